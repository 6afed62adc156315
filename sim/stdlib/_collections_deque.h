/* What the files of deque share. */
#pragma once

#include "sim/python/object.h"

typedef struct Deque {
    Object head;
    Value *items;
    size_t first, count, capacity;
    int64_t maxlen; /* -1: none */
    uint32_t state; /* grows with each change of its length */
} Deque;

typedef struct DequeIterator {
    Object head;
    Deque *deque;
    size_t index; /* of the next item; counted from the end by the reverse iterator */
    size_t left;  /* still to come */
    uint32_t state;
} DequeIterator;

static inline Value *deque_place(Deque *d, size_t i) {
    return &d->items[(d->first + i) & (d->capacity - 1)];
}

bool is_deque(Sim *sim, Value v); /* of the type, or of a subclass */

extern const char deque_mutated[]; /* text of the RuntimeError */

Value deque_iter(Sim *sim, Value self);
Value deque_reversed(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames);
void deque_iterator_types_init(Sim *sim);
