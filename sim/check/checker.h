/* What is wrong with a program whose syntax is right, as far as it can be known without running it.
 * Two walks over the tree: the first notes where each name is bound and used (facts.c), the second
 * asks each node what it means (meaning.c) and whether that can work. Modules of the library are
 * really imported, so a name that check misses is one that the run would miss, with its words.
 *
 * The rule for all checks: silence where the program might be right. A name that is bound twice
 * means nothing; what the program handles itself (try, hasattr) is its own affair. */
#pragma once

#include "sim/python/compile/scope.h"
#include "sim/python/syntax/ast.h"
#include "sim/state.h"

/* What the program takes care of itself at a place. */
enum {
    GUARD_IMPORT = 1 << 0,
    GUARD_NAME = 1 << 1,
    GUARD_ATTRIBUTE = 1 << 2,
    GUARD_TYPE = 1 << 3,
    GUARD_RUNTIME = 1 << 4,
    GUARD_VALUE = 1 << 5,
    GUARD_ALL = (1 << 6) - 1,
    GUARD_BROADLY = 1 << 6 /* by `except Exception`, which says nothing of what it expects */
};

typedef struct Finding {
    Span span;
    uint32_t number; /* in order of being found */
    unsigned guard;  /* what would handle it; 0: a warning */
    const char *text;
} Finding;

/* All bindings of one variable. */
typedef struct Fact {
    const Scope *owner;
    const Ident *name;
    uint32_t bindings;
    uint32_t first;  /* number of the first binding in its own scope's order; UINT32_MAX: none */
    bool elsewhere;  /* also bound by an inner scope: global, nonlocal */
    const Node *how; /* the node that binds it, the last of them */
    const Node *statement; /* for an alias: Import or ImportFrom */
    const Node *value;     /* of an assignment to this name alone, the last of them */
    struct Fact *next;     /* in the order in which the names appear */
} Fact;

/* One reading of a name. */
typedef struct Use {
    const Scope *owner, *scope;
    const Ident *name;
    Span span;
    uint32_t number;
    unsigned guards;
} Use;

/* A function that is called, or handed to another one, where its errors are handled. */
typedef struct Handled {
    const Scope *owner, *caller_owner;
    const Ident *name, *caller; /* caller: the function it is handed to; NULL: called here */
    const Node *loop;           /* it stands in what this For goes through; NULL: no */
    bool is_method;             /* whose name it is */
    const Node *part;           /* the Try, where only what stands in it is meant; NULL: no */
    unsigned guards;            /* of a call */
} Handled;

typedef struct Checker {
    Sim *sim;
    Source *source;
    Arena *arena;
    Node *module;
    Scope *global_scope;
    Code *code;   /* NULL: the program has syntax errors */
    bool partial; /* lines of the program are missing from the tree */

    /* facts */
    Fact **facts; /* open addressing */
    Fact *first_fact, *last_fact;
    uint32_t fact_count, fact_capacity;
    Use *uses;
    uint32_t use_count, use_capacity;
    Handled *handled;
    uint32_t handled_count, handled_capacity;
    bool dynamic;         /* names come and go in other ways: globals(), exec() */
    bool fills_modules;   /* by sys.modules, it says itself what there is to import */
    bool sets_attributes; /* by names that only the run knows: setattr(), mocks */
    bool nests_loops;     /* nest_asyncio, or it changes by hand which loop runs */
    bool has_future_annotations;

    /* findings */
    Finding *findings;
    uint32_t finding_count, finding_capacity;

    /* the walk */
    void (*visit)(struct Checker *c, Node *node);
    Scope *scope;
    unsigned guards;
    unsigned lasting; /* the part of guards that holds in functions made here, too */
    const Node *part; /* the innermost Try whose body this is */
    uint32_t now;     /* counts what is visited, in order of evaluation */
    uint32_t loop_depth;
    const Node *trusted_lambda; /* what it does wrong is not handled by whoever calls it */
} Checker;

/* walk.c: visits every node that is evaluated, after its children, in order of evaluation. */
void check_walk(Checker *c, void (*visit)(Checker *c, Node *node));
unsigned guards_of_handlers(NodeList handlers);

/* findings.c */
const char *check_text(Checker *c, const char *format, ...);
/* guard: one of GUARD_..., 0 for a warning. Left out where the program handles it. */
void finding_add(Checker *c, Span span, unsigned guard, const char *format, ...);
/* The exception that was raised becomes a finding, with "Did you mean"; `advice` may be NULL. */
void finding_add_raised(Checker *c, Span span, unsigned guard, const char *advice);
void findings_sort(Checker *c);
/* Puts an element of this size at the end of an array in the arena; returns it. */
void *check_append(Checker *c, void **array, uint32_t *count, uint32_t *capacity, size_t size);

/* facts.c */
void facts_collect(Checker *c);
const Scope *fact_owner(const Checker *c, const Scope *scope, const Ident *name);
Fact *fact_find(const Checker *c, const Scope *owner, const Ident *name);
/* Is module.attribute assigned by the program? */
bool fact_is_patched(const Checker *c, const Ident *attribute);
/* self.attribute = ... */
bool fact_is_set_on_self(const Checker *c, const Ident *attribute);

/* handled.c: what functions are called where their errors are handled; facts come first. */
void handled_note_call(Checker *c, const Node *call);
void handled_note_loop(Checker *c, const Node *loop);
void handled_apply(Checker *c);

/* names.c: names that are bound nowhere, or only later. */
void check_names(Checker *c);

/* What an expression stands for, where that is certain. */
typedef struct Meaning {
    Value value;       /* a thing of the library; NULL: none or not known */
    const Node *def;   /* a function or class of the program; NULL: none or not known */
    const Ident *name; /* of def */
} Meaning;
Meaning meaning_of(Checker *c, const Node *expression);
bool meaning_is_coroutine_function(Checker *c, Meaning m);
bool meaning_is(Checker *c, Meaning m, const char *module, const char *name);

/* instances.c: the type of what an expression makes; borrowed, NULL: not known. */
Type *instance_type(Checker *c, const Node *expression);
/* What the class of x in `x.name` has under the name; borrowed, NULL: not known. */
Value instance_method(Checker *c, const Node *f);
void check_instance_attribute(Checker *c, const Node *attribute);

/* imports.c */
void check_import(Checker *c, const Node *statement);
/* The value that an alias binds; NULL, without an error: there is none. */
Value import_of_alias(Checker *c, const Node *statement, const Node *alias);

/* calls.c */
void check_call(Checker *c, const Node *call);
/* The function that `def` makes, with None for every default. NULL: its code is not to be found. */
Function *function_of(Checker *c, const Node *def);
/* The same for the text of a method of that class. */
Function *function_of_text(Checker *c, const char *text, const Ident *class_name);
/* signatures.c: what the arguments of a call of `f` must fit, after as many of its own; NULL: not
 * known. */
Function *signature_of(Checker *c, const Node *f, size_t *passes);
/* self.f in a method: what binds it in the class; NULL: not known. */
const Node *method_of_self(const Checker *c, const Node *f);
/* awaits.c */
void check_statement_value(Checker *c, const Node *expression);
void check_await(Checker *c, const Node *await);
void check_with(Checker *c, const Node *with);
void check_for(Checker *c, const Node *loop);
/* literals.c */
void check_raise(Checker *c, const Node *raise);
void check_awaited_literal(Checker *c, const Node *await);
void check_assignment(Checker *c, const Node *assign);
void check_looped_literal(Checker *c, const Node *iterated, bool async);
