/* Names for known mistakes, third part: the parameters of def and lambda. See parser_diagnose.c. */
#include "sim/python/syntax/parser_internal.h"

/* The end of the list: ')' or, of a lambda, ':'. */
typedef struct List {
    Parser *p;
    TokenKind end;
    Span span; /* of the parameter read last */
} List;

static bool is_lambda(const List *l) {
    return l->end == TOKEN_COLON;
}

static bool ends(List *l) {
    return accept(l->p, TOKEN_COMMA) || at(l->p, l->end);
}

/* NAME [':' annotation] */
static bool param(List *l) {
    Parser *p = l->p;
    uint32_t start = p->mark;
    if (!accept(p, TOKEN_NAME)) {
        return false;
    }
    Place behind = place(p);
    if (!is_lambda(l) && accept(p, TOKEN_COLON) && parse_expression(p) == NULL) {
        go_back(p, behind);
    }
    l->span = span_from(p, start);
    return true;
}

static bool default_value(List *l) {
    Parser *p = l->p;
    Place before = place(p);
    Span equal = peek(p)->span;
    if (!accept(p, TOKEN_EQUAL)) {
        return false;
    }
    if (parse_expression(p) != NULL) {
        return true;
    }
    if (at(p, TOKEN_RPAR) || at(p, TOKEN_COMMA)) {
        raise_at(p, equal, "expected default value expression");
    }
    go_back(p, before);
    return false;
}

static bool no_default(List *l) {
    Place before = place(l->p);
    if (param(l) && ends(l)) {
        return true;
    }
    go_back(l->p, before);
    return false;
}

static bool with_default(List *l) {
    Place before = place(l->p);
    if (param(l) && default_value(l) && ends(l)) {
        return true;
    }
    go_back(l->p, before);
    return false;
}

static bool maybe_default(List *l) {
    Place before = place(l->p);
    if (param(l)) {
        default_value(l);
        if (ends(l)) {
            return true;
        }
    }
    go_back(l->p, before);
    return false;
}

static bool many(List *l, bool (*one)(List *)) {
    bool any = false;
    while (one(l)) {
        any = true;
    }
    return any;
}

static bool slash(List *l) {
    return accept(l->p, TOKEN_SLASH) && ends(l);
}

static bool slash_no_default(List *l) {
    Place before = place(l->p);
    if (many(l, no_default) && slash(l)) {
        return true;
    }
    go_back(l->p, before);
    return false;
}

static bool slash_with_default(List *l) {
    Place before = place(l->p);
    many(l, no_default);
    if (many(l, with_default) && slash(l)) {
        return true;
    }
    go_back(l->p, before);
    return false;
}

static void diagnose_late_default(List *l) {
    many(l, no_default);
    if ((slash_with_default(l) || many(l, with_default)) && no_default(l)) {
        raise_at(l->p, l->span, "non-default argument follows default argument");
    }
}

static bool params_in_parens(List *l) {
    List inner = {l->p, TOKEN_RPAR, {0}};
    if (!is_lambda(l)) {
        return many(&inner, no_default);
    }
    inner.end = TOKEN_COLON; /* no annotations */
    do {
        if (!param(&inner)) {
            return false;
        }
    } while (accept(l->p, TOKEN_COMMA) && at(l->p, TOKEN_NAME));
    return true;
}

static void diagnose_parens(List *l) {
    Parser *p = l->p;
    many(l, no_default);
    Span open = peek(p)->span;
    if (accept(p, TOKEN_LPAR) && params_in_parens(l)) {
        accept(p, TOKEN_COMMA);
        if (at(p, TOKEN_RPAR)) {
            raise_at(p, span_between(open, peek(p)->span), "%s parameters cannot be parenthesized",
                     is_lambda(l) ? "Lambda expression" : "Function");
        }
    }
}

static void diagnose_slash(List *l) {
    Parser *p = l->p;
    Place before = place(p);
    if (at(p, TOKEN_SLASH) && peek_second(p) == TOKEN_COMMA) {
        raise_at(p, peek(p)->span, "at least one argument must precede /");
    }
    if (slash_no_default(l) || slash_with_default(l)) {
        many(l, maybe_default);
        if (at(p, TOKEN_SLASH)) {
            raise_at(p, peek(p)->span, "/ may appear only once");
        }
    }
    go_back(p, before);
    if (!slash_no_default(l)) {
        slash_with_default(l);
    }
    many(l, maybe_default);
    if (accept(p, TOKEN_STAR) && (accept(p, TOKEN_COMMA) || no_default(l))) {
        many(l, maybe_default);
        if (at(p, TOKEN_SLASH)) {
            raise_at(p, peek(p)->span, "/ must be ahead of *");
        }
    }
    go_back(p, before);
    if (many(l, maybe_default) && accept(p, TOKEN_SLASH) && at(p, TOKEN_STAR)) {
        raise_at(p, peek(p)->span, "expected comma between / and *");
    }
    go_back(p, before);
}

/* At '**'. */
static void diagnose_double_star(List *l) {
    Parser *p = l->p;
    Place before = place(p);
    p->mark++;
    if (!param(l)) {
        go_back(p, before);
        return;
    }
    if (at(p, TOKEN_EQUAL)) {
        raise_at(p, peek(p)->span, "var-keyword argument cannot have default value");
    }
    if (accept(p, TOKEN_COMMA)) {
        static const char message[] = "arguments cannot follow var-keyword argument";
        Span next = peek(p)->span;
        if (param(l)) {
            raise_at(p, l->span, message);
        }
        if (at(p, TOKEN_STAR) || at(p, TOKEN_DOUBLE_STAR) || at(p, TOKEN_SLASH)) {
            raise_at(p, next, message);
        }
    }
    go_back(p, before);
}

static void diagnose_bare_star(List *l, Span star) {
    static const char message[] = "named arguments must follow bare *";
    Parser *p = l->p;
    bool bare = at(p, l->end);
    if (!bare && accept(p, TOKEN_COMMA)) {
        bare = at(p, l->end) || at(p, TOKEN_DOUBLE_STAR);
    }
    if (bare && is_lambda(l)) {
        raise_here(p, ERROR_SYNTAX, message);
    }
    if (bare) {
        raise_at(p, star, message);
    }
}

/* At '*'. */
static void diagnose_star(List *l) {
    Parser *p = l->p;
    Span star = peek(p)->span;
    p->mark++;
    Place behind = place(p);
    diagnose_bare_star(l, star);
    go_back(p, behind);
    if (param(l) && at(p, TOKEN_EQUAL)) {
        raise_at(p, peek(p)->span, "var-positional argument cannot have default value");
    }
    go_back(p, behind);
    if (!no_default(l) && !accept(p, TOKEN_COMMA)) {
        return;
    }
    many(l, maybe_default);
    Span second = peek(p)->span;
    Place before = place(p);
    if (accept(p, TOKEN_STAR) && (no_default(l) || at(p, TOKEN_COMMA))) {
        raise_at(p, second, "* argument may appear only once");
    }
    go_back(p, before);
    if (at(p, TOKEN_DOUBLE_STAR)) {
        diagnose_double_star(l);
    }
}

void diagnose_parameters(Parser *p, TokenKind end) {
    List l = {p, end, {0}};
    Place before = place(p);
    diagnose_late_default(&l);
    go_back(p, before);
    diagnose_parens(&l);
    go_back(p, before);
    diagnose_slash(&l);
    if (!slash_no_default(&l)) {
        slash_with_default(&l);
    }
    many(&l, no_default);
    many(&l, with_default);
    if (at(p, TOKEN_STAR)) {
        diagnose_star(&l);
    } else if (at(p, TOKEN_DOUBLE_STAR)) {
        diagnose_double_star(&l);
    }
    go_back(p, before);
}
