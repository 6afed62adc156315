/* Checks of arguments for constructors and other functions that take them as called, with the texts
 * of CPython's getargs.c. */
#pragma once

#include "sim/python/object.h"
#include "sim/python/objects/list.h"

/* "list expected at most 1 argument, got 2"; max -1: any number. False: raised. */
bool arguments_count(Sim *sim, const char *name, size_t nargs, size_t min, int max);
/* "list() takes no keyword arguments" */
bool arguments_no_keywords(Sim *sim, const char *name, Tuple *kwnames);
/* The value of keyword `name`, borrowed, or NULL. args are those of the call. */
Value arguments_keyword(Value *args, size_t nargs, Tuple *kwnames, const char *name);
/* "'x' is an invalid keyword argument for f()": every keyword must be in the NULL-ended names. */
bool arguments_only_keywords(Sim *sim, const char *name, Tuple *kwnames, const char *const *names);
/* A bound of index(x, start, stop) and its kind, cut to the range of int64_t; v NULL: unchanged. */
bool arguments_slice_index(Sim *sim, Value v, int64_t *result);
/* The same for start and stop of a sequence of this length: both end up in 0..length. */
bool arguments_bounds(Sim *sim, Value start, Value stop, size_t length, size_t *from, size_t *to);
/* An argument that C takes as ssize_t: OverflowError beyond 64 bits. */
bool arguments_ssize(Sim *sim, Value v, int64_t *result);
/* "f() takes at least 1 argument (0 given)": the texts of functions of the oldest kind, which take
 * no keywords. False: raised. */
bool arguments_old_count(Sim *sim, Value self, const char *name, size_t nargs, Tuple *kwnames,
                         size_t min, size_t max);
/* "f() argument 2 must be str, not None"; number 0: without one. Returns NULL. */
void *arguments_raise_type(Sim *sim, const char *name, int number, const char *wanted, Value v);
