/* Future (CPython: Modules/_asynciomodule.c). */
#include "sim/asyncio/future_internal.h"

#include "sim/asyncio/context.h"
#include "sim/asyncio/created.h"
#include "sim/asyncio/foreign.h"
#include "sim/asyncio/hooks.h"
#include "sim/asyncio/loop.h"
#include "sim/asyncio/policy.h"
#include "sim/python/lastwords.h"
#include "sim/python/vm_internal.h"

bool value_is_future(Sim *sim, Value v) {
    return value_is_heap(v) && value_is(sim, v, sim->types.future);
}

/* ---- callbacks ---- */

/* loop.call_soon(callback, self, context=context); a loop of another making is asked as such. */
static void schedule_foreign(Sim *sim, Future *f, FutureCallback *c) {
    bool wakes = c->kind == HANDLE_WAKEUP;
    Value callback = wakes ? task_wakeup_value(sim, c->callback) : value_keep(c->callback);
    Value *context = wakes ? &((Task *)c->callback)->context : &c->context;
    foreign_call_soon(sim, f->loop, callback, (Value)f, (Value)context_of(sim, context));
    value_drop(sim, callback);
}

static void schedule(Sim *sim, Future *f, FutureCallback *c) {
    if (!loop_is_plain(sim, f->loop)) {
        schedule_foreign(sim, f, c);
        return;
    }
    /* false: the loop is closed, the caller passes the error on */
    if (c->kind == HANDLE_WAKEUP) {
        loop_wake_task(sim, (Loop *)f->loop, (Task *)c->callback, f);
        return;
    }
    Value args = (Value)tuple_of(sim, 1, (Value)f);
    Handle *h = loop_call_soon(sim, (Loop *)f->loop, HANDLE_CALL, c->callback, args, c->context);
    value_drop(sim, args);
    DROP_MAYBE(sim, h);
}

static void drop_callback(Sim *sim, FutureCallback *c) {
    DROP_MAYBE(sim, c->callback);
    DROP_MAYBE(sim, c->context);
    *c = (FutureCallback){0};
}

static void free_callbacks(Sim *sim, FutureCallback *items, uint32_t count, uint32_t capacity) {
    for (uint32_t i = 0; i < count; i++)
        drop_callback(sim, &items[i]);
    mem_free(sim, items, capacity * sizeof *items);
}

static void add_to_more(Sim *sim, Future *f, FutureCallback c) {
    FutureExtra *x = future_extra(sim, f);
    if (x->count == x->capacity) {
        uint32_t grown = x->capacity ? x->capacity * 2 : 4;
        x->callbacks = mem_realloc(sim, x->callbacks, x->capacity * sizeof c, grown * sizeof c);
        x->capacity = grown;
    }
    x->callbacks[x->count++] = c;
}

FutureCallback future_first_callback(const Future *f) {
    return (FutureCallback){f->callback, f->extra ? f->extra->callback_context : NULL,
                            f->callback_kind};
}

static FutureCallback take_first(Future *f) {
    FutureCallback first = future_first_callback(f);
    f->callback = NULL;
    if (f->extra)
        f->extra->callback_context = NULL;
    return first;
}

/* false: raised, the loop is closed. */
static bool schedule_callbacks(Sim *sim, Future *f) {
    FutureExtra more = f->extra ? *f->extra : (FutureExtra){0};
    if (!f->callback && !more.count)
        return true;
    FutureCallback first = take_first(f);
    if (f->extra) {
        f->extra->callbacks = NULL;
        f->extra->count = f->extra->capacity = 0;
    }
    EventNumber outer = hook_cause_begin(sim, f->done_event);
    hook_callbacks_of(sim, f);
    if (first.callback)
        schedule(sim, f, &first);
    for (uint32_t i = 0; i < more.count && !sim->error; i++)
        schedule(sim, f, &more.callbacks[i]);
    hook_callbacks_of(sim, NULL);
    hook_cause_end(sim, outer);
    drop_callback(sim, &first);
    free_callbacks(sim, more.callbacks, more.count, more.capacity);
    return !sim->error;
}

void future_add_callback(Sim *sim, Future *f, HandleKind kind, Value callback, Value context) {
    FutureCallback c = {value_keep(callback), value_keep_maybe(context), (uint8_t)kind};
    hook_future_callback(sim, f, callback, kind);
    if (f->state != FUTURE_PENDING) {
        hook_callbacks_of(sim, f);
        schedule(sim, f, &c);
        hook_callbacks_of(sim, NULL);
        drop_callback(sim, &c);
    } else if (!f->callback && !(f->extra && f->extra->count)) {
        f->callback = c.callback;
        if (c.context)
            future_extra(sim, f)->callback_context = c.context;
        f->callback_kind = c.kind;
    } else {
        add_to_more(sim, f, c);
    }
}

static int matches(Sim *sim, FutureCallback *c, Value callback) {
    if (!c->callback || c->kind != HANDLE_CALL)
        return 0;
    return value_equal(sim, c->callback, callback);
}

/* How many were removed; -1: raised. */
int64_t future_remove_callback(Sim *sim, Future *f, Value callback) {
    int64_t removed = 0;
    FutureCallback first = future_first_callback(f);
    int same = matches(sim, &first, callback);
    if (same < 0)
        return -1;
    if (same) {
        first = take_first(f);
        drop_callback(sim, &first);
        removed++;
    }
    FutureExtra *more = f->extra;
    uint32_t kept = 0;
    for (uint32_t i = 0; more && i < more->count; i++) {
        same = matches(sim, &more->callbacks[i], callback);
        if (same < 0)
            return -1;
        if (same) {
            drop_callback(sim, &more->callbacks[i]);
            removed++;
        } else {
            more->callbacks[kept++] = more->callbacks[i];
        }
    }
    if (more)
        more->count = kept;
    if (removed)
        hook_future_callback_removed(sim, f, callback);
    return removed;
}

/* ---- what few have ---- */

FutureExtra *future_extra(Sim *sim, Future *f) {
    if (!f->extra)
        f->extra = mem_calloc(sim, sizeof *f->extra);
    return f->extra;
}

void future_set_cancel_message(Sim *sim, Future *f, Value message) {
    bool some = message && message != VALUE_NONE;
    if (!some && !f->extra)
        return;
    value_replace(sim, &future_extra(sim, f)->cancel_message, some ? value_keep(message) : NULL);
}

static void free_extra(Sim *sim, FutureExtra *x) {
    if (!x)
        return;
    free_callbacks(sim, x->callbacks, x->count, x->capacity);
    DROP_MAYBE(sim, x->exception);
    DROP_MAYBE(sim, x->traceback);
    DROP_MAYBE(sim, x->cancel_message);
    DROP_MAYBE(sim, x->cancelled_error);
    DROP_MAYBE(sim, x->thrown);
    DROP_MAYBE(sim, x->source);
    mem_free(sim, x, sizeof *x);
}

void future_drop_members(Sim *sim, Future *f) {
    FutureCallback first = take_first(f);
    drop_callback(sim, &first);
    DROP_MAYBE(sim, f->result);
    free_extra(sim, f->extra);
    DROP_MAYBE(sim, f->loop);
}

void future_drop_callbacks(Sim *sim, Future *f) {
    FutureCallback first = take_first(f);
    drop_callback(sim, &first);
    while (f->extra && f->extra->count) {
        FutureCallback last = f->extra->callbacks[--f->extra->count];
        drop_callback(sim, &last);
    }
}

/* ---- states ---- */

bool future_check_loop(Sim *sim, Future *f) {
    if (f->loop)
        return true;
    RAISE(sim, RuntimeError, "Future object is not initialized.");
    return false;
}

bool future_check_loop_to_read(Sim *sim, Future *f) {
    if (f->loop)
        return true;
    RAISE(sim, InvalidStateError, "Future object is not initialized.");
    return false;
}

static bool check_pending(Sim *sim, Future *f) {
    if (f->state == FUTURE_PENDING)
        return true;
    RAISE(sim, InvalidStateError, "invalid state");
    return false;
}

bool future_set_result(Sim *sim, Future *f, Value result) {
    if (!future_check_loop(sim, f) || !check_pending(sim, f))
        return false;
    value_replace(sim, &f->result, value_keep(result));
    f->state = FUTURE_FINISHED;
    hook_future_done(sim, f);
    return schedule_callbacks(sim, f);
}

bool future_set_exception(Sim *sim, Future *f, Value exception) {
    if (!future_check_loop(sim, f) || !check_pending(sim, f))
        return false;
    Value e = value_is_exception_class(sim, exception) ? value_call0(sim, exception)
                                                       : value_keep(exception);
    if (!e)
        return false;
    if (!value_is_exception(sim, e)) {
        RAISE(sim, TypeError, "invalid exception object");
    } else if (type_of(sim, e) == sim->exceptions.StopIteration) {
        RAISE(sim, TypeError,
              "StopIteration interacts badly with generators and cannot be raised into a Future");
    }
    if (sim->error) {
        value_drop(sim, e);
        return false;
    }
    FutureExtra *extra = future_extra(sim, f);
    extra->exception = (Exception *)e;
    extra->traceback = (Traceback *)value_keep_maybe((Value)extra->exception->traceback);
    f->state = FUTURE_FINISHED;
    f->log_traceback = true;
    last_words_expect(sim, (Object *)f);
    hook_future_done(sim, f);
    return schedule_callbacks(sim, f);
}

bool future_cancel(Sim *sim, Future *f, Value message) {
    f->log_traceback = false;
    if (f->state != FUTURE_PENDING)
        return false;
    f->state = FUTURE_CANCELLED;
    future_set_cancel_message(sim, f, message);
    hook_future_done(sim, f);
    return schedule_callbacks(sim, f);
}

Exception *future_make_cancelled_error(Sim *sim, Future *f) {
    if (f->extra && f->extra->cancelled_error) {
        Exception *e = f->extra->cancelled_error;
        f->extra->cancelled_error = NULL;
        return e;
    }
    Value type = (Value)sim->exceptions.CancelledError, message = future_cancel_message(f);
    Value e = message ? value_call1(sim, type, message) : value_call0(sim, type);
    return (Exception *)e;
}

void *future_raise_cancelled(Sim *sim, Future *f) {
    Exception *e = future_make_cancelled_error(sim, f);
    if (e) {
        if (handled_exception(sim))
            exception_set_context(sim, e, handled_exception(sim));
        raise_again(sim, e);
    }
    return NULL;
}

Value future_result(Sim *sim, Future *f) {
    if (!future_check_loop_to_read(sim, f))
        return NULL;
    if (f->state == FUTURE_CANCELLED)
        return future_raise_cancelled(sim, f);
    if (f->state != FUTURE_FINISHED)
        return RAISE(sim, InvalidStateError, "Result is not set.");
    f->log_traceback = false;
    Exception *e = future_exception(f);
    if (!e)
        return value_keep(f->result);
    /* The traceback of then is for the first who asks: others get none. */
    value_replace(sim, (Value *)&e->traceback, (Value)f->extra->traceback);
    f->extra->traceback = NULL;
    if (handled_exception(sim))
        exception_set_context(sim, e, handled_exception(sim));
    return raise_again(sim, (Exception *)KEEP((Value)e));
}

/* ---- making ---- */

/* A loop of another making is asked as such. */
static bool check_is_loop(Sim *sim, Value loop) {
    if (value_is_loop(sim, loop))
        return true;
    Value get = value_getattr_text(sim, loop, "get_debug");
    Value debug = get ? value_call0(sim, get) : NULL;
    bool ok = debug != NULL;
    DROP_MAYBE(sim, get);
    DROP_MAYBE(sim, debug);
    return ok;
}

bool future_set_loop(Sim *sim, Future *f, Value loop) {
    Value l = !loop || loop == VALUE_NONE ? policy_get_event_loop(sim) : value_keep(loop);
    if (!l)
        return false;
    if (!check_is_loop(sim, l)) {
        value_drop(sim, l);
        return false;
    }
    value_replace(sim, &f->loop, l);
    return true;
}

Future *future_new(Sim *sim, Value loop) {
    Future *f = object_new(sim, sim->types.future, 0);
    f->loop = value_keep(loop);
    created_note_future(sim, f, 1);
    hook_future_created(sim, f);
    return f;
}
