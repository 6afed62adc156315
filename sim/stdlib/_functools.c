/* The native module _functools: reduce, cmp_to_key; partial and lru_cache stand in files of their
 * own (CPython: Modules/_functoolsmodule.c). */
#include "sim/python/arguments.h"
#include "sim/python/errors.h"
#include "sim/state.h"
#include "sim/stdlib/_functools_internal.h"

/* ---- reduce ---- */

static Value fold(Sim *sim, Value function, Value iterator, Value total) {
    Value v;
    while ((v = value_next(sim, iterator))) {
        Value next = total ? value_call2(sim, function, total, v) : value_keep(v);
        value_drop_maybe(sim, total);
        value_drop(sim, v);
        total = next;
        if (!total)
            return NULL;
    }
    if (sim->error)
        return value_drop_maybe(sim, total), NULL;
    if (total)
        return total;
    return RAISE(sim, TypeError, "reduce() of empty iterable with no initial value");
}

static Value reduce(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)kwnames;
    Value iterator = value_iter(sim, args[1]);
    if (!iterator) {
        if (!error_is(sim, sim->exceptions.TypeError))
            return NULL;
        error_clear(sim);
        return RAISE(sim, TypeError, "reduce() arg 2 must support iteration");
    }
    Value result = fold(sim, args[0], iterator, nargs > 2 ? value_keep(args[2]) : NULL);
    value_drop(sim, iterator);
    return result;
}

/* ---- cmp_to_key ---- */

typedef struct KeyWrapper {
    Object head;
    Value compare, object; /* object NULL: the maker of keys itself */
} KeyWrapper;

static void key_dealloc(Sim *sim, Object *o) {
    value_drop_maybe(sim, ((KeyWrapper *)o)->compare);
    value_drop_maybe(sim, ((KeyWrapper *)o)->object);
}

static Value key_new(Sim *sim, Value compare, Value object) {
    KeyWrapper *k = object_new(sim, sim->types.key_wrapper, 0);
    k->compare = value_keep(compare);
    k->object = value_keep_maybe(object);
    return (Value)k;
}

static Value cmp_to_key(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)nargs, (void)kwnames;
    return key_new(sim, args[0], NULL);
}

static Value key_call(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    static const char *const names[] = {"obj", NULL};
    if (!arguments_only_keywords(sim, "K", kwnames, names))
        return NULL;
    Value object = nargs ? args[0] : arguments_keyword(args, nargs, kwnames, "obj");
    if (!object)
        return RAISE(sim, TypeError, "K() missing required argument 'obj' (pos 1)");
    if (nargs > 1)
        return RAISE(sim, TypeError, "K() takes at most 1 argument (%zu given)", nargs);
    return key_new(sim, ((KeyWrapper *)self)->compare, object);
}

static Value key_compare(Sim *sim, Value self, Value other, CompareOp op) {
    if (type_of(sim, other) != sim->types.key_wrapper) {
        return RAISE(sim, TypeError, "other argument must be K instance");
    }
    KeyWrapper *a = (KeyWrapper *)self, *b = (KeyWrapper *)other;
    if (!a->object || !b->object)
        return RAISE(sim, AttributeError, "object");
    Value r = value_call2(sim, a->compare, a->object, b->object);
    if (!r)
        return NULL;
    Value result = value_compare(sim, r, value_from_small_int(0), op);
    value_drop(sim, r);
    return result;
}

static Value key_object(Sim *sim, Value self) {
    (void)sim;
    Value object = ((KeyWrapper *)self)->object;
    return object ? value_keep(object) : VALUE_NONE;
}

static const GetSetDef key_getset[] = {{"obj", key_object, NULL}, {0}};

static const uint16_t key_holds[] = {offsetof(KeyWrapper, compare), offsetof(KeyWrapper, object),
                                     0};
static const Slots key_slots = {
    .call = key_call,
    .compare = key_compare,
    .dealloc = key_dealloc,
    .holds = key_holds,
};

static const TypeDef key_def = {
    .name = "functools.KeyWrapper",
    .size = sizeof(KeyWrapper),
    .flags = TYPE_DISALLOW_NEW,
    .slots = &key_slots,
    .getset = key_getset,
};

/* ---- the module ---- */

static const NativeDef functions[] = {
    {"reduce", reduce, NATIVE_POS, 2, 3, NULL, 0},
    {"cmp_to_key", cmp_to_key, NATIVE_CLINIC, 0, 0, "mycmp", 0},
    {0},
};

Module *module_init__functools(Sim *sim) {
    Module *m = module_new(sim, "_functools");
    sim->types.key_wrapper = type_from_def(sim, &key_def, NULL);
    module_add_functions(sim, m, functions);
    module_add_functions(sim, m, functools_cache_functions);
    functools_cache_types(sim);
    partial_type_new(sim, m);
    return m;
}
