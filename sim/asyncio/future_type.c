/* Future as a class: its methods and attributes, what await makes of it, how it ends (CPython:
 * Modules/_asynciomodule.c). */
#include "sim/asyncio/context.h"
#include "sim/asyncio/created.h"
#include "sim/asyncio/future_internal.h"
#include "sim/asyncio/hooks.h"
#include "sim/python/import.h"
#include "sim/python/lastwords.h"
#include "sim/python/objects/generic_alias.h"
#include "sim/python/vm_internal.h"

static Value future_type_new(Sim *sim, Type *type, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    return (Value)object_new(sim, type, 0);
}

static bool future_type_init(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    size_t given = nargs + (kwnames ? kwnames->count : 0);
    if (given > 1) {
        RAISE(sim, TypeError, "Future() takes at most 1 %sargument (%zu given)",
              nargs ? "" : "keyword ", given);
        return false;
    }
    if (nargs) {
        RAISE(sim, TypeError, "Future() takes no positional arguments");
        return false;
    }
    Value loop = NULL;
    for (size_t i = 0; kwnames && i < kwnames->count; i++) {
        Str *name = (Str *)kwnames->items[i];
        if (name != sim->names.loop) {
            RAISE(sim, TypeError, "'%S' is an invalid keyword argument for Future()", name);
            return false;
        }
        loop = args[i];
    }
    if (!future_set_loop(sim, (Future *)self, loop))
        return false;
    created_note_future(sim, (Future *)self, 0);
    hook_future_created(sim, (Future *)self);
    return true;
}

/* ---- methods ---- */

static Value method_result(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    return future_result(sim, (Future *)self);
}

static Value method_exception(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    Future *f = (Future *)self;
    if (!future_check_loop_to_read(sim, f))
        return NULL;
    if (f->state == FUTURE_CANCELLED)
        return future_raise_cancelled(sim, f);
    if (f->state != FUTURE_FINISHED)
        return RAISE(sim, InvalidStateError, "Exception is not set.");
    f->log_traceback = false;
    Exception *e = future_exception(f);
    return e ? KEEP((Value)e) : VALUE_NONE;
}

static Value method_set_result(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)nargs, (void)kwnames;
    return future_set_result(sim, (Future *)self, args[0]) ? VALUE_NONE : NULL;
}

static Value method_set_exception(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)nargs, (void)kwnames;
    return future_set_exception(sim, (Future *)self, args[0]) ? VALUE_NONE : NULL;
}

static Value method_add_done_callback(Sim *sim, Value self, Value *args, size_t nargs,
                                      Tuple *kwnames) {
    (void)nargs, (void)kwnames;
    if (!((Future *)self)->loop)
        return RAISE(sim, RuntimeError, "uninitialized Future object");
    Task *waiting = task_of_wakeup(sim, args[0]);
    if (waiting) {
        future_add_callback(sim, (Future *)self, HANDLE_WAKEUP, (Value)waiting, NULL);
        return sim->error ? NULL : VALUE_NONE;
    }
    Value context = args[1] && args[1] != VALUE_NONE ? value_keep(args[1]) : context_snapshot(sim);
    future_add_callback(sim, (Future *)self, HANDLE_CALL, args[0], context);
    DROP_MAYBE(sim, context);
    return sim->error ? NULL : VALUE_NONE;
}

static Value method_remove_done_callback(Sim *sim, Value self, Value *args, size_t nargs,
                                         Tuple *kwnames) {
    (void)nargs, (void)kwnames;
    if (!future_check_loop(sim, (Future *)self))
        return NULL;
    int64_t n = future_remove_callback(sim, (Future *)self, args[0]);
    return n < 0 ? NULL : value_from_small_int(n);
}

static Value method_cancel(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)nargs, (void)kwnames;
    if (!future_check_loop(sim, (Future *)self))
        return NULL;
    bool cancelled = future_cancel(sim, (Future *)self, args[0]);
    return sim->error ? NULL : value_from_bool(cancelled);
}

static Value method_cancelled(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)sim, (void)args, (void)nargs, (void)kwnames;
    return value_from_bool(((Future *)self)->state == FUTURE_CANCELLED);
}

static Value method_done(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)sim, (void)args, (void)nargs, (void)kwnames;
    return value_from_bool(((Future *)self)->state != FUTURE_PENDING);
}

static Value method_get_loop(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    return future_check_loop(sim, (Future *)self) ? value_keep(((Future *)self)->loop) : NULL;
}

static Value method_make_cancelled_error(Sim *sim, Value self, Value *args, size_t nargs,
                                         Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    return (Value)future_make_cancelled_error(sim, (Future *)self);
}

/* ---- attributes ---- */

static Value get_state(Sim *sim, Value self) {
    static const char *const names[] = {"PENDING", "CANCELLED", "FINISHED"};
    return (Value)str_from(sim, names[((Future *)self)->state]);
}

static Value get_blocking(Sim *sim, Value self) {
    (void)sim;
    return value_from_bool(((Future *)self)->blocking);
}

/* v of a setter; false: it is to be deleted, which raised. */
bool future_attribute_is_set(Sim *sim, Value v) {
    if (!v)
        RAISE(sim, AttributeError, "cannot delete attribute");
    return v != NULL;
}

static bool set_blocking(Sim *sim, Value self, Value v) {
    int truth = future_attribute_is_set(sim, v) ? value_truth(sim, v) : -1;
    if (truth < 0)
        return false;
    ((Future *)self)->blocking = truth;
    return true;
}

static Value get_log_traceback(Sim *sim, Value self) {
    (void)sim;
    return value_from_bool(((Future *)self)->log_traceback);
}

static bool set_log_traceback(Sim *sim, Value self, Value v) {
    int truth = future_attribute_is_set(sim, v) ? value_truth(sim, v) : -1;
    if (truth < 0)
        return false;
    if (truth > 0)
        RAISE(sim, ValueError, "_log_traceback can only be set to False");
    ((Future *)self)->log_traceback = false;
    return truth == 0;
}

static Value get_loop(Sim *sim, Value self) {
    (void)sim;
    Value loop = ((Future *)self)->loop;
    return loop ? value_keep(loop) : VALUE_NONE;
}

static Value get_result(Sim *sim, Value self) {
    (void)sim;
    Future *f = (Future *)self;
    return f->state == FUTURE_FINISHED && f->result ? value_keep(f->result) : VALUE_NONE;
}

static Value get_exception(Sim *sim, Value self) {
    (void)sim;
    Exception *e = future_exception((Future *)self);
    return e ? KEEP((Value)e) : VALUE_NONE;
}

static Value get_cancel_message(Sim *sim, Value self) {
    (void)sim;
    Value v = future_cancel_message((Future *)self);
    return v ? value_keep(v) : VALUE_NONE;
}

static Value get_source_traceback(Sim *sim, Value self) {
    (void)sim;
    FutureExtra *extra = ((Future *)self)->extra;
    return extra && extra->source ? value_keep(extra->source) : VALUE_NONE;
}

static bool set_cancel_message(Sim *sim, Value self, Value v) {
    if (!future_attribute_is_set(sim, v))
        return false;
    future_set_cancel_message(sim, (Future *)self, v);
    return true;
}

static void add_callback_pair(Sim *sim, List *list, FutureCallback *c) {
    Value callback =
        c->kind == HANDLE_WAKEUP ? task_wakeup_value(sim, c->callback) : value_keep(c->callback);
    Value *place = c->kind == HANDLE_WAKEUP ? &((Task *)c->callback)->context : &c->context;
    Value pair = (Value)tuple_of(sim, 2, callback, (Value)context_of(sim, place));
    value_drop(sim, callback);
    list_append_steal(sim, list, pair);
}

static Value get_callbacks(Sim *sim, Value self) {
    Future *f = (Future *)self;
    List *list = list_new(sim, 2);
    if (f->callback) {
        FutureCallback first = future_first_callback(f);
        add_callback_pair(sim, list, &first);
        if (first.context)
            future_extra(sim, f)->callback_context = first.context;
    }
    for (uint32_t i = 0; f->extra && i < f->extra->count; i++)
        add_callback_pair(sim, list, &f->extra->callbacks[i]);
    if (list->count)
        return (Value)list;
    DROP(sim, list);
    return VALUE_NONE;
}

Value call_library(Sim *sim, const char *module_name, const char *name, Value arg) {
    Value module = import_by_name(sim, module_name);
    Value f = module ? value_getattr_text(sim, module, name) : NULL;
    Value r = f ? value_call1(sim, f, arg) : NULL;
    DROP_MAYBE(sim, f);
    DROP_MAYBE(sim, module);
    return r;
}

static Value future_repr(Sim *sim, Value self) {
    if (!future_check_loop(sim, (Future *)self))
        return NULL;
    return call_library(sim, "asyncio.base_futures", "_future_repr", self);
}

/* ---- the end ---- */

static void future_finalize(Sim *sim, Value self) {
    Future *f = (Future *)self;
    if (!f->log_traceback || !future_exception(f))
        return;
    f->log_traceback = false;
    Dict *context = dict_new(sim);
    Str *message = str_format(sim, "%S exception was never retrieved", type_of(sim, self)->name);
    dict_set_str(sim, context, sim->names.message, (Value)message);
    dict_set_str(sim, context, sim->names.exception, (Value)future_exception(f));
    dict_set_str(sim, context, sim->names.future, self);
    created_tell(sim, context, f->extra->source);
    DROP(sim, message);
    future_report(sim, f, context);
    DROP(sim, context);
}

/* loop.call_exception_handler(context) */
void future_report(Sim *sim, Future *f, Dict *context) {
    Value r = value_call_method(sim, f->loop, sim->names.call_exception_handler,
                                (Value[]){(Value)context}, 1);
    if (!r)
        error_write_unraisable(sim, NULL, (Value)f);
    DROP_MAYBE(sim, r);
}

static void visit_maybe(Value v, VisitFn visit, void *ctx) {
    if (v)
        visit(v, ctx);
}

static void traverse_extra(FutureExtra *extra, VisitFn visit, void *ctx) {
    for (uint32_t i = 0; i < extra->count; i++) {
        visit_maybe(extra->callbacks[i].callback, visit, ctx);
        visit_maybe(extra->callbacks[i].context, visit, ctx);
    }
    visit_maybe(extra->callback_context, visit, ctx);
    visit_maybe((Value)extra->exception, visit, ctx);
    visit_maybe((Value)extra->traceback, visit, ctx);
    visit_maybe(extra->cancel_message, visit, ctx);
    visit_maybe((Value)extra->cancelled_error, visit, ctx);
    visit_maybe((Value)extra->thrown, visit, ctx);
    visit_maybe(extra->source, visit, ctx);
}

void future_traverse(Object *self, VisitFn visit, void *ctx) {
    Future *f = (Future *)self;
    visit_maybe(f->loop, visit, ctx);
    visit_maybe(f->result, visit, ctx);
    visit_maybe(f->callback, visit, ctx);
    if (f->extra)
        traverse_extra(f->extra, visit, ctx);
}

static void future_dealloc(Sim *sim, Object *self) {
    future_drop_members(sim, (Future *)self);
}

/* ---- await ---- */

typedef struct FutureIter {
    Object head;
    Future *future; /* NULL: exhausted */
} FutureIter;

static Value future_await(Sim *sim, Value self) {
    if (!future_check_loop(sim, (Future *)self))
        return NULL;
    FutureIter *it = object_new(sim, sim->types.future_iter, 0);
    it->future = (Future *)KEEP(self);
    return (Value)it;
}

/* Somebody has taken the future and sent again before it was done: it is yielded once more. */
bool future_yield_again(Future *f, Value *result) {
    if (f->blocking)
        return false;
    f->blocking = true;
    *result = KEEP((Value)f);
    return true;
}

static SendOutcome iter_send(Sim *sim, Value self, Value sent, Value *result) {
    (void)sent;
    FutureIter *it = (FutureIter *)self;
    Future *f = it->future;
    if (!f) {
        *result = VALUE_NONE;
        return SEND_RETURNED;
    }
    if (f->state == FUTURE_PENDING) {
        if (future_yield_again(f, result))
            return SEND_YIELDED;
        RAISE(sim, RuntimeError, "await wasn't used with future");
        return SEND_RAISED;
    }
    it->future = NULL;
    *result = future_result(sim, f);
    DROP(sim, f);
    return *result ? SEND_RETURNED : SEND_RAISED;
}

static void iter_traverse(Object *self, VisitFn visit, void *ctx) {
    visit_maybe((Value)((FutureIter *)self)->future, visit, ctx);
}

static Value iter_next(Sim *sim, Value self) {
    Value result = NULL;
    SendOutcome outcome = iter_send(sim, self, VALUE_NONE, &result);
    return generator_finish_method(sim, outcome, result);
}

static Value iter_method_send(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    return iter_next(sim, self);
}

static Value iter_throw(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)kwnames;
    FutureIter *it = (FutureIter *)self;
    value_replace(sim, (Value *)&it->future, NULL);
    generator_prepare_throw(sim, args, nargs);
    return NULL;
}

static Value iter_close(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    value_replace(sim, (Value *)&((FutureIter *)self)->future, NULL);
    return VALUE_NONE;
}

static void iter_dealloc(Sim *sim, Object *self) {
    DROP_MAYBE(sim, ((FutureIter *)self)->future);
}

const NativeDef future_methods[] = {
    {"result", method_result, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"exception", method_exception, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"set_result", method_set_result, NATIVE_ONE, 0, 0, NULL, 0},
    {"set_exception", method_set_exception, NATIVE_ONE, 0, 0, NULL, 0},
    {"add_done_callback", method_add_done_callback, NATIVE_CLINIC, 0, 0, "fn, /, *, context=", 0},
    {"remove_done_callback", method_remove_done_callback, NATIVE_ONE, 0, 0, NULL, 0},
    {"cancel", method_cancel, NATIVE_CLINIC, 0, 0, "msg=", 0},
    {"cancelled", method_cancelled, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"done", method_done, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"get_loop", method_get_loop, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"_make_cancelled_error", method_make_cancelled_error, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"__class_getitem__", generic_class_getitem, NATIVE_ONE, 0, 0, NULL, NATIVE_CLASS},
    {0}};
static const GetSetDef getset[] = {{"_state", get_state, NULL},
                                   {"_asyncio_future_blocking", get_blocking, set_blocking},
                                   {"_log_traceback", get_log_traceback, set_log_traceback},
                                   {"_loop", get_loop, NULL},
                                   {"_result", get_result, NULL},
                                   {"_exception", get_exception, NULL},
                                   {"_cancel_message", get_cancel_message, set_cancel_message},
                                   {"_source_traceback", get_source_traceback, NULL},
                                   {"_callbacks", get_callbacks, NULL},
                                   {0}};

void type_init_future(Sim *sim) {
    static const Slots slots = {.repr = future_repr,
                                .new_ = future_type_new,
                                .init = future_type_init,
                                .iter = future_await,
                                .await_ = future_await,
                                .finalize = future_finalize,
                                .traverse = future_traverse,
                                .dealloc = future_dealloc};
    static const TypeDef def = {"_asyncio.Future",
                                sizeof(Future),
                                TYPE_BASE | TYPE_HAS_DICT | TYPE_HIDES_DICT | TYPE_HAS_WEAKREFS |
                                    TYPE_IS_FUTURE | TYPE_PLAIN_GETATTR,
                                &slots,
                                future_methods,
                                getset,
                                NULL};
    sim->types.future = type_from_def(sim, &def, NULL);
    static const NativeDef iter_methods[] = {{"send", iter_method_send, NATIVE_ONE, 0, 0, NULL, 0},
                                             {"throw", iter_throw, NATIVE_POS, 1, 3, NULL, 0},
                                             {"close", iter_close, NATIVE_NOARGS, 0, 0, NULL, 0},
                                             {0}};
    static const Slots iter_slots = {.iter = generator_iter,
                                     .next = iter_next,
                                     .send = iter_send,
                                     .traverse = iter_traverse,
                                     .dealloc = iter_dealloc};
    static const TypeDef iter_def = {"_asyncio.FutureIter",
                                     sizeof(FutureIter),
                                     TYPE_DISALLOW_NEW,
                                     &iter_slots,
                                     iter_methods,
                                     NULL,
                                     NULL};
    sim->types.future_iter = type_from_def(sim, &iter_def, NULL);
}
