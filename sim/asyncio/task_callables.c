/* The callables that stand for a step of a task and for its wake-up (CPython: TaskStepMethWrapper,
 * task_wakeup). The loop knows them and runs the task itself; a loop of the program calls them. */
#include "sim/asyncio/context.h"
#include "sim/asyncio/future.h"
#include "sim/python/class.h"
#include "sim/python/function.h"

typedef struct TaskStep {
    Object head;
    Value task, exception; /* exception: to throw in, or NULL */
} TaskStep;

Value task_step_value(Sim *sim, Value task, Value exception) {
    TaskStep *s = object_new(sim, sim->types.task_step, 0);
    s->task = value_keep(task);
    s->exception = value_keep_maybe(exception);
    return (Value)s;
}

Task *task_of_step(Sim *sim, Value callable, Value *exception) {
    if (type_of(sim, callable) != sim->types.task_step)
        return NULL;
    *exception = ((TaskStep *)callable)->exception;
    return (Task *)((TaskStep *)callable)->task;
}

static Value step_call(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args;
    TaskStep *s = (TaskStep *)self;
    if (nargs || (kwnames && kwnames->count))
        return RAISE(sim, TypeError, "function takes no %sarguments",
                     nargs ? "positional " : "keyword ");
    return task_step_nested(sim, (Task *)s->task, s->exception) ? VALUE_NONE : NULL;
}

static Value step_self(Sim *sim, Value self) {
    (void)sim;
    return value_keep(((TaskStep *)self)->task);
}

static void step_dealloc(Sim *sim, Object *self) {
    DROP_MAYBE(sim, ((TaskStep *)self)->task);
    DROP_MAYBE(sim, ((TaskStep *)self)->exception);
}

static void step_traverse(Object *self, VisitFn visit, void *ctx) {
    TaskStep *s = (TaskStep *)self;
    if (s->task)
        visit(s->task, ctx);
    if (s->exception)
        visit(s->exception, ctx);
}

static Value wakeup_call(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)nargs, (void)kwnames;
    return task_wakeup_nested(sim, (Task *)self, args[0]) ? VALUE_NONE : NULL;
}

static const NativeDef wakeup_def = {"task_wakeup", wakeup_call, NATIVE_ONE, 0, 0, NULL, 0};

Value task_wakeup_value(Sim *sim, Value task) {
    NativeFunction *f = (NativeFunction *)native_function_new(sim, &wakeup_def, task, NULL);
    f->owner = sim->types.task;
    return (Value)f;
}

Task *task_of_wakeup(Sim *sim, Value callable) {
    bool native = type_of(sim, callable) == sim->types.native_function;
    return native && ((NativeFunction *)callable)->def == &wakeup_def
               ? (Task *)((NativeFunction *)callable)->self
               : NULL;
}

void type_init_task_step(Sim *sim) {
    static const GetSetDef getset[] = {{"__self__", step_self, NULL}, {0}};
    static const Slots slots = {
        .call = step_call, .dealloc = step_dealloc, .traverse = step_traverse};
    static const TypeDef def = {
        "TaskStepMethWrapper", sizeof(TaskStep), TYPE_DISALLOW_NEW, &slots, NULL, getset, NULL};
    sim->types.task_step = type_from_def(sim, &def, NULL);
}
