/* Queue and LifoQueue in C: twins of the functions in sim/stdlib/asyncio/queues.py, line by line
 * the same (CPython: asyncio/queues.py). They take over for these classes and for subclasses that
 * override nothing of what they use; a PriorityQueue compares items and stays with the text.
 *
 * A coroutine that has to wait is a native one. When it goes on and the queue is no longer one for
 * twins (somebody has replaced a method meanwhile), it hands over to the text: see delegate(). */
#include <assert.h>

#include "sim/asyncio/future.h"
#include "sim/asyncio/hooks.h"
#include "sim/asyncio/loop.h"
#include "sim/asyncio/twins.h"
#include "sim/python/objects/list.h"
#include "sim/python/vm_internal.h"
#include "sim/stdlib/_collections.h"

/* ---- looking at a queue ---- */

enum { NOT_FOR_TWINS, KIND_FIFO, KIND_LIFO, KIND_EVENT };

/* Queue.__init__ makes these attributes, in this order. */
enum { MAXSIZE, GETTERS, PUTTERS, UNFINISHED, FINISHED, ITEMS, FIELD_COUNT };

typedef struct View {
    Value self;
    Dict *fields;
    Value getters, putters, items;
    int64_t maxsize;
    bool lifo;
} View;

static Value *field(const View *v, int number) {
    return &dict_entry_at(v->fields, (size_t)number)->value;
}

static bool has_queue_methods(Sim *sim, Type *type) {
    const Names *n = &sim->names;
    const struct {
        Str *name;
        const char *qualname;
    } rows[] = {{n->full, "Queue.full"},
                {n->empty, "Queue.empty"},
                {n->qsize, "Queue.qsize"},
                {n->put_nowait, "Queue.put_nowait"},
                {n->get_nowait, "Queue.get_nowait"},
                {n->_wakeup_next, "Queue._wakeup_next"},
                {n->_get_loop, "_LoopBoundMixin._get_loop"}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (!twin_is_library_method(sim, type, rows[i].name, rows[i].qualname))
            return false;
    }
    return true;
}

static int find_kind(Sim *sim, Type *type) {
    const Names *n = &sim->names;
    if (type->slots.getattr != generic_getattr || type->slots.setattr != generic_setattr)
        return NOT_FOR_TWINS;
    if (twin_is_library_method(sim, type, n->clear, "Event.clear"))
        return KIND_EVENT;
    if (!has_queue_methods(sim, type))
        return NOT_FOR_TWINS;
    if (twin_is_library_method(sim, type, n->_put, "Queue._put") &&
        twin_is_library_method(sim, type, n->_get, "Queue._get"))
        return KIND_FIFO;
    if (twin_is_library_method(sim, type, n->_put, "LifoQueue._put") &&
        twin_is_library_method(sim, type, n->_get, "LifoQueue._get"))
        return KIND_LIFO;
    return NOT_FOR_TWINS;
}

enum { CLASS_PLACES = sizeof((Sim *)0)->twin_classes / sizeof(TwinClass) };

static int learn_kind(Sim *sim, Type *type) {
    int kind = find_kind(sim, type); /* gives the type a version */
    sim->twin_classes[type->version % CLASS_PLACES] = (TwinClass){type, type->version, kind};
    return kind;
}

static inline int kind_of(Sim *sim, Type *type) {
    const TwinClass *known = &sim->twin_classes[type->version % CLASS_PLACES];
    return known->type == type && known->version == type->version ? known->kind
                                                                  : learn_kind(sim, type);
}

/* Attributes of the program's own may stand behind the queue's, but no replaced method. */
static bool hides_method(Sim *sim, Dict *fields, size_t from) {
    const Names *n = &sim->names;
    Str *const methods[] = {n->full,         n->empty,     n->qsize, n->put_nowait, n->get_nowait,
                            n->_wakeup_next, n->_get_loop, n->_put,  n->_get};
    for (size_t i = from; i < fields->filled; i++) {
        for (size_t k = 0; k < sizeof methods / sizeof *methods; k++) {
            if (dict_entry_at(fields, i)->key == (Value)methods[k])
                return true;
        }
    }
    return false;
}

static inline bool has_key(Dict *fields, int number, Str *name) {
    return dict_entry_at(fields, (size_t)number)->key == (Value)name;
}

static inline bool has_queue_fields(Sim *sim, Dict *d) {
    const Names *n = &sim->names;
    if (!d || d->filled < FIELD_COUNT || d->head.flags & DICT_GENERAL)
        return false;
    if (!has_key(d, MAXSIZE, n->_maxsize) || !has_key(d, GETTERS, n->_getters) ||
        !has_key(d, PUTTERS, n->_putters) || !has_key(d, UNFINISHED, n->_unfinished_tasks) ||
        !has_key(d, FINISHED, n->_finished) || !has_key(d, ITEMS, n->_queue))
        return false;
    bool only_loop = d->filled == FIELD_COUNT ||
                     (d->filled == FIELD_COUNT + 1 && has_key(d, FIELD_COUNT, n->_loop));
    return only_loop || !hides_method(sim, d, FIELD_COUNT);
}

/* The event that join() waits for, if it is the usual one: its attribute _value. */
static inline Value *event_value(Sim *sim, Value event) {
    if (!value_is_heap(event) || kind_of(sim, event->type) != KIND_EVENT)
        return NULL;
    Dict *d = object_dict(event);
    if (!d || d->filled < 2 || !has_key(d, 1, sim->names._value))
        return NULL;
    return &dict_entry_at(d, 1)->value;
}

static inline bool is_deque(Sim *sim, Value v) {
    return value_is_heap(v) && v->type == sim->types.deque;
}

/* false: not a queue for twins. */
static inline bool look(Sim *sim, Value self, View *v) {
    if (!value_is_heap(self))
        return false;
    int kind = kind_of(sim, self->type);
    Dict *d = kind == KIND_FIFO || kind == KIND_LIFO ? object_dict(self) : NULL;
    if (!has_queue_fields(sim, d))
        return false;
    *v = (View){.self = self, .fields = d, .lifo = kind == KIND_LIFO};
    v->getters = *field(v, GETTERS);
    v->putters = *field(v, PUTTERS);
    v->items = *field(v, ITEMS);
    if (!value_is_small_int(*field(v, MAXSIZE)) || !value_is_small_int(*field(v, UNFINISHED)))
        return false;
    v->maxsize = value_as_small_int(*field(v, MAXSIZE));
    bool items = v->lifo ? type_of(sim, v->items) == sim->types.list : is_deque(sim, v->items);
    return items && is_deque(sim, v->getters) && is_deque(sim, v->putters) &&
           event_value(sim, *field(v, FINISHED));
}

static inline size_t size_of(const View *v) {
    return v->lifo ? ((List *)v->items)->count : deque_count(v->items);
}

static bool is_full(const View *v) {
    return v->maxsize > 0 && size_of(v) >= (size_t)v->maxsize;
}

/* ---- putting and getting ---- */

/* false: raised. */
static bool wake_one(Sim *sim, Value waiter, bool *woken) {
    *woken = false;
    if (value_is_future(sim, waiter)) {
        if (((Future *)waiter)->state != FUTURE_PENDING)
            return true;
        *woken = true;
        return future_set_result(sim, (Future *)waiter, VALUE_NONE);
    }
    *woken = true; /* a future of another making: it has been pending when it was put there */
    Str *set_result = str_intern(sim, "set_result", 10);
    Value none = VALUE_NONE, r = value_call_method(sim, waiter, set_result, &none, 1);
    DROP(sim, set_result);
    DROP_MAYBE(sim, r);
    return r != NULL;
}

static bool wakeup_next(Sim *sim, Value waiters) {
    bool woken = false, ok = true;
    while (ok && !woken && deque_count(waiters)) {
        Value waiter = deque_pop_left(waiters);
        ok = wake_one(sim, waiter, &woken);
        value_drop(sim, waiter);
    }
    return ok;
}

static bool put_now(Sim *sim, View *v, Value item) {
    value_keep(item);
    if (v->lifo) {
        list_append_steal(sim, (List *)v->items, item);
    } else {
        deque_append(sim, v->items, item);
    }
    hook_sync_change(sim, v->self, SYNC_ACTION_PUT, (int32_t)size_of(v), item);
    int64_t unfinished = value_as_small_int(*field(v, UNFINISHED)) + 1;
    *field(v, UNFINISHED) = value_from_small_int(unfinished);
    *event_value(sim, *field(v, FINISHED)) = VALUE_FALSE; /* it was a bool */
    return !deque_count(v->getters) || wakeup_next(sim, v->getters);
}

static Value get_now(Sim *sim, View *v) {
    List *list = (List *)v->items;
    Value item = v->lifo ? list_pop(sim, list, list->count - 1) : deque_pop_left(v->items);
    hook_sync_change(sim, v->self, SYNC_ACTION_GET, (int32_t)size_of(v), item);
    if (!deque_count(v->putters) || wakeup_next(sim, v->putters))
        return item;
    value_drop(sim, item);
    return NULL;
}

static bool call_put_nowait(Sim *sim, Function *f, Value *args, Value *result) {
    (void)f;
    View v;
    if (!look(sim, args[0], &v) || is_full(&v))
        return false;
    *result = put_now(sim, &v, args[1]) ? VALUE_NONE : NULL;
    return true;
}

static bool call_get_nowait(Sim *sim, Function *f, Value *args, Value *result) {
    (void)f;
    View v;
    if (!look(sim, args[0], &v) || !size_of(&v))
        return false;
    *result = get_now(sim, &v);
    return true;
}

static bool put_at_once(Sim *sim, Value *args, Value *result) {
    return call_put_nowait(sim, NULL, args, result);
}

static bool get_at_once(Sim *sim, Value *args, Value *result) {
    return call_get_nowait(sim, NULL, args, result);
}

/* The last one wakes those who join: left to the text. */
static bool call_task_done(Sim *sim, Function *f, Value *args, Value *result) {
    (void)f;
    View v;
    if (!look(sim, args[0], &v) || value_as_small_int(*field(&v, UNFINISHED)) <= 1)
        return false;
    int64_t unfinished = value_as_small_int(*field(&v, UNFINISHED)) - 1;
    *field(&v, UNFINISHED) = value_from_small_int(unfinished);
    hook_sync_change(sim, v.self, SYNC_ACTION_TASK_DONE, (int32_t)size_of(&v), NULL);
    *result = VALUE_NONE;
    return true;
}

/* ---- the coroutines ---- */

/* WAITER: the future that it waits for, or the coroutine that it has handed over to. */
enum { STATE_ITEM, STATE_QUEUE, STATE_WAITER, STATE_FUNCTION, STATE_COUNT };

static bool is_put(const Generator *g) {
    return g->state[STATE_ITEM] != NULL;
}

static bool must_wait(const Generator *g, const View *v) {
    return is_put(g) ? is_full(v) : !size_of(v);
}

/* The running loop, which the queue belongs to from now on; NULL: the text has something to say. */
static Value bind_loop(Sim *sim, View *v) {
    Value loop = loop_running(sim);
    Value create = loop ? type_lookup(sim, loop->type, sim->names.create_future) : NULL;
    if (!create || !value_runs_native(sim, create))
        return NULL;
    Value bound = dict_get_str(sim, v->fields, sim->names._loop);
    if (bound == loop)
        return loop;
    if (bound && bound != VALUE_NONE)
        return NULL;
    dict_set_str(sim, v->fields, sim->names._loop, loop);
    return loop;
}

static SendOutcome begin_wait(Sim *sim, Generator *g, View *v, Value loop, Value *result) {
    hook_next_future_waits(sim, v->self);
    Future *waiter = future_new(sim, loop);
    deque_append(sim, is_put(g) ? v->putters : v->getters, KEEP((Value)waiter));
    hook_sync_wait(sim, v->self, is_put(g) ? SYNC_WAIT_PUT : SYNC_WAIT_GET, waiter->id);
    value_replace(sim, &g->state[STATE_WAITER], (Value)waiter);
    waiter->blocking = true;
    *result = KEEP((Value)waiter);
    return SEND_YIELDED;
}

/* The text of the function goes on in place of its twin: as a call of its own, for a wait that has
 * ended is followed by what a new call does. */
static SendOutcome delegate(Sim *sim, Generator *g, Value *result) {
    Value args[] = {g->state[STATE_QUEUE], g->state[STATE_ITEM]};
    Frame *frame =
        function_bind(sim, (Function *)g->state[STATE_FUNCTION], args, is_put(g) ? 2 : 1, NULL);
    if (!frame)
        return SEND_RAISED;
    assert(frame->ip->op == OP_RETURN_GENERATOR);
    frame->ip++; /* this is done here */
    Generator *text = generator_new(sim, frame);
    value_replace(sim, &g->state[STATE_WAITER], (Value)text);
    return value_send(sim, (Value)text, VALUE_NONE, result);
}

/* What the text has after its `while` comes to wait. */
static SendOutcome go_on(Sim *sim, Generator *g, Value *result) {
    View v;
    if (!look(sim, g->state[STATE_QUEUE], &v))
        return delegate(sim, g, result);
    if (must_wait(g, &v)) {
        Value loop = bind_loop(sim, &v);
        return loop ? begin_wait(sim, g, &v, loop, result) : delegate(sim, g, result);
    }
    if (is_put(g)) {
        *result = put_now(sim, &v, g->state[STATE_ITEM]) ? VALUE_NONE : NULL;
    } else {
        *result = get_now(sim, &v);
    }
    return *result ? SEND_RETURNED : SEND_RAISED;
}

/* `except:` of the text. sim->error stays what it is, unless this fails too. */
static SendOutcome give_up(Sim *sim, Generator *g, Future *waiter) {
    Exception *e = error_take(sim);
    hook_sync_wake(sim, g->state[STATE_QUEUE], waiter->id);
    future_cancel(sim, waiter, NULL);
    View v;
    if (!sim->error && look(sim, g->state[STATE_QUEUE], &v)) {
        Value waiters = is_put(g) ? v.putters : v.getters;
        deque_remove_same(sim, waiters, (Value)waiter);
        if (!must_wait(g, &v) && waiter->state != FUTURE_CANCELLED)
            wakeup_next(sim, waiters);
    }
    if (sim->error) {
        exception_set_context(sim, sim->error, (Value)e);
        DROP(sim, e);
    } else {
        raise_again(sim, e);
    }
    return SEND_RAISED;
}

static SendOutcome resume_text(Sim *sim, Value text, Value sent, Value *result) {
    if (sent)
        return value_send(sim, text, sent, result);
    Exception *e = error_take(sim);
    SendOutcome outcome = value_throw(sim, text, (Value)e, result);
    DROP(sim, e);
    return outcome;
}

static SendOutcome step(Sim *sim, Generator *g, Value sent, Value *result) {
    Value waiter = g->state[STATE_WAITER];
    if (!waiter)
        return go_on(sim, g, result);
    if (!value_is_future(sim, waiter))
        return resume_text(sim, waiter, sent, result);
    Future *f = (Future *)waiter;
    if (sent && f->state == FUTURE_PENDING) {
        if (future_yield_again(f, result))
            return SEND_YIELDED;
        RAISE(sim, RuntimeError, "await wasn't used with future");
    } else if (sent) {
        Value r = future_result(sim, f);
        DROP_MAYBE(sim, r);
    }
    if (sim->error)
        return give_up(sim, g, f);
    hook_sync_wake(sim, g->state[STATE_QUEUE], f->id);
    value_replace(sim, &g->state[STATE_WAITER], NULL);
    return go_on(sim, g, result);
}

static const NativeCoroutineDef queue_def = {0, step, STATE_COUNT};

static bool make_coroutine(Sim *sim, Function *f, Value queue, Value item, Value *result) {
    View v;
    if (sim->thread->origin_depth || !look(sim, queue, &v))
        return false;
    Generator *g = native_coroutine_new(sim, &queue_def);
    g->code = (Code *)KEEP((Value)f->code);
    g->state[STATE_ITEM] = value_keep_maybe(item);
    g->state[STATE_QUEUE] = value_keep(queue);
    g->state[STATE_FUNCTION] = KEEP((Value)f);
    hook_coroutine_created(sim, g);
    *result = (Value)g;
    return true;
}

static bool call_put(Sim *sim, Function *f, Value *args, Value *result) {
    return make_coroutine(sim, f, args[0], args[1], result);
}

static bool call_get(Sim *sim, Function *f, Value *args, Value *result) {
    return make_coroutine(sim, f, args[0], NULL, result);
}

const NativeTwin queue_twins[] = {
    {"Queue.put", 2, call_put, put_at_once},        {"Queue.get", 1, call_get, get_at_once},
    {"Queue.put_nowait", 2, call_put_nowait, NULL}, {"Queue.get_nowait", 1, call_get_nowait, NULL},
    {"Queue.task_done", 1, call_task_done, NULL},   {0}};
