/* The slow parts of instructions: names, attributes, unpacking, with (CPython: ceval.c). */
#include <string.h>

#include "sim/python/import.h"
#include "sim/python/objects/number.h"
#include "sim/python/objects/slice.h"
#include "sim/python/refusal.h"
#include "sim/python/vm_internal.h"

/* ---- names ---- */

static void *raise_undefined(Sim *sim, Str *name) {
    Value refused = sim->refused_names ? dict_get_str(sim, sim->refused_names, name) : NULL;
    if (refused) {
        RAISE(sim, NameError, "%S", (Str *)refused);
        refusal_tell(sim);
        return NULL;
    }
    return raise_name_error(sim, sim->exceptions.NameError, name, "name '%S' is not defined", name);
}

/* The value in a namespace, which exec() and metaclasses may choose. NULL without an error: none.
 */
static Value look_up(Sim *sim, Value space, Str *name) {
    if (type_of(sim, space) == sim->types.dict) {
        Value v = dict_get_str(sim, (Dict *)space, name);
        return v ? value_keep(v) : NULL;
    }
    Value v = value_getitem(sim, space, (Value)name);
    if (!v && error_is(sim, sim->exceptions.KeyError))
        error_clear(sim);
    return v;
}

/* Where names are that the globals do not have: eval(text, {"__builtins__": {}}) finds none. */
Value vm_builtins_of(Sim *sim, Dict *globals) {
    Value v = dict_get_str(sim, globals, sim->names.__builtins__);
    if (!v || v == (Value)sim->builtins)
        return (Value)sim->builtins;
    return type_of(sim, v) == sim->types.module ? (Value)((Module *)v)->dict : v;
}

Value vm_load_name(Sim *sim, Frame *frame, Str *name) {
    Value v = frame->locals ? look_up(sim, frame->locals, name) : NULL;
    if (!v && !sim->error && frame->locals != (Value)frame->globals)
        v = look_up(sim, (Value)frame->globals, name);
    if (!v && !sim->error)
        v = look_up(sim, vm_builtins_of(sim, frame->globals), name);
    return v || sim->error ? v : raise_undefined(sim, name);
}

/* For what the language itself calls. */
Value vm_builtin(Sim *sim, Frame *frame, Str *name) {
    Value v = look_up(sim, vm_builtins_of(sim, frame->globals), name);
    if (!v && !sim->error)
        RAISE(sim, NameError, "%S not found", name);
    return v;
}

bool vm_delete_name(Sim *sim, Frame *frame, Str *name) {
    if (type_of(sim, frame->locals) == sim->types.dict) {
        if (dict_delete_str(sim, (Dict *)frame->locals, name))
            return true;
    } else {
        if (value_setitem(sim, frame->locals, (Value)name, NULL))
            return true;
        if (!error_is(sim, sim->exceptions.KeyError))
            return false;
        error_clear(sim);
    }
    RAISE(sim, NameError, "name '%S' is not defined", name);
    return false;
}

bool vm_setup_annotations(Sim *sim, Frame *frame) {
    Value v = look_up(sim, frame->locals, sim->names.__annotations__);
    if (v || sim->error) {
        value_drop_maybe(sim, v);
        return !sim->error;
    }
    Value d = (Value)dict_new(sim);
    bool ok = value_setitem(sim, frame->locals, (Value)sim->names.__annotations__, d);
    value_drop(sim, d);
    return ok;
}

static Value load_uncached(Sim *sim, Dict *globals, Str *name) {
    Value v = look_up(sim, (Value)globals, name);
    if (!v && !sim->error)
        v = look_up(sim, vm_builtins_of(sim, globals), name);
    return v || sim->error ? v : raise_undefined(sim, name);
}

/* cache: value = the globals it is for, entry = place there, or in builtins if version is the
 * globals'. */
Value vm_load_global(Sim *sim, Frame *frame, Str *name, InlineCache *cache) {
    Dict *globals = frame->globals;
    int64_t i = dict_find_str(globals, name);
    Dict *where = globals;
    if (i < 0) {
        if (globals->head.type != sim->types.dict ||
            vm_builtins_of(sim, globals) != (Value)sim->builtins)
            return load_uncached(sim, globals, name);
        where = sim->builtins;
        i = dict_find_str(where, name);
    }
    if (i < 0)
        return raise_undefined(sim, name);
    if (cache) {
        *cache = (InlineCache){(Type *)globals, globals->version, (uint32_t)i, (Value)where};
    }
    return value_keep(dict_entry_at(where, (size_t)i)->value);
}

void *vm_raise_unbound(Sim *sim, Frame *frame, size_t slot) {
    Code *code = frame->code;
    Tuple *names = code->varnames;
    if (slot >= code->local_count) {
        slot -= code->local_count;
        names = code->cellvars;
        if (slot >= code->cell_count) {
            Str *name = (Str *)code->freevars->items[slot - code->cell_count];
            return raise_name_error(
                sim, sim->exceptions.NameError, name,
                "cannot access free variable '%S' where it is not associated with a "
                "value in enclosing scope",
                name);
        }
    }
    return RAISE(sim, UnboundLocalError,
                 "cannot access local variable '%S' where it is not associated with a value",
                 (Str *)names->items[slot]);
}

/* ---- attributes ---- */

/* The newest stands first. */
static void remember(InlineCache *cache, InlineCache what) {
    if (what.type != cache->type || what.version != cache->version)
        memmove(cache + 1, cache, (CACHE_WAYS - 1) * sizeof *cache);
    *cache = what;
}

/* The method that `super().name` means in this frame; borrowed, NULL: not so simple. */
Value vm_find_super_method(Sim *sim, Type *of_class, Type *type, Str *name, InlineCache *cache) {
    type_lookup(sim, type, name); /* gives it a version */
    type_lookup(sim, of_class, name);
    Tuple *mro = type->mro;
    size_t i = 0;
    while (i < mro->count && (Type *)mro->items[i] != of_class)
        i++;
    Value f = NULL;
    for (i++; i < mro->count && !f; i++)
        f = dict_get_str(sim, ((Type *)mro->items[i])->dict, name);
    if (!f || !value_is_heap(f) || !(f->type->flags & TYPE_METHOD_DESCRIPTOR))
        return NULL;
    if (cache && type->version && of_class->version) {
        Type *tagged = (Type *)((uintptr_t)type | 1);
        remember(cache, (InlineCache){tagged, type->version, of_class->version, f});
    }
    return f;
}

/* The cache is for instances without a class attribute of that name: entry = place in their dicts.
 */
static Value find_attr(Sim *sim, Value v, Str *name, InlineCache *cache) {
    Type *type = type_of(sim, v);
    bool usual = type->slots.getattr == generic_getattr || type == sim->types.module;
    if (cache && usual && !type_lookup(sim, type, name)) {
        Dict *dict = object_dict(v);
        int64_t i = dict ? dict_find_str(dict, name) : -1;
        if (i >= 0) {
            remember(cache, (InlineCache){type, type->version, (uint32_t)i, NULL});
            return value_keep(dict_entry_at(dict, (size_t)i)->value);
        }
    }
    return type->slots.getattr(sim, v, name);
}

Value vm_load_attr(Sim *sim, Value v, Str *name, InlineCache *cache) {
    Value r = find_attr(sim, v, name, cache);
    return r ? r : attribute_error_tell(sim, v, name);
}

bool vm_load_method(Sim *sim, Value v, Str *name, InlineCache *cache, Value *function,
                    Value *self) {
    Type *type = type_of(sim, v);
    *self = NULL;
    if (type == sim->types.super && super_method(sim, v, name, function, self))
        return true;
    if (type->slots.getattr == generic_getattr) {
        Value f = type_lookup(sim, type, name);
        if (f && value_is_heap(f) && (f->type->flags & TYPE_METHOD_DESCRIPTOR)) {
            Dict *dict = object_dict(v);
            if (!dict || dict_find_str(dict, name) < 0) {
                if (cache && type->version)
                    remember(cache, (InlineCache){type, type->version, 0, f});
                *function = value_keep(f);
                *self = value_keep(v);
                return true;
            }
        }
    }
    *function = find_attr(sim, v, name, cache);
    if (!*function && type->slots.getattr != generic_getattr)
        attribute_error_tell(sim, v, name);
    return *function != NULL;
}

bool vm_store_attr(Sim *sim, Value v, Str *name, Value x, InlineCache *cache) {
    Type *type = type_of(sim, v);
    if (type->slots.setattr != generic_setattr || !(type->flags & TYPE_HAS_DICT) ||
        type_lookup(sim, type, name)) {
        return type->slots.setattr(sim, v, name, x);
    }
    Dict *dict = object_dict_make(sim, v);
    dict_set_str(sim, dict, name, x);
    int64_t i = cache ? dict_find_str(dict, name) : -1;
    if (i >= 0)
        remember(cache, (InlineCache){type, type->version, (uint32_t)i, NULL});
    return true;
}

/* ---- unpacking ---- */

static bool raise_unpack(Sim *sim, Value v) {
    if (error_is(sim, sim->exceptions.TypeError) && !type_of(sim, v)->slots.iter) {
        error_clear(sim);
        RAISE(sim, TypeError, "cannot unpack non-iterable %T object", v);
    }
    return false;
}

/* Drops what has been taken: items stand at top_first[-1], [-2]... */
static void drop_taken(Sim *sim, Value *top_first, size_t taken) {
    for (size_t i = 0; i < taken; i++)
        value_drop(sim, top_first[-(ptrdiff_t)i]);
}

/* top_first is the place of the first item, the next ones go below it. */
bool vm_unpack(Sim *sim, Value v, size_t count, Value *top_first) {
    Type *type = type_of(sim, v);
    if (type == sim->types.tuple || type == sim->types.list) {
        size_t have = type == sim->types.tuple ? ((Tuple *)v)->count : ((List *)v)->count;
        Value *items = type == sim->types.tuple ? ((Tuple *)v)->items : ((List *)v)->items;
        if (have == count) {
            for (size_t i = 0; i < count; i++)
                top_first[-(ptrdiff_t)i] = value_keep(items[i]);
            return true;
        }
    }
    Value it = value_iter(sim, v);
    if (!it)
        return raise_unpack(sim, v);
    size_t taken = 0;
    Value x;
    while (taken < count && (x = value_next(sim, it)))
        top_first[-(ptrdiff_t)taken++] = x;
    if (!sim->error && taken < count) {
        RAISE(sim, ValueError, "not enough values to unpack (expected %zu, got %zu)", count, taken);
    } else if (!sim->error && (x = value_next(sim, it))) {
        value_drop(sim, x);
        RAISE(sim, ValueError, "too many values to unpack (expected %zu)", count);
    }
    value_drop(sim, it);
    if (!sim->error)
        return true;
    drop_taken(sim, top_first, taken);
    return false;
}

bool vm_unpack_ex(Sim *sim, Value v, size_t before, size_t after, Value *top_first) {
    if (!type_of(sim, v)->slots.iter && !type_of(sim, v)->slots.getitem) {
        RAISE(sim, TypeError, "cannot unpack non-iterable %T object", v);
        return false;
    }
    List *all = list_from_iterable(sim, v);
    if (!all)
        return false;
    if (all->count < before + after) {
        RAISE(sim, ValueError, "not enough values to unpack (expected at least %zu, got %zu)",
              before + after, all->count);
        DROP(sim, all);
        return false;
    }
    size_t middle = all->count - before - after, place = 0;
    for (size_t i = 0; i < before; i++)
        top_first[-(ptrdiff_t)place++] = value_keep(all->items[i]);
    top_first[-(ptrdiff_t)place++] = (Value)list_from(sim, all->items + before, middle);
    for (size_t i = 0; i < after; i++) {
        top_first[-(ptrdiff_t)place++] = value_keep(all->items[before + middle + i]);
    }
    DROP(sim, all);
    return true;
}

Value vm_format(Sim *sim, Value v, int conversion, Value spec) {
    Value converted;
    switch (conversion) {
    case 's': converted = value_str(sim, v); break;
    case 'r': converted = value_repr(sim, v); break;
    case 'a': converted = value_ascii(sim, v); break;
    default: converted = value_keep(v);
    }
    if (!converted)
        return NULL;
    Value r = value_format(sim, converted, spec ? (Str *)spec : sim->empty_str);
    value_drop(sim, converted);
    return r;
}

/* ---- imports ---- */

static bool may_import(Sim *sim, Frame *frame) {
    Value builtins = vm_builtins_of(sim, frame->globals);
    if (builtins == (Value)sim->builtins)
        return true;
    Value v = look_up(sim, builtins, sim->names.__import__);
    if (!v && !sim->error)
        RAISE(sim, ImportError, "__import__ not found");
    value_drop_maybe(sim, v);
    return v != NULL;
}

Value vm_import(Sim *sim, Frame *frame, Str *name, Value from_list, Value level) {
    int64_t n = 0;
    if (!value_as_int64(sim, level, &n) || !may_import(sim, frame))
        return NULL;
    return import_module(sim, name, from_list, n);
}

Value vm_import_from(Sim *sim, Value module, Str *name) {
    Value v = value_getattr_maybe(sim, module, name);
    if (v || sim->error)
        return v;
    return import_from_failed(sim, module, name);
}

/* `from asyncio import *`: a refused name is no error yet, but its first use will be. */
static bool refused_for_later(Sim *sim, Value name) {
    if (!error_is(sim, sim->exceptions.AttributeError) || !refusal_is(sim, sim->error))
        return false;
    if (!sim->refused_names)
        sim->refused_names = dict_new(sim);
    Value text = value_str(sim, (Value)sim->error);
    dict_set_str(sim, sim->refused_names, (Str *)name, text);
    value_drop(sim, text);
    error_clear(sim);
    return true;
}

static bool import_name(Sim *sim, Frame *frame, Value module, Value key) {
    sim->refusals_wait = true;
    Value v = value_getattr(sim, module, (Str *)key);
    sim->refusals_wait = false;
    if (!v)
        return refused_for_later(sim, key);
    bool ok = value_setitem(sim, frame->locals, key, v);
    value_drop(sim, v);
    return ok;
}

bool vm_import_star(Sim *sim, Frame *frame, Value module) {
    Value all = value_getattr_maybe(sim, module, sim->names.__all__);
    if (!all && sim->error)
        return false;
    if (all) {
        List *names = list_from_iterable(sim, all);
        value_drop(sim, all);
        bool ok = names != NULL;
        for (size_t i = 0; ok && i < names->count; i++)
            ok = import_name(sim, frame, module, names->items[i]);
        DROP_MAYBE(sim, names);
        return ok;
    }
    Dict *copy = dict_copy(sim, object_dict(module));
    size_t position = 0;
    Value key, v;
    bool ok = true;
    while (ok && dict_next(copy, &position, &key, &v)) {
        if (((Str *)key)->text[0] != '_')
            ok = value_setitem(sim, frame->locals, key, v);
    }
    DROP(sim, copy);
    return ok;
}

/* ---- functions ---- */

Value vm_make_function(Sim *sim, Frame *frame, int flags, Value **sp) {
    Value code = *--*sp;
    Function *f = function_new(sim, (Code *)code, frame->globals);
    value_drop(sim, code);
    if (flags & 8)
        f->closure = (Tuple *)*--*sp;
    if (flags & 4)
        f->annotations = *--*sp;
    if (flags & 2)
        f->kwdefaults = (Dict *)*--*sp;
    if (flags & 1)
        f->defaults = (Tuple *)*--*sp;
    return (Value)f;
}

/* ---- raise ---- */

static bool raise_handled_again(Sim *sim) {
    Value e = handled_exception(sim);
    if (!e) {
        RAISE(sim, RuntimeError, "No active exception to reraise");
        return true;
    }
    raise_again(sim, (Exception *)value_keep(e));
    return false;
}

/* A class becomes an instance. new */
static Value exception_instance(Sim *sim, Value v) {
    if (!value_is_exception_class(sim, v))
        return value_keep(v);
    Value e = value_call0(sim, v);
    if (e && !value_is_exception(sim, e)) {
        RAISE(sim, TypeError,
              "calling %R should have returned an instance of BaseException, not %R", v,
              (Value)type_of(sim, e));
        value_drop(sim, e);
        return NULL;
    }
    return e;
}

static bool set_cause(Sim *sim, Exception *e, Value cause) {
    if (cause == VALUE_NONE) {
        value_replace(sim, &e->cause, NULL);
    } else {
        Value c = exception_instance(sim, cause);
        if (!c)
            return false;
        if (!value_is_exception(sim, c)) {
            value_drop(sim, c);
            return RAISE(sim, TypeError, "exception causes must derive from BaseException"), false;
        }
        value_replace(sim, &e->cause, c);
    }
    e->suppress_context = true;
    return true;
}

/* Returns true if a traceback entry is to be added (not for a bare raise). sp: behind the operands.
 */
bool vm_raise(Sim *sim, int count, Value *sp) {
    if (count == 0)
        return raise_handled_again(sim);
    Value e = exception_instance(sim, sp[-count]);
    if (!e)
        return true;
    if (!value_is_exception(sim, e)) {
        RAISE(sim, TypeError, "exceptions must derive from BaseException");
    } else if (count < 2 || set_cause(sim, (Exception *)e, sp[-1])) {
        raise_value(sim, e);
        if (sim->thread->frame->code->flags & CODE_LIBRARY)
            refusal_tell(sim);
    }
    value_drop(sim, e);
    return true;
}

bool vm_check_except_pattern(Sim *sim, Value pattern, bool star) {
    Tuple *t = value_is(sim, pattern, sim->types.tuple) ? (Tuple *)pattern : NULL;
    size_t count = t ? t->count : 1;
    for (size_t i = 0; i < count; i++) {
        Value p = t ? t->items[i] : pattern;
        if (!value_is_exception_class(sim, p)) {
            RAISE(sim, TypeError,
                  "catching classes that do not inherit from BaseException is not allowed");
            return false;
        }
        if (star && type_is_subtype((Type *)p, sim->exceptions.BaseExceptionGroup)) {
            RAISE(sim, TypeError,
                  "catching ExceptionGroup with except* is not allowed. Use except instead.");
            return false;
        }
    }
    return true;
}

/* ---- with ---- */

static Value bind_special(Sim *sim, Value v, Str *name) {
    Value f = value_lookup_special(sim, v, name);
    if (!f)
        return NULL;
    Type *type = type_of(sim, f);
    return type->slots.get ? type->slots.get(sim, f, v, type_of(sim, v)) : value_keep(f);
}

bool vm_before_with(Sim *sim, Value manager, bool async, Value *exit, Value *entered) {
    Str *enter_name = async ? sim->names.__aenter__ : sim->names.__enter__;
    Str *exit_name = async ? sim->names.__aexit__ : sim->names.__exit__;
    const char *what = async ? "asynchronous context manager" : "context manager";
    Value enter = bind_special(sim, manager, enter_name);
    if (!enter && !sim->error) {
        RAISE(sim, TypeError, "'%T' object does not support the %s protocol", manager, what);
    }
    if (!enter)
        return false;
    *exit = bind_special(sim, manager, exit_name);
    if (!*exit) {
        if (!sim->error) {
            RAISE(sim, TypeError, "'%T' object does not support the %s protocol (missed %s method)",
                  manager, what, exit_name->text);
        }
        value_drop(sim, enter);
        return false;
    }
    *entered = enter; /* the caller calls it */
    return true;
}

/* ---- dicts ---- */

bool vm_dict_update(Sim *sim, Value dict, Value other) {
    Value keys = value_is(sim, other, sim->types.dict)
                     ? VALUE_NONE
                     : value_getattr_maybe(sim, other, sim->names.keys);
    if (!keys) {
        if (!sim->error)
            RAISE(sim, TypeError, "'%T' object is not a mapping", other);
        return false;
    }
    value_drop(sim, keys);
    return dict_update(sim, (Dict *)dict, other);
}

/* ---- asynchronous iteration ---- */

Value vm_get_aiter(Sim *sim, Value v) {
    Type *type = type_of(sim, v);
    if (!type->slots.aiter) {
        return RAISE(sim, TypeError, "'async for' requires an object with __aiter__ method, got %T",
                     v);
    }
    Value it = type->slots.aiter(sim, v);
    if (it && !type_of(sim, it)->slots.anext) {
        RAISE(sim, TypeError,
              "'async for' received an object from __aiter__ that does not implement __anext__: %T",
              it);
        value_drop(sim, it);
        return NULL;
    }
    return it;
}

Value vm_get_anext(Sim *sim, Value ait) {
    Type *type = type_of(sim, ait);
    if (!type->slots.anext) {
        return RAISE(sim, TypeError,
                     "'async for' requires an iterator with __anext__ method, got %T", ait);
    }
    Value next = type->slots.anext(sim, ait);
    if (!next || type == sim->types.async_generator)
        return next;
    Value awaitable = awaitable_iter(sim, next);
    if (!awaitable) {
        Exception *cause = error_take(sim);
        RAISE(sim, TypeError, "'async for' received an invalid object from __anext__: %T", next);
        exception_set_context(sim, sim->error, (Value)cause);
        value_replace(sim, &sim->error->cause, (Value)cause);
        sim->error->suppress_context = true;
    }
    value_drop(sim, next);
    return awaitable;
}

/* Somebody drives it already; a native one has no frame that could tell. */
static bool is_being_awaited(Generator *g) {
    if (generator_is_native(g))
        return g->started && !g->closed && !g->running;
    return generator_awaited(g) != NULL;
}

Value vm_get_awaitable(Sim *sim, Value v, int where) {
    Value it = awaitable_iter(sim, v);
    if (!it && where && !type_of(sim, v)->slots.await_ &&
        error_is(sim, sim->exceptions.TypeError)) {
        error_clear(sim);
        return RAISE(
            sim, TypeError,
            "'async with' received an object from %s that does not implement __await__: %T",
            where == 1 ? "__aenter__" : "__aexit__", v);
    }
    if (it && type_of(sim, it) == sim->types.coroutine && is_being_awaited((Generator *)it)) {
        value_drop(sim, it);
        return RAISE(sim, RuntimeError, "coroutine is being awaited already");
    }
    return it;
}
