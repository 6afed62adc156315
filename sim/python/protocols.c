/* Containers, iteration, isinstance, and calls from C (CPython: Objects/abstract.c, call.c). */
#include "sim/python/class.h"
#include "sim/python/objects/generic_alias.h"
#include "sim/python/objects/iterators.h"
#include "sim/python/objects/number.h"
#include "sim/python/objects/set.h"
#include "sim/state.h"

/* ---- items ---- */

static Value class_getitem(Sim *sim, Value v, Value key) {
    if (v == (Value)sim->types.type)
        return generic_alias_new(sim, v, key);
    Value f = value_getattr_maybe(sim, v, sim->names.__class_getitem__);
    if (sim->error)
        return NULL;
    if (!f)
        return RAISE(sim, TypeError, "type '%N' is not subscriptable", (Type *)v);
    Value r = value_call1(sim, f, key);
    value_drop(sim, f);
    return r;
}

Value value_getitem(Sim *sim, Value v, Value key) {
    Type *type = type_of(sim, v);
    if (type->slots.getitem)
        return type->slots.getitem(sim, v, key);
    if (type->flags & TYPE_IS_TYPE)
        return class_getitem(sim, v, key);
    return RAISE(sim, TypeError, "'%T' object is not subscriptable", v);
}

bool value_setitem(Sim *sim, Value v, Value key, Value x) {
    Type *type = type_of(sim, v);
    if (type->slots.setitem)
        return type->slots.setitem(sim, v, key, x);
    bool is_sequence = type->flags & TYPE_HEAP || type->slots.getitem || type->slots.contains;
    bool by_number = value_is_int(sim, key) || type_of(sim, key)->slots.index;
    RAISE(sim, TypeError, "'%T' object %s", v,
          x                          ? "does not support item assignment"
          : is_sequence && by_number ? "doesn't support item deletion"
                                     : "does not support item deletion");
    return false;
}

static int contains_by_iteration(Sim *sim, Value container, Value item) {
    Value it = value_iter(sim, container);
    if (!it && error_is(sim, sim->exceptions.TypeError)) {
        error_clear(sim); /* CPython: _PySequence_IterSearch, whatever the error was */
        RAISE(sim, TypeError, "argument of type '%T' is not iterable", container);
    }
    if (!it)
        return -1;
    int found = 0;
    Value x;
    while (!found && (x = value_next(sim, it))) {
        found = value_equal(sim, x, item);
        value_drop(sim, x);
    }
    value_drop(sim, it);
    return sim->error ? -1 : found;
}

int value_contains(Sim *sim, Value container, Value item) {
    Type *type = type_of(sim, container);
    if (type->slots.contains)
        return type->slots.contains(sim, container, item);
    return contains_by_iteration(sim, container, item);
}

int64_t value_length(Sim *sim, Value v) {
    Type *type = type_of(sim, v);
    if (type->slots.length)
        return type->slots.length(sim, v);
    RAISE(sim, TypeError, "object of type '%T' has no len()", v);
    return -1;
}

/* What __length_hint__ has returned (stolen). */
static int64_t read_length_hint(Sim *sim, Value r, int64_t fallback) {
    int64_t n = fallback;
    if (r != VALUE_NOT_IMPLEMENTED) {
        if (!value_is_int(sim, r)) {
            RAISE(sim, TypeError, "__length_hint__ must be an integer, not %T", r);
            n = -1;
        } else if (!int_as_int64(r, &n) || n < 0) {
            RAISE(sim, ValueError, "__length_hint__() should return >= 0");
            n = -1;
        }
    }
    value_drop(sim, r);
    return n;
}

int64_t value_length_hint(Sim *sim, Value v, int64_t fallback) {
    Type *type = type_of(sim, v);
    if (type->slots.length) {
        int64_t n = type->slots.length(sim, v);
        if (n >= 0)
            return n;
        if (!error_is(sim, sim->exceptions.TypeError))
            return -1;
        error_clear(sim);
    }
    Value f = value_lookup_special(sim, v, sim->names.__length_hint__);
    if (!f)
        return fallback;
    Value r = value_call1(sim, f, v);
    if (!r && error_is(sim, sim->exceptions.TypeError)) {
        error_clear(sim);
        return fallback;
    }
    return r ? read_length_hint(sim, r, fallback) : -1;
}

/* ---- iteration ---- */

Value value_iter(Sim *sim, Value v) {
    Type *type = type_of(sim, v);
    if (!type->slots.iter) {
        bool by_index = type->flags & TYPE_HEAP && !(type->flags & (TYPE_IS_DICT | TYPE_MAPPING));
        if (by_index && type->slots.getitem)
            return seq_iterator_new(sim, v);
        return RAISE(sim, TypeError, "'%T' object is not iterable", v);
    }
    Value it = type->slots.iter(sim, v);
    if (it && !type_of(sim, it)->slots.next) {
        RAISE(sim, TypeError, "iter() returned non-iterator of type '%T'", it);
        value_drop(sim, it);
        return NULL;
    }
    return it;
}

Value value_next(Sim *sim, Value iterator) {
    Type *type = type_of(sim, iterator);
    if (!type->slots.next)
        return RAISE(sim, TypeError, "'%T' object is not an iterator", iterator);
    Value v = type->slots.next(sim, iterator);
    if (!v && sim->error && error_is(sim, sim->exceptions.StopIteration))
        error_clear(sim);
    return v;
}

/* ---- isinstance, issubclass ---- */

static int check_class(Sim *sim, Value v, Value c, Str *hook_name, bool subclass);

static int check_tuple(Sim *sim, Value v, Tuple *classes, Str *hook, bool subclass) {
    for (size_t i = 0; i < classes->count; i++) {
        int r = check_class(sim, v, classes->items[i], hook, subclass);
        if (r != 0)
            return r;
    }
    return 0;
}

static int call_hook(Sim *sim, Value hook, Value c, Value v) {
    Value r = value_call2(sim, hook, c, v);
    if (!r)
        return -1;
    int truth = value_truth(sim, r);
    value_drop(sim, r);
    return truth;
}

int type_is_instance(Sim *sim, Value v, Type *type) {
    if (value_is(sim, v, type))
        return 1;
    Value own = value_is_heap(v) ? value_getattr_maybe(sim, v, sim->names.__class__) : NULL;
    if (sim->error)
        return -1;
    if (!own)
        return 0;
    bool yes = value_is_heap(own) && (own->type->flags & TYPE_IS_TYPE) &&
               type_is_subtype((Type *)own, type);
    value_drop(sim, own);
    return yes;
}

/* ---- what only says that it is a class, by a tuple __bases__ (CPython: abstract_issubclass) ----
 */

/* New; NULL: there are none, or raised. */
static Tuple *stated_bases(Sim *sim, Value v) {
    Value bases = value_getattr_maybe(sim, v, sim->names.__bases__);
    if (bases && !(type_of(sim, bases)->flags & TYPE_IS_TUPLE)) {
        value_drop(sim, bases);
        return NULL;
    }
    return (Tuple *)bases;
}

/* Does v state bases? Else TypeError with this text, unless another error is there. */
static bool states_bases(Sim *sim, Value v, const char *text) {
    Tuple *bases = stated_bases(sim, v);
    if (bases)
        return DROP(sim, bases), true;
    return sim->error ? false : (RAISE(sim, TypeError, "%s", text), false);
}

static int descends_from(Sim *sim, Value v, Value ancestor) {
    if (v == ancestor)
        return 1;
    Tuple *bases = stated_bases(sim, v);
    if (!bases)
        return sim->error ? -1 : 0;
    int r = -1;
    if (sim_enter_c(sim, " in __subclasscheck__")) {
        r = 0;
        for (size_t i = 0; r == 0 && i < bases->count; i++)
            r = descends_from(sim, bases->items[i], ancestor);
        sim_leave_c(sim);
    }
    DROP(sim, bases);
    return r;
}

static bool is_type(Value v) {
    return value_is_heap(v) && v->type->flags & TYPE_IS_TYPE;
}

int type_is_subclass(Sim *sim, Value v, Value c) {
    if (is_type(v) && is_type(c))
        return type_is_subtype((Type *)v, (Type *)c);
    if (!states_bases(sim, v, "issubclass() arg 1 must be a class") ||
        !states_bases(sim, c, "issubclass() arg 2 must be a class, a tuple of classes, or a union"))
        return -1;
    return descends_from(sim, v, c);
}

static int is_instance_as_stated(Sim *sim, Value v, Value c) {
    if (!states_bases(sim, c, "isinstance() arg 2 must be a type, a tuple of types, or a union"))
        return -1;
    Value own = value_getattr_maybe(sim, v, sim->names.__class__);
    if (!own)
        return sim->error ? -1 : 0;
    int r = descends_from(sim, own, c);
    value_drop(sim, own);
    return r;
}

static int check_type(Sim *sim, Value v, Type *type, bool subclass) {
    return subclass ? type_is_subclass(sim, v, (Value)type) : type_is_instance(sim, v, type);
}

static int check_class(Sim *sim, Value v, Value c, Str *hook_name, bool subclass) {
    Type *meta = type_of(sim, c);
    if (meta == sim->types.type)
        return check_type(sim, v, (Type *)c, subclass);
    if (meta->flags & TYPE_IS_TUPLE) {
        if (!sim_enter_c(sim, subclass ? " in __subclasscheck__" : " in __instancecheck__"))
            return -1;
        int r = check_tuple(sim, v, (Tuple *)c, hook_name, subclass);
        sim_leave_c(sim);
        return r;
    }
    Value hook = type_lookup(sim, meta, hook_name);
    if (hook)
        return call_hook(sim, hook, c, v);
    if (meta->flags & TYPE_IS_TYPE)
        return check_type(sim, v, (Type *)c, subclass);
    return subclass ? type_is_subclass(sim, v, c) : is_instance_as_stated(sim, v, c);
}

int value_is_instance(Sim *sim, Value v, Value c) {
    if (value_is_heap(c) && type_of(sim, v) == (Type *)c)
        return 1;
    return check_class(sim, v, c, sim->names.__instancecheck__, false);
}

int value_is_subclass(Sim *sim, Value v, Value c) {
    return check_class(sim, v, c, sim->names.__subclasscheck__, true);
}

/* ---- calls ---- */

bool value_is_callable(Sim *sim, Value v) {
    return type_of(sim, v)->slots.call != NULL;
}

Value value_call0(Sim *sim, Value callable) {
    return value_call(sim, callable, NULL, 0, NULL);
}

Value value_call1(Sim *sim, Value callable, Value a) {
    return value_call(sim, callable, &a, 1, NULL);
}

Value value_call2(Sim *sim, Value callable, Value a, Value b) {
    return value_call(sim, callable, (Value[]){a, b}, 2, NULL);
}

Value value_call3(Sim *sim, Value callable, Value a, Value b, Value c) {
    return value_call(sim, callable, (Value[]){a, b, c}, 3, NULL);
}

enum { METHOD_ARGS_MAX = 8 };

Value value_call_method(Sim *sim, Value obj, Str *name, Value *args, size_t nargs) {
    Type *type = type_of(sim, obj);
    Value f = type->slots.getattr == generic_getattr ? type_lookup(sim, type, name) : NULL;
    Dict *dict = object_dict(obj);
    bool direct = f && value_is_heap(f) && (f->type->flags & TYPE_METHOD_DESCRIPTOR) &&
                  nargs < METHOD_ARGS_MAX && !(dict && dict_get_str(sim, dict, name));
    if (!direct) {
        Value bound = value_getattr(sim, obj, name);
        if (!bound)
            return NULL;
        Value r = value_call(sim, bound, args, nargs, NULL);
        value_drop(sim, bound);
        return r;
    }
    Value all[METHOD_ARGS_MAX + 1];
    all[0] = obj;
    for (size_t i = 0; i < nargs; i++)
        all[i + 1] = args[i];
    value_keep(f);
    Value r = value_call(sim, f, all, nargs + 1, NULL);
    value_drop(sim, f);
    return r;
}
