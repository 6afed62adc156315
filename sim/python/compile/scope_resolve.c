/* Second pass of the symbol table: who owns each name. A name that a scope only uses belongs to the
   nearest enclosing function that binds it; on the way there every scope gets it as a free
   variable. Mirrors CPython 3.11 Python/symtable.c (analyze_block and what it calls). */
#include "sim/python/compile/scope_internal.h"

#include <stdlib.h>
#include <string.h>

/* ---- owners ------------------------------------------------------------------------------------
 */

/* The enclosing scope whose variable the name is, or NULL for a global. Classes do not lend their
   variables, except the implicit __class__. */
static Scope *find_owner(const ScopeBuilder *b, const Scope *scope, const Ident *name) {
    for (Scope *outer = scope->parent; outer != NULL; outer = outer->parent) {
        if (outer->kind == SCOPE_CLASS && name == b->class_cell_name) {
            return outer;
        }
        if (!scope_is_function(outer)) {
            continue;
        }
        const Symbol *symbol = scope_find_mangled(outer, name);
        if (symbol == NULL || (symbol->flags & SYMBOL_NONLOCAL)) {
            continue;
        }
        if (symbol->flags & SYMBOL_GLOBAL) {
            return NULL;
        }
        if (symbol->flags & SYMBOL_BOUND) {
            return outer;
        }
    }
    return NULL;
}

/* Makes the name free in the scopes between its user and its owner, and a cell in the owner. */
static void connect(ScopeBuilder *b, Scope *user, Scope *owner, const Ident *name) {
    for (Scope *scope = user->parent; scope != owner; scope = scope->parent) {
        Symbol *symbol = scope_symbol(b, scope, name);
        bool own = (symbol->flags & (SYMBOL_BOUND | SYMBOL_GLOBAL)) != 0 &&
                   !(symbol->flags & SYMBOL_NONLOCAL);
        if (scope->kind == SCOPE_CLASS && own) {
            symbol->flags |= SYMBOL_CLASS_FREE;
        } else {
            symbol->binding = BINDING_FREE;
        }
    }
    if (owner->kind == SCOPE_CLASS) {
        owner->needs_class_cell = true;
    } else {
        scope_find_mangled(owner, name)->binding = BINDING_CELL;
    }
}

static void resolve_nonlocal(ScopeBuilder *b, Scope *scope, Symbol *symbol) {
    Scope *owner = find_owner(b, scope, symbol->name);
    if (scope->kind == SCOPE_MODULE) {
        scope_error(b, symbol->directive, "nonlocal declaration not allowed at module level");
    } else if (owner == NULL) {
        scope_error(b, symbol->directive, "no binding for nonlocal '%s' found", symbol->name->text);
    } else {
        symbol->binding = BINDING_FREE;
        connect(b, scope, owner, symbol->name);
    }
}

static void resolve_symbol(ScopeBuilder *b, Scope *scope, Symbol *symbol) {
    if (symbol->flags & SYMBOL_GLOBAL) {
        if (symbol->flags & SYMBOL_NONLOCAL) {
            scope_error(b, symbol->directive, "name '%s' is nonlocal and global",
                        symbol->name->text);
        }
        symbol->binding = BINDING_GLOBAL_EXPLICIT;
    } else if (symbol->flags & SYMBOL_NONLOCAL) {
        resolve_nonlocal(b, scope, symbol);
    } else if (symbol->flags & SYMBOL_BOUND) {
        if (symbol->binding != BINDING_CELL) {
            symbol->binding = BINDING_LOCAL;
        }
    } else if (symbol->flags & SYMBOL_USED) {
        Scope *owner = find_owner(b, scope, symbol->name);
        symbol->binding = owner == NULL ? BINDING_GLOBAL_IMPLICIT : BINDING_FREE;
        if (owner != NULL) {
            connect(b, scope, owner, symbol->name);
        }
    }
}

/* Scopes from the outermost in, without recursion: the tree of scopes may be deep. */
static Scope *next_scope(const Scope *scope) {
    if (scope->first_child != NULL) {
        return scope->first_child;
    }
    while (scope != NULL && scope->next_sibling == NULL) {
        scope = scope->parent;
    }
    return scope == NULL ? NULL : scope->next_sibling;
}

/* ---- orders ------------------------------------------------------------------------------------
 */

static int compare_names(const void *left, const void *right) {
    const Ident *a = *(const Ident *const *)left;
    const Ident *b = *(const Ident *const *)right;
    return strcmp(a->text, b->text);
}

static int compare_order(const void *left, const void *right) {
    uint32_t a = (*(const Symbol *const *)left)->order;
    uint32_t b = (*(const Symbol *const *)right)->order;
    return (a > b) - (a < b);
}

typedef bool (*SymbolTest)(const Symbol *);

/* The names that pass the test, in the order in which code names them. */
static IdentList collect(ScopeBuilder *b, const Scope *scope, SymbolTest test) {
    const Symbol **found = arena_array(b->arena, (size_t)scope->symbol_count + 1, const Symbol *);
    IdentList list = {NULL, 0};
    for (const Symbol *s = scope->first_symbol; s != NULL; s = s->next) {
        if (test(s)) {
            found[list.count++] = s;
        }
    }
    qsort(found, list.count, sizeof(found[0]), compare_order);
    list.items = arena_array(b->arena, (size_t)list.count + 1, const Ident *);
    for (uint32_t i = 0; i < list.count; i++) {
        list.items[i] = found[i]->name;
    }
    return list;
}

static bool is_fast(const Symbol *symbol) {
    return symbol->order > 0 && (symbol->flags & SYMBOL_PARAM || symbol->binding == BINDING_LOCAL);
}

static bool is_cell(const Symbol *symbol) {
    return symbol->binding == BINDING_CELL;
}

static bool is_free(const Symbol *symbol) {
    return symbol->binding == BINDING_FREE || (symbol->flags & SYMBOL_CLASS_FREE);
}

static void sort_names(IdentList *list, uint32_t from) {
    if (list->count > from) {
        qsort(list->items + from, list->count - from, sizeof(list->items[0]), compare_names);
    }
}

/* Parameters come first, in their order, since they have their slot already. */
static void sort_cells(const Scope *scope, IdentList *cells) {
    uint32_t params = 0; /* they have the lowest orders */
    while (params < cells->count &&
           (scope_find_mangled(scope, cells->items[params])->flags & SYMBOL_PARAM)) {
        params++;
    }
    sort_names(cells, params);
}

static void number_symbols(Scope *scope, const IdentList *list, Binding binding) {
    for (uint32_t i = 0; i < list->count; i++) {
        Symbol *symbol = scope_find_mangled(scope, list->items[i]);
        if (symbol == NULL) {
            continue;
        }
        if (binding == BINDING_LOCAL && (symbol->flags & SYMBOL_PARAM) &&
            symbol->binding == BINDING_CELL) {
            symbol->param_index = i;
        } else if (symbol->binding == (uint8_t)binding ||
                   (binding == BINDING_FREE && (symbol->flags & SYMBOL_CLASS_FREE))) {
            symbol->index = i;
        }
    }
}

static void order_names(ScopeBuilder *b, Scope *scope) {
    if (scope_is_function(scope)) {
        scope->varnames = collect(b, scope, is_fast);
        scope->cellvars = collect(b, scope, is_cell);
        sort_cells(scope, &scope->cellvars);
    } else if (scope->needs_class_cell) {
        scope->cellvars.items = arena_array(b->arena, 1, const Ident *);
        scope->cellvars.items[0] = b->class_cell_name;
        scope->cellvars.count = 1;
    }
    if (scope->kind != SCOPE_MODULE) {
        scope->freevars = collect(b, scope, is_free);
    }
    sort_names(&scope->freevars, 0);
    number_symbols(scope, &scope->varnames, BINDING_LOCAL);
    number_symbols(scope, &scope->cellvars, BINDING_CELL);
    number_symbols(scope, &scope->freevars, BINDING_FREE);
}

/* ---- qualified names ---------------------------------------------------------------------------
 */

static void set_qualname(ScopeBuilder *b, Scope *scope) {
    const Scope *parent = scope->parent;
    TextSlice own = {scope->name->text, scope->name->len};
    scope->qualname = own;
    if (parent == NULL || parent->kind == SCOPE_MODULE) {
        return;
    }
    if (scope->kind == SCOPE_FUNCTION || scope->kind == SCOPE_CLASS) {
        const Symbol *symbol = scope_find(parent, scope->name);
        if (symbol != NULL && symbol->binding == BINDING_GLOBAL_EXPLICIT) {
            return;
        }
    }
    bool locals = parent->kind == SCOPE_FUNCTION || parent->kind == SCOPE_LAMBDA;
    const char *middle = locals ? ".<locals>." : ".";
    size_t middle_len = locals ? sizeof(".<locals>.") - 1 : 1;
    size_t len = parent->qualname.len + middle_len + own.len;
    char *text = arena_alloc(b->arena, len + 1);
    memcpy(text, parent->qualname.text, parent->qualname.len);
    memcpy(text + parent->qualname.len, middle, middle_len);
    memcpy(text + parent->qualname.len + middle_len, own.text, own.len);
    scope->qualname = (TextSlice){text, (uint32_t)len};
}

void scope_resolve(ScopeBuilder *b, Scope *module) {
    for (Scope *scope = module; scope != NULL; scope = next_scope(scope)) {
        for (Symbol *symbol = scope->first_symbol; symbol != NULL; symbol = symbol->next) {
            resolve_symbol(b, scope, symbol);
        }
    }
    for (Scope *scope = module; scope != NULL; scope = next_scope(scope)) {
        order_names(b, scope);
        set_qualname(b, scope);
    }
}
