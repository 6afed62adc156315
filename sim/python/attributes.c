/* Attributes: lookup along the MRO with a cache, descriptors, instance dicts (CPython:
 * typeobject.c, _PyType_Lookup; object.c, PyObject_GenericGetAttr). */
#include <string.h>

#include "sim/python/class.h"
#include "sim/state.h"

static Value lookup_in_mro(Sim *sim, Type *type, Str *name) {
    Tuple *mro = type->mro;
    if (!mro)
        return type->dict ? dict_get_str(sim, type->dict, name) : NULL;
    for (size_t i = 0; i < mro->count; i++) {
        Value v = dict_get_str(sim, ((Type *)mro->items[i])->dict, name);
        if (v)
            return v;
    }
    return NULL;
}

Value type_lookup(Sim *sim, Type *type, Str *name) {
    if (!name->interned)
        return lookup_in_mro(sim, type, name);
    if (type->version == 0)
        type->version = ++sim->next_type_version;
    size_t place = (type->version * 31u + (uint32_t)((uintptr_t)name >> 4)) % METHOD_CACHE_SIZE;
    MethodCacheEntry *e = &sim->method_cache[place];
    if (e->version == type->version && e->name == name)
        return e->value;
    Value v = lookup_in_mro(sim, type, name);
    *e = (MethodCacheEntry){type->version, name, v};
    return v;
}

void type_modified(Sim *sim, Type *type) {
    type->version = 0;
    if (!type->subclasses)
        return;
    List *below = (List *)type->subclasses;
    for (size_t i = 0; i < below->count; i++) {
        type_modified(sim, (Type *)((uintptr_t)below->items[i] & ~(uintptr_t)3));
    }
}

Value value_lookup_special(Sim *sim, Value v, Str *name) {
    return type_lookup(sim, type_of(sim, v), name);
}

Value generic_getattr(Sim *sim, Value v, Str *name) {
    Type *type = type_of(sim, v);
    Value descriptor = type_lookup(sim, type, name);
    Type *dt = NULL;
    if (descriptor) {
        dt = type_of(sim, descriptor);
        if (dt->slots.get && dt->slots.set) {
            value_keep(descriptor);
            Value r = dt->slots.get(sim, descriptor, v, type);
            value_drop(sim, descriptor);
            return r;
        }
    }
    Dict *dict = object_dict(v);
    if (dict) {
        Value own = dict_get_str(sim, dict, name);
        if (own)
            return value_keep(own);
    }
    if (!descriptor && name == sim->names.__doc__)
        return type_doc(sim, type);
    if (!descriptor)
        return raise_attribute_error(sim, v, name);
    value_keep(descriptor);
    if (!dt->slots.get)
        return descriptor;
    Value r = dt->slots.get(sim, descriptor, v, type);
    value_drop(sim, descriptor);
    return r;
}

static bool raise_read_only(Sim *sim, Value v, Str *name) {
    if (type_lookup(sim, type_of(sim, v), name)) {
        RAISE(sim, AttributeError, "'%T' object attribute '%S' is read-only", v, name);
    } else {
        raise_attribute_error(sim, v, name);
    }
    return false;
}

bool generic_setattr(Sim *sim, Value v, Str *name, Value x) {
    Value descriptor = type_lookup(sim, type_of(sim, v), name);
    if (descriptor) {
        Type *dt = type_of(sim, descriptor);
        if (dt->slots.set) {
            value_keep(descriptor);
            bool ok = dt->slots.set(sim, descriptor, v, x);
            value_drop(sim, descriptor);
            return ok;
        }
    }
    if (!value_is_heap(v) || !(v->type->flags & TYPE_HAS_DICT))
        return raise_read_only(sim, v, name);
    if (x) {
        dict_set_str(sim, object_dict_make(sim, v), name, x);
        return true;
    }
    Dict *dict = object_dict(v);
    if (dict && dict_delete_str(sim, dict, name))
        return true;
    raise_attribute_error(sim, v, name);
    return false;
}

Value value_getattr(Sim *sim, Value v, Str *name) {
    Value r = type_of(sim, v)->slots.getattr(sim, v, name);
    return r ? r : attribute_error_tell(sim, v, name);
}

Value value_getattr_maybe(Sim *sim, Value v, Str *name) {
    Type *type = type_of(sim, v);
    if (type->slots.getattr == generic_getattr && !type_lookup(sim, type, name)) {
        Dict *dict = object_dict(v);
        Value own = dict ? dict_get_str(sim, dict, name) : NULL;
        return value_keep_maybe(own);
    }
    Value r = type->slots.getattr(sim, v, name);
    if (!r && error_is(sim, sim->exceptions.AttributeError))
        error_clear(sim);
    return r;
}

Value value_getattr_text(Sim *sim, Value v, const char *name) {
    Str *s = str_intern(sim, name, strlen(name));
    Value r = value_getattr(sim, v, s);
    DROP(sim, s);
    return r;
}

bool value_setattr(Sim *sim, Value v, Str *name, Value x) {
    return type_of(sim, v)->slots.setattr(sim, v, name, x);
}
