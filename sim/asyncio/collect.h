/* gc.collect(): finds what is held only by itself, in circles, and ends it (CPython:
 * Modules/gcmodule.c). There is no collection unless a program asks for one, as under the virtual
 * clock of the tests. */
#pragma once

#include "sim/state.h"

int64_t collect_cycles(Sim *sim); /* how many objects were found */
