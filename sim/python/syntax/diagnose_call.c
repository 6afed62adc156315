/* Names for known mistakes, second part: the arguments of calls. See parser_diagnose.c. */
#include "sim/python/syntax/parser_internal.h"

/* What CPython's rule `args` makes of the arguments up to the first that does not fit. */
typedef struct ReadArguments {
    Node *first;
    Node *last_positional;
    uint32_t positional_count;
    bool has_keyword; /* x=y or **x */
    bool has_plain;   /* neither that nor *x */
    bool has_mapping; /* **x */
} ReadArguments;

static void note_argument(ReadArguments *args, Node *node) {
    args->first = args->first == NULL ? node : args->first;
    if (node->kind != NODE_keyword) {
        args->last_positional = node;
        args->has_plain = args->has_plain || node->kind != NODE_Starred;
        args->positional_count++;
    } else {
        args->has_keyword = true;
        args->has_mapping = args->has_mapping || AST(keyword, node)->arg == NULL;
    }
}

/* False: there is not even one. */
static bool read_arguments(Parser *p, ReadArguments *args) {
    ArgumentPhase phase = PHASE_POSITIONAL;
    *args = (ReadArguments){0};
    for (;;) {
        Place before = place(p);
        if (args->first != NULL && !accept(p, TOKEN_COMMA)) {
            return true;
        }
        if (!parse_argument(p, &phase)) {
            go_back(p, before);
            return args->first != NULL;
        }
        note_argument(args, p->stack[p->stack_count - 1]);
    }
}

static Span end_of_clauses(NodeList clauses) {
    const comprehensionNode *last = AST(comprehension, clauses.items[clauses.count - 1]);
    const Node *node = last->ifs.count == 0 ? last->iter : last->ifs.items[last->ifs.count - 1];
    return node->span;
}

_Noreturn static void raise_generator(Parser *p, const Node *element, Span end) {
    raise_at(p, span_between(element->span, end), "Generator expression must be parenthesized");
}

/* f(x for x in y, ...) */
static void diagnose_first_generator(Parser *p) {
    NodeList clauses;
    Node *element = parse_expression(p);
    if (element != NULL && parse_for_clauses(p, &clauses) && accept(p, TOKEN_COMMA)) {
        ReadArguments rest;
        NodeList more;
        Place behind = place(p);
        Span end = end_of_clauses(clauses);
        if (!read_arguments(p, &rest)) {
            go_back(p, behind);
            if (parse_expression(p) != NULL) {
                parse_for_clauses(p, &more);
            }
        }
        raise_generator(p, element, end);
    }
}

/* f(x=y for y in z) */
static void diagnose_keyword_generator(Parser *p) {
    NodeList clauses;
    Span start = peek(p)->span;
    if (accept(p, TOKEN_NAME) && at(p, TOKEN_EQUAL)) {
        Span end = peek(p)->span;
        p->mark++;
        if (parse_expression(p) != NULL && parse_for_clauses(p, &clauses)) {
            raise_at(p, span_between(start, end),
                     "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
        }
    }
}

/* f(a, x for x in y) */
static void diagnose_last_generator(Parser *p) {
    NodeList clauses;
    ReadArguments args;
    Place before = place(p);
    bool any = read_arguments(p, &args);
    if (any && parse_for_clauses(p, &clauses) && args.positional_count > 1) {
        raise_generator(p, args.last_positional, end_of_clauses(clauses));
    }
    go_back(p, before);
    if (read_arguments(p, &args) && accept(p, TOKEN_COMMA)) {
        Node *element = parse_expression(p);
        if (element != NULL && parse_for_clauses(p, &clauses)) {
            const Node *last = clauses.items[clauses.count - 1];
            raise_generator(p, element, AST(comprehension, last)->target->span);
        }
    }
}

static void diagnose_late_positional(Parser *p) {
    ReadArguments args;
    ReadArguments rest;
    if (read_arguments(p, &args) && accept(p, TOKEN_COMMA) && read_arguments(p, &rest)) {
        raise_here(p, ERROR_SYNTAX, "positional argument follows keyword argument%s",
                   args.has_mapping ? " unpacking" : "");
    }
}

void diagnose_arguments(Parser *p) {
    ReadArguments args;
    Place before = place(p);
    if (read_arguments(p, &args) && (args.has_keyword || !args.has_plain) &&
        accept(p, TOKEN_COMMA) && at(p, TOKEN_STAR)) {
        raise_at(p, peek(p)->span,
                 "iterable argument unpacking follows keyword argument unpacking");
    }
    go_back(p, before);
    diagnose_first_generator(p);
    go_back(p, before);
    diagnose_keyword_generator(p);
    go_back(p, before);
    diagnose_last_generator(p);
    go_back(p, before);
    diagnose_late_positional(p);
    go_back(p, before);
}

/* Where a keyword argument is expected. */
void diagnose_keyword(Parser *p) {
    Place before = place(p);
    const Token first = *peek(p);
    bool constant =
        first.kind == TOKEN_TRUE || first.kind == TOKEN_FALSE || first.kind == TOKEN_NONE;
    if (constant && peek_second(p) == TOKEN_EQUAL) {
        raise_at(p, span_between(first.span, p->tokens[p->mark + 1].span), "cannot assign to %s",
                 token_kind_text(first.kind));
    }
    diagnose_keyword_generator(p);
    go_back(p, before);
    if (first.kind == TOKEN_NAME && peek_second(p) == TOKEN_EQUAL) {
        return;
    }
    Node *node = parse_expression(p);
    if (node != NULL && at(p, TOKEN_EQUAL)) {
        raise_at(p, span_between(node->span, peek(p)->span),
                 "expression cannot contain assignment, perhaps you meant \"==\"?");
    }
    go_back(p, before);
}

/* At a bracket behind a primary: CPython tries a generator expression before arguments and
   subscripts, and with it the mistakes of all comprehensions. */
void diagnose_generator(Parser *p) {
    NodeList clauses;
    Place before = place(p);
    bool is_call = at(p, TOKEN_LPAR);
    p->mark++;
    Place inside = place(p);
    if (is_call) {
        bool named = at(p, TOKEN_NAME) && peek_second(p) == TOKEN_COLON_EQUAL;
        Node *element = named ? parse_assignment_expression(p) : parse_expression(p);
        if (element != NULL && !at(p, TOKEN_COLON_EQUAL)) {
            parse_for_clauses(p, &clauses);
        }
        go_back(p, inside);
    }
    diagnose_comprehension(p, !is_call);
    go_back(p, before);
}
