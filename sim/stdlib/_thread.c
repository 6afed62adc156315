/* _thread and _queue: locks, new threads and SimpleQueue on virtual threads. A release makes the
 * longest waiter able to run but does not hand the lock over: whoever runs first takes it.
 * SimpleQueue hands its item to the longest waiter. */
#include <math.h>

#include "sim/asyncio/hooks.h"
#include "sim/asyncio/scheduler.h"
#include "sim/asyncio/signals.h"
#include "sim/python/arguments.h"
#include "sim/python/import.h"
#include "sim/python/objects/generic_alias.h"
#include "sim/python/objects/number.h"
#include "sim/python/vm_internal.h"

/* Threads that wait, longest first. */
typedef struct WaitList {
    Thread **threads;
    size_t count, capacity;
} WaitList;

static void wait_list_add(Sim *sim, WaitList *w, Thread *t) {
    if (w->count == w->capacity) {
        size_t grown = mem_grow_capacity(w->capacity, w->count + 1);
        w->threads = mem_realloc(sim, w->threads, w->capacity * sizeof t, grown * sizeof t);
        w->capacity = grown;
    }
    w->threads[w->count++] = t;
}

static void wait_list_remove(WaitList *w, Thread *t) {
    size_t i = 0;
    while (i < w->count && w->threads[i] != t)
        i++;
    if (i == w->count)
        return;
    for (; i + 1 < w->count; i++)
        w->threads[i] = w->threads[i + 1];
    w->count--;
}

/* ---- Lock and RLock ---- */

typedef struct Lock {
    Object head;
    Thread *owner;  /* borrowed; of an RLock */
    uint32_t depth; /* 0: unlocked */
    bool reentrant;
    WaitList waiters;
} Lock;

static bool try_acquire(Sim *sim, Lock *l) {
    if (l->depth && !(l->reentrant && l->owner == sim->thread))
        return false;
    l->depth++;
    l->owner = sim->thread;
    return true;
}

enum { WAIT_OBJECT, WAIT_DEADLINE, WAIT_SLOTS };

static double deadline_of(Frame *f) {
    Value v = f->slots[WAIT_DEADLINE];
    return v == VALUE_NONE ? INFINITY : float_value(v);
}

static void leave_waiters(Sim *sim, Lock *l) {
    wait_list_remove(&l->waiters, sim->thread);
    hook_sync_wake(sim, (Value)l, 0);
}

/* Waits until the lock can be taken. The result of a block is False if its time is over. */
static NativeStep acquire_frame(Sim *sim, Frame *frame, FrameOutcome outcome, Value *value) {
    Lock *l = (Lock *)frame->slots[WAIT_OBJECT];
    Thread *t = sim->thread;
    bool timed_out = outcome == FRAME_UNBLOCKED && *value == VALUE_FALSE;
    if (outcome == FRAME_UNBLOCKED && !*value) { /* an exception was thrown in: a signal */
        leave_waiters(sim, l);
        return NATIVE_STEP_RAISE;
    }
    bool acquired = try_acquire(sim, l);
    if (acquired || timed_out) {
        if (outcome != FRAME_ENTERED)
            leave_waiters(sim, l);
        if (acquired)
            hook_sync_acquire(sim, (Value)l, (int32_t)l->depth);
        *value = value_from_bool(acquired);
        return NATIVE_STEP_RETURN;
    }
    if (outcome == FRAME_ENTERED) {
        wait_list_add(sim, &l->waiters, t);
        hook_sync_wait(sim, (Value)l, SYNC_WAIT_ACQUIRE, 0);
    }
    thread_block(sim, deadline_of(frame), VALUE_FALSE);
    return NATIVE_STEP_BLOCK;
}

static Value push_wait(Sim *sim, NativeResume resume, Value object, double deadline) {
    Frame *f = frame_new_native(sim, resume, WAIT_SLOTS);
    f->slots[WAIT_OBJECT] = value_keep(object);
    f->slots[WAIT_DEADLINE] = deadline == INFINITY ? VALUE_NONE : float_new(sim, deadline);
    return vm_push(sim, f) ? VALUE_FRAME_PUSHED : NULL;
}

/* Seconds as C code of CPython takes them: floats and what is an index. */
static bool read_seconds(Sim *sim, Value v, double *seconds) {
    if (type_is_subtype(type_of(sim, v), sim->types.float_))
        return value_as_double(sim, v, seconds);
    int64_t whole;
    if (!value_as_int64(sim, v, &whole))
        return false;
    *seconds = (double)whole;
    return true;
}

/* blocking and timeout as Lock.acquire takes them. false: raised. */
static bool read_timeout(Sim *sim, Value blocking, Value timeout, bool *block, double *deadline) {
    int64_t truth = 1;
    double seconds = -1;
    if ((blocking && !value_as_int64(sim, blocking, &truth)) ||
        (timeout && !read_seconds(sim, timeout, &seconds)))
        return false;
    if (!truth && seconds != -1) {
        RAISE(sim, ValueError, "can't specify a timeout for a non-blocking call");
        return false;
    }
    if (seconds < 0 && seconds != -1) {
        RAISE(sim, ValueError, "timeout value must be positive");
        return false;
    }
    *block = truth != 0;
    *deadline = seconds == -1 ? INFINITY : sim->clock->now + seconds;
    return true;
}

static bool acquire_at_once(Sim *sim, Lock *l) {
    bool acquired = try_acquire(sim, l);
    if (acquired)
        hook_sync_acquire(sim, (Value)l, (int32_t)l->depth);
    return acquired;
}

static Value lock_acquire(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)nargs, (void)kwnames;
    bool block;
    double deadline;
    if (!read_timeout(sim, args[0], args[1], &block, &deadline))
        return NULL;
    if (acquire_at_once(sim, (Lock *)self))
        return VALUE_TRUE;
    if (!block)
        return VALUE_FALSE;
    return push_wait(sim, acquire_frame, self, deadline);
}

static Value lock_enter(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    if (acquire_at_once(sim, (Lock *)self))
        return VALUE_TRUE;
    return push_wait(sim, acquire_frame, self, INFINITY);
}

static bool release(Sim *sim, Lock *l) {
    if (!l->depth || (l->reentrant && l->owner != sim->thread)) {
        RAISE(sim, RuntimeError,
              l->reentrant ? "cannot release un-acquired lock" : "release unlocked lock");
        return false;
    }
    l->depth--;
    hook_sync_release(sim, (Value)l, (int32_t)l->depth);
    if (l->depth)
        return true;
    l->owner = NULL;
    for (size_t i = 0; i < l->waiters.count; i++) {
        Thread *t = l->waiters.threads[i];
        if (t->state != THREAD_BLOCKED)
            continue; /* it is on its way already */
        thread_unblock(sim, t, VALUE_TRUE);
        break;
    }
    return true;
}

static Value lock_release(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    return release(sim, (Lock *)self) ? VALUE_NONE : NULL;
}

static Value lock_locked(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)sim, (void)args, (void)nargs, (void)kwnames;
    return value_from_bool(((Lock *)self)->depth > 0);
}

static Value lock_is_owned(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    Lock *l = (Lock *)self;
    return value_from_bool(l->depth && (!l->reentrant || l->owner == sim->thread));
}

static Value lock_repr(Sim *sim, Value self) {
    Lock *l = (Lock *)self;
    const char *state = l->depth ? "locked" : "unlocked";
    long long at = (long long)object_id(sim, self);
    if (!l->reentrant)
        return (Value)str_format(sim, "<%s _thread.lock object at 0x%llx>", state, at);
    return (Value)str_format(sim, "<%s _thread.RLock object owner=%u count=%u at 0x%llx>", state,
                             l->owner ? l->owner->id : 0, l->depth, at);
}

static void lock_dealloc(Sim *sim, Object *self) {
    WaitList *w = &((Lock *)self)->waiters;
    mem_free(sim, w->threads, w->capacity * sizeof *w->threads);
}

static Value allocate_lock(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)args, (void)nargs, (void)kwnames;
    Value lock = (Value)object_new(sim, sim->types.lock, 0);
    hook_sync_made(sim, lock, SYNC_KIND_THREAD_LOCK, 0, 1);
    return lock;
}

static Value rlock_new(Sim *sim, Type *type, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    Lock *l = object_new(sim, type, 0);
    l->reentrant = true;
    hook_sync_made(sim, (Value)l, SYNC_KIND_THREAD_LOCK, 0, 1);
    return (Value)l;
}

/* ---- SimpleQueue ---- */

typedef struct SimpleQueue {
    Object head;
    List *items; /* from `first` on */
    size_t first;
    WaitList waiters;
} SimpleQueue;

static Value queue_new(Sim *sim, Type *type, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args;
    if (nargs)
        return RAISE(sim, TypeError, "SimpleQueue() takes no positional arguments");
    if (!arguments_no_keywords(sim, "SimpleQueue", kwnames))
        return NULL;
    SimpleQueue *q = object_new(sim, type, 0);
    q->items = list_new(sim, 0);
    hook_sync_made(sim, (Value)q, SYNC_KIND_THREAD_QUEUE, 0, 0);
    return (Value)q;
}

static int32_t queue_count(const SimpleQueue *q) {
    return (int32_t)(q->items->count - q->first);
}

static Value queue_put(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)nargs, (void)kwnames;
    SimpleQueue *q = (SimpleQueue *)self;
    hook_sync_change(sim, self, SYNC_ACTION_PUT, queue_count(q) + !q->waiters.count, args[0]);
    if (q->waiters.count) {
        Thread *t = q->waiters.threads[0];
        wait_list_remove(&q->waiters, t);
        thread_unblock(sim, t, value_keep(args[0]));
    } else {
        list_append(sim, q->items, args[0]);
    }
    return VALUE_NONE;
}

static Value take_item(Sim *sim, SimpleQueue *q) {
    Value v = value_keep(q->items->items[q->first]);
    value_replace(sim, &q->items->items[q->first++], VALUE_NONE);
    if (q->first == q->items->count) {
        list_clear(sim, q->items);
        q->first = 0;
    }
    hook_sync_change(sim, (Value)q, SYNC_ACTION_GET, queue_count(q), v);
    return v;
}

static Value raise_empty(Sim *sim) {
    Value module = import_by_name(sim, "queue");
    Value type = module ? value_getattr_text(sim, module, "Empty") : NULL;
    if (type)
        raise_value(sim, type);
    DROP_MAYBE(sim, type);
    DROP_MAYBE(sim, module);
    return NULL;
}

static NativeStep get_frame(Sim *sim, Frame *frame, FrameOutcome outcome, Value *value) {
    SimpleQueue *q = (SimpleQueue *)frame->slots[WAIT_OBJECT];
    if (outcome == FRAME_ENTERED) {
        wait_list_add(sim, &q->waiters, sim->thread);
        hook_sync_wait(sim, (Value)q, SYNC_WAIT_GET, 0);
        thread_block(sim, deadline_of(frame), VALUE_NOT_IMPLEMENTED);
        return NATIVE_STEP_BLOCK;
    }
    hook_sync_wake(sim, (Value)q, 0);
    if (*value && *value != VALUE_NOT_IMPLEMENTED) {
        hook_sync_change(sim, (Value)q, SYNC_ACTION_GET, queue_count(q), *value);
        return NATIVE_STEP_RETURN;
    }
    wait_list_remove(&q->waiters, sim->thread);
    if (*value)
        raise_empty(sim);
    return NATIVE_STEP_RAISE;
}

static Value queue_get(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)nargs, (void)kwnames;
    SimpleQueue *q = (SimpleQueue *)self;
    int block = args[0] ? value_truth(sim, args[0]) : 1;
    if (block < 0)
        return NULL;
    double seconds = INFINITY;
    if (block && args[1] && args[1] != VALUE_NONE) {
        if (!read_seconds(sim, args[1], &seconds))
            return NULL;
        if (seconds < 0)
            return RAISE(sim, ValueError, "'timeout' must be a non-negative number");
    }
    if (q->first < q->items->count)
        return take_item(sim, q);
    if (!block)
        return raise_empty(sim);
    return push_wait(sim, get_frame, self, sim->clock->now + seconds);
}

static Value queue_get_nowait(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    SimpleQueue *q = (SimpleQueue *)self;
    return q->first < q->items->count ? take_item(sim, q) : raise_empty(sim);
}

static Value queue_qsize(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    SimpleQueue *q = (SimpleQueue *)self;
    return int_new(sim, (int64_t)(q->items->count - q->first));
}

static Value queue_empty(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)sim, (void)args, (void)nargs, (void)kwnames;
    SimpleQueue *q = (SimpleQueue *)self;
    return value_from_bool(q->items->count == q->first);
}

static void queue_dealloc(Sim *sim, Object *self) {
    SimpleQueue *q = (SimpleQueue *)self;
    DROP_MAYBE(sim, q->items);
    mem_free(sim, q->waiters.threads, q->waiters.capacity * sizeof(Thread *));
}

/* ---- threads ---- */

static Value start_new_thread(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)nargs, (void)kwnames;
    if (!value_is_callable(sim, args[0]))
        return RAISE(sim, TypeError, "first arg must be callable");
    if (type_of(sim, args[1]) != sim->types.tuple)
        return RAISE(sim, TypeError, "2nd arg must be a tuple");
    if (args[2] && args[2] != VALUE_NONE && !(type_of(sim, args[2])->flags & TYPE_IS_DICT))
        return RAISE(sim, TypeError, "optional 3rd arg must be a dictionary");
    Dict *kwargs = args[2] && args[2] != VALUE_NONE ? (Dict *)args[2] : NULL;
    Thread *t = thread_new(sim, args[0], (Tuple *)args[1], kwargs);
    if (args[3] && value_truth(sim, args[3]) > 0)
        t->is_daemon = true;
    hook_thread_started(sim, t);
    uint32_t id = t->id;
    thread_start(sim, t);
    return value_from_small_int(id);
}

static Value get_ident(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)args, (void)nargs, (void)kwnames;
    return value_from_small_int(sim->thread->id);
}

static Value count_threads(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)args, (void)nargs, (void)kwnames;
    return value_from_small_int((int64_t)sim->scheduler->alive);
}

static const NativeDef lock_methods[] = {
    {"acquire", lock_acquire, NATIVE_CLINIC, 0, 0, "blocking=, timeout=", 0},
    {"release", lock_release, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"locked", lock_locked, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"_is_owned", lock_is_owned, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"__enter__", lock_enter, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"__exit__", lock_release, NATIVE_RAW, 0, 0, NULL, 0},
    {0}};
/* The names that a lock had first. */
static const NativeDef old_lock_methods[] = {
    {"acquire_lock", lock_acquire, NATIVE_CLINIC, 0, 0, "blocking=, timeout=", 0},
    {"release_lock", lock_release, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"locked_lock", lock_locked, NATIVE_NOARGS, 0, 0, NULL, 0},
    {0}};
static const NativeDef functions[] = {
    {"allocate_lock", allocate_lock, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"start_new_thread", start_new_thread, NATIVE_CLINIC, 0, 0,
     "function, args, kwargs=, daemon=", 0},
    {"get_ident", get_ident, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"get_native_id", get_ident, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"interrupt_main", signals_interrupt_main, NATIVE_POS, 0, 1, NULL, 0},
    {"_count", count_threads, NATIVE_NOARGS, 0, 0, NULL, 0},
    {0}};

Module *module_init__thread(Sim *sim) {
    Module *m = module_new(sim, "_thread");
    static const Slots lock_slots = {.repr = lock_repr, .dealloc = lock_dealloc};
    static const TypeDef lock = {"_thread.lock",
                                 sizeof(Lock),
                                 TYPE_HAS_WEAKREFS | TYPE_DISALLOW_NEW | TYPE_PLAIN_GETATTR,
                                 &lock_slots,
                                 lock_methods,
                                 NULL,
                                 NULL};
    sim->types.lock = module_add_type(sim, m, &lock, NULL);
    type_add_methods(sim, sim->types.lock, old_lock_methods);
    static const Slots rlock_slots = {
        .repr = lock_repr, .new_ = rlock_new, .dealloc = lock_dealloc};
    static const TypeDef rlock = {"_thread.RLock",
                                  sizeof(Lock),
                                  TYPE_HAS_WEAKREFS | TYPE_BASE | TYPE_PLAIN_GETATTR,
                                  &rlock_slots,
                                  lock_methods,
                                  NULL,
                                  NULL};
    sim->types.rlock = module_add_type(sim, m, &rlock, NULL);
    static const NativeDef queue_methods[] = {
        {"put", queue_put, NATIVE_CLINIC, 0, 0, "item, block=, timeout=", 0},
        {"put_nowait", queue_put, NATIVE_ONE, 0, 0, NULL, 0},
        {"get", queue_get, NATIVE_CLINIC, 0, 0, "block=, timeout=", 0},
        {"get_nowait", queue_get_nowait, NATIVE_NOARGS, 0, 0, NULL, 0},
        {"qsize", queue_qsize, NATIVE_NOARGS, 0, 0, NULL, 0},
        {"empty", queue_empty, NATIVE_NOARGS, 0, 0, NULL, 0},
        {"__class_getitem__", generic_class_getitem, NATIVE_ONE, 0, 0, NULL, NATIVE_CLASS},
        {0}};
    static const Slots queue_slots = {.new_ = queue_new, .dealloc = queue_dealloc};
    static const TypeDef queue = {"_queue.SimpleQueue",
                                  sizeof(SimpleQueue),
                                  TYPE_HAS_WEAKREFS | TYPE_BASE | TYPE_PLAIN_GETATTR,
                                  &queue_slots,
                                  queue_methods,
                                  NULL,
                                  NULL};
    module_add_type(sim, m, &queue, NULL);
    module_add_functions(sim, m, functions);
    hook_thread_module_ready(sim, m);
    module_add(sim, m, "error", KEEP((Value)sim->exceptions.RuntimeError));
    module_add(sim, m, "TIMEOUT_MAX", float_new(sim, 9223372036.0));
    return m;
}
