/* copy.copy and copy.deepcopy of the iterators of itertools (CPython: their __reduce__). A shallow
 * copy goes on from the same place and shares the iterators below; lists and tuples that are a
 * stage's own memory are never shared. */
#include "sim/python/class.h"
#include "sim/python/import.h"
#include "sim/stdlib/itertools_internal.h"

static Stage *same_stage(Sim *sim, Value self) {
    Stage *copy = object_new(sim, self->type, 0);
    for (int i = 0; i < STAGE_NUMBERS; i++) {
        copy->n[i] = ((Stage *)self)->n[i];
    }
    return copy;
}

static Value copy_shared(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    Stage *copy = same_stage(sim, self);
    for (int i = 0; i < STAGE_VALUES; i++) {
        copy->v[i] = value_keep_maybe(((Stage *)self)->v[i]);
    }
    return (Value)copy;
}

static Value copy_of_memory(Sim *sim, Value v) {
    if (v && type_of(sim, v) == sim->types.list)
        return (Value)list_from(sim, ((List *)v)->items, ((List *)v)->count);
    if (v && type_of(sim, v) == sim->types.tuple)
        return (Value)tuple_from(sim, ((Tuple *)v)->items, ((Tuple *)v)->count);
    return value_keep_maybe(v);
}

static Value copy_with_lists(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    Stage *copy = same_stage(sim, self);
    for (int i = 0; i < STAGE_VALUES; i++) {
        copy->v[i] = copy_of_memory(sim, ((Stage *)self)->v[i]);
    }
    return (Value)copy;
}

static Value deep_copier(Sim *sim) {
    Value module = import_by_name(sim, "copy");
    Value function = module ? value_getattr_text(sim, module, "deepcopy") : NULL;
    value_drop_maybe(sim, module);
    return function;
}

static Value copy_deep(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)nargs, (void)kwnames;
    Value deepcopy = deep_copier(sim);
    if (!deepcopy)
        return NULL;
    Stage *copy = same_stage(sim, self);
    bool ok = true;
    for (int i = 0; ok && i < STAGE_VALUES; i++) {
        Value v = ((Stage *)self)->v[i];
        copy->v[i] = v ? value_call2(sim, deepcopy, v, args[0]) : NULL;
        ok = !v || copy->v[i];
    }
    value_drop(sim, deepcopy);
    if (ok)
        return (Value)copy;
    DROP(sim, copy);
    return NULL;
}

void stage_add_copies(Sim *sim, Type *type, bool has_lists) {
    static const NativeDef shared[] = {{"__copy__", copy_shared, NATIVE_NOARGS, 0, 0, NULL, 0},
                                       {"__deepcopy__", copy_deep, NATIVE_ONE, 0, 0, NULL, 0},
                                       {0}};
    static const NativeDef own[] = {{"__copy__", copy_with_lists, NATIVE_NOARGS, 0, 0, NULL, 0},
                                    {"__deepcopy__", copy_deep, NATIVE_ONE, 0, 0, NULL, 0},
                                    {0}};
    type_add_methods(sim, type, has_lists ? own : shared);
}
