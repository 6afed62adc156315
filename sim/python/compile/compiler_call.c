/* Calls, and the displays of lists, tuples, sets and dicts, which share the unpacking of *x and
 * **x. */
#include "sim/python/compile/compiler_internal.h"

static bool has_starred(const NodeList *list) {
    for (uint32_t i = 0; i < list->count; i++) {
        if (list->items[i]->kind == NODE_Starred)
            return true;
    }
    return false;
}

static bool has_double_starred(const NodeList *keywords) {
    for (uint32_t i = 0; i < keywords->count; i++) {
        if (!AST(keyword, keywords->items[i])->arg)
            return true;
    }
    return false;
}

/* ---- displays ---- */

typedef struct DisplayOps {
    Op build, add, extend;
} DisplayOps;

static const DisplayOps list_ops = {OP_BUILD_LIST, OP_LIST_APPEND, OP_LIST_EXTEND};
static const DisplayOps set_ops = {OP_BUILD_SET, OP_SET_ADD, OP_SET_UPDATE};

static void emit_extend(Compiler *c, const DisplayOps *ops, Span span) {
    emit_bc(c, ops->extend, 1, ops->extend == OP_LIST_EXTEND, 0, span);
}

/* Three constants or more are put in with one instruction. */
static bool display_constants(Compiler *c, const DisplayOps *ops, const NodeList *elts, Span span) {
    if (elts->count < 3)
        return false;
    Value items = constant_fold_elements(c, elts, ops->build == OP_BUILD_SET);
    if (!items)
        return false;
    emit(c, ops->build, 0, span);
    emit_const(c, items, span);
    emit_extend(c, ops, span);
    return true;
}

/* A list or set of elts, with `pushed` values that are on the stack already in front. */
static void display(Compiler *c, const DisplayOps *ops, const NodeList *elts, uint32_t pushed,
                    Span span) {
    bool built = false;
    for (uint32_t i = 0; i < elts->count; i++) {
        const Node *elt = elts->items[i];
        bool starred = elt->kind == NODE_Starred;
        if (starred && !built) {
            emit(c, ops->build, (int32_t)(i + pushed), span);
            built = true;
        }
        compile_expression(c, starred ? AST(Starred, elt)->value : elt);
        if (starred)
            emit_extend(c, ops, span);
        else if (built)
            emit(c, ops->add, 1, span);
    }
    if (!built)
        emit(c, ops->build, (int32_t)(elts->count + pushed), span);
}

void compile_list(Compiler *c, const ListNode *node) {
    if (!display_constants(c, &list_ops, &node->elts, node->base.span))
        display(c, &list_ops, &node->elts, 0, node->base.span);
}

void compile_set(Compiler *c, const SetNode *node) {
    if (!display_constants(c, &set_ops, &node->elts, node->base.span))
        display(c, &set_ops, &node->elts, 0, node->base.span);
}

void compile_tuple(Compiler *c, const TupleNode *node) {
    if (has_starred(&node->elts)) {
        display(c, &list_ops, &node->elts, 0, node->base.span);
        emit(c, OP_LIST_TO_TUPLE, 0, node->base.span);
        return;
    }
    for (uint32_t i = 0; i < node->elts.count; i++) {
        compile_expression(c, node->elts.items[i]);
    }
    emit(c, OP_BUILD_TUPLE, (int32_t)node->elts.count, node->base.span);
}

/* Pairs are built in runs, so that a large display needs no large stack. */
enum { DICT_RUN = 15 };

typedef struct DictState {
    bool have; /* the dict is on the stack */
    uint32_t pending;
} DictState;

static void flush_pairs(Compiler *c, DictState *state, Span span) {
    if (!state->pending)
        return;
    emit(c, OP_BUILD_MAP, (int32_t)state->pending, span);
    if (state->have)
        emit(c, OP_DICT_UPDATE, 1, span);
    state->have = true;
    state->pending = 0;
}

void compile_dict(Compiler *c, const DictNode *node) {
    DictState state = {false, 0};
    Span span = node->base.span;
    for (uint32_t i = 0; i < node->keys.count; i++) {
        const Node *key = node->keys.items[i];
        if (!key) {
            flush_pairs(c, &state, span);
            if (!state.have)
                emit(c, OP_BUILD_MAP, 0, span);
            state.have = true;
            compile_expression(c, node->values.items[i]);
            emit(c, OP_DICT_UPDATE, 1, span);
            continue;
        }
        compile_expression(c, key);
        compile_expression(c, node->values.items[i]);
        if (++state.pending == DICT_RUN)
            flush_pairs(c, &state, span);
    }
    flush_pairs(c, &state, span);
    if (!state.have)
        emit(c, OP_BUILD_MAP, 0, span);
}

/* ---- arguments ---- */

static Value keyword_names(Compiler *c, const NodeList *keywords) {
    Tuple *names = tuple_new(c->sim, keywords->count);
    for (uint32_t i = 0; i < keywords->count; i++) {
        Str *name = ident_str(c, AST(keyword, keywords->items[i])->arg);
        names->items[i] = value_keep((Value)name);
    }
    return (Value)names;
}

static void plain_arguments(Compiler *c, uint32_t pushed, const NodeList *args,
                            const NodeList *keywords, Span span) {
    for (uint32_t i = 0; i < args->count; i++) {
        compile_expression(c, args->items[i]);
    }
    for (uint32_t i = 0; i < keywords->count; i++) {
        compile_expression(c, AST(keyword, keywords->items[i])->value);
    }
    int32_t count = (int32_t)(pushed + args->count + keywords->count);
    if (!pushed) /* else it is what makes a class */
        emit_expression_event(c, span);
    if (keywords->count) {
        emit_const(c, keyword_names(c, keywords), span);
        emit(c, OP_CALL_KW, count, span);
    } else {
        emit(c, OP_CALL, count, span);
    }
}

static void push_keyword(Compiler *c, const keywordNode *keyword, Span span) {
    emit_const(c, value_keep((Value)ident_str(c, keyword->arg)), span);
    compile_expression(c, keyword->value);
}

/* The named ones from first to end-1 go into the dict of keywords (which may not exist yet). */
static void merge_named(Compiler *c, const NodeList *keywords, uint32_t first, uint32_t end,
                        bool have, Span span) {
    for (uint32_t i = first; i < end; i++) {
        push_keyword(c, AST(keyword, keywords->items[i]), span);
    }
    emit(c, OP_BUILD_MAP, (int32_t)(end - first), span);
    if (have)
        emit(c, OP_DICT_MERGE, 1, span);
}

static void keyword_dict(Compiler *c, const NodeList *keywords, Span span) {
    bool have = false;
    uint32_t first = 0;
    for (uint32_t i = 0; i < keywords->count; i++) {
        const keywordNode *keyword = AST(keyword, keywords->items[i]);
        if (keyword->arg)
            continue;
        if (first < i) {
            merge_named(c, keywords, first, i, have, span);
            have = true;
        }
        if (!have)
            emit(c, OP_BUILD_MAP, 0, span);
        have = true;
        compile_expression(c, keyword->value);
        emit(c, OP_DICT_MERGE, 1, span);
        first = i + 1;
    }
    if (first < keywords->count)
        merge_named(c, keywords, first, keywords->count, have, span);
}

static void starred_arguments(Compiler *c, uint32_t pushed, const NodeList *args,
                              const NodeList *keywords, Span span) {
    if (pushed == 0 && args->count == 1 && args->items[0]->kind == NODE_Starred) {
        compile_expression(c, AST(Starred, args->items[0])->value);
    } else if (has_starred(args)) {
        display(c, &list_ops, args, pushed, span);
        emit(c, OP_LIST_TO_TUPLE, 0, span);
    } else {
        for (uint32_t i = 0; i < args->count; i++) {
            compile_expression(c, args->items[i]);
        }
        emit(c, OP_BUILD_TUPLE, (int32_t)(pushed + args->count), span);
    }
    if (keywords->count)
        keyword_dict(c, keywords, span);
    if (!pushed)
        emit_expression_event(c, span);
    emit_bc(c, OP_CALL_EX, 0, keywords->count != 0, 0, span);
}

void compile_call_arguments(Compiler *c, uint32_t pushed, const NodeList *args,
                            const NodeList *keywords, Span span) {
    if (has_starred(args) || has_double_starred(keywords))
        starred_arguments(c, pushed, args, keywords, span);
    else
        plain_arguments(c, pushed, args, keywords, span);
}

/* A name that the module imports: most likely a module, whose functions have no self. */
static bool is_imported(const Compiler *c, const Node *node) {
    if (node->kind != NODE_Name)
        return false;
    const Symbol *symbol = scope_find(c->module_scope, AST(Name, node)->id);
    return symbol && (symbol->flags & SYMBOL_IMPORTED);
}

void compile_call(Compiler *c, const CallNode *node) {
    warn_call(c, node);
    Span span = node->base.span;
    bool is_method = node->func->kind == NODE_Attribute && !has_starred(&node->args) &&
                     !has_double_starred(&node->keywords) &&
                     !is_imported(c, AST(Attribute, node->func)->value);
    if (is_method) {
        const AttributeNode *method = AST(Attribute, node->func);
        compile_expression(c, method->value);
        emit_attr(c, OP_LOAD_METHOD, method->attr, attribute_span(node->func, node->func->span));
        span = attribute_span(node->func, span);
    } else {
        compile_expression(c, node->func);
        emit(c, OP_PUSH_NULL, 0, node->func->span);
    }
    compile_call_arguments(c, 0, &node->args, &node->keywords, span);
}
