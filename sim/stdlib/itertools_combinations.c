/* itertools.product, permutations, combinations, combinations_with_replacement. A Stage holds the
 * pool (or pools) in v[0], a list of indexes (small ints) in v[1], a second one in v[2]; n[0] is
 * the length of a result, n[1]: 0 not begun, 1 under way, 2 at the end. */
#include "sim/stdlib/itertools_internal.h"

enum { NOT_BEGUN, UNDER_WAY, ENDED };

static int64_t index_at(Value list, size_t i) {
    return value_as_small_int(((List *)list)->items[i]);
}

static void set_index(Value list, size_t i, int64_t n) {
    ((List *)list)->items[i] = value_from_small_int(n);
}

/* [0, 1, ...], or all of one number if step is 0. */
static Value indexes(Sim *sim, size_t count, int64_t first, int64_t step) {
    List *list = list_new(sim, count);
    for (size_t i = 0; i < count; i++) {
        list_append_steal(sim, list, value_from_small_int(first + step * (int64_t)i));
    }
    return (Value)list;
}

/* The items of the pool that the indexes name. */
static Value pick(Sim *sim, Stage *s) {
    Tuple *pool = (Tuple *)s->v[0], *t = tuple_new(sim, (size_t)s->n[0]);
    for (size_t i = 0; i < t->count; i++)
        t->items[i] = value_keep(pool->items[index_at(s->v[1], i)]);
    return (Value)t;
}

/* ---- product: v[0] a tuple of tuples ---- */

static bool read_repeat(Sim *sim, Value *args, size_t nargs, Tuple *kwnames, int64_t *repeat) {
    static const char *const names[] = {"repeat", NULL};
    *repeat = 1;
    if (!arguments_only_keywords(sim, "product", kwnames, names))
        return false;
    Value v = arguments_keyword(args, nargs, kwnames, "repeat");
    if (v && !arguments_ssize(sim, v, repeat))
        return false;
    if (*repeat >= 0)
        return true;
    return RAISE(sim, ValueError, "repeat argument cannot be negative"), false;
}

NEW(product) {
    int64_t repeat;
    if (!read_repeat(sim, args, nargs, kwnames, &repeat))
        return NULL;
    List *pools = list_new(sim, 0);
    bool empty = false;
    for (size_t i = 0; i < nargs && !sim->error; i++) {
        Tuple *pool = tuple_from_iterable(sim, args[i]);
        if (!pool)
            break;
        empty = empty || pool->count == 0;
        list_append_steal(sim, pools, (Value)pool);
    }
    if (sim->error)
        return DROP(sim, pools), NULL;
    List *all = list_new(sim, 0);
    for (; repeat > 0; repeat--)
        list_extend(sim, all, (Value)pools);
    Stage *s = object_new(sim, type, 0);
    s->n[0] = (int64_t)all->count;
    s->n[1] = empty && all->count ? ENDED : NOT_BEGUN;
    s->v[0] = (Value)tuple_from(sim, all->items, all->count);
    s->v[1] = indexes(sim, all->count, 0, 0);
    DROP(sim, pools);
    DROP(sim, all);
    return (Value)s;
}

/* As a car's mileage counter: the last index turns fastest. False: all have turned over. */
static bool product_advance(Stage *s) {
    Tuple *pools = (Tuple *)s->v[0];
    for (size_t i = pools->count; i-- > 0;) {
        int64_t next = index_at(s->v[1], i) + 1;
        bool over = next == (int64_t)((Tuple *)pools->items[i])->count;
        set_index(s->v[1], i, over ? 0 : next);
        if (!over)
            return true;
    }
    return false;
}

NEXT(product) {
    Stage *s = (Stage *)self;
    if (s->n[1] == UNDER_WAY && !product_advance(s))
        s->n[1] = ENDED;
    if (s->n[1] == ENDED)
        return NULL;
    s->n[1] = UNDER_WAY;
    Tuple *pools = (Tuple *)s->v[0], *t = tuple_new(sim, pools->count);
    for (size_t i = 0; i < t->count; i++) {
        t->items[i] = value_keep(((Tuple *)pools->items[i])->items[index_at(s->v[1], i)]);
    }
    return (Value)t;
}

STAGE_TYPE(product, NULL, NULL)

/* ---- permutations: v[2] the cycles ---- */

NEW(permutations) {
    static const char *const names[] = {"iterable", "r", NULL};
    Value out[2];
    if (!stage_arguments(sim, "permutations", names, 1, args, nargs, kwnames, out))
        return NULL;
    Tuple *pool = tuple_from_iterable(sim, out[0]);
    if (!pool)
        return NULL;
    int64_t count = (int64_t)pool->count, r = count;
    bool ok = true;
    if (out[1] && out[1] != VALUE_NONE) {
        ok = value_is_int(sim, out[1]) && arguments_ssize(sim, out[1], &r);
        if (!ok && !sim->error)
            RAISE(sim, TypeError, "Expected int as r");
        if (ok && r < 0)
            RAISE(sim, ValueError, "r must be non-negative");
    }
    if (sim->error)
        return DROP(sim, pool), NULL;
    Stage *s = object_new(sim, type, 0);
    s->v[0] = (Value)pool;
    s->v[1] = indexes(sim, pool->count, 0, 1);
    s->v[2] = indexes(sim, r > count ? 0 : (size_t)r, count, -1);
    s->n[0] = r;
    s->n[1] = r > count ? ENDED : NOT_BEGUN;
    return (Value)s;
}

/* Index i goes to the end, those behind it move up by one. */
static void rotate_left(List *list, size_t i) {
    Value v = list->items[i];
    for (; i + 1 < list->count; i++)
        list->items[i] = list->items[i + 1];
    list->items[i] = v;
}

static bool permutations_advance(Stage *s) {
    List *list = (List *)s->v[1];
    for (size_t i = (size_t)s->n[0]; i-- > 0;) {
        int64_t cycle = index_at(s->v[2], i) - 1;
        if (cycle == 0) {
            rotate_left(list, i);
            set_index(s->v[2], i, (int64_t)(list->count - i));
            continue;
        }
        set_index(s->v[2], i, cycle);
        Value *a = &list->items[i], *b = &list->items[list->count - (size_t)cycle], v = *a;
        *a = *b;
        *b = v;
        return true;
    }
    return false;
}

NEXT(permutations) {
    Stage *s = (Stage *)self;
    if (s->n[1] == UNDER_WAY && !permutations_advance(s))
        s->n[1] = ENDED;
    if (s->n[1] == ENDED)
        return NULL;
    s->n[1] = UNDER_WAY;
    return pick(sim, s);
}

STAGE_TYPE(permutations, NULL, NULL)

/* ---- combinations ---- */

static Stage *combinations_new(Sim *sim, const char *name, Type *type, Value *args, size_t nargs,
                               Tuple *kwnames) {
    static const char *const names[] = {"iterable", "r", NULL};
    Value out[2];
    int64_t r;
    if (!stage_arguments(sim, name, names, 2, args, nargs, kwnames, out))
        return NULL;
    if (!arguments_ssize(sim, out[1], &r))
        return NULL;
    Tuple *pool = tuple_from_iterable(sim, out[0]);
    if (!pool)
        return NULL;
    if (r < 0) {
        DROP(sim, pool);
        return RAISE(sim, ValueError, "r must be non-negative");
    }
    Stage *s = object_new(sim, type, 0);
    s->v[0] = (Value)pool;
    s->n[0] = r;
    return s;
}

NEW(combinations) {
    Stage *s = combinations_new(sim, "combinations", type, args, nargs, kwnames);
    if (!s)
        return NULL;
    bool none = s->n[0] > (int64_t)((Tuple *)s->v[0])->count;
    s->v[1] = indexes(sim, none ? 0 : (size_t)s->n[0], 0, 1);
    s->n[1] = none ? ENDED : NOT_BEGUN;
    return (Value)s;
}

/* The last index that can still grow does, those behind it follow: by `step` each. */
static bool combinations_advance(Stage *s, int64_t step) {
    int64_t count = (int64_t)((Tuple *)s->v[0])->count, r = s->n[0];
    for (int64_t i = r; i-- > 0;) {
        int64_t highest = step ? count - r + i : count - 1, n = index_at(s->v[1], (size_t)i);
        if (n == highest)
            continue;
        for (int64_t k = i; k < r; k++)
            set_index(s->v[1], (size_t)k, n + 1 + step * (k - i));
        return true;
    }
    return false;
}

static Value combinations_step(Sim *sim, Stage *s, int64_t step) {
    if (s->n[1] == UNDER_WAY && !combinations_advance(s, step))
        s->n[1] = ENDED;
    if (s->n[1] == ENDED)
        return NULL;
    s->n[1] = UNDER_WAY;
    return pick(sim, s);
}

NEXT(combinations) {
    return combinations_step(sim, (Stage *)self, 1);
}

NEW(combinations_with_replacement) {
    const char *name = "combinations_with_replacement";
    Stage *s = combinations_new(sim, name, type, args, nargs, kwnames);
    if (!s)
        return NULL;
    bool none = s->n[0] > 0 && ((Tuple *)s->v[0])->count == 0;
    s->v[1] = indexes(sim, (size_t)s->n[0], 0, 0);
    s->n[1] = none ? ENDED : NOT_BEGUN;
    return (Value)s;
}

NEXT(combinations_with_replacement) {
    return combinations_step(sim, (Stage *)self, 0);
}

STAGE_TYPE(combinations, NULL, NULL)
STAGE_TYPE(combinations_with_replacement, NULL, NULL)

void itertools_add_combinations(Sim *sim, Module *m) {
    stage_add_copies(sim, module_add_type(sim, m, &product_def, NULL), true);
    stage_add_copies(sim, module_add_type(sim, m, &permutations_def, NULL), true);
    stage_add_copies(sim, module_add_type(sim, m, &combinations_def, NULL), true);
    stage_add_copies(sim, module_add_type(sim, m, &combinations_with_replacement_def, NULL), true);
}
