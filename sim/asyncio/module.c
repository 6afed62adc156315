/* The module _asyncio: what sim/stdlib/asyncio/ builds on. */
#include <math.h>

#include "sim/asyncio/asyncio.h"
#include "sim/asyncio/future.h"
#include "sim/asyncio/gather.h"
#include "sim/asyncio/hooks.h"
#include "sim/asyncio/loop.h"
#include "sim/asyncio/policy.h"
#include "sim/asyncio/scheduler.h"
#include "sim/asyncio/sleep.h"
#include "sim/asyncio/task_internal.h"
#include "sim/asyncio/twins.h"
#include "sim/python/import.h"
#include "sim/python/objects/number.h"
#include "sim/python/objects/set.h"

/* ---- which loop ---- */

static Value get_running_loop(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)args, (void)nargs, (void)kwnames;
    Value loop = loop_running(sim);
    if (!loop)
        return RAISE(sim, RuntimeError, "no running event loop");
    return value_keep(loop);
}

static Value get_running_loop_or_none(Sim *sim, Value self, Value *args, size_t nargs,
                                      Tuple *kwnames) {
    (void)self, (void)args, (void)nargs, (void)kwnames;
    Value loop = loop_running(sim);
    return loop ? value_keep(loop) : VALUE_NONE;
}

static Value set_running_loop(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)nargs, (void)kwnames;
    value_replace(sim, &sim->thread->running_loop,
                  args[0] == VALUE_NONE ? NULL : value_keep(args[0]));
    return VALUE_NONE;
}

Value policy_get_event_loop(Sim *sim) {
    Value loop = loop_running(sim);
    if (loop)
        return value_keep(loop);
    Value module = import_by_name(sim, "asyncio.events");
    Value f = module ? value_getattr_text(sim, module, "_get_event_loop") : NULL;
    Value r = f ? value_call0(sim, f) : NULL;
    DROP_MAYBE(sim, f);
    DROP_MAYBE(sim, module);
    return r;
}

static Value get_event_loop(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)args, (void)nargs, (void)kwnames;
    return policy_get_event_loop(sim);
}

/* ---- tasks ---- */

/* args[0] is a loop or None; new. */
static Value loop_argument(Sim *sim, Value v) {
    if (v && v != VALUE_NONE)
        return value_keep(v);
    return get_running_loop(sim, NULL, NULL, 0, NULL);
}

static bool is_hashable(Sim *sim, Value loop) { /* CPython looks it up in a dict; false: raised */
    int64_t unused;
    return value_is_loop(sim, loop) || value_hash(sim, loop, &unused);
}

/* What runs in the loop: a Task by itself, or what _enter_task was told of. borrowed; NULL: none.
 */
static Value current_of(Sim *sim, Value loop) {
    Value entered = sim->entered_tasks ? dict_get(sim, sim->entered_tasks, loop) : NULL;
    Task *t = task_current(sim);
    return entered || !t || t->future.loop != loop ? entered : (Value)t;
}

static Value current_task(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)nargs, (void)kwnames;
    Value loop = loop_argument(sim, args[0]);
    if (!loop)
        return NULL;
    bool ok = is_hashable(sim, loop);
    Value current = ok ? current_of(sim, loop) : NULL;
    value_drop(sim, loop);
    if (!ok)
        return NULL;
    return current ? value_keep(current) : VALUE_NONE;
}

/* What a task of the program's own making calls around its steps. */
static Value enter(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)nargs, (void)kwnames;
    if (!is_hashable(sim, args[0]))
        return NULL;
    Value current = current_of(sim, args[0]);
    if (current) {
        return RAISE(sim, RuntimeError,
                     "Cannot enter into task %R while another task %R is being executed.", args[1],
                     current);
    }
    if (value_is(sim, args[1], sim->types.task) && !sim->thread->current_task) {
        sim->thread->current_task = value_keep(args[1]);
        return VALUE_NONE;
    }
    if (!sim->entered_tasks)
        sim->entered_tasks = dict_new(sim);
    return dict_set(sim, sim->entered_tasks, args[0], args[1]) ? VALUE_NONE : NULL;
}

static Value leave(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)nargs, (void)kwnames;
    if (!is_hashable(sim, args[0]))
        return NULL;
    Value current = current_of(sim, args[0]);
    if (current != args[1]) {
        return RAISE(sim, RuntimeError, "Leaving task %R does not match the current task %R.",
                     args[1], current ? current : VALUE_NONE);
    }
    if (current == sim->thread->current_task)
        value_replace(sim, &sim->thread->current_task, NULL);
    else
        value_drop(sim, dict_pop(sim, sim->entered_tasks, args[0]));
    return VALUE_NONE;
}

/* A Task is known anyway; others are remembered by the library. */
static Value set_registered(Sim *sim, Value task, bool there) {
    if (value_is(sim, task, sim->types.task)) {
        ((Task *)task)->future.unregistered = !there;
        return VALUE_NONE;
    }
    Value module = import_by_name(sim, "asyncio.tasks");
    Value f = module ? value_getattr_text(sim, module, "_registered_task") : NULL;
    Value r = f ? value_call(sim, f, (Value[]){task, value_from_bool(there)}, 2, NULL) : NULL;
    DROP_MAYBE(sim, f);
    DROP_MAYBE(sim, module);
    return r;
}

static Value register_task(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)nargs, (void)kwnames;
    return set_registered(sim, args[0], true);
}

static Value unregister_task(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)nargs, (void)kwnames;
    return set_registered(sim, args[0], false);
}

/* ---- for the library's own use ---- */

static Value tasks_of(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)nargs, (void)kwnames;
    Set *set = set_new(sim);
    for (Task *t = sim->first_task; t; t = t->next) {
        if (t->future.loop == args[0] && t->future.state == FUTURE_PENDING &&
            !t->future.unregistered)
            set_add(sim, set, (Value)t);
    }
    return (Value)set;
}

static Value thread_of_loop(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)nargs, (void)kwnames;
    if (!value_is_loop(sim, args[0]))
        return VALUE_NONE;
    Thread *t = ((Loop *)args[0])->thread;
    return t ? value_from_small_int(t->id) : VALUE_NONE;
}

/* The loop that set_event_loop gave to this thread: (was it set, loop). */
static Value thread_loop(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)args, (void)nargs, (void)kwnames;
    Thread *t = sim->thread;
    Value loop = t->event_loop ? t->event_loop : VALUE_NONE;
    return (Value)tuple_of(sim, 2, value_from_bool(t->loop_set), loop);
}

static Value set_thread_loop(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)nargs, (void)kwnames;
    Thread *t = sim->thread;
    t->loop_set = true;
    value_replace(sim, &t->event_loop, args[0] == VALUE_NONE ? NULL : value_keep(args[0]));
    return VALUE_NONE;
}

static Value is_main_thread(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)args, (void)nargs, (void)kwnames;
    return value_from_bool(sim->thread == sim->scheduler->main);
}

/* @_twin of the library: the function may be taken over by C, see sim/python/twin.h. */
static Value decorate_with_twin(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)nargs, (void)kwnames;
    if (type_of(sim, args[0]) == sim->types.function)
        twin_attach(sim, (Function *)args[0], queue_twins);
    return value_keep(args[0]);
}

static const NativeDef functions[] = {
    {"get_running_loop", get_running_loop, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"_get_running_loop", get_running_loop_or_none, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"_set_running_loop", set_running_loop, NATIVE_ONE, 0, 0, NULL, 0},
    {"current_task", current_task, NATIVE_PYTHON, 0, 0, "loop=", 0},
    {"get_event_loop", get_event_loop, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"_enter_task", enter, NATIVE_CLINIC, 0, 0, "loop, task", 0},
    {"_leave_task", leave, NATIVE_CLINIC, 0, 0, "loop, task", 0},
    {"_register_task", register_task, NATIVE_CLINIC, 0, 0, "task", 0},
    {"_unregister_task", unregister_task, NATIVE_CLINIC, 0, 0, "task", 0},
    {"_tasks_of", tasks_of, NATIVE_ONE, 0, 0, NULL, 0},
    {"sleep", asyncio_sleep, NATIVE_PYTHON, 0, 0, "delay, result=", 0},
    {"_loop_thread", thread_of_loop, NATIVE_ONE, 0, 0, NULL, 0},
    {"_thread_loop", thread_loop, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"_set_thread_loop", set_thread_loop, NATIVE_ONE, 0, 0, NULL, 0},
    {"_gather_is_own", gather_is_own, NATIVE_POS, 2, 2, NULL, 0},
    {"_gather_results", gather_results, NATIVE_ONE, 0, 0, NULL, 0},
    {"_twin", decorate_with_twin, NATIVE_ONE, 0, 0, NULL, 0},
    {"_is_main_thread", is_main_thread, NATIVE_NOARGS, 0, 0, NULL, 0},
    {0}};

Module *module_init__asyncio(Sim *sim) {
    Module *m = module_new(sim, "_asyncio");
    module_add(sim, m, "Future", KEEP((Value)sim->types.future));
    module_add(sim, m, "Task", KEEP((Value)sim->types.task));
    module_add(sim, m, "_PyTask", KEEP((Value)sim->types.method_task));
    module_add(sim, m, "_PyFuture", (Value)future_in_python_type(sim));
    module_add(sim, m, "LoopCore", KEEP((Value)sim->types.loop));
    module_add(sim, m, "Handle", KEEP((Value)sim->types.handle));
    module_add(sim, m, "TimerHandle", KEEP((Value)sim->types.timer_handle));
    module_add(sim, m, "CancelledError", KEEP((Value)sim->exceptions.CancelledError));
    module_add(sim, m, "InvalidStateError", KEEP((Value)sim->exceptions.InvalidStateError));
    module_add_functions(sim, m, functions);
    hook_module_ready(sim, m);
    notebook_module_ready(sim, m);
    return m;
}

void asyncio_start(Sim *sim) {
    type_init_context(sim);
    type_init_loop(sim);
    type_init_handle(sim);
    type_init_future(sim);
    type_init_task(sim);
}
