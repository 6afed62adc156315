/* asyncio.tasks._PyTask: a task whose steps are methods of its own, under the names that CPython's
 * task in Python gives them, so that a class of the program may put something around each step.
 * Such a step is an ordinary callback of the loop, and the coroutine runs within it. */
#include "sim/asyncio/context.h"
#include "sim/asyncio/foreign.h"
#include "sim/asyncio/task_internal.h"
#include "sim/python/class.h"

#define STEP_NAME   "_Task__step"
#define WAKEUP_NAME "_Task__wakeup"

bool task_steps_by_methods(Sim *sim, const Task *t) {
    return value_is(sim, (Value)t, sim->types.method_task);
}

bool task_schedule_method(Sim *sim, Task *t, Value exception) {
    Value step = value_getattr_text(sim, (Value)t, STEP_NAME);
    if (!step)
        return false;
    Value context = (Value)context_of(sim, &t->context);
    bool ok = foreign_call_soon(sim, t->future.loop, step, exception, context);
    value_drop(sim, step);
    return ok;
}

Value task_wakeup_method(Sim *sim, Task *t) {
    return value_getattr_text(sim, (Value)t, WAKEUP_NAME);
}

static Value method_step(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)nargs, (void)kwnames;
    Value exception = args[0] == VALUE_NONE ? NULL : args[0];
    return task_step_nested(sim, (Task *)self, exception) ? VALUE_NONE : NULL;
}

/* self.__step(exception), or self.__step(): the program's own, where it has one. */
static Value call_step(Sim *sim, Value self, Exception *exception) {
    Value step = value_getattr_text(sim, self, STEP_NAME);
    if (!step)
        return NULL;
    Value given = (Value)exception;
    Value r = value_call(sim, step, &given, exception ? 1 : 0, NULL);
    value_drop(sim, step);
    return r;
}

static Value method_wakeup(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)nargs, (void)kwnames;
    Value result = value_call_method(sim, args[0], sim->names.result, NULL, 0);
    if (result) {
        value_drop(sim, result);
        return call_step(sim, self, NULL);
    }
    Exception *e = error_take(sim);
    Value r = call_step(sim, self, e);
    DROP(sim, e);
    return r;
}

static const NativeDef methods[] = {{"__step", method_step, NATIVE_PYTHON, 0, 0, "exc=", 0},
                                    {"__wakeup", method_wakeup, NATIVE_PYTHON, 0, 0, "future", 0},
                                    {0}};

/* A private name of the class: what it is called and where it stands differ. */
static void mangle(Sim *sim, Type *type, const char *name, const char *mangled) {
    Str *from = str_intern_in_place(sim, str_from(sim, name));
    Str *to = str_intern_in_place(sim, str_from(sim, mangled));
    dict_set_str(sim, type->dict, to, dict_get_str(sim, type->dict, from));
    dict_delete_str(sim, type->dict, from);
    DROP(sim, from);
    DROP(sim, to);
}

void type_init_method_task(Sim *sim) {
    static const Slots slots = {0};
    static const TypeDef def = {
        "asyncio.tasks.Task", sizeof(Task), TYPE_BASE, &slots, methods, NULL, NULL};
    Type *type = type_from_def(sim, &def, sim->types.task);
    mangle(sim, type, "__step", STEP_NAME);
    mangle(sim, type, "__wakeup", WAKEUP_NAME);
    sim->types.method_task = type;
}

Type *future_in_python_type(Sim *sim) {
    static const Slots slots = {0};
    static const TypeDef def = {
        "asyncio.futures.Future", sizeof(Future), TYPE_BASE, &slots, NULL, NULL, NULL};
    return type_from_def(sim, &def, sim->types.future);
}
