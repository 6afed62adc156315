/* range and its iterators (CPython: Objects/rangeobject.c). The four numbers are ints of any size;
 * all arithmetic goes through number.h, whose small cases are short. */
#include "sim/python/objects/range.h"
#include "sim/python/class.h"

#include "sim/python/arguments.h"
#include "sim/python/errors.h"
#include "sim/python/objects/iterators.h"
#include "sim/python/objects/list.h"
#include "sim/python/objects/number.h"
#include "sim/python/objects/slice.h"
#include "sim/python/objects/str.h"
#include "sim/state.h"

#define ZERO value_from_small_int(0)
#define ONE  value_from_small_int(1)

/* max(0, ceil((stop - start) / step)) */
static Value compute_length(Sim *sim, Value start, Value stop, Value step) {
    bool up = int_sign(step) > 0;
    Value distance = up ? int_subtract(sim, stop, start) : int_subtract(sim, start, stop);
    if (int_sign(distance) <= 0) {
        value_drop(sim, distance);
        return ZERO;
    }
    Value size = int_absolute(sim, step);
    Value less = int_subtract(sim, distance, ONE);
    Value q = int_floor_divide(sim, less, size);
    Value length = int_add(sim, q, ONE);
    value_drop(sim, distance);
    value_drop(sim, size);
    value_drop(sim, less);
    value_drop(sim, q);
    return length;
}

Value range_new(Sim *sim, Value start, Value stop, Value step) {
    if (int_sign(step) == 0)
        return RAISE(sim, ValueError, "range() arg 3 must not be zero");
    Range *r = object_new(sim, sim->types.range, 0);
    r->start = int_exact(sim, start);
    r->stop = int_exact(sim, stop);
    r->step = int_exact(sim, step);
    r->length = compute_length(sim, r->start, r->stop, r->step);
    return (Value)r;
}

static void slot_dealloc(Sim *sim, Object *self) {
    Range *r = (Range *)self;
    value_drop_maybe(sim, r->start);
    value_drop_maybe(sim, r->stop);
    value_drop_maybe(sim, r->step);
    value_drop_maybe(sim, r->length);
}

static Value slot_new(Sim *sim, Type *type, Value *args, size_t nargs, Tuple *kwnames) {
    if (!sim_has_levels(sim, 1, " in comparison")) /* of its ends */
        return NULL;
    (void)type;
    if (!arguments_no_keywords(sim, "range", kwnames))
        return NULL;
    if (!arguments_count(sim, "range", nargs, 1, 3))
        return NULL;
    Value parts[3] = {NULL, NULL, NULL};
    for (size_t i = 0; i < nargs; i++) {
        parts[i] = value_index(sim, args[i]);
        if (!parts[i])
            break;
    }
    Value r = NULL;
    if (!sim->error && nargs == 1)
        r = range_new(sim, ZERO, parts[0], ONE);
    if (!sim->error && nargs > 1)
        r = range_new(sim, parts[0], parts[1], nargs > 2 ? parts[2] : ONE);
    for (size_t i = 0; i < 3; i++)
        value_drop_maybe(sim, parts[i]);
    return r;
}

/* ---- items ---- */

static Value item_at(Sim *sim, Range *r, Value index) {
    Value offset = int_multiply(sim, index, r->step);
    Value item = int_add(sim, r->start, offset);
    value_drop(sim, offset);
    return item;
}

static Value get_item(Sim *sim, Range *r, Value index) {
    Value i = int_sign(index) < 0 ? int_add(sim, index, r->length) : value_keep(index);
    Value item = NULL;
    if (int_sign(i) < 0 || int_compare(i, r->length) >= 0) {
        RAISE(sim, IndexError, "range object index out of range");
    } else {
        item = item_at(sim, r, i);
    }
    value_drop(sim, i);
    return item;
}

static Value get_slice(Sim *sim, Range *r, Value slice) {
    Value parts[3];
    if (!slice_resolve_long(sim, slice, r->length, parts))
        return NULL;
    Value from = item_at(sim, r, parts[0]), to = item_at(sim, r, parts[1]);
    Value step = int_multiply(sim, r->step, parts[2]);
    Value result = range_new(sim, from, to, step);
    for (int i = 0; i < 3; i++)
        value_drop(sim, parts[i]);
    value_drop(sim, from);
    value_drop(sim, to);
    value_drop(sim, step);
    return result;
}

static Value slot_getitem(Sim *sim, Value self, Value key) {
    Range *r = (Range *)self;
    if (value_is_slice(sim, key))
        return get_slice(sim, r, key);
    if (!value_is_int(sim, key) && !type_of(sim, key)->slots.index) {
        return RAISE(sim, TypeError, "range indices must be integers or slices, not %T", key);
    }
    Value index = value_index(sim, key);
    if (!index)
        return NULL;
    Value item = get_item(sim, r, index);
    value_drop(sim, index);
    return item;
}

static int64_t slot_length(Sim *sim, Value self) {
    int64_t length;
    if (int_as_int64(((Range *)self)->length, &length))
        return length;
    RAISE(sim, OverflowError, "Python int too large to convert to C ssize_t");
    return -1;
}

static int slot_truth(Sim *sim, Value self) {
    (void)sim;
    return int_sign(((Range *)self)->length) != 0;
}

/* The index of an int, NULL without an error: it is not there. */
static Value index_of_int(Sim *sim, Range *r, Value v) {
    Value offset = int_subtract(sim, v, r->start);
    Value q, rest;
    int_divmod(sim, offset, r->step, &q, &rest);
    bool inside = int_sign(rest) == 0 && int_sign(q) >= 0 && int_compare(q, r->length) < 0;
    value_drop(sim, offset);
    value_drop(sim, rest);
    if (inside)
        return q;
    value_drop(sim, q);
    return NULL;
}

static bool is_plain_int(Sim *sim, Value v) {
    return value_is_bool(v) || type_of(sim, v) == sim->types.int_;
}

/* Compares v with all items, until it is found if first_only; the number of equals, -1 raised. */
static int64_t count_equal(Sim *sim, Value self, Value v, bool first_only) {
    Value it = value_iter(sim, self);
    int64_t count = 0;
    Value item;
    while (it && (item = value_next(sim, it)) != NULL) {
        int equal = value_equal(sim, v, item);
        value_drop(sim, item);
        if (equal < 0)
            break;
        count += equal;
        if (equal && first_only)
            break;
    }
    value_drop_maybe(sim, it);
    return sim->error ? -1 : count;
}

static int slot_contains(Sim *sim, Value self, Value v) {
    if (!is_plain_int(sim, v))
        return (int)count_equal(sim, self, v, true);
    Value index = index_of_int(sim, (Range *)self, v);
    if (!index)
        return 0;
    value_drop(sim, index);
    return 1;
}

/* ---- iteration ---- */

Value range_iterator_next_big(Sim *sim, RangeIterator *it) {
    Value v = int_new(sim, it->next);
    it->remaining--;
    it->next = (int64_t)((uint64_t)it->next + (uint64_t)it->step);
    return v;
}

static Value iterator_next(Sim *sim, Value self) {
    return range_iterator_next(sim, (RangeIterator *)self);
}

static Value iterator_iter(Sim *sim, Value self) {
    (void)sim;
    return value_keep(self);
}

typedef struct LongRangeIterator {
    Object head;
    Value next, step, remaining, length;
} LongRangeIterator;

static Value long_next(Sim *sim, Value self) {
    LongRangeIterator *it = (LongRangeIterator *)self;
    if (int_sign(it->remaining) == 0)
        return NULL;
    Value v = value_keep(it->next);
    value_replace(sim, &it->next, int_add(sim, it->next, it->step));
    value_replace(sim, &it->remaining, int_subtract(sim, it->remaining, ONE));
    return v;
}

static void long_dealloc(Sim *sim, Object *self) {
    LongRangeIterator *it = (LongRangeIterator *)self;
    value_drop(sim, it->next);
    value_drop(sim, it->step);
    value_drop(sim, it->remaining);
    value_drop(sim, it->length);
}

/* Does the last item fit, too? The usual case is answered without arithmetic on ints. */
static bool last_fits(Sim *sim, Value start, Value step, Value length) {
    const int64_t limit = INT64_C(1) << 30;
    int64_t first = 0, by = 0, count = 0;
    if (!int_as_int64(start, &first) || !int_as_int64(step, &by) || !int_as_int64(length, &count))
        return false;
    if (by > -limit && by < limit && count < limit && first > -limit * limit &&
        first < limit * limit)
        return true;
    Value less = int_subtract(sim, length, ONE);
    Value offset = int_multiply(sim, less, step);
    Value last = int_add(sim, start, offset);
    bool fits = int_as_int64(last, &first);
    value_drop(sim, less);
    value_drop(sim, offset);
    value_drop(sim, last);
    return fits;
}

/* Steals start and step. */
static Value new_iterator(Sim *sim, Value start, Value step, Value length) {
    int64_t first = 0, by = 0, count = 0;
    if (last_fits(sim, start, step, length)) {
        int_as_int64(start, &first);
        int_as_int64(step, &by);
        int_as_int64(length, &count);
        RangeIterator *it = object_new(sim, sim->types.range_iterator, 0);
        it->next = first;
        it->step = by;
        it->remaining = it->length = (uint64_t)count;
        value_drop(sim, start);
        value_drop(sim, step);
        return (Value)it;
    }
    LongRangeIterator *it = object_new(sim, sim->types.long_range_iterator, 0);
    it->next = start;
    it->step = step;
    it->remaining = value_keep(length);
    it->length = value_keep(length);
    return (Value)it;
}

static Value slot_iter(Sim *sim, Value self) {
    Range *r = (Range *)self;
    return new_iterator(sim, value_keep(r->start), value_keep(r->step), r->length);
}

static Value reversed(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    Range *r = (Range *)self;
    Value last_index = int_subtract(sim, r->length, ONE);
    Value last = item_at(sim, r, last_index);
    value_drop(sim, last_index);
    return new_iterator(sim, last, int_negative(sim, r->step), r->length);
}

static Value length_hint(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    return int_from_uint64(sim, ((RangeIterator *)self)->remaining);
}

static Value long_length_hint(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)sim, (void)args, (void)nargs, (void)kwnames;
    return value_keep(((LongRangeIterator *)self)->remaining);
}

/* The whole range that an iterator walks; start, step and length are stolen. */
static Value range_of_three(Sim *sim, Value start, Value step, Value length) {
    Value all = int_multiply(sim, length, step);
    Value stop = int_add(sim, start, all);
    Value range = range_new(sim, start, stop, step);
    value_drop(sim, all);
    value_drop(sim, stop);
    value_drop(sim, start);
    value_drop(sim, step);
    value_drop(sim, length);
    return range;
}

static Value reduce(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    RangeIterator *it = (RangeIterator *)self;
    uint64_t passed = it->length - it->remaining;
    int64_t start = (int64_t)((uint64_t)it->next - passed * (uint64_t)it->step);
    Value range = range_of_three(sim, int_new(sim, start), int_new(sim, it->step),
                                 int_from_uint64(sim, it->length));
    return iterator_reduction(sim, "iter", range, (int64_t)passed);
}

static Value setstate(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)nargs, (void)kwnames;
    RangeIterator *it = (RangeIterator *)self;
    Value number = value_index(sim, args[0]);
    if (!number)
        return NULL;
    int64_t place = 0;
    bool fits = int_as_int64(number, &place);
    value_drop(sim, number);
    if (!fits)
        return RAISE(sim, OverflowError, "Python int too large to convert to C long");
    uint64_t to = place < 0 ? 0 : (uint64_t)place < it->length ? (uint64_t)place : it->length;
    uint64_t by = to - (it->length - it->remaining);
    it->next = (int64_t)((uint64_t)it->next + by * (uint64_t)it->step);
    it->remaining = it->length - to;
    return VALUE_NONE;
}

/* How many items have been given; new. */
static Value long_passed(Sim *sim, LongRangeIterator *it) {
    return int_subtract(sim, it->length, it->remaining);
}

/* The first item; new. */
static Value long_start(Sim *sim, LongRangeIterator *it) {
    Value passed = long_passed(sim, it);
    Value way = int_multiply(sim, passed, it->step);
    Value start = int_subtract(sim, it->next, way);
    value_drop(sim, passed);
    value_drop(sim, way);
    return start;
}

static Value long_reduce(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    LongRangeIterator *it = (LongRangeIterator *)self;
    Value range =
        range_of_three(sim, long_start(sim, it), value_keep(it->step), value_keep(it->length));
    Value passed = long_passed(sim, it);
    Value recipe = iterator_reduction(sim, "iter", range, -1);
    Value function = ((Tuple *)recipe)->items[0], over = ((Tuple *)recipe)->items[1];
    Value result = (Value)tuple_of(sim, 3, function, over, passed);
    value_drop(sim, recipe);
    value_drop(sim, passed);
    return result;
}

static Value long_setstate(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)nargs, (void)kwnames;
    LongRangeIterator *it = (LongRangeIterator *)self;
    Value less = value_compare(sim, args[0], ZERO, COMPARE_LT);
    Value more = less ? value_compare(sim, args[0], it->length, COMPARE_GT) : NULL;
    if (!more)
        return value_drop_maybe(sim, less), NULL;
    Value to = less == VALUE_TRUE   ? ZERO
               : more == VALUE_TRUE ? value_keep(it->length)
                                    : value_index(sim, args[0]);
    value_drop(sim, less);
    value_drop(sim, more);
    if (!to)
        return NULL;
    Value start = long_start(sim, it);
    Value way = int_multiply(sim, to, it->step);
    value_replace(sim, &it->next, int_add(sim, start, way));
    value_replace(sim, &it->remaining, int_subtract(sim, it->length, to));
    value_drop(sim, start);
    value_drop(sim, way);
    value_drop(sim, to);
    return VALUE_NONE;
}

/* ---- the rest of the type ---- */

static Value slot_repr(Sim *sim, Value self) {
    Range *r = (Range *)self;
    if (r->step == ONE)
        return (Value)str_format(sim, "range(%R, %R)", r->start, r->stop);
    return (Value)str_format(sim, "range(%R, %R, %R)", r->start, r->stop, r->step);
}

static bool equal(Range *a, Range *b) {
    if (int_compare(a->length, b->length) != 0)
        return false;
    if (int_sign(a->length) == 0)
        return true;
    if (int_compare(a->start, b->start) != 0)
        return false;
    return a->length == ONE || int_compare(a->step, b->step) == 0;
}

static Value slot_compare(Sim *sim, Value self, Value other, CompareOp op) {
    bool both = type_of(sim, self) == sim->types.range && type_of(sim, other) == sim->types.range;
    if (!both || (op != COMPARE_EQ && op != COMPARE_NE))
        return VALUE_NOT_IMPLEMENTED;
    return value_from_bool(equal((Range *)self, (Range *)other) == (op == COMPARE_EQ));
}

static bool slot_hash(Sim *sim, Value self, int64_t *result) {
    Range *r = (Range *)self;
    bool empty = int_sign(r->length) == 0;
    bool single = r->length == ONE;
    Tuple *t = tuple_of(sim, 3, r->length, empty ? VALUE_NONE : r->start,
                        empty || single ? VALUE_NONE : r->step);
    bool ok = value_hash(sim, (Value)t, result);
    DROP(sim, t);
    return ok;
}

static Value count_method(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)nargs, (void)kwnames;
    if (is_plain_int(sim, args[0]))
        return value_from_small_int(slot_contains(sim, self, args[0]));
    int64_t n = count_equal(sim, self, args[0], false);
    return n < 0 ? NULL : int_new(sim, n);
}

static Value index_method(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)nargs, (void)kwnames;
    if (is_plain_int(sim, args[0])) {
        Value index = index_of_int(sim, (Range *)self, args[0]);
        return index ? index : RAISE(sim, ValueError, "%R is not in range", args[0]);
    }
    Value it = value_iter(sim, self);
    Value item;
    for (int64_t i = 0; it && (item = value_next(sim, it)) != NULL; i++) {
        int same = value_equal(sim, args[0], item);
        value_drop(sim, item);
        if (same == 0)
            continue;
        value_drop(sim, it);
        return same < 0 ? NULL : int_new(sim, i);
    }
    value_drop_maybe(sim, it);
    if (sim->error)
        return NULL;
    return RAISE(sim, ValueError, "sequence.index(x): x not in sequence");
}

static Value get_start(Sim *sim, Value self) {
    (void)sim;
    return value_keep(((Range *)self)->start);
}

static Value get_stop(Sim *sim, Value self) {
    (void)sim;
    return value_keep(((Range *)self)->stop);
}

static Value get_step(Sim *sim, Value self) {
    (void)sim;
    return value_keep(((Range *)self)->step);
}

static bool set_readonly(Sim *sim, Value self, Value v) {
    (void)self, (void)v;
    RAISE(sim, AttributeError, "readonly attribute");
    return false;
}

static const Slots slots = {
    .repr = slot_repr,
    .hash = slot_hash,
    .compare = slot_compare,
    .iter = slot_iter,
    .truth = slot_truth,
    .length = slot_length,
    .getitem = slot_getitem,
    .contains = slot_contains,
    .new_ = slot_new,
    .dealloc = slot_dealloc,
};
static const NativeDef methods[] = {
    {.name = "count", .fn = count_method, .kind = NATIVE_ONE},
    {.name = "index", .fn = index_method, .kind = NATIVE_ONE},
    {.name = "__reversed__", .fn = reversed, .kind = NATIVE_NOARGS},
    {0},
};
static const GetSetDef getset[] = {
    {"start", get_start, set_readonly},
    {"step", get_step, set_readonly},
    {"stop", get_stop, set_readonly},
    {0},
};
static const TypeDef def = {
    .name = "range",
    .size = sizeof(Range),
    .flags = TYPE_SEQUENCE,
    .slots = &slots,
    .methods = methods,
    .getset = getset,
};

static const Slots iterator_slots = {.iter = iterator_iter, .next = iterator_next};
static const NativeDef iterator_methods[] = {
    {.name = "__length_hint__", .fn = length_hint, .kind = NATIVE_NOARGS},
    {.name = "__reduce__", .fn = reduce, .kind = NATIVE_NOARGS},
    {.name = "__setstate__", .fn = setstate, .kind = NATIVE_ONE},
    {0},
};
static const TypeDef iterator_def = {
    .name = "range_iterator",
    .size = sizeof(RangeIterator),
    .flags = TYPE_DISALLOW_NEW,
    .slots = &iterator_slots,
    .methods = iterator_methods,
};

static const Slots long_slots = {
    .iter = iterator_iter,
    .next = long_next,
    .dealloc = long_dealloc,
};
static const NativeDef long_methods[] = {
    {.name = "__length_hint__", .fn = long_length_hint, .kind = NATIVE_NOARGS},
    {.name = "__reduce__", .fn = long_reduce, .kind = NATIVE_NOARGS},
    {.name = "__setstate__", .fn = long_setstate, .kind = NATIVE_ONE},
    {0},
};
static const TypeDef long_def = {
    .name = "longrange_iterator",
    .size = sizeof(LongRangeIterator),
    .flags = TYPE_DISALLOW_NEW,
    .slots = &long_slots,
    .methods = long_methods,
};

void type_init_range(Sim *sim) {
    sim->types.range = type_from_def(sim, &def, NULL);
    sim->types.range_iterator = type_from_def(sim, &iterator_def, NULL);
    sim->types.long_range_iterator = type_from_def(sim, &long_def, NULL);
}
