/* Comprehensions and generator expressions: each is a function of one argument, the iterator of its
 * first `for`, which is evaluated outside. */
#include "sim/python/compile/compiler_internal.h"

typedef struct Comprehension {
    const Node *node;
    const Node *element, *value; /* value: of a dict */
    const NodeList *generators;
    Scope *scope;
} Comprehension;

static Comprehension comprehension_of(const Node *node) {
    if (node->kind == NODE_DictComp) {
        const DictCompNode *d = AST(DictComp, node);
        return (Comprehension){node, d->key, d->value, &d->generators, d->scope};
    }
    const ListCompNode *l = AST(ListComp, node);
    return (Comprehension){node, l->elt, NULL, &l->generators, l->scope};
}

/* depth: iterators on the stack above the result. */
static void emit_element(Compiler *c, const Comprehension *comp, uint32_t depth) {
    const Node *element = comp->element;
    compile_expression(c, element);
    switch (comp->node->kind) {
    case NODE_GeneratorExp:
        emit_bc(c, OP_YIELD_VALUE, 0, (c->unit->flags & CODE_ASYNC_GENERATOR) != 0, 0,
                element->span);
        emit(c, OP_POP_TOP, 0, element->span);
        break;
    case NODE_ListComp: emit(c, OP_LIST_APPEND, (int32_t)depth + 1, element->span); break;
    case NODE_SetComp: emit(c, OP_SET_ADD, (int32_t)depth + 1, comp->node->span); break;
    default:
        compile_expression(c, comp->value);
        emit(c, OP_MAP_ADD, (int32_t)depth + 1, comp->node->span);
    }
}

static void emit_generators(Compiler *c, const Comprehension *comp, uint32_t index, uint32_t depth);

static void emit_inside(Compiler *c, const Comprehension *comp, uint32_t index, uint32_t depth,
                        Label skip) {
    const comprehensionNode *gen = AST(comprehension, comp->generators->items[index]);
    Span blamed = comp->node->span;
    for (uint32_t i = 0; i < gen->ifs.count; i++) {
        compile_jump_if(c, gen->ifs.items[i], skip, false, &blamed);
    }
    if (index + 1 < comp->generators->count)
        emit_generators(c, comp, index + 1, depth);
    else
        emit_element(c, comp, depth);
}

/* `for y in [f(x)]` is an assignment: no list, no loop. */
static const Node *single_item(const Node *iter) {
    if (iter->kind != NODE_List && iter->kind != NODE_Tuple)
        return NULL;
    const NodeList *elts =
        iter->kind == NODE_List ? &AST(List, iter)->elts : &AST(Tuple, iter)->elts;
    if (elts->count != 1 || elts->items[0]->kind == NODE_Starred)
        return NULL;
    return elts->items[0];
}

static void emit_generator(Compiler *c, const Comprehension *comp, uint32_t index, uint32_t depth) {
    const comprehensionNode *gen = AST(comprehension, comp->generators->items[index]);
    Label start = label_new(c), skip = label_new(c), end = label_new(c);
    Span span = comp->node->span;
    const Node *single = index ? single_item(gen->iter) : NULL;
    if (single) {
        compile_expression(c, single);
        compile_store(c, gen->target);
        emit_inside(c, comp, index, depth, skip);
        label_here(c, skip);
        return;
    }
    if (index) {
        compile_iterated(c, gen->iter);
        emit(c, OP_GET_ITER, 0, span);
    } else {
        emit(c, OP_LOAD_FAST, 0, span);
    }
    label_here(c, start);
    emit(c, OP_FOR_ITER, end, span);
    compile_store(c, gen->target);
    emit_inside(c, comp, index, depth + 1, skip);
    label_here(c, skip);
    emit(c, OP_JUMP, start, span);
    label_here(c, end);
}

static void emit_async_generator(Compiler *c, const Comprehension *comp, uint32_t index,
                                 uint32_t depth) {
    const comprehensionNode *gen = AST(comprehension, comp->generators->items[index]);
    Label start = label_new(c), skip = label_new(c), except = label_new(c);
    Span span = comp->node->span;
    if (index) {
        compile_expression(c, gen->iter);
        emit(c, OP_GET_AITER, 0, span);
    } else {
        emit(c, OP_LOAD_FAST, 0, span);
    }
    label_here(c, start);
    int32_t outer = handler_begin(c, except, false);
    emit(c, OP_GET_ANEXT, 0, span);
    emit_drive(c, span);
    handler_end(c, outer);
    compile_store(c, gen->target);
    emit_inside(c, comp, index, depth + 1, skip);
    label_here(c, skip);
    emit(c, OP_JUMP, start, span);
    label_here(c, except);
    emit(c, OP_END_ASYNC_FOR, 0, span);
}

static void emit_generators(Compiler *c, const Comprehension *comp, uint32_t index,
                            uint32_t depth) {
    if (AST(comprehension, comp->generators->items[index])->is_async)
        emit_async_generator(c, comp, index, depth);
    else
        emit_generator(c, comp, index, depth);
}

static Code *comprehension_code(Compiler *c, const Comprehension *comp) {
    Span span = comp->node->span;
    unit_enter(c, comp->scope, span.line);
    switch (comp->node->kind) {
    case NODE_ListComp: emit(c, OP_BUILD_LIST, 0, span); break;
    case NODE_SetComp: emit(c, OP_BUILD_SET, 0, span); break;
    case NODE_DictComp: emit(c, OP_BUILD_MAP, 0, span); break;
    default: break;
    }
    emit_generators(c, comp, 0, 0);
    if (comp->node->kind == NODE_GeneratorExp)
        emit_none(c, span);
    emit(c, OP_RETURN_VALUE, 0, span);
    return unit_leave(c);
}

void compile_comprehension(Compiler *c, const Node *node) {
    Comprehension comp = comprehension_of(node);
    const comprehensionNode *first = AST(comprehension, comp.generators->items[0]);
    Code *code = comprehension_code(c, &comp);
    bool awaits = (code->flags & CODE_COROUTINE) != 0;
    emit_make_function(c, code, 0, node->span);
    compile_iterated(c, first->iter);
    emit(c, first->is_async ? OP_GET_AITER : OP_GET_ITER, 0, node->span);
    emit(c, OP_CALL, 0, node->span); /* the iterator is in the place of self */
    if (awaits && node->kind != NODE_GeneratorExp)
        emit_await(c, 0, node->span);
}
