/* The type dict: its operators and methods (CPython: Objects/dictobject.c). */
#include "sim/python/arguments.h"
#include "sim/python/errors.h"
#include "sim/python/objects/dict_internal.h"
#include "sim/python/objects/generic_alias.h"
#include "sim/python/objects/number.h"
#include "sim/python/objects/set_internal.h"
#include "sim/python/objects/str.h"
#include "sim/state.h"

static bool is_dict(Sim *sim, Value v) {
    return type_of(sim, v)->flags & TYPE_IS_DICT;
}

/* ---- slots ---- */

static void dict_dealloc(Sim *sim, Object *o) {
    dict_clear(sim, (Dict *)o);
}

static void dict_traverse(Object *o, VisitFn visit, void *ctx) {
    size_t position = 0;
    Value key, v;
    while (dict_next((Dict *)o, &position, &key, &v)) {
        visit(key, ctx);
        visit(v, ctx);
    }
}

static bool repr_entries(StrBuilder *sb, Dict *d) {
    size_t position = 0;
    bool first = true;
    Value key, v;
    while (dict_next(d, &position, &key, &v)) {
        value_keep(key), value_keep(v);
        if (!first)
            sb_puts(sb, ", ");
        first = false;
        bool ok = sb_repr(sb, key);
        if (ok)
            sb_puts(sb, ": ");
        ok = ok && sb_repr(sb, v);
        value_drop(sb->sim, key), value_drop(sb->sim, v);
        if (!ok)
            return false;
    }
    return true;
}

static Value dict_repr(Sim *sim, Value self) {
    if (self->flags & OBJ_IN_REPR)
        return (Value)str_from(sim, "{...}");
    if (((Dict *)self)->used == 0)
        return (Value)str_from(sim, "{}");
    self->flags |= OBJ_IN_REPR;
    StrBuilder sb;
    sb_init(&sb, sim);
    sb_char(&sb, '{');
    bool ok = repr_entries(&sb, (Dict *)self);
    self->flags &= ~(uint32_t)OBJ_IN_REPR;
    if (!ok)
        return sb_drop(&sb), NULL;
    sb_char(&sb, '}');
    return (Value)sb_finish(&sb);
}

/* 1, 0, -1: has b the key of the entry, with an equal value? */
static int has_equal(Sim *sim, Dict *b, DictEntry e) {
    value_keep(e.key), value_keep(e.value);
    Value other = dict_get_hashed(sim, b, e.key, e.hash);
    int equal = sim->error ? -1 : 0;
    if (other) {
        value_keep(other);
        equal = value_equal(sim, e.value, other);
        value_drop(sim, other);
    }
    value_drop(sim, e.key), value_drop(sim, e.value);
    return equal;
}

static int dicts_equal(Sim *sim, Dict *a, Dict *b) {
    if (a->used != b->used)
        return 0;
    for (size_t i = 0; i < a->filled; i++) {
        if (!a->entries[i].key)
            continue;
        int equal = has_equal(sim, b, a->entries[i]);
        if (equal <= 0)
            return equal;
    }
    return 1;
}

static Value dict_compare(Sim *sim, Value self, Value other, CompareOp op) {
    if (!is_dict(sim, other) || (op != COMPARE_EQ && op != COMPARE_NE)) {
        return VALUE_NOT_IMPLEMENTED;
    }
    int equal = dicts_equal(sim, (Dict *)self, (Dict *)other);
    return equal < 0 ? NULL : value_from_bool(equal == (op == COMPARE_EQ));
}

static int64_t dict_length(Sim *sim, Value self) {
    (void)sim;
    return (int64_t)((Dict *)self)->used;
}

static Value missing(Sim *sim, Value self, Value key) {
    if (self->type != sim->types.dict) {
        Value method = value_lookup_special(sim, self, sim->names.__missing__);
        if (method)
            return value_call_method(sim, self, sim->names.__missing__, &key, 1);
    }
    return raise_key_error(sim, key);
}

static Value dict_getitem(Sim *sim, Value self, Value key) {
    Value v = dict_get(sim, (Dict *)self, key);
    if (v)
        return value_keep(v);
    return sim->error ? NULL : missing(sim, self, key);
}

static bool dict_setitem(Sim *sim, Value self, Value key, Value v) {
    if (v)
        return dict_set(sim, (Dict *)self, key, v);
    int deleted = dict_delete(sim, (Dict *)self, key);
    if (deleted == 0)
        raise_key_error(sim, key);
    return deleted > 0;
}

static int contains(Sim *sim, Value self, Value item) {
    return dict_contains(sim, (Dict *)self, item);
}

static Value dict_or(Sim *sim, Value left, Value right) {
    if (!is_dict(sim, left) || !is_dict(sim, right))
        return VALUE_NOT_IMPLEMENTED;
    Dict *d = dict_copy(sim, (Dict *)left);
    if (dict_update(sim, d, right))
        return (Value)d;
    DROP(sim, d);
    return NULL;
}

static Value dict_or_in_place(Sim *sim, Value left, Value right) {
    return dict_update(sim, (Dict *)left, right) ? value_keep(left) : NULL;
}

/* ---- making ---- */

static Value dict_construct(Sim *sim, Type *type, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    return type == sim->types.dict ? (Value)dict_new(sim) : object_new(sim, type, 0);
}

static bool update_from_call(Sim *sim, Dict *d, const char *name, Value *args, size_t nargs,
                             Tuple *kwnames) {
    if (!arguments_count(sim, name, nargs, 0, 1))
        return false;
    if (nargs && !dict_update(sim, d, args[0]))
        return false;
    for (size_t i = 0; kwnames && i < kwnames->count; i++) {
        dict_set_str(sim, d, (Str *)kwnames->items[i], args[nargs + i]);
    }
    return true;
}

static bool dict_init(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    return update_from_call(sim, (Dict *)self, "dict", args, nargs, kwnames);
}

static Value method_update(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    bool ok = update_from_call(sim, (Dict *)self, "update", args, nargs, kwnames);
    return ok ? VALUE_NONE : NULL;
}

static bool fill_from_keys(Sim *sim, Value d, Value iterable, Value v) {
    Value iterator = value_iter(sim, iterable);
    if (!iterator)
        return false;
    Value key;
    bool ok = true;
    while (ok && (key = value_next(sim, iterator))) {
        ok = d->type == sim->types.dict ? dict_set(sim, (Dict *)d, key, v)
                                        : value_setitem(sim, d, key, v);
        value_drop(sim, key);
    }
    value_drop(sim, iterator);
    return ok && !sim->error;
}

static bool set_kept(Sim *sim, Dict *d, Value key, int64_t hash, Value v) {
    value_keep(key);
    bool ok = dict_set_hashed(sim, d, key, hash, v);
    value_drop(sim, key);
    return ok;
}

/* Of a dict or set, whose keys have their hashes. */
static bool fill_from_dict(Sim *sim, Dict *d, Dict *from, Value v) {
    bool ok = true;
    for (size_t i = 0; ok && i < from->filled; i++) {
        if (from->entries[i].key)
            ok = set_kept(sim, d, from->entries[i].key, from->entries[i].hash, v);
    }
    return ok;
}

static bool fill_from_set(Sim *sim, Dict *d, Set *from, Value v) {
    size_t position = 0;
    SetEntry e;
    bool ok = true;
    while (ok && set_next_entry(from, &position, &e))
        ok = set_kept(sim, d, e.key, e.hash, v);
    return ok;
}

static bool fill_from(Sim *sim, Value d, Value iterable, Value v) {
    Type *from = type_of(sim, iterable);
    if (type_of(sim, d) != sim->types.dict)
        return fill_from_keys(sim, d, iterable, v);
    if (from == sim->types.dict)
        return fill_from_dict(sim, (Dict *)d, (Dict *)iterable, v);
    if (from == sim->types.set || from == sim->types.frozenset)
        return fill_from_set(sim, (Dict *)d, (Set *)iterable, v);
    return fill_from_keys(sim, d, iterable, v);
}

static Value method_fromkeys(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)kwnames;
    Value d = value_call0(sim, self);
    if (!d)
        return NULL;
    if (fill_from(sim, d, args[0], nargs > 1 ? args[1] : VALUE_NONE))
        return d;
    value_drop(sim, d);
    return NULL;
}

/* ---- methods ---- */

static Value method_get(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)kwnames;
    Value v = dict_get(sim, (Dict *)self, args[0]);
    if (!v && sim->error)
        return NULL;
    return value_keep(v ? v : nargs > 1 ? args[1] : VALUE_NONE);
}

static Value method_setdefault(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)kwnames;
    Dict *d = (Dict *)self;
    int64_t hash;
    if (!hash_of(sim, args[0], &hash))
        return NULL;
    Value v = dict_get_hashed(sim, d, args[0], hash);
    if (v)
        return value_keep(v);
    if (sim->error)
        return NULL;
    v = nargs > 1 ? args[1] : VALUE_NONE;
    dict_insert(sim, d, args[0], hash, v);
    return value_keep(v);
}

static Value method_pop(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)kwnames;
    Value v = dict_pop(sim, (Dict *)self, args[0]);
    if (v || sim->error)
        return v;
    return nargs > 1 ? value_keep(args[1]) : raise_key_error(sim, args[0]);
}

static Value method_popitem(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    Value key, v;
    if (!dict_pop_last((Dict *)self, &key, &v)) {
        return RAISE(sim, KeyError, "popitem(): dictionary is empty");
    }
    Tuple *pair = tuple_new(sim, 2);
    pair->items[0] = key;
    pair->items[1] = v;
    return (Value)pair;
}

static Value method_clear(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    dict_clear(sim, (Dict *)self);
    return VALUE_NONE;
}

static Value method_copy(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    return (Value)dict_copy(sim, (Dict *)self);
}

static Value method_keys(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    return dict_view_new(sim, (Dict *)self, sim->types.dict_keys);
}

static Value method_values(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    return dict_view_new(sim, (Dict *)self, sim->types.dict_values);
}

static Value method_items(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    return dict_view_new(sim, (Dict *)self, sim->types.dict_items);
}

static Value method_reversed(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    return dict_reversed(sim, (Dict *)self, sim->types.dict_reverse_key_iterator);
}

static const NativeDef dict_methods[] = {
    {"get", method_get, NATIVE_POS, 1, 2, NULL, 0},
    {"setdefault", method_setdefault, NATIVE_POS, 1, 2, NULL, 0},
    {"pop", method_pop, NATIVE_POS, 1, 2, NULL, 0},
    {"popitem", method_popitem, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"keys", method_keys, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"values", method_values, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"items", method_items, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"update", method_update, NATIVE_RAW, 0, 0, NULL, 0},
    {"clear", method_clear, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"copy", method_copy, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"fromkeys", method_fromkeys, NATIVE_POS, 1, 2, NULL, NATIVE_CLASS},
    {"__reversed__", method_reversed, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"__class_getitem__", generic_class_getitem, NATIVE_ONE, 0, 0, NULL, NATIVE_CLASS},
    {0},
};

static const Slots dict_slots = {
    .repr = dict_repr,
    .compare = dict_compare,
    .iter = dict_iter,
    .length = dict_length,
    .getitem = dict_getitem,
    .setitem = dict_setitem,
    .contains = contains,
    .binary = {[BINARY_OR] = dict_or},
    .inplace = {[BINARY_OR] = dict_or_in_place},
    .new_ = dict_construct,
    .init = dict_init,
    .dealloc = dict_dealloc,
    .traverse = dict_traverse,
};

static const TypeDef dict_def = {
    .name = "dict",
    .size = sizeof(Dict),
    .flags = TYPE_BASE | TYPE_IS_DICT | TYPE_MAPPING,
    .slots = &dict_slots,
    .methods = dict_methods,
};

void type_init_dict(Sim *sim) {
    sim->types.dict = type_from_def(sim, &dict_def, NULL);
    type_init_dict_views(sim);
    type_init_dict_iterators(sim);
}
