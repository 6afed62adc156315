/* tuple (CPython: Objects/tupleobject.c). There is one empty tuple; the hash is CPython's, so that
 * sets of tuples of numbers are laid out as there. */
#include <stdarg.h>
#include <string.h>

#include "sim/python/arguments.h"
#include "sim/python/class.h"
#include "sim/python/errors.h"
#include "sim/python/objects/generic_alias.h"
#include "sim/python/objects/iterators.h"
#include "sim/python/objects/list.h"
#include "sim/python/objects/number.h"
#include "sim/python/objects/slice.h"
#include "sim/python/tracked.h"
#include "sim/state.h"

static size_t tuple_size(size_t count) {
    return sizeof(Tuple) + count * sizeof(Value);
}

static Tuple *tuple_alloc(Sim *sim, size_t count) {
    Tuple *t = mem_alloc(sim, tuple_size(count));
    t->head = (Object){1, 0, sim->types.tuple};
    t->count = count;
    if (sim->tracks_objects)
        object_track(sim, &t->head);
    return t;
}

static Tuple *empty(Sim *sim) {
    if (!sim->empty_tuple)
        sim->empty_tuple = tuple_alloc(sim, 0);
    return KEEP(sim->empty_tuple);
}

Tuple *tuple_new(Sim *sim, size_t count) {
    if (count == 0)
        return empty(sim);
    Tuple *t = tuple_alloc(sim, count);
    memset(t->items, 0, count * sizeof(Value));
    return t;
}

Tuple *tuple_of(Sim *sim, size_t count, ...) {
    if (count == 0)
        return empty(sim);
    Tuple *t = tuple_alloc(sim, count);
    va_list ap;
    va_start(ap, count);
    for (size_t i = 0; i < count; i++)
        t->items[i] = value_keep(va_arg(ap, Value));
    va_end(ap);
    return t;
}

Tuple *tuple_from(Sim *sim, Value *items, size_t count) {
    if (count == 0)
        return empty(sim);
    Tuple *t = tuple_alloc(sim, count);
    for (size_t i = 0; i < count; i++)
        t->items[i] = value_keep(items[i]);
    return t;
}

Tuple *tuple_from_iterable(Sim *sim, Value iterable) {
    Type *type = type_of(sim, iterable);
    if (type == sim->types.tuple)
        return (Tuple *)value_keep(iterable);
    if (type == sim->types.list) {
        return tuple_from(sim, ((List *)iterable)->items, ((List *)iterable)->count);
    }
    List *list = list_from_iterable(sim, iterable);
    if (!list)
        return NULL;
    Tuple *t = tuple_from(sim, list->items, list->count);
    DROP(sim, list);
    return t;
}

Tuple *tuple_slice(Sim *sim, Tuple *t, size_t start, size_t stop) {
    if (stop > t->count)
        stop = t->count;
    if (start > stop)
        start = stop;
    if (start == 0 && stop == t->count && t->head.type == sim->types.tuple)
        return KEEP(t);
    return tuple_from(sim, t->items + start, stop - start);
}

/* ---- slots ---- */

static size_t tuple_instance_size(Object *o) {
    return tuple_size(((Tuple *)o)->count);
}

static void tuple_dealloc(Sim *sim, Object *o) {
    Tuple *t = (Tuple *)o;
    for (size_t i = t->count; i-- > 0;)
        value_drop_maybe(sim, t->items[i]);
}

static void tuple_traverse(Object *o, VisitFn visit, void *ctx) {
    Tuple *t = (Tuple *)o;
    for (size_t i = t->count; i-- > 0;) /* from the end, as CPython's collector meets them */
        visit(t->items[i], ctx);
}

static Value tuple_repr(Sim *sim, Value self) {
    Tuple *t = (Tuple *)self;
    if (t->count == 0)
        return (Value)str_from(sim, "()");
    if (self->flags & OBJ_IN_REPR)
        return (Value)str_from(sim, "(...)");
    self->flags |= OBJ_IN_REPR;
    StrBuilder sb;
    sb_init(&sb, sim);
    sb_char(&sb, '(');
    bool ok = true;
    for (size_t i = 0; ok && i < t->count; i++) {
        if (i > 0)
            sb_puts(&sb, ", ");
        ok = sb_repr(&sb, t->items[i]);
    }
    self->flags &= ~(uint32_t)OBJ_IN_REPR;
    if (!ok)
        return sb_drop(&sb), NULL;
    sb_puts(&sb, t->count == 1 ? ",)" : ")");
    return (Value)sb_finish(&sb);
}

/* xxHash's mixing, as in CPython's tuplehash. */
static bool hash_items(Sim *sim, Tuple *t, int64_t *result) {
    const uint64_t p1 = UINT64_C(11400714785074694791), p2 = UINT64_C(14029467366897019727),
                   p5 = UINT64_C(2870177450012600261);
    uint64_t acc = p5;
    for (size_t i = 0; i < t->count; i++) {
        int64_t lane;
        if (!value_hash(sim, t->items[i], &lane))
            return false;
        acc += (uint64_t)lane * p2;
        acc = (acc << 31) | (acc >> 33);
        acc *= p1;
    }
    acc += t->count ^ (p5 ^ UINT64_C(3527539));
    *result = acc == UINT64_MAX ? 1546275796 : (int64_t)acc;
    return true;
}

static bool tuple_hash(Sim *sim, Value self, int64_t *result) {
    if (!sim_enter_stack(sim))
        return false;
    bool ok = hash_items(sim, (Tuple *)self, result);
    sim_leave_stack(sim);
    return ok;
}

static ItemsView view_of(Tuple *t, Value **items) {
    *items = t->items;
    return (ItemsView){(Value *const *)items, &t->count};
}

static Value tuple_compare(Sim *sim, Value self, Value other, CompareOp op) {
    if (!(type_of(sim, other)->flags & TYPE_IS_TUPLE))
        return VALUE_NOT_IMPLEMENTED;
    Value *a, *b;
    ItemsView left = view_of((Tuple *)self, &a), right = view_of((Tuple *)other, &b);
    return items_compare(sim, left, right, op);
}

static int64_t tuple_length(Sim *sim, Value self) {
    (void)sim;
    return (int64_t)((Tuple *)self)->count;
}

static Value tuple_get_slice(Sim *sim, Tuple *t, Value slice) {
    SliceRange range;
    if (!slice_resolve(sim, slice, (int64_t)t->count, &range))
        return NULL;
    if (range.step == 1 && range.count == (int64_t)t->count) {
        return (Value)tuple_slice(sim, t, 0, t->count);
    }
    Tuple *result = tuple_new(sim, (size_t)range.count);
    for (int64_t i = 0; i < range.count; i++) {
        result->items[i] = value_keep(t->items[range.start + i * range.step]);
    }
    return (Value)result;
}

static Value tuple_getitem(Sim *sim, Value self, Value key) {
    Tuple *t = (Tuple *)self;
    if (value_is_slice(sim, key))
        return tuple_get_slice(sim, t, key);
    if (!value_is_small_int(key) && !value_is_int(sim, key) && !type_of(sim, key)->slots.index) {
        return RAISE(sim, TypeError, "tuple indices must be integers or slices, not %T", key);
    }
    int64_t i;
    if (!value_as_index(sim, key, &i))
        return NULL;
    if (i < 0)
        i += (int64_t)t->count;
    if (i < 0 || i >= (int64_t)t->count)
        return RAISE(sim, IndexError, "tuple index out of range");
    return value_keep(t->items[i]);
}

static int tuple_contains(Sim *sim, Value self, Value item) {
    Tuple *t = (Tuple *)self;
    if (t->count && t->items[0] != item && !sim_has_levels(sim, 1, " in comparison"))
        return -1;
    for (size_t i = 0; i < t->count; i++) {
        int equal = item_equal(sim, t->items[i], item);
        if (equal)
            return equal;
    }
    return 0;
}

static Value tuple_add(Sim *sim, Value left, Value right) {
    if (!(type_of(sim, left)->flags & TYPE_IS_TUPLE) ||
        !(type_of(sim, right)->flags & TYPE_IS_TUPLE)) {
        return VALUE_NOT_IMPLEMENTED;
    }
    Tuple *a = (Tuple *)left, *b = (Tuple *)right;
    if (a->count == 0 && b->head.type == sim->types.tuple)
        return value_keep(right);
    if (b->count == 0 && a->head.type == sim->types.tuple)
        return value_keep(left);
    Tuple *t = tuple_new(sim, a->count + b->count);
    for (size_t i = 0; i < a->count; i++)
        t->items[i] = value_keep(a->items[i]);
    for (size_t i = 0; i < b->count; i++)
        t->items[a->count + i] = value_keep(b->items[i]);
    return (Value)t;
}

static Value tuple_repeat(Sim *sim, Tuple *t, int64_t n) {
    if (n == 1 && t->head.type == sim->types.tuple)
        return value_keep((Value)t);
    if (n <= 0 || t->count == 0)
        return (Value)empty(sim);
    if ((uint64_t)n > (SIZE_MAX / sizeof(Value) - 8) / t->count) {
        return RAISE(sim, MemoryError, NULL);
    }
    Tuple *result = tuple_alloc(sim, t->count * (size_t)n);
    for (size_t i = 0; i < result->count; i++) {
        result->items[i] = value_keep(t->items[i % t->count]);
    }
    return (Value)result;
}

static Value tuple_multiply(Sim *sim, Value left, Value right) {
    bool left_is = type_of(sim, left)->flags & TYPE_IS_TUPLE;
    Value self = left_is ? left : right, factor = left_is ? right : left;
    int64_t n;
    if (!value_is_int(sim, factor) && !type_of(sim, factor)->slots.index) {
        return VALUE_NOT_IMPLEMENTED;
    }
    if (!int_as_count(sim, factor, &n))
        return NULL;
    return tuple_repeat(sim, (Tuple *)self, n);
}

static Value tuple_construct(Sim *sim, Type *type, Value *args, size_t nargs, Tuple *kwnames) {
    if (type == sim->types.tuple && !arguments_no_keywords(sim, "tuple", kwnames))
        return NULL;
    if (!arguments_count(sim, "tuple", nargs, 0, 1))
        return NULL;
    Tuple *t = nargs ? tuple_from_iterable(sim, args[0]) : empty(sim);
    if (!t || type == sim->types.tuple)
        return (Value)t;
    Tuple *result = object_new(sim, type, tuple_size(t->count));
    result->count = t->count;
    for (size_t i = 0; i < t->count; i++)
        result->items[i] = value_keep(t->items[i]);
    DROP(sim, t);
    return (Value)result;
}

/* ---- iterator ---- */

static Value tuple_iter(Sim *sim, Value self) {
    TupleIterator *it = object_new(sim, sim->types.tuple_iterator, 0);
    it->tuple = (Tuple *)value_keep(self);
    return (Value)it;
}

Value tuple_iterator_end(Sim *sim, TupleIterator *it) {
    Tuple *t = it->tuple;
    it->tuple = NULL;
    DROP_MAYBE(sim, t);
    return NULL;
}

static Value iterator_next(Sim *sim, Value self) {
    return tuple_iterator_next(sim, (TupleIterator *)self);
}

static void iterator_dealloc(Sim *sim, Object *o) {
    DROP_MAYBE(sim, ((TupleIterator *)o)->tuple);
}

static Value iterator_self(Sim *sim, Value self) {
    (void)sim;
    return value_keep(self);
}

static Value iterator_length_hint(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    TupleIterator *it = (TupleIterator *)self;
    return int_new(sim, it->tuple ? (int64_t)(it->tuple->count - it->index) : 0);
}

static Value iterator_reduce(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    TupleIterator *it = (TupleIterator *)self;
    if (!it->tuple)
        return iterator_reduction(sim, "iter", (Value)tuple_new(sim, 0), -1);
    return iterator_reduction(sim, "iter", value_keep((Value)it->tuple), (int64_t)it->index);
}

static Value iterator_setstate(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)nargs, (void)kwnames;
    TupleIterator *it = (TupleIterator *)self;
    int64_t place = 0;
    if (!iterator_place(sim, args[0], 0, it->tuple ? (int64_t)it->tuple->count : 0, &place))
        return NULL;
    it->index = (size_t)place;
    return VALUE_NONE;
}

/* ---- methods ---- */

static Value tuple_count(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)nargs, (void)kwnames;
    Tuple *t = (Tuple *)self;
    int64_t found = 0;
    for (size_t i = 0; i < t->count; i++) {
        int equal = item_equal(sim, t->items[i], args[0]);
        if (equal < 0)
            return NULL;
        found += equal;
    }
    return int_new(sim, found);
}

static Value tuple_index(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)kwnames;
    Tuple *t = (Tuple *)self;
    size_t from, to;
    if (!arguments_bounds(sim, nargs > 1 ? args[1] : NULL, nargs > 2 ? args[2] : NULL, t->count,
                          &from, &to)) {
        return NULL;
    }
    for (size_t i = from; i < to; i++) {
        int equal = item_equal(sim, t->items[i], args[0]);
        if (equal < 0)
            return NULL;
        if (equal)
            return int_new(sim, (int64_t)i);
    }
    return RAISE(sim, ValueError, "tuple.index(x): x not in tuple");
}

static Value tuple_getnewargs(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    Tuple *t = (Tuple *)self;
    Tuple *plain = tuple_from(sim, t->items, t->count);
    Tuple *result = tuple_of(sim, 1, (Value)plain);
    DROP(sim, plain);
    return (Value)result;
}

static const NativeDef tuple_methods[] = {
    {"count", tuple_count, NATIVE_ONE, 0, 0, NULL, 0},
    {"index", tuple_index, NATIVE_POS, 1, 3, NULL, 0},
    {"__getnewargs__", tuple_getnewargs, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"__class_getitem__", generic_class_getitem, NATIVE_ONE, 0, 0, NULL, NATIVE_CLASS},
    {0},
};

static const NativeDef iterator_methods[] = {
    {"__length_hint__", iterator_length_hint, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"__reduce__", iterator_reduce, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"__setstate__", iterator_setstate, NATIVE_ONE, 0, 0, NULL, 0},
    {0},
};

static const Slots tuple_slots = {
    .repr = tuple_repr,
    .hash = tuple_hash,
    .compare = tuple_compare,
    .iter = tuple_iter,
    .length = tuple_length,
    .getitem = tuple_getitem,
    .contains = tuple_contains,
    .binary = {[BINARY_ADD] = tuple_add, [BINARY_MUL] = tuple_multiply},
    .new_ = tuple_construct,
    .dealloc = tuple_dealloc,
    .traverse = tuple_traverse,
};

static const uint16_t iterator_holds[] = {offsetof(TupleIterator, tuple), 0};
static const Slots iterator_slots = {
    .iter = iterator_self,
    .next = iterator_next,
    .dealloc = iterator_dealloc,
    .holds = iterator_holds,
};

static const TypeDef tuple_def = {
    .name = "tuple",
    .size = sizeof(Tuple),
    .flags = TYPE_BASE | TYPE_IS_TUPLE | TYPE_SEQUENCE | TYPE_VARSIZED,
    .slots = &tuple_slots,
    .methods = tuple_methods,
    .instance_size = tuple_instance_size,
};

static const TypeDef iterator_def = {
    .name = "tuple_iterator",
    .size = sizeof(TupleIterator),
    .flags = TYPE_DISALLOW_NEW,
    .slots = &iterator_slots,
    .methods = iterator_methods,
};

void type_init_tuple(Sim *sim) {
    sim->types.tuple = type_from_def(sim, &tuple_def, NULL);
    sim->types.tuple_iterator = type_from_def(sim, &iterator_def, NULL);
}
