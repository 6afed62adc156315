/* Generators and coroutines: resuming, throwing, closing (CPython: Objects/genobject.c). */
#include "sim/python/objects/generator.h"

#include <string.h>

#include "sim/asyncio/hooks.h"
#include "sim/asyncio/scheduler.h"
#include "sim/python/vm_internal.h"

/* ---- making ---- */

static Type *type_for(Sim *sim, unsigned flags) {
    if (flags & CODE_ASYNC_GENERATOR)
        return sim->types.async_generator;
    return flags & CODE_COROUTINE ? sim->types.coroutine : sim->types.generator;
}

enum { FRAME_GENERATOR_SIZE = offsetof(Generator, previous) + sizeof(Generator *) };

static size_t native_size(const NativeCoroutineDef *def) {
    return offsetof(Generator, state) + def->state_count * sizeof(Value);
}

static void link_generator(Sim *sim, Generator *g) {
    g->previous = sim->last_generator;
    if (g->previous)
        g->previous->next = g;
    else
        sim->first_generator = g;
    sim->last_generator = g;
}

void generator_unlink(Sim *sim, Generator *g) {
    if (g->previous)
        g->previous->next = g->next;
    else
        sim->first_generator = g->next;
    if (g->next)
        g->next->previous = g->previous;
    else
        sim->last_generator = g->previous;
}

Generator *generator_new(Sim *sim, Frame *frame) {
    Code *code = frame->code;
    Generator *g = object_new(sim, type_for(sim, code->flags), FRAME_GENERATOR_SIZE);
    link_generator(sim, g);
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
    if (!f || !g->started)
        return NULL;
    if (g->running) /* while a throw goes through its await, that await goes on */
        return f->flags & FRAME_THROWN ? f->top[-1] : NULL;
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
    bool entered =
        sim_enter_stack(sim); /* if not, the error goes through its frame, which is there */
    VmOutcome outcome = vm_run(sim, raising || !entered, result);
    while (outcome == VM_BLOCKED) {
        scheduler_wait_nested(sim);
        outcome = vm_resume(sim, result);
    }
    if (entered)
        sim_leave_stack(sim);
    if (outcome == VM_RAISED)
        return SEND_RAISED;
    return outcome == VM_YIELDED ? SEND_YIELDED : SEND_RETURNED;
}

SendOutcome generator_step_native(Sim *sim, Generator *g, Value sent, Value *result) {
    if (g->closed) {
        error_clear(sim);
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

bool generator_close(Sim *sim, Generator *g) {
    if (!check_idle(sim, g))
        return false;
    bool fresh = !g->started;
    g->closed = g->closed || fresh;
    if (fresh && g->frame) {
        Frame *f = g->frame;
        g->frame = NULL;
        g->started = true;
        frame_end(sim, f, NULL);
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
        return generator_close(sim, (Generator *)v);
    Value method = value_getattr_maybe(sim, v, sim->names.close);
    if (!method)
        return !sim->error;
    Value r = value_call0(sim, method);
    value_drop(sim, method);
    DROP_MAYBE(sim, r);
    return r != NULL;
}
