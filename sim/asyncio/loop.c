/* The event loop: scheduling, and what can be asked of it (CPython: asyncio/base_events.py). How it
 * runs stands in loop_run.c. */
#include "sim/asyncio/loop.h"

#include <math.h>
#include <string.h>

#include "sim/asyncio/context.h"
#include "sim/asyncio/created.h"
#include "sim/asyncio/foreign.h"
#include "sim/asyncio/hooks.h"
#include "sim/asyncio/loop_run.h"
#include "sim/asyncio/own_loop.h"
#include "sim/asyncio/scheduler.h"
#include "sim/python/class.h"
#include "sim/python/objects/number.h"
#include "sim/python/twin.h"
#include "sim/python/vm_internal.h"

bool value_is_loop(Sim *sim, Value v) {
    return v && value_is_heap(v) && value_is(sim, v, sim->types.loop);
}

bool loop_is_plain(Sim *sim, Value loop) {
    if (!value_is_loop(sim, loop))
        return false;
    loop_note_changes(sim, (Loop *)loop);
    return !((Loop *)loop)->own_soon;
}

bool loop_has_plain_timers(Sim *sim, Value loop) {
    if (!value_is_loop(sim, loop))
        return false;
    loop_note_changes(sim, (Loop *)loop);
    return !((Loop *)loop)->own_timers;
}

bool loop_time(Sim *sim, Loop *loop, double *now) {
    *now = sim->clock->now;
    loop_note_changes(sim, loop);
    if (!loop->own_time)
        return true;
    Value method = value_getattr_text(sim, (Value)loop, "time");
    Value r = method ? value_call0(sim, method) : NULL;
    DROP_MAYBE(sim, method);
    bool ok = r && value_as_double(sim, r, now);
    DROP_MAYBE(sim, r);
    return ok;
}

Value loop_running(Sim *sim) {
    return sim->thread->running_loop;
}

static bool check_closed(Sim *sim, Loop *loop) {
    if (!loop->closed)
        return true;
    RAISE(sim, RuntimeError, "Event loop is closed");
    return false;
}

/* ---- scheduling ---- */

Handle *loop_call_soon(Sim *sim, Loop *loop, HandleKind kind, Value callback, Value args,
                       Value context) {
    if (!check_closed(sim, loop))
        return NULL;
    Handle *h = handle_new(sim, kind, callback, args, (Value)loop, context);
    created_note_handle(sim, h, 2);
    ready_push(sim, &loop->ready, KEEP((Value)h), NULL);
    hook_handle_scheduled(sim, h, false);
    return h;
}

Handle *loop_call_at(Sim *sim, Loop *loop, double when, HandleKind kind, Value callback, Value args,
                     Value context) {
    if (!check_closed(sim, loop))
        return NULL;
    Handle *h = handle_new(sim, kind, callback, args, (Value)loop, context);
    h->head.type = sim->types.timer_handle;
    created_note_handle(sim, h, 3);
    h->is_timer = true;
    h->when = when;
    timer_heap_push(sim, &loop->timers, when, KEEP((Value)h));
    hook_timer_set(sim, h);
    return h;
}

/* With a journal each handle is an object, because it has a number there. */
static bool call_task_soon(Sim *sim, Loop *loop, HandleKind kind, Task *t, Value argument) {
    Handle *h = loop_call_soon(sim, loop, kind, (Value)t, argument, NULL);
    DROP_MAYBE(sim, h);
    return h != NULL;
}

bool loop_step_task(Sim *sim, Loop *loop, Task *t, Value exception) {
    if (sim->journal || exception || loop->debug)
        return call_task_soon(sim, loop, HANDLE_STEP, t, exception);
    if (!check_closed(sim, loop))
        return false;
    ready_push(sim, &loop->ready, KEEP((Value)t), NULL);
    return true;
}

bool loop_wake_task(Sim *sim, Loop *loop, Task *t, Future *done) {
    if (sim->journal || loop->debug)
        return call_task_soon(sim, loop, HANDLE_WAKEUP, t, (Value)done);
    if (!check_closed(sim, loop))
        return false;
    ready_push(sim, &loop->ready, KEEP((Value)t), KEEP((Value)done));
    return true;
}

bool loop_set_sleep(Sim *sim, Loop *loop, double when, Future *f, Value result, Handle **handle) {
    *handle = NULL;
    if (sim->journal || loop->debug) {
        *handle = loop_call_at(sim, loop, when, HANDLE_SET_RESULT, (Value)f, result, NULL);
        return *handle != NULL;
    }
    if (!check_closed(sim, loop))
        return false;
    f->result = value_keep(result);
    timer_heap_push(sim, &loop->timers, when, KEEP((Value)f));
    return true;
}

void loop_cancel_sleep(Sim *sim, Future *f) {
    timer_heap_cancel(sim, &((Loop *)f->loop)->timers, f);
}

void loop_call_exception_handler(Sim *sim, Loop *loop, Dict *context) {
    Exception *e = sim->error;
    sim->error = NULL;
    Value r = value_call_method(sim, (Value)loop, sim->names.call_exception_handler,
                                (Value[]){(Value)context}, 1);
    if (!r)
        error_write_unraisable(sim, NULL, (Value)loop);
    DROP_MAYBE(sim, r);
    sim->error = e;
}

/* In debug mode the callback is looked at first. */
static bool check_callback(Sim *sim, Loop *loop, Value callback, const char *method) {
    if (!loop->debug)
        return true;
    bool threadsafe = strcmp(method, "call_soon_threadsafe") == 0;
    if (loop->thread && loop->thread != sim->thread && !threadsafe) {
        RAISE(sim, RuntimeError,
              "Non-thread-safe operation invoked on an event loop other than the current one");
        return false;
    }
    bool coroutine = value_is_coroutine(sim, callback);
    if (type_of(sim, callback) == sim->types.function) {
        coroutine = ((Function *)callback)->code->flags & CODE_COROUTINE;
    }
    if (coroutine) {
        RAISE(sim, TypeError, "coroutines cannot be used with %s()", method);
        return false;
    }
    if (value_is_callable(sim, callback))
        return true;
    RAISE(sim, TypeError, "a callable object was expected by %s(), got %R", method, callback);
    return false;
}

static Value context_or_copy(Sim *sim, Value given) {
    return given && given != VALUE_NONE ? value_keep(given) : context_snapshot(sim);
}

static Value as_args(Value tuple) {
    return ((Tuple *)tuple)->count ? tuple : NULL;
}

/* A class of the program that is awaited like a future calls the wake-up of a task. If it is none,
 * what it raises is thrown into the task. */
static Value call_wakeup_soon(Sim *sim, Loop *loop, Task *t, Value done) {
    if (value_is_future(sim, done))
        return (Value)loop_call_soon(sim, loop, HANDLE_WAKEUP, (Value)t, done, NULL);
    Str *name = str_intern(sim, "result", 6);
    Value result = value_call_method(sim, done, name, NULL, 0);
    DROP(sim, name);
    Exception *raised = result ? NULL : error_take(sim);
    Handle *h = loop_call_soon(sim, loop, HANDLE_STEP, (Value)t, (Value)raised, NULL);
    DROP_MAYBE(sim, result);
    DROP_MAYBE(sim, raised);
    return (Value)h;
}

/* args: callback, context=, then *args as a tuple. */
static Value method_call_soon(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)nargs, (void)kwnames;
    Loop *loop = (Loop *)self;
    if (!check_closed(sim, loop) || !check_callback(sim, loop, args[0], "call_soon"))
        return NULL;
    Task *woken = task_of_wakeup(sim, args[0]);
    if (woken && ((Tuple *)args[2])->count == 1)
        return call_wakeup_soon(sim, loop, woken, ((Tuple *)args[2])->items[0]);
    Value exception;
    Task *stepped = task_of_step(sim, args[0], &exception);
    if (stepped && ((Tuple *)args[2])->count == 0)
        return (Value)loop_call_soon(sim, loop, HANDLE_STEP, (Value)stepped, exception, NULL);
    Value context = context_or_copy(sim, args[1]);
    Handle *h = loop_call_soon(sim, loop, HANDLE_CALL, args[0], as_args(args[2]), context);
    DROP_MAYBE(sim, context);
    return (Value)h;
}

static Value method_call_soon_threadsafe(Sim *sim, Value self, Value *args, size_t nargs,
                                         Tuple *kwnames) {
    (void)nargs, (void)kwnames;
    Loop *loop = (Loop *)self;
    if (!check_closed(sim, loop) || !check_callback(sim, loop, args[0], "call_soon_threadsafe"))
        return NULL;
    Value context = context_or_copy(sim, args[1]);
    Handle *h = handle_new(sim, HANDLE_CALL, args[0], as_args(args[2]), self, context);
    created_note_handle(sim, h, 2);
    ready_push(sim, &loop->ready, KEEP((Value)h), NULL);
    hook_handle_scheduled(sim, h, true);
    DROP_MAYBE(sim, context);
    loop_wake(sim, loop);
    return (Value)h;
}

static Value call_at(Sim *sim, Loop *loop, double when, Value *args) {
    if (!check_closed(sim, loop) || !check_callback(sim, loop, args[1], "call_at"))
        return NULL;
    Value context = context_or_copy(sim, args[2]);
    Handle *h = loop_call_at(sim, loop, when, HANDLE_CALL, args[1], as_args(args[3]), context);
    DROP_MAYBE(sim, context);
    return (Value)h;
}

static Value method_call_at(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)nargs, (void)kwnames;
    double when;
    if (args[0] == VALUE_NONE)
        return RAISE(sim, TypeError, "when cannot be None");
    if (!value_as_double(sim, args[0], &when))
        return NULL;
    Value h = call_at(sim, (Loop *)self, when, args);
    if (h)
        ((Handle *)h)->when_is_int = value_is_small_int(args[0]);
    return h;
}

/* self.call_at(self.time() + delay, ...): both may be the program's, and the time a whole number.
 */
static Value call_later_of_own(Sim *sim, Value self, Value *args) {
    Value method = value_getattr_text(sim, self, "time");
    Value now = method ? value_call0(sim, method) : NULL;
    Value when = now ? value_binary(sim, now, args[0], BINARY_ADD) : NULL;
    Value h = when ? foreign_call_at(sim, self, when, args + 1) : NULL;
    DROP_MAYBE(sim, method);
    DROP_MAYBE(sim, now);
    DROP_MAYBE(sim, when);
    return h;
}

static Value method_call_later(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)nargs, (void)kwnames;
    double delay;
    if (args[0] == VALUE_NONE)
        return RAISE(sim, TypeError, "delay must not be None");
    if (!value_as_double(sim, args[0], &delay)) {
        error_clear(sim);
        return RAISE(sim, TypeError, "unsupported operand type(s) for +: 'float' and '%T'",
                     args[0]);
    }
    if (!loop_has_plain_timers(sim, self))
        return call_later_of_own(sim, self, args);
    return call_at(sim, (Loop *)self, sim->clock->now + delay, args);
}

static Value method_time(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)args, (void)nargs, (void)kwnames;
    return float_new(sim, sim->clock->now);
}

/* ---- futures and tasks ---- */

static Value method_create_future(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    return (Value)future_new(sim, self);
}

static Value factory_task(Sim *sim, Loop *loop, Value coro, Value name, Value context) {
    Value r;
    if (context && context != VALUE_NONE) {
        Tuple *names = tuple_of(sim, 1, (Value)sim->names.context);
        r = value_call(sim, loop->task_factory, (Value[]){(Value)loop, coro, context}, 2, names);
        DROP(sim, names);
    } else {
        r = value_call2(sim, loop->task_factory, (Value)loop, coro);
    }
    if (r && name && name != VALUE_NONE) {
        Str *set_name = str_intern(sim, "set_name", 8);
        Value done = value_call_method(sim, r, set_name, &name, 1);
        DROP(sim, set_name);
        if (!done && error_is(sim, sim->exceptions.AttributeError))
            error_clear(sim);
        DROP_MAYBE(sim, done);
    }
    return r;
}

static Value method_create_task(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)nargs, (void)kwnames;
    Loop *loop = (Loop *)self;
    if (!check_closed(sim, loop))
        return NULL;
    if (loop->task_factory)
        return factory_task(sim, loop, args[0], args[1], args[2]);
    return (Value)task_new(sim, args[0], self, args[1], args[2]);
}

static Value method_set_task_factory(Sim *sim, Value self, Value *args, size_t nargs,
                                     Tuple *kwnames) {
    (void)nargs, (void)kwnames;
    if (args[0] != VALUE_NONE && !value_is_callable(sim, args[0])) {
        return RAISE(sim, TypeError, "task factory must be a callable or None");
    }
    value_replace(sim, &((Loop *)self)->task_factory,
                  args[0] == VALUE_NONE ? NULL : value_keep(args[0]));
    return VALUE_NONE;
}

static Value method_get_task_factory(Sim *sim, Value self, Value *args, size_t nargs,
                                     Tuple *kwnames) {
    (void)sim, (void)args, (void)nargs, (void)kwnames;
    Value f = ((Loop *)self)->task_factory;
    return f ? value_keep(f) : VALUE_NONE;
}

/* ---- state ---- */

static Value method_run_forever(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    return loop_run_forever(sim, (Loop *)self);
}

static Value method_run_once(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    return loop_run_once(sim, (Loop *)self);
}

static Value method_stop(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    ((Loop *)self)->stopping = true;
    hook_loop_stop(sim, (Loop *)self);
    return VALUE_NONE;
}

static Value method_is_running(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)sim, (void)args, (void)nargs, (void)kwnames;
    return value_from_bool(((Loop *)self)->thread != NULL);
}

static Value method_is_closed(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)sim, (void)args, (void)nargs, (void)kwnames;
    return value_from_bool(((Loop *)self)->closed);
}

/* What is scheduled is forgotten. The Python part closes the executor. */
static Value method_close_core(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    Loop *loop = (Loop *)self;
    if (loop->thread)
        return RAISE(sim, RuntimeError, "Cannot close a running event loop");
    if (loop->closed)
        return VALUE_FALSE;
    loop->closed = true;
    hook_loop_closed(sim, loop);
    ready_clear(sim, &loop->ready);
    timer_heap_free(sim, &loop->timers);
    return VALUE_TRUE;
}

static Value method_get_debug(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)sim, (void)args, (void)nargs, (void)kwnames;
    return value_from_bool(((Loop *)self)->debug);
}

static Value method_set_debug(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)nargs, (void)kwnames;
    int truth = value_truth(sim, args[0]);
    if (truth < 0)
        return NULL;
    ((Loop *)self)->debug = truth;
    return VALUE_NONE;
}

static Value method_check_closed(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    return check_closed(sim, (Loop *)self) ? VALUE_NONE : NULL;
}

static Value method_check_running(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    return loop_check_running(sim, (Loop *)self) ? VALUE_NONE : NULL;
}

static Value get_slow_duration(Sim *sim, Value self) {
    return float_new(sim, ((Loop *)self)->slow_callback_duration);
}

static bool set_slow_duration(Sim *sim, Value self, Value v) {
    return v && value_as_double(sim, v, &((Loop *)self)->slow_callback_duration);
}

static Value get_stopping(Sim *sim, Value self) {
    (void)sim;
    return value_from_bool(((Loop *)self)->stopping);
}

static bool set_stopping(Sim *sim, Value self, Value v) {
    (void)sim;
    ((Loop *)self)->stopping = v == VALUE_TRUE;
    return true;
}

/* ---- making ---- */

static bool overrides(Sim *sim, Type *type, const char *name) {
    if (type == sim->types.loop)
        return false;
    Str *s = str_intern(sim, name, strlen(name));
    Value found = type_lookup(sim, type, s);
    DROP(sim, s);
    return found && !value_runs_native(sim, found);
}

static bool replaces(Sim *sim, Loop *loop, const char *name) {
    Dict *own = object_dict((Value)loop);
    Str *s = str_intern(sim, name, strlen(name));
    bool found = own && dict_get_str(sim, own, s);
    DROP(sim, s);
    return found || overrides(sim, loop->head.type, name);
}

static void note_own_methods(Sim *sim, Loop *loop) {
    loop->own_soon = replaces(sim, loop, "call_soon");
    loop->own_time = replaces(sim, loop, "time");
    loop->own_timers = loop->own_time || replaces(sim, loop, "call_later") ||
                       replaces(sim, loop, "call_at") || replaces(sim, loop, "create_future");
    loop->noted_version = loop->head.type->version;
}

void loop_note_changes(Sim *sim, Loop *loop) {
    if (loop->noted_version != loop->head.type->version)
        note_own_methods(sim, loop);
}

static Value loop_type_new(Sim *sim, Type *type, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    Loop *loop = object_new(sim, type, 0);
    loop->slow_callback_duration = 0.1;
    note_own_methods(sim, loop);
    hook_loop_created(sim, loop);
    return (Value)loop;
}

/* A program may put a function of its own in a method's place, to look on: loop.call_soon = ... */
static bool loop_setattr(Sim *sim, Value self, Str *name, Value v) {
    if (!generic_setattr(sim, self, name, v))
        return false;
    note_own_methods(sim, (Loop *)self);
    return true;
}

static bool loop_type_init(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)sim, (void)self, (void)args, (void)nargs, (void)kwnames;
    return true;
}

static void loop_dealloc(Sim *sim, Object *self) {
    Loop *loop = (Loop *)self;
    ready_free(sim, &loop->ready);
    timer_heap_free(sim, &loop->timers);
    DROP_MAYBE(sim, loop->exception_handler);
    DROP_MAYBE(sim, loop->task_factory);
    DROP_MAYBE(sim, loop->outer_task);
    DROP_MAYBE(sim, loop->saved_firstiter);
    DROP_MAYBE(sim, loop->saved_finalizer);
}

static const NativeDef methods[] = {
    {"call_soon", method_call_soon, NATIVE_PYTHON, 0, 0, "callback, *args, context=", 0},
    {"call_soon_threadsafe", method_call_soon_threadsafe, NATIVE_PYTHON, 0, 0,
     "callback, *args, context=", 0},
    {"call_later", method_call_later, NATIVE_PYTHON, 0, 0, "delay, callback, *args, context=", 0},
    {"call_at", method_call_at, NATIVE_PYTHON, 0, 0, "when, callback, *args, context=", 0},
    {"time", method_time, NATIVE_PYTHON, 0, 0, "", 0},
    {"create_future", method_create_future, NATIVE_PYTHON, 0, 0, "", 0},
    {"create_task", method_create_task, NATIVE_PYTHON, 0, 0, "coro, *, name=, context=", 0},
    {"set_task_factory", method_set_task_factory, NATIVE_PYTHON, 0, 0, "factory", 0},
    {"get_task_factory", method_get_task_factory, NATIVE_PYTHON, 0, 0, "", 0},
    {"run_forever", method_run_forever, NATIVE_PYTHON, 0, 0, "", 0},
    {"_run_once", method_run_once, NATIVE_PYTHON, 0, 0, "", 0},
    {"stop", method_stop, NATIVE_PYTHON, 0, 0, "", 0},
    {"is_running", method_is_running, NATIVE_PYTHON, 0, 0, "", 0},
    {"is_closed", method_is_closed, NATIVE_PYTHON, 0, 0, "", 0},
    {"_close_core", method_close_core, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"get_debug", method_get_debug, NATIVE_PYTHON, 0, 0, "", 0},
    {"set_debug", method_set_debug, NATIVE_PYTHON, 0, 0, "enabled", 0},
    {"_ready_all", own_loop_ready_all, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"_ready_count", own_loop_ready_count, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"_ready_take", own_loop_ready_take, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"_ready_add", own_loop_ready_add, NATIVE_PYTHON, 0, 0, "handle", 0},
    {"_ready_clear", own_loop_ready_clear, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"_timers_all", own_loop_timers_all, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"_timers_count", own_loop_timers_count, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"_timers_first", own_loop_timers_first, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"_timers_take", own_loop_timers_take, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"_timers_add", own_loop_timers_add, NATIVE_PYTHON, 0, 0, "handle", 0},
    {"_timers_clear", own_loop_timers_clear, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"_timers_cancelled", own_loop_timers_cancelled, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"_polls_by_itself", own_loop_polls_by_itself, NATIVE_PYTHON, 0, 0, "own", 0},
    {"_poll", own_loop_poll, NATIVE_PYTHON, 0, 0, "timeout", 0},
    {"_check_closed", method_check_closed, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"_check_running", method_check_running, NATIVE_NOARGS, 0, 0, NULL, 0},
    {0}};
static const GetSetDef getset[] = {{"slow_callback_duration", get_slow_duration, set_slow_duration},
                                   {"_stopping", get_stopping, set_stopping},
                                   {0}};

void type_init_loop(Sim *sim) {
    static const Slots slots = {.new_ = loop_type_new,
                                .init = loop_type_init,
                                .dealloc = loop_dealloc,
                                .setattr = loop_setattr};
    static const TypeDef def = {
        "asyncio.base_events.BaseEventLoop", /* as CPython names its methods */
        sizeof(Loop),
        TYPE_BASE | TYPE_HAS_DICT | TYPE_HAS_WEAKREFS | TYPE_INNER,
        &slots,
        methods,
        getset,
        NULL};
    sim->types.loop = type_from_def(sim, &def, NULL);
}
