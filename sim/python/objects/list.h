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
Tuple *tuple_of(Sim *sim, size_t count, ...);            /* Values, borrowed */
Tuple *tuple_from(Sim *sim, Value *items, size_t count); /* items borrowed */
Tuple *tuple_from_iterable(Sim *sim, Value iterable);    /* NULL: raised */
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

/* What `for` walks; the VM steps these itself. list and tuple are NULL when exhausted. */
typedef struct ListIterator {
    Object head;
    List *list;
    size_t index;
} ListIterator;

typedef struct TupleIterator {
    Object head;
    Tuple *tuple;
    size_t index;
} TupleIterator;

Value list_iterator_end(Sim *sim, ListIterator *it);   /* drops the list; NULL */
Value tuple_iterator_end(Sim *sim, TupleIterator *it); /* drops the tuple; NULL */

/* New, or NULL at the end; never raises. */
static inline Value list_iterator_next(Sim *sim, ListIterator *it) {
    if (it->list && it->index < it->list->count)
        return value_keep(it->list->items[it->index++]);
    return list_iterator_end(sim, it);
}
static inline Value tuple_iterator_next(Sim *sim, TupleIterator *it) {
    if (it->tuple && it->index < it->tuple->count)
        return value_keep(it->tuple->items[it->index++]);
    return tuple_iterator_end(sim, it);
}

void type_init_list(Sim *sim);
void type_init_tuple(Sim *sim);

/* Comparison of two runs of items as list and tuple do it; *items may move while it runs. */
typedef struct ItemsView {
    Value *const *items;
    const size_t *count;
} ItemsView;
Value items_compare(Sim *sim, ItemsView a, ItemsView b, CompareOp op);
/* As value_equal, quick where both are small ints. */
static inline int item_equal(Sim *sim, Value a, Value b) {
    if (a == b)
        return 1;
    if (value_is_small_int(a) && value_is_small_int(b))
        return 0;
    return value_equal(sim, a, b);
}
