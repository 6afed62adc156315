/* Checks of match patterns: names bound twice or not in every alternative, patterns that hide later
   ones, repeated keys and attributes. Mirrors CPython 3.11 Python/compile.c (compiler_pattern_...).
 */
#include "sim/python/compile/checks_internal.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void check_pattern(Check *c, Node *node);

/* ---- names -------------------------------------------------------------------------------------
 */

static bool has_name(const IdentList *list, const Ident *name) {
    for (uint32_t i = 0; i < list->count; i++) {
        if (list->items[i] == name) {
            return true;
        }
    }
    return false;
}

static void store_name(Check *c, const Ident *name) {
    if (name == NULL || !check_bindable(c, name, CONTEXT_STORE, c->pattern_span)) {
        return;
    }
    if (has_name(&c->stores, name)) {
        check_error(c, c->pattern_span, "multiple assignments to name '%s' in pattern", name->text);
        return;
    }
    size_t size = c->stores.count * sizeof(const Ident *);
    c->stores.items = arena_grow(c->arena, c->stores.items, size, size + sizeof(const Ident *));
    c->stores.items[c->stores.count++] = name;
}

static void check_inner(Check *c, Node *node) {
    bool allowed = c->allow_irrefutable;
    c->allow_irrefutable = true;
    check_pattern(c, node);
    c->allow_irrefutable = allowed;
}

/* ---- values ------------------------------------------------------------------------------------
 */

/* A literal, also a negative or complex number, or a dotted name. */
static bool is_literal(const Node *node) {
    switch (node->kind) {
    case NODE_Constant: return true;
    case NODE_UnaryOp: return is_literal(AST(UnaryOp, node)->operand);
    case NODE_BinOp: return is_literal(AST(BinOp, node)->left);
    default: return false;
    }
}

static bool same_text(TextSlice a, TextSlice b) {
    return a.len == b.len && memcmp(a.text, b.text, a.len) == 0;
}

static double number_of(const Literal *literal) {
    switch (literal->kind) {
    case LITERAL_TRUE: return 1;
    case LITERAL_INT: return (double)literal->integer;
    case LITERAL_FLOAT: return literal->number;
    default: return 0;
    }
}

static bool is_number(const Literal *literal) {
    return literal->kind == LITERAL_TRUE || literal->kind == LITERAL_FALSE ||
           literal->kind == LITERAL_INT || literal->kind == LITERAL_FLOAT;
}

static bool same_literal(const Literal *a, const Literal *b) {
    if (a->kind == LITERAL_INT && b->kind == LITERAL_INT) {
        return a->integer == b->integer;
    }
    if (is_number(a) && is_number(b)) {
        return number_of(a) == number_of(b);
    }
    if (a->kind != b->kind) {
        return false;
    }
    switch (a->kind) {
    case LITERAL_STR:
    case LITERAL_BYTES:
    case LITERAL_BIGINT: return same_text(a->text, b->text);
    case LITERAL_COMPLEX: return a->number == b->number;
    default: return true;
    }
}

static bool same_key(const Node *a, const Node *b) {
    if (a->kind != b->kind) {
        return false;
    }
    switch (a->kind) {
    case NODE_Constant: return same_literal(&AST(Constant, a)->value, &AST(Constant, b)->value);
    case NODE_UnaryOp: return same_key(AST(UnaryOp, a)->operand, AST(UnaryOp, b)->operand);
    case NODE_BinOp:
        return AST(BinOp, a)->op == AST(BinOp, b)->op &&
               same_key(AST(BinOp, a)->left, AST(BinOp, b)->left) &&
               same_key(AST(BinOp, a)->right, AST(BinOp, b)->right);
    default: return false;
    }
}

/* The key as it stands in the source: for what people write, that is its repr. */
static void fail_duplicate_key(Check *c, const Node *key) {
    Span span = key->span;
    TextSlice line = source_line(c->source, span.line);
    uint32_t end = span.end_line == span.line ? span.end_col : line.len;
    const char *text = line.text + span.col;
    uint32_t len = end - span.col;
    if (key->kind == NODE_Constant && AST(Constant, key)->value.kind == LITERAL_STR &&
        memchr(text, '\\', len) == NULL) {
        TextSlice value = AST(Constant, key)->value.text;
        char quote = memchr(value.text, '\'', value.len) == NULL ? '\'' : '"';
        check_error(c, c->pattern_span, "mapping pattern checks duplicate key (%c%.*s%c)", quote,
                    (int)value.len, value.text, quote);
        return;
    }
    check_error(c, c->pattern_span, "mapping pattern checks duplicate key (%.*s)", (int)len, text);
}

/* ---- kinds of patterns -------------------------------------------------------------------------
 */

static void check_value(Check *c, Node *node) {
    Node *value = AST(MatchValue, node)->value;
    if (!is_literal(value) && value->kind != NODE_Attribute) {
        check_error(c, node->span, "patterns may only match literals and attribute lookups");
    }
}

static void check_sequence(Check *c, Node *node) {
    NodeList patterns = AST(MatchSequence, node)->patterns;
    uint32_t stars = 0;
    for (uint32_t i = 0; i < patterns.count; i++) {
        stars += patterns.items[i]->kind == NODE_MatchStar;
    }
    if (stars > 1) {
        check_error(c, node->span, "multiple starred names in sequence pattern");
    }
    for (uint32_t i = 0; i < patterns.count; i++) {
        check_inner(c, patterns.items[i]);
    }
}

static void check_mapping(Check *c, Node *node) {
    const MatchMappingNode *mapping = AST(MatchMapping, node);
    for (uint32_t i = 0; i < mapping->keys.count; i++) {
        const Node *key = mapping->keys.items[i];
        if (!is_literal(key) && key->kind != NODE_Attribute) {
            check_error(c, node->span,
                        "mapping pattern keys may only match literals and attribute lookups");
        }
        for (uint32_t k = 0; k < i; k++) {
            if (same_key(mapping->keys.items[k], key)) {
                fail_duplicate_key(c, key);
                break;
            }
        }
    }
    for (uint32_t i = 0; i < mapping->patterns.count; i++) {
        check_inner(c, mapping->patterns.items[i]);
    }
    store_name(c, mapping->rest);
}

static void check_class(Check *c, Node *node) {
    const MatchClassNode *class = AST(MatchClass, node);
    const IdentList *attrs = &class->kwd_attrs;
    for (uint32_t i = 0; i < attrs->count; i++) {
        check_bindable(c, attrs->items[i], CONTEXT_STORE, class->kwd_patterns.items[i]->span);
        for (uint32_t k = i + 1; k < attrs->count; k++) {
            if (attrs->items[k] == attrs->items[i]) {
                check_error(c, class->kwd_patterns.items[k]->span,
                            "attribute name repeated in class pattern: %s", attrs->items[i]->text);
                break;
            }
        }
    }
    for (uint32_t i = 0; i < class->patterns.count; i++) {
        check_inner(c, class->patterns.items[i]);
    }
    for (uint32_t i = 0; i < class->kwd_patterns.count; i++) {
        check_inner(c, class->kwd_patterns.items[i]);
    }
}

static void check_as(Check *c, Node *node) {
    const MatchAsNode *as = AST(MatchAs, node);
    if (as->pattern != NULL) {
        check_pattern(c, as->pattern);
    } else if (!c->allow_irrefutable && as->name != NULL) {
        check_error(c, node->span, "name capture '%s' makes remaining patterns unreachable",
                    as->name->text);
    } else if (!c->allow_irrefutable) {
        check_error(c, node->span, "wildcard makes remaining patterns unreachable");
    }
    store_name(c, as->name);
}

static bool same_names(const IdentList *a, const IdentList *b) {
    for (uint32_t i = 0; i < a->count; i++) {
        if (!has_name(b, a->items[i])) {
            return false;
        }
    }
    return a->count == b->count;
}

static void check_or(Check *c, Node *node) {
    NodeList patterns = AST(MatchOr, node)->patterns;
    IdentList outer = c->stores;
    IdentList first = {NULL, 0};
    bool allowed = c->allow_irrefutable;
    for (uint32_t i = 0; i < patterns.count; i++) {
        c->stores = (IdentList){NULL, 0};
        c->allow_irrefutable = allowed && i + 1 == patterns.count;
        check_pattern(c, patterns.items[i]);
        if (i == 0) {
            first = c->stores;
        } else if (!same_names(&first, &c->stores)) {
            check_error(c, c->pattern_span, "alternative patterns bind different names");
            break;
        }
    }
    c->allow_irrefutable = allowed;
    c->stores = outer;
    for (uint32_t i = 0; i < first.count; i++) {
        store_name(c, first.items[i]);
    }
}

static void check_pattern(Check *c, Node *node) {
    c->pattern_span = node->span;
    switch (node->kind) {
    case NODE_MatchValue: check_value(c, node); break;
    case NODE_MatchSequence: check_sequence(c, node); break;
    case NODE_MatchMapping: check_mapping(c, node); break;
    case NODE_MatchClass: check_class(c, node); break;
    case NODE_MatchStar: store_name(c, AST(MatchStar, node)->name); break;
    case NODE_MatchAs: check_as(c, node); break;
    case NODE_MatchOr: check_or(c, node); break;
    default: break;
    }
}

void check_case(Check *c, Node *node, bool is_last) {
    c->stores = (IdentList){NULL, 0};
    c->allow_irrefutable = is_last || AST(match_case, node)->guard != NULL;
    check_pattern(c, AST(match_case, node)->pattern);
}
