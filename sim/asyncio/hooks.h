/* What the simulator tells the journal: one function for each kind of thing that happens. Each is
 * an inline test of sim->journal before the function note_... that does the work, so that all of
 * them cost one branch when the journal is off. They change nothing that the program can see and
 * run none of its code. */
#pragma once

#include "sim/asyncio/future.h"
#include "sim/asyncio/loop.h"
#include "sim/python/objects/generator.h"
#include "sim/python/thread.h"
#include "sim/state.h"

#define HOOK(name, PARAMETERS, ARGUMENTS)                                                          \
    void note_##name PARAMETERS;                                                                   \
    static inline void hook_##name PARAMETERS {                                                    \
        if (sim->journal)                                                                          \
            note_##name ARGUMENTS;                                                                 \
    }
/* The same on line level only. */
#define LINE_HOOK(name, PARAMETERS, ARGUMENTS)                                                     \
    void note_##name PARAMETERS;                                                                   \
    static inline void hook_##name PARAMETERS {                                                    \
        if (sim->line_events)                                                                      \
            note_##name ARGUMENTS;                                                                 \
    }

/* The run ends when its journal has so many events; the journal itself has room for some more, so
 * that what has begun to be told can be told, and the end. */
uint32_t hook_event_limit(Sim *sim);
/* How many events there are that do not hang on library_lines. */
uint32_t hook_event_count(Sim *sim);
enum { HOOK_EVENTS_MAX = 4096 };

/* clang-format off */
HOOK(run_begin, (Sim *sim), (sim))
/* also after sim_fail: touches nothing that may be broken */
HOOK(run_end, (Sim *sim), (sim))
HOOK(output, (Sim *sim, int stream, const char *text, size_t size), (sim, stream, text, size))
HOOK(uncaught, (Sim *sim, Exception *e), (sim, e))

/* threads */
HOOK(thread_started, (Sim *sim, Thread *t), (sim, t))
/* until t->wake_at */
HOOK(thread_blocked, (Sim *sim, Thread *t), (sim, t))
HOOK(thread_unblocked, (Sim *sim, Thread *t), (sim, t))
/* t runs now */
HOOK(thread_switched, (Sim *sim, Thread *t), (sim, t))
HOOK(thread_ended, (Sim *sim, Thread *t), (sim, t))
/* sim->error has left its target */
HOOK(thread_raised, (Sim *sim, Thread *t), (sim, t))
HOOK(time_moved, (Sim *sim), (sim))

/* the loop and its phases, in this order in an iteration */
HOOK(loop_created, (Sim *sim, Loop *loop), (sim, loop))
HOOK(loop_run_begin, (Sim *sim, Loop *loop), (sim, loop))
HOOK(iteration_begin, (Sim *sim, Loop *loop), (sim, loop))
/* deadline INFINITY: until something happens */
HOOK(poll_begin, (Sim *sim, Loop *loop, double deadline), (sim, loop, deadline))
HOOK(poll_end, (Sim *sim, Loop *loop), (sim, loop))
HOOK(timers_begin, (Sim *sim, Loop *loop), (sim, loop))
HOOK(ready_begin, (Sim *sim, Loop *loop), (sim, loop))
HOOK(iteration_end, (Sim *sim, Loop *loop), (sim, loop))
HOOK(loop_stop, (Sim *sim, Loop *loop), (sim, loop))
HOOK(loop_run_end, (Sim *sim, Loop *loop), (sim, loop))
HOOK(loop_closed, (Sim *sim, Loop *loop), (sim, loop))
HOOK(loop_message, (Sim *sim, Value loop, Dict *context), (sim, loop, context))

/* handles */
HOOK(handle_scheduled, (Sim *sim, Handle *h, bool threadsafe), (sim, h, threadsafe))
HOOK(timer_set, (Sim *sim, Handle *h), (sim, h))
HOOK(timer_due, (Sim *sim, Handle *h), (sim, h))
HOOK(timer_dropped, (Sim *sim, Handle *h), (sim, h))
/* before its callback is forgotten */
HOOK(handle_cancelled, (Sim *sim, Handle *h), (sim, h))
HOOK(handle_skipped, (Sim *sim, Handle *h), (sim, h))
HOOK(handle_begin, (Sim *sim, Handle *h), (sim, h))
HOOK(handle_end, (Sim *sim, Handle *h), (sim, h))

/* futures and tasks */
HOOK(future_created, (Sim *sim, Future *f), (sim, f))
/* before it is created */
HOOK(next_future_is_sleep, (Sim *sim, double delay), (sim, delay))
HOOK(future_callback, (Sim *sim, Future *f, Value callback, HandleKind kind),
     (sim, f, callback, kind))
HOOK(future_callback_removed, (Sim *sim, Future *f, Value callback), (sim, f, callback))
/* tasks too: they are futures */
HOOK(future_done, (Sim *sim, Future *f), (sim, f))
HOOK(task_created, (Sim *sim, Task *t), (sim, t))
HOOK(task_renamed, (Sim *sim, Task *t), (sim, t))
/* NULL: none thrown in */
HOOK(step_begin, (Sim *sim, Task *t, Value exception), (sim, t, exception))
/* f NULL: a bare yield */
HOOK(task_suspended, (Sim *sim, Task *t, Future *f), (sim, t, f))
HOOK(step_end, (Sim *sim, Task *t, FrameOutcome outcome), (sim, t, outcome))
/* requests counts it already */
HOOK(task_cancel, (Sim *sim, Task *t, Value message), (sim, t, message))
HOOK(task_uncancel, (Sim *sim, Task *t), (sim, t))
HOOK(task_destroyed, (Sim *sim, Task *t), (sim, t))

/* locks, events, queues; what the next future stands for is told before it is made */
HOOK(next_future_waits, (Sim *sim, Value object), (sim, object))
HOOK(sync_made, (Sim *sim, Value object, SyncKind kind, int32_t value, int32_t limit),
     (sim, object, kind, value, limit))
HOOK(sync_acquire, (Sim *sim, Value object, int32_t value), (sim, object, value))
HOOK(sync_release, (Sim *sim, Value object, int32_t value), (sim, object, value))
/* future 0: the thread waits itself */
HOOK(sync_wait, (Sim *sim, Value object, SyncWait how, FutureId future), (sim, object, how, future))
HOOK(sync_wake, (Sim *sim, Value object, FutureId future), (sim, object, future))
/* item NULL: none */
HOOK(sync_change, (Sim *sim, Value object, SyncAction action, int32_t value, Value item),
     (sim, object, action, value, item))

/* signals: how says who takes it; handler may be NULL */
HOOK(signal_sent, (Sim *sim, int number, SignalSource source), (sim, number, source))
HOOK(signal_delivered, (Sim *sim, int number, SignalHow how, Value handler),
     (sim, number, how, handler))

/* clang-format on */

/* What follows is caused by this event, until hook_cause_end. */
static inline EventNumber hook_cause_begin(Sim *sim, EventNumber cause) {
    if (!sim->journal)
        return 0;
    EventNumber outer = journal_cause(sim->journal);
    if (cause)
        journal_set_cause(sim->journal, cause);
    return outer;
}
static inline void hook_cause_end(Sim *sim, EventNumber outer) {
    if (sim->journal)
        journal_set_cause(sim->journal, outer);
}
/* clang-format off */
/* What is scheduled now are callbacks of f, which is done. */
/* NULL: no longer */
HOOK(callbacks_of, (Sim *sim, Future *f), (sim, f))

/* coroutines, exceptions, lines */
HOOK(coroutine_created, (Sim *sim, Generator *g), (sim, g))
/* its first step; not yet on the thread */
HOOK(coroutine_begins, (Sim *sim, Generator *g), (sim, g))
HOOK(coroutine_ended, (Sim *sim, Generator *g, bool raised), (sim, g, raised))
HOOK(never_awaited, (Sim *sim, Generator *g), (sim, g))
/* sim->error has come to this frame */
HOOK(exception_passes, (Sim *sim, Frame *frame), (sim, frame))
HOOK(exception_caught, (Sim *sim, Frame *frame, Value e), (sim, frame, e))
/* except* has taken the part of the group that matches */
HOOK(group_matched, (Sim *sim, Frame *frame, Value group, Value match), (sim, frame, group, match))
HOOK(exception_cleared, (Sim *sim, Frame *frame, Value e), (sim, frame, e))
LINE_HOOK(frame_entered, (Sim *sim, Frame *frame), (sim, frame))
LINE_HOOK(frame_left, (Sim *sim, Frame *frame, LeaveHow how, Value value), (sim, frame, how, value))
LINE_HOOK(frame_freed, (Sim *sim, Frame *frame), (sim, frame))
/* clang-format on */
/* OP_LINE: a statement, or a call or await within it */
void vm_line_event(Sim *sim, Frame *frame);
void vm_expression_event(Sim *sim, Frame *frame);

/* What the library written in Python tells: adds its functions to the module _asyncio. */
void hook_module_ready(Sim *sim, Module *m);
/* Those of them that threading and queue need: adds them to _thread. */
void hook_thread_module_ready(Sim *sim, Module *m);
