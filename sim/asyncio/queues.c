/* Where handles wait: the ready queue and the heap of timers. */
#include "sim/asyncio/future.h"
#include "sim/asyncio/handle.h"
#include "sim/asyncio/scheduler.h"

/* ---- ready queue ---- */

HandleKind ready_kind(Sim *sim, const ReadyItem *item) {
    if (is_handle(sim, item->what))
        return (HandleKind)((Handle *)item->what)->kind;
    if (item->argument)
        return HANDLE_WAKEUP;
    return item->what->type == sim->types.future ? HANDLE_SET_RESULT : HANDLE_STEP;
}

bool ready_is_cancelled(Sim *sim, const ReadyItem *item) {
    if (is_handle(sim, item->what))
        return ((Handle *)item->what)->cancelled;
    return item->what->type == sim->types.future && ((Future *)item->what)->timer_cancelled;
}

/* A sleep's future gives its result to the handle that is made for it. */
static Handle *handle_of_sleep(Sim *sim, Future *f, double when) {
    Handle *h = handle_new(sim, HANDLE_SET_RESULT, (Value)f, f->result, f->loop, NULL);
    value_replace(sim, &f->result, NULL);
    h->head.type = sim->types.timer_handle;
    h->is_timer = true;
    h->when = when;
    h->cancelled = f->timer_cancelled;
    if (h->cancelled) {
        value_replace(sim, &h->callback, NULL);
        value_replace(sim, &h->args, NULL);
    } else {
        future_extra(sim, f)->timer = h;
    }
    return h;
}

Handle *ready_handle(Sim *sim, ReadyItem *item) {
    if (is_handle(sim, item->what))
        return (Handle *)item->what;
    HandleKind kind = ready_kind(sim, item);
    Future *f = (Future *)item->what; /* a task is one too */
    Handle *h = kind == HANDLE_SET_RESULT
                    ? handle_of_sleep(sim, f, sim->clock->now)
                    : handle_new(sim, kind, item->what, item->argument, f->loop, NULL);
    DROP_MAYBE(sim, item->argument);
    value_drop(sim, item->what);
    *item = (ReadyItem){(Value)h, NULL};
    return h;
}

enum { ARGUMENT_MARK = 1, CHUNK_PLACES = 63 };

struct ReadyChunk {
    ReadyChunk *next;
    uintptr_t places[CHUNK_PLACES];
};

static void add_chunk(Sim *sim, ReadyQueue *q) {
    ReadyChunk *chunk = mem_alloc(sim, sizeof *chunk);
    chunk->next = NULL;
    if (q->tail) {
        q->tail->next = chunk;
    } else {
        q->head = chunk;
        q->taken = 0;
    }
    q->tail = chunk;
    q->filled = 0;
}

static void drop_head(Sim *sim, ReadyQueue *q) {
    ReadyChunk *chunk = q->head;
    q->head = chunk->next;
    q->taken = 0;
    if (!q->head)
        q->tail = NULL;
    mem_free(sim, chunk, sizeof *chunk);
}

static inline void put(Sim *sim, ReadyQueue *q, uintptr_t word) {
    if (!q->tail || q->filled == CHUNK_PLACES)
        add_chunk(sim, q);
    q->tail->places[q->filled++] = word;
}

static inline uintptr_t take(Sim *sim, ReadyQueue *q) {
    uintptr_t word = q->head->places[q->taken++];
    if (q->taken == CHUNK_PLACES)
        drop_head(sim, q);
    return word;
}

void ready_push(Sim *sim, ReadyQueue *q, Value what, Value argument) {
    if (argument)
        put(sim, q, (uintptr_t)argument | ARGUMENT_MARK);
    put(sim, q, (uintptr_t)what);
    q->count++;
}

ReadyItem ready_pop(Sim *sim, ReadyQueue *q) {
    uintptr_t word = take(sim, q);
    Value argument = NULL;
    if (word & ARGUMENT_MARK) {
        argument = (Value)(word & ~(uintptr_t)ARGUMENT_MARK);
        word = take(sim, q);
    }
    q->count--;
    return (ReadyItem){(Value)word, argument};
}

void ready_make_handles(Sim *sim, ReadyQueue *q, List *list) {
    for (size_t left = q->count; left; left--) {
        ReadyItem item = ready_pop(sim, q);
        Handle *h = ready_handle(sim, &item);
        list_append(sim, list, (Value)h);
        ready_push(sim, q, (Value)h, NULL);
    }
}

void ready_visit(const ReadyQueue *q, VisitFn visit, void *ctx) {
    for (const ReadyChunk *chunk = q->head; chunk; chunk = chunk->next) {
        size_t end = chunk->next ? CHUNK_PLACES : q->filled;
        for (size_t i = chunk == q->head ? q->taken : 0; i < end; i++)
            visit((Value)(chunk->places[i] & ~(uintptr_t)ARGUMENT_MARK), ctx);
    }
}

void ready_clear(Sim *sim, ReadyQueue *q) {
    while (q->count) {
        ReadyItem item = ready_pop(sim, q);
        value_drop(sim, item.what);
        DROP_MAYBE(sim, item.argument);
    }
}

void ready_free(Sim *sim, ReadyQueue *q) {
    ready_clear(sim, q);
    while (q->head)
        drop_head(sim, q);
    *q = (ReadyQueue){0};
}

/* ---- timers ---- */

bool timer_is_cancelled(Sim *sim, const Timer *timer) {
    return is_handle(sim, timer->what) ? ((Handle *)timer->what)->cancelled
                                       : ((Future *)timer->what)->timer_cancelled;
}

Handle *timer_handle(Sim *sim, Timer *timer) {
    if (is_handle(sim, timer->what))
        return (Handle *)timer->what;
    Handle *h = handle_of_sleep(sim, (Future *)timer->what, timer->when);
    ((Future *)timer->what)->timer_scheduled = false; /* that is the handle's now */
    h->scheduled = true;
    value_replace(sim, &timer->what, (Value)h);
    return h;
}

static bool earlier(const Timer *a, const Timer *b) {
    return a->when != b->when ? a->when < b->when : a->order < b->order;
}

static void sift_up(TimerHeap *heap, size_t i) {
    Timer t = heap->items[i];
    while (i > 0) {
        size_t parent = (i - 1) / 2;
        if (!earlier(&t, &heap->items[parent]))
            break;
        heap->items[i] = heap->items[parent];
        i = parent;
    }
    heap->items[i] = t;
}

static void sift_down(TimerHeap *heap, size_t i) {
    Timer t = heap->items[i];
    for (;;) {
        size_t child = 2 * i + 1;
        if (child >= heap->count)
            break;
        if (child + 1 < heap->count && earlier(&heap->items[child + 1], &heap->items[child]))
            child++;
        if (!earlier(&heap->items[child], &t))
            break;
        heap->items[i] = heap->items[child];
        i = child;
    }
    heap->items[i] = t;
}

static void set_scheduled(Sim *sim, Value what, bool scheduled) {
    if (is_handle(sim, what)) {
        ((Handle *)what)->scheduled = scheduled;
    } else {
        ((Future *)what)->timer_scheduled = scheduled;
    }
}

void timer_heap_push(Sim *sim, TimerHeap *heap, double when, Value what) {
    if (heap->count == heap->capacity) {
        size_t grown = mem_grow_capacity(heap->capacity, heap->count + 1);
        heap->items =
            mem_realloc(sim, heap->items, heap->capacity * sizeof(Timer), grown * sizeof(Timer));
        heap->capacity = grown;
    }
    set_scheduled(sim, what, true);
    heap->items[heap->count] = (Timer){when, ++sim->clock->order, what};
    sift_up(heap, heap->count++);
}

Value timer_heap_pop(Sim *sim, TimerHeap *heap) {
    Timer first = heap->items[0];
    heap->items[0] = heap->items[--heap->count];
    if (heap->count)
        sift_down(heap, 0);
    if (timer_is_cancelled(sim, &first))
        heap->cancelled--;
    set_scheduled(sim, first.what, false);
    return first.what;
}

void timer_heap_sweep(Sim *sim, TimerHeap *heap, void (*dropped)(Sim *sim, Value what)) {
    size_t kept = 0;
    for (size_t i = 0; i < heap->count; i++) {
        Timer t = heap->items[i];
        if (!timer_is_cancelled(sim, &t)) {
            heap->items[kept++] = t;
            continue;
        }
        set_scheduled(sim, t.what, false);
        dropped(sim, t.what);
        value_drop(sim, t.what);
    }
    heap->count = kept;
    heap->cancelled = 0;
    for (size_t i = kept / 2; i-- > 0;)
        sift_down(heap, i);
}

void timer_heap_cancel(Sim *sim, TimerHeap *heap, Future *f) {
    if (f->extra && f->extra->timer) {
        handle_cancel(sim, f->extra->timer);
    } else if (!f->timer_cancelled) {
        f->timer_cancelled = true;
        heap->cancelled += f->timer_scheduled;
    }
}

void timer_heap_free(Sim *sim, TimerHeap *heap) {
    while (heap->count)
        value_drop(sim, timer_heap_pop(sim, heap));
    mem_free(sim, heap->items, heap->capacity * sizeof(Timer));
    *heap = (TimerHeap){0};
}
