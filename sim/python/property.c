/* property and super (CPython: descrobject.c, typeobject.c's super). */
#include <string.h>

#include "sim/python/arguments.h"
#include "sim/python/class.h"
#include "sim/python/function.h"
#include "sim/python/vm.h"
#include "sim/state.h"

typedef struct Property { /* has a __dict__ */
    Object head;
    Value fget, fset, fdel, doc; /* NULL: none */
    Str *name;                   /* for error texts; NULL until __set_name__ */
    bool doc_of_getter;
} Property;

static Value or_null(Value v) {
    return v && v != VALUE_NONE ? value_keep(v) : NULL;
}

static Value keyword_or(Value *args, size_t nargs, Tuple *kwnames, size_t i, const char *name) {
    if (i < nargs)
        return args[i];
    for (size_t k = 0; kwnames && k < kwnames->count; k++) {
        if (str_equal_text((Str *)kwnames->items[k], name))
            return args[nargs + k];
    }
    return NULL;
}

static Value property_new(Sim *sim, Type *type, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    return (Value)object_new(sim, type, 0);
}

/* The getter's text becomes the property's. A subclass has a __doc__ of its own, which would hide
 * the field, so there it becomes an attribute. */
static bool take_doc_of_getter(Sim *sim, Property *p) {
    Value doc = value_getattr_maybe(sim, p->fget, sim->names.__doc__);
    if (!doc)
        return !sim->error;
    p->doc_of_getter = true;
    if (p->head.type != sim->types.property) {
        bool ok = value_setattr(sim, (Value)p, sim->names.__doc__, doc);
        value_drop(sim, doc);
        return ok;
    }
    value_replace(sim, &p->doc, doc);
    return true;
}

static bool property_init(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    static const char *const keywords[] = {"fget", "fset", "fdel", "doc", NULL};
    Property *p = (Property *)self;
    size_t given = nargs + (kwnames ? kwnames->count : 0);
    if (given > 4) {
        RAISE(sim, TypeError, "property() takes at most 4 arguments (%zu given)", given);
        return false;
    }
    if (!arguments_only_keywords(sim, "property", kwnames, keywords))
        return false;
    Value *fields[] = {&p->fget, &p->fset, &p->fdel, &p->doc};
    for (size_t i = 0; i < 4; i++)
        value_replace(sim, fields[i], or_null(keyword_or(args, nargs, kwnames, i, keywords[i])));
    p->doc_of_getter = false;
    return p->doc || !p->fget || take_doc_of_getter(sim, p);
}

static bool accept_args(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)sim, (void)self, (void)args, (void)nargs, (void)kwnames;
    return true; /* __new__ has done it */
}

static Value raise_no_accessor(Sim *sim, Property *p, Value instance, const char *what) {
    Str *owner = type_of(sim, instance)->qualname;
    if (!p->name)
        return RAISE(sim, AttributeError, "property of %R object has no %s", (Value)owner, what);
    return RAISE(sim, AttributeError, "property %R of %R object has no %s", (Value)p->name,
                 (Value)owner, what);
}

static Value property_get(Sim *sim, Value self, Value instance, Type *owner) {
    (void)owner;
    Property *p = (Property *)self;
    if (!instance)
        return value_keep(self);
    if (!p->fget)
        return raise_no_accessor(sim, p, instance, "getter");
    return value_call1(sim, p->fget, instance);
}

static bool property_set(Sim *sim, Value self, Value instance, Value v) {
    Property *p = (Property *)self;
    Value f = v ? p->fset : p->fdel;
    if (!f)
        return raise_no_accessor(sim, p, instance, v ? "setter" : "deleter"), false;
    Value r = v ? value_call2(sim, f, instance, v) : value_call1(sim, f, instance);
    DROP_MAYBE(sim, r);
    return r != NULL;
}

static Value or_none(Value v) {
    return v ? v : VALUE_NONE;
}

static Value copy_with(Sim *sim, Value self, Value fget, Value fset, Value fdel) {
    Property *p = (Property *)self;
    bool ask_getter = p->doc_of_getter && (fget || p->fget);
    Value args[] = {or_none(fget ? fget : p->fget), or_none(fset ? fset : p->fset),
                    or_none(fdel ? fdel : p->fdel), ask_getter ? VALUE_NONE : or_none(p->doc)};
    Value copy = value_call(sim, (Value)type_of(sim, self), args, 4, NULL);
    if (copy && p->name && value_is(sim, copy, sim->types.property))
        value_replace(sim, (Value *)&((Property *)copy)->name, KEEP((Value)p->name));
    return copy;
}

static Value property_getter(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)nargs, (void)kwnames;
    return copy_with(sim, self, args[0], NULL, NULL);
}

static Value property_setter(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)nargs, (void)kwnames;
    return copy_with(sim, self, NULL, args[0], NULL);
}

static Value property_deleter(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)nargs, (void)kwnames;
    return copy_with(sim, self, NULL, NULL, args[0]);
}

static Value property_set_name(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)kwnames;
    if (nargs != 2) {
        return RAISE(sim, TypeError,
                     "__set_name__() takes 2 positional arguments but %zu were given", nargs);
    }
    if (value_is_str(sim, args[1])) {
        value_replace(sim, (Value *)&((Property *)self)->name, value_keep(args[1]));
    }
    return VALUE_NONE;
}

#define PROPERTY_GET(fn, member)                                                                   \
    static Value fn(Sim *sim, Value self) {                                                        \
        (void)sim;                                                                                 \
        Value v = ((Property *)self)->member;                                                      \
        return v ? value_keep(v) : VALUE_NONE;                                                     \
    }
PROPERTY_GET(get_fget, fget)
PROPERTY_GET(get_fset, fset)
PROPERTY_GET(get_fdel, fdel)
PROPERTY_GET(get_doc, doc)

static bool set_property_doc(Sim *sim, Value self, Value v) {
    value_replace(sim, &((Property *)self)->doc, value_keep_maybe(v));
    return true;
}

static bool set_readonly(Sim *sim, Value self, Value v) {
    (void)self, (void)v;
    RAISE(sim, AttributeError, "readonly attribute");
    return false;
}

static Value get_abstract(Sim *sim, Value self) {
    Property *p = (Property *)self;
    Value functions[] = {p->fget, p->fset, p->fdel};
    for (int i = 0; i < 3; i++) {
        if (!functions[i])
            continue;
        Value v = value_getattr_maybe(sim, functions[i], sim->names.__isabstractmethod__);
        if (!v && sim->error)
            return NULL;
        int truth = v ? value_truth(sim, v) : 0;
        DROP_MAYBE(sim, v);
        if (truth < 0)
            return NULL;
        if (truth)
            return VALUE_TRUE;
    }
    return VALUE_FALSE;
}

static const uint16_t property_holds[] = {offsetof(Property, fget), offsetof(Property, fset),
                                          offsetof(Property, fdel), offsetof(Property, doc), 0};

static void property_dealloc(Sim *sim, Object *self) {
    Property *p = (Property *)self;
    DROP_MAYBE(sim, p->fget);
    DROP_MAYBE(sim, p->fset);
    DROP_MAYBE(sim, p->fdel);
    DROP_MAYBE(sim, p->doc);
    DROP_MAYBE(sim, p->name);
}

static const NativeDef property_methods[] = {
    {"getter", property_getter, NATIVE_ONE, 0, 0, NULL, 0},
    {"setter", property_setter, NATIVE_ONE, 0, 0, NULL, 0},
    {"deleter", property_deleter, NATIVE_ONE, 0, 0, NULL, 0},
    {"__set_name__", property_set_name, NATIVE_RAW, 0, 0, NULL, 0},
    {0}};
static const GetSetDef property_getset[] = {{"fget", get_fget, set_readonly},
                                            {"fset", get_fset, set_readonly},
                                            {"fdel", get_fdel, set_readonly},
                                            {"__doc__", get_doc, set_property_doc},
                                            {"__isabstractmethod__", get_abstract, NULL},
                                            {0}};

/* ---- super ---- */

typedef struct Super {
    Object head;
    Type *type;     /* the lookup starts after it */
    Value obj;      /* NULL: unbound */
    Type *obj_type; /* whose MRO is used */
} Super;

static Type *super_check(Sim *sim, Type *type, Value obj) {
    if (value_is_heap(obj) && (obj->type->flags & TYPE_IS_TYPE) &&
        type_is_subtype((Type *)obj, type)) {
        return (Type *)value_keep(obj);
    }
    Type *t = type_of(sim, obj);
    if (type_is_subtype(t, type))
        return KEEP(t);
    Value said = value_getattr_maybe(sim, obj, sim->names.__class__); /* a proxy says another */
    if (!said && sim->error)
        return NULL;
    bool suits = said && value_is_heap(said) && (said->type->flags & TYPE_IS_TYPE) &&
                 type_is_subtype((Type *)said, type);
    if (suits)
        return (Type *)said;
    value_drop_maybe(sim, said);
    return RAISE(sim, TypeError, "super(type, obj): obj must be an instance or subtype of type");
}

static Value super_make(Sim *sim, Type *self_type, Type *type, Value obj) {
    Type *obj_type = obj ? super_check(sim, type, obj) : NULL;
    if (obj && !obj_type)
        return NULL;
    Super *s = object_new(sim, self_type, 0);
    s->type = (Type *)KEEP((Value)type);
    s->obj = value_keep_maybe(obj);
    s->obj_type = obj_type;
    return (Value)s;
}

Value super_new(Sim *sim, Type *type, Value obj) {
    return super_make(sim, sim->types.super, type, obj);
}

static Value first_argument(Frame *frame) {
    Code *code = frame->code;
    Value v = frame->slots[0];
    if (v)
        return v;
    for (size_t i = 0; i < code->cell_count; i++) { /* the parameter lives in a cell */
        if (code->cellvars->items[i] != code->varnames->items[0])
            continue;
        return ((Cell *)frame->slots[code->local_count + i])->content;
    }
    return NULL;
}

static Value class_cell(Sim *sim, Frame *frame) {
    Code *code = frame->code;
    for (size_t i = 0; i < code->free_count; i++) {
        if ((Str *)code->freevars->items[i] != sim->names.__class__)
            continue;
        Cell *cell = (Cell *)frame->slots[code->local_count + code->cell_count + i];
        return cell->content ? cell->content
                             : RAISE(sim, RuntimeError, "super(): empty __class__ cell");
    }
    return RAISE(sim, RuntimeError, "super(): __class__ cell not found");
}

static Value super_type_new(Sim *sim, Type *self_type, Value *args, size_t nargs, Tuple *kwnames) {
    if (kwnames && kwnames->count)
        return RAISE(sim, TypeError, "super() takes no keyword arguments");
    if (nargs > 2)
        return RAISE(sim, TypeError, "super() expected at most 2 arguments, got %zu", nargs);
    if (nargs > 0) {
        if (!value_is_heap(args[0]) || !(args[0]->type->flags & TYPE_IS_TYPE)) {
            return RAISE(sim, TypeError, "super() argument 1 must be a type, not %T", args[0]);
        }
        return super_make(sim, self_type, (Type *)args[0],
                          nargs > 1 && args[1] != VALUE_NONE ? args[1] : NULL);
    }
    Frame *frame = vm_program_frame(sim);
    if (!frame || frame->code->argcount == 0) {
        return RAISE(sim, RuntimeError, "super(): no arguments");
    }
    Value self = first_argument(frame);
    if (!self)
        return RAISE(sim, RuntimeError, "super(): arg[0] deleted");
    Value type = class_cell(sim, frame);
    return type ? super_make(sim, self_type, (Type *)type, self) : NULL;
}

/* What the name means behind s->type; borrowed, NULL: nothing. */
static Value super_lookup(Sim *sim, Super *s, Str *name) {
    if (!s->obj_type || name == sim->names.__class__)
        return NULL;
    Tuple *mro = s->obj_type->mro;
    size_t i = 0;
    while (i < mro->count && (Type *)mro->items[i] != s->type)
        i++;
    for (i++; i < mro->count; i++) {
        Value v = dict_get_str(sim, ((Type *)mro->items[i])->dict, name);
        if (v)
            return v;
    }
    return NULL;
}

static Value super_get_thisclass(Sim *sim, Value self) {
    (void)sim;
    return KEEP((Value)((Super *)self)->type);
}

static Value super_get_self(Sim *sim, Value self) {
    (void)sim;
    Value obj = ((Super *)self)->obj;
    return obj ? value_keep(obj) : VALUE_NONE;
}

static Value super_get_self_class(Sim *sim, Value self) {
    (void)sim;
    Type *type = ((Super *)self)->obj_type;
    return type ? KEEP((Value)type) : VALUE_NONE;
}

static const GetSetDef super_getset[] = {{"__thisclass__", super_get_thisclass, NULL},
                                         {"__self__", super_get_self, NULL},
                                         {"__self_class__", super_get_self_class, NULL},
                                         {0}};

static Value super_getattr(Sim *sim, Value self, Str *name) {
    Super *s = (Super *)self;
    Value v = super_lookup(sim, s, name);
    if (!v)
        return generic_getattr(sim, self, name);
    Type *type = type_of(sim, v);
    if (!type->slots.get)
        return value_keep(v);
    value_keep(v);
    Value r = type->slots.get(sim, v, s->obj == (Value)s->obj_type ? NULL : s->obj, s->obj_type);
    value_drop(sim, v);
    return r;
}

bool super_method(Sim *sim, Value super, Str *name, Value *function, Value *self) {
    Super *s = (Super *)super;
    Value v = super_lookup(sim, s, name);
    bool method = v && value_is_heap(v) && (v->type->flags & TYPE_METHOD_DESCRIPTOR);
    if (!method || s->obj == (Value)s->obj_type)
        return false;
    *function = value_keep(v);
    *self = value_keep(s->obj);
    return true;
}

/* One without an object is bound to the instance that it is asked of. */
static Value super_bind(Sim *sim, Value self, Value instance, Type *owner) {
    (void)owner;
    Super *s = (Super *)self;
    if (!instance || instance == VALUE_NONE || s->obj)
        return value_keep(self);
    if (type_of(sim, self) == sim->types.super)
        return super_make(sim, sim->types.super, s->type, instance);
    return value_call2(sim, (Value)type_of(sim, self), (Value)s->type, instance);
}

static Value super_repr(Sim *sim, Value self) {
    Super *s = (Super *)self;
    if (!s->obj_type)
        return (Value)str_format(sim, "<super: <class '%N'>, NULL>", s->type);
    return (Value)str_format(sim, "<super: <class '%N'>, <%N object>>", s->type, s->obj_type);
}

static void super_dealloc(Sim *sim, Object *self) {
    Super *s = (Super *)self;
    DROP(sim, s->type);
    DROP_MAYBE(sim, s->obj);
    DROP_MAYBE(sim, s->obj_type);
}

void type_init_property(Sim *sim) {
    static const Slots slots = {.get = property_get,
                                .set = property_set,
                                .new_ = property_new,
                                .init = property_init,
                                .holds = property_holds,
                                .dealloc = property_dealloc};
    static const TypeDef def = {"property",       sizeof(Property), TYPE_BASE, &slots,
                                property_methods, property_getset,  NULL};
    sim->types.property = type_from_def(sim, &def, NULL);
    static const uint16_t super_holds[] = {offsetof(Super, obj), 0};
    static const Slots super_slots = {.repr = super_repr,
                                      .getattr = super_getattr,
                                      .get = super_bind,
                                      .new_ = super_type_new,
                                      .init = accept_args,
                                      .dealloc = super_dealloc,
                                      .holds = super_holds};
    static const TypeDef super_def = {"super", sizeof(Super), TYPE_BASE, &super_slots,
                                      NULL,    super_getset,  NULL};
    sim->types.super = type_from_def(sim, &super_def, NULL);
}
