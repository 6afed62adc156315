/* Generators and coroutines as objects: their methods and attributes, what await makes of them, how
 * they end (CPython: Objects/genobject.c). */
#include "sim/python/frameobject.h"
#include "sim/python/objects/generator.h"
#include "sim/python/vm_internal.h"
#include "sim/python/warn.h"

/* ---- methods ---- */

Value generator_finish_method(Sim *sim, SendOutcome outcome, Value result) {
    if (outcome == SEND_YIELDED)
        return result;
    if (outcome == SEND_RAISED)
        return NULL;
    raise_stop_iteration(sim, result == VALUE_NONE ? NULL : result);
    value_drop(sim, result);
    return NULL;
}

static Value method_send(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)nargs, (void)kwnames;
    Value result = NULL;
    SendOutcome outcome = generator_send(sim, self, args[0], &result);
    return generator_finish_method(sim, outcome, result);
}

/* An exception of this class, which may be v itself; NULL: raised. */
static Value exception_of_class(Sim *sim, Value class_, Value v) {
    if (v && value_is(sim, v, (Type *)class_))
        return value_keep(v);
    bool several = v && type_of(sim, v) == sim->types.tuple;
    Value e = several ? value_call(sim, class_, ((Tuple *)v)->items, ((Tuple *)v)->count, NULL)
              : v     ? value_call1(sim, class_, v)
                      : value_call0(sim, class_);
    if (!e || value_is_exception(sim, e))
        return e;
    RAISE(sim, TypeError, "calling %R should have returned an instance of BaseException, not %T",
          class_, e);
    value_drop(sim, e);
    return NULL;
}

/* throw(value), throw(type[, value[, traceback]]): sets sim->error. false: it is of the arguments,
 * and not to be thrown. */
bool generator_prepare_throw(Sim *sim, Value *args, size_t nargs) {
    Value e = args[0];
    Value v = nargs > 1 && args[1] != VALUE_NONE ? args[1] : NULL;
    Value traceback = nargs > 2 && args[2] != VALUE_NONE ? args[2] : NULL;
    if (traceback && type_of(sim, traceback) != sim->types.traceback)
        return RAISE(sim, TypeError, "throw() third argument must be a traceback object"), false;
    if (value_is_exception_class(sim, e)) {
        e = exception_of_class(sim, e, v);
        if (!e)
            return true; /* what the class has raised is thrown instead */
    } else if (!value_is_exception(sim, e)) {
        RAISE(sim, TypeError,
              "exceptions must be classes or instances deriving from BaseException, not %T", e);
        return false;
    } else if (v) {
        return RAISE(sim, TypeError, "instance exception may not have a separate value"), false;
    } else {
        value_keep(e);
    }
    if (traceback)
        value_replace(sim, (Value *)&((Exception *)e)->traceback, value_keep(traceback));
    raise_again(sim, (Exception *)e);
    return true;
}

static Value method_throw(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)kwnames;
    if (!generator_prepare_throw(sim, args, nargs))
        return NULL;
    Value result = NULL;
    SendOutcome outcome = generator_throw_here(sim, (Generator *)self, true, &result);
    return generator_finish_method(sim, outcome, result);
}

static Value method_close(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    return generator_close(sim, (Generator *)self) ? VALUE_NONE : NULL;
}

static Value generator_next(Sim *sim, Value self) {
    Value result = NULL;
    SendOutcome outcome = generator_send(sim, self, VALUE_NONE, &result);
    if (outcome == SEND_YIELDED)
        return result;
    if (outcome == SEND_RETURNED) {
        if (result != VALUE_NONE)
            raise_stop_iteration(sim, result);
        value_drop(sim, result);
    }
    return NULL;
}

Value generator_iter(Sim *sim, Value self) {
    (void)sim;
    return value_keep(self);
}

Value generator_repr(Sim *sim, Value self) {
    Generator *g = (Generator *)self;
    return (Value)str_format(sim, "<%S object %S at 0x%llx>", self->type->name,
                             generator_qualname(sim, g), (long long)object_id(sim, self));
}

/* ---- awaiting ---- */

typedef struct CoroutineWrapper {
    Object head;
    Value coroutine;
} CoroutineWrapper;

static Value coroutine_await(Sim *sim, Value self) {
    CoroutineWrapper *w = object_new(sim, sim->types.coroutine_wrapper, 0);
    w->coroutine = value_keep(self);
    return (Value)w;
}

static SendOutcome wrapper_send(Sim *sim, Value self, Value sent, Value *result) {
    return generator_send(sim, ((CoroutineWrapper *)self)->coroutine, sent, result);
}

static Value wrapper_next(Sim *sim, Value self) {
    return generator_next(sim, ((CoroutineWrapper *)self)->coroutine);
}

static Value wrapper_method_send(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    return method_send(sim, ((CoroutineWrapper *)self)->coroutine, args, nargs, kwnames);
}

static Value wrapper_method_throw(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    return method_throw(sim, ((CoroutineWrapper *)self)->coroutine, args, nargs, kwnames);
}

static Value wrapper_method_close(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    return method_close(sim, ((CoroutineWrapper *)self)->coroutine, args, nargs, kwnames);
}

static void wrapper_dealloc(Sim *sim, Object *self) {
    DROP(sim, ((CoroutineWrapper *)self)->coroutine);
}

Value awaitable_iter(Sim *sim, Value v) {
    Type *type = type_of(sim, v);
    if (type == sim->types.coroutine)
        return value_keep(v);
    if (type == sim->types.generator && (((Generator *)v)->code->flags & CODE_ITERABLE_COROUTINE)) {
        return value_keep(v);
    }
    if (!type->slots.await_) {
        return RAISE(sim, TypeError, "object %T can't be used in 'await' expression", v);
    }
    Value it = type->slots.await_(sim, v);
    if (!it)
        return NULL;
    Type *it_type = type_of(sim, it);
    if (it_type == sim->types.coroutine) {
        RAISE(sim, TypeError, "__await__() returned a coroutine");
    } else if (!it_type->slots.next) {
        RAISE(sim, TypeError, "__await__() returned non-iterator of type '%T'", it);
    }
    if (!sim->error)
        return it;
    value_drop(sim, it);
    return NULL;
}

/* ---- the end ---- */

void generator_finalize(Sim *sim, Value self) {
    Generator *g = (Generator *)self;
    bool coroutine = g->head.type == sim->types.coroutine;
    if (coroutine && !g->started && !g->closed) {
        warn_never_awaited(sim, g);
        return;
    }
    Value finalizer = g->extra ? g->extra->finalizer : NULL;
    if (finalizer && g->frame && !g->closed) {
        Value r = value_call1(sim, finalizer, self);
        if (!r)
            error_write_unraisable(sim, NULL, self);
        DROP_MAYBE(sim, r);
        return;
    }
    bool suspended = g->frame || (generator_is_native(g) && !g->closed);
    if (!suspended || !g->started)
        return;
    if (!generator_close(sim, g) && sim->error)
        error_write_unraisable(sim, NULL, self);
}

static void free_extra(Sim *sim, GeneratorExtra *extra) {
    DROP_MAYBE(sim, extra->finalizer);
    DROP_MAYBE(sim, extra->origin);
    DROP_MAYBE(sim, extra->name);
    DROP_MAYBE(sim, extra->qualname);
    mem_free(sim, extra, sizeof *extra);
}

void generator_dealloc(Sim *sim, Object *self) {
    Generator *g = (Generator *)self;
    if (g->frame) {
        Frame *f = g->frame;
        g->frame = NULL;
        frame_end(sim, f, NULL);
    }
    if (generator_is_native(g)) {
        for (unsigned i = 0; i < g->native->state_count; i++)
            DROP_MAYBE(sim, g->state[i]);
    } else {
        generator_unlink(sim, g);
        DROP_MAYBE(sim, g->handled.exception);
    }
    if (g->extra)
        free_extra(sim, g->extra);
    DROP_MAYBE(sim, g->code);
}

/* A running one has its stack elsewhere. */
void generator_traverse(Object *self, VisitFn visit, void *ctx) {
    Generator *g = (Generator *)self;
    if (g->frame && !g->running)
        frame_traverse(g->frame, visit, ctx);
    for (unsigned i = 0; generator_is_native(g) && i < g->native->state_count; i++) {
        if (g->state[i])
            visit(g->state[i], ctx);
    }
    if (g->extra && g->extra->finalizer)
        visit(g->extra->finalizer, ctx);
}

static void wrapper_traverse(Object *self, VisitFn visit, void *ctx) {
    visit(((CoroutineWrapper *)self)->coroutine, ctx);
}

/* ---- attributes ---- */

Value generator_get_name(Sim *sim, Value self) {
    (void)sim;
    return KEEP((Value)generator_name(sim, (Generator *)self));
}

bool generator_set_name(Sim *sim, Value self, Value v) {
    if (!v || !value_is_str(sim, v)) {
        return RAISE(sim, TypeError, "__name__ must be set to a string object"), false;
    }
    value_replace(sim, (Value *)&generator_extra(sim, (Generator *)self)->name, value_keep(v));
    return true;
}

Value generator_get_qualname(Sim *sim, Value self) {
    (void)sim;
    return KEEP((Value)generator_qualname(sim, (Generator *)self));
}

bool generator_set_qualname(Sim *sim, Value self, Value v) {
    if (!v || !value_is_str(sim, v)) {
        return RAISE(sim, TypeError, "__qualname__ must be set to a string object"), false;
    }
    value_replace(sim, (Value *)&generator_extra(sim, (Generator *)self)->qualname, value_keep(v));
    return true;
}

Value generator_get_running(Sim *sim, Value self) {
    (void)sim;
    return value_from_bool(((Generator *)self)->running);
}

static Value get_suspended(Sim *sim, Value self) {
    (void)sim;
    Generator *g = (Generator *)self;
    return value_from_bool(g->started && !g->running &&
                           (g->frame || (generator_is_native(g) && !g->closed)));
}

Value generator_get_code(Sim *sim, Value self) {
    (void)sim;
    Generator *g = (Generator *)self;
    return g->code ? KEEP((Value)g->code) : VALUE_NONE;
}

/* A twin shows the place where the text of its function would wait. */
static Value picture_of_twin(Sim *sim, Generator *g) {
    uint32_t i = 0;
    while (g->started && i + 1 < g->code->count && g->code->instructions[i].op != OP_SEND)
        i++;
    return (Value)frame_object_drawn(sim, g->code, i);
}

Value generator_get_frame(Sim *sim, Value self) {
    Generator *g = (Generator *)self;
    if (generator_is_native(g) && g->code && !g->closed)
        return picture_of_twin(sim, g);
    return g->frame ? (Value)frame_object_of(sim, g->frame) : VALUE_NONE;
}

Value generator_get_awaited(Sim *sim, Value self) {
    (void)sim;
    Value v = generator_awaited((Generator *)self);
    return v ? value_keep(v) : VALUE_NONE;
}

static Value get_origin(Sim *sim, Value self) {
    (void)sim;
    GeneratorExtra *extra = ((Generator *)self)->extra;
    return extra && extra->origin ? value_keep(extra->origin) : VALUE_NONE;
}

static const NativeDef methods[] = {{"send", method_send, NATIVE_ONE, 0, 0, NULL, 0},
                                    {"throw", method_throw, NATIVE_POS, 1, 3, NULL, 0},
                                    {"close", method_close, NATIVE_NOARGS, 0, 0, NULL, 0},
                                    {0}};

#define COMMON_GETSET                                                                              \
    {"__name__", generator_get_name, generator_set_name}, {                                        \
        "__qualname__", generator_get_qualname, generator_set_qualname                             \
    }
static const GetSetDef generator_getset[] = {COMMON_GETSET,
                                             {"gi_running", generator_get_running, NULL},
                                             {"gi_suspended", get_suspended, NULL},
                                             {"gi_code", generator_get_code, NULL},
                                             {"gi_frame", generator_get_frame, NULL},
                                             {"gi_yieldfrom", generator_get_awaited, NULL},
                                             {0}};
static const GetSetDef coroutine_getset[] = {COMMON_GETSET,
                                             {"cr_running", generator_get_running, NULL},
                                             {"cr_suspended", get_suspended, NULL},
                                             {"cr_code", generator_get_code, NULL},
                                             {"cr_frame", generator_get_frame, NULL},
                                             {"cr_await", generator_get_awaited, NULL},
                                             {"cr_origin", get_origin, NULL},
                                             {0}};
static const NativeDef wrapper_methods[] = {
    {"send", wrapper_method_send, NATIVE_ONE, 0, 0, NULL, 0},
    {"throw", wrapper_method_throw, NATIVE_POS, 1, 3, NULL, 0},
    {"close", wrapper_method_close, NATIVE_NOARGS, 0, 0, NULL, 0},
    {0}};

void type_init_generator(Sim *sim) {
    static const Slots slots = {.repr = generator_repr,
                                .iter = generator_iter,
                                .next = generator_next,
                                .send = generator_send,
                                .finalize = generator_finalize,
                                .traverse = generator_traverse,
                                .dealloc = generator_dealloc};
    static const TypeDef generator = {
        "generator",      sizeof(Generator), TYPE_HAS_WEAKREFS | TYPE_DISALLOW_NEW, &slots, methods,
        generator_getset, generator_size};
    sim->types.generator = type_from_def(sim, &generator, NULL);
    static const Slots coroutine_slots = {.repr = generator_repr,
                                          .await_ = coroutine_await,
                                          .send = generator_send,
                                          .finalize = generator_finalize,
                                          .traverse = generator_traverse,
                                          .dealloc = generator_dealloc};
    static const TypeDef coroutine = {
        "coroutine",      sizeof(Generator), TYPE_HAS_WEAKREFS | TYPE_DISALLOW_NEW,
        &coroutine_slots, methods,           coroutine_getset,
        generator_size};
    sim->types.coroutine = type_from_def(sim, &coroutine, NULL);
    static const Slots wrapper_slots = {.iter = generator_iter,
                                        .next = wrapper_next,
                                        .send = wrapper_send,
                                        .traverse = wrapper_traverse,
                                        .dealloc = wrapper_dealloc};
    static const TypeDef wrapper = {"coroutine_wrapper",
                                    sizeof(CoroutineWrapper),
                                    TYPE_DISALLOW_NEW,
                                    &wrapper_slots,
                                    wrapper_methods,
                                    NULL,
                                    NULL};
    sim->types.coroutine_wrapper = type_from_def(sim, &wrapper, NULL);
}
