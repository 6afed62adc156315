/* _tuplegetter: the descriptor of one field of a named tuple (CPython:
 * Modules/_collectionsmodule.c). */
#include "sim/stdlib/_collections.h"

#include "sim/python/arguments.h"
#include "sim/python/errors.h"
#include "sim/python/objects/number.h"
#include "sim/state.h"

typedef struct TupleGetter {
    Object head;
    int64_t index;
    Value doc;
} TupleGetter;

static Value getter_new(Sim *sim, Type *type, Value *args, size_t nargs, Tuple *kwnames) {
    int64_t index;
    if (!arguments_no_keywords(sim, "_tuplegetter", kwnames) ||
        !arguments_count(sim, "_tuplegetter", nargs, 2, 2) ||
        !value_as_int64(sim, args[0], &index)) {
        return NULL;
    }
    TupleGetter *g = object_new(sim, type, 0);
    g->index = index;
    g->doc = value_keep(args[1]);
    return (Value)g;
}

static void getter_dealloc(Sim *sim, Object *o) {
    value_drop_maybe(sim, ((TupleGetter *)o)->doc);
}

static Value getter_get(Sim *sim, Value self, Value instance, Type *owner) {
    (void)owner;
    TupleGetter *g = (TupleGetter *)self;
    if (!instance || instance == VALUE_NONE)
        return value_keep(self);
    if (!(type_of(sim, instance)->flags & TYPE_IS_TUPLE)) {
        return RAISE(
            sim, TypeError,
            "descriptor for index '%lld' for tuple subclasses doesn't apply to '%T' object",
            (long long)g->index, instance);
    }
    Tuple *t = (Tuple *)instance;
    if (g->index < 0 || (size_t)g->index >= t->count)
        return RAISE(sim, IndexError, "tuple index out of range");
    return value_keep(t->items[g->index]);
}

static bool getter_set(Sim *sim, Value self, Value instance, Value v) {
    (void)self, (void)instance;
    RAISE(sim, AttributeError, v ? "can't set attribute" : "can't delete attribute");
    return false;
}

static Value getter_repr(Sim *sim, Value self) {
    TupleGetter *g = (TupleGetter *)self;
    return (Value)str_format(sim, "%S(%lld, %R)", type_of(sim, self)->name, (long long)g->index,
                             g->doc);
}

static Value get_doc(Sim *sim, Value self) {
    (void)sim;
    return value_keep(((TupleGetter *)self)->doc);
}

static bool set_doc(Sim *sim, Value self, Value v) {
    value_replace(sim, &((TupleGetter *)self)->doc, v ? value_keep(v) : VALUE_NONE);
    return true;
}

Type *tuplegetter_type_new(Sim *sim, Module *m) {
    static const GetSetDef getset[] = {{"__doc__", get_doc, set_doc}, {0}};
    static const Slots slots = {.repr = getter_repr,
                                .get = getter_get,
                                .set = getter_set,
                                .new_ = getter_new,
                                .dealloc = getter_dealloc};
    static const TypeDef def = {
        .name = "_collections._tuplegetter",
        .size = sizeof(TupleGetter),
        .flags = TYPE_PLAIN_GETATTR,
        .slots = &slots,
        .getset = getset,
    };
    return module_add_type(sim, m, &def, NULL);
}
