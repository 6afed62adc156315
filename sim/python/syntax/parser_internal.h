/* What the files of the parser share.

   Parsing has two passes, as CPython's (Parser/pegen.c). The first is predictive and knows only
   correct programs: a function that cannot go on returns NULL, and the last token that was looked
   at is where the program is wrong. Then the failed statement is parsed again with `diagnosing`
   set: the same functions try the alternatives in the order of CPython's grammar, remember results
   (memo), and ask the diagnose_... functions whether a known mistake explains the failure. An error
   leaves through longjmp. */
#pragma once

#include "sim/python/syntax/ast.h"
#include "sim/python/syntax/lexer.h"
#include "sim/python/syntax/parser.h"

#include <setjmp.h>

/* Depth of nested parse functions for things other than brackets, which the lexer limits. */
#define PARSER_DEPTH_MAX 3000

typedef enum MemoRule {
    MEMO_EXPRESSION,
    MEMO_DISJUNCTION,
    MEMO_NAMED,
    MEMO_BINARY,
    MEMO_ATOM,
    MEMO_ARGUMENTS,
    MEMO_BLOCK,
    MEMO_TARGETS
} MemoRule;

typedef struct Memo {
    MemoRule rule;
    uint32_t end;
    void *result;
    struct Memo *next;
} Memo;

typedef struct Parser {
    Source *source;
    Arena *arena;
    Lexer lexer;
    Token *tokens;
    uint32_t count; /* tokens read so far */
    uint32_t capacity;
    uint32_t mark; /* the next token */
    uint32_t depth;
    bool diagnosing;
    uint32_t
        read_strings;    /* the tokens up to here have been read as strings, and doubted, before */
    bool doubts_strings; /* the string that is read is a new one */
    bool hooks;          /* diagnosing, and not inside a part that must not complain */
    Memo **memos;        /* by token, only when diagnosing */
    uint32_t memo_capacity;
    Node **stack; /* nodes of lists that are being read */
    uint32_t stack_count;
    uint32_t stack_capacity;
    jmp_buf *on_error;
    bool stopped_later; /* the error is one of the lexer behind the statement that could not be
                           parsed */
    bool is_final;      /* the error counts more than those of the lexer further on */
    /* The expression of an f-string: error messages start with "f-string: " and show the
     * expression. */
    bool is_fstring;
    uint32_t first_line;
    int32_t first_col;
    struct Parser *inner; /* the parser of expressions in this one's f-strings */
} Parser;

/* ---- tokens ---- */

const Token *parser_fill(Parser *p);

static inline const Token *peek(Parser *p) {
    return p->mark < p->count ? &p->tokens[p->mark] : parser_fill(p);
}

static inline TokenKind peek_kind(Parser *p) {
    return (TokenKind)peek(p)->kind;
}

static inline bool at(Parser *p, TokenKind kind) {
    return peek(p)->kind == kind;
}

/* Takes the token if it is of this kind. */
static inline bool accept(Parser *p, TokenKind kind) {
    if (peek(p)->kind != kind) {
        return false;
    }
    p->mark++;
    return true;
}

/* The kind of the token behind the next one. Reads it: only where CPython would. */
TokenKind peek_second(Parser *p);

static inline const Token *last_token(const Parser *p) {
    return &p->tokens[p->mark - 1];
}

/* From token `start` to the last one taken that has a text. */
Span span_from(const Parser *p, uint32_t start);
Span span_between(Span start, Span end);

/* Is the next token a NAME with this known name? */
bool at_soft(Parser *p, KnownName name);

/* ---- trying ---- */

typedef struct Place {
    uint32_t mark;
    uint32_t stack_count;
    uint32_t depth;
} Place;

static inline Place place(const Parser *p) {
    return (Place){p->mark, p->stack_count, p->depth};
}

static inline void go_back(Parser *p, Place to) {
    p->mark = to.mark;
    p->stack_count = to.stack_count;
    p->depth = to.depth;
}

/* True: *result is what the rule gave here before, and the mark has moved. */
bool memo_get(Parser *p, MemoRule rule, void *result);
void memo_put(Parser *p, MemoRule rule, uint32_t start, void *result);

/* Every function that calls itself through others: enter first, leave last (not after a failure).
 */
void enter(Parser *p);

static inline void leave(Parser *p) {
    p->depth--;
}

/* ---- lists ---- */

void push(Parser *p, Node *node);

/* The nodes pushed since the stack had `base` items. */
NodeList take(Parser *p, uint32_t base);
NodeList list_of(Parser *p, Node *node);

/* ---- nodes ---- */

Node *make(Parser *p, NodeKind kind, Span span);

/* Raises the height of an expression above that of its child; an error if it gets too high. */
void raise_height(Parser *p, Node *node, const Node *child);
void raise_height_over(Parser *p, Node *node, NodeList children);

/* ---- errors ---- */

/* A DeprecationWarning, or an error like that of raise_at. */
void doubt_at(Parser *p, Span span, const char *format, ...);
_Noreturn void raise_at(Parser *p, Span span, const char *format, ...);
_Noreturn void raise_from(Parser *p, Span start, const char *format, ...); /* without an end */
/* At the last token that was read. */
_Noreturn void raise_here(Parser *p, ErrorKind kind, const char *format, ...);
_Noreturn void raise_too_deep(Parser *p, uint32_t line);
/* Ready-made numbers: offsets are bytes from 1, end_offset -1 or 0 as CPython has them. */
_Noreturn void raise_numbers(Parser *p, ErrorKind kind, int32_t line, int32_t offset,
                             int32_t end_line, int32_t end_offset, const char *message);

/* *stop_line: where the statement starts in which parsing stopped. */
Node *parse_once(Source *source, ParseMode mode, uint32_t *stop_line);

/* The expression between the braces of an f-string: `text` is it in parentheses; its '(' stands at
   `line` and `col` of the source. Does not return if it is wrong. */
Node *parse_fstring_expression(Parser *outer, const char *text, size_t len, uint32_t line,
                               int32_t col);

/* ---- statements (parser_statement.c, parser_compound.c, parser_import.c, parser_pattern.c) ----
 */

Node *parse_module(Parser *p);
Node *parse_single(Parser *p);
bool parse_statement(Parser *p); /* pushes one or more */
bool parse_simple_statements(Parser *p);
Node *parse_simple_statement(Parser *p);
Node *parse_import(Parser *p);
Node *parse_import_from(Parser *p);
Node *parse_match(Parser *p);
bool parse_block(Parser *p, const Token *keyword, const char *what, NodeList *body);
bool expect_forced(Parser *p, TokenKind kind);

/* When diagnosing: complains if the line ends where a ':' is needed. Takes the ':'. */
bool expect_colon(Parser *p);

/* ---- expressions (parser_expression.c, parser_atom.c, parser_call.c, parser_parameters.c) ---- */

Node *parse_expressions(Parser *p);
Node *parse_star_expressions(Parser *p);
Node *parse_star_named_expressions(Parser *p); /* Tuple if there is a comma */
Node *parse_star_named_expression(Parser *p);
Node *parse_named_expression(Parser *p);
Node *parse_assignment_expression(Parser *p); /* NAME := expression */
Node *parse_expression(Parser *p);
Node *parse_disjunction(Parser *p);
Node *parse_bitwise_or(Parser *p);
Node *parse_primary(Parser *p);
Node *parse_atom(Parser *p);
Node *parse_yield(Parser *p);
Node *parse_yield_or_star_expressions(Parser *p);
Node *parse_starred(Parser *p); /* '*' expression */
Node *parse_lambda(Parser *p);
Node *parse_strings(Parser *p);
Node *parse_number(Parser *p);
Node *parse_group_or_tuple(Parser *p);
Node *parse_list(Parser *p);
Node *parse_brace(Parser *p);
bool parse_for_clauses(Parser *p, NodeList *clauses);
bool at_for_clause(Parser *p);
bool starts_expression(TokenKind kind);
Node *plain_expression(Parser *p);
Node *plain_named_expression(Parser *p);

/* The arguments of a call or class up to, without, the ')'. */
typedef struct Arguments {
    NodeList args;
    NodeList keywords;
} Arguments;

typedef enum ArgumentPhase { PHASE_POSITIONAL, PHASE_KEYWORD, PHASE_MAPPING } ArgumentPhase;

/* One argument: pushed on the stack; *phase goes forward with it. */
bool parse_argument(Parser *p, ArgumentPhase *phase);

/* `is_call`: f(x for x in y) is allowed. */
bool parse_arguments(Parser *p, bool is_call, Arguments *arguments);

Node *parse_parameters(Parser *p,
                       TokenKind end); /* up to, without, `end`: ')' or ':' of a lambda */

/* ---- targets (parser_target.c) ---- */

typedef enum TargetKind { TARGET_STAR, TARGET_DEL, TARGET_FOR } TargetKind;

Node *parse_star_targets(Parser *p); /* those of for, Tuple if there is a comma; context is Store */
Node *parse_star_target(Parser *p);
bool is_star_target(const Node *node);
bool is_single_target(const Node *node);
void set_context(Node *node, ExprContext context);
const char *expression_name(const Node *node);
const Node *invalid_target(const Node *node, TargetKind kind);

/* ---- known mistakes (parser_diagnose.c, diagnose_call.c, diagnose_parameters.c,
 * diagnose_compound.c) ---- */

Node *diagnose_expression(Parser *p);
Node *diagnose_named_expression(Parser *p);
Node *diagnose_atom(Parser *p);
/* +1: a well-formed assignment, 0: perhaps none, -1: one with a wrong value. */
int diagnose_assignment(Parser *p);
void diagnose_arguments(Parser *p);
void diagnose_keyword(Parser *p);
void diagnose_generator(Parser *p);
void diagnose_comprehension(Parser *p, bool may_be_tuple);
void diagnose_pairs(Parser *p);
void diagnose_parameters(Parser *p, TokenKind end);
void diagnose_with(Parser *p, const Token *keyword);
void diagnose_except(Parser *p, bool star, Node *type);
void diagnose_invalid_target(Parser *p, const Node *node, TargetKind kind);
Node *expression_without_hooks(Parser *p);
