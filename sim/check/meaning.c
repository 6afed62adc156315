/* What an expression stands for: a thing of the library, reached through imports and attributes of
 * modules and classes, or a function or class of the program that is bound once and not decorated.
 */
#include "sim/check/checker.h"

#include <string.h>

static Meaning meaning_of_name(Checker *c, const Node *node) {
    const Ident *name = AST(Name, node)->id;
    const Scope *owner = fact_owner(c, c->scope, name);
    const Fact *f = owner ? fact_find(c, owner, scope_mangle(c->scope, name)) : NULL;
    if (!f || !f->bindings) {
        if (owner != c->global_scope || c->dynamic)
            return (Meaning){0};
        return (Meaning){.value = dict_get_text(c->sim, c->sim->builtins, name->text)};
    }
    if (f->bindings > 1)
        return (Meaning){0};
    const Node *how = f->how;
    if (how->kind == NODE_alias)
        return (Meaning){.value = import_of_alias(c, f->statement, how)};
    bool function = how->kind == NODE_FunctionDef || how->kind == NODE_AsyncFunctionDef;
    if ((function && AST(FunctionDef, how)->decorator_list.count == 0) ||
        (how->kind == NODE_ClassDef && AST(ClassDef, how)->decorator_list.count == 0))
        return (Meaning){.def = how, .name = name};
    return (Meaning){0};
}

static bool has_known_attributes(Sim *sim, Value v) {
    const Type *type = type_of(sim, v);
    return type == sim->types.module || type == sim->types.type;
}

static Meaning meaning_of_attribute(Checker *c, const Node *node) {
    Sim *sim = c->sim;
    const AttributeNode *attribute = AST(Attribute, node);
    Meaning m = meaning_of(c, attribute->value);
    if (!m.value || !has_known_attributes(sim, m.value) || fact_is_patched(c, attribute->attr))
        return (Meaning){0};
    Str *name = str_intern(sim, attribute->attr->text, attribute->attr->len);
    Value v = value_getattr_maybe(sim, m.value, name);
    error_clear(sim);
    DROP(sim, name);
    return (Meaning){.value = v};
}

Meaning meaning_of(Checker *c, const Node *expression) {
    switch (expression->kind) {
    case NODE_Name: return meaning_of_name(c, expression);
    case NODE_Attribute: return meaning_of_attribute(c, expression);
    default: return (Meaning){0};
    }
}

bool meaning_is_coroutine_function(Checker *c, Meaning m) {
    Sim *sim = c->sim;
    if (m.def)
        return m.def->kind == NODE_AsyncFunctionDef &&
               !AST(FunctionDef, m.def)->scope->is_generator;
    if (!m.value)
        return false;
    return type_of(sim, m.value) == sim->types.function &&
           (((Function *)m.value)->code->flags & CODE_COROUTINE);
}

bool meaning_is(Checker *c, Meaning m, const char *module, const char *name) {
    Sim *sim = c->sim;
    Value v = m.value ? dict_get_text(sim, sim->modules, module) : NULL;
    Dict *d = v ? object_dict(v) : NULL;
    return d && dict_get_text(sim, d, name) == m.value;
}
