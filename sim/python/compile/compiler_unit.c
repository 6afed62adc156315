/* Units: the instruction list, labels, handlers, and the tables of constants and names. Constants
 * are kept once for the whole program (1, 1.0, True, 0.0 and -0.0 are all different), so that equal
 * literals of two functions are one object, as in CPython. */
#include <string.h>

#include "sim/python/compile/compiler_internal.h"
#include "sim/python/objects/list.h"
#include "sim/python/objects/number.h"

/* ---- growing arrays ---- */

#define GROW(sim, array, count, capacity)                                                          \
    do {                                                                                           \
        if ((count) == (capacity)) {                                                               \
            uint32_t wanted = (capacity) ? (capacity)*2 : 16;                                      \
            (array) = mem_realloc((sim), (array), (capacity) * sizeof *(array),                    \
                                  wanted * sizeof *(array));                                       \
            (capacity) = wanted;                                                                   \
        }                                                                                          \
    } while (0)

static uint32_t hash_word(uintptr_t word) {
    uint64_t h = (uint64_t)word * UINT64_C(0x9e3779b97f4a7c15);
    return (uint32_t)(h >> 32);
}

static void place_word(WordTable *t, uint32_t number) {
    uint32_t at = hash_word(t->words[number]) & (t->size - 1);
    while (t->places[at] >= 0) {
        at = (at + 1) & (t->size - 1);
    }
    t->places[at] = (int32_t)number;
}

static void grow_places(Sim *sim, WordTable *t) {
    mem_free(sim, t->places, t->size * sizeof *t->places);
    t->size = t->size ? t->size * 2 : 32;
    t->places = mem_alloc(sim, t->size * sizeof *t->places);
    memset(t->places, 0xff, t->size * sizeof *t->places);
    for (uint32_t i = 0; i < t->count; i++) {
        place_word(t, i);
    }
}

static uint32_t number_word(Sim *sim, WordTable *t, uintptr_t word) {
    if (t->size) {
        uint32_t at = hash_word(word) & (t->size - 1);
        for (; t->places[at] >= 0; at = (at + 1) & (t->size - 1)) {
            if (t->words[t->places[at]] == word)
                return (uint32_t)t->places[at];
        }
    }
    GROW(sim, t->words, t->count, t->capacity);
    t->words[t->count++] = word;
    if (t->count * 2 > t->size)
        grow_places(sim, t);
    else
        place_word(t, t->count - 1);
    return t->count - 1;
}

void wordtable_free(Sim *sim, WordTable *t) {
    mem_free(sim, t->words, t->capacity * sizeof *t->words);
    mem_free(sim, t->places, t->size * sizeof *t->places);
    memset(t, 0, sizeof *t);
}

/* ---- the pool of constants ---- */

static uint64_t float_bits(Value v) {
    uint64_t bits;
    double x = float_value(v);
    memcpy(&bits, &x, sizeof bits);
    return bits;
}

static bool is_exactly(Sim *sim, Value v, const Type *type) {
    return type_of(sim, v) == type;
}

static uint32_t pool_hash(Sim *sim, Value v) {
    if (!value_is_heap(v))
        return hash_word((uintptr_t)v);
    if (is_exactly(sim, v, sim->types.float_))
        return hash_word((uintptr_t)float_bits(v));
    if (is_exactly(sim, v, sim->types.tuple)) {
        const Tuple *t = (const Tuple *)v;
        uintptr_t h = t->count;
        for (size_t i = 0; i < t->count; i++) {
            h = h * 31 + pool_hash(sim, t->items[i]);
        }
        return hash_word(h);
    }
    int64_t h = 0;
    if (is_exactly(sim, v, sim->types.str) || is_exactly(sim, v, sim->types.int_) ||
        is_exactly(sim, v, sim->types.bytes)) {
        value_hash(sim, v, &h);
        return hash_word((uintptr_t)h);
    }
    return hash_word((uintptr_t)v);
}

static bool pool_equal(Sim *sim, Value a, Value b) {
    if (a == b)
        return true;
    if (!value_is_heap(a) || !value_is_heap(b) || a->type != b->type)
        return false;
    if (a->type == sim->types.float_)
        return float_bits(a) == float_bits(b);
    if (a->type == sim->types.tuple) {
        const Tuple *s = (const Tuple *)a, *t = (const Tuple *)b;
        if (s->count != t->count)
            return false;
        for (size_t i = 0; i < s->count; i++) {
            if (!pool_equal(sim, s->items[i], t->items[i]))
                return false;
        }
        return true;
    }
    if (a->type == sim->types.str)
        return str_equal((Str *)a, (Str *)b);
    if (a->type == sim->types.int_ || a->type == sim->types.bytes)
        return value_equal(sim, a, b) == 1;
    return false;
}

static void pool_grow(Compiler *c) {
    Value *old = c->pool;
    uint32_t old_size = c->pool_size;
    c->pool_size = old_size ? old_size * 2 : 64;
    c->pool = mem_calloc(c->sim, c->pool_size * sizeof *c->pool);
    for (uint32_t i = 0; i < old_size; i++) {
        if (!old[i])
            continue;
        uint32_t at = pool_hash(c->sim, old[i]) & (c->pool_size - 1);
        while (c->pool[at]) {
            at = (at + 1) & (c->pool_size - 1);
        }
        c->pool[at] = old[i];
    }
    mem_free(c->sim, old, old_size * sizeof *old);
}

/* The first constant of the program that equals v (stolen); borrowed. */
static Value pool_keep(Compiler *c, Value v) {
    if (!value_is_heap(v))
        return v;
    if (c->pool_count * 2 >= c->pool_size)
        pool_grow(c);
    uint32_t at = pool_hash(c->sim, v) & (c->pool_size - 1);
    for (; c->pool[at]; at = (at + 1) & (c->pool_size - 1)) {
        if (pool_equal(c->sim, c->pool[at], v)) {
            value_drop(c->sim, v);
            return c->pool[at];
        }
    }
    c->pool[at] = v;
    c->pool_count++;
    return v;
}

uint32_t const_number(Compiler *c, Value v) {
    return number_word(c->sim, &c->unit->consts, (uintptr_t)pool_keep(c, v));
}

uint32_t name_number(Compiler *c, Str *name) {
    return number_word(c->sim, &c->unit->names, (uintptr_t)name);
}

Str *ident_str(Compiler *c, const Ident *name) {
    if (name->id >= c->ident_count) {
        uint32_t wanted = c->source->names.count;
        c->idents = mem_realloc(c->sim, c->idents, c->ident_count * sizeof *c->idents,
                                wanted * sizeof *c->idents);
        memset(c->idents + c->ident_count, 0, (wanted - c->ident_count) * sizeof *c->idents);
        c->ident_count = wanted;
    }
    Str **place = &c->idents[name->id];
    if (!*place)
        *place = str_intern(c->sim, name->text, name->len);
    return *place;
}

const Ident *ident_of(Compiler *c, const char *text) {
    return source_intern(c->source, text, strlen(text));
}

/* ---- emitting ---- */

void emit_bc(Compiler *c, int op, int32_t a, uint8_t b, uint16_t cc, Span span) {
    Unit *u = c->unit;
    GROW(c->sim, u->ins, u->count, u->capacity);
    u->ins[u->count++] = (Ins){(uint8_t)op, b, cc, a, u->handler, span};
}

void emit(Compiler *c, int op, int32_t a, Span span) {
    emit_bc(c, op, a, 0, 0, span);
}

void emit_const(Compiler *c, Value v, Span span) {
    emit(c, OP_LOAD_CONST, (int32_t)const_number(c, v), span);
}

void emit_none(Compiler *c, Span span) {
    emit_const(c, VALUE_NONE, span);
}

static bool op_has_cache(int op) {
    return op == OP_LOAD_ATTR || op == OP_LOAD_METHOD || op == OP_STORE_ATTR ||
           op == OP_LOAD_GLOBAL || op == OP_LOAD_NAME;
}

static void emit_named(Compiler *c, int op, Str *name, Span span) {
    /* Numbers of caches are given at assembly, when dead code is gone. */
    emit_bc(c, op, (int32_t)name_number(c, name), 0, op_has_cache(op) ? 1 : 0, span);
}

void emit_name(Compiler *c, Op op, const Ident *name, Span span) {
    emit_named(c, op, ident_str(c, name), span);
}

void emit_attr(Compiler *c, Op op, const Ident *name, Span span) {
    emit_name(c, op, scope_mangle(c->unit->scope, name), span);
}

/* From the start of one span to the end of another, but not beyond the first line. */
void emit_line(Compiler *c, Span from, Span to) {
    if (!c->options.line_events)
        return;
    Span span = {from.line, from.col, to.end_line, to.end_col};
    if (span.end_line != span.line) {
        span.end_line = span.line;
        span.end_col = source_line(c->source, span.line).len;
    }
    emit(c, OP_LINE, 0, span);
}

void emit_expression_event(Compiler *c, Span span) {
    if (c->options.line_events)
        emit(c, OP_LINE, 1, span);
}

/* ---- labels, handlers, surroundings ---- */

Label label_new(Compiler *c) {
    Unit *u = c->unit;
    GROW(c->sim, u->labels, u->label_count, u->label_capacity);
    u->labels[u->label_count] = -1;
    return (Label)u->label_count++;
}

void label_here(Compiler *c, Label label) {
    c->unit->labels[label] = (int32_t)c->unit->count;
}

static int32_t begin_handler(Compiler *c, Label label, bool lasti, int32_t lost) {
    Unit *u = c->unit;
    int32_t outer = u->handler;
    GROW(c->sim, u->handlers, u->handler_count, u->handler_capacity);
    u->handlers[u->handler_count] = (Handler){label, lasti, lost, -1};
    emit(c, OP_SETUP, (int32_t)u->handler_count, NO_SPAN);
    u->handler = (int32_t)u->handler_count++;
    return outer;
}

int32_t handler_begin(Compiler *c, Label label, bool lasti) {
    return begin_handler(c, label, lasti, 0);
}

int32_t handler_begin_below(Compiler *c, Label label, bool lasti) {
    return begin_handler(c, label, lasti, 1);
}

void handler_end(Compiler *c, int32_t outer) {
    c->unit->handler = outer;
}

Surround *surround_push(Compiler *c, SurroundKind kind, Span span) {
    Unit *u = c->unit;
    if (u->surround_count == SURROUND_MAX) {
        source_error(c->source, ERROR_SYNTAX, span, "too many statically nested blocks");
        u->surround_count--; /* the code is thrown away, but the compiler goes on to its end */
    }
    Surround *s = &u->surrounds[u->surround_count++];
    *s = (Surround){.kind = kind, .outer_handler = u->handler, .span = span};
    return s;
}

void surround_pop(Compiler *c, SurroundKind kind) {
    (void)kind;
    if (c->unit->surround_count)
        c->unit->surround_count--;
}

/* ---- names ---- */

static uint32_t find_ident(const IdentList *list, const Ident *name) {
    for (uint32_t i = 0; i < list->count; i++) {
        if (list->items[i] == name)
            return i;
    }
    return UINT32_MAX;
}

uint32_t slot_of_cell(Compiler *c, const Ident *name) {
    const Scope *s = c->unit->scope;
    uint32_t i = find_ident(&s->cellvars, name);
    if (i != UINT32_MAX)
        return s->varnames.count + i;
    i = find_ident(&s->freevars, name);
    return s->varnames.count + s->cellvars.count + (i == UINT32_MAX ? 0 : i);
}

typedef struct NameOps {
    Op fast, deref, global, name;
} NameOps;

static void emit_by_binding(Compiler *c, const NameOps *ops, const Ident *name, Span span) {
    const Scope *scope = c->unit->scope;
    const Ident *mangled = scope_mangle(scope, name);
    const Symbol *symbol = scope_find(scope, name);
    Binding binding = symbol ? (Binding)symbol->binding : BINDING_GLOBAL_IMPLICIT;
    bool in_function = scope_is_function(scope);
    if (binding == BINDING_CELL || binding == BINDING_FREE) {
        int32_t slot = (int32_t)slot_of_cell(c, mangled);
        if (ops->deref == OP_LOAD_DEREF && scope->kind == SCOPE_CLASS) {
            uint32_t n = name_number(c, ident_str(c, mangled));
            emit_bc(c, OP_LOAD_CLASSDEREF, slot, (uint8_t)n, (uint16_t)(n >> 8), span);
        } else {
            emit(c, ops->deref, slot, span);
        }
    } else if (binding == BINDING_LOCAL && in_function) {
        emit(c, ops->fast, (int32_t)symbol->index, span);
    } else if (binding == BINDING_GLOBAL_EXPLICIT ||
               (binding == BINDING_GLOBAL_IMPLICIT && in_function)) {
        emit_name(c, ops->global, mangled, span);
    } else {
        emit_name(c, ops->name, mangled, span);
    }
}

void name_load(Compiler *c, const Ident *name, Span span) {
    static const NameOps ops = {OP_LOAD_FAST, OP_LOAD_DEREF, OP_LOAD_GLOBAL, OP_LOAD_NAME};
    if (slice_equal((TextSlice){name->text, name->len}, "__debug__", 9)) {
        emit_const(c, VALUE_TRUE, span);
    } else {
        emit_by_binding(c, &ops, name, span);
    }
}

void name_store(Compiler *c, const Ident *name, Span span) {
    static const NameOps ops = {OP_STORE_FAST, OP_STORE_DEREF, OP_STORE_GLOBAL, OP_STORE_NAME};
    emit_by_binding(c, &ops, name, span);
}

void name_delete(Compiler *c, const Ident *name, Span span) {
    static const NameOps ops = {OP_DELETE_FAST, OP_DELETE_DEREF, OP_DELETE_GLOBAL, OP_DELETE_NAME};
    emit_by_binding(c, &ops, name, span);
}

/* ---- a unit's life ---- */

static unsigned flags_of_scope(const Scope *s) {
    unsigned flags = 0;
    if (scope_is_function(s)) {
        flags |= CODE_OPTIMIZED | CODE_NEWLOCALS;
        if (s->is_nested)
            flags |= CODE_NESTED;
        if (s->has_varargs)
            flags |= CODE_VARARGS;
        if (s->has_varkeywords)
            flags |= CODE_VARKEYWORDS;
        if (s->is_generator && s->is_coroutine)
            flags |= CODE_ASYNC_GENERATOR;
        else if (s->is_generator || (s->kind == SCOPE_GENEXPR && !s->is_coroutine))
            flags |= CODE_GENERATOR;
        else if (s->kind == SCOPE_GENEXPR)
            flags |= CODE_ASYNC_GENERATOR;
    }
    if (s->is_coroutine && !(flags & CODE_ASYNC_GENERATOR))
        flags |= CODE_COROUTINE;
    if (s->kind == SCOPE_CLASS)
        flags |= CODE_CLASS_BODY;
    return flags;
}

/* Cells are made first: they must exist before anything of the body runs. */
static void emit_prologue(Compiler *c) {
    const Unit *u = c->unit;
    const Scope *s = u->scope;
    Span first = {u->first_line, 0, 0, 0};
    for (uint32_t i = 0; i < s->cellvars.count; i++) {
        int32_t slot = (int32_t)(s->varnames.count + i);
        uint32_t param =
            scope_is_function(s) ? find_ident(&s->varnames, s->cellvars.items[i]) : UINT32_MAX;
        bool is_param = param != UINT32_MAX;
        emit_bc(c, OP_MAKE_CELL, slot, is_param, is_param ? (uint16_t)param : 0, first);
    }
    if (u->flags & (CODE_GENERATOR | CODE_COROUTINE | CODE_ASYNC_GENERATOR)) {
        emit(c, OP_RETURN_GENERATOR, 0, first);
        emit(c, OP_POP_TOP, 0, first);
    }
}

void unit_enter(Compiler *c, Scope *scope, uint32_t first_line) {
    Unit *u = mem_calloc(c->sim, sizeof *u);
    u->outer = c->unit;
    u->scope = scope;
    u->first_line = first_line;
    u->handler = -1;
    u->flags = flags_of_scope(scope) | (c->options.library ? CODE_LIBRARY : 0);
    c->unit = u;
    emit_prologue(c);
}

static void unit_free(Sim *sim, Unit *u) {
    mem_free(sim, u->ins, u->capacity * sizeof *u->ins);
    mem_free(sim, u->labels, u->label_capacity * sizeof *u->labels);
    mem_free(sim, u->handlers, u->handler_capacity * sizeof *u->handlers);
    wordtable_free(sim, &u->consts);
    wordtable_free(sim, &u->names);
    mem_free(sim, u, sizeof *u);
}

Code *unit_leave(Compiler *c) {
    Code *code = assemble(c);
    Unit *u = c->unit;
    c->unit = u->outer;
    unit_free(c->sim, u);
    return code;
}
