/* Task as a class: its methods and attributes, how it ends (CPython: Modules/_asynciomodule.c). */
#include <string.h>

#include "sim/asyncio/context.h"
#include "sim/asyncio/created.h"
#include "sim/asyncio/future_internal.h"
#include "sim/asyncio/hooks.h"
#include "sim/asyncio/task_internal.h"
#include "sim/python/absent.h"
#include "sim/python/import.h"
#include "sim/python/objects/generic_alias.h"
#include "sim/python/vm_internal.h"

/* ---- making ---- */

static Value task_type_new(Sim *sim, Type *type, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    return (Value)object_new(sim, type, 0);
}

static Value task_init_call(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)nargs, (void)kwnames;
    if (!task_init(sim, (Task *)self, args[0], args[1], args[2], args[3]))
        return NULL;
    created_note_future(sim, (Future *)self, 0);
    return VALUE_NONE;
}

static bool task_type_init(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    static const NativeDef def = {
        "Task", task_init_call, NATIVE_CLINIC, 0, 0, "coro, *, loop=, name=, context=", 0};
    NativeFunction *f = (NativeFunction *)native_function_new(sim, &def, NULL, NULL);
    Value r = native_call(sim, f, self, args, nargs, kwnames);
    DROP(sim, f);
    return r != NULL;
}

/* ---- methods ---- */

static Value method_cancel(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)nargs, (void)kwnames;
    bool r = task_cancel(sim, (Task *)self, args[0]);
    return sim->error ? NULL : value_from_bool(r);
}

static Value method_cancelling(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)sim, (void)args, (void)nargs, (void)kwnames;
    return value_from_small_int(((Future *)self)->cancel_requests);
}

static Value method_uncancel(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    Task *t = (Task *)self;
    if (t->future.cancel_requests)
        t->future.cancel_requests--;
    hook_task_uncancel(sim, t);
    return value_from_small_int(t->future.cancel_requests);
}

static Value method_get_name(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    Task *t = (Task *)self;
    return t->name ? KEEP((Value)task_name(sim, t)) : VALUE_NONE;
}

static Value method_set_name(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)nargs, (void)kwnames;
    Value name =
        type_of(sim, args[0]) == sim->types.str ? value_keep(args[0]) : value_str(sim, args[0]);
    if (!name)
        return NULL;
    value_replace(sim, &((Task *)self)->name, name);
    hook_task_renamed(sim, (Task *)self);
    return VALUE_NONE;
}

static Value method_get_coro(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)sim, (void)args, (void)nargs, (void)kwnames;
    Value coro = ((Task *)self)->coro;
    return coro ? value_keep(coro) : VALUE_NONE;
}

static Value method_set_result(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)args, (void)nargs, (void)kwnames;
    return RAISE(sim, RuntimeError, "Task does not support set_result operation");
}

static Value method_set_exception(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)args, (void)nargs, (void)kwnames;
    return RAISE(sim, RuntimeError, "Task does not support set_exception operation");
}

/* get_stack, print_stack: written in Python. */
static Value call_task_helper(Sim *sim, Value self, const char *name, Value *args) {
    Value module = import_by_name(sim, "asyncio.base_tasks");
    Value f = module ? value_getattr_text(sim, module, name) : NULL;
    Value limit = args[0] ? args[0] : VALUE_NONE, file = args[1] ? args[1] : VALUE_NONE;
    Value r = f ? value_call3(sim, f, self, limit, file) : NULL;
    DROP_MAYBE(sim, f);
    DROP_MAYBE(sim, module);
    return r;
}

static Value method_get_stack(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)nargs, (void)kwnames;
    Value two[2] = {args[0], NULL};
    return call_task_helper(sim, self, "_task_get_stack_native", two);
}

static Value method_print_stack(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)nargs, (void)kwnames;
    return call_task_helper(sim, self, "_task_print_stack_native", args);
}

static Value get_must_cancel(Sim *sim, Value self) {
    (void)sim;
    return value_from_bool(((Future *)self)->must_cancel);
}

static Value get_coro(Sim *sim, Value self) {
    return method_get_coro(sim, self, NULL, 0, NULL);
}

static Value get_waiter(Sim *sim, Value self) {
    (void)sim;
    Value w = ((Task *)self)->waiter;
    return w ? value_keep(w) : VALUE_NONE;
}

static Value get_log_destroy(Sim *sim, Value self) {
    (void)sim;
    return value_from_bool(((Future *)self)->log_destroy_pending);
}

static bool set_log_destroy(Sim *sim, Value self, Value v) {
    int truth = future_attribute_is_set(sim, v) ? value_truth(sim, v) : -1;
    if (truth >= 0)
        ((Future *)self)->log_destroy_pending = truth;
    return truth >= 0;
}

static Value get_context(Sim *sim, Value self) {
    return KEEP((Value)context_of(sim, &((Task *)self)->context));
}

static Value task_repr(Sim *sim, Value self) {
    if (!future_check_loop(sim, (Future *)self))
        return NULL;
    return call_library(sim, "asyncio.base_tasks", "_task_repr", self);
}

/* ---- the end ---- */

static void task_finalize(Sim *sim, Value self) {
    Task *t = (Task *)self;
    if (t->future.state == FUTURE_PENDING && t->future.log_destroy_pending) {
        hook_task_destroyed(sim, t);
        Dict *context = dict_new(sim);
        Str *message = str_from(sim, "Task was destroyed but it is pending!");
        dict_set_str(sim, context, sim->names.task, self);
        dict_set_str(sim, context, sim->names.message, (Value)message);
        created_tell(sim, context, t->future.extra ? t->future.extra->source : NULL);
        DROP(sim, message);
        future_report(sim, &t->future, context);
        DROP(sim, context);
    }
    sim->types.future->slots.finalize(sim, self);
}

static void task_dealloc(Sim *sim, Object *self) {
    Task *t = (Task *)self;
    task_forget(sim, t);
    DROP_MAYBE(sim, t->coro);
    DROP_MAYBE(sim, t->name);
    DROP_MAYBE(sim, t->context);
    DROP_MAYBE(sim, t->waiter);
    future_drop_members(sim, &t->future);
}

static void task_traverse(Object *self, VisitFn visit, void *ctx) {
    Task *t = (Task *)self;
    Value members[] = {t->coro, t->name, t->context, t->waiter};
    for (size_t i = 0; i < sizeof members / sizeof *members; i++) {
        if (members[i])
            visit(members[i], ctx);
    }
    future_traverse(self, visit, ctx);
}

static const NativeDef methods[] = {
    {"cancel", method_cancel, NATIVE_CLINIC, 0, 0, "msg=", 0},
    {"cancelling", method_cancelling, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"uncancel", method_uncancel, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"get_name", method_get_name, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"set_name", method_set_name, NATIVE_ONE, 0, 0, NULL, 0},
    {"get_coro", method_get_coro, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"get_stack", method_get_stack, NATIVE_CLINIC, 0, 0, "*, limit=", 0},
    {"print_stack", method_print_stack, NATIVE_CLINIC, 0, 0, "*, limit=, file=", 0},
    {"set_result", method_set_result, NATIVE_ONE, 0, 0, NULL, 0},
    {"set_exception", method_set_exception, NATIVE_ONE, 0, 0, NULL, 0},
    {"__class_getitem__", generic_class_getitem, NATIVE_ONE, 0, 0, NULL, NATIVE_CLASS},
    {0}};
static const GetSetDef getset[] = {{"_must_cancel", get_must_cancel, NULL},
                                   {"_coro", get_coro, NULL},
                                   {"_fut_waiter", get_waiter, NULL},
                                   {"_log_destroy_pending", get_log_destroy, set_log_destroy},
                                   {"_context", get_context, NULL},
                                   {0}};

/* CPython's Task does not inherit these: its own stand in its dict and in the texts of errors. */
static void add_methods_of_futures(Sim *sim) {
    static const char own[] = "result exception add_done_callback remove_done_callback cancelled"
                              " done _make_cancelled_error";
    for (const NativeDef *d = future_methods; d->name; d++) {
        Str *name = str_intern(sim, d->name, strlen(d->name));
        Value method = name_is_among(name, own) ? native_method_new(sim, d, sim->types.task) : NULL;
        if (method)
            dict_set_str(sim, sim->types.task->dict, name, method);
        DROP_MAYBE(sim, method);
        DROP(sim, name);
    }
}

void type_init_task(Sim *sim) {
    static const Slots slots = {.repr = task_repr,
                                .new_ = task_type_new,
                                .init = task_type_init,
                                .finalize = task_finalize,
                                .traverse = task_traverse,
                                .dealloc = task_dealloc};
    static const TypeDef def = {"_asyncio.Task", sizeof(Task), TYPE_BASE, &slots,
                                methods,         getset,       NULL};
    sim->types.task = type_from_def(sim, &def, sim->types.future);
    add_methods_of_futures(sim);
    type_init_task_step(sim);
    type_init_method_task(sim);
}
