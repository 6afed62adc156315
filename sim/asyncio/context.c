/* contextvars. */
#include "sim/asyncio/context.h"

#include "sim/python/objects/generic_alias.h"
#include "sim/python/vm_internal.h"

typedef struct ContextVar {
    Object head;
    Str *name;
    Value fallback; /* default=; NULL: none */
} ContextVar;

typedef struct Token {
    Object head;
    Context *context;
    ContextVar *var;
    Value old; /* NULL: there was none */
    bool used;
} Token;

static Context *context_new(Sim *sim, Dict *vars) {
    Context *c = object_new(sim, sim->types.context, 0);
    c->vars = (Dict *)value_keep_maybe((Value)vars);
    return c;
}

/* The current context stands in its place only. */
static void begin_to_exist(Thread *t, Context *c) {
    c->entered = true;
    t->context = KEEP((Value)c);
}

/* The program may give anything as context=. */
static bool is_context(Sim *sim, Value v) {
    return !v ||
           (value_is_heap(v) && (v->type == sim->types.context || v->type == sim->types.dict));
}

Context *context_of(Sim *sim, Value *place) {
    Thread *t = sim->thread;
    if (!is_context(sim, *place))
        return (Context *)*place;
    if (!*place || (*place)->type != sim->types.context) {
        Context *c = context_new(sim, (Dict *)*place);
        value_replace(sim, place, (Value)c);
    }
    if (place == t->context_place && !t->context)
        begin_to_exist(t, (Context *)*place);
    return (Context *)*place;
}

Context *context_current(Sim *sim) {
    Thread *t = sim->thread;
    if (!t->context) {
        if (t->context_place)
            return context_of(sim, t->context_place);
        t->context = (Value)context_new(sim, NULL);
    }
    return (Context *)t->context;
}

Value context_snapshot(Sim *sim) {
    Thread *t = sim->thread;
    Value v = t->context ? t->context : t->context_place ? *t->context_place : NULL;
    if (v && v->type == sim->types.context)
        v = (Value)((Context *)v)->vars;
    return value_keep_maybe(v);
}

Context *context_copy_current(Sim *sim) {
    return context_new(sim, context_current(sim)->vars);
}

bool context_enter_place(Sim *sim, Value *place, Value *outer) {
    Thread *t = sim->thread;
    if (!is_context(sim, *place)) {
        RAISE(sim, AttributeError, "'%T' object has no attribute 'run'", *place);
        return false;
    }
    bool made = *place && (*place)->type == sim->types.context;
    if (made && ((Context *)*place)->entered) {
        RAISE(sim, RuntimeError, "cannot enter context: %R is already entered", *place);
        return false;
    }
    *outer = (Value)context_current(sim);
    t->context = NULL;
    t->context_place = place;
    if (made)
        begin_to_exist(t, (Context *)*place);
    return true;
}

void context_exit_place(Sim *sim, Value *outer) {
    Thread *t = sim->thread;
    Context *mine = (Context *)t->context;
    t->context = *outer;
    t->context_place = NULL;
    *outer = NULL;
    if (!mine)
        return;
    mine->entered = false;
    DROP(sim, mine);
}

bool context_enter(Sim *sim, Context *c) {
    if (c->entered) {
        RAISE(sim, RuntimeError, "cannot enter context: %R is already entered", (Value)c);
        return false;
    }
    c->entered = true;
    c->outer = sim->thread->context;
    sim->thread->context = KEEP((Value)c);
    return true;
}

void context_exit(Sim *sim, Context *c) {
    Value mine = sim->thread->context;
    sim->thread->context = c->outer;
    c->outer = NULL;
    c->entered = false;
    DROP_MAYBE(sim, mine);
}

/* ---- changing ---- */

static Dict *own_vars(Sim *sim, Context *c) {
    if (!c->vars) {
        c->vars = dict_new(sim);
    } else if (c->vars->head.refs > 1) {
        Dict *copy = dict_copy(sim, c->vars);
        DROP(sim, c->vars);
        c->vars = copy;
    }
    return c->vars;
}

static Value lookup(Sim *sim, Context *c, ContextVar *var) {
    return c->vars ? dict_get(sim, c->vars, (Value)var) : NULL;
}

/* ---- ContextVar ---- */

static Value var_new(Sim *sim, Type *type, Value *args, size_t nargs, Tuple *kwnames) {
    Value fallback = NULL;
    size_t given = nargs + (kwnames ? kwnames->count : 0);
    if (given > 2) {
        return RAISE(sim, TypeError, "ContextVar() takes at most 2 %sarguments (%zu given)",
                     nargs ? "" : "keyword ", given);
    }
    if (nargs != 1) {
        return RAISE(sim, TypeError, "ContextVar() takes %s 1 positional argument (%zu given)",
                     nargs ? "at most" : "exactly", nargs);
    }
    for (size_t i = 0; kwnames && i < kwnames->count; i++) {
        if (!str_equal_text((Str *)kwnames->items[i], "default")) {
            return RAISE(sim, TypeError, "'%S' is an invalid keyword argument for ContextVar()",
                         (Str *)kwnames->items[i]);
        }
        fallback = args[nargs + i];
    }
    if (!value_is_str(sim, args[0]))
        return RAISE(sim, TypeError, "context variable name must be a str");
    ContextVar *v = object_new(sim, type, 0);
    v->name = (Str *)value_keep(args[0]);
    v->fallback = value_keep_maybe(fallback);
    return (Value)v;
}

static bool accept(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)sim, (void)self, (void)args, (void)nargs, (void)kwnames;
    return true;
}

static Value var_get(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)kwnames;
    ContextVar *var = (ContextVar *)self;
    Value v = lookup(sim, context_current(sim), var);
    if (!v && nargs)
        v = args[0];
    if (!v)
        v = var->fallback;
    if (v)
        return value_keep(v);
    return raise_with(sim, sim->exceptions.LookupError, 1, &self);
}

static Value var_set(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)nargs, (void)kwnames;
    ContextVar *var = (ContextVar *)self;
    Context *c = context_current(sim);
    Token *token = object_new(sim, sim->types.context_token, 0);
    token->context = (Context *)KEEP((Value)c);
    token->var = (ContextVar *)KEEP((Value)var);
    token->old = value_keep_maybe(lookup(sim, c, var));
    dict_set(sim, own_vars(sim, c), self, args[0]);
    return (Value)token;
}

static Value var_reset(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)nargs, (void)kwnames;
    if (type_of(sim, args[0]) != sim->types.context_token) {
        return RAISE(sim, TypeError, "expected an instance of Token, got %R", args[0]);
    }
    Token *token = (Token *)args[0];
    Context *c = context_current(sim);
    if (token->used)
        return RAISE(sim, RuntimeError, "%R has already been used once", args[0]);
    if ((Value)token->var != self) {
        return RAISE(sim, ValueError, "%R was created by a different ContextVar", args[0]);
    }
    if (token->context != c) {
        return RAISE(sim, ValueError, "%R was created in a different Context", args[0]);
    }
    token->used = true;
    if (token->old) {
        dict_set(sim, own_vars(sim, c), self, token->old);
    } else {
        dict_delete(sim, own_vars(sim, c), self);
    }
    return VALUE_NONE;
}

static Value var_name(Sim *sim, Value self) {
    (void)sim;
    return KEEP((Value)((ContextVar *)self)->name);
}

static Value var_repr(Sim *sim, Value self) {
    ContextVar *v = (ContextVar *)self;
    long long at = (long long)object_id(sim, self);
    if (v->fallback) {
        return (Value)str_format(sim, "<ContextVar name=%R default=%R at 0x%llx>", (Value)v->name,
                                 v->fallback, at);
    }
    return (Value)str_format(sim, "<ContextVar name=%R at 0x%llx>", (Value)v->name, at);
}

static void var_dealloc(Sim *sim, Object *self) {
    ContextVar *v = (ContextVar *)self;
    DROP(sim, v->name);
    DROP_MAYBE(sim, v->fallback);
}

/* ---- Token ---- */

static Value token_var(Sim *sim, Value self) {
    (void)sim;
    return KEEP((Value)((Token *)self)->var);
}

static Value token_old(Sim *sim, Value self) {
    Token *t = (Token *)self;
    return t->old ? value_keep(t->old) : value_keep(sim->asyncio_missing);
}

static Value token_new(Sim *sim, Type *type, Value *args, size_t nargs, Tuple *kwnames) {
    (void)type, (void)args, (void)nargs, (void)kwnames;
    return RAISE(sim, RuntimeError, "Tokens can only be created by ContextVars");
}

static Value token_repr(Sim *sim, Value self) {
    Token *t = (Token *)self;
    return (Value)str_format(sim, "<Token%s var=%R at 0x%llx>", t->used ? " used" : "",
                             (Value)t->var, (long long)object_id(sim, self));
}

static void token_dealloc(Sim *sim, Object *self) {
    Token *t = (Token *)self;
    DROP(sim, t->context);
    DROP(sim, t->var);
    DROP_MAYBE(sim, t->old);
}

/* ---- Context ---- */

static Value context_type_new(Sim *sim, Type *type, Value *args, size_t nargs, Tuple *kwnames) {
    (void)type, (void)args;
    if (nargs || (kwnames && kwnames->count))
        return RAISE(sim, TypeError, "Context() does not accept any arguments");
    return (Value)context_new(sim, NULL);
}

/* Context.run(f, *args): the callee may be a frame; the context is left when it has ended. */
static NativeStep run_frame(Sim *sim, Frame *frame, FrameOutcome outcome, Value *value) {
    Context *c = (Context *)frame->slots[0];
    if (outcome == FRAME_ENTERED) {
        Tuple *args = (Tuple *)frame->slots[1];
        Tuple *kwnames = frame->slots[2] == VALUE_NONE ? NULL : (Tuple *)frame->slots[2];
        size_t nargs = args->count - 1 - (kwnames ? kwnames->count : 0);
        NativeStep step =
            native_frame_call(sim, args->items[0], args->items + 1, nargs, kwnames, value);
        if (step == NATIVE_STEP_CALL || step == NATIVE_STEP_BLOCK)
            return step;
        context_exit(sim, c);
        return step;
    }
    context_exit(sim, c);
    return outcome == FRAME_RAISED || !*value ? NATIVE_STEP_RAISE : NATIVE_STEP_RETURN;
}

static Value context_run(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    if (nargs < 1)
        return RAISE(sim, TypeError, "run() missing 1 required positional argument");
    if (!context_enter(sim, (Context *)self))
        return NULL;
    Frame *f = frame_new_native(sim, run_frame, 3);
    f->slots[0] = value_keep(self);
    f->slots[1] = (Value)tuple_from(sim, args, nargs + (kwnames ? kwnames->count : 0));
    f->slots[2] = kwnames ? KEEP((Value)kwnames) : VALUE_NONE;
    return vm_push(sim, f) ? VALUE_FRAME_PUSHED : NULL;
}

static Value context_copy(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    return (Value)context_new(sim, ((Context *)self)->vars);
}

static bool is_key(Sim *sim, Value key) { /* false: raised */
    if (type_of(sim, key) == sim->types.context_var)
        return true;
    RAISE(sim, TypeError, "a ContextVar key was expected, got %R", key);
    return false;
}

static Value context_get(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)kwnames;
    Context *c = (Context *)self;
    if (!is_key(sim, args[0]))
        return NULL;
    Value v = c->vars ? dict_get(sim, c->vars, args[0]) : NULL;
    if (!v)
        v = nargs > 1 ? args[1] : VALUE_NONE;
    return value_keep(v);
}

static Value context_getitem(Sim *sim, Value self, Value key) {
    Context *c = (Context *)self;
    if (!is_key(sim, key))
        return NULL;
    Value v = c->vars ? dict_get(sim, c->vars, key) : NULL;
    return v ? value_keep(v) : raise_key_error(sim, key);
}

static int context_contains(Sim *sim, Value self, Value key) {
    Context *c = (Context *)self;
    if (!is_key(sim, key))
        return -1;
    return c->vars ? dict_contains(sim, c->vars, key) : 0;
}

static int64_t context_length(Sim *sim, Value self) {
    (void)sim;
    Context *c = (Context *)self;
    return c->vars ? (int64_t)c->vars->used : 0;
}

static Value call_on_vars(Sim *sim, Value self, const char *name) {
    Context *c = (Context *)self;
    Value vars = c->vars ? KEEP((Value)c->vars) : (Value)dict_new(sim);
    Value f = value_getattr_text(sim, vars, name);
    Value r = f ? value_call0(sim, f) : NULL;
    DROP_MAYBE(sim, f);
    value_drop(sim, vars);
    return r;
}

static Value context_iter(Sim *sim, Value self) {
    return call_on_vars(sim, self, "__iter__");
}

static Value context_keys(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    return call_on_vars(sim, self, "keys");
}

static Value context_values(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    return call_on_vars(sim, self, "values");
}

static Value context_items(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    return call_on_vars(sim, self, "items");
}

static void context_dealloc(Sim *sim, Object *self) {
    Context *c = (Context *)self;
    DROP_MAYBE(sim, c->vars);
    DROP_MAYBE(sim, c->outer);
}

static Value copy_context(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)args, (void)nargs, (void)kwnames;
    return (Value)context_copy_current(sim);
}

static Value missing_repr(Sim *sim, Value self) {
    (void)self;
    return (Value)str_from(sim, "<Token.MISSING>");
}

/* Equal if they hold the same values. */
static Value context_compare(Sim *sim, Value a, Value b, CompareOp op) {
    if (!value_is(sim, b, sim->types.context) || (op != COMPARE_EQ && op != COMPARE_NE))
        return VALUE_NOT_IMPLEMENTED;
    Dict *x = ((Context *)a)->vars, *y = ((Context *)b)->vars;
    size_t left = x ? x->used : 0, right = y ? y->used : 0;
    int equal = left != right ? 0 : left == 0 ? 1 : value_equal(sim, (Value)x, (Value)y);
    return equal < 0 ? NULL : value_from_bool(equal == (op == COMPARE_EQ));
}

static const NativeDef var_methods[] = {
    {"get", var_get, NATIVE_POS, 0, 1, NULL, 0},
    {"set", var_set, NATIVE_ONE, 0, 0, NULL, 0},
    {"reset", var_reset, NATIVE_ONE, 0, 0, NULL, 0},
    {"__class_getitem__", generic_class_getitem, NATIVE_ONE, 0, 0, NULL, NATIVE_CLASS},
    {0}};
static const GetSetDef var_getset[] = {{"name", var_name, NULL}, {0}};
static const GetSetDef token_getset[] = {
    {"var", token_var, NULL}, {"old_value", token_old, NULL}, {0}};
static const NativeDef context_methods[] = {
    {"run", context_run, NATIVE_RAW, 0, 0, NULL, 0},
    {"copy", context_copy, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"get", context_get, NATIVE_POS, 1, 2, NULL, 0},
    {"keys", context_keys, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"values", context_values, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"items", context_items, NATIVE_NOARGS, 0, 0, NULL, 0},
    {0}};
static const NativeDef functions[] = {{"copy_context", copy_context, NATIVE_NOARGS, 0, 0, NULL, 0},
                                      {0}};

void type_init_context(Sim *sim) {
    static const uint16_t var_holds[] = {offsetof(ContextVar, fallback), 0};
    static const Slots var_slots = {.repr = var_repr,
                                    .new_ = var_new,
                                    .init = accept,
                                    .dealloc = var_dealloc,
                                    .holds = var_holds};
    static const TypeDef var = {"_contextvars.ContextVar",
                                sizeof(ContextVar),
                                0,
                                &var_slots,
                                var_methods,
                                var_getset,
                                NULL};
    sim->types.context_var = type_from_def(sim, &var, NULL);
    static const Slots token_slots = {
        .repr = token_repr, .new_ = token_new, .dealloc = token_dealloc};
    static const NativeDef token_methods[] = {
        {"__class_getitem__", generic_class_getitem, NATIVE_ONE, 0, 0, NULL, NATIVE_CLASS}, {0}};
    static const TypeDef token = {"_contextvars.Token", sizeof(Token), 0,   &token_slots,
                                  token_methods,        token_getset,  NULL};
    sim->types.context_token = type_from_def(sim, &token, NULL);
    static const Slots context_slots = {.new_ = context_type_new,
                                        .compare = context_compare,
                                        .init = accept,
                                        .getitem = context_getitem,
                                        .contains = context_contains,
                                        .length = context_length,
                                        .iter = context_iter,
                                        .dealloc = context_dealloc};
    static const TypeDef context = {
        "_contextvars.Context", sizeof(Context), 0, &context_slots, context_methods, NULL, NULL};
    sim->types.context = type_from_def(sim, &context, NULL);
    static const Slots missing_slots = {.repr = missing_repr};
    static const TypeDef missing = {
        "Token.MISSING", sizeof(Object), TYPE_DISALLOW_NEW, &missing_slots, NULL, NULL, NULL};
    sim->asyncio_missing = (Value)object_new(sim, type_from_def(sim, &missing, NULL), 0);
    Dict *d = sim->types.context_token->dict;
    dict_set_text(sim, d, "MISSING", sim->asyncio_missing);
}

Module *module_init__contextvars(Sim *sim) {
    Module *m = module_new(sim, "_contextvars");
    module_add(sim, m, "ContextVar", KEEP((Value)sim->types.context_var));
    module_add(sim, m, "Context", KEEP((Value)sim->types.context));
    module_add(sim, m, "Token", KEEP((Value)sim->types.context_token));
    module_add_functions(sim, m, functions);
    return m;
}
