/* The parameters of def and lambda: positional-only, positional, *args, keyword-only, **kwargs.
   Those of a lambda have no annotations and end at ':'. */
#include "sim/python/syntax/parser_internal.h"

typedef struct Parameters {
    uint32_t base; /* of the list on the stack that is being read */
    Node *node;
    bool is_lambda;
    TokenKind end;
    NodeList defaults;
    uint32_t default_capacity;
    NodeList kw_defaults;
    uint32_t kw_capacity;
} Parameters;

static void append(Parser *p, NodeList *list, uint32_t *capacity, Node *node) {
    if (list->count == *capacity) {
        uint32_t more = *capacity == 0 ? 4 : *capacity * 2;
        list->items =
            arena_grow(p->arena, list->items, *capacity * sizeof(Node *), more * sizeof(Node *));
        *capacity = more;
    }
    list->items[list->count++] = node;
}

/* NAME [':' annotation]; after '*' the annotation may be starred. */
static Node *parameter(Parser *p, const Parameters *ps, bool star_annotation) {
    uint32_t start = p->mark;
    if (!at(p, TOKEN_NAME)) {
        return NULL;
    }
    const Ident *name = peek(p)->ident;
    Node *annotation = NULL;
    p->mark++;
    if (!ps->is_lambda && accept(p, TOKEN_COLON)) {
        bool star = star_annotation && at(p, TOKEN_STAR);
        annotation = star ? parse_star_named_expression(p) : parse_expression(p);
        if (annotation == NULL) {
            return NULL;
        }
    }
    Node *node = make(p, NODE_arg, span_from(p, start));
    AST(arg, node)->arg = name;
    AST(arg, node)->annotation = annotation;
    return node;
}

static bool parameter_ends(Parser *p, const Parameters *ps) {
    return accept(p, TOKEN_COMMA) || at(p, ps->end);
}

/* A positional parameter: pushed. Without a default none may stand behind one with a default. */
static bool positional(Parser *p, Parameters *ps) {
    Node *node = parameter(p, ps, false);
    if (node == NULL) {
        return false;
    }
    push(p, node);
    if (accept(p, TOKEN_EQUAL)) {
        Node *value = parse_expression(p);
        if (value == NULL) {
            return false;
        }
        append(p, &ps->defaults, &ps->default_capacity, value);
    } else if (ps->defaults.count > 0) {
        return false;
    }
    return parameter_ends(p, ps);
}

static bool keyword_only(Parser *p, Parameters *ps) {
    Node *node = parameter(p, ps, false);
    Node *value = NULL;
    if (node == NULL || (accept(p, TOKEN_EQUAL) && (value = parse_expression(p)) == NULL)) {
        return false;
    }
    push(p, node);
    append(p, &ps->kw_defaults, &ps->kw_capacity, value);
    return parameter_ends(p, ps);
}

static bool all_keyword_only(Parser *p, Parameters *ps) {
    uint32_t base = p->stack_count;
    while (at(p, TOKEN_NAME)) {
        if (!keyword_only(p, ps)) {
            return false;
        }
    }
    AST(arguments, ps->node)->kwonlyargs = take(p, base);
    return true;
}

/* Behind '*': a name or only a comma, then keyword-only parameters. */
static bool after_star(Parser *p, Parameters *ps) {
    if (accept(p, TOKEN_COMMA)) {
        return at(p, TOKEN_NAME) && all_keyword_only(p, ps);
    }
    Node *node = parameter(p, ps, true);
    if (node == NULL || !parameter_ends(p, ps)) {
        return false;
    }
    AST(arguments, ps->node)->vararg = node;
    return all_keyword_only(p, ps);
}

static bool after_double_star(Parser *p, Parameters *ps) {
    Node *node = parameter(p, ps, false);
    if (node == NULL || !parameter_ends(p, ps)) {
        return false;
    }
    AST(arguments, ps->node)->kwarg = node;
    return true;
}

static bool slash(Parser *p, Parameters *ps) {
    argumentsNode *node = AST(arguments, ps->node);
    if (node->posonlyargs.count > 0 || p->stack_count == ps->base) {
        return false;
    }
    p->mark++;
    node->posonlyargs = take(p, ps->base);
    return parameter_ends(p, ps);
}

static bool all_parameters(Parser *p, Parameters *ps) {
    while (at(p, TOKEN_NAME) || at(p, TOKEN_SLASH)) {
        if (!(at(p, TOKEN_SLASH) ? slash(p, ps) : positional(p, ps))) {
            return false;
        }
    }
    AST(arguments, ps->node)->args = take(p, ps->base);
    if (accept(p, TOKEN_STAR) && !after_star(p, ps)) {
        return false;
    }
    return !accept(p, TOKEN_DOUBLE_STAR) || after_double_star(p, ps);
}

static void raise_heights(Parser *p, const argumentsNode *arguments) {
    Node *node = (Node *)&arguments->base;
    raise_height_over(p, node, arguments->defaults);
    raise_height_over(p, node, arguments->kw_defaults);
}

Node *parse_parameters(Parser *p, TokenKind end) {
    Span span = peek(p)->span;
    Parameters ps = {.base = p->stack_count, .end = end, .is_lambda = end == TOKEN_COLON};
    ps.node = make(p, NODE_arguments, (Span){span.line, span.col, span.line, span.col});
    if (p->hooks) {
        diagnose_parameters(p, end);
    }
    if (!all_parameters(p, &ps)) {
        return NULL;
    }
    argumentsNode *arguments = AST(arguments, ps.node);
    arguments->defaults = ps.defaults;
    arguments->kw_defaults = ps.kw_defaults;
    raise_heights(p, arguments);
    return ps.node;
}
