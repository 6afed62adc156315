/* Functions of the program and bound methods (CPython: funcobject.c, classobject.c). */
#include "sim/python/function.h"
#include "sim/python/arguments.h"
#include "sim/python/refusal.h"

#include <string.h>

#include "sim/python/class.h"
#include "sim/python/twin.h"
#include "sim/python/vm.h"
#include "sim/state.h"

Function *function_new(Sim *sim, Code *code, Dict *globals) {
    Function *f = object_new(sim, sim->types.function, 0);
    f->code = (Code *)KEEP((Value)code);
    f->globals = (Dict *)KEEP((Value)globals);
    f->name = (Str *)KEEP((Value)code->name);
    f->qualname = (Str *)KEEP((Value)code->qualname);
    f->doc = code->doc ? KEEP((Value)code->doc) : VALUE_NONE;
    Value module = dict_get_str(sim, globals, sim->names.__name__);
    f->module = value_keep(module ? module : VALUE_NONE);
    return f;
}

static void function_dealloc(Sim *sim, Object *self) {
    Function *f = (Function *)self;
    DROP_MAYBE(sim, f->defaults);
    DROP_MAYBE(sim, f->kwdefaults);
    DROP_MAYBE(sim, f->closure);
    DROP_MAYBE(sim, f->annotations);
    DROP_MAYBE(sim, f->doc);
    DROP_MAYBE(sim, f->module);
    DROP(sim, f->name);
    DROP(sim, f->qualname);
    DROP(sim, f->globals);
    DROP(sim, f->code);
}

static void function_traverse(Object *self, VisitFn visit, void *ctx) {
    Function *f = (Function *)self;
    Value members[] = {(Value)f->defaults, (Value)f->kwdefaults, (Value)f->closure,
                       (Value)f->globals, (Value)f->annotations};
    for (size_t i = 0; i < sizeof members / sizeof *members; i++) {
        if (members[i])
            visit(members[i], ctx);
    }
}

static Value function_repr(Sim *sim, Value self) {
    return (Value)str_format(sim, "<function %S at 0x%llx>", ((Function *)self)->qualname,
                             (long long)object_id(sim, self));
}

Value method_new(Sim *sim, Value function, Value self) {
    Method *m = object_new(sim, sim->types.method, 0);
    m->function = value_keep(function);
    m->self = value_keep(self);
    return (Value)m;
}

static Value function_get(Sim *sim, Value self, Value instance, Type *owner) {
    (void)owner;
    return instance ? method_new(sim, self, instance) : value_keep(self);
}

static Value function_call(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    if (((Function *)self)->code->native)
        return function_call_native(sim, (Function *)self, args, nargs, kwnames);
    Frame *frame = function_bind(sim, (Function *)self, args, nargs, kwnames);
    if (!frame || !vm_push(sim, frame))
        return NULL;
    return VALUE_FRAME_PUSHED;
}

/* ---- attributes ---- */

#define FUNCTION_GET(name, member)                                                                 \
    static Value name(Sim *sim, Value self) {                                                      \
        (void)sim;                                                                                 \
        Value v = (Value)((Function *)self)->member;                                               \
        return v ? value_keep(v) : VALUE_NONE;                                                     \
    }
FUNCTION_GET(get_name, name)
FUNCTION_GET(get_qualname, qualname)
FUNCTION_GET(get_own_doc, doc)
FUNCTION_GET(get_module, module)
FUNCTION_GET(get_code, code)
FUNCTION_GET(get_globals, globals)
FUNCTION_GET(get_defaults, defaults)
FUNCTION_GET(get_kwdefaults, kwdefaults)
FUNCTION_GET(get_closure, closure)

static Value get_doc(Sim *sim, Value self) {
    Function *f = (Function *)self;
    Value doc = get_own_doc(sim, self);
    bool missing = doc == VALUE_NONE && f->code->flags & CODE_LIBRARY;
    return missing ? refusal_of_doc(sim, f->qualname->text) : doc;
}

static bool set_name(Sim *sim, Value self, Value v) {
    if (!v || !value_is_str(sim, v)) {
        return RAISE(sim, TypeError, "__name__ must be set to a string object"), false;
    }
    value_replace(sim, (Value *)&((Function *)self)->name, value_keep(v));
    return true;
}

static bool set_qualname(Sim *sim, Value self, Value v) {
    if (!v || !value_is_str(sim, v)) {
        return RAISE(sim, TypeError, "__qualname__ must be set to a string object"), false;
    }
    value_replace(sim, (Value *)&((Function *)self)->qualname, value_keep(v));
    return true;
}

static bool set_doc(Sim *sim, Value self, Value v) {
    value_replace(sim, &((Function *)self)->doc, v ? value_keep(v) : VALUE_NONE);
    return true;
}

static bool set_module(Sim *sim, Value self, Value v) {
    value_replace(sim, &((Function *)self)->module, v ? value_keep(v) : VALUE_NONE);
    return true;
}

static bool set_maybe(Sim *sim, Value *place, Value v, Type *type, const char *text) {
    if (v && v != VALUE_NONE && !value_is(sim, v, type))
        return RAISE(sim, TypeError, text), false;
    value_replace(sim, place, v && v != VALUE_NONE ? value_keep(v) : NULL);
    return true;
}

static bool set_defaults(Sim *sim, Value self, Value v) {
    return set_maybe(sim, (Value *)&((Function *)self)->defaults, v, sim->types.tuple,
                     "__defaults__ must be set to a tuple object");
}

static bool set_kwdefaults(Sim *sim, Value self, Value v) {
    return set_maybe(sim, (Value *)&((Function *)self)->kwdefaults, v, sim->types.dict,
                     "__kwdefaults__ must be set to a dict object");
}

static Value get_annotations(Sim *sim, Value self) {
    Function *f = (Function *)self;
    if (!f->annotations)
        f->annotations = (Value)dict_new(sim);
    if (type_of(sim, f->annotations) == sim->types.tuple) {
        Tuple *pairs = (Tuple *)f->annotations;
        Dict *d = dict_new(sim);
        for (size_t i = 0; i + 1 < pairs->count; i += 2) {
            dict_set_str(sim, d, (Str *)pairs->items[i], pairs->items[i + 1]);
        }
        value_replace(sim, &f->annotations, (Value)d);
    }
    return value_keep(f->annotations);
}

static bool set_annotations(Sim *sim, Value self, Value v) {
    return set_maybe(sim, &((Function *)self)->annotations, v, sim->types.dict,
                     "__annotations__ must be set to a dict object");
}

Value object_get_dict(Sim *sim, Value self) {
    Dict *d = object_dict_make(sim, self);
    return KEEP((Value)d);
}

bool object_set_dict(Sim *sim, Value self, Value v) {
    if (!v || !value_is(sim, v, sim->types.dict)) {
        RAISE(sim, TypeError, "__dict__ must be set to a dictionary, not a '%T'",
              v ? v : VALUE_NONE);
        return false;
    }
    object_dict_replace(sim, self, (Dict *)value_keep(v));
    return true;
}

static const GetSetDef function_getset[] = {{"__name__", get_name, set_name},
                                            {"__qualname__", get_qualname, set_qualname},
                                            {"__doc__", get_doc, set_doc},
                                            {"__module__", get_module, set_module},
                                            {"__code__", get_code, NULL},
                                            {"__globals__", get_globals, NULL},
                                            {"__closure__", get_closure, NULL},
                                            {"__defaults__", get_defaults, set_defaults},
                                            {"__kwdefaults__", get_kwdefaults, set_kwdefaults},
                                            {"__annotations__", get_annotations, set_annotations},
                                            {"__dict__", object_get_dict, object_set_dict},
                                            {0}};

/* ---- types.FunctionType(code, globals, name=None, argdefs=None, closure=None) ---- */

typedef struct FunctionParts {
    Value code, globals, name, argdefs, closure;
} FunctionParts;

static bool read_parts(Sim *sim, Value *args, size_t nargs, Tuple *kwnames, FunctionParts *parts) {
    static const char *const names[] = {"code", "globals", "name", "argdefs", "closure", NULL};
    Value *out[] = {&parts->code, &parts->globals, &parts->name, &parts->argdefs, &parts->closure};
    size_t keywords = kwnames ? kwnames->count : 0;
    if (nargs + keywords > 5) {
        RAISE(sim, TypeError, "function() takes at most 5 arguments (%zu given)", nargs + keywords);
        return false;
    }
    for (size_t i = 0; i < 5; i++) {
        *out[i] = i < nargs ? args[i] : arguments_keyword(args, nargs, kwnames, names[i]);
        if (*out[i] || i > 1)
            continue;
        RAISE(sim, TypeError, "function() missing required argument '%s' (pos %zu)", names[i],
              i + 1);
        return false;
    }
    return arguments_only_keywords(sim, "function", kwnames, names);
}

static Value raise_part(Sim *sim, const char *name, const char *wanted, Value v) {
    const char *type = v == VALUE_NONE ? "None" : type_name(sim, v);
    return RAISE(sim, TypeError, "function() argument '%s' must be %s, not %s", name, wanted, type);
}

static bool is_absent(Value v) {
    return !v || v == VALUE_NONE;
}

static bool closure_fits(Sim *sim, const Code *code, Value closure) {
    size_t wanted = code->free_count;
    if (!is_absent(closure) && !(type_of(sim, closure)->flags & TYPE_IS_TUPLE))
        return RAISE(sim, TypeError, "arg 5 (closure) must be None or tuple"), false;
    if (is_absent(closure)) {
        if (!wanted)
            return true;
        return RAISE(sim, TypeError, "arg 5 (closure) must be tuple"), false;
    }
    Tuple *cells = (Tuple *)closure;
    if (cells->count != wanted) {
        RAISE(sim, ValueError, "%S requires closure of length %zu, not %zu", code->name, wanted,
              cells->count);
        return false;
    }
    for (size_t i = 0; i < wanted; i++) {
        if (type_of(sim, cells->items[i]) == sim->types.cell)
            continue;
        RAISE(sim, TypeError, "arg 5 (closure) expected cell, found %T", cells->items[i]);
        return false;
    }
    return true;
}

static Value function_type_new(Sim *sim, Type *type, Value *args, size_t nargs, Tuple *kwnames) {
    (void)type;
    FunctionParts p;
    if (!read_parts(sim, args, nargs, kwnames, &p))
        return NULL;
    if (type_of(sim, p.code) != sim->types.code)
        return raise_part(sim, "code", "code", p.code);
    if (!(type_of(sim, p.globals)->flags & TYPE_IS_DICT))
        return raise_part(sim, "globals", "dict", p.globals);
    if (!is_absent(p.name) && !value_is_str(sim, p.name))
        return RAISE(sim, TypeError, "arg 3 (name) must be None or string");
    if (!is_absent(p.argdefs) && !(type_of(sim, p.argdefs)->flags & TYPE_IS_TUPLE))
        return RAISE(sim, TypeError, "arg 4 (defaults) must be None or tuple");
    if (!closure_fits(sim, (Code *)p.code, p.closure))
        return NULL;
    Function *f = function_new(sim, (Code *)p.code, (Dict *)p.globals);
    if (!is_absent(p.name)) {
        DROP(sim, f->name);
        f->name = (Str *)KEEP(p.name);
    }
    if (!is_absent(p.argdefs))
        f->defaults = (Tuple *)KEEP(p.argdefs);
    if (!is_absent(p.closure))
        f->closure = (Tuple *)KEEP(p.closure);
    return (Value)f;
}

/* ---- bound methods ---- */

enum { METHOD_STACK_ARGS = 8 };

static Value method_call(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    Method *m = (Method *)self;
    size_t total = nargs + (kwnames ? kwnames->count : 0);
    Value few[METHOD_STACK_ARGS + 1];
    bool many = total > METHOD_STACK_ARGS;
    Value *all = many ? mem_alloc(sim, (total + 1) * sizeof(Value)) : few;
    all[0] = m->self;
    if (total)
        memcpy(all + 1, args, total * sizeof(Value));
    Type *type = type_of(sim, m->function);
    Value r = type->slots.call ? type->slots.call(sim, m->function, all, nargs + 1, kwnames)
                               : RAISE(sim, TypeError, "'%T' object is not callable", m->function);
    if (many)
        mem_free(sim, all, (total + 1) * sizeof(Value));
    return r;
}

static Value method_repr(Sim *sim, Value self) {
    Method *m = (Method *)self;
    Value name = value_getattr_maybe(sim, m->function, sim->names.__qualname__);
    if (!name && sim->error)
        return NULL;
    Value r = (Value)str_format(sim, "<bound method %V of %R>", name ? name : VALUE_NONE, m->self);
    DROP_MAYBE(sim, name);
    return r;
}

static bool method_hash(Sim *sim, Value self, int64_t *result) {
    Method *m = (Method *)self;
    int64_t f;
    if (!value_hash(sim, m->function, &f))
        return false;
    *result = f ^ (int64_t)((uintptr_t)m->self >> 4);
    return true;
}

static Value method_compare(Sim *sim, Value a, Value b, CompareOp op) {
    if (type_of(sim, b) != sim->types.method || (op != COMPARE_EQ && op != COMPARE_NE)) {
        return VALUE_NOT_IMPLEMENTED;
    }
    Method *x = (Method *)a, *y = (Method *)b;
    int same = x->self == y->self ? value_equal(sim, x->function, y->function) : 0;
    return same < 0 ? NULL : value_from_bool((op == COMPARE_EQ) == same);
}

static Value method_getattr(Sim *sim, Value self, Str *name) {
    if (type_lookup(sim, sim->types.method, name))
        return generic_getattr(sim, self, name);
    return value_getattr(sim, ((Method *)self)->function, name);
}

static Value method_func(Sim *sim, Value self) {
    (void)sim;
    return value_keep(((Method *)self)->function);
}

static Value method_self(Sim *sim, Value self) {
    (void)sim;
    return value_keep(((Method *)self)->self);
}

static void method_dealloc(Sim *sim, Object *self) {
    Method *m = (Method *)self;
    value_drop(sim, m->function);
    value_drop(sim, m->self);
}

static Value method_type_new(Sim *sim, Type *type, Value *args, size_t nargs, Tuple *kwnames) {
    (void)type;
    if (!arguments_no_keywords(sim, "method", kwnames) ||
        !arguments_count(sim, "method", nargs, 2, 2))
        return NULL;
    if (!value_is_callable(sim, args[0])) {
        return RAISE(sim, TypeError, "first argument must be callable");
    }
    if (args[1] == VALUE_NONE)
        return RAISE(sim, TypeError, "instance must not be None");
    return method_new(sim, args[0], args[1]);
}

static const GetSetDef method_getset[] = {
    {"__func__", method_func, NULL}, {"__self__", method_self, NULL}, {0}};

/* ---- cells ---- */

Value cell_new(Sim *sim, Value content) {
    Cell *c = object_new(sim, sim->types.cell, 0);
    c->content = value_keep_maybe(content);
    return (Value)c;
}

static void cell_dealloc(Sim *sim, Object *self) {
    DROP_MAYBE(sim, ((Cell *)self)->content);
}

static Value cell_contents(Sim *sim, Value self) {
    Value v = ((Cell *)self)->content;
    return v ? value_keep(v) : RAISE(sim, ValueError, "Cell is empty");
}

static bool cell_set_contents(Sim *sim, Value self, Value v) {
    value_replace(sim, &((Cell *)self)->content, value_keep_maybe(v));
    return true;
}

static Value cell_type_new(Sim *sim, Type *type, Value *args, size_t nargs, Tuple *kwnames) {
    if (!arguments_no_keywords(sim, "cell", kwnames) || !arguments_count(sim, "cell", nargs, 0, 1))
        return NULL;
    Cell *c = object_new(sim, type, 0);
    c->content = nargs ? value_keep(args[0]) : NULL;
    return (Value)c;
}

/* By what they hold; an empty one comes first. */
static Value cell_compare(Sim *sim, Value self, Value other, CompareOp op) {
    if (type_of(sim, other) != sim->types.cell)
        return VALUE_NOT_IMPLEMENTED;
    Value a = ((Cell *)self)->content, b = ((Cell *)other)->content;
    if (a && b)
        return value_compare(sim, a, b, op);
    Value x = value_from_small_int(a != NULL), y = value_from_small_int(b != NULL);
    return value_compare(sim, x, y, op);
}

static Value cell_repr(Sim *sim, Value self) {
    Value v = ((Cell *)self)->content;
    long long at = (long long)object_id(sim, self);
    if (!v)
        return (Value)str_format(sim, "<cell at 0x%llx: empty>", at);
    return (Value)str_format(sim, "<cell at 0x%llx: %T object at 0x%llx>", at, v,
                             (long long)object_id(sim, v));
}

static const GetSetDef cell_getset[] = {{"cell_contents", cell_contents, cell_set_contents}, {0}};

void type_init_function(Sim *sim) {
    static const Slots function_slots = {.repr = function_repr,
                                         .call = function_call,
                                         .new_ = function_type_new,
                                         .get = function_get,
                                         .traverse = function_traverse,
                                         .dealloc = function_dealloc};
    static const TypeDef function = {"function",
                                     sizeof(Function),
                                     TYPE_HAS_DICT | TYPE_HAS_WEAKREFS | TYPE_METHOD_DESCRIPTOR,
                                     &function_slots,
                                     NULL,
                                     function_getset,
                                     NULL};
    sim->types.function = type_from_def(sim, &function, NULL);
    static const uint16_t method_holds[] = {offsetof(Method, function), offsetof(Method, self), 0};
    static const Slots method_slots = {.repr = method_repr,
                                       .call = method_call,
                                       .hash = method_hash,
                                       .compare = method_compare,
                                       .getattr = method_getattr,
                                       .new_ = method_type_new,
                                       .holds = method_holds,
                                       .dealloc = method_dealloc};
    static const TypeDef method = {
        "method", sizeof(Method), TYPE_HAS_WEAKREFS, &method_slots, NULL, method_getset, NULL};
    sim->types.method = type_from_def(sim, &method, NULL);
    static const uint16_t cell_holds[] = {offsetof(Cell, content), 0};
    static const Slots cell_slots = {.repr = cell_repr,
                                     .compare = cell_compare,
                                     .new_ = cell_type_new,
                                     .holds = cell_holds,
                                     .dealloc = cell_dealloc};
    static const TypeDef cell = {"cell", sizeof(Cell), 0, &cell_slots, NULL, cell_getset, NULL};
    sim->types.cell = type_from_def(sim, &cell, NULL);
}
