/*
 * Questions that views ask about one moment: why is a task not running, who waits for whom, what
 * led to this event. Answers are data; the sentences are made from them in each language by the ui.
 */
#pragma once

#include "sim/model/model.h"

/* ---- things that can be pointed at ---- */

typedef enum {
    NODE_NONE,
    NODE_TASK,
    NODE_FUTURE,
    NODE_HANDLE,
    NODE_LOOP,
    NODE_CORO,
    NODE_THREAD,
    NODE_EXECUTOR,
    NODE_JOB,
    NODE_SYNC,
    NODE_SCOPE,
    NODE_EXCEPTION,
    NODE_FRAME,
    NODE_KIND_COUNT
} NodeKind;

typedef struct {
    NodeKind kind;
    uint32_t id;
} Node;

/* The future side of a task is the task. */
Node node_of_future(const Model *model, FutureId future);
/* "task", "future", ... */
const char *node_kind_word(NodeKind kind);

/* ---- why is this task not running? ---- */

typedef enum {
    WHY_UNKNOWN,
    WHY_RUNNING,      /* it is */
    WHY_ENDED,        /* done, failed or cancelled: see the task */
    WHY_QUEUED,       /* in the ready queue, this turn; ahead: so many handles run before it */
    WHY_NEXT_TURN,    /* in the ready queue, but of the next turn of the loop */
    WHY_LOOP_STOPPED, /* ready, but its loop does not run (loop) */
    WHY_LOOP_BLOCKED, /* ready, but the thread of the loop is blocked (thread, until) */
    WHY_SLEEP,        /* a timer wakes it (handle, until) */
    WHY_TASK,         /* awaits another task (target) */
    WHY_GATHER,       /* awaits several (future; pending of total are not done) */
    WHY_JOB_QUEUED,   /* awaits a job that no thread has taken yet (job, ahead) */
    WHY_JOB,          /* awaits a job that a thread runs (job, thread) */
    WHY_SYNC,         /* waits at a lock, queue... (sync; owner: target, ahead: waiters before) */
    WHY_SCOPE,        /* a TaskGroup waits for its members (scope; pending of total) */
    WHY_FUTURE,       /* awaits a future that nobody in particular will resolve (future) */
    WHY_CANCELLING,   /* CancelledError comes on its next step, and that step is queued (ahead) */
    WHY_BLOCKS,       /* its step has called something that blocks its thread (thread, until; sync
                         and its holder: target) */
    WHY_KIND_COUNT
} WhyKind;

typedef struct {
    WhyKind kind;
    TaskId task;
    EventNumber since; /* the event that brought it into this state */
    Node target;       /* what it waits for, as a thing */
    FutureId future;
    HandleId handle;
    LoopId loop;
    JobId job;
    ThreadId thread;
    SyncId sync;
    ScopeId scope;
    TaskId runs_now; /* the task that runs instead, 0: none */
    double until;    /* virtual time, negative: open */
    uint32_t ahead;
    uint32_t pending;
    uint32_t total;
    bool cycle; /* following what it waits for leads back to it */
} Why;

Why model_why_not_running(const Model *model, TaskId task);

/* ---- who waits for whom ---- */

typedef enum {
    WAIT_AWAITS,     /* task -> future or task */
    WAIT_GATHERS,    /* gather or wait -> child */
    WAIT_SHIELDS,    /* shield -> what it holds */
    WAIT_HAS_MEMBER, /* scope -> member that is not done */
    WAIT_COPIES,     /* asyncio future -> future of the thread world */
    WAIT_TIMER,      /* future -> the timer that wakes it */
    WAIT_JOB,        /* future -> job */
    WAIT_RUNS_ON,    /* job -> thread */
    WAIT_AT,         /* future or thread -> lock, queue... */
    WAIT_HELD_BY,    /* lock -> task or thread */
    WAIT_JOINS,      /* thread -> thread, executor or future */
    WAIT_BLOCKS,     /* task in the middle of its step -> its thread, which is blocked */
    WAIT_KIND_COUNT
} WaitKind;

typedef struct {
    Node from;
    Node to;
    WaitKind kind;
    SpanId span; /* where in the program; 0: nowhere in particular */
    EventNumber since;
} WaitEdge;

/* What that thing waits for: up to capacity edges are written; returns how many there are. */
uint32_t model_waits_of(const Model *model, Node node, WaitEdge *edges, uint32_t capacity);

/* The task or thread that holds a lock; kind NODE_NONE: nobody does. */
Node model_sync_holder(const Model *model, SyncId sync);

/*
 * The chain from a task to what in the end it waits for, following of several children the first
 * that is not done. Returns the number of edges written; *cycle: the last one leads back into the
 * chain.
 */
uint32_t model_wait_chain(const Model *model, TaskId task, WaitEdge *edges, uint32_t capacity,
                          bool *cycle);

/* All edges that start at tasks not ended, and what they lead to; returns how many there are. */
uint32_t model_wait_graph(const Model *model, WaitEdge *edges, uint32_t capacity);

/* What would wake the task: the last node of its chain, with the time if it is known (negative if
 * not, as where several things are waited for).
 */
typedef struct {
    Node node;
    double time;
    bool cycle;
} Waker;
Waker model_waker(const Model *model, TaskId task);

/* ---- from effect to cause ---- */

/* An event as a sentence without words: actor did kind to subject, concerning object, because of.
 */
typedef struct {
    EventHead head;
    Node actor;   /* the task that ran, else the thread */
    Node subject; /* what it is about */
    Node object;  /* what else takes part */
    SpanId span;
    TextId text; /* name, value or message that belongs into the sentence */
    EventNumber because;
} Explanation;

/* model must stand at that event or just before it (it tells who was running). */
Explanation model_explain(const Model *model, EventNumber event);

/* From the event back to its causes, the event itself first; returns how many were written. */
uint32_t journal_cause_path(const Journal *journal, EventNumber event, EventNumber *path,
                            uint32_t capacity);

/* The cancel requests of a task, oldest first; returns how many there are. */
uint32_t model_cancels_of(const Model *model, TaskId task, CancelId *cancels, uint32_t capacity);

/* What a phase of the shutdown has to do with: the tasks that it cancelled or waits for, the
 * threads of the executor. Those that have not ended only, if pending. Returns how many there are.
 */
uint32_t model_shutdown_nodes(const Model *model, ShutdownId phase, bool pending, Node *nodes,
                              uint32_t capacity);

/* The stack of a task or thread, innermost frame first; returns how many there are (line level). */
uint32_t model_stack_of_task(const Model *model, TaskId task, FrameId *frames, uint32_t capacity);
uint32_t model_stack_of_thread(const Model *model, ThreadId thread, FrameId *frames,
                               uint32_t capacity);

/* The chain of coroutines of a task, outermost first: who awaits whom, at which line. */
uint32_t model_coros_of_task(const Model *model, TaskId task, CoroId *coros, uint32_t capacity);
