/* weakref.ref and weakref.proxy (CPython: Objects/weakrefobject.c). The references to an object
 * form a chain, newest first; its head stands in a table by address. Few objects are ever
 * referred to weakly: the others pay nothing for being allowed to. */
#include "sim/python/objects/weakref.h"

#include "sim/python/arguments.h"
#include "sim/python/errors.h"
#include "sim/python/objects/generic_alias.h"
#include "sim/python/objects/list.h"
#include "sim/python/objects/number.h"
#include "sim/python/objects/str.h"
#include "sim/state.h"

static WeakRef *first_of(Sim *sim, Object *o) {
    return o->flags & OBJ_REFERRED ? (WeakRef *)*address_table_find(&sim->weakrefs, o) : NULL;
}

static void set_first(Sim *sim, Object *o, WeakRef *first) {
    if (first) {
        o->flags |= OBJ_REFERRED;
        address_table_set(sim, &sim->weakrefs, o, (uintptr_t)first);
    } else {
        o->flags &= ~(uint32_t)OBJ_REFERRED;
        address_table_remove(&sim->weakrefs, o);
    }
}

static bool can_refer_to(Value v) {
    return value_is_heap(v) && (v->type->flags & TYPE_HAS_WEAKREFS);
}

static bool is_proxy_type(Sim *sim, const Type *type) {
    return type == sim->types.weak_proxy || type == sim->types.weak_callable_proxy;
}

/* 0 and 1: the reference and the proxy that are shared, which stand first; 2: all others. */
static int rank(Sim *sim, const WeakRef *ref) {
    if (ref->callback)
        return 2;
    return ref->head.type == sim->types.weakref ? 0 : is_proxy_type(sim, ref->head.type) ? 1 : 2;
}

/* Before those of its own rank. */
static void link_to(Sim *sim, WeakRef *ref, Object *target) {
    WeakRef *before = NULL, *next = first_of(sim, target);
    while (next && rank(sim, next) < rank(sim, ref)) {
        before = next;
        next = next->next;
    }
    ref->target = target;
    ref->next = next;
    ref->previous = before;
    if (next)
        next->previous = ref;
    if (before)
        before->next = ref;
    else
        set_first(sim, target, ref);
}

static void unlink_ref(Sim *sim, WeakRef *ref) {
    if (!ref->target)
        return;
    if (ref->previous) {
        ref->previous->next = ref->next;
    } else {
        set_first(sim, ref->target, ref->next);
    }
    if (ref->next)
        ref->next->previous = ref->previous;
    ref->target = NULL;
    ref->next = ref->previous = NULL;
}

/* A reference of the plain type without a callback is shared. */
static WeakRef *find_shared(Sim *sim, Object *target, Type *type) {
    if (type != sim->types.weakref && !is_proxy_type(sim, type))
        return NULL;
    for (WeakRef *r = first_of(sim, target); r; r = r->next) {
        if (r->head.type == type && !r->callback)
            return r;
    }
    return NULL;
}

static Value make(Sim *sim, Type *type, Value target, Value callback) {
    if (!can_refer_to(target)) {
        return RAISE(sim, TypeError, "cannot create weak reference to '%T' object", target);
    }
    if (callback == VALUE_NONE)
        callback = NULL;
    WeakRef *shared = callback ? NULL : find_shared(sim, target, type);
    if (shared)
        return value_keep((Value)shared);
    WeakRef *ref = object_new(sim, type, 0);
    ref->callback = value_keep_maybe(callback);
    ref->hash = -1;
    link_to(sim, ref, target);
    return (Value)ref;
}

Value weakref_new(Sim *sim, Value target, Value callback) {
    return make(sim, sim->types.weakref, target, callback);
}

Value weak_proxy_new(Sim *sim, Value target, Value callback) {
    bool callable = value_is_callable(sim, target);
    return make(sim, callable ? sim->types.weak_callable_proxy : sim->types.weak_proxy, target,
                callback);
}

Value weakref_target(Value ref) {
    Object *target = ((WeakRef *)ref)->target;
    return target ? value_keep(target) : NULL;
}

size_t weakref_count(Sim *sim, Value target) {
    size_t count = 0;
    if (!can_refer_to(target))
        return 0;
    for (WeakRef *r = first_of(sim, target); r; r = r->next)
        count++;
    return count;
}

Value weakref_list(Sim *sim, Value target) {
    List *list = list_new(sim, 0);
    if (!can_refer_to(target))
        return (Value)list;
    for (WeakRef *r = first_of(sim, target); r; r = r->next)
        list_append(sim, list, (Value)r);
    return (Value)list;
}

static void call_back(Sim *sim, WeakRef *ref) {
    Value callback = ref->callback;
    ref->callback = NULL;
    Value r = value_call1(sim, callback, (Value)ref);
    if (!r)
        error_write_unraisable(sim, NULL, callback);
    value_drop_maybe(sim, r);
    value_drop(sim, callback);
}

void weakrefs_clear(Sim *sim, Object *o) {
    Exception *error = error_take(sim);
    List *to_call = list_new(sim, 0);
    for (WeakRef *ref; (ref = first_of(sim, o));) {
        bool dying = ref->head.refs == 0; /* it held the object itself */
        if (ref->callback && !dying && !sim->end_is_told)
            list_append(sim, to_call, (Value)ref);
        unlink_ref(sim, ref);
    }
    for (size_t i = 0; i < to_call->count; i++)
        call_back(sim, (WeakRef *)to_call->items[i]);
    DROP(sim, to_call);
    sim->error = error;
}

/* ---- ref ---- */

static Value ref_construct(Sim *sim, Type *type, Value *args, size_t nargs, Tuple *kwnames) {
    if (type == sim->types.weakref && !arguments_no_keywords(sim, "ref", kwnames))
        return NULL;
    if (!arguments_count(sim, "__new__", nargs, 1, 2))
        return NULL;
    return make(sim, type, args[0], nargs > 1 ? args[1] : NULL);
}

static bool ref_init(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args;
    if (self->type == sim->types.weakref && !arguments_no_keywords(sim, "ref", kwnames))
        return false;
    return arguments_count(sim, "__init__", nargs, 1, 2);
}

static void ref_dealloc(Sim *sim, Object *o) {
    unlink_ref(sim, (WeakRef *)o);
    value_drop_maybe(sim, ((WeakRef *)o)->callback);
}

static Value ref_call(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args;
    if (!arguments_no_keywords(sim, "weakref", kwnames) ||
        !arguments_count(sim, "weakref", nargs, 0, 0)) {
        return NULL;
    }
    Value target = weakref_target(self);
    return target ? target : VALUE_NONE;
}

/* " (name)" of what is referred to, as the repr shows it. */
static Value ref_repr(Sim *sim, Value self) {
    WeakRef *ref = (WeakRef *)self;
    unsigned long long id = object_id(sim, self);
    if (!ref->target)
        return (Value)str_format(sim, "<weakref at 0x%llx; dead>", id);
    Value target = value_keep(ref->target);
    unsigned long long target_id = object_id(sim, target);
    Value name = value_getattr_maybe(sim, target, sim->names.__name__);
    if (sim->error)
        error_clear(sim);
    Str *text =
        name && value_is_str(sim, name)
            ? str_format(sim, "<weakref at 0x%llx; to '%T' at 0x%llx (%V)>", id, target, target_id,
                         name)
            : str_format(sim, "<weakref at 0x%llx; to '%T' at 0x%llx>", id, target, target_id);
    value_drop_maybe(sim, name);
    value_drop(sim, target);
    return (Value)text;
}

static bool ref_hash(Sim *sim, Value self, int64_t *result) {
    WeakRef *ref = (WeakRef *)self;
    if (ref->hash == -1) {
        Value target = weakref_target(self);
        if (!target)
            return RAISE(sim, TypeError, "weak object has gone away"), false;
        bool ok = value_hash(sim, target, &ref->hash);
        value_drop(sim, target);
        if (!ok)
            return false;
    }
    *result = ref->hash;
    return true;
}

static Value ref_compare(Sim *sim, Value self, Value other, CompareOp op) {
    bool equality = op == COMPARE_EQ || op == COMPARE_NE;
    if (!equality || !value_is(sim, other, sim->types.weakref))
        return VALUE_NOT_IMPLEMENTED;
    Value a = weakref_target(self), b = weakref_target(other);
    Value result = a && b ? value_compare(sim, a, b, op)
                          : value_from_bool((self == other) == (op == COMPARE_EQ));
    value_drop_maybe(sim, a);
    value_drop_maybe(sim, b);
    return result;
}

static Value get_callback(Sim *sim, Value self) {
    (void)sim;
    Value callback = ((WeakRef *)self)->callback;
    return callback ? value_keep(callback) : VALUE_NONE;
}

static const NativeDef ref_methods[] = {
    {"__class_getitem__", generic_class_getitem, NATIVE_ONE, 0, 0, NULL, NATIVE_CLASS},
    {0},
};

static const GetSetDef ref_getset[] = {
    {"__callback__", get_callback, NULL},
    {0},
};

static const uint16_t ref_holds[] = {offsetof(WeakRef, callback), 0};
static const Slots ref_slots = {
    .repr = ref_repr,
    .hash = ref_hash,
    .call = ref_call,
    .compare = ref_compare,
    .new_ = ref_construct,
    .init = ref_init,
    .dealloc = ref_dealloc,
    .holds = ref_holds,
};

static const TypeDef ref_def = {
    .name = "weakref.ReferenceType",
    .size = sizeof(WeakRef),
    .flags = TYPE_BASE | TYPE_PLAIN_GETATTR,
    .slots = &ref_slots,
    .methods = ref_methods,
    .getset = ref_getset,
};

/* ---- proxy ---- */

static Value live_target(Sim *sim, Value v) {
    if (!is_proxy_type(sim, type_of(sim, v)))
        return value_keep(v);
    Value target = weakref_target(v);
    return target ? target
                  : RAISE(sim, ReferenceError, "weakly-referenced object no longer exists");
}

/* Defines a slot that does the same with the target. */
#define PASS_ON(type, failed, name, parameters, call)                                              \
    static type name parameters {                                                                  \
        Value target = live_target(sim, self);                                                     \
        if (!target)                                                                               \
            return failed;                                                                         \
        type result = call;                                                                        \
        value_drop(sim, target);                                                                   \
        return result;                                                                             \
    }

PASS_ON(Value, NULL, proxy_str, (Sim * sim, Value self), value_str(sim, target))
PASS_ON(Value, NULL, proxy_getattr, (Sim * sim, Value self, Str *name),
        value_getattr(sim, target, name))
PASS_ON(bool, false, proxy_setattr, (Sim * sim, Value self, Str *name, Value v),
        value_setattr(sim, target, name, v))
PASS_ON(Value, NULL, proxy_iter, (Sim * sim, Value self), value_iter(sim, target))
PASS_ON(Value, NULL, next_of_target, (Sim * sim, Value self), value_next(sim, target))
PASS_ON(Value, NULL, proxy_index, (Sim * sim, Value self), value_index(sim, target))
PASS_ON(Value, NULL, proxy_int, (Sim * sim, Value self), value_to_int(sim, target))
PASS_ON(Value, NULL, method_abs, (Sim * sim, Value self, Value *args, size_t nargs, Tuple *kwnames),
        ((void)args, (void)nargs, (void)kwnames,
         value_call_method(sim, target, sim->names.__abs__, NULL, 0)))
PASS_ON(Value, NULL, method_bytes,
        (Sim * sim, Value self, Value *args, size_t nargs, Tuple *kwnames),
        ((void)args, (void)nargs, (void)kwnames,
         value_call_method(sim, target, sim->names.__bytes__, NULL, 0)))
PASS_ON(Value, NULL, method_reversed,
        (Sim * sim, Value self, Value *args, size_t nargs, Tuple *kwnames),
        ((void)args, (void)nargs, (void)kwnames,
         value_call_method(sim, target, sim->names.__reversed__, NULL, 0)))
PASS_ON(int, -1, proxy_truth, (Sim * sim, Value self), value_truth(sim, target))
PASS_ON(int64_t, -1, proxy_length, (Sim * sim, Value self), value_length(sim, target))
PASS_ON(Value, NULL, proxy_getitem, (Sim * sim, Value self, Value key),
        value_getitem(sim, target, key))
PASS_ON(bool, false, proxy_setitem, (Sim * sim, Value self, Value key, Value v),
        value_setitem(sim, target, key, v))
PASS_ON(int, -1, proxy_contains, (Sim * sim, Value self, Value item),
        value_contains(sim, target, item))
PASS_ON(Value, NULL, proxy_call, (Sim * sim, Value self, Value *args, size_t nargs, Tuple *kwnames),
        value_call(sim, target, args, nargs, kwnames))

/* Of two operands, each of which may be a proxy. */
#define PASS_ON_BOTH(name, Kind, operation)                                                        \
    static Value name(Sim *sim, Value left, Value right, Kind kind) {                              \
        Value a = live_target(sim, left), b = a ? live_target(sim, right) : NULL;                  \
        Value result = b ? operation(sim, a, b, kind) : NULL;                                      \
        value_drop_maybe(sim, a);                                                                  \
        value_drop_maybe(sim, b);                                                                  \
        return result;                                                                             \
    }
PASS_ON_BOTH(proxy_compare, CompareOp, value_compare)
PASS_ON_BOTH(proxy_binary, BinaryOp, value_binary)
PASS_ON_BOTH(proxy_inplace, BinaryOp, value_inplace)

static Value proxy_next(Sim *sim, Value self) {
    Value target = ((WeakRef *)self)->target;
    if (target && !type_of(sim, target)->slots.next)
        return RAISE(sim, TypeError, "Weakref proxy referenced a non-iterator '%T' object", target);
    return next_of_target(sim, self);
}

#define X(op, text, dunder)                                                                        \
    PASS_ON(Value, NULL, proxy_##dunder, (Sim * sim, Value self),                                  \
            value_unary(sim, target, UNOP_##op))
UNARY_OPS(X)
#undef X

#define X(op, text, dunder)                                                                        \
    static Value proxy_i##dunder(Sim *sim, Value left, Value right) {                              \
        return proxy_inplace(sim, left, right, BINARY_##op);                                       \
    }                                                                                              \
    static Value proxy_##dunder(Sim *sim, Value left, Value right) {                               \
        return proxy_binary(sim, left, right, BINARY_##op);                                        \
    }
BINARY_OPS(X)
#undef X

static Value proxy_repr(Sim *sim, Value self) {
    Object *target = ((WeakRef *)self)->target;
    unsigned long long id = object_id(sim, self);
    const char *name = target ? target->type->name->text : "NoneType";
    unsigned long long target_id = target ? object_id(sim, target) : 0;
    return (Value)str_format(sim, "<weakproxy at 0x%llx to %s at 0x%llx>", id, name, target_id);
}

static bool proxy_hash(Sim *sim, Value self, int64_t *result) {
    (void)result;
    return RAISE(sim, TypeError, "unhashable type: '%T'", self), false;
}

#define PROXY_SLOTS                                                                                \
    .repr = proxy_repr, .str = proxy_str, .hash = proxy_hash, .getattr = proxy_getattr,            \
    .setattr = proxy_setattr, .compare = proxy_compare, .iter = proxy_iter, .next = proxy_next,    \
    .truth = proxy_truth, .length = proxy_length, .getitem = proxy_getitem,                        \
    .setitem = proxy_setitem, .contains = proxy_contains, .index = proxy_index,                    \
    .to_int = proxy_int, .dealloc = ref_dealloc, .holds = ref_holds,                               \
    .unary = {UNARY_OPS(UNARY_ROW)}, .binary = {BINARY_OPS(BINARY_ROW)},                           \
    .inplace = {BINARY_OPS(INPLACE_ROW)}
#define UNARY_ROW(op, text, dunder)   [UNOP_##op] = proxy_##dunder,
#define BINARY_ROW(op, text, dunder)  [BINARY_##op] = proxy_##dunder,
#define INPLACE_ROW(op, text, dunder) [BINARY_##op] = proxy_i##dunder,

static const Slots proxy_slots = {PROXY_SLOTS};
static const Slots callable_proxy_slots = {PROXY_SLOTS, .call = proxy_call};

static const NativeDef proxy_methods[] = {
    {"__abs__", method_abs, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"__bytes__", method_bytes, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"__reversed__", method_reversed, NATIVE_NOARGS, 0, 0, NULL, 0},
    {0},
};

static const TypeDef proxy_def = {
    .name = "weakref.ProxyType",
    .size = sizeof(WeakRef),
    .flags = TYPE_DISALLOW_NEW,
    .slots = &proxy_slots,
    .methods = proxy_methods,
};
static const TypeDef callable_proxy_def = {
    .name = "weakref.CallableProxyType",
    .size = sizeof(WeakRef),
    .flags = TYPE_DISALLOW_NEW,
    .slots = &callable_proxy_slots,
    .methods = proxy_methods,
};

void type_init_weakref(Sim *sim) {
    sim->types.weakref = type_from_def(sim, &ref_def, NULL);
    sim->types.weak_proxy = type_from_def(sim, &proxy_def, NULL);
    sim->types.weak_callable_proxy = type_from_def(sim, &callable_proxy_def, NULL);
}
