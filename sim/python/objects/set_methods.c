/* The methods of set and frozenset (CPython: Objects/setobject.c). */
#include "sim/python/errors.h"
#include "sim/python/objects/generic_alias.h"
#include "sim/python/objects/list.h"
#include "sim/python/objects/set_internal.h"
#include "sim/state.h"

#define METHOD(name)                                                                               \
    static Value name(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames)
#define UNUSED (void)sim, (void)self, (void)args, (void)nargs, (void)kwnames

/* ---- elements ---- */

METHOD(method_add) {
    UNUSED;
    return set_add(sim, (Set *)self, args[0]) ? VALUE_NONE : NULL;
}

METHOD(method_discard) {
    UNUSED;
    return set_discard(sim, (Set *)self, args[0]) < 0 ? NULL : VALUE_NONE;
}

METHOD(method_remove) {
    UNUSED;
    int removed = set_discard(sim, (Set *)self, args[0]);
    if (removed == 0)
        return raise_key_error(sim, args[0]);
    return removed < 0 ? NULL : VALUE_NONE;
}

METHOD(method_pop) {
    UNUSED;
    Value v = set_pop(sim, (Set *)self);
    return v ? v : RAISE(sim, KeyError, "pop from an empty set");
}

METHOD(method_clear) {
    UNUSED;
    set_clear(sim, (Set *)self);
    return VALUE_NONE;
}

METHOD(method_copy) {
    UNUSED;
    if (self->type == sim->types.frozenset)
        return value_keep(self);
    return (Value)set_copy_as(sim, self->type, self);
}

METHOD(method_update) {
    UNUSED;
    for (size_t i = 0; i < nargs; i++) {
        if (!set_update(sim, (Set *)self, args[i]))
            return NULL;
    }
    return VALUE_NONE;
}

/* ---- operations with any number of others ---- */

typedef Set *(*OperationFn)(Sim *sim, Set *s, Value other);

/* ((self op args[0]) op args[1]) ...; without args a copy. */
static Value fold(Sim *sim, Value self, Value *args, size_t nargs, OperationFn operation) {
    if (nargs == 0) {
        if (self->type == sim->types.frozenset)
            return value_keep(self);
        return (Value)set_copy_as(sim, self->type, self);
    }
    Set *result = (Set *)value_keep(self);
    for (size_t i = 0; i < nargs && result; i++) {
        Set *next = operation(sim, result, args[i]);
        DROP(sim, result);
        result = next;
    }
    return (Value)result;
}

METHOD(method_union) {
    UNUSED;
    Set *result = set_copy_as(sim, self->type, self);
    for (size_t i = 0; i < nargs && result; i++) {
        if (args[i] == self || set_update(sim, result, args[i]))
            continue;
        DROP(sim, result);
        return NULL;
    }
    return (Value)result;
}

METHOD(method_intersection) {
    UNUSED;
    return fold(sim, self, args, nargs, set_intersection);
}

METHOD(method_intersection_update) {
    UNUSED;
    Value result = fold(sim, self, args, nargs, set_intersection);
    if (!result)
        return NULL;
    set_swap((Set *)self, (Set *)result);
    value_drop(sim, result);
    return VALUE_NONE;
}

/* The first operation makes a new set, the others take away from it. */
METHOD(method_difference) {
    UNUSED;
    if (nargs == 0)
        return (Value)set_copy_as(sim, self->type, self);
    Set *result = set_difference(sim, (Set *)self, args[0]);
    for (size_t i = 1; i < nargs && result; i++) {
        if (set_difference_update(sim, result, args[i]))
            continue;
        DROP(sim, result);
        return NULL;
    }
    return (Value)result;
}

METHOD(method_difference_update) {
    UNUSED;
    for (size_t i = 0; i < nargs; i++) {
        if (!set_difference_update(sim, (Set *)self, args[i]))
            return NULL;
    }
    return VALUE_NONE;
}

METHOD(method_symmetric_difference) {
    UNUSED;
    return (Value)set_symmetric_difference(sim, (Set *)self, args[0]);
}

METHOD(method_symmetric_difference_update) {
    UNUSED;
    return set_symmetric_difference_update(sim, (Set *)self, args[0]) ? VALUE_NONE : NULL;
}

/* ---- questions ---- */

static Value answer(int truth) {
    return truth < 0 ? NULL : value_from_bool(truth);
}

METHOD(method_isdisjoint) {
    UNUSED;
    return answer(set_is_disjoint(sim, (Set *)self, args[0]));
}

METHOD(method_issubset) {
    UNUSED;
    return answer(set_is_subset(sim, (Set *)self, args[0]));
}

METHOD(method_issuperset) {
    UNUSED;
    return answer(set_is_superset(sim, (Set *)self, args[0]));
}

/* ---- others ---- */

METHOD(method_reduce) {
    UNUSED;
    List *elements = list_from_iterable(sim, self);
    if (!elements)
        return NULL;
    Tuple *one = tuple_of(sim, 1, (Value)elements);
    Dict *dict = object_dict(self);
    Tuple *result =
        tuple_of(sim, 3, (Value)self->type, (Value)one, dict ? (Value)dict : VALUE_NONE);
    DROP(sim, one);
    DROP(sim, elements);
    return (Value)result;
}

#define SHARED_METHODS                                                                             \
    {"copy", method_copy, NATIVE_NOARGS, 0, 0, NULL, 0},                                           \
        {"union", method_union, NATIVE_POS, 0, -1, NULL, 0},                                       \
        {"intersection", method_intersection, NATIVE_POS, 0, -1, NULL, 0},                         \
        {"difference", method_difference, NATIVE_POS, 0, -1, NULL, 0},                             \
        {"symmetric_difference", method_symmetric_difference, NATIVE_ONE, 0, 0, NULL, 0},          \
        {"isdisjoint", method_isdisjoint, NATIVE_ONE, 0, 0, NULL, 0},                              \
        {"issubset", method_issubset, NATIVE_ONE, 0, 0, NULL, 0},                                  \
        {"issuperset", method_issuperset, NATIVE_ONE, 0, 0, NULL, 0},                              \
        {"__reduce__", method_reduce, NATIVE_NOARGS, 0, 0, NULL, 0},                               \
        {"__class_getitem__", generic_class_getitem, NATIVE_ONE, 0, 0, NULL, NATIVE_CLASS}, {0},

const NativeDef frozenset_methods[] = {SHARED_METHODS};

const NativeDef set_methods[] = {
    {"add", method_add, NATIVE_ONE, 0, 0, NULL, 0},
    {"discard", method_discard, NATIVE_ONE, 0, 0, NULL, 0},
    {"remove", method_remove, NATIVE_ONE, 0, 0, NULL, 0},
    {"pop", method_pop, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"clear", method_clear, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"update", method_update, NATIVE_POS, 0, -1, NULL, 0},
    {"intersection_update", method_intersection_update, NATIVE_POS, 0, -1, NULL, 0},
    {"difference_update", method_difference_update, NATIVE_POS, 0, -1, NULL, 0},
    {"symmetric_difference_update", method_symmetric_difference_update, NATIVE_ONE, 0, 0, NULL, 0},
    SHARED_METHODS};
