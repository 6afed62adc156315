/* Atoms, what may follow them (attributes, calls, subscripts), displays and comprehensions. */
#include "sim/python/syntax/parser_internal.h"

/* ---- comprehensions ----------------------------------------------------------------------------
 */

bool at_for_clause(Parser *p) {
    return at(p, TOKEN_FOR) || (at(p, TOKEN_ASYNC) && peek_second(p) == TOKEN_FOR);
}

static NodeList parse_filters(Parser *p) {
    uint32_t base = p->stack_count;
    for (;;) {
        Place before = place(p);
        Node *test = accept(p, TOKEN_IF) ? parse_disjunction(p) : NULL;
        if (test == NULL) {
            go_back(p, before);
            return take(p, base);
        }
        push(p, test);
    }
}

static Node *for_clause(Parser *p) {
    uint32_t start = p->mark;
    bool is_async = accept(p, TOKEN_ASYNC);
    Place header = {start, p->stack_count, p->depth};
    p->mark++;
    Node *target = parse_star_targets(p);
    if (target == NULL || !accept(p, TOKEN_IN)) {
        if (p->hooks) {
            go_back(p, header);
            p->mark += is_async ? 2 : 1;
            diagnose_invalid_target(p, parse_star_expressions(p), TARGET_FOR);
        }
        return NULL;
    }
    Node *iter = parse_disjunction(p);
    Node *clause = make(p, NODE_comprehension, p->tokens[start].span);
    AST(comprehension, clause)->target = target;
    AST(comprehension, clause)->iter = iter;
    AST(comprehension, clause)->is_async = is_async;
    if (iter == NULL) {
        return NULL;
    }
    AST(comprehension, clause)->ifs = parse_filters(p);
    clause->span = span_from(p, start);
    raise_height(p, clause, target);
    raise_height(p, clause, iter);
    raise_height_over(p, clause, AST(comprehension, clause)->ifs);
    return clause;
}

bool parse_for_clauses(Parser *p, NodeList *clauses) {
    uint32_t base = p->stack_count;
    while (at_for_clause(p)) {
        Place before = place(p);
        Node *clause = for_clause(p);
        if (clause == NULL) {
            go_back(p, before);
            break;
        }
        push(p, clause);
    }
    *clauses = take(p, base);
    return clauses->count > 0;
}

/* Behind the element; takes the closing bracket. */
static Node *finish_comprehension(Parser *p, NodeKind kind, uint32_t start, Node *elt,
                                  TokenKind close) {
    NodeList clauses;
    if (elt->kind == NODE_Starred || !parse_for_clauses(p, &clauses) || !accept(p, close)) {
        return NULL;
    }
    Node *node = make(p, kind, span_from(p, start));
    AST(ListComp, node)->elt = elt;
    AST(ListComp, node)->generators = clauses;
    raise_height(p, node, elt);
    raise_height_over(p, node, clauses);
    return node;
}

/* ---- brackets ----------------------------------------------------------------------------------
 */

/* Items up to, without, the closing bracket; `first` is read already, a comma may follow. */
static bool rest_of_items(Parser *p, Node *first, uint32_t base, NodeList *items) {
    push(p, first);
    while (accept(p, TOKEN_COMMA)) {
        if (!at(p, TOKEN_STAR) && !starts_expression(peek_kind(p))) {
            break;
        }
        Node *item = parse_star_named_expression(p);
        if (item == NULL) {
            return false;
        }
        push(p, item);
    }
    *items = take(p, base);
    return true;
}

static Node *finish_display(Parser *p, NodeKind kind, uint32_t start, NodeList items) {
    Node *node = make(p, kind, span_from(p, start));
    AST(List, node)->elts = items;
    raise_height_over(p, node, items);
    return node;
}

static Node *finish_group(Parser *p, Node *value) {
    if (value == NULL || value->kind == NODE_Starred || !accept(p, TOKEN_RPAR)) {
        return NULL;
    }
    value->parens = true;
    return value;
}

Node *parse_group_or_tuple(Parser *p) {
    uint32_t start = p->mark++;
    uint32_t base = p->stack_count;
    if (accept(p, TOKEN_RPAR)) {
        return finish_display(p, NODE_Tuple, start, (NodeList){0});
    }
    if (at(p, TOKEN_YIELD)) {
        return finish_group(p, parse_yield(p));
    }
    Node *first = parse_star_named_expression(p);
    if (first == NULL) {
        return NULL;
    }
    if (at(p, TOKEN_COMMA)) {
        NodeList items;
        bool closed = rest_of_items(p, first, base, &items) && accept(p, TOKEN_RPAR);
        return closed ? finish_display(p, NODE_Tuple, start, items) : NULL;
    }
    if (at_for_clause(p)) {
        return finish_comprehension(p, NODE_GeneratorExp, start, first, TOKEN_RPAR);
    }
    return finish_group(p, first);
}

Node *parse_list(Parser *p) {
    uint32_t start = p->mark++;
    uint32_t base = p->stack_count;
    if (accept(p, TOKEN_RSQB)) {
        return finish_display(p, NODE_List, start, (NodeList){0});
    }
    Node *first = parse_star_named_expression(p);
    if (first == NULL) {
        return NULL;
    }
    if (at_for_clause(p)) {
        return finish_comprehension(p, NODE_ListComp, start, first, TOKEN_RSQB);
    }
    NodeList items;
    bool closed = rest_of_items(p, first, base, &items) && accept(p, TOKEN_RSQB);
    return closed ? finish_display(p, NODE_List, start, items) : NULL;
}

/* A key and its value; of `**mapping` the key is NULL. */
static bool parse_pair(Parser *p, Node **key, Node **value) {
    *key = NULL;
    if (accept(p, TOKEN_DOUBLE_STAR)) {
        *value = parse_bitwise_or(p);
        return *value != NULL;
    }
    *key = parse_expression(p);
    if (*key == NULL || !accept(p, TOKEN_COLON)) {
        return false;
    }
    *value = parse_expression(p);
    return *value != NULL;
}

static Node *finish_dict(Parser *p, uint32_t start, uint32_t base) {
    if (!accept(p, TOKEN_RBRACE)) {
        return NULL;
    }
    uint32_t count = (p->stack_count - base) / 2;
    Node *node = make(p, NODE_Dict, span_from(p, start));
    DictNode *dict = AST(Dict, node);
    dict->keys = (NodeList){arena_array(p->arena, count, Node *), count};
    dict->values = (NodeList){arena_array(p->arena, count, Node *), count};
    for (uint32_t i = 0; i < count; i++) {
        dict->keys.items[i] = p->stack[base + 2 * i];
        dict->values.items[i] = p->stack[base + 2 * i + 1];
    }
    p->stack_count = base;
    raise_height_over(p, node, dict->keys);
    raise_height_over(p, node, dict->values);
    return node;
}

static Node *finish_dict_comprehension(Parser *p, uint32_t start, Node *key, Node *value) {
    NodeList clauses;
    if (key == NULL || !parse_for_clauses(p, &clauses) || !accept(p, TOKEN_RBRACE)) {
        return NULL;
    }
    Node *node = make(p, NODE_DictComp, span_from(p, start));
    AST(DictComp, node)->key = key;
    AST(DictComp, node)->value = value;
    AST(DictComp, node)->generators = clauses;
    raise_height(p, node, key);
    raise_height(p, node, value);
    raise_height_over(p, node, clauses);
    return node;
}

/* Behind the first pair. */
static Node *rest_of_dict(Parser *p, uint32_t start, Node *key, Node *value) {
    uint32_t base = p->stack_count;
    if (at_for_clause(p)) {
        return finish_dict_comprehension(p, start, key, value);
    }
    push(p, key);
    push(p, value);
    while (accept(p, TOKEN_COMMA)) {
        if (!at(p, TOKEN_DOUBLE_STAR) && !starts_expression(peek_kind(p))) {
            break;
        }
        if (!parse_pair(p, &key, &value)) {
            return NULL;
        }
        push(p, key);
        push(p, value);
    }
    return finish_dict(p, start, base);
}

static Node *rest_of_set(Parser *p, uint32_t start, Node *first) {
    uint32_t base = p->stack_count;
    NodeList items;
    if (at_for_clause(p)) {
        return finish_comprehension(p, NODE_SetComp, start, first, TOKEN_RBRACE);
    }
    bool closed = rest_of_items(p, first, base, &items) && accept(p, TOKEN_RBRACE);
    return closed ? finish_display(p, NODE_Set, start, items) : NULL;
}

static Node *brace(Parser *p) {
    uint32_t start = p->mark++;
    Node *key;
    Node *value;
    if (at(p, TOKEN_RBRACE)) {
        return finish_dict(p, start, p->stack_count);
    }
    if (at(p, TOKEN_DOUBLE_STAR)) {
        return parse_pair(p, &key, &value) ? rest_of_dict(p, start, NULL, value) : NULL;
    }
    Node *first = parse_star_named_expression(p);
    if (first == NULL) {
        return NULL;
    }
    bool can_be_key =
        first->kind != NODE_Starred && (first->kind != NODE_NamedExpr || first->parens);
    if (!can_be_key || !accept(p, TOKEN_COLON)) {
        return rest_of_set(p, start, first);
    }
    value = parse_expression(p);
    return value == NULL ? NULL : rest_of_dict(p, start, first, value);
}

/* What is wrong with the pairs of a dict is said in the first pass, too, as CPython does. That
   reads the text twice: failures are remembered, so that nesting does not double the work at each
   level. */
Node *parse_brace(Parser *p) {
    Place before = place(p);
    Node *node;
    if (!p->diagnosing && memo_get(p, MEMO_ATOM, &node)) {
        return node;
    }
    node = brace(p);
    if (node == NULL) {
        go_back(p, before);
        p->mark++;
        diagnose_pairs(p);
        go_back(p, before);
        if (!p->diagnosing) {
            memo_put(p, MEMO_ATOM, before.mark, NULL);
        }
    }
    return node;
}

/* ---- atoms -------------------------------------------------------------------------------------
 */

static Node *constant(Parser *p, LiteralKind kind) {
    Node *node = make(p, NODE_Constant, peek(p)->span);
    AST(Constant, node)->value.kind = kind;
    p->mark++;
    return node;
}

static Node *name(Parser *p) {
    const Token *token = peek(p);
    Node *node = make(p, NODE_Name, token->span);
    AST(Name, node)->id = token->ident;
    p->mark++;
    return node;
}

static Node *bracketed(Parser *p, Node *(*parse)(Parser *)) {
    enter(p);
    Node *node = p->diagnosing ? diagnose_atom(p) : parse(p);
    if (node != NULL) {
        leave(p);
    }
    return node;
}

Node *parse_atom(Parser *p) {
    switch (peek_kind(p)) {
    case TOKEN_NAME: return name(p);
    case TOKEN_NUMBER: return parse_number(p);
    case TOKEN_STRING: return parse_strings(p);
    case TOKEN_LPAR: return bracketed(p, parse_group_or_tuple);
    case TOKEN_LSQB: return bracketed(p, parse_list);
    case TOKEN_LBRACE: return bracketed(p, parse_brace);
    case TOKEN_TRUE: return constant(p, LITERAL_TRUE);
    case TOKEN_FALSE: return constant(p, LITERAL_FALSE);
    case TOKEN_NONE: return constant(p, LITERAL_NONE);
    case TOKEN_ELLIPSIS: return constant(p, LITERAL_ELLIPSIS);
    default: return NULL;
    }
}

/* ---- what may follow an atom -------------------------------------------------------------------
 */

static Node *attribute(Parser *p, uint32_t start, Node *value) {
    p->mark++;
    const Token *token = peek(p);
    if (token->kind != TOKEN_NAME) {
        return NULL;
    }
    const Ident *attr = token->ident;
    Span attr_span = token->span;
    p->mark++;
    Node *node = make(p, NODE_Attribute, span_from(p, start));
    AST(Attribute, node)->value = value;
    AST(Attribute, node)->attr = attr;
    AST(Attribute, node)->attr_span = attr_span;
    raise_height(p, node, value);
    return node;
}

/* [lower] ':' [upper] [':' [step]]; `lower` is read already. */
static Node *rest_of_slice(Parser *p, uint32_t start, Node *lower) {
    Node *upper = NULL;
    Node *step = NULL;
    p->mark++;
    if (starts_expression(peek_kind(p)) && (upper = parse_expression(p)) == NULL) {
        return NULL;
    }
    if (accept(p, TOKEN_COLON) && starts_expression(peek_kind(p)) &&
        (step = parse_expression(p)) == NULL) {
        return NULL;
    }
    Node *node = make(p, NODE_Slice, span_from(p, start));
    AST(Slice, node)->lower = lower;
    AST(Slice, node)->upper = upper;
    AST(Slice, node)->step = step;
    raise_height(p, node, lower);
    raise_height(p, node, upper);
    raise_height(p, node, step);
    return node;
}

static Node *slice(Parser *p) {
    uint32_t start = p->mark;
    if (at(p, TOKEN_STAR)) {
        return parse_starred(p);
    }
    if (at(p, TOKEN_COLON)) {
        return rest_of_slice(p, start, NULL);
    }
    Node *node = parse_named_expression(p);
    if (node != NULL && at(p, TOKEN_COLON) && (node->kind != NODE_NamedExpr || node->parens)) {
        return rest_of_slice(p, start, node);
    }
    return node;
}

static bool starts_slice(Parser *p) {
    return at(p, TOKEN_STAR) || at(p, TOKEN_COLON) || starts_expression(peek_kind(p));
}

static Node *slices(Parser *p) {
    uint32_t start = p->mark;
    uint32_t base = p->stack_count;
    Node *first = slice(p);
    if (first == NULL || (!at(p, TOKEN_COMMA) && first->kind != NODE_Starred)) {
        return first;
    }
    push(p, first);
    while (accept(p, TOKEN_COMMA) && starts_slice(p)) {
        Node *next = slice(p);
        if (next == NULL) {
            return NULL;
        }
        push(p, next);
    }
    return finish_display(p, NODE_Tuple, start, take(p, base));
}

static Node *subscript(Parser *p, uint32_t start, Node *value) {
    p->mark++;
    enter(p);
    Node *index = slices(p);
    if (index == NULL || !accept(p, TOKEN_RSQB)) {
        return NULL;
    }
    leave(p);
    Node *node = make(p, NODE_Subscript, span_from(p, start));
    AST(Subscript, node)->value = value;
    AST(Subscript, node)->slice = index;
    raise_height(p, node, value);
    raise_height(p, node, index);
    return node;
}

static Node *call(Parser *p, uint32_t start, Node *func) {
    Arguments arguments = {0};
    p->mark++;
    enter(p);
    if (!at(p, TOKEN_RPAR) && !parse_arguments(p, true, &arguments)) {
        return NULL;
    }
    if (!accept(p, TOKEN_RPAR)) {
        return NULL;
    }
    leave(p);
    Node *node = make(p, NODE_Call, span_from(p, start));
    AST(Call, node)->func = func;
    AST(Call, node)->args = arguments.args;
    AST(Call, node)->keywords = arguments.keywords;
    raise_height(p, node, func);
    raise_height_over(p, node, arguments.args);
    raise_height_over(p, node, arguments.keywords);
    return node;
}

Node *parse_primary(Parser *p) {
    uint32_t start = p->mark;
    Node *node = parse_atom(p);
    while (node != NULL) {
        Place before = place(p);
        Node *longer;
        bool bracket = at(p, TOKEN_LPAR) || at(p, TOKEN_LSQB) || at(p, TOKEN_LBRACE);
        if (bracket && p->hooks) {
            diagnose_generator(p);
        }
        switch (peek_kind(p)) {
        case TOKEN_DOT: longer = attribute(p, start, node); break;
        case TOKEN_LSQB: longer = subscript(p, start, node); break;
        case TOKEN_LPAR: longer = call(p, start, node); break;
        default: return node;
        }
        if (longer == NULL) {
            go_back(p, before);
            return node;
        }
        node = longer;
    }
    return NULL;
}
