/*
 * The part of the standard library that is written in the simulated language: sim/stdlib/ .py
 * files, embedded by the Makefile (sim/tools/embed.c) and sorted by module name.
 */
#pragma once

#include <stddef.h>
#include <stdint.h>

typedef struct {
    const char *name; /* dotted module name, as an import statement says it */
    const char *path; /* below sim/stdlib, for tracebacks and dumps */
    const char *text; /* UTF-8, with a NUL after the last byte */
    size_t length;    /* bytes, without that NUL */
    int is_package;   /* 1 for an __init__.py */
} StdlibFile;

extern const StdlibFile stdlib_files[]; /* ends in a row of NULLs */
extern const size_t stdlib_files_count;

/* The same files compiled by the build (sim/tools/freeze.c, sim/python/frozen.h); NULL where that
 * cannot be. */
extern const uint32_t *const stdlib_frozen[];
extern const size_t stdlib_frozen_count; /* 0 while the build makes them */
