/* Whose parameters a call must fit when it is no plain function or class: methods called on self,
 * functions whose decorators keep the signature, dataclasses. */
#include "sim/check/checker.h"

#include <string.h>

/* ---- decorators ---- */

typedef struct Decorator {
    const char *module, *name;
    bool is_made;   /* by a call: @lru_cache(maxsize=9) */
    uint8_t passes; /* arguments before those of the call, to a method */
    bool is_method; /* of use in a class only */
} Decorator;

/* They hand on what they are given as it is. */
static const Decorator keeping[] = {
    {"builtins", "staticmethod", false, 0, false},
    {"builtins", "classmethod", false, 1, true},
    {"contextlib", "contextmanager", false, 1, false},
    {"contextlib", "asynccontextmanager", false, 1, false},
    {"functools", "cache", false, 1, false},
    {"functools", "lru_cache", false, 1, false},
    {"functools", "lru_cache", true, 1, false},
    {"abc", "abstractmethod", false, 1, false},
    {"typing", "final", false, 1, false},
    {"typing", "no_type_check", false, 1, false},
};

static const Decorator *decorator_of(Checker *c, const Node *node) {
    bool is_made = node->kind == NODE_Call;
    Meaning m = meaning_of(c, is_made ? AST(Call, node)->func : node);
    for (size_t i = 0; m.value && i < sizeof keeping / sizeof keeping[0]; i++) {
        const Decorator *d = &keeping[i];
        if (d->is_made == is_made && meaning_is(c, m, d->module, d->name))
            return d;
    }
    return NULL;
}

/* Do all keep the signature? *passes becomes 0 if one of them passes no self. */
static bool decorators_keep(Checker *c, const Node *def, bool in_class, size_t *passes) {
    NodeList list = AST(FunctionDef, def)->decorator_list;
    for (uint32_t i = 0; i < list.count; i++) {
        const Decorator *d = decorator_of(c, list.items[i]);
        if (!d || (d->is_method && !in_class))
            return false;
        if (!d->passes)
            *passes = 0;
    }
    return true;
}

static bool is_function(const Node *node) {
    return node && (node->kind == NODE_FunctionDef || node->kind == NODE_AsyncFunctionDef);
}

/* ---- names ---- */

/* What binds the name, if one place does. */
static const Node *binding_of(Checker *c, const Node *name) {
    const Ident *id = AST(Name, name)->id;
    const Scope *owner = fact_owner(c, c->scope, id);
    const Fact *f = owner ? fact_find(c, owner, scope_mangle(c->scope, id)) : NULL;
    return f && f->bindings == 1 ? f->how : NULL;
}

static Function *function_of_name(Checker *c, const Node *name) {
    const Node *def = binding_of(c, name);
    size_t passes = 0;
    if (!is_function(def) || !decorators_keep(c, def, false, &passes))
        return NULL;
    return function_of(c, def);
}

/* ---- methods ---- */

static const Scope *class_around(const Scope *scope) {
    const Scope *class = scope->parent;
    return scope->kind == SCOPE_FUNCTION && class && class->kind == SCOPE_CLASS ? class : NULL;
}

/* self.name in a method: the name; NULL: it is something else. */
static const Ident *name_on_self(const Checker *c, const Node *f) {
    if (f->kind != NODE_Attribute || AST(Attribute, f)->value->kind != NODE_Name)
        return NULL;
    const Scope *scope = c->scope;
    if (!class_around(scope) || scope->varnames.count == 0 ||
        AST(Name, AST(Attribute, f)->value)->id != scope->varnames.items[0] ||
        strcmp(scope->varnames.items[0]->text, "self") != 0)
        return NULL;
    return scope_mangle(scope, AST(Attribute, f)->attr);
}

const Node *method_of_self(const Checker *c, const Node *f) {
    const Ident *name = name_on_self(c, f);
    const Fact *fact = name ? fact_find(c, class_around(c->scope), name) : NULL;
    return fact && fact->bindings == 1 && !fact_is_patched(c, name) ? fact->how : NULL;
}

static const Fact *fact_named(const Checker *c, const Scope *class, const char *name) {
    return fact_find(c, class, source_intern(c->source, name, strlen(name)));
}

/* A class whose attributes are what its body says: nothing computes or changes them. */
static bool is_plain_class(Checker *c, const Scope *class) {
    const ClassDefNode *def = AST(ClassDef, class->node);
    if (def->keywords.count || fact_named(c, class, "__getattribute__") ||
        fact_named(c, class, "__getattr__"))
        return false;
    for (uint32_t i = 0; i < def->decorator_list.count; i++) {
        const Node *node = def->decorator_list.items[i];
        Meaning m = meaning_of(c, node->kind == NODE_Call ? AST(Call, node)->func : node);
        if (!meaning_is(c, m, "dataclasses", "dataclass") &&
            !meaning_is(c, m, "functools", "total_ordering"))
            return false;
    }
    return true;
}

enum { MOST_BASES = 20 }; /* one above the other; a class that is its own base has no end */

/* The class that has the method: this one or the only base of each; NULL: not known. */
static const Scope *class_with(Checker *c, const Scope *class, const Ident *name) {
    const Scope *found = NULL;
    for (int i = 0; i < MOST_BASES; i++) {
        if (!is_plain_class(c, class))
            return NULL;
        if (!found && fact_find(c, class, name))
            found = class;
        NodeList bases = AST(ClassDef, class->node)->bases;
        if (!bases.count)
            return found;
        Meaning m = meaning_of(c, bases.items[0]);
        bool is_type = m.value && type_of(c->sim, m.value) == c->sim->types.type;
        if (bases.count > 1 || !(m.def ? m.def->kind == NODE_ClassDef : is_type))
            return NULL;
        if (is_type)
            return found;
        class = AST(ClassDef, m.def)->scope;
    }
    return NULL;
}

/* Another class has a method of this name, too, and may be one that is derived. */
static bool is_overridden(const Checker *c, const Scope *class, const Ident *name) {
    for (const Fact *f = c->first_fact; f; f = f->next) {
        if (f->name == name && f->owner && f->owner != class && f->owner->kind == SCOPE_CLASS &&
            AST(ClassDef, f->owner->node)->bases.count)
            return true;
    }
    return false;
}

static Function *function_of_method(Checker *c, const Node *f, size_t *passes) {
    const Ident *name = name_on_self(c, f);
    if (!name || c->dynamic || c->sets_attributes || fact_is_patched(c, name) ||
        fact_is_set_on_self(c, name))
        return NULL;
    const Scope *class = class_with(c, class_around(c->scope), name);
    const Fact *fact = class ? fact_find(c, class, name) : NULL;
    *passes = 1;
    if (!fact || fact->bindings != 1 || !is_function(fact->how) || is_overridden(c, class, name) ||
        !decorators_keep(c, fact->how, true, passes))
        return NULL;
    return function_of(c, fact->how);
}

/* ---- dataclasses ---- */

/* @dataclass, @dataclass(frozen=True); what changes the parameters is not known. */
static bool is_dataclass(Checker *c, const ClassDefNode *class) {
    if (class->decorator_list.count != 1)
        return false;
    const Node *node = class->decorator_list.items[0];
    bool is_made = node->kind == NODE_Call;
    if (!meaning_is(c, meaning_of(c, is_made ? AST(Call, node)->func : node), "dataclasses",
                    "dataclass"))
        return false;
    NodeList keywords = is_made ? AST(Call, node)->keywords : (NodeList){0};
    for (uint32_t i = 0; i < keywords.count; i++) {
        const Ident *name = AST(keyword, keywords.items[i])->arg;
        if (!name || strcmp(name->text, "init") == 0 || strcmp(name->text, "kw_only") == 0)
            return false;
    }
    return true;
}

static const char *annotation_name(const Node *node) {
    if (node->kind == NODE_Subscript)
        node = AST(Subscript, node)->value;
    if (node->kind == NODE_Attribute)
        return AST(Attribute, node)->attr->text;
    return node->kind == NODE_Name ? AST(Name, node)->id->text : NULL;
}

typedef enum PartKind { PART_UNKNOWN, PART_NONE, PART_REQUIRED, PART_OPTIONAL } PartKind;

static PartKind kind_of_value(Checker *c, const Node *value) {
    if (!value)
        return PART_REQUIRED;
    if (value->kind != NODE_Call)
        return PART_OPTIONAL;
    if (!meaning_is(c, meaning_of(c, AST(Call, value)->func), "dataclasses", "field"))
        return PART_UNKNOWN;
    PartKind kind = PART_REQUIRED;
    NodeList keywords = AST(Call, value)->keywords;
    for (uint32_t i = 0; i < keywords.count; i++) {
        const Ident *name = AST(keyword, keywords.items[i])->arg;
        if (!name || strcmp(name->text, "init") == 0 || strcmp(name->text, "kw_only") == 0)
            return PART_UNKNOWN;
        if (strncmp(name->text, "default", 7) == 0)
            kind = PART_OPTIONAL;
    }
    return kind;
}

/* What a statement of the class body adds to __init__. */
static PartKind field_of(Checker *c, const Node *statement) {
    switch (statement->kind) {
    case NODE_FunctionDef:
    case NODE_AsyncFunctionDef:
        return strcmp(AST(FunctionDef, statement)->name->text, "__init__") == 0 ||
                       strcmp(AST(FunctionDef, statement)->name->text, "__new__") == 0
                   ? PART_UNKNOWN
                   : PART_NONE;
    case NODE_Expr:
    case NODE_Pass: return PART_NONE;
    case NODE_AnnAssign: break;
    default: return PART_UNKNOWN;
    }
    const AnnAssignNode *assign = AST(AnnAssign, statement);
    const char *annotation = annotation_name(assign->annotation);
    if (assign->target->kind != NODE_Name || !annotation || strcmp(annotation, "KW_ONLY") == 0)
        return PART_UNKNOWN;
    return strcmp(annotation, "ClassVar") == 0 ? PART_NONE : kind_of_value(c, assign->value);
}

/* The text of the __init__ that the decorator writes; NULL: not known. */
static const char *init_text(Checker *c, const ClassDefNode *class) {
    const char *text = "def __init__(self";
    bool optional = false;
    for (uint32_t i = 0; i < class->body.count; i++) {
        const Node *statement = class->body.items[i];
        PartKind kind = field_of(c, statement);
        if (kind == PART_UNKNOWN || (kind == PART_REQUIRED && optional))
            return NULL;
        if (kind == PART_NONE)
            continue;
        optional = kind == PART_OPTIONAL;
        const Ident *name = AST(Name, AST(AnnAssign, statement)->target)->id;
        text = check_text(c, "%s, %s%s", text, name->text, optional ? "=None" : "");
    }
    return check_text(c, "%s): pass\n", text);
}

static Function *dataclass_init(Checker *c, const Node *def) {
    const ClassDefNode *class = AST(ClassDef, def);
    if (class->bases.count || class->keywords.count || !is_dataclass(c, class))
        return NULL;
    const char *text = init_text(c, class);
    return text ? function_of_text(c, text, class->name) : NULL;
}

/* ---- any of them ---- */

Function *signature_of(Checker *c, const Node *f, size_t *passes) {
    *passes = 0;
    if (f->kind != NODE_Name)
        return function_of_method(c, f, passes);
    const Node *how = binding_of(c, f);
    if (!how || how->kind != NODE_ClassDef)
        return function_of_name(c, f);
    *passes = 1;
    return dataclass_init(c, how);
}
