/* What the simulator tells the journal: one function for each kind of thing that happens. All of them
 * return at once when the journal is off. They change nothing that the program can see. */
#pragma once

#include "sim/asyncio/future.h"
#include "sim/asyncio/loop.h"
#include "sim/python/objects/generator.h"
#include "sim/python/thread.h"
#include "sim/state.h"

void hook_run_begin(Sim *sim);
void hook_run_end(Sim *sim); /* also after sim_fail: touches nothing that may be broken */
void hook_output(Sim *sim, int stream, const char *text, size_t size);
void hook_uncaught(Sim *sim, Exception *e);

/* threads */
void hook_thread_started(Sim *sim, Thread *t);
void hook_thread_blocked(Sim *sim, Thread *t); /* until t->wake_at */
void hook_thread_unblocked(Sim *sim, Thread *t);
void hook_thread_switched(Sim *sim, Thread *t); /* t runs now */
void hook_thread_ended(Sim *sim, Thread *t);
void hook_thread_raised(Sim *sim, Thread *t); /* sim->error has left its target */
void hook_time_moved(Sim *sim);

/* the loop and its phases, in this order in an iteration */
void hook_loop_created(Sim *sim, Loop *loop);
void hook_loop_run_begin(Sim *sim, Loop *loop);
void hook_iteration_begin(Sim *sim, Loop *loop);
void hook_poll_begin(Sim *sim, Loop *loop, double deadline); /* INFINITY: until something happens */
void hook_poll_end(Sim *sim, Loop *loop);
void hook_timers_begin(Sim *sim, Loop *loop);
void hook_ready_begin(Sim *sim, Loop *loop);
void hook_iteration_end(Sim *sim, Loop *loop);
void hook_loop_stop(Sim *sim, Loop *loop);
void hook_loop_run_end(Sim *sim, Loop *loop);
void hook_loop_closed(Sim *sim, Loop *loop);

/* handles */
void hook_handle_scheduled(Sim *sim, Handle *h, bool threadsafe);
void hook_timer_set(Sim *sim, Handle *h);
void hook_timer_due(Sim *sim, Handle *h);
void hook_timer_dropped(Sim *sim, Handle *h);
void hook_handle_cancelled(Sim *sim, Handle *h); /* before its callback is forgotten */
void hook_handle_skipped(Sim *sim, Handle *h);
void hook_handle_begin(Sim *sim, Handle *h);
void hook_handle_end(Sim *sim, Handle *h);

/* futures and tasks */
void hook_future_created(Sim *sim, Future *f);
void hook_future_is_sleep(Sim *sim, Future *f, double delay);
void hook_future_callback(Sim *sim, Future *f, Value callback, HandleKind kind);
void hook_future_done(Sim *sim, Future *f); /* tasks too: they are futures */
void hook_task_created(Sim *sim, Task *t);
void hook_task_renamed(Sim *sim, Task *t);
void hook_step_begin(Sim *sim, Task *t, Value exception); /* exception: thrown in, NULL: none */
void hook_task_suspended(Sim *sim, Task *t, Future *f);   /* f NULL: a bare yield */
void hook_step_end(Sim *sim, Task *t, FrameOutcome outcome);
void hook_task_cancel(Sim *sim, Task *t, Value message); /* cancel_requests counts it already */
void hook_task_uncancel(Sim *sim, Task *t);
void hook_task_destroyed(Sim *sim, Task *t);

/* coroutines, lines */
void hook_coroutine_created(Sim *sim, Generator *g);
void hook_never_awaited(Sim *sim, Generator *g);
void vm_line_event(Sim *sim, Frame *frame); /* OP_LINE */

/* What the library written in Python tells: adds its functions to the module _asyncio. */
void hook_module_ready(Sim *sim, Module *m);
