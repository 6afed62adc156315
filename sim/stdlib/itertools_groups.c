/* itertools.accumulate, islice, pairwise, zip_longest, groupby, tee. */
#include "sim/stdlib/itertools_internal.h"

/* ---- accumulate: v[0] iterator, v[1] function or NULL, v[2] total or NULL, v[3] initial or NULL
 * ---- */

NEW(accumulate) {
    static const char *const names[] = {"iterable", "func", "initial", NULL};
    Value out[3];
    if (nargs > 2) {
        return RAISE(sim, TypeError,
                     "accumulate() takes at most 2 positional arguments (%zu given)", nargs);
    }
    if (!stage_arguments(sim, "accumulate", names, 1, args, nargs, kwnames, out))
        return NULL;
    Value iterator = value_iter(sim, out[0]);
    if (!iterator)
        return NULL;
    Stage *s = object_new(sim, type, 0);
    s->v[0] = iterator;
    s->v[1] = out[1] && out[1] != VALUE_NONE ? value_keep(out[1]) : NULL;
    s->v[3] = out[2] && out[2] != VALUE_NONE ? value_keep(out[2]) : NULL;
    return (Value)s;
}

NEXT(accumulate) {
    Stage *s = (Stage *)self;
    if (s->v[3]) {
        s->v[2] = s->v[3];
        s->v[3] = NULL;
        return value_keep(s->v[2]);
    }
    Value v = value_next(sim, s->v[0]);
    if (!v || !s->v[2]) {
        s->v[2] = v ? value_keep(v) : s->v[2];
        return v;
    }
    Value total =
        s->v[1] ? value_call2(sim, s->v[1], s->v[2], v) : value_binary(sim, s->v[2], v, BINARY_ADD);
    value_drop(sim, v);
    if (!total)
        return NULL;
    value_replace(sim, &s->v[2], value_keep(total));
    return total;
}

STAGE_TYPE(accumulate, NULL, NULL)

/* ---- islice: v[0] iterator (NULL: at the end), n: next wanted, stop (-1 none), step, items taken
 * ---- */

/* An argument that is None or an index of at least `least`. False: raised. */
static bool read_bound(Sim *sim, Value v, int64_t least, int64_t *result, const char *text) {
    if (!v || v == VALUE_NONE)
        return true;
    bool ok = value_as_int64(sim, v, result) && *result >= least;
    if (!ok) {
        error_clear(sim);
        RAISE(sim, ValueError, text);
    }
    return ok;
}

/* CPython takes -1 for a failed conversion, and has another text for what is below. */
static bool check_stop(Sim *sim, Value v, int64_t stop, const char *stop_text,
                       const char *indexes_text) {
    if (v == VALUE_NONE || stop >= 0)
        return true;
    RAISE(sim, ValueError, stop == -1 ? stop_text : indexes_text);
    return false;
}

NEW(islice) {
    static const char stop_text[] =
        "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.";
    static const char indexes_text[] =
        "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.";
    static const char step_text[] = "Step for islice() must be a positive integer or None.";
    if (!arguments_no_keywords(sim, "islice", kwnames) ||
        !arguments_count(sim, "islice", nargs, 2, 4)) {
        return NULL;
    }
    int64_t start = 0, stop = -1, step = 1;
    Value first = nargs > 2 ? args[1] : NULL, last = nargs > 2 ? args[2] : args[1];
    if (!read_bound(sim, last, INT64_MIN, &stop, stop_text) ||
        !check_stop(sim, last, stop, stop_text, indexes_text) ||
        !read_bound(sim, first, 0, &start, indexes_text) ||
        !read_bound(sim, nargs > 3 ? args[3] : NULL, 1, &step, step_text)) {
        return NULL;
    }
    Value iterator = value_iter(sim, args[0]);
    if (!iterator)
        return NULL;
    Stage *s = object_new(sim, type, 0);
    s->v[0] = iterator;
    s->n[0] = start;
    s->n[1] = stop;
    s->n[2] = step;
    return (Value)s;
}

NEXT(islice) {
    Stage *s = (Stage *)self;
    if (!s->v[0])
        return NULL;
    int64_t stop = s->n[1], wanted = stop >= 0 && s->n[0] > stop ? stop : s->n[0];
    Value v = NULL;
    for (; s->n[3] < wanted; s->n[3]++) {
        v = value_next(sim, s->v[0]);
        if (!v)
            break;
        value_drop(sim, v);
    }
    bool more = s->n[3] == wanted && (stop < 0 || wanted < stop);
    v = more ? value_next(sim, s->v[0]) : NULL;
    if (!v) {
        value_replace(sim, &s->v[0], NULL);
        return NULL;
    }
    s->n[3]++;
    s->n[0] = s->n[0] > INT64_MAX - s->n[2] ? INT64_MAX : s->n[0] + s->n[2];
    return v;
}

STAGE_TYPE(islice, NULL, NULL)

/* ---- pairwise: v[0] iterator, v[1] the item before ---- */

NEW(pairwise) {
    if (!arguments_no_keywords(sim, "pairwise", kwnames) ||
        !arguments_count(sim, "pairwise", nargs, 1, 1)) {
        return NULL;
    }
    Value iterator = value_iter(sim, args[0]);
    if (!iterator)
        return NULL;
    Stage *s = object_new(sim, type, 0);
    s->v[0] = iterator;
    return (Value)s;
}

NEXT(pairwise) {
    Stage *s = (Stage *)self;
    if (!s->v[1])
        s->v[1] = value_next(sim, s->v[0]);
    Value v = s->v[1] ? value_next(sim, s->v[0]) : NULL;
    if (!v)
        return NULL;
    Tuple *pair = tuple_of(sim, 2, s->v[1], v);
    value_replace(sim, &s->v[1], v);
    return (Value)pair;
}

STAGE_TYPE(pairwise, NULL, NULL)

/* ---- zip_longest: v[0] tuple of iterators (None: used up), v[1] the filler, n[0] how many live
 * ---- */

NEW(zip_longest) {
    Value filler = VALUE_NONE;
    if (kwnames && kwnames->count) {
        filler = arguments_keyword(args, nargs, kwnames, "fillvalue");
        if (!filler || kwnames->count > 1) {
            return RAISE(sim, TypeError, "zip_longest() got an unexpected keyword argument");
        }
    }
    List *list = list_new(sim, nargs);
    for (size_t i = 0; i < nargs && !sim->error; i++) {
        Value iterator = value_iter(sim, args[i]);
        if (iterator)
            list_append_steal(sim, list, iterator);
    }
    Stage *s = sim->error ? NULL : object_new(sim, type, 0);
    if (s) {
        s->v[0] = (Value)tuple_from(sim, list->items, list->count);
        s->v[1] = value_keep(filler);
        s->n[0] = (int64_t)nargs;
    }
    DROP(sim, list);
    return (Value)s;
}

/* The next item of iterator i, or the filler; NULL: the last one is used up, or raised. */
static Value longest_item(Sim *sim, Stage *s, size_t i) {
    Value *place = &((Tuple *)s->v[0])->items[i];
    Value v = *place == VALUE_NONE ? NULL : value_next(sim, *place);
    if (v || sim->error)
        return v;
    if (*place != VALUE_NONE) {
        value_replace(sim, place, VALUE_NONE);
        s->n[0]--;
    }
    return s->n[0] ? value_keep(s->v[1]) : NULL;
}

NEXT(zip_longest) {
    Stage *s = (Stage *)self;
    if (s->n[0] == 0)
        return NULL;
    Tuple *items = tuple_new(sim, ((Tuple *)s->v[0])->count);
    for (size_t i = 0; i < items->count; i++) {
        items->items[i] = longest_item(sim, s, i);
        if (items->items[i])
            continue;
        for (; i < items->count; i++)
            items->items[i] = VALUE_NONE;
        DROP(sim, items);
        return NULL;
    }
    return (Value)items;
}

STAGE_TYPE(zip_longest, NULL, NULL)

/* ---- groupby: v[0] iterator, v[1] key function or None, v[2] key and v[3] item read ahead; n[0]
 * number of the group under way. A group: v[0] the groupby, v[1] its key; n[0] its number ---- */

typedef struct GroupBy {
    Stage stage;
    Value group_key; /* of the group under way; NULL: none yet */
} GroupBy;

static void groupby_dealloc(Sim *sim, Object *o) {
    value_drop_maybe(sim, ((GroupBy *)o)->group_key);
    stage_dealloc(sim, o);
}

NEW(groupby) {
    static const char *const names[] = {"iterable", "key", NULL};
    Value out[2];
    if (!stage_arguments(sim, "groupby", names, 1, args, nargs, kwnames, out))
        return NULL;
    Value iterator = value_iter(sim, out[0]);
    if (!iterator)
        return NULL;
    GroupBy *g = object_new(sim, type, 0);
    g->stage.v[0] = iterator;
    g->stage.v[1] = value_keep(out[1] ? out[1] : VALUE_NONE);
    return (Value)g;
}

/* Reads one item ahead, with its key. False: at the end, or raised. */
static bool groupby_read(Sim *sim, Stage *s) {
    Value v = value_next(sim, s->v[0]);
    Value key = !v ? NULL : s->v[1] == VALUE_NONE ? value_keep(v) : value_call1(sim, s->v[1], v);
    if (!key)
        return value_drop_maybe(sim, v), false;
    value_replace(sim, &s->v[2], key);
    value_replace(sim, &s->v[3], v);
    return true;
}

/* Reads on until the key is another one than that of the group under way. */
static bool groupby_skip(Sim *sim, GroupBy *g) {
    Stage *s = &g->stage;
    for (;;) {
        if (s->v[2] && !g->group_key)
            return true;
        if (s->v[2]) {
            int equal = value_equal(sim, g->group_key, s->v[2]);
            if (equal <= 0)
                return equal == 0;
        }
        if (!groupby_read(sim, s))
            return false;
    }
}

NEXT(groupby) {
    GroupBy *g = (GroupBy *)self;
    Stage *s = &g->stage;
    s->n[0]++;
    if (!groupby_skip(sim, g))
        return NULL;
    value_replace(sim, &g->group_key, value_keep(s->v[2]));
    Stage *group = object_new(sim, sim->types.grouper, 0);
    group->v[0] = value_keep(self);
    group->v[1] = value_keep(g->group_key);
    group->n[0] = s->n[0];
    Tuple *pair = tuple_of(sim, 2, g->group_key, (Value)group);
    DROP(sim, group);
    return (Value)pair;
}

NEXT(grouper) {
    Stage *group = (Stage *)self;
    GroupBy *g = (GroupBy *)group->v[0];
    Stage *s = &g->stage;
    if (s->n[0] != group->n[0])
        return NULL;
    if (!s->v[3] && !groupby_read(sim, s))
        return NULL;
    int equal = value_equal(sim, group->v[1], s->v[2]);
    if (equal <= 0)
        return NULL;
    Value v = s->v[3];
    s->v[3] = NULL;
    return v;
}

/* It shares the iterator below, and is at the same place of the same group. */
static Value groupby_copy(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    GroupBy *g = (GroupBy *)self, *copy = object_new(sim, self->type, 0);
    for (int i = 0; i < STAGE_VALUES; i++)
        copy->stage.v[i] = value_keep_maybe(g->stage.v[i]);
    copy->stage.n[0] = g->stage.n[0];
    copy->group_key = value_keep_maybe(g->group_key);
    return (Value)copy;
}

static const NativeDef groupby_methods[] = {
    {"__copy__", groupby_copy, NATIVE_NOARGS, 0, 0, NULL, 0}, {0}};
static const uint16_t groupby_holds[] = {
    offsetof(GroupBy, stage.v[0]), offsetof(GroupBy, stage.v[1]), offsetof(GroupBy, stage.v[2]),
    offsetof(GroupBy, stage.v[3]), offsetof(GroupBy, group_key),  0};
static const Slots groupby_slots = {
    .iter = stage_self,
    .next = groupby_next,
    .new_ = groupby_construct,
    .dealloc = groupby_dealloc,
    .holds = groupby_holds,
};

static const TypeDef groupby_def = {
    .name = "itertools.groupby",
    .size = sizeof(GroupBy),
    .flags = TYPE_BASE,
    .slots = &groupby_slots,
    .methods = groupby_methods,
};

static const Slots grouper_slots = {
    .iter = stage_self,
    .next = grouper_next,
    .dealloc = stage_dealloc,
    .holds = stage_holds,
};

static const TypeDef grouper_def = {
    .name = "itertools._grouper",
    .size = sizeof(Stage),
    .flags = TYPE_DISALLOW_NEW,
    .slots = &grouper_slots,
};

/* ---- tee: v[0] the iterator, v[1] the link to read next; a link is a list [item, next link] that
 * is empty as long as nobody has read that far ---- */

static Value tee_new(Sim *sim, Value iterator, Value link) {
    Stage *s = object_new(sim, sim->types.tee, 0);
    s->v[0] = value_keep(iterator);
    s->v[1] = value_keep(link);
    return (Value)s;
}

NEXT(tee) {
    Stage *s = (Stage *)self;
    List *link = (List *)s->v[1];
    if (link->count == 0) {
        Value v = value_next(sim, s->v[0]);
        if (!v)
            return NULL;
        list_append_steal(sim, link, v);
        list_append_steal(sim, link, (Value)list_new(sim, 0));
    }
    Value v = value_keep(link->items[0]);
    value_replace(sim, &s->v[1], value_keep(link->items[1]));
    return v;
}

static Value tee_copy(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    return tee_new(sim, ((Stage *)self)->v[0], ((Stage *)self)->v[1]);
}

/* A tee that nobody else reads with, or another one of the same. New. */
static Value tee_of(Sim *sim, Value iterable) {
    if (type_of(sim, iterable) == sim->types.tee)
        return tee_copy(sim, iterable, NULL, 0, NULL);
    Value iterator = value_iter(sim, iterable);
    if (!iterator)
        return NULL;
    List *link = list_new(sim, 0);
    Value made = tee_new(sim, iterator, (Value)link);
    DROP(sim, link);
    value_drop(sim, iterator);
    return made;
}

static Value tee_slot_new(Sim *sim, Type *type, Value *args, size_t nargs, Tuple *kwnames) {
    (void)type;
    if (!arguments_no_keywords(sim, "_tee", kwnames) ||
        !arguments_count(sim, "_tee", nargs, 1, 1)) {
        return NULL;
    }
    return tee_of(sim, args[0]);
}

static Value tee(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)kwnames;
    int64_t count = 2;
    if (nargs > 1 && !arguments_ssize(sim, args[1], &count))
        return NULL;
    if (count < 0)
        return RAISE(sim, ValueError, "n must be >= 0");
    bool is_tee = type_of(sim, args[0]) == sim->types.tee;
    Value first = is_tee ? value_keep(args[0]) : tee_of(sim, args[0]);
    if (!first)
        return NULL;
    Tuple *all = tuple_new(sim, (size_t)count);
    for (size_t i = 0; i < all->count; i++) {
        all->items[i] = i == 0 ? value_keep(first) : tee_copy(sim, first, NULL, 0, NULL);
    }
    value_drop(sim, first);
    return (Value)all;
}

static const NativeDef tee_methods[] = {
    {"__copy__", tee_copy, NATIVE_NOARGS, 0, 0, NULL, 0},
    {0},
};

static const Slots tee_slots = {
    .new_ = tee_slot_new,
    .iter = stage_self,
    .next = tee_next,
    .dealloc = stage_dealloc,
    .holds = stage_holds,
};

static const TypeDef tee_def = {
    .name = "itertools._tee",
    .size = sizeof(Stage),
    .flags = TYPE_PLAIN_GETATTR,
    .slots = &tee_slots,
    .methods = tee_methods,
};

static const NativeDef functions[] = {
    {"tee", tee, NATIVE_POS, 1, 2, NULL, 0},
    {0},
};

/* CPython copies no pairwise; a groupby shares its place with its groups, which is left out. */
static void add_type(Sim *sim, Module *m, const TypeDef *def) {
    Type *type = module_add_type(sim, m, def, NULL);
    if (def != &pairwise_def && def != &groupby_def)
        stage_add_copies(sim, type, def == &zip_longest_def);
}

void itertools_add_groups(Sim *sim, Module *m) {
    static const TypeDef *const defs[] = {&accumulate_def, &islice_def, &pairwise_def,
                                          &zip_longest_def, &groupby_def};
    for (size_t i = 0; i < sizeof defs / sizeof defs[0]; i++)
        add_type(sim, m, defs[i]);
    sim->types.grouper = type_from_def(sim, &grouper_def, NULL);
    sim->types.tee = type_from_def(sim, &tee_def, NULL);
    module_add_functions(sim, m, functions);
}
