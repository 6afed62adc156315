/* First pass of the symbol table: walks the tree in the order in which CPython's compiler emits
   code, so that local variables get CPython's order, and notes how each scope uses each name.
   Mirrors CPython 3.11 Python/symtable.c (symtable_visit_...). */
#include "sim/python/compile/scope.h"

#include "sim/python/compile/scope_internal.h"

#include <stdarg.h>
#include <string.h>

static void visit(ScopeBuilder *b, Node *node);

static Symbol *note(ScopeBuilder *b, const Ident *name, uint16_t flags, Span span) {
    return scope_note_use(b, name, flags, span, true);
}

/* ---- scopes ------------------------------------------------------------------------------------
 */

static Scope *enter_scope(ScopeBuilder *b, BlockKind kind, Node *node, const Ident *name) {
    Scope *scope = arena_new(b->arena, Scope);
    Scope *parent = b->scope;
    scope->kind = kind;
    scope->node = node;
    scope->name = name;
    scope->source = b->source;
    scope->parent = parent;
    scope->outer_surrounding = b->surrounding;
    b->surrounding = NULL;
    if (parent != NULL) {
        scope->class_name = parent->class_name;
        scope->iter_depth = parent->iter_depth; /* a lambda in an iterable is inside it */
        scope->is_nested = parent->is_nested || scope_is_function(parent);
        if (parent->last_child == NULL) {
            parent->first_child = scope;
        } else {
            parent->last_child->next_sibling = scope;
        }
        parent->last_child = scope;
    }
    b->scope = scope;
    return scope;
}

static void leave_scope(ScopeBuilder *b) {
    b->surrounding = b->scope->outer_surrounding;
    b->scope = b->scope->parent;
}

static const Ident *intern(ScopeBuilder *b, const char *text) {
    return source_intern(b->source, text, strlen(text));
}

static bool has_docstring(NodeList body) {
    if (body.count == 0 || body.items[0]->kind != NODE_Expr) {
        return false;
    }
    const Node *value = AST(Expr, body.items[0])->value;
    return value->kind == NODE_Constant && AST(Constant, value)->value.kind == LITERAL_STR;
}

/* ---- lists of nodes ----------------------------------------------------------------------------
 */

static void visit_all(ScopeBuilder *b, NodeList list) {
    for (uint32_t i = 0; i < list.count; i++) {
        visit(b, list.items[i]);
    }
}

/* The children of a node in the order of nodes.def. */
static void visit_children(ScopeBuilder *b, Node *node) {
    const Field *field = node_info((NodeKind)node->kind).fields;
    for (; field->name != NULL; field++) {
        void *at = (char *)node + field->offset;
        if (field->type == FIELD_CHILD) {
            visit(b, *(Node **)at);
        } else if (field->type == FIELD_NODES) {
            visit_all(b, *(NodeList *)at);
        }
    }
}

/* ---- functions ---------------------------------------------------------------------------------
 */

static void visit_annotation(ScopeBuilder *b, Node *annotation) {
    if (annotation != NULL && !b->future_annotations) {
        visit(b, annotation);
    }
}

static void visit_arg_annotations(ScopeBuilder *b, NodeList args) {
    for (uint32_t i = 0; i < args.count; i++) {
        visit_annotation(b, AST(arg, args.items[i])->annotation);
    }
}

/* The order of compiler_visit_annotations. */
static void visit_annotations(ScopeBuilder *b, const argumentsNode *args, Node *returns) {
    visit_arg_annotations(b, args->args);
    visit_arg_annotations(b, args->posonlyargs);
    if (args->vararg != NULL) {
        visit_annotation(b, AST(arg, args->vararg)->annotation);
    }
    visit_arg_annotations(b, args->kwonlyargs);
    if (args->kwarg != NULL) {
        visit_annotation(b, AST(arg, args->kwarg)->annotation);
    }
    visit_annotation(b, returns);
}

static void add_param(ScopeBuilder *b, const Node *node) {
    if (node != NULL) {
        note(b, AST(arg, node)->arg, SYMBOL_PARAM, node->span);
    }
}

static void add_params(ScopeBuilder *b, NodeList args) {
    for (uint32_t i = 0; i < args.count; i++) {
        add_param(b, args.items[i]);
    }
}

static void add_parameters(ScopeBuilder *b, const argumentsNode *args) {
    add_params(b, args->posonlyargs);
    add_params(b, args->args);
    add_params(b, args->kwonlyargs);
    add_param(b, args->vararg);
    add_param(b, args->kwarg);
    b->scope->posonly_count = args->posonlyargs.count;
    b->scope->arg_count = args->posonlyargs.count + args->args.count;
    b->scope->kwonly_count = args->kwonlyargs.count;
    b->scope->has_varargs = args->vararg != NULL;
    b->scope->has_varkeywords = args->kwarg != NULL;
}

static void visit_defaults(ScopeBuilder *b, const argumentsNode *args) {
    visit_all(b, args->defaults);
    visit_all(b, args->kw_defaults);
}

/* FunctionDef and AsyncFunctionDef. */
static void visit_def(ScopeBuilder *b, Node *node) {
    FunctionDefNode *def = AST(FunctionDef, node);
    argumentsNode *args = AST(arguments, def->args);
    visit_all(b, def->decorator_list);
    visit_defaults(b, args);
    visit_annotations(b, args, def->returns);
    note(b, def->name, SYMBOL_ASSIGNED, node->span);
    if (b->touching) {
        return;
    }
    def->scope = enter_scope(b, SCOPE_FUNCTION, node, def->name);
    def->scope->is_coroutine = node->kind == NODE_AsyncFunctionDef;
    def->scope->has_docstring = has_docstring(def->body);
    add_parameters(b, args);
    visit_all(b, def->body);
    leave_scope(b);
}

static void visit_lambda(ScopeBuilder *b, Node *node) {
    LambdaNode *lambda = AST(Lambda, node);
    visit_defaults(b, AST(arguments, lambda->args));
    if (b->touching) {
        return;
    }
    lambda->scope = enter_scope(b, SCOPE_LAMBDA, node, intern(b, "<lambda>"));
    add_parameters(b, AST(arguments, lambda->args));
    visit(b, lambda->body);
    leave_scope(b);
}

static void visit_class_body(ScopeBuilder *b, Node *node) {
    ClassDefNode *class = AST(ClassDef, node);
    class->scope = enter_scope(b, SCOPE_CLASS, node, class->name);
    class->scope->class_name = class->name;
    class->scope->has_docstring = has_docstring(class->body);
    visit_all(b, class->body);
    leave_scope(b);
}

static void visit_class(ScopeBuilder *b, Node *node) {
    ClassDefNode *class = AST(ClassDef, node);
    visit_all(b, class->decorator_list);
    if (!b->touching) {
        visit_class_body(b, node);
    }
    visit_all(b, class->bases);
    visit_all(b, class->keywords);
    note(b, class->name, SYMBOL_ASSIGNED, node->span);
}

/* ---- comprehensions ----------------------------------------------------------------------------
 */

static void visit_target(ScopeBuilder *b, Node *target) {
    b->scope->in_target = true;
    visit(b, target);
    b->scope->in_target = false;
}

static void visit_iter(ScopeBuilder *b, Node *iter) {
    b->scope->iter_depth++;
    visit(b, iter);
    b->scope->iter_depth--;
}

static void visit_clauses(ScopeBuilder *b, NodeList clauses) {
    for (uint32_t i = 0; i < clauses.count; i++) {
        comprehensionNode *clause = AST(comprehension, clauses.items[i]);
        if (i > 0) {
            visit_iter(b, clause->iter);
        }
        visit_target(b, clause->target);
        visit_all(b, clause->ifs);
        b->scope->is_coroutine = b->scope->is_coroutine || clause->is_async;
    }
}

static Scope *enter_comprehension(ScopeBuilder *b, Node *node) {
    static const struct {
        BlockKind kind;
        const char *name;
    } kinds[] = {{SCOPE_LISTCOMP, "<listcomp>"},
                 {SCOPE_SETCOMP, "<setcomp>"},
                 {SCOPE_DICTCOMP, "<dictcomp>"},
                 {SCOPE_GENEXPR, "<genexpr>"}};
    int which = node->kind - NODE_ListComp;
    Scope *scope = enter_scope(b, kinds[which].kind, node, intern(b, kinds[which].name));
    scope->arg_count = 1;
    note(b, b->iterator_name, SYMBOL_PARAM, node->span);
    return scope;
}

/* An asynchronous list, set or dict comprehension must be awaited where it stands. */
static void leave_comprehension(ScopeBuilder *b, Scope *scope) {
    scope->is_generator = scope->kind == SCOPE_GENEXPR;
    scope->is_async_comp = scope->is_coroutine && !scope->is_generator;
    leave_scope(b);
    if (scope->is_async_comp) {
        b->scope->has_async = b->scope->has_await = true;
        if (scope_is_comprehension(b->scope)) {
            b->scope->is_coroutine = true;
        }
    }
}

static void visit_comprehension(ScopeBuilder *b, Node *node) {
    ListCompNode *comp = AST(ListComp, node);
    visit_iter(b, AST(comprehension, comp->generators.items[0])->iter);
    if (b->touching) {
        return;
    }
    comp->scope = enter_comprehension(b, node);
    visit_clauses(b, comp->generators);
    visit(b, comp->elt);
    leave_comprehension(b, comp->scope);
}

static void visit_dict_comprehension(ScopeBuilder *b, Node *node) {
    DictCompNode *comp = AST(DictComp, node);
    visit_iter(b, AST(comprehension, comp->generators.items[0])->iter);
    if (b->touching) {
        return;
    }
    comp->scope = enter_comprehension(b, node);
    visit_clauses(b, comp->generators);
    visit(b, comp->key);
    visit(b, comp->value);
    leave_comprehension(b, comp->scope);
}

/* ---- := ----------------------------------------------------------------------------------------
 */

/* In a comprehension the target belongs to the function or module around it. */
static void bind_outside(ScopeBuilder *b, Node *target) {
    const Ident *name = AST(Name, target)->id;
    Scope *scope = b->scope;
    for (; scope_is_comprehension(scope); scope = scope->parent) {
        Symbol *symbol = scope_find(scope, name);
        if (symbol != NULL && (symbol->flags & SYMBOL_COMP_ITER)) {
            scope_error(b, target->span,
                        "assignment expression cannot rebind comprehension iteration variable '%s'",
                        name->text);
            return;
        }
    }
    if (scope->kind == SCOPE_CLASS) {
        scope_error(b, target->span,
                    "assignment expression within a comprehension cannot be used "
                    "in a class body");
        return;
    }
    Symbol *outer = scope_symbol(b, scope, scope_mangle(scope, name));
    bool global = scope->kind == SCOPE_MODULE || (outer->flags & SYMBOL_GLOBAL);
    Symbol *symbol = note(b, name, global ? SYMBOL_GLOBAL : SYMBOL_NONLOCAL, target->span);
    symbol->directive = target->span;
    outer->flags |= SYMBOL_ASSIGNED;
}

static void visit_named(ScopeBuilder *b, Node *node) {
    NamedExprNode *named = AST(NamedExpr, node);
    if (b->scope->iter_depth > 0 && !b->touching) {
        scope_error(b, node->span,
                    "assignment expression cannot be used in a comprehension "
                    "iterable expression");
    }
    if (scope_is_comprehension(b->scope)) {
        bind_outside(b, named->target);
    }
    visit(b, named->value);
    visit(b, named->target);
}

/* ---- expressions -------------------------------------------------------------------------------
 */

static void visit_name(ScopeBuilder *b, Node *node) {
    const NameNode *name = AST(Name, node);
    if (name->ctx != CONTEXT_LOAD) {
        note(b, name->id, SYMBOL_ASSIGNED, node->span);
        return;
    }
    note(b, name->id, SYMBOL_USED, node->span);
    if (name->id == b->super_name && scope_is_function(b->scope)) {
        note(b, b->class_cell_name, SYMBOL_USED, node->span);
    }
}

static void visit_yield(ScopeBuilder *b, Node *node) {
    static const char *const places[] = {"list comprehension", "set comprehension",
                                         "dict comprehension", "generator expression"};
    visit(b, AST(Yield, node)->value);
    b->scope->is_generator = true;
    if (scope_is_comprehension(b->scope)) {
        scope_error(b, node->span, "'yield' inside %s", places[b->scope->kind - SCOPE_LISTCOMP]);
    }
}

static void visit_await(ScopeBuilder *b, Node *node) {
    visit(b, AST(Await, node)->value);
    b->scope->has_async = b->scope->has_await = true;
    if (scope_is_comprehension(b->scope)) {
        b->scope->is_coroutine = true;
    }
}

static void visit_dict(ScopeBuilder *b, const DictNode *dict) {
    for (uint32_t i = 0; i < dict->keys.count; i++) {
        visit(b, dict->keys.items[i]);
        visit(b, dict->values.items[i]);
    }
}

/* ---- statements --------------------------------------------------------------------------------
 */

static void visit_annotated(ScopeBuilder *b, Node *node) {
    AnnAssignNode *assign = AST(AnnAssign, node);
    Node *target = assign->target;
    b->scope->has_annotations = true;
    visit(b, assign->value);
    if (target->kind != NODE_Name) {
        visit(b, target);
    } else {
        const Ident *name = AST(Name, target)->id;
        const Symbol *symbol = scope_find(b->scope, name);
        uint16_t flags = symbol == NULL ? 0 : symbol->flags;
        if ((flags & (SYMBOL_GLOBAL | SYMBOL_NONLOCAL)) && b->scope->kind != SCOPE_MODULE &&
            assign->simple) {
            scope_error(b, node->span, "annotated name '%s' can't be %s", name->text,
                        flags & SYMBOL_GLOBAL ? "global" : "nonlocal");
        } else if (assign->simple && assign->value == NULL) {
            scope_note_use(b, name, SYMBOL_ANNOTATED | SYMBOL_ASSIGNED, target->span, false);
        } else if (assign->simple) {
            note(b, name, SYMBOL_ANNOTATED | SYMBOL_ASSIGNED, target->span);
        } else if (assign->value != NULL) {
            note(b, name, SYMBOL_ASSIGNED, target->span);
        }
    }
    visit_annotation(b, assign->annotation);
}

static void check_directive(ScopeBuilder *b, const Node *node, const Ident *name,
                            const Symbol *symbol, const char *word) {
    if (symbol->flags & SYMBOL_PARAM) {
        scope_error(b, node->span, "name '%s' is parameter and %s", name->text, word);
    } else if (symbol->flags & SYMBOL_USED) {
        scope_error(b, node->span, "name '%s' is used prior to %s declaration", name->text, word);
    } else if (symbol->flags & SYMBOL_ANNOTATED) {
        scope_error(b, node->span, "annotated name '%s' can't be %s", name->text, word);
    } else if (symbol->flags & SYMBOL_ASSIGNED) {
        scope_error(b, node->span, "name '%s' is assigned to before %s declaration", name->text,
                    word);
    }
}

/* Global and Nonlocal. */
static void visit_directive(ScopeBuilder *b, Node *node) {
    if (b->touching) {
        return;
    }
    const IdentList *names = &AST(Global, node)->names;
    bool global = node->kind == NODE_Global;
    for (uint32_t i = 0; i < names->count; i++) {
        const Ident *name = names->items[i];
        Symbol *symbol = scope_symbol(b, b->scope, scope_mangle(b->scope, name));
        check_directive(b, node, name, symbol, global ? "global" : "nonlocal");
        if (symbol->directive.line == 0) {
            symbol->directive = node->span;
        }
        symbol->flags |= global ? SYMBOL_GLOBAL : SYMBOL_NONLOCAL;
    }
}

static void visit_alias(ScopeBuilder *b, Node *node) {
    const aliasNode *alias = AST(alias, node);
    const Ident *name = alias->asname != NULL ? alias->asname : alias->name;
    if (name->len == 1 && name->text[0] == '*') {
        if (b->scope->kind != SCOPE_MODULE) {
            scope_error(b, node->span, "import * only allowed at module level");
        }
        return;
    }
    const char *dot = memchr(name->text, '.', name->len);
    if (dot != NULL) {
        name = source_intern(b->source, name->text, (size_t)(dot - name->text));
    }
    note(b, name, SYMBOL_IMPORTED | SYMBOL_ASSIGNED, node->span);
}

static void visit_if(ScopeBuilder *b, Node *node) {
    for (;;) {
        IfNode *part = AST(If, node);
        visit(b, part->test);
        visit_all(b, part->body);
        if (part->orelse.count != 1 || part->orelse.items[0]->kind != NODE_If) {
            visit_all(b, part->orelse);
            return;
        }
        node = part->orelse.items[0];
    }
}

static void visit_inside(ScopeBuilder *b, NodeList finalbody, NodeList body) {
    Surrounding here = {finalbody, b->surrounding};
    b->surrounding = &here;
    visit_all(b, body);
    b->surrounding = here.outer;
}

static void visit_for(ScopeBuilder *b, Node *node) {
    const ForNode *loop = AST(For, node);
    visit(b, loop->iter);
    visit(b, loop->target);
    visit_inside(b, (NodeList){0}, loop->body);
    visit_all(b, loop->orelse);
}

static void visit_while(ScopeBuilder *b, Node *node) {
    const WhileNode *loop = AST(While, node);
    visit(b, loop->test);
    visit_inside(b, (NodeList){0}, loop->body);
    visit_all(b, loop->orelse);
}

static void visit_try(ScopeBuilder *b, Node *node) {
    const TryNode *part = AST(Try, node);
    Surrounding here = {part->finalbody, b->surrounding};
    bool has_finally = part->finalbody.count > 0;
    b->surrounding = has_finally ? &here : here.outer;
    visit_all(b, part->body);
    visit_all(b, part->orelse);
    visit_all(b, part->handlers);
    b->surrounding = here.outer;
    visit_all(b, part->finalbody);
}

/* A jump out of `finally` blocks, up to the loop or out of the function: their names occur here
 * first. */
static void visit_jump(ScopeBuilder *b, bool is_return) {
    Surrounding *all = b->surrounding;
    bool touching = b->touching;
    b->touching = true;
    for (Surrounding *s = all; s != NULL; s = s->outer) {
        if (s->finalbody.count == 0) {
            if (!is_return) {
                break;
            }
            continue;
        }
        b->surrounding = s->outer;
        visit_all(b, s->finalbody);
    }
    b->touching = touching;
    b->surrounding = all;
}

static void visit_handler(ScopeBuilder *b, Node *node) {
    const ExceptHandlerNode *handler = AST(ExceptHandler, node);
    visit(b, handler->type);
    if (handler->name != NULL) {
        note(b, handler->name, SYMBOL_ASSIGNED, node->span);
    }
    visit_all(b, handler->body);
}

static void visit_capture(ScopeBuilder *b, Node *node, const Ident *name) {
    if (name != NULL) {
        note(b, name, SYMBOL_ASSIGNED, node->span);
    }
}

/* The rest of a node whose children are visited in their order. */
static void visit_plain(ScopeBuilder *b, Node *node) {
    visit_children(b, node);
    switch (node->kind) {
    case NODE_Return:
        b->scope->returns_value = b->scope->returns_value || AST(Return, node)->value != NULL;
        visit_jump(b, true);
        break;
    case NODE_Break:
    case NODE_Continue: visit_jump(b, false); break;
    case NODE_MatchAs: visit_capture(b, node, AST(MatchAs, node)->name); break;
    case NODE_MatchStar: visit_capture(b, node, AST(MatchStar, node)->name); break;
    case NODE_MatchMapping: visit_capture(b, node, AST(MatchMapping, node)->rest); break;
    case NODE_AsyncWith: b->scope->has_async = true; break;
    default: break;
    }
}

static void visit(ScopeBuilder *b, Node *node) {
    if (node == NULL) {
        return;
    }
    switch (node->kind) {
    case NODE_FunctionDef:
    case NODE_AsyncFunctionDef: visit_def(b, node); break;
    case NODE_ClassDef: visit_class(b, node); break;
    case NODE_Lambda: visit_lambda(b, node); break;
    case NODE_ListComp:
    case NODE_SetComp:
    case NODE_GeneratorExp: visit_comprehension(b, node); break;
    case NODE_DictComp: visit_dict_comprehension(b, node); break;
    case NODE_Name: visit_name(b, node); break;
    case NODE_NamedExpr: visit_named(b, node); break;
    case NODE_Yield:
    case NODE_YieldFrom: visit_yield(b, node); break;
    case NODE_Await: visit_await(b, node); break;
    case NODE_Dict: visit_dict(b, AST(Dict, node)); break;
    case NODE_Assign:
        visit(b, AST(Assign, node)->value);
        visit_all(b, AST(Assign, node)->targets);
        break;
    case NODE_AnnAssign: visit_annotated(b, node); break;
    case NODE_Global:
    case NODE_Nonlocal: visit_directive(b, node); break;
    case NODE_alias: visit_alias(b, node); break;
    case NODE_If: visit_if(b, node); break;
    case NODE_AsyncFor:
        b->scope->has_async = true;
        visit_for(b, node);
        break;
    case NODE_For: visit_for(b, node); break;
    case NODE_While: visit_while(b, node); break;
    case NODE_Try:
    case NODE_TryStar: visit_try(b, node); break;
    case NODE_ExceptHandler: visit_handler(b, node); break;
    case NODE_Constant: break;
    default: visit_plain(b, node); break;
    }
}

/* ---- the whole ------------------------------------------------------------------------------ */

static void drop_errors_behind_first(Source *source) {
    Diagnostic *first = source->errors.first;
    if (first != NULL) {
        first->next = NULL;
        source->errors = (Diagnostics){first, first, 1};
    }
}

static Scope *visit_module(ScopeBuilder *b, Node *module) {
    Scope *scope = enter_scope(b, SCOPE_MODULE, module, intern(b, "<module>"));
    if (module->kind == NODE_Module) {
        AST(Module, module)->scope = scope;
        scope->has_docstring = has_docstring(AST(Module, module)->body);
        visit_all(b, AST(Module, module)->body);
    } else {
        AST(Expression, module)->scope = scope;
        visit(b, AST(Expression, module)->body);
    }
    scope->is_coroutine = b->options->top_level_await && scope->has_async;
    return scope;
}

Scope *scope_build(Source *source, Node *module, const ScopeOptions *options) {
    ScopeBuilder b = {.source = source, .arena = source->arena, .options = options};
    b.super_name = intern(&b, "super");
    b.class_cell_name = intern(&b, "__class__");
    b.iterator_name = intern(&b, ".0");
    b.future_annotations = check_future(source, module);
    Scope *scope = visit_module(&b, module);
    scope_resolve(&b, scope);
    check_tree(source, module, options->top_level_await);
    if (source->errors.count == 0) {
        return scope;
    }
    if (!options->recover) {
        drop_errors_behind_first(source);
    }
    return NULL;
}
