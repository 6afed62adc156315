/* Names that nothing binds, and names that are read before anything can have bound them. */
#include "sim/check/checker.h"

#include <string.h>

#include "sim/python/traceback.h"

/* Every module has these; class bodies have __module__ and __qualname__. */
static const char *const implicit[] = {"__name__",  "__doc__",    "__package__",  "__loader__",
                                       "__spec__",  "__file__",   "__builtins__", "__annotations__",
                                       "__debug__", "__module__", "__qualname__", "__class__"};

static bool is_given(const Checker *c, const Ident *name) {
    for (size_t i = 0; i < sizeof implicit / sizeof implicit[0]; i++) {
        if (strcmp(name->text, implicit[i]) == 0)
            return true;
    }
    return dict_get_text(c->sim, c->sim->builtins, name->text) != NULL;
}

/* The names that a scope sees: its own and those of the functions around it, then the globals. */
static bool is_seen(const Checker *c, const Scope *scope, const Scope *owner) {
    if (owner == c->global_scope || owner == scope)
        return true;
    for (const Scope *s = scope; s; s = s->parent) {
        if (s == owner)
            return scope_is_function(s);
    }
    return false;
}

/* ". Did you mean: 'x'?" among what the use sees; "" if nothing is near. */
static const char *suggest(Checker *c, const Use *use) {
    Sim *sim = c->sim;
    Suggestion s = {.name = use->name->text, .size = use->name->len};
    for (const Fact *f = c->first_fact; f; f = f->next) {
        if (f->owner && f->bindings && is_seen(c, use->scope, f->owner))
            suggestion_consider(&s, f->name->text, f->name->len);
    }
    size_t position = 0;
    Value key, v;
    while (!s.best && dict_next(sim->builtins, &position, &key, &v))
        suggestion_consider(&s, ((Str *)key)->text, ((Str *)key)->size);
    if (!s.best)
        return "";
    char *text = arena_alloc(c->arena, s.best_size + 32);
    memcpy(text, ". Did you mean: '", 17);
    memcpy(text + 17, s.best, s.best_size);
    memcpy(text + 17 + s.best_size, "'?", 3);
    return text;
}

/* A class body of which a metaclass may have prepared names. */
static bool may_be_prepared(const Scope *scope) {
    return scope->kind == SCOPE_CLASS &&
           (AST(ClassDef, scope->node)->bases.count || AST(ClassDef, scope->node)->keywords.count);
}

static void check_unbound(Checker *c, const Use *use) {
    if (may_be_prepared(use->scope))
        return;
    if (use->owner != c->global_scope) {
        finding_add(c, use->span, GUARD_NAME,
                    "UnboundLocalError: cannot access local variable '%s' where it is not "
                    "associated with a value",
                    use->name->text);
    } else if (!c->dynamic && !is_given(c, use->name)) {
        finding_add(c, use->span, GUARD_NAME, "NameError: name '%s' is not defined%s",
                    use->name->text, suggest(c, use));
    }
}

/* In straight order: bound below, read here. */
static void check_too_early(Checker *c, const Use *use, const Fact *f) {
    if (f->elsewhere || use->scope != use->owner || use->number >= f->first)
        return;
    uint32_t line = f->how->span.line;
    if (use->owner->kind == SCOPE_FUNCTION &&
        !(scope_find(use->owner, f->name)->flags & SYMBOL_PARAM))
        finding_add(c, use->span, GUARD_NAME,
                    "UnboundLocalError: cannot access local variable '%s' where it is not "
                    "associated with a value; the function binds it below, so it is local",
                    use->name->text);
    else if (use->owner->kind == SCOPE_MODULE && !c->dynamic && !is_given(c, use->name))
        finding_add(c, use->span, GUARD_NAME,
                    "NameError: name '%s' is not defined; it comes into being on line %u",
                    use->name->text, line);
}

void check_names(Checker *c) {
    for (uint32_t i = 0; i < c->use_count; i++) {
        const Use *use = &c->uses[i];
        if (!use->owner || strcmp(use->name->text, "__class__") == 0)
            continue;
        c->guards = use->guards;
        const Fact *f = fact_find(c, use->owner, use->name);
        if (!f || !f->bindings)
            check_unbound(c, use);
        else
            check_too_early(c, use, f);
    }
}
