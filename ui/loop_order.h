/*
 * The order of the loop's events as the plain lines that tests/conformance/EVENTS.md defines, so
 * that a run here can be compared with one under CPython. Comes from a journal / goes to a file.
 */
#pragma once

#include "sim/journal/journal.h"

#include <stdbool.h>
#include <stdio.h>

/* False if memory ran out. */
bool loop_order_write(const Journal *journal, FILE *out);
