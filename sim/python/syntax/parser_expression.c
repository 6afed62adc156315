/* Expressions from star_expressions down to unary operators, with precedence climbing for the
   binary ones. Chains (a + b + c, a and b and c, - - - x, not not x) are loops, so that their
   length costs no C stack; the height of the tree is limited where nodes are made. */
#include "sim/python/syntax/parser_internal.h"

/* ---- binary and unary operators ----------------------------------------------------------------
 */

typedef struct BinaryRow {
    uint8_t precedence; /* 0: no binary operator */
    uint8_t op;
} BinaryRow;

enum { LOWEST_BINARY = 1, HIGHEST_BINARY = 6 };

static const BinaryRow binary_rows[TOKEN_KIND_COUNT] = {
    [TOKEN_BAR] = {1, BIN_BITOR},          [TOKEN_CARET] = {2, BIN_BITXOR},
    [TOKEN_AMPERSAND] = {3, BIN_BITAND},   [TOKEN_LEFT_SHIFT] = {4, BIN_LSHIFT},
    [TOKEN_RIGHT_SHIFT] = {4, BIN_RSHIFT}, [TOKEN_PLUS] = {5, BIN_ADD},
    [TOKEN_MINUS] = {5, BIN_SUB},          [TOKEN_STAR] = {6, BIN_MULT},
    [TOKEN_SLASH] = {6, BIN_DIV},          [TOKEN_DOUBLE_SLASH] = {6, BIN_FLOORDIV},
    [TOKEN_PERCENT] = {6, BIN_MOD},        [TOKEN_AT] = {6, BIN_MATMULT},
};

/* An operator without a right operand is left where it is, as in CPython's grammar: what stands
   before it is an expression of its own.

   Spans come from tokens, not from operands: these may stand in parentheses. */
static Node *binary(Parser *p, uint32_t start, Node *left, BinOperator op, Node *right) {
    Node *node = make(p, NODE_BinOp, span_from(p, start));
    AST(BinOp, node)->left = left;
    AST(BinOp, node)->op = op;
    AST(BinOp, node)->right = right;
    raise_height(p, node, left);
    raise_height(p, node, right);
    return node;
}

static Node *unary(Parser *p, uint32_t start, UnaryOperator op, Node *operand) {
    Node *node = make(p, NODE_UnaryOp, span_from(p, start));
    AST(UnaryOp, node)->op = op;
    AST(UnaryOp, node)->operand = operand;
    raise_height(p, node, operand);
    return node;
}

static Node *await_primary(Parser *p) {
    uint32_t start = p->mark;
    if (!accept(p, TOKEN_AWAIT)) {
        return parse_primary(p);
    }
    Node *value = parse_primary(p);
    if (value == NULL) {
        return NULL;
    }
    Node *node = make(p, NODE_Await, span_from(p, start));
    AST(Await, node)->value = value;
    raise_height(p, node, value);
    return node;
}

static Node *factor(Parser *p);

static Node *power(Parser *p) {
    uint32_t start = p->mark;
    Node *base = await_primary(p);
    if (base == NULL || !at(p, TOKEN_DOUBLE_STAR)) {
        return base;
    }
    Place before = place(p);
    p->mark++;
    enter(p);
    Node *exponent = factor(p);
    if (exponent == NULL) {
        go_back(p, before);
        return base;
    }
    leave(p);
    return binary(p, start, base, BIN_POW, exponent);
}

static bool is_sign(TokenKind kind) {
    return kind == TOKEN_PLUS || kind == TOKEN_MINUS || kind == TOKEN_TILDE;
}

static UnaryOperator sign_operator(TokenKind kind) {
    return kind == TOKEN_PLUS ? UNARY_UADD : kind == TOKEN_MINUS ? UNARY_USUB : UNARY_INVERT;
}

static Node *factor(Parser *p) {
    uint32_t start = p->mark;
    while (is_sign(peek_kind(p))) {
        p->mark++;
    }
    uint32_t end = p->mark;
    Node *node = power(p);
    while (node != NULL && end > start) {
        end--;
        node = unary(p, end, sign_operator(p->tokens[end].kind), node);
    }
    return node;
}

static Node *binary_level(Parser *p, uint8_t lowest) {
    uint32_t start = p->mark;
    Node *left = factor(p);
    while (left != NULL) {
        BinaryRow row = binary_rows[peek_kind(p)];
        if (row.precedence < lowest || row.precedence == 0) {
            return left;
        }
        Place before = place(p);
        p->mark++;
        Node *right =
            row.precedence == HIGHEST_BINARY ? factor(p) : binary_level(p, row.precedence + 1);
        if (right == NULL) {
            go_back(p, before);
            return left;
        }
        left = binary(p, start, left, row.op, right);
    }
    return NULL;
}

Node *parse_bitwise_or(Parser *p) {
    Node *node;
    if (!p->diagnosing) {
        return binary_level(p, LOWEST_BINARY);
    }
    uint32_t start = p->mark;
    if (memo_get(p, MEMO_BINARY, &node)) {
        return node;
    }
    node = binary_level(p, LOWEST_BINARY);
    memo_put(p, MEMO_BINARY, start, node);
    return node;
}

/* ---- comparisons and logic ---------------------------------------------------------------------
 */

/* Takes a comparison operator; false if there is none, or only half of `not in`. */
static bool accept_comparison(Parser *p, uint8_t *op) {
    switch (peek_kind(p)) {
    case TOKEN_EQUAL_EQUAL: *op = CMP_EQ; break;
    case TOKEN_NOT_EQUAL: *op = CMP_NOTEQ; break;
    case TOKEN_LESS: *op = CMP_LT; break;
    case TOKEN_LESS_EQUAL: *op = CMP_LTE; break;
    case TOKEN_GREATER: *op = CMP_GT; break;
    case TOKEN_GREATER_EQUAL: *op = CMP_GTE; break;
    case TOKEN_IN: *op = CMP_IN; break;
    case TOKEN_NOT:
        if (peek_second(p) != TOKEN_IN) {
            return false;
        }
        p->mark++;
        *op = CMP_NOTIN;
        break;
    case TOKEN_IS:
        p->mark++;
        *op = accept(p, TOKEN_NOT) ? CMP_ISNOT : CMP_IS;
        return true;
    default: return false;
    }
    p->mark++;
    return true;
}

enum { FEW_OPERATORS = 32 };

typedef struct Operators {
    uint8_t few[FEW_OPERATORS];
    uint8_t *items;
    uint32_t capacity;
    uint32_t count;
} Operators;

static void add_operator(Parser *p, Operators *ops, uint8_t op) {
    if (ops->count == ops->capacity) {
        uint8_t *items = arena_array(p->arena, (size_t)ops->capacity * 2, uint8_t);
        for (uint32_t i = 0; i < ops->count; i++) {
            items[i] = ops->items[i];
        }
        ops->items = items;
        ops->capacity *= 2;
    }
    ops->items[ops->count++] = op;
}

static Node *make_comparison(Parser *p, Span span, Node *left, const Operators *ops,
                             uint32_t base) {
    Node *node = make(p, NODE_Compare, span);
    CompareNode *compare = AST(Compare, node);
    compare->left = left;
    compare->comparators = take(p, base);
    compare->ops = arena_array(p->arena, ops->count, uint8_t);
    for (uint32_t i = 0; i < ops->count; i++) {
        compare->ops[i] = ops->items[i];
    }
    raise_height(p, node, left);
    raise_height_over(p, node, compare->comparators);
    return node;
}

static Node *comparison(Parser *p) {
    uint32_t start = p->mark;
    uint32_t base = p->stack_count;
    Node *left = parse_bitwise_or(p);
    if (left == NULL) {
        return NULL;
    }
    Operators ops = {.capacity = FEW_OPERATORS};
    ops.items = ops.few;
    for (;;) {
        Place before = place(p);
        uint8_t op;
        Node *right = accept_comparison(p, &op) ? parse_bitwise_or(p) : NULL;
        if (right == NULL) {
            go_back(p, before);
            break;
        }
        add_operator(p, &ops, op);
        push(p, right);
    }
    if (ops.count == 0) {
        return left;
    }
    return make_comparison(p, span_from(p, start), left, &ops, base);
}

static Node *inversion(Parser *p) {
    uint32_t start = p->mark;
    while (accept(p, TOKEN_NOT)) {}
    uint32_t end = p->mark;
    Node *node = comparison(p);
    while (node != NULL && end > start) {
        node = unary(p, --end, UNARY_NOT, node);
    }
    return node;
}

/* One or more operands with `and` or `or` between them. */
static Node *logic(Parser *p, TokenKind word, BoolOperator op, Node *(*operand)(Parser *)) {
    uint32_t start = p->mark;
    uint32_t base = p->stack_count;
    Node *first = operand(p);
    if (first == NULL || !at(p, word)) {
        return first;
    }
    push(p, first);
    for (;;) {
        Place before = place(p);
        Node *next = accept(p, word) ? operand(p) : NULL;
        if (next == NULL) {
            go_back(p, before);
            break;
        }
        push(p, next);
    }
    if (p->stack_count == base + 1) {
        p->stack_count = base;
        return first;
    }
    Node *node = make(p, NODE_BoolOp, span_from(p, start));
    AST(BoolOp, node)->op = op;
    AST(BoolOp, node)->values = take(p, base);
    raise_height_over(p, node, AST(BoolOp, node)->values);
    return node;
}

static Node *conjunction(Parser *p) {
    return logic(p, TOKEN_AND, BOOL_AND, inversion);
}

Node *parse_disjunction(Parser *p) {
    Node *node;
    uint32_t start = p->mark;
    if (p->diagnosing && memo_get(p, MEMO_DISJUNCTION, &node)) {
        return node;
    }
    node = logic(p, TOKEN_OR, BOOL_OR, conjunction);
    if (p->diagnosing) {
        memo_put(p, MEMO_DISJUNCTION, start, node);
    }
    return node;
}

/* ---- conditional, lambda, := -------------------------------------------------------------------
 */

Node *parse_lambda(Parser *p) {
    uint32_t start = p->mark++;
    enter(p);
    Node *args = parse_parameters(p, TOKEN_COLON);
    if (args == NULL || !accept(p, TOKEN_COLON)) {
        return NULL;
    }
    Node *body = parse_expression(p);
    if (body == NULL) {
        return NULL;
    }
    leave(p);
    Node *node = make(p, NODE_Lambda, span_from(p, start));
    AST(Lambda, node)->args = args;
    AST(Lambda, node)->body = body;
    raise_height(p, node, body);
    raise_height(p, node, args);
    return node;
}

static Node *conditional(Parser *p, uint32_t start, Node *body) {
    p->mark++;
    Node *test = parse_disjunction(p);
    if (test == NULL || !accept(p, TOKEN_ELSE)) {
        return NULL;
    }
    enter(p);
    Node *orelse = parse_expression(p);
    if (orelse == NULL) {
        return NULL;
    }
    leave(p);
    Node *node = make(p, NODE_IfExp, span_from(p, start));
    AST(IfExp, node)->test = test;
    AST(IfExp, node)->body = body;
    AST(IfExp, node)->orelse = orelse;
    raise_height(p, node, test);
    raise_height(p, node, body);
    raise_height(p, node, orelse);
    return node;
}

Node *plain_expression(Parser *p) {
    uint32_t start = p->mark;
    if (at(p, TOKEN_LAMBDA)) {
        return parse_lambda(p);
    }
    Node *body = parse_disjunction(p);
    if (body == NULL || !at(p, TOKEN_IF)) {
        return body;
    }
    Place before = place(p);
    Node *node = conditional(p, start, body);
    if (node == NULL) {
        /* `x if y` without else: in a comprehension the `if` may be a filter. */
        go_back(p, before);
        return body;
    }
    return node;
}

Node *parse_expression(Parser *p) {
    return p->diagnosing ? diagnose_expression(p) : plain_expression(p);
}

Node *parse_assignment_expression(Parser *p) {
    uint32_t start = p->mark;
    const Ident *name = peek(p)->ident;
    p->mark += 2;
    Node *value = parse_expression(p);
    if (value == NULL) {
        return NULL;
    }
    Node *target = make(p, NODE_Name, p->tokens[start].span);
    AST(Name, target)->id = name;
    AST(Name, target)->ctx = CONTEXT_STORE;
    Node *node = make(p, NODE_NamedExpr, span_from(p, start));
    AST(NamedExpr, node)->target = target;
    AST(NamedExpr, node)->value = value;
    raise_height(p, node, value);
    return node;
}

Node *plain_named_expression(Parser *p) {
    Node *node = parse_expression(p);
    return node != NULL && at(p, TOKEN_COLON_EQUAL) ? NULL : node;
}

Node *parse_named_expression(Parser *p) {
    if (at(p, TOKEN_NAME) && peek_second(p) == TOKEN_COLON_EQUAL) {
        return parse_assignment_expression(p);
    }
    return p->diagnosing ? diagnose_named_expression(p) : plain_named_expression(p);
}

/* ---- stars and commas --------------------------------------------------------------------------
 */

static Node *starred(Parser *p, Node *(*operand)(Parser *)) {
    uint32_t start = p->mark++;
    Node *value = operand(p);
    if (value == NULL) {
        return NULL;
    }
    Node *node = make(p, NODE_Starred, span_from(p, start));
    AST(Starred, node)->value = value;
    raise_height(p, node, value);
    return node;
}

Node *parse_starred(Parser *p) {
    return starred(p, parse_expression);
}

static Node *star_expression(Parser *p) {
    return at(p, TOKEN_STAR) ? starred(p, parse_bitwise_or) : parse_expression(p);
}

Node *parse_star_named_expression(Parser *p) {
    return at(p, TOKEN_STAR) ? starred(p, parse_bitwise_or) : parse_named_expression(p);
}

bool starts_expression(TokenKind kind) {
    switch (kind) {
    case TOKEN_NAME:
    case TOKEN_NUMBER:
    case TOKEN_STRING:
    case TOKEN_LPAR:
    case TOKEN_LSQB:
    case TOKEN_LBRACE:
    case TOKEN_ELLIPSIS:
    case TOKEN_PLUS:
    case TOKEN_MINUS:
    case TOKEN_TILDE:
    case TOKEN_NOT:
    case TOKEN_LAMBDA:
    case TOKEN_AWAIT:
    case TOKEN_TRUE:
    case TOKEN_FALSE:
    case TOKEN_NONE: return true;
    default: return false;
    }
}

/* One item, or a tuple if a comma follows it; a last comma is allowed. */
static Node *comma_list(Parser *p, Node *(*item)(Parser *)) {
    uint32_t start = p->mark;
    uint32_t base = p->stack_count;
    Node *first = item(p);
    if (first == NULL || !at(p, TOKEN_COMMA)) {
        return first;
    }
    push(p, first);
    while (accept(p, TOKEN_COMMA)) {
        if (!at(p, TOKEN_STAR) && !starts_expression(peek_kind(p))) {
            break;
        }
        Place before = place(p);
        Node *next = item(p);
        if (next == NULL) {
            go_back(p, before);
            break;
        }
        push(p, next);
    }
    Node *node = make(p, NODE_Tuple, span_from(p, start));
    AST(Tuple, node)->elts = take(p, base);
    raise_height_over(p, node, AST(Tuple, node)->elts);
    return node;
}

Node *parse_expressions(Parser *p) {
    return comma_list(p, parse_expression);
}

Node *parse_star_expressions(Parser *p) {
    return comma_list(p, star_expression);
}

Node *parse_star_named_expressions(Parser *p) {
    return comma_list(p, parse_star_named_expression);
}

Node *parse_yield(Parser *p) {
    uint32_t start = p->mark++;
    Place behind = place(p);
    bool from = accept(p, TOKEN_FROM);
    Node *value = from ? parse_expression(p) : parse_star_expressions(p);
    if (value == NULL) {
        go_back(p, behind);
        from = false;
    }
    Node *node = make(p, from ? NODE_YieldFrom : NODE_Yield, span_from(p, start));
    AST(Yield, node)->value = value;
    raise_height(p, node, value);
    return node;
}

Node *parse_yield_or_star_expressions(Parser *p) {
    return at(p, TOKEN_YIELD) ? parse_yield(p) : parse_star_expressions(p);
}
