/* What kind of thing an expression makes, where that is certain: a literal, a display, a call of a
 * class of the library, or a variable that is bound once, to one of these. */
#include "sim/check/checker.h"

static Type *type_of_constant(Sim *sim, const Node *node) {
    switch (AST(Constant, node)->value.kind) {
    case LITERAL_STR: return sim->types.str;
    case LITERAL_BYTES: return sim->types.bytes;
    case LITERAL_INT:
    case LITERAL_BIGINT: return sim->types.int_;
    case LITERAL_FLOAT: return sim->types.float_;
    default: return NULL;
    }
}

static Type *type_of_display(Sim *sim, const Node *node) {
    switch (node->kind) {
    case NODE_Constant: return type_of_constant(sim, node);
    case NODE_JoinedStr: return sim->types.str;
    case NODE_Tuple: return sim->types.tuple;
    case NODE_List:
    case NODE_ListComp: return sim->types.list;
    case NODE_Set:
    case NODE_SetComp: return sim->types.set;
    case NODE_Dict:
    case NODE_DictComp: return sim->types.dict;
    default: return NULL;
    }
}

/* type(...) and super() make anything, and mocks can do anything. */
static Type *type_of_call(Checker *c, const Node *call) {
    Sim *sim = c->sim;
    if (c->sets_attributes)
        return NULL;
    Value made = meaning_of(c, AST(Call, call)->func).value;
    bool certain = made && type_of(sim, made) == sim->types.type &&
                   made != (Value)sim->types.type && made != (Value)sim->types.super;
    return certain ? (Type *)made : NULL;
}

/* The expression that the variable is bound to; *scope gets its own. NULL: not known. */
static const Node *value_of_name(Checker *c, const Node *node, Scope **scope) {
    const Ident *name = AST(Name, node)->id;
    const Scope *owner = fact_owner(c, c->scope, name);
    const Fact *f = owner ? fact_find(c, owner, scope_mangle(c->scope, name)) : NULL;
    if (!f || f->bindings != 1 || f->elsewhere || (owner == c->global_scope && c->dynamic))
        return NULL;
    *scope = (Scope *)owner;
    return f->value;
}

static Type *type_made(Checker *c, const Node *node) {
    return node->kind == NODE_Call ? type_of_call(c, node) : type_of_display(c->sim, node);
}

Type *instance_type(Checker *c, const Node *expression) {
    if (expression->kind != NODE_Name)
        return type_made(c, expression);
    Scope *outside = c->scope, *scope;
    const Node *value = value_of_name(c, expression, &scope);
    if (!value)
        return NULL;
    c->scope = scope;
    Type *type = type_made(c, value);
    c->scope = outside;
    return type;
}

Value instance_method(Checker *c, const Node *f) {
    if (f->kind != NODE_Attribute || fact_is_patched(c, AST(Attribute, f)->attr))
        return NULL;
    Type *type = instance_type(c, AST(Attribute, f)->value);
    const Ident *attribute = AST(Attribute, f)->attr;
    Str *name = str_intern(c->sim, attribute->text, attribute->len);
    Value method = type ? type_lookup(c->sim, type, name) : NULL;
    DROP(c->sim, name);
    return method;
}

/* Only where instances have no attributes of their own, and one is easily made. */
static bool has_plain_instances(Sim *sim, const Type *type) {
    const Type *const plain[] = {sim->types.str,    sim->types.bytes, sim->types.int_,
                                 sim->types.float_, sim->types.tuple, sim->types.list,
                                 sim->types.set,    sim->types.dict};
    for (size_t i = 0; i < sizeof plain / sizeof *plain; i++) {
        if (type == plain[i])
            return true;
    }
    return false;
}

void check_instance_attribute(Checker *c, const Node *node) {
    Sim *sim = c->sim;
    const AttributeNode *attribute = AST(Attribute, node);
    Type *type = instance_type(c, attribute->value);
    if (!type || !has_plain_instances(sim, type))
        return;
    Value instance = value_call(sim, (Value)type, NULL, 0, NULL);
    Str *name = str_intern(sim, attribute->attr->text, attribute->attr->len);
    Value v = instance ? value_getattr(sim, instance, name) : NULL;
    if (!v && error_is(sim, sim->exceptions.AttributeError))
        finding_add_raised(c, attribute->attr_span, GUARD_ATTRIBUTE, NULL);
    error_clear(sim);
    DROP(sim, name);
    value_drop_maybe(sim, v);
    value_drop_maybe(sim, instance);
}
