/* d.update(x), {**x} and f(**x): filling a dict from mappings and pairs (CPython: dict_merge,
 * PyDict_MergeFromSeq2 in Objects/dictobject.c). */
#include "sim/python/errors.h"
#include "sim/python/objects/dict_internal.h"
#include "sim/python/objects/list.h"
#include "sim/python/objects/str.h"
#include "sim/state.h"

static bool is_plain_dict(Sim *sim, Value v) {
    Type *type = type_of(sim, v);
    return (type->flags & TYPE_IS_DICT) && type->slots.iter == sim->types.dict->slots.iter;
}

static bool update_from_dict(Sim *sim, Dict *d, Dict *other) {
    if (d == other)
        return true;
    size_t position = 0, used = other->used;
    while (position < other->filled) {
        DictEntry e = other->entries[position++];
        if (!e.key)
            continue;
        value_keep(e.key), value_keep(e.value);
        bool ok = dict_set_hashed(sim, d, e.key, e.hash, e.value);
        value_drop(sim, e.key), value_drop(sim, e.value);
        if (!ok)
            return false;
        if (other->used != used) {
            return RAISE(sim, RuntimeError, "dict mutated during update"), false;
        }
    }
    return true;
}

/* What one (key, value) does; false: raised. */
typedef bool (*PutFn)(Sim *sim, Dict *d, Value key, Value v, Value ctx);

static bool put_plain(Sim *sim, Dict *d, Value key, Value v, Value ctx) {
    (void)ctx;
    return dict_set(sim, d, key, v);
}

static bool put_from_keys(Sim *sim, Dict *d, Value mapping, Value keys, PutFn put, Value ctx) {
    Value iterator = value_iter(sim, keys);
    if (!iterator)
        return false;
    Value key;
    bool ok = true;
    while (ok && (key = value_next(sim, iterator))) {
        Value v = value_getitem(sim, mapping, key);
        ok = v && put(sim, d, key, v, ctx);
        value_drop_maybe(sim, v);
        value_drop(sim, key);
    }
    value_drop(sim, iterator);
    return ok && !sim->error;
}

static bool put_mapping(Sim *sim, Dict *d, Value mapping, PutFn put, Value ctx) {
    Value keys = value_call_method(sim, mapping, sim->names.keys, NULL, 0);
    if (!keys)
        return false;
    bool ok = put_from_keys(sim, d, mapping, keys, put, ctx);
    value_drop(sim, keys);
    return ok;
}

static bool put_pair(Sim *sim, Dict *d, Value element, size_t number) {
    Tuple *pair = tuple_from_iterable(sim, element);
    if (!pair) {
        if (error_is(sim, sim->exceptions.TypeError)) {
            error_clear(sim);
            RAISE(sim, TypeError,
                  "cannot convert dictionary update sequence element #%zu to a sequence", number);
        }
        return false;
    }
    bool ok = pair->count == 2;
    if (ok) {
        ok = dict_set(sim, d, pair->items[0], pair->items[1]);
    } else {
        RAISE(sim, ValueError,
              "dictionary update sequence element #%zu has length %zu; 2 is required", number,
              pair->count);
    }
    DROP(sim, pair);
    return ok;
}

static bool update_from_pairs(Sim *sim, Dict *d, Value iterable) {
    Value iterator = value_iter(sim, iterable);
    if (!iterator)
        return false;
    bool ok = true;
    for (size_t i = 0; ok; i++) {
        Value element = value_next(sim, iterator);
        if (!element)
            break;
        ok = put_pair(sim, d, element, i);
        value_drop(sim, element);
    }
    value_drop(sim, iterator);
    return ok && !sim->error;
}

/* 1: v has keys(), 0: not, -1: raised. */
static int has_keys(Sim *sim, Value v) {
    Value keys = value_getattr_maybe(sim, v, sim->names.keys);
    if (!keys)
        return sim->error ? -1 : 0;
    value_drop(sim, keys);
    return 1;
}

bool dict_update(Sim *sim, Dict *d, Value other) {
    if (is_plain_dict(sim, other))
        return update_from_dict(sim, d, (Dict *)other);
    int mapping = has_keys(sim, other);
    if (mapping < 0)
        return false;
    return mapping ? put_mapping(sim, d, other, put_plain, NULL) : update_from_pairs(sim, d, other);
}

bool dict_update_mapping(Sim *sim, Dict *d, Value mapping) {
    if (is_plain_dict(sim, mapping))
        return update_from_dict(sim, d, (Dict *)mapping);
    int is_mapping = has_keys(sim, mapping);
    if (is_mapping == 0)
        RAISE(sim, TypeError, "'%T' object is not a mapping", mapping);
    return is_mapping > 0 && put_mapping(sim, d, mapping, put_plain, NULL);
}

/* ---- keywords ---- */

/* "module.f()" as texts about calls name the function; new. */
static Str *function_text(Sim *sim, Value function) {
    Value qualname = value_getattr_maybe(sim, function, sim->names.__qualname__);
    if (!qualname)
        return sim->error ? NULL : (Str *)value_str(sim, function);
    Value module = value_getattr_maybe(sim, function, sim->names.__module__);
    bool named = module && value_is_str(sim, module) && !str_equal_text((Str *)module, "builtins");
    Str *text = sim->error ? NULL
                : named    ? str_format(sim, "%V.%V()", module, qualname)
                           : str_format(sim, "%V()", qualname);
    value_drop_maybe(sim, module);
    value_drop(sim, qualname);
    return text;
}

static bool put_keyword(Sim *sim, Dict *d, Value key, Value v, Value function) {
    int there = dict_contains(sim, d, key);
    if (there == 0)
        return dict_set(sim, d, key, v);
    if (there < 0)
        return false;
    Str *text = function_text(sim, function);
    if (!text)
        return false;
    RAISE(sim, TypeError, "%S got multiple values for keyword argument '%V'", text, key);
    DROP(sim, text);
    return false;
}

static bool merge_dict(Sim *sim, Dict *d, Dict *other, Value function) {
    size_t position = 0;
    Value key, v;
    while (dict_next(other, &position, &key, &v)) {
        if (!put_keyword(sim, d, key, v, function))
            return false;
    }
    return true;
}

bool dict_merge_keywords(Sim *sim, Dict *d, Value mapping, Value function) {
    if (is_plain_dict(sim, mapping))
        return merge_dict(sim, d, (Dict *)mapping, function);
    int is_mapping = has_keys(sim, mapping);
    if (is_mapping > 0)
        return put_mapping(sim, d, mapping, put_keyword, function);
    if (is_mapping < 0)
        return false;
    Str *text = function_text(sim, function);
    if (!text)
        return false;
    RAISE(sim, TypeError, "%S argument after ** must be a mapping, not %T", text, mapping);
    DROP(sim, text);
    return false;
}
