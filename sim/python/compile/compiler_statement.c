/* Simple statements, and the dispatch of all statements. */
#include <string.h>

#include "sim/python/compile/compiler_internal.h"
#include "sim/python/objects/number.h"

bool statement_is_docstring(const NodeList *list) {
    if (!list->count || list->items[0]->kind != NODE_Expr)
        return false;
    const Node *value = AST(Expr, list->items[0])->value;
    return value->kind == NODE_Constant && AST(Constant, value)->value.kind == LITERAL_STR;
}

/* ---- assignments ---- */

static void compile_assign(Compiler *c, const AssignNode *node) {
    compile_expression(c, node->value);
    for (uint32_t i = 0; i < node->targets.count; i++) {
        if (i + 1 < node->targets.count)
            emit(c, OP_COPY, 1, node->base.span);
        compile_store(c, node->targets.items[i]);
    }
}

static bool in_namespace(const Compiler *c) { /* module or class body */
    return c->unit->scope->kind == SCOPE_MODULE || c->unit->scope->kind == SCOPE_CLASS;
}

static void evaluate_only(Compiler *c, const Node *node, Span span) {
    compile_expression(c, node);
    emit(c, OP_POP_TOP, 0, span);
}

static void evaluate_index(Compiler *c, const Node *index, Span span) {
    if (index->kind == NODE_Slice) {
        const SliceNode *slice = AST(Slice, index);
        if (slice->lower)
            evaluate_only(c, slice->lower, span);
        if (slice->upper)
            evaluate_only(c, slice->upper, span);
        if (slice->step)
            evaluate_only(c, slice->step, span);
    } else if (index->kind == NODE_Tuple) {
        const NodeList *elts = &AST(Tuple, index)->elts;
        for (uint32_t i = 0; i < elts->count; i++) {
            evaluate_index(c, elts->items[i], span);
        }
    } else {
        evaluate_only(c, index, span);
    }
}

/* A target without a value is evaluated for its errors, except for the last step. */
static void evaluate_target(Compiler *c, const Node *target, Span span) {
    if (target->kind == NODE_Attribute) {
        evaluate_only(c, AST(Attribute, target)->value, span);
    } else if (target->kind == NODE_Subscript) {
        evaluate_only(c, AST(Subscript, target)->value, span);
        evaluate_index(c, AST(Subscript, target)->slice, span);
    }
}

static void store_annotation(Compiler *c, const AnnAssignNode *node) {
    Span span = node->base.span;
    const Ident *name = scope_mangle(c->unit->scope, AST(Name, node->target)->id);
    compile_annotation(c, node->annotation);
    emit_name(c, OP_LOAD_NAME, ident_of(c, "__annotations__"), span);
    emit_const(c, value_keep((Value)ident_str(c, name)), span);
    emit(c, OP_STORE_SUBSCR, 0, span);
}

static void compile_ann_assign(Compiler *c, const AnnAssignNode *node) {
    Span span = node->base.span;
    if (node->value) {
        compile_expression(c, node->value);
        compile_store(c, node->target);
    } else {
        evaluate_target(c, node->target, span);
    }
    if (!in_namespace(c))
        return;
    if (node->simple && node->target->kind == NODE_Name)
        store_annotation(c, node);
    else if (!c->future_annotations)
        evaluate_only(c, node->annotation, span);
}

static void compile_delete_statement(Compiler *c, const DeleteNode *node) {
    for (uint32_t i = 0; i < node->targets.count; i++) {
        compile_delete(c, node->targets.items[i]);
    }
}

/* ---- imports ---- */

static void import_module(Compiler *c, const Ident *module, int level, Value names, Span span) {
    emit_const(c, int_new(c->sim, level), span);
    emit_const(c, names, span);
    emit_name(c, OP_IMPORT_NAME, module, span);
}

/* `import a.b.c as d` binds the last part: it is fetched step by step. */
static void store_import_as(Compiler *c, const aliasNode *alias, Span span) {
    const char *rest = strchr(alias->name->text, '.');
    bool dotted = rest != NULL;
    while (rest) {
        const char *part = rest + 1;
        rest = strchr(part, '.');
        size_t len = rest ? (size_t)(rest - part) : strlen(part);
        emit_name(c, OP_IMPORT_FROM, source_intern(c->source, part, len), span);
        if (!rest)
            break;
        emit(c, OP_SWAP, 2, span);
        emit(c, OP_POP_TOP, 0, span);
    }
    name_store(c, alias->asname, span);
    if (dotted)
        emit(c, OP_POP_TOP, 0, span);
}

static void compile_import(Compiler *c, const ImportNode *node) {
    Span span = node->base.span;
    for (uint32_t i = 0; i < node->names.count; i++) {
        const aliasNode *alias = AST(alias, node->names.items[i]);
        import_module(c, alias->name, 0, VALUE_NONE, span);
        if (alias->asname) {
            store_import_as(c, alias, span);
            continue;
        }
        const char *text = alias->name->text;
        name_store(c, source_intern(c->source, text, strcspn(text, ".")), span);
    }
}

static Value imported_names(Compiler *c, const NodeList *names) {
    Tuple *t = tuple_new(c->sim, names->count);
    for (uint32_t i = 0; i < names->count; i++) {
        const Ident *name = AST(alias, names->items[i])->name;
        t->items[i] = value_keep((Value)ident_str(c, name));
    }
    return (Value)t;
}

static bool is_star(const Ident *name) {
    return name->len == 1 && name->text[0] == '*';
}

static void compile_import_from(Compiler *c, const ImportFromNode *node) {
    Span span = node->base.span;
    const Ident *module = node->module ? node->module : ident_of(c, "");
    import_module(c, module, node->level, imported_names(c, &node->names), span);
    for (uint32_t i = 0; i < node->names.count; i++) {
        const aliasNode *alias = AST(alias, node->names.items[i]);
        if (is_star(alias->name)) {
            emit(c, OP_IMPORT_STAR, 0, span);
            return;
        }
        emit_name(c, OP_IMPORT_FROM, alias->name, span);
        name_store(c, alias->asname ? alias->asname : alias->name, span);
    }
    emit(c, OP_POP_TOP, 0, span);
}

/* ---- raise, assert, expressions ---- */

static void compile_raise(Compiler *c, const RaiseNode *node) {
    int32_t parts = 0;
    if (node->exc) {
        compile_expression(c, node->exc);
        parts++;
        if (node->cause) {
            compile_expression(c, node->cause);
            parts++;
        }
    }
    emit(c, OP_RAISE, parts, node->base.span);
}

/* A failed assertion is blamed on the last comparison of its condition, or on the whole statement.
 */
static Span blamed_span(const Node *test, Span span) {
    switch (test->kind) {
    case NODE_Compare: return test->span;
    case NODE_UnaryOp:
        if (AST(UnaryOp, test)->op != UNARY_NOT)
            return span;
        return blamed_span(AST(UnaryOp, test)->operand, span);
    case NODE_BoolOp: {
        const NodeList *values = &AST(BoolOp, test)->values;
        for (uint32_t i = 0; i < values->count; i++) {
            span = blamed_span(values->items[i], span);
        }
        return span;
    }
    case NODE_IfExp:
        span = blamed_span(AST(IfExp, test)->test, span);
        span = blamed_span(AST(IfExp, test)->body, span);
        return blamed_span(AST(IfExp, test)->orelse, span);
    default: return span;
    }
}

static void compile_assert(Compiler *c, const AssertNode *node) {
    Label end = label_new(c);
    Span span = blamed_span(node->test, node->base.span);
    warn_assert(c, node);
    Span blamed = node->base.span;
    compile_jump_if(c, node->test, end, true, &blamed);
    emit(c, OP_LOAD_ASSERTION_ERROR, 0, span);
    if (node->msg) {
        compile_expression(c, node->msg);
        emit(c, OP_CALL, 0, span);
    }
    emit(c, OP_RAISE, 1, span);
    label_here(c, end);
}

/* sys.displayhook(value) */
static void compile_shown_statement(Compiler *c, const ExprNode *node) {
    Span span = node->base.span;
    import_module(c, ident_of(c, "sys"), 0, VALUE_NONE, span);
    emit_name(c, OP_LOAD_ATTR, ident_of(c, "displayhook"), span);
    compile_expression(c, node->value);
    emit(c, OP_CALL, 0, span); /* the value is in the place of self */
    emit(c, OP_POP_TOP, 0, span);
}

static bool is_shown(const Compiler *c) {
    return c->options.interactive && c->unit->scope->kind == SCOPE_MODULE;
}

static void compile_expression_statement(Compiler *c, const ExprNode *node) {
    if (is_shown(c)) {
        compile_shown_statement(c, node);
        return;
    }
    if (node->value->kind == NODE_Constant)
        return;
    compile_expression(c, node->value);
    emit(c, OP_POP_TOP, 0, node->base.span);
}

/* ---- dispatch ---- */

static bool places_its_own_line(const Node *node) {
    switch (node->kind) {
    case NODE_FunctionDef:
    case NODE_AsyncFunctionDef:
    case NODE_ClassDef:
    case NODE_For:
    case NODE_AsyncFor:
    case NODE_While:
    case NODE_If:
    case NODE_With:
    case NODE_AsyncWith:
    case NODE_Try:
    case NODE_TryStar:
    case NODE_Match:
    case NODE_Global:
    case NODE_Nonlocal: return true;
    default: return false;
    }
}

void compile_statement(Compiler *c, const Node *node) {
    if (!places_its_own_line(node))
        emit_line(c, node->span, node->span);
    switch (node->kind) {
    case NODE_FunctionDef:
    case NODE_AsyncFunctionDef: compile_function(c, AST(FunctionDef, node)); break;
    case NODE_ClassDef: compile_class(c, AST(ClassDef, node)); break;
    case NODE_Return: compile_return(c, AST(Return, node)); break;
    case NODE_Delete: compile_delete_statement(c, AST(Delete, node)); break;
    case NODE_Assign: compile_assign(c, AST(Assign, node)); break;
    case NODE_AugAssign: compile_aug_assign(c, AST(AugAssign, node)); break;
    case NODE_AnnAssign: compile_ann_assign(c, AST(AnnAssign, node)); break;
    case NODE_For: compile_for(c, AST(For, node)); break;
    case NODE_AsyncFor: compile_async_for(c, AST(For, node)); break;
    case NODE_While: compile_while(c, AST(While, node)); break;
    case NODE_If: compile_if(c, AST(If, node)); break;
    case NODE_With: compile_with(c, AST(With, node), false); break;
    case NODE_AsyncWith: compile_with(c, AST(With, node), true); break;
    case NODE_Match: compile_match(c, AST(Match, node)); break;
    case NODE_Raise: compile_raise(c, AST(Raise, node)); break;
    case NODE_Try:
    case NODE_TryStar: compile_try(c, AST(Try, node)); break;
    case NODE_Assert: compile_assert(c, AST(Assert, node)); break;
    case NODE_Import: compile_import(c, AST(Import, node)); break;
    case NODE_ImportFrom: compile_import_from(c, AST(ImportFrom, node)); break;
    case NODE_Expr: compile_expression_statement(c, AST(Expr, node)); break;
    case NODE_Break: compile_break(c, node); break;
    case NODE_Continue: compile_continue(c, node); break;
    default: break; /* Pass, Global, Nonlocal */
    }
}

void compile_statements(Compiler *c, const NodeList *list) {
    for (uint32_t i = 0; i < list->count; i++) {
        compile_statement(c, list->items[i]);
    }
}

void compile_body(Compiler *c, const NodeList *list) {
    NodeList rest = *list;
    if (c->unit->scope->has_annotations)
        emit(c, OP_SETUP_ANNOTATIONS, 0, list->count ? list->items[0]->span : NO_SPAN);
    if (!c->options.interactive && statement_is_docstring(list)) {
        const Node *statement = list->items[0];
        const Node *text = AST(Expr, statement)->value;
        emit_line(c, statement->span, statement->span);
        emit_const(c, literal_value(c, &AST(Constant, text)->value), text->span);
        emit_name(c, OP_STORE_NAME, ident_of(c, "__doc__"), text->span);
        rest.items++;
        rest.count--;
    }
    compile_statements(c, &rest);
}
