/* Inside the compiler. A Unit is one code object in the making: a flat list of Ins whose jumps name
 * labels. Each Ins carries the exception handler that protects it, which the compiler knows while
 * it emits, so no block instructions are needed: only SETUP stays in the list until assembly,
 * because the flow analysis finds there how deep the stack is when the handler begins.
 *
 * All working memory comes from mem_alloc and is given back when the unit ends. */
#pragma once

#include "sim/python/compile/compiler.h"
#include "sim/python/compile/scope.h"
#include "sim/state.h"

typedef int32_t Label;

/* Pseudo instructions, gone after assembly. */
enum {
    OP_SETUP = OP_COUNT, /* a: number of the handler that protects what follows */
    OP_SEND_AGAIN,       /* the way back to SEND: becomes a JUMP that counts no step */
};

typedef struct Ins {
    uint8_t op; /* Op or one of the above */
    uint8_t b;
    uint16_t c;
    int32_t a;       /* of jumps: a Label */
    int32_t handler; /* index in Unit.handlers; -1: none */
    Span span;       /* line 0: as the instruction before it */
} Ins;

typedef struct Handler {
    Label label;
    bool lasti;
    int32_t lost;  /* values on the stack where it begins that it does not keep */
    int32_t depth; /* values below lasti and the exception; -1: not reached */
} Handler;

/* What surrounds the statement that is being compiled and must be undone by return, break, continue
 * (CPython: struct fblockinfo). */
typedef enum SurroundKind {
    SURROUND_WHILE,
    SURROUND_FOR,
    SURROUND_TRY,             /* body of try ... except */
    SURROUND_FINALLY,         /* body of try ... finally */
    SURROUND_FINALLY_HANDLER, /* the copy of the finally block that handles an exception */
    SURROUND_WITH,
    SURROUND_ASYNC_WITH,
    SURROUND_HANDLER,      /* body of one `except E as name` */
    SURROUND_VALUE,        /* a return value waits on the stack */
    SURROUND_GROUP_HANDLER /* except* */
} SurroundKind;

typedef struct Surround {
    SurroundKind kind;
    int32_t outer_handler;  /* the handler outside of it */
    Label start, exit;      /* loops: where continue and break go */
    const NodeList *finals; /* FINALLY */
    const Ident *name;      /* HANDLER: may be NULL */
    Span span;              /* WITH */
} Surround;

enum { SURROUND_MAX = 20 }; /* CPython's CO_MAXBLOCKS */

/* Numbers the words it is given, in order of first appearance. */
typedef struct WordTable {
    uintptr_t *words; /* by number */
    uint32_t count, capacity;
    int32_t *places; /* open addressing: number or -1 */
    uint32_t size;
} WordTable;

typedef struct Unit {
    struct Unit *outer;
    Scope *scope;
    Ins *ins;
    uint32_t count, capacity;
    int32_t *labels; /* index of an Ins */
    uint32_t label_count, label_capacity;
    Handler *handlers;
    uint32_t handler_count, handler_capacity;
    int32_t handler; /* protects what is emitted now */
    Surround surrounds[SURROUND_MAX];
    uint32_t surround_count;
    WordTable consts; /* Values, kept by the Compiler's table */
    WordTable names;  /* Strs, kept by the Compiler */
    uint32_t cache_count;
    uint32_t stack_size;
    unsigned flags;
    uint32_t first_line;
    Str *doc; /* borrowed from consts */
} Unit;

typedef struct Compiler {
    Sim *sim;
    Source *source;
    CompileOptions options;
    Unit *unit;
    const Scope *module_scope;
    Str *filename;
    Str **idents; /* interned Str of each Ident, by its id; NULL: not needed yet */
    uint32_t ident_count;
    Value *pool; /* open addressing: each constant once in the program; owned */
    uint32_t pool_size, pool_count;
    bool future_annotations;
} Compiler;

/* A span of line 0: the instruction belongs to the one before it. */
#define NO_SPAN ((Span){0, 0, 0, 0})

/* ---- compiler_unit.c: a unit and what goes into it ---- */
void unit_enter(Compiler *c, Scope *scope, uint32_t first_line);
Code *unit_leave(Compiler *c); /* assembles; new */
void emit(Compiler *c, int op, int32_t a, Span span);
void emit_bc(Compiler *c, int op, int32_t a, uint8_t b, uint16_t cc, Span span);
void emit_const(Compiler *c, Value v, Span span); /* v stolen */
void emit_none(Compiler *c, Span span);
void emit_name(Compiler *c, Op op, const Ident *name,
               Span span); /* op takes names[a]; no mangling */
void emit_attr(Compiler *c, Op op, const Ident *name, Span span); /* mangles */
void emit_line(Compiler *c, Span from, Span to);                  /* LINE, if wanted */
void emit_expression_event(Compiler *c, Span span);               /* before a call or await */
Label label_new(Compiler *c);
void label_here(Compiler *c, Label label);
/* Begins a protected region: what is emitted from here to handler_end goes to label on exceptions.
 */
int32_t handler_begin(Compiler *c, Label label, bool lasti); /* the handler outside of it */
/* The same; the value on top now is not among those that the handler finds (with). */
int32_t handler_begin_below(Compiler *c, Label label, bool lasti);
void handler_end(Compiler *c, int32_t outer);
Surround *surround_push(Compiler *c, SurroundKind kind, Span span);
void surround_pop(Compiler *c, SurroundKind kind);
uint32_t const_number(Compiler *c, Value v); /* v stolen */
uint32_t name_number(Compiler *c, Str *name);
Str *ident_str(Compiler *c, const Ident *name); /* borrowed, interned */
const Ident *ident_of(Compiler *c, const char *text);
uint32_t slot_of_cell(Compiler *c,
                      const Ident *name); /* the slot whose cell an inner scope shares */
void name_load(Compiler *c, const Ident *name, Span span);
void name_store(Compiler *c, const Ident *name, Span span);
void name_delete(Compiler *c, const Ident *name, Span span);
void wordtable_free(Sim *sim, WordTable *table);

/* ---- compiler_fold.c ---- */
/* The value of a constant expression (new), or NULL. Never raises. */
Value constant_fold(Compiler *c, const Node *node);
/* Of elements that are all constant: a tuple, or a frozenset (new); else NULL. */
Value constant_fold_elements(Compiler *c, const NodeList *elts, bool as_set);
/* A list or set of constants that is only looked through (as by `in`), as one constant; or NULL. */
Value constant_fold_container(Compiler *c, const Node *node);
bool node_is_constant(Compiler *c, const Node *node);
Value literal_value(Compiler *c, const Literal *literal); /* new */

/* ---- compiler_warn.c ---- */
/* Tells what lexer and parser doubted. false: that has become an error. */
bool warn_doubts(Sim *sim, Source *source, const CompileOptions *options);
void warn_compare(Compiler *c, const CompareNode *node);
void warn_assert(Compiler *c, const AssertNode *node);
void warn_call(Compiler *c, const CallNode *node);
void warn_subscript(Compiler *c, const SubscriptNode *node);

/* ---- compiler_assemble.c, peephole.c ---- */
bool op_is_jump(int op);
bool op_is_cond_jump(int op);
bool op_ends_block(int op); /* what follows is reached by jumps only */
/* Pushed minus popped; taken: when the jump is made. */
int op_stack_effect(const Ins *ins, bool taken);
Code *assemble(Compiler *c);
void peephole_flow(Compiler *c); /* on labels: constant conditions, jumps, dead code */
void peephole_fuse(Compiler *c); /* pairs of instructions */

/* ---- compiler_statement.c ---- */
void compile_statements(Compiler *c, const NodeList *list);
void compile_statement(Compiler *c, const Node *node);
void compile_body(Compiler *c, const NodeList *list); /* of module or class: docstring first */
bool statement_is_docstring(const NodeList *list);

/* ---- compiler_flow.c ---- */
void compile_if(Compiler *c, const IfNode *node);
void compile_while(Compiler *c, const WhileNode *node);
void compile_for(Compiler *c, const ForNode *node);
void compile_async_for(Compiler *c, const ForNode *node);
void compile_return(Compiler *c, const ReturnNode *node);
void compile_break(Compiler *c, const Node *node);
void compile_continue(Compiler *c, const Node *node);
/* Jumps to target if the truth of node is `when`; falls through otherwise. *blamed is the place of
 * the jump, where an error in __bool__ is said to be: the statement or expression around the
 * condition until a comparison has been met in it, then that (as in CPython's compiler_jump_if). */
void compile_jump_if(Compiler *c, const Node *node, Label target, bool when, Span *blamed);

/* ---- compiler_try.c ---- */
void compile_try(Compiler *c, const TryNode *node);
void compile_with(Compiler *c, const WithNode *node, bool is_async);
void emit_exit_with_nones(Compiler *c, Span span, bool is_async);
void emit_await(Compiler *c, int32_t awaitable_kind, Span span); /* GET_AWAITABLE and drive it */
void emit_drive(Compiler *c, Span span); /* pushes None and drives the iterator to its end */

/* ---- compiler_function.c ---- */
void compile_function(Compiler *c, const FunctionDefNode *node);
void compile_class(Compiler *c, const ClassDefNode *node);
void compile_lambda(Compiler *c, const LambdaNode *node);
/* Pushes the closure if needed, the code (stolen) and makes the function. */
void emit_make_function(Compiler *c, Code *code, unsigned flags, Span span);
void compile_annotation(Compiler *c, const Node *node);

/* ---- compiler_expression.c ---- */
void compile_expression(Compiler *c, const Node *node);
/* The iterable of a loop: a list of constants becomes a constant. */
void compile_iterated(Compiler *c, const Node *node);
void compile_store(Compiler *c, const Node *target);
void compile_delete(Compiler *c, const Node *target);
void compile_aug_assign(Compiler *c, const AugAssignNode *node);
/* The span of the last name of a.b.c: the whole node, or only from the name if that is on a later
 * line than the node's start. */
Span attribute_span(const Node *node, Span whole);
bool emit_condition_compare(Compiler *c, const CompareNode *node, Label target, bool when);
void emit_compare(Compiler *c, CompareOperator op, Span span);

/* ---- compiler_call.c ---- */
void compile_call(Compiler *c, const CallNode *node);
/* The callable and self are on the stack, and `pushed` arguments. */
void compile_call_arguments(Compiler *c, uint32_t pushed, const NodeList *args,
                            const NodeList *keywords, Span span);
void compile_list(Compiler *c, const ListNode *node);
void compile_tuple(Compiler *c, const TupleNode *node);
void compile_set(Compiler *c, const SetNode *node);
void compile_dict(Compiler *c, const DictNode *node);

/* ---- compiler_comprehension.c, compiler_fstring.c, compiler_match.c ---- */
void compile_comprehension(Compiler *c, const Node *node);
void compile_joined_str(Compiler *c, const JoinedStrNode *node);
void compile_formatted_value(Compiler *c, const FormattedValueNode *node);
void compile_match(Compiler *c, const MatchNode *node);

/* ---- ast_unparse.c ---- */
/* The expression as ast.unparse writes it; new. */
Str *ast_unparse(Sim *sim, const Node *expression);
