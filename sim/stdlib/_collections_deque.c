/* collections.deque: a ring of items that grows by doubling (CPython:
 * Modules/_collectionsmodule.c).
 *
 *     items  [ c d . . . a b ]      first = 5, count = 4, capacity a power of two            */
#include <string.h>

#include "sim/python/arguments.h"
#include "sim/python/errors.h"
#include "sim/python/objects/generic_alias.h"
#include "sim/python/objects/number.h"
#include "sim/state.h"
#include "sim/stdlib/_collections.h"
#include "sim/stdlib/_collections_deque.h"

/* ---- items ---- */

static void grow(Sim *sim, Deque *d) {
    size_t capacity = d->capacity ? d->capacity * 2 : 8;
    Value *items = mem_alloc(sim, capacity * sizeof(Value));
    for (size_t i = 0; i < d->count; i++)
        items[i] = *deque_place(d, i);
    mem_free(sim, d->items, d->capacity * sizeof(Value));
    d->items = items;
    d->capacity = capacity;
    d->first = 0;
}

static Value pop_right(Deque *d) {
    d->state++;
    return *deque_place(d, --d->count);
}

static Value pop_left(Deque *d) {
    Value v = *deque_place(d, 0);
    d->first = (d->first + 1) & (d->capacity - 1);
    d->count--;
    d->state++;
    return v;
}

static bool is_over(Deque *d) {
    return d->maxlen >= 0 && d->count > (size_t)d->maxlen;
}

/* Both steal v; a full deque loses the item at the other end. */
static void push_right(Sim *sim, Deque *d, Value v) {
    if (d->count == d->capacity)
        grow(sim, d);
    *deque_place(d, d->count++) = v;
    d->state++;
    if (is_over(d))
        value_drop(sim, pop_left(d));
}

static void push_left(Sim *sim, Deque *d, Value v) {
    if (d->count == d->capacity)
        grow(sim, d);
    d->first = (d->first - 1) & (d->capacity - 1);
    *deque_place(d, 0) = v;
    d->count++;
    d->state++;
    if (is_over(d))
        value_drop(sim, pop_right(d));
}

static void clear(Sim *sim, Deque *d) {
    Deque old = *d;
    d->items = NULL;
    d->first = d->count = d->capacity = 0;
    d->state++;
    for (size_t i = 0; i < old.count; i++)
        value_drop(sim, *deque_place(&old, i));
    mem_free(sim, old.items, old.capacity * sizeof(Value));
}

static Value remove_at(Deque *d, size_t i) {
    Value v = *deque_place(d, i);
    for (; i + 1 < d->count; i++)
        *deque_place(d, i) = *deque_place(d, i + 1);
    d->count--;
    d->state++;
    return v;
}

typedef void (*PushFn)(Sim *sim, Deque *d, Value v);

static bool extend_with(Sim *sim, Deque *d, Value iterable, PushFn push) {
    Value source = value_keep(iterable);
    if (iterable == (Value)d) {
        value_drop(sim, source);
        source = (Value)list_from_iterable(sim, iterable);
        if (!source)
            return false;
    }
    Value iterator = value_iter(sim, source);
    value_drop(sim, source);
    if (!iterator)
        return false;
    Value v;
    while ((v = value_next(sim, iterator)))
        push(sim, d, v);
    value_drop(sim, iterator);
    return !sim->error;
}

static void rotate(Deque *d, int64_t n) {
    if (d->count < 2)
        return;
    int64_t count = (int64_t)d->count;
    int64_t steps = ((n % count) + count) % count; /* to the right */
    if (d->count == d->capacity) {
        d->first = (d->first - (size_t)steps) & (d->capacity - 1);
        d->state++;
        return;
    }
    bool left = steps > count / 2;
    for (int64_t i = left ? count - steps : steps; i > 0; i--) {
        if (left) {
            Value v = pop_left(d);
            *deque_place(d, d->count++) = v;
        } else {
            Value v = pop_right(d);
            d->first = (d->first - 1) & (d->capacity - 1);
            *deque_place(d, 0) = v;
            d->count++;
        }
    }
}

/* ---- making ---- */

static Value deque_construct(Sim *sim, Type *type, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    Deque *d = object_new(sim, type, 0);
    d->maxlen = -1;
    return (Value)d;
}

static bool read_maxlen(Sim *sim, Value v, int64_t *maxlen) {
    *maxlen = -1;
    if (!v || v == VALUE_NONE)
        return true;
    if (!value_is_int(sim, v))
        return RAISE(sim, TypeError, "an integer is required"), false;
    if (!arguments_ssize(sim, v, maxlen))
        return false;
    if (*maxlen < 0)
        return RAISE(sim, ValueError, "maxlen must be non-negative"), false;
    return true;
}

static bool deque_init(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    static const char *const names[] = {"iterable", "maxlen", NULL};
    size_t given = nargs + (kwnames ? kwnames->count : 0);
    if (given > 2) {
        RAISE(sim, TypeError, "deque() takes at most 2 arguments (%zu given)", given);
        return false;
    }
    if (!arguments_only_keywords(sim, "deque", kwnames, names))
        return false;
    Value iterable = nargs > 0 ? args[0] : arguments_keyword(args, nargs, kwnames, "iterable");
    Value maxlen = nargs > 1 ? args[1] : arguments_keyword(args, nargs, kwnames, "maxlen");
    Deque *d = (Deque *)self;
    if (!read_maxlen(sim, maxlen, &d->maxlen))
        return false;
    if (d->count > 0)
        clear(sim, d);
    return !iterable || extend_with(sim, d, iterable, push_right);
}

static void deque_dealloc(Sim *sim, Object *o) {
    clear(sim, (Deque *)o);
}

static void deque_traverse(Object *o, VisitFn visit, void *ctx) {
    Deque *d = (Deque *)o;
    for (size_t i = 0; i < d->count; i++)
        visit(*deque_place(d, i), ctx);
}

/* type(d)(iterable[, maxlen]) */
static Value make_like(Sim *sim, Deque *d, Value iterable) {
    Value maxlen = int_new(sim, d->maxlen), type = (Value)d->head.type;
    Value result =
        d->maxlen < 0 ? value_call1(sim, type, iterable) : value_call2(sim, type, iterable, maxlen);
    value_drop(sim, maxlen);
    if (!result || is_deque(sim, result))
        return result;
    RAISE(sim, TypeError, "%N() must return a deque, not %T", d->head.type, result);
    value_drop(sim, result);
    return NULL;
}

/* ---- slots ---- */

static Value deque_repr(Sim *sim, Value self) {
    Deque *d = (Deque *)self;
    if (self->flags & OBJ_IN_REPR)
        return (Value)str_from(sim, "[...]");
    self->flags |= OBJ_IN_REPR;
    List *items = list_from_iterable(sim, self);
    const char *name = self->type->name->text;
    Str *text = !items ? NULL
                : d->maxlen < 0
                    ? str_format(sim, "%s(%R)", name, (Value)items)
                    : str_format(sim, "%s(%R, maxlen=%lld)", name, (Value)items, d->maxlen);
    DROP_MAYBE(sim, items);
    self->flags &= ~(uint32_t)OBJ_IN_REPR;
    return (Value)text;
}

static int64_t deque_length(Sim *sim, Value self) {
    (void)sim;
    return (int64_t)((Deque *)self)->count;
}

/* The place that key means; -1: raised. */
static int64_t index_of(Sim *sim, Deque *d, Value key) {
    if (!value_is_int(sim, key) && !type_of(sim, key)->slots.index) {
        return RAISE(sim, TypeError, "sequence index must be integer, not '%T'", key), -1;
    }
    int64_t i;
    if (!value_as_index(sim, key, &i))
        return -1;
    if (i < 0)
        i += (int64_t)d->count;
    if (i < 0 || i >= (int64_t)d->count) {
        return RAISE(sim, IndexError, "deque index out of range"), -1;
    }
    return i;
}

static Value deque_getitem(Sim *sim, Value self, Value key) {
    int64_t i = index_of(sim, (Deque *)self, key);
    return i < 0 ? NULL : value_keep(*deque_place((Deque *)self, (size_t)i));
}

static bool deque_setitem(Sim *sim, Value self, Value key, Value v) {
    Deque *d = (Deque *)self;
    int64_t i = index_of(sim, d, key);
    if (i < 0)
        return false;
    if (v) {
        value_replace(sim, deque_place(d, (size_t)i), value_keep(v));
    } else {
        value_drop(sim, remove_at(d, (size_t)i));
    }
    return true;
}

/* 1, 0, -1: is item i equal to v? Raises if the comparison has changed the deque. */
static int item_is(Sim *sim, Deque *d, size_t i, Value v, Type *error, const char *text) {
    uint32_t state = d->state;
    Value item = value_keep(*deque_place(d, i));
    int equal = item_equal(sim, item, v);
    value_drop(sim, item);
    if (equal >= 0 && d->state != state)
        return raise_error(sim, error, text), -1;
    return equal;
}

const char deque_mutated[] = "deque mutated during iteration";

static int deque_contains(Sim *sim, Value self, Value v) {
    Deque *d = (Deque *)self;
    for (size_t i = 0; i < d->count; i++) {
        int equal = item_is(sim, d, i, v, sim->exceptions.RuntimeError, deque_mutated);
        if (equal)
            return equal;
    }
    return 0;
}

static Value deque_compare(Sim *sim, Value self, Value other, CompareOp op) {
    if (!is_deque(sim, other))
        return VALUE_NOT_IMPLEMENTED;
    Deque *a = (Deque *)self, *b = (Deque *)other;
    if (a->count != b->count && (op == COMPARE_EQ || op == COMPARE_NE)) {
        return value_from_bool(op == COMPARE_NE);
    }
    List *x = list_from_iterable(sim, self), *y = x ? list_from_iterable(sim, other) : NULL;
    Value result = y ? value_compare(sim, (Value)x, (Value)y, op) : NULL;
    DROP_MAYBE(sim, x);
    DROP_MAYBE(sim, y);
    return result;
}

static Value deque_add(Sim *sim, Value left, Value right) {
    if (!is_deque(sim, left))
        return VALUE_NOT_IMPLEMENTED;
    if (!is_deque(sim, right)) {
        Type *type = type_of(sim, right);
        if ((type->flags & TYPE_HEAP) && type->slots.binary[BINARY_ADD]) {
            return VALUE_NOT_IMPLEMENTED;
        }
        return RAISE(sim, TypeError, "can only concatenate deque (not \"%T\") to deque", right);
    }
    Value result = make_like(sim, (Deque *)left, left);
    if (!result || extend_with(sim, (Deque *)result, right, push_right))
        return result;
    value_drop(sim, result);
    return NULL;
}

static Value deque_add_in_place(Sim *sim, Value left, Value right) {
    return extend_with(sim, (Deque *)left, right, push_right) ? value_keep(left) : NULL;
}

static Value deque_multiply_in_place(Sim *sim, Value self, Value factor) {
    Deque *d = (Deque *)self;
    int64_t n;
    if (!value_is_int(sim, factor) && !type_of(sim, factor)->slots.index)
        return VALUE_NOT_IMPLEMENTED;
    if (!int_as_count(sim, factor, &n))
        return NULL;
    if (n <= 0) {
        clear(sim, d);
        return value_keep(self);
    }
    List *items = list_from_iterable(sim, self);
    if (!items)
        return NULL;
    for (; n > 1 && items->count; n--)
        extend_with(sim, d, (Value)items, push_right);
    DROP(sim, items);
    return value_keep(self);
}

static Value deque_multiply(Sim *sim, Value left, Value right) {
    bool left_is = is_deque(sim, left);
    Value self = left_is ? left : right;
    Value copy = make_like(sim, (Deque *)self, self);
    if (!copy)
        return NULL;
    Value result = deque_multiply_in_place(sim, copy, left_is ? right : left);
    value_drop(sim, copy);
    return result;
}

/* ---- methods ---- */

#define METHOD(name)                                                                               \
    static Value name(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames)
#define UNUSED (void)sim, (void)self, (void)args, (void)nargs, (void)kwnames

METHOD(method_append) {
    UNUSED;
    push_right(sim, (Deque *)self, value_keep(args[0]));
    return VALUE_NONE;
}

METHOD(method_appendleft) {
    UNUSED;
    push_left(sim, (Deque *)self, value_keep(args[0]));
    return VALUE_NONE;
}

METHOD(method_pop) {
    UNUSED;
    Deque *d = (Deque *)self;
    return d->count ? pop_right(d) : RAISE(sim, IndexError, "pop from an empty deque");
}

METHOD(method_popleft) {
    UNUSED;
    Deque *d = (Deque *)self;
    return d->count ? pop_left(d) : RAISE(sim, IndexError, "pop from an empty deque");
}

METHOD(method_extend) {
    UNUSED;
    return extend_with(sim, (Deque *)self, args[0], push_right) ? VALUE_NONE : NULL;
}

METHOD(method_extendleft) {
    UNUSED;
    return extend_with(sim, (Deque *)self, args[0], push_left) ? VALUE_NONE : NULL;
}

METHOD(method_clear) {
    UNUSED;
    clear(sim, (Deque *)self);
    return VALUE_NONE;
}

METHOD(method_copy) {
    UNUSED;
    return make_like(sim, (Deque *)self, self);
}

METHOD(method_rotate) {
    int64_t n = 1;
    if (kwnames)
        return RAISE(sim, TypeError, "deque.rotate() takes no keyword arguments");
    if (!arguments_count(sim, "deque.rotate", nargs, 0, 1))
        return NULL;
    if (nargs > 0 && !arguments_ssize(sim, args[0], &n))
        return NULL;
    rotate((Deque *)self, n);
    return VALUE_NONE;
}

METHOD(method_reverse) {
    UNUSED;
    Deque *d = (Deque *)self;
    for (size_t i = 0, k = d->count; i + 1 < k; i++) {
        Value *a = deque_place(d, i), *b = deque_place(d, --k), v = *a;
        *a = *b;
        *b = v;
    }
    return VALUE_NONE;
}

METHOD(method_count) {
    UNUSED;
    Deque *d = (Deque *)self;
    int64_t found = 0;
    for (size_t i = 0; i < d->count; i++) {
        int equal = item_is(sim, d, i, args[0], sim->exceptions.RuntimeError, deque_mutated);
        if (equal < 0)
            return NULL;
        found += equal;
    }
    return int_new(sim, found);
}

METHOD(method_index) {
    Deque *d = (Deque *)self;
    size_t from, to;
    if (!arguments_old_count(sim, self, "index", nargs, kwnames, 1, 3))
        return NULL;
    if (!arguments_bounds(sim, nargs > 1 ? args[1] : NULL, nargs > 2 ? args[2] : NULL, d->count,
                          &from, &to)) {
        return NULL;
    }
    for (size_t i = from; i < to; i++) {
        int equal = item_is(sim, d, i, args[0], sim->exceptions.RuntimeError, deque_mutated);
        if (equal < 0)
            return NULL;
        if (equal)
            return int_new(sim, (int64_t)i);
    }
    return RAISE(sim, ValueError, "%R is not in deque", args[0]);
}

METHOD(method_remove) {
    UNUSED;
    Deque *d = (Deque *)self;
    for (size_t i = 0; i < d->count; i++) {
        int equal = item_is(sim, d, i, args[0], sim->exceptions.IndexError,
                            "deque mutated during remove().");
        if (equal < 0)
            return NULL;
        if (!equal)
            continue;
        value_drop(sim, remove_at(d, i));
        return VALUE_NONE;
    }
    return RAISE(sim, ValueError, "%R is not in deque", args[0]);
}

METHOD(method_insert) {
    Deque *d = (Deque *)self;
    int64_t i, count = (int64_t)d->count;
    if (!arguments_old_count(sim, self, "insert", nargs, kwnames, 2, 2))
        return NULL;
    if (!arguments_ssize(sim, args[0], &i))
        return NULL;
    if (d->maxlen == count)
        return RAISE(sim, IndexError, "deque already at its maximum size");
    if (i < 0)
        i = i < -count ? 0 : i + count;
    if (i > count)
        i = count;
    push_right(sim, d, value_keep(args[1]));
    for (size_t k = d->count - 1; k > (size_t)i; k--) {
        Value v = *deque_place(d, k);
        *deque_place(d, k) = *deque_place(d, k - 1);
        *deque_place(d, k - 1) = v;
    }
    return VALUE_NONE;
}

METHOD(method_reduce) {
    UNUSED;
    Deque *d = (Deque *)self;
    Value maxlen = int_new(sim, d->maxlen);
    Tuple *none = tuple_new(sim, 0);
    Tuple *own = d->maxlen < 0 ? tuple_new(sim, 0) : tuple_of(sim, 2, (Value)none, maxlen);
    Value iterator = value_iter(sim, self);
    Dict *dict = object_dict(self);
    Value result = !iterator ? NULL
                             : (Value)tuple_of(sim, 4, (Value)self->type, (Value)own,
                                               dict ? (Value)dict : VALUE_NONE, iterator);
    value_drop_maybe(sim, iterator);
    DROP(sim, own);
    DROP(sim, none);
    value_drop(sim, maxlen);
    return result;
}

static Value get_maxlen(Sim *sim, Value self) {
    int64_t maxlen = ((Deque *)self)->maxlen;
    return maxlen < 0 ? VALUE_NONE : int_new(sim, maxlen);
}

/* ---- the type ---- */

static const NativeDef deque_methods[] = {
    {"append", method_append, NATIVE_ONE, 0, 0, NULL, 0},
    {"appendleft", method_appendleft, NATIVE_ONE, 0, 0, NULL, 0},
    {"pop", method_pop, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"popleft", method_popleft, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"extend", method_extend, NATIVE_ONE, 0, 0, NULL, 0},
    {"extendleft", method_extendleft, NATIVE_ONE, 0, 0, NULL, 0},
    {"clear", method_clear, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"copy", method_copy, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"__copy__", method_copy, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"rotate", method_rotate, NATIVE_RAW, 0, 0, NULL, 0},
    {"reverse", method_reverse, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"count", method_count, NATIVE_ONE, 0, 0, NULL, 0},
    {"index", method_index, NATIVE_RAW, 0, 0, NULL, 0},
    {"remove", method_remove, NATIVE_ONE, 0, 0, NULL, 0},
    {"insert", method_insert, NATIVE_RAW, 0, 0, NULL, 0},
    {"__reversed__", deque_reversed, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"__reduce__", method_reduce, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"__class_getitem__", generic_class_getitem, NATIVE_ONE, 0, 0, NULL, NATIVE_CLASS},
    {0},
};

static const GetSetDef deque_getset[] = {
    {"maxlen", get_maxlen, NULL},
    {0},
};

static const Slots deque_slots = {
    .repr = deque_repr,
    .compare = deque_compare,
    .iter = deque_iter,
    .length = deque_length,
    .getitem = deque_getitem,
    .setitem = deque_setitem,
    .contains = deque_contains,
    .binary = {[BINARY_ADD] = deque_add, [BINARY_MUL] = deque_multiply},
    .inplace = {[BINARY_ADD] = deque_add_in_place, [BINARY_MUL] = deque_multiply_in_place},
    .new_ = deque_construct,
    .init = deque_init,
    .dealloc = deque_dealloc,
    .traverse = deque_traverse,
};

static const TypeDef deque_def = {
    .name = "collections.deque",
    .size = sizeof(Deque),
    .flags = TYPE_BASE | TYPE_HAS_WEAKREFS | TYPE_SEQUENCE,
    .slots = &deque_slots,
    .methods = deque_methods,
    .getset = deque_getset,
};

bool is_deque(Sim *sim, Value v) {
    return type_of(sim, v)->slots.dealloc == deque_dealloc;
}

/* ---- for C ---- */

size_t deque_count(Value deque) {
    return ((Deque *)deque)->count;
}

void deque_append(Sim *sim, Value deque, Value v) {
    push_right(sim, (Deque *)deque, v);
}

Value deque_pop_left(Value deque) {
    return pop_left((Deque *)deque);
}

bool deque_remove_same(Sim *sim, Value deque, Value v) {
    Deque *d = (Deque *)deque;
    for (size_t i = 0; i < d->count; i++) {
        if (*deque_place(d, i) != v)
            continue;
        value_drop(sim, remove_at(d, i));
        return true;
    }
    return false;
}

Type *deque_type_new(Sim *sim, Module *m) {
    deque_iterator_types_init(sim);
    sim->types.deque = module_add_type(sim, m, &deque_def, NULL);
    return sim->types.deque;
}
