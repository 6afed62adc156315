/* Native functions and the descriptors that classes are made of (CPython: methodobject.c,
 * descrobject.c, funcobject.c's classmethod and staticmethod). */
#include <string.h>

#include "sim/python/arguments.h"
#include "sim/python/class.h"
#include "sim/python/function.h"
#include "sim/python/nativecall.h"
#include "sim/python/nativeface.h"
#include "sim/python/refusal.h"
#include "sim/python/vm.h"
#include "sim/state.h"

/* ---- builtin_function_or_method, method_descriptor ---- */

static NativeFunction *new_native(Sim *sim, Type *type, const NativeDef *def, Value self,
                                  Type *owner, Str *module) {
    NativeFunction *f = object_new(sim, type, 0);
    f->def = def;
    f->self = value_keep_maybe(self);
    f->owner = owner; /* borrowed: a type keeps its functions */
    f->module = module ? (Str *)KEEP(module) : NULL;
    return f;
}

Value native_function_new(Sim *sim, const NativeDef *def, Value self, Str *module) {
    return (Value)new_native(sim, sim->types.native_function, def, self, NULL, module);
}

Value native_method_new(Sim *sim, const NativeDef *def, Type *owner) {
    if (def->flags & NATIVE_STATIC) {
        Value f = (Value)new_native(sim, sim->types.native_function, def, NULL, owner, NULL);
        Value s = staticmethod_new(sim, f);
        value_drop(sim, f);
        return s;
    }
    return (Value)new_native(sim, sim->types.method_descriptor, def, NULL, owner, NULL);
}

static void native_dealloc(Sim *sim, Object *self) {
    NativeFunction *f = (NativeFunction *)self;
    DROP_MAYBE(sim, f->self);
    DROP_MAYBE(sim, f->module);
    if (!f->shares_signature)
        signature_free(sim, f->signature);
    if (f->behind && !f->shares_signature)
        native_face_free(sim, f);
    DROP_MAYBE(sim, f->behind);
    DROP_MAYBE(sim, f->face);
}

static const uint16_t native_holds[] = {offsetof(NativeFunction, self),
                                        offsetof(NativeFunction, behind),
                                        offsetof(NativeFunction, face), 0};
static const uint16_t descriptor_holds[] = {offsetof(NativeFunction, behind),
                                            offsetof(NativeFunction, face), 0};

static Value native_function_call(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    NativeFunction *f = (NativeFunction *)self;
    return native_call(sim, f, f->self, args, nargs, kwnames);
}

/* v, if it is a class. Borrowed. */
static Value class_of(Sim *sim, Value v) {
    bool is_class = value_is_heap(v) && (v->type->flags & TYPE_IS_TYPE);
    return is_class ? v : (Value)type_of(sim, v);
}

Str *native_qualified_name(Sim *sim, NativeFunction *f) {
    Type *type = f->self ? (Type *)class_of(sim, f->self) : f->owner;
    return str_format(sim, "%S.%s", type->qualname, f->def->name);
}

static Value descriptor_call(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    NativeFunction *f = (NativeFunction *)self;
    if (nargs == 0) {
        return RAISE(sim, TypeError, "unbound method %S.%s() needs an argument", f->owner->qualname,
                     f->def->name);
    }
    if (f->def->flags & NATIVE_CLASS) {
        if (!f->signature && f->def->signature)
            f->signature = signature_new(sim, f->def->signature);
        NativeFunction bound = *f; /* for its errors, which name the class */
        bound.self = class_of(sim, args[0]);
        return native_call(sim, &bound, bound.self, args + 1, nargs - 1, kwnames);
    }
    if (!value_is(sim, args[0], f->owner)) {
        return RAISE(sim, TypeError,
                     "descriptor '%s' for '%N' objects doesn't apply to a '%T' object",
                     f->def->name, f->owner, args[0]);
    }
    if (f->behind)
        return native_face_run(sim, f, args, nargs, kwnames);
    return native_call(sim, f, args[0], args + 1, nargs - 1, kwnames);
}

static Value descriptor_get(Sim *sim, Value self, Value instance, Type *owner) {
    NativeFunction *f = (NativeFunction *)self;
    bool of_class = f->def->flags & NATIVE_CLASS;
    if (of_class)
        instance = (Value)(owner ? owner : type_of(sim, instance));
    if (!instance)
        return value_keep(self);
    if (!of_class && !value_is(sim, instance, f->owner)) {
        return RAISE(sim, TypeError,
                     "descriptor '%s' for '%N' objects doesn't apply to a '%T' object",
                     f->def->name, f->owner, instance);
    }
    NativeFunction *bound =
        new_native(sim, sim->types.native_function, f->def, instance, f->owner, NULL);
    if (!f->signature && f->def->signature)
        f->signature = signature_new(sim, f->def->signature);
    bound->signature = f->signature;
    bound->shares_signature = true;
    if (f->behind) {
        bound->behind = KEEP(f->behind);
        bound->face = value_keep(self);
    }
    return (Value)bound;
}

static Value native_repr(Sim *sim, Value self) {
    NativeFunction *f = (NativeFunction *)self;
    if (!f->self || type_of(sim, f->self) == sim->types.module) {
        return (Value)str_format(sim, "<built-in function %s>", f->def->name);
    }
    return (Value)str_format(sim, "<built-in method %s of %T object at 0x%llx>", f->def->name,
                             f->self, (long long)object_id(sim, f->self));
}

static Value descriptor_repr(Sim *sim, Value self) {
    NativeFunction *f = (NativeFunction *)self;
    return (Value)str_format(sim, "<method '%s' of '%N' objects>", f->def->name, f->owner);
}

static Value native_name(Sim *sim, Value self) {
    return (Value)str_from(sim, ((NativeFunction *)self)->def->name);
}

static Value native_qualname(Sim *sim, Value self) {
    NativeFunction *f = (NativeFunction *)self;
    if (!f->owner && f->self && value_is(sim, f->self, sim->types.type))
        return (Value)str_format(sim, "%S.%s", ((Type *)f->self)->qualname, f->def->name);
    if (!f->owner)
        return native_name(sim, self);
    return (Value)native_qualified_name(sim, f);
}

static Value native_module(Sim *sim, Value self) {
    (void)sim;
    NativeFunction *f = (NativeFunction *)self;
    return f->module ? KEEP((Value)f->module) : VALUE_NONE;
}

static Value native_self(Sim *sim, Value self) {
    (void)sim;
    NativeFunction *f = (NativeFunction *)self;
    return f->self ? value_keep(f->self) : VALUE_NONE;
}

static Value native_doc(Sim *sim, Value self) {
    return refusal_of_doc(sim, ((NativeFunction *)self)->def->name);
}

static Value native_objclass(Sim *sim, Value self) {
    (void)sim;
    return KEEP((Value)((NativeFunction *)self)->owner);
}

static Value native_compare(Sim *sim, Value a, Value b, CompareOp op) {
    if (type_of(sim, b) != sim->types.native_function || (op != COMPARE_EQ && op != COMPARE_NE)) {
        return VALUE_NOT_IMPLEMENTED;
    }
    NativeFunction *x = (NativeFunction *)a, *y = (NativeFunction *)b;
    bool equal = x->def == y->def && x->self == y->self;
    return value_from_bool(equal == (op == COMPARE_EQ));
}

static bool native_hash(Sim *sim, Value self, int64_t *result) {
    (void)sim;
    NativeFunction *f = (NativeFunction *)self;
    *result = (int64_t)(((uintptr_t)f->def ^ ((uintptr_t)f->self << 3)) >> 4);
    return true;
}

static const GetSetDef native_getset[] = {
    {"__name__", native_name, NULL},     {"__qualname__", native_qualname, NULL},
    {"__module__", native_module, NULL}, {"__self__", native_self, NULL},
    {"__doc__", native_doc, NULL},       {0}};
static const GetSetDef descriptor_getset[] = {{"__name__", native_name, NULL},
                                              {"__qualname__", native_qualname, NULL},
                                              {"__objclass__", native_objclass, NULL},
                                              {"__doc__", native_doc, NULL},
                                              {0}};

/* ---- T.__new__ ---- */

bool new_arguments_fit(Sim *sim, Type *owner, Value *args, size_t nargs) {
    if (nargs == 0)
        return RAISE(sim, TypeError, "%N.__new__(): not enough arguments", owner), false;
    if (!value_is_heap(args[0]) || !(args[0]->type->flags & TYPE_IS_TYPE)) {
        RAISE(sim, TypeError, "%N.__new__(X): X is not a type object (%T)", owner, args[0]);
        return false;
    }
    Type *type = (Type *)args[0];
    if (!type_is_subtype(type, owner)) {
        RAISE(sim, TypeError, "%N.__new__(%N): %N is not a subtype of %N", owner, type, type,
              owner);
        return false;
    }
    /* a face of the library makes what it wants */
    Type *made_as = type_made_as(owner) == owner ? type_made_as(type) : NULL;
    bool never_made = made_as && made_as->flags & TYPE_DISALLOW_NEW;
    if (!made_as || (made_as->slots.new_ == owner->slots.new_ && !never_made))
        return true;
    RAISE(sim, TypeError, "%N.__new__(%N) is not safe, use %N.__new__()", owner, type, made_as);
    return false;
}

static Value call_new(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    Type *owner = (Type *)self;
    if (!new_arguments_fit(sim, owner, args, nargs))
        return NULL;
    return owner->slots.new_(sim, (Type *)args[0], args + 1, nargs - 1, kwnames);
}

static const NativeDef new_def = {"__new__", call_new, NATIVE_RAW, 0, 0, NULL, 0};

void type_add_new(Sim *sim, Type *type) {
    Value f = (Value)new_native(sim, sim->types.native_function, &new_def, (Value)type, NULL, NULL);
    dict_set_str(sim, type->dict, sim->names.__new__, f);
    value_drop(sim, f);
}

/* ---- getset_descriptor ---- */

typedef struct GetSet {
    Object head;
    const GetSetDef *def;
    Type *owner;
} GetSet;

Value getset_new(Sim *sim, const GetSetDef *def, Type *owner) {
    GetSet *g = object_new(sim, sim->types.getset_descriptor, 0);
    g->def = def;
    g->owner = KEEP(owner);
    return (Value)g;
}

static bool check_owner(Sim *sim, Value v, Type *owner, const char *name) {
    if (value_is(sim, v, owner))
        return true;
    RAISE(sim, TypeError, "descriptor '%s' for '%N' objects doesn't apply to a '%T' object", name,
          owner, v);
    return false;
}

static Value getset_get(Sim *sim, Value self, Value instance, Type *owner) {
    (void)owner;
    GetSet *g = (GetSet *)self;
    if (!instance)
        return value_keep(self);
    if (!check_owner(sim, instance, g->owner, g->def->name))
        return NULL;
    return g->def->get(sim, instance);
}

static bool getset_set(Sim *sim, Value self, Value instance, Value v) {
    GetSet *g = (GetSet *)self;
    if (!check_owner(sim, instance, g->owner, g->def->name))
        return false;
    if (g->def->set)
        return g->def->set(sim, instance, v);
    RAISE(sim, AttributeError, "attribute '%s' of '%N' objects is not writable", g->def->name,
          g->owner);
    return false;
}

static void getset_dealloc(Sim *sim, Object *self) {
    DROP(sim, ((GetSet *)self)->owner);
}

static Value getset_repr(Sim *sim, Value self) {
    GetSet *g = (GetSet *)self;
    return (Value)str_format(sim, "<attribute '%s' of '%N' objects>", g->def->name, g->owner);
}

static Value getset_name(Sim *sim, Value self) {
    return (Value)str_from(sim, ((GetSet *)self)->def->name);
}

static Value getset_qualname(Sim *sim, Value self) {
    GetSet *g = (GetSet *)self;
    return (Value)str_format(sim, "%S.%s", g->owner->qualname, g->def->name);
}

static Value getset_objclass(Sim *sim, Value self) {
    (void)sim;
    return KEEP((Value)((GetSet *)self)->owner);
}

static const GetSetDef getset_getset[] = {{"__name__", getset_name, NULL},
                                          {"__qualname__", getset_qualname, NULL},
                                          {"__objclass__", getset_objclass, NULL},
                                          {0}};

/* ---- member_descriptor: one of __slots__ ---- */

typedef struct Member {
    Object head;
    Str *name;
    Type *owner;
    size_t offset;
} Member;

Value member_new(Sim *sim, Type *owner, Str *name, size_t offset) {
    Member *m = object_new(sim, sim->types.member_descriptor, 0);
    m->name = (Str *)KEEP(name);
    m->owner = KEEP(owner);
    m->offset = offset;
    return (Value)m;
}

bool member_is_of(Sim *sim, Value v, const Type *owner) {
    return value_is(sim, v, sim->types.member_descriptor) && ((Member *)v)->owner == owner;
}

bool member_in_same_place(Sim *sim, Value member, Value other) {
    return value_is(sim, other, sim->types.member_descriptor) &&
           ((Member *)member)->offset == ((Member *)other)->offset;
}

static Value *member_place(Member *m, Value instance) {
    return (Value *)((char *)instance + m->offset);
}

static Value member_get(Sim *sim, Value self, Value instance, Type *owner) {
    (void)owner;
    Member *m = (Member *)self;
    if (!instance)
        return value_keep(self);
    if (!check_owner(sim, instance, m->owner, m->name->text))
        return NULL;
    Value v = *member_place(m, instance);
    return v ? value_keep(v) : raise_attribute_error(sim, instance, m->name);
}

static bool member_set(Sim *sim, Value self, Value instance, Value v) {
    Member *m = (Member *)self;
    if (!check_owner(sim, instance, m->owner, m->name->text))
        return false;
    Value *place = member_place(m, instance);
    if (!v && !*place) { /* unlike reading, with no word about the class */
        raise_error(sim, sim->exceptions.AttributeError, "%S", m->name);
        return false;
    }
    value_replace(sim, place, value_keep_maybe(v));
    return true;
}

static void member_dealloc(Sim *sim, Object *self) {
    DROP(sim, ((Member *)self)->name);
    DROP(sim, ((Member *)self)->owner);
}

static Value member_repr(Sim *sim, Value self) {
    Member *m = (Member *)self;
    return (Value)str_format(sim, "<member '%S' of '%N' objects>", m->name, m->owner);
}

static Value member_name(Sim *sim, Value self) {
    (void)sim;
    return KEEP((Value)((Member *)self)->name);
}

static Value member_qualname(Sim *sim, Value self) {
    Member *m = (Member *)self;
    return (Value)str_format(sim, "%S.%S", m->owner->qualname, m->name);
}

static Value member_objclass(Sim *sim, Value self) {
    (void)sim;
    return KEEP((Value)((Member *)self)->owner);
}

static const GetSetDef member_getset[] = {{"__name__", member_name, NULL},
                                          {"__qualname__", member_qualname, NULL},
                                          {"__objclass__", member_objclass, NULL},
                                          {0}};

/* ---- classmethod, staticmethod ---- */

typedef struct Wrapped { /* has a __dict__ */
    Object head;
    Value function;
} Wrapped;

static Value wrapped_new(Sim *sim, Type *type, Value f) {
    Wrapped *w = object_new(sim, type, 0);
    w->function = value_keep(f);
    return (Value)w;
}

Value staticmethod_new(Sim *sim, Value f) {
    return wrapped_new(sim, sim->types.staticmethod, f);
}

Value classmethod_new(Sim *sim, Value f) {
    return wrapped_new(sim, sim->types.classmethod, f);
}

Value staticmethod_function(Sim *sim, Value v) {
    return type_of(sim, v) == sim->types.staticmethod ? ((Wrapped *)v)->function : NULL;
}

Value classmethod_function(Sim *sim, Value v) {
    return type_of(sim, v) == sim->types.classmethod ? ((Wrapped *)v)->function : NULL;
}

/* The wrapper is called like what it wraps. */
static bool copy_names(Sim *sim, Value self, Value f) {
    Str *const names[] = {sim->names.__module__, sim->names.__name__, sim->names.__qualname__,
                          sim->names.__doc__, sim->names.__annotations__};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        Value v = value_getattr_maybe(sim, f, names[i]);
        bool ok = !v || generic_setattr(sim, self, names[i], v);
        value_drop_maybe(sim, v);
        if (!ok || sim->error)
            return false;
    }
    return true;
}

/* __new__ takes whatever the __init__ of a class below wants. */
static Value wrapped_type_new(Sim *sim, Type *type, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    return wrapped_new(sim, type, VALUE_NONE);
}

static bool wrapped_init(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames,
                         const char *name) {
    if (!arguments_no_keywords(sim, name, kwnames) || !arguments_count(sim, name, nargs, 1, 1))
        return false;
    value_replace(sim, &((Wrapped *)self)->function, value_keep(args[0]));
    return copy_names(sim, self, args[0]);
}

static bool static_init(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    return wrapped_init(sim, self, args, nargs, kwnames, "staticmethod");
}

static bool class_init(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    return wrapped_init(sim, self, args, nargs, kwnames, "classmethod");
}

static const uint16_t wrapped_holds[] = {offsetof(Wrapped, function), 0};

static void wrapped_dealloc(Sim *sim, Object *self) {
    DROP_MAYBE(sim, ((Wrapped *)self)->function);
}

static Value static_get(Sim *sim, Value self, Value instance, Type *owner) {
    (void)sim, (void)instance, (void)owner;
    return value_keep(((Wrapped *)self)->function);
}

static Value static_call(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    return value_call(sim, ((Wrapped *)self)->function, args, nargs, kwnames);
}

static Value class_get(Sim *sim, Value self, Value instance, Type *owner) {
    Value f = ((Wrapped *)self)->function;
    if (!owner)
        owner = type_of(sim, instance);
    Type *ft = type_of(sim, f);
    if (ft->slots.get)
        return ft->slots.get(sim, f, (Value)owner, owner);
    return method_new(sim, f, (Value)owner);
}

static Value wrapped_function(Sim *sim, Value self) {
    (void)sim;
    return value_keep(((Wrapped *)self)->function);
}

static Value wrapped_abstract(Sim *sim, Value self) {
    Value v =
        value_getattr_maybe(sim, ((Wrapped *)self)->function, sim->names.__isabstractmethod__);
    return v ? v : sim->error ? NULL : VALUE_FALSE;
}

static Value wrapped_repr(Sim *sim, Value self) {
    return (Value)str_format(sim, "<%T(%R)>", self, ((Wrapped *)self)->function);
}

static const GetSetDef wrapped_getset[] = {{"__func__", wrapped_function, NULL},
                                           {"__wrapped__", wrapped_function, NULL},
                                           {"__isabstractmethod__", wrapped_abstract, NULL},
                                           {0}};

/* ---- start-up ---- */

static void init_native(Sim *sim) {
    static const Slots function_slots = {.repr = native_repr,
                                         .call = native_function_call,
                                         .compare = native_compare,
                                         .hash = native_hash,
                                         .holds = native_holds,
                                         .dealloc = native_dealloc};
    static const TypeDef function = {"builtin_function_or_method",
                                     sizeof(NativeFunction),
                                     TYPE_DISALLOW_NEW,
                                     &function_slots,
                                     NULL,
                                     native_getset,
                                     NULL};
    sim->types.native_function = type_from_def(sim, &function, NULL);
    static const Slots descriptor_slots = {.repr = descriptor_repr,
                                           .call = descriptor_call,
                                           .get = descriptor_get,
                                           .holds = descriptor_holds,
                                           .dealloc = native_dealloc};
    static const TypeDef descriptor = {"method_descriptor",
                                       sizeof(NativeFunction),
                                       TYPE_METHOD_DESCRIPTOR | TYPE_DISALLOW_NEW,
                                       &descriptor_slots,
                                       NULL,
                                       descriptor_getset,
                                       NULL};
    sim->types.method_descriptor = type_from_def(sim, &descriptor, NULL);
    static const uint16_t getset_holds[] = {offsetof(GetSet, owner), 0};
    static const Slots getset_slots = {.repr = getset_repr,
                                       .get = getset_get,
                                       .set = getset_set,
                                       .dealloc = getset_dealloc,
                                       .holds = getset_holds};
    static const TypeDef getset = {"getset_descriptor",
                                   sizeof(GetSet),
                                   TYPE_DISALLOW_NEW,
                                   &getset_slots,
                                   NULL,
                                   getset_getset,
                                   NULL};
    sim->types.getset_descriptor = type_from_def(sim, &getset, NULL);
    static const uint16_t member_holds[] = {offsetof(Member, owner), 0};
    static const Slots member_slots = {.repr = member_repr,
                                       .get = member_get,
                                       .set = member_set,
                                       .dealloc = member_dealloc,
                                       .holds = member_holds};
    static const TypeDef member = {"member_descriptor",
                                   sizeof(Member),
                                   TYPE_DISALLOW_NEW,
                                   &member_slots,
                                   NULL,
                                   member_getset,
                                   NULL};
    sim->types.member_descriptor = type_from_def(sim, &member, NULL);
}

void type_init_descriptors(Sim *sim) {
    init_native(sim);
    static const Slots static_slots = {.repr = wrapped_repr,
                                       .get = static_get,
                                       .call = static_call,
                                       .new_ = wrapped_type_new,
                                       .init = static_init,
                                       .holds = wrapped_holds,
                                       .dealloc = wrapped_dealloc};
    static const TypeDef static_def = {"staticmethod",
                                       sizeof(Wrapped),
                                       TYPE_HAS_DICT | TYPE_BASE | TYPE_PLAIN_GETATTR,
                                       &static_slots,
                                       NULL,
                                       wrapped_getset,
                                       NULL};
    sim->types.staticmethod = type_from_def(sim, &static_def, NULL);
    static const Slots class_slots = {.repr = wrapped_repr,
                                      .get = class_get,
                                      .new_ = wrapped_type_new,
                                      .init = class_init,
                                      .holds = wrapped_holds,
                                      .dealloc = wrapped_dealloc};
    static const TypeDef class_def = {"classmethod",
                                      sizeof(Wrapped),
                                      TYPE_HAS_DICT | TYPE_BASE | TYPE_PLAIN_GETATTR,
                                      &class_slots,
                                      NULL,
                                      wrapped_getset,
                                      NULL};
    sim->types.classmethod = type_from_def(sim, &class_def, NULL);
}

void type_bare_sizes(Sim *sim) {
    sim->types.native_function->size = sizeof(NativeFunction);
    sim->types.method_descriptor->size = sizeof(NativeFunction);
    sim->types.getset_descriptor->size = sizeof(GetSet);
    sim->types.staticmethod->size = sizeof(Wrapped);
    sim->types.list->size = sizeof(List);
    sim->types.dict->size = sizeof(Dict);
    slot_wrapper_bare_size(sim);
}
