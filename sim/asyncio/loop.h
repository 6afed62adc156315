/* The event loop's core: what must be fast or must see the clock. The rest of asyncio's loop is
 * Python: sim/stdlib/asyncio/base_events.py extends the type made here. */
#pragma once

#include "sim/asyncio/future.h"
#include "sim/asyncio/handle.h"
#include "sim/state.h"

/* How far an iteration is that the program's own _run_once makes: see own_loop.h. */
typedef enum OwnIteration {
    OWN_ITERATION_NONE,
    OWN_ITERATION_POLLED,
    OWN_ITERATION_RUNS
} OwnIteration;

typedef struct Loop { /* has a __dict__, is subclassed by asyncio.base_events.BaseEventLoop */
    Object head;
    ReadyQueue ready;
    TimerHeap timers;
    Thread *thread; /* on which it runs; NULL: it does not run */
    bool stopping, closed, debug;
    bool ends_when_idle; /* a notebook's, after its cell: nothing to do is no deadlock */
    bool self_pipe;      /* a byte waits in the self-pipe */
    /* The program has a call_soon, a time, or one of what a sleep calls (call_later, call_at,
     * create_future) of its own: of its class, or put into the loop. */
    bool own_soon, own_timers, own_time;
    uint32_t noted_version;  /* of its class, when that was looked up */
    bool own_selector;       /* what it polls with is the program's: its iterations are Python's */
    uint8_t own_iteration;   /* an OwnIteration */
    Value exception_handler; /* NULL: the default one */
    Value task_factory;
    Value saved_firstiter, saved_finalizer; /* sys.set_asyncgen_hooks before the run */
    Value
        outer_task; /* what ran in this thread when the loop was started: a task of another loop */
    uint32_t saved_origin_depth;
    double slow_callback_duration;
    double handle_began; /* when the handle that runs now began */
    uint32_t iteration;
    uint32_t id; /* number in the journal */
} Loop;

bool value_is_loop(Sim *sim, Value v);
/* Looks up what the program has of its own, if the class has changed since. */
void loop_note_changes(Sim *sim, Loop *loop);
/* Not so: a loop of the program's own making, or one whose class overrides call_soon (or the
 * setting of timers). What it is asked for goes through its methods: see foreign.h. */
bool loop_is_plain(Sim *sim, Value loop);
bool loop_has_plain_timers(Sim *sim, Value loop);
/* What loop.time() says. false: raised. */
bool loop_time(Sim *sim, Loop *loop, double *now);
/* new; NULL: raised (closed, not callable...). */
Handle *loop_call_soon(Sim *sim, Loop *loop, HandleKind kind, Value callback, Value args,
                       Value context);
Handle *loop_call_at(Sim *sim, Loop *loop, double when, HandleKind kind, Value callback, Value args,
                     Value context);
/* The same for a task's next step (exception may be NULL), its wake-up and the timer of a sleep,
 * whose future gets `result`. false: raised. */
bool loop_step_task(Sim *sim, Loop *loop, Task *t, Value exception);
bool loop_wake_task(Sim *sim, Loop *loop, Task *t, Future *done);
/* *handle: new, NULL if the future waits for itself; see handle.h. */
bool loop_set_sleep(Sim *sim, Loop *loop, double when, Future *f, Value result, Handle **handle);
void loop_cancel_sleep(Sim *sim, Future *f);
void loop_call_exception_handler(Sim *sim, Loop *loop, Dict *context);
/* What the program sees as handle._callback; new. */
Value handle_callback_value(Sim *sim, Handle *h);
/* The loop that runs in this thread (or that the program says so); borrowed, NULL: none. */
Value loop_running(Sim *sim);
void type_init_loop(Sim *sim);
