/* slice: the object, and what it selects (CPython: Objects/sliceobject.c). */
#include "sim/python/objects/slice.h"

#include <string.h>

#include "sim/python/arguments.h"
#include "sim/python/errors.h"
#include "sim/python/objects/list.h"
#include "sim/python/objects/number.h"
#include "sim/python/objects/str.h"
#include "sim/state.h"

static Value or_none(Value v) {
    return v ? value_keep(v) : VALUE_NONE;
}

Value slice_new(Sim *sim, Value start, Value stop, Value step) {
    Slice *s = object_new(sim, sim->types.slice, 0);
    s->start = or_none(start);
    s->stop = or_none(stop);
    s->step = or_none(step);
    return (Value)s;
}

bool value_is_slice(Sim *sim, Value v) {
    return value_is_heap(v) && v->type == sim->types.slice;
}

/* A part as a number, cut to the range of int64_t; None leaves *n. */
static bool read_part(Sim *sim, Value v, int64_t *n) {
    if (v == VALUE_NONE)
        return true;
    if (value_is_small_int(v)) {
        *n = value_as_small_int(v);
        return true;
    }
    if (!value_is_int(sim, v) && !type_of(sim, v)->slots.index) {
        RAISE(sim, TypeError, "slice indices must be integers or None or have an __index__ method");
        return false;
    }
    return arguments_slice_index(sim, v, n);
}

static int64_t clamp(int64_t n, int64_t length, bool backwards) {
    if (n < 0) {
        n = n < -length ? -1 : n + length;
        return n < 0 ? (backwards ? -1 : 0) : n;
    }
    return n >= length ? (backwards ? length - 1 : length) : n;
}

static int64_t count_of(int64_t start, int64_t stop, int64_t step) {
    if (step > 0)
        return start < stop ? (stop - start - 1) / step + 1 : 0;
    return stop < start ? (start - stop - 1) / -step + 1 : 0;
}

bool slice_resolve(Sim *sim, Value slice, int64_t length, SliceRange *range) {
    Slice *s = (Slice *)slice;
    range->step = 1;
    if (!read_part(sim, s->step, &range->step))
        return false;
    if (range->step == 0) {
        RAISE(sim, ValueError, "slice step cannot be zero");
        return false;
    }
    if (range->step < -INT64_MAX)
        range->step = -INT64_MAX;
    bool backwards = range->step < 0;
    range->start = backwards ? INT64_MAX : 0;
    range->stop = backwards ? INT64_MIN : INT64_MAX;
    if (!read_part(sim, s->start, &range->start) || !read_part(sim, s->stop, &range->stop)) {
        return false;
    }
    range->start = clamp(range->start, length, backwards);
    range->stop = clamp(range->stop, length, backwards);
    range->count = count_of(range->start, range->stop, range->step);
    return true;
}

/* A part as an int of any size; new. */
static Value long_part(Sim *sim, Value v) {
    if (value_is_int(sim, v) || type_of(sim, v)->slots.index)
        return value_index(sim, v);
    return RAISE(sim, TypeError,
                 "slice indices must be integers or None or have an __index__ method");
}

/* Where the part v leads between lower and upper; new, NULL: raised. */
static Value long_bound(Sim *sim, Value v, Value length, Value lower, Value upper) {
    Value n = long_part(sim, v);
    if (!n)
        return NULL;
    if (int_sign(n) < 0)
        value_replace(sim, &n, int_add(sim, n, length));
    Value limit = int_compare(n, lower) < 0 ? lower : int_compare(n, upper) > 0 ? upper : NULL;
    if (limit)
        value_replace(sim, &n, value_keep(limit));
    return n;
}

bool slice_resolve_long(Sim *sim, Value slice, Value length, Value parts[3]) {
    Slice *s = (Slice *)slice;
    Value one = value_from_small_int(1);
    Value step = s->step == VALUE_NONE ? one : long_part(sim, s->step);
    if (!step)
        return false;
    if (int_sign(step) == 0) {
        value_drop(sim, step);
        return RAISE(sim, ValueError, "slice step cannot be zero"), false;
    }
    bool backwards = int_sign(step) < 0;
    Value lower = value_from_small_int(backwards ? -1 : 0);
    Value upper = backwards ? int_subtract(sim, length, one) : value_keep(length);
    Value start = s->start != VALUE_NONE ? long_bound(sim, s->start, length, lower, upper)
                                         : value_keep(backwards ? upper : lower);
    Value stop = !start                  ? NULL
                 : s->stop != VALUE_NONE ? long_bound(sim, s->stop, length, lower, upper)
                                         : value_keep(backwards ? lower : upper);
    value_drop(sim, upper);
    if (!stop) {
        value_drop_maybe(sim, start);
        value_drop(sim, step);
        return false;
    }
    parts[0] = start;
    parts[1] = stop;
    parts[2] = step;
    return true;
}

/* ---- type ---- */

static Value slot_repr(Sim *sim, Value self) {
    Slice *s = (Slice *)self;
    return (Value)str_format(sim, "slice(%R, %R, %R)", s->start, s->stop, s->step);
}

static Tuple *as_tuple(Sim *sim, Value v) {
    Slice *s = (Slice *)v;
    return tuple_of(sim, 3, s->start, s->stop, s->step);
}

static Value slot_compare(Sim *sim, Value self, Value other, CompareOp op) {
    if (!value_is_slice(sim, self) || !value_is_slice(sim, other))
        return VALUE_NOT_IMPLEMENTED;
    Tuple *a = as_tuple(sim, self), *b = as_tuple(sim, other);
    Value r = value_compare(sim, (Value)a, (Value)b, op);
    DROP(sim, a);
    DROP(sim, b);
    return r;
}

static bool slot_hash(Sim *sim, Value self, int64_t *result) {
    (void)result;
    RAISE(sim, TypeError, "unhashable type: '%T'", self);
    return false;
}

static void slot_dealloc(Sim *sim, Object *self) {
    Slice *s = (Slice *)self;
    value_drop(sim, s->start);
    value_drop(sim, s->stop);
    value_drop(sim, s->step);
}

static Value slot_new(Sim *sim, Type *type, Value *args, size_t nargs, Tuple *kwnames) {
    (void)type;
    if (!arguments_no_keywords(sim, "slice", kwnames))
        return NULL;
    if (!arguments_count(sim, "slice", nargs, 1, 3))
        return NULL;
    if (nargs == 1)
        return slice_new(sim, NULL, args[0], NULL);
    return slice_new(sim, args[0], args[1], nargs > 2 ? args[2] : NULL);
}

static Value indices(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)nargs, (void)kwnames;
    Value length = value_index(sim, args[0]);
    if (!length)
        return NULL;
    Value parts[3];
    bool ok = int_sign(length) >= 0;
    if (!ok)
        RAISE(sim, ValueError, "length should not be negative");
    ok = ok && slice_resolve_long(sim, self, length, parts);
    value_drop(sim, length);
    if (!ok)
        return NULL;
    Tuple *t = tuple_new(sim, 3);
    memcpy(t->items, parts, sizeof parts);
    return (Value)t;
}

static Value get_start(Sim *sim, Value self) {
    (void)sim;
    return value_keep(((Slice *)self)->start);
}

static Value get_stop(Sim *sim, Value self) {
    (void)sim;
    return value_keep(((Slice *)self)->stop);
}

static Value get_step(Sim *sim, Value self) {
    (void)sim;
    return value_keep(((Slice *)self)->step);
}

static bool set_readonly(Sim *sim, Value self, Value v) {
    (void)self, (void)v;
    RAISE(sim, AttributeError, "readonly attribute");
    return false;
}

static const uint16_t slots_holds[] = {offsetof(Slice, start), offsetof(Slice, stop),
                                       offsetof(Slice, step), 0};
static const Slots slots = {
    .repr = slot_repr,
    .hash = slot_hash,
    .compare = slot_compare,
    .new_ = slot_new,
    .dealloc = slot_dealloc,
    .holds = slots_holds,
};
static const NativeDef methods[] = {
    {.name = "indices", .fn = indices, .kind = NATIVE_ONE},
    {0},
};
static const GetSetDef getset[] = {
    {"start", get_start, set_readonly},
    {"step", get_step, set_readonly},
    {"stop", get_stop, set_readonly},
    {0},
};
static const TypeDef def = {
    .name = "slice",
    .size = sizeof(Slice),
    .slots = &slots,
    .methods = methods,
    .getset = getset,
};

void type_init_slice(Sim *sim) {
    sim->types.slice = type_from_def(sim, &def, NULL);
}
