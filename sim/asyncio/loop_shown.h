/* What a running loop looks like to a program that walks the stack: the loop is one native frame
 * here; CPython has Handle._run, BaseEventLoop._run_once and run_forever there
 * (asyncio/base_events.py, events.py). */
#pragma once

#include "sim/asyncio/loop.h"

/* For Frame.function, new: all three, innermost first; once: without run_forever. */
Tuple *loop_functions_shown(Sim *sim, Loop *loop, bool once);
/* Where the program has a _run_once of its own: run_forever alone. */
Tuple *loop_function_shown(Sim *sim, Loop *loop);
