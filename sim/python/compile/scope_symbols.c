/* The names of a scope: a table of symbols, and how a name in a class is mangled (CPython:
 * Python/symtable.c). */
#include <stdarg.h>
#include <string.h>

#include "sim/python/compile/scope_internal.h"

void scope_error(ScopeBuilder *b, Span span, const char *format, ...) {
    va_list args;
    va_start(args, format);
    const char *message = source_format(b->source, format, args);
    va_end(args);
    source_error(b->source, ERROR_SYNTAX, span, "%s", message)->is_of_scopes = true;
}

bool scope_is_comprehension(const Scope *scope) {
    return scope->kind >= SCOPE_LISTCOMP;
}

bool scope_is_function(const Scope *scope) {
    return scope->kind >= SCOPE_FUNCTION;
}

Symbol *scope_find_mangled(const Scope *scope, const Ident *mangled) {
    if (scope->table_size == 0) {
        return NULL;
    }
    uint32_t mask = scope->table_size - 1;
    for (uint32_t at = mangled->hash & mask; scope->table[at] != NULL; at = (at + 1) & mask) {
        if (scope->table[at]->name == mangled) {
            return scope->table[at];
        }
    }
    return NULL;
}

Symbol *scope_find(const Scope *scope, const Ident *name) {
    return scope_find_mangled(scope, scope_mangle(scope, name));
}

static void put(Symbol **table, uint32_t size, Symbol *symbol) {
    uint32_t at = symbol->name->hash & (size - 1);
    while (table[at] != NULL) {
        at = (at + 1) & (size - 1);
    }
    table[at] = symbol;
}

static void grow_table(ScopeBuilder *b, Scope *scope) {
    uint32_t size = scope->table_size == 0 ? 8 : scope->table_size * 2;
    scope->table = arena_array(b->arena, size, Symbol *);
    scope->table_size = size;
    for (Symbol *symbol = scope->first_symbol; symbol != NULL; symbol = symbol->next) {
        put(scope->table, size, symbol);
    }
}

Symbol *scope_symbol(ScopeBuilder *b, Scope *scope, const Ident *mangled) {
    Symbol *symbol = scope_find_mangled(scope, mangled);
    if (symbol != NULL) {
        return symbol;
    }
    if (scope->symbol_count * 2 >= scope->table_size) {
        grow_table(b, scope);
    }
    symbol = arena_new(b->arena, Symbol);
    symbol->name = mangled;
    symbol->param_index = UINT32_MAX;
    symbol->index = UINT32_MAX;
    if (scope->last_symbol == NULL) {
        scope->first_symbol = symbol;
    } else {
        scope->last_symbol->next = symbol;
    }
    scope->last_symbol = symbol;
    scope->symbol_count++;
    put(scope->table, scope->table_size, symbol);
    return symbol;
}

const Ident *scope_mangle(const Scope *scope, const Ident *name) {
    const Ident *class_name = scope->class_name;
    if (class_name == NULL || name->len < 3 || name->text[0] != '_' || name->text[1] != '_') {
        return name;
    }
    bool dunder = name->text[name->len - 1] == '_' && name->text[name->len - 2] == '_';
    if (dunder || memchr(name->text, '.', name->len) != NULL) {
        return name;
    }
    uint32_t skip = 0;
    while (skip < class_name->len && class_name->text[skip] == '_') {
        skip++;
    }
    if (skip == class_name->len) {
        return name;
    }
    uint32_t class_len = class_name->len - skip;
    char *text = arena_alloc(scope->source->arena, (size_t)class_len + name->len + 1);
    text[0] = '_';
    memcpy(text + 1, class_name->text + skip, class_len);
    memcpy(text + 1 + class_len, name->text, name->len);
    return source_intern(scope->source, text, (size_t)class_len + name->len + 1);
}

Symbol *scope_note_use(ScopeBuilder *b, const Ident *name, uint16_t flags, Span span,
                       bool emitted) {
    Symbol *symbol = scope_symbol(b, b->scope, scope_mangle(b->scope, name));
    if (symbol->order == 0 && emitted) {
        symbol->order = ++b->scope->order;
    }
    if (b->touching) {
        return symbol;
    }
    if (b->scope->in_target && (flags & SYMBOL_ASSIGNED)) {
        if (symbol->flags & (SYMBOL_GLOBAL | SYMBOL_NONLOCAL)) {
            scope_error(b, span,
                        "comprehension inner loop cannot rebind assignment expression target '%s'",
                        name->text);
        }
        flags |= SYMBOL_COMP_ITER;
    }
    if (flags & symbol->flags & SYMBOL_PARAM) {
        scope_error(b, span, "duplicate argument '%s' in function definition", name->text);
    }
    symbol->flags |= flags;
    return symbol;
}
