/* Who owns each name: the symbol table, with CPython's rules and errors (symtable.c, and those
   checks of compile.c that need only the tree). Comes from: the tree. Goes to: the compiler, which
   finds the Scope of a node in the node's `scope` field. */
#pragma once

#include "sim/python/syntax/ast.h"

typedef enum BlockKind {
    SCOPE_MODULE, /* also of Expression */
    SCOPE_CLASS,
    SCOPE_FUNCTION, /* FunctionDef, AsyncFunctionDef */
    SCOPE_LAMBDA,
    SCOPE_LISTCOMP,
    SCOPE_SETCOMP,
    SCOPE_DICTCOMP,
    SCOPE_GENEXPR
} BlockKind;

/* How a scope reaches a name. */
typedef enum Binding {
    BINDING_LOCAL, /* a variable of this scope: fast in functions, by name in modules and classes */
    BINDING_CELL,  /* a variable of this scope that an inner scope uses, too */
    BINDING_FREE,  /* a variable of an enclosing function */
    BINDING_GLOBAL_EXPLICIT, /* declared `global` */
    BINDING_GLOBAL_IMPLICIT  /* not bound here: global or builtin (in a class: the class body first)
                              */
} Binding;

enum {
    SYMBOL_GLOBAL = 1 << 0,    /* in a global statement */
    SYMBOL_ASSIGNED = 1 << 1,  /* bound in this scope */
    SYMBOL_PARAM = 1 << 2,     /* a parameter */
    SYMBOL_NONLOCAL = 1 << 3,  /* in a nonlocal statement */
    SYMBOL_USED = 1 << 4,      /* read in this scope */
    SYMBOL_IMPORTED = 1 << 5,  /* bound by import */
    SYMBOL_ANNOTATED = 1 << 6, /* in an annotated assignment */
    SYMBOL_COMP_ITER = 1 << 7, /* target of a comprehension's for */
    SYMBOL_CLASS_FREE =
        1 << 8 /* in a class: also free, for the methods' sake (CPython: DEF_FREE_CLASS) */
};

typedef struct Symbol {
    const Ident *name; /* mangled */
    uint16_t flags;
    uint8_t binding; /* Binding */
    /* Function-like scopes. LOCAL: index in varnames (UINT32_MAX if no code names it). CELL: index
     * in cellvars. FREE: index in freevars. */
    uint32_t index;
    /* CELL that is a parameter: index in varnames as well; else UINT32_MAX. */
    uint32_t param_index;
    uint32_t order;      /* in which the scope's code first names it, from 1; 0: never */
    Span directive;      /* of its global or nonlocal statement */
    struct Symbol *next; /* in order of first appearance */
} Symbol;

typedef struct Scope {
    BlockKind kind;
    Node *node;         /* Module, FunctionDef, ListComp... */
    const Ident *name;  /* "f", "C", "<lambda>", "<listcomp>", "<module>" */
    TextSlice qualname; /* "Outer.f.<locals>.<lambda>", as __qualname__ */
    struct Scope *parent;
    struct Scope *first_child; /* in the order of the source */
    struct Scope *last_child;
    struct Scope *next_sibling;

    Symbol *first_symbol;
    Symbol *last_symbol;
    uint32_t symbol_count;
    Symbol **table; /* open addressing by name->hash */
    uint32_t table_size;

    /* Function-like scopes: parameters first (positional-only, positional, keyword-only, *args,
       **kwargs), then the other locals that are not cells, in the order in which CPython's compiler
       meets them. */
    IdentList varnames;
    IdentList cellvars; /* parameters (they stand in varnames, too) in their order, then the rest
                           sorted */
    IdentList freevars; /* sorted; of a class, too */
    uint32_t posonly_count;
    uint32_t arg_count;    /* positional parameters, positional-only ones included (co_argcount) */
    uint32_t kwonly_count; /* co_kwonlyargcount */
    bool has_varargs;
    bool has_varkeywords;

    bool is_nested;        /* inside a function */
    bool is_generator;     /* contains yield (with is_coroutine: an asynchronous generator) */
    bool is_coroutine;     /* async def, or a comprehension that awaits, or a module with top-level
                              await */
    bool has_docstring;    /* module, class, function: the first statement is a string */
    bool needs_class_cell; /* class: a method uses __class__ or super(): the body must return the
                              cell */
    bool returns_value;    /* contains `return value` */
    bool has_annotations;  /* module, class: annotated assignments exist (SETUP_ANNOTATIONS) */

    bool is_async_comp; /* a comprehension, not a generator, that must itself be awaited */

    const Ident *class_name; /* nearest enclosing class, for mangling; NULL outside classes */
    Source *source;

    /* Only while the scopes are built. */
    struct Surrounding *outer_surrounding;
    uint32_t order;
    bool has_async;      /* awaits something itself */
    bool has_await;      /* by `await` or by an asynchronous comprehension */
    bool in_target;      /* inside the target of a comprehension's for */
    uint32_t iter_depth; /* inside the iterables of comprehensions */
} Scope;

typedef struct ScopeOptions {
    bool top_level_await; /* as in a notebook cell: the module may await and is then a coroutine */
    bool recover;         /* report all errors, not only the first */
} ScopeOptions;

/* Builds the scopes of a Module or Expression, sets the `scope` fields of its nodes and makes every
   check that needs no more than the tree. NULL if there were errors (in source->errors). Bounded
   recursion. */
Scope *scope_build(Source *source, Node *module, const ScopeOptions *options);

/* The name as this scope spells it: __x inside class C is _C__x. Use it for names, attributes,
   parameters, imports, function and class names that are stored; not for keywords of calls (as
   CPython 3.11). */
const Ident *scope_mangle(const Scope *scope, const Ident *name);

/* The symbol of a name as it stands in the tree (it is mangled first), or NULL. */
Symbol *scope_find(const Scope *scope, const Ident *name);

/* Is this scope one whose variables are fast (function, lambda, comprehension)? */
bool scope_is_function(const Scope *scope);
