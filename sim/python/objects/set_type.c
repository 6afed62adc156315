/* The types set and frozenset: slots and iterator; methods stand in set_methods.c (CPython:
 * Objects/setobject.c). */
#include "sim/python/arguments.h"
#include "sim/python/errors.h"
#include "sim/python/objects/iterators.h"
#include "sim/python/objects/list.h"
#include "sim/python/objects/number.h"
#include "sim/python/objects/set_internal.h"
#include "sim/python/objects/str.h"
#include "sim/state.h"

/* ---- making ---- */

static Value set_construct(Sim *sim, Type *type, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    return (Value)set_alloc(sim, type);
}

static bool set_init(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    if (self->type == sim->types.set && !arguments_no_keywords(sim, "set", kwnames))
        return false;
    if (!arguments_count(sim, "set", nargs, 0, 1))
        return false;
    set_clear(sim, (Set *)self);
    return nargs == 0 || set_update(sim, (Set *)self, args[0]);
}

static Value frozenset_construct(Sim *sim, Type *type, Value *args, size_t nargs, Tuple *kwnames) {
    bool exact = type == sim->types.frozenset;
    if (exact && !arguments_no_keywords(sim, "frozenset", kwnames))
        return NULL;
    if (!arguments_count(sim, "frozenset", nargs, 0, 1))
        return NULL;
    if (exact && nargs && type_of(sim, args[0]) == type)
        return value_keep(args[0]);
    Set *s = set_alloc(sim, type);
    if (nargs == 0 || set_update(sim, s, args[0]))
        return (Value)s;
    DROP(sim, s);
    return NULL;
}

static void set_dealloc(Sim *sim, Object *o) {
    set_clear(sim, (Set *)o);
}

static void set_traverse(Object *o, VisitFn visit, void *ctx) {
    Set *s = (Set *)o;
    for (size_t i = 0; i < s->filled; i++) {
        if (s->entries[i].key)
            visit(s->entries[i].key, ctx);
    }
}

/* ---- repr, hash ---- */

static bool repr_elements(StrBuilder *sb, Set *s) {
    List *elements = list_from_iterable(sb->sim, (Value)s);
    if (!elements)
        return false;
    bool ok = true;
    for (size_t i = 0; ok && i < elements->count; i++) {
        if (i > 0)
            sb_puts(sb, ", ");
        ok = sb_repr(sb, elements->items[i]);
    }
    DROP(sb->sim, elements);
    return ok;
}

static Value set_repr(Sim *sim, Value self) {
    Set *s = (Set *)self;
    const char *name = self->type->name->text;
    if (self->flags & OBJ_IN_REPR)
        return (Value)str_format(sim, "%s(...)", name);
    if (s->used == 0)
        return (Value)str_format(sim, "%s()", name);
    bool plain = self->type == sim->types.set;
    self->flags |= OBJ_IN_REPR;
    StrBuilder sb;
    sb_init(&sb, sim);
    if (!plain)
        sb_puts(&sb, name);
    sb_puts(&sb, plain ? "{" : "({");
    bool ok = repr_elements(&sb, s);
    self->flags &= ~(uint32_t)OBJ_IN_REPR;
    if (!ok)
        return sb_drop(&sb), NULL;
    sb_puts(&sb, plain ? "}" : "})");
    return (Value)sb_finish(&sb);
}

static uint64_t shuffle_bits(uint64_t h) {
    return ((h ^ 89869747) ^ (h << 16)) * 3644798167;
}

/* CPython's, which does not depend on the order of the elements. */
static bool frozenset_hash(Sim *sim, Value self, int64_t *result) {
    (void)sim;
    Set *s = (Set *)self;
    if (s->hash == -1) {
        uint64_t hash = 0;
        for (size_t i = 0; i < s->filled; i++) {
            if (s->entries[i].key)
                hash ^= shuffle_bits((uint64_t)s->entries[i].hash);
        }
        hash ^= ((uint64_t)s->used + 1) * 1927868237;
        hash ^= (hash >> 11) ^ (hash >> 25);
        hash = hash * 69069 + 907133923;
        s->hash = hash == UINT64_MAX ? 590923713 : (int64_t)hash;
    }
    *result = s->hash;
    return true;
}

/* ---- operators ---- */

static int64_t set_length(Sim *sim, Value self) {
    (void)sim;
    return (int64_t)((Set *)self)->used;
}

static int contains(Sim *sim, Value self, Value item) {
    return set_contains(sim, (Set *)self, item);
}

static bool are_sets(Sim *sim, Value left, Value right) {
    return is_any_set(sim, left) && is_any_set(sim, right);
}

static Value set_or(Sim *sim, Value left, Value right) {
    if (!are_sets(sim, left, right))
        return VALUE_NOT_IMPLEMENTED;
    Set *result = set_copy_as(sim, left->type, left);
    if (!result || set_update(sim, result, right))
        return (Value)result;
    DROP(sim, result);
    return NULL;
}

static Value set_and(Sim *sim, Value left, Value right) {
    if (!are_sets(sim, left, right))
        return VALUE_NOT_IMPLEMENTED;
    return (Value)set_intersection(sim, (Set *)left, right);
}

static Value set_sub(Sim *sim, Value left, Value right) {
    if (!are_sets(sim, left, right))
        return VALUE_NOT_IMPLEMENTED;
    return (Value)set_difference(sim, (Set *)left, right);
}

static Value set_xor(Sim *sim, Value left, Value right) {
    if (!are_sets(sim, left, right))
        return VALUE_NOT_IMPLEMENTED;
    return (Value)set_symmetric_difference(sim, (Set *)left, right);
}

static Value set_or_in_place(Sim *sim, Value left, Value right) {
    if (!is_any_set(sim, right))
        return VALUE_NOT_IMPLEMENTED;
    return set_update(sim, (Set *)left, right) ? value_keep(left) : NULL;
}

static Value set_and_in_place(Sim *sim, Value left, Value right) {
    if (!is_any_set(sim, right))
        return VALUE_NOT_IMPLEMENTED;
    Set *result = set_intersection(sim, (Set *)left, right);
    if (!result)
        return NULL;
    set_swap((Set *)left, result);
    DROP(sim, result);
    return value_keep(left);
}

static Value set_sub_in_place(Sim *sim, Value left, Value right) {
    if (!is_any_set(sim, right))
        return VALUE_NOT_IMPLEMENTED;
    return set_difference_update(sim, (Set *)left, right) ? value_keep(left) : NULL;
}

static Value set_xor_in_place(Sim *sim, Value left, Value right) {
    if (!is_any_set(sim, right))
        return VALUE_NOT_IMPLEMENTED;
    return set_symmetric_difference_update(sim, (Set *)left, right) ? value_keep(left) : NULL;
}

/* ---- iterator ---- */

static Value set_iter(Sim *sim, Value self) {
    SetIterator *it = object_new(sim, sim->types.set_iterator, 0);
    it->set = (Set *)value_keep(self);
    it->used = it->left = it->set->used;
    return (Value)it;
}

static Value iterator_next(Sim *sim, Value self) {
    SetIterator *it = (SetIterator *)self;
    Set *s = it->set;
    if (!s)
        return NULL;
    if (s->used != it->used) {
        it->used = SIZE_MAX;
        return RAISE(sim, RuntimeError, "Set changed size during iteration");
    }
    Value v;
    if (set_next(s, &it->position, &v)) {
        it->left--;
        return value_keep(v);
    }
    it->set = NULL;
    DROP(sim, s);
    return NULL;
}

static void iterator_dealloc(Sim *sim, Object *o) {
    DROP_MAYBE(sim, ((SetIterator *)o)->set);
}

static Value iterator_self(Sim *sim, Value self) {
    (void)sim;
    return value_keep(self);
}

static Value length_hint(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    SetIterator *it = (SetIterator *)self;
    return int_new(sim, it->set && it->set->used == it->used ? (int64_t)it->left : 0);
}

/* A copy walks on from the same place. */
static Value iterator_reduce(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    SetIterator *it = (SetIterator *)self;
    SetIterator *rest = object_new(sim, sim->types.set_iterator, 0);
    rest->set = it->set ? KEEP(it->set) : NULL;
    rest->used = it->used;
    rest->left = it->left;
    rest->position = it->position;
    return iterator_reduction_listed(sim, (Value)rest);
}

static const NativeDef iterator_methods[] = {
    {"__length_hint__", length_hint, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"__reduce__", iterator_reduce, NATIVE_NOARGS, 0, 0, NULL, 0},
    {0},
};

/* ---- types ---- */

#define SET_OPERATORS                                                                              \
    { [BINARY_SUB] = set_sub, [BINARY_AND] = set_and, [BINARY_XOR] = set_xor, [BINARY_OR] = set_or }

static const Slots set_slots = {
    .repr = set_repr,
    .compare = set_compare,
    .iter = set_iter,
    .length = set_length,
    .contains = contains,
    .binary = SET_OPERATORS,
    .inplace =
        {
            [BINARY_SUB] = set_sub_in_place,
            [BINARY_AND] = set_and_in_place,
            [BINARY_XOR] = set_xor_in_place,
            [BINARY_OR] = set_or_in_place,
        },
    .new_ = set_construct,
    .init = set_init,
    .dealloc = set_dealloc,
    .traverse = set_traverse,
};

static const Slots frozenset_slots = {
    .repr = set_repr,
    .hash = frozenset_hash,
    .compare = set_compare,
    .iter = set_iter,
    .length = set_length,
    .contains = contains,
    .binary = SET_OPERATORS,
    .new_ = frozenset_construct,
    .dealloc = set_dealloc,
    .traverse = set_traverse,
};

static const uint16_t iterator_holds[] = {offsetof(SetIterator, set), 0};
static const Slots iterator_slots = {
    .iter = iterator_self,
    .next = iterator_next,
    .dealloc = iterator_dealloc,
    .holds = iterator_holds,
};

static const TypeDef set_def = {
    .name = "set",
    .size = sizeof(Set),
    .flags = TYPE_BASE | TYPE_HAS_WEAKREFS,
    .slots = &set_slots,
    .methods = set_methods,
};

static const TypeDef frozenset_def = {
    .name = "frozenset",
    .size = sizeof(Set),
    .flags = TYPE_BASE | TYPE_HAS_WEAKREFS,
    .slots = &frozenset_slots,
    .methods = frozenset_methods,
};

static const TypeDef iterator_def = {
    .name = "set_iterator",
    .size = sizeof(SetIterator),
    .flags = TYPE_DISALLOW_NEW,
    .slots = &iterator_slots,
    .methods = iterator_methods,
};

void type_init_set(Sim *sim) {
    sim->types.set = type_from_def(sim, &set_def, NULL);
    sim->types.frozenset = type_from_def(sim, &frozenset_def, NULL);
    sim->types.set_iterator = type_from_def(sim, &iterator_def, NULL);
}
