/*
 * The fold for cancellation: the path of every cancel request from the call to its end, station by
 * station. Decision: one CancelledError serves all requests that were made before it, so those of a
 * task move together, and each gets the stations of its own.
 */
#include "sim/model/fold.h"

/* ---- stations ---- */

static void add_station(Model *model, CancelId id, StationKind kind, SpanId span,
                        const EventHead *head) {
    ModelCancel *cancel = model_edit_cancel(model, id);
    StationId next = model_station_count(model) + 1;
    ModelStation *station = cancel ? model_add_station(model, next, head->number) : NULL;
    if (!station)
        return;
    station->kind = kind;
    station->time = head->time;
    station->iteration = head->iteration;
    station->span = span;
    ModelStation *last = model_edit_station(model, cancel->station_last);
    if (last)
        last->station_next = next;
    else
        cancel->station_first = next;
    cancel->station_last = next;
    cancel->stations++;
}

static void end_cancel(Model *model, CancelId id, CancelState state, const EventHead *head) {
    ModelCancel *cancel = model_edit_cancel(model, id);
    if (!cancel)
        return;
    cancel->state = state;
    cancel->ended = head->number;
    cancel->ended_time = head->time;
    add_station(model, id, STATION_END, 0, head);
}

/* ---- the requests of a task ---- */

/* From the newest on, the requests of a task are: asked, then delivered, then ended ones. */
static bool was_delivered(const ModelCancel *cancel) {
    return cancel->state == CANCEL_STATE_CLEANUP || cancel->state == CANCEL_STATE_CAUGHT;
}

/* The first delivered request from there on to older ones; lost ones may stand between. */
static CancelId delivered_from(const Model *model, CancelId id) {
    const ModelCancel *cancel;
    while ((cancel = model_cancel(model, id)) &&
           (cancel->state == CANCEL_STATE_ASKED || cancel->state == CANCEL_STATE_LOST))
        id = cancel->previous;
    return cancel && was_delivered(cancel) ? id : 0;
}

bool model_cancel_is_pending(const Model *model, const ModelTask *task) {
    const ModelCancel *cancel = model_cancel(model, task->cancel);
    return cancel && cancel->state == CANCEL_STATE_ASKED;
}

/* What was asked before this step and not delivered by its end was swallowed by what it awaited;
 * what was asked within the step still waits, or comes too late. */
void model_cancels_lose(Model *model, const ModelTask *task, CancelState later,
                        const EventHead *head) {
    const ModelCancel *cancel;
    for (CancelId id = task->cancel;
         (cancel = model_cancel(model, id)) && cancel->state == CANCEL_STATE_ASKED;
         id = cancel->previous) {
        CancelState state = cancel->created < task->step ? CANCEL_STATE_LOST : later;
        if (state != CANCEL_STATE_ASKED)
            end_cancel(model, id, state, head);
    }
}

void model_cancels_end(Model *model, TaskId id, CancelState state, const EventHead *head) {
    const ModelTask *task = model_task(model, id);
    CancelId at = task ? delivered_from(model, task->cancel) : 0;
    for (const ModelCancel *cancel; (cancel = model_cancel(model, at));
         at = delivered_from(model, cancel->previous))
        end_cancel(model, at, state, head);
}

/* ---- on the way ---- */

void model_cancels_woken(Model *model, const ModelTask *task, const EventHead *head) {
    const ModelCancel *cancel;
    for (CancelId id = task->cancel;
         (cancel = model_cancel(model, id)) && cancel->state == CANCEL_STATE_ASKED;
         id = cancel->previous)
        add_station(model, id, STATION_WOKEN, 0, head);
}

void model_cancels_await(Model *model, const ModelTask *task, SpanId span, const EventHead *head) {
    CancelId id = delivered_from(model, task->cancel);
    for (const ModelCancel *cancel; (cancel = model_cancel(model, id));
         id = delivered_from(model, cancel->previous))
        add_station(model, id, STATION_AWAIT, span, head);
}

static void note_in_scope(Model *model, ScopeId id, CancelId cancel) {
    ModelScope *scope = model_edit_scope(model, id);
    if (scope)
        scope->cancel = cancel;
}

static uint32_t not_negative(int32_t requests) {
    return requests > 0 ? (uint32_t)requests : 0;
}

static ModelCancel *add_cancel(Model *model, CancelId id, const ModelTask *task,
                               const EventHead *head, const EventTaskCancel *event) {
    ModelCancel *cancel = model_add_cancel(model, id, head->number);
    if (!cancel)
        return NULL;
    cancel->asked_time = head->time;
    cancel->task = event->task;
    cancel->by = event->by;
    cancel->by_thread = head->thread;
    cancel->scope = event->scope;
    cancel->how = event->how;
    cancel->requests = not_negative(event->requests);
    cancel->message = event->message;
    cancel->span = event->span;
    cancel->awaited = task->awaits;
    cancel->awaited_what = task->await_what;
    cancel->previous = task->cancel;
    cancel->state = CANCEL_STATE_ASKED;
    return cancel;
}

void fold_task_cancel(Model *model, const EventHead *head, const EventTaskCancel *event) {
    ModelTask *task = model_edit_task(model, event->task);
    CancelId id = model_cancel_count(model) + 1;
    ModelCancel *cancel = task ? add_cancel(model, id, task, head, event) : NULL;
    if (!cancel)
        return;
    bool alive = task->state >= TASK_STATE_CREATED && task->state <= TASK_STATE_CANCELLING;
    note_in_scope(model, event->scope, id);
    task->cancel = id;
    task->cancels++;
    task->cancel_requests = cancel->requests;
    add_station(model, id, STATION_ASKED, event->span, head);
    if (event->how == CANCEL_TOO_LATE || !alive)
        end_cancel(model, id, CANCEL_STATE_TOO_LATE, head);
    else if (task->state != TASK_STATE_RUNNING)
        model_task_enter(model, event->task, TASK_STATE_CANCELLING, head);
    model_shutdown_cancels(model, task->loop, head);
}

void fold_task_cancel_deliver(Model *model, const EventHead *head,
                              const EventTaskCancelDeliver *event) {
    const ModelTask *task = model_task(model, event->task);
    CancelId id = task ? task->cancel : 0;
    ModelCancel *cancel;
    for (; (cancel = model_edit_cancel(model, id)) && cancel->state == CANCEL_STATE_ASKED;
         id = cancel->previous) {
        cancel->state = CANCEL_STATE_CLEANUP;
        cancel->delivered = head->number;
        cancel->delivered_time = head->time;
        cancel->await_span = event->span;
        add_station(model, id, STATION_DELIVERED, event->span, head);
    }
}

/* A scope takes its own request back; without a scope it is the latest that is on its way. */
void fold_task_uncancel(Model *model, const EventHead *head, const EventTaskUncancel *event) {
    ModelTask *task = model_edit_task(model, event->task);
    if (!task)
        return;
    task->cancel_requests = not_negative(event->requests);
    const ModelScope *scope = model_scope(model, event->scope);
    const ModelCancel *own = scope ? model_cancel(model, scope->cancel) : NULL;
    CancelId id = own && own->task == event->task ? scope->cancel : task->cancel;
    ModelCancel *cancel = model_edit_cancel(model, id);
    if (!cancel || cancel->uncancelled)
        return;
    cancel->uncancelled = head->number;
    add_station(model, id, STATION_UNCANCELLED, event->span, head);
}

/* ---- except clauses ---- */

static bool is_cancelled_error(const Model *model, TextId type) {
    return !strcmp(model_text(model, type), "CancelledError");
}

void fold_exception_catch(Model *model, const EventHead *head, const EventExceptionCatch *event) {
    ModelException *exception = model_edit_exception(model, event->exception);
    const ModelTask *task = model_task(model, event->task);
    if (exception)
        exception->caught = head->number;
    if (!task || !is_cancelled_error(model, event->type))
        return;
    CancelId id = delivered_from(model, task->cancel);
    ModelCancel *cancel;
    for (; (cancel = model_edit_cancel(model, id)) && cancel->state == CANCEL_STATE_CLEANUP;
         id = delivered_from(model, cancel->previous)) {
        cancel->state = CANCEL_STATE_CAUGHT;
        cancel->caught = head->number;
        cancel->caught_span = event->span;
        add_station(model, id, STATION_CAUGHT, event->span, head);
    }
}

/* A timeout or group that had asked for the cancel may still turn it into something else. */
void fold_exception_clear(Model *model, const EventHead *head, const EventExceptionClear *event) {
    ModelException *exception = model_edit_exception(model, event->exception);
    if (exception)
        exception->ended = head->number;
    if (is_cancelled_error(model, event->type))
        model_cancels_end(model, event->task, CANCEL_STATE_SWALLOWED, head);
}
