/* types.GenericAlias: list[int] and its kind (CPython: Objects/genericaliasobject.c). Attributes
 * and calls go to the origin; arguments that are type variables can be filled in by another [...].
 */
#include "sim/python/objects/generic_alias.h"

#include <string.h>

#include "sim/python/arguments.h"
#include "sim/python/errors.h"
#include "sim/python/objects/generic_alias_internal.h"
#include "sim/python/objects/list.h"
#include "sim/python/objects/str.h"
#include "sim/state.h"

typedef struct GenericAlias {
    Object head;
    Value origin;
    Tuple *args, *parameters;
    bool starred; /* *tuple[int, str]: what iteration gives */
} GenericAlias;

static bool is_alias(Sim *sim, Value v) {
    return value_is(sim, v, sim->types.generic_alias);
}

static void list_add_new(Sim *sim, List *list, Value v) {
    for (size_t i = 0; i < list->count; i++) {
        if (list->items[i] == v)
            return;
    }
    list_append(sim, list, v);
}

/* v.name of a value that is no class; NULL, without an error, if there is none. */
static Value typing_attribute(Sim *sim, Value v, const char *name) {
    if (type_of(sim, v)->flags & TYPE_IS_TYPE)
        return NULL;
    Str *s = str_from(sim, name);
    Value found = value_getattr_maybe(sim, v, s);
    DROP(sim, s);
    if (!found && sim->error)
        error_clear(sim);
    return found;
}

static bool is_type_variable(Sim *sim, Value v) {
    Value method = typing_attribute(sim, v, "__typing_subst__");
    value_drop_maybe(sim, method);
    return method != NULL;
}

/* The parameters of an argument that is generic itself (new), or NULL. */
static Tuple *parameters_of(Sim *sim, Value v) {
    Value p = typing_attribute(sim, v, "__parameters__");
    if (p && type_of(sim, p) == sim->types.tuple)
        return (Tuple *)p;
    value_drop_maybe(sim, p);
    return NULL;
}

Tuple *collect_type_parameters(Sim *sim, Tuple *args) {
    List *list = list_new(sim, 0);
    for (size_t i = 0; i < args->count; i++) {
        if (is_type_variable(sim, args->items[i])) {
            list_add_new(sim, list, args->items[i]);
            continue;
        }
        Tuple *inner = parameters_of(sim, args->items[i]);
        for (size_t k = 0; inner && k < inner->count; k++) {
            list_add_new(sim, list, inner->items[k]);
        }
        DROP_MAYBE(sim, inner);
    }
    Tuple *result = tuple_from(sim, list->items, list->count);
    DROP(sim, list);
    return result;
}

static Value alias_of_type(Sim *sim, Type *type, Value origin, Value args) {
    GenericAlias *a = object_new(sim, type, 0);
    a->origin = value_keep(origin);
    a->args = type_of(sim, args)->flags & TYPE_IS_TUPLE ? (Tuple *)value_keep(args)
                                                        : tuple_of(sim, 1, args);
    a->parameters = collect_type_parameters(sim, a->args);
    return (Value)a;
}

Value generic_alias_new(Sim *sim, Value origin, Value args) {
    return alias_of_type(sim, sim->types.generic_alias, origin, args);
}

Value generic_class_getitem(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)nargs, (void)kwnames;
    return generic_alias_new(sim, self, args[0]);
}

static Value alias_construct(Sim *sim, Type *type, Value *args, size_t nargs, Tuple *kwnames) {
    if (!arguments_no_keywords(sim, "GenericAlias", kwnames) ||
        !arguments_count(sim, "GenericAlias", nargs, 2, 2)) {
        return NULL;
    }
    return alias_of_type(sim, type, args[0], args[1]);
}

static void alias_dealloc(Sim *sim, Object *o) {
    GenericAlias *a = (GenericAlias *)o;
    value_drop_maybe(sim, a->origin);
    DROP_MAYBE(sim, a->args);
    DROP_MAYBE(sim, a->parameters);
}

/* ---- repr ---- */

static bool has_attribute(Sim *sim, Value v, const char *name) {
    Str *s = str_from(sim, name);
    Value found = value_getattr_maybe(sim, v, s);
    DROP(sim, s);
    if (sim->error)
        error_clear(sim);
    value_drop_maybe(sim, found);
    return found != NULL;
}

/* module.qualname, or qualname alone for builtins; false: raised. */
static bool repr_named(StrBuilder *sb, Value qualname, Value module) {
    bool plain = module == VALUE_NONE ||
                 (value_is_str(sb->sim, module) && str_equal_text((Str *)module, "builtins"));
    return plain ? sb_format(sb, "%V", qualname) : sb_format(sb, "%V.%V", module, qualname);
}

bool repr_type_argument(StrBuilder *sb, Value v) {
    Sim *sim = sb->sim;
    if (v == VALUE_ELLIPSIS)
        return sb_puts(sb, "..."), true;
    if (has_attribute(sim, v, "__origin__") && has_attribute(sim, v, "__args__")) {
        return sb_repr(sb, v);
    }
    Value qualname = value_getattr_maybe(sim, v, sim->names.__qualname__);
    Value module = qualname ? value_getattr_maybe(sim, v, sim->names.__module__) : NULL;
    if (sim->error)
        error_clear(sim);
    bool ok = qualname && module ? repr_named(sb, qualname, module) : sb_repr(sb, v);
    value_drop_maybe(sim, qualname);
    value_drop_maybe(sim, module);
    return ok;
}

static Value alias_repr(Sim *sim, Value self) {
    GenericAlias *a = (GenericAlias *)self;
    StrBuilder sb;
    sb_init(&sb, sim);
    if (a->starred)
        sb_char(&sb, '*');
    bool ok = repr_type_argument(&sb, a->origin);
    sb_char(&sb, '[');
    if (a->args->count == 0)
        sb_puts(&sb, "()");
    for (size_t i = 0; ok && i < a->args->count; i++) {
        if (i > 0)
            sb_puts(&sb, ", ");
        ok = repr_type_argument(&sb, a->args->items[i]);
    }
    sb_char(&sb, ']');
    if (ok)
        return (Value)sb_finish(&sb);
    sb_drop(&sb);
    return NULL;
}

/* ---- behaviour ---- */

static bool alias_hash(Sim *sim, Value self, int64_t *result) {
    GenericAlias *a = (GenericAlias *)self;
    int64_t args;
    if (!value_hash(sim, a->origin, result) || !value_hash(sim, (Value)a->args, &args)) {
        return false;
    }
    *result ^= args;
    return true;
}

static Value alias_compare(Sim *sim, Value self, Value other, CompareOp op) {
    if (!is_alias(sim, other) || (op != COMPARE_EQ && op != COMPARE_NE)) {
        return VALUE_NOT_IMPLEMENTED;
    }
    GenericAlias *a = (GenericAlias *)self, *b = (GenericAlias *)other;
    int equal = a->starred == b->starred ? value_equal(sim, a->origin, b->origin) : 0;
    if (equal > 0)
        equal = value_equal(sim, (Value)a->args, (Value)b->args);
    return equal < 0 ? NULL : value_from_bool(equal == (op == COMPARE_EQ));
}

static Value alias_call(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    Value v = value_call(sim, ((GenericAlias *)self)->origin, args, nargs, kwnames);
    if (!v)
        return NULL;
    Str *name = str_from(sim, "__orig_class__");
    bool can = value_is_heap(v) && (v->type->flags & TYPE_HEAP);
    if (can && !value_setattr(sim, v, name, self))
        error_clear(sim);
    DROP(sim, name);
    return v;
}

/* Names that the alias answers itself, although they begin with "__". */
static bool is_own_name(Str *name) {
    static const char *const own[] = {"__origin__",        "__args__",         "__parameters__",
                                      "__class__",         "__mro_entries__",  "__reduce__",
                                      "__reduce_ex__",     "__copy__",         "__deepcopy__",
                                      "__instancecheck__", "__subclasscheck__"};
    for (size_t i = 0; i < sizeof own / sizeof own[0]; i++) {
        if (str_equal_text(name, own[i]))
            return true;
    }
    return false;
}

static Value alias_getattr(Sim *sim, Value self, Str *name) {
    if (is_own_name(name))
        return generic_getattr(sim, self, name);
    return value_getattr(sim, ((GenericAlias *)self)->origin, name);
}

static Value argument_for(Sim *sim, Tuple *parameters, Tuple *items, Value parameter) {
    for (size_t i = 0; i < parameters->count; i++) {
        if (parameters->items[i] == parameter)
            return value_keep(items->items[i]);
    }
    (void)sim;
    return value_keep(parameter);
}

/* arg with the items put in for its parameters. */
static Value substitute(Sim *sim, Value arg, Tuple *parameters, Tuple *items) {
    if (is_type_variable(sim, arg))
        return argument_for(sim, parameters, items, arg);
    Tuple *inner = parameters_of(sim, arg);
    if (!inner || inner->count == 0) {
        DROP_MAYBE(sim, inner);
        return value_keep(arg);
    }
    Tuple *own = tuple_new(sim, inner->count);
    for (size_t i = 0; i < inner->count; i++) {
        own->items[i] = argument_for(sim, parameters, items, inner->items[i]);
    }
    Value result = value_getitem(sim, arg, (Value)own);
    DROP(sim, own);
    DROP(sim, inner);
    return result;
}

Tuple *substitute_type_parameters(Sim *sim, Value self, Tuple *args, Tuple *parameters, Value key) {
    if (parameters->count == 0)
        return RAISE(sim, TypeError, "%R is not a generic class", self);
    bool is_tuple = type_of(sim, key)->flags & TYPE_IS_TUPLE;
    Tuple *items = is_tuple ? (Tuple *)value_keep(key) : tuple_of(sim, 1, key);
    if (items->count != parameters->count) {
        RAISE(sim, TypeError, "Too %s arguments for %R; actual %zu, expected %zu",
              items->count > parameters->count ? "many" : "few", self, items->count,
              parameters->count);
        DROP(sim, items);
        return NULL;
    }
    List *list = list_new(sim, args->count);
    for (size_t i = 0; i < args->count && !sim->error; i++) {
        Value v = substitute(sim, args->items[i], parameters, items);
        if (v)
            list_append_steal(sim, list, v);
    }
    DROP(sim, items);
    Tuple *result = sim->error ? NULL : tuple_from(sim, list->items, list->count);
    DROP(sim, list);
    return result;
}

static Value alias_getitem(Sim *sim, Value self, Value key) {
    GenericAlias *a = (GenericAlias *)self;
    Tuple *args = substitute_type_parameters(sim, self, a->args, a->parameters, key);
    if (!args)
        return NULL;
    Value result = alias_of_type(sim, type_of(sim, self), a->origin, (Value)args);
    DROP(sim, args);
    return result;
}

/* *list[int] in a subscript: one item, the alias with a star. */
static Value alias_iter(Sim *sim, Value self) {
    GenericAlias *a = (GenericAlias *)self;
    Value starred = alias_of_type(sim, type_of(sim, self), a->origin, (Value)a->args);
    if (!starred)
        return NULL;
    ((GenericAlias *)starred)->starred = true;
    Tuple *one = tuple_of(sim, 1, starred);
    value_drop(sim, starred);
    Value iterator = value_iter(sim, (Value)one);
    DROP(sim, one);
    return iterator;
}

static Value mro_entries(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    return (Value)tuple_of(sim, 1, ((GenericAlias *)self)->origin);
}

static Value instance_check(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)args, (void)nargs, (void)kwnames;
    return RAISE(sim, TypeError, "isinstance() argument 2 cannot be a parameterized generic");
}

static Value subclass_check(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)args, (void)nargs, (void)kwnames;
    return RAISE(sim, TypeError, "issubclass() argument 2 cannot be a parameterized generic");
}

static Value get_origin(Sim *sim, Value self) {
    (void)sim;
    return value_keep(((GenericAlias *)self)->origin);
}

static Value get_args(Sim *sim, Value self) {
    (void)sim;
    return value_keep((Value)((GenericAlias *)self)->args);
}

static Value get_parameters(Sim *sim, Value self) {
    (void)sim;
    return value_keep((Value)((GenericAlias *)self)->parameters);
}

static Value get_unpacked(Sim *sim, Value self) {
    (void)sim;
    return value_from_bool(((GenericAlias *)self)->starred);
}

static const NativeDef alias_methods[] = {
    {"__mro_entries__", mro_entries, NATIVE_ONE, 0, 0, NULL, 0},
    {"__instancecheck__", instance_check, NATIVE_ONE, 0, 0, NULL, 0},
    {"__subclasscheck__", subclass_check, NATIVE_ONE, 0, 0, NULL, 0},
    {0},
};

static const GetSetDef alias_getset[] = {
    {"__origin__", get_origin, NULL},
    {"__args__", get_args, NULL},
    {"__parameters__", get_parameters, NULL},
    {"__unpacked__", get_unpacked, NULL},
    {0},
};

static const uint16_t alias_holds[] = {offsetof(GenericAlias, origin), offsetof(GenericAlias, args),
                                       offsetof(GenericAlias, parameters), 0};
static const Slots alias_slots = {
    .repr = alias_repr,
    .hash = alias_hash,
    .call = alias_call,
    .getattr = alias_getattr,
    .compare = alias_compare,
    .getitem = alias_getitem,
    .iter = alias_iter,
    .binary = {[BINARY_OR] = union_or},
    .new_ = alias_construct,
    .dealloc = alias_dealloc,
    .holds = alias_holds,
};

static const TypeDef alias_def = {
    .name = "types.GenericAlias",
    .size = sizeof(GenericAlias),
    .flags = TYPE_BASE | TYPE_HAS_WEAKREFS,
    .slots = &alias_slots,
    .methods = alias_methods,
    .getset = alias_getset,
};

void type_init_generic_alias(Sim *sim) {
    sim->types.generic_alias = type_from_def(sim, &alias_def, NULL);
    type_init_union(sim);
}
