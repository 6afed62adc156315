/* gc.collect(): finds what is held only by itself, in circles, and ends it (CPython:
 * Modules/gcmodule.c). There is no collection unless a program asks for one, as under the virtual
 * clock of the tests. */
#pragma once

#include "sim/state.h"

int64_t collect_cycles(Sim *sim); /* how many objects were found */
/* The program is over: what generators and coroutines say that nothing in names leads to (NULL: of
 * all). They lie in circles that collect_cycles() does not look for unless all containers are
 * tracked. */
void end_generators(Sim *sim, Dict *names);
/* The program is over: __del__ and the closing of generators for all that its names lead to, while
 * all names are still there. CPython has the same effect because the names themselves lie in a
 * circle (module, function, globals). */
void tell_the_end(Sim *sim, Dict *names);
/* The program is over: what something outside of all modules holds says nothing when it dies. True:
 * that goes for all that its names lead to (collect_roots.c). */
bool silence_what_outlives(Sim *sim, Dict *names);
