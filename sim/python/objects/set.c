/* The table of set: finding, adding, removing, growing, merging (CPython: Objects/setobject.c;
 * places and growth are the same, see set.h). */
#include "sim/python/objects/set.h"

#include <string.h>

#include "sim/python/errors.h"
#include "sim/python/objects/dict.h"
#include "sim/python/objects/list.h"
#include "sim/python/objects/set_internal.h"
#include "sim/python/objects/str.h"
#include "sim/state.h"

enum { LINEAR_PROBES = 9, PERTURB_SHIFT = 5, PLACE_EMPTY = -1, PLACE_REMOVED = -2 };

static void reset(Set *s) {
    s->used = s->fill = s->filled = s->capacity = s->unstable = s->finger = 0;
    s->mask = SET_MIN_SIZE - 1;
    s->table = s->small;
    s->entries = NULL;
    memset(s->small, 0xff, sizeof s->small);
}

Set *set_alloc(Sim *sim, Type *type) {
    Set *s = object_new(sim, type, 0);
    reset(s);
    s->hash = -1;
    return s;
}

Set *set_new(Sim *sim) {
    return set_alloc(sim, sim->types.set);
}

Set *frozenset_new(Sim *sim) {
    return set_alloc(sim, sim->types.frozenset);
}

bool is_any_set(Sim *sim, Value v) {
    Type *type = type_of(sim, v);
    return type == sim->types.set || type == sim->types.frozenset ||
           type_is_subtype(type, sim->types.set) || type_is_subtype(type, sim->types.frozenset);
}

size_t set_count(Set *s) {
    return s->used;
}

/* Is the hash of v the same in every run of CPython? */
static bool is_stable(Sim *sim, Value v) {
    if (!value_is_heap(v))
        return value_is_small_int(v) || value_is_bool(v);
    Type *type = v->type;
    if (type == sim->types.tuple) {
        Tuple *t = (Tuple *)v;
        for (size_t i = 0; i < t->count; i++) {
            if (!is_stable(sim, t->items[i]))
                return false;
        }
        return true;
    }
    if (type == sim->types.frozenset)
        return ((Set *)v)->unstable == 0;
    return type == sim->types.int_ || type == sim->types.float_ || type == sim->types.complex;
}

/* ---- places ---- */

/* Walks the places for a hash: runs of neighbours, then a jump. */
typedef struct Walk {
    size_t mask, start, place, end;
    uint64_t perturb;
} Walk;

static inline void walk_run(Walk *w) {
    w->place = w->start;
    w->end = w->start + LINEAR_PROBES <= w->mask ? w->start + LINEAR_PROBES : w->start;
}

static inline Walk walk_start(size_t mask, int64_t hash) {
    Walk w = {.mask = mask, .start = (size_t)hash & mask, .perturb = (uint64_t)hash};
    walk_run(&w);
    return w;
}

static inline void walk_next(Walk *w) {
    if (w->place++ < w->end)
        return;
    w->perturb >>= PERTURB_SHIFT;
    w->start = (w->start * 5 + 1 + (size_t)w->perturb) & w->mask;
    walk_run(w);
}

enum { MATCH_RAISED = -1, MATCH_NO, MATCH_YES, MATCH_CHANGED };

static inline int match(Sim *sim, Set *s, SetEntry *e, Value key, int64_t hash) {
    if (e->key == key)
        return MATCH_YES;
    if (e->hash != hash)
        return MATCH_NO;
    if (value_is_small_int(e->key) && value_is_small_int(key))
        return MATCH_NO;
    uint32_t version = s->version;
    Value entry_key = value_keep(e->key);
    int equal = value_equal(sim, entry_key, key);
    value_drop(sim, entry_key);
    if (equal < 0)
        return MATCH_RAISED;
    return s->version != version ? MATCH_CHANGED : equal;
}

typedef enum FindResult { FIND_RAISED = -1, FIND_ABSENT, FIND_THERE, FIND_CHANGED } FindResult;

/* *place: where the key is, or where it should go (the last removed place on the way, if any). */
static FindResult find_once(Sim *sim, Set *s, Value key, int64_t hash, size_t *place) {
    size_t removed = SIZE_MAX;
    for (Walk w = walk_start(s->mask, hash);; walk_next(&w)) {
        int32_t n = s->table[w.place];
        *place = w.place;
        if (n == PLACE_EMPTY)
            break;
        if (n == PLACE_REMOVED) {
            removed = w.place;
            continue;
        }
        int m = match(sim, s, &s->entries[n], key, hash);
        if (m != MATCH_NO)
            return (FindResult)m;
    }
    if (removed != SIZE_MAX)
        *place = removed;
    return FIND_ABSENT;
}

static FindResult find(Sim *sim, Set *s, Value key, int64_t hash, size_t *place) {
    FindResult r;
    do {
        r = find_once(sim, s, key, hash, place);
    } while (r == FIND_CHANGED);
    return r;
}

/* ---- growing ---- */

static void table_free(Sim *sim, Set *s) {
    if (s->table != s->small)
        mem_free(sim, s->table, (s->mask + 1) * sizeof(int32_t));
}

static void put_clean(int32_t *table, size_t mask, int64_t hash, int32_t number) {
    Walk w = walk_start(mask, hash);
    while (table[w.place] != PLACE_EMPTY)
        walk_next(&w);
    table[w.place] = number;
}

/* A table with more than `wanted` places, without the removed ones; filled in the order of the old.
 */
static void resize(Sim *sim, Set *s, size_t wanted) {
    size_t size = SET_MIN_SIZE;
    while (size <= wanted)
        size <<= 1;
    int32_t copy[SET_MIN_SIZE];
    int32_t *old = s->table, *table = s->small;
    if (size > SET_MIN_SIZE) {
        table = mem_alloc(sim, size * sizeof(int32_t));
    } else if (old == s->small) {
        memcpy(copy, old, sizeof copy);
        old = copy;
    }
    memset(table, 0xff, size * sizeof(int32_t));
    for (size_t i = 0; i <= s->mask; i++) {
        if (old[i] >= 0)
            put_clean(table, size - 1, s->entries[old[i]].hash, old[i]);
    }
    if (old != copy)
        table_free(sim, s);
    s->table = table;
    s->mask = size - 1;
    s->fill = s->used;
    s->version++;
}

static void grow(Sim *sim, Set *s) {
    resize(sim, s, s->used > 50000 ? s->used * 2 : s->used * 4);
}

void set_tidy(Sim *sim, Set *s) {
    if (s->fill - s->used > s->mask / 4)
        grow(sim, s);
}

/* Closes the gaps that removed entries have left; the table's places stay as they are. */
static void compact_entries(Sim *sim, Set *s) {
    int32_t *numbers = mem_alloc(sim, s->filled * sizeof(int32_t));
    size_t kept = 0;
    for (size_t i = 0; i < s->filled; i++) {
        numbers[i] = (int32_t)kept;
        if (s->entries[i].key)
            s->entries[kept++] = s->entries[i];
    }
    for (size_t i = 0; i <= s->mask; i++) {
        if (s->table[i] >= 0)
            s->table[i] = numbers[s->table[i]];
    }
    mem_free(sim, numbers, s->filled * sizeof(int32_t));
    s->filled = kept;
}

static int32_t new_entry(Sim *sim, Set *s, Value key, int64_t hash) {
    if (s->filled == s->capacity && s->used < s->capacity - s->capacity / 4) {
        compact_entries(sim, s);
    }
    if (s->filled == s->capacity) {
        size_t capacity = s->capacity ? s->capacity * 2 : 4;
        s->entries = mem_realloc(sim, s->entries, s->capacity * sizeof(SetEntry),
                                 capacity * sizeof(SetEntry));
        s->capacity = capacity;
    }
    s->entries[s->filled] = (SetEntry){hash, value_keep(key)};
    s->used++;
    s->version++;
    if (!is_stable(sim, key))
        s->unstable++;
    return (int32_t)s->filled++;
}

/* ---- elements ---- */

static bool hash_of(Sim *sim, Value key, int64_t *hash) {
    return value_hash(sim, key, hash);
}

bool set_add_hashed(Sim *sim, Set *s, Value key, int64_t hash) {
    size_t place;
    FindResult r = find(sim, s, key, hash, &place);
    if (r != FIND_ABSENT)
        return r == FIND_THERE;
    bool was_empty = s->table[place] == PLACE_EMPTY;
    int32_t number = new_entry(sim, s, key, hash);
    s->table[place] = number;
    if (!was_empty)
        return true;
    s->fill++;
    if (s->fill * 5 >= s->mask * 3)
        grow(sim, s);
    return true;
}

bool set_add(Sim *sim, Set *s, Value v) {
    int64_t hash;
    return hash_of(sim, v, &hash) && set_add_hashed(sim, s, v, hash);
}

int set_contains_hashed(Sim *sim, Set *s, Value key, int64_t hash) {
    size_t place;
    return (int)find(sim, s, key, hash, &place);
}

static Value take_place(Sim *sim, Set *s, size_t place) {
    SetEntry *e = &s->entries[s->table[place]];
    Value key = e->key;
    e->key = NULL;
    s->table[place] = PLACE_REMOVED;
    s->used--;
    s->version++;
    if (!is_stable(sim, key))
        s->unstable--;
    return key;
}

int set_discard_hashed(Sim *sim, Set *s, Value key, int64_t hash) {
    size_t place;
    FindResult r = find(sim, s, key, hash, &place);
    if (r != FIND_THERE)
        return (int)r;
    value_drop(sim, take_place(sim, s, place));
    return 1;
}

/* The hash of v, or of a frozenset equal to v if v is a set, which has none. */
static bool hash_for_search(Sim *sim, Value v, int64_t *hash, Value *key) {
    *key = value_keep(v);
    if (value_hash(sim, v, hash))
        return true;
    bool is_set = value_is(sim, v, sim->types.set);
    if (is_set && error_is(sim, sim->exceptions.TypeError)) {
        error_clear(sim);
        value_drop(sim, v);
        *key = (Value)set_copy_as(sim, sim->types.frozenset, v);
        if (*key && value_hash(sim, *key, hash))
            return true;
    }
    value_drop_maybe(sim, *key);
    return false;
}

int set_contains(Sim *sim, Set *s, Value v) {
    int64_t hash;
    Value key;
    if (!hash_for_search(sim, v, &hash, &key))
        return -1;
    int r = set_contains_hashed(sim, s, key, hash);
    value_drop(sim, key);
    return r;
}

int set_discard(Sim *sim, Set *s, Value v) {
    int64_t hash;
    Value key;
    if (!hash_for_search(sim, v, &hash, &key))
        return -1;
    int r = set_discard_hashed(sim, s, key, hash);
    value_drop(sim, key);
    return r;
}

static size_t first_entry(Set *s) {
    size_t i = 0;
    while (!s->entries[i].key)
        i++;
    return i;
}

static size_t place_of(Set *s, size_t number) {
    Walk w = walk_start(s->mask, s->entries[number].hash);
    while (s->table[w.place] != (int32_t)number)
        walk_next(&w);
    return w.place;
}

Value set_pop(Sim *sim, Set *s) {
    if (s->used == 0)
        return NULL;
    size_t place = s->finger & s->mask;
    if (s->unstable > 0) {
        place = place_of(s, first_entry(s));
    } else {
        while (s->table[place] < 0)
            place = place < s->mask ? place + 1 : 0;
    }
    s->finger = place + 1;
    return take_place(sim, s, place);
}

static void swap_bytes(void *a, void *b, size_t size) {
    char copy[sizeof(Set)];
    memcpy(copy, a, size);
    memcpy(a, b, size);
    memcpy(b, copy, size);
}

void set_swap(Set *a, Set *b) {
    const size_t head = offsetof(Set, used), size = sizeof(Set) - head;
    swap_bytes((char *)a + head, (char *)b + head, size);
    if (a->mask < SET_MIN_SIZE)
        a->table = a->small;
    if (b->mask < SET_MIN_SIZE)
        b->table = b->small;
    a->version++;
    b->version++;
}

void set_clear(Sim *sim, Set *s) {
    SetEntry *entries = s->entries;
    size_t filled = s->filled, capacity = s->capacity;
    table_free(sim, s);
    reset(s);
    s->version++;
    for (size_t i = 0; i < filled; i++)
        value_drop_maybe(sim, entries[i].key);
    mem_free(sim, entries, capacity * sizeof(SetEntry));
}

/* ---- all elements ---- */

bool set_next_entry(Set *s, size_t *position, SetEntry *entry) {
    if (s->unstable > 0) {
        while (*position < s->filled && !s->entries[*position].key)
            ++*position;
        if (*position >= s->filled)
            return false;
        *entry = s->entries[(*position)++];
        return true;
    }
    while (*position <= s->mask && s->table[*position] < 0)
        ++*position;
    if (*position > s->mask)
        return false;
    *entry = s->entries[s->table[(*position)++]];
    return true;
}

bool set_next(Set *s, size_t *position, Value *v) {
    SetEntry e;
    if (!set_next_entry(s, position, &e))
        return false;
    *v = e.key;
    return true;
}

/* s is empty: takes over the elements of other, and its places if the tables have one size. */
static void merge_into_empty(Sim *sim, Set *s, Set *other) {
    bool same = s->mask == other->mask && other->fill == other->used;
    size_t position = 0;
    SetEntry e;
    if (!same) {
        while (set_next_entry(other, &position, &e)) {
            int32_t number = new_entry(sim, s, e.key, e.hash);
            put_clean(s->table, s->mask, e.hash, number);
        }
    } else {
        for (size_t i = 0; i < other->filled; i++) {
            if (!other->entries[i].key)
                continue;
            s->table[place_of(other, i)] =
                new_entry(sim, s, other->entries[i].key, other->entries[i].hash);
        }
    }
    s->fill = s->used;
}

bool set_merge(Sim *sim, Set *s, Set *other) {
    if (s == other || other->used == 0)
        return true;
    if ((s->fill + other->used) * 5 >= s->mask * 3)
        resize(sim, s, (s->used + other->used) * 2);
    if (s->fill == 0)
        return merge_into_empty(sim, s, other), true;
    size_t position = 0;
    SetEntry e;
    while (set_next_entry(other, &position, &e)) {
        value_keep(e.key);
        bool ok = set_add_hashed(sim, s, e.key, e.hash);
        value_drop(sim, e.key);
        if (!ok)
            return false;
    }
    return true;
}

static bool update_from_dict(Sim *sim, Set *s, Dict *d) {
    if ((s->fill + d->used) * 5 >= s->mask * 3)
        resize(sim, s, (s->used + d->used) * 2);
    size_t position = 0;
    while (position < d->filled) {
        DictEntry e = d->entries[position++];
        if (!e.key)
            continue;
        value_keep(e.key);
        bool ok = set_add_hashed(sim, s, e.key, e.hash);
        value_drop(sim, e.key);
        if (!ok)
            return false;
    }
    return true;
}

static bool update_from_iterator(Sim *sim, Set *s, Value iterable) {
    Value iterator = value_iter(sim, iterable);
    if (!iterator)
        return false;
    Value v;
    bool ok = true;
    while (ok && (v = value_next(sim, iterator))) {
        ok = set_add(sim, s, v);
        value_drop(sim, v);
    }
    value_drop(sim, iterator);
    return ok && !sim->error;
}

bool set_update(Sim *sim, Set *s, Value iterable) {
    if (is_any_set(sim, iterable))
        return set_merge(sim, s, (Set *)iterable);
    if (type_of(sim, iterable) == sim->types.dict) {
        return update_from_dict(sim, s, (Dict *)iterable);
    }
    return update_from_iterator(sim, s, iterable);
}

Set *set_from_iterable(Sim *sim, Value iterable) {
    Set *s = set_new(sim);
    if (set_update(sim, s, iterable))
        return s;
    DROP(sim, s);
    return NULL;
}
