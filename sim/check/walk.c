/* The walk: every node that is evaluated, after its children, in the order of evaluation, with the
 * scope it stands in and what the program around it takes care of itself. Recursion is as deep as
 * ast.h says. */
#include "sim/check/checker.h"

#include <string.h>

static void walk(Checker *c, Node *node);

static void walk_all(Checker *c, NodeList list) {
    for (uint32_t i = 0; i < list.count; i++)
        walk(c, list.items[i]);
}

static void walk_children(Checker *c, Node *node) {
    const Field *field = node_info((NodeKind)node->kind).fields;
    for (; field->name != NULL; field++) {
        void *at = (char *)node + field->offset;
        if (field->type == FIELD_CHILD) {
            walk(c, *(Node **)at);
        } else if (field->type == FIELD_NODES) {
            walk_all(c, *(NodeList *)at);
        }
    }
}

static void walk_guarded(Checker *c, NodeList list, unsigned guards) {
    unsigned outside = c->guards;
    c->guards |= guards;
    walk_all(c, list);
    c->guards = outside;
}

/* ---- guards ---- */

static const struct {
    const char *exception;
    unsigned guards;
} handled[] = {
    {"ImportError", GUARD_IMPORT},
    {"ModuleNotFoundError", GUARD_IMPORT},
    {"NameError", GUARD_NAME},
    {"UnboundLocalError", GUARD_NAME},
    {"AttributeError", GUARD_ATTRIBUTE},
    {"TypeError", GUARD_TYPE},
    {"RuntimeError", GUARD_RUNTIME},
    {"ValueError", GUARD_VALUE},
    {"Exception", GUARD_ALL | GUARD_BROADLY},
    {"BaseException", GUARD_ALL | GUARD_BROADLY},
};

/* What `except type:` handles; a type that is not known may be any. */
static unsigned guards_of_type(const Node *type) {
    unsigned guards = 0;
    if (!type)
        return GUARD_ALL | GUARD_BROADLY;
    if (type->kind == NODE_Tuple) {
        for (uint32_t i = 0; i < AST(Tuple, type)->elts.count; i++)
            guards |= guards_of_type(AST(Tuple, type)->elts.items[i]);
        return guards;
    }
    if (type->kind != NODE_Name)
        return 0;
    for (size_t i = 0; i < sizeof handled / sizeof handled[0]; i++) {
        if (strcmp(AST(Name, type)->id->text, handled[i].exception) == 0)
            guards |= handled[i].guards;
    }
    return guards;
}

unsigned guards_of_handlers(NodeList handlers) {
    unsigned guards = 0;
    for (uint32_t i = 0; i < handlers.count; i++)
        guards |= guards_of_type(AST(ExceptHandler, handlers.items[i])->type);
    return guards;
}

static bool expects_errors(const Ident *name) {
    return strcmp(name->text, "suppress") == 0 || strcmp(name->text, "raises") == 0 ||
           strncmp(name->text, "assertRaises", 12) == 0;
}

/* with suppress(ImportError): */
static unsigned guards_of_items(NodeList items) {
    unsigned guards = 0;
    for (uint32_t i = 0; i < items.count; i++) {
        const Node *call = AST(withitem, items.items[i])->context_expr;
        if (call->kind != NODE_Call)
            continue;
        const Node *f = AST(Call, call)->func;
        const Ident *name = f->kind == NODE_Name        ? AST(Name, f)->id
                            : f->kind == NODE_Attribute ? AST(Attribute, f)->attr
                                                        : NULL;
        if (!name || !expects_errors(name))
            continue;
        for (uint32_t k = 0; k < AST(Call, call)->args.count; k++)
            guards |= guards_of_type(AST(Call, call)->args.items[k]);
    }
    return guards;
}

/* Words in a condition that ask what there is. */
static const char *const questions[] = {"hasattr",       "version_info", "platform",  "name",
                                        "TYPE_CHECKING", "getattr",      "find_spec", "modules",
                                        "globals",       "locals",       "dir",       "vars"};

static bool is_question(const Ident *name) {
    for (size_t i = 0; i < sizeof questions / sizeof questions[0]; i++) {
        if (strcmp(name->text, questions[i]) == 0)
            return true;
    }
    return false;
}

static bool asks_what_there_is(const Node *node) {
    if (!node)
        return false;
    if (node->kind == NODE_Constant)
        return AST(Constant, node)->value.kind != LITERAL_STR; /* if False, while True */
    if (node->kind == NODE_Name)
        return is_question(AST(Name, node)->id);
    if (node->kind == NODE_Attribute && is_question(AST(Attribute, node)->attr))
        return true;
    const Field *field = node_info((NodeKind)node->kind).fields;
    for (; field->name != NULL; field++) {
        const void *at = (const char *)node + field->offset;
        if (field->type == FIELD_CHILD && asks_what_there_is(*(Node *const *)at))
            return true;
        const NodeList *list = at;
        for (uint32_t i = 0; field->type == FIELD_NODES && i < list->count; i++) {
            if (node->kind != NODE_Compare && asks_what_there_is(list->items[i]))
                return true;
        }
    }
    return false;
}

/* ---- units ---- */

static void walk_inside(Checker *c, Scope *scope, NodeList body) {
    Scope *outside = c->scope;
    uint32_t depth = c->loop_depth;
    c->scope = scope;
    c->loop_depth = 0;
    walk_all(c, body);
    c->scope = outside;
    c->loop_depth = depth;
}

static void walk_guarded_inside(Checker *c, Scope *scope, NodeList body, unsigned guards) {
    unsigned outside = c->guards;
    c->guards |= guards;
    walk_inside(c, scope, body);
    c->guards = outside;
}

/* The body of a function: it runs elsewhere, what is handled here does not matter. */
static void walk_later(Checker *c, Scope *scope, NodeList body) {
    unsigned outside = c->guards;
    const Node *part = c->part;
    c->guards = c->lasting;
    c->part = NULL;
    walk_inside(c, scope, body);
    c->guards = outside;
    c->part = part;
}

static void walk_annotations(Checker *c, NodeList args) {
    for (uint32_t i = 0; i < args.count; i++)
        walk(c, AST(arg, args.items[i])->annotation);
}

static void visit_parameters(Checker *c, const argumentsNode *args) {
    const NodeList lists[] = {args->posonlyargs, args->args, args->kwonlyargs};
    for (size_t i = 0; i < 3; i++) {
        for (uint32_t k = 0; k < lists[i].count; k++)
            c->visit(c, lists[i].items[k]);
    }
    if (args->vararg)
        c->visit(c, args->vararg);
    if (args->kwarg)
        c->visit(c, args->kwarg);
}

/* What is evaluated when the function is made. */
static void walk_head(Checker *c, const argumentsNode *args, const Node *returns) {
    walk_all(c, args->defaults);
    walk_all(c, args->kw_defaults);
    if (c->has_future_annotations)
        return;
    walk_annotations(c, args->posonlyargs);
    walk_annotations(c, args->args);
    walk(c, args->vararg ? AST(arg, args->vararg)->annotation : NULL);
    walk_annotations(c, args->kwonlyargs);
    walk(c, args->kwarg ? AST(arg, args->kwarg)->annotation : NULL);
    walk(c, (Node *)returns);
}

static void walk_def(Checker *c, Node *node) {
    FunctionDefNode *def = AST(FunctionDef, node);
    walk_all(c, def->decorator_list);
    walk_head(c, AST(arguments, def->args), def->returns);
    c->visit(c, node);
    if (!def->scope)
        return;
    Scope *outside = c->scope;
    c->scope = def->scope;
    visit_parameters(c, AST(arguments, def->args));
    c->scope = outside;
    walk_later(c, def->scope, def->body);
}

/* Its body runs when somebody calls it, who may handle its errors, unless it is known who. */
static void walk_lambda(Checker *c, Node *node) {
    LambdaNode *lambda = AST(Lambda, node);
    bool trusted = c->trusted_lambda == node;
    walk_head(c, AST(arguments, lambda->args), NULL);
    if (!lambda->scope)
        return;
    Scope *outside = c->scope;
    c->scope = lambda->scope;
    visit_parameters(c, AST(arguments, lambda->args));
    c->scope = outside;
    walk_guarded_inside(c, lambda->scope, (NodeList){&lambda->body, 1}, trusted ? 0 : GUARD_ALL);
    c->visit(c, node);
}

static void walk_class(Checker *c, Node *node) {
    ClassDefNode *class = AST(ClassDef, node);
    walk_all(c, class->decorator_list);
    walk_all(c, class->bases);
    walk_all(c, class->keywords);
    if (class->scope)
        walk_inside(c, class->scope, class->body);
    c->visit(c, node);
}

static void walk_comprehension(Checker *c, Node *node) {
    bool is_dict = node->kind == NODE_DictComp;
    Scope *scope = is_dict ? AST(DictComp, node)->scope : AST(ListComp, node)->scope;
    NodeList clauses = is_dict ? AST(DictComp, node)->generators : AST(ListComp, node)->generators;
    if (!scope)
        return;
    walk(c, AST(comprehension, clauses.items[0])->iter);
    Scope *outside = c->scope;
    c->scope = scope;
    for (uint32_t i = 0; i < clauses.count; i++) {
        comprehensionNode *clause = AST(comprehension, clauses.items[i]);
        walk(c, i > 0 ? clause->iter : NULL);
        walk(c, clause->target);
        walk_all(c, clause->ifs);
    }
    walk(c, AST(ListComp, node)->elt);
    walk(c, is_dict ? AST(DictComp, node)->value : NULL);
    c->scope = outside;
    c->visit(c, node);
}

/* ---- statements ---- */

static void walk_trusted(Checker *c, Node *node) {
    c->trusted_lambda = node;
    walk(c, node);
}

/* Functions of the program may try what they are given; those of the library do not. */
static void walk_call(Checker *c, Node *node) {
    CallNode *call = AST(Call, node);
    const Node *f = call->func;
    bool trusted = f->kind == NODE_Attribute ||
                   (f->kind == NODE_Name &&
                    dict_get_text(c->sim, c->sim->builtins, AST(Name, f)->id->text) != NULL);
    walk(c, call->func);
    for (uint32_t i = 0; i < call->args.count; i++) {
        if (trusted)
            walk_trusted(c, call->args.items[i]);
        else
            walk(c, call->args.items[i]);
    }
    walk_all(c, call->keywords);
    c->visit(c, node);
}

static void walk_assign(Checker *c, Node *node) {
    walk_trusted(c, AST(Assign, node)->value);
    walk_all(c, AST(Assign, node)->targets);
    c->visit(c, node);
}

static void walk_augmented(Checker *c, Node *node) {
    c->visit(c, node); /* reads its target */
    walk(c, AST(AugAssign, node)->value);
    walk(c, AST(AugAssign, node)->target);
}

static void walk_annotated(Checker *c, Node *node) {
    AnnAssignNode *assign = AST(AnnAssign, node);
    walk(c, assign->value);
    if (assign->value || assign->target->kind != NODE_Name)
        walk(c, assign->target);
    if (!scope_is_function(c->scope) && !c->has_future_annotations)
        walk(c, assign->annotation);
}

/* What stands in a loop may run after any other part of the outermost loop. */
static void end_loop(Checker *c, uint32_t first_use) {
    c->loop_depth--;
    for (uint32_t i = first_use; c->loop_depth == 0 && i < c->use_count; i++) {
        if (c->uses[i].scope == c->scope)
            c->uses[i].number = c->now;
    }
}

static void walk_for(Checker *c, Node *node) {
    ForNode *loop = AST(For, node);
    walk(c, loop->iter);
    uint32_t first_use = c->use_count;
    c->loop_depth++;
    walk(c, loop->target);
    walk_all(c, loop->body);
    end_loop(c, first_use);
    walk_all(c, loop->orelse);
    c->visit(c, node);
}

static void walk_while(Checker *c, Node *node) {
    WhileNode *loop = AST(While, node);
    uint32_t first_use = c->use_count;
    c->loop_depth++;
    walk(c, loop->test);
    walk_all(c, loop->body);
    end_loop(c, first_use);
    walk_all(c, loop->orelse);
}

static void walk_if(Checker *c, Node *node) {
    unsigned outside = c->guards, lasting = c->lasting;
    for (;;) {
        IfNode *part = AST(If, node);
        if (asks_what_there_is(part->test))
            c->guards = c->lasting = GUARD_ALL;
        walk(c, part->test);
        walk_all(c, part->body);
        if (part->orelse.count != 1 || part->orelse.items[0]->kind != NODE_If) {
            walk_all(c, part->orelse);
            break;
        }
        node = part->orelse.items[0];
    }
    c->guards = outside;
    c->lasting = lasting;
}

static void walk_choice(Checker *c, Node *node, const Node *condition) {
    unsigned outside = c->guards;
    if (asks_what_there_is(condition))
        c->guards = GUARD_ALL;
    walk_children(c, node);
    c->visit(c, node);
    c->guards = outside;
}

static void walk_with(Checker *c, Node *node) {
    WithNode *with = AST(With, node);
    for (uint32_t i = 0; i < with->items.count; i++) {
        walk(c, AST(withitem, with->items.items[i])->context_expr);
        walk(c, AST(withitem, with->items.items[i])->optional_vars);
    }
    c->visit(c, node);
    walk_guarded(c, with->body, guards_of_items(with->items));
}

static void walk_try(Checker *c, Node *node) {
    TryNode *part = AST(Try, node);
    const Node *outer = c->part;
    c->part = node;
    walk_guarded(c, part->body, guards_of_handlers(part->handlers));
    c->part = outer;
    for (uint32_t i = 0; i < part->handlers.count; i++) {
        ExceptHandlerNode *handler = AST(ExceptHandler, part->handlers.items[i]);
        walk(c, handler->type);
        c->visit(c, part->handlers.items[i]);
        walk_all(c, handler->body);
    }
    walk_all(c, part->orelse);
    walk_all(c, part->finalbody);
}

static void walk(Checker *c, Node *node) {
    if (!node)
        return;
    c->now++;
    switch (node->kind) {
    case NODE_FunctionDef:
    case NODE_AsyncFunctionDef: walk_def(c, node); break;
    case NODE_Lambda: walk_lambda(c, node); break;
    case NODE_ClassDef: walk_class(c, node); break;
    case NODE_ListComp:
    case NODE_SetComp:
    case NODE_DictComp:
    case NODE_GeneratorExp: walk_comprehension(c, node); break;
    case NODE_Assign: walk_assign(c, node); break;
    case NODE_AugAssign: walk_augmented(c, node); break;
    case NODE_AnnAssign: walk_annotated(c, node); break;
    case NODE_For:
    case NODE_AsyncFor: walk_for(c, node); break;
    case NODE_While: walk_while(c, node); break;
    case NODE_If: walk_if(c, node); break;
    case NODE_IfExp: walk_choice(c, node, AST(IfExp, node)->test); break;
    case NODE_BoolOp: walk_choice(c, node, node); break;
    case NODE_With:
    case NODE_AsyncWith: walk_with(c, node); break;
    case NODE_Try:
    case NODE_TryStar: walk_try(c, node); break;
    case NODE_Call: walk_call(c, node); break;
    case NODE_keyword: walk_trusted(c, AST(keyword, node)->value); break;
    case NODE_FormattedValue: /* its format is no f-string of its own */
        walk(c, AST(FormattedValue, node)->value);
        if (AST(FormattedValue, node)->format_spec)
            walk_children(c, AST(FormattedValue, node)->format_spec);
        c->visit(c, node);
        break;
    case NODE_NamedExpr:
        walk(c, AST(NamedExpr, node)->value);
        walk(c, AST(NamedExpr, node)->target);
        break;
    default:
        walk_children(c, node);
        c->visit(c, node);
        break;
    }
}

void check_walk(Checker *c, void (*visit)(Checker *c, Node *node)) {
    c->visit = visit;
    c->scope = c->global_scope;
    c->guards = c->lasting = 0;
    c->part = NULL;
    c->now = 0;
    c->loop_depth = 0;
    walk_all(c, AST(Module, c->module)->body);
}
