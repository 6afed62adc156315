/* Modules, statement lists and simple statements. */
#include "sim/python/syntax/parser_internal.h"

/* ---- lists of statements -----------------------------------------------------------------------
 */

Node *parse_module(Parser *p) {
    uint32_t base = p->stack_count;
    while (!at(p, TOKEN_ENDMARKER)) {
        if (accept(p, TOKEN_NEWLINE)) {
            continue;
        }
        if (!parse_statement(p)) {
            return NULL;
        }
    }
    Span span = {1, 0, p->source->line_count, 0};
    Node *module = make(p, NODE_Module, span);
    AST(Module, module)->body = take(p, base);
    return module;
}

static bool simple_statements(Parser *p) {
    do {
        if (at(p, TOKEN_NEWLINE)) {
            break;
        }
        Node *node = parse_simple_statement(p);
        if (node == NULL) {
            return false;
        }
        push(p, node);
    } while (accept(p, TOKEN_SEMI));
    return accept(p, TOKEN_NEWLINE);
}

bool parse_simple_statements(Parser *p) {
    return !at(p, TOKEN_NEWLINE) && simple_statements(p);
}

/* ---- assignments -------------------------------------------------------------------------------
 */

static Node *annotated(Parser *p, uint32_t start, Node *target) {
    p->mark++;
    Node *annotation = parse_expression(p);
    if (annotation == NULL) {
        return NULL;
    }
    Place behind = place(p);
    Node *value = accept(p, TOKEN_EQUAL) ? parse_yield_or_star_expressions(p) : NULL;
    if (value == NULL) {
        go_back(p, behind);
    }
    set_context(target, CONTEXT_STORE);
    Node *node = make(p, NODE_AnnAssign, span_from(p, start));
    AST(AnnAssign, node)->target = target;
    AST(AnnAssign, node)->annotation = annotation;
    AST(AnnAssign, node)->value = value;
    AST(AnnAssign, node)->simple = target->kind == NODE_Name && !target->parens;
    return node;
}

/* At '=': target = target = ... = value. */
static Node *assignment(Parser *p, uint32_t start, Node *first) {
    uint32_t base = p->stack_count;
    Node *value = first;
    while (at(p, TOKEN_EQUAL)) {
        if (!is_star_target(value)) {
            return NULL;
        }
        p->mark++;
        set_context(value, CONTEXT_STORE);
        push(p, value);
        value = parse_yield_or_star_expressions(p);
        if (value == NULL) {
            return NULL;
        }
    }
    NodeList targets = take(p, base);
    Node *node = make(p, NODE_Assign, span_from(p, start));
    AST(Assign, node)->targets = targets;
    AST(Assign, node)->value = value;
    return node;
}

static bool augmented_operator(TokenKind kind, BinOperator *op) {
    switch (kind) {
    case TOKEN_PLUS_EQUAL: *op = BIN_ADD; return true;
    case TOKEN_MINUS_EQUAL: *op = BIN_SUB; return true;
    case TOKEN_STAR_EQUAL: *op = BIN_MULT; return true;
    case TOKEN_AT_EQUAL: *op = BIN_MATMULT; return true;
    case TOKEN_SLASH_EQUAL: *op = BIN_DIV; return true;
    case TOKEN_PERCENT_EQUAL: *op = BIN_MOD; return true;
    case TOKEN_AMPERSAND_EQUAL: *op = BIN_BITAND; return true;
    case TOKEN_BAR_EQUAL: *op = BIN_BITOR; return true;
    case TOKEN_CARET_EQUAL: *op = BIN_BITXOR; return true;
    case TOKEN_LEFT_SHIFT_EQUAL: *op = BIN_LSHIFT; return true;
    case TOKEN_RIGHT_SHIFT_EQUAL: *op = BIN_RSHIFT; return true;
    case TOKEN_DOUBLE_STAR_EQUAL: *op = BIN_POW; return true;
    case TOKEN_DOUBLE_SLASH_EQUAL: *op = BIN_FLOORDIV; return true;
    default: return false;
    }
}

static Node *augmented(Parser *p, uint32_t start, Node *target, BinOperator op) {
    p->mark++;
    Node *value = parse_yield_or_star_expressions(p);
    if (value == NULL) {
        return NULL;
    }
    set_context(target, CONTEXT_STORE);
    Node *node = make(p, NODE_AugAssign, span_from(p, start));
    AST(AugAssign, node)->target = target;
    AST(AugAssign, node)->op = op;
    AST(AugAssign, node)->value = value;
    return node;
}

static Node *plain_expression_statement(Parser *p) {
    uint32_t start = p->mark;
    Node *value = parse_yield_or_star_expressions(p);
    BinOperator op;
    if (value == NULL) {
        return NULL;
    }
    if (at(p, TOKEN_EQUAL)) {
        return assignment(p, start, value);
    }
    if (at(p, TOKEN_COLON) && is_single_target(value)) {
        return annotated(p, start, value);
    }
    if (augmented_operator(peek_kind(p), &op) && is_single_target(value)) {
        return augmented(p, start, value, op);
    }
    Node *node = make(p, NODE_Expr, span_from(p, start));
    AST(Expr, node)->value = value;
    return node;
}

/* An assignment that is well-formed has been read with all complaints: those about its target as an
   expression do not count. */
static Node *expression_statement(Parser *p) {
    bool hooks = p->hooks;
    int assignment = hooks ? diagnose_assignment(p) : 0;
    if (assignment < 0) {
        return NULL;
    }
    p->hooks = hooks && assignment == 0;
    Node *node = plain_expression_statement(p);
    p->hooks = hooks;
    return node;
}

/* ---- statements with a keyword -----------------------------------------------------------------
 */

static Node *plain(Parser *p, NodeKind kind) {
    p->mark++;
    return make(p, kind, last_token(p)->span);
}

static Node *parse_return(Parser *p) {
    uint32_t start = p->mark++;
    Node *value = NULL;
    if (at(p, TOKEN_STAR) || starts_expression(peek_kind(p))) {
        value = parse_star_expressions(p);
        if (value == NULL) {
            return NULL;
        }
    }
    Node *node = make(p, NODE_Return, span_from(p, start));
    AST(Return, node)->value = value;
    return node;
}

static Node *parse_raise(Parser *p) {
    uint32_t start = p->mark++;
    Node *exc = NULL;
    Node *cause = NULL;
    if (starts_expression(peek_kind(p))) {
        exc = parse_expression(p);
        if (exc == NULL || (accept(p, TOKEN_FROM) && (cause = parse_expression(p)) == NULL)) {
            return NULL;
        }
    }
    Node *node = make(p, NODE_Raise, span_from(p, start));
    AST(Raise, node)->exc = exc;
    AST(Raise, node)->cause = cause;
    return node;
}

static Node *parse_assert(Parser *p) {
    uint32_t start = p->mark++;
    Node *test = parse_expression(p);
    Node *msg = NULL;
    if (test == NULL || (accept(p, TOKEN_COMMA) && (msg = parse_expression(p)) == NULL)) {
        return NULL;
    }
    Node *node = make(p, NODE_Assert, span_from(p, start));
    AST(Assert, node)->test = test;
    AST(Assert, node)->msg = msg;
    return node;
}

static Node *del_target(Parser *p) {
    Node *node = parse_primary(p);
    if (node == NULL || invalid_target(node, TARGET_DEL) != NULL) {
        return NULL;
    }
    set_context(node, CONTEXT_DEL);
    return node;
}

static bool del_targets(Parser *p) {
    do {
        if (!starts_expression(peek_kind(p))) {
            break;
        }
        Node *target = del_target(p);
        if (target == NULL) {
            return false;
        }
        push(p, target);
    } while (accept(p, TOKEN_COMMA));
    return at(p, TOKEN_SEMI) || at(p, TOKEN_NEWLINE);
}

static Node *parse_del(Parser *p) {
    uint32_t start = p->mark++;
    uint32_t base = p->stack_count;
    Place before = place(p);
    if (!del_targets(p) || p->stack_count == base) {
        if (p->hooks) {
            go_back(p, before);
            diagnose_invalid_target(p, parse_star_expressions(p), TARGET_DEL);
        }
        return NULL;
    }
    NodeList targets = take(p, base);
    Node *node = make(p, NODE_Delete, span_from(p, start));
    AST(Delete, node)->targets = targets;
    return node;
}

/* global and nonlocal have one layout. */
static Node *parse_names(Parser *p, NodeKind kind) {
    uint32_t start = p->mark++;
    uint32_t count = 0;
    do {
        if (!accept(p, TOKEN_NAME)) {
            return NULL;
        }
        count++;
    } while (accept(p, TOKEN_COMMA));
    Node *node = make(p, kind, span_from(p, start));
    IdentList *names = &AST(Global, node)->names;
    names->items = arena_array(p->arena, count, const Ident *);
    names->count = count;
    for (uint32_t i = 0; i < count; i++) {
        names->items[i] = p->tokens[start + 1 + 2 * i].ident;
    }
    return node;
}

Node *parse_simple_statement(Parser *p) {
    switch (peek_kind(p)) {
    case TOKEN_RETURN: return parse_return(p);
    case TOKEN_IMPORT: return parse_import(p);
    case TOKEN_FROM: return parse_import_from(p);
    case TOKEN_RAISE: return parse_raise(p);
    case TOKEN_PASS: return plain(p, NODE_Pass);
    case TOKEN_DEL: return parse_del(p);
    case TOKEN_ASSERT: return parse_assert(p);
    case TOKEN_BREAK: return plain(p, NODE_Break);
    case TOKEN_CONTINUE: return plain(p, NODE_Continue);
    case TOKEN_GLOBAL: return parse_names(p, NODE_Global);
    case TOKEN_NONLOCAL: return parse_names(p, NODE_Nonlocal);
    default: return expression_statement(p);
    }
}
