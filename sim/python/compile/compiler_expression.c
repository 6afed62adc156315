/* Expressions: operators, comparisons, attributes, subscripts, names, and the three things that can
 * be done with a target (store, delete, augmented assignment). */
#include "sim/python/compile/compiler_internal.h"

/* ---- operators ---- */

static const BinaryOp binary_ops[BIN_COUNT] = {
    [BIN_ADD] = BINARY_ADD,           [BIN_SUB] = BINARY_SUB,       [BIN_MULT] = BINARY_MUL,
    [BIN_MATMULT] = BINARY_MATMUL,    [BIN_DIV] = BINARY_TRUEDIV,   [BIN_MOD] = BINARY_MOD,
    [BIN_POW] = BINARY_POW,           [BIN_LSHIFT] = BINARY_LSHIFT, [BIN_RSHIFT] = BINARY_RSHIFT,
    [BIN_BITOR] = BINARY_OR,          [BIN_BITXOR] = BINARY_XOR,    [BIN_BITAND] = BINARY_AND,
    [BIN_FLOORDIV] = BINARY_FLOORDIV,
};

static void compile_binary(Compiler *c, const BinOpNode *node) {
    compile_expression(c, node->left);
    compile_expression(c, node->right);
    emit(c, OP_BINARY_OP, binary_ops[node->op], node->base.span);
}

static bool is_single_compare(const Node *node, CompareOperator *negated) {
    static const int8_t opposite[CMP_COUNT] = {
        [CMP_EQ] = -1,        [CMP_NOTEQ] = -1,     [CMP_LT] = -1,        [CMP_LTE] = -1,
        [CMP_GT] = -1,        [CMP_GTE] = -1,       [CMP_IS] = CMP_ISNOT, [CMP_ISNOT] = CMP_IS,
        [CMP_IN] = CMP_NOTIN, [CMP_NOTIN] = CMP_IN,
    };
    if (node->kind != NODE_Compare || AST(Compare, node)->comparators.count != 1)
        return false;
    int8_t op = opposite[AST(Compare, node)->ops[0]];
    if (op < 0)
        return false;
    *negated = (CompareOperator)op;
    return true;
}

static void compile_comparator(Compiler *c, const CompareNode *node, uint32_t i);

static void compile_unary(Compiler *c, const UnaryOpNode *node) {
    CompareOperator negated;
    if (node->op == UNARY_NOT && is_single_compare(node->operand, &negated)) {
        const CompareNode *compare = AST(Compare, node->operand);
        compile_expression(c, compare->left);
        compile_comparator(c, compare, 0);
        emit_compare(c, negated, node->base.span);
        return;
    }
    compile_expression(c, node->operand);
    switch (node->op) {
    case UNARY_NOT: emit(c, OP_UNARY_NOT, 0, node->base.span); break;
    case UNARY_INVERT: emit(c, OP_UNARY_OP, UNOP_INVERT, node->base.span); break;
    case UNARY_UADD: emit(c, OP_UNARY_OP, UNOP_POSITIVE, node->base.span); break;
    case UNARY_USUB: emit(c, OP_UNARY_OP, UNOP_NEGATIVE, node->base.span); break;
    }
}

static void compile_bool_op(Compiler *c, const BoolOpNode *node) {
    Op jump = node->op == BOOL_AND ? OP_JUMP_IF_FALSE_OR_POP : OP_JUMP_IF_TRUE_OR_POP;
    Label end = label_new(c);
    for (uint32_t i = 0; i + 1 < node->values.count; i++) {
        compile_expression(c, node->values.items[i]);
        emit(c, jump, end, node->base.span);
    }
    compile_expression(c, node->values.items[node->values.count - 1]);
    label_here(c, end);
}

static void compile_if_exp(Compiler *c, const IfExpNode *node) {
    Label otherwise = label_new(c), end = label_new(c);
    Span blamed = node->base.span;
    compile_jump_if(c, node->test, otherwise, false, &blamed);
    compile_expression(c, node->body);
    emit(c, OP_JUMP, end, NO_SPAN);
    label_here(c, otherwise);
    compile_expression(c, node->orelse);
    label_here(c, end);
}

/* ---- comparisons ---- */

void emit_compare(Compiler *c, CompareOperator op, Span span) {
    static const CompareOp ops[CMP_COUNT] = {
        [CMP_EQ] = COMPARE_EQ,  [CMP_NOTEQ] = COMPARE_NE, [CMP_LT] = COMPARE_LT,
        [CMP_LTE] = COMPARE_LE, [CMP_GT] = COMPARE_GT,    [CMP_GTE] = COMPARE_GE,
    };
    switch (op) {
    case CMP_IS: emit(c, OP_IS_OP, 0, span); break;
    case CMP_ISNOT: emit(c, OP_IS_OP, 1, span); break;
    case CMP_IN: emit(c, OP_CONTAINS_OP, 0, span); break;
    case CMP_NOTIN: emit(c, OP_CONTAINS_OP, 1, span); break;
    default: emit(c, OP_COMPARE_OP, ops[op], span); break;
    }
}

/* The i-th right operand. */
static void compile_comparator(Compiler *c, const CompareNode *node, uint32_t i) {
    const Node *operand = node->comparators.items[i];
    bool is_last = i + 1 == node->comparators.count;
    bool contains = node->ops[i] == CMP_IN || node->ops[i] == CMP_NOTIN;
    if (is_last && contains)
        compile_iterated(c, operand);
    else
        compile_expression(c, operand);
}

/* x < y < z: after each comparison but the last, y is kept below its result. */
static void emit_chain_link(Compiler *c, const CompareNode *node, uint32_t i) {
    Span span = node->base.span;
    compile_comparator(c, node, i);
    emit(c, OP_SWAP, 2, span);
    emit(c, OP_COPY, 2, span);
    emit_compare(c, node->ops[i], span);
}

static void compile_compare(Compiler *c, const CompareNode *node) {
    uint32_t last = node->comparators.count - 1;
    Span span = node->base.span;
    warn_compare(c, node);
    compile_expression(c, node->left);
    if (last == 0) {
        compile_comparator(c, node, 0);
        emit_compare(c, node->ops[0], span);
        return;
    }
    Label cleanup = label_new(c), end = label_new(c);
    for (uint32_t i = 0; i < last; i++) {
        emit_chain_link(c, node, i);
        emit(c, OP_JUMP_IF_FALSE_OR_POP, cleanup, span);
    }
    compile_comparator(c, node, last);
    emit_compare(c, node->ops[last], span);
    emit(c, OP_JUMP, end, NO_SPAN);
    label_here(c, cleanup);
    emit(c, OP_SWAP, 2, span);
    emit(c, OP_POP_TOP, 0, span);
    label_here(c, end);
}

bool emit_condition_compare(Compiler *c, const CompareNode *node, Label target, bool when) {
    uint32_t last = node->comparators.count - 1;
    Span span = node->base.span;
    if (last == 0)
        return false;
    warn_compare(c, node);
    Label cleanup = label_new(c), end = label_new(c);
    compile_expression(c, node->left);
    for (uint32_t i = 0; i < last; i++) {
        emit_chain_link(c, node, i);
        emit(c, OP_POP_JUMP_IF_FALSE, cleanup, span);
    }
    compile_comparator(c, node, last);
    emit_compare(c, node->ops[last], span);
    emit(c, when ? OP_POP_JUMP_IF_TRUE : OP_POP_JUMP_IF_FALSE, target, span);
    emit(c, OP_JUMP, end, NO_SPAN);
    label_here(c, cleanup);
    emit(c, OP_POP_TOP, 0, span);
    if (!when)
        emit(c, OP_JUMP, target, NO_SPAN);
    label_here(c, end);
    return true;
}

/* ---- attributes and subscripts ---- */

Span attribute_span(const Node *node, Span whole) {
    const AttributeNode *attribute = AST(Attribute, node);
    if (whole.line == node->span.end_line)
        return whole;
    Span span = {attribute->attr_span.line, attribute->attr_span.col, whole.end_line,
                 whole.end_col};
    if (span.end_line < span.line)
        span.end_line = span.line;
    if (span.end_line == span.line && span.end_col < span.col)
        span.end_col = span.col;
    return span;
}

static void compile_attribute(Compiler *c, const AttributeNode *node) {
    compile_expression(c, node->value);
    emit_attr(c, OP_LOAD_ATTR, node->attr, attribute_span(&node->base, node->base.span));
}

static void compile_subscript(Compiler *c, const SubscriptNode *node) {
    warn_subscript(c, node);
    compile_expression(c, node->value);
    compile_expression(c, node->slice);
    emit(c, OP_BINARY_SUBSCR, 0, node->base.span);
}

static void compile_slice(Compiler *c, const SliceNode *node) {
    const Node *parts[3] = {node->lower, node->upper, node->step};
    int count = node->step ? 3 : 2;
    for (int i = 0; i < count; i++) {
        if (parts[i])
            compile_expression(c, parts[i]);
        else
            emit_none(c, node->base.span);
    }
    emit(c, OP_BUILD_SLICE, count, node->base.span);
}

/* ---- the rest ---- */

static void compile_constant(Compiler *c, const ConstantNode *node) {
    Value v = literal_value(c, &node->value);
    if (v) {
        emit_const(c, v, node->base.span);
        return;
    }
    error_clear(c->sim);
    source_error(c->source, ERROR_SYNTAX, node->base.span,
                 "this integer literal has too many digits: write it in hexadecimal");
    emit_none(c, node->base.span);
}

static void compile_named(Compiler *c, const NamedExprNode *node) {
    compile_expression(c, node->value);
    emit(c, OP_COPY, 1, node->base.span);
    compile_store(c, node->target);
}

static bool in_async_generator(const Compiler *c) {
    return c->unit->flags & CODE_ASYNC_GENERATOR;
}

static void compile_yield(Compiler *c, const YieldNode *node) {
    if (node->value)
        compile_expression(c, node->value);
    else
        emit_none(c, node->base.span);
    emit_bc(c, OP_YIELD_VALUE, 0, in_async_generator(c), 0, node->base.span);
}

static void compile_yield_from(Compiler *c, const YieldFromNode *node) {
    compile_expression(c, node->value);
    emit(c, OP_GET_YIELD_FROM_ITER, 0, node->base.span);
    emit_drive(c, node->base.span);
}

static void compile_await(Compiler *c, const AwaitNode *node) {
    compile_expression(c, node->value);
    emit_await(c, 0, node->base.span);
}

static bool emit_folded(Compiler *c, const Node *node) {
    bool may_fold = node->kind == NODE_BinOp || node->kind == NODE_UnaryOp ||
                    node->kind == NODE_Tuple || node->kind == NODE_Subscript;
    Value v = may_fold ? constant_fold(c, node) : NULL;
    if (!v)
        return false;
    emit_const(c, v, node->span);
    return true;
}

void compile_expression(Compiler *c, const Node *node) {
    if (emit_folded(c, node))
        return;
    switch (node->kind) {
    case NODE_BoolOp: compile_bool_op(c, AST(BoolOp, node)); break;
    case NODE_NamedExpr: compile_named(c, AST(NamedExpr, node)); break;
    case NODE_BinOp: compile_binary(c, AST(BinOp, node)); break;
    case NODE_UnaryOp: compile_unary(c, AST(UnaryOp, node)); break;
    case NODE_Lambda: compile_lambda(c, AST(Lambda, node)); break;
    case NODE_IfExp: compile_if_exp(c, AST(IfExp, node)); break;
    case NODE_Dict: compile_dict(c, AST(Dict, node)); break;
    case NODE_Set: compile_set(c, AST(Set, node)); break;
    case NODE_ListComp:
    case NODE_SetComp:
    case NODE_DictComp:
    case NODE_GeneratorExp: compile_comprehension(c, node); break;
    case NODE_Await: compile_await(c, AST(Await, node)); break;
    case NODE_Yield: compile_yield(c, AST(Yield, node)); break;
    case NODE_YieldFrom: compile_yield_from(c, AST(YieldFrom, node)); break;
    case NODE_Compare: compile_compare(c, AST(Compare, node)); break;
    case NODE_Call: compile_call(c, AST(Call, node)); break;
    case NODE_FormattedValue: compile_formatted_value(c, AST(FormattedValue, node)); break;
    case NODE_JoinedStr: compile_joined_str(c, AST(JoinedStr, node)); break;
    case NODE_Constant: compile_constant(c, AST(Constant, node)); break;
    case NODE_Attribute: compile_attribute(c, AST(Attribute, node)); break;
    case NODE_Subscript: compile_subscript(c, AST(Subscript, node)); break;
    case NODE_Name: name_load(c, AST(Name, node)->id, node->span); break;
    case NODE_List: compile_list(c, AST(List, node)); break;
    case NODE_Tuple: compile_tuple(c, AST(Tuple, node)); break;
    case NODE_Slice: compile_slice(c, AST(Slice, node)); break;
    default:
        source_error(c->source, ERROR_SYNTAX, node->span, "can't use starred expression here");
        emit_none(c, node->span);
    }
}

/* What is only looked through needs no list or set of its own. */
void compile_iterated(Compiler *c, const Node *node) {
    Value folded = constant_fold_container(c, node);
    if (folded) {
        emit_const(c, folded, node->span);
    } else if (node->kind == NODE_List) {
        TupleNode tuple = {.base = *node, .elts = AST(List, node)->elts};
        compile_tuple(c, &tuple);
    } else {
        compile_expression(c, node);
    }
}

/* ---- targets ---- */

static void store_items(Compiler *c, const NodeList *elts, Span span) {
    uint32_t star = UINT32_MAX;
    for (uint32_t i = 0; i < elts->count; i++) {
        if (elts->items[i]->kind == NODE_Starred)
            star = i;
    }
    if (star == UINT32_MAX)
        emit(c, OP_UNPACK_SEQUENCE, (int32_t)elts->count, span);
    else
        emit_bc(c, OP_UNPACK_EX, (int32_t)star, 0, (uint16_t)(elts->count - star - 1), span);
    for (uint32_t i = 0; i < elts->count; i++) {
        const Node *elt = elts->items[i];
        compile_store(c, elt->kind == NODE_Starred ? AST(Starred, elt)->value : elt);
    }
}

void compile_store(Compiler *c, const Node *node) {
    switch (node->kind) {
    case NODE_Name: name_store(c, AST(Name, node)->id, node->span); break;
    case NODE_Attribute:
        compile_expression(c, AST(Attribute, node)->value);
        emit_attr(c, OP_STORE_ATTR, AST(Attribute, node)->attr, attribute_span(node, node->span));
        break;
    case NODE_Subscript:
        compile_expression(c, AST(Subscript, node)->value);
        compile_expression(c, AST(Subscript, node)->slice);
        emit(c, OP_STORE_SUBSCR, 0, node->span);
        break;
    case NODE_Tuple: store_items(c, &AST(Tuple, node)->elts, node->span); break;
    case NODE_List: store_items(c, &AST(List, node)->elts, node->span); break;
    default:
        source_error(c->source, ERROR_SYNTAX, node->span,
                     "starred assignment target must be in a list or tuple");
        emit(c, OP_POP_TOP, 0, node->span);
    }
}

static void delete_items(Compiler *c, const NodeList *elts) {
    for (uint32_t i = 0; i < elts->count; i++) {
        compile_delete(c, elts->items[i]);
    }
}

void compile_delete(Compiler *c, const Node *node) {
    switch (node->kind) {
    case NODE_Name: name_delete(c, AST(Name, node)->id, node->span); break;
    case NODE_Attribute:
        compile_expression(c, AST(Attribute, node)->value);
        emit_attr(c, OP_DELETE_ATTR, AST(Attribute, node)->attr, attribute_span(node, node->span));
        break;
    case NODE_Subscript:
        compile_expression(c, AST(Subscript, node)->value);
        compile_expression(c, AST(Subscript, node)->slice);
        emit(c, OP_DELETE_SUBSCR, 0, node->span);
        break;
    case NODE_Tuple: delete_items(c, &AST(Tuple, node)->elts); break;
    case NODE_List: delete_items(c, &AST(List, node)->elts); break;
    default: break;
    }
}

static void load_for_update(Compiler *c, const Node *target) {
    Span span = target->span;
    switch (target->kind) {
    case NODE_Attribute:
        compile_expression(c, AST(Attribute, target)->value);
        emit(c, OP_COPY, 1, span);
        emit_attr(c, OP_LOAD_ATTR, AST(Attribute, target)->attr, attribute_span(target, span));
        break;
    case NODE_Subscript:
        compile_expression(c, AST(Subscript, target)->value);
        compile_expression(c, AST(Subscript, target)->slice);
        emit(c, OP_COPY, 2, span);
        emit(c, OP_COPY, 2, span);
        emit(c, OP_BINARY_SUBSCR, 0, span);
        break;
    default: name_load(c, AST(Name, target)->id, span); break;
    }
}

static void store_after_update(Compiler *c, const Node *target) {
    Span span = target->span;
    switch (target->kind) {
    case NODE_Attribute:
        span = attribute_span(target, span);
        emit(c, OP_SWAP, 2, span);
        emit_attr(c, OP_STORE_ATTR, AST(Attribute, target)->attr, span);
        break;
    case NODE_Subscript:
        emit(c, OP_SWAP, 3, span);
        emit(c, OP_SWAP, 2, span);
        emit(c, OP_STORE_SUBSCR, 0, span);
        break;
    default: name_store(c, AST(Name, target)->id, span); break;
    }
}

void compile_aug_assign(Compiler *c, const AugAssignNode *node) {
    load_for_update(c, node->target);
    compile_expression(c, node->value);
    emit_bc(c, OP_BINARY_OP, binary_ops[node->op], 1, 0, node->base.span);
    store_after_update(c, node->target);
}
