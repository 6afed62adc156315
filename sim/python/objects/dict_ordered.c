/* The iterator of an OrderedDict: it has looked one key ahead, and any change of the keys ends it
 * (CPython: odictiter_... in Objects/odictobject.c). */
#include "sim/python/errors.h"
#include "sim/python/objects/dict_internal.h"
#include "sim/python/objects/iterators.h"
#include "sim/python/objects/iterators_internal.h"
#include "sim/python/objects/list.h"
#include "sim/state.h"

typedef struct OrderedIterator {
    Object head;
    Dict *dict;      /* NULL: exhausted */
    size_t position; /* the entry that comes next, or NOWHERE */
    uint32_t version;
    uint8_t part;
    bool backwards;
} OrderedIterator;

#define NOWHERE SIZE_MAX

/* The first live entry from position on, that one included. */
static size_t live_from(Dict *d, size_t position, bool backwards) {
    while (position < d->filled && !d->entries[position].key)
        position += backwards ? (size_t)-1 : 1;
    return position < d->filled ? position : NOWHERE;
}

Value ordered_iterator_new(Sim *sim, Dict *d, OrderedPart part, bool backwards) {
    OrderedIterator *it = object_new(sim, sim->types.odict_iterator, 0);
    it->dict = KEEP(d);
    it->position = live_from(d, backwards ? d->filled - 1 : 0, backwards);
    it->version = d->version;
    it->part = (uint8_t)part;
    it->backwards = backwards;
    return (Value)it;
}

static void finish(Sim *sim, OrderedIterator *it) {
    Dict *d = it->dict;
    it->dict = NULL;
    DROP_MAYBE(sim, d);
}

static Value part_of(Sim *sim, DictEntry *e, uint8_t part) {
    switch (part) {
    case ORDERED_KEYS: return value_keep(e->key);
    case ORDERED_VALUES: return value_keep(e->value);
    default: return (Value)tuple_of(sim, 2, e->key, e->value);
    }
}

static Value ordered_next(Sim *sim, Value self) {
    OrderedIterator *it = (OrderedIterator *)self;
    if (!it->dict)
        return NULL;
    if (it->position == NOWHERE)
        return finish(sim, it), NULL;
    if (it->dict->version != it->version) {
        bool cleared = it->dict->filled == 0; /* which leaves od_state alone */
        finish(sim, it);
        return RAISE(sim, RuntimeError, "OrderedDict %s during iteration",
                     cleared ? "changed size" : "mutated");
    }
    DictEntry *e = &it->dict->entries[it->position];
    it->position =
        live_from(it->dict, it->position + (it->backwards ? (size_t)-1 : 1), it->backwards);
    return part_of(sim, e, it->part);
}

static void ordered_dealloc(Sim *sim, Object *o) {
    DROP_MAYBE(sim, ((OrderedIterator *)o)->dict);
}

static Value ordered_reduce(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    OrderedIterator *it = (OrderedIterator *)self;
    OrderedIterator *rest = object_new(sim, it->head.type, 0);
    rest->dict = it->dict ? KEEP(it->dict) : NULL;
    rest->position = it->position;
    rest->version = it->version;
    rest->part = it->part;
    rest->backwards = it->backwards;
    return iterator_reduction_listed(sim, (Value)rest);
}

static const NativeDef ordered_methods[] = {
    {"__reduce__", ordered_reduce, NATIVE_NOARGS, 0, 0, NULL, 0},
    {0},
};

static const uint16_t ordered_holds[] = {offsetof(OrderedIterator, dict), 0};
static const Slots ordered_slots = {.iter = iterator_return_self,
                                    .next = ordered_next,
                                    .dealloc = ordered_dealloc,
                                    .holds = ordered_holds};
static const TypeDef ordered_def = {.name = "odict_iterator",
                                    .size = sizeof(OrderedIterator),
                                    .flags = TYPE_DISALLOW_NEW,
                                    .slots = &ordered_slots,
                                    .methods = ordered_methods};

void type_init_ordered_iterator(Sim *sim) {
    sim->types.odict_iterator = type_from_def(sim, &ordered_def, NULL);
}
