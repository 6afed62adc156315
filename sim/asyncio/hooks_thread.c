/* What the scheduler of threads tells the journal. Each thread has its own cause and iteration,
 * which come into force whenever it runs. */
#include <math.h>
#include <string.h>

#include "sim/asyncio/hooks_internal.h"
#include "sim/asyncio/waits.h"

/* The name is in the Thread object of the library, whose method the thread runs. */
const Str *hook_thread_name(Sim *sim, Thread *t) {
    Value self = NULL;
    if (t->target)
        unwrap_callable(sim, t->target, &self);
    if (!self || !value_is_heap(self) || !(self->type->flags & TYPE_HAS_DICT))
        return NULL;
    Dict *d = object_dict(self);
    Value name = d ? dict_get_text(sim, d, "_name") : NULL;
    return name && type_of(sim, name) == sim->types.str ? (Str *)name : NULL;
}

void note_thread_started(Sim *sim, Thread *t) {
    Journal *j = hook_journal(sim);
    ThreadId id = hook_thread_id(sim, t);
    EventThreadCreate e = {.subject = id,
                           .kind = THREAD_KIND_THREAD,
                           .name = hook_str_text(sim, (Str *)hook_thread_name(sim, t)),
                           .span = hook_span(sim)};
    e.executor = sim->hooks->next_thread_executor;
    if (e.executor)
        e.kind = THREAD_KIND_WORKER;
    sim->hooks->next_thread_executor = 0;
    t->journal_cause = journal_add_thread_create(j, e);
}

/* ---- blocking ---- */

/* The program's own words for the call that blocks. */
static TextId call_text(Sim *sim, Frame *f) {
    if (!f)
        return 0;
    Span s = frame_span(f);
    SafeText text;
    safe_text_init(&text);
    safe_text_source(&text, f->code, s);
    return hook_text(sim->journal, &text);
}

void note_thread_blocked(Sim *sim, Thread *t) {
    Journal *j = hook_journal(sim);
    ThreadWait w = thread_wait(sim, t);
    bool timed = t->wake_at != INFINITY;
    EventThreadBlock e = {.subject = hook_thread_id(sim, t),
                          .reason = w.reason,
                          .until = timed ? t->wake_at : -1,
                          .what = call_text(sim, w.frame),
                          .future = w.future ? object_id_in(&sim->hooks->objects, w.future) : 0,
                          .other = w.other ? hook_thread_id(sim, w.other) : 0,
                          .sync = t->journal_sync,
                          .span = hook_span_of_frame(sim, w.frame)};
    t->journal_block = journal_add_thread_block(j, e);
}

/* Whoever unblocks it is the cause of what it does next. */
void note_thread_unblocked(Sim *sim, Thread *t) {
    if (t->polls)
        return; /* the loop's own poll tells it */
    Journal *j = hook_journal(sim);
    EventNumber e =
        journal_add_thread_unblock(j, (EventThreadUnblock){.subject = hook_thread_id(sim, t)});
    if (!t->journal_iteration)
        t->journal_cause = e;
}

/* ---- running ---- */

/* The causes of the thread that ran are kept for when it runs again. */
void note_thread_switched(Sim *sim, Thread *t) {
    Journal *j = hook_journal(sim);
    HookState *s = sim->hooks;
    if (s->running && s->running != t)
        s->running->journal_cause = journal_cause(j);
    if (s->running != t)
        journal_set_cause(j, t->journal_cause);
    s->running = t;
    journal_set_thread(j, hook_thread_id(sim, t));
    journal_set_iteration(j, t->journal_iteration);
    journal_set_time(j, sim->clock->now);
}

void note_thread_raised(Sim *sim, Thread *t) {
    (void)t;
    Exception *e = sim->error;
    if (value_is(sim, (Value)e, sim->exceptions.SystemExit))
        return;
    Journal *j = hook_journal(sim);
    SafeText message;
    safe_text_init(&message);
    safe_text_message(sim, &message, (Value)e);
    journal_add_exception_uncaught(
        j, (EventExceptionUncaught){.exception = hook_exception_id(sim, e, 0),
                                    .type = hook_str_text(sim, e->head.type->name),
                                    .message = hook_text(j, &message)});
    sim->hooks->thread_error = hook_exception_text(sim, (Value)e);
}

void note_thread_ended(Sim *sim, Thread *t) {
    Journal *j = hook_journal(sim);
    HookState *s = sim->hooks;
    journal_add_thread_end(
        j, (EventThreadEnd){.subject = hook_thread_id(sim, t), .error = s->thread_error});
    s->thread_error = 0;
    if (s->running == t)
        s->running = NULL;
}
