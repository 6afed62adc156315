/* Names for known mistakes, the heads of `with` and `except`. See parser_diagnose.c. */
#include "sim/python/syntax/parser_internal.h"

/* expression (',' expression)* [','] */
static bool read_expressions(Parser *p) {
    bool any = false;
    for (;;) {
        Place before = place(p);
        if (parse_expression(p) == NULL) {
            go_back(p, before);
            return any;
        }
        any = true;
        if (!accept(p, TOKEN_COMMA)) {
            return true;
        }
    }
}

/* In round brackets each item may be a tuple without its own: `(a, , b)`. */
static bool read_loose_items(Parser *p) {
    do {
        if (!read_expressions(p)) {
            return false;
        }
        Place before = place(p);
        if (accept(p, TOKEN_AS) && parse_star_target(p) == NULL) {
            go_back(p, before);
        }
    } while (accept(p, TOKEN_COMMA) && !at(p, TOKEN_RPAR));
    return accept(p, TOKEN_RPAR);
}

void diagnose_with(Parser *p, const Token *keyword) {
    Place before = place(p);
    if (accept(p, TOKEN_LPAR) && read_loose_items(p)) {
        if (at(p, TOKEN_NEWLINE)) {
            raise_here(p, ERROR_SYNTAX, "expected ':'");
        }
        NodeList body;
        if (accept(p, TOKEN_COLON) && at(p, TOKEN_NEWLINE) && peek_second(p) != TOKEN_INDENT) {
            parse_block(p, keyword, "'with' statement", &body);
        }
    }
    go_back(p, before);
}

void diagnose_except(Parser *p, bool star, Node *type) {
    if (type == NULL && star && (at(p, TOKEN_NEWLINE) || at(p, TOKEN_COLON))) {
        raise_here(p, ERROR_SYNTAX, "expected one or more exception types");
    }
    if (type == NULL || !accept(p, TOKEN_COMMA)) {
        return;
    }
    Node *more = parse_star_expressions(p);
    if (more == NULL || more->kind == NODE_Starred) {
        return;
    }
    if (accept(p, TOKEN_AS) && !accept(p, TOKEN_NAME)) {
        return;
    }
    if (at(p, TOKEN_COLON)) {
        raise_from(p, type->span, "multiple exception types must be parenthesized");
    }
}
