/* mappingproxy (CPython: Objects/descrobject.c): passes reading on to the mapping, has no writing.
 */
#include "sim/python/objects/mapping_proxy.h"

#include "sim/python/arguments.h"
#include "sim/python/errors.h"
#include "sim/python/objects/dict.h"
#include "sim/python/objects/generic_alias.h"
#include "sim/python/objects/list.h"
#include "sim/python/objects/str.h"
#include "sim/state.h"

typedef struct MappingProxy {
    Object head;
    Value mapping;
} MappingProxy;

static Value mapping_of(Value self) {
    return ((MappingProxy *)self)->mapping;
}

Value mapping_proxy_new(Sim *sim, Value mapping) {
    MappingProxy *p = object_new(sim, sim->types.mapping_proxy, 0);
    p->mapping = value_keep(mapping);
    return (Value)p;
}

static void proxy_dealloc(Sim *sim, Object *o) {
    value_drop_maybe(sim, mapping_of(o));
}

static Value proxy_construct(Sim *sim, Type *type, Value *args, size_t nargs, Tuple *kwnames) {
    (void)type;
    static const char *const names[] = {"mapping", NULL};
    size_t given = nargs + (kwnames ? kwnames->count : 0);
    if (given > 1) {
        return RAISE(sim, TypeError, "mappingproxy() takes at most 1 %sargument (%zu given)",
                     nargs ? "" : "keyword ", given);
    }
    if (!arguments_only_keywords(sim, "mappingproxy", kwnames, names))
        return NULL;
    Value mapping = nargs ? args[0] : arguments_keyword(args, nargs, kwnames, "mapping");
    if (!mapping) {
        return RAISE(sim, TypeError, "mappingproxy() missing required argument 'mapping' (pos 1)");
    }
    Type *t = type_of(sim, mapping);
    if (!t->slots.getitem || (t->flags & (TYPE_IS_LIST | TYPE_IS_TUPLE))) {
        return RAISE(sim, TypeError, "mappingproxy() argument must be a mapping, not %T", mapping);
    }
    return mapping_proxy_new(sim, mapping);
}

static Value proxy_repr(Sim *sim, Value self) {
    return (Value)str_format(sim, "mappingproxy(%R)", mapping_of(self));
}

static Value proxy_str(Sim *sim, Value self) {
    return value_str(sim, mapping_of(self));
}

static bool proxy_hash(Sim *sim, Value self, int64_t *result) {
    (void)result;
    return RAISE(sim, TypeError, "unhashable type: '%T'", self), false;
}

static Value proxy_compare(Sim *sim, Value self, Value other, CompareOp op) {
    return value_compare(sim, mapping_of(self), other, op);
}

static Value proxy_iter(Sim *sim, Value self) {
    return value_iter(sim, mapping_of(self));
}

static int64_t proxy_length(Sim *sim, Value self) {
    return value_length(sim, mapping_of(self));
}

static Value proxy_getitem(Sim *sim, Value self, Value key) {
    return value_getitem(sim, mapping_of(self), key);
}

static int proxy_contains(Sim *sim, Value self, Value item) {
    return value_contains(sim, mapping_of(self), item);
}

static Value plain(Sim *sim, Value v) {
    return type_of(sim, v) == sim->types.mapping_proxy ? mapping_of(v) : v;
}

static Value proxy_or(Sim *sim, Value left, Value right) {
    return value_binary(sim, plain(sim, left), plain(sim, right), BINARY_OR);
}

static Value proxy_or_in_place(Sim *sim, Value left, Value right) {
    (void)right;
    return RAISE(sim, TypeError, "'|=' is not supported by %T; use '|' instead", left);
}

static Value pass_on(Sim *sim, Value self, const char *method, Value *args, size_t nargs) {
    Str *name = str_from(sim, method);
    Value v = value_call_method(sim, mapping_of(self), name, args, nargs);
    DROP(sim, name);
    return v;
}

#define PASS_ON(name, text)                                                                        \
    static Value name(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {           \
        (void)kwnames;                                                                             \
        return pass_on(sim, self, text, args, nargs);                                              \
    }
PASS_ON(method_keys, "keys")
PASS_ON(method_values, "values")
PASS_ON(method_items, "items")
PASS_ON(method_copy, "copy")
PASS_ON(method_get, "get")
PASS_ON(method_reversed, "__reversed__")

static const NativeDef proxy_methods[] = {
    {"get", method_get, NATIVE_POS, 1, 2, NULL, 0},
    {"keys", method_keys, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"values", method_values, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"items", method_items, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"copy", method_copy, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"__reversed__", method_reversed, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"__class_getitem__", generic_class_getitem, NATIVE_ONE, 0, 0, NULL, NATIVE_CLASS},
    {0},
};

static const uint16_t proxy_holds[] = {offsetof(MappingProxy, mapping), 0};
static const Slots proxy_slots = {
    .repr = proxy_repr,
    .str = proxy_str,
    .hash = proxy_hash,
    .compare = proxy_compare,
    .iter = proxy_iter,
    .length = proxy_length,
    .getitem = proxy_getitem,
    .contains = proxy_contains,
    .binary = {[BINARY_OR] = proxy_or},
    .inplace = {[BINARY_OR] = proxy_or_in_place},
    .new_ = proxy_construct,
    .dealloc = proxy_dealloc,
    .holds = proxy_holds,
};

static const TypeDef proxy_def = {
    .name = "mappingproxy",
    .size = sizeof(MappingProxy),
    .flags = TYPE_MAPPING,
    .slots = &proxy_slots,
    .methods = proxy_methods,
};

void type_init_mapping_proxy(Sim *sim) {
    sim->types.mapping_proxy = type_from_def(sim, &proxy_def, NULL);
}
