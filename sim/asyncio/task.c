/* Task (CPython: Modules/_asynciomodule.c, task_step_impl and its neighbours). A step is begun and
 * ended by the loop's native frame: between the two the coroutine's own frame runs above it,
 * without nesting in C. */
#include "sim/asyncio/context.h"
#include "sim/asyncio/created.h"
#include "sim/asyncio/foreign.h"
#include "sim/asyncio/future.h"
#include "sim/asyncio/hooks.h"
#include "sim/asyncio/loop.h"
#include "sim/asyncio/policy.h"
#include "sim/asyncio/task_internal.h"
#include "sim/python/class.h"
#include "sim/python/vm_internal.h"

/* ---- the list of all tasks ---- */

static void link_task(Sim *sim, Task *t) {
    t->previous = sim->last_task;
    t->next = NULL;
    if (sim->last_task) {
        sim->last_task->next = t;
    } else {
        sim->first_task = t;
    }
    sim->last_task = t;
    t->future.linked = true;
}

void task_forget(Sim *sim, Task *t) {
    if (!t->future.linked)
        return;
    t->future.linked = false;
    if (t->previous) {
        t->previous->next = t->next;
    } else {
        sim->first_task = t->next;
    }
    if (t->next) {
        t->next->previous = t->previous;
    } else {
        sim->last_task = t->previous;
    }
}

Task *task_current(Sim *sim) {
    return (Task *)sim->thread->current_task;
}

/* ---- making ---- */

static bool is_awaited_coroutine(Sim *sim, Value coro) {
    Type *type = type_of(sim, coro);
    if (type == sim->types.coroutine || type == sim->types.generator)
        return true;
    Value send = value_getattr_maybe(sim, coro, sim->names.send);
    Value close = send ? value_getattr_maybe(sim, coro, sim->names.close) : NULL;
    if (sim->error)
        error_clear(sim);
    bool is = send && close && type != sim->types.async_generator;
    DROP_MAYBE(sim, send);
    DROP_MAYBE(sim, close);
    return is;
}

static Value make_name(Sim *sim, Value name) {
    if (name && name != VALUE_NONE) {
        return type_of(sim, name) == sim->types.str ? value_keep(name) : value_str(sim, name);
    }
    return value_from_small_int((int64_t)++sim->task_names);
}

Str *task_name(Sim *sim, Task *t) {
    if (!t->name)
        return sim->empty_str;
    if (value_is_small_int(t->name)) {
        t->name = (Value)str_format(sim, "Task-%lld", (long long)value_as_small_int(t->name));
    }
    return (Str *)t->name;
}

static bool schedule_step(Sim *sim, Task *t, Value exception) {
    if (task_steps_by_methods(sim, t))
        return task_schedule_method(sim, t, exception);
    if (loop_is_plain(sim, t->future.loop))
        return loop_step_task(sim, (Loop *)t->future.loop, t, exception);
    Value step = task_step_value(sim, (Value)t, exception);
    Value context = (Value)context_of(sim, &t->context);
    bool ok = foreign_call_soon(sim, t->future.loop, step, NULL, context);
    value_drop(sim, step);
    return ok;
}

bool task_init(Sim *sim, Task *t, Value coro, Value loop, Value name, Value context) {
    if (!future_set_loop(sim, &t->future, loop))
        return false;
    if (!is_awaited_coroutine(sim, coro)) {
        t->future.log_destroy_pending = false;
        return RAISE(sim, TypeError, "a coroutine was expected, got %R", coro), false;
    }
    t->context = context && context != VALUE_NONE ? value_keep(context) : context_snapshot(sim);
    t->coro = value_keep(coro);
    t->name = make_name(sim, name);
    if (!t->name)
        return false;
    t->future.log_destroy_pending = true;
    link_task(sim, t);
    hook_task_created(sim, t);
    return schedule_step(sim, t, NULL);
}

Task *task_new(Sim *sim, Value coro, Value loop, Value name, Value context) {
    Task *t = object_new(sim, sim->types.task, 0);
    if (task_init(sim, t, coro, loop, name, context)) {
        created_note_future(sim, &t->future, 1);
        return t;
    }
    t->future.log_destroy_pending = false;
    DROP(sim, t);
    return NULL;
}

/* ---- a step ---- */

/* What goes into the coroutine: NULL for None; new. false: raised, the task is broken. */
static bool take_exception(Sim *sim, Task *t, Value given, Value *exception) {
    *exception = value_keep_maybe(given);
    if (!t->future.must_cancel)
        return true;
    t->future.must_cancel = false;
    if (given && value_is(sim, given, sim->exceptions.CancelledError))
        return true;
    DROP_MAYBE(sim, *exception);
    *exception = (Value)future_make_cancelled_error(sim, &t->future);
    return *exception != NULL;
}

static bool runs_as_frame(Sim *sim, Value coro) {
    if (!value_is_heap(coro))
        return false;
    Generator *g = (Generator *)coro;
    return (coro->type == sim->types.coroutine || coro->type == sim->types.generator) && g->frame &&
           !g->running;
}

/* A coroutine without a frame of its own (native, or a class of the program): one step in C. */
static StepProgress step_in_c(Sim *sim, Task *t, Value exception) {
    Value result = NULL;
    value_keep(t->coro);
    Value coro = t->coro;
    SendOutcome outcome = exception ? value_throw(sim, coro, exception, &result)
                                    : value_send(sim, coro, VALUE_NONE, &result);
    value_drop(sim, coro);
    FrameOutcome as_frame = outcome == SEND_RAISED    ? FRAME_RAISED
                            : outcome == SEND_YIELDED ? FRAME_YIELDED
                                                      : FRAME_RETURNED;
    return task_step_end(sim, t, as_frame, result);
}

static void enter_task(Sim *sim, Task *t) {
    Thread *thread = sim->thread;
    t->future.stepping = true;
    thread->depth++; /* the call of the step */
    thread->current_task = KEEP((Value)t);
}

static void leave_task(Sim *sim, Task *t) {
    Value current = sim->thread->current_task;
    sim->thread->current_task = NULL;
    sim->thread->depth--;
    t->future.stepping = false;
    DROP_MAYBE(sim, current);
}

static StepProgress begin_step(Sim *sim, Task *t, Value given, bool nested) {
    if (t->future.state != FUTURE_PENDING) {
        RAISE(sim, InvalidStateError, "__step(): already done: %R %R", (Value)t,
              given ? given : VALUE_NONE);
        return STEP_RAISED;
    }
    if (sim->thread->current_task) {
        RAISE(sim, RuntimeError,
              "Cannot enter into task %R while another task %R is being executed.", (Value)t,
              sim->thread->current_task);
        return STEP_RAISED;
    }
    if (!t->coro) {
        RAISE(sim, RuntimeError, "uninitialized Task object");
        return STEP_RAISED;
    }
    Value exception;
    if (!take_exception(sim, t, given, &exception))
        return STEP_RAISED;
    value_replace(sim, &t->waiter, NULL);
    enter_task(sim, t);
    hook_step_begin(sim, t, exception);
    if (nested || !runs_as_frame(sim, t->coro)) {
        StepProgress p = step_in_c(sim, t, exception);
        DROP_MAYBE(sim, exception);
        return p;
    }
    Generator *g = (Generator *)t->coro;
    bool ok;
    if (exception) {
        bool raise = true;
        raise_again(sim, (Exception *)exception);
        ok = generator_throw(sim, g, true, &raise);
    } else {
        ok = generator_resume(sim, g, VALUE_NONE);
    }
    return ok ? STEP_RUNS : task_step_end(sim, t, FRAME_RAISED, NULL);
}

StepProgress task_step_begin(Sim *sim, Task *t, Value exception) {
    return begin_step(sim, t, exception, false);
}

static StepProgress begin_wakeup(Sim *sim, Task *t, Future *done, bool nested) {
    Value r;
    if (type_of(sim, (Value)done) == sim->types.future ||
        type_of(sim, (Value)done) == sim->types.task) {
        r = future_result(sim, done);
    } else {
        r = value_call_method(sim, (Value)done, sim->names.result, NULL, 0);
    }
    if (r) {
        value_drop(sim, r);
        return begin_step(sim, t, NULL, nested);
    }
    Exception *e = error_take(sim);
    KEEP((Value)e); /* CPython's task_wakeup holds it until the step has ended */
    value_replace(sim, (Value *)&future_extra(sim, &t->future)->thrown, (Value)e);
    StepProgress p = begin_step(sim, t, (Value)e, nested);
    DROP(sim, e);
    return p;
}

StepProgress task_wakeup_begin(Sim *sim, Task *t, Future *done) {
    return begin_wakeup(sim, t, done, false);
}

bool task_step_nested(Sim *sim, Task *t, Value exception) {
    return begin_step(sim, t, exception, true) != STEP_RAISED;
}

bool task_wakeup_nested(Sim *sim, Task *t, Value done) {
    return begin_wakeup(sim, t, (Future *)done, true) != STEP_RAISED;
}

/* ---- how a step ends ---- */

static StepProgress finish_returned(Sim *sim, Task *t, Value result) {
    bool ok;
    if (t->future.must_cancel) {
        t->future.must_cancel = false;
        future_cancel(sim, &t->future, future_cancel_message(&t->future));
        ok = !sim->error;
    } else {
        ok = future_set_result(sim, &t->future, result);
    }
    value_drop(sim, result);
    return ok ? STEP_ENDED : STEP_RAISED;
}

static StepProgress finish_raised(Sim *sim, Task *t) {
    Value result;
    if (error_take_stop_iteration(sim, &result))
        return finish_returned(sim, t, result);
    Exception *e = error_take(sim);
    if (value_is(sim, (Value)e, sim->exceptions.CancelledError)) {
        value_replace(sim, (Value *)&future_extra(sim, &t->future)->cancelled_error, (Value)e);
        future_cancel(sim, &t->future, NULL);
        return sim->error ? STEP_RAISED : STEP_ENDED;
    }
    bool ok = future_set_exception(sim, &t->future, (Value)e);
    bool leaves = value_is(sim, (Value)e, sim->exceptions.KeyboardInterrupt) ||
                  value_is(sim, (Value)e, sim->exceptions.SystemExit);
    if (ok && leaves) {
        raise_again(sim, e);
        return STEP_RAISED;
    }
    DROP(sim, e);
    return ok ? STEP_ENDED : STEP_RAISED;
}

/* The task is told of a bad yield by its next step. */
static bool throw_next_step(Sim *sim, Task *t) {
    Exception *e = error_take(sim);
    bool ok = schedule_step(sim, t, (Value)e);
    DROP(sim, e);
    return ok;
}

static Value wakeup_callable(Sim *sim, Task *t) {
    return task_steps_by_methods(sim, t) ? task_wakeup_method(sim, t)
                                         : task_wakeup_value(sim, (Value)t);
}

/* v.add_done_callback(wakeup, context=...) */
static bool add_wakeup(Sim *sim, Task *t, Value v) {
    Value add = value_getattr(sim, v, sim->names.add_done_callback);
    Value wakeup = add ? wakeup_callable(sim, t) : NULL;
    Tuple *names = tuple_of(sim, 1, (Value)sim->names.context);
    Value r = wakeup ? value_call(sim, add, (Value[]){wakeup, (Value)context_of(sim, &t->context)},
                                  1, names)
                     : NULL;
    DROP(sim, names);
    DROP_MAYBE(sim, wakeup);
    DROP_MAYBE(sim, add);
    DROP_MAYBE(sim, r);
    return r != NULL;
}

/* A duck of a future: has _asyncio_future_blocking. */
static bool await_foreign(Sim *sim, Task *t, Value v, Value blocking) {
    int is_blocking = value_truth(sim, blocking);
    if (is_blocking < 0)
        return false;
    if (!is_blocking) {
        RAISE(sim, RuntimeError, "yield was used instead of yield from in task %R with %R",
              (Value)t, v);
        return throw_next_step(sim, t);
    }
    Value loop = value_call_method(sim, v, sim->names.get_loop, NULL, 0);
    if (!loop)
        return throw_next_step(sim, t);
    bool same = loop == t->future.loop;
    value_drop(sim, loop);
    if (!same) {
        RAISE(sim, RuntimeError, "Task %R got Future %R attached to a different loop", (Value)t, v);
        return throw_next_step(sim, t);
    }
    if (!value_setattr(sim, v, sim->names._asyncio_future_blocking, VALUE_FALSE))
        return throw_next_step(sim, t);
    if (!add_wakeup(sim, t, v))
        return throw_next_step(sim, t);
    t->waiter = value_keep(v);
    if (t->future.must_cancel) {
        Value c = value_call_method(sim, v, sim->names.cancel, NULL, 0);
        if (!c)
            return throw_next_step(sim, t);
        if (value_truth(sim, c) > 0)
            t->future.must_cancel = false;
        value_drop(sim, c);
    }
    return true;
}

/* A class of the program that overrides add_done_callback. */
static bool has_own_add(Sim *sim, const Future *f) {
    if (!(f->head.type->flags & TYPE_HEAP))
        return false;
    Value add = type_lookup(sim, f->head.type, sim->names.add_done_callback);
    return add && type_of(sim, add) != sim->types.method_descriptor;
}

static bool await_future(Sim *sim, Task *t, Future *f) {
    if (f->loop != t->future.loop) {
        RAISE(sim, RuntimeError, "Task %R got Future %R attached to a different loop", (Value)t,
              (Value)f);
        return throw_next_step(sim, t);
    }
    if (!f->blocking) {
        RAISE(sim, RuntimeError, "yield was used instead of yield from in task %R with %R",
              (Value)t, (Value)f);
        return throw_next_step(sim, t);
    }
    f->blocking = false;
    hook_task_suspended(sim, t, f);
    if (!has_own_add(sim, f) && !task_steps_by_methods(sim, t)) {
        future_add_callback(sim, f, HANDLE_WAKEUP, (Value)t, NULL);
    } else if (!add_wakeup(sim, t, (Value)f)) {
        return throw_next_step(sim, t);
    }
    t->waiter = KEEP((Value)f);
    if (t->future.must_cancel) {
        Value message = future_cancel_message(&t->future);
        Value r = value_call_method(sim, (Value)f, sim->names.cancel, message ? &message : NULL,
                                    message ? 1 : 0);
        if (!r)
            return throw_next_step(sim, t);
        if (value_truth(sim, r) > 0)
            t->future.must_cancel = false;
        value_drop(sim, r);
    }
    return true;
}

static bool await_yielded(Sim *sim, Task *t, Value v) {
    if (v == (Value)t) {
        RAISE(sim, RuntimeError, "Task cannot await on itself: %R", (Value)t);
        return throw_next_step(sim, t);
    }
    if (value_is_future(sim, v))
        return await_future(sim, t, (Future *)v);
    if (v == VALUE_NONE) {
        hook_task_suspended(sim, t, NULL);
        return schedule_step(sim, t, NULL);
    }
    Value blocking = value_getattr_maybe(sim, v, sim->names._asyncio_future_blocking);
    if (sim->error)
        return throw_next_step(sim, t);
    if (blocking && blocking != VALUE_NONE) {
        bool ok = await_foreign(sim, t, v, blocking);
        value_drop(sim, blocking);
        return ok;
    }
    DROP_MAYBE(sim, blocking);
    if (value_is(sim, v, sim->types.generator)) {
        RAISE(sim, RuntimeError,
              "yield was used instead of yield from for generator in task %R with %R", (Value)t, v);
    } else {
        RAISE(sim, RuntimeError, "Task got bad yield: %R", v);
    }
    return throw_next_step(sim, t);
}

StepProgress task_step_end(Sim *sim, Task *t, FrameOutcome outcome, Value value) {
    KEEP((Value)t);
    StepProgress p;
    if (outcome == FRAME_YIELDED) {
        p = await_yielded(sim, t, value) ? STEP_ENDED : STEP_RAISED;
        value_drop(sim, value);
    } else {
        task_forget(sim, t);
        p = outcome == FRAME_RETURNED ? finish_returned(sim, t, value) : finish_raised(sim, t);
    }
    hook_step_end(sim, t, outcome);
    Exception *e = sim->error;
    sim->error = NULL;
    leave_task(sim, t);
    if (t->future.state != FUTURE_PENDING)
        value_replace(sim, &t->waiter, NULL);
    if (t->future.extra)
        value_replace(sim, (Value *)&t->future.extra->thrown, NULL);
    DROP(sim, t);
    sim->error = e;
    return p;
}

/* ---- cancel ---- */

/* What the task waits for takes the request: 1; it does not: 0; -1: raised. */
static int cancel_waiter(Sim *sim, Task *t, Value message) {
    Value waiter = value_keep(t->waiter);
    Value r;
    if (type_of(sim, waiter) == sim->types.future) {
        bool cancelled = future_cancel(sim, (Future *)waiter, message);
        r = sim->error ? NULL : value_from_bool(cancelled);
    } else if (type_of(sim, waiter) == sim->types.task) {
        bool cancelled = task_cancel(sim, (Task *)waiter, message);
        r = sim->error ? NULL : value_from_bool(cancelled);
    } else {
        bool has = message && message != VALUE_NONE;
        r = value_call_method(sim, waiter, sim->names.cancel, &message, has ? 1 : 0);
    }
    value_drop(sim, waiter);
    if (!r)
        return -1;
    int taken = value_truth(sim, r);
    value_drop(sim, r);
    return taken;
}

bool task_cancel(Sim *sim, Task *t, Value message) {
    t->future.log_traceback = false;
    if (t->future.state != FUTURE_PENDING) {
        hook_task_cancel(sim, t, message);
        return false;
    }
    t->future.cancel_requests++;
    hook_task_cancel(sim, t, message);
    if (t->waiter) {
        EventNumber outer = hook_cause_begin(sim, t->cancel_event);
        int taken = cancel_waiter(sim, t, message);
        hook_cause_end(sim, outer);
        if (taken)
            return taken > 0;
    }
    t->future.must_cancel = true;
    future_set_cancel_message(sim, &t->future, message);
    return true;
}
