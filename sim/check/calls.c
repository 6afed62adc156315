/* Calls of functions and classes of the program with arguments that cannot be right. The real
 * binding of arguments is tried, with a function made from the compiled code, so the words are
 * those of the run. */
#include "sim/check/checker.h"
#include "sim/python/compile/compiler.h"
#include "sim/python/syntax/parser.h"

#include <string.h>

/* ---- from a definition to its function ---- */

static bool is_code_of(Checker *c, Value v, const Node *def) {
    if (type_of(c->sim, v) != c->sim->types.code)
        return false;
    const Code *code = (const Code *)v;
    NodeList decorators = AST(FunctionDef, def)->decorator_list;
    const Node *first = decorators.count ? decorators.items[0] : def;
    return code->first_line == first->span.line &&
           strcmp(code->name->text, AST(FunctionDef, def)->name->text) == 0;
}

static Code *find_code(Checker *c, const Code *code, const Node *def, uint32_t *matches) {
    Code *found = NULL;
    for (size_t i = 0; i < code->consts->count; i++) {
        Value v = code->consts->items[i];
        if (type_of(c->sim, v) != c->sim->types.code)
            continue;
        Code *inner = is_code_of(c, v, def) ? (Code *)v : NULL;
        *matches += inner != NULL;
        if (!inner)
            inner = find_code(c, (Code *)v, def, matches);
        found = inner ? inner : found;
    }
    return found;
}

static Tuple *fill(Sim *sim, size_t count) {
    Value *items = mem_alloc(sim, (count + 1) * sizeof(Value));
    for (size_t i = 0; i < count; i++)
        items[i] = VALUE_NONE;
    Tuple *t = tuple_from(sim, items, count);
    mem_free(sim, items, (count + 1) * sizeof(Value));
    return t;
}

Function *function_of(Checker *c, const Node *def) {
    Sim *sim = c->sim;
    uint32_t matches = 0;
    Code *code = c->code ? find_code(c, c->code, def, &matches) : NULL;
    if (!code || matches != 1)
        return NULL;
    Function *f = function_new(sim, code, dict_new(sim));
    const argumentsNode *args = AST(arguments, AST(FunctionDef, def)->args);
    if (args->defaults.count)
        f->defaults = fill(sim, args->defaults.count);
    for (uint32_t i = 0; i < args->kw_defaults.count; i++) {
        if (!args->kw_defaults.items[i])
            continue;
        if (!f->kwdefaults)
            f->kwdefaults = dict_new(sim);
        const Ident *name = AST(arg, args->kwonlyargs.items[i])->arg;
        dict_set_text(sim, f->kwdefaults, scope_mangle(c->scope, name)->text, VALUE_NONE);
    }
    if (code->free_count)
        f->closure = fill(sim, code->free_count);
    return f;
}

Function *function_of_text(Checker *c, const char *text, const Ident *class_name) {
    Sim *sim = c->sim;
    Source *source = source_new(c->arena, "<string>", text, strlen(text));
    Node *module = parse_source(source, &(ParseOptions){.mode = PARSE_MODULE});
    if (!module || !scope_build(source, module, &(ScopeOptions){0}))
        return NULL;
    Checker inner = {.sim = sim, .source = source, .arena = c->arena};
    inner.scope = AST(Module, module)->scope;
    inner.code = compile_program(sim, source, module, &(CompileOptions){0});
    const Node *def = AST(Module, module)->body.items[0];
    Function *f = function_of(&inner, def);
    if (f) {
        Str *qualname =
            str_format(sim, "%s.%s", class_name->text, AST(FunctionDef, def)->name->text);
        value_replace(sim, (Value *)&f->qualname, (Value)qualname);
    }
    return f;
}

/* ---- trying ---- */

/* f(*args), f(**kwargs): how many there are is not known. */
static bool is_unpacked(const CallNode *call) {
    for (uint32_t i = 0; i < call->args.count; i++) {
        if (call->args.items[i]->kind == NODE_Starred)
            return true;
    }
    for (uint32_t i = 0; i < call->keywords.count; i++) {
        if (!AST(keyword, call->keywords.items[i])->arg)
            return true;
    }
    return false;
}

static Tuple *keyword_names(Checker *c, const CallNode *call) {
    Sim *sim = c->sim;
    if (!call->keywords.count)
        return NULL;
    Tuple *names = fill(sim, call->keywords.count);
    for (uint32_t i = 0; i < call->keywords.count; i++) {
        const Ident *name = AST(keyword, call->keywords.items[i])->arg;
        names->items[i] = (Value)str_intern(sim, name->text, name->len);
    }
    return names;
}

static bool fits(Sim *sim, Value f, Value *values, size_t positional, Tuple *names) {
    if (type_of(sim, f) != sim->types.function)
        return native_arguments_fit(sim, (NativeFunction *)f, values, positional, names);
    Frame *frame = function_bind(sim, (Function *)f, values, positional, names);
    if (frame)
        frame_free(sim, frame);
    return frame != NULL;
}

/* Binds as many Nones as the call has arguments, after `self` of them. */
static void try_to_bind(Checker *c, const Node *node, Value f, size_t self) {
    Sim *sim = c->sim;
    const CallNode *call = AST(Call, node);
    size_t positional = call->args.count + self;
    Tuple *values = fill(sim, positional + call->keywords.count);
    Tuple *names = keyword_names(c, call);
    if (!fits(sim, f, values->items, positional, names))
        finding_add_raised(c, node->span, GUARD_TYPE, NULL);
    DROP(sim, values);
    DROP_MAYBE(sim, names);
}

static bool is_plain_native(Sim *sim, Value v) {
    return type_of(sim, v) == sim->types.native_function && !((NativeFunction *)v)->owner;
}

/* ---- classes ---- */

/* The only binding of the method in the class body, undecorated; *several: there is more to it. */
static const Node *method_of(const ClassDefNode *class, const char *name, bool *several) {
    const Node *found = NULL;
    for (uint32_t i = 0; i < class->body.count; i++) {
        const Node *statement = class->body.items[i];
        bool plain = statement->kind == NODE_FunctionDef || statement->kind == NODE_Expr ||
                     statement->kind == NODE_AsyncFunctionDef || statement->kind == NODE_Pass ||
                     statement->kind == NODE_Assign || statement->kind == NODE_AnnAssign;
        *several = *several || !plain;
        if (statement->kind != NODE_FunctionDef && statement->kind != NODE_AsyncFunctionDef)
            continue;
        if (strcmp(AST(FunctionDef, statement)->name->text, name) != 0)
            continue;
        *several = *several || found || AST(FunctionDef, statement)->decorator_list.count;
        found = statement;
    }
    return found;
}

static bool inherits_object_only(Checker *c, const ClassDefNode *class) {
    if (class->keywords.count || class->bases.count > 1)
        return false;
    if (!class->bases.count)
        return true;
    Meaning m = meaning_of(c, class->bases.items[0]);
    return m.value == (Value)c->sim->types.object;
}

static bool assigns_special_names(const ClassDefNode *class) {
    for (uint32_t i = 0; i < class->body.count; i++) {
        if (class->body.items[i]->kind != NODE_Assign)
            continue;
        NodeList targets = AST(Assign, class->body.items[i])->targets;
        for (uint32_t k = 0; k < targets.count; k++) {
            const Node *target = targets.items[k];
            if (target->kind != NODE_Name || AST(Name, target)->id->text[0] == '_')
                return true;
        }
    }
    return false;
}

static void check_construction(Checker *c, const Node *node, const Node *def) {
    const ClassDefNode *class = AST(ClassDef, def);
    bool several = false;
    const Node *init = method_of(class, "__init__", &several);
    if (several || !inherits_object_only(c, class) || assigns_special_names(class) ||
        method_of(class, "__new__", &several))
        return;
    Function *f = init ? function_of(c, init) : NULL;
    if (f)
        try_to_bind(c, node, (Value)f, 1);
    else if (!init && (AST(Call, node)->args.count || AST(Call, node)->keywords.count))
        finding_add(c, node->span, GUARD_TYPE, "TypeError: %s() takes no arguments",
                    class->name->text);
}

/* ---- calls that cannot work ---- */

static bool is_in_coroutine(const Checker *c) {
    return c->scope->kind == SCOPE_FUNCTION && c->scope->node->kind == NODE_AsyncFunctionDef;
}

static bool is_method_called(const Node *node, const char *name) {
    const Node *f = AST(Call, node)->func;
    return f->kind == NODE_Attribute && strcmp(AST(Attribute, f)->attr->text, name) == 0;
}

static void check_running_loop(Checker *c, const Node *node, Meaning m) {
    if (!is_in_coroutine(c) || c->nests_loops)
        return;
    if (meaning_is(c, m, "asyncio", "run"))
        finding_add(c, node->span, GUARD_RUNTIME,
                    "RuntimeError: asyncio.run() cannot be called from a running event loop; this "
                    "is inside of a coroutine: await what is to run");
    else if (!m.value && !m.def && is_method_called(node, "run_until_complete"))
        finding_add(c, node->span, GUARD_RUNTIME,
                    "RuntimeError: This event loop is already running; this is inside of a "
                    "coroutine: await what is to run");
}

static void check_blocking(Checker *c, const Node *node, Meaning m) {
    if (is_in_coroutine(c) && meaning_is(c, m, "time", "sleep"))
        finding_add(c, node->span, 0,
                    "time.sleep() stops the whole event loop, every other task waits; "
                    "use `await asyncio.sleep()`");
}

/* Functions that want a coroutine get the function that makes one: asyncio.run(main). */
static void check_forgotten_call(Checker *c, const Node *node, Meaning m) {
    static const struct {
        const char *name, *error;
    } takers[] = {{"run", "ValueError: a coroutine was expected, got <function %s>"},
                  {"create_task", "TypeError: a coroutine was expected, got <function %s>"},
                  {"ensure_future",
                   "TypeError: An asyncio.Future, a coroutine or an awaitable is required (%s is a "
                   "function)"}};
    const CallNode *call = AST(Call, node);
    if (!call->args.count || (c->guards & GUARD_TYPE))
        return;
    Meaning argument = meaning_of(c, call->args.items[0]);
    if (!argument.def || argument.def->kind == NODE_ClassDef)
        return;
    for (size_t i = 0; i < sizeof takers / sizeof takers[0]; i++) {
        if (!meaning_is(c, m, "asyncio", takers[i].name))
            continue;
        const char *name = argument.name->text;
        bool async = argument.def->kind == NODE_AsyncFunctionDef;
        const char *error = check_text(c, takers[i].error, name);
        finding_add(c, call->args.items[0]->span, GUARD_TYPE, async ? "%s; call it: %s()" : "%s",
                    error, name);
    }
}

void check_call(Checker *c, const Node *node) {
    const CallNode *call = AST(Call, node);
    Meaning m = meaning_of(c, call->func);
    check_running_loop(c, node, m);
    check_blocking(c, node, m);
    check_forgotten_call(c, node, m);
    if ((c->guards & GUARD_TYPE) || is_unpacked(call))
        return;
    if (m.def && m.def->kind == NODE_ClassDef) {
        check_construction(c, node, m.def);
        return;
    }
    Sim *sim = c->sim;
    Value f = m.value;
    size_t passes = 0;
    if (m.def)
        f = (Value)function_of(c, m.def);
    else if (!f)
        f = (Value)signature_of(c, call->func, &passes);
    else if (type_of(sim, f) != sim->types.function && !is_plain_native(sim, f))
        f = NULL;
    if (f)
        try_to_bind(c, node, f, passes);
}
