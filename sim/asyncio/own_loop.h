/* For loops whose class has a _run_once of its own: their queues are taken apart and put together
 * by hand, and they poll when they like. The names that programs know are in
 * sim/stdlib/_loop_queues.py.
 */
#pragma once

#include "sim/asyncio/loop.h"

/* Methods of the loop. */
Value own_loop_ready_all(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames);
Value own_loop_ready_count(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames);
Value own_loop_ready_take(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames);
Value own_loop_ready_add(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames);
Value own_loop_ready_clear(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames);
Value own_loop_timers_all(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames);
Value own_loop_timers_count(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames);
Value own_loop_timers_first(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames);
Value own_loop_timers_take(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames);
Value own_loop_timers_add(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames);
Value own_loop_timers_clear(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames);
Value own_loop_timers_cancelled(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames);
/* poll(timeout): waits until something happens, at most that long; None: as long as it takes. */
Value own_loop_poll(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames);
/* A selector of the program's takes the place of the loop's, or gives it back. */
Value own_loop_polls_by_itself(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames);

/* The iteration that a poll began is over. */
void own_loop_end_iteration(Sim *sim, Loop *loop);
