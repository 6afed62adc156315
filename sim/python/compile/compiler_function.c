/* Functions, lambdas and classes: what is evaluated where they are defined (decorators, defaults,
 * annotations, bases), their own units, and the closure that joins the two. */
#include "sim/python/compile/compiler_internal.h"
#include "sim/python/objects/list.h"

enum { MAKE_DEFAULTS = 1, MAKE_KWDEFAULTS = 2, MAKE_ANNOTATIONS = 4, MAKE_CLOSURE = 8 };

/* ---- making the function ---- */

void emit_make_function(Compiler *c, Code *code, unsigned flags, Span span) {
    const Tuple *free = code->freevars;
    for (size_t i = 0; i < free->count; i++) {
        const Str *name = (const Str *)free->items[i];
        const Ident *ident = source_intern(c->source, name->text, name->size);
        emit(c, OP_LOAD_CLOSURE, (int32_t)slot_of_cell(c, ident), span);
    }
    if (free->count) {
        emit(c, OP_BUILD_TUPLE, (int32_t)free->count, span);
        flags |= MAKE_CLOSURE;
    }
    emit_const(c, (Value)code, span);
    emit(c, OP_MAKE_FUNCTION, (int32_t)flags, span);
}

static void push_decorators(Compiler *c, const NodeList *decorators) {
    for (uint32_t i = 0; i < decorators->count; i++) {
        emit_line(c, decorators->items[i]->span, decorators->items[i]->span);
        compile_expression(c, decorators->items[i]);
    }
}

static void apply_decorators(Compiler *c, const NodeList *decorators) {
    for (uint32_t i = decorators->count; i-- > 0;) {
        emit(c, OP_CALL, 0, decorators->items[i]->span);
    }
}

static uint32_t first_line_of(const Node *node, const NodeList *decorators) {
    return decorators->count ? decorators->items[0]->span.line : node->span.line;
}

/* ---- arguments ---- */

static bool push_defaults(Compiler *c, const NodeList *defaults, Span span) {
    if (!defaults->count)
        return false;
    Value folded = constant_fold_elements(c, defaults, false);
    if (folded) {
        emit_const(c, folded, span);
        return true;
    }
    for (uint32_t i = 0; i < defaults->count; i++) {
        compile_expression(c, defaults->items[i]);
    }
    emit(c, OP_BUILD_TUPLE, (int32_t)defaults->count, span);
    return true;
}

static bool push_keyword_defaults(Compiler *c, const argumentsNode *args, Span span) {
    int32_t count = 0;
    for (uint32_t i = 0; i < args->kwonlyargs.count; i++) {
        const Node *value = args->kw_defaults.items[i];
        if (!value)
            continue;
        const Ident *name = AST(arg, args->kwonlyargs.items[i])->arg;
        const Ident *mangled = scope_mangle(c->unit->scope, name);
        emit_const(c, value_keep((Value)ident_str(c, mangled)), span);
        compile_expression(c, value);
        count++;
    }
    if (count)
        emit(c, OP_BUILD_MAP, count, span);
    return count > 0;
}

void compile_annotation(Compiler *c, const Node *node) {
    if (c->future_annotations)
        emit_const(c, (Value)ast_unparse(c->sim, node), node->span);
    else
        compile_expression(c, node);
}

static uint32_t push_annotation(Compiler *c, const Ident *name, const Node *annotation, Span span) {
    if (!annotation)
        return 0;
    const Ident *mangled = scope_mangle(c->unit->scope, name);
    emit_const(c, value_keep((Value)ident_str(c, mangled)), span);
    if (annotation->kind == NODE_Starred && !c->future_annotations) { /* *args: *Ts */
        compile_expression(c, AST(Starred, annotation)->value);
        emit(c, OP_UNPACK_SEQUENCE, 1, annotation->span);
    } else {
        compile_annotation(c, annotation);
    }
    return 2;
}

static uint32_t push_annotations_of(Compiler *c, const NodeList *args, Span span) {
    uint32_t count = 0;
    for (uint32_t i = 0; i < args->count; i++) {
        const argNode *arg = AST(arg, args->items[i]);
        count += push_annotation(c, arg->arg, arg->annotation, span);
    }
    return count;
}

static uint32_t push_annotation_of(Compiler *c, const Node *arg, Span span) {
    if (!arg)
        return 0;
    return push_annotation(c, AST(arg, arg)->arg, AST(arg, arg)->annotation, span);
}

static bool push_annotations(Compiler *c, const argumentsNode *args, const Node *returns,
                             Span span) {
    uint32_t count = push_annotations_of(c, &args->args, span);
    count += push_annotations_of(c, &args->posonlyargs, span);
    count += push_annotation_of(c, args->vararg, span);
    count += push_annotations_of(c, &args->kwonlyargs, span);
    count += push_annotation_of(c, args->kwarg, span);
    count += push_annotation(c, ident_of(c, "return"), returns, span);
    if (count)
        emit(c, OP_BUILD_TUPLE, (int32_t)count, span);
    return count > 0;
}

static unsigned push_argument_values(Compiler *c, const argumentsNode *args, Span span) {
    unsigned flags = 0;
    if (push_defaults(c, &args->defaults, span))
        flags |= MAKE_DEFAULTS;
    if (push_keyword_defaults(c, args, span))
        flags |= MAKE_KWDEFAULTS;
    return flags;
}

/* ---- functions ---- */

static void function_body(Compiler *c, const NodeList *body) {
    bool documented = statement_is_docstring(body);
    NodeList rest = *body;
    if (documented) {
        const Node *text = AST(Expr, body->items[0])->value;
        Value doc = literal_value(c, &AST(Constant, text)->value);
        uint32_t number = const_number(c, doc);
        c->unit->doc = (Str *)c->unit->consts.words[number];
        rest.items++;
        rest.count--;
    } else {
        const_number(c, VALUE_NONE);
    }
    compile_statements(c, &rest);
    emit_none(c, NO_SPAN);
    emit(c, OP_RETURN_VALUE, 0, NO_SPAN);
}

/* From `def` to the end of the parameters or of the annotation of the result. */
static Span end_of_def(const FunctionDefNode *node) {
    const argumentsNode *args = AST(arguments, node->args);
    if (node->returns)
        return node->returns->span;
    return args->base.span.end_line ? args->base.span : node->name_span;
}

void compile_function(Compiler *c, const FunctionDefNode *node) {
    Span span = node->base.span;
    const argumentsNode *args = AST(arguments, node->args);
    push_decorators(c, &node->decorator_list);
    emit_line(c, span, end_of_def(node));
    unsigned flags = push_argument_values(c, args, span);
    if (push_annotations(c, args, node->returns, span))
        flags |= MAKE_ANNOTATIONS;
    unit_enter(c, node->scope, first_line_of(&node->base, &node->decorator_list));
    function_body(c, &node->body);
    emit_make_function(c, unit_leave(c), flags, span);
    apply_decorators(c, &node->decorator_list);
    name_store(c, node->name, span);
}

void compile_lambda(Compiler *c, const LambdaNode *node) {
    Span span = node->base.span;
    unsigned flags = push_argument_values(c, AST(arguments, node->args), span);
    unit_enter(c, node->scope, span.line);
    const_number(c, VALUE_NONE);
    compile_expression(c, node->body);
    emit(c, OP_RETURN_VALUE, 0, node->body->span);
    emit_make_function(c, unit_leave(c), flags, span);
}

/* ---- classes ---- */

static void class_cell(Compiler *c, const Scope *scope) {
    if (!scope->needs_class_cell) {
        emit_none(c, NO_SPAN);
        return;
    }
    uint32_t slot = slot_of_cell(c, ident_of(c, "__class__"));
    emit(c, OP_LOAD_CLOSURE, (int32_t)slot, NO_SPAN);
    emit(c, OP_COPY, 1, NO_SPAN);
    emit_name(c, OP_STORE_NAME, ident_of(c, "__classcell__"), NO_SPAN);
}

static Code *class_code(Compiler *c, const ClassDefNode *node, uint32_t first_line) {
    Span first = {first_line, 0, first_line, 0};
    const TextSlice qualname = node->scope->qualname;
    unit_enter(c, node->scope, first_line);
    emit_name(c, OP_LOAD_NAME, ident_of(c, "__name__"), first);
    emit_name(c, OP_STORE_NAME, ident_of(c, "__module__"), first);
    emit_const(c, (Value)str_new(c->sim, qualname.text, qualname.len), first);
    emit_name(c, OP_STORE_NAME, ident_of(c, "__qualname__"), first);
    compile_body(c, &node->body);
    class_cell(c, node->scope);
    emit(c, OP_RETURN_VALUE, 0, NO_SPAN);
    return unit_leave(c);
}

static Span end_of_class_header(const ClassDefNode *node) {
    if (node->keywords.count)
        return node->keywords.items[node->keywords.count - 1]->span;
    if (node->bases.count)
        return node->bases.items[node->bases.count - 1]->span;
    return node->name_span;
}

void compile_class(Compiler *c, const ClassDefNode *node) {
    Span span = node->base.span;
    push_decorators(c, &node->decorator_list);
    emit_line(c, span, end_of_class_header(node));
    emit(c, OP_LOAD_BUILD_CLASS, 0, span);
    emit(c, OP_PUSH_NULL, 0, span);
    Code *code = class_code(c, node, first_line_of(&node->base, &node->decorator_list));
    emit_make_function(c, code, 0, span);
    emit_const(c, value_keep((Value)ident_str(c, node->name)), span);
    compile_call_arguments(c, 2, &node->bases, &node->keywords, span);
    apply_decorators(c, &node->decorator_list);
    name_store(c, node->name, span);
}
