/* Conditions, loops, and leaving them: return, break and continue undo what surrounds them,
 * innermost first, with a copy of each finally block on the way (CPython: compiler_unwind_fblock).
 */
#include "sim/python/compile/compiler_internal.h"

/* ---- conditions ---- */

static void jump_if_bool_op(Compiler *c, const BoolOpNode *node, Label target, bool when,
                            Span *blamed) {
    bool short_circuit = node->op == BOOL_OR; /* the truth that decides early */
    uint32_t last = node->values.count - 1;
    Label end = label_new(c);
    Label early = short_circuit == when ? target : end;
    for (uint32_t i = 0; i < last; i++) {
        compile_jump_if(c, node->values.items[i], early, short_circuit, blamed);
    }
    compile_jump_if(c, node->values.items[last], target, when, blamed);
    label_here(c, end);
}

static void jump_if_if_exp(Compiler *c, const IfExpNode *node, Label target, bool when,
                           Span *blamed) {
    Label otherwise = label_new(c), end = label_new(c);
    compile_jump_if(c, node->test, otherwise, false, blamed);
    compile_jump_if(c, node->body, target, when, blamed);
    emit(c, OP_JUMP, end, NO_SPAN);
    label_here(c, otherwise);
    compile_jump_if(c, node->orelse, target, when, blamed);
    label_here(c, end);
}

void compile_jump_if(Compiler *c, const Node *node, Label target, bool when, Span *blamed) {
    switch (node->kind) {
    case NODE_UnaryOp:
        if (AST(UnaryOp, node)->op != UNARY_NOT)
            break;
        compile_jump_if(c, AST(UnaryOp, node)->operand, target, !when, blamed);
        return;
    case NODE_BoolOp: jump_if_bool_op(c, AST(BoolOp, node), target, when, blamed); return;
    case NODE_IfExp: jump_if_if_exp(c, AST(IfExp, node), target, when, blamed); return;
    case NODE_Compare:
        *blamed = node->span;
        if (emit_condition_compare(c, AST(Compare, node), target, when))
            return;
        break;
    default: break;
    }
    compile_expression(c, node);
    emit(c, when ? OP_POP_JUMP_IF_TRUE : OP_POP_JUMP_IF_FALSE, target, *blamed);
}

/* An `elif` is an If alone in orelse: a chain of them is walked here, not by recursion. */
void compile_if(Compiler *c, const IfNode *node) {
    Label end = label_new(c);
    for (;;) {
        Label otherwise = node->orelse.count ? label_new(c) : end;
        emit_line(c, node->base.span, node->test->span);
        Span blamed = node->base.span;
        compile_jump_if(c, node->test, otherwise, false, &blamed);
        compile_statements(c, &node->body);
        if (!node->orelse.count)
            break;
        emit(c, OP_JUMP, end, NO_SPAN);
        label_here(c, otherwise);
        if (node->orelse.count != 1 || node->orelse.items[0]->kind != NODE_If) {
            compile_statements(c, &node->orelse);
            break;
        }
        node = AST(If, node->orelse.items[0]);
    }
    label_here(c, end);
}

/* ---- loops ---- */

static Surround *enter_loop(Compiler *c, SurroundKind kind, Label start, Label exit, Span span) {
    Surround *loop = surround_push(c, kind, span);
    loop->start = start;
    loop->exit = exit;
    return loop;
}

void compile_while(Compiler *c, const WhileNode *node) {
    Label start = label_new(c), otherwise = label_new(c), end = label_new(c);
    label_here(c, start);
    enter_loop(c, SURROUND_WHILE, start, end, node->base.span);
    emit_line(c, node->base.span, node->test->span);
    Span blamed = node->base.span;
    compile_jump_if(c, node->test, otherwise, false, &blamed);
    compile_statements(c, &node->body);
    /* CPython compiles the condition a second time here, and warns a second time. */
    if (node->test->kind == NODE_Compare)
        warn_compare(c, AST(Compare, node->test));
    emit(c, OP_JUMP, start, NO_SPAN);
    surround_pop(c, SURROUND_WHILE);
    label_here(c, otherwise);
    compile_statements(c, &node->orelse);
    label_here(c, end);
}

/* With line events the header's event comes again before each further item. */
static void emit_loop_again(Compiler *c, const ForNode *node, Label again, Label start) {
    if (again != start) {
        label_here(c, again);
        emit_line(c, node->base.span, node->iter->span);
    }
    emit(c, OP_JUMP, start, NO_SPAN);
}

static Label label_of_continue(Compiler *c, Label start) {
    return c->options.line_events ? label_new(c) : start;
}

void compile_for(Compiler *c, const ForNode *node) {
    Label start = label_new(c), otherwise = label_new(c), end = label_new(c);
    Label again = label_of_continue(c, start);
    enter_loop(c, SURROUND_FOR, again, end, node->base.span);
    emit_line(c, node->base.span, node->iter->span);
    compile_iterated(c, node->iter);
    emit(c, OP_GET_ITER, 0, node->base.span);
    label_here(c, start);
    emit(c, OP_FOR_ITER, otherwise, node->base.span);
    compile_store(c, node->target);
    compile_statements(c, &node->body);
    emit_loop_again(c, node, again, start);
    surround_pop(c, SURROUND_FOR);
    label_here(c, otherwise);
    compile_statements(c, &node->orelse);
    label_here(c, end);
}

void compile_async_for(Compiler *c, const ForNode *node) {
    Label start = label_new(c), except = label_new(c), end = label_new(c);
    Label again = label_of_continue(c, start);
    Span span = node->base.span;
    emit_line(c, span, node->iter->span);
    compile_expression(c, node->iter);
    emit(c, OP_GET_AITER, 0, span);
    label_here(c, start);
    enter_loop(c, SURROUND_FOR, again, end, span);
    int32_t outer = handler_begin(c, except, false);
    emit(c, OP_GET_ANEXT, 0, span);
    emit_drive(c, span);
    handler_end(c, outer);
    compile_store(c, node->target);
    compile_statements(c, &node->body);
    emit_loop_again(c, node, again, start);
    surround_pop(c, SURROUND_FOR);
    label_here(c, except);
    emit(c, OP_END_ASYNC_FOR, 0, node->iter->span);
    compile_statements(c, &node->orelse);
    label_here(c, end);
}

/* ---- leaving ---- */

static void unwind_finally(Compiler *c, const Surround *s, bool keep_top) {
    if (keep_top)
        surround_push(c, SURROUND_VALUE, s->span);
    compile_statements(c, s->finals);
    if (keep_top)
        surround_pop(c, SURROUND_VALUE);
}

static void unwind_handler(Compiler *c, const Surround *s, bool keep_top) {
    if (keep_top)
        emit(c, OP_SWAP, 2, NO_SPAN);
    emit(c, OP_POP_EXCEPT, 0, NO_SPAN);
    if (!s->name)
        return;
    emit_none(c, NO_SPAN);
    name_store(c, s->name, NO_SPAN);
    name_delete(c, s->name, NO_SPAN);
}

/* Undoes one surrounding; keep_top: the value on top must stay there. What undoing does is
 * protected by the handlers outside of it only. */
static void unwind(Compiler *c, const Surround *s, bool keep_top, Span span) {
    c->unit->handler = s->outer_handler;
    switch (s->kind) {
    case SURROUND_WHILE:
    case SURROUND_TRY:
    case SURROUND_GROUP_HANDLER: return;
    case SURROUND_FINALLY: unwind_finally(c, s, keep_top); return;
    case SURROUND_HANDLER: unwind_handler(c, s, keep_top); return;
    case SURROUND_FOR:
    case SURROUND_VALUE:
        if (keep_top)
            emit(c, OP_SWAP, 2, span);
        emit(c, OP_POP_TOP, 0, span);
        return;
    case SURROUND_FINALLY_HANDLER:
        if (keep_top)
            emit(c, OP_SWAP, 2, span);
        emit(c, OP_POP_TOP, 0, span);
        if (keep_top)
            emit(c, OP_SWAP, 2, span);
        emit(c, OP_POP_EXCEPT, 0, span);
        return;
    case SURROUND_WITH:
    case SURROUND_ASYNC_WITH:
        if (keep_top)
            emit(c, OP_SWAP, 2, s->span);
        emit_exit_with_nones(c, s->span, s->kind == SURROUND_ASYNC_WITH);
        emit(c, OP_POP_TOP, 0, s->span);
        return;
    }
}

static bool is_loop(const Surround *s) {
    return s->kind == SURROUND_WHILE || s->kind == SURROUND_FOR;
}

/* Undoes surroundings from the inside, down to the nearest loop if only_to_loop (which is copied to
 * *loop), else all. While one is being undone it is not on the list, so that a return inside a
 * copied finally block undoes only what is outside of it. The list is as before afterwards, but the
 * current handler is that of the place where the jump goes. */
static void unwind_all(Compiler *c, bool keep_top, bool only_to_loop, Surround *loop, Span span) {
    Unit *u = c->unit;
    Surround saved[SURROUND_MAX];
    uint32_t count = u->surround_count;
    for (uint32_t i = 0; i < count; i++) {
        saved[i] = u->surrounds[i];
    }
    while (u->surround_count > 0) {
        Surround s = u->surrounds[u->surround_count - 1];
        if (s.kind == SURROUND_GROUP_HANDLER)
            source_error(c->source, ERROR_SYNTAX, span,
                         "'break', 'continue' and 'return' cannot appear in an except* block");
        if (only_to_loop && is_loop(&s)) {
            *loop = s;
            break;
        }
        u->surround_count--;
        unwind(c, &s, keep_top, span);
    }
    for (uint32_t i = 0; i < count; i++) {
        u->surrounds[i] = saved[i];
    }
    u->surround_count = count;
}

void compile_return(Compiler *c, const ReturnNode *node) {
    int32_t handler = c->unit->handler;
    Span span = node->base.span;
    Value constant = node->value ? constant_fold(c, node->value) : VALUE_NONE;
    if (!constant)
        compile_expression(c, node->value);
    unwind_all(c, !constant, false, NULL, span);
    if (constant)
        emit_const(c, constant, node->value ? node->value->span : span);
    emit(c, OP_RETURN_VALUE, 0, span);
    c->unit->handler = handler;
}

void compile_break(Compiler *c, const Node *node) {
    int32_t handler = c->unit->handler;
    Surround loop = {0};
    unwind_all(c, false, true, &loop, node->span);
    if (is_loop(&loop)) {
        unwind(c, &loop, false, node->span);
        emit(c, OP_JUMP, loop.exit, node->span);
    }
    c->unit->handler = handler;
}

void compile_continue(Compiler *c, const Node *node) {
    int32_t handler = c->unit->handler;
    Surround loop = {0};
    unwind_all(c, false, true, &loop, node->span);
    if (is_loop(&loop)) {
        c->unit->handler = loop.outer_handler;
        emit(c, OP_JUMP, loop.start, node->span);
    }
    c->unit->handler = handler;
}
