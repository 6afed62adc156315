/* The namespace `builtins` (CPython: Python/bltinmodule.c): its functions stand in builtins_*.c,
 * here are types, constants and exceptions. __import__ and __build_class__ are added by their own
 * files. */
#include "sim/python/builtins/builtins.h"

#include "sim/python/builtins/builtins_internal.h"
#include "sim/python/errors.h"
#include "sim/state.h"

Value special_call(Sim *sim, Value v, Str *name, Value *args, size_t nargs, bool *missing) {
    Value f = value_lookup_special(sim, v, name);
    *missing = !f;
    if (!f)
        return NULL;
    value_keep(f);
    Value all[4] = {v}, result;
    for (size_t i = 0; i < nargs; i++)
        all[i + 1] = args[i];
    Type *type = type_of(sim, f);
    if ((type->flags & TYPE_METHOD_DESCRIPTOR) || !type->slots.get) {
        result =
            value_call(sim, f, type->slots.get ? all : all + 1, nargs + !!type->slots.get, NULL);
    } else {
        Value bound = type->slots.get(sim, f, v, type_of(sim, v));
        result = bound ? value_call(sim, bound, all + 1, nargs, NULL) : NULL;
        value_drop_maybe(sim, bound);
    }
    value_drop(sim, f);
    return result;
}

static void add_functions(Sim *sim, Str *module, const NativeDef *defs) {
    for (; defs->name; defs++) {
        Value f = native_function_new(sim, defs, NULL, module);
        dict_set_text(sim, sim->builtins, defs->name, f);
        value_drop(sim, f);
    }
}

/* field of sim->types, under its own name or another one */
#define BUILTIN_TYPES(X)                                                                           \
    X(object, "object")                                                                            \
    X(type, "type")                                                                                \
    X(int_, "int")                                                                                 \
    X(bool_, "bool")                                                                               \
    X(float_, "float")                                                                             \
    X(complex, "complex")                                                                          \
    X(str, "str")                                                                                  \
    X(bytes, "bytes")                                                                              \
    X(bytearray, "bytearray")                                                                      \
    X(memoryview, "memoryview")                                                                    \
    X(list, "list")                                                                                \
    X(tuple, "tuple")                                                                              \
    X(dict, "dict")                                                                                \
    X(set, "set")                                                                                  \
    X(frozenset, "frozenset")                                                                      \
    X(range, "range")                                                                              \
    X(slice, "slice")                                                                              \
    X(reversed, "reversed")                                                                        \
    X(enumerate, "enumerate")                                                                      \
    X(zip, "zip")                                                                                  \
    X(map, "map")                                                                                  \
    X(filter, "filter")                                                                            \
    X(property, "property")                                                                        \
    X(classmethod, "classmethod")                                                                  \
    X(staticmethod, "staticmethod")                                                                \
    X(super, "super")

static void add_types(Sim *sim) {
#define X(field, name) dict_set_text(sim, sim->builtins, name, (Value)sim->types.field);
    BUILTIN_TYPES(X)
#undef X
}

static bool is_builtin(Sim *sim, Type *exception) {
    return exception != sim->exceptions.CancelledError &&
           exception != sim->exceptions.InvalidStateError;
}

static void add_exceptions(Sim *sim) {
    Exceptions *x = &sim->exceptions;
#define EXCEPTION(n, base)                                                                         \
    if (is_builtin(sim, x->n))                                                                     \
        dict_set_text(sim, sim->builtins, #n, (Value)x->n);
#include "sim/python/exceptions.def"
#undef EXCEPTION
    dict_set_text(sim, sim->builtins, "EnvironmentError", (Value)x->OSError);
    dict_set_text(sim, sim->builtins, "IOError", (Value)x->OSError);
}

static void add_constants(Sim *sim) {
    Dict *d = sim->builtins;
    dict_set_text(sim, d, "None", VALUE_NONE);
    dict_set_text(sim, d, "True", VALUE_TRUE);
    dict_set_text(sim, d, "False", VALUE_FALSE);
    dict_set_text(sim, d, "Ellipsis", VALUE_ELLIPSIS);
    dict_set_text(sim, d, "NotImplemented", VALUE_NOT_IMPLEMENTED);
    dict_set_text(sim, d, "__debug__", VALUE_TRUE);
    dict_set_text(sim, d, "__name__", (Value)sim->names.builtins);
}

void builtins_init(Sim *sim) {
    if (!sim->builtins)
        sim->builtins = dict_new(sim);
    Str *module = sim->names.builtins, *io = str_intern(sim, "io", 2);
    add_functions(sim, module, builtins_code);
    add_functions(sim, module, builtins_iteration);
    add_functions(sim, module, builtins_numbers);
    add_functions(sim, module, builtins_objects);
    add_functions(sim, module, builtins_output);
    add_functions(sim, io, builtins_of_io);
    DROP(sim, io);
    add_types(sim);
    add_constants(sim);
    builtins_add_quitters(sim);
    add_exceptions(sim);
}
