/* The scheduler of virtual threads: see the rules in scheduler.h. */
#include "sim/asyncio/scheduler.h"

#include <math.h>

#include "sim/asyncio/asyncio.h"
#include "sim/asyncio/hooks.h"
#include "sim/asyncio/signals.h"
#include "sim/python/function.h"
#include "sim/python/vm_internal.h"

/* ---- queues ---- */

static void queue_append(ThreadQueue *q, Thread *t) {
    t->next = NULL;
    t->previous = q->last;
    if (q->last) {
        q->last->next = t;
    } else {
        q->first = t;
    }
    q->last = t;
}

static void queue_remove(ThreadQueue *q, Thread *t) {
    if (t->previous) {
        t->previous->next = t->next;
    } else {
        q->first = t->next;
    }
    if (t->next) {
        t->next->previous = t->previous;
    } else {
        q->last = t->previous;
    }
    t->next = t->previous = NULL;
}

/* ---- threads ---- */

void scheduler_init(Sim *sim) {
    sim->clock = mem_calloc(sim, sizeof(Clock));
    sim->scheduler = mem_calloc(sim, sizeof(Scheduler));
    signals_init(sim);
}

Thread *thread_new(Sim *sim, Value target, Tuple *args, Dict *kwargs) {
    Thread *t = object_new(sim, sim->types.object, sizeof(Thread));
    t->handled = &t->base_handled;
    t->state = THREAD_BLOCKED;
    t->id = sim->scheduler->next_thread_id++;
    t->wake_at = INFINITY;
    t->target = value_keep_maybe(target);
    t->args = (Tuple *)value_keep_maybe((Value)args);
    t->kwargs = (Dict *)value_keep_maybe((Value)kwargs);
    return t;
}

void thread_start(Sim *sim, Thread *t) {
    t->state = THREAD_READY;
    sim->scheduler->alive++;
    queue_append(&sim->scheduler->ready, t);
}

Value thread_block(Sim *sim, double deadline, Value timeout_value) {
    Thread *t = sim->thread;
    t->state = THREAD_BLOCKED;
    t->polls = false;
    t->wake_at = deadline;
    t->wake_order = ++sim->clock->order;
    t->timeout_value = timeout_value;
    queue_append(&sim->scheduler->blocked, t);
    hook_thread_blocked(sim, t);
    return VALUE_BLOCKED;
}

static void make_ready(Sim *sim, Thread *t) {
    queue_remove(&sim->scheduler->blocked, t);
    t->state = THREAD_READY;
    t->resumed = true;
    t->wake_at = INFINITY;
    bool last = t->polls || t == sim->scheduler->main; /* they give way to all others */
    queue_append(last ? &sim->scheduler->polling : &sim->scheduler->ready, t);
    hook_thread_unblocked(sim, t);
}

void thread_unblock(Sim *sim, Thread *t, Value v) {
    DROP_MAYBE(sim, t->timeout_value);
    t->timeout_value = NULL;
    t->resume_value = v;
    make_ready(sim, t);
}

void thread_unblock_raising(Sim *sim, Thread *t, Exception *e) {
    t->resume_error = e;
    thread_unblock(sim, t, NULL);
}

void thread_poll(Sim *sim, double deadline) {
    Thread *t = sim->thread;
    t->polls = true;
    t->resume_value = NULL;
    if (deadline <= sim->clock->now) {
        t->state = THREAD_READY;
        t->resumed = true;
        queue_append(&sim->scheduler->polling, t);
        return;
    }
    t->state = THREAD_BLOCKED;
    t->wake_at = deadline;
    t->wake_order = ++sim->clock->order;
    t->timeout_value = NULL;
    queue_append(&sim->scheduler->blocked, t);
}

void thread_wake_poll(Sim *sim, Thread *t) {
    if (t->state == THREAD_BLOCKED && t->polls)
        make_ready(sim, t);
}

/* ---- time ---- */

static Thread *take(ThreadQueue *q, Thread *self) {
    for (Thread *t = q->first; t; t = t->next) {
        if (t->waits_in_c && t != self)
            continue; /* its C code lies below ours: not now */
        queue_remove(q, t);
        return t;
    }
    return NULL;
}

static const SimInput *next_input(Sim *sim) {
    const SimOptions *o = &sim->options;
    Scheduler *s = sim->scheduler;
    while (s->input < o->input_count && o->inputs[s->input].time < 0)
        s->input++;
    return s->input < o->input_count ? &o->inputs[s->input] : NULL;
}

static double earliest_deadline(Sim *sim) {
    Scheduler *s = sim->scheduler;
    const SimInput *input = next_input(sim);
    double earliest = input ? input->time : INFINITY;
    for (Thread *t = s->blocked.first; t; t = t->next) {
        if (t->wake_at < earliest)
            earliest = t->wake_at;
    }
    return earliest;
}

/* The thread that is due and was set first among them. */
static Thread *next_due(Scheduler *s, double now) {
    Thread *due = NULL;
    for (Thread *t = s->blocked.first; t; t = t->next) {
        if (t->wake_at <= now && (!due || t->wake_order < due->wake_order))
            due = t;
    }
    return due;
}

static void end_sleep(Sim *sim, Thread *due) {
    Value v = due->timeout_value;
    due->timeout_value = NULL;
    due->resume_value = v;
    EventNumber outer = hook_cause_begin(sim, due->journal_block);
    make_ready(sim, due);
    hook_cause_end(sim, outer);
}

/* A worker that sleeps for no time gives way to the others that can run, not to those that poll;
 * but one that waits for them in a loop of such sleeps shall not wait for ever. */
enum { GONE_FIRST_MAX = 100 };

static Thread *take_due(Sim *sim, Thread *self) {
    Scheduler *s = sim->scheduler;
    Thread *ready = NULL;
    while (!ready && s->blocked.first && s->gone_first < GONE_FIRST_MAX) {
        Thread *due = next_due(s, sim->clock->now);
        if (!due)
            break;
        s->gone_first++;
        end_sleep(sim, due); /* the main thread is ready, but not yet to be taken */
        ready = take(&s->ready, self);
    }
    return ready;
}

/* false: there is no deadline. */
static bool move_time(Sim *sim) {
    double deadline = earliest_deadline(sim);
    if (deadline == INFINITY)
        return false;
    if (deadline > sim->clock->now) {
        sim->clock->now = deadline;
        hook_time_moved(sim);
    }
    const SimInput *input = next_input(sim);
    if (input && input->time <= sim->clock->now) {
        sim->scheduler->input++;
        signals_send(sim, input->signal);
        return true; /* what it has made ready goes first */
    }
    Thread *due;
    while ((due = next_due(sim->scheduler, sim->clock->now)))
        end_sleep(sim, due);
    return true;
}

/* ---- running ---- */

static void end_thread(Sim *sim, Thread *t) {
    t->state = THREAD_ENDED;
    hook_thread_ended(sim, t);
    DROP_MAYBE(sim, t->target);
    DROP_MAYBE(sim, t->args);
    DROP_MAYBE(sim, t->kwargs);
    DROP_MAYBE(sim, t->context);
    DROP_MAYBE(sim, t->event_loop);
    t->target = NULL;
    sim->scheduler->alive--;
    DROP(sim, t);
}

/* One turn of a thread: until it blocks or ends. */
static void run_thread(Sim *sim, Thread *t, Value *main_value, VmOutcome *main_outcome) {
    Thread *before = sim->thread;
    Exception *error = sim->error;
    sim->error = NULL;
    if (t == sim->scheduler->main && t->resumed)
        signals_from_threads(sim);
    sim->thread = t;
    t->state = THREAD_RUNNING;
    hook_thread_switched(sim, t);
    Value v = NULL;
    VmOutcome outcome;
    if (t->resumed) {
        outcome = vm_resume(sim, &v);
    } else {
        if (!t->frame) {
            vm_push(sim, frame_new_thread_entry(sim));
        }
        outcome = vm_run(sim, false, &v);
    }
    sim->thread = before;
    if (outcome == VM_BLOCKED) {
        sim->error = error;
        return;
    }
    if (t == sim->scheduler->main) {
        *main_value = v;
        *main_outcome = outcome;
        t->state = THREAD_ENDED;
        return;
    }
    if (outcome == VM_RAISED) {
        sim->thread = t;
        hook_thread_raised(sim, t);
        error_clear(sim);
        sim->thread = before;
    }
    DROP_MAYBE(sim, v);
    end_thread(sim, t);
    sim->error = error;
}

static Thread *next_thread(Sim *sim, Thread *self) {
    Scheduler *s = sim->scheduler;
    for (;;) {
        if (sim->signal_at)
            signals_while_waiting(sim);
        Thread *t = take(&s->ready, self);
        if (!t)
            t = take_due(sim, self);
        if (t)
            return t;
        t = take(&s->polling, self);
        if (t) {
            s->gone_first = 0;
            return t;
        }
        if (!move_time(sim) && !notebook_ends(sim))
            return NULL;
    }
}

void scheduler_wait_nested(Sim *sim) {
    Thread *self = sim->thread;
    self->waits_in_c = true;
    for (;;) {
        Thread *t = next_thread(sim, self);
        if (!t)
            sim_stuck(sim);
        if (t == self)
            break;
        run_thread(sim, t, NULL, NULL);
    }
    self->waits_in_c = false;
    self->state = THREAD_RUNNING;
    sim->thread = self;
    hook_thread_switched(sim, self);
}

VmOutcome scheduler_run_main(Sim *sim, Value *value) {
    Scheduler *s = sim->scheduler;
    VmOutcome outcome = VM_RETURNED;
    s->main->state = THREAD_READY;
    s->main->resumed = false;
    queue_append(&s->ready, s->main);
    while (s->main->state != THREAD_ENDED) {
        Thread *t = next_thread(sim, NULL);
        if (!t)
            sim_stuck(sim);
        run_thread(sim, t, value, &outcome);
    }
    sim->thread = s->main;
    return outcome;
}

static size_t count_others(Scheduler *s) {
    size_t n = 0;
    ThreadQueue *queues[] = {&s->ready, &s->polling, &s->blocked};
    for (int i = 0; i < 3; i++) {
        for (Thread *t = queues[i]->first; t; t = t->next)
            n += !t->is_daemon && t != s->main;
    }
    return n;
}

void scheduler_finish_threads(Sim *sim) {
    Scheduler *s = sim->scheduler;
    s->finishing = true;
    while (count_others(s) > 0) {
        Thread *t = next_thread(sim, NULL);
        if (!t)
            sim_stuck(sim);
        run_thread(sim, t, NULL, NULL);
    }
    sim->thread = s->main;
}
