/* Asynchronous generators: asend, athrow, aclose, anext (CPython: Objects/genobject.c). */
#include "sim/python/objects/generic_alias.h"
#include "sim/python/vm_internal.h"

/* ---- what they yield: a value in a wrapper, to tell it from what an await passes through ---- */

typedef struct WrappedValue {
    Object head;
    Value value;
} WrappedValue;

Value async_gen_wrap(Sim *sim, Value v) {
    WrappedValue *w = object_new(sim, sim->types.async_generator_wrapped_value, 0);
    w->value = v;
    return (Value)w;
}

static void wrapped_dealloc(Sim *sim, Object *self) {
    DROP(sim, ((WrappedValue *)self)->value);
}

/* ---- the hooks of the loop ---- */

static bool init_hooks(Sim *sim, Generator *g) {
    if (g->hooks_inited)
        return true;
    g->hooks_inited = true;
    Thread *t = sim->thread;
    if (t->asyncgen_finalizer)
        generator_extra(sim, g)->finalizer = value_keep(t->asyncgen_finalizer);
    if (!t->asyncgen_firstiter)
        return true;
    Value r = value_call1(sim, t->asyncgen_firstiter, (Value)g);
    DROP_MAYBE(sim, r);
    return r != NULL;
}

/* ---- one step of the generator, seen from asend and athrow ---- */

/* A wrapped value ends the awaiting with that value; the end of the generator is
 * StopAsyncIteration. */
static SendOutcome unwrap(Sim *sim, Generator *g, SendOutcome outcome, Value *result) {
    if (outcome == SEND_RETURNED) {
        value_drop(sim, *result);
        *result = NULL;
        raise_error(sim, sim->exceptions.StopAsyncIteration, NULL);
        outcome = SEND_RAISED;
    }
    if (outcome == SEND_RAISED) {
        if (error_is(sim, sim->exceptions.StopAsyncIteration) ||
            error_is(sim, sim->exceptions.GeneratorExit)) {
            g->closed = true;
        }
        g->asyncgen_running = false;
        return SEND_RAISED;
    }
    if (type_of(sim, *result) != sim->types.async_generator_wrapped_value)
        return SEND_YIELDED;
    Value v = value_keep(((WrappedValue *)*result)->value);
    value_drop(sim, *result);
    *result = v;
    g->asyncgen_running = false;
    return SEND_RETURNED;
}

typedef enum AwaitState { AWAIT_INIT, AWAIT_ITER, AWAIT_CLOSED } AwaitState;

/* Both asend and athrow objects; args NULL in an athrow object: aclose(). */
typedef struct AsyncGenAwait {
    Object head;
    Generator *generator;
    Value sent;  /* asend */
    Tuple *args; /* athrow */
    AwaitState state;
} AsyncGenAwait;

static AsyncGenAwait *await_new(Sim *sim, Type *type, Generator *g) {
    AsyncGenAwait *a = object_new(sim, type, 0);
    a->generator = (Generator *)KEEP((Value)g);
    return a;
}

static void await_dealloc(Sim *sim, Object *self) {
    AsyncGenAwait *a = (AsyncGenAwait *)self;
    DROP(sim, a->generator);
    DROP_MAYBE(sim, a->sent);
    DROP_MAYBE(sim, a->args);
}

static void await_traverse(Object *self, VisitFn visit, void *ctx) {
    AsyncGenAwait *a = (AsyncGenAwait *)self;
    visit((Value)a->generator, ctx);
    if (a->sent)
        visit(a->sent, ctx);
}

static SendOutcome fail(Sim *sim, AsyncGenAwait *a, const char *text) {
    a->state = AWAIT_CLOSED;
    RAISE(sim, RuntimeError, text);
    return SEND_RAISED;
}

/* ---- asend ---- */

static SendOutcome finish_asend(AsyncGenAwait *a, SendOutcome outcome) {
    if (outcome != SEND_YIELDED)
        a->state = AWAIT_CLOSED;
    return outcome;
}

static SendOutcome asend_send(Sim *sim, Value self, Value sent, Value *result) {
    AsyncGenAwait *a = (AsyncGenAwait *)self;
    Generator *g = a->generator;
    if (a->state == AWAIT_CLOSED)
        return fail(sim, a, "cannot reuse already awaited __anext__()/asend()");
    if (a->state == AWAIT_INIT) {
        if (g->asyncgen_running) {
            return fail(sim, a, "anext(): asynchronous generator is already running");
        }
        if (sent == VALUE_NONE)
            sent = a->sent;
        a->state = AWAIT_ITER;
    }
    g->asyncgen_running = true;
    if (!g->frame) {
        *result = VALUE_NONE;
        return finish_asend(a, unwrap(sim, g, SEND_RETURNED, result));
    }
    SendOutcome outcome = generator_send(sim, (Value)g, sent, result);
    return finish_asend(a, unwrap(sim, g, outcome, result));
}

static Value asend_throw(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)kwnames;
    AsyncGenAwait *a = (AsyncGenAwait *)self;
    if (a->state == AWAIT_CLOSED) {
        fail(sim, a, "cannot reuse already awaited __anext__()/asend()");
        return NULL;
    }
    if (!generator_prepare_throw(sim, args, nargs))
        return NULL;
    Value result = NULL;
    SendOutcome outcome = generator_throw_here(sim, a->generator, false, &result);
    outcome = finish_asend(a, unwrap(sim, a->generator, outcome, &result));
    return generator_finish_method(sim, outcome, result);
}

/* ---- athrow, aclose ---- */

static SendOutcome ignored_exit(Sim *sim, AsyncGenAwait *a, Value *result) {
    value_drop(sim, *result);
    *result = NULL;
    a->generator->asyncgen_running = false;
    return fail(sim, a, "async generator ignored GeneratorExit");
}

/* For aclose() the end of the generator is success. */
static SendOutcome end_of_aclose(Sim *sim, Value *result) {
    bool ended = error_is(sim, sim->exceptions.StopAsyncIteration) ||
                 error_is(sim, sim->exceptions.GeneratorExit);
    if (!ended)
        return SEND_RAISED;
    error_clear(sim);
    *result = VALUE_NONE;
    return SEND_RETURNED;
}

static SendOutcome athrow_failed(Sim *sim, AsyncGenAwait *a, Value *result) {
    a->generator->asyncgen_running = false;
    a->state = AWAIT_CLOSED;
    return a->args ? SEND_RAISED : end_of_aclose(sim, result);
}

static SendOutcome after_athrow(Sim *sim, AsyncGenAwait *a, SendOutcome outcome, Value *result) {
    Generator *g = a->generator;
    if (a->args) {
        outcome = unwrap(sim, g, outcome, result);
        if (outcome == SEND_RETURNED)
            a->state = AWAIT_CLOSED;
        return outcome == SEND_RAISED ? athrow_failed(sim, a, result) : outcome;
    }
    if (outcome == SEND_YIELDED) {
        bool own = type_of(sim, *result) == sim->types.async_generator_wrapped_value;
        return own ? ignored_exit(sim, a, result) : SEND_YIELDED;
    }
    if (outcome == SEND_RETURNED)
        raise_error(sim, sim->exceptions.StopAsyncIteration, NULL);
    return athrow_failed(sim, a, result);
}

static bool set_thrown(Sim *sim, AsyncGenAwait *a) {
    if (a->args)
        return generator_prepare_throw(sim, a->args->items, a->args->count);
    a->generator->closed = true;
    raise_error(sim, sim->exceptions.GeneratorExit, NULL);
    return true;
}

static SendOutcome athrow_begin(Sim *sim, AsyncGenAwait *a, Value sent, Value *result) {
    Generator *g = a->generator;
    if (g->asyncgen_running) {
        return fail(sim, a,
                    a->args ? "athrow(): asynchronous generator is already running"
                            : "aclose(): asynchronous generator is already running");
    }
    if (g->closed) {
        a->state = AWAIT_CLOSED;
        raise_error(sim, sim->exceptions.StopAsyncIteration, NULL);
        return SEND_RAISED;
    }
    if (sent != VALUE_NONE)
        return fail(sim, a, "can't send non-None value to a just-started coroutine");
    a->state = AWAIT_ITER;
    g->asyncgen_running = true;
    if (!set_thrown(sim, a))
        return SEND_RAISED;
    return after_athrow(sim, a, generator_throw_here(sim, g, false, result), result);
}

static SendOutcome athrow_send(Sim *sim, Value self, Value sent, Value *result) {
    AsyncGenAwait *a = (AsyncGenAwait *)self;
    Generator *g = a->generator;
    if (a->state == AWAIT_CLOSED)
        return fail(sim, a, "cannot reuse already awaited aclose()/athrow()");
    if (!g->frame) {
        a->state = AWAIT_CLOSED;
        *result = VALUE_NONE;
        return SEND_RETURNED;
    }
    if (a->state == AWAIT_INIT)
        return athrow_begin(sim, a, sent, result);
    return after_athrow(sim, a, generator_send(sim, (Value)g, sent, result), result);
}

/* An error thrown in from outside (a cancellation) leaves the state as it was: an aclose() that had
 * not begun still has its GeneratorExit to throw when it goes on. */
static SendOutcome after_throw(Sim *sim, AsyncGenAwait *a, SendOutcome outcome, Value *result) {
    if (a->args)
        return unwrap(sim, a->generator, outcome, result);
    if (outcome == SEND_YIELDED) {
        if (type_of(sim, *result) != sim->types.async_generator_wrapped_value)
            return SEND_YIELDED;
        AwaitState state = a->state;
        outcome = ignored_exit(sim, a, result);
        a->state = state;
        return outcome;
    }
    if (outcome == SEND_RETURNED)
        raise_error(sim, sim->exceptions.StopAsyncIteration, NULL);
    return end_of_aclose(sim, result);
}

static Value athrow_throw(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)kwnames;
    AsyncGenAwait *a = (AsyncGenAwait *)self;
    if (a->state == AWAIT_CLOSED) {
        fail(sim, a, "cannot reuse already awaited aclose()/athrow()");
        return NULL;
    }
    if (!generator_prepare_throw(sim, args, nargs))
        return NULL;
    Value result = NULL;
    SendOutcome outcome = generator_throw_here(sim, a->generator, false, &result);
    outcome = after_throw(sim, a, outcome, &result); /* it may set the result */
    return generator_finish_method(sim, outcome, result);
}

/* ---- methods of both ---- */

static Value await_send(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)nargs, (void)kwnames;
    Value result = NULL;
    SendOutcome outcome = type_of(sim, self)->slots.send(sim, self, args[0], &result);
    return generator_finish_method(sim, outcome, result);
}

static Value await_next(Sim *sim, Value self) {
    Value result = NULL;
    SendOutcome outcome = type_of(sim, self)->slots.send(sim, self, VALUE_NONE, &result);
    return generator_finish_method(sim, outcome, result);
}

static Value await_close(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)sim, (void)args, (void)nargs, (void)kwnames;
    ((AsyncGenAwait *)self)->state = AWAIT_CLOSED;
    return VALUE_NONE;
}

/* ---- the generator's own methods ---- */

static Value make_asend(Sim *sim, Value self, Value sent) {
    Generator *g = (Generator *)self;
    if (!init_hooks(sim, g))
        return NULL;
    AsyncGenAwait *a = await_new(sim, sim->types.async_generator_asend, g);
    a->sent = value_keep(sent);
    return (Value)a;
}

static Value agen_anext(Sim *sim, Value self) {
    return make_asend(sim, self, VALUE_NONE);
}

static Value agen_asend(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)nargs, (void)kwnames;
    return make_asend(sim, self, args[0]);
}

static Value make_athrow(Sim *sim, Value self, Value *args, size_t nargs) {
    Generator *g = (Generator *)self;
    if (!init_hooks(sim, g))
        return NULL;
    AsyncGenAwait *a = await_new(sim, sim->types.async_generator_athrow, g);
    if (args)
        a->args = tuple_from(sim, args, nargs);
    return (Value)a;
}

static Value agen_athrow(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)kwnames;
    return make_athrow(sim, self, args, nargs);
}

static Value agen_aclose(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    return make_athrow(sim, self, NULL, 0);
}

static Value agen_running(Sim *sim, Value self) {
    (void)sim;
    return value_from_bool(((Generator *)self)->asyncgen_running);
}

/* ---- anext(ait, default) ---- */

typedef struct AnextAwaitable {
    Object head;
    Value awaitable, fallback;
    Value iterator; /* of the awaitable, once it is driven */
} AnextAwaitable;

Value anext_awaitable_new(Sim *sim, Value awaitable, Value fallback) {
    AnextAwaitable *a = object_new(sim, sim->types.anext_awaitable, 0);
    a->awaitable = value_keep(awaitable);
    a->fallback = value_keep(fallback);
    return (Value)a;
}

static SendOutcome anext_result(Sim *sim, AnextAwaitable *a, SendOutcome outcome, Value *result) {
    if (outcome != SEND_RAISED || !error_is(sim, sim->exceptions.StopAsyncIteration))
        return outcome;
    error_clear(sim);
    *result = value_keep(a->fallback);
    return SEND_RETURNED;
}

static SendOutcome anext_send(Sim *sim, Value self, Value sent, Value *result) {
    AnextAwaitable *a = (AnextAwaitable *)self;
    if (!a->iterator)
        a->iterator = awaitable_iter(sim, a->awaitable);
    if (!a->iterator)
        return SEND_RAISED;
    return anext_result(sim, a, value_send(sim, a->iterator, sent, result), result);
}

static Value anext_throw(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)kwnames;
    AnextAwaitable *a = (AnextAwaitable *)self;
    if (!a->iterator)
        a->iterator = awaitable_iter(sim, a->awaitable);
    if (!a->iterator || !generator_prepare_throw(sim, args, nargs))
        return NULL;
    Exception *e = error_take(sim);
    Value result = NULL;
    SendOutcome outcome = value_throw(sim, a->iterator, (Value)e, &result);
    DROP(sim, e);
    outcome = anext_result(sim, a, outcome, &result); /* it may set the result */
    return generator_finish_method(sim, outcome, result);
}

static Value anext_close(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    AnextAwaitable *a = (AnextAwaitable *)self;
    return !a->iterator || value_close(sim, a->iterator) ? VALUE_NONE : NULL;
}

static void anext_dealloc(Sim *sim, Object *self) {
    AnextAwaitable *a = (AnextAwaitable *)self;
    DROP(sim, a->awaitable);
    DROP(sim, a->fallback);
    DROP_MAYBE(sim, a->iterator);
}

/* ---- start-up ---- */

static const NativeDef agen_methods[] = {
    {"__class_getitem__", generic_class_getitem, NATIVE_ONE, 0, 0, NULL, NATIVE_CLASS},
    {"asend", agen_asend, NATIVE_ONE, 0, 0, NULL, 0},
    {"athrow", agen_athrow, NATIVE_POS, 1, 3, NULL, 0},
    {"aclose", agen_aclose, NATIVE_NOARGS, 0, 0, NULL, 0},
    {0}};
static const GetSetDef agen_getset[] = {
    {"__name__", generator_get_name, generator_set_name},
    {"__qualname__", generator_get_qualname, generator_set_qualname},
    {"ag_running", agen_running, NULL},
    {"ag_code", generator_get_code, NULL},
    {"ag_frame", generator_get_frame, NULL},
    {"ag_await", generator_get_awaited, NULL},
    {0}};

static Type *await_type(Sim *sim, const char *name, const Slots *slots, const NativeDef *methods,
                        size_t size) {
    TypeDef def = {name, size, TYPE_DISALLOW_NEW, slots, methods, NULL, NULL};
    return type_from_def(sim, &def, NULL);
}

void type_init_async_generator(Sim *sim) {
    static const Slots slots = {.repr = generator_repr,
                                .aiter = generator_iter,
                                .anext = agen_anext,
                                .finalize = generator_finalize,
                                .traverse = generator_traverse,
                                .dealloc = generator_dealloc};
    static const TypeDef def = {"async_generator",
                                sizeof(Generator),
                                TYPE_HAS_WEAKREFS | TYPE_DISALLOW_NEW,
                                &slots,
                                agen_methods,
                                agen_getset,
                                generator_size};
    sim->types.async_generator = type_from_def(sim, &def, NULL);
    static const NativeDef asend_methods[] = {{"send", await_send, NATIVE_ONE, 0, 0, NULL, 0},
                                              {"throw", asend_throw, NATIVE_POS, 1, 3, NULL, 0},
                                              {"close", await_close, NATIVE_NOARGS, 0, 0, NULL, 0},
                                              {0}};
    static const Slots asend_slots = {.iter = generator_iter,
                                      .await_ = generator_iter,
                                      .next = await_next,
                                      .send = asend_send,
                                      .traverse = await_traverse,
                                      .dealloc = await_dealloc};
    sim->types.async_generator_asend = await_type(sim, "async_generator_asend", &asend_slots,
                                                  asend_methods, sizeof(AsyncGenAwait));
    static const NativeDef athrow_methods[] = {{"send", await_send, NATIVE_ONE, 0, 0, NULL, 0},
                                               {"throw", athrow_throw, NATIVE_POS, 1, 3, NULL, 0},
                                               {"close", await_close, NATIVE_NOARGS, 0, 0, NULL, 0},
                                               {0}};
    static const Slots athrow_slots = {.iter = generator_iter,
                                       .await_ = generator_iter,
                                       .next = await_next,
                                       .send = athrow_send,
                                       .traverse = await_traverse,
                                       .dealloc = await_dealloc};
    sim->types.async_generator_athrow = await_type(sim, "async_generator_athrow", &athrow_slots,
                                                   athrow_methods, sizeof(AsyncGenAwait));
    static const Slots wrapped_slots = {.dealloc = wrapped_dealloc};
    sim->types.async_generator_wrapped_value = await_type(
        sim, "async_generator_wrapped_value", &wrapped_slots, NULL, sizeof(WrappedValue));
    static const NativeDef anext_methods[] = {{"send", await_send, NATIVE_ONE, 0, 0, NULL, 0},
                                              {"throw", anext_throw, NATIVE_POS, 1, 3, NULL, 0},
                                              {"close", anext_close, NATIVE_NOARGS, 0, 0, NULL, 0},
                                              {0}};
    static const Slots anext_slots = {.iter = generator_iter,
                                      .await_ = generator_iter,
                                      .next = await_next,
                                      .send = anext_send,
                                      .dealloc = anext_dealloc};
    sim->types.anext_awaitable =
        await_type(sim, "anext_awaitable", &anext_slots, anext_methods, sizeof(AnextAwaitable));
}
