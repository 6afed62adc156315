/* try, except, except*, finally, with, and await, which they share. A finally block is compiled
 * once for each way into it, as in CPython: at the end of the body, at each jump out of it, and for
 * exceptions. Handlers keep the stack "previous exception", "instruction number", "exception". */
#include "sim/python/compile/compiler_internal.h"

void emit_drive(Compiler *c, Span span) {
    Label again = label_new(c), done = label_new(c);
    emit_none(c, span);
    label_here(c, again);
    emit(c, OP_SEND, done, span);
    emit(c, OP_YIELD_VALUE, 0, span);
    emit(c, OP_SEND_AGAIN, again, span);
    label_here(c, done);
}

void emit_await(Compiler *c, int32_t awaitable_kind, Span span) {
    emit_expression_event(c, span);
    emit(c, OP_GET_AWAITABLE, awaitable_kind, span);
    emit_drive(c, span);
}

/* The exception's handling ends with another exception: the previous one is handled again. */
static void emit_cleanup(Compiler *c, Label cleanup) {
    label_here(c, cleanup);
    emit(c, OP_COPY, 3, NO_SPAN);
    emit(c, OP_POP_EXCEPT, 0, NO_SPAN);
    emit(c, OP_RERAISE, 1, NO_SPAN);
}

static void unbind(Compiler *c, const Ident *name) {
    if (!name)
        return;
    emit_none(c, NO_SPAN);
    name_store(c, name, NO_SPAN);
    name_delete(c, name, NO_SPAN);
}

/* ---- try ... except ---- */

/* The body of a handler; outer protects what comes after the whole try statement. */
static void handler_body(Compiler *c, const ExceptHandlerNode *node, int32_t outer, Label end) {
    Label unwound = label_new(c);
    int32_t around = c->unit->handler;
    if (node->name) {
        name_store(c, node->name, node->base.span);
        handler_begin(c, unwound, true);
    } else {
        emit(c, OP_POP_TOP, 0, node->base.span);
    }
    Surround *s = surround_push(c, SURROUND_HANDLER, node->base.span);
    s->name = node->name;
    s->outer_handler = outer;
    compile_statements(c, &node->body);
    surround_pop(c, SURROUND_HANDLER);
    handler_end(c, outer);
    emit(c, OP_POP_EXCEPT, 0, NO_SPAN);
    unbind(c, node->name);
    emit(c, OP_JUMP, end, NO_SPAN);
    handler_end(c, around);
    if (!node->name)
        return;
    label_here(c, unwound);
    unbind(c, node->name);
    emit(c, OP_RERAISE, 1, NO_SPAN);
}

static Span end_of_header(const ExceptHandlerNode *node) {
    return node->type ? node->type->span : node->base.span;
}

static void handler_clause(Compiler *c, const ExceptHandlerNode *node, int32_t outer, Label end) {
    Label next = label_new(c);
    Span span = node->base.span;
    emit_line(c, span, end_of_header(node));
    if (node->type) {
        compile_expression(c, node->type);
        emit(c, OP_CHECK_EXC_MATCH, 0, span);
        emit(c, OP_POP_JUMP_IF_FALSE, next, span);
    }
    handler_body(c, node, outer, end);
    label_here(c, next);
}

static void protected_body(Compiler *c, const NodeList *body, Label except, Span span) {
    surround_push(c, SURROUND_TRY, span);
    int32_t outer = handler_begin(c, except, false);
    compile_statements(c, body);
    handler_end(c, outer);
    surround_pop(c, SURROUND_TRY);
}

static void try_except(Compiler *c, const TryNode *node) {
    Label except = label_new(c), cleanup = label_new(c), end = label_new(c);
    protected_body(c, &node->body, except, node->base.span);
    compile_statements(c, &node->orelse);
    emit(c, OP_JUMP, end, NO_SPAN);
    label_here(c, except);
    int32_t outer = handler_begin(c, cleanup, true);
    emit(c, OP_PUSH_EXC_INFO, 0, NO_SPAN);
    for (uint32_t i = 0; i < node->handlers.count; i++) {
        handler_clause(c, AST(ExceptHandler, node->handlers.items[i]), outer, end);
    }
    emit(c, OP_RERAISE, 0, NO_SPAN);
    handler_end(c, outer);
    emit_cleanup(c, cleanup);
    label_here(c, end);
}

/* ---- except* ----
 * While the clauses run the stack holds: previous, original group, list of what the clauses raised,
 * rest that no clause has matched yet. */

static void group_clause_body(Compiler *c, const ExceptHandlerNode *node, Label next) {
    Label raised = label_new(c);
    Span span = node->base.span;
    if (node->name)
        name_store(c, node->name, span);
    else
        emit(c, OP_POP_TOP, 0, span);
    int32_t around = handler_begin(c, raised, true);
    Surround *s = surround_push(c, SURROUND_HANDLER, span);
    s->name = node->name;
    compile_statements(c, &node->body);
    surround_pop(c, SURROUND_HANDLER);
    handler_end(c, around);
    unbind(c, node->name);
    emit(c, OP_JUMP, next, NO_SPAN);
    label_here(c, raised);
    unbind(c, node->name);
    emit(c, OP_LIST_APPEND, 3, NO_SPAN);
    emit(c, OP_POP_TOP, 0, NO_SPAN);
    emit(c, OP_JUMP, next, NO_SPAN);
}

static void group_clause(Compiler *c, const ExceptHandlerNode *node, bool first) {
    Label next = label_new(c), unmatched = label_new(c);
    Span span = node->base.span;
    emit_line(c, span, end_of_header(node));
    if (first) {
        emit(c, OP_COPY, 1, span);
        emit(c, OP_BUILD_LIST, 0, span);
        emit(c, OP_SWAP, 2, span);
    }
    compile_expression(c, node->type);
    emit(c, OP_CHECK_EG_MATCH, 0, span);
    emit(c, OP_COPY, 1, span);
    emit(c, OP_POP_JUMP_IF_NONE, unmatched, span);
    group_clause_body(c, node, next);
    label_here(c, unmatched);
    emit(c, OP_POP_TOP, 0, span);
    label_here(c, next);
}

static void group_end(Compiler *c, int32_t outer, Label end) {
    Label reraise = label_new(c);
    emit(c, OP_LIST_APPEND, 1, NO_SPAN);
    emit(c, OP_PREP_RERAISE_STAR, 0, NO_SPAN);
    emit(c, OP_COPY, 1, NO_SPAN);
    emit(c, OP_POP_JUMP_IF_NOT_NONE, reraise, NO_SPAN);
    emit(c, OP_POP_TOP, 0, NO_SPAN);
    handler_end(c, outer);
    emit(c, OP_POP_EXCEPT, 0, NO_SPAN);
    emit(c, OP_JUMP, end, NO_SPAN);
    label_here(c, reraise);
    emit(c, OP_SWAP, 2, NO_SPAN);
    emit(c, OP_POP_EXCEPT, 0, NO_SPAN);
    emit(c, OP_RERAISE, 0, NO_SPAN);
}

static void try_star(Compiler *c, const TryNode *node) {
    Label except = label_new(c), cleanup = label_new(c), end = label_new(c);
    protected_body(c, &node->body, except, node->base.span);
    compile_statements(c, &node->orelse);
    emit(c, OP_JUMP, end, NO_SPAN);
    label_here(c, except);
    int32_t outer = handler_begin(c, cleanup, true);
    emit(c, OP_PUSH_EXC_INFO, 0, NO_SPAN);
    surround_push(c, SURROUND_GROUP_HANDLER, node->base.span);
    for (uint32_t i = 0; i < node->handlers.count; i++) {
        group_clause(c, AST(ExceptHandler, node->handlers.items[i]), i == 0);
    }
    surround_pop(c, SURROUND_GROUP_HANDLER);
    group_end(c, outer, end);
    emit_cleanup(c, cleanup);
    label_here(c, end);
}

/* ---- try ... finally ---- */

static void compile_guarded(Compiler *c, const TryNode *node) { /* without its finally */
    if (!node->handlers.count)
        compile_statements(c, &node->body);
    else if (node->base.kind == NODE_TryStar)
        try_star(c, node);
    else
        try_except(c, node);
}

static void try_finally(Compiler *c, const TryNode *node) {
    Label raised = label_new(c), cleanup = label_new(c), end = label_new(c);
    Surround *s = surround_push(c, SURROUND_FINALLY, node->base.span);
    s->finals = &node->finalbody;
    int32_t outer = handler_begin(c, raised, false);
    compile_guarded(c, node);
    handler_end(c, outer);
    surround_pop(c, SURROUND_FINALLY);
    compile_statements(c, &node->finalbody);
    emit(c, OP_JUMP, end, NO_SPAN);
    label_here(c, raised);
    surround_push(c, SURROUND_FINALLY_HANDLER, node->base.span);
    handler_begin(c, cleanup, true);
    emit(c, OP_PUSH_EXC_INFO, 0, NO_SPAN);
    compile_statements(c, &node->finalbody);
    surround_pop(c, SURROUND_FINALLY_HANDLER);
    emit(c, OP_RERAISE, 0, NO_SPAN);
    handler_end(c, outer);
    emit_cleanup(c, cleanup);
    label_here(c, end);
}

void compile_try(Compiler *c, const TryNode *node) {
    if (node->finalbody.count)
        try_finally(c, node);
    else
        compile_guarded(c, node);
}

/* ---- with ---- */

void emit_exit_with_nones(Compiler *c, Span span, bool is_async) {
    for (int i = 0; i < 3; i++) {
        emit_none(c, span);
    }
    emit(c, OP_CALL, 2, span); /* the first None is in the place of self */
    if (is_async)
        emit_await(c, 2, span);
}

static void with_exception(Compiler *c, Span span, bool is_async, Label end) {
    Label cleanup = label_new(c), suppressed = label_new(c);
    int32_t outer = handler_begin(c, cleanup, true);
    int32_t inner = c->unit->handler;
    emit(c, OP_PUSH_EXC_INFO, 0, span);
    emit(c, OP_WITH_EXCEPT_START, 0, span);
    if (is_async)
        emit_await(c, 2, span);
    emit(c, OP_POP_JUMP_IF_TRUE, suppressed, span);
    emit(c, OP_RERAISE, 2, span);
    handler_end(c, outer);
    emit_cleanup(c, cleanup);
    handler_end(c, inner);
    label_here(c, suppressed);
    emit(c, OP_POP_TOP, 0, span);
    handler_end(c, outer);
    emit(c, OP_POP_EXCEPT, 0, span);
    emit(c, OP_POP_TOP, 0, span);
    emit(c, OP_POP_TOP, 0, span);
    emit(c, OP_JUMP, end, NO_SPAN);
}

static void with_item(Compiler *c, const WithNode *node, bool is_async, uint32_t i) {
    const withitemNode *item = AST(withitem, node->items.items[i]);
    SurroundKind kind = is_async ? SURROUND_ASYNC_WITH : SURROUND_WITH;
    Label raised = label_new(c), end = label_new(c);
    Span span = node->base.span;
    compile_expression(c, item->context_expr);
    emit(c, is_async ? OP_BEFORE_ASYNC_WITH : OP_BEFORE_WITH, 0, span);
    if (is_async)
        emit_await(c, 1, span);
    surround_push(c, kind, span);
    int32_t outer = handler_begin_below(c, raised, true);
    if (item->optional_vars)
        compile_store(c, item->optional_vars);
    else
        emit(c, OP_POP_TOP, 0, span);
    if (i + 1 < node->items.count)
        with_item(c, node, is_async, i + 1);
    else
        compile_statements(c, &node->body);
    handler_end(c, outer);
    surround_pop(c, kind);
    emit_exit_with_nones(c, span, is_async);
    emit(c, OP_POP_TOP, 0, span);
    emit(c, OP_JUMP, end, NO_SPAN);
    label_here(c, raised);
    with_exception(c, span, is_async, end);
    label_here(c, end);
}

void compile_with(Compiler *c, const WithNode *node, bool is_async) {
    emit_line(c, node->base.span, node->items.items[node->items.count - 1]->span);
    with_item(c, node, is_async, 0);
}
