/* Errors that CPython 3.11's compiler finds while it emits code (Python/compile.c) but that need
   only the tree and the scopes: misplaced return, break, await and stars, repeated keywords,
   __debug__. In the order of its walk. */
#include "sim/python/compile/checks_internal.h"

#include <stdarg.h>
#include <string.h>

void check_error(Check *c, Span span, const char *format, ...) {
    va_list args;
    va_start(args, format);
    const char *message = source_format(c->source, format, args);
    va_end(args);
    source_error(c->source, ERROR_SYNTAX, span, "%s", message);
}

bool check_bindable(Check *c, const Ident *name, ExprContext context, Span span) {
    if (context == CONTEXT_LOAD || name == NULL || strcmp(name->text, "__debug__") != 0) {
        return true;
    }
    check_error(c, span, "cannot %s __debug__", context == CONTEXT_DEL ? "delete" : "assign to");
    return false;
}

static void check_all(Check *c, NodeList list) {
    for (uint32_t i = 0; i < list.count; i++) {
        check_node(c, list.items[i]);
    }
}

static void check_children(Check *c, Node *node) {
    const Field *field = node_info((NodeKind)node->kind).fields;
    for (; field->name != NULL; field++) {
        void *at = (char *)node + field->offset;
        if (field->type == FIELD_CHILD) {
            check_node(c, *(Node **)at);
        } else if (field->type == FIELD_NODES) {
            check_all(c, *(NodeList *)at);
        }
    }
}

/* ---- blocks ------------------------------------------------------------------------------------
 */

static void push_block(Check *c, FlowKind kind, Span span) {
    if (c->block_count < MAX_NESTED_BLOCKS) {
        c->blocks[c->block_count] = (uint8_t)kind;
    } else if (c->block_count == MAX_NESTED_BLOCKS) {
        check_error(c, span, "too many statically nested blocks");
    }
    c->block_count++;
}

static void pop_block(Check *c) {
    c->block_count--;
}

static void check_in_block(Check *c, FlowKind kind, Span span, NodeList body) {
    push_block(c, kind, span);
    check_all(c, body);
    pop_block(c);
}

static void fail_in_group(Check *c, const Node *node) {
    check_error(c, node->span,
                "'break', 'continue' and 'return' cannot appear in an except* block");
}

static uint32_t known_blocks(const Check *c) {
    return c->block_count < MAX_NESTED_BLOCKS ? c->block_count : MAX_NESTED_BLOCKS;
}

static void check_jump(Check *c, const Node *node) {
    for (uint32_t i = known_blocks(c); i > 0; i--) {
        if (c->blocks[i - 1] == FLOW_GROUP_HANDLER) {
            fail_in_group(c, node);
            return;
        }
        if (c->blocks[i - 1] == FLOW_LOOP) {
            return;
        }
    }
    check_error(c, node->span,
                node->kind == NODE_Break ? "'break' outside loop"
                                         : "'continue' not properly in loop");
}

/* ---- units -------------------------------------------------------------------------------------
 */

/* What is checked inside a function, class or comprehension starts with no blocks around it. */
typedef struct Outside {
    const Scope *scope;
    uint8_t blocks[MAX_NESTED_BLOCKS];
    uint32_t block_count;
} Outside;

static Outside enter_unit(Check *c, const Scope *scope) {
    Outside outside = {.scope = c->scope, .block_count = c->block_count};
    memcpy(outside.blocks, c->blocks, sizeof(c->blocks));
    c->scope = scope;
    c->block_count = 0;
    return outside;
}

static void leave_unit(Check *c, const Outside *outside) {
    c->scope = outside->scope;
    c->block_count = outside->block_count;
    memcpy(c->blocks, outside->blocks, sizeof(c->blocks));
}

static bool is_async_function(const Scope *scope) {
    return scope->kind == SCOPE_FUNCTION && scope->node->kind == NODE_AsyncFunctionDef;
}

static bool allows_top_level_await(const Check *c) {
    return c->top_level_await && c->scope->kind == SCOPE_MODULE;
}

static void check_arg_names(Check *c, NodeList args, Span span) {
    for (uint32_t i = 0; i < args.count; i++) {
        check_bindable(c, AST(arg, args.items[i])->arg, CONTEXT_STORE, span);
    }
}

static void check_arguments(Check *c, const argumentsNode *args, Span span) {
    check_arg_names(c, args->posonlyargs, span);
    check_arg_names(c, args->args, span);
    if (args->vararg != NULL) {
        check_bindable(c, AST(arg, args->vararg)->arg, CONTEXT_STORE, span);
    }
    check_arg_names(c, args->kwonlyargs, span);
    if (args->kwarg != NULL) {
        check_bindable(c, AST(arg, args->kwarg)->arg, CONTEXT_STORE, span);
    }
}

static void check_def(Check *c, Node *node) {
    FunctionDefNode *def = AST(FunctionDef, node);
    argumentsNode *args = AST(arguments, def->args);
    check_arguments(c, args, node->span);
    check_all(c, def->decorator_list);
    check_node(c, def->args);
    check_node(c, def->returns);
    Outside outside = enter_unit(c, def->scope);
    check_all(c, def->body);
    leave_unit(c, &outside);
    check_bindable(c, def->name, CONTEXT_STORE, node->span);
}

static void check_lambda(Check *c, Node *node) {
    LambdaNode *lambda = AST(Lambda, node);
    check_arguments(c, AST(arguments, lambda->args), node->span);
    check_node(c, lambda->args);
    if (!lambda->scope)
        return; /* in an annotation that is not evaluated */
    Outside outside = enter_unit(c, lambda->scope);
    check_node(c, lambda->body);
    leave_unit(c, &outside);
}

static void check_keywords(Check *c, NodeList keywords, Span span) {
    for (uint32_t i = 0; i < keywords.count; i++) {
        const Ident *name = AST(keyword, keywords.items[i])->arg;
        if (name == NULL || !check_bindable(c, name, CONTEXT_STORE, span)) {
            continue;
        }
        for (uint32_t k = i + 1; k < keywords.count; k++) {
            if (AST(keyword, keywords.items[k])->arg == name) {
                check_error(c, keywords.items[k]->span, "keyword argument repeated: %s",
                            name->text);
                break;
            }
        }
    }
}

/* Items among which stars are allowed. */
static void check_starred_items(Check *c, NodeList items) {
    for (uint32_t i = 0; i < items.count; i++) {
        Node *item = items.items[i];
        check_node(c, item->kind == NODE_Starred ? AST(Starred, item)->value : item);
    }
}

static void check_class(Check *c, Node *node) {
    ClassDefNode *class = AST(ClassDef, node);
    check_all(c, class->decorator_list);
    Outside outside = enter_unit(c, class->scope);
    check_all(c, class->body);
    leave_unit(c, &outside);
    check_keywords(c, class->keywords, node->span);
    check_starred_items(c, class->bases);
    check_all(c, class->keywords);
    check_bindable(c, class->name, CONTEXT_STORE, node->span);
}

static void check_comprehension(Check *c, Node *node) {
    bool is_dict = node->kind == NODE_DictComp;
    const Scope *scope = is_dict ? AST(DictComp, node)->scope : AST(ListComp, node)->scope;
    NodeList clauses = is_dict ? AST(DictComp, node)->generators : AST(ListComp, node)->generators;
    if (!scope)
        return; /* in an annotation that is not evaluated */
    if (scope->is_async_comp && !is_async_function(c->scope) && !scope_is_comprehension(c->scope) &&
        !allows_top_level_await(c)) {
        check_error(c, node->span,
                    "asynchronous comprehension outside of an asynchronous function");
    }
    check_node(c, AST(comprehension, clauses.items[0])->iter);
    Outside outside = enter_unit(c, scope);
    for (uint32_t i = 0; i < clauses.count; i++) {
        comprehensionNode *clause = AST(comprehension, clauses.items[i]);
        check_node(c, i > 0 ? clause->iter : NULL);
        check_node(c, clause->target);
        check_all(c, clause->ifs);
    }
    check_node(c, AST(ListComp, node)->elt);
    check_node(c, is_dict ? AST(DictComp, node)->value : NULL);
    leave_unit(c, &outside);
}

/* ---- expressions -------------------------------------------------------------------------------
 */

static void check_await(Check *c, Node *node) {
    if (!allows_top_level_await(c)) {
        if (!scope_is_function(c->scope)) {
            check_error(c, node->span, "'await' outside function");
        } else if (!is_async_function(c->scope) && !scope_is_comprehension(c->scope)) {
            check_error(c, node->span, "'await' outside async function");
        }
    }
    check_node(c, AST(Await, node)->value);
}

static void check_yield(Check *c, Node *node) {
    if (!scope_is_function(c->scope)) {
        check_error(c, node->span, "'yield' outside function");
    } else if (node->kind == NODE_YieldFrom && is_async_function(c->scope)) {
        check_error(c, node->span, "'yield from' inside async function");
    }
    check_node(c, AST(Yield, node)->value);
}

static void check_call(Check *c, Node *node) {
    const CallNode *call = AST(Call, node);
    check_node(c, call->func);
    check_keywords(c, call->keywords, node->span);
    check_starred_items(c, call->args);
    check_all(c, call->keywords);
}

static void check_unpacking(Check *c, Node *node, NodeList elts) {
    uint32_t stars = 0;
    for (uint32_t i = 0; i < elts.count; i++) {
        if (elts.items[i]->kind != NODE_Starred) {
            continue;
        }
        if (++stars == 2) {
            check_error(c, node->span, "multiple starred expressions in assignment");
        }
        if (stars == 1 && (i >= 256 || elts.count - i - 1 >= 1u << 23)) {
            check_error(c, node->span, "too many expressions in star-unpacking assignment");
        }
    }
}

static void check_sequence(Check *c, Node *node) {
    NodeList elts = AST(List, node)->elts;
    if (node->kind != NODE_Set && AST(List, node)->ctx == CONTEXT_STORE) {
        check_unpacking(c, node, elts);
    }
    check_starred_items(c, elts);
}

static void check_starred(Check *c, Node *node) {
    bool store = AST(Starred, node)->ctx == CONTEXT_STORE;
    check_error(c, node->span,
                store ? "starred assignment target must be in a list or tuple"
                      : "can't use starred expression here");
    check_node(c, AST(Starred, node)->value);
}

/* ---- statements --------------------------------------------------------------------------------
 */

static void check_return(Check *c, Node *node) {
    Node *value = AST(Return, node)->value;
    if (!scope_is_function(c->scope)) {
        check_error(c, node->span, "'return' outside function");
    } else if (value != NULL && c->scope->is_generator &&
               (c->scope->is_coroutine || c->scope->has_await)) {
        check_error(c, node->span, "'return' with value in async generator");
    }
    check_node(c, value);
    for (uint32_t i = 0; i < known_blocks(c); i++) {
        if (c->blocks[i] == FLOW_GROUP_HANDLER) {
            fail_in_group(c, node);
            return;
        }
    }
}

static void check_annotated(Check *c, Node *node) {
    AnnAssignNode *assign = AST(AnnAssign, node);
    Node *target = assign->target;
    if (assign->value != NULL) {
        check_node(c, assign->value);
        check_node(c, target);
    } else if (target->kind == NODE_Name) {
        check_bindable(c, AST(Name, target)->id, CONTEXT_STORE, node->span);
    } else if (target->kind == NODE_Attribute) {
        check_bindable(c, AST(Attribute, target)->attr, CONTEXT_STORE, node->span);
        check_node(c, AST(Attribute, target)->value);
    } else {
        check_children(c, target);
    }
    /* In a function it is never evaluated. */
    if (!scope_is_function(c->scope)) {
        check_node(c, assign->annotation);
    }
}

static void check_if(Check *c, Node *node) {
    for (;;) {
        IfNode *part = AST(If, node);
        check_node(c, part->test);
        check_all(c, part->body);
        if (part->orelse.count != 1 || part->orelse.items[0]->kind != NODE_If) {
            check_all(c, part->orelse);
            return;
        }
        node = part->orelse.items[0];
    }
}

static void check_for(Check *c, Node *node) {
    const ForNode *loop = AST(For, node);
    if (node->kind == NODE_AsyncFor && !is_async_function(c->scope) && !allows_top_level_await(c)) {
        check_error(c, node->span, "'async for' outside async function");
    }
    push_block(c, FLOW_LOOP, node->span);
    check_node(c, loop->iter);
    check_node(c, loop->target);
    check_all(c, loop->body);
    pop_block(c);
    check_all(c, loop->orelse);
}

static void check_while(Check *c, Node *node) {
    const WhileNode *loop = AST(While, node);
    push_block(c, FLOW_LOOP, node->span);
    check_node(c, loop->test);
    check_all(c, loop->body);
    pop_block(c);
    check_all(c, loop->orelse);
}

static void check_with(Check *c, Node *node) {
    const WithNode *with = AST(With, node);
    if (node->kind == NODE_AsyncWith && !is_async_function(c->scope) &&
        !allows_top_level_await(c)) {
        check_error(c, node->span, "'async with' outside async function");
    }
    for (uint32_t i = 0; i < with->items.count; i++) {
        const withitemNode *item = AST(withitem, with->items.items[i]);
        check_node(c, item->context_expr);
        push_block(c, FLOW_OTHER, node->span);
        check_node(c, item->optional_vars);
    }
    check_all(c, with->body);
    c->block_count -= with->items.count;
}

static void check_handler(Check *c, Node *node, bool is_last) {
    const ExceptHandlerNode *handler = AST(ExceptHandler, node);
    if (handler->type == NULL && !is_last) {
        check_error(c, node->span, "default 'except:' must be last");
    }
    check_node(c, handler->type);
    check_bindable(c, handler->name, CONTEXT_STORE, node->span);
    check_in_block(c, FLOW_OTHER, node->span, handler->body);
}

/* Try and TryStar. */
static void check_try(Check *c, Node *node) {
    const TryNode *part = AST(Try, node);
    bool has_finally = part->finalbody.count > 0;
    FlowKind handler_kind = node->kind == NODE_TryStar ? FLOW_GROUP_HANDLER : FLOW_OTHER;
    if (has_finally) {
        push_block(c, FLOW_OTHER, node->span);
    }
    if (part->handlers.count > 0) {
        check_in_block(c, FLOW_OTHER, node->span, part->body);
        check_all(c, part->orelse);
        push_block(c, handler_kind, node->span);
        for (uint32_t i = 0; i < part->handlers.count; i++) {
            check_handler(c, part->handlers.items[i], i + 1 == part->handlers.count);
        }
        pop_block(c);
    } else {
        check_all(c, part->body);
    }
    if (has_finally) {
        pop_block(c);
        check_in_block(c, FLOW_OTHER, node->span, part->finalbody);
    }
}

static void check_match(Check *c, Node *node) {
    const MatchNode *match = AST(Match, node);
    check_node(c, match->subject);
    for (uint32_t i = 0; i < match->cases.count; i++) {
        Node *item = match->cases.items[i];
        check_case(c, item, i + 1 == match->cases.count);
        check_node(c, AST(match_case, item)->guard);
        check_all(c, AST(match_case, item)->body);
    }
}

static void check_import(Check *c, Node *node) {
    NodeList names = AST(Import, node)->names;
    for (uint32_t i = 0; i < names.count; i++) {
        const aliasNode *alias = AST(alias, names.items[i]);
        const Ident *name = alias->asname != NULL ? alias->asname : alias->name;
        check_bindable(c, name, CONTEXT_STORE, node->span);
    }
}

static void check_import_from(Check *c, Node *node) {
    const ImportFromNode *import = AST(ImportFrom, node);
    bool future = import->module != NULL && strcmp(import->module->text, "__future__") == 0;
    if (future && node->span.line > c->future_line) {
        check_error(c, node->span,
                    "from __future__ imports must occur at the beginning of the file");
    }
    for (uint32_t i = 0; i < import->names.count; i++) {
        const aliasNode *alias = AST(alias, import->names.items[i]);
        const Ident *name = alias->asname != NULL ? alias->asname : alias->name;
        check_bindable(c, name, CONTEXT_STORE, node->span);
    }
}

/* `*args: *Ts` is the one annotation that may be starred. */
static void check_arg(Check *c, Node *node) {
    Node *annotation = AST(arg, node)->annotation;
    bool starred = annotation != NULL && annotation->kind == NODE_Starred;
    check_node(c, starred ? AST(Starred, annotation)->value : annotation);
}

static void check_statement(Check *c, Node *node) {
    switch (node->kind) {
    case NODE_FunctionDef:
    case NODE_AsyncFunctionDef: check_def(c, node); break;
    case NODE_ClassDef: check_class(c, node); break;
    case NODE_Return: check_return(c, node); break;
    case NODE_Break:
    case NODE_Continue: check_jump(c, node); break;
    case NODE_Assign:
        check_node(c, AST(Assign, node)->value);
        check_all(c, AST(Assign, node)->targets);
        break;
    case NODE_AnnAssign: check_annotated(c, node); break;
    case NODE_If: check_if(c, node); break;
    case NODE_For:
    case NODE_AsyncFor: check_for(c, node); break;
    case NODE_While: check_while(c, node); break;
    case NODE_With:
    case NODE_AsyncWith: check_with(c, node); break;
    case NODE_Try:
    case NODE_TryStar: check_try(c, node); break;
    case NODE_Match: check_match(c, node); break;
    case NODE_Import: check_import(c, node); break;
    case NODE_ImportFrom: check_import_from(c, node); break;
    case NODE_arg: check_arg(c, node); break;
    default: check_children(c, node); break;
    }
}

void check_node(Check *c, Node *node) {
    if (node == NULL) {
        return;
    }
    switch (node->kind) {
    case NODE_Constant: break;
    case NODE_Name: check_bindable(c, AST(Name, node)->id, AST(Name, node)->ctx, node->span); break;
    case NODE_Attribute:
        check_node(c, AST(Attribute, node)->value);
        check_bindable(c, AST(Attribute, node)->attr, AST(Attribute, node)->ctx, node->span);
        break;
    case NODE_Lambda: check_lambda(c, node); break;
    case NODE_ListComp:
    case NODE_SetComp:
    case NODE_DictComp:
    case NODE_GeneratorExp: check_comprehension(c, node); break;
    case NODE_Await: check_await(c, node); break;
    case NODE_Yield:
    case NODE_YieldFrom: check_yield(c, node); break;
    case NODE_Call: check_call(c, node); break;
    case NODE_List:
    case NODE_Tuple:
    case NODE_Set: check_sequence(c, node); break;
    case NODE_Starred: check_starred(c, node); break;
    case NODE_NamedExpr:
        check_node(c, AST(NamedExpr, node)->value);
        check_node(c, AST(NamedExpr, node)->target);
        break;
    default: check_statement(c, node); break;
    }
}

void check_tree(Source *source, Node *module, bool top_level_await) {
    Check c = {.source = source, .arena = source->arena, .top_level_await = top_level_await};
    if (module->kind == NODE_Module) {
        c.scope = AST(Module, module)->scope;
        c.future_line = future_last_line(module);
        check_all(&c, AST(Module, module)->body);
    } else {
        c.scope = AST(Expression, module)->scope;
        check_node(&c, AST(Expression, module)->body);
    }
}
