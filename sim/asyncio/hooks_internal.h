/* Shared by the files of the hooks: what they remember during a run, and how they name things. */
#pragma once

#include "sim/asyncio/hooks.h"
#include "sim/asyncio/safetext.h"
#include "sim/asyncio/scheduler.h"

/* Objects of the library that have a number of their own in the journal: locks, queues, scopes,
 * executors, jobs. Found by address: each of them announces itself when it is made, so an old entry
 * of a dead object at the same address is overwritten before anybody can ask for it. */
typedef struct ObjectIds {
    Value *objects; /* open addressing; not owned */
    uint32_t *ids;
    size_t size, used; /* size: a power of two */
} ObjectIds;

/* What the next future of the library stands for, told just before it is made. */
typedef struct FutureNote {
    FutureKind kind;
    double number;
    SyncId sync;
    JobId job;
    ScopeId scope;
    TextId label;
} FutureNote;

/* What is shown of a local variable. */
typedef struct ShownLocal {
    Str *name;   /* borrowed from the code or the namespace */
    Value value; /* only to compare words: not owned */
    TextId text;
    bool gone;
} ShownLocal;

typedef struct ShownFrame {
    ShownLocal *locals;
    uint32_t count, capacity;
    SpanId told;        /* where the frame is, as the journal knows */
    uint32_t next_free; /* number + 1 of the next unused ShownFrame */
} ShownFrame;

/* What the writers of the journal remember; hangs on sim->hooks. */
struct HookState {
    uint32_t tasks, futures, handles, loops, coros, threads, executors, jobs, syncs, scopes,
        exceptions, frames; /* the last number given out */
    uint32_t event_limit;
    bool event_limit_reached, run_begun;
    RunOutcome outcome;
    ObjectIds objects;         /* locks, queues, scopes, executors, jobs, futures between threads */
    ObjectIds jobs_of_futures; /* future of concurrent.futures -> its job */
    FutureNote next_future;
    Future *settled;     /* whose callbacks are being scheduled */
    LoopId closing_loop; /* that a Runner shuts down; 0: none */
    ShutdownPhase closing_phase;
    ScopeId deadline_scope; /* the last scope whose deadline was told */
    double deadline;
    Value cancelling_scope;  /* about to call cancel(): only its address is used */
    EventNumber *job_events; /* which submitted job n + 1 */
    size_t job_capacity;
    ExecutorId next_thread_executor; /* whose worker the next thread will be */
    Thread *running;                 /* whose causes are in force */
    TextId thread_error;             /* what has left the thread that ends now */
    ShownFrame *shown;               /* line level */
    TextId *library_files;           /* whose sources have been told */
    uint32_t library_file_count, library_file_capacity;
    uint32_t library_events; /* that were written because library_lines is set */
    uint32_t shown_count, shown_capacity, shown_free;
};
typedef struct HookState HookState;

/* The journal, ready for HOOK_EVENTS_MAX more events; NULL: nothing is to be written. Ends the run
 * if the limit of events is reached. */
Journal *hook_journal(Sim *sim);

/* ---- places ---- */

/* The innermost frame of the program, not looking below the running event loop; NULL: none. */
Frame *hook_frame(Sim *sim);
SpanId hook_span_of(Sim *sim, Span span);
SpanId hook_span_of_frame(Sim *sim, Frame *frame);
SpanId hook_span(Sim *sim); /* where the program is; 0: nowhere */
/* Where a suspended coroutine stands: the innermost frame of the program in its chain; NULL: none.
 */
Frame *hook_frame_of_coroutine(Value coro);
bool hook_is_program_frame(const Frame *f);

/* ---- texts ---- */

TextId hook_text(Journal *j, const SafeText *t);
TextId hook_value_text(Sim *sim, Value v);
TextId hook_str_text(Sim *sim, Str *s);
TextId hook_exception_text(Sim *sim, Value e);
/* What a suspended task waits for, in words. */
TextId hook_awaited_text(Sim *sim, Task *t, Future *f);

/* ---- numbers ---- */

TaskId hook_task_now(Sim *sim); /* of the running task, 0: none */
ThreadId hook_thread_id(Sim *sim, Thread *t);
const Str *hook_thread_name(Sim *sim, Thread *t);     /* NULL: not known */
uint32_t object_id_in(const ObjectIds *ids, Value v); /* 0: unknown, or not to be shown */
void object_set_id(Sim *sim, ObjectIds *ids, Value v, uint32_t id);
ExceptionId hook_exception_id(Sim *sim, Exception *e, SpanId span); /* tells that it was raised */
CoroId hook_coroutine_id(Value coro);
