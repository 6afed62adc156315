/* await that is missing, and await where there is nothing to wait for. */
#include "sim/check/checker.h"

#include <string.h>

/* ---- a coroutine that nobody awaits ---- */

static bool makes_coroutine(Checker *c, const Node *f) {
    const Node *def = method_of_self(c, f);
    if (def)
        return def->kind == NODE_AsyncFunctionDef &&
               AST(FunctionDef, def)->decorator_list.count == 0 &&
               !AST(FunctionDef, def)->scope->is_generator;
    Value method = instance_method(c, f);
    return meaning_is_coroutine_function(c, method ? (Meaning){.value = method} : meaning_of(c, f));
}

static const char *text_of(Checker *c, const Node *node) {
    Span s = node->span;
    TextSlice line = source_line(c->source, s.line);
    if (s.line != s.end_line || s.end_col > line.len)
        return "it";
    return arena_copy(c->arena, line.text + s.col, s.end_col - s.col);
}

void check_statement_value(Checker *c, const Node *expression) {
    if (expression->kind != NODE_Call || !makes_coroutine(c, AST(Call, expression)->func))
        return;
    const char *name = text_of(c, AST(Call, expression)->func);
    bool can_await = scope_is_function(c->scope) && c->scope->is_coroutine;
    finding_add(c, expression->span, 0,
                can_await ? "coroutine '%s' was never awaited: the call only makes it; "
                            "write `await %s(...)`"
                          : "coroutine '%s' was never awaited: the call only makes it; "
                            "from here `asyncio.run(%s(...))` runs it",
                name, name);
}

/* ---- nothing to wait for ---- */

static void add_cannot_await(Checker *c, const Node *await, const char *type, const char *why) {
    finding_add(c, await->span, GUARD_TYPE,
                "TypeError: object %s can't be used in 'await' expression; %s", type, why);
}

/* A call whose result is None whenever it comes back. */
static bool gives_none(Checker *c, const Node *f) {
    Meaning m = meaning_of(c, f);
    if (m.def)
        return m.def->kind == NODE_FunctionDef && !AST(FunctionDef, m.def)->scope->returns_value &&
               !AST(FunctionDef, m.def)->scope->is_generator;
    return meaning_is(c, m, "time", "sleep") || meaning_is(c, m, "builtins", "print");
}

void check_await(Checker *c, const Node *await) {
    const Node *value = AST(Await, await)->value;
    if (c->guards & GUARD_TYPE)
        return;
    if (value->kind == NODE_Call) {
        const Node *f = AST(Call, value)->func;
        if (gives_none(c, f))
            add_cannot_await(
                c, await, "NoneType",
                check_text(c, "%s() is no coroutine: leave `await` out", text_of(c, f)));
        return;
    }
    Meaning m = meaning_of(c, value);
    if (meaning_is_coroutine_function(c, m))
        add_cannot_await(c, await, "function",
                         check_text(c, "call it: await %s(...)", text_of(c, value)));
}

/* ---- the wrong kind of `with` and `for` ---- */

static bool type_has(Sim *sim, Type *type, const char *name) {
    Str *s = str_from(sim, name);
    bool found = type_lookup(sim, type, s) != NULL;
    DROP(sim, s);
    return found;
}

static void check_item(Checker *c, const Node *with, const Node *expression) {
    Sim *sim = c->sim;
    Type *type = instance_type(c, expression);
    if (!type)
        return;
    bool async = with->kind == NODE_AsyncWith;
    bool plain = type_has(sim, type, "__enter__"), other = type_has(sim, type, "__aenter__");
    if (async ? !other : !plain)
        finding_add(c, expression->span, GUARD_TYPE,
                    "TypeError: '%s' object does not support the %scontext manager protocol%s%s",
                    type->full_name ? type->full_name : type->name->text,
                    async ? "asynchronous " : "", (async ? plain : other) ? "; write " : "",
                    !(async ? plain : other) ? ""
                    : async                  ? "`with`"
                                             : "`async with`");
}

void check_with(Checker *c, const Node *with) {
    NodeList items = AST(With, with)->items;
    for (uint32_t i = 0; !(c->guards & GUARD_TYPE) && i < items.count; i++)
        check_item(c, with, AST(withitem, items.items[i])->context_expr);
}

void check_for(Checker *c, const Node *loop) {
    const Node *iter = AST(For, loop)->iter;
    if (iter->kind != NODE_Call || (c->guards & GUARD_TYPE))
        return;
    Meaning m = meaning_of(c, AST(Call, iter)->func);
    bool async = loop->kind == NODE_AsyncFor;
    if (async && meaning_is(c, m, "builtins", "range"))
        finding_add(c, iter->span, GUARD_TYPE,
                    "TypeError: 'async for' requires an object with __aiter__ method, got range; "
                    "write `for`");
    if (async || !m.def || m.def->kind != NODE_AsyncFunctionDef)
        return;
    bool generator = AST(FunctionDef, m.def)->scope->is_generator;
    finding_add(c, iter->span, GUARD_TYPE, "TypeError: '%s' object is not iterable; write %s",
                generator ? "async_generator" : "coroutine",
                generator ? "`async for`" : "`await` before the call");
}
