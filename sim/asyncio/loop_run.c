/* One iteration of the loop, phase by phase, as BaseEventLoop._run_once has them (CPython:
 * asyncio/base_events.py):
 *
 *   1. clear away cancelled timers
 *   2. poll: until something happens, at most until the first deadline
 *   3. move the timers that are due to the ready queue
 *   4. run the handles that are ready now; what they make ready waits for the next iteration
 *
 * The loop runs as a native frame: what a handle calls is a frame above it, so that nothing nests
 * in C and a loop can wait on any thread. */
#include "sim/asyncio/loop_run.h"

#include <math.h>

#include "sim/asyncio/context.h"
#include "sim/asyncio/created.h"
#include "sim/asyncio/hooks.h"
#include "sim/asyncio/loop_shown.h"
#include "sim/asyncio/own_loop.h"
#include "sim/asyncio/scheduler.h"
#include "sim/asyncio/signals.h"
#include "sim/python/import.h"
#include "sim/python/objects/number.h"
#include "sim/python/twin.h"
#include "sim/python/vm_internal.h"

/* A timer is due if its deadline lies within this of now: the clock's resolution. */
#define CLOCK_RESOLUTION       1e-9
#define MAXIMUM_SELECT_TIMEOUT (24 * 3600.0)

enum { DEBUG_STACK_DEPTH = 10 }; /* asyncio.constants */
enum { MIN_SCHEDULED_TIMER_HANDLES = 100 };
#define MIN_CANCELLED_TIMER_HANDLES_FRACTION 0.5

typedef enum Phase { PHASE_BEGIN, PHASE_POLL, PHASE_READY, PHASE_HANDLE, PHASE_OWN } Phase;

/* The state of the loop's frame, in its slots. */
enum { SLOT_LOOP, SLOT_WHAT, SLOT_ARGUMENT, SLOT_OUTER_CONTEXT, SLOT_COUNT };
#define frame_phase(f) ((f)->line) /* native frames have no line */
#define frame_todo(f)  ((f)->id)   /* handles left in this iteration */
enum { FRAME_ONCE = 1 << 16 };     /* one iteration only */

static Loop *loop_of(Frame *f) {
    return (Loop *)f->slots[SLOT_LOOP];
}

/* What runs now: a handle, or what waited in its stead. */
static ReadyItem running_item(Frame *f) {
    return (ReadyItem){f->slots[SLOT_WHAT], f->slots[SLOT_ARGUMENT]};
}

static Handle *running_handle(Sim *sim, Frame *f) {
    ReadyItem item = running_item(f);
    Handle *h = ready_handle(sim, &item);
    f->slots[SLOT_WHAT] = item.what;
    f->slots[SLOT_ARGUMENT] = item.argument;
    return h;
}

/* ---- phase 1 ---- */

static void timer_dropped(Sim *sim, Value what) {
    if (is_handle(sim, what))
        hook_timer_dropped(sim, (Handle *)what);
}

static void clear_cancelled_timers(Sim *sim, Loop *loop) {
    TimerHeap *timers = &loop->timers;
    if (timers->count > MIN_SCHEDULED_TIMER_HANDLES &&
        (double)timers->cancelled / (double)timers->count > MIN_CANCELLED_TIMER_HANDLES_FRACTION) {
        timer_heap_sweep(sim, timers, timer_dropped);
        return;
    }
    while (timers->count && timer_is_cancelled(sim, timer_heap_first(timers))) {
        Value what = timer_heap_pop(sim, timers);
        timer_dropped(sim, what);
        value_drop(sim, what);
    }
}

/* ---- phase 2 ---- */

static double poll_deadline(Sim *sim, Loop *loop) {
    if (loop->ready.count || loop->stopping)
        return sim->clock->now;
    Timer *first = timer_heap_first(&loop->timers);
    if (!first)
        return INFINITY;
    return isnan(first->when) ? sim->clock->now : first->when;
}

/* The same where the program has a clock of its own. false: it raised. */
static bool own_poll_deadline(Sim *sim, Loop *loop, double *deadline) {
    *deadline = poll_deadline(sim, loop);
    loop_note_changes(sim, loop);
    if (!loop->own_time || loop->ready.count || loop->stopping || !loop->timers.count)
        return true;
    double now;
    if (!loop_time(sim, loop, &now))
        return false;
    double wait = *deadline - now;
    *deadline = sim->clock->now + (wait > 0 ? fmin(wait, MAXIMUM_SELECT_TIMEOUT) : 0);
    return true;
}

static bool is_alone(Sim *sim) {
    return sim->scheduler->alive == 0 && !sim->thread->waits_in_c;
}

void loop_wake(Sim *sim, Loop *loop) {
    loop->self_pipe = true;
    if (loop->thread)
        thread_wake_poll(sim, loop->thread);
}

void loop_read_self_pipe(Sim *sim, Loop *loop) {
    if (!loop->self_pipe)
        return; /* it is emptied when its handle runs */
    Handle *h = handle_new(sim, HANDLE_READ_SELF, VALUE_NONE, NULL, (Value)loop, NULL);
    ready_push(sim, &loop->ready, (Value)h, NULL);
    hook_handle_scheduled(sim, h, false);
}

/* ---- phase 3 ---- */

/* After years of virtual time the resolution is below a double's precision: the first test. */
static bool is_due(double when, double now) {
    return when <= now || !(when >= now + CLOCK_RESOLUTION); /* so is nan */
}

static bool move_due_timers(Sim *sim, Loop *loop) {
    double now;
    if (!loop_time(sim, loop, &now))
        return false;
    hook_timers_begin(sim, loop);
    while (loop->timers.count && is_due(timer_heap_first(&loop->timers)->when, now)) {
        Value what = timer_heap_pop(sim, &loop->timers);
        if (is_handle(sim, what))
            hook_timer_due(sim, (Handle *)what);
        ready_push(sim, &loop->ready, what, NULL);
    }
    return true;
}

/* ---- phase 4: one handle ---- */

static bool leaves_the_loop(Sim *sim) {
    return error_is(sim, sim->exceptions.SystemExit) ||
           error_is(sim, sim->exceptions.KeyboardInterrupt);
}

/* A native callback leaves no frame of its own, but in CPython there is that of Handle._run. */
static void push_library_frame(Sim *sim, Exception *e) {
    Value module = import_by_name(sim, "asyncio.format_helpers");
    Value f = module ? value_getattr_text(sim, module, "_callback_failed_message") : NULL;
    if (f)
        traceback_push(sim, e, ((Function *)f)->code, 0);
    else
        error_clear(sim);
    DROP_MAYBE(sim, module);
    DROP_MAYBE(sim, f);
}

/* 'Exception in callback ...' to the loop's exception handler. false: that one is to leave the
 * loop. */
static bool report_callback(Sim *sim, Frame *frame) {
    Exception *e = error_take(sim);
    if (!e->traceback)
        push_library_frame(sim, e);
    Handle *h = running_handle(sim, frame);
    Dict *context = dict_new(sim);
    Value text = call_library(sim, "asyncio.format_helpers", "_callback_failed_message", (Value)h);
    if (!text) {
        error_clear(sim);
        text = (Value)str_from(sim, "Exception in callback");
    }
    dict_set_str(sim, context, sim->names.message, text);
    dict_set_str(sim, context, sim->names.exception, (Value)e);
    dict_set_str(sim, context, sim->names.handle, (Value)h);
    created_tell(sim, context, h->extra ? h->extra->source : NULL);
    value_drop(sim, text);
    /* Handle._run calls it in its except clause */
    HandledException handled = {(Value)e, sim->thread->handled};
    sim->thread->handled = &handled;
    Value loop = (Value)loop_of(frame);
    Value r = value_call_method(sim, loop, sim->names.call_exception_handler,
                                (Value[]){(Value)context}, 1);
    DROP_MAYBE(sim, r);
    sim->thread->handled = handled.outer;
    bool leaves = !r && leaves_the_loop(sim);
    if (!r && !leaves)
        error_write_unraisable(sim, NULL, loop);
    Exception *leaving = sim->error;
    sim->error = NULL;
    DROP(sim, context);
    DROP(sim, e);
    sim->error = leaving;
    return !leaves;
}

/* false: raised. */
static bool enter_context(Sim *sim, Frame *frame, HandleKind kind) {
    if (kind == HANDLE_SET_RESULT || kind == HANDLE_READ_SELF)
        return true; /* nothing to be seen */
    Value what = frame->slots[SLOT_WHAT];
    Value *place = is_handle(sim, what) ? handle_context((Handle *)what) : &((Task *)what)->context;
    return context_enter_place(sim, place, &frame->slots[SLOT_OUTER_CONTEXT]);
}

static void leave_context(Sim *sim, Frame *frame) {
    if (frame->slots[SLOT_OUTER_CONTEXT])
        context_exit_place(sim, &frame->slots[SLOT_OUTER_CONTEXT]);
}

/* In debug mode: 'Executing <Handle ...> took ... seconds'. */
static void warn_if_slow(Sim *sim, Frame *frame) {
    Loop *loop = loop_of(frame);
    double took = sim->clock->now - loop->handle_began;
    if (!loop->debug || took < loop->slow_callback_duration)
        return;
    Handle *h = running_handle(sim, frame);
    Value f = value_getattr_text(sim, (Value)loop, "_warn_slow_callback");
    Value seconds = float_new(sim, took);
    Value r = f ? value_call(sim, f, (Value[]){(Value)h, seconds}, 2, NULL) : NULL;
    if (!r)
        error_clear(sim);
    value_drop(sim, seconds);
    DROP_MAYBE(sim, f);
    DROP_MAYBE(sim, r);
}

static void drop_item(Sim *sim, Frame *frame) {
    value_replace(sim, &frame->slots[SLOT_ARGUMENT], NULL);
    value_replace(sim, &frame->slots[SLOT_WHAT], NULL);
}

/* The handle has run. false: an exception is to leave the loop. */
static bool finish_handle(Sim *sim, Frame *frame, bool failed) {
    bool goes_on = true;
    if (failed && leaves_the_loop(sim)) {
        goes_on = false;
        leave_context(sim, frame);
    } else {
        leave_context(sim, frame);
        if (failed)
            goes_on = report_callback(sim, frame);
        if (goes_on)
            warn_if_slow(sim, frame);
    }
    Value what = frame->slots[SLOT_WHAT];
    if (is_handle(sim, what))
        hook_handle_end(sim, (Handle *)what);
    Exception *e = sim->error;
    sim->error = NULL;
    drop_item(sim, frame);
    sim->error = e;
    return goes_on;
}

static StepProgress as_progress(NativeStep step) {
    if (step == NATIVE_STEP_RETURN)
        return STEP_ENDED;
    return step == NATIVE_STEP_RAISE ? STEP_RAISED : STEP_RUNS;
}

static StepProgress set_result_unless_cancelled(Sim *sim, Future *f, Value result) {
    if (f->state == FUTURE_CANCELLED)
        return STEP_ENDED;
    return future_set_result(sim, f, result) ? STEP_ENDED : STEP_RAISED;
}

/* Begins what waited in place of a handle. */
static StepProgress begin_item(Sim *sim, ReadyItem item, HandleKind kind) {
    switch (kind) {
    case HANDLE_STEP: return task_step_begin(sim, (Task *)item.what, NULL);
    case HANDLE_WAKEUP: return task_wakeup_begin(sim, (Task *)item.what, (Future *)item.argument);
    default:
        return set_result_unless_cancelled(sim, (Future *)item.what, ((Future *)item.what)->result);
    }
}

/* Begins what the handle stands for. *blocks: its thread waits already. */
static StepProgress begin_handle(Sim *sim, Handle *h, bool *blocks) {
    switch ((HandleKind)h->kind) {
    case HANDLE_STEP: return task_step_begin(sim, (Task *)h->callback, h->args);
    case HANDLE_WAKEUP: return task_wakeup_begin(sim, (Task *)h->callback, (Future *)h->args);
    case HANDLE_SET_RESULT: return set_result_unless_cancelled(sim, (Future *)h->callback, h->args);
    case HANDLE_READ_SELF: loop_empty_self_pipe(sim, (Loop *)h->loop); return STEP_ENDED;
    case HANDLE_CALL: break;
    }
    Tuple *args = (Tuple *)h->args;
    Value v = NULL;
    NativeStep step = native_frame_call(sim, h->callback, args ? args->items : NULL,
                                        args ? args->count : 0, NULL, &v);
    if (step == NATIVE_STEP_RETURN)
        value_drop(sim, v);
    *blocks = step == NATIVE_STEP_BLOCK;
    return as_progress(step);
}

/* The task that the running handle steps; NULL: none. */
static Task *running_task(Sim *sim, Frame *frame) {
    Value what = frame->slots[SLOT_WHAT];
    if (!is_handle(sim, what))
        return (Task *)what; /* the end of a sleep needs no frame */
    Handle *h = (Handle *)what;
    return h->kind == HANDLE_STEP || h->kind == HANDLE_WAKEUP ? (Task *)h->callback : NULL;
}

/* ---- the frame ---- */

/* Levels of recursion that CPython has below a callback and the loop's frame here has not:
 * _run_once, Handle._run and Context.run. */
enum { LEVELS_OF_HANDLE = 3 };

static void enter_loop(Sim *sim, Loop *loop) {
    Thread *t = sim->thread;
    t->depth += LEVELS_OF_HANDLE;
    loop->thread = t;
    value_replace(sim, &t->running_loop, KEEP((Value)loop));
    loop->outer_task = t->current_task;
    t->current_task = NULL;
    loop->saved_origin_depth = t->origin_depth;
    if (loop->debug)
        t->origin_depth = DEBUG_STACK_DEPTH;
    loop->saved_firstiter = t->asyncgen_firstiter;
    loop->saved_finalizer = t->asyncgen_finalizer;
    t->asyncgen_firstiter = value_getattr_text(sim, (Value)loop, "_asyncgen_firstiter_hook");
    t->asyncgen_finalizer = value_getattr_text(sim, (Value)loop, "_asyncgen_finalizer_hook");
    if (sim->error)
        error_clear(sim);
    hook_loop_run_begin(sim, loop);
}

static void leave_loop(Sim *sim, Loop *loop) {
    Thread *t = sim->thread;
    Exception *e = sim->error;
    sim->error = NULL;
    loop->stopping = false;
    loop->thread = NULL;
    t->depth -= LEVELS_OF_HANDLE;
    t->current_task = loop->outer_task;
    loop->outer_task = NULL;
    t->origin_depth = loop->saved_origin_depth;
    value_replace(sim, &t->asyncgen_firstiter, loop->saved_firstiter);
    value_replace(sim, &t->asyncgen_finalizer, loop->saved_finalizer);
    loop->saved_firstiter = loop->saved_finalizer = NULL;
    hook_loop_run_end(sim, loop);
    value_replace(sim, &t->running_loop, NULL);
    sim->error = e;
}

static NativeStep end_loop(Sim *sim, Frame *frame, Value *value, bool raised) {
    if (!(frame->flags & FRAME_ONCE))
        leave_loop(sim, loop_of(frame));
    *value = VALUE_NONE;
    return raised ? NATIVE_STEP_RAISE : NATIVE_STEP_RETURN;
}

/* The frame above the running handle has ended or yielded. *leaves: an exception is to leave the
 * loop. */
static void continue_handle(Sim *sim, Frame *frame, FrameOutcome outcome, Value *value,
                            bool *leaves) {
    Task *task = running_task(sim, frame);
    StepProgress p;
    if (task) {
        p = task_step_end(sim, task, outcome, *value);
    } else {
        if (outcome == FRAME_UNBLOCKED && !*value)
            outcome = FRAME_RAISED;
        p = outcome == FRAME_RAISED ? STEP_RAISED : STEP_ENDED;
        DROP_MAYBE(sim, *value);
    }
    *value = NULL;
    *leaves = !finish_handle(sim, frame, p == STEP_RAISED);
}

/* Runs handles until one needs a frame or the iteration is over. */
static NativeStep run_ready(Sim *sim, Frame *frame, bool *leaves) {
    Loop *loop = loop_of(frame);
    while (frame_todo(frame) > 0 && loop->ready.count) {
        frame_todo(frame)--;
        ReadyItem item = ready_pop(sim, &loop->ready);
        HandleKind kind = ready_kind(sim, &item);
        Handle *h = is_handle(sim, item.what) ? (Handle *)item.what : NULL;
        frame->slots[SLOT_WHAT] = item.what;
        frame->slots[SLOT_ARGUMENT] = item.argument;
        if (ready_is_cancelled(sim, &item)) {
            if (h)
                hook_handle_skipped(sim, h);
            drop_item(sim, frame);
            continue;
        }
        if (h)
            hook_handle_begin(sim, h);
        loop->handle_began = sim->clock->now;
        if (!enter_context(sim, frame, kind)) {
            *leaves = !finish_handle(sim, frame, true);
            if (*leaves)
                return NATIVE_STEP_RAISE;
            continue;
        }
        bool blocks = false;
        StepProgress p = h ? begin_handle(sim, h, &blocks) : begin_item(sim, item, kind);
        if (p == STEP_RUNS) {
            frame_phase(frame) = PHASE_HANDLE;
            return blocks ? NATIVE_STEP_BLOCK : NATIVE_STEP_CALL;
        }
        *leaves = !finish_handle(sim, frame, p == STEP_RAISED);
        if (*leaves)
            return NATIVE_STEP_RAISE;
    }
    return NATIVE_STEP_AGAIN;
}

bool loop_has_news(Sim *sim, Loop *loop, double deadline) {
    bool readable = loop->self_pipe && !loop->ready.count && !loop->stopping;
    return readable || (deadline <= sim->clock->now && is_alone(sim));
}

static NativeStep begin_iteration(Sim *sim, Frame *frame) {
    Loop *loop = loop_of(frame);
    if (--sim->steps_left < 0)
        sim_out_of_steps(sim);
    clear_cancelled_timers(sim, loop);
    loop->iteration++;
    hook_iteration_begin(sim, loop);
    double deadline = sim->clock->now;
    if (!loop->self_pipe && !own_poll_deadline(sim, loop, &deadline))
        return NATIVE_STEP_RAISE;
    hook_poll_begin(sim, loop, deadline);
    frame_phase(frame) = PHASE_POLL;
    if (loop_has_news(sim, loop, deadline))
        return NATIVE_STEP_AGAIN;
    thread_poll(sim, deadline);
    return NATIVE_STEP_BLOCK;
}

static NativeStep after_poll(Sim *sim, Frame *frame) {
    Loop *loop = loop_of(frame);
    hook_poll_end(sim, loop);
    loop_read_self_pipe(sim, loop);
    if (!move_due_timers(sim, loop))
        return NATIVE_STEP_RAISE;
    frame_todo(frame) = (uint32_t)loop->ready.count;
    hook_ready_begin(sim, loop);
    frame_phase(frame) = PHASE_READY;
    return NATIVE_STEP_AGAIN;
}

/* The selector is the program's, or Handle._run is. */
static bool iterates_in_python(Sim *sim, const Loop *loop) {
    unsigned flags = sim->types.handle->flags | sim->types.timer_handle->flags;
    return loop->own_selector || (flags & TYPE_CHANGED);
}

/* Then the iteration is a function of the library. */
static NativeStep own_iteration(Sim *sim, Frame *frame, Value *value) {
    Value module = import_by_name(sim, "_loop_queues");
    Value f = module ? value_getattr_text(sim, module, "run_once") : NULL;
    DROP_MAYBE(sim, module);
    if (!f)
        return NATIVE_STEP_RAISE;
    frame_phase(frame) = PHASE_OWN;
    NativeStep step = native_frame_call(sim, f, &frame->slots[SLOT_LOOP], 1, NULL, value);
    value_drop(sim, f);
    return step;
}

static NativeStep loop_frame(Sim *sim, Frame *frame, FrameOutcome outcome, Value *value) {
    bool leaves = false;
    if (frame_phase(frame) == PHASE_OWN) {
        Loop *loop = loop_of(frame);
        if (outcome != FRAME_RAISED)
            value_replace(sim, value, NULL);
        own_loop_end_iteration(sim, loop);
        if (outcome == FRAME_RAISED || loop->stopping || (frame->flags & FRAME_ONCE))
            return end_loop(sim, frame, value, outcome == FRAME_RAISED);
        frame_phase(frame) = PHASE_BEGIN;
    }
    if (frame_phase(frame) == PHASE_POLL && sim->error)
        return end_loop(sim, frame, value, true);
    if (frame_phase(frame) == PHASE_HANDLE) {
        continue_handle(sim, frame, outcome, value, &leaves);
        if (leaves)
            return end_loop(sim, frame, value, true);
        frame_phase(frame) = PHASE_READY;
    }
    for (;;) {
        NativeStep step = NATIVE_STEP_AGAIN;
        switch ((Phase)frame_phase(frame)) {
        case PHASE_BEGIN:
            step = iterates_in_python(sim, loop_of(frame)) ? own_iteration(sim, frame, value)
                                                           : begin_iteration(sim, frame);
            break;
        case PHASE_POLL: step = after_poll(sim, frame); break;
        default:
            step = run_ready(sim, frame, &leaves);
            if (leaves)
                return end_loop(sim, frame, value, true);
            if (step != NATIVE_STEP_AGAIN)
                return step;
            hook_iteration_end(sim, loop_of(frame));
            frame_phase(frame) = PHASE_BEGIN;
            if (loop_of(frame)->stopping || (frame->flags & FRAME_ONCE)) {
                return end_loop(sim, frame, value, false);
            }
        }
        if (step == NATIVE_STEP_RAISE)
            return end_loop(sim, frame, value, true);
        if (step != NATIVE_STEP_AGAIN)
            return step;
    }
}

bool loop_is_frame(const Frame *f) {
    return (f->flags & FRAME_NATIVE) && f->resume == loop_frame;
}

/* ---- a class of the program that overrides _run_once ---- */

static Value own_run_once(Sim *sim, Loop *loop) {
    Str *name = str_intern(sim, "_run_once", 9);
    Value f = type_lookup(sim, type_of(sim, (Value)loop), name);
    bool own = f && !value_runs_native(sim, f);
    Value bound = own ? value_getattr(sim, (Value)loop, name) : NULL;
    DROP(sim, name);
    return bound;
}

/* while True: self._run_once(); if self._stopping: break */
static NativeStep overridden_frame(Sim *sim, Frame *frame, FrameOutcome outcome, Value *value) {
    Loop *loop = loop_of(frame);
    bool raised = outcome == FRAME_RAISED;
    for (;;) {
        if (outcome != FRAME_ENTERED) {
            DROP_MAYBE(sim, *value);
            own_loop_end_iteration(sim, loop);
            if (raised || loop->stopping)
                return end_loop(sim, frame, value, raised);
        }
        NativeStep step = native_frame_call(sim, frame->slots[SLOT_WHAT], NULL, 0, NULL, value);
        if (step == NATIVE_STEP_CALL || step == NATIVE_STEP_BLOCK)
            return step;
        raised = step == NATIVE_STEP_RAISE;
        outcome = FRAME_RETURNED;
        if (raised)
            *value = NULL;
    }
}

/* ---- beginning ---- */

bool loop_check_running(Sim *sim, Loop *loop) {
    if (loop->thread) {
        RAISE(sim, RuntimeError, "This event loop is already running");
    } else if (sim->thread->running_loop) {
        RAISE(sim, RuntimeError, "Cannot run the event loop while another loop is running");
    }
    return !sim->error;
}

static Value push_loop_frame(Sim *sim, Loop *loop, uint32_t flags) {
    Frame *frame = frame_new_native(sim, loop_frame, SLOT_COUNT);
    frame->slots[SLOT_LOOP] = KEEP((Value)loop);
    frame->flags |= flags;
    frame->function = (Value)loop_functions_shown(sim, loop, flags & FRAME_ONCE);
    frame_phase(frame) = PHASE_BEGIN;
    return vm_push(sim, frame) ? VALUE_FRAME_PUSHED : NULL;
}

static Value push_overridden_frame(Sim *sim, Loop *loop, Value run_once) { /* steals run_once */
    Frame *frame = frame_new_native(sim, overridden_frame, SLOT_COUNT);
    frame->slots[SLOT_LOOP] = KEEP((Value)loop);
    frame->slots[SLOT_WHAT] = run_once;
    frame->function = (Value)loop_function_shown(sim, loop);
    return vm_push(sim, frame) ? VALUE_FRAME_PUSHED : NULL;
}

Value loop_run_forever(Sim *sim, Loop *loop) {
    if (loop->closed)
        return RAISE(sim, RuntimeError, "Event loop is closed");
    if (!loop_check_running(sim, loop))
        return NULL;
    Value own = own_run_once(sim, loop);
    enter_loop(sim, loop);
    Value r = own ? push_overridden_frame(sim, loop, own) : push_loop_frame(sim, loop, 0);
    if (!r)
        leave_loop(sim, loop);
    return r;
}

Value loop_run_once(Sim *sim, Loop *loop) {
    return push_loop_frame(sim, loop, FRAME_ONCE);
}
