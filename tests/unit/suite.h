/*
 * What a unit test file gives: tests/unit/test_NAME.c defines `Suite *suite_NAME(void)`.
 * The Makefile collects the file names into suites.def, main.c makes a runner of them; nothing is
 * registered by hand. tests/ui/ works the same way and makes a second program.
 */
#pragma once

#include <check.h>

#define SUITE(name) Suite *suite_##name(void);
#include "suites.def"
#undef SUITE
