/* What futures, tasks and coroutines tell the journal. */
#include <string.h>

#include "sim/asyncio/hooks_internal.h"
#include "sim/python/function.h"
#include "sim/python/vm_internal.h"

/* ---- futures ---- */

static LoopId loop_number(Sim *sim, Future *f) {
    return value_is_loop(sim, f->loop) ? ((Loop *)f->loop)->id : 0;
}

void note_next_future_is_sleep(Sim *sim, double delay) {
    hook_journal(sim);
    sim->hooks->next_future = (FutureNote){.kind = FUTURE_KIND_SLEEP, .number = delay};
}

void note_future_created(Sim *sim, Future *f) {
    Journal *j = hook_journal(sim);
    FutureNote n = sim->hooks->next_future;
    sim->hooks->next_future = (FutureNote){.kind = FUTURE_KIND_PLAIN};
    f->id = ++sim->hooks->futures;
    journal_add_future_create(j, (EventFutureCreate){.future = f->id,
                                                     .loop = loop_number(sim, f),
                                                     .kind = n.kind,
                                                     .by = hook_task_now(sim),
                                                     .number = n.number,
                                                     .sync = n.sync,
                                                     .job = n.job,
                                                     .scope = n.scope,
                                                     .label = n.label,
                                                     .span = hook_span(sim)});
}

static void write_callback(Sim *sim, Future *f, Value callback, bool removed) {
    Journal *j = hook_journal(sim);
    SafeText name;
    safe_text_init(&name);
    safe_text_qualname(sim, &name, callback);
    journal_add_future_callback(j, (EventFutureCallback){.future = f->id,
                                                         .callback = hook_text(j, &name),
                                                         .removed = removed,
                                                         .span = hook_span(sim)});
}

/* A task's wake-up is told by task_suspend. */
void note_future_callback(Sim *sim, Future *f, Value callback, HandleKind kind) {
    if (kind == HANDLE_CALL)
        write_callback(sim, f, callback, false);
}

void note_future_callback_removed(Sim *sim, Future *f, Value callback) {
    write_callback(sim, f, callback, true);
}

static Outcome outcome_of(const Future *f) {
    if (f->state == FUTURE_CANCELLED)
        return OUTCOME_CANCELLED;
    return future_exception(f) ? OUTCOME_RAISED : OUTCOME_RETURNED;
}

static TextId value_of(Sim *sim, Future *f) {
    if (f->state == FUTURE_CANCELLED) {
        Value message = future_cancel_message(f);
        return message ? hook_value_text(sim, message) : 0;
    }
    Exception *e = future_exception(f);
    return e ? hook_exception_text(sim, (Value)e) : hook_value_text(sim, f->result);
}

void note_future_done(Sim *sim, Future *f) {
    Journal *j = hook_journal(sim);
    TextId value = value_of(sim, f);
    if (value_is(sim, (Value)f, sim->types.task)) {
        Task *t = (Task *)f;
        f->done_event = journal_add_task_done(
            j, (EventTaskDone){.task = t->task_id, .outcome = outcome_of(f), .value = value});
        return;
    }
    f->done_event = journal_add_future_done(
        j, (EventFutureDone){
               .future = f->id, .outcome = outcome_of(f), .value = value, .span = hook_span(sim)});
}

/* ---- coroutines ---- */

CoroId hook_coroutine_id(Value coro) {
    return coro && value_is_heap(coro) ? ((Generator *)coro)->journal_id : 0;
}

static bool is_coroutine_like(Sim *sim, Value v) {
    if (!v || !value_is_heap(v))
        return false;
    return v->type == sim->types.coroutine || v->type == sim->types.generator ||
           v->type == sim->types.async_generator;
}

static CoroKind kind_of(Sim *sim, Generator *g) {
    if (g->head.type == sim->types.async_generator)
        return CORO_KIND_ASYNC_GENERATOR;
    if (g->head.type == sim->types.generator)
        return CORO_KIND_GENERATOR;
    return !g->code ? CORO_KIND_NATIVE : CORO_KIND_COROUTINE;
}

void note_coroutine_created(Sim *sim, Generator *g) {
    Frame *maker = vm_program_frame(sim);
    bool import =
        maker && maker->code->flags & CODE_LIBRARY && str_equal_text(maker->code->name, "<module>");
    bool plain =
        g->head.type == sim->types.generator && !(g->code->flags & CODE_ITERABLE_COROUTINE);
    if (plain || import)
        return; /* nobody awaits it */
    Journal *j = hook_journal(sim);
    SafeText call;
    safe_text_init(&call);
    safe_text_call(sim, &call, g);
    g->journal_id = ++sim->hooks->coros;
    TextId text = generator_extra(sim, g)->journal_call = hook_text(j, &call);
    journal_add_coro_create(
        j, (EventCoroCreate){.coro = g->journal_id,
                             .kind = kind_of(sim, g),
                             .function = hook_str_text(sim, generator_qualname(sim, g)),
                             .call = text,
                             .task = hook_task_now(sim),
                             .span = hook_span(sim)});
}

/* The coroutine whose frame is on top of the thread awaits g now. */
void note_coroutine_begins(Sim *sim, Generator *g) {
    if (!g->journal_id)
        return;
    Frame *f = sim->thread->frame;
    Generator *outer = f && !(f->flags & FRAME_NATIVE) ? f->generator : NULL;
    if (!outer || !outer->journal_id || outer == g)
        return;
    Journal *j = hook_journal(sim);
    journal_add_coro_await(
        j, (EventCoroAwait){.coro = outer->journal_id,
                            .awaited = g->journal_id,
                            .span = hook_is_program_frame(f) ? hook_span_of_frame(sim, f) : 0});
}

void note_coroutine_ended(Sim *sim, Generator *g, bool raised) {
    if (!g->journal_id)
        return;
    Journal *j = hook_journal(sim);
    bool cancelled = raised && error_is(sim, sim->exceptions.CancelledError);
    Outcome outcome = cancelled ? OUTCOME_CANCELLED : raised ? OUTCOME_RAISED : OUTCOME_RETURNED;
    journal_add_coro_end(j, (EventCoroEnd){.coro = g->journal_id, .outcome = outcome});
}

void note_never_awaited(Sim *sim, Generator *g) {
    if (!g->journal_id)
        return;
    Journal *j = hook_journal(sim);
    journal_add_coro_never_awaited(j, (EventCoroNeverAwaited){.coro = g->journal_id});
}

/* ---- tasks ---- */

static TextId function_of(Sim *sim, Value coro) {
    if (is_coroutine_like(sim, coro))
        return hook_str_text(sim, generator_qualname(sim, (Generator *)coro));
    return hook_value_text(sim, coro);
}

static TextId call_of(Sim *sim, Value coro) {
    GeneratorExtra *extra = is_coroutine_like(sim, coro) ? ((Generator *)coro)->extra : NULL;
    TextId call = extra ? extra->journal_call : 0;
    return call ? call : hook_value_text(sim, coro);
}

void note_task_created(Sim *sim, Task *t) {
    Journal *j = hook_journal(sim);
    t->task_id = ++sim->hooks->tasks;
    t->future.id = ++sim->hooks->futures;
    journal_add_task_create(
        j,
        (EventTaskCreate){.task = t->task_id,
                          .future = t->future.id,
                          .loop = loop_number(sim, &t->future),
                          .coro = is_coroutine_like(sim, t->coro) ? hook_coroutine_id(t->coro) : 0,
                          .parent = hook_task_now(sim),
                          .name = hook_str_text(sim, task_name(sim, t)),
                          .function = function_of(sim, t->coro),
                          .call = call_of(sim, t->coro),
                          .span = hook_span(sim)});
}

void note_task_renamed(Sim *sim, Task *t) {
    Journal *j = hook_journal(sim);
    journal_add_task_rename(
        j, (EventTaskRename){.task = t->task_id, .name = hook_str_text(sim, task_name(sim, t))});
}

static SpanId await_span(Sim *sim, Task *t) {
    Frame *f = is_coroutine_like(sim, t->coro) ? hook_frame_of_coroutine(t->coro) : NULL;
    return f ? hook_span_of_frame(sim, f) : 0;
}

void note_step_begin(Sim *sim, Task *t, Value exception) {
    Journal *j = hook_journal(sim);
    journal_add_task_step_begin(
        j, (EventTaskStepBegin){.task = t->task_id,
                                .how = exception ? STEP_THROW : STEP_SEND,
                                .error = exception ? hook_exception_text(sim, exception) : 0});
    bool cancelled = exception && value_is(sim, exception, sim->exceptions.CancelledError);
    if (!cancelled)
        return;
    SafeText message;
    safe_text_init(&message);
    safe_text_message(sim, &message, exception);
    journal_add_task_cancel_deliver(j, (EventTaskCancelDeliver){.cause = t->cancel_event,
                                                                .task = t->task_id,
                                                                .message = hook_text(j, &message),
                                                                .span = await_span(sim, t)});
}

static TextId future_text(Sim *sim, Value v) {
    SafeText text;
    safe_text_init(&text);
    if (value_is(sim, v, sim->types.task)) {
        safe_text_value(sim, &text, v);
    } else {
        safe_text_puts(&text, v->type == sim->types.future ? "Future" : v->type->name->text);
    }
    return hook_text(sim->journal, &text);
}

/* Queue.get() rather than the helpers around it: the first coroutine of the chain with a public
 * name. */
static Generator *told_coroutine(Sim *sim, Generator *g) {
    for (Value v = (Value)g; v && is_coroutine_like(sim, v);) {
        Generator *inner = (Generator *)v;
        if (generator_name(sim, inner)->text[0] != '_')
            return inner;
        v = generator_awaited(inner);
    }
    return g;
}

/* TaskGroup.__aexit__ -> async with TaskGroup; as_completed.<locals>._f -> as_completed() */
static TextId call_text(Sim *sim, Generator *g) {
    SafeText text;
    const char *name = generator_qualname(sim, g)->text;
    const char *dot = strchr(name, '.');
    safe_text_init(&text);
    if (dot && strncmp(generator_name(sim, g)->text, "__a", 3) == 0) {
        safe_text_puts(&text, "async with ");
        safe_text_add(&text, name, (size_t)(dot - name));
    } else if (dot && strncmp(dot, ".<locals>", 9) == 0 && generator_name(sim, g)->text[0] == '_') {
        safe_text_add(&text, name, (size_t)(dot - name));
        safe_text_puts(&text, "()");
    } else {
        return call_of(sim, (Value)g);
    }
    return hook_text(sim->journal, &text);
}

/* The innermost coroutine of the program awaits a call of the library, a future, or something else.
 */
TextId hook_awaited_text(Sim *sim, Task *t, Future *f) {
    Frame *at = is_coroutine_like(sim, t->coro) ? hook_frame_of_coroutine(t->coro) : NULL;
    Value awaited = at ? generator_awaited(at->generator) : t->coro;
    if (awaited && is_coroutine_like(sim, awaited))
        return call_text(sim, told_coroutine(sim, (Generator *)awaited));
    return f ? future_text(sim, (Value)f) : 0;
}

void note_task_suspended(Sim *sim, Task *t, Future *f) {
    Journal *j = hook_journal(sim);
    journal_add_task_suspend(j, (EventTaskSuspend){.task = t->task_id,
                                                   .how = f ? AWAIT_FUTURE : AWAIT_BARE_YIELD,
                                                   .future = f ? f->id : 0,
                                                   .what = hook_awaited_text(sim, t, f),
                                                   .span = await_span(sim, t)});
}

void note_step_end(Sim *sim, Task *t, FrameOutcome outcome) {
    Journal *j = hook_journal(sim);
    StepOutcome o = outcome == FRAME_YIELDED            ? STEP_SUSPENDED
                    : t->future.state == FUTURE_PENDING ? STEP_FATAL
                                                        : STEP_FINISHED;
    journal_add_task_step_end(j, (EventTaskStepEnd){.task = t->task_id, .outcome = o});
}

void note_task_destroyed(Sim *sim, Task *t) {
    Journal *j = hook_journal(sim);
    journal_add_task_destroy(j, (EventTaskDestroy){.task = t->task_id});
}

/* ---- cancellation ---- */

static ScopeId scope_that_cancels(Sim *sim) {
    Value v = sim->hooks->cancelling_scope;
    return v ? object_id_in(&sim->hooks->objects, v) : 0;
}

/* Told before it is done: what the task awaits now will take the request, or a flag. */
void note_task_cancel(Sim *sim, Task *t, Value message) {
    Journal *j = hook_journal(sim);
    bool text = message && message != VALUE_NONE;
    bool done = t->future.state != FUTURE_PENDING;
    t->cancel_event = journal_add_task_cancel(
        j, (EventTaskCancel){.task = t->task_id,
                             .by = hook_task_now(sim),
                             .scope = scope_that_cancels(sim),
                             .how = done        ? CANCEL_TOO_LATE
                                    : t->waiter ? CANCEL_FORWARDED
                                                : CANCEL_FLAGGED,
                             .requests = (int32_t)t->future.cancel_requests,
                             .message = text ? hook_value_text(sim, message) : 0,
                             .span = hook_span(sim)});
}

void note_task_uncancel(Sim *sim, Task *t) {
    Journal *j = hook_journal(sim);
    journal_add_task_uncancel(j, (EventTaskUncancel){.task = t->task_id,
                                                     .requests = (int32_t)t->future.cancel_requests,
                                                     .span = hook_span(sim)});
}
