/* dict: insertion-ordered hash table (CPython: Objects/dictobject.c).
 *
 *     index  [ . 2 . . 0 . 1 . ]        open addressing, entry numbers
 *     entries  0: hash key value   1: ...   2: ...      in the order of insertion
 *
 * A removed entry keeps its place with key NULL until the table is rebuilt; its place in the index
 * becomes -2. The VM's attribute caches
 * remember an entry's number and check its key: see dict_entry_at(). */
#pragma once

#include "sim/python/object.h"

typedef struct DictEntry {
    int64_t hash;
    Value key; /* NULL: removed */
    Value value;
} DictEntry;

/* In head.flags: some key is not an interned str of exactly that type, so keys must be compared. */
enum { DICT_GENERAL = 1 << 7 };
/* It is the __dict__ of an instance. */
enum { DICT_OF_INSTANCE = 1 << 6 };

struct Dict {
    Object head;
    size_t used;     /* live entries */
    size_t filled;   /* entries in use, live and removed */
    size_t capacity; /* room for entries; 0: nothing allocated yet */
    size_t usable;   /* insertions until the table must be rebuilt */
    DictEntry *entries;
    int32_t *index; /* index_size places, -1 empty; NULL while the dict is small: linear search */
    size_t index_size;
    uint32_t version; /* grows with each change of a key (not of a value) */
    uint32_t seen;    /* bits of the hashes of all keys that ever were in it */
};

Dict *dict_new(Sim *sim);
Dict *dict_copy(Sim *sim, Dict *d);
/* Borrowed; NULL without sim->error: absent. May raise (hash or == of the program). */
Value dict_get(Sim *sim, Dict *d, Value key);
bool dict_set(Sim *sim, Dict *d, Value key, Value v);
/* 1 removed, 0 absent, -1 raised. */
int dict_delete(Sim *sim, Dict *d, Value key);
int dict_contains(Sim *sim, Dict *d, Value key);
/* For keys that are str: never raises if all keys are str. */
Value dict_get_str(Sim *sim, Dict *d, Str *key); /* borrowed, NULL: absent */
void dict_set_str(Sim *sim, Dict *d, Str *key, Value v);
bool dict_delete_str(Sim *sim, Dict *d, Str *key);       /* false: absent */
Value dict_get_text(Sim *sim, Dict *d, const char *key); /* borrowed, NULL: absent */
void dict_set_text(Sim *sim, Dict *d, const char *key, Value v);
/* false: a str with this hash is certainly absent. Most lookups of methods and in bases of classes
 * end here. */
static inline bool dict_may_have(const Dict *d, int64_t hash) {
    return d->seen >> (hash & 31) & 1;
}
/* The number of the entry of this interned str, -1 if absent. */
int64_t dict_find_str(Dict *d, Str *key);
static inline DictEntry *dict_entry_at(Dict *d, size_t number) { /* number < filled */
    return &d->entries[number];
}
/* Iterates: *position starts at 0; false at the end. *key and *v are borrowed. */
bool dict_next(Dict *d, size_t *position, Value *key, Value *v);
/* d.update(other): a mapping (has keys()) or an iterable of pairs. */
bool dict_update(Sim *sim, Dict *d, Value other);
/* Like update, but a key that is there already is "f() got multiple values for keyword argument".
 */
bool dict_merge_keywords(Sim *sim, Dict *d, Value mapping, Value function);
void dict_clear(Sim *sim, Dict *d);
/* Takes the last entry; key and value are new. False: empty. */
bool dict_pop_last(Dict *d, Value *key, Value *v);
/* Removes and returns (new) the value; NULL without error: absent. */
Value dict_pop(Sim *sim, Dict *d, Value key);
/* Like update, for mappings only: TypeError "'T' object is not a mapping" ({**x}). */
bool dict_update_mapping(Sim *sim, Dict *d, Value mapping);
/* As dict_get, with the hash known. */
Value dict_get_hashed(Sim *sim, Dict *d, Value key, int64_t hash);
/* Removes the entry with this number. */
void dict_delete_entry(Sim *sim, Dict *d, size_t number);
Value dict_view_new(Sim *sim, Dict *d, Type *view_type); /* sim->types.dict_keys... */

/* What `for` walks: keys, values or items, by the type of the iterator. */
typedef struct DictIterator {
    Object head;
    Dict *dict;      /* NULL: exhausted */
    size_t position; /* next entry; for reversed ones, entries still to look at */
    size_t used;     /* d->used at the start: a change is an error */
    size_t left;     /* entries still to come */
} DictIterator;

void type_init_dict(Sim *sim);
