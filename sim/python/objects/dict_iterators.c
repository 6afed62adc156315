/* The six iterators of dict: keys, values, items, forwards and backwards (CPython: dictiter_...).
 */
#include "sim/python/errors.h"
#include "sim/python/objects/dict_internal.h"
#include "sim/python/objects/iterators.h"
#include "sim/python/objects/list.h"
#include "sim/python/objects/number.h"
#include "sim/state.h"

static Value iterator_new(Sim *sim, Dict *d, Type *type, bool backwards) {
    DictIterator *it = object_new(sim, type, 0);
    it->dict = KEEP(d);
    it->used = it->left = d->used;
    it->position = backwards ? d->filled : 0;
    return (Value)it;
}

Value dict_iterator_new(Sim *sim, Dict *d, Type *type) {
    return iterator_new(sim, d, type, false);
}

Value dict_reversed(Sim *sim, Dict *d, Type *iterator_type) {
    return iterator_new(sim, d, iterator_type, true);
}

Value dict_iter(Sim *sim, Value self) {
    return iterator_new(sim, (Dict *)self, sim->types.dict_key_iterator, false);
}

static void finish(Sim *sim, DictIterator *it) {
    Dict *d = it->dict;
    it->dict = NULL;
    DROP_MAYBE(sim, d);
}

/* The dict has another size than at the start: an error now and at every further step. */
static bool is_unchanged(Sim *sim, DictIterator *it) {
    if (it->dict->used == it->used)
        return true;
    it->used = SIZE_MAX;
    return RAISE(sim, RuntimeError, "dictionary changed size during iteration"), false;
}

static DictEntry *take(Sim *sim, DictIterator *it, DictEntry *e) {
    if (it->left == 0) {
        RAISE(sim, RuntimeError, "dictionary keys changed during iteration");
        finish(sim, it);
        return NULL;
    }
    it->left--;
    return e;
}

/* NULL: at the end, or raised. */
static inline DictEntry *next_entry(Sim *sim, DictIterator *it) {
    Dict *d = it->dict;
    if (!d || !is_unchanged(sim, it))
        return NULL;
    while (it->position < d->filled && !d->entries[it->position].key)
        it->position++;
    if (it->position < d->filled)
        return take(sim, it, &d->entries[it->position++]);
    finish(sim, it);
    return NULL;
}

static DictEntry *previous_entry(Sim *sim, DictIterator *it) {
    Dict *d = it->dict;
    if (!d || !is_unchanged(sim, it))
        return NULL;
    if (it->position > d->filled)
        it->position = d->filled;
    while (it->position > 0 && !d->entries[it->position - 1].key)
        it->position--;
    if (it->position > 0)
        return take(sim, it, &d->entries[--it->position]);
    finish(sim, it);
    return NULL;
}

static Value pair_of(Sim *sim, DictEntry *e) {
    return e ? (Value)tuple_of(sim, 2, e->key, e->value) : NULL;
}

static Value next_key(Sim *sim, Value self) {
    DictEntry *e = next_entry(sim, (DictIterator *)self);
    return e ? value_keep(e->key) : NULL;
}

static Value next_value(Sim *sim, Value self) {
    DictEntry *e = next_entry(sim, (DictIterator *)self);
    return e ? value_keep(e->value) : NULL;
}

static Value next_item(Sim *sim, Value self) {
    return pair_of(sim, next_entry(sim, (DictIterator *)self));
}

static Value previous_key(Sim *sim, Value self) {
    DictEntry *e = previous_entry(sim, (DictIterator *)self);
    return e ? value_keep(e->key) : NULL;
}

static Value previous_value(Sim *sim, Value self) {
    DictEntry *e = previous_entry(sim, (DictIterator *)self);
    return e ? value_keep(e->value) : NULL;
}

static Value previous_item(Sim *sim, Value self) {
    return pair_of(sim, previous_entry(sim, (DictIterator *)self));
}

static void iterator_dealloc(Sim *sim, Object *o) {
    DROP_MAYBE(sim, ((DictIterator *)o)->dict);
}

static Value iterator_self(Sim *sim, Value self) {
    (void)sim;
    return value_keep(self);
}

static Value length_hint(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    DictIterator *it = (DictIterator *)self;
    return int_new(sim, it->dict && it->dict->used == it->used ? (int64_t)it->left : 0);
}

/* A copy walks on from the same place. */
static Value iterator_reduce(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    DictIterator *it = (DictIterator *)self;
    DictIterator *rest = object_new(sim, it->head.type, 0);
    rest->dict = it->dict ? KEEP(it->dict) : NULL;
    rest->used = it->used;
    rest->left = it->left;
    rest->position = it->position;
    return iterator_reduction_listed(sim, (Value)rest);
}

static const NativeDef iterator_methods[] = {
    {"__length_hint__", length_hint, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"__reduce__", iterator_reduce, NATIVE_NOARGS, 0, 0, NULL, 0},
    {0},
};

static const uint16_t iterator_holds[] = {offsetof(DictIterator, dict), 0};

/* field in sim->types, name, next, flags */
#define DICT_ITERATORS(X)                                                                          \
    X(dict_key_iterator, "dict_keyiterator", next_key, 0)                                          \
    X(dict_value_iterator, "dict_valueiterator", next_value, 0)                                    \
    X(dict_item_iterator, "dict_itemiterator", next_item, 0)                                       \
    X(dict_reverse_key_iterator, "dict_reversekeyiterator", previous_key, TYPE_PLAIN_GETATTR)      \
    X(dict_reverse_value_iterator, "dict_reversevalueiterator", previous_value,                    \
      TYPE_PLAIN_GETATTR)                                                                          \
    X(dict_reverse_item_iterator, "dict_reverseitemiterator", previous_item, TYPE_PLAIN_GETATTR)

#define X(field, text, step, more)                                                                 \
    static const Slots field##_slots = {.iter = iterator_self,                                     \
                                        .next = step,                                              \
                                        .dealloc = iterator_dealloc,                               \
                                        .holds = iterator_holds};                                  \
    static const TypeDef field##_def = {.name = text,                                              \
                                        .size = sizeof(DictIterator),                              \
                                        .flags = TYPE_DISALLOW_NEW | (more),                       \
                                        .slots = &field##_slots,                                   \
                                        .methods = iterator_methods};
DICT_ITERATORS(X)
#undef X

void type_init_dict_iterators(Sim *sim) {
#define X(field, text, step, more) sim->types.field = type_from_def(sim, &field##_def, NULL);
    DICT_ITERATORS(X)
#undef X
}
