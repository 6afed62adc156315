/* Handle and TimerHandle (CPython: asyncio/events.py). */
#include "sim/asyncio/handle.h"

#include "sim/asyncio/context.h"
#include "sim/asyncio/hooks.h"
#include "sim/asyncio/loop.h"
#include "sim/python/class.h"
#include "sim/python/import.h"
#include "sim/python/objects/number.h"

Handle *handle_new(Sim *sim, HandleKind kind, Value callback, Value args, Value loop,
                   Value context) {
    Handle *h = object_new(sim, sim->types.handle, 0);
    h->kind = (uint8_t)kind;
    h->callback = value_keep(callback);
    h->args = value_keep_maybe(args);
    h->loop = value_keep(loop);
    h->context = value_keep_maybe(context);
    return h;
}

HandleExtra *handle_extra(Sim *sim, Handle *h) {
    if (!h->extra)
        h->extra = mem_calloc(sim, sizeof *h->extra);
    return h->extra;
}

Value *handle_context(Handle *h) {
    bool of_task = (h->kind == HANDLE_STEP || h->kind == HANDLE_WAKEUP) && h->callback;
    return of_task ? &((Task *)h->callback)->context : &h->context;
}

static void forget_sleep(Handle *h) {
    if (h->kind != HANDLE_SET_RESULT || !h->callback)
        return;
    FutureExtra *extra = ((Future *)h->callback)->extra;
    if (extra && extra->timer == h)
        extra->timer = NULL;
}

/* What it was is forgotten, but not in debug mode. */
static void keep_repr(Sim *sim, Handle *h) {
    if (!h->extra || !h->extra->source)
        return;
    Exception *error = sim->error; /* a cancellation that is on its way */
    sim->error = NULL;
    Value shown = value_repr(sim, (Value)h);
    if (!shown)
        error_clear(sim);
    value_replace(sim, &h->extra->shown, shown);
    sim->error = error;
}

void handle_cancel(Sim *sim, Handle *h) {
    if (h->cancelled)
        return;
    h->cancelled = true;
    keep_repr(sim, h);
    forget_sleep(h);
    hook_handle_cancelled(sim, h);
    if (h->is_timer && h->scheduled && value_is_loop(sim, h->loop))
        ((Loop *)h->loop)->timers.cancelled++;
    value_replace(sim, &h->callback, NULL);
    value_replace(sim, &h->args, NULL);
}

/* A loop of the program is told of its timers. */
static bool tell_foreign(Sim *sim, Handle *h) {
    if (!h->is_timer || h->cancelled || value_is_loop(sim, h->loop))
        return true;
    Str *name = str_intern(sim, "_timer_handle_cancelled", 23);
    Value self = (Value)h;
    Value r = value_call_method(sim, h->loop, name, &self, 1);
    DROP(sim, name);
    DROP_MAYBE(sim, r);
    return r != NULL;
}

static Value method_cancel(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    if (!tell_foreign(sim, (Handle *)self))
        return NULL;
    handle_cancel(sim, (Handle *)self);
    return VALUE_NONE;
}

/* For loops of the program: calls the callback in its context, and reports what it raises. */
static Value method_run(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    Handle *h = (Handle *)self;
    bool known = h->id && value_is_loop(sim, h->loop);
    Value module = import_by_name(sim, "asyncio.format_helpers");
    Value f = module ? value_getattr_text(sim, module, "_handle_run") : NULL;
    if (f && known)
        hook_handle_begin(sim, h);
    Value r = f ? value_call1(sim, f, self) : NULL;
    if (f && known) {
        Exception *e = sim->error;
        sim->error = NULL;
        hook_handle_end(sim, h);
        sim->error = e;
    }
    DROP_MAYBE(sim, f);
    DROP_MAYBE(sim, module);
    return r;
}

static Value method_cancelled(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)sim, (void)args, (void)nargs, (void)kwnames;
    return value_from_bool(((Handle *)self)->cancelled);
}

bool handle_set_when(Sim *sim, Handle *h, Value when) {
    h->when_is_int = value_is_small_int(when);
    return value_as_double(sim, when, &h->when);
}

static Value get_when(Sim *sim, Value self) {
    Handle *h = (Handle *)self;
    return h->when_is_int ? value_from_small_int((int64_t)h->when) : float_new(sim, h->when);
}

static Value method_when(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    return get_when(sim, self);
}

static Value get_callback(Sim *sim, Value self) {
    Handle *h = (Handle *)self;
    return h->callback ? handle_callback_value(sim, h) : VALUE_NONE;
}

static Value get_args(Sim *sim, Value self) {
    Handle *h = (Handle *)self;
    if (!h->callback)
        return VALUE_NONE;
    if (h->kind == HANDLE_CALL)
        return value_keep(h->args ? h->args : (Value)sim->empty_tuple);
    if (h->kind == HANDLE_SET_RESULT)
        return (Value)tuple_of(sim, 2, h->callback, h->args);
    return h->args ? (Value)tuple_of(sim, 1, h->args) : KEEP((Value)sim->empty_tuple);
}

static Value get_context(Sim *sim, Value self) {
    Handle *h = (Handle *)self;
    return KEEP((Value)context_of(sim, handle_context(h)));
}

static Value get_loop(Sim *sim, Value self) {
    (void)sim;
    return value_keep(((Handle *)self)->loop);
}

static Value get_cancelled(Sim *sim, Value self) {
    (void)sim;
    return value_from_bool(((Handle *)self)->cancelled);
}

static bool set_when(Sim *sim, Value self, Value v) {
    return v && handle_set_when(sim, (Handle *)self, v);
}

static Value get_scheduled(Sim *sim, Value self) {
    (void)sim;
    return value_from_bool(((Handle *)self)->scheduled);
}

/* A heap of the program's own; our loops know by themselves. */
static bool set_scheduled(Sim *sim, Value self, Value v) {
    int truth = v ? value_truth(sim, v) : 0;
    if (!value_is_loop(sim, ((Handle *)self)->loop))
        ((Handle *)self)->scheduled = truth > 0;
    return truth >= 0;
}

static Value get_source_traceback(Sim *sim, Value self) {
    (void)sim;
    Handle *h = (Handle *)self;
    return h->extra && h->extra->source ? value_keep(h->extra->source) : VALUE_NONE;
}

static Value handle_repr(Sim *sim, Value self) {
    Handle *h = (Handle *)self;
    if (h->extra && h->extra->shown)
        return value_keep(h->extra->shown);
    Value module = import_by_name(sim, "asyncio.format_helpers");
    Value f = module ? value_getattr_text(sim, module, "_handle_repr") : NULL;
    Value r = f ? value_call1(sim, f, self) : NULL;
    DROP_MAYBE(sim, f);
    DROP_MAYBE(sim, module);
    return r;
}

static int same_member(Sim *sim, Value a, Value b, Value (*get)(Sim *sim, Value self)) {
    Value x = get(sim, a), y = get(sim, b);
    int same = value_equal(sim, x, y);
    value_drop(sim, x);
    value_drop(sim, y);
    return same;
}

/* 1, 0; -1: raised. */
static int same_timer(Sim *sim, Value a, Value b) {
    const Handle *x = (Handle *)a, *y = (Handle *)b;
    if (a == b)
        return 1;
    if (x->when != y->when || x->cancelled != y->cancelled)
        return 0;
    int same = same_member(sim, a, b, get_callback);
    return same == 1 ? same_member(sim, a, b, get_args) : same;
}

static Value timer_compare(Sim *sim, Value a, Value b, CompareOp op) {
    if (!value_is(sim, b, sim->types.timer_handle))
        return VALUE_NOT_IMPLEMENTED;
    double x = ((Handle *)a)->when, y = ((Handle *)b)->when;
    bool decided = op == COMPARE_LT || op == COMPARE_GT || (x < y && op == COMPARE_LE) ||
                   (x > y && op == COMPARE_GE);
    int same = decided ? 0 : same_timer(sim, a, b);
    if (same < 0)
        return NULL;
    switch (op) {
    case COMPARE_LT: return value_from_bool(x < y);
    case COMPARE_LE: return value_from_bool(x < y || same);
    case COMPARE_GT: return value_from_bool(x > y);
    case COMPARE_GE: return value_from_bool(x > y || same);
    case COMPARE_EQ: return value_from_bool(same);
    case COMPARE_NE: return value_from_bool(!same);
    default: return VALUE_NOT_IMPLEMENTED;
    }
}

static bool timer_hash(Sim *sim, Value self, int64_t *result) {
    (void)sim;
    *result = double_hash(((Handle *)self)->when);
    return true;
}

static Value handle_type_new(Sim *sim, Type *type, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    Handle *h = object_new(sim, type, 0);
    h->callback = VALUE_NONE;
    h->loop = VALUE_NONE;
    return (Value)h;
}

/* args: callback, args, loop, context. */
static void init_handle(Sim *sim, Handle *h, Value *args) {
    Value context = args[3];
    bool given = context && context != VALUE_NONE;
    value_replace(sim, &h->callback, value_keep(args[0]));
    value_replace(sim, &h->args, (Value)tuple_from_iterable(sim, args[1]));
    value_replace(sim, &h->loop, value_keep(args[2]));
    value_replace(sim, &h->context, given ? value_keep(context) : context_snapshot(sim));
}

static Value init_call(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)nargs, (void)kwnames;
    init_handle(sim, (Handle *)self, args);
    return sim->error ? NULL : VALUE_NONE;
}

static Value timer_init_call(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)nargs, (void)kwnames;
    Handle *h = (Handle *)self;
    h->is_timer = true;
    if (!handle_set_when(sim, h, args[0]))
        return NULL;
    init_handle(sim, h, args + 1);
    return sim->error ? NULL : VALUE_NONE;
}

static bool init_by(Sim *sim, const NativeDef *def, Value self, Value *args, size_t nargs,
                    Tuple *kwnames) {
    NativeFunction *f = (NativeFunction *)native_function_new(sim, def, NULL, NULL);
    Value r = native_call(sim, f, self, args, nargs, kwnames);
    DROP(sim, f);
    return r != NULL;
}

static bool handle_type_init(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    static const NativeDef def = {
        "Handle.__init__", init_call, NATIVE_PYTHON, 0, 0, "callback, args, loop, context=", 0};
    return init_by(sim, &def, self, args, nargs, kwnames);
}

static bool timer_type_init(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    static const NativeDef def = {"TimerHandle.__init__",
                                  timer_init_call,
                                  NATIVE_PYTHON,
                                  0,
                                  0,
                                  "when, callback, args, loop, context=",
                                  0};
    return init_by(sim, &def, self, args, nargs, kwnames);
}

static void handle_dealloc(Sim *sim, Object *self) {
    Handle *h = (Handle *)self;
    forget_sleep(h);
    DROP_MAYBE(sim, h->callback);
    DROP_MAYBE(sim, h->args);
    DROP_MAYBE(sim, h->context);
    DROP_MAYBE(sim, h->loop);
    HandleExtra *extra = h->extra;
    if (!extra)
        return;
    DROP_MAYBE(sim, extra->source);
    DROP_MAYBE(sim, extra->shown);
    mem_free(sim, extra, sizeof *extra);
}

static const NativeDef methods[] = {{"cancel", method_cancel, NATIVE_PYTHON, 0, 0, "", 0},
                                    {"cancelled", method_cancelled, NATIVE_PYTHON, 0, 0, "", 0},
                                    {"_run", method_run, NATIVE_PYTHON, 0, 0, "", 0},
                                    {0}};
static const NativeDef timer_methods[] = {{"cancel", method_cancel, NATIVE_PYTHON, 0, 0, "", 0},
                                          {"when", method_when, NATIVE_PYTHON, 0, 0, "", 0},
                                          {0}};
static const GetSetDef getset[] = {{"_callback", get_callback, NULL},
                                   {"_args", get_args, NULL},
                                   {"_context", get_context, NULL},
                                   {"_loop", get_loop, NULL},
                                   {"_cancelled", get_cancelled, NULL},
                                   {"_source_traceback", get_source_traceback, NULL},
                                   {0}};

static const GetSetDef timer_getset[] = {
    {"_when", get_when, set_when}, {"_scheduled", get_scheduled, set_scheduled}, {0}};

void type_init_handle(Sim *sim) {
    static const Slots slots = {.repr = handle_repr,
                                .new_ = handle_type_new,
                                .init = handle_type_init,
                                .dealloc = handle_dealloc};
    static const TypeDef def = {"asyncio.events.Handle",
                                sizeof(Handle),
                                TYPE_BASE | TYPE_HAS_WEAKREFS | TYPE_OPEN,
                                &slots,
                                methods,
                                getset,
                                NULL};
    sim->types.handle = type_from_def(sim, &def, NULL);
    static const Slots timer_slots = {.repr = handle_repr,
                                      .new_ = handle_type_new,
                                      .init = timer_type_init,
                                      .compare = timer_compare,
                                      .hash = timer_hash,
                                      .dealloc = handle_dealloc};
    static const TypeDef timer_def = {"asyncio.events.TimerHandle",
                                      sizeof(Handle),
                                      TYPE_BASE | TYPE_OPEN,
                                      &timer_slots,
                                      timer_methods,
                                      timer_getset,
                                      NULL};
    sim->types.timer_handle = type_from_def(sim, &timer_def, sim->types.handle);
    sim->types.handle->full_name = sim->types.timer_handle->full_name =
        NULL; /* classes of Python code */
}
