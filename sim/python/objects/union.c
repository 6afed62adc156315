/* types.UnionType: int | str (CPython: Objects/unionobject.c). Equal alternatives stand once. */
#include "sim/python/errors.h"
#include "sim/python/objects/generic_alias.h"
#include "sim/python/objects/generic_alias_internal.h"
#include "sim/python/objects/set.h"
#include "sim/state.h"

typedef struct Union {
    Object head;
    Tuple *args, *parameters;
} Union;

static bool is_union(Sim *sim, Value v) {
    return type_of(sim, v) == sim->types.union_;
}

static bool can_be_alternative(Sim *sim, Value v) {
    Type *type = type_of(sim, v);
    return v == VALUE_NONE || (type->flags & TYPE_IS_TYPE) ||
           type_is_subtype(type, sim->types.generic_alias) || type == sim->types.union_;
}

/* ---- making ---- */

/* Adds v unless an equal one is there; false: raised. None stands for its type. */
static bool add_alternative(Sim *sim, List *list, Value v) {
    if (v == VALUE_NONE)
        v = (Value)sim->types.none;
    for (size_t i = 0; i < list->count; i++) {
        int equal = value_equal(sim, list->items[i], v);
        if (equal)
            return equal > 0;
    }
    list_append(sim, list, v);
    return true;
}

static bool add_alternatives(Sim *sim, List *list, Value v) {
    if (!is_union(sim, v))
        return add_alternative(sim, list, v);
    Tuple *args = ((Union *)v)->args;
    for (size_t i = 0; i < args->count; i++) {
        if (!add_alternative(sim, list, args->items[i]))
            return false;
    }
    return true;
}

static Value union_of(Sim *sim, List *list) {
    if (list->count == 1)
        return value_keep(list->items[0]);
    Union *u = object_new(sim, sim->types.union_, 0);
    u->args = tuple_from(sim, list->items, list->count);
    u->parameters = collect_type_parameters(sim, u->args);
    return (Value)u;
}

Value union_or(Sim *sim, Value left, Value right) {
    if (!can_be_alternative(sim, left) || !can_be_alternative(sim, right)) {
        return VALUE_NOT_IMPLEMENTED;
    }
    List *list = list_new(sim, 0);
    bool ok = add_alternatives(sim, list, left) && add_alternatives(sim, list, right);
    Value result = ok ? union_of(sim, list) : NULL;
    DROP(sim, list);
    return result;
}

static void union_dealloc(Sim *sim, Object *o) {
    DROP_MAYBE(sim, ((Union *)o)->args);
    DROP_MAYBE(sim, ((Union *)o)->parameters);
}

/* ---- behaviour ---- */

static Value union_repr(Sim *sim, Value self) {
    Tuple *args = ((Union *)self)->args;
    StrBuilder sb;
    sb_init(&sb, sim);
    bool ok = true;
    for (size_t i = 0; ok && i < args->count; i++) {
        if (i > 0)
            sb_puts(&sb, " | ");
        if (args->items[i] == (Value)sim->types.none) {
            sb_puts(&sb, "None");
        } else {
            ok = repr_type_argument(&sb, args->items[i]);
        }
    }
    if (ok)
        return (Value)sb_finish(&sb);
    sb_drop(&sb);
    return NULL;
}

static bool union_hash(Sim *sim, Value self, int64_t *result) {
    Set *set = frozenset_new(sim);
    bool ok =
        set_update(sim, set, (Value)((Union *)self)->args) && value_hash(sim, (Value)set, result);
    DROP(sim, set);
    return ok;
}

static Value union_compare(Sim *sim, Value self, Value other, CompareOp op) {
    if (!is_union(sim, other) || (op != COMPARE_EQ && op != COMPARE_NE)) {
        return VALUE_NOT_IMPLEMENTED;
    }
    Set *a = set_from_iterable(sim, (Value)((Union *)self)->args);
    Set *b = a ? set_from_iterable(sim, (Value)((Union *)other)->args) : NULL;
    Value result = b ? value_compare(sim, (Value)a, (Value)b, op) : NULL;
    DROP_MAYBE(sim, a);
    DROP_MAYBE(sim, b);
    return result;
}

static Value union_getitem(Sim *sim, Value self, Value key) {
    Union *u = (Union *)self;
    Tuple *args = substitute_type_parameters(sim, self, u->args, u->parameters, key);
    if (!args)
        return NULL;
    List *list = list_new(sim, 0);
    bool ok = true;
    for (size_t i = 0; ok && i < args->count; i++)
        ok = add_alternatives(sim, list, args->items[i]);
    Value result = ok ? union_of(sim, list) : NULL;
    DROP(sim, list);
    DROP(sim, args);
    return result;
}

typedef int (*CheckFn)(Sim *sim, Value v, Value class);

static Value check_any(Sim *sim, Value self, Value v, CheckFn check) {
    Tuple *args = ((Union *)self)->args;
    for (size_t i = 0; i < args->count; i++) {
        int r = check(sim, v, args->items[i]);
        if (r)
            return r < 0 ? NULL : VALUE_TRUE;
    }
    return VALUE_FALSE;
}

static Value instance_check(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)nargs, (void)kwnames;
    return check_any(sim, self, args[0], value_is_instance);
}

static Value subclass_check(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)nargs, (void)kwnames;
    if (!(type_of(sim, args[0])->flags & TYPE_IS_TYPE)) {
        return RAISE(sim, TypeError, "issubclass() arg 1 must be a class");
    }
    return check_any(sim, self, args[0], value_is_subclass);
}

static Value get_args(Sim *sim, Value self) {
    (void)sim;
    return value_keep((Value)((Union *)self)->args);
}

static Value get_parameters(Sim *sim, Value self) {
    (void)sim;
    return value_keep((Value)((Union *)self)->parameters);
}

static const NativeDef union_methods[] = {
    {"__instancecheck__", instance_check, NATIVE_ONE, 0, 0, NULL, 0},
    {"__subclasscheck__", subclass_check, NATIVE_ONE, 0, 0, NULL, 0},
    {0},
};

static const GetSetDef union_getset[] = {
    {"__args__", get_args, NULL},
    {"__parameters__", get_parameters, NULL},
    {0},
};

static const uint16_t union_holds[] = {offsetof(Union, args), offsetof(Union, parameters), 0};
static const Slots union_slots = {
    .repr = union_repr,
    .hash = union_hash,
    .compare = union_compare,
    .getitem = union_getitem,
    .binary = {[BINARY_OR] = union_or},
    .dealloc = union_dealloc,
    .holds = union_holds,
};

static const TypeDef union_def = {
    .name = "types.UnionType",
    .size = sizeof(Union),
    .flags = TYPE_DISALLOW_NEW,
    .slots = &union_slots,
    .methods = union_methods,
    .getset = union_getset,
};

void type_init_union(Sim *sim) {
    sim->types.union_ = type_from_def(sim, &union_def, NULL);
}
