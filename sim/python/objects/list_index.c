/* list[...]: reading, assigning and deleting items and slices, and the iterators of list (CPython:
 * list_subscript, list_ass_subscript in Objects/listobject.c). */
#include <string.h>

#include "sim/python/errors.h"
#include "sim/python/objects/iterators.h"
#include "sim/python/objects/list_internal.h"
#include "sim/python/objects/number.h"
#include "sim/python/objects/slice.h"
#include "sim/state.h"

static Value get_slice(Sim *sim, List *list, Value slice) {
    SliceRange range;
    if (!slice_resolve(sim, slice, (int64_t)list->count, &range))
        return NULL;
    List *result = list_new(sim, (size_t)range.count);
    for (int64_t i = 0; i < range.count; i++) {
        result->items[i] = value_keep(list->items[range.start + i * range.step]);
    }
    result->count = (size_t)range.count;
    return (Value)result;
}

/* The place that key means; -1: raised. */
static int64_t item_index(Sim *sim, List *list, Value key, const char *text) {
    int64_t i;
    if (!value_is_small_int(key) && !value_is_int(sim, key) && !type_of(sim, key)->slots.index) {
        return RAISE(sim, TypeError, "list indices must be integers or slices, not %T", key), -1;
    }
    if (!value_as_index(sim, key, &i))
        return -1;
    if (i < 0)
        i += (int64_t)list->count;
    if (i < 0 || i >= (int64_t)list->count)
        return RAISE(sim, IndexError, text), -1;
    return i;
}

Value list_getitem(Sim *sim, Value self, Value key) {
    List *list = (List *)self;
    if (value_is_slice(sim, key))
        return get_slice(sim, list, key);
    int64_t i = item_index(sim, list, key, "list index out of range");
    return i < 0 ? NULL : value_keep(list->items[i]);
}

/* ---- assigning ---- */

/* Items start..stop-1 become those of `source` (a list, or NULL for none); the old ones die last.
 */
static void replace_items(Sim *sim, List *list, size_t start, size_t stop, List *source) {
    size_t count = source ? source->count : 0, removed = stop - start;
    Value *old = removed ? mem_alloc(sim, removed * sizeof(Value)) : NULL;
    if (removed)
        memcpy(old, list->items + start, removed * sizeof(Value));
    if (count > removed)
        list_resize(sim, list, list->count + count - removed);
    if (list->count > stop) {
        memmove(list->items + start + count, list->items + stop,
                (list->count - stop) * sizeof(Value));
    }
    for (size_t i = 0; i < count; i++)
        list->items[start + i] = value_keep(source->items[i]);
    list->count += count - removed;
    list_resize(sim, list, list->count);
    for (size_t i = removed; i-- > 0;)
        value_drop(sim, old[i]);
    mem_free(sim, old, removed * sizeof(Value));
}

/* A list of its own with the items of v; NULL: raised, with this text if v cannot be iterated. */
static List *items_of(Sim *sim, List *list, Value v, const char *text) {
    if (v == (Value)list)
        return list_from(sim, list->items, list->count);
    if (type_of(sim, v)->flags & TYPE_IS_LIST)
        return (List *)value_keep(v);
    List *source = list_from_iterable(sim, v);
    if (source || !error_is(sim, sim->exceptions.TypeError))
        return source;
    Slots *slots = &type_of(sim, v)->slots;
    if (slots->iter || slots->getitem)
        return NULL;
    error_clear(sim);
    return RAISE(sim, TypeError, text);
}

static bool assign_extended(Sim *sim, List *list, SliceRange range, List *source) {
    if ((int64_t)source->count != range.count) {
        RAISE(sim, ValueError,
              "attempt to assign sequence of size %zu to extended slice of size %lld",
              source->count, range.count);
        return false;
    }
    List *old = list_new(sim, source->count);
    for (int64_t i = 0; i < range.count; i++) {
        Value *place = &list->items[range.start + i * range.step];
        old->items[old->count++] = *place;
        *place = value_keep(source->items[i]);
    }
    DROP(sim, old);
    return true;
}

static bool assign_slice(Sim *sim, List *list, Value slice, Value v) {
    SliceRange range;
    if (!slice_resolve(sim, slice, (int64_t)list->count, &range))
        return false;
    const char *text =
        range.step == 1 ? "can only assign an iterable" : "must assign iterable to extended slice";
    List *source = items_of(sim, list, v, text);
    if (!source)
        return false;
    bool ok = slice_resolve(sim, slice, (int64_t)list->count, &range);
    if (ok && range.step == 1) {
        size_t start = (size_t)range.start;
        replace_items(sim, list, start, start + (size_t)range.count, source);
    } else if (ok) {
        ok = assign_extended(sim, list, range, source);
    }
    DROP(sim, source);
    return ok;
}

static bool delete_slice(Sim *sim, List *list, Value slice) {
    SliceRange range;
    if (!slice_resolve(sim, slice, (int64_t)list->count, &range))
        return false;
    if (range.count == 0)
        return true;
    int64_t step = range.step < 0 ? -range.step : range.step;
    int64_t first = range.step < 0 ? range.start + (range.count - 1) * range.step : range.start;
    if (step == 1) {
        replace_items(sim, list, (size_t)first, (size_t)(first + range.count), NULL);
        return true;
    }
    List *old = list_new(sim, (size_t)range.count);
    size_t kept = (size_t)first;
    for (size_t i = kept; i < list->count; i++) {
        bool goes = ((int64_t)i - first) % step == 0 && (int64_t)old->count < range.count;
        if (goes) {
            old->items[old->count++] = list->items[i];
        } else {
            list->items[kept++] = list->items[i];
        }
    }
    list->count = kept;
    DROP(sim, old);
    return true;
}

bool list_setitem(Sim *sim, Value self, Value key, Value v) {
    List *list = (List *)self;
    if (value_is_slice(sim, key)) {
        return v ? assign_slice(sim, list, key, v) : delete_slice(sim, list, key);
    }
    int64_t i = item_index(sim, list, key, "list assignment index out of range");
    if (i < 0)
        return false;
    if (v) {
        value_replace(sim, &list->items[i], value_keep(v));
    } else {
        value_drop(sim, list_pop(sim, list, (size_t)i));
    }
    return true;
}

/* ---- iterators ---- */

Value list_iterator_new(Sim *sim, Value list) {
    ListIterator *it = object_new(sim, sim->types.list_iterator, 0);
    it->list = (List *)value_keep(list);
    return (Value)it;
}

Value list_iterator_end(Sim *sim, ListIterator *it) {
    List *list = it->list;
    it->list = NULL;
    DROP_MAYBE(sim, list);
    return NULL;
}

static Value forward_next(Sim *sim, Value self) {
    return list_iterator_next(sim, (ListIterator *)self);
}

static void iterator_dealloc(Sim *sim, Object *o) {
    DROP_MAYBE(sim, ((ListIterator *)o)->list);
}

static Value iterator_self(Sim *sim, Value self) {
    (void)sim;
    return value_keep(self);
}

static Value forward_length_hint(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    ListIterator *it = (ListIterator *)self;
    if (!it->list || it->index >= it->list->count)
        return int_new(sim, 0);
    return int_new(sim, (int64_t)(it->list->count - it->index));
}

/* index counts the items still to come. */
Value list_reverse_iterator_new(Sim *sim, List *list) {
    ListIterator *it = object_new(sim, sim->types.list_reverse_iterator, 0);
    it->list = KEEP(list);
    it->index = list->count;
    return (Value)it;
}

static Value reverse_next(Sim *sim, Value self) {
    ListIterator *it = (ListIterator *)self;
    if (!it->list || it->index == 0 || it->index > it->list->count) {
        return list_iterator_end(sim, it);
    }
    return value_keep(it->list->items[--it->index]);
}

static Value reverse_length_hint(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    ListIterator *it = (ListIterator *)self;
    return int_new(sim, it->list && it->index <= it->list->count ? (int64_t)it->index : 0);
}

static Value forward_reduce(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    ListIterator *it = (ListIterator *)self;
    if (!it->list)
        return iterator_reduction(sim, "iter", (Value)list_new(sim, 0), -1);
    return iterator_reduction(sim, "iter", value_keep((Value)it->list), (int64_t)it->index);
}

static Value reverse_reduce(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    ListIterator *it = (ListIterator *)self;
    if (!it->list || it->index == 0)
        return iterator_reduction(sim, "iter", (Value)list_new(sim, 0), -1);
    return iterator_reduction(sim, "reversed", value_keep((Value)it->list), (int64_t)it->index - 1);
}

static Value forward_setstate(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)nargs, (void)kwnames;
    ListIterator *it = (ListIterator *)self;
    int64_t place = 0;
    if (!iterator_place(sim, args[0], 0, it->list ? (int64_t)it->list->count : 0, &place))
        return NULL;
    it->index = (size_t)place;
    return VALUE_NONE;
}

static Value reverse_setstate(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)nargs, (void)kwnames;
    ListIterator *it = (ListIterator *)self;
    int64_t place = 0;
    if (!iterator_place(sim, args[0], -1, it->list ? (int64_t)it->list->count - 1 : -1, &place))
        return NULL;
    it->index = (size_t)(place + 1);
    return VALUE_NONE;
}

static const NativeDef forward_methods[] = {
    {"__length_hint__", forward_length_hint, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"__reduce__", forward_reduce, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"__setstate__", forward_setstate, NATIVE_ONE, 0, 0, NULL, 0},
    {0},
};

static const NativeDef reverse_methods[] = {
    {"__length_hint__", reverse_length_hint, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"__reduce__", reverse_reduce, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"__setstate__", reverse_setstate, NATIVE_ONE, 0, 0, NULL, 0},
    {0},
};

static const uint16_t iterator_holds[] = {offsetof(ListIterator, list), 0};
static const Slots forward_slots = {
    .iter = iterator_self,
    .next = forward_next,
    .dealloc = iterator_dealloc,
    .holds = iterator_holds,
};

static const Slots reverse_slots = {
    .iter = iterator_self,
    .next = reverse_next,
    .dealloc = iterator_dealloc,
    .holds = iterator_holds,
};

static const TypeDef forward_def = {
    .name = "list_iterator",
    .size = sizeof(ListIterator),
    .flags = TYPE_DISALLOW_NEW,
    .slots = &forward_slots,
    .methods = forward_methods,
};

static const TypeDef reverse_def = {
    .name = "list_reverseiterator",
    .size = sizeof(ListIterator),
    .flags = TYPE_DISALLOW_NEW,
    .slots = &reverse_slots,
    .methods = reverse_methods,
};

void type_init_list_iterators(Sim *sim) {
    sim->types.list_iterator = type_from_def(sim, &forward_def, NULL);
    sim->types.list_reverse_iterator = type_from_def(sim, &reverse_def, NULL);
}
