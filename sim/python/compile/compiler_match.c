/* The match statement (PEP 634). While a pattern is tried the stack holds, from below: the subject,
 * the values captured so far (in the order of `names`), and `on_top` values that the pattern still
 * has to look at. A failure must pop exactly these: fails[n] is the label that pops n values. */
#include "sim/python/compile/compiler_internal.h"
#include "sim/python/objects/list.h"
#include "sim/python/objects/number.h"

typedef struct CapturedNames {
    const Ident **items;
    uint32_t count, capacity;
} CapturedNames;

typedef struct Pattern {
    CapturedNames names;
    Label *fails;
    uint32_t fail_count, fail_capacity;
    uint32_t on_top;
} Pattern;

static void pattern_free(Compiler *c, Pattern *p) {
    mem_free(c->sim, p->names.items, p->names.capacity * sizeof *p->names.items);
    mem_free(c->sim, p->fails, p->fail_capacity * sizeof *p->fails);
    *p = (Pattern){0};
}

static void add_name(Compiler *c, CapturedNames *names, const Ident *name) {
    if (names->count == names->capacity) {
        uint32_t wanted = names->capacity ? names->capacity * 2 : 8;
        names->items = mem_realloc(c->sim, names->items, names->capacity * sizeof *names->items,
                                   wanted * sizeof *names->items);
        names->capacity = wanted;
    }
    names->items[names->count++] = name;
}

static int32_t find_name(const CapturedNames *names, const Ident *name) {
    for (uint32_t i = 0; i < names->count; i++) {
        if (names->items[i] == name)
            return (int32_t)i;
    }
    return -1;
}

/* ---- failing ---- */

static Label fail_label(Compiler *c, Pattern *p, uint32_t pops) {
    if (pops >= p->fail_capacity) {
        uint32_t wanted = pops + 8;
        p->fails = mem_realloc(c->sim, p->fails, p->fail_capacity * sizeof *p->fails,
                               wanted * sizeof *p->fails);
        p->fail_capacity = wanted;
    }
    while (p->fail_count <= pops) {
        p->fails[p->fail_count++] = label_new(c);
    }
    return p->fails[pops];
}

static void jump_to_fail(Compiler *c, Pattern *p, Op op, Span span) {
    emit(c, op, fail_label(c, p, p->on_top + p->names.count), span);
}

static void emit_fails(Compiler *c, Pattern *p) {
    while (p->fail_count > 1) {
        label_here(c, p->fails[--p->fail_count]);
        emit(c, OP_POP_TOP, 0, NO_SPAN);
    }
    if (p->fail_count)
        label_here(c, p->fails[0]);
    p->fail_count = 0;
}

/* ---- capturing ---- */

/* Moves the top value below the count-1 values under it. */
static void rotate(Compiler *c, uint32_t count, Span span) {
    for (; count > 1; count--) {
        emit(c, OP_SWAP, (int32_t)count, span);
    }
}

static void error_bound_twice(Compiler *c, const Ident *name, Span span) {
    source_error(c->source, ERROR_SYNTAX, span, "multiple assignments to name '%s' in pattern",
                 name->text);
}

/* The value on top becomes a capture; without a name it is dropped. */
static void capture(Compiler *c, Pattern *p, const Ident *name, Span span) {
    if (!name) {
        emit(c, OP_POP_TOP, 0, span);
        return;
    }
    if (find_name(&p->names, name) >= 0)
        error_bound_twice(c, name, span);
    rotate(c, p->on_top + p->names.count + 1, span);
    add_name(c, &p->names, name);
}

/* ---- patterns ---- */

static void compile_pattern(Compiler *c, Pattern *p, const Node *node);

static bool is_wildcard(const Node *node) {
    return node->kind == NODE_MatchAs && !AST(MatchAs, node)->name && !AST(MatchAs, node)->pattern;
}

static bool is_star_wildcard(const Node *node) {
    return node->kind == NODE_MatchStar && !AST(MatchStar, node)->name;
}

static void pattern_value(Compiler *c, Pattern *p, const MatchValueNode *node) {
    compile_expression(c, node->value);
    emit_compare(c, CMP_EQ, node->base.span);
    jump_to_fail(c, p, OP_POP_JUMP_IF_FALSE, node->base.span);
}

static void pattern_singleton(Compiler *c, Pattern *p, const MatchSingletonNode *node) {
    emit_const(c, literal_value(c, &node->value), node->base.span);
    emit_compare(c, CMP_IS, node->base.span);
    jump_to_fail(c, p, OP_POP_JUMP_IF_FALSE, node->base.span);
}

static void check_length(Compiler *c, Pattern *p, uint32_t length, CompareOperator op, Span span) {
    emit(c, OP_GET_LEN, 0, span);
    emit_const(c, int_new(c->sim, length), span);
    emit_compare(c, op, span);
    jump_to_fail(c, p, OP_POP_JUMP_IF_FALSE, span);
}

static void match_unpacked(Compiler *c, Pattern *p, const NodeList *patterns, int32_t star,
                           Span span) {
    if (star < 0)
        emit(c, OP_UNPACK_SEQUENCE, (int32_t)patterns->count, span);
    else
        emit_bc(c, OP_UNPACK_EX, star, 0, (uint16_t)(patterns->count - (uint32_t)star - 1), span);
    p->on_top += patterns->count;
    for (uint32_t i = 0; i < patterns->count; i++) {
        p->on_top--;
        compile_pattern(c, p, patterns->items[i]);
    }
}

/* With a nameless star the wanted items are fetched one by one. */
static void match_by_index(Compiler *c, Pattern *p, const NodeList *patterns, uint32_t star,
                           Span span) {
    p->on_top++;
    for (uint32_t i = 0; i < patterns->count; i++) {
        const Node *item = patterns->items[i];
        if (is_wildcard(item) || i == star)
            continue;
        emit(c, OP_COPY, 1, span);
        if (i < star) {
            emit_const(c, int_new(c->sim, i), span);
        } else {
            emit(c, OP_GET_LEN, 0, span);
            emit_const(c, int_new(c->sim, patterns->count - i), span);
            emit(c, OP_BINARY_OP, BINARY_SUB, span);
        }
        emit(c, OP_BINARY_SUBSCR, 0, span);
        compile_pattern(c, p, item);
    }
    p->on_top--;
    emit(c, OP_POP_TOP, 0, span);
}

static void pattern_sequence(Compiler *c, Pattern *p, const MatchSequenceNode *node) {
    const NodeList *patterns = &node->patterns;
    Span span = node->base.span;
    int32_t star = -1;
    bool only_wildcards = true;
    for (uint32_t i = 0; i < patterns->count; i++) {
        const Node *item = patterns->items[i];
        if (item->kind == NODE_MatchStar) {
            if (star >= 0)
                source_error(c->source, ERROR_SYNTAX, item->span,
                             "multiple starred expressions in sequence pattern");
            star = (int32_t)i;
        }
        if (!is_wildcard(item) && !is_star_wildcard(item))
            only_wildcards = false;
    }
    p->on_top++;
    emit(c, OP_MATCH_SEQUENCE, 0, span);
    jump_to_fail(c, p, OP_POP_JUMP_IF_FALSE, span);
    if (star < 0)
        check_length(c, p, patterns->count, CMP_EQ, span);
    else if (patterns->count > 1)
        check_length(c, p, patterns->count - 1, CMP_GTE, span);
    p->on_top--;
    if (only_wildcards)
        emit(c, OP_POP_TOP, 0, span);
    else if (star >= 0 && is_star_wildcard(patterns->items[star]))
        match_by_index(c, p, patterns, (uint32_t)star, span);
    else
        match_unpacked(c, p, patterns, star, span);
}

static void mapping_rest(Compiler *c, Pattern *p, const MatchMappingNode *node) {
    Span span = node->base.span;
    uint32_t size = node->keys.count;
    emit(c, OP_BUILD_MAP, 0, span);
    emit(c, OP_SWAP, 3, span);
    emit(c, OP_DICT_UPDATE, 2, span);
    emit(c, OP_UNPACK_SEQUENCE, (int32_t)size, span);
    for (; size > 0; size--) {
        emit(c, OP_COPY, (int32_t)size + 1, span);
        emit(c, OP_SWAP, 2, span);
        emit(c, OP_DELETE_SUBSCR, 0, span);
    }
    capture(c, p, node->rest, span);
}

static void push_keys(Compiler *c, const NodeList *keys, Span span) {
    Value folded = constant_fold_elements(c, keys, false);
    if (folded) {
        emit_const(c, folded, span);
        return;
    }
    for (uint32_t i = 0; i < keys->count; i++) {
        compile_expression(c, keys->items[i]);
    }
    emit(c, OP_BUILD_TUPLE, (int32_t)keys->count, span);
}

static void pattern_mapping(Compiler *c, Pattern *p, const MatchMappingNode *node) {
    Span span = node->base.span;
    uint32_t size = node->keys.count;
    p->on_top++;
    emit(c, OP_MATCH_MAPPING, 0, span);
    jump_to_fail(c, p, OP_POP_JUMP_IF_FALSE, span);
    if (size == 0 && !node->rest) {
        p->on_top--;
        emit(c, OP_POP_TOP, 0, span);
        return;
    }
    if (size)
        check_length(c, p, size, CMP_GTE, span);
    push_keys(c, &node->keys, span);
    emit(c, OP_MATCH_KEYS, 0, span);
    p->on_top += 2;
    emit(c, OP_COPY, 1, span);
    jump_to_fail(c, p, OP_POP_JUMP_IF_NONE, span);
    emit(c, OP_UNPACK_SEQUENCE, (int32_t)size, span);
    p->on_top += size - 1;
    for (uint32_t i = 0; i < size; i++) {
        p->on_top--;
        compile_pattern(c, p, node->patterns.items[i]);
    }
    p->on_top -= 2;
    if (node->rest) {
        mapping_rest(c, p, node);
    } else {
        emit(c, OP_POP_TOP, 0, span);
        emit(c, OP_POP_TOP, 0, span);
    }
}

static Value attribute_names(Compiler *c, const IdentList *attrs) {
    Tuple *t = tuple_new(c->sim, attrs->count);
    for (uint32_t i = 0; i < attrs->count; i++) {
        t->items[i] = value_keep((Value)ident_str(c, attrs->items[i]));
    }
    return (Value)t;
}

static void match_attribute(Compiler *c, Pattern *p, const Node *node) {
    p->on_top--;
    if (is_wildcard(node))
        emit(c, OP_POP_TOP, 0, node->span);
    else
        compile_pattern(c, p, node);
}

static void pattern_class(Compiler *c, Pattern *p, const MatchClassNode *node) {
    Span span = node->base.span;
    uint32_t count = node->patterns.count + node->kwd_patterns.count;
    compile_expression(c, node->cls);
    emit_const(c, attribute_names(c, &node->kwd_attrs), span);
    emit(c, OP_MATCH_CLASS, (int32_t)node->patterns.count, span);
    p->on_top++;
    emit(c, OP_COPY, 1, span);
    jump_to_fail(c, p, OP_POP_JUMP_IF_NONE, span);
    emit(c, OP_UNPACK_SEQUENCE, (int32_t)count, span);
    p->on_top += count - 1;
    for (uint32_t i = 0; i < node->patterns.count; i++) {
        match_attribute(c, p, node->patterns.items[i]);
    }
    for (uint32_t i = 0; i < node->kwd_patterns.count; i++) {
        match_attribute(c, p, node->kwd_patterns.items[i]);
    }
}

static void pattern_as(Compiler *c, Pattern *p, const MatchAsNode *node) {
    if (node->pattern) {
        p->on_top++;
        emit(c, OP_COPY, 1, node->base.span);
        compile_pattern(c, p, node->pattern);
        p->on_top--;
    }
    capture(c, p, node->name, node->base.span);
}

/* ---- alternatives ---- */

/* Takes the first count names away and puts them back `at` places further. */
static void move_names(CapturedNames *names, uint32_t count, uint32_t at) {
    for (uint32_t k = 0; k < count; k++) {
        const Ident *first = names->items[0];
        for (uint32_t i = 0; i < at + count - 1; i++) {
            names->items[i] = names->items[i + 1];
        }
        names->items[at + count - 1] = first;
    }
}

/* An alternative must leave its captures in the order of the first one. */
static void order_captures(Compiler *c, const CapturedNames *wanted, CapturedNames *names,
                           Span span) {
    bool same = wanted->count == names->count;
    for (uint32_t i = wanted->count; same && i-- > 0;) {
        int32_t at = find_name(names, wanted->items[i]);
        if (at < 0) {
            same = false;
        } else if ((uint32_t)at != i) {
            uint32_t rotations = (uint32_t)at + 1;
            move_names(names, rotations, i - (uint32_t)at);
            for (uint32_t k = 0; k < rotations; k++) {
                rotate(c, i + 1, span);
            }
        }
    }
    if (!same)
        source_error(c->source, ERROR_SYNTAX, span, "alternative patterns bind different names");
}

static void pattern_or(Compiler *c, Pattern *p, const MatchOrNode *node) {
    Label end = label_new(c);
    Span span = node->base.span;
    Pattern first = {0};
    for (uint32_t i = 0; i < node->patterns.count; i++) {
        Pattern alternative = {0};
        emit(c, OP_COPY, 1, node->patterns.items[i]->span);
        compile_pattern(c, &alternative, node->patterns.items[i]);
        if (i)
            order_captures(c, &first.names, &alternative.names, span);
        emit(c, OP_JUMP, end, NO_SPAN);
        emit_fails(c, &alternative);
        if (i)
            pattern_free(c, &alternative);
        else
            first = alternative;
    }
    emit(c, OP_POP_TOP, 0, span);
    jump_to_fail(c, p, OP_JUMP, span);
    label_here(c, end);
    /* The captures go below what is on top of the subject, to those of the whole pattern. */
    uint32_t depth = first.names.count + 1 + p->on_top + p->names.count;
    for (uint32_t i = 0; i < first.names.count; i++) {
        rotate(c, depth, span);
        if (find_name(&p->names, first.names.items[i]) >= 0)
            error_bound_twice(c, first.names.items[i], span);
        add_name(c, &p->names, first.names.items[i]);
    }
    emit(c, OP_POP_TOP, 0, span);
    pattern_free(c, &first);
}

static void compile_pattern(Compiler *c, Pattern *p, const Node *node) {
    switch (node->kind) {
    case NODE_MatchValue: pattern_value(c, p, AST(MatchValue, node)); break;
    case NODE_MatchSingleton: pattern_singleton(c, p, AST(MatchSingleton, node)); break;
    case NODE_MatchSequence: pattern_sequence(c, p, AST(MatchSequence, node)); break;
    case NODE_MatchMapping: pattern_mapping(c, p, AST(MatchMapping, node)); break;
    case NODE_MatchClass: pattern_class(c, p, AST(MatchClass, node)); break;
    case NODE_MatchStar: capture(c, p, AST(MatchStar, node)->name, node->span); break;
    case NODE_MatchAs: pattern_as(c, p, AST(MatchAs, node)); break;
    default: pattern_or(c, p, AST(MatchOr, node)); break;
    }
}

/* ---- the statement ---- */

static void store_captures(Compiler *c, const Pattern *p, Span span) {
    for (uint32_t i = 0; i < p->names.count; i++) {
        name_store(c, p->names.items[i], span);
    }
}

static Span end_of_case(const match_caseNode *node) {
    return node->guard ? node->guard->span : node->pattern->span;
}

/* last: nothing needs the subject after this case. */
static void compile_case(Compiler *c, const match_caseNode *node, bool last, Label end) {
    Pattern p = {0};
    Span span = node->pattern->span;
    emit_line(c, node->base.span, end_of_case(node));
    if (!last)
        emit(c, OP_COPY, 1, span);
    compile_pattern(c, &p, node->pattern);
    store_captures(c, &p, span);
    p.names.count = 0;
    Span blamed = span;
    if (node->guard)
        compile_jump_if(c, node->guard, fail_label(c, &p, 0), false, &blamed);
    if (!last)
        emit(c, OP_POP_TOP, 0, span);
    compile_statements(c, &node->body);
    emit(c, OP_JUMP, end, NO_SPAN);
    emit_fails(c, &p);
    pattern_free(c, &p);
}

void compile_match(Compiler *c, const MatchNode *node) {
    Label end = label_new(c);
    uint32_t count = node->cases.count;
    const match_caseNode *default_case = AST(match_case, node->cases.items[count - 1]);
    bool has_default = count > 1 && is_wildcard(default_case->pattern);
    emit_line(c, node->base.span, node->subject->span);
    compile_expression(c, node->subject);
    if (has_default)
        count--;
    for (uint32_t i = 0; i < count; i++) {
        compile_case(c, AST(match_case, node->cases.items[i]), i + 1 == count, end);
    }
    if (has_default) {
        emit_line(c, default_case->base.span, end_of_case(default_case));
        Span blamed = default_case->pattern->span;
        if (default_case->guard)
            compile_jump_if(c, default_case->guard, end, false, &blamed);
        compile_statements(c, &default_case->body);
    }
    label_here(c, end);
}
