/* What outlives the names of a program. CPython's last collections leave alone what something
 * outside of all modules still holds: a thread that has not ended, the context of the main thread,
 * the policy's loop, `sys` itself, and the modules that are known to C code (asyncio's, and those
 * that want to hear of os.fork). What these lead to dies after builtins and sys.stderr have gone,
 * so nothing is heard of it: no __del__, no "Task was destroyed". If they lead to a function of the
 * program, they lead to all of its names. */
#include <string.h>

#include "sim/asyncio/collect_internal.h"
#include "sim/asyncio/context.h"
#include "sim/asyncio/loop.h"
#include "sim/asyncio/scheduler.h"
#include "sim/python/class.h"
#include "sim/python/objects/dict.h"

typedef struct Roots {
    Sim *sim;
    AddressTable found;
    Object **objects; /* in the order in which they were found */
    size_t count, capacity;
    Dict *sys;
} Roots;

/* ---- the search ---- */

static void add(Value v, void *ctx) {
    Roots *r = ctx;
    Sim *sim = r->sim;
    if (!v || !value_is_heap(v) || v->flags & OBJ_UNCOUNTED || v == (Value)sim->modules ||
        v == (Value)sim->builtins || v == (Value)r->sys || address_table_find(&r->found, v))
        return;
    if (v->type->flags & TYPE_IS_TYPE && !(((Type *)v)->flags & TYPE_HEAP))
        return;
    if (r->count == r->capacity) {
        size_t grown = mem_grow_capacity(r->capacity, r->count + 1);
        r->objects = mem_realloc(sim, r->objects, r->capacity * sizeof *r->objects,
                                 grown * sizeof *r->objects);
        r->capacity = grown;
    }
    address_table_set(sim, &r->found, v, r->count);
    r->objects[r->count++] = v;
}

static void add_handle(Roots *r, const Handle *h) {
    add(h->callback, r);
    add(h->args, r);
    add(h->context, r);
}

static void add_waiting(Value what, void *ctx) {
    Roots *r = ctx;
    if (is_handle(r->sim, what))
        add_handle(r, (Handle *)what);
    else
        add(what, r);
}

static void add_loop(Roots *r, Loop *loop) {
    ready_visit(&loop->ready, add_waiting, r);
    for (size_t i = 0; i < loop->timers.count; i++)
        add_waiting(loop->timers.items[i].what, r);
    add(loop->exception_handler, r);
    add(loop->task_factory, r);
}

/* Types that hide what they hold from the collector, and all the others. */
static void add_held(Roots *r, Object *o) {
    if (value_is_loop(r->sim, o))
        add_loop(r, (Loop *)o);
    else if (o->type == r->sim->types.context)
        add((Value)((Context *)o)->vars, r);
    if (o->type->flags & TYPE_IS_TYPE)
        type_visit(o, add, r);
    collect_visit_members(o, add, r);
    add((Value)o->type, r);
}

/* ---- where it starts ---- */

static void add_thread(Roots *r, const Thread *t) {
    for (Frame *f = t->frame; f; f = f->back)
        frame_traverse(f, add, r);
    add(t->target, r);
    add((Value)t->args, r);
    add((Value)t->kwargs, r);
}

static void add_queue(Roots *r, const ThreadQueue *q) {
    for (const Thread *t = q->first; t; t = t->next)
        add_thread(r, t);
}

static void add_threads(Roots *r) {
    Scheduler *s = r->sim->scheduler;
    add_queue(r, &s->ready);
    add_queue(r, &s->polling);
    add_queue(r, &s->blocked);
    add(s->main->context, r);
    add(s->main->event_loop, r);
}

/* Of `sys`: but the streams become what they were at the start, and sys.modules is emptied. */
static void add_hooks(Roots *r) {
    static const char *const hooks[] = {"excepthook", "displayhook", "unraisablehook",
                                        "breakpointhook"};
    for (size_t i = 0; r->sys && i < sizeof hooks / sizeof *hooks; i++)
        add(dict_get_text(r->sim, r->sys, hooks[i]), r);
}

static bool is_known(const char *name, const char *const *known) {
    for (; *known; known++) {
        size_t length = strlen(*known);
        if (strncmp(name, *known, length) == 0 && (name[length] == 0 || name[length] == '.'))
            return true;
    }
    return false;
}

/* By what they lead to, too. */
static void add_modules(Roots *r) {
    static const char *const alone[] = {
        "asyncio", "concurrent.futures.thread", "logging", "random", "threading", NULL};
    static const char *const by_asyncio[] = {
        "abc",        "ast",         "collections", "concurrent.futures",
        "contextlib", "contextvars", "copyreg",     "enum",
        "fnmatch",    "functools",   "heapq",       "inspect",
        "io",         "itertools",   "linecache",   "math",
        "operator",   "os",          "pathlib",     "re",
        "reprlib",    "selectors",   "signal",      "struct",
        "textwrap",   "time",        "traceback",   "types",
        "typing",     "warnings",    "weakref",     NULL};
    Sim *sim = r->sim;
    bool asyncio = dict_get_text(sim, sim->modules, "asyncio") != NULL;
    size_t position = 0;
    Value key, v;
    while (dict_next(sim->modules, &position, &key, &v)) {
        const char *name = value_is(sim, key, sim->types.str) ? ((Str *)key)->text : "";
        if (is_known(name, alone) || (asyncio && is_known(name, by_asyncio)))
            add(v, r);
    }
}

bool silence_what_outlives(Sim *sim, Dict *names) {
    Value sys = dict_get_text(sim, sim->modules, "sys");
    Roots r = {.sim = sim, .sys = sys ? object_dict(sys) : NULL};
    add_threads(&r);
    add_hooks(&r);
    add_modules(&r);
    for (size_t i = 0; i < r.count; i++)
        add_held(&r, r.objects[i]);
    bool all = address_table_find(&r.found, (Value)names) != NULL;
    for (size_t i = 0; i < r.count; i++)
        r.objects[i]->flags |= OBJ_FINALIZED;
    address_table_free(sim, &r.found);
    mem_free(sim, r.objects, r.capacity * sizeof *r.objects);
    return all;
}
