/* wrapper_descriptor and method-wrapper: native slots as callable methods. */
#include "sim/python/slotwrapper.h"

#include <stddef.h>
#include <string.h>

#include "sim/python/nativeface.h"
#include "sim/python/objects/number.h"
#include "sim/state.h"

typedef struct SlotWrapper {
    Object head;
    const SlotDef *def;
    Type *owner; /* borrowed: it owns the wrapper through its dict */
    AnySlot fn;
    Function *behind; /* what it does, written in Python; or NULL */
    Value keeps;      /* behind: its owner, which may end before it */
} SlotWrapper;

typedef struct MethodWrapper {
    Object head;
    SlotWrapper *wrapper;
    Value self;
} MethodWrapper;

Value slot_wrapper_new(Sim *sim, const SlotDef *def, Type *owner, AnySlot fn) {
    SlotWrapper *w = object_new(sim, sim->types.slot_wrapper, 0);
    w->def = def;
    w->owner = owner;
    w->fn = fn;
    return (Value)w;
}

Value slot_wrapper_of_class(Sim *sim, Value v, Type *owner) {
    if (type_of(sim, v) != sim->types.slot_wrapper)
        return NULL;
    const SlotWrapper *model = (const SlotWrapper *)v;
    SlotWrapper *w = (SlotWrapper *)slot_wrapper_new(sim, model->def, owner, model->fn);
    w->behind = model->behind ? KEEP(model->behind) : NULL;
    w->keeps = value_keep((Value)owner);
    return (Value)w;
}

Value slot_wrapper_of_function(Sim *sim, const SlotDef *def, Type *owner, Value f) {
    Value w = slot_wrapper_new(sim, def, owner, *slot_at(&owner->slots, def->slot_offset));
    ((SlotWrapper *)w)->behind = (Function *)value_keep(f);
    ((SlotWrapper *)w)->keeps = value_keep((Value)owner);
    return w;
}

Value slot_wrapper_of_method(Sim *sim, const NativeDef *method, Type *owner) {
    const SlotDef *def = slot_def_of_method(method->name);
    return def ? slot_wrapper_new(sim, def, owner, (AnySlot)method->fn) : NULL;
}

AnySlot slot_wrapper_function(Sim *sim, Value v, const SlotDef *def, Type *type) {
    if (type_of(sim, v) == sim->types.function && ((Function *)v)->code->native)
        v = ((Function *)v)->code->native;
    if (type_of(sim, v) != sim->types.slot_wrapper)
        return NULL;
    SlotWrapper *w = (SlotWrapper *)v;
    return w->def == def && type_is_subtype(type, w->owner) ? w->fn : NULL;
}

bool is_native_getattribute(Sim *sim, Value v) {
    if (type_of(sim, v) != sim->types.slot_wrapper)
        return false;
    AnySlot fn = ((SlotWrapper *)v)->fn;
    return fn == (AnySlot)generic_getattr || fn == (AnySlot)type_getattr;
}

/* ---- wrapping ---- */

static bool expect(Sim *sim, size_t nargs, size_t count) {
    if (nargs == count)
        return true;
    /* A pair is unpacked by a parser that puts a name, here an empty one, in front of its text. */
    RAISE(sim, TypeError, "%sexpected %zu argument%s, got %zu", count == 2 ? " " : "", count,
          count == 1 ? "" : "s", nargs);
    return false;
}

#define WRAPPER(name)                                                                              \
    Value name(Sim *sim, AnySlot fn, const SlotDef *def, Value self, Value *args, size_t nargs,    \
               Tuple *kwnames)
#define UNUSED (void)def, (void)args, (void)nargs, (void)kwnames

WRAPPER(wrap_unary) {
    UNUSED;
    if (!expect(sim, nargs, 0))
        return NULL;
    return ((Value(*)(Sim *, Value))fn)(sim, self);
}

WRAPPER(wrap_method) {
    UNUSED;
    if (!expect(sim, nargs, 0))
        return NULL;
    return ((NativeFn)fn)(sim, self, args, nargs, NULL);
}

WRAPPER(wrap_format) {
    UNUSED;
    if (!expect(sim, nargs, 1))
        return NULL;
    if (!value_is_str(sim, args[0])) {
        return RAISE(sim, TypeError, "__format__() argument must be str, not %T", args[0]);
    }
    return ((Value(*)(Sim *, Value, Str *))fn)(sim, self, (Str *)args[0]);
}

WRAPPER(wrap_hash) {
    UNUSED;
    if (!expect(sim, nargs, 0))
        return NULL;
    int64_t h;
    return ((bool (*)(Sim *, Value, int64_t *))fn)(sim, self, &h) ? int_new(sim, h) : NULL;
}

WRAPPER(wrap_call) {
    UNUSED;
    return ((Value(*)(Sim *, Value, Value *, size_t, Tuple *))fn)(sim, self, args, nargs, kwnames);
}

static bool is_name(Sim *sim, Value v) {
    if (value_is_str(sim, v))
        return true;
    RAISE(sim, TypeError, "attribute name must be string, not '%T'", v);
    return false;
}

WRAPPER(wrap_getattr) {
    UNUSED;
    if (!expect(sim, nargs, 1) || !is_name(sim, args[0]))
        return NULL;
    return ((Value(*)(Sim *, Value, Str *))fn)(sim, self, (Str *)args[0]);
}

static Value none_if(bool ok) {
    return ok ? VALUE_NONE : NULL;
}

WRAPPER(wrap_setattr) {
    UNUSED;
    if (!expect(sim, nargs, 2) || !is_name(sim, args[0]))
        return NULL;
    return none_if(((bool (*)(Sim *, Value, Str *, Value))fn)(sim, self, (Str *)args[0], args[1]));
}

WRAPPER(wrap_delattr) {
    UNUSED;
    if (!expect(sim, nargs, 1) || !is_name(sim, args[0]))
        return NULL;
    return none_if(((bool (*)(Sim *, Value, Str *, Value))fn)(sim, self, (Str *)args[0], NULL));
}

WRAPPER(wrap_compare) {
    UNUSED;
    if (!expect(sim, nargs, 1))
        return NULL;
    return ((Value(*)(Sim *, Value, Value, CompareOp))fn)(sim, self, args[0], (CompareOp)def->op);
}

WRAPPER(wrap_next) {
    UNUSED;
    if (!expect(sim, nargs, 0))
        return NULL;
    Value v = ((Value(*)(Sim *, Value))fn)(sim, self);
    if (!v && !sim->error)
        raise_stop_iteration(sim, NULL);
    return v;
}

WRAPPER(wrap_truth) {
    UNUSED;
    if (!expect(sim, nargs, 0))
        return NULL;
    int truth = ((int (*)(Sim *, Value))fn)(sim, self);
    return truth < 0 ? NULL : value_from_bool(truth);
}

WRAPPER(wrap_length) {
    UNUSED;
    if (!expect(sim, nargs, 0))
        return NULL;
    int64_t n = ((int64_t(*)(Sim *, Value))fn)(sim, self);
    return n < 0 ? NULL : int_new(sim, n);
}

WRAPPER(wrap_binary) {
    UNUSED;
    if (!expect(sim, nargs, 1))
        return NULL;
    return ((Value(*)(Sim *, Value, Value))fn)(sim, self, args[0]);
}

WRAPPER(wrap_left) {
    return wrap_binary(sim, fn, def, self, args, nargs, kwnames);
}

WRAPPER(wrap_right) {
    UNUSED;
    if (!expect(sim, nargs, 1))
        return NULL;
    return ((Value(*)(Sim *, Value, Value))fn)(sim, args[0], self);
}

typedef bool (*SetItemFn)(Sim *, Value, Value, Value);

WRAPPER(wrap_setitem) {
    UNUSED;
    if (!expect(sim, nargs, 2))
        return NULL;
    return none_if(((SetItemFn)fn)(sim, self, args[0], args[1]));
}

WRAPPER(wrap_delitem) {
    UNUSED;
    if (!expect(sim, nargs, 1))
        return NULL;
    return none_if(((SetItemFn)fn)(sim, self, args[0], NULL));
}

WRAPPER(wrap_contains) {
    UNUSED;
    if (!expect(sim, nargs, 1))
        return NULL;
    int found = ((int (*)(Sim *, Value, Value))fn)(sim, self, args[0]);
    return found < 0 ? NULL : value_from_bool(found);
}

WRAPPER(wrap_get) {
    UNUSED;
    if (nargs < 1 || nargs > 2) {
        return RAISE(sim, TypeError, " expected at %s argument%s, got %zu",
                     nargs ? "most 2" : "least 1", nargs ? "s" : "", nargs);
    }
    Value instance = args[0] == VALUE_NONE ? NULL : args[0];
    Type *owner = nargs > 1 && args[1] != VALUE_NONE ? (Type *)args[1] : NULL;
    if (!instance && !owner)
        return RAISE(sim, TypeError, "__get__(None, None) is invalid");
    return ((Value(*)(Sim *, Value, Value, Type *))fn)(sim, self, instance, owner);
}

WRAPPER(wrap_set) {
    return wrap_setitem(sim, fn, def, self, args, nargs, kwnames);
}

WRAPPER(wrap_delete) {
    return wrap_delitem(sim, fn, def, self, args, nargs, kwnames);
}

WRAPPER(wrap_init) {
    UNUSED;
    return none_if(
        ((bool (*)(Sim *, Value, Value *, size_t, Tuple *))fn)(sim, self, args, nargs, kwnames));
}

WRAPPER(wrap_finalize) {
    UNUSED;
    if (!expect(sim, nargs, 0))
        return NULL;
    ((void (*)(Sim *, Value))fn)(sim, self);
    return VALUE_NONE;
}

/* ---- the two types ---- */

static bool is_any(const char *name, const char *a, const char *b, const char *c) {
    return !strcmp(name, a) || !strcmp(name, b) || !strcmp(name, c);
}

/* CPython gives these to C code as slots and to programs as methods of one argument, which count in
 * their own words. */
static bool is_method_too(Sim *sim, const SlotWrapper *w) {
    const Type *t = w->owner;
    if (strcmp(w->def->name, "__format__") == 0)
        return true;
    if (strcmp(w->def->name, "__getitem__") == 0)
        return t == sim->types.list || t == sim->types.dict;
    if (strcmp(w->def->name, "__contains__") == 0)
        return t == sim->types.dict || t == sim->types.set || t == sim->types.frozenset;
    return false;
}

static bool method_fits(Sim *sim, SlotWrapper *w, size_t nargs, Tuple *kwnames) {
    if (kwnames && kwnames->count) {
        RAISE(sim, TypeError, "%N.%s() takes no keyword arguments", w->owner, w->def->name);
    } else if (nargs != 1) {
        RAISE(sim, TypeError, "%N.%s() takes exactly one argument (%zu given)", w->owner,
              w->def->name, nargs);
    }
    return !sim->error;
}

/* The joins and repeats of a sequence know no other operand that could do it instead. */
static Value call_of_sequence(Sim *sim, SlotWrapper *w, Value self, Value *args, size_t nargs,
                              Tuple *kwnames) {
    bool repeats = is_any(w->def->name, "__mul__", "__rmul__", "__imul__");
    if (repeats && nargs != 1)
        return RAISE(sim, TypeError, " expected 1 argument, got %zu", nargs);
    Value r = w->def->wrap(sim, w->fn, w->def, self, args, nargs, kwnames);
    if (r != VALUE_NOT_IMPLEMENTED)
        return r;
    if (!repeats)
        return sequence_refuse(sim, self, args[0]);
    Value times = value_index(sim, args[0]); /* raises: else it would have repeated */
    DROP_MAYBE(sim, times);
    return times ? VALUE_NOT_IMPLEMENTED : NULL;
}

static Value wrap(Sim *sim, SlotWrapper *w, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    bool usual = nargs == 1 || w->def->wrap == wrap_method;
    if ((!usual || kwnames) && is_method_too(sim, w) && !method_fits(sim, w, nargs, kwnames))
        return NULL;
    bool takes_keywords = w->def->wrap == wrap_call || w->def->wrap == wrap_init;
    if (kwnames && kwnames->count && !takes_keywords)
        return RAISE(sim, TypeError, "wrapper %s() takes no keyword arguments", w->def->name);
    if (w->behind)
        return native_face_slot(sim, w->behind, self, args, nargs);
    if (w->def->wrap == wrap_method)
        return wrap_method(sim, w->fn, w->def, self, args, nargs, kwnames);
    bool joins = is_any(w->def->name, "__mul__", "__rmul__", "__imul__") ||
                 is_any(w->def->name, "__add__", "__add__", "__iadd__");
    if (joins && type_joins(sim, w->owner))
        return call_of_sequence(sim, w, self, args, nargs, kwnames);
    return w->def->wrap(sim, w->fn, w->def, self, args, nargs, kwnames);
}

/* T.method() without an object of T. */
static Value refuse_unbound(Sim *sim, SlotWrapper *w, Value *args, size_t nargs) {
    bool method = is_method_too(sim, w);
    if (nargs == 0 && method) {
        RAISE(sim, TypeError, "unbound method %N.%s() needs an argument", w->owner, w->def->name);
    } else if (nargs == 0) {
        RAISE(sim, TypeError, "descriptor '%s' of '%N' object needs an argument", w->def->name,
              w->owner);
    } else {
        RAISE(sim, TypeError,
              method ? "descriptor '%s' for '%N' objects doesn't apply to a '%T' object"
                     : "descriptor '%s' requires a '%N' object but received a '%T'",
              w->def->name, w->owner, args[0]);
    }
    return NULL;
}

static Value wrapper_call(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    SlotWrapper *w = (SlotWrapper *)self;
    if (nargs == 0 || !value_is(sim, args[0], w->owner))
        return refuse_unbound(sim, w, args, nargs);
    return wrap(sim, w, args[0], args + 1, nargs - 1, kwnames);
}

static Value wrapper_get(Sim *sim, Value self, Value instance, Type *owner) {
    (void)owner;
    if (!instance)
        return value_keep(self);
    const SlotWrapper *w = (const SlotWrapper *)self;
    if (!value_is(sim, instance, w->owner)) {
        return RAISE(sim, TypeError,
                     "descriptor '%s' for '%N' objects doesn't apply to a '%T' object",
                     w->def->name, w->owner, instance);
    }
    MethodWrapper *m = object_new(sim, sim->types.method_wrapper, 0);
    m->wrapper = (SlotWrapper *)KEEP(self);
    m->self = value_keep(instance);
    return (Value)m;
}

static Value wrapper_repr(Sim *sim, Value self) {
    SlotWrapper *w = (SlotWrapper *)self;
    const char *what = is_method_too(sim, w) ? "method" : "slot wrapper";
    return (Value)str_format(sim, "<%s '%s' of '%N' objects>", what, w->def->name, w->owner);
}

static void wrapper_dealloc(Sim *sim, Object *self) {
    DROP_MAYBE(sim, ((SlotWrapper *)self)->behind);
    DROP_MAYBE(sim, ((SlotWrapper *)self)->keeps);
}

static Value wrapper_name(Sim *sim, Value self) {
    return (Value)str_from(sim, ((SlotWrapper *)self)->def->name);
}

static Value wrapper_qualname(Sim *sim, Value self) {
    SlotWrapper *w = (SlotWrapper *)self;
    return (Value)str_format(sim, "%S.%s", w->owner->qualname, w->def->name);
}

static Value wrapper_objclass(Sim *sim, Value self) {
    (void)sim;
    return KEEP((Value)((SlotWrapper *)self)->owner);
}

static const GetSetDef wrapper_getset[] = {{"__name__", wrapper_name, NULL},
                                           {"__qualname__", wrapper_qualname, NULL},
                                           {"__objclass__", wrapper_objclass, NULL},
                                           {0}};

static Value method_wrapper_call(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    MethodWrapper *m = (MethodWrapper *)self;
    return wrap(sim, m->wrapper, m->self, args, nargs, kwnames);
}

/* The same method of the same object. */
static Value method_wrapper_compare(Sim *sim, Value a, Value b, CompareOp op) {
    if ((op != COMPARE_EQ && op != COMPARE_NE) || type_of(sim, b) != sim->types.method_wrapper)
        return VALUE_NOT_IMPLEMENTED;
    const MethodWrapper *x = (const MethodWrapper *)a, *y = (const MethodWrapper *)b;
    bool same = x->wrapper == y->wrapper && x->self == y->self;
    return value_from_bool(same == (op == COMPARE_EQ));
}

static bool method_wrapper_hash(Sim *sim, Value self, int64_t *result) {
    (void)sim;
    const MethodWrapper *m = (const MethodWrapper *)self;
    *result = (int64_t)(((uintptr_t)m->self >> 4) ^ ((uintptr_t)m->wrapper >> 4));
    return true;
}

static Value method_wrapper_repr(Sim *sim, Value self) {
    MethodWrapper *m = (MethodWrapper *)self;
    return (Value)str_format(sim, "<method-wrapper '%s' of %T object at 0x%llx>",
                             m->wrapper->def->name, m->self, (long long)object_id(sim, m->self));
}

static void method_wrapper_dealloc(Sim *sim, Object *self) {
    MethodWrapper *m = (MethodWrapper *)self;
    DROP(sim, m->wrapper);
    value_drop(sim, m->self);
}

static Value method_wrapper_self(Sim *sim, Value self) {
    (void)sim;
    return value_keep(((MethodWrapper *)self)->self);
}

static Value method_wrapper_name(Sim *sim, Value self) {
    return (Value)str_from(sim, ((MethodWrapper *)self)->wrapper->def->name);
}

static Value method_wrapper_qualname(Sim *sim, Value self) {
    return wrapper_qualname(sim, (Value)((MethodWrapper *)self)->wrapper);
}

static Value method_wrapper_objclass(Sim *sim, Value self) {
    return wrapper_objclass(sim, (Value)((MethodWrapper *)self)->wrapper);
}

static const GetSetDef method_wrapper_getset[] = {{"__self__", method_wrapper_self, NULL},
                                                  {"__name__", method_wrapper_name, NULL},
                                                  {"__qualname__", method_wrapper_qualname, NULL},
                                                  {"__objclass__", method_wrapper_objclass, NULL},
                                                  {0}};

void type_init_slot_wrapper(Sim *sim) {
    static const uint16_t holds[] = {offsetof(SlotWrapper, behind), offsetof(SlotWrapper, keeps),
                                     0};
    static const Slots slots = {.repr = wrapper_repr,
                                .call = wrapper_call,
                                .get = wrapper_get,
                                .dealloc = wrapper_dealloc,
                                .holds = holds};
    static const TypeDef def = {"wrapper_descriptor",
                                sizeof(SlotWrapper),
                                TYPE_METHOD_DESCRIPTOR | TYPE_DISALLOW_NEW,
                                &slots,
                                NULL,
                                wrapper_getset,
                                NULL};
    sim->types.slot_wrapper = type_from_def(sim, &def, NULL);
    static const uint16_t method_holds[] = {offsetof(MethodWrapper, wrapper),
                                            offsetof(MethodWrapper, self), 0};
    static const Slots method_slots = {.repr = method_wrapper_repr,
                                       .compare = method_wrapper_compare,
                                       .hash = method_wrapper_hash,
                                       .call = method_wrapper_call,
                                       .dealloc = method_wrapper_dealloc,
                                       .holds = method_holds};
    static const TypeDef method_def = {"method-wrapper",
                                       sizeof(MethodWrapper),
                                       TYPE_DISALLOW_NEW,
                                       &method_slots,
                                       NULL,
                                       method_wrapper_getset,
                                       NULL};
    sim->types.method_wrapper = type_from_def(sim, &method_def, NULL);
}

void slot_wrapper_bare_size(Sim *sim) {
    sim->types.slot_wrapper->size = sizeof(SlotWrapper);
}
