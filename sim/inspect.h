/* Looking at a program without running it: everything that a compiler finds
 * wrong. A pure function, as sim_run; see sim/sim.h. */
#pragma once

#include <stddef.h>

/* One mistake; line and column (in characters) count from 1, 0 is unknown. */
typedef void (*SimReport)(void *ctx, const char *file, int line, int column, const char *message);

/* Reports all mistakes that can be found without running, and returns how many there are. Running
 * out of memory is reported as one of them. */
size_t sim_check(const char *text, size_t size, const char *filename, SimReport report, void *ctx);
