/* Small things that the library written in Python needs from C: _aioscope, _weakref. */
#include "sim/asyncio/collect.h"
#include "sim/python/absent.h"
#include "sim/python/import.h"
#include "sim/python/objects/number.h"
#include "sim/python/objects/weakref.h"
#include "sim/python/twin.h"
#include "sim/python/vm_internal.h"

/* types.coroutine for a generator function: `await` takes its generators from now on. */
static Value iterable_coroutine(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)nargs, (void)kwnames;
    if (type_of(sim, args[0]) != sim->types.function) {
        return RAISE(sim, TypeError, "a function was expected, got %T", args[0]);
    }
    ((Function *)args[0])->code->flags |= CODE_ITERABLE_COROUTINE;
    return value_keep(args[0]);
}

/* The nearest class above (or the class itself) that is native: it says what instances hold besides
 * their attributes. */
static Value native_base(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)nargs, (void)kwnames;
    if (!value_is(sim, args[0], sim->types.type))
        return RAISE(sim, TypeError, "a class was expected, got %T", args[0]);
    Type *type = (Type *)args[0];
    while (type->flags & TYPE_HEAP)
        type = type->base;
    return value_keep((Value)type);
}

/* The class is a native one in CPython: error texts show its module too. */
static Value set_full_name(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)nargs, (void)kwnames;
    if (!value_is(sim, args[0], sim->types.type) || !value_is_str(sim, args[1])) {
        return RAISE(sim, TypeError, "a class and its name were expected");
    }
    Type *type = (Type *)args[0];
    Str *name = (Str *)args[1];
    type->full_name = arena_copy(&sim->arena, name->text, name->size);
    return VALUE_NONE;
}

/* The name of the value's class as error texts of C have it. */
static Value full_name_of(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)nargs, (void)kwnames;
    return (Value)str_format(sim, "%T", args[0]);
}

/* ---- signatures of what is C in CPython ---- */

static const struct {
    const char *module, *signature, *names;
} signatures[] = {
#define SIGNATURE(module, signature, names) {module, signature, names},
#include "sim/stdlib/signatures.def"
#undef SIGNATURE
};

/* (module, qualified name): a text, or None. */
static Value signature_text(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)nargs, (void)kwnames;
    if (!value_is_str(sim, args[0]) || !value_is_str(sim, args[1]))
        return VALUE_NONE;
    for (size_t i = 0; i < sizeof signatures / sizeof *signatures; i++) {
        if (str_equal_text((Str *)args[0], signatures[i].module) &&
            name_is_among((Str *)args[1], signatures[i].names))
            return (Value)str_from(sim, signatures[i].signature);
    }
    return VALUE_NONE;
}

/* native(function, native): the function has the face, see sim/python/twin.h. */
static Value native(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)sim, (void)self, (void)nargs, (void)kwnames;
    function_go_native((Function *)args[0], args[1]);
    return value_keep(args[0]);
}

static Value collect(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)args, (void)nargs, (void)kwnames;
    return int_new(sim, collect_cycles(sim));
}

static Value enable_collector(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)nargs, (void)kwnames;
    sim->collector_is_off = args[0] == VALUE_FALSE;
    return VALUE_NONE;
}

Module *module_init__aioscope(Sim *sim) {
    static const NativeDef functions[] = {
        {"enable_collector", enable_collector, NATIVE_ONE, 0, 0, NULL, 0},
        {"collect", collect, NATIVE_NOARGS, 0, 0, NULL, 0},
        {"iterable_coroutine", iterable_coroutine, NATIVE_ONE, 0, 0, NULL, 0},
        {"signature_text", signature_text, NATIVE_POS, 2, 2, NULL, 0},
        {"native", native, NATIVE_POS, 2, 2, NULL, 0},
        {"native_base", native_base, NATIVE_ONE, 0, 0, NULL, 0},
        {"full_name_of", full_name_of, NATIVE_ONE, 0, 0, NULL, 0},
        {"set_full_name", set_full_name, NATIVE_POS, 2, 2, NULL, 0},
        {0}};
    Module *m = module_new(sim, "_aioscope");
    module_add_functions(sim, m, functions);
    return m;
}

static Value make_proxy(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)kwnames;
    return weak_proxy_new(sim, args[0], nargs > 1 && args[1] != VALUE_NONE ? args[1] : NULL);
}

static Value count_refs(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)nargs, (void)kwnames;
    return int_new(sim, (int64_t)weakref_count(sim, args[0]));
}

static Value list_refs(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)nargs, (void)kwnames;
    return weakref_list(sim, args[0]);
}

static const NativeDef weakref_functions[] = {
    {"proxy", make_proxy, NATIVE_POS, 1, 2, NULL, 0},
    {"getweakrefcount", count_refs, NATIVE_ONE, 0, 0, NULL, 0},
    {"getweakrefs", list_refs, NATIVE_ONE, 0, 0, NULL, 0},
    {0}};

Module *module_init__weakref(Sim *sim) {
    Module *m = module_new(sim, "_weakref");
    module_add(sim, m, "ref", KEEP((Value)sim->types.weakref));
    module_add(sim, m, "ReferenceType", KEEP((Value)sim->types.weakref));
    module_add_functions(sim, m, weakref_functions);
    return m;
}
