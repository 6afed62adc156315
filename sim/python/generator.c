/* Generators and coroutines: resuming, throwing, closing (CPython: Objects/genobject.c). */
#include "sim/python/objects/generator.h"

#include <string.h>

#include "sim/asyncio/hooks.h"
#include "sim/asyncio/scheduler.h"
#include "sim/python/traceback.h"
#include "sim/python/vm_internal.h"
#include "sim/python/warn.h"

/* ---- making ---- */

static Type *type_for(Sim *sim, unsigned flags) {
    if (flags & CODE_ASYNC_GENERATOR)
        return sim->types.async_generator;
    return flags & CODE_COROUTINE ? sim->types.coroutine : sim->types.generator;
}

enum { FRAME_GENERATOR_SIZE = offsetof(Generator, handled) + sizeof(HandledException) };

static size_t native_size(const NativeCoroutineDef *def) {
    return offsetof(Generator, state) + def->state_count * sizeof(Value);
}

Generator *generator_new(Sim *sim, Frame *frame) {
    Code *code = frame->code;
    Generator *g = object_new(sim, type_for(sim, code->flags), FRAME_GENERATOR_SIZE);
    Function *f = (Function *)frame->function;
    g->code = (Code *)KEEP((Value)code);
    if (f && (f->name != code->name || f->qualname != code->qualname)) {
        GeneratorExtra *extra = generator_extra(sim, g);
        extra->name = (Str *)KEEP((Value)f->name);
        extra->qualname = (Str *)KEEP((Value)f->qualname);
    }
    g->frame = frame;
    frame->generator = g;
    frame->back = NULL;
    frame->flags = (frame->flags & ~(uint32_t)FRAME_ENTRY) | FRAME_IN_GENERATOR;
    return g;
}

Generator *native_coroutine_new(Sim *sim, const NativeCoroutineDef *def) {
    Generator *g = object_new(sim, sim->types.coroutine, native_size(def));
    g->native = def;
    g->native_body = true;
    return g; /* hook_coroutine_created: when its state is filled */
}

size_t generator_size(Object *self) {
    Generator *g = (Generator *)self;
    return generator_is_native(g) ? native_size(g->native) : FRAME_GENERATOR_SIZE;
}

/* ---- names ---- */

GeneratorExtra *generator_extra(Sim *sim, Generator *g) {
    if (!g->extra)
        g->extra = mem_calloc(sim, sizeof *g->extra);
    return g->extra;
}

static Str *native_name(Sim *sim, const NativeCoroutineDef *def) {
    return *(Str **)((char *)&sim->names + def->name);
}

Str *generator_name(Sim *sim, const Generator *g) {
    if (g->extra && g->extra->name)
        return g->extra->name;
    return g->code ? g->code->name : native_name(sim, g->native);
}

Str *generator_qualname(Sim *sim, const Generator *g) {
    if (g->extra && g->extra->qualname)
        return g->extra->qualname;
    return g->code ? g->code->qualname : native_name(sim, g->native);
}

bool value_is_coroutine(Sim *sim, Value v) {
    return type_of(sim, v) == sim->types.coroutine;
}

/* ---- entering and leaving ---- */

void generator_enter(Sim *sim, Generator *g) {
    Thread *thread = sim->thread;
    if (--sim->steps_left < 0)
        sim_out_of_steps(sim);
    g->running = true;
    g->handled.outer = thread->handled;
    thread->handled = &g->handled;
    g->frame->back = thread->frame;
    thread->frame = g->frame;
    thread->depth++;
    hook_frame_entered(sim, g->frame);
}

void generator_leave(Sim *sim, Generator *g) {
    g->running = false;
    sim->thread->handled = g->handled.outer;
    g->handled.outer = NULL;
}

Value generator_awaited(Generator *g) {
    Frame *f = g->frame;
    if (!f || !g->started || g->running)
        return NULL;
    Instruction *now = f->ip - 1;
    if (now <= f->code->instructions || now->op != OP_YIELD_VALUE || now[-1].op != OP_SEND)
        return NULL;
    return f->top[-1];
}

static const char *kind_of(Sim *sim, Generator *g) {
    if (g->head.type == sim->types.coroutine)
        return "coroutine";
    return g->head.type == sim->types.generator ? "generator" : "async generator";
}

static bool check_idle(Sim *sim, Generator *g) {
    if (!g->running)
        return true;
    RAISE(sim, ValueError, "%s already executing", kind_of(sim, g));
    return false;
}

static bool check_depth(Sim *sim) {
    if (sim->thread->depth < sim->depth_limit)
        return true;
    RAISE(sim, RecursionError, "maximum recursion depth exceeded");
    return false;
}

bool generator_resume(Sim *sim, Generator *g, Value sent) {
    if (!check_idle(sim, g) || !check_depth(sim))
        return false;
    if (!g->started && sent != VALUE_NONE) {
        RAISE(sim, TypeError, "can't send non-None value to a just-started %s", kind_of(sim, g));
        return false;
    }
    if (!g->started)
        hook_coroutine_begins(sim, g);
    g->started = true;
    *g->frame->top++ = value_keep(sent);
    generator_enter(sim, g);
    return true;
}

/* ---- throwing ---- */

/* The awaited thing has answered the throw: the generator's frame sees it as SEND would. */
static void deliver_to_await(Sim *sim, Frame *f, SendOutcome outcome, Value v) {
    Instruction *send = f->ip - 2;
    if (outcome == SEND_YIELDED) {
        *f->top++ = v;
        f->ip = send + 1;
        return;
    }
    value_drop(sim, *--f->top);
    *f->top++ = v;
    f->ip = f->code->instructions + send->a;
}

static bool throws_through(Sim *sim, Value awaited) {
    Type *type = type_of(sim, awaited);
    bool own = type == sim->types.coroutine || type == sim->types.generator;
    return own && ((Generator *)awaited)->frame && !((Generator *)awaited)->running;
}

/* g's frame is on top. false: sim->error goes on into the frame. */
static bool throw_into_awaited(Sim *sim, Generator *g, Value awaited, bool close_awaited) {
    if (close_awaited && error_is(sim, sim->exceptions.GeneratorExit)) {
        Exception *e = error_take(sim);
        if (value_close(sim, awaited))
            raise_again(sim, (Exception *)KEEP((Value)e));
        DROP(sim, e);
        return false;
    }
    Exception *e = error_take(sim);
    Value result = NULL;
    SendOutcome outcome = value_throw(sim, awaited, (Value)e, &result);
    DROP(sim, e);
    if (outcome == SEND_RAISED)
        return false;
    deliver_to_await(sim, g->frame, outcome, result);
    return true;
}

/* What the generator is handling becomes the context of what is thrown into it, and of what comes
 * out of those that it awaits while the throw lasts. */
void generator_chain_thrown(Sim *sim, Generator *g) {
    Value handled = g->handled.exception;
    if (handled && handled != VALUE_NONE)
        exception_set_context(sim, sim->error, handled);
}

/* Throws sim->error into the innermost of the generators that await one another: their frames
 * become the top frames of the thread, as if each had just been resumed. */
bool generator_throw(Sim *sim, Generator *g, bool close_awaited, bool *raise) {
    *raise = true;
    for (;;) {
        if (g->running || !check_depth(sim)) {
            Exception *e = sim->error;
            sim->error = NULL;
            if (check_idle(sim, g))
                check_depth(sim);
            DROP(sim, e);
            return false;
        }
        Value awaited = generator_awaited(g);
        g->started = true;
        generator_enter(sim, g);
        if (!awaited) {
            generator_chain_thrown(sim, g);
            return true;
        }
        bool exits = close_awaited && error_is(sim, sim->exceptions.GeneratorExit);
        if (!exits && throws_through(sim, awaited)) {
            g->frame->ip--; /* as in the middle of its SEND: what comes out belongs there */
            g->frame->flags |= FRAME_THROWN;
            g = (Generator *)awaited;
            continue;
        }
        value_keep(awaited);
        *raise = !throw_into_awaited(sim, g, awaited, close_awaited);
        value_drop(sim, awaited);
        if (*raise)
            generator_chain_thrown(sim, g);
        return true;
    }
}

/* ---- driving from C ---- */

static SendOutcome run_generator(Sim *sim, bool raising, Value *result) {
    if (!sim_enter_c(sim, ""))
        return SEND_RAISED;
    VmOutcome outcome = vm_run(sim, raising, result);
    while (outcome == VM_BLOCKED) {
        scheduler_wait_nested(sim);
        outcome = vm_resume(sim, result);
    }
    sim_leave_c(sim);
    if (outcome == VM_RAISED)
        return SEND_RAISED;
    return outcome == VM_YIELDED ? SEND_YIELDED : SEND_RETURNED;
}

SendOutcome generator_step_native(Sim *sim, Generator *g, Value sent, Value *result) {
    if (g->closed) {
        if (sent)
            RAISE(sim, RuntimeError, "cannot reuse already awaited coroutine");
        return SEND_RAISED;
    }
    if (!g->started && sent && sent != VALUE_NONE) {
        RAISE(sim, TypeError, "can't send non-None value to a just-started coroutine");
        return SEND_RAISED;
    }
    if (!g->started && !sent) { /* thrown in before it began: ends at once */
        g->started = g->closed = true;
        return SEND_RAISED;
    }
    if (!g->started)
        hook_coroutine_begins(sim, g);
    g->started = true;
    g->running = true;
    SendOutcome outcome = g->native->step(sim, g, sent, result);
    g->running = false;
    if (outcome == SEND_YIELDED)
        return outcome;
    g->closed = true;
    hook_coroutine_ended(sim, g, outcome == SEND_RAISED);
    for (unsigned i = 0; i < g->native->state_count; i++)
        value_replace(sim, &g->state[i], NULL);
    return outcome;
}

static SendOutcome ended(Sim *sim, Generator *g, Value *result) {
    if (g->head.type == sim->types.coroutine) {
        RAISE(sim, RuntimeError, "cannot reuse already awaited coroutine");
        return SEND_RAISED;
    }
    *result = VALUE_NONE;
    return SEND_RETURNED;
}

SendOutcome generator_send(Sim *sim, Value self, Value sent, Value *result) {
    Generator *g = (Generator *)self;
    if (generator_is_native(g))
        return generator_step_native(sim, g, sent, result);
    if (!g->frame)
        return ended(sim, g, result);
    if (!generator_resume(sim, g, sent))
        return SEND_RAISED;
    g->frame->flags |= FRAME_ENTRY;
    value_keep(self);
    SendOutcome outcome = run_generator(sim, false, result);
    value_drop(sim, self);
    return outcome;
}

SendOutcome generator_throw_here(Sim *sim, Generator *g, bool close_awaited, Value *result) {
    if (generator_is_native(g))
        return generator_step_native(sim, g, NULL, result);
    if (!g->frame) {
        if (g->head.type == sim->types.coroutine) {
            error_clear(sim);
            RAISE(sim, RuntimeError, "cannot reuse already awaited coroutine");
        }
        return SEND_RAISED;
    }
    Frame *entry = g->frame;
    bool raise;
    if (!generator_throw(sim, g, close_awaited, &raise))
        return SEND_RAISED;
    entry->flags |= FRAME_ENTRY;
    value_keep((Value)g);
    SendOutcome outcome = run_generator(sim, raise, result);
    DROP(sim, g);
    return outcome;
}

SendOutcome value_send(Sim *sim, Value v, Value sent, Value *result) {
    Type *type = type_of(sim, v);
    if (type->slots.send)
        return type->slots.send(sim, v, sent, result);
    if (sent == VALUE_NONE && type->slots.next) {
        *result = type->slots.next(sim, v);
    } else {
        *result = value_call_method(sim, v, sim->names.send, &sent, 1);
    }
    if (*result)
        return SEND_YIELDED;
    if (!sim->error) {
        *result = VALUE_NONE;
        return SEND_RETURNED;
    }
    return error_take_stop_iteration(sim, result) ? SEND_RETURNED : SEND_RAISED;
}

static bool is_own_generator(Sim *sim, Value v) {
    Type *type = type_of(sim, v);
    return type == sim->types.coroutine || type == sim->types.generator;
}

SendOutcome value_throw(Sim *sim, Value v, Value e, Value *result) {
    if (is_own_generator(sim, v)) {
        raise_again(sim, (Exception *)value_keep(e));
        return generator_throw_here(sim, (Generator *)v, true, result);
    }
    Value method = value_getattr_maybe(sim, v, sim->names.throw);
    if (!method) {
        if (!sim->error)
            raise_again(sim, (Exception *)value_keep(e));
        return SEND_RAISED;
    }
    *result = value_call1(sim, method, e);
    value_drop(sim, method);
    if (*result)
        return SEND_YIELDED;
    return error_take_stop_iteration(sim, result) ? SEND_RETURNED : SEND_RAISED;
}

static bool close_generator(Sim *sim, Generator *g) {
    if (!check_idle(sim, g))
        return false;
    bool fresh = !g->started;
    g->closed = g->closed || fresh;
    if (fresh && g->frame) {
        Frame *f = g->frame;
        g->frame = NULL;
        g->started = true;
        frame_free(sim, f);
        return true;
    }
    if (!g->frame && !(generator_is_native(g) && g->started && !g->closed))
        return true;
    raise_error(sim, sim->exceptions.GeneratorExit, NULL);
    Value result = NULL;
    SendOutcome outcome = generator_throw_here(sim, g, true, &result);
    if (outcome == SEND_YIELDED) {
        value_drop(sim, result);
        RAISE(sim, RuntimeError, "%s ignored GeneratorExit", kind_of(sim, g));
        return false;
    }
    if (outcome == SEND_RETURNED) {
        value_drop(sim, result);
        return true;
    }
    if (!error_is(sim, sim->exceptions.GeneratorExit) &&
        !error_is(sim, sim->exceptions.StopIteration)) {
        return false;
    }
    error_clear(sim);
    return true;
}

bool value_close(Sim *sim, Value v) {
    if (is_own_generator(sim, v))
        return close_generator(sim, (Generator *)v);
    Value method = value_getattr_maybe(sim, v, sim->names.close);
    if (!method)
        return !sim->error;
    Value r = value_call0(sim, method);
    value_drop(sim, method);
    DROP_MAYBE(sim, r);
    return r != NULL;
}

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

/* throw(value), throw(type[, value[, traceback]]): sets sim->error. */
bool generator_prepare_throw(Sim *sim, Value *args, size_t nargs) {
    Value e = args[0];
    if (value_is_exception_class(sim, e)) {
        Value v = nargs > 1 && args[1] != VALUE_NONE ? args[1] : NULL;
        if (v && value_is(sim, v, (Type *)e)) {
            e = value_keep(v);
        } else if (v && type_of(sim, v) == sim->types.tuple) {
            e = value_call(sim, e, ((Tuple *)v)->items, ((Tuple *)v)->count, NULL);
        } else {
            e = v ? value_call1(sim, e, v) : value_call0(sim, e);
        }
        if (!e)
            return false;
        if (!value_is_exception(sim, e)) {
            RAISE(sim, TypeError,
                  "calling %R should have returned an instance of BaseException, not %T", args[0],
                  e);
            value_drop(sim, e);
            return false;
        }
    } else if (value_is_exception(sim, e)) {
        value_keep(e);
    } else {
        RAISE(sim, TypeError,
              "exceptions must be classes or instances deriving from BaseException, not %T", e);
        return false;
    }
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
    return close_generator(sim, (Generator *)self) ? VALUE_NONE : NULL;
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
    if (!close_generator(sim, g) && sim->error)
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
        frame_free(sim, f);
    }
    if (generator_is_native(g)) {
        for (unsigned i = 0; i < g->native->state_count; i++)
            DROP_MAYBE(sim, g->state[i]);
    } else {
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
    return frame_object_new(sim, g->code, i, NULL);
}

Value generator_get_frame(Sim *sim, Value self) {
    Generator *g = (Generator *)self;
    if (generator_is_native(g) && g->code && !g->closed)
        return picture_of_twin(sim, g);
    return g->frame ? frame_picture_new(sim, g->frame) : VALUE_NONE;
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
