/* Imports: the module is imported as the run would import it, and asked for its names. */
#include "sim/check/checker.h"

#include <string.h>

#include "sim/python/import.h"
#include "sim/python/traceback.h"

static Str *str_of(Checker *c, const Ident *name, size_t length) {
    return str_intern(c->sim, name->text, length);
}

static Value borrowed(Sim *sim, Value v) {
    value_drop_maybe(sim, v); /* sys.modules holds it */
    return v;
}

static Value import_path(Checker *c, const Ident *path, size_t length) {
    Str *name = str_of(c, path, length);
    Value m = import_by_name(c->sim, name->text);
    DROP(c->sim, name);
    return borrowed(c->sim, m);
}

/* The attribute, or the submodule of that name; NULL with the error that the run would raise. */
static Value member(Checker *c, Value module, const Ident *name) {
    Sim *sim = c->sim;
    Str *text = str_of(c, name, name->len);
    Value v = value_getattr_maybe(sim, module, text);
    if (!v && !sim->error) {
        Str *full = str_format(sim, "%S.%S", ((Module *)module)->name, text);
        v = module_exists(full->text) ? import_by_name(sim, full->text) : NULL;
        DROP(sim, full);
    }
    if (!v) {
        error_clear(sim);
        v = import_from_failed(sim, module, text);
    }
    DROP(sim, text);
    return v;
}

Value import_of_alias(Checker *c, const Node *statement, const Node *alias) {
    const aliasNode *a = AST(alias, alias);
    Value v = NULL;
    if (c->fills_modules)
        return NULL;
    if (statement->kind == NODE_ImportFrom) {
        const ImportFromNode *from = AST(ImportFrom, statement);
        Value module =
            from->module && !from->level ? import_path(c, from->module, from->module->len) : NULL;
        v = module ? member(c, module, a->name) : NULL;
    } else {
        v = import_path(c, a->name, a->name->len);
        if (v && !a->asname)
            v = import_path(c, a->name, strcspn(a->name->text, "."));
    }
    error_clear(c->sim);
    return v;
}

static void consider(void *ctx, const char *name) {
    if (name[0] != '_' && strcmp(name, "nest_asyncio") != 0)
        suggestion_consider(ctx, name, strlen(name));
}

/* What to do about a module that is not there. The text of a refused one says it already. */
static const char *advice_on(Checker *c, const Ident *name) {
    if (why_refused(name->text))
        return NULL;
    Suggestion s = {.name = name->text, .size = name->len};
    module_names(consider, &s);
    if (s.best)
        return check_text(c, "did you mean '%s'?", s.best);
    return "only the standard library can be imported here, and of it what a program of asyncio "
           "needs";
}

static void check_module(Checker *c, const Ident *name, Span span) {
    if (!import_path(c, name, name->len))
        finding_add_raised(c, span, GUARD_IMPORT, advice_on(c, name));
}

static void check_from(Checker *c, const Node *statement) {
    const ImportFromNode *from = AST(ImportFrom, statement);
    if (from->level || !from->module) {
        finding_add(c, statement->span, GUARD_IMPORT,
                    "ImportError: attempted relative import with no known parent package");
        return;
    }
    Value module = import_path(c, from->module, from->module->len);
    if (!module) {
        error_clear(c->sim);
        check_module(c, from->module, statement->span);
        return;
    }
    for (uint32_t i = 0; i < from->names.count; i++) {
        const aliasNode *alias = AST(alias, from->names.items[i]);
        if (strcmp(alias->name->text, "*") != 0 && !member(c, module, alias->name))
            finding_add_raised(c, from->names.items[i]->span, GUARD_IMPORT, NULL);
    }
}

void check_import(Checker *c, const Node *statement) {
    if ((c->guards & GUARD_IMPORT) || c->fills_modules)
        return;
    if (statement->kind == NODE_ImportFrom) {
        check_from(c, statement);
        return;
    }
    NodeList names = AST(Import, statement)->names;
    for (uint32_t i = 0; i < names.count; i++)
        check_module(c, AST(alias, names.items[i])->name, names.items[i]->span);
}
