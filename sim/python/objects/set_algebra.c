/* Union, intersection, differences, comparison of sets. Which operand is walked decides the order
 * of the result, so the choices are CPython's (Objects/setobject.c). */
#include "sim/python/errors.h"
#include "sim/python/objects/dict.h"
#include "sim/python/objects/set_internal.h"
#include "sim/state.h"

static Type *plain_type(Sim *sim, Type *type) {
    return type_is_subtype(type, sim->types.frozenset) ? sim->types.frozenset : sim->types.set;
}

static Set *new_like(Sim *sim, Type *type) {
    return set_alloc(sim, plain_type(sim, type));
}

Set *set_copy_as(Sim *sim, Type *type, Value iterable) {
    Set *s = new_like(sim, type);
    if (set_update(sim, s, iterable))
        return s;
    DROP(sim, s);
    return NULL;
}

/* ---- one walk over any iterable ---- */

/* What to do with one item; false: stop (raised, or *answer is known). */
typedef bool (*ItemFn)(Sim *sim, Set *s, Value key, int64_t hash, Set *result, int *answer);

static bool hash_and_apply(Sim *sim, Set *s, Value key, ItemFn f, Set *result, int *answer) {
    int64_t hash;
    return value_hash(sim, key, &hash) && f(sim, s, key, hash, result, answer);
}

static void walk_set(Sim *sim, Set *s, Set *other, ItemFn f, Set *result, int *answer) {
    size_t position = 0;
    SetEntry e;
    bool more = true;
    while (more && set_next_entry(other, &position, &e)) {
        value_keep(e.key);
        more = f(sim, s, e.key, e.hash, result, answer);
        value_drop(sim, e.key);
    }
}

/* Calls f for each item of other; the answer, -1 raised. */
static int walk(Sim *sim, Set *s, Value other, ItemFn f, Set *result, int answer) {
    if (is_any_set(sim, other)) {
        walk_set(sim, s, (Set *)other, f, result, &answer);
        return sim->error ? -1 : answer;
    }
    Value iterator = value_iter(sim, other);
    if (!iterator)
        return -1;
    Value v;
    bool more = true;
    while (more && (v = value_next(sim, iterator))) {
        more = hash_and_apply(sim, s, v, f, result, &answer);
        value_drop(sim, v);
    }
    value_drop(sim, iterator);
    return sim->error ? -1 : answer;
}

/* ---- intersection ---- */

static bool add_if_there(Sim *sim, Set *s, Value key, int64_t hash, Set *result, int *answer) {
    (void)answer;
    int there = set_contains_hashed(sim, s, key, hash);
    return there == 0 || (there > 0 && set_add_hashed(sim, result, key, hash));
}

Set *set_intersection(Sim *sim, Set *s, Value other) {
    if ((Value)s == other)
        return set_copy_as(sim, s->head.type, other);
    Set *result = new_like(sim, s->head.type);
    if (is_any_set(sim, other) && ((Set *)other)->used > s->used) { /* walk the smaller one */
        Set *smaller = s;
        s = (Set *)other;
        other = (Value)smaller;
    }
    if (walk(sim, s, other, add_if_there, result, 1) >= 0)
        return result;
    DROP(sim, result);
    return NULL;
}

/* ---- difference ---- */

static bool discard_it(Sim *sim, Set *s, Value key, int64_t hash, Set *result, int *answer) {
    (void)result, (void)answer;
    return set_discard_hashed(sim, s, key, hash) >= 0;
}

bool set_difference_update(Sim *sim, Set *s, Value other) {
    if ((Value)s == other)
        return set_clear(sim, s), true;
    Value shorter = NULL;
    if (is_any_set(sim, other) && (((Set *)other)->used >> 3) > s->used) {
        shorter = other = (Value)set_intersection(sim, s, other);
        if (!shorter)
            return false;
    }
    int done = walk(sim, s, other, discard_it, NULL, 1);
    value_drop_maybe(sim, shorter);
    if (done > 0)
        set_tidy(sim, s);
    return done > 0;
}

static Set *copy_and_subtract(Sim *sim, Set *s, Value other) {
    Set *result = set_copy_as(sim, s->head.type, (Value)s);
    if (set_difference_update(sim, result, other))
        return result;
    DROP(sim, result);
    return NULL;
}

/* 1, 0, -1: is the key in other, a set or a dict? */
static int is_in(Sim *sim, Value other, SetEntry e) {
    if (is_any_set(sim, other))
        return set_contains_hashed(sim, (Set *)other, e.key, e.hash);
    Value v = dict_get_hashed(sim, (Dict *)other, e.key, e.hash);
    return v ? 1 : sim->error ? -1 : 0;
}

Set *set_difference(Sim *sim, Set *s, Value other) {
    bool is_set = is_any_set(sim, other);
    if (!is_set && type_of(sim, other) != sim->types.dict)
        return copy_and_subtract(sim, s, other);
    size_t count = is_set ? ((Set *)other)->used : ((Dict *)other)->used;
    if (s->used >> 2 > count)
        return copy_and_subtract(sim, s, other);
    Set *result = new_like(sim, s->head.type);
    size_t position = 0;
    SetEntry e;
    while (!sim->error && set_next_entry(s, &position, &e)) {
        value_keep(e.key);
        if (is_in(sim, other, e) == 0)
            set_add_hashed(sim, result, e.key, e.hash);
        value_drop(sim, e.key);
    }
    if (!sim->error)
        return result;
    DROP(sim, result);
    return NULL;
}

/* ---- symmetric difference ---- */

static bool discard_or_add(Sim *sim, Set *s, Value key, int64_t hash, Set *result, int *answer) {
    (void)result, (void)answer;
    int was_there = set_discard_hashed(sim, s, key, hash);
    return was_there > 0 || (was_there == 0 && set_add_hashed(sim, s, key, hash));
}

bool set_symmetric_difference_update(Sim *sim, Set *s, Value other) {
    if ((Value)s == other)
        return set_clear(sim, s), true;
    Value made = NULL;
    if (!is_any_set(sim, other) && type_of(sim, other) != sim->types.dict) {
        made = other = (Value)set_copy_as(sim, s->head.type, other);
        if (!made)
            return false;
    }
    int done = walk(sim, s, other, discard_or_add, NULL, 1);
    value_drop_maybe(sim, made);
    return done > 0;
}

Set *set_symmetric_difference(Sim *sim, Set *s, Value other) {
    Set *result = set_copy_as(sim, s->head.type, other);
    if (!result || set_symmetric_difference_update(sim, result, (Value)s))
        return result;
    DROP(sim, result);
    return NULL;
}

/* ---- comparison ---- */

static bool stop_if_absent(Sim *sim, Set *s, Value key, int64_t hash, Set *result, int *answer) {
    (void)result;
    int there = set_contains_hashed(sim, s, key, hash);
    if (there == 0)
        *answer = 0;
    return there > 0;
}

static bool stop_if_there(Sim *sim, Set *s, Value key, int64_t hash, Set *result, int *answer) {
    (void)result;
    int there = set_contains_hashed(sim, s, key, hash);
    if (there > 0)
        *answer = 0;
    return there == 0;
}

int set_is_superset(Sim *sim, Set *s, Value other) {
    if (is_any_set(sim, other) && ((Set *)other)->used > s->used)
        return 0;
    return walk(sim, s, other, stop_if_absent, NULL, 1);
}

int set_is_subset(Sim *sim, Set *s, Value other) {
    if (is_any_set(sim, other))
        return set_is_superset(sim, (Set *)other, (Value)s);
    Set *copy = set_from_iterable(sim, other);
    if (!copy)
        return -1;
    int result = set_is_superset(sim, copy, (Value)s);
    DROP(sim, copy);
    return result;
}

int set_is_disjoint(Sim *sim, Set *s, Value other) {
    if ((Value)s == other)
        return s->used == 0;
    if (is_any_set(sim, other) && ((Set *)other)->used > s->used) {
        Set *smaller = s;
        s = (Set *)other;
        other = (Value)smaller;
    }
    return walk(sim, s, other, stop_if_there, NULL, 1);
}

static int sets_equal(Sim *sim, Set *a, Set *b) {
    if (a->used != b->used)
        return 0;
    if (a->hash != -1 && b->hash != -1 && a->hash != b->hash)
        return 0;
    return set_is_subset(sim, a, (Value)b);
}

Value set_compare(Sim *sim, Value self, Value other, CompareOp op) {
    if (!is_any_set(sim, other))
        return VALUE_NOT_IMPLEMENTED;
    Set *a = (Set *)self, *b = (Set *)other;
    int r = 0;
    switch (op) {
    case COMPARE_EQ:
    case COMPARE_NE: r = sets_equal(sim, a, b); break;
    case COMPARE_LE: r = set_is_subset(sim, a, other); break;
    case COMPARE_GE: r = set_is_superset(sim, a, other); break;
    case COMPARE_LT: r = a->used < b->used ? set_is_subset(sim, a, other) : 0; break;
    case COMPARE_GT: r = a->used > b->used ? set_is_superset(sim, a, other) : 0; break;
    }
    return r < 0 ? NULL : value_from_bool(r == (op != COMPARE_NE));
}
