/* The module itertools: the endless ones and those that pass on items of one iterable; the others
 * stand in itertools_combinations.c and itertools_groups.c (CPython: Modules/itertoolsmodule.c). */
#include "sim/python/objects/generic_alias.h"
#include "sim/stdlib/itertools_internal.h"

Value stage_self(Sim *sim, Value self) {
    (void)sim;
    return value_keep(self);
}

const uint16_t stage_holds[] = {offsetof(Stage, v[0]), offsetof(Stage, v[1]), offsetof(Stage, v[2]),
                                offsetof(Stage, v[3]), 0};

void stage_dealloc(Sim *sim, Object *o) {
    Stage *s = (Stage *)o;
    for (int i = 0; i < STAGE_VALUES; i++)
        value_drop_maybe(sim, s->v[i]);
}

static size_t count_names(const char *const *names) {
    size_t count = 0;
    while (names[count])
        count++;
    return count;
}

bool stage_arguments(Sim *sim, const char *name, const char *const *names, size_t required,
                     Value *args, size_t nargs, Tuple *kwnames, Value *out) {
    size_t most = count_names(names), given = nargs + (kwnames ? kwnames->count : 0);
    if (given > most) {
        RAISE(sim, TypeError, "%s() takes at most %zu argument%s (%zu given)", name, most,
              most == 1 ? "" : "s", given);
        return false;
    }
    if (!arguments_only_keywords(sim, name, kwnames, names))
        return false;
    for (size_t i = 0; i < most; i++) {
        out[i] = i < nargs ? args[i] : arguments_keyword(args, nargs, kwnames, names[i]);
        if (out[i] || i >= required)
            continue;
        RAISE(sim, TypeError, "%s() missing required argument '%s' (pos %zu)", name, names[i],
              i + 1);
        return false;
    }
    return true;
}

/* A Stage over iter(iterable) in v[0]; NULL: raised. */
static Stage *stage_over(Sim *sim, Type *type, Value iterable) {
    Value iterator = value_iter(sim, iterable);
    if (!iterator)
        return NULL;
    Stage *s = object_new(sim, type, 0);
    s->v[0] = iterator;
    return s;
}

static bool check_positional(Sim *sim, const char *name, size_t nargs, Tuple *kwnames, size_t min,
                             int max) {
    return arguments_no_keywords(sim, name, kwnames) && arguments_count(sim, name, nargs, min, max);
}

/* ---- count: v[0] next number, v[1] step ---- */

static bool is_number(Sim *sim, Value v) {
    Slots *slots = &type_of(sim, v)->slots;
    return value_is_int(sim, v) || slots->index || slots->to_float || slots->to_int ||
           value_is(sim, v, sim->types.complex);
}

NEW(count) {
    static const char *const names[] = {"start", "step", NULL};
    Value out[2];
    if (!stage_arguments(sim, "count", names, 0, args, nargs, kwnames, out))
        return NULL;
    Value start = out[0] ? out[0] : value_from_small_int(0);
    Value step = out[1] ? out[1] : value_from_small_int(1);
    if (!is_number(sim, start) || !is_number(sim, step)) {
        return RAISE(sim, TypeError, "a number is required");
    }
    Stage *s = object_new(sim, type, 0);
    bool counts_up = step == value_from_small_int(1); /* in CPython with a C integer */
    s->v[0] = counts_up && value_is_bool(start) ? value_from_small_int(start == VALUE_TRUE)
                                                : value_keep(start);
    s->v[1] = value_keep(step);
    return (Value)s;
}

NEXT(count) {
    Stage *s = (Stage *)self;
    Value next = value_binary(sim, s->v[0], s->v[1], BINARY_ADD);
    if (!next)
        return NULL;
    Value v = s->v[0];
    s->v[0] = next;
    return v;
}

static Value count_repr(Sim *sim, Value self) {
    Stage *s = (Stage *)self;
    if (s->v[1] == value_from_small_int(1))
        return (Value)str_format(sim, "count(%R)", s->v[0]);
    return (Value)str_format(sim, "count(%R, %R)", s->v[0], s->v[1]);
}

STAGE_TYPE(count, count_repr, NULL)

/* ---- repeat: v[0] the object, n[0] how often, -1: for ever ---- */

NEW(repeat) {
    static const char *const names[] = {"object", "times", NULL};
    Value out[2];
    int64_t times = -1;
    if (!stage_arguments(sim, "repeat", names, 1, args, nargs, kwnames, out))
        return NULL;
    if (out[1] && !arguments_ssize(sim, out[1], &times))
        return NULL;
    Stage *s = object_new(sim, type, 0);
    s->v[0] = value_keep(out[0]);
    s->n[0] = out[1] && times < 0 ? 0 : times;
    return (Value)s;
}

NEXT(repeat) {
    (void)sim;
    Stage *s = (Stage *)self;
    if (s->n[0] == 0)
        return NULL;
    if (s->n[0] > 0)
        s->n[0]--;
    return value_keep(s->v[0]);
}

static Value repeat_repr(Sim *sim, Value self) {
    Stage *s = (Stage *)self;
    if (s->n[0] < 0)
        return (Value)str_format(sim, "repeat(%R)", s->v[0]);
    return (Value)str_format(sim, "repeat(%R, %lld)", s->v[0], s->n[0]);
}

static Value repeat_length_hint(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    int64_t left = ((Stage *)self)->n[0];
    return left < 0 ? RAISE(sim, TypeError, "len() of unsized object") : int_new(sim, left);
}

static const NativeDef repeat_methods[] = {
    {"__length_hint__", repeat_length_hint, NATIVE_NOARGS, 0, 0, NULL, 0},
    {0},
};

STAGE_TYPE(repeat, repeat_repr, repeat_methods)

/* ---- cycle: v[0] iterator (NULL: used up), v[1] list of what it gave, n[0] place in it ---- */

NEW(cycle) {
    if (!check_positional(sim, "cycle", nargs, kwnames, 1, 1))
        return NULL;
    Stage *s = stage_over(sim, type, args[0]);
    if (s)
        s->v[1] = (Value)list_new(sim, 0);
    return (Value)s;
}

NEXT(cycle) {
    Stage *s = (Stage *)self;
    List *seen = (List *)s->v[1];
    if (s->v[0]) {
        Value v = value_next(sim, s->v[0]);
        if (v)
            list_append(sim, seen, v);
        if (v || sim->error)
            return v;
        value_replace(sim, &s->v[0], NULL);
    }
    if (seen->count == 0)
        return NULL;
    Value v = seen->items[s->n[0]];
    s->n[0] = (s->n[0] + 1) % (int64_t)seen->count;
    return value_keep(v);
}

STAGE_TYPE(cycle, NULL, NULL)

/* ---- chain: v[0] iterator of iterables (NULL: used up), v[1] the current one's iterator ---- */

NEW(chain) {
    if (!arguments_no_keywords(sim, "chain", kwnames))
        return NULL;
    Tuple *all = tuple_from(sim, args, nargs);
    Stage *s = stage_over(sim, type, (Value)all);
    DROP(sim, all);
    return (Value)s;
}

static Value chain_from_iterable(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)nargs, (void)kwnames;
    return (Value)stage_over(sim, (Type *)self, args[0]);
}

/* Goes on to the next iterable; false: none, or raised. */
static bool chain_advance(Sim *sim, Stage *s) {
    Value iterable = value_next(sim, s->v[0]);
    if (iterable) {
        value_replace(sim, &s->v[1], value_iter(sim, iterable));
        value_drop(sim, iterable);
    }
    if (iterable && s->v[1])
        return true;
    value_replace(sim, &s->v[0], NULL);
    return false;
}

NEXT(chain) {
    Stage *s = (Stage *)self;
    while (s->v[0]) {
        if (!s->v[1] && !chain_advance(sim, s))
            return NULL;
        Value v = value_next(sim, s->v[1]);
        if (v || sim->error)
            return v;
        value_replace(sim, &s->v[1], NULL);
    }
    return NULL;
}

static const NativeDef chain_methods[] = {
    {"from_iterable", chain_from_iterable, NATIVE_ONE, 0, 0, NULL, NATIVE_CLASS},
    {"__class_getitem__", generic_class_getitem, NATIVE_ONE, 0, 0, NULL, NATIVE_CLASS},
    {0},
};

STAGE_TYPE(chain, NULL, chain_methods)

/* ---- filters: v[0] iterator, v[1] function; n[0]: has begun or ended ---- */

static Value filter_new(Sim *sim, const char *name, Type *type, Value *args, size_t nargs,
                        Tuple *kwnames) {
    if (!check_positional(sim, name, nargs, kwnames, 2, 2))
        return NULL;
    Stage *s = stage_over(sim, type, args[1]);
    if (s)
        s->v[1] = value_keep(args[0]);
    return (Value)s;
}

/* The truth of function(v); -1 raised. */
static int passes(Sim *sim, Value function, Value v) {
    if (function == VALUE_NONE)
        return value_truth(sim, v);
    Value r = value_call1(sim, function, v);
    if (!r)
        return -1;
    int truth = value_truth(sim, r);
    value_drop(sim, r);
    return truth;
}

NEW(dropwhile) {
    return filter_new(sim, "dropwhile", type, args, nargs, kwnames);
}

NEXT(dropwhile) {
    Stage *s = (Stage *)self;
    Value v;
    while ((v = value_next(sim, s->v[0]))) {
        int truth = s->n[0] ? 0 : passes(sim, s->v[1], v);
        if (truth == 0) {
            s->n[0] = 1;
            return v;
        }
        value_drop(sim, v);
        if (truth < 0)
            return NULL;
    }
    return NULL;
}

NEW(takewhile) {
    return filter_new(sim, "takewhile", type, args, nargs, kwnames);
}

NEXT(takewhile) {
    Stage *s = (Stage *)self;
    Value v = s->n[0] ? NULL : value_next(sim, s->v[0]);
    if (!v)
        return NULL;
    int truth = passes(sim, s->v[1], v);
    if (truth > 0)
        return v;
    value_drop(sim, v);
    if (truth == 0)
        s->n[0] = 1;
    return NULL;
}

NEW(filterfalse) {
    return filter_new(sim, "filterfalse", type, args, nargs, kwnames);
}

NEXT(filterfalse) {
    Stage *s = (Stage *)self;
    Value v;
    while ((v = value_next(sim, s->v[0]))) {
        int truth = passes(sim, s->v[1], v);
        if (truth == 0)
            return v;
        value_drop(sim, v);
        if (truth < 0)
            return NULL;
    }
    return NULL;
}

NEW(starmap) {
    return filter_new(sim, "starmap", type, args, nargs, kwnames);
}

NEXT(starmap) {
    Stage *s = (Stage *)self;
    Value v = value_next(sim, s->v[0]);
    if (!v)
        return NULL;
    Tuple *t = tuple_from_iterable(sim, v);
    value_drop(sim, v);
    if (!t)
        return NULL;
    Value result = value_call(sim, s->v[1], t->items, t->count, NULL);
    DROP(sim, t);
    return result;
}

STAGE_TYPE(dropwhile, NULL, NULL)
STAGE_TYPE(takewhile, NULL, NULL)
STAGE_TYPE(filterfalse, NULL, NULL)
STAGE_TYPE(starmap, NULL, NULL)

/* ---- compress: v[0] data, v[1] selectors ---- */

NEW(compress) {
    static const char *const names[] = {"data", "selectors", NULL};
    Value out[2];
    if (!stage_arguments(sim, "compress", names, 2, args, nargs, kwnames, out))
        return NULL;
    Stage *s = stage_over(sim, type, out[0]);
    if (!s)
        return NULL;
    s->v[1] = value_iter(sim, out[1]);
    if (s->v[1])
        return (Value)s;
    DROP(sim, s);
    return NULL;
}

NEXT(compress) {
    Stage *s = (Stage *)self;
    for (;;) {
        Value v = value_next(sim, s->v[0]);
        Value selector = v ? value_next(sim, s->v[1]) : NULL;
        int truth = selector ? value_truth(sim, selector) : -1;
        value_drop_maybe(sim, selector);
        if (truth > 0)
            return v;
        value_drop_maybe(sim, v);
        if (truth < 0)
            return NULL;
    }
}

STAGE_TYPE(compress, NULL, NULL)

/* ---- the module ---- */

Module *module_init_itertools(Sim *sim) {
    static const TypeDef *const defs[] = {&count_def,   &repeat_def,      &cycle_def,
                                          &chain_def,   &dropwhile_def,   &takewhile_def,
                                          &starmap_def, &filterfalse_def, &compress_def};
    Module *m = module_new(sim, "itertools");
    for (size_t i = 0; i < sizeof defs / sizeof defs[0]; i++)
        stage_add_copies(sim, module_add_type(sim, m, defs[i], NULL), false);
    itertools_add_combinations(sim, m);
    itertools_add_groups(sim, m);
    return m;
}
