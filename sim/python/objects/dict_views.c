/* d.keys(), d.values(), d.items(): windows on a dict; keys and items are also sets (CPython:
 * dictview_... in Objects/dictobject.c). */
#include "sim/python/errors.h"
#include "sim/python/objects/dict_internal.h"
#include "sim/python/objects/list.h"
#include "sim/python/objects/mapping_proxy.h"
#include "sim/python/objects/set.h"
#include "sim/python/objects/str.h"
#include "sim/state.h"

typedef struct DictView {
    Object head;
    Dict *dict;
} DictView;

static Dict *dict_of(Value view) {
    return ((DictView *)view)->dict;
}

Value dict_view_new(Sim *sim, Dict *d, Type *view_type) {
    DictView *view = object_new(sim, view_type, 0);
    view->dict = KEEP(d);
    return (Value)view;
}

static void view_dealloc(Sim *sim, Object *o) {
    DROP_MAYBE(sim, ((DictView *)o)->dict);
}

static int64_t view_length(Sim *sim, Value self) {
    (void)sim;
    return (int64_t)dict_of(self)->used;
}

static Value view_repr(Sim *sim, Value self) {
    if (self->flags & OBJ_IN_REPR)
        return (Value)str_from(sim, "...");
    self->flags |= OBJ_IN_REPR;
    List *items = list_from_iterable(sim, self);
    Value text = items ? (Value)str_format(sim, "%T(%R)", self, (Value)items) : NULL;
    DROP_MAYBE(sim, items);
    self->flags &= ~(uint32_t)OBJ_IN_REPR;
    return text;
}

/* ---- iteration and search ---- */

static Value keys_iter(Sim *sim, Value self) {
    return dict_iterator_new(sim, dict_of(self), sim->types.dict_key_iterator);
}

static Value values_iter(Sim *sim, Value self) {
    return dict_iterator_new(sim, dict_of(self), sim->types.dict_value_iterator);
}

static Value items_iter(Sim *sim, Value self) {
    return dict_iterator_new(sim, dict_of(self), sim->types.dict_item_iterator);
}

static OrderedPart part_of(Sim *sim, Value view) {
    return value_is(sim, view, sim->types.odict_keys)     ? ORDERED_KEYS
           : value_is(sim, view, sim->types.odict_values) ? ORDERED_VALUES
                                                          : ORDERED_ITEMS;
}

static Value ordered_iter(Sim *sim, Value self) {
    return ordered_iterator_new(sim, dict_of(self), part_of(sim, self), false);
}

static Value ordered_reversed(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    return ordered_iterator_new(sim, dict_of(self), part_of(sim, self), true);
}

static Value view_reversed(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    Type *type = value_is(sim, self, sim->types.dict_keys) ? sim->types.dict_reverse_key_iterator
                 : value_is(sim, self, sim->types.dict_values)
                     ? sim->types.dict_reverse_value_iterator
                     : sim->types.dict_reverse_item_iterator;
    return dict_reversed(sim, dict_of(self), type);
}

static int keys_contains(Sim *sim, Value self, Value item) {
    return dict_contains(sim, dict_of(self), item);
}

static int items_contains(Sim *sim, Value self, Value item) {
    Tuple *pair = (Tuple *)item;
    if (!(type_of(sim, item)->flags & TYPE_IS_TUPLE) || pair->count != 2)
        return 0;
    Value v = dict_get(sim, dict_of(self), pair->items[0]);
    if (!v)
        return sim->error ? -1 : 0;
    value_keep(v);
    int equal = value_equal(sim, v, pair->items[1]);
    value_drop(sim, v);
    return equal;
}

/* ---- as sets ---- */

static bool is_set_view(Sim *sim, Value v) {
    return value_is(sim, v, sim->types.dict_keys) || value_is(sim, v, sim->types.dict_items);
}

static bool is_set(Sim *sim, Value v) {
    return value_is(sim, v, sim->types.set) || value_is(sim, v, sim->types.frozenset);
}

/* Is every item of a in b? 1, 0, -1 */
static int is_contained(Sim *sim, Value a, Value b) {
    Value iterator = value_iter(sim, a);
    if (!iterator)
        return -1;
    int result = 1;
    Value v;
    while (result > 0 && (v = value_next(sim, iterator))) {
        result = value_contains(sim, b, v);
        value_drop(sim, v);
    }
    value_drop(sim, iterator);
    return sim->error ? -1 : result;
}

static Value view_compare(Sim *sim, Value self, Value other, CompareOp op) {
    if (!is_set(sim, other) && !is_set_view(sim, other))
        return VALUE_NOT_IMPLEMENTED;
    int64_t a = view_length(sim, self), b = value_length(sim, other);
    if (b < 0)
        return NULL;
    int result = 0;
    switch (op) {
    case COMPARE_EQ:
    case COMPARE_NE: result = a == b ? is_contained(sim, self, other) : 0; break;
    case COMPARE_LT: result = a < b ? is_contained(sim, self, other) : 0; break;
    case COMPARE_LE: result = a <= b ? is_contained(sim, self, other) : 0; break;
    case COMPARE_GT: result = a > b ? is_contained(sim, other, self) : 0; break;
    case COMPARE_GE: result = a >= b ? is_contained(sim, other, self) : 0; break;
    }
    return result < 0 ? NULL : value_from_bool(result == (op != COMPARE_NE));
}

/* set(left), then its method with right. */
static Value set_then(Sim *sim, Value left, const char *method, Value right) {
    Set *set = set_from_iterable(sim, left);
    if (!set)
        return NULL;
    Str *name = str_from(sim, method);
    Value done = value_call_method(sim, (Value)set, name, &right, 1);
    DROP(sim, name);
    if (!done)
        return DROP(sim, set), NULL;
    value_drop(sim, done);
    return (Value)set;
}

static Value view_subtract(Sim *sim, Value left, Value right) {
    return set_then(sim, left, "difference_update", right);
}

static Value view_or(Sim *sim, Value left, Value right) {
    return set_then(sim, left, "update", right);
}

static Value view_xor(Sim *sim, Value left, Value right) {
    return set_then(sim, left, "symmetric_difference_update", right);
}

static Value intersect(Sim *sim, Value view, Value other) {
    Value iterator = value_iter(sim, other);
    if (!iterator)
        return NULL;
    Set *result = set_new(sim);
    bool ok = true;
    Value v;
    while (ok && (v = value_next(sim, iterator))) {
        int there = value_contains(sim, view, v);
        ok = there >= 0 && (there == 0 || set_add(sim, result, v));
        value_drop(sim, v);
    }
    value_drop(sim, iterator);
    if (ok && !sim->error)
        return (Value)result;
    DROP(sim, result);
    return NULL;
}

static Value view_and(Sim *sim, Value left, Value right) {
    if (!is_set_view(sim, left)) { /* a swapped call: the view stands on the right */
        Value v = left;
        left = right;
        right = v;
    }
    int64_t count = view_length(sim, left);
    if (type_of(sim, right) == sim->types.set && count <= (int64_t)set_count((Set *)right)) {
        Str *name = str_from(sim, "intersection");
        Value result = value_call_method(sim, right, name, &left, 1);
        DROP(sim, name);
        return result;
    }
    if (is_set_view(sim, right) && view_length(sim, right) > count) {
        return intersect(sim, right, left);
    }
    return intersect(sim, left, right);
}

static Value view_isdisjoint(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)nargs, (void)kwnames;
    Value iterator = value_iter(sim, args[0]);
    if (!iterator)
        return NULL;
    int found = 0;
    Value v;
    while (found == 0 && (v = value_next(sim, iterator))) {
        found = value_contains(sim, self, v);
        value_drop(sim, v);
    }
    value_drop(sim, iterator);
    return sim->error ? NULL : value_from_bool(!found);
}

static Value view_mapping(Sim *sim, Value self) {
    return mapping_proxy_new(sim, (Value)dict_of(self));
}

/* ---- types ---- */

static const NativeDef set_view_methods[] = {
    {"isdisjoint", view_isdisjoint, NATIVE_ONE, 0, 0, NULL, 0},
    {"__reversed__", view_reversed, NATIVE_NOARGS, 0, 0, NULL, 0},
    {0},
};

static const NativeDef ordered_methods[] = {
    {"__reversed__", ordered_reversed, NATIVE_NOARGS, 0, 0, NULL, 0},
    {0},
};

static const NativeDef values_methods[] = {
    {"__reversed__", view_reversed, NATIVE_NOARGS, 0, 0, NULL, 0},
    {0},
};

static const GetSetDef view_getset[] = {
    {"mapping", view_mapping, NULL},
    {0},
};

#define SET_OPERATORS                                                                              \
    {                                                                                              \
        [BINARY_SUB] = view_subtract, [BINARY_AND] = view_and, [BINARY_XOR] = view_xor,            \
        [BINARY_OR] = view_or                                                                      \
    }

static const uint16_t view_holds[] = {offsetof(DictView, dict), 0};
static const Slots keys_slots = {
    .repr = view_repr,
    .compare = view_compare,
    .iter = keys_iter,
    .length = view_length,
    .contains = keys_contains,
    .binary = SET_OPERATORS,
    .dealloc = view_dealloc,
    .holds = view_holds,
};

static const Slots values_slots = {
    .repr = view_repr,
    .iter = values_iter,
    .length = view_length,
    .dealloc = view_dealloc,
    .holds = view_holds,
};

static const Slots items_slots = {
    .repr = view_repr,
    .compare = view_compare,
    .iter = items_iter,
    .length = view_length,
    .contains = items_contains,
    .binary = SET_OPERATORS,
    .dealloc = view_dealloc,
    .holds = view_holds,
};

/* A dict's view and an OrderedDict's, which has another name. */
#define VIEW_DEF(kind, type_name, type_methods)                                                    \
    static const TypeDef kind##_def = {                                                            \
        .name = type_name,                                                                         \
        .size = sizeof(DictView),                                                                  \
        .flags = TYPE_DISALLOW_NEW | TYPE_BASE,                                                    \
        .slots = &kind##_slots,                                                                    \
        .methods = type_methods,                                                                   \
        .getset = view_getset,                                                                     \
    }

VIEW_DEF(keys, "dict_keys", set_view_methods);
VIEW_DEF(values, "dict_values", values_methods);
VIEW_DEF(items, "dict_items", set_view_methods);

static Type *ordered_view_type(Sim *sim, const TypeDef *def, const char *name, Type *base) {
    TypeDef ordered = *def;
    Slots slots = *def->slots;
    slots.iter = ordered_iter;
    ordered.slots = &slots;
    ordered.methods = ordered_methods;
    ordered.name = name;
    return type_from_def(sim, &ordered, base);
}

void type_init_dict_views(Sim *sim) {
    sim->types.dict_keys = type_from_def(sim, &keys_def, NULL);
    sim->types.dict_values = type_from_def(sim, &values_def, NULL);
    sim->types.dict_items = type_from_def(sim, &items_def, NULL);
    type_init_ordered_iterator(sim);
    sim->types.odict_keys = ordered_view_type(sim, &keys_def, "odict_keys", sim->types.dict_keys);
    sim->types.odict_values =
        ordered_view_type(sim, &values_def, "odict_values", sim->types.dict_values);
    sim->types.odict_items =
        ordered_view_type(sim, &items_def, "odict_items", sim->types.dict_items);
}
