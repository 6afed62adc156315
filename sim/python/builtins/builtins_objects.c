/* Functions about any object: ascii, callable, delattr, dir, format, getattr, globals, hasattr,
 * hash, id, isinstance, issubclass, locals, repr, setattr, vars (CPython: Python/bltinmodule.c). */
#include "sim/python/arguments.h"
#include "sim/python/builtins/builtins_internal.h"
#include "sim/python/errors.h"
#include "sim/python/frameobject.h"
#include "sim/python/objects/number.h"
#include "sim/python/refusal.h"
#include "sim/python/vm.h"
#include "sim/state.h"

/* ---- attributes ---- */

/* The interned str for an attribute's name (new); NULL: raised. */
static Str *name_of(Sim *sim, Value v) {
    if (!value_is_str(sim, v)) {
        return RAISE(sim, TypeError, "attribute name must be string, not '%T'", v);
    }
    Str *name = (Str *)value_keep(v);
    return v->type == sim->types.str ? str_intern_in_place(sim, name) : name;
}

BUILTIN(builtin_getattr) {
    UNUSED;
    Str *name = name_of(sim, args[1]);
    if (!name)
        return NULL;
    Value v =
        nargs > 2 ? value_getattr_maybe(sim, args[0], name) : value_getattr(sim, args[0], name);
    DROP(sim, name);
    if (v || sim->error)
        return v;
    return value_keep(args[2]);
}

/* A name that is refused is there in CPython: who goes on to use it is told. name is stolen. */
static Value module_has(Sim *sim, Value module, Str *name) {
    Value v = value_getattr(sim, module, name);
    DROP(sim, name);
    value_drop_maybe(sim, v);
    if (!v && !error_is(sim, sim->exceptions.AttributeError))
        return NULL;
    bool there = v || refusal_is(sim, sim->error);
    error_clear(sim);
    return value_from_bool(there);
}

BUILTIN(builtin_hasattr) {
    UNUSED;
    Str *name = name_of(sim, args[1]);
    if (!name)
        return NULL;
    if (type_of(sim, args[0]) == sim->types.module)
        return module_has(sim, args[0], name);
    Value v = value_getattr_maybe(sim, args[0], name);
    DROP(sim, name);
    if (sim->error)
        return NULL;
    value_drop_maybe(sim, v);
    return value_from_bool(v != NULL);
}

static Value set_attribute(Sim *sim, Value object, Value name_value, Value v) {
    Str *name = name_of(sim, name_value);
    if (!name)
        return NULL;
    bool ok = value_setattr(sim, object, name, v);
    DROP(sim, name);
    return ok ? VALUE_NONE : NULL;
}

BUILTIN(builtin_setattr) {
    UNUSED;
    return set_attribute(sim, args[0], args[1], args[2]);
}

BUILTIN(builtin_delattr) {
    UNUSED;
    return set_attribute(sim, args[0], args[1], NULL);
}

/* ---- namespaces ---- */

BUILTIN(builtin_globals) {
    UNUSED;
    return value_keep((Value)vm_globals(sim));
}

/* The same dict at each call, as CPython 3.11 fills it again. */
BUILTIN(builtin_locals) {
    UNUSED;
    FrameObject *f = frame_object_kept(sim, vm_program_frame(sim));
    if (!f)
        return vm_locals(sim);
    Value locals = frame_object_locals(sim, f);
    DROP(sim, f);
    return locals;
}

BUILTIN(builtin_vars) {
    if (nargs == 0)
        return builtin_locals(sim, self, args, nargs, kwnames);
    Value dict = value_getattr_maybe(sim, args[0], sim->names.__dict__);
    if (dict || sim->error)
        return dict;
    return RAISE(sim, TypeError, "vars() argument must have __dict__ attribute");
}

static Value sorted_names(Sim *sim, Value names) {
    if (!names)
        return NULL;
    List *list = list_from_iterable(sim, names);
    value_drop(sim, names);
    if (!list || list_sort(sim, list, NULL, false))
        return (Value)list;
    DROP(sim, list);
    return NULL;
}

/* exec() may have been given any mapping. */
static Value names_of_locals(Sim *sim) {
    Value locals = vm_locals(sim);
    if (!locals || type_of(sim, locals) == sim->types.dict)
        return locals;
    Value keys = value_getattr_text(sim, locals, "keys");
    Value names = keys ? value_call(sim, keys, NULL, 0, NULL) : NULL;
    value_drop_maybe(sim, keys);
    value_drop(sim, locals);
    return names;
}

BUILTIN(builtin_dir) {
    UNUSED;
    if (nargs == 0)
        return sorted_names(sim, names_of_locals(sim));
    bool missing;
    Value names = special_call(sim, args[0], sim->names.__dir__, NULL, 0, &missing);
    if (missing)
        return RAISE(sim, TypeError, "object does not provide __dir__");
    return sorted_names(sim, names);
}

/* ---- questions ---- */

BUILTIN(builtin_callable) {
    UNUSED;
    return value_from_bool(value_is_callable(sim, args[0]));
}

BUILTIN(builtin_hash) {
    UNUSED;
    int64_t hash;
    return value_hash(sim, args[0], &hash) ? int_new(sim, hash) : NULL;
}

BUILTIN(builtin_id) {
    UNUSED;
    return int_from_uint64(sim, object_id(sim, args[0]));
}

BUILTIN(builtin_isinstance) {
    UNUSED;
    int r = value_is_instance(sim, args[0], args[1]);
    return r < 0 ? NULL : value_from_bool(r);
}

BUILTIN(builtin_issubclass) {
    UNUSED;
    int r = value_is_subclass(sim, args[0], args[1]);
    return r < 0 ? NULL : value_from_bool(r);
}

/* ---- texts ---- */

BUILTIN(builtin_ascii) {
    UNUSED;
    return value_ascii(sim, args[0]);
}

BUILTIN(builtin_repr) {
    UNUSED;
    return value_repr(sim, args[0]);
}

BUILTIN(builtin_format) {
    UNUSED;
    if (nargs < 2)
        return value_format(sim, args[0], sim->empty_str);
    if (!value_is_str(sim, args[1])) {
        return arguments_raise_type(sim, "format", 2, "str", args[1]);
    }
    return value_format(sim, args[0], (Str *)args[1]);
}

const NativeDef builtins_objects[] = {
    {"ascii", builtin_ascii, NATIVE_ONE, 0, 0, NULL, 0},
    {"callable", builtin_callable, NATIVE_ONE, 0, 0, NULL, 0},
    {"delattr", builtin_delattr, NATIVE_POS, 2, 2, NULL, 0},
    {"dir", builtin_dir, NATIVE_POS, 0, 1, NULL, 0},
    {"format", builtin_format, NATIVE_POS, 1, 2, NULL, 0},
    {"getattr", builtin_getattr, NATIVE_POS, 2, 3, NULL, 0},
    {"globals", builtin_globals, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"hasattr", builtin_hasattr, NATIVE_POS, 2, 2, NULL, 0},
    {"hash", builtin_hash, NATIVE_ONE, 0, 0, NULL, 0},
    {"id", builtin_id, NATIVE_ONE, 0, 0, NULL, 0},
    {"isinstance", builtin_isinstance, NATIVE_POS, 2, 2, NULL, 0},
    {"issubclass", builtin_issubclass, NATIVE_POS, 2, 2, NULL, 0},
    {"locals", builtin_locals, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"repr", builtin_repr, NATIVE_ONE, 0, 0, NULL, 0},
    {"setattr", builtin_setattr, NATIVE_POS, 3, 3, NULL, 0},
    {"vars", builtin_vars, NATIVE_POS, 0, 1, NULL, 0},
    {0},
};
