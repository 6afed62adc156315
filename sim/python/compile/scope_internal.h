/* What the files of the symbol table share. */
#pragma once

#include "sim/python/compile/scope.h"

/* What a jump leaves: a loop, or a `finally` whose body CPython's compiler copies to the place of
 * the jump. */
typedef struct Surrounding {
    NodeList finalbody; /* empty: a loop */
    struct Surrounding *outer;
} Surrounding;

typedef struct ScopeBuilder {
    Source *source;
    Arena *arena;
    const ScopeOptions *options;
    Scope *scope; /* the current one */
    bool future_annotations;
    Surrounding *surrounding;
    bool touching; /* only noting that names occur, because their order matters */
    const Ident *super_name;
    const Ident *class_cell_name;
    const Ident *iterator_name; /* ".0", the parameter of a comprehension */
} ScopeBuilder;

enum { SYMBOL_BOUND = SYMBOL_ASSIGNED | SYMBOL_PARAM | SYMBOL_IMPORTED };

/* Errors are collected; whoever looks at the first sees what CPython raises. */
void scope_error(ScopeBuilder *b, Span span, const char *format, ...);

/* The symbol of a mangled name, made if it does not exist. */
Symbol *scope_symbol(ScopeBuilder *b, Scope *scope, const Ident *mangled);
/* A name is used in the current scope in these ways; emitted: code will name it there. */
Symbol *scope_note_use(ScopeBuilder *b, const Ident *name, uint16_t flags, Span span, bool emitted);
Symbol *scope_find_mangled(const Scope *scope, const Ident *mangled);
bool scope_is_comprehension(const Scope *scope);

/* Second pass: bindings, cells, orders, qualified names (scope_resolve.c). */
void scope_resolve(ScopeBuilder *b, Scope *module);

/* Checks that need no symbols: loops, returns, awaits, stars, patterns, __debug__ (checks.c). */
void check_tree(Source *source, Node *module, bool top_level_await);

/* from __future__ import ...: only at the start, only what exists (future.c). True: annotations. */
bool check_future(Source *source, Node *module);
