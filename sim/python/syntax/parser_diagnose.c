/* Names for known mistakes, first part: expressions, displays, assignments. Only the second pass of
   the parser comes here (see parser_internal.h); the order in which things are tried is that of
   CPython 3.11's grammar, because the first mistake that is recognised is the one reported. */
#include "sim/python/syntax/parser_internal.h"

#include <string.h>

void diagnose_invalid_target(Parser *p, const Node *node, TargetKind kind) {
    const Node *bad = node == NULL || !p->hooks ? NULL : invalid_target(node, kind);
    if (bad != NULL) {
        raise_at(p, bad->span, "cannot %s %s", kind == TARGET_DEL ? "delete" : "assign to",
                 expression_name(bad));
    }
}

/* ---- expression --------------------------------------------------------------------------------
 */

Node *expression_without_hooks(Parser *p) {
    bool hooks = p->hooks;
    p->hooks = false;
    Node *node = plain_expression(p);
    p->hooks = hooks;
    return node;
}

static bool is_print_or_exec(const Node *node) {
    if (node->kind != NODE_Name) {
        return false;
    }
    const Ident *name = AST(Name, node)->id;
    return name->id == NAME_PRINT || name->id == NAME_EXEC;
}

/* CPython compares only as many letters as the name has: `c`, `ma` and `cas` count, too. */
static bool begins_soft_keyword(const Ident *name) {
    static const char *const words[] = {"_", "case", "match"};
    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
        if (strncmp(words[i], name->text, name->len) == 0) {
            return true;
        }
    }
    return false;
}

/* A soft keyword, or a name with a string behind it, which may be a wrong prefix. */
static bool is_no_forgotten_comma(Parser *p) {
    if (!at(p, TOKEN_NAME)) {
        return false;
    }
    return peek_second(p) == TOKEN_STRING || begins_soft_keyword(peek(p)->ident);
}

/* Two expressions side by side inside brackets. */
static void diagnose_forgotten_comma(Parser *p) {
    if (is_no_forgotten_comma(p)) {
        return;
    }
    Place before = place(p);
    Node *left = parse_disjunction(p);
    Node *right = left == NULL ? NULL : expression_without_hooks(p);
    if (right != NULL && !is_print_or_exec(left) && last_token(p)->level != 0) {
        raise_at(p, span_between(left->span, right->span),
                 "invalid syntax. Perhaps you forgot a comma?");
    }
    go_back(p, before);
}

static void diagnose_missing_else(Parser *p) {
    Place before = place(p);
    Node *body = parse_disjunction(p);
    if (body != NULL && accept(p, TOKEN_IF)) {
        Node *test = parse_disjunction(p);
        if (test != NULL && !at(p, TOKEN_ELSE) && !at(p, TOKEN_COLON)) {
            raise_at(p, span_between(body->span, test->span),
                     "expected 'else' after 'if' expression");
        }
    }
    go_back(p, before);
}

/* print x, exec "x" */
static void diagnose_old_statement(Parser *p) {
    Place before = place(p);
    if (!at(p, TOKEN_NAME)) {
        return;
    }
    Token name = *peek(p);
    p->mark++;
    if (!at(p, TOKEN_LPAR)) {
        Node *rest = parse_star_expressions(p);
        bool old = name.ident->id == NAME_PRINT || name.ident->id == NAME_EXEC;
        if (rest != NULL && old) {
            raise_at(p, span_between(name.span, rest->span),
                     "Missing parentheses in call to '%s'. Did you mean %s(...)?", name.ident->text,
                     name.ident->text);
        }
    }
    go_back(p, before);
}

Node *diagnose_expression(Parser *p) {
    Node *node;
    uint32_t start = p->mark;
    if (memo_get(p, MEMO_EXPRESSION, &node)) {
        return node;
    }
    enter(p);
    if (p->hooks) {
        diagnose_forgotten_comma(p);
        diagnose_missing_else(p);
        diagnose_old_statement(p);
    }
    Place before = place(p);
    node = plain_expression(p);
    if (node == NULL) {
        go_back(p, before);
    }
    leave(p);
    memo_put(p, MEMO_EXPRESSION, start, node);
    return node;
}

/* ---- named expression --------------------------------------------------------------------------
 */

static void diagnose_named_target(Parser *p) {
    Node *target = parse_expression(p);
    if (target != NULL && accept(p, TOKEN_COLON_EQUAL) && parse_expression(p) != NULL) {
        raise_at(p, target->span, "cannot use assignment expressions with %s",
                 expression_name(target));
    }
}

static bool at_assignment(Parser *p) {
    return at(p, TOKEN_EQUAL) || at(p, TOKEN_COLON_EQUAL);
}

static void diagnose_name_equals(Parser *p) {
    if (!at(p, TOKEN_NAME)) {
        return;
    }
    Span name = peek(p)->span;
    p->mark++;
    if (accept(p, TOKEN_EQUAL)) {
        Node *value = parse_bitwise_or(p);
        if (value != NULL && !at_assignment(p)) {
            raise_at(p, span_between(name, value->span),
                     "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
        }
    }
}

/* Things that may stand left of '=' or that another message fits better. */
static bool is_no_comparison(const Node *node) {
    switch (node->kind) {
    case NODE_List:
    case NODE_Tuple:
    case NODE_GeneratorExp: return true;
    case NODE_Constant: {
        LiteralKind kind = AST(Constant, node)->value.kind;
        return kind == LITERAL_TRUE || kind == LITERAL_FALSE || kind == LITERAL_NONE;
    }
    default: return false;
    }
}

static void diagnose_expression_equals(Parser *p) {
    Place before = place(p);
    Node *first = parse_atom(p);
    if (first != NULL && !first->parens && is_no_comparison(first)) {
        return;
    }
    go_back(p, before);
    Node *left = parse_bitwise_or(p);
    if (left != NULL && accept(p, TOKEN_EQUAL) && parse_bitwise_or(p) != NULL &&
        !at_assignment(p)) {
        raise_at(p, left->span, "cannot assign to %s here. Maybe you meant '==' instead of '='?",
                 expression_name(left));
    }
}

Node *diagnose_named_expression(Parser *p) {
    Node *node;
    uint32_t start = p->mark;
    if (memo_get(p, MEMO_NAMED, &node)) {
        return node;
    }
    Place before = place(p);
    if (p->hooks) {
        diagnose_named_target(p);
        go_back(p, before);
        diagnose_name_equals(p);
        go_back(p, before);
        diagnose_expression_equals(p);
        go_back(p, before);
    }
    node = plain_named_expression(p);
    if (node == NULL) {
        go_back(p, before);
    }
    memo_put(p, MEMO_NAMED, start, node);
    return node;
}

/* ---- displays and groups -----------------------------------------------------------------------
 */

/* Behind `[`, `(` or `{`. */
void diagnose_comprehension(Parser *p, bool may_be_tuple) {
    NodeList clauses;
    Place before = place(p);
    if (at(p, TOKEN_STAR)) {
        Node *starred = parse_starred(p);
        if (starred != NULL && parse_for_clauses(p, &clauses)) {
            raise_at(p, starred->span, "iterable unpacking cannot be used in comprehension");
        }
        go_back(p, before);
    }
    if (!may_be_tuple) {
        return;
    }
    Node *first = parse_star_named_expression(p);
    if (first == NULL || !accept(p, TOKEN_COMMA)) {
        go_back(p, before);
        return;
    }
    Span end = last_token(p)->span;
    for (;;) {
        Place last = place(p);
        Node *item = parse_star_named_expression(p);
        if (item == NULL) {
            go_back(p, last);
            break;
        }
        end = item->span;
        if (!accept(p, TOKEN_COMMA)) {
            break;
        }
    }
    if (parse_for_clauses(p, &clauses)) {
        raise_at(p, span_between(first->span, end),
                 "did you forget parentheses around the comprehension target?");
    }
    go_back(p, before);
}

/* Behind '(': (*a) and (**a). */
static void diagnose_group(Parser *p) {
    Place before = place(p);
    Span star = peek(p)->span;
    if (at(p, TOKEN_STAR)) {
        Node *starred = parse_starred(p);
        if (starred != NULL && at(p, TOKEN_RPAR)) {
            raise_at(p, starred->span, "cannot use starred expression here");
        }
    } else if (accept(p, TOKEN_DOUBLE_STAR)) {
        if (parse_expression(p) != NULL && at(p, TOKEN_RPAR)) {
            raise_at(p, star, "cannot use double starred expression here");
        }
    }
    go_back(p, before);
}

/* Does the plain parser accept what is here, without complaints? */
static Node *without_hooks(Parser *p, Node *(*parse)(Parser *)) {
    Place before = place(p);
    bool hooks = p->hooks;
    p->hooks = false;
    Node *node = parse(p);
    p->hooks = hooks;
    if (node == NULL) {
        go_back(p, before);
    }
    return node;
}

/* Reads star_named_expression with the hooks on; true: a comma follows, and the items behind it are
 * read. */
static void read_items(Parser *p) {
    do {
        if (parse_star_named_expression(p) == NULL) {
            return;
        }
    } while (accept(p, TOKEN_COMMA));
}

static void read_element_and_clauses(Parser *p, Place inside) {
    NodeList clauses;
    go_back(p, inside);
    if (parse_named_expression(p) != NULL) {
        parse_for_clauses(p, &clauses);
    }
    go_back(p, inside);
}

/* tuple, group, generator expression */
static void diagnose_parens(Parser *p) {
    p->mark++;
    Place inside = place(p);
    if (at(p, TOKEN_YIELD)) {
        parse_yield(p);
        return;
    }
    read_items(p);
    if (at(p, TOKEN_RPAR) && p->tokens[inside.mark].kind != TOKEN_STAR) {
        return;
    }
    go_back(p, inside);
    diagnose_group(p);
    read_element_and_clauses(p, inside);
    diagnose_comprehension(p, false);
}

static void diagnose_list(Parser *p) {
    p->mark++;
    Place inside = place(p);
    read_items(p);
    if (at(p, TOKEN_RSQB)) {
        return;
    }
    read_element_and_clauses(p, inside);
    diagnose_comprehension(p, true);
}

/* ---- braces ------------------------------------------------------------------------------------
 */

/* One item of a dict, complaining. True: it was well-formed. */
static bool read_pair(Parser *p) {
    if (accept(p, TOKEN_DOUBLE_STAR)) {
        return parse_bitwise_or(p) != NULL;
    }
    return parse_expression(p) != NULL && accept(p, TOKEN_COLON) && parse_expression(p) != NULL;
}

static void diagnose_value(Parser *p, Span colon) {
    if (at(p, TOKEN_STAR)) {
        Span star = peek(p)->span;
        p->mark++;
        if (parse_bitwise_or(p) != NULL) {
            raise_from(p, star, "cannot use a starred expression in a dictionary value");
        }
    } else if (at(p, TOKEN_RBRACE) || at(p, TOKEN_COMMA)) {
        raise_at(p, colon, "expression expected after dictionary key and ':'");
    }
}

/* Behind a well-formed pair and a comma, at something that is none. */
static void diagnose_pair(Parser *p, bool is_first) {
    if (at(p, TOKEN_DOUBLE_STAR)) {
        return;
    }
    Node *key = parse_expression(p);
    if (key == NULL) {
        return;
    }
    if (!at(p, TOKEN_COLON)) {
        if (!is_first) {
            raise_numbers(p, ERROR_SYNTAX, (int32_t)key->span.line, (int32_t)key->span.end_col,
                          (int32_t)key->span.end_line, 0, "':' expected after dictionary key");
        }
        return;
    }
    Span colon = peek(p)->span;
    p->mark++;
    diagnose_value(p, colon);
}

/* Reads pairs; at the first that is wrong says why, if it can. */
void diagnose_pairs(Parser *p) {
    bool is_first = true;
    for (;;) {
        Place before = place(p);
        if (!read_pair(p)) {
            go_back(p, before);
            diagnose_pair(p, is_first);
            return;
        }
        is_first = false;
        if (!accept(p, TOKEN_COMMA)) {
            return;
        }
    }
}

static void diagnose_dict_comprehension(Parser *p) {
    NodeList clauses;
    Span stars = peek(p)->span;
    if (accept(p, TOKEN_DOUBLE_STAR) && parse_bitwise_or(p) != NULL &&
        parse_for_clauses(p, &clauses) && at(p, TOKEN_RBRACE)) {
        raise_at(p, stars, "dict unpacking cannot be used in dict comprehension");
    }
}

static void read_pair_and_clauses(Parser *p) {
    NodeList clauses;
    if (!at(p, TOKEN_DOUBLE_STAR) && read_pair(p)) {
        parse_for_clauses(p, &clauses);
    }
}

/* True: a well-formed dict. */
static bool read_all_pairs(Parser *p) {
    do {
        if (at(p, TOKEN_RBRACE)) {
            return true;
        }
        if (!read_pair(p)) {
            return false;
        }
    } while (accept(p, TOKEN_COMMA));
    return at(p, TOKEN_RBRACE);
}

static void diagnose_brace(Parser *p) {
    p->mark++;
    Place inside = place(p);
    if (read_all_pairs(p)) {
        return;
    }
    go_back(p, inside);
    diagnose_pairs(p);
    go_back(p, inside);
    read_items(p);
    go_back(p, inside);
    read_pair_and_clauses(p);
    go_back(p, inside);
    diagnose_dict_comprehension(p);
    read_element_and_clauses(p, inside);
    diagnose_comprehension(p, true);
}

Node *diagnose_atom(Parser *p) {
    Node *node;
    uint32_t start = p->mark;
    if (memo_get(p, MEMO_ATOM, &node)) {
        return node;
    }
    TokenKind open = peek_kind(p);
    Place before = place(p);
    if (p->hooks) {
        open == TOKEN_LPAR   ? diagnose_parens(p)
        : open == TOKEN_LSQB ? diagnose_list(p)
                             : diagnose_brace(p);
        go_back(p, before);
    }
    node = without_hooks(p, open == TOKEN_LPAR   ? parse_group_or_tuple
                            : open == TOKEN_LSQB ? parse_list
                                                 : parse_brace);
    memo_put(p, MEMO_ATOM, start, node);
    return node;
}

/* ---- assignments -------------------------------------------------------------------------------
 */

static bool at_augmented(Parser *p) {
    TokenKind kind = peek_kind(p);
    return kind >= TOKEN_PLUS_EQUAL && kind <= TOKEN_DOUBLE_SLASH_EQUAL;
}

/* NAME ':' ..., or (target) ':' ... True: it is an annotated assignment so far. */
static bool read_annotation(Parser *p) {
    Node *target = parse_primary(p);
    if (target == NULL || !is_single_target(target) || !accept(p, TOKEN_COLON)) {
        return false;
    }
    if (parse_expression(p) == NULL) {
        return false;
    }
    if (accept(p, TOKEN_EQUAL)) {
        parse_yield_or_star_expressions(p);
    }
    return true;
}

/* (star_targets '=')+ value. True: well-formed. */
static bool read_assignment(Parser *p) {
    bool any = false;
    for (;;) {
        Place before = place(p);
        Node *target = parse_star_targets(p);
        if (target == NULL || !accept(p, TOKEN_EQUAL)) {
            go_back(p, before);
            break;
        }
        any = true;
    }
    return any && parse_yield_or_star_expressions(p) != NULL && !at(p, TOKEN_EQUAL);
}

/* +1: well-formed, 0: something else, -1: an operator with a wrong value behind it. */
static int read_augmented(Parser *p) {
    Node *target = parse_primary(p);
    if (target == NULL || !is_single_target(target) || !at_augmented(p)) {
        return 0;
    }
    p->mark++;
    return parse_yield_or_star_expressions(p) != NULL ? 1 : -1;
}

static void diagnose_annotation(Parser *p) {
    Place before = place(p);
    Node *atom = at(p, TOKEN_LPAR) || at(p, TOKEN_LSQB) ? parse_atom(p) : NULL;
    if (atom != NULL && (atom->kind == NODE_List || atom->kind == NODE_Tuple) &&
        accept(p, TOKEN_COLON) && parse_expression(p) != NULL) {
        raise_at(p, atom->span, "only single target (not %s) can be annotated",
                 expression_name(atom));
    }
    go_back(p, before);
    Node *first = parse_star_named_expression(p);
    if (first != NULL && accept(p, TOKEN_COMMA)) {
        while (at(p, TOKEN_STAR) || starts_expression(peek_kind(p))) {
            Place last = place(p);
            if (parse_star_named_expressions(p) == NULL) {
                go_back(p, last);
                break;
            }
        }
        if (accept(p, TOKEN_COLON) && parse_expression(p) != NULL) {
            raise_at(p, first->span, "only single target (not tuple) can be annotated");
        }
    }
    go_back(p, before);
    Node *target = parse_expression(p);
    if (target != NULL && accept(p, TOKEN_COLON) && parse_expression(p) != NULL) {
        raise_at(p, target->span, "illegal target for annotation");
    }
    go_back(p, before);
}

static void skip_targets(Parser *p) {
    for (;;) {
        Place before = place(p);
        Node *target = parse_star_targets(p);
        if (target == NULL || !accept(p, TOKEN_EQUAL)) {
            go_back(p, before);
            return;
        }
    }
}

static void diagnose_assigned(Parser *p) {
    Place before = place(p);
    skip_targets(p);
    Place behind = place(p);
    Node *value = parse_star_expressions(p);
    if (value != NULL && at(p, TOKEN_EQUAL)) {
        diagnose_invalid_target(p, value, TARGET_STAR);
    }
    go_back(p, behind);
    if (at(p, TOKEN_YIELD)) {
        Node *yield = parse_yield(p);
        if (yield != NULL && at(p, TOKEN_EQUAL)) {
            raise_at(p, yield->span, "assignment to yield expression not possible");
        }
    }
    go_back(p, before);
    Node *target = parse_star_expressions(p);
    if (target != NULL && at_augmented(p)) {
        p->mark++;
        if (parse_yield_or_star_expressions(p) != NULL) {
            raise_at(p, target->span, "'%s' is an illegal expression for augmented assignment",
                     expression_name(target));
        }
    }
    go_back(p, before);
}

/* As read_augmented, for all assignments. */
int diagnose_assignment(Parser *p) {
    Place before = place(p);
    bool good = read_annotation(p);
    go_back(p, before);
    if (good) {
        return 1;
    }
    good = read_assignment(p);
    go_back(p, before);
    if (good) {
        return 1;
    }
    int augmented = read_augmented(p);
    go_back(p, before);
    if (augmented == 0) {
        diagnose_annotation(p);
        diagnose_assigned(p);
    }
    return augmented;
}
