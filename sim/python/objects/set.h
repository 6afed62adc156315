/* set and frozenset (CPython: Objects/setobject.c).
 *
 *     table    [ . 2 . . 0 . 1 . ]   CPython's open addressing: the same size, probes and growth
 *     entries  0: hash key   1: ...  in the order of insertion
 *
 * Two orders of iteration hang on these two. If all elements have a hash that is the same in every
 * run of CPython (numbers, and tuples and frozensets of such), the order is that of the table's
 * places, which is CPython's own. As soon as one element has not (str, objects: their hash depends
 * on the seed or an address there), the order is that of insertion. */
#pragma once

#include "sim/python/object.h"

typedef struct SetEntry {
    int64_t hash;
    Value key; /* NULL: removed */
} SetEntry;

enum { SET_MIN_SIZE = 8 };

typedef struct Set {
    Object head;
    size_t used;    /* elements */
    size_t fill;    /* places of the table that are not empty: elements and removed ones */
    size_t mask;    /* size of the table - 1 */
    int32_t *table; /* numbers of entries, -1 empty, -2 removed; small at first */
    SetEntry *entries;
    size_t filled, capacity; /* entries in use, room */
    size_t unstable;         /* elements whose hash changes from run to run in CPython */
    size_t finger;           /* where pop() goes on */
    uint32_t version;        /* grows with each change */
    int64_t hash;            /* of a frozenset, -1: not computed yet */
    int32_t small[SET_MIN_SIZE];
} Set;

typedef struct SetIterator {
    Object head;
    Set *set; /* NULL: exhausted */
    size_t position, used, left;
} SetIterator;

Set *set_new(Sim *sim);
Set *frozenset_new(Sim *sim);
Set *set_from_iterable(Sim *sim, Value iterable);
bool set_add(Sim *sim, Set *s, Value v);
int set_contains(Sim *sim, Set *s, Value v); /* 1, 0, -1 */
int set_discard(Sim *sim, Set *s, Value v);  /* 1 removed, 0 absent, -1 */
bool set_update(Sim *sim, Set *s, Value iterable);
void set_clear(Sim *sim, Set *s);
size_t set_count(Set *s);
/* Iterates: *position starts at 0; *v is borrowed. */
bool set_next(Set *s, size_t *position, Value *v);

void type_init_set(Sim *sim);
