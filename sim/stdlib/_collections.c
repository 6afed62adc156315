/* The native module _collections: deque, defaultdict, and the counting loop of Counter. */
#include "sim/stdlib/_collections.h"

#include "sim/python/errors.h"
#include "sim/python/objects/dict_internal.h"
#include "sim/python/objects/number.h"
#include "sim/state.h"

/* ---- defaultdict ---- */

typedef struct DefaultDict {
    Dict dict;
    Value factory; /* NULL: None */
} DefaultDict;

static Value factory_of(Value self) {
    Value f = ((DefaultDict *)self)->factory;
    return f ? f : VALUE_NONE;
}

static Value missing(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)nargs, (void)kwnames;
    if (factory_of(self) == VALUE_NONE)
        return raise_key_error(sim, args[0]);
    Value v = value_call0(sim, factory_of(self));
    if (!v || value_setitem(sim, self, args[0], v))
        return v;
    value_drop(sim, v);
    return NULL;
}

static bool defaultdict_init(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    Value factory = nargs > 0 ? args[0] : VALUE_NONE;
    if (factory != VALUE_NONE && !value_is_callable(sim, factory)) {
        return RAISE(sim, TypeError, "first argument must be callable or None"), false;
    }
    value_replace(sim, &((DefaultDict *)self)->factory, value_keep(factory));
    size_t taken = nargs > 0;
    return sim->types.dict->slots.init(sim, self, args + taken, nargs - taken, kwnames);
}

static void defaultdict_dealloc(Sim *sim, Object *o) {
    value_drop_maybe(sim, ((DefaultDict *)o)->factory);
    dict_clear(sim, (Dict *)o);
}

static Value defaultdict_repr(Sim *sim, Value self) {
    Value entries = sim->types.dict->slots.repr(sim, self);
    if (!entries)
        return NULL;
    const char *name = self->type->name->text;
    Str *text;
    if (self->flags & OBJ_IN_REPR) {
        text = str_format(sim, "%s(..., %V)", name, entries);
    } else {
        self->flags |= OBJ_IN_REPR;
        text = str_format(sim, "%s(%R, %V)", name, factory_of(self), entries);
        self->flags &= ~(uint32_t)OBJ_IN_REPR;
    }
    value_drop(sim, entries);
    return (Value)text;
}

/* type(self)(factory, content) */
static Value copy_with(Sim *sim, Value self, Value content) {
    return value_call2(sim, (Value)self->type, factory_of(self), content);
}

static Value defaultdict_copy(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    return copy_with(sim, self, self);
}

static Value defaultdict_or(Sim *sim, Value left, Value right) {
    bool left_is = type_of(sim, left)->slots.repr == defaultdict_repr;
    Value other = left_is ? right : left, self = left_is ? left : right;
    if (!(type_of(sim, other)->flags & TYPE_IS_DICT))
        return VALUE_NOT_IMPLEMENTED;
    Value result = copy_with(sim, self, left);
    if (!result || dict_update(sim, (Dict *)result, right))
        return result;
    value_drop(sim, result);
    return NULL;
}

static Value defaultdict_reduce(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    Tuple *own =
        factory_of(self) == VALUE_NONE ? tuple_new(sim, 0) : tuple_of(sim, 1, factory_of(self));
    Value items = value_call_method(sim, self, sim->names.items, NULL, 0);
    Value iterator = items ? value_iter(sim, items) : NULL;
    Value result = NULL;
    if (iterator) {
        result = (Value)tuple_of(sim, 5, (Value)self->type, (Value)own, VALUE_NONE, VALUE_NONE,
                                 iterator);
    }
    value_drop_maybe(sim, items);
    value_drop_maybe(sim, iterator);
    DROP(sim, own);
    return result;
}

static Value get_factory(Sim *sim, Value self) {
    (void)sim;
    return value_keep(factory_of(self));
}

static bool set_factory(Sim *sim, Value self, Value v) {
    value_replace(sim, &((DefaultDict *)self)->factory, value_keep_maybe(v));
    return true;
}

static const NativeDef defaultdict_methods[] = {
    {"__missing__", missing, NATIVE_ONE, 0, 0, NULL, 0},
    {"copy", defaultdict_copy, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"__copy__", defaultdict_copy, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"__reduce__", defaultdict_reduce, NATIVE_NOARGS, 0, 0, NULL, 0},
    {0},
};

static const GetSetDef defaultdict_getset[] = {
    {"default_factory", get_factory, set_factory},
    {0},
};

static const uint16_t defaultdict_holds[] = {offsetof(DefaultDict, factory), 0};
static const Slots defaultdict_slots = {
    .repr = defaultdict_repr,
    .binary = {[BINARY_OR] = defaultdict_or},
    .init = defaultdict_init,
    .dealloc = defaultdict_dealloc,
    .holds = defaultdict_holds,
};

static const TypeDef defaultdict_def = {
    .name = "collections.defaultdict",
    .size = sizeof(DefaultDict),
    .flags = TYPE_BASE | TYPE_IS_DICT | TYPE_MAPPING | TYPE_HAS_WEAKREFS,
    .slots = &defaultdict_slots,
    .methods = defaultdict_methods,
    .getset = defaultdict_getset,
};

Type *defaultdict_type_new(Sim *sim, Module *m) {
    return module_add_type(sim, m, &defaultdict_def, sim->types.dict);
}

/* ---- the module ---- */

/* mapping[x] = mapping.get(x, 0) + 1 */
static bool count_one(Sim *sim, Value mapping, Value x) {
    Str *name = str_intern(sim, "get", 3);
    Value args[2] = {x, value_from_small_int(0)};
    Value old = value_call_method(sim, mapping, name, args, 2);
    DROP(sim, name);
    Value sum = old ? value_binary(sim, old, value_from_small_int(1), BINARY_ADD) : NULL;
    bool ok = sum && value_setitem(sim, mapping, x, sum);
    value_drop_maybe(sim, old);
    value_drop_maybe(sim, sum);
    return ok;
}

/* The same where the mapping does not override get and __setitem__. */
static bool count_in_dict(Sim *sim, Dict *d, Value x) {
    Value old = dict_get(sim, d, x);
    if (!old && sim->error)
        return false;
    Value sum =
        value_binary(sim, old ? old : value_from_small_int(0), value_from_small_int(1), BINARY_ADD);
    bool ok = sum && dict_set(sim, d, x, sum);
    value_drop_maybe(sim, sum);
    return ok;
}

static bool is_plain(Sim *sim, Value mapping) {
    Type *type = type_of(sim, mapping), *dict = sim->types.dict;
    if (!(type->flags & TYPE_IS_DICT))
        return false;
    Str *get = str_intern(sim, "get", 3);
    bool plain = type_lookup(sim, type, get) == type_lookup(sim, dict, get) &&
                 type_lookup(sim, type, sim->names.__setitem__) ==
                     type_lookup(sim, dict, sim->names.__setitem__);
    DROP(sim, get);
    return plain;
}

static Value count_elements(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)nargs, (void)kwnames;
    Value iterator = value_iter(sim, args[1]);
    if (!iterator)
        return NULL;
    bool plain = is_plain(sim, args[0]), ok = true;
    Value x;
    while (ok && (x = value_next(sim, iterator))) {
        ok = plain ? count_in_dict(sim, (Dict *)args[0], x) : count_one(sim, args[0], x);
        value_drop(sim, x);
    }
    value_drop(sim, iterator);
    return ok && !sim->error ? VALUE_NONE : NULL;
}

/* ---- the views and iterators of an OrderedDict ---- */

#define VIEW(kind)                                                                                 \
    static Value kind(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {           \
        (void)self, (void)nargs, (void)kwnames;                                                    \
        if (!value_is(sim, args[0], sim->types.dict))                                              \
            return RAISE(sim, TypeError, "expected a dict, not %T", args[0]);                      \
        return dict_view_new(sim, (Dict *)args[0], sim->types.kind);                               \
    }

VIEW(odict_keys)
VIEW(odict_values)
VIEW(odict_items)

#define ITERATOR(name, backwards)                                                                  \
    static Value name(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {           \
        (void)self, (void)nargs, (void)kwnames;                                                    \
        if (!value_is(sim, args[0], sim->types.dict))                                              \
            return RAISE(sim, TypeError, "expected a dict, not %T", args[0]);                      \
        return ordered_iterator_new(sim, (Dict *)args[0], ORDERED_KEYS, backwards);                \
    }

ITERATOR(odict_iter, false)
ITERATOR(odict_reversed, true)

static const NativeDef functions[] = {
    {"_odict_iter", odict_iter, NATIVE_ONE, 0, 0, NULL, 0},
    {"_odict_reversed", odict_reversed, NATIVE_ONE, 0, 0, NULL, 0},
    {"_odict_keys", odict_keys, NATIVE_ONE, 0, 0, NULL, 0},
    {"_odict_values", odict_values, NATIVE_ONE, 0, 0, NULL, 0},
    {"_odict_items", odict_items, NATIVE_ONE, 0, 0, NULL, 0},
    {"_count_elements", count_elements, NATIVE_POS, 2, 2, NULL, 0},
    {0},
};

Module *module_init__collections(Sim *sim) {
    Module *m = module_new(sim, "_collections");
    module_add_functions(sim, m, functions);
    deque_type_new(sim, m);
    defaultdict_type_new(sim, m);
    tuplegetter_type_new(sim, m);
    return m;
}
