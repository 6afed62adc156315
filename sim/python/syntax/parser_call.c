/* The arguments of calls and classes, in the order that Python allows: positional and starred ones,
   then keywords and starred ones, then keywords and **mappings. */
#include "sim/python/syntax/parser_internal.h"

static Node *make_keyword(Parser *p, uint32_t start, const Ident *name, Node *value) {
    if (value == NULL) {
        return NULL;
    }
    Node *node = make(p, NODE_keyword, span_from(p, start));
    AST(keyword, node)->arg = name;
    AST(keyword, node)->value = value;
    raise_height(p, node, value);
    return node;
}

static Node *keyword_argument(Parser *p) {
    uint32_t start = p->mark;
    const Ident *name = peek(p)->ident;
    p->mark += 2;
    return make_keyword(p, start, name, parse_expression(p));
}

static Node *mapping_argument(Parser *p) {
    uint32_t start = p->mark++;
    return make_keyword(p, start, NULL, parse_expression(p));
}

/* An argument without a name, or the generator that is the only argument. */
static Node *positional_argument(Parser *p) {
    if (at(p, TOKEN_NAME) && peek_second(p) == TOKEN_COLON_EQUAL) {
        return parse_assignment_expression(p);
    }
    Node *node = parse_expression(p);
    return node != NULL && !at(p, TOKEN_COLON_EQUAL) && !at(p, TOKEN_EQUAL) ? node : NULL;
}

/* A positional argument behind keywords is wrong; CPython looks whether a '=' follows the name. */
static Node *late_positional(Parser *p) {
    if (at(p, TOKEN_NAME)) {
        peek_second(p);
    }
    return NULL;
}

/* f(elt for ...): `open` is the index of the '('. The generator's span includes the brackets. */
static Node *sole_generator(Parser *p, uint32_t open, Node *elt) {
    NodeList clauses;
    if (!parse_for_clauses(p, &clauses) || !at(p, TOKEN_RPAR)) {
        return NULL;
    }
    Node *node = make(p, NODE_GeneratorExp, span_between(p->tokens[open].span, peek(p)->span));
    AST(GeneratorExp, node)->elt = elt;
    AST(GeneratorExp, node)->generators = clauses;
    raise_height(p, node, elt);
    raise_height_over(p, node, clauses);
    return node;
}

/* What stands at a place where neither '*' nor '**' does. */
static Node *plain_argument(Parser *p, ArgumentPhase *phase) {
    bool keyword = at(p, TOKEN_NAME) && peek_second(p) == TOKEN_EQUAL;
    if (!keyword && *phase == PHASE_POSITIONAL) {
        Place before = place(p);
        Node *node = positional_argument(p);
        if (node != NULL || !p->hooks) {
            return node;
        }
        go_back(p, before);
    }
    if (p->hooks) {
        diagnose_keyword(p);
    }
    if (!keyword) {
        return *phase == PHASE_POSITIONAL || p->diagnosing ? NULL : late_positional(p);
    }
    *phase = *phase == PHASE_MAPPING ? PHASE_MAPPING : PHASE_KEYWORD;
    return keyword_argument(p);
}

bool parse_argument(Parser *p, ArgumentPhase *phase) {
    Node *node;
    if (at(p, TOKEN_STAR)) {
        node = *phase == PHASE_MAPPING ? NULL : parse_starred(p);
    } else if (at(p, TOKEN_DOUBLE_STAR)) {
        *phase = PHASE_MAPPING;
        node = mapping_argument(p);
    } else {
        node = plain_argument(p, phase);
    }
    if (node == NULL) {
        return false;
    }
    push(p, node);
    return true;
}

/* Sorts what was pushed into positional and keyword arguments. */
static void split_arguments(Parser *p, uint32_t base, Arguments *arguments) {
    NodeList all = take(p, base);
    uint32_t args = 0;
    uint32_t keywords = 0;
    for (uint32_t i = 0; i < all.count; i++) {
        if (all.items[i]->kind == NODE_keyword) {
            keywords++;
        }
    }
    args = all.count - keywords;
    arguments->args = (NodeList){arena_array(p->arena, args, Node *), args};
    arguments->keywords = (NodeList){arena_array(p->arena, keywords, Node *), keywords};
    args = keywords = 0;
    for (uint32_t i = 0; i < all.count; i++) {
        Node *node = all.items[i];
        if (node->kind == NODE_keyword) {
            arguments->keywords.items[keywords++] = node;
        } else {
            arguments->args.items[args++] = node;
        }
    }
}

static bool starts_argument(Parser *p) {
    return at(p, TOKEN_STAR) || at(p, TOKEN_DOUBLE_STAR) || starts_expression(peek_kind(p));
}

/* Is what was just pushed the first argument and followed by `for`? */
static bool is_generator_element(Parser *p, uint32_t base) {
    NodeKind kind = (NodeKind)p->stack[base]->kind;
    return p->stack_count == base + 1 && kind != NODE_Starred && kind != NODE_keyword &&
           at_for_clause(p);
}

static bool plain_arguments(Parser *p, bool is_call, Arguments *arguments) {
    uint32_t start = p->mark;
    uint32_t base = p->stack_count;
    ArgumentPhase phase = PHASE_POSITIONAL;
    do {
        if (!starts_argument(p)) {
            break;
        }
        if (!parse_argument(p, &phase)) {
            return false;
        }
        if (is_call && is_generator_element(p, base)) {
            /* The stack may move meanwhile. */
            Node *generator = sole_generator(p, start - 1, p->stack[base]);
            if (generator == NULL) {
                return false;
            }
            p->stack[base] = generator;
            break;
        }
    } while (accept(p, TOKEN_COMMA));
    split_arguments(p, base, arguments);
    return p->mark > start;
}

bool parse_arguments(Parser *p, bool is_call, Arguments *arguments) {
    Place before = place(p);
    if (plain_arguments(p, is_call, arguments) && at(p, TOKEN_RPAR)) {
        return true;
    }
    if (p->hooks) {
        go_back(p, before);
        diagnose_arguments(p);
    }
    return false;
}
