/* What the files of the checks share: the errors of CPython's compiler that need no more than the
 * tree. */
#pragma once

#include "sim/python/compile/scope_internal.h"

enum { MAX_NESTED_BLOCKS = 20 };

/* What a statement is nested in, for break, continue and return. */
typedef enum FlowKind {
    FLOW_LOOP,
    FLOW_GROUP_HANDLER, /* except* */
    FLOW_OTHER
} FlowKind;

typedef struct Check {
    Source *source;
    Arena *arena;
    const Scope *scope;
    bool top_level_await;
    uint32_t future_line;
    uint8_t blocks[MAX_NESTED_BLOCKS];
    uint32_t block_count;
    /* match: names bound by the pattern so far, and where CPython's compiler would say it is */
    IdentList stores;
    bool allow_irrefutable;
    Span pattern_span;
} Check;

void check_error(Check *c, Span span, const char *format, ...);
void check_node(Check *c, Node *node);

/* A name that is about to be bound (or deleted): not __debug__. */
bool check_bindable(Check *c, const Ident *name, ExprContext context, Span span);

/* A Match statement's pattern (checks_pattern.c). */
void check_case(Check *c, Node *match_case, bool is_last);

uint32_t future_last_line(const Node *module);
