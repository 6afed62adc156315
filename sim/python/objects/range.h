/* range: start, stop and step of any size; the VM iterates the usual ones, whose three numbers and
 * length fit in a word, through RangeIterator itself (CPython: Objects/rangeobject.c). */
#pragma once

#include "sim/python/object.h"

typedef struct Range {
    Object head;
    Value start, stop, step, length; /* ints */
} Range;

typedef struct RangeIterator {
    Object head;
    int64_t next, step;
    uint64_t remaining; /* items still to come; next is valid while it is not 0 */
    uint64_t length;    /* of the range */
} RangeIterator;

void type_init_range(Sim *sim);

/* NULL: raised (step zero). The three must be ints. */
Value range_new(Sim *sim, Value start, Value stop, Value step);

/* One step of a `for` over a RangeIterator: NULL at the end. Never raises. */
Value range_iterator_next_big(Sim *sim, RangeIterator *it);
static inline Value range_iterator_next(Sim *sim, RangeIterator *it) {
    if (it->remaining == 0)
        return NULL;
    int64_t n = it->next;
    if (n < SMALL_INT_MIN || n > SMALL_INT_MAX)
        return range_iterator_next_big(sim, it);
    it->remaining--;
    it->next = (int64_t)((uint64_t)n + (uint64_t)it->step);
    return value_from_small_int(n);
}
