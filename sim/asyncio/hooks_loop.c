/* What the event loop and its handles tell the journal. A handle's causes: what scheduled it caused
 * its schedule event, which causes its handle_begin, which causes all that happens while it runs.
 */
#include <math.h>
#include <string.h>

#include "sim/asyncio/hooks_internal.h"
#include "sim/python/vm_internal.h"

/* ---- the life of a loop ---- */

static LoopId loop_id(Sim *sim, Loop *loop) {
    if (!loop->id)
        note_loop_created(sim, loop);
    return loop->id;
}

void note_loop_created(Sim *sim, Loop *loop) {
    Journal *j = hook_journal(sim);
    loop->id = ++sim->hooks->loops;
    journal_add_loop_create(j, (EventLoopCreate){.loop = loop->id, .span = hook_span(sim)});
}

/* run_until_complete's future, if the library's function of that name is what runs the loop. */
static Future *future_of_run(Sim *sim) {
    Frame *f = vm_program_frame(sim);
    if (!f || !(f->code->flags & CODE_LIBRARY) ||
        !str_equal_text(f->code->name, "run_until_complete"))
        return NULL;
    Value v = f->code->argcount > 1 ? f->slots[1] : NULL;
    return v && value_is_future(sim, v) ? (Future *)v : NULL;
}

static void set_iteration(Sim *sim, uint32_t iteration) {
    sim->thread->journal_iteration = iteration;
    journal_set_iteration(sim->journal, iteration);
}

void note_loop_run_begin(Sim *sim, Loop *loop) {
    Journal *j = hook_journal(sim);
    Future *f = future_of_run(sim);
    EventLoopRunBegin e = {.loop = loop_id(sim, loop),
                           .how = f ? LOOP_RUN_UNTIL_COMPLETE : LOOP_RUN_FOREVER,
                           .future = f ? f->id : 0,
                           .span = hook_span(sim)};
    journal_set_cause(j, journal_add_loop_run_begin(j, e));
}

void note_loop_stop(Sim *sim, Loop *loop) {
    Journal *j = hook_journal(sim);
    journal_add_loop_stop(j, (EventLoopStop){.loop = loop_id(sim, loop), .span = hook_span(sim)});
}

void note_loop_run_end(Sim *sim, Loop *loop) {
    Journal *j = hook_journal(sim);
    journal_add_loop_run_end(j, (EventLoopRunEnd){.loop = loop_id(sim, loop)});
    bool goes_on = loop->thread != NULL; /* it was a run within a run of the same loop */
    set_iteration(sim, goes_on ? loop->iteration : 0);
    if (!goes_on)
        journal_set_cause(j, 0);
}

void note_loop_closed(Sim *sim, Loop *loop) {
    Journal *j = hook_journal(sim);
    journal_add_loop_close(j, (EventLoopClose){.loop = loop_id(sim, loop), .span = hook_span(sim)});
}

/* ---- messages of the exception handler ---- */

static Value member(Sim *sim, Dict *context, Str *name) {
    return context ? dict_get_str(sim, context, name) : NULL;
}

void note_loop_message(Sim *sim, Value loop, Dict *context) {
    Journal *j = hook_journal(sim);
    Value message = member(sim, context, sim->names.message),
          error = member(sim, context, sim->names.exception);
    Value task = member(sim, context, sim->names.task),
          future = member(sim, context, sim->names.future);
    Value handle = member(sim, context, sim->names.handle);
    bool text = message && type_of(sim, message) == sim->types.str;
    bool raised = error && value_is_exception(sim, error);
    bool is_task = task && value_is_heap(task) && value_is(sim, task, sim->types.task);
    bool is_handle = handle && value_is_heap(handle) && value_is(sim, handle, sim->types.handle);
    EventLoopMessage e = {.loop = value_is_loop(sim, loop) ? loop_id(sim, (Loop *)loop) : 0,
                          .message = text ? hook_str_text(sim, (Str *)message) : 0,
                          .error = raised ? hook_exception_text(sim, error) : 0,
                          .task = is_task ? ((Task *)task)->task_id : 0,
                          .handle = is_handle ? ((Handle *)handle)->id : 0};
    if (future && value_is_future(sim, future))
        e.future = ((Future *)future)->id;
    journal_add_loop_message(j, e);
}

/* ---- an iteration ---- */

void note_iteration_begin(Sim *sim, Loop *loop) {
    Journal *j = hook_journal(sim);
    set_iteration(sim, loop->iteration);
    journal_add_iteration_begin(j, (EventIterationBegin){.loop = loop_id(sim, loop),
                                                         .ready = (int32_t)loop->ready.count,
                                                         .timers = (int32_t)loop->timers.count});
}

void note_poll_begin(Sim *sim, Loop *loop, double deadline) {
    Journal *j = hook_journal(sim);
    EventPollBegin e = {.loop = loop_id(sim, loop), .wait = POLL_WAIT_NONE};
    if (deadline == INFINITY) {
        e.wait = POLL_WAIT_FOREVER;
        e.until = INFINITY;
    } else if (deadline > sim->clock->now) {
        e.wait = POLL_WAIT_TIMED;
        e.until = deadline;
    }
    journal_add_poll_begin(j, e);
}

void note_poll_end(Sim *sim, Loop *loop) {
    Journal *j = hook_journal(sim);
    journal_add_poll_end(j, (EventPollEnd){.loop = loop_id(sim, loop)});
}

void note_timers_begin(Sim *sim, Loop *loop) {
    Journal *j = hook_journal(sim);
    journal_add_timers_begin(j, (EventTimersBegin){.loop = loop_id(sim, loop)});
}

void note_ready_begin(Sim *sim, Loop *loop) {
    Journal *j = hook_journal(sim);
    journal_add_ready_begin(
        j, (EventReadyBegin){.loop = loop_id(sim, loop), .count = (int32_t)loop->ready.count});
}

void note_iteration_end(Sim *sim, Loop *loop) {
    Journal *j = hook_journal(sim);
    journal_add_iteration_end(j, (EventIterationEnd){.loop = loop_id(sim, loop)});
}

/* ---- what a handle is ---- */

typedef struct HandleNote {
    HandleRole role;
    TextId callback;
    TaskId task;
    FutureId future;
} HandleNote;

static bool begins_with(const SafeText *t, const char *beginning) {
    return strncmp(t->text, beginning, strlen(beginning)) == 0;
}

static HandleRole role_of_library(const SafeText *name) {
    static const struct {
        const char *beginning;
        HandleRole role;
    } roles[] = {{"_release_waiter", HANDLE_ROLE_TIMEOUT},
                 {"Timeout._on_timeout", HANDLE_ROLE_TIMEOUT},
                 {"as_completed.<locals>._on_timeout", HANDLE_ROLE_TIMEOUT},
                 {"gather.", HANDLE_ROLE_GATHER},
                 {"_chain_future.", HANDLE_ROLE_EXECUTOR},
                 {"run_coroutine_threadsafe.", HANDLE_ROLE_EXECUTOR},
                 {"_run_until_complete_cb", HANDLE_ROLE_STOP},
                 {"BaseEventLoop.stop", HANDLE_ROLE_STOP}};
    for (size_t i = 0; i < sizeof roles / sizeof *roles; i++) {
        if (begins_with(name, roles[i].beginning))
            return roles[i].role;
    }
    return HANDLE_ROLE_CALLBACK;
}

/* The future or task that the call is about: an argument, or what its method belongs to. */
static void note_subject(Sim *sim, HandleNote *n, Value v) {
    if (!v || !value_is_heap(v))
        return;
    if (value_is(sim, v, sim->types.task) && !n->task)
        n->task = ((Task *)v)->task_id;
    if (value_is_future(sim, v) && !n->future)
        n->future = ((Future *)v)->id;
}

static void note_subject_in_dict(Sim *sim, HandleNote *n, Value object) {
    if (!object || !value_is_heap(object) || !(object->type->flags & TYPE_HAS_DICT))
        return;
    Dict *d = object_dict(object);
    Value task = d ? dict_get_text(sim, d, "_task") : NULL;
    if (task && value_is_future(sim, task))
        note_subject(sim, n, task);
}

static void note_call(Sim *sim, HandleNote *n, Handle *h) {
    SafeText name;
    Value self;
    safe_text_init(&name);
    safe_text_qualname(sim, &name, h->callback);
    n->callback = hook_text(sim->journal, &name);
    Value f = unwrap_callable(sim, h->callback, &self);
    bool library =
        type_of(sim, f) != sim->types.function || ((Function *)f)->code->flags & CODE_LIBRARY;
    n->role = library ? role_of_library(&name) : HANDLE_ROLE_CALLBACK;
    Tuple *args = (Tuple *)h->args;
    if (args && args->count)
        note_subject(sim, n, args->items[0]);
    note_subject(sim, n, self);
    if (n->role == HANDLE_ROLE_TIMEOUT)
        note_subject_in_dict(sim, n, self);
}

static void note_task_handle(HandleNote *n, Handle *h, HandleRole role, TextId name) {
    Task *t = (Task *)h->callback;
    n->role = role;
    n->callback = name;
    n->task = t->task_id;
    n->future = role == HANDLE_ROLE_TASK_WAKEUP && h->args ? ((Future *)h->args)->id : t->future.id;
}

static HandleNote describe(Sim *sim, Handle *h) {
    Journal *j = sim->journal;
    HandleNote n = {.role = HANDLE_ROLE_CALLBACK};
    switch ((HandleKind)h->kind) {
    case HANDLE_STEP:
        note_task_handle(&n, h, HANDLE_ROLE_TASK_STEP, journal_text_z(j, "Task.__step"));
        break;
    case HANDLE_WAKEUP:
        note_task_handle(&n, h, HANDLE_ROLE_TASK_WAKEUP, journal_text_z(j, "Task.__wakeup"));
        break;
    case HANDLE_SET_RESULT:
        n.role = HANDLE_ROLE_SLEEP;
        n.callback = journal_text_z(j, "_set_result_unless_cancelled");
        note_subject(sim, &n, h->callback);
        break;
    case HANDLE_READ_SELF:
        n.callback = journal_text_z(j, "BaseSelectorEventLoop._read_from_self");
        break;
    case HANDLE_CALL: note_call(sim, &n, h); break;
    }
    return n;
}

/* ---- handles ---- */

void note_callbacks_of(Sim *sim, Future *f) {
    hook_journal(sim);
    sim->hooks->settled = f;
}

void note_handle_scheduled(Sim *sim, Handle *h, bool threadsafe) {
    Journal *j = hook_journal(sim);
    HandleNote n = describe(sim, h);
    Future *settled = sim->hooks->settled;
    if (settled && n.role == HANDLE_ROLE_CALLBACK) {
        n.role = HANDLE_ROLE_DONE_CALLBACK;
        n.future = settled->id;
    }
    h->id = ++sim->hooks->handles;
    h->event = journal_add_handle_schedule(
        j, (EventHandleSchedule){.handle = h->id,
                                 .loop = loop_id(sim, (Loop *)h->loop),
                                 .how = threadsafe ? SCHEDULE_THREADSAFE : SCHEDULE_SOON,
                                 .role = n.role,
                                 .callback = n.callback,
                                 .task = n.task,
                                 .future = n.future,
                                 .span = hook_span(sim)});
}

void note_timer_set(Sim *sim, Handle *h) {
    Journal *j = hook_journal(sim);
    HandleNote n = describe(sim, h);
    h->id = ++sim->hooks->handles;
    h->event = journal_add_timer_set(j, (EventTimerSet){.handle = h->id,
                                                        .loop = loop_id(sim, (Loop *)h->loop),
                                                        .when = h->when,
                                                        .role = n.role,
                                                        .callback = n.callback,
                                                        .task = n.task,
                                                        .future = n.future,
                                                        .span = hook_span(sim)});
}

void note_timer_due(Sim *sim, Handle *h) {
    Journal *j = hook_journal(sim);
    h->event = journal_add_timer_due(j, (EventTimerDue){.cause = h->event, .handle = h->id});
}

void note_timer_dropped(Sim *sim, Handle *h) {
    Journal *j = hook_journal(sim);
    journal_add_timer_drop(j, (EventTimerDrop){.cause = h->event, .handle = h->id});
}

void note_handle_cancelled(Sim *sim, Handle *h) {
    if (!h->id)
        return; /* the program made it */
    Journal *j = hook_journal(sim);
    EventNumber e =
        journal_add_handle_cancel(j, (EventHandleCancel){.handle = h->id, .span = hook_span(sim)});
    if (!h->begun)
        h->event = e; /* that will be why it does not run */
}

void note_handle_skipped(Sim *sim, Handle *h) {
    Journal *j = hook_journal(sim);
    journal_add_handle_skip(j, (EventHandleSkip){.cause = h->event, .handle = h->id});
}

void note_handle_begin(Sim *sim, Handle *h) {
    Journal *j = hook_journal(sim);
    EventNumber begin =
        journal_add_handle_begin(j, (EventHandleBegin){.cause = h->event, .handle = h->id});
    h->event = journal_cause(j);
    h->begun = true;
    journal_set_cause(j, begin);
}

void note_handle_end(Sim *sim, Handle *h) {
    Journal *j = hook_journal(sim);
    journal_add_handle_end(j, (EventHandleEnd){.handle = h->id});
    journal_set_cause(j, h->event);
}
