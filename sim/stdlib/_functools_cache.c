/* functools.lru_cache (CPython: lru_cache_... in Modules/_functoolsmodule.c). The dict of results
 * is in the order of use: a hit takes its entry out and puts it in again at the end. */
#include "sim/python/arguments.h"
#include "sim/python/errors.h"
#include "sim/python/import.h"
#include "sim/python/objects/dict_internal.h"
#include "sim/python/objects/number.h"
#include "sim/python/refusal.h"
#include "sim/state.h"
#include "sim/stdlib/_functools_internal.h"

typedef struct Cache {
    Object head;
    Value function;
    Dict *results;
    int64_t maxsize; /* -1: none */
    bool typed;
    int64_t hits, misses;
} Cache;

static void cache_dealloc(Sim *sim, Object *o) {
    value_drop_maybe(sim, ((Cache *)o)->function);
    DROP_MAYBE(sim, ((Cache *)o)->results);
}

/* ---- calling ---- */

static void add_types(Sim *sim, List *key, Value *values, size_t count) {
    for (size_t i = 0; i < count; i++)
        list_append(sim, key, (Value)type_of(sim, values[i]));
}

/* One int or str stands for itself; else a tuple of all arguments, with a mark before keywords. */
static Value make_key(Sim *sim, Cache *c, Value *args, size_t nargs, Tuple *kwnames) {
    size_t named = kwnames ? kwnames->count : 0;
    if (!c->typed && nargs == 1 && named == 0) {
        Type *type = type_of(sim, args[0]);
        if (type == sim->types.int_ || type == sim->types.str)
            return value_keep(args[0]);
    }
    if (!c->typed && named == 0)
        return (Value)tuple_from(sim, args, nargs);
    List *key = list_from(sim, args, nargs);
    if (named)
        list_append(sim, key, (Value)sim->types.object); /* the mark */
    for (size_t i = 0; i < named; i++) {
        list_append(sim, key, kwnames->items[i]);
        list_append(sim, key, args[nargs + i]);
    }
    if (c->typed)
        add_types(sim, key, args, nargs + named);
    Tuple *t = tuple_from(sim, key->items, key->count);
    DROP(sim, key);
    return (Value)t;
}

/* The entry goes to the end, under the key it has. New: its value. */
static Value use_entry(Sim *sim, Cache *c, size_t number) {
    DictEntry *entry = &c->results->entries[number];
    Value v = value_keep(entry->value);
    if (c->maxsize < 0)
        return v;
    Value key = value_keep(entry->key);
    int64_t hash = entry->hash;
    dict_delete_entry(sim, c->results, number);
    dict_insert(sim, c->results, key, hash, v);
    value_drop(sim, key);
    return v;
}

static bool drop_oldest(Sim *sim, Cache *c) {
    size_t position = 0;
    Value key;
    if (!dict_next(c->results, &position, &key, NULL))
        return true;
    dict_delete_entry(sim, c->results, position - 1);
    return true;
}

/* The result of a call that was not in the cache goes in, unless the call itself has put it in. */
static bool store(Sim *sim, Cache *c, Value key, int64_t hash, Value v) {
    int64_t there = dict_find(sim, c->results, key, hash);
    if (there != -1)
        return there >= 0;
    if (c->maxsize >= 0 && (int64_t)c->results->used >= c->maxsize)
        drop_oldest(sim, c);
    dict_insert(sim, c->results, key, hash, v);
    return true;
}

/* A call that may be in the cache; NULL: raised. */
static Value call_with_key(Sim *sim, Cache *c, Value key, Value *args, size_t nargs,
                           Tuple *kwnames) {
    int64_t hash;
    if (!value_hash(sim, key, &hash))
        return NULL;
    int64_t there = dict_find(sim, c->results, key, hash);
    if (there == -2)
        return NULL;
    if (there >= 0) {
        c->hits++;
        return use_entry(sim, c, (size_t)there);
    }
    c->misses++;
    Value v = value_call(sim, c->function, args, nargs, kwnames);
    if (v && !store(sim, c, key, hash, v)) {
        value_drop(sim, v);
        return NULL;
    }
    return v;
}

static Value cache_call(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    Cache *c = (Cache *)self;
    if (c->maxsize == 0) {
        c->misses++;
        return value_call(sim, c->function, args, nargs, kwnames);
    }
    Value key = make_key(sim, c, args, nargs, kwnames);
    Value v = call_with_key(sim, c, key, args, nargs, kwnames);
    value_drop(sim, key);
    return v;
}

static Value cache_get(Sim *sim, Value self, Value instance, Type *owner) {
    (void)owner;
    return instance && instance != VALUE_NONE ? method_new(sim, self, instance) : value_keep(self);
}

/* ---- methods ---- */

static Value maxsize_value(Sim *sim, Cache *c) {
    return c->maxsize < 0 ? VALUE_NONE : int_new(sim, c->maxsize);
}

/* The named tuple CacheInfo, made once and kept in the type's dict. Borrowed; NULL: raised. */
static Value cache_info_type(Sim *sim) {
    static const char name[] = "_CacheInfo";
    Dict *dict = sim->types.lru_cache->dict;
    Value type = dict_get_text(sim, dict, name);
    if (type)
        return type;
    Value collections = import_by_name(sim, "collections");
    if (!collections)
        return NULL;
    Value maker = value_getattr_text(sim, collections, "namedtuple");
    value_drop(sim, collections);
    if (!maker)
        return NULL;
    Value args[2] = {(Value)str_from(sim, "CacheInfo"),
                     (Value)str_from(sim, "hits misses maxsize currsize")};
    type = value_call(sim, maker, args, 2, NULL);
    value_drop(sim, args[0]);
    value_drop(sim, args[1]);
    value_drop(sim, maker);
    if (!type)
        return NULL;
    Str *functools = str_from(sim, "functools");
    value_setattr(sim, type, sim->names.__module__, (Value)functools);
    DROP(sim, functools);
    dict_set_text(sim, dict, name, type);
    value_drop(sim, type);
    return type;
}

static Value cache_info(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    Cache *c = (Cache *)self;
    Value type = cache_info_type(sim);
    if (!type)
        return NULL;
    Value fields[4] = {int_new(sim, c->hits), int_new(sim, c->misses), maxsize_value(sim, c),
                       int_new(sim, (int64_t)c->results->used)};
    Value info = value_call(sim, type, fields, 4, NULL);
    for (int i = 0; i < 4; i++)
        value_drop(sim, fields[i]);
    return info;
}

static Value cache_clear(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    Cache *c = (Cache *)self;
    c->hits = c->misses = 0;
    dict_clear(sim, c->results);
    return VALUE_NONE;
}

static Value cache_parameters(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args;
    const char *const name = "lru_cache.<locals>.<lambda>()"; /* a function of Python code there */
    if (kwnames) {
        return RAISE(sim, TypeError, "%s got an unexpected keyword argument '%S'", name,
                     (Str *)kwnames->items[0]);
    }
    if (nargs) {
        return RAISE(sim, TypeError, "%s takes 0 positional arguments but %zu %s given", name,
                     nargs, nargs == 1 ? "was" : "were");
    }
    Cache *c = (Cache *)self;
    Dict *d = dict_new(sim);
    Value maxsize = maxsize_value(sim, c);
    dict_set_text(sim, d, "maxsize", maxsize);
    dict_set_text(sim, d, "typed", value_from_bool(c->typed));
    value_drop(sim, maxsize);
    return (Value)d;
}

static Value cache_copy(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)sim, (void)args, (void)nargs, (void)kwnames;
    return value_keep(self);
}

static const NativeDef cache_methods[] = {
    {"cache_info", cache_info, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"cache_clear", cache_clear, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"cache_parameters", cache_parameters, NATIVE_RAW, 0, 0, NULL, 0},
    {"__copy__", cache_copy, NATIVE_RAW, 0, 0, NULL, 0},
    {"__deepcopy__", cache_copy, NATIVE_RAW, 0, 0, NULL, 0},
    {0},
};

static const uint16_t cache_holds[] = {offsetof(Cache, function), offsetof(Cache, results), 0};
static const Slots cache_slots = {
    .call = cache_call,
    .get = cache_get,
    .dealloc = cache_dealloc,
    .holds = cache_holds,
};

static const TypeDef cache_def = {
    .name = "functools._lru_cache_wrapper",
    .size = sizeof(Cache),
    .flags = TYPE_HAS_DICT | TYPE_HAS_WEAKREFS | TYPE_METHOD_DESCRIPTOR | TYPE_DISALLOW_NEW |
             TYPE_PLAIN_GETATTR,
    .slots = &cache_slots,
    .methods = cache_methods,
};

void functools_cache_types(Sim *sim) {
    sim->types.lru_cache = type_from_def(sim, &cache_def, NULL);
}

/* ---- the decorator ---- */

/* What functools.update_wrapper does. false: raised. */
static bool take_names(Sim *sim, Value wrapper, Value wrapped) {
    Str *const names[] = {sim->names.__module__, sim->names.__name__, sim->names.__qualname__,
                          sim->names.__doc__, sim->names.__annotations__};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        Value v = names[i] == sim->names.__doc__ ? refusal_copied_doc(sim, wrapped)
                                                 : value_getattr_maybe(sim, wrapped, names[i]);
        if (!v && sim->error)
            return false;
        if (v)
            dict_set_str(sim, object_dict_make(sim, wrapper), names[i], v);
        value_drop_maybe(sim, v);
    }
    Value dict = value_getattr_maybe(sim, wrapped, sim->names.__dict__);
    if (!dict && sim->error)
        return false;
    bool ok = !dict || dict_update(sim, object_dict_make(sim, wrapper), dict);
    value_drop_maybe(sim, dict);
    if (ok)
        dict_set_str(sim, object_dict_make(sim, wrapper), sim->names.__wrapped__, wrapped);
    return ok;
}

static Value cache_new(Sim *sim, Value function, int64_t maxsize, bool typed) {
    if (!value_is_callable(sim, function)) {
        return RAISE(sim, TypeError, "the first argument must be callable");
    }
    Cache *c = object_new(sim, sim->types.lru_cache, 0);
    c->function = value_keep(function);
    c->results = dict_new(sim);
    c->maxsize = maxsize;
    c->typed = typed;
    if (take_names(sim, (Value)c, function))
        return (Value)c;
    DROP(sim, c);
    return NULL;
}

static bool read_maxsize(Sim *sim, Value v, int64_t *maxsize) {
    *maxsize = -1;
    if (v == VALUE_NONE)
        return true;
    if (!arguments_ssize(sim, v, maxsize))
        return false;
    if (*maxsize < 0)
        *maxsize = 0;
    return true;
}

/* _cached(function, maxsize, typed) */
static Value cached(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)nargs, (void)kwnames;
    int64_t maxsize;
    int typed = value_truth(sim, args[2]);
    if (typed < 0 || !read_maxsize(sim, args[1], &maxsize))
        return NULL;
    return cache_new(sim, args[0], maxsize, typed);
}

const NativeDef functools_cache_functions[] = {
    {"_cached", cached, NATIVE_POS, 3, 3, NULL, 0},
    {0},
};
