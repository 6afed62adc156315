/* Virtual threads: the main thread, executor workers, threading.Thread. One runs at a time; where
 * the switches happen is decided by sim/asyncio/scheduler.c, after the rules of the clock. */
#pragma once

#include "sim/python/errors.h"
#include "sim/python/frame.h"

typedef enum ThreadState { THREAD_READY, THREAD_RUNNING, THREAD_BLOCKED, THREAD_ENDED } ThreadState;

struct Thread {
    Object head;
    uint32_t origin_depth; /* how many callers a coroutine remembers */
    Frame *frame;          /* the innermost; NULL: not begun or ended */
    HandledException base_handled;
    HandledException *handled; /* the innermost: of the thread or of a running generator */
    uint32_t depth;            /* frames */
    uint32_t id;               /* number in the journal: 0 is the main thread */
    ThreadState state;
    bool polls;         /* blocked at the poll of its event loop */
    bool waits_in_c;    /* blocked below a C call: its result is returned there */
    bool resumed;       /* unblocked: resume_value or resume_error goes to the frame */
    Value resume_value; /* owned; NULL with resume_error */
    Exception *resume_error;
    double wake_at;              /* virtual seconds, INFINITY: no deadline; while blocked */
    Value timeout_value;         /* what the blocked call returns when wake_at comes (owned) */
    uint64_t wake_order;         /* equal deadlines: first come, first served */
    Thread *next, *previous;     /* in the scheduler's queues */
    struct WaitList *waiting_on; /* lock or the like; NULL */
    Value target;                /* what a new thread calls, with args (tuple) and kwargs */
    Tuple *args;
    Dict *kwargs;
    Value context;        /* its current contextvars.Context; NULL: not made yet */
    Value *context_place; /* where it is to be made; NULL: nowhere but here. See context.h */
    Value running_loop;   /* asyncio's running loop of this thread, NULL: none */
    Value current_task;
    Value event_loop;                             /* the policy's loop of this thread */
    Value asyncgen_firstiter, asyncgen_finalizer; /* sys.set_asyncgen_hooks; NULL: none */
    bool loop_set;                                /* set_event_loop has been called */
    bool is_daemon;
    uint32_t journal_id;        /* 0: not yet told; the main thread is 1 */
    uint32_t journal_block;     /* event: its last block */
    uint32_t journal_cause;     /* of what happens next on it */
    uint32_t journal_iteration; /* of the loop that runs on it */
    uint32_t journal_sync;      /* the lock or the like at which it waits; 0: none that is shown */
    Value result;               /* not used by the program; dropped at the end */
};
