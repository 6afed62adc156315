/* The fast paths of the virtual machine: what vm.c tries before it calls the named function that
 * does the whole of it. Included there alone. */
#pragma once

#include <string.h>

#include "sim/asyncio/hooks.h"
#include "sim/python/objects/number.h"
#include "sim/python/vm_internal.h"

static inline Value small_int_or_big(Sim *sim, int64_t n) {
    if (n >= SMALL_INT_MIN && n <= SMALL_INT_MAX)
        return value_from_small_int(n);
    return int_new(sim, n);
}

static inline bool both_small(Value a, Value b) {
    return (uintptr_t)a & (uintptr_t)b & 1;
}

static inline bool both_float(Sim *sim, Value a, Value b) {
    return value_is_heap(a) && value_is_heap(b) && a->type == sim->types.float_ &&
           b->type == sim->types.float_;
}

/* NULL: no fast path. */
static inline Value fast_binary(Sim *sim, Value a, Value b, int op) {
    if (both_small(a, b)) {
        int64_t x = value_as_small_int(a), y = value_as_small_int(b), r;
        switch (op) {
        case BINARY_ADD: return small_int_or_big(sim, x + y);
        case BINARY_SUB: return small_int_or_big(sim, x - y);
        case BINARY_MUL:
            if (__builtin_mul_overflow(x, y, &r))
                return NULL;
            return small_int_or_big(sim, r);
        case BINARY_FLOORDIV:
            if (y == 0)
                return NULL;
            r = x / y;
            return small_int_or_big(sim, r - (x % y != 0 && (x < 0) != (y < 0)));
        case BINARY_MOD:
            if (y == 0)
                return NULL;
            r = x % y;
            return value_from_small_int(r && (r < 0) != (y < 0) ? r + y : r);
        case BINARY_AND: return value_from_small_int(x & y);
        case BINARY_OR: return value_from_small_int(x | y);
        case BINARY_XOR: return value_from_small_int(x ^ y);
        default: return NULL;
        }
    }
    if (both_float(sim, a, b)) {
        double x = float_value(a), y = float_value(b);
        switch (op) {
        case BINARY_ADD: return float_new(sim, x + y);
        case BINARY_SUB: return float_new(sim, x - y);
        case BINARY_MUL: return float_new(sim, x * y);
        default: return NULL;
        }
    }
    return NULL;
}

static inline int fast_compare(Sim *sim, Value a, Value b, int op) {
    if (both_small(a, b)) {
        intptr_t x = (intptr_t)a, y = (intptr_t)b;
        switch (op) {
        case COMPARE_LT: return x < y;
        case COMPARE_LE: return x <= y;
        case COMPARE_EQ: return x == y;
        case COMPARE_NE: return x != y;
        case COMPARE_GT: return x > y;
        default: return x >= y;
        }
    }
    if (op == COMPARE_EQ && value_is_heap(a) && value_is_heap(b) && a->type == sim->types.str &&
        b->type == sim->types.str) {
        return str_equal((Str *)a, (Str *)b);
    }
    return -1;
}

/* x[i] of a list or tuple with a small index; NULL: no fast path. */
static inline Value fast_subscript(Sim *sim, Value v, Value index) {
    if (!value_is_heap(v))
        return NULL;
    if (value_is_small_int(index)) {
        int64_t i = value_as_small_int(index);
        if (v->type == sim->types.list) {
            List *l = (List *)v;
            if (i < 0)
                i += (int64_t)l->count;
            if (i >= 0 && i < (int64_t)l->count)
                return value_keep(l->items[i]);
        } else if (v->type == sim->types.tuple) {
            Tuple *t = (Tuple *)v;
            if (i < 0)
                i += (int64_t)t->count;
            if (i >= 0 && i < (int64_t)t->count)
                return value_keep(t->items[i]);
        }
    } else if (v->type == sim->types.dict && value_is_heap(index) &&
               index->type == sim->types.str) {
        Value x = dict_get_str(sim, (Dict *)v, (Str *)index);
        return x ? value_keep(x) : NULL;
    }
    return NULL;
}

static inline InlineCache *cache_of(Code *code, Instruction *now) {
    return now->c ? &code->caches[(now->c - 1) * CACHE_WAYS] : NULL;
}

/* What is remembered of the type, or NULL. */
static inline InlineCache *cache_for(InlineCache *cache, Type *type) {
    for (int i = 0; cache && i < CACHE_WAYS; i++) {
        if (cache[i].type == type && cache[i].version == type->version)
            return &cache[i];
    }
    return NULL;
}

static inline Value cached_global(Dict *globals, InlineCache *cache, Str *name) {
    if (!cache || cache->type != (Type *)globals)
        return NULL;
    Dict *where = (Dict *)cache->value;
    if (where != globals && cache->version != globals->version)
        return NULL;
    if (cache->entry >= where->filled)
        return NULL;
    DictEntry *e = dict_entry_at(where, cache->entry);
    return e->key == (Value)name ? e->value : NULL;
}

static inline Value cached_attr(Value v, InlineCache *cache, Str *name) {
    cache = value_is_heap(v) ? cache_for(cache, v->type) : NULL;
    if (!cache)
        return NULL;
    Dict *dict = object_dict(v);
    if (!dict || cache->entry >= dict->filled)
        return NULL;
    DictEntry *e = dict_entry_at(dict, cache->entry);
    return e->key == (Value)name ? e->value : NULL;
}

static inline bool cached_store(Sim *sim, Value v, InlineCache *cache, Str *name, Value x) {
    cache = value_is_heap(v) ? cache_for(cache, v->type) : NULL;
    if (!cache)
        return false;
    Dict *dict = object_dict(v);
    if (!dict || cache->entry >= dict->filled)
        return false;
    DictEntry *e = dict_entry_at(dict, cache->entry);
    if (e->key != (Value)name)
        return false;
    value_replace(sim, &e->value, value_keep(x));
    return true;
}

static inline Value cached_method(Value v, InlineCache *cache, Str *name) {
    cache = value_is_heap(v) ? cache_for(cache, v->type) : NULL;
    if (!cache)
        return NULL;
    Dict *dict = object_dict(v);
    if (!dict || (name->hash != -1 && !dict_may_have(dict, name->hash)))
        return cache->value;
    return dict_find_str(dict, name) >= 0 ? NULL : cache->value;
}

/* super().name(...): the class after that of the running method, for the class of its first
 * argument. What is remembered has a tag, so that nothing else takes it; its entry is the version
 * of the method's class. */
static inline Value cached_super_method(Type *type, Type *of_class, InlineCache *cache) {
    Type *tagged = (Type *)((uintptr_t)type | 1);
    for (int i = 0; cache && i < CACHE_WAYS; i++) {
        if (cache[i].type == tagged && cache[i].version == type->version &&
            cache[i].entry == of_class->version)
            return cache[i].value;
    }
    return NULL;
}

/* The frame is at the call in `super().name(...)`: the method, if nothing about it is unusual.
 * Borrowed; *self too. */
static inline Value super_method_here(Sim *sim, Frame *frame, InlineCache *cache, Str *name,
                                      Value *self) {
    Code *code = frame->code;
    size_t last = code->local_count + code->cell_count + code->free_count - 1;
    if (!code->free_count || !code->argcount || name == sim->names.__class__ ||
        code->freevars->items[code->free_count - 1] != (Value)sim->names.__class__)
        return NULL;
    Value of_class = ((Cell *)frame->slots[last])->content;
    *self = frame->slots[0];
    if (!of_class || !*self || !value_is_heap(*self) || (*self)->type->flags & TYPE_IS_TYPE)
        return NULL;
    Type *type = (*self)->type;
    Value f = cached_super_method(type, (Type *)of_class, cache);
    if (f || !type_is_subtype(type, (Type *)of_class))
        return f;
    return vm_find_super_method(sim, (Type *)of_class, type, name, cache);
}

/* With nothing but what the code says; its slots are empty, function and globals are to be set. */
static inline Frame *frame_new_bare(Sim *sim, Code *code) {
    size_t values =
        (size_t)code->local_count + code->cell_count + code->free_count + code->stack_size;
    size_t size = sizeof(Frame) + values * sizeof(Value);
    Frame *f = memory_take(&sim->memory, size);
    if (!f)
        f = mem_alloc(sim, size);
    f->code = code;
    f->locals = NULL;
    f->generator = NULL;
    f->ip = code->instructions;
    f->flags = 0;
    f->line = 0;
    f->id = 0;
    f->size = (uint32_t)size;
    return f;
}

/* frame_free() for a function's frame without flags. */
static inline void frame_free_plain(Sim *sim, Frame *f) {
    hook_frame_freed(sim, f);
    for (Value *p = f->slots; p < f->top; p++) {
        Value v = *p;
        *p = NULL;
        DROP_MAYBE(sim, v);
    }
    value_drop(sim, f->function);
    if (!memory_give_back(&sim->memory, f, f->size))
        mem_free(sim, f, f->size);
}

/* What an instruction has used, as CPython lets it go: from left to right; of a call, the callable
 * and the arguments. A finalizer may look at the frame, so nothing that is gone stays in it. */
static inline void drop_used(Sim *sim, Value *base, Value *end) {
    for (; base < end; base++) {
        Value v = *base;
        *base = NULL;
        DROP_MAYBE(sim, v);
    }
}

/* A call of a function with just the arguments that its parameters want: they and the function move
 * from the stack into its frame. base: callable, self or NULL, arguments. NULL: no fast path. */
static inline Frame *bind_plain(Sim *sim, Value *base, size_t total) {
    if (!value_is_heap(base[0]) || base[0]->type != sim->types.function)
        return NULL;
    Function *f = (Function *)base[0];
    Code *code = f->code;
    Value *args = base[1] ? base + 1 : base + 2;
    size_t nargs = total + (base[1] != NULL);
    if (!code->plain_parameters || code->argcount != nargs)
        return NULL;
    Frame *frame = frame_new_bare(sim, code);
    frame->function = (Value)f; /* the stack's reference is the frame's now */
    frame->globals = f->globals;
    Value *slot = frame->slots, *free = slot + code->local_count + code->cell_count;
    for (size_t i = 0; i < nargs; i++)
        *slot++ = args[i];
    while (slot < free)
        *slot++ = NULL;
    for (size_t i = 0; i < code->free_count; i++)
        free[i] = value_keep(f->closure->items[i]);
    frame->top = free + code->free_count;
    return frame;
}

static inline bool has_twin(Sim *sim, Value f) {
    return value_is_heap(f) && f->type == sim->types.function && ((Function *)f)->code->twin;
}

static inline bool is_plain_generator(Sim *sim, Value v) {
    if (!value_is_heap(v))
        return false;
    return (v->type == sim->types.coroutine || v->type == sim->types.generator) &&
           ((Generator *)v)->frame;
}

static inline bool is_native_coroutine(Sim *sim, Value v) {
    return value_is_heap(v) && v->type == sim->types.coroutine &&
           generator_is_native((Generator *)v);
}
