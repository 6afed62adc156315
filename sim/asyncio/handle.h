/* Handles: callbacks that wait for their turn (CPython: asyncio/events.py), and the two places
 * where they wait: the ready queue, first in first out, and the heap of timers, by deadline.
 *
 * Most handles are seen by nobody: those of tasks and sleeps. As long as there is no journal and
 * nobody asks for loop._ready or loop._scheduled, what such a handle stands for waits in its stead:
 *
 *     a task                its next step
 *     a task and a future   its wake-up by that future
 *     a future              the end of a sleep: it gets the result that it holds already */
#pragma once

#include "sim/python/objects/list.h"
#include "sim/state.h"

typedef struct Future Future;

/* What a handle runs. The kinds below the first spare the loop a call through Python's protocols.
 */
typedef enum HandleKind {
    HANDLE_CALL,       /* callback(*args) */
    HANDLE_STEP,       /* callback is a Task: a step; args: NULL or the exception to throw in */
    HANDLE_WAKEUP,     /* callback is a Task: wakeup; args is the future that is done */
    HANDLE_SET_RESULT, /* the timer of sleep: callback is a Future, args the result */
    HANDLE_READ_SELF,  /* the loop reads its self-pipe */
} HandleKind;

/* What few have. */
typedef struct HandleExtra {
    Value source; /* debug mode: where it was made */
    Value shown;  /* debug mode: its repr before it was cancelled */
} HandleExtra;

typedef struct Handle {
    Object head;
    HandleExtra *extra; /* NULL: nothing of it */
    Value callback;     /* NULL once cancelled or run */
    Value args;         /* tuple for HANDLE_CALL; else see above; may be NULL */
    Value loop;         /* borrowed while the loop lives: kept */
    Value context;      /* see context.h; steps and wake-ups run in that of the task */
    double when;        /* of timers: virtual seconds */
    uint32_t id;        /* number in the journal */
    uint32_t event;     /* of the journal: which made it ready; while it runs: the cause outside */
    uint8_t kind;
    bool cancelled, is_timer, scheduled;
    bool when_is_int; /* so it was given */
    bool begun;       /* known to the journal as running or run */
} Handle;

Handle *handle_new(Sim *sim, HandleKind kind, Value callback, Value args, Value loop,
                   Value context);
/* What call_at was given. false: raised, it is no number. */
bool handle_set_when(Sim *sim, Handle *h, Value when);
HandleExtra *handle_extra(Sim *sim, Handle *h); /* made if it has none */
Value *handle_context(Handle *h);               /* the place of the context that it runs in */
void handle_cancel(Sim *sim, Handle *h);
void type_init_handle(Sim *sim);

/* ---- ready queue ---- */

typedef struct ReadyItem {
    Value what;     /* a Handle, a Task or a Future; owned */
    Value argument; /* the future of a wake-up, else NULL; owned */
} ReadyItem;

HandleKind ready_kind(Sim *sim, const ReadyItem *item);
bool ready_is_cancelled(Sim *sim, const ReadyItem *item);
static inline bool is_handle(const Sim *sim, Value what) {
    return what->type == sim->types.handle || what->type == sim->types.timer_handle;
}
/* The handle, borrowed; made if only what it stands for is there. */
Handle *ready_handle(Sim *sim, ReadyItem *item);

/* A chain of chunks. An item without an argument takes one place, else two: the argument, marked,
 * comes first. */
typedef struct ReadyChunk ReadyChunk;
typedef struct ReadyQueue {
    ReadyChunk *head, *tail; /* NULL: no chunk yet */
    size_t taken, filled;    /* places of the head, of the tail */
    size_t count;            /* items */
} ReadyQueue;

void ready_push(Sim *sim, ReadyQueue *q, Value what, Value argument); /* both stolen */
ReadyItem ready_pop(Sim *sim, ReadyQueue *q);                         /* must not be empty */
void ready_make_handles(Sim *sim, ReadyQueue *q,
                        List *list); /* of all that wait; the list gets them too */
/* Each thing that waits, and its argument. */
void ready_visit(const ReadyQueue *q, VisitFn visit, void *ctx);
void ready_clear(Sim *sim, ReadyQueue *q);
void ready_free(Sim *sim, ReadyQueue *q);

/* ---- timers: a binary heap; equal deadlines leave in the order in which they were set ---- */

typedef struct Timer {
    double when; /* virtual seconds */
    uint64_t order;
    Value what; /* a Handle, or the Future of a sleep; owned */
} Timer;

bool timer_is_cancelled(Sim *sim, const Timer *timer);
Handle *timer_handle(Sim *sim, Timer *timer); /* as ready_handle */

typedef struct TimerHeap {
    Timer *items;
    size_t count, capacity;
    size_t cancelled; /* how many of them are cancelled */
} TimerHeap;

void timer_heap_push(Sim *sim, TimerHeap *heap, double when, Value what); /* what stolen */
Value timer_heap_pop(Sim *sim, TimerHeap *heap); /* new; must not be empty */
static inline Timer *timer_heap_first(const TimerHeap *heap) {
    return heap->count ? heap->items : NULL;
}
/* Drops all cancelled ones, as _run_once does when they are many. */
void timer_heap_sweep(Sim *sim, TimerHeap *heap, void (*dropped)(Sim *sim, Value what));
/* The timer of a sleep, by its future. */
void timer_heap_cancel(Sim *sim, TimerHeap *heap, Future *f);
void timer_heap_free(Sim *sim, TimerHeap *heap);
