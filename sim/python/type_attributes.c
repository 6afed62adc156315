/* The attributes that every class has: __name__, __mro__, __doc__ and their kin (CPython:
 * typeobject.c, type_getsets). */
#include "sim/python/class_internal.h"
#include "sim/python/objects/mapping_proxy.h"
#include "sim/python/refusal.h"
#include "sim/state.h"

static Value type_get_name(Sim *sim, Value self) {
    (void)sim;
    return KEEP((Value)((Type *)self)->name);
}

static bool set_text(Sim *sim, Type *type, const char *what, Str **place, Value v) {
    if (!(type->flags & TYPE_HEAP)) {
        RAISE(sim, TypeError, "cannot set '%s' attribute of immutable type '%N'", what, type);
        return false;
    }
    if (!v || !value_is_str(sim, v)) {
        RAISE(sim, TypeError, "can only assign string to %N.%s, not '%T'", type, what,
              v ? v : VALUE_NONE);
        return false;
    }
    Str *old = *place;
    *place = (Str *)value_keep(v);
    DROP(sim, old);
    return true;
}

static bool type_set_name(Sim *sim, Value self, Value v) {
    return set_text(sim, (Type *)self, "__name__", &((Type *)self)->name, v);
}

static Value type_get_qualname(Sim *sim, Value self) {
    (void)sim;
    return KEEP((Value)((Type *)self)->qualname);
}

static bool type_set_qualname(Sim *sim, Value self, Value v) {
    return set_text(sim, (Type *)self, "__qualname__", &((Type *)self)->qualname, v);
}

static Value type_get_module(Sim *sim, Value self) {
    Type *type = (Type *)self;
    bool own =
        type->flags & TYPE_HEAP; /* in a native type's dict it may be its instances' attribute */
    Value m =
        own ? dict_get_str(sim, type->dict, sim->names.__module__) : type_module_text(sim, type);
    return value_keep(m ? m : (Value)sim->names.builtins);
}

static bool type_set_module(Sim *sim, Value self, Value v) {
    dict_set_str(sim, ((Type *)self)->dict, sim->names.__module__, v ? v : VALUE_NONE);
    return true;
}

static size_t count_shown(Tuple *types) {
    size_t n = 0;
    for (size_t i = 0; i < types->count; i++)
        n += !(((Type *)types->items[i])->flags & TYPE_INNER);
    return n;
}

/* The types without those that CPython does not have. */
static Value shown_types(Sim *sim, Tuple *types) {
    size_t count = count_shown(types);
    if (count == types->count)
        return KEEP((Value)types);
    Tuple *shown = tuple_new(sim, count);
    for (size_t i = 0, n = 0; i < types->count; i++) {
        if (!(((Type *)types->items[i])->flags & TYPE_INNER))
            shown->items[n++] = value_keep(types->items[i]);
    }
    return (Value)shown;
}

static Value type_get_bases(Sim *sim, Value self) {
    return shown_types(sim, ((Type *)self)->bases);
}

static Value type_get_base(Sim *sim, Value self) {
    (void)sim;
    Type *base = ((Type *)self)->base;
    return base ? KEEP((Value)base) : VALUE_NONE;
}

static Value type_get_mro(Sim *sim, Value self) {
    return shown_types(sim, ((Type *)self)->mro);
}

static Value type_get_dict(Sim *sim, Value self) {
    return mapping_proxy_new(sim, (Value)((Type *)self)->dict);
}

static bool is_of_program(Sim *sim, Type *type) {
    Value module = dict_get_str(sim, type->dict, sim->names.__module__);
    bool main = module && value_is_str(sim, module) && str_equal_text((Str *)module, "__main__");
    return type->flags & TYPE_HEAP && main;
}

/* A descriptor that the class has as its __doc__ says what it is. */
static Value ask_descriptor(Sim *sim, Type *type, Value doc) {
    value_keep(doc);
    Value text = type_of(sim, doc)->slots.get(sim, doc, NULL, type);
    value_drop(sim, doc);
    return text;
}

Value type_doc(Sim *sim, Type *type) {
    Value doc = dict_get_str(sim, type->dict, sim->names.__doc__);
    if (doc && value_is(sim, doc, sim->types.getset_descriptor))
        doc = NULL; /* of the instances */
    if (doc && type->flags & TYPE_HEAP && type_of(sim, doc)->slots.get)
        return ask_descriptor(sim, type, doc);
    if ((!doc || doc == VALUE_NONE) && !is_of_program(sim, type))
        return refusal_of_doc(sim, type->name->text);
    return doc ? value_keep(doc) : VALUE_NONE;
}

static Value type_get_doc(Sim *sim, Value self) {
    return type_doc(sim, (Type *)self);
}

static bool type_set_doc(Sim *sim, Value self, Value v) {
    dict_set_str(sim, ((Type *)self)->dict, sim->names.__doc__, v ? v : VALUE_NONE);
    return true;
}

static Value type_get_annotations(Sim *sim, Value self) {
    Type *type = (Type *)self;
    Value a = dict_get_str(sim, type->dict, sim->names.__annotations__);
    if (a)
        return value_keep(a);
    if (!(type->flags & TYPE_HEAP))
        return raise_attribute_error(sim, self, sim->names.__annotations__);
    Value fresh = (Value)dict_new(sim);
    dict_set_str(sim, type->dict, sim->names.__annotations__, fresh);
    return fresh;
}

static bool type_set_annotations(Sim *sim, Value self, Value v) {
    if (v) {
        dict_set_str(sim, ((Type *)self)->dict, sim->names.__annotations__, v);
    } else {
        dict_delete_str(sim, ((Type *)self)->dict, sim->names.__annotations__);
    }
    return true;
}

static Value type_get_abstract(Sim *sim, Value self) {
    Value v = dict_get_str(sim, ((Type *)self)->dict, sim->names.__abstractmethods__);
    return v ? value_keep(v) : raise_attribute_error(sim, self, sim->names.__abstractmethods__);
}

static bool type_set_abstract(Sim *sim, Value self, Value v) {
    Type *type = (Type *)self;
    int any = v ? value_truth(sim, v) : 0;
    if (any < 0)
        return false;
    if (v)
        dict_set_str(sim, type->dict, sim->names.__abstractmethods__, v);
    type->flags = any ? type->flags | TYPE_ABSTRACT : type->flags & ~(unsigned)TYPE_ABSTRACT;
    return true;
}

const GetSetDef type_getset[] = {{"__name__", type_get_name, type_set_name},
                                 {"__qualname__", type_get_qualname, type_set_qualname},
                                 {"__module__", type_get_module, type_set_module},
                                 {"__bases__", type_get_bases, NULL},
                                 {"__base__", type_get_base, NULL},
                                 {"__mro__", type_get_mro, NULL},
                                 {"__dict__", type_get_dict, NULL},
                                 {"__doc__", type_get_doc, type_set_doc},
                                 {"__annotations__", type_get_annotations, type_set_annotations},
                                 {"__abstractmethods__", type_get_abstract, type_set_abstract},
                                 {0}};
