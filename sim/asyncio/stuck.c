/* The end of a run that can never go on: one message that names each task and thread that waits,
 * where, for what, and the cycles among them. CPython would hang. */
#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "sim/asyncio/hooks_internal.h"
#include "sim/asyncio/waits.h"
#include "sim/python/vm_internal.h"

enum { MESSAGE_SIZE = 3800, TASKS_MAX = 20, CHAIN_MAX = 12 };

typedef struct Message {
    size_t size;
    char text[MESSAGE_SIZE + 1];
} Message;

static void add(Message *m, const char *format, ...) {
    va_list ap;
    va_start(ap, format);
    int n = vsnprintf(m->text + m->size, MESSAGE_SIZE - m->size, format, ap);
    va_end(ap);
    if (n > 0)
        m->size += (size_t)n;
    if (m->size >= MESSAGE_SIZE)
        m->size = MESSAGE_SIZE - 1;
}

static const char *name_of(Sim *sim, Task *t) {
    return t->name ? task_name(sim, t)->text : "a task";
}

static void add_place(Message *m, Frame *f, uint32_t line) {
    const char *path = f->code->filename->text;
    const char *slash = strrchr(path, '/');
    add(m, " at %s:%u", slash ? slash + 1 : path, line);
}

/* " at prog.py:12: await queue.get()" */
static void add_words(Message *m, Frame *f) {
    Span span = frame_span(f);
    SafeText words;
    safe_text_init(&words);
    safe_text_source(&words, f->code, span);
    add_place(m, f, span.line);
    if (words.size)
        add(m, ": %s", words.text);
}

/* ---- tasks ---- */

static const char *reason_of(const Str *qualname) {
    static const struct {
        const char *qualname, *reason;
    } reasons[] = {
        {"Queue.get", "for an item that nobody will ever put into the queue"},
        {"Queue.put", "for a free place in the queue: nobody will ever take an item out"},
        {"Queue.join", "for a task_done() that nobody will ever call"},
        {"Lock.acquire", "for a lock that nobody will ever release"},
        {"_ContextManagerMixin.__aenter__", "for a lock that nobody will ever release"},
        {"Semaphore.acquire", "for a permit that nobody will ever release"},
        {"Event.wait", "for an event that nobody will ever set"},
        {"Condition.wait", "for a notification that nobody will ever give"},
        {"Condition.wait_for", "for a notification that nobody will ever give"},
        {"Barrier.wait", "for others that will never come to the barrier"}};
    for (size_t i = 0; qualname && i < sizeof reasons / sizeof *reasons; i++) {
        if (str_equal_text(qualname, reasons[i].qualname))
            return reasons[i].reason;
    }
    return "for a future that nobody will ever resolve";
}

static void add_targets(Sim *sim, Message *m, const TaskWait *w) {
    size_t shown = w->target_count < TASK_WAIT_TARGETS ? w->target_count : TASK_WAIT_TARGETS;
    add(m, "\n    for ");
    for (size_t i = 0; i < shown; i++)
        add(m, "%s%s", i ? ", " : "", name_of(sim, w->targets[i]));
    if (w->target_count > shown)
        add(m, " and %zu more", w->target_count - shown);
}

static const char *function_name(Sim *sim, Task *t) {
    if (!t->coro || !value_is_heap(t->coro))
        return NULL;
    Type *type = t->coro->type;
    bool own = type == sim->types.coroutine || type == sim->types.generator;
    return own ? generator_qualname(sim, (Generator *)t->coro)->text : NULL;
}

static void add_task(Sim *sim, Message *m, Task *t) {
    TaskWait w = task_wait(sim, t);
    const char *function = function_name(sim, t);
    add(m, "\n  %s", name_of(sim, t));
    if (function)
        add(m, " (%s)", function);
    add(m, " waits");
    if (w.frame)
        add_words(m, w.frame);
    if (w.target_count) {
        add_targets(sim, m, &w);
    } else {
        add(m, "\n    %s", reason_of(w.in_library));
    }
}

static void add_tasks(Sim *sim, Message *m) {
    size_t count = 0;
    for (Task *t = sim->first_task; t; t = t->next) {
        if (t->future.state != FUTURE_PENDING || !t->waiter)
            continue;
        if (count++ < TASKS_MAX)
            add_task(sim, m, t);
    }
    if (count > TASKS_MAX)
        add(m, "\n  and %zu more tasks", count - TASKS_MAX);
}

/* ---- cycles ---- */

static size_t place_in(Task **chain, size_t count, const Task *t) {
    for (size_t i = 0; i < count; i++) {
        if (chain[i] == t)
            return i;
    }
    return count;
}

static bool is_earliest(Task **chain, size_t from, size_t count) {
    for (size_t i = from + 1; i < count; i++) {
        for (Task *t = chain[i]->next; t; t = t->next) {
            if (t == chain[from])
                return false;
        }
    }
    return true;
}

static void add_cycle(Sim *sim, Message *m, Task **chain, size_t from, size_t count) {
    add(m, "\n  a cycle: ");
    for (size_t i = from; i < count; i++)
        add(m, "%s -> ", name_of(sim, chain[i]));
    add(m, "%s", name_of(sim, chain[from]));
}

/* Follows from each task the first that it waits for; a cycle is told once, from its oldest task.
 */
static void add_cycles(Sim *sim, Message *m) {
    for (Task *start = sim->first_task; start; start = start->next) {
        Task *chain[CHAIN_MAX];
        size_t count = 0;
        for (Task *t = start; t && count < CHAIN_MAX;) {
            size_t at = place_in(chain, count, t);
            if (at < count) {
                if (at == 0 && is_earliest(chain, 0, count))
                    add_cycle(sim, m, chain, 0, count);
                break;
            }
            chain[count++] = t;
            TaskWait w = task_wait(sim, t);
            t = w.target_count ? w.targets[0] : NULL;
        }
    }
}

/* ---- threads ---- */

static const char *reason_of_thread(BlockReason reason) {
    switch (reason) {
    case BLOCK_LOCK: return "for a lock that nobody will ever release";
    case BLOCK_EVENT: return "for an event that nobody will ever set";
    case BLOCK_QUEUE: return "for an item that nobody will ever put into the queue";
    case BLOCK_FUTURE: return "for a result that nobody will ever set";
    case BLOCK_SHUTDOWN: return "for the threads of the executor";
    default: return "for something that will never happen";
    }
}

static void add_thread_name(Sim *sim, Message *m, Thread *t) {
    if (t == sim->scheduler->main) {
        add(m, "the main thread");
        return;
    }
    const Str *name = hook_thread_name(sim, t);
    if (name) {
        add(m, "thread %s", name->text);
    } else {
        add(m, "thread %u", t->id);
    }
}

static void add_thread(Sim *sim, Message *m, Thread *t) {
    ThreadWait w = thread_wait(sim, t);
    if (w.reason == BLOCK_IDLE || (w.in_loop && sim->first_task))
        return;
    add(m, "\n  ");
    add_thread_name(sim, m, t);
    add(m, " waits");
    if (w.frame)
        add_words(m, w.frame);
    if (w.in_loop) {
        add(m, "\n    in an event loop that has nothing to do");
    } else if (w.other) {
        add(m, "\n    for the end of ");
        add_thread_name(sim, m, w.other);
    } else {
        add(m, "\n    %s", reason_of_thread(w.reason));
    }
}

static void add_threads(Sim *sim, Message *m) {
    for (Thread *t = sim->scheduler->blocked.first; t; t = t->next)
        add_thread(sim, m, t);
}

_Noreturn void sim_stuck(Sim *sim) {
    Message m = {0};
    add(&m, "deadlock at t=%.3f: nothing can ever happen again", sim->clock->now);
    add_tasks(sim, &m);
    add_threads(sim, &m);
    add_cycles(sim, &m);
    sim_fail(sim, SIM_STUCK, "%s", m.text);
}
