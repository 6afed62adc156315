/* list and tuple. */
#pragma once

#include "sim/python/object.h"

struct Tuple {
    Object head;
    size_t count;
    Value items[];
};

typedef struct List {
    Object head;
    size_t count, capacity;
    Value *items;
} List;

/* A tuple of NULLs, to be filled at once. */
Tuple *tuple_new(Sim *sim, size_t count);
Tuple *tuple_of(Sim *sim, size_t count, ...);          /* Values, borrowed */
Tuple *tuple_from(Sim *sim, Value *items, size_t count); /* items borrowed */
Tuple *tuple_from_iterable(Sim *sim, Value iterable);  /* NULL: raised */
Tuple *tuple_slice(Sim *sim, Tuple *t, size_t start, size_t stop);

List *list_new(Sim *sim, size_t capacity);
List *list_from(Sim *sim, Value *items, size_t count);
List *list_from_iterable(Sim *sim, Value iterable);
void list_append(Sim *sim, List *list, Value v);
void list_append_steal(Sim *sim, List *list, Value v);
void list_insert(Sim *sim, List *list, size_t index, Value v);
Value list_pop(Sim *sim, List *list, size_t index); /* new; index must be valid */
bool list_extend(Sim *sim, List *list, Value iterable);
void list_clear(Sim *sim, List *list);
/* Stable merge sort with CPython's number of comparisons in the common cases; key may be NULL. */
bool list_sort(Sim *sim, List *list, Value key, bool reverse);
