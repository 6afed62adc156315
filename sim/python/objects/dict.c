/* The table of dict: finding, inserting, removing, growing (CPython: Objects/dictobject.c). Methods
 * stand in dict_methods.c, views in dict_views.c. Up to 8 entries are searched one by one; keys
 * that are interned strs are found by identity alone while all keys of the dict are such. */
#include "sim/python/objects/dict.h"

#include <string.h>

#include "sim/python/errors.h"
#include "sim/python/objects/dict_internal.h"
#include "sim/python/objects/list.h"
#include "sim/python/objects/str.h"
#include "sim/python/tracked.h"
#include "sim/state.h"

enum {
    CAPACITY_MIN = 4,
    CAPACITY_SMALL = 8,
    PERTURB_SHIFT = 5,
    PLACE_EMPTY = -1,
    PLACE_REMOVED = -2
};

static inline bool is_interned(Sim *sim, Value key) {
    return value_is_heap(key) && key->type == sim->types.str && ((Str *)key)->interned;
}

static inline int64_t str_hash_quick(Str *s) {
    return s->hash != -1 ? s->hash : str_hash(s);
}

bool hash_of(Sim *sim, Value key, int64_t *hash) {
    if (value_is_heap(key) && key->type == sim->types.str) {
        *hash = str_hash_quick((Str *)key);
        return true;
    }
    return value_hash(sim, key, hash);
}

Dict *dict_new(Sim *sim) {
    Dict *d = mem_calloc(sim, sizeof(Dict));
    d->head.refs = 1;
    d->head.type = sim->types.dict;
    return d;
}

/* ---- finding ---- */

/* Goes through the places of the index where a key with this hash may stand. */
typedef struct Probe {
    const int32_t *index;
    size_t mask, place;
    uint64_t perturb;
} Probe;

static inline Probe probe_start(const Dict *d, int64_t hash) {
    size_t mask = d->index_size - 1;
    return (Probe){d->index, mask, (size_t)hash & mask, (uint64_t)hash};
}

static inline void probe_next(Probe *p) {
    p->perturb >>= PERTURB_SHIFT;
    p->place = (p->place * 5 + (size_t)p->perturb + 1) & p->mask;
}

/* By identity: right for interned keys in a dict that is not DICT_GENERAL. */
static inline int64_t find_identical(const Dict *d, const Str *key, int64_t hash) {
    if (!d->index) {
        for (size_t i = 0; i < d->filled; i++) {
            if (d->entries[i].key == (Value)key)
                return (int64_t)i;
        }
        return -1;
    }
    for (Probe p = probe_start(d, hash);; probe_next(&p)) {
        int32_t n = p.index[p.place];
        if (n == PLACE_EMPTY)
            return -1;
        if (n >= 0 && d->entries[n].key == (Value)key)
            return n;
    }
}

static bool is_same_text(Value entry_key, const Str *key) {
    return value_is_heap(entry_key) && (entry_key->type->flags & TYPE_IS_STR) &&
           str_equal((Str *)entry_key, key);
}

static int64_t find_text(const Dict *d, const Str *key, int64_t hash) {
    if (!d->index) {
        for (size_t i = 0; i < d->filled; i++) {
            const DictEntry *e = &d->entries[i];
            if (e->key && e->hash == hash && is_same_text(e->key, key))
                return (int64_t)i;
        }
        return -1;
    }
    for (Probe p = probe_start(d, hash);; probe_next(&p)) {
        int32_t n = p.index[p.place];
        if (n == PLACE_EMPTY)
            return -1;
        if (n >= 0 && d->entries[n].hash == hash && is_same_text(d->entries[n].key, key))
            return n;
    }
}

enum { MATCH_RAISED = -1, MATCH_NO, MATCH_YES, MATCH_CHANGED };

/* Is entry n the key? The program's == may change the dict. */
static inline int match(Sim *sim, Dict *d, size_t n, Value key, int64_t hash) {
    DictEntry *e = &d->entries[n];
    if (e->key == key)
        return MATCH_YES;
    if (!e->key || e->hash != hash)
        return MATCH_NO;
    if (value_is_small_int(e->key) && value_is_small_int(key))
        return MATCH_NO;
    uint32_t version = d->version;
    Value entry_key = value_keep(e->key);
    int equal = value_equal(sim, entry_key, key);
    value_drop(sim, entry_key);
    if (equal < 0)
        return MATCH_RAISED;
    return d->version != version ? MATCH_CHANGED : equal;
}

/* -3: the dict has changed meanwhile. */
static int64_t find_any(Sim *sim, Dict *d, Value key, int64_t hash) {
    static const int64_t results[] = {-2, -1, 0, -3};
    if (!d->index) {
        for (size_t i = 0; i < d->filled; i++) {
            int m = match(sim, d, i, key, hash);
            if (m == MATCH_YES)
                return (int64_t)i;
            if (m != MATCH_NO)
                return results[m + 1];
        }
        return -1;
    }
    for (Probe p = probe_start(d, hash);; probe_next(&p)) {
        int32_t n = p.index[p.place];
        if (n == PLACE_EMPTY)
            return -1;
        if (n < 0)
            continue;
        int m = match(sim, d, (size_t)n, key, hash);
        if (m == MATCH_YES)
            return n;
        if (m != MATCH_NO)
            return results[m + 1];
    }
}

int64_t dict_find(Sim *sim, Dict *d, Value key, int64_t hash) {
    if (d->used == 0)
        return -1;
    if (!(d->head.flags & DICT_GENERAL) && is_interned(sim, key)) {
        return find_identical(d, (Str *)key, hash);
    }
    int64_t n;
    do {
        n = find_any(sim, d, key, hash);
    } while (n == -3);
    return n;
}

int64_t dict_find_str(Dict *d, Str *key) {
    int64_t hash = str_hash_quick(key);
    if (!dict_may_have(d, hash))
        return -1;
    if (!(d->head.flags & DICT_GENERAL) && key->interned)
        return find_identical(d, key, hash);
    return find_text(d, key, hash);
}

/* ---- growing ---- */

static void free_table(Sim *sim, DictEntry *entries, size_t capacity, int32_t *index, size_t size) {
    mem_free(sim, entries, capacity * sizeof(DictEntry));
    mem_free(sim, index, size * sizeof(int32_t));
}

static void index_put(Dict *d, size_t number) {
    Probe p = probe_start(d, d->entries[number].hash);
    while (p.index[p.place] >= 0)
        probe_next(&p);
    d->index[p.place] = (int32_t)number;
}

/* Sizes for at least `need` entries. */
static void choose_sizes(size_t need, size_t *capacity, size_t *index_size) {
    *index_size = 0;
    *capacity = need <= CAPACITY_MIN ? CAPACITY_MIN : CAPACITY_SMALL;
    if (need <= CAPACITY_SMALL)
        return;
    *index_size = 16;
    while (*index_size * 2 / 3 < need)
        *index_size *= 2;
    *capacity = *index_size * 2 / 3;
}

/* A table with room for `need` entries, without the removed ones. */
static void rebuild(Sim *sim, Dict *d, size_t need) {
    DictEntry *old = d->entries;
    size_t old_capacity = d->capacity, filled = 0;
    mem_free(sim, d->index, d->index_size * sizeof(int32_t));
    choose_sizes(need, &d->capacity, &d->index_size);
    d->entries = mem_alloc(sim, d->capacity * sizeof(DictEntry));
    d->index = d->index_size ? mem_alloc(sim, d->index_size * sizeof(int32_t)) : NULL;
    if (d->index)
        memset(d->index, 0xff, d->index_size * sizeof(int32_t));
    for (size_t i = 0; i < d->filled; i++) {
        if (!old[i].key)
            continue;
        d->entries[filled] = old[i];
        if (d->index)
            index_put(d, filled);
        filled++;
    }
    mem_free(sim, old, old_capacity * sizeof(DictEntry));
    d->filled = filled;
    d->usable = d->capacity - filled;
    d->version++;
}

/* CPython tracks a dict from the first container in it on; the attributes of an instance are none.
 */
static void track_for(Sim *sim, Dict *d, Value key, Value v) {
    if (!(d->head.flags & (OBJ_TRACKED | DICT_OF_INSTANCE)) &&
        (value_is_tracked_kind(key) || value_is_tracked_kind(v)))
        object_track(sim, &d->head);
}

void dict_insert(Sim *sim, Dict *d, Value key, int64_t hash, Value v) {
    if (sim->tracks_objects)
        track_for(sim, d, key, v);
    if (d->usable == 0)
        rebuild(sim, d, d->used * 2 > d->used ? d->used * 2 : 1);
    if (!(d->head.flags & DICT_GENERAL) && !is_interned(sim, key))
        d->head.flags |= DICT_GENERAL;
    d->entries[d->filled] = (DictEntry){hash, value_keep(key), value_keep(v)};
    if (d->index)
        index_put(d, d->filled);
    d->filled++;
    d->usable--;
    d->used++;
    d->version++;
    d->seen |= 1u << (hash & 31);
}

/* ---- removing ---- */

static void index_remove(Dict *d, size_t number) {
    Probe p = probe_start(d, d->entries[number].hash);
    while (p.index[p.place] != (int32_t)number)
        probe_next(&p);
    d->index[p.place] = PLACE_REMOVED;
}

/* Takes the entry out and gives its key and value to the caller. */
static DictEntry take_entry(Dict *d, size_t number) {
    DictEntry e = d->entries[number];
    if (d->index)
        index_remove(d, number);
    d->entries[number].key = NULL;
    d->entries[number].value = NULL;
    d->used--;
    d->version++;
    return e;
}

void dict_delete_entry(Sim *sim, Dict *d, size_t number) {
    DictEntry e = take_entry(d, number);
    value_drop(sim, e.value);
    value_drop(sim, e.key);
}

void dict_clear(Sim *sim, Dict *d) {
    Dict old = *d;
    d->used = d->filled = d->capacity = d->usable = d->index_size = 0;
    d->seen = 0;
    d->entries = NULL;
    d->index = NULL;
    d->version++;
    d->head.flags &= ~(uint32_t)DICT_GENERAL;
    for (size_t i = 0; i < old.filled; i++) {
        if (!old.entries[i].key)
            continue;
        value_drop(sim, old.entries[i].key);
        value_drop(sim, old.entries[i].value);
    }
    free_table(sim, old.entries, old.capacity, old.index, old.index_size);
}

/* ---- keys of any kind ---- */

Value dict_get_hashed(Sim *sim, Dict *d, Value key, int64_t hash) {
    int64_t n = dict_find(sim, d, key, hash);
    return n < 0 ? NULL : d->entries[n].value;
}

Value dict_get(Sim *sim, Dict *d, Value key) {
    int64_t hash;
    return hash_of(sim, key, &hash) ? dict_get_hashed(sim, d, key, hash) : NULL;
}

bool dict_set_hashed(Sim *sim, Dict *d, Value key, int64_t hash, Value v) {
    int64_t n = dict_find(sim, d, key, hash);
    if (n == -2)
        return false;
    if (n == -1) {
        dict_insert(sim, d, key, hash, v);
    } else {
        if (sim->tracks_objects)
            track_for(sim, d, key, v);
        value_replace(sim, &d->entries[n].value, value_keep(v));
    }
    return true;
}

bool dict_set(Sim *sim, Dict *d, Value key, Value v) {
    int64_t hash;
    return hash_of(sim, key, &hash) && dict_set_hashed(sim, d, key, hash, v);
}

int dict_delete(Sim *sim, Dict *d, Value key) {
    int64_t hash;
    if (!hash_of(sim, key, &hash))
        return -1;
    int64_t n = dict_find(sim, d, key, hash);
    if (n < 0)
        return n == -1 ? 0 : -1;
    dict_delete_entry(sim, d, (size_t)n);
    return 1;
}

int dict_contains(Sim *sim, Dict *d, Value key) {
    int64_t hash;
    if (!hash_of(sim, key, &hash))
        return -1;
    int64_t n = dict_find(sim, d, key, hash);
    return n == -2 ? -1 : n >= 0;
}

Value dict_pop(Sim *sim, Dict *d, Value key) {
    int64_t hash;
    if (!hash_of(sim, key, &hash))
        return NULL;
    int64_t n = dict_find(sim, d, key, hash);
    if (n < 0)
        return NULL;
    DictEntry e = take_entry(d, (size_t)n);
    value_drop(sim, e.key);
    return e.value;
}

bool dict_pop_last(Dict *d, Value *key, Value *v) {
    if (d->used == 0)
        return false;
    size_t last = d->filled - 1;
    while (!d->entries[last].key)
        last--;
    DictEntry e = take_entry(d, last);
    d->filled = last;
    *key = e.key;
    *v = e.value;
    return true;
}

bool dict_next(Dict *d, size_t *position, Value *key, Value *v) {
    while (*position < d->filled && !d->entries[*position].key)
        ++*position;
    if (*position >= d->filled)
        return false;
    if (key)
        *key = d->entries[*position].key;
    if (v)
        *v = d->entries[*position].value;
    ++*position;
    return true;
}

Dict *dict_copy(Sim *sim, Dict *d) {
    Dict *copy = dict_new(sim);
    if (d->used == 0)
        return copy;
    rebuild(sim, copy, d->used);
    size_t position = 0;
    while (position < d->filled) {
        DictEntry *e = &d->entries[position++];
        if (e->key)
            dict_insert(sim, copy, e->key, e->hash, e->value);
    }
    return copy;
}

/* ---- keys that are str ---- */

Value dict_get_str(Sim *sim, Dict *d, Str *key) {
    (void)sim;
    int64_t n = dict_find_str(d, key);
    return n < 0 ? NULL : d->entries[n].value;
}

void dict_set_str(Sim *sim, Dict *d, Str *key, Value v) {
    int64_t n = dict_find_str(d, key);
    if (n < 0) {
        dict_insert(sim, d, (Value)key, str_hash_quick(key), v);
    } else {
        value_replace(sim, &d->entries[n].value, value_keep(v));
    }
}

bool dict_delete_str(Sim *sim, Dict *d, Str *key) {
    int64_t n = dict_find_str(d, key);
    if (n < 0)
        return false;
    dict_delete_entry(sim, d, (size_t)n);
    return true;
}

Value dict_get_text(Sim *sim, Dict *d, const char *key) {
    Str *s = str_intern(sim, key, strlen(key));
    Value v = dict_get_str(sim, d, s);
    DROP(sim, s);
    return v;
}

void dict_set_text(Sim *sim, Dict *d, const char *key, Value v) {
    Str *s = str_intern(sim, key, strlen(key));
    dict_set_str(sim, d, s, v);
    DROP(sim, s);
}
