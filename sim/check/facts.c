/* First walk: where each variable is bound and where it is read. */
#include "sim/check/checker.h"
#include "sim/python/import.h"

#include <string.h>

/* ---- the table ---- */

static uint32_t place_of(const Checker *c, const Scope *owner, const Ident *name) {
    uint32_t hash = name->hash * 31 + (uint32_t)((uintptr_t)owner >> 4);
    uint32_t i = hash & (c->fact_capacity - 1);
    while (c->facts[i] && (c->facts[i]->owner != owner || c->facts[i]->name != name))
        i = (i + 1) & (c->fact_capacity - 1);
    return i;
}

Fact *fact_find(const Checker *c, const Scope *owner, const Ident *name) {
    return c->fact_capacity ? c->facts[place_of(c, owner, name)] : NULL;
}

static void grow(Checker *c) {
    Fact **old = c->facts;
    uint32_t count = c->fact_capacity;
    c->fact_capacity = count ? 2 * count : 64;
    c->facts = arena_array(c->arena, c->fact_capacity, Fact *);
    for (uint32_t i = 0; i < count; i++) {
        if (old[i])
            c->facts[place_of(c, old[i]->owner, old[i]->name)] = old[i];
    }
}

static Fact *fact(Checker *c, const Scope *owner, const Ident *name) {
    if (2 * (c->fact_count + 1) > c->fact_capacity)
        grow(c);
    uint32_t i = place_of(c, owner, name);
    if (!c->facts[i]) {
        Fact *f = arena_new(c->arena, Fact);
        *f = (Fact){.owner = owner, .name = name, .first = UINT32_MAX};
        *(c->last_fact ? &c->last_fact->next : &c->first_fact) = f;
        c->last_fact = f;
        c->facts[i] = f;
        c->fact_count++;
    }
    return c->facts[i];
}

/* ---- owners ---- */

static const Scope *owner_of_free(const Scope *scope, const Ident *name) {
    for (const Scope *s = scope->parent; s; s = s->parent) {
        const Symbol *symbol = scope_find(s, name);
        if (scope_is_function(s) && symbol && symbol->binding != BINDING_FREE &&
            symbol->binding < BINDING_GLOBAL_EXPLICIT)
            return s;
        if (s->kind == SCOPE_CLASS && s->needs_class_cell && strcmp(name->text, "__class__") == 0)
            return s;
    }
    return NULL;
}

const Scope *fact_owner(const Checker *c, const Scope *scope, const Ident *name) {
    const Symbol *symbol = scope_find(scope, name);
    if (!symbol)
        return c->global_scope;
    switch ((Binding)symbol->binding) {
    case BINDING_LOCAL:
    case BINDING_CELL: return scope;
    case BINDING_FREE: return owner_of_free(scope, name);
    default: return c->global_scope;
    }
}

/* ---- events ---- */

static Fact *bind_name(Checker *c, const Ident *name, const Node *how) {
    const Scope *owner = fact_owner(c, c->scope, name);
    Fact *f = fact(c, owner, scope_mangle(c->scope, name));
    f->bindings++;
    f->how = how;
    if (owner != c->scope)
        f->elsewhere = true;
    else if (f->first == UINT32_MAX)
        f->first = c->now;
    return f;
}

static void use(Checker *c, const Ident *name, Span span) {
    Use *u = check_append(c, (void **)&c->uses, &c->use_count, &c->use_capacity, sizeof *u);
    *u = (Use){.owner = fact_owner(c, c->scope, name),
               .scope = c->scope,
               .name = scope_mangle(c->scope, name),
               .span = span,
               .number = c->now,
               .guards = c->guards};
}

static void note_name(Checker *c, const Node *node) {
    const Ident *name = AST(Name, node)->id;
    if (AST(Name, node)->ctx == CONTEXT_STORE)
        bind_name(c, name, node);
    else
        use(c, name, node->span);
    if (strcmp(name->text, "locals") == 0 && !scope_is_function(c->scope))
        c->dynamic = true; /* there it is the namespace itself */
    static const char *const dynamic[] = {"globals", "exec", "vars", "__builtins__", "__import__"};
    for (size_t i = 0; i < sizeof dynamic / sizeof dynamic[0]; i++) {
        if (strcmp(name->text, dynamic[i]) == 0)
            c->dynamic = true;
    }
}

/* The owner of the facts about self.name = ...; no scope has them. */
static const Scope on_self;

/* asyncio.sleep = mine: what the name means is no longer known. */
static void note_patch(Checker *c, const Node *node) {
    const AttributeNode *attribute = AST(Attribute, node);
    if (strcmp(attribute->attr->text, "_set_running_loop") == 0)
        c->nests_loops = true;
    if (strcmp(attribute->attr->text, "modules") == 0)
        c->fills_modules = true;
    if (strcmp(attribute->attr->text, "__dict__") == 0)
        c->sets_attributes = true;
    if (attribute->ctx == CONTEXT_LOAD)
        return;
    if (attribute->value->kind == NODE_Name &&
        strcmp(AST(Name, attribute->value)->id->text, "self") == 0) {
        fact(c, &on_self, scope_mangle(c->scope, attribute->attr));
        return;
    }
    if (attribute->value->kind == NODE_Name &&
        strcmp(AST(Name, attribute->value)->id->text, "builtins") == 0)
        c->dynamic = true;
    fact(c, NULL, attribute->attr);
}

/* setattr(asyncio, 'sleep', mine) */
static void note_setattr(Checker *c, const Node *node) {
    const CallNode *call = AST(Call, node);
    if (call->func->kind != NODE_Name || call->args.count < 2)
        return;
    const Node *name = call->args.items[1];
    const char *f = AST(Name, call->func)->id->text;
    if (strcmp(f, "setattr") != 0 && strcmp(f, "delattr") != 0)
        return;
    if (name->kind != NODE_Constant || AST(Constant, name)->value.kind != LITERAL_STR) {
        c->sets_attributes = true;
        return;
    }
    TextSlice text = AST(Constant, name)->value.text;
    fact(c, NULL, source_intern(c->source, text.text, text.len));
}

bool fact_is_patched(const Checker *c, const Ident *attribute) {
    return fact_find(c, NULL, attribute) != NULL;
}

bool fact_is_set_on_self(const Checker *c, const Ident *attribute) {
    return fact_find(c, &on_self, attribute) != NULL;
}

/* import a.b binds a */
static const Ident *first_part(Checker *c, const Ident *name) {
    size_t length = strcspn(name->text, ".");
    return length == name->len ? name : source_intern(c->source, name->text, length);
}

/* Or it is refused. */
static bool has_name(Sim *sim, Value module, Str *name) {
    sim->refusals_wait = true;
    Value v = value_getattr(sim, module, name);
    sim->refusals_wait = false;
    DROP_MAYBE(sim, v);
    error_clear(sim);
    return v != NULL;
}

/* The public names of a module, or all that its __all__ says, become bound. */
static void bind_star(Checker *c, const Node *statement) {
    Sim *sim = c->sim;
    const ImportFromNode *import = AST(ImportFrom, statement);
    Value module =
        import->module && !import->level ? import_by_name(sim, import->module->text) : NULL;
    Dict *d = module ? object_dict(module) : NULL;
    if (!d) {
        error_clear(sim);
        c->dynamic = true;
        return;
    }
    Value all = dict_get_text(sim, d, "__all__");
    List *names = list_from_iterable(sim, all ? all : (Value)d);
    for (size_t i = 0; names && i < names->count; i++) {
        Str *name = (Str *)names->items[i];
        if (all ? has_name(sim, module, name) : name->text[0] != '_')
            bind_name(c, source_intern(c->source, name->text, name->size), statement);
    }
    DROP_MAYBE(sim, names);
}

static bool is_mocking(const Ident *module) {
    return module && strncmp(module->text, "unittest", 8) == 0;
}

static void note_import(Checker *c, const Node *statement) {
    bool from = statement->kind == NODE_ImportFrom;
    c->sets_attributes =
        c->sets_attributes || (from && is_mocking(AST(ImportFrom, statement)->module));
    NodeList names = from ? AST(ImportFrom, statement)->names : AST(Import, statement)->names;
    for (uint32_t i = 0; i < names.count; i++) {
        const aliasNode *alias = AST(alias, names.items[i]);
        if (from && strcmp(alias->name->text, "*") == 0) {
            bind_star(c, statement);
            continue;
        }
        const Ident *name = alias->asname ? alias->asname
                            : from        ? alias->name
                                          : first_part(c, alias->name);
        c->sets_attributes = c->sets_attributes || is_mocking(alias->name);
        if (strcmp(alias->name->text, "nest_asyncio") == 0)
            c->nests_loops = true;
        Fact *f = bind_name(c, name, names.items[i]);
        f->statement = statement;
    }
}

static void note_maybe(Checker *c, const Ident *name, const Node *how) {
    if (name)
        bind_name(c, name, how);
}

static void note_value(Checker *c, const AssignNode *assign) {
    const Node *target = assign->targets.items[0];
    if (assign->targets.count > 1 || target->kind != NODE_Name)
        return;
    const Ident *name = AST(Name, target)->id;
    fact(c, fact_owner(c, c->scope, name), scope_mangle(c->scope, name))->value = assign->value;
}

static void note(Checker *c, Node *node) {
    switch (node->kind) {
    case NODE_Name: note_name(c, node); break;
    case NODE_Attribute: note_patch(c, node); break;
    case NODE_Call:
        note_setattr(c, node);
        handled_note_call(c, node);
        break;
    case NODE_AugAssign: {
        const Node *target = AST(AugAssign, node)->target;
        if (target->kind == NODE_Name)
            use(c, AST(Name, target)->id, target->span);
        break;
    }
    case NODE_Assign: note_value(c, AST(Assign, node)); break;
    case NODE_For: handled_note_loop(c, node); break;
    case NODE_FunctionDef:
    case NODE_AsyncFunctionDef: bind_name(c, AST(FunctionDef, node)->name, node); break;
    case NODE_ClassDef: bind_name(c, AST(ClassDef, node)->name, node); break;
    case NODE_arg: bind_name(c, AST(arg, node)->arg, node); break;
    case NODE_Import:
    case NODE_ImportFrom: note_import(c, node); break;
    case NODE_ExceptHandler: note_maybe(c, AST(ExceptHandler, node)->name, node); break;
    case NODE_MatchAs: note_maybe(c, AST(MatchAs, node)->name, node); break;
    case NODE_MatchStar: note_maybe(c, AST(MatchStar, node)->name, node); break;
    case NODE_MatchMapping: note_maybe(c, AST(MatchMapping, node)->rest, node); break;
    default: break;
    }
}

void facts_collect(Checker *c) {
    check_walk(c, note);
}
