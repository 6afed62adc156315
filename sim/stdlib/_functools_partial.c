/* functools.partial (CPython: partial_... in Modules/_functoolsmodule.c). Calling one is a tail
 * call: what the function pushes or waits for is passed on, so that a partial of time.sleep blocks
 * its thread as time.sleep does. */
#include <string.h>

#include "sim/python/class.h"
#include "sim/python/errors.h"
#include "sim/python/objects/generic_alias.h"
#include "sim/state.h"
#include "sim/stdlib/_functools_internal.h"

typedef struct Partial {
    Object head;
    Value function;
    Tuple *args;
    Dict *keywords;
} Partial;

static void partial_dealloc(Sim *sim, Object *o) {
    Partial *p = (Partial *)o;
    value_drop_maybe(sim, p->function);
    DROP_MAYBE(sim, p->args);
    DROP_MAYBE(sim, p->keywords);
}

static const uint16_t partial_holds[] = {offsetof(Partial, function), offsetof(Partial, args),
                                         offsetof(Partial, keywords), 0};

static bool is_partial(Sim *sim, Value v) {
    return value_is(sim, v, sim->types.partial);
}

/* A partial of a partial takes over what that one holds. */
static Partial *inner_of(Sim *sim, Value function) {
    if (!is_partial(sim, function))
        return NULL;
    Dict *dict = object_dict(function);
    return dict && dict->used ? NULL : (Partial *)function;
}

static Tuple *join(Sim *sim, Tuple *first, Value *args, size_t nargs) {
    size_t count = first ? first->count : 0;
    Tuple *t = tuple_new(sim, count + nargs);
    for (size_t i = 0; i < count; i++)
        t->items[i] = value_keep(first->items[i]);
    for (size_t i = 0; i < nargs; i++)
        t->items[count + i] = value_keep(args[i]);
    return t;
}

static Value partial_make(Sim *sim, Type *type, Value function, Value *args, size_t nargs,
                          Tuple *kwnames) {
    Partial *inner = inner_of(sim, function);
    Partial *p = object_new(sim, type, 0);
    p->function = value_keep(inner ? inner->function : function);
    p->args = join(sim, inner ? inner->args : NULL, args, nargs);
    p->keywords = inner ? dict_copy(sim, inner->keywords) : dict_new(sim);
    for (size_t i = 0; kwnames && i < kwnames->count; i++) {
        dict_set_str(sim, p->keywords, (Str *)kwnames->items[i], args[nargs + i]);
    }
    return (Value)p;
}

Value partial_new(Sim *sim, Value function, Value *args, size_t nargs) {
    return partial_make(sim, sim->types.partial, function, args, nargs, NULL);
}

static Value partial_construct(Sim *sim, Type *type, Value *args, size_t nargs, Tuple *kwnames) {
    if (nargs == 0)
        return RAISE(sim, TypeError, "type 'partial' takes at least one argument");
    if (!value_is_callable(sim, args[0])) {
        return RAISE(sim, TypeError, "the first argument must be callable");
    }
    return partial_make(sim, type, args[0], args + 1, nargs - 1, kwnames);
}

/* ---- calling ---- */

/* The keywords of the partial that the call does not replace, then those of the call: names go to
 * the list, values behind `all`. */
static List *merge_keywords(Sim *sim, Partial *p, Value *values, Tuple *kwnames, Value *all) {
    List *names = list_new(sim, 0);
    size_t position = 0, count = 0;
    Value key, v;
    while (dict_next(p->keywords, &position, &key, &v)) {
        size_t at = 0;
        while (kwnames && at < kwnames->count &&
               !str_equal((Str *)kwnames->items[at], (Str *)key)) {
            at++;
        }
        bool replaced = kwnames && at < kwnames->count;
        list_append(sim, names, key);
        all[count++] = replaced ? values[at] : v;
    }
    for (size_t i = 0; kwnames && i < kwnames->count; i++) {
        if (dict_get_str(sim, p->keywords, (Str *)kwnames->items[i]))
            continue;
        list_append(sim, names, kwnames->items[i]);
        all[count++] = values[i];
    }
    return names;
}

static Value call_on(Sim *sim, Partial *p, Value *all, size_t count, Tuple *kwnames) {
    Type *type = type_of(sim, p->function);
    if (!type->slots.call) {
        return RAISE(sim, TypeError, "'%T' object is not callable", p->function);
    }
    return type->slots.call(sim, p->function, all, count, kwnames);
}

static Value partial_call(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    Partial *p = (Partial *)self;
    size_t own = p->args->count, given = kwnames ? kwnames->count : 0;
    size_t room = 1 + own + nargs + p->keywords->used + given;
    Value *space = mem_alloc(sim, room * sizeof(Value)), *all = space + 1;
    space[0] = NULL; /* the place before the arguments is free for the callee */
    memcpy(all, p->args->items, own * sizeof(Value));
    if (nargs)
        memcpy(all + own, args, nargs * sizeof(Value));
    value_keep(self);
    Value result;
    if (p->keywords->used == 0) {
        if (given)
            memcpy(all + own + nargs, args + nargs, given * sizeof(Value));
        result = call_on(sim, p, all, own + nargs, kwnames);
    } else {
        List *names = merge_keywords(sim, p, args + nargs, kwnames, all + own + nargs);
        Tuple *all_names = tuple_from(sim, names->items, names->count);
        DROP(sim, names);
        result = call_on(sim, p, all, own + nargs, all_names);
        DROP(sim, all_names);
    }
    value_drop(sim, self);
    mem_free(sim, space, room * sizeof(Value));
    return result;
}

/* ---- repr and attributes ---- */

static bool repr_arguments(StrBuilder *sb, Value function, Tuple *args, Dict *keywords) {
    bool ok = sb_repr(sb, function);
    for (size_t i = 0; ok && i < args->count; i++) {
        sb_puts(sb, ", ");
        ok = sb_repr(sb, args->items[i]);
    }
    size_t position = 0;
    Value key, v;
    while (ok && dict_next(keywords, &position, &key, &v)) {
        value_keep(key), value_keep(v); /* what is asked may change the dict */
        ok = sb_format(sb, ", %V=%R", key, v);
        value_drop(sb->sim, key);
        value_drop(sb->sim, v);
    }
    return ok;
}

/* What it holds is kept meanwhile: a __repr__ may call __setstate__. */
static bool repr_state(StrBuilder *sb, const Partial *p) {
    Value function = value_keep(p->function);
    Tuple *args = KEEP(p->args);
    Dict *keywords = KEEP(p->keywords);
    bool ok = repr_arguments(sb, function, args, keywords);
    value_drop(sb->sim, function);
    DROP(sb->sim, args);
    DROP(sb->sim, keywords);
    return ok;
}

static Value partial_repr(Sim *sim, Value self) {
    if (self->flags & OBJ_IN_REPR)
        return (Value)str_from(sim, "...");
    self->flags |= OBJ_IN_REPR;
    StrBuilder sb;
    sb_init(&sb, sim);
    if (self->type == sim->types.partial)
        sb_puts(&sb, "functools.");
    sb_str(&sb, self->type->name);
    sb_char(&sb, '(');
    bool ok = repr_state(&sb, (Partial *)self);
    self->flags &= ~(uint32_t)OBJ_IN_REPR;
    if (!ok)
        return sb_drop(&sb), NULL;
    sb_char(&sb, ')');
    return (Value)sb_finish(&sb);
}

static Value get_function(Sim *sim, Value self) {
    (void)sim;
    return value_keep(((Partial *)self)->function);
}

static Value get_args(Sim *sim, Value self) {
    (void)sim;
    return value_keep((Value)((Partial *)self)->args);
}

static Value get_keywords(Sim *sim, Value self) {
    (void)sim;
    return value_keep((Value)((Partial *)self)->keywords);
}

static Value partial_reduce(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    Partial *p = (Partial *)self;
    Dict *dict = object_dict(self);
    Tuple *state = tuple_of(sim, 4, p->function, (Value)p->args, (Value)p->keywords,
                            dict ? (Value)dict : VALUE_NONE);
    Tuple *one = tuple_of(sim, 1, p->function);
    Tuple *result = tuple_of(sim, 3, (Value)self->type, (Value)one, (Value)state);
    DROP(sim, one);
    DROP(sim, state);
    return (Value)result;
}

/* Themselves, unless they are of a subclass. */
static Value plain_tuple(Sim *sim, Value v) {
    Tuple *t = (Tuple *)v;
    return type_of(sim, v) == sim->types.tuple ? value_keep(v)
                                               : (Value)tuple_from(sim, t->items, t->count);
}

static Value plain_dict(Sim *sim, Value v) {
    if (v == VALUE_NONE)
        return (Value)dict_new(sim);
    return type_of(sim, v) == sim->types.dict ? value_keep(v) : (Value)dict_copy(sim, (Dict *)v);
}

static Value partial_setstate(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)nargs, (void)kwnames;
    Tuple *state = (Tuple *)args[0];
    bool good =
        type_of(sim, args[0])->flags & TYPE_IS_TUPLE && state->count == 4 &&
        value_is_callable(sim, state->items[0]) &&
        type_of(sim, state->items[1])->flags & TYPE_IS_TUPLE &&
        (state->items[2] == VALUE_NONE || type_of(sim, state->items[2])->flags & TYPE_IS_DICT);
    if (!good)
        return RAISE(sim, TypeError, "invalid partial state");
    Partial *p = (Partial *)self;
    value_replace(sim, &p->function, value_keep(state->items[0]));
    value_replace(sim, (Value *)&p->args, plain_tuple(sim, state->items[1]));
    value_replace(sim, (Value *)&p->keywords, plain_dict(sim, state->items[2]));
    if (state->items[3] == VALUE_NONE) {
        object_dict_replace(sim, self, NULL);
        return VALUE_NONE;
    }
    return value_setattr(sim, self, sim->names.__dict__, state->items[3]) ? VALUE_NONE : NULL;
}

static const NativeDef methods[] = {
    {"__reduce__", partial_reduce, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"__setstate__", partial_setstate, NATIVE_ONE, 0, 0, NULL, 0},
    {"__class_getitem__", generic_class_getitem, NATIVE_ONE, 0, 0, NULL, NATIVE_CLASS},
    {0},
};

static const GetSetDef getset[] = {
    {"func", get_function, NULL},
    {"args", get_args, NULL},
    {"keywords", get_keywords, NULL},
    {0},
};

static const Slots slots = {
    .repr = partial_repr,
    .call = partial_call,
    .new_ = partial_construct,
    .dealloc = partial_dealloc,
    .holds = partial_holds,
};

static const TypeDef partial_def = {
    .name = "functools.partial",
    .size = sizeof(Partial),
    .flags = TYPE_BASE | TYPE_HAS_DICT | TYPE_HAS_WEAKREFS,
    .slots = &slots,
    .methods = methods,
    .getset = getset,
};

Type *partial_type_new(Sim *sim, Module *m) {
    sim->types.partial = module_add_type(sim, m, &partial_def, NULL);
    return sim->types.partial;
}
