/* The types `object` and `type` themselves (CPython: typeobject.c). */
#include <stdio.h>
#include <string.h>

#include "sim/python/arguments.h"
#include "sim/python/class_internal.h"
#include "sim/python/frame.h"
#include "sim/python/function.h"
#include "sim/python/object_state.h"
#include "sim/python/objects/generic_alias.h"
#include "sim/python/objects/number.h"
#include "sim/python/objects/set.h"
#include "sim/python/objects/weakref.h"
#include "sim/python/sizes.h"
#include "sim/python/slotwrapper.h"
#include "sim/python/tracked.h"
#include "sim/python/twin.h"
#include "sim/python/vm.h"
#include "sim/python/warn.h"
#include "sim/state.h"

/* ---- object ---- */

Value type_module_text(Sim *sim, Type *type) {
    Value m = dict_get_str(sim, type->dict, sim->names.__module__);
    return m && value_is_str(sim, m) ? m : NULL;
}

/* "module.Qualname", without "builtins."; new */
static Str *full_name(Sim *sim, Type *type) {
    Value m = type_module_text(sim, type);
    if (!m || (Str *)m == sim->names.builtins)
        return (Str *)KEEP(type->qualname);
    return str_format(sim, "%S.%S", (Str *)m, type->qualname);
}

static Value object_repr(Sim *sim, Value self) {
    Str *name = full_name(sim, type_of(sim, self));
    Str *r = str_format(sim, "<%S object at 0x%llx>", name, (long long)object_id(sim, self));
    DROP(sim, name);
    return (Value)r;
}

static Value object_str(Sim *sim, Value self) {
    return type_of(sim, self)->slots.repr(sim, self);
}

static Value object_format(Sim *sim, Value self, Str *spec) {
    if (spec->size) {
        return RAISE(sim, TypeError, "unsupported format string passed to %T.__format__", self);
    }
    return value_str(sim, self);
}

static bool object_hash(Sim *sim, Value self, int64_t *result) {
    (void)sim;
    *result = (int64_t)((uintptr_t)self >> 4);
    return true;
}

static Value object_compare(Sim *sim, Value self, Value other, CompareOp op) {
    if (op == COMPARE_EQ)
        return self == other ? VALUE_TRUE : VALUE_NOT_IMPLEMENTED;
    if (op != COMPARE_NE)
        return VALUE_NOT_IMPLEMENTED;
    Value r = type_of(sim, self)->slots.compare(sim, self, other, COMPARE_EQ);
    if (!r || r == VALUE_NOT_IMPLEMENTED)
        return r;
    int truth = value_truth(sim, r);
    value_drop(sim, r);
    return truth < 0 ? NULL : value_from_bool(!truth);
}

static bool overrides(Sim *sim, Type *type, Str *name) {
    Value mine = type_lookup(sim, type, name);
    return mine != type_lookup(sim, sim->types.object, name);
}

static bool has_arguments(size_t nargs, Tuple *kwnames) {
    return nargs || (kwnames && kwnames->count);
}

static Value raise_abstract(Sim *sim, Type *type) {
    Value names = dict_get_str(sim, type->dict, sim->names.__abstractmethods__);
    List *sorted = names ? list_from_iterable(sim, names) : NULL;
    if (!sorted || !list_sort(sim, sorted, NULL, false)) {
        DROP_MAYBE(sim, sorted);
        return NULL;
    }
    Str *comma = str_from(sim, ", ");
    Str *text = str_join(sim, comma, (Value)sorted);
    RAISE(sim, TypeError, "Can't instantiate abstract class %N with abstract method%s %S", type,
          sorted->count > 1 ? "s" : "", text);
    DROP(sim, comma);
    DROP(sim, text);
    DROP(sim, sorted);
    return NULL;
}

Value object_generic_new(Sim *sim, Type *type, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args;
    if (has_arguments(nargs, kwnames)) {
        if (type->slots.new_ != object_generic_new) {
            return RAISE(sim, TypeError,
                         "object.__new__() takes exactly one argument (the type to instantiate)");
        }
        if (!overrides(sim, type, sim->names.__init__)) {
            return RAISE(sim, TypeError, "%N() takes no arguments", type);
        }
    }
    if (type->flags & TYPE_ABSTRACT)
        return raise_abstract(sim, type);
    return (Value)object_new(sim, type, 0);
}

bool object_generic_init(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args;
    if (!has_arguments(nargs, kwnames))
        return true;
    Type *type = type_of(sim, self);
    if (type->slots.init != object_generic_init) {
        RAISE(sim, TypeError,
              "object.__init__() takes exactly one argument (the instance to initialize)");
        return false;
    }
    if (type->slots.new_ == object_generic_new) {
        RAISE(sim, TypeError,
              "%N.__init__() takes exactly one argument (the instance to initialize)", type);
        return false;
    }
    return true;
}

static Value object_get_class(Sim *sim, Value self) {
    return KEEP((Value)type_of(sim, self));
}

static bool object_set_class(Sim *sim, Value self, Value v) {
    if (!v || !value_is_heap(v) || !(v->type->flags & TYPE_IS_TYPE)) {
        RAISE(sim, TypeError, "__class__ must be set to a class, not '%T' object",
              v ? v : VALUE_NONE);
        return false;
    }
    Type *now = type_of(sim, self), *wanted = (Type *)v;
    unsigned shape = TYPE_HAS_DICT | TYPE_HAS_WEAKREFS | TYPE_HEAP;
    if (!(now->flags & TYPE_HEAP) || !(wanted->flags & TYPE_HEAP)) {
        RAISE(sim, TypeError,
              "__class__ assignment only supported for mutable types or ModuleType subclasses");
        return false;
    }
    if (!value_is_heap(self) || (now->flags & shape) != (wanted->flags & shape) ||
        !type_same_layout(sim, now, wanted)) {
        RAISE(sim, TypeError, "__class__ assignment: '%N' object layout differs from '%N'", wanted,
              now);
        return false;
    }
    wanted->head.refs++;
    self->type = wanted;
    DROP(sim, now);
    return true;
}

static Value object_init_subclass(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args;
    if (nargs || (kwnames && kwnames->count)) {
        return RAISE(sim, TypeError, "%S.__init_subclass__() takes no keyword arguments",
                     ((Type *)self)->qualname);
    }
    return VALUE_NONE;
}

static Value object_subclasshook(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)args, (void)nargs;
    return arguments_no_keywords(sim, "__subclasshook__", kwnames) ? VALUE_NOT_IMPLEMENTED : NULL;
}

static bool add_keys(Sim *sim, Set *names, Dict *d) {
    size_t position = 0;
    Value key, v;
    while (dict_next(d, &position, &key, &v)) {
        if (!set_add(sim, names, key))
            return false;
    }
    return true;
}

/* Every type has a __doc__: read, it is a text of the program or refused. */
static bool add_type_names(Sim *sim, Set *names, Type *type) {
    if (!set_add(sim, names, (Value)sim->names.__doc__))
        return false;
    for (size_t i = 0; i < type->mro->count; i++) {
        if (!add_keys(sim, names, ((Type *)type->mro->items[i])->dict))
            return false;
    }
    return true;
}

static Value object_dir(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    Set *names = set_new(sim);
    bool hidden = type_of(sim, self)->flags & TYPE_HIDES_DICT;
    Dict *own = hidden ? NULL : object_dict(self);
    bool ok = (!own || add_keys(sim, names, own)) && add_type_names(sim, names, type_of(sim, self));
    Value r = ok ? (Value)list_from_iterable(sim, (Value)names) : NULL;
    DROP(sim, names);
    return r;
}

static Value object_sizeof(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    int64_t prefix, size = value_sizeof(sim, self, &prefix);
    return size < 0 ? NULL : int_new(sim, size);
}

static const NativeDef object_methods[] = {
    {"__init_subclass__", object_init_subclass, NATIVE_RAW, 0, 0, NULL, NATIVE_CLASS},
    {"__subclasshook__", object_subclasshook, NATIVE_RAW, 0, 0, NULL, NATIVE_CLASS},
    {"__dir__", object_dir, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"__sizeof__", object_sizeof, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"__getstate__", object_getstate, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"__reduce__", object_reduce, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"__reduce_ex__", object_reduce_ex, NATIVE_ONE, 0, 0, NULL, 0},
    {0}};
static const GetSetDef object_getset[] = {{"__class__", object_get_class, object_set_class}, {0}};

/* ---- type: attributes ---- */

Value type_getattr(Sim *sim, Value v, Str *name) {
    Type *type = (Type *)v, *meta = type_of(sim, v);
    Value meta_attr = type_lookup(sim, meta, name);
    Type *mt = meta_attr ? type_of(sim, meta_attr) : NULL;
    if (mt && mt->slots.get && mt->slots.set)
        return mt->slots.get(sim, meta_attr, v, meta);
    Value own = type_lookup(sim, type, name);
    if (own) {
        Type *ot = type_of(sim, own);
        if (!ot->slots.get)
            return value_keep(own);
        value_keep(own);
        Value r = ot->slots.get(sim, own, NULL, type);
        value_drop(sim, own);
        return r;
    }
    if (mt && mt->slots.get)
        return mt->slots.get(sim, meta_attr, v, meta);
    if (meta_attr)
        return value_keep(meta_attr);
    return raise_attribute_error(sim, v, name);
}

static bool type_setattr(Sim *sim, Value v, Str *name, Value x) {
    Type *type = (Type *)v;
    if (!(type->flags & (TYPE_HEAP | TYPE_OPEN))) {
        RAISE(sim, TypeError, "cannot set %R attribute of immutable type '%N'", (Value)name, type);
        return false;
    }
    if (!(type->flags & TYPE_HEAP) && !(x && value_runs_native(sim, x)))
        type->flags |= TYPE_CHANGED;
    Value meta_attr = type_lookup(sim, type_of(sim, v), name);
    Type *mt = meta_attr ? type_of(sim, meta_attr) : NULL;
    if (mt && mt->slots.set)
        return mt->slots.set(sim, meta_attr, v, x);
    Str *interned = str_intern(sim, name->text, name->size);
    bool ok = true;
    if (x) {
        dict_set_str(sim, type->dict, interned, x);
    } else if (!dict_delete_str(sim, type->dict, interned)) {
        raise_attribute_error(sim, v, name);
        ok = false;
    }
    type_modified(sim, type);
    if (ok && is_slot_dunder(interned))
        type_update_slot(sim, type, interned);
    DROP(sim, interned);
    return ok;
}

/* ---- type: repr and call ---- */

static Value type_repr(Sim *sim, Value self) {
    Str *name = full_name(sim, (Type *)self);
    Str *r = str_format(sim, "<class '%S'>", name);
    DROP(sim, name);
    return (Value)r;
}

/* type(x) and type(name, bases, dict). */
static Value type_type_new(Sim *sim, Type *meta, Value *args, size_t nargs, Tuple *kwnames) {
    if (meta == sim->types.type && nargs == 1 && !kwnames) {
        return KEEP((Value)type_of(sim, args[0]));
    }
    if (meta == sim->types.type && nargs != 3) {
        return RAISE(sim, TypeError, "type() takes 1 or 3 arguments");
    }
    return type_new(sim, meta, args, nargs, kwnames);
}

static bool type_type_init(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)args, (void)kwnames;
    if (nargs == 1 || nargs == 3)
        return true;
    RAISE(sim, TypeError, "type.__init__() takes 1 or 3 arguments");
    return false;
}

Value type_call(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    Type *type = (Type *)self;
    if (!type->slots.new_ || (type->flags & TYPE_DISALLOW_NEW)) {
        Str *name = full_name(sim, type);
        RAISE(sim, TypeError, "cannot create '%S' instances", name);
        DROP(sim, name);
        return NULL;
    }
    Value v = type->slots.new_(sim, type, args, nargs, kwnames);
    if (!v)
        return NULL;
    if (type == sim->types.type && nargs == 1 && !kwnames)
        return v;
    Type *t = type_of(sim, v);
    if (!type_is_subtype(t, type) || !t->slots.init)
        return v;
    if (t->slots.init(sim, v, args, nargs, kwnames))
        return v;
    value_drop(sim, v);
    return NULL;
}

/* ---- type: methods ---- */

static Value type_mro_method(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    Tuple *mro = ((Type *)self)->mro;
    return (Value)list_from(sim, mro->items, mro->count);
}

static Value type_subclasses_method(Sim *sim, Value self, Value *args, size_t nargs,
                                    Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    return (Value)type_subclasses(sim, (Type *)self);
}

static Value type_prepare(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)args, (void)nargs, (void)kwnames;
    return (Value)dict_new(sim);
}

static Value type_instancecheck(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)nargs, (void)kwnames;
    int r = type_is_instance(sim, args[0], (Type *)self);
    return r < 0 ? NULL : value_from_bool(r);
}

static Value type_subclasscheck(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)nargs, (void)kwnames;
    int r = type_is_subclass(sim, args[0], self);
    return r < 0 ? NULL : value_from_bool(r);
}

static Value type_dir(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    Set *names = set_new(sim);
    Value r = NULL;
    if (add_type_names(sim, names, (Type *)self))
        r = (Value)list_from_iterable(sim, (Value)names);
    DROP(sim, names);
    return r;
}

/* int | str */
static Value type_or(Sim *sim, Value a, Value b) {
    return union_or(sim, a, b);
}

static const NativeDef type_methods[] = {
    {"mro", type_mro_method, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"__subclasses__", type_subclasses_method, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"__prepare__", type_prepare, NATIVE_RAW, 0, 0, NULL, NATIVE_CLASS},
    {"__instancecheck__", type_instancecheck, NATIVE_ONE, 0, 0, NULL, 0},
    {"__subclasscheck__", type_subclasscheck, NATIVE_ONE, 0, 0, NULL, 0},
    {"__dir__", type_dir, NATIVE_NOARGS, 0, 0, NULL, 0},
    {0}};

static void type_dealloc(Sim *sim, Object *self) {
    Type *type = (Type *)self;
    type_unlink_from_bases(type);
    DROP_MAYBE(sim, type->dict);
    DROP_MAYBE(sim, type->mro);
    DROP_MAYBE(sim, type->bases);
    DROP_MAYBE(sim, type->base);
    DROP_MAYBE(sim, type->name);
    DROP_MAYBE(sim, type->qualname);
    DROP_MAYBE(sim, type->subclasses);
}

void type_visit(Object *o, VisitFn visit, void *ctx) {
    Type *type = (Type *)o;
    Value held[] = {(Value)type->dict, (Value)type->mro, (Value)type->bases, (Value)type->base};
    for (size_t i = 0; i < sizeof held / sizeof *held; i++) {
        if (held[i])
            visit(held[i], ctx);
    }
}

/* Its instances still need to know what is above it. One whose making failed has no instances and
 * no order. */
void type_empty(Sim *sim, Type *type) {
    object_untrack(sim, &type->head);
    type_modified(sim, type);
    if (type->mro) {
        Tuple *above = tuple_from(sim, type->mro->items + 1, type->mro->count - 1);
        value_replace(sim, (Value *)&type->mro, (Value)above);
    }
    dict_clear(sim, type->dict);
}

/* ---- start-up: the two types need each other, strings and dicts ---- */

static Type *bare_type(Sim *sim) {
    size_t prefix = sizeof(void *);
    Type *t = (Type *)((char *)mem_calloc(sim, sizeof(Type) + prefix) + prefix);
    t->head.refs = 1;
    return t;
}

/* Before anything else: types that other types' making relies on. */
void type_init_bare(Sim *sim) {
    static const Slots object_slots = {.repr = object_repr,
                                       .str = object_str,
                                       .format = object_format,
                                       .hash = object_hash,
                                       .compare = object_compare,
                                       .getattr = generic_getattr,
                                       .setattr = generic_setattr,
                                       .new_ = object_generic_new,
                                       .init = object_generic_init};
    static const Slots type_slots = {.repr = type_repr,
                                     .call = type_call,
                                     .getattr = type_getattr,
                                     .setattr = type_setattr,
                                     .new_ = type_type_new,
                                     .init = type_type_init,
                                     .binary[BINARY_OR] = type_or,
                                     .dealloc = type_dealloc};
    Type *object = bare_type(sim), *type = bare_type(sim);
    sim->types.object = object;
    sim->types.type = type;
    object->head.type = type->head.type = type;
    object->slots = object_slots;
    type->slots = type_slots;
    object->size = sizeof(Object);
    type->size = sizeof(Type);
    object->flags = TYPE_BASE;
    type->flags = TYPE_BASE | TYPE_IS_TYPE | TYPE_HAS_DICT | TYPE_HAS_WEAKREFS;
}

static void name_bare(Sim *sim, Type *type, const char *name, Type *base) {
    type->name = str_intern(sim, name, strlen(name));
    type->qualname = (Str *)KEEP(type->name);
    type->dict = dict_new(sim);
    type->base = base;
    type->bases = base ? tuple_of(sim, 1, (Value)base) : tuple_new(sim, 0);
    if (base)
        type_link_to_bases(sim, type);
    type_make_mro(sim, type);
    type_inherit_slots(type);
}

/* After str, tuple, list and dict can make instances: the tables of the two. */
void type_init_object(Sim *sim) {
    name_bare(sim, sim->types.object, "object", NULL);
    name_bare(sim, sim->types.type, "type", sim->types.object);
}

static void complete(Sim *sim, Type *type, const NativeDef *methods, const GetSetDef *getset) {
    type_add_methods(sim, type, methods);
    for (const GetSetDef *d = getset; d->name; d++) {
        Value f = getset_new(sim, d, type);
        dict_set_text(sim, type->dict, d->name, f);
        value_drop(sim, f);
    }
    type_add_slot_wrappers(sim, type);
    type_add_new(sim, type);
}

/* After the descriptors' types exist. */
void type_complete_object(Sim *sim) {
    complete(sim, sim->types.object, object_methods, object_getset);
    complete(sim, sim->types.type, type_methods, type_getset);
}

/* ---- None, NotImplemented, Ellipsis ---- */

static Value none_repr(Sim *sim, Value self) {
    (void)self;
    return (Value)str_from(sim, "None");
}

static int none_truth(Sim *sim, Value self) {
    (void)sim, (void)self;
    return 0;
}

static Value not_implemented_repr(Sim *sim, Value self) {
    (void)self;
    return (Value)str_from(sim, "NotImplemented");
}

static int not_implemented_truth(Sim *sim, Value self) {
    (void)self;
    return warn_deprecated(sim, "NotImplemented should not be used in a boolean context") ? 1 : -1;
}

static Value ellipsis_repr(Sim *sim, Value self) {
    (void)self;
    return (Value)str_from(sim, "Ellipsis");
}

/* The types of the three give away the only one there is. */
static Value the_only(Sim *sim, const char *name, Value v, size_t nargs, Tuple *kwnames) {
    if (has_arguments(nargs, kwnames))
        return RAISE(sim, TypeError, "%s takes no arguments", name);
    return v;
}

#define ONLY(function, name, value)                                                                \
    static Value function(Sim *sim, Type *type, Value *args, size_t nargs, Tuple *kwnames) {       \
        (void)type, (void)args;                                                                    \
        return the_only(sim, name, value, nargs, kwnames);                                         \
    }
ONLY(none_new, "NoneType", VALUE_NONE)
ONLY(not_implemented_new, "NotImplementedType", VALUE_NOT_IMPLEMENTED)
ONLY(ellipsis_new, "EllipsisType", VALUE_ELLIPSIS)
#undef ONLY

void type_init_singletons(Sim *sim) {
    static const Slots none_slots = {.repr = none_repr, .truth = none_truth, .new_ = none_new};
    static const TypeDef none = {.name = "NoneType",
                                 .size = sizeof(Object),
                                 .flags = TYPE_PLAIN_GETATTR,
                                 .slots = &none_slots};
    sim->types.none = type_from_def(sim, &none, NULL);
    static const Slots ni_slots = {
        .repr = not_implemented_repr, .truth = not_implemented_truth, .new_ = not_implemented_new};
    static const TypeDef ni = {.name = "NotImplementedType",
                               .size = sizeof(Object),
                               .flags = TYPE_PLAIN_GETATTR,
                               .slots = &ni_slots};
    sim->types.not_implemented = type_from_def(sim, &ni, NULL);
    static const Slots ellipsis_slots = {.repr = ellipsis_repr, .new_ = ellipsis_new};
    static const TypeDef ellipsis = {
        .name = "ellipsis", .size = sizeof(Object), .slots = &ellipsis_slots};
    sim->types.ellipsis = type_from_def(sim, &ellipsis, NULL);
}
