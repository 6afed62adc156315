/* match, case and the patterns. `match` and `case` are names everywhere else, so match is tried and
   given up when the line does not go on like one. */
#include "sim/python/syntax/parser_internal.h"

static Node *pattern(Parser *p);

/* ---- pieces ------------------------------------------------------------------------------------
 */

static Node *match_value(Parser *p, uint32_t start, Node *value) {
    if (value == NULL) {
        return NULL;
    }
    Node *node = make(p, NODE_MatchValue, span_from(p, start));
    AST(MatchValue, node)->value = value;
    raise_height(p, node, value);
    return node;
}

static Node *match_as(Parser *p, uint32_t start, Node *inner, const Ident *name) {
    Node *node = make(p, NODE_MatchAs, span_from(p, start));
    AST(MatchAs, node)->pattern = inner;
    AST(MatchAs, node)->name = name;
    raise_height(p, node, inner);
    return node;
}

/* !"_" NAME !('.' | '(' | '=') */
static const Ident *capture_target(Parser *p) {
    if (!at(p, TOKEN_NAME) || at_soft(p, NAME_UNDERSCORE)) {
        return NULL;
    }
    TokenKind next = peek_second(p);
    if (next == TOKEN_DOT || next == TOKEN_LPAR || next == TOKEN_EQUAL) {
        return NULL;
    }
    return p->tokens[p->mark++].ident;
}

/* NAME ('.' NAME)* as an expression. */
static Node *dotted(Parser *p) {
    uint32_t start = p->mark;
    Node *node = make(p, NODE_Name, peek(p)->span);
    AST(Name, node)->id = peek(p)->ident;
    p->mark++;
    while (accept(p, TOKEN_DOT)) {
        const Token *token = peek(p);
        const Ident *attr = token->ident;
        Span attr_span = token->span;
        if (!accept(p, TOKEN_NAME)) {
            return NULL;
        }
        Node *longer = make(p, NODE_Attribute, span_from(p, start));
        AST(Attribute, longer)->value = node;
        AST(Attribute, longer)->attr = attr;
        AST(Attribute, longer)->attr_span = attr_span;
        raise_height(p, longer, node);
        node = longer;
    }
    return node;
}

/* ---- literals ----------------------------------------------------------------------------------
 */

static bool is_imaginary(const Node *number) {
    return AST(Constant, number)->value.kind == LITERAL_COMPLEX;
}

static const Node *unsigned_part(const Node *number) {
    return number->kind == NODE_UnaryOp ? AST(UnaryOp, number)->operand : number;
}

static Node *signed_number(Parser *p) {
    uint32_t start = p->mark;
    bool minus = accept(p, TOKEN_MINUS);
    if (!at(p, TOKEN_NUMBER)) {
        return NULL;
    }
    Node *number = parse_number(p);
    if (!minus) {
        return number;
    }
    Node *node = make(p, NODE_UnaryOp, span_from(p, start));
    AST(UnaryOp, node)->op = UNARY_USUB;
    AST(UnaryOp, node)->operand = number;
    raise_height(p, node, number);
    return node;
}

/* A number, or real +- imaginary. */
static Node *number_expression(Parser *p) {
    uint32_t start = p->mark;
    Node *real = signed_number(p);
    if (real == NULL || (!at(p, TOKEN_PLUS) && !at(p, TOKEN_MINUS))) {
        return real;
    }
    if (is_imaginary(unsigned_part(real))) {
        raise_at(p, unsigned_part(real)->span, "real number required in complex literal");
    }
    BinOperator op = at(p, TOKEN_PLUS) ? BIN_ADD : BIN_SUB;
    p->mark++;
    if (!at(p, TOKEN_NUMBER)) {
        return NULL;
    }
    Node *imaginary = parse_number(p);
    if (!is_imaginary(imaginary)) {
        raise_at(p, imaginary->span, "imaginary number required in complex literal");
    }
    Node *node = make(p, NODE_BinOp, span_from(p, start));
    AST(BinOp, node)->left = real;
    AST(BinOp, node)->op = op;
    AST(BinOp, node)->right = imaginary;
    raise_height(p, node, real);
    raise_height(p, node, imaginary);
    return node;
}

static bool at_singleton(Parser *p) {
    return at(p, TOKEN_NONE) || at(p, TOKEN_TRUE) || at(p, TOKEN_FALSE);
}

static Node *singleton(Parser *p) {
    Node *constant = parse_atom(p);
    Node *node = make(p, NODE_MatchSingleton, constant->span);
    AST(MatchSingleton, node)->value = AST(Constant, constant)->value;
    return node;
}

/* ---- sequences ---------------------------------------------------------------------------------
 */

static Node *star_pattern(Parser *p) {
    uint32_t start = p->mark++;
    const Ident *name = NULL;
    if (at_soft(p, NAME_UNDERSCORE)) {
        p->mark++;
    } else if ((name = capture_target(p)) == NULL) {
        return NULL;
    }
    Node *node = make(p, NODE_MatchStar, span_from(p, start));
    AST(MatchStar, node)->name = name;
    return node;
}

static Node *maybe_star_pattern(Parser *p) {
    return at(p, TOKEN_STAR) ? star_pattern(p) : pattern(p);
}

static bool ends_patterns(Parser *p) {
    switch (peek_kind(p)) {
    case TOKEN_RPAR:
    case TOKEN_RSQB:
    case TOKEN_COLON:
    case TOKEN_NEWLINE:
    case TOKEN_IF: return true;
    default: return false;
    }
}

/* Behind the first item: the others, each after a comma. */
static bool more_patterns(Parser *p) {
    while (accept(p, TOKEN_COMMA)) {
        if (ends_patterns(p)) {
            break;
        }
        Node *next = maybe_star_pattern(p);
        if (next == NULL) {
            return false;
        }
        push(p, next);
    }
    return true;
}

static Node *match_sequence(Parser *p, uint32_t start, uint32_t base) {
    Node *node = make(p, NODE_MatchSequence, span_from(p, start));
    AST(MatchSequence, node)->patterns = take(p, base);
    raise_height_over(p, node, AST(MatchSequence, node)->patterns);
    return node;
}

static Node *bracket_pattern(Parser *p) {
    uint32_t start = p->mark;
    uint32_t base = p->stack_count;
    bool parens = at(p, TOKEN_LPAR);
    TokenKind close = parens ? TOKEN_RPAR : TOKEN_RSQB;
    p->mark++;
    if (accept(p, close)) {
        return match_sequence(p, start, base);
    }
    Node *first = maybe_star_pattern(p);
    if (first == NULL) {
        return NULL;
    }
    if (parens && at(p, TOKEN_RPAR)) {
        p->mark++;
        return first->kind == NODE_MatchStar ? NULL : first;
    }
    push(p, first);
    if (!more_patterns(p) || !accept(p, close)) {
        return NULL;
    }
    return match_sequence(p, start, base);
}

/* What follows `case`: a pattern, or several without brackets. */
static Node *case_patterns(Parser *p) {
    uint32_t start = p->mark;
    uint32_t base = p->stack_count;
    Node *first = maybe_star_pattern(p);
    if (first == NULL || !at(p, TOKEN_COMMA)) {
        return first != NULL && first->kind == NODE_MatchStar ? NULL : first;
    }
    push(p, first);
    return more_patterns(p) ? match_sequence(p, start, base) : NULL;
}

/* ---- mappings ----------------------------------------------------------------------------------
 */

static Node *mapping_key(Parser *p) {
    switch (peek_kind(p)) {
    case TOKEN_NUMBER:
    case TOKEN_MINUS: return number_expression(p);
    case TOKEN_STRING: return parse_strings(p);
    case TOKEN_NONE:
    case TOKEN_TRUE:
    case TOKEN_FALSE: return parse_atom(p);
    case TOKEN_NAME: {
        Node *key = dotted(p);
        return key != NULL && key->kind == NODE_Attribute ? key : NULL;
    }
    default: return NULL;
    }
}

static bool mapping_item(Parser *p) {
    Node *key = mapping_key(p);
    if (key == NULL || !accept(p, TOKEN_COLON)) {
        return false;
    }
    Node *value = pattern(p);
    if (value == NULL) {
        return false;
    }
    push(p, key);
    push(p, value);
    return true;
}

static void take_pairs(Parser *p, uint32_t base, MatchMappingNode *mapping) {
    NodeList pairs = take(p, base);
    uint32_t count = pairs.count / 2;
    mapping->keys = (NodeList){arena_array(p->arena, count, Node *), count};
    mapping->patterns = (NodeList){arena_array(p->arena, count, Node *), count};
    for (uint32_t i = 0; i < count; i++) {
        mapping->keys.items[i] = pairs.items[2 * i];
        mapping->patterns.items[i] = pairs.items[2 * i + 1];
    }
}

static Node *mapping_pattern(Parser *p) {
    uint32_t start = p->mark++;
    uint32_t base = p->stack_count;
    const Ident *rest = NULL;
    while (!at(p, TOKEN_RBRACE) && rest == NULL) {
        if (accept(p, TOKEN_DOUBLE_STAR)) {
            rest = capture_target(p);
            if (rest == NULL) {
                return NULL;
            }
        } else if (!mapping_item(p)) {
            return NULL;
        }
        if (!accept(p, TOKEN_COMMA)) {
            break;
        }
    }
    if (!accept(p, TOKEN_RBRACE)) {
        return NULL;
    }
    Node *node = make(p, NODE_MatchMapping, span_from(p, start));
    take_pairs(p, base, AST(MatchMapping, node));
    AST(MatchMapping, node)->rest = rest;
    raise_height_over(p, node, AST(MatchMapping, node)->patterns);
    return node;
}

/* ---- classes -----------------------------------------------------------------------------------
 */

typedef struct ClassPatterns {
    NodeList positional;
    NodeList keyword;
    uint32_t names; /* index of the first name's token */
    IdentList attrs;
} ClassPatterns;

static bool at_keyword_pattern(Parser *p) {
    return at(p, TOKEN_NAME) && peek_second(p) == TOKEN_EQUAL;
}

static void add_name(Parser *p, IdentList *list, const Ident *name) {
    size_t size = list->count * sizeof(const Ident *);
    list->items = arena_grow(p->arena, list->items, size, size + sizeof(const Ident *));
    list->items[list->count++] = name;
}

/* positional_patterns behind keyword patterns: known to be wrong. */
static void diagnose_late_positional(Parser *p) {
    Span first = {0};
    Span last = {0};
    do {
        if (at(p, TOKEN_RPAR) || at_keyword_pattern(p)) {
            break;
        }
        Node *node = pattern(p);
        if (node == NULL) {
            break;
        }
        first = first.line == 0 ? node->span : first;
        last = node->span;
    } while (accept(p, TOKEN_COMMA));
    if (first.line != 0) {
        raise_at(p, span_between(first, last), "positional patterns follow keyword patterns");
    }
}

static bool keyword_patterns(Parser *p, ClassPatterns *parts) {
    uint32_t base = p->stack_count;
    while (at_keyword_pattern(p)) {
        add_name(p, &parts->attrs, peek(p)->ident);
        p->mark += 2;
        Node *value = pattern(p);
        if (value == NULL) {
            return false;
        }
        push(p, value);
        if (!accept(p, TOKEN_COMMA)) {
            break;
        }
        if (!at(p, TOKEN_RPAR) && !at_keyword_pattern(p)) {
            if (p->hooks) {
                diagnose_late_positional(p);
            }
            return false;
        }
    }
    parts->keyword = take(p, base);
    return true;
}

static bool class_arguments(Parser *p, ClassPatterns *parts) {
    uint32_t base = p->stack_count;
    bool may_go_on = true;
    while (may_go_on && !at(p, TOKEN_RPAR) && !at_keyword_pattern(p)) {
        Node *node = pattern(p);
        if (node == NULL) {
            return false;
        }
        push(p, node);
        may_go_on = accept(p, TOKEN_COMMA);
    }
    parts->positional = take(p, base);
    return (!may_go_on || keyword_patterns(p, parts)) && accept(p, TOKEN_RPAR);
}

static Node *class_pattern(Parser *p, uint32_t start, Node *class) {
    ClassPatterns parts = {0};
    p->mark++;
    if (!class_arguments(p, &parts)) {
        return NULL;
    }
    Node *node = make(p, NODE_MatchClass, span_from(p, start));
    AST(MatchClass, node)->cls = class;
    AST(MatchClass, node)->patterns = parts.positional;
    AST(MatchClass, node)->kwd_attrs = parts.attrs;
    AST(MatchClass, node)->kwd_patterns = parts.keyword;
    raise_height(p, node, class);
    raise_height_over(p, node, parts.positional);
    raise_height_over(p, node, parts.keyword);
    return node;
}

/* ---- patterns ----------------------------------------------------------------------------------
 */

/* A name: a wildcard, something to bind, a value a.b, or a class. */
static Node *name_pattern(Parser *p) {
    uint32_t start = p->mark;
    if (at_soft(p, NAME_UNDERSCORE)) {
        p->mark++;
        return match_as(p, start, NULL, NULL);
    }
    const Ident *capture = capture_target(p);
    if (capture != NULL) {
        return match_as(p, start, NULL, capture);
    }
    Node *name = dotted(p);
    if (name == NULL || at(p, TOKEN_EQUAL)) {
        return NULL;
    }
    if (at(p, TOKEN_LPAR)) {
        return class_pattern(p, start, name);
    }
    return name->kind == NODE_Attribute ? match_value(p, start, name) : NULL;
}

static Node *closed_pattern(Parser *p) {
    uint32_t start = p->mark;
    switch (peek_kind(p)) {
    case TOKEN_NUMBER:
    case TOKEN_MINUS: return match_value(p, start, number_expression(p));
    case TOKEN_STRING: return match_value(p, start, parse_strings(p));
    case TOKEN_NAME: return name_pattern(p);
    case TOKEN_LPAR:
    case TOKEN_LSQB: return bracket_pattern(p);
    case TOKEN_LBRACE: return mapping_pattern(p);
    default: return at_singleton(p) ? singleton(p) : NULL;
    }
}

static Node *or_pattern(Parser *p) {
    uint32_t start = p->mark;
    uint32_t base = p->stack_count;
    Node *first = closed_pattern(p);
    if (first == NULL || !at(p, TOKEN_BAR)) {
        return first;
    }
    push(p, first);
    while (accept(p, TOKEN_BAR)) {
        Node *next = closed_pattern(p);
        if (next == NULL) {
            return NULL;
        }
        push(p, next);
    }
    Node *node = make(p, NODE_MatchOr, span_from(p, start));
    AST(MatchOr, node)->patterns = take(p, base);
    raise_height_over(p, node, AST(MatchOr, node)->patterns);
    return node;
}

static void diagnose_as_target(Parser *p) {
    if (at_soft(p, NAME_UNDERSCORE)) {
        raise_at(p, peek(p)->span, "cannot use '_' as a target");
    }
    if (!at(p, TOKEN_NAME)) {
        Node *target = parse_expression(p);
        if (target != NULL) {
            raise_at(p, target->span, "invalid pattern target");
        }
    }
}

static Node *pattern(Parser *p) {
    uint32_t start = p->mark;
    enter(p);
    Node *node = or_pattern(p);
    if (node != NULL && accept(p, TOKEN_AS)) {
        const Ident *name = capture_target(p);
        if (name == NULL && p->hooks) {
            diagnose_as_target(p);
        }
        node = name == NULL ? NULL : match_as(p, start, node, name);
    }
    if (node != NULL) {
        leave(p);
    }
    return node;
}

/* ---- match and case ----------------------------------------------------------------------------
 */

static Node *parse_case(Parser *p) {
    uint32_t start = p->mark;
    Token keyword = *peek(p);
    p->mark++;
    Node *what = case_patterns(p);
    Node *guard = NULL;
    NodeList body;
    if (what == NULL || (accept(p, TOKEN_IF) && (guard = parse_named_expression(p)) == NULL)) {
        return NULL;
    }
    if (!expect_colon(p) || !parse_block(p, &keyword, "'case' statement", &body)) {
        return NULL;
    }
    Node *node = make(p, NODE_match_case, span_from(p, start));
    AST(match_case, node)->pattern = what;
    AST(match_case, node)->guard = guard;
    AST(match_case, node)->body = body;
    return node;
}

static bool parse_cases(Parser *p, NodeList *cases) {
    uint32_t base = p->stack_count;
    p->mark++;
    while (at_soft(p, NAME_CASE)) {
        Node *node = parse_case(p);
        if (node == NULL) {
            return false;
        }
        push(p, node);
    }
    *cases = take(p, base);
    return cases->count > 0 && accept(p, TOKEN_DEDENT);
}

/* "match" subject ':' NEWLINE */
static Node *match_header(Parser *p) {
    Token keyword = *peek(p);
    p->mark++;
    if (!at(p, TOKEN_STAR) && !starts_expression(peek_kind(p))) {
        return NULL;
    }
    Node *subject = parse_star_named_expressions(p);
    if (subject == NULL || subject->kind == NODE_Starred || !expect_colon(p) ||
        !accept(p, TOKEN_NEWLINE)) {
        return NULL;
    }
    if (!at(p, TOKEN_INDENT)) {
        if (p->hooks) {
            raise_here(p, ERROR_INDENTATION,
                       "expected an indented block after 'match' statement on line %u",
                       (unsigned)keyword.span.line);
        }
        return NULL;
    }
    return subject;
}

Node *parse_match(Parser *p) {
    uint32_t start = p->mark;
    Place before = place(p);
    Node *subject = match_header(p);
    NodeList cases;
    enter(p);
    if (subject == NULL || !parse_cases(p, &cases)) {
        go_back(p, before);
        return NULL;
    }
    leave(p);
    Node *node = make(p, NODE_Match, span_from(p, start));
    AST(Match, node)->subject = subject;
    AST(Match, node)->cases = cases;
    return node;
}
