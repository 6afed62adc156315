/* zip, map, filter (CPython: Python/bltinmodule.c). */
#include "sim/python/arguments.h"
#include "sim/python/errors.h"
#include "sim/python/objects/iterators.h"
#include "sim/python/objects/iterators_internal.h"
#include "sim/python/objects/list.h"
#include "sim/python/objects/str.h"
#include "sim/state.h"

/* A tuple of iter(args[i]); NULL: raised. */
static Tuple *iterators_of(Sim *sim, Value *args, size_t count) {
    Tuple *t = tuple_new(sim, count);
    for (size_t i = 0; i < count; i++) {
        t->items[i] = value_iter(sim, args[i]);
        if (t->items[i])
            continue;
        for (size_t k = i; k < count; k++)
            t->items[k] = VALUE_NONE;
        DROP(sim, t);
        return NULL;
    }
    return t;
}

/* ---- zip ---- */

typedef struct Zip {
    Object head;
    Tuple *iterators;
    bool strict;
} Zip;

static Value zip_construct(Sim *sim, Type *type, Value *args, size_t nargs, Tuple *kwnames) {
    static const char *const names[] = {"strict", NULL};
    if (kwnames && kwnames->count > 1)
        return RAISE(sim, TypeError, "zip() takes at most 1 keyword argument (%zu given)",
                     kwnames->count);
    if (!arguments_only_keywords(sim, "zip", kwnames, names))
        return NULL;
    Value strict = arguments_keyword(args, nargs, kwnames, "strict");
    int truth = strict ? value_truth(sim, strict) : 0;
    if (truth < 0)
        return NULL;
    Tuple *iterators = iterators_of(sim, args, nargs);
    if (!iterators)
        return NULL;
    Zip *z = object_new(sim, type, 0);
    z->iterators = iterators;
    z->strict = truth;
    return (Value)z;
}

static void zip_dealloc(Sim *sim, Object *o) {
    DROP_MAYBE(sim, ((Zip *)o)->iterators);
}

static Value raise_uneven(Sim *sim, size_t i, const char *how) {
    return RAISE(sim, ValueError, "zip() argument %zu is %s than argument%s%zu", i + 1, how,
                 i == 1 ? " " : "s 1-", i);
}

/* Iterator i is at its end: in strict mode all must be, and no one before it has given an item. */
static Value zip_end(Sim *sim, Zip *z, size_t i) {
    if (!z->strict || sim->error)
        return NULL;
    if (i > 0)
        return raise_uneven(sim, i, "shorter");
    for (i = 1; i < z->iterators->count; i++) {
        Value v = value_next(sim, z->iterators->items[i]);
        if (!v && sim->error)
            return NULL;
        if (!v)
            continue;
        value_drop(sim, v);
        return raise_uneven(sim, i, "longer");
    }
    return NULL;
}

static Value zip_next(Sim *sim, Value self) {
    Zip *z = (Zip *)self;
    size_t count = z->iterators->count;
    if (count == 0)
        return NULL;
    Tuple *items = tuple_new(sim, count);
    for (size_t i = 0; i < count; i++) {
        items->items[i] = value_next(sim, z->iterators->items[i]);
        if (items->items[i])
            continue;
        for (size_t k = i; k < count; k++)
            items->items[k] = VALUE_NONE;
        DROP(sim, items);
        return zip_end(sim, z, i);
    }
    return (Value)items;
}

static Value zip_reduce(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    Zip *z = (Zip *)self;
    Value strict = z->strict ? VALUE_TRUE : NULL;
    return (Value)tuple_of(sim, strict ? 3 : 2, z->head.type, z->iterators, strict);
}

static Value zip_setstate(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)nargs, (void)kwnames;
    int truth = value_truth(sim, args[0]);
    if (truth < 0)
        return NULL;
    ((Zip *)self)->strict = truth;
    return VALUE_NONE;
}

static const NativeDef zip_methods[] = {
    {"__reduce__", zip_reduce, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"__setstate__", zip_setstate, NATIVE_ONE, 0, 0, NULL, 0},
    {0},
};

static const uint16_t zip_holds[] = {offsetof(Zip, iterators), 0};
static const Slots zip_slots = {
    .iter = iterator_return_self,
    .next = zip_next,
    .new_ = zip_construct,
    .dealloc = zip_dealloc,
    .holds = zip_holds,
};

static const TypeDef zip_def = {
    .name = "zip",
    .size = sizeof(Zip),
    .flags = TYPE_BASE,
    .slots = &zip_slots,
    .methods = zip_methods,
};

/* ---- map ---- */

typedef struct Map {
    Object head;
    Value function;
    Tuple *iterators;
} Map;

static Value map_construct(Sim *sim, Type *type, Value *args, size_t nargs, Tuple *kwnames) {
    if (type == sim->types.map && !arguments_no_keywords(sim, "map", kwnames))
        return NULL;
    if (nargs < 2)
        return RAISE(sim, TypeError, "map() must have at least two arguments.");
    Tuple *iterators = iterators_of(sim, args + 1, nargs - 1);
    if (!iterators)
        return NULL;
    Map *m = object_new(sim, type, 0);
    m->function = value_keep(args[0]);
    m->iterators = iterators;
    return (Value)m;
}

static void map_dealloc(Sim *sim, Object *o) {
    value_drop_maybe(sim, ((Map *)o)->function);
    DROP_MAYBE(sim, ((Map *)o)->iterators);
}

static Value map_next(Sim *sim, Value self) {
    Map *m = (Map *)self;
    size_t count = m->iterators->count, taken = 0;
    Value few[4];
    Value *args = count <= 4 ? few : mem_alloc(sim, count * sizeof(Value));
    while (taken < count && (args[taken] = value_next(sim, m->iterators->items[taken])))
        taken++;
    Value v = taken == count ? value_call(sim, m->function, args, count, NULL) : NULL;
    while (taken > 0)
        value_drop(sim, args[--taken]);
    if (args != few)
        mem_free(sim, args, count * sizeof(Value));
    return v;
}

/* The function stands before the iterators. */
static Value map_reduce(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    Map *m = (Map *)self;
    Tuple *parts = tuple_new(sim, m->iterators->count + 1);
    parts->items[0] = value_keep(m->function);
    for (size_t i = 0; i < m->iterators->count; i++)
        parts->items[i + 1] = value_keep(m->iterators->items[i]);
    Value recipe = (Value)tuple_of(sim, 2, m->head.type, parts);
    DROP(sim, parts);
    return recipe;
}

static const NativeDef map_methods[] = {
    {"__reduce__", map_reduce, NATIVE_NOARGS, 0, 0, NULL, 0},
    {0},
};

static const uint16_t map_holds[] = {offsetof(Map, function), offsetof(Map, iterators), 0};
static const Slots map_slots = {
    .iter = iterator_return_self,
    .next = map_next,
    .new_ = map_construct,
    .dealloc = map_dealloc,
    .holds = map_holds,
};

static const TypeDef map_def = {
    .name = "map",
    .size = sizeof(Map),
    .flags = TYPE_BASE,
    .slots = &map_slots,
    .methods = map_methods,
};

/* ---- filter ---- */

typedef struct Filter {
    Object head;
    Value function, iterator;
} Filter;

static Value filter_construct(Sim *sim, Type *type, Value *args, size_t nargs, Tuple *kwnames) {
    if (type == sim->types.filter && !arguments_no_keywords(sim, "filter", kwnames))
        return NULL;
    if (!arguments_count(sim, "filter", nargs, 2, 2))
        return NULL;
    Value iterator = value_iter(sim, args[1]);
    if (!iterator)
        return NULL;
    Filter *f = object_new(sim, type, 0);
    f->function = value_keep(args[0]);
    f->iterator = iterator;
    return (Value)f;
}

static void filter_dealloc(Sim *sim, Object *o) {
    value_drop_maybe(sim, ((Filter *)o)->function);
    value_drop_maybe(sim, ((Filter *)o)->iterator);
}

/* 1, 0, -1 raised */
static int filter_passes(Sim *sim, Filter *f, Value v) {
    if (f->function == VALUE_NONE || f->function == (Value)sim->types.bool_) {
        return value_truth(sim, v);
    }
    Value r = value_call1(sim, f->function, v);
    if (!r)
        return -1;
    int truth = value_truth(sim, r);
    value_drop(sim, r);
    return truth;
}

static Value filter_next(Sim *sim, Value self) {
    Filter *f = (Filter *)self;
    Value v;
    while ((v = value_next(sim, f->iterator))) {
        int passes = filter_passes(sim, f, v);
        if (passes > 0)
            return v;
        value_drop(sim, v);
        if (passes < 0)
            return NULL;
    }
    return NULL;
}

static Value filter_reduce(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    Filter *f = (Filter *)self;
    return iterator_reduction_of_two(sim, (Value)f->head.type, f->function, f->iterator);
}

static const NativeDef filter_methods[] = {
    {"__reduce__", filter_reduce, NATIVE_NOARGS, 0, 0, NULL, 0},
    {0},
};

static const uint16_t filter_holds[] = {offsetof(Filter, function), offsetof(Filter, iterator), 0};
static const Slots filter_slots = {
    .iter = iterator_return_self,
    .next = filter_next,
    .new_ = filter_construct,
    .dealloc = filter_dealloc,
    .holds = filter_holds,
};

static const TypeDef filter_def = {
    .name = "filter",
    .size = sizeof(Filter),
    .flags = TYPE_BASE,
    .slots = &filter_slots,
    .methods = filter_methods,
};

void type_init_iterators_many(Sim *sim) {
    sim->types.zip = type_from_def(sim, &zip_def, NULL);
    sim->types.map = type_from_def(sim, &map_def, NULL);
    sim->types.filter = type_from_def(sim, &filter_def, NULL);
}
