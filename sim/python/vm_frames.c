/* How frames end: return, yield, exception; and what the frame below makes of it. */
#include "sim/asyncio/hooks.h"
#include "sim/python/vm_internal.h"

/* ---- the frame below ---- */

static Next native_step(Sim *sim, Run *run, Frame *frame, FrameOutcome outcome, Value value) {
    for (;;) {
        NativeStep step = frame->resume(sim, frame, outcome, &value);
        switch (step) {
        case NATIVE_STEP_CALL: return sim->error ? NEXT_ERROR : NEXT_RUN;
        case NATIVE_STEP_RETURN: return vm_return(sim, run, value);
        case NATIVE_STEP_RAISE: return NEXT_UNWIND;
        case NATIVE_STEP_BLOCK: run->outcome = VM_BLOCKED; return NEXT_STOP;
        case NATIVE_STEP_AGAIN: outcome = FRAME_ENTERED; value = NULL;
        }
    }
}

Next vm_enter_native(Sim *sim, Run *run, Frame *frame) {
    return native_step(sim, run, frame, FRAME_ENTERED, NULL);
}

Next vm_return_to_native(Sim *sim, Run *run, Frame *native, Value v) {
    return native_step(sim, run, native, FRAME_RETURNED, v);
}

static Next stop(Run *run, VmOutcome outcome, Value v) {
    run->outcome = outcome;
    run->value = v;
    return NEXT_STOP;
}

static void push(Frame *frame, Value v) {
    *frame->top++ = v;
}

/* Takes the top frame off the thread. */
static Frame *pop_frame(Sim *sim) {
    Thread *thread = sim->thread;
    Frame *frame = thread->frame;
    thread->frame = frame->back;
    thread->depth -= frame->flags & FRAME_INIT ? 2 : 1;
    return frame;
}

/* A generator has returned v to the instruction of `below` that drove it. */
static void deliver_end(Sim *sim, Frame *below, Value v) {
    Instruction *now = below->ip - 1;
    if (now->op == OP_SEND) {
        value_drop(sim, *--below->top);
        push(below, v);
        below->ip = below->code->instructions + now->a;
    } else if (now->op == OP_FOR_ITER) {
        value_drop(sim, v);
        value_drop(sim, *--below->top);
        below->ip = below->code->instructions + now->a;
    } else {
        push(below, v);
    }
}

/* ---- return ---- */

static Value instance_of_init(Sim *sim, Frame *frame, Value v) {
    if (v != VALUE_NONE) {
        RAISE(sim, TypeError, "__init__() should return None, not '%T'", v);
        value_drop(sim, v);
        return NULL;
    }
    Value instance = frame->init_instance;
    frame->init_instance = NULL;
    return instance;
}

static void end_generator(Sim *sim, Generator *g, Frame *frame) {
    generator_leave(sim, g);
    hook_coroutine_ended(sim, g, false);
    g->frame = NULL;
    frame_end(sim, frame, NULL);
}

Next vm_return(Sim *sim, Run *run, Value v) {
    Frame *frame = pop_frame(sim);
    Frame *below = sim->thread->frame;
    Generator *g = frame->generator;
    uint32_t flags = frame->flags;
    hook_frame_left(sim, frame, LEAVE_RETURN, v);
    if (flags & FRAME_INIT)
        v = instance_of_init(sim, frame, v);
    if (g) {
        end_generator(sim, g, frame);
    } else {
        frame_end(sim, frame, below);
    }
    if (flags & FRAME_ENTRY || !below)
        return stop(run, v ? VM_RETURNED : VM_RAISED, v);
    if (below->flags & FRAME_NATIVE) {
        return native_step(sim, run, below, v ? FRAME_RETURNED : FRAME_RAISED, v);
    }
    if (!v)
        return NEXT_ERROR;
    if (g) {
        below->flags &= ~(uint32_t)FRAME_THROWN;
        deliver_end(sim, below, v);
    } else {
        push(below, v);
    }
    return NEXT_RUN;
}

/* ---- yield ---- */

Next vm_yield(Sim *sim, Run *run, Value v) {
    Frame *frame = pop_frame(sim);
    Frame *below = sim->thread->frame;
    bool entry = frame->flags & FRAME_ENTRY;
    frame->flags &= ~(uint32_t)FRAME_ENTRY;
    frame->back = NULL;
    generator_leave(sim, frame->generator);
    hook_frame_left(sim, frame, LEAVE_SUSPEND, NULL);
    if (entry || !below)
        return stop(run, VM_YIELDED, v);
    if (below->flags & FRAME_NATIVE)
        return native_step(sim, run, below, FRAME_YIELDED, v);
    below->flags &= ~(uint32_t)FRAME_THROWN;
    push(below, v);
    return NEXT_RUN;
}

/* ---- exceptions ---- */

static const ExceptionEntry *find_handler(const Code *code, uint32_t instruction) {
    for (uint32_t i = 0; i < code->handler_count; i++) {
        const ExceptionEntry *e = &code->handlers[i];
        if (e->start <= instruction && instruction < e->end)
            return e;
    }
    return NULL;
}

/* The handler gets the exception on its stack. */
static void enter_handler(Sim *sim, Frame *frame, const ExceptionEntry *e, int64_t place) {
    int64_t instruction = place >= 0 ? place : frame_instruction(frame);
    Code *code = frame->code;
    Value *base = frame->slots + code->local_count + code->cell_count + code->free_count + e->depth;
    while (frame->top > base) {
        Value v = *--frame->top;
        DROP_MAYBE(sim, v);
    }
    if (e->lasti)
        push(frame, value_from_small_int(instruction));
    push(frame, (Value)error_take(sim));
    frame->ip = code->instructions + e->handler;
}

/* StopIteration must not leave a generator as such (PEP 479). */
static void convert_stop_iteration(Sim *sim, Generator *g) {
    bool async_gen = g->head.type == sim->types.async_generator;
    bool stop = error_is(sim, sim->exceptions.StopIteration);
    bool async_stop = async_gen && error_is(sim, sim->exceptions.StopAsyncIteration);
    if (!stop && !async_stop)
        return;
    const char *kind = async_gen                              ? "async generator"
                       : g->head.type == sim->types.coroutine ? "coroutine"
                                                              : "generator";
    Exception *cause = error_take(sim);
    RAISE(sim, RuntimeError, "%s raised %s", kind, stop ? "StopIteration" : "StopAsyncIteration");
    exception_set_context(sim, sim->error, (Value)cause);
    value_replace(sim, &sim->error->cause, (Value)cause);
    sim->error->suppress_context = true;
}

/* What was being computed dies while its frame is still the running one: a warning that this causes
 * names the frame's line. */
static void drop_stack(Sim *sim, Frame *frame) {
    if (frame->flags & FRAME_NATIVE)
        return;
    Exception *e = sim->error;
    sim->error = NULL;
    Code *code = frame->code;
    Value *base = frame->slots + code->local_count + code->cell_count + code->free_count;
    while (frame->top > base) {
        Value v = *--frame->top;
        DROP_MAYBE(sim, v);
    }
    sim->error = e;
}

static void end_raising(Sim *sim, Frame *frame) {
    Generator *g = frame->generator;
    if (g) {
        generator_leave(sim, g);
        convert_stop_iteration(sim, g);
        hook_coroutine_ended(sim, g, true);
        g->frame = NULL;
    }
    Exception *e = sim->error; /* what dies now may run the program's code */
    sim->error = NULL;
    frame_end(sim, frame, g ? NULL : sim->thread->frame);
    sim->error = e;
}

Next vm_unwind(Sim *sim, Run *run) {
    int64_t place = run->place;
    run->place = -1;
    for (;; place = -1) {
        Frame *frame = sim->thread->frame;
        if (!(frame->flags & FRAME_NATIVE)) {
            const ExceptionEntry *handler = find_handler(frame->code, frame_instruction(frame));
            if (handler) {
                enter_handler(sim, frame, handler, place);
                return NEXT_RUN;
            }
        }
        bool entry = frame->flags & FRAME_ENTRY;
        drop_stack(sim, frame);
        pop_frame(sim);
        Frame *below = sim->thread->frame;
        hook_frame_left(sim, frame, LEAVE_RAISE, NULL);
        end_raising(sim, frame);
        if (entry || !below)
            return stop(run, VM_RAISED, NULL);
        if (below->flags & FRAME_NATIVE)
            return native_step(sim, run, below, FRAME_RAISED, NULL);
        traceback_push(sim, sim->error, below->code, frame_instruction(below));
        if (below->flags & FRAME_THROWN) {
            below->flags &= ~(uint32_t)FRAME_THROWN;
            generator_chain_thrown(sim, below->generator);
        }
        hook_exception_passes(sim, below);
    }
}

/* ---- going on after having been blocked ---- */

Next vm_deliver_unblocked(Sim *sim, Run *run) {
    Thread *thread = sim->thread;
    Value v = thread->resume_value;
    thread->resume_value = NULL;
    thread->resumed = false;
    if (thread->resume_error) {
        raise_again(sim, thread->resume_error);
        thread->resume_error = NULL;
    }
    Frame *frame = thread->frame;
    if (frame->flags & FRAME_NATIVE)
        return native_step(sim, run, frame, FRAME_UNBLOCKED, v);
    if (!v)
        return NEXT_ERROR;
    push(frame, v);
    return NEXT_RUN;
}
