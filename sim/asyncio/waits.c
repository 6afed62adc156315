/* See waits.h. The names of the library's functions and variables are those of sim/stdlib. */
#include "sim/asyncio/waits.h"

#include <math.h>

#include "sim/asyncio/hooks_internal.h"
#include "sim/asyncio/loop_run.h"
#include "sim/asyncio/scheduler.h"
#include "sim/python/objects/list.h"
#include "sim/python/objects/set.h"
#include "sim/python/vm_internal.h"

/* ---- looking into objects ---- */

static Value member(Sim *sim, Value object, const char *name) {
    if (!object || !value_is_heap(object) || !(object->type->flags & TYPE_HAS_DICT))
        return NULL;
    Dict *d = object_dict(object);
    return d ? dict_get_text(sim, d, name) : NULL;
}

static Value local(Frame *f, const char *name) {
    Code *code = f->code;
    for (uint32_t i = 0; i < code->local_count; i++) {
        if (str_equal_text((Str *)code->varnames->items[i], name))
            return f->slots[i];
    }
    return NULL;
}

/* ---- threads ---- */

static BlockReason reason_of_call(const Str *qualname) {
    static const struct {
        const char *qualname;
        BlockReason reason;
    } calls[] = {
        {"Thread.join", BLOCK_JOIN},        {"Future.result", BLOCK_FUTURE},
        {"Future.exception", BLOCK_FUTURE}, {"Event.wait", BLOCK_EVENT},
        {"Queue.get", BLOCK_QUEUE},         {"Queue.put", BLOCK_QUEUE},
        {"Queue.join", BLOCK_QUEUE},        {"ThreadPoolExecutor.shutdown", BLOCK_SHUTDOWN},
        {"_python_exit", BLOCK_SHUTDOWN},   {"_worker", BLOCK_IDLE}};
    for (size_t i = 0; i < sizeof calls / sizeof *calls; i++) {
        if (str_equal_text(qualname, calls[i].qualname))
            return calls[i].reason;
    }
    return BLOCK_OTHER;
}

static Thread *find_in_queue(const ThreadQueue *q, int64_t id) {
    for (Thread *t = q->first; t; t = t->next) {
        if ((int64_t)t->id == id)
            return t;
    }
    return NULL;
}

/* The virtual thread behind a threading.Thread. */
static Thread *thread_of(Sim *sim, Value object) {
    Value ident = member(sim, object, "_ident");
    if (!ident || !value_is_small_int(ident))
        return NULL;
    Scheduler *s = sim->scheduler;
    int64_t id = value_as_small_int(ident);
    Thread *t = find_in_queue(&s->blocked, id);
    if (!t)
        t = find_in_queue(&s->ready, id);
    return t ? t : find_in_queue(&s->polling, id);
}

static BlockReason reason_of_top(Thread *t) {
    Frame *f = t->frame;
    if (!f || !(f->flags & FRAME_NATIVE))
        return t->wake_at == INFINITY ? BLOCK_OTHER : BLOCK_SLEEP;
    Value object = f->slots[0];
    bool queue =
        object && value_is_heap(object) && str_equal_text(object->type->name, "SimpleQueue");
    return queue ? BLOCK_QUEUE : BLOCK_LOCK;
}

/* The outermost call of the library that the program made is what tells most. */
static void look_at_library(Sim *sim, ThreadWait *w, Frame *f) {
    BlockReason reason = reason_of_call(f->code->qualname);
    if (reason == BLOCK_OTHER)
        return;
    w->reason = reason;
    w->other = reason == BLOCK_JOIN ? thread_of(sim, f->slots[0]) : NULL;
    w->future = reason == BLOCK_FUTURE ? f->slots[0] : NULL;
}

ThreadWait thread_wait(Sim *sim, Thread *t) {
    ThreadWait w = {.reason = reason_of_top(t)};
    for (Frame *f = t->frame; f; f = f->back) {
        if (loop_is_frame(f)) {
            w.in_loop = f == t->frame;
            if (!w.in_loop)
                break;
        } else if (hook_is_program_frame(f)) {
            w.frame = f;
            break;
        } else if (!(f->flags & FRAME_NATIVE)) {
            if (str_equal_text(f->code->qualname, "_WorkItem.run"))
                break; /* a job that is a function of the library */
            look_at_library(sim, &w, f);
        }
    }
    return w;
}

/* ---- tasks ---- */

static void add_target(Sim *sim, TaskWait *w, Value v) {
    if (!v || !value_is_heap(v) || !value_is(sim, v, sim->types.task))
        return;
    Task *t = (Task *)v;
    if (t->future.state != FUTURE_PENDING)
        return;
    if (w->target_count < TASK_WAIT_TARGETS)
        w->targets[w->target_count] = t;
    w->target_count++;
}

static void add_targets(Sim *sim, TaskWait *w, Value v) {
    if (!v || !value_is_heap(v))
        return;
    if (v->type == sim->types.list) {
        List *list = (List *)v;
        for (size_t i = 0; i < list->count; i++)
            add_target(sim, w, list->items[i]);
    } else if (v->type == sim->types.set) {
        size_t position = 0;
        Value item;
        while (set_next((Set *)v, &position, &item))
            add_target(sim, w, item);
    } else {
        add_target(sim, w, v);
    }
}

/* wait and wait_for keep what they wait for in variables; a TaskGroup in itself. */
static void look_into_call(Sim *sim, TaskWait *w, Frame *f) {
    add_targets(sim, w, local(f, "fut"));
    add_targets(sim, w, local(f, "fs"));
    Value self = local(f, "self");
    if (str_equal_text(f->code->qualname, "TaskGroup.__aexit__"))
        add_targets(sim, w, member(sim, self, "_tasks"));
}

static void look_at_coroutine(Sim *sim, TaskWait *w, Generator *g) {
    if (hook_is_program_frame(g->frame)) {
        w->frame = g->frame;
        w->in_library = NULL;
        w->target_count = 0;
        return;
    }
    if (!w->in_library)
        w->in_library = generator_qualname(sim, g);
    if (!w->target_count)
        look_into_call(sim, w, g->frame);
}

TaskWait task_wait(Sim *sim, Task *t) {
    TaskWait w = {0};
    Value v = t->coro;
    while (v && value_is_heap(v) &&
           (v->type == sim->types.coroutine || v->type == sim->types.generator)) {
        Generator *g = (Generator *)v;
        if (!w.in_library && generator_is_native(g))
            w.in_library = generator_qualname(sim, g);
        if (!g->frame)
            break;
        look_at_coroutine(sim, &w, g);
        v = generator_awaited(g);
    }
    if (!w.target_count && t->waiter) {
        add_target(sim, &w, t->waiter);
        add_targets(sim, &w, member(sim, t->waiter, "_children"));
    }
    return w;
}
