/* Virtual threads and the virtual clock: who runs next, and when time moves.
 *
 *   1. A thread runs until it blocks or ends: never is it interrupted in between.
 *   2. Then the next ready thread runs, first in, first out.
 *   3. When no thread is ready, the event loops that poll go on, if they have something to do.
 *   4. When nobody has anything to do now, time moves straight to the earliest deadline; sleeping
 *      threads that are due go first, then the loops whose timers are due.
 *   5. When there is no deadline either, the run can never go on: it is stuck.
 *
 * Running code takes no time. Times are virtual seconds since the start of the run. */
#pragma once

#include "sim/python/thread.h"
#include "sim/python/vm.h"
#include "sim/state.h"

typedef struct ThreadQueue {
    Thread *first, *last;
} ThreadQueue;

typedef struct Scheduler {
    ThreadQueue ready;   /* ordinary threads that can run */
    ThreadQueue polling; /* threads whose event loop polls and can go on at this instant */
    ThreadQueue blocked; /* all others, in the order in which they blocked */
    Thread *main;
    uint32_t next_thread_id;
    size_t alive;        /* threads begun and not ended, without the main thread */
    size_t input;        /* the next of options.inputs that comes at a time */
    size_t event_input;  /* the next of those that come after an event */
    bool finishing;      /* the main thread has ended */
    unsigned gone_first; /* sleeps of no time that were over before the polling threads' turn */
} Scheduler;

typedef struct Clock {
    double now;
    uint64_t order; /* numbers deadlines in the order in which they were set */
} Clock;

void scheduler_init(Sim *sim);
/* A thread that will call target(*args, **kwargs) once it is started. target NULL: the main thread.
 */
Thread *thread_new(Sim *sim, Value target, Tuple *args, Dict *kwargs);
void thread_start(Sim *sim, Thread *thread);

/* For native functions: the current thread waits until somebody calls thread_unblock, or until the
 * deadline (INFINITY: none), and then the native's call returns that value, or timeout_value
 * (stolen). Returns VALUE_BLOCKED: return it. */
Value thread_block(Sim *sim, double deadline, Value timeout_value);
/* v (stolen) becomes the result of the blocked call. */
void thread_unblock(Sim *sim, Thread *thread, Value v);
void thread_unblock_raising(Sim *sim, Thread *thread, Exception *e); /* e stolen */
/* For a loop's frame at its poll: like thread_block, but gives way to all other threads first.
 * deadline <= now: goes on as soon as nobody else can run at this instant. */
void thread_poll(Sim *sim, double deadline);
/* Something has become ready for a loop that polls in thread: it need not wait for its deadline. */
void thread_wake_poll(Sim *sim, Thread *thread);

/* The current thread is blocked below C code: runs others until it is unblocked. */
void scheduler_wait_nested(Sim *sim);
/* Runs the main thread, and whom it waits for, to its end; the outcome is that of its frames. */
VmOutcome scheduler_run_main(Sim *sim, Value *value);
/* Runs all threads that are not daemons to their ends (threading._shutdown). */
void scheduler_finish_threads(Sim *sim);

void sim_out_of_steps(Sim *sim);
/* The same where an exception can be raised: false if a signal that is due raises one. */
bool sim_step_slowly(Sim *sim);
/* Delivers the signals that are due after an event (SimInput), where running code can be
 * interrupted. False: sim->error is raised there. To be called only if sim->signal_at. */
bool signals_interrupt(Sim *sim);
_Noreturn void sim_stuck(Sim *sim); /* says who waits for what: exit status 3 */
