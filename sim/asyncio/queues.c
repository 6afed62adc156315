/* Where handles wait: the ready queue and the heap of timers. */
#include "sim/asyncio/handle.h"

/* ---- ready queue ---- */

static void grow_queue(Sim *sim, HandleQueue *q) {
    size_t capacity = q->capacity ? q->capacity * 2 : 16;
    Handle **items = mem_alloc(sim, capacity * sizeof(Handle *));
    for (size_t i = 0; i < q->count; i++) items[i] = q->items[(q->first + i) & (q->capacity - 1)];
    mem_free(sim, q->items, q->capacity * sizeof(Handle *));
    q->items = items;
    q->first = 0;
    q->capacity = capacity;
}

void handle_queue_push(Sim *sim, HandleQueue *q, Handle *h) {
    if (q->count == q->capacity) grow_queue(sim, q);
    q->items[(q->first + q->count++) & (q->capacity - 1)] = h;
}

Handle *handle_queue_pop(HandleQueue *q) {
    Handle *h = q->items[q->first];
    q->first = (q->first + 1) & (q->capacity - 1);
    q->count--;
    return h;
}

void handle_queue_clear(Sim *sim, HandleQueue *q) {
    while (q->count) DROP(sim, handle_queue_pop(q));
}

void handle_queue_free(Sim *sim, HandleQueue *q) {
    handle_queue_clear(sim, q);
    mem_free(sim, q->items, q->capacity * sizeof(Handle *));
    *q = (HandleQueue){0};
}

/* ---- timers ---- */

static bool earlier(const Handle *a, const Handle *b) {
    return a->when != b->when ? a->when < b->when : a->order < b->order;
}

static void sift_up(TimerHeap *heap, size_t i) {
    Handle *h = heap->items[i];
    while (i > 0) {
        size_t parent = (i - 1) / 2;
        if (!earlier(h, heap->items[parent])) break;
        heap->items[i] = heap->items[parent];
        i = parent;
    }
    heap->items[i] = h;
}

static void sift_down(TimerHeap *heap, size_t i) {
    Handle *h = heap->items[i];
    for (;;) {
        size_t child = 2 * i + 1;
        if (child >= heap->count) break;
        if (child + 1 < heap->count && earlier(heap->items[child + 1], heap->items[child])) child++;
        if (!earlier(heap->items[child], h)) break;
        heap->items[i] = heap->items[child];
        i = child;
    }
    heap->items[i] = h;
}

void timer_heap_push(Sim *sim, TimerHeap *heap, Handle *h) {
    if (heap->count == heap->capacity) {
        size_t grown = mem_grow_capacity(heap->capacity, heap->count + 1);
        heap->items = mem_realloc(sim, heap->items, heap->capacity * sizeof(Handle *), grown * sizeof(Handle *));
        heap->capacity = grown;
    }
    h->scheduled = true;
    heap->items[heap->count] = h;
    sift_up(heap, heap->count++);
}

Handle *timer_heap_pop(TimerHeap *heap) {
    Handle *h = heap->items[0];
    heap->items[0] = heap->items[--heap->count];
    if (heap->count) sift_down(heap, 0);
    if (h->cancelled) heap->cancelled--;
    h->scheduled = false;
    return h;
}

void timer_heap_sweep(Sim *sim, TimerHeap *heap, void (*dropped)(Sim *sim, Handle *h)) {
    size_t kept = 0;
    for (size_t i = 0; i < heap->count; i++) {
        Handle *h = heap->items[i];
        if (!h->cancelled) {
            heap->items[kept++] = h;
            continue;
        }
        h->scheduled = false;
        dropped(sim, h);
        DROP(sim, h);
    }
    heap->count = kept;
    heap->cancelled = 0;
    for (size_t i = kept / 2; i-- > 0;) sift_down(heap, i);
}

void timer_heap_free(Sim *sim, TimerHeap *heap) {
    while (heap->count) DROP(sim, timer_heap_pop(heap));
    mem_free(sim, heap->items, heap->capacity * sizeof(Handle *));
    *heap = (TimerHeap){0};
}
