/* Functions whose errors somebody else handles: `try: f()`, and attempt(f) where attempt has a try.
 * What would be found inside of them is the program's own affair, so it is taken away again. */
#include "sim/check/checker.h"

#include <string.h>

static Handled *new_handled(Checker *c, const Ident *name) {
    Handled *h =
        check_append(c, (void **)&c->handled, &c->handled_count, &c->handled_capacity, sizeof *h);
    *h = (Handled){.owner = fact_owner(c, c->scope, name), .name = scope_mangle(c->scope, name)};
    return h;
}

void handled_note_call(Checker *c, const Node *node) {
    const CallNode *call = AST(Call, node);
    bool is_method = call->func->kind == NODE_Attribute;
    if (call->func->kind != NODE_Name && !is_method)
        return;
    const Ident *caller = is_method ? AST(Attribute, call->func)->attr : AST(Name, call->func)->id;
    if (c->guards & GUARD_ALL) {
        Handled *h = new_handled(c, caller);
        h->is_method = is_method;
        h->guards = c->guards & GUARD_ALL;
        h->part = c->guards & GUARD_BROADLY ? c->part : NULL;
    }
    if (is_method)
        return;
    for (uint32_t i = 0; i < call->args.count; i++) {
        if (call->args.items[i]->kind != NODE_Name)
            continue;
        Handled *h = new_handled(c, AST(Name, call->args.items[i])->id);
        h->caller = scope_mangle(c->scope, caller);
        h->caller_owner = fact_owner(c, c->scope, caller);
    }
}

/* for f in (one, two): attempt(f) */
void handled_note_loop(Checker *c, const Node *loop) {
    const Node *iter = AST(For, loop)->iter;
    if (iter->kind != NODE_Tuple && iter->kind != NODE_List)
        return;
    NodeList elts = AST(List, iter)->elts;
    for (uint32_t i = 0; i < elts.count; i++) {
        if (elts.items[i]->kind == NODE_Name)
            new_handled(c, AST(Name, elts.items[i])->id)->loop = loop;
    }
}

static const Node *def_of(const Checker *c, const Scope *owner, const Ident *name) {
    const Fact *f = owner ? fact_find(c, owner, name) : NULL;
    if (!f || !f->how)
        return NULL;
    NodeKind kind = (NodeKind)f->how->kind;
    return kind == NODE_FunctionDef || kind == NODE_AsyncFunctionDef ? f->how : NULL;
}

/* What the first try in the function's body handles. */
static unsigned guards_in(NodeList body) {
    for (uint32_t i = 0; i < body.count; i++) {
        const Node *node = body.items[i];
        unsigned guards = 0;
        if (node->kind == NODE_Try)
            guards = guards_of_handlers(AST(Try, node)->handlers);
        else if (node->kind == NODE_With || node->kind == NODE_AsyncWith)
            guards = guards_in(AST(With, node)->body);
        else if (node->kind == NODE_For || node->kind == NODE_AsyncFor)
            guards = guards_in(AST(For, node)->body);
        if (guards)
            return guards;
    }
    return 0;
}

/* What a loop handles: itself, or by the functions that it calls. */
static unsigned guards_of_loop(const Checker *c, const Node *loop) {
    NodeList body = AST(For, loop)->body;
    unsigned guards = guards_in(body);
    for (uint32_t i = 0; i < body.count; i++) {
        const Node *call =
            body.items[i]->kind == NODE_Expr ? AST(Expr, body.items[i])->value : NULL;
        if (!call || call->kind != NODE_Call || AST(Call, call)->func->kind != NODE_Name)
            continue;
        const Ident *name = AST(Name, AST(Call, call)->func)->id;
        const Node *def = def_of(c, c->global_scope, name);
        guards |= def ? guards_in(AST(FunctionDef, def)->body) : 0;
    }
    return guards;
}

static unsigned guards_of(const Checker *c, const Handled *h) {
    if (h->loop)
        return guards_of_loop(c, h->loop);
    if (!h->caller)
        return h->guards;
    const Node *caller = def_of(c, h->caller_owner, h->caller);
    return caller ? guards_in(AST(FunctionDef, caller)->body) : 0;
}

static bool is_inside(Span inner, Span outer) {
    bool after = inner.line > outer.line || (inner.line == outer.line && inner.col >= outer.col);
    return after && (inner.line < outer.end_line ||
                     (inner.line == outer.end_line && inner.col < outer.end_col));
}

static void take_away(Checker *c, Span span, unsigned guards) {
    uint32_t kept = 0;
    for (uint32_t i = 0; i < c->finding_count; i++) {
        const Finding *f = &c->findings[i];
        if (!(f->guard & guards) || !is_inside(f->span, span))
            c->findings[kept++] = *f;
    }
    c->finding_count = kept;
}

static void take_away_from(Checker *c, const Handled *h, const Node *def, unsigned guards) {
    if (!h->part || is_inside(def->span, h->part->span))
        take_away(c, def->span, guards);
}

/* Any method of the name may be the one. */
static void take_away_from_methods(Checker *c, const Handled *h) {
    for (const Fact *f = c->first_fact; f; f = f->next) {
        const Node *def = f->name == h->name && f->owner && f->owner->kind == SCOPE_CLASS
                              ? def_of(c, f->owner, f->name)
                              : NULL;
        if (def)
            take_away_from(c, h, def, h->guards);
    }
}

void handled_apply(Checker *c) {
    for (uint32_t i = 0; i < c->handled_count; i++) {
        const Handled *h = &c->handled[i];
        const Node *def = h->is_method ? NULL : def_of(c, h->owner, h->name);
        unsigned guards = guards_of(c, h);
        if (h->is_method)
            take_away_from_methods(c, h);
        else if (def && guards)
            take_away_from(c, h, def, guards);
    }
}
