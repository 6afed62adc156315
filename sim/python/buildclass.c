/* __build_class__: what a class statement calls (CPython: bltinmodule.c). */
#include <string.h>

#include "sim/python/class.h"
#include "sim/python/nativeface.h"
#include "sim/python/vm_internal.h"

/* Bases that are not types may stand for others (__mro_entries__: Generic[T]). new */
static Tuple *resolve_bases(Sim *sim, Value *bases, size_t count, bool *changed) {
    Tuple *original = tuple_from(sim, bases, count);
    List *resolved = list_new(sim, count);
    *changed = false;
    bool ok = true;
    for (size_t i = 0; ok && i < count; i++) {
        Value b = bases[i];
        Value hook = NULL;
        if (!(value_is_heap(b) && (b->type->flags & TYPE_IS_TYPE))) {
            hook = value_getattr_maybe(sim, b, sim->names.__mro_entries__);
            ok = !sim->error;
        }
        if (!hook) {
            if (ok)
                list_append(sim, resolved, b);
            continue;
        }
        *changed = true;
        Value entries = value_call1(sim, hook, (Value)original);
        value_drop(sim, hook);
        ok = entries && list_extend(sim, resolved, entries);
        DROP_MAYBE(sim, entries);
    }
    DROP(sim, original);
    Tuple *t = ok ? tuple_from(sim, resolved->items, resolved->count) : NULL;
    DROP(sim, resolved);
    return t;
}

/* Takes metaclass= out of the keywords. *rest receives the others (values follow in *rest_values).
 */
static Value take_metaclass(Sim *sim, Value *values, Tuple *kwnames, List *names, List *rest) {
    Value meta = NULL;
    for (size_t i = 0; kwnames && i < kwnames->count; i++) {
        if (str_equal_text((Str *)kwnames->items[i], "metaclass")) {
            meta = values[i];
            continue;
        }
        list_append(sim, names, kwnames->items[i]);
        list_append(sim, rest, values[i]);
    }
    return meta;
}

static Value default_metaclass(Sim *sim, Tuple *bases) {
    return bases->count ? (Value)type_of(sim, bases->items[0]) : (Value)sim->types.type;
}

/* meta.__prepare__(name, bases, **keywords), or an empty dict. */
static Value prepare(Sim *sim, Value meta, Value name, Tuple *bases, List *rest, Tuple *kwnames) {
    Value f = value_getattr_maybe(sim, meta, sim->names.__prepare__);
    if (!f)
        return sim->error ? NULL : (Value)dict_new(sim);
    size_t total = 2 + rest->count;
    Value *args = mem_alloc(sim, total * sizeof(Value));
    args[0] = name;
    args[1] = (Value)bases;
    if (rest->count)
        memcpy(args + 2, rest->items, rest->count * sizeof(Value));
    Value ns = value_call(sim, f, args, 2, kwnames);
    mem_free(sim, args, total * sizeof(Value));
    value_drop(sim, f);
    return ns;
}

static bool run_body(Sim *sim, Function *body, Value ns) {
    Frame *frame = function_bind(sim, body, NULL, 0, NULL);
    if (!frame)
        return false;
    frame->locals = value_keep(ns);
    if (!vm_push(sim, frame))
        return false;
    if (!sim_enter_stack(sim))
        return false;
    Value r = vm_settle(sim, VALUE_FRAME_PUSHED);
    sim_leave_stack(sim);
    DROP_MAYBE(sim, r);
    return r != NULL;
}

static Value call_metaclass(Sim *sim, Value meta, Value name, Tuple *bases, Value ns, List *rest,
                            Tuple *kwnames) {
    size_t total = 3 + rest->count;
    Value *args = mem_alloc(sim, total * sizeof(Value));
    args[0] = name;
    args[1] = (Value)bases;
    args[2] = ns;
    if (rest->count)
        memcpy(args + 3, rest->items, rest->count * sizeof(Value));
    Value r = value_call(sim, meta, args, 3, kwnames);
    mem_free(sim, args, total * sizeof(Value));
    return r;
}

/* The methods' __class__ has to be the class that was made of their namespace. */
static bool check_class_cell(Sim *sim, Value ns, Value name, Value made) {
    if (!(type_of(sim, ns)->flags & TYPE_IS_DICT) || !value_is(sim, made, sim->types.type))
        return true;
    Value cell = dict_get_str(sim, (Dict *)ns, sim->names.__classcell__);
    if (!cell || type_of(sim, cell) != sim->types.cell || ((Cell *)cell)->content == made)
        return true;
    Value content = ((Cell *)cell)->content;
    if (!content) {
        RAISE(sim, RuntimeError,
              "__class__ not set defining %R as %R. Was __classcell__ propagated to type.__new__?",
              name, made);
    } else {
        RAISE(sim, TypeError, "__class__ set to %R defining %R as %R", content, name, made);
    }
    return false;
}

/* original: the bases as written, if they are not bases; NULL otherwise. */
static Value build(Sim *sim, Function *body, Value name, Tuple *bases, Tuple *original, Value meta,
                   List *names, List *rest) {
    Tuple *kwnames = tuple_from(sim, names->items, names->count);
    Value ns = prepare(sim, meta, name, bases, rest, kwnames), r = NULL;
    bool ok = ns && run_body(sim, body, ns);
    if (ok && original)
        ok = value_setitem(sim, ns, (Value)sim->names.__orig_bases__, (Value)original);
    if (ok)
        r = call_metaclass(sim, meta, name, bases, ns, rest, kwnames);
    if (r && !check_class_cell(sim, ns, name, r)) {
        value_drop(sim, r);
        r = NULL;
    }
    if (r && body->code->flags & CODE_LIBRARY && value_is(sim, r, sim->types.type))
        native_faces_of_class(sim, (Type *)r);
    DROP_MAYBE(sim, ns);
    DROP(sim, kwnames);
    return r;
}

Value builtin_build_class(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self;
    if (nargs < 2)
        return RAISE(sim, TypeError, "__build_class__: not enough arguments");
    bool changed;
    Tuple *bases = resolve_bases(sim, args + 2, nargs - 2, &changed);
    if (!bases)
        return NULL;
    List *names = list_new(sim, 2), *rest = list_new(sim, 2);
    Value meta = take_metaclass(sim, args + nargs, kwnames, names, rest);
    if (!meta)
        meta = default_metaclass(sim, bases);
    if (value_is_heap(meta) && (meta->type->flags & TYPE_IS_TYPE)) {
        meta = (Value)type_best_metaclass(sim, (Type *)meta, bases);
    }
    Tuple *original = changed ? tuple_from(sim, args + 2, nargs - 2) : NULL;
    Value r =
        meta ? build(sim, (Function *)args[0], args[1], bases, original, meta, names, rest) : NULL;
    DROP_MAYBE(sim, original);
    DROP(sim, names);
    DROP(sim, rest);
    DROP(sim, bases);
    return r;
}
