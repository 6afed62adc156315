/* Module objects. */
#include <string.h>

#include "sim/python/absent.h"
#include "sim/python/class.h"
#include "sim/python/directory.h"
#include "sim/python/function.h"
#include "sim/state.h"

static Module *module_make(Sim *sim, Type *type, Str *name) {
    Module *m = object_new(sim, type, 0);
    m->name = (Str *)KEEP((Value)name);
    m->dict = dict_new(sim);
    object_dict_replace(sim, (Value)m, (Dict *)KEEP((Value)m->dict));
    return m;
}

Module *module_new(Sim *sim, const char *name) {
    Str *text = str_intern(sim, name, strlen(name));
    Module *m = module_make(sim, sim->types.module, text);
    DROP(sim, text);
    dict_set_str(sim, m->dict, sim->names.__name__, (Value)m->name);
    dict_set_str(sim, m->dict, sim->names.__doc__, VALUE_NONE);
    return m;
}

void module_add(Sim *sim, Module *m, const char *name, Value v) {
    dict_set_text(sim, m->dict, name, v);
    value_drop(sim, v);
}

void module_add_functions(Sim *sim, Module *m, const NativeDef *defs) {
    module_add_functions_of(sim, m, m->name, defs);
}

void module_add_functions_of(Sim *sim, Module *m, Str *module, const NativeDef *defs) {
    for (const NativeDef *d = defs; d->name; d++)
        module_add(sim, m, d->name, native_function_new(sim, d, (Value)m, module));
}

Type *module_add_type(Sim *sim, Module *m, const TypeDef *def, Type *base) {
    Type *type = type_from_def(sim, def, base);
    module_add(sim, m, type->name->text, (Value)type);
    return type;
}

static Value module_getattr(Sim *sim, Value self, Str *name) {
    Module *m = (Module *)self;
    Type *type = type_of(sim, self);
    Value v = type == sim->types.module ? NULL : type_lookup(sim, type, name);
    if (v && type_of(sim, v)->slots.set)
        return generic_getattr(sim, self, name);
    v = dict_get_str(sim, m->dict, name);
    if (v)
        return value_keep(v);
    v = type_lookup(sim, type, name);
    if (v)
        return generic_getattr(sim, self, name);
    Value hook = dict_get_str(sim, m->dict, sim->names.__getattr__);
    v = hook ? value_call1(sim, hook, (Value)name) : raise_attribute_error(sim, self, name);
    if (!v && m->library && error_is(sim, sim->exceptions.AttributeError))
        absent_tell(sim, m, name);
    return v;
}

static Value module_repr(Sim *sim, Value self) {
    Module *m = (Module *)self;
    Value file = dict_get_str(sim, m->dict, sim->names.__file__);
    Value name = dict_get_str(sim, m->dict, sim->names.__name__);
    if (file)
        return (Value)str_format(sim, "<module %R from %R>", name, file);
    bool made = m->dict != sim->builtins && dict_get_str(sim, m->dict, sim->names.__loader__);
    if (made) /* of the program's own making */
        return (Value)str_format(sim, "<module %R>", name);
    return (Value)str_format(sim, "<module %R (built-in)>", name);
}

static void module_dealloc(Sim *sim, Object *self) {
    Module *m = (Module *)self;
    DROP(sim, m->name);
    DROP(sim, m->dict);
}

/* Nameless until __init__ has seen it, which a class below may call in its own time. */
static Value module_type_new(Sim *sim, Type *type, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    return (Value)module_make(sim, type, sim->empty_str);
}

static Value init_call(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)nargs, (void)kwnames;
    Module *m = (Module *)self;
    if (!value_is_str(sim, args[0])) {
        return RAISE(sim, TypeError, "module() argument 'name' must be str, not %s",
                     args[0] == VALUE_NONE ? "None" : type_name(sim, args[0]));
    }
    Str *name = (Str *)args[0];
    value_replace(sim, (Value *)&m->name, (Value)str_intern(sim, name->text, name->size));
    dict_set_str(sim, m->dict, sim->names.__name__, args[0]);
    dict_set_str(sim, m->dict, sim->names.__doc__, args[1] ? args[1] : VALUE_NONE);
    dict_set_str(sim, m->dict, sim->names.__package__, VALUE_NONE);
    dict_set_str(sim, m->dict, sim->names.__loader__, VALUE_NONE);
    dict_set_str(sim, m->dict, sim->names.__spec__, VALUE_NONE);
    return VALUE_NONE;
}

static bool module_type_init(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    static const NativeDef def = {"module", init_call, NATIVE_CLINIC, 0, 0, "name, doc=", 0};
    NativeFunction *f = (NativeFunction *)native_function_new(sim, &def, NULL, NULL);
    Value r = native_call(sim, f, self, args, nargs, kwnames);
    DROP(sim, f);
    return r != NULL;
}

static Value module_get_dict(Sim *sim, Value self) {
    (void)sim;
    return KEEP((Value)((Module *)self)->dict);
}

/* A function __dir__ of the module may say other names than its own. Those of the library show the
 * names of CPython's, and not the helpers of ours. */
static Value module_dir(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    Dict *d = ((Module *)self)->dict;
    Value own = dict_get_text(sim, d, "__dir__");
    if (!own)
        return directory_of(sim, (Module *)self);
    value_keep(own); /* it may delete itself */
    Value names = value_call(sim, own, NULL, 0, NULL);
    value_drop(sim, own);
    return names;
}

static const NativeDef module_methods[] = {{"__dir__", module_dir, NATIVE_NOARGS, 0, 0, NULL, 0},
                                           {0}};
static const GetSetDef module_getset[] = {{"__dict__", module_get_dict, NULL}, {0}};

void type_init_module(Sim *sim) {
    static const uint16_t slots_holds[] = {offsetof(Module, dict), 0};
    static const Slots slots = {.repr = module_repr,
                                .getattr = module_getattr,
                                .new_ = module_type_new,
                                .init = module_type_init,
                                .dealloc = module_dealloc,
                                .holds = slots_holds};
    static const TypeDef def = {
        "module", sizeof(Module), TYPE_HAS_DICT | TYPE_HAS_WEAKREFS | TYPE_BASE,
        &slots,   module_methods, module_getset,
        NULL};
    sim->types.module = type_from_def(sim, &def, NULL);
    type_add_inherited_wrapper(sim, sim->types.module, sim->names.__setattr__);
    type_add_inherited_wrapper(sim, sim->types.module, sim->names.__delattr__);
}
