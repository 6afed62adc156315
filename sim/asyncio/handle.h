/* Handles: callbacks that wait for their turn (CPython: asyncio/events.py), and the two places where they
 * wait: the ready queue, first in first out, and the heap of timers, by deadline. */
#pragma once

#include "sim/state.h"

typedef struct Future Future;

/* What a handle runs. The kinds below the first spare the loop a call through Python's protocols. */
typedef enum HandleKind {
    HANDLE_CALL,        /* callback(*args) */
    HANDLE_STEP,        /* callback is a Task: a step; args: NULL or the exception to throw in */
    HANDLE_WAKEUP,      /* callback is a Task: wakeup; args is the future that is done */
    HANDLE_SET_RESULT,  /* the timer of sleep: callback is a Future, args the result */
    HANDLE_READ_SELF,   /* the loop reads its self-pipe */
} HandleKind;

typedef struct Handle {
    Object head;
    Value callback; /* NULL once cancelled or run */
    Value args;     /* tuple for HANDLE_CALL; else see above; may be NULL */
    Value loop;     /* borrowed while the loop lives: kept */
    Value context; /* see context.h; steps and wake-ups run in that of the task */
    double when; /* of timers: virtual seconds */
    uint64_t order;
    uint32_t id;    /* number in the journal */
    uint32_t event; /* of the journal: which made it ready; while it runs: the cause outside */
    uint8_t kind;
    bool cancelled, is_timer, scheduled;
    bool begun; /* known to the journal as running or run */
} Handle;

Handle *handle_new(Sim *sim, HandleKind kind, Value callback, Value args, Value loop, Value context);
Value *handle_context(Handle *h); /* the place of the context that it runs in */
void handle_cancel(Sim *sim, Handle *h);
void type_init_handle(Sim *sim);

/* ---- ready queue: a ring ---- */

typedef struct HandleQueue {
    Handle **items; /* owned references */
    size_t first, count, capacity; /* a power of two */
} HandleQueue;

void handle_queue_push(Sim *sim, HandleQueue *q, Handle *h); /* h stolen */
Handle *handle_queue_pop(HandleQueue *q);                    /* new; must not be empty */
void handle_queue_clear(Sim *sim, HandleQueue *q);
void handle_queue_free(Sim *sim, HandleQueue *q);

/* ---- timers: a binary heap; equal deadlines leave in the order in which they were set ---- */

typedef struct TimerHeap {
    Handle **items; /* owned references */
    size_t count, capacity;
    size_t cancelled; /* how many of them are cancelled */
} TimerHeap;

void timer_heap_push(Sim *sim, TimerHeap *heap, Handle *h); /* h stolen */
Handle *timer_heap_pop(TimerHeap *heap);                    /* new; must not be empty */
static inline Handle *timer_heap_first(const TimerHeap *heap) {
    return heap->count ? heap->items[0] : NULL;
}
/* Drops all cancelled ones, as _run_once does when they are many. */
void timer_heap_sweep(Sim *sim, TimerHeap *heap, void (*dropped)(Sim *sim, Handle *h));
void timer_heap_free(Sim *sim, TimerHeap *heap);
