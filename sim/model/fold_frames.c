/*
 * The fold for scopes (TaskGroup, timeout...) and, on line level, for call stacks and local
 * variables.
 */
#include "sim/model/fold.h"

/* ---- scopes ---- */

static void enter_scope_state(ModelScope *scope, ScopeState state, const EventHead *head) {
    scope->state = state;
    scope->since = head->number;
}

void fold_scope_enter(Model *model, const EventHead *head, const EventScopeEnter *event) {
    ModelScope *scope = model_add_scope(model, event->scope, head->number);
    if (!scope)
        return;
    scope->kind = event->kind;
    scope->task = event->task;
    scope->deadline = event->deadline;
    scope->label = event->label;
    scope->span = event->span;
    enter_scope_state(scope, SCOPE_OPEN, head);
    ModelTask *task = model_edit_task(model, event->task);
    if (!task)
        return;
    scope->outer = task->scope;
    task->scope = event->scope;
}

void fold_scope_add(Model *model, const EventHead *head, const EventScopeAdd *event) {
    ModelScope *scope = model_edit_scope(model, event->scope);
    ModelTask *task = model_edit_task(model, event->task);
    (void)head;
    if (!scope || !task || task->group)
        return;
    ModelTask *last = model_edit_task(model, scope->member_last);
    if (last)
        last->group_next = event->task;
    else
        scope->member_first = event->task;
    scope->member_last = event->task;
    scope->members++;
    if (task->ended)
        scope->members_ended++;
    task->group = event->scope;
}

void fold_scope_deadline(Model *model, const EventHead *head, const EventScopeDeadline *event) {
    ModelScope *scope = model_edit_scope(model, event->scope);
    (void)head;
    if (scope)
        scope->deadline = event->deadline;
}

void fold_scope_change(Model *model, const EventHead *head, const EventScopeChange *event) {
    ModelScope *scope = model_edit_scope(model, event->scope);
    if (scope)
        enter_scope_state(scope, event->state, head);
}

/* Its own request became a TimeoutError, or was taken up by the group; the others went with it. */
static void end_own_cancel(Model *model, const ModelScope *scope, ScopeOutcome outcome,
                           const EventHead *head) {
    ModelCancel *own = model_edit_cancel(model, scope->cancel);
    bool passes_on = outcome == SCOPE_CANCELLED;
    if (!own || own->task != scope->task || passes_on || own->state == CANCEL_STATE_ASKED)
        return;
    bool was_over = own->ended != 0;
    model_cancels_end(model, scope->task, CANCEL_STATE_ABSORBED, head);
    own->state = outcome == SCOPE_TIMED_OUT ? CANCEL_STATE_TIMED_OUT : CANCEL_STATE_ABSORBED;
    if (was_over) {
        own->ended = head->number;
        own->ended_time = head->time;
    }
}

void fold_scope_exit(Model *model, const EventHead *head, const EventScopeExit *event) {
    ModelScope *scope = model_edit_scope(model, event->scope);
    if (!scope || scope->ended)
        return;
    scope->outcome = event->outcome;
    scope->error = event->error;
    scope->ended = head->number;
    enter_scope_state(scope, SCOPE_CLOSED, head);
    ModelTask *task = model_edit_task(model, scope->task);
    if (task && task->scope == event->scope)
        task->scope = scope->outer;
    end_own_cancel(model, scope, event->outcome, head);
}

/* ---- frames ---- */

static ModelFrame *frame_for(Model *model, const EventHead *head, const EventFrameEnter *event) {
    ModelFrame *frame = model_edit_frame(model, event->frame);
    if (frame || model->failed)
        return frame && frame->state == FRAME_STATE_SUSPENDED ? frame : NULL;
    frame = model_add_frame(model, event->frame, head->number);
    if (!frame)
        return NULL;
    frame->function = event->function;
    frame->coro = event->coro;
    frame->library = event->library;
    frame->span = event->span;
    return frame;
}

static void remember_frame(Model *model, const ModelFrame *frame, FrameId id) {
    ModelCoro *coro = model_edit_coro(model, frame->coro);
    ModelTask *task = model_edit_task(model, frame->task);
    if (coro)
        coro->frame = id;
    if (task && (!task->frame || (frame->coro && frame->coro == task->coro)))
        task->frame = id;
}

void fold_frame_enter(Model *model, const EventHead *head, const EventFrameEnter *event) {
    ModelThread *thread = model_edit_thread(model, head->thread);
    ModelNow *now = thread ? model_edit_state(model) : NULL;
    ModelFrame *frame = now ? frame_for(model, head, event) : NULL;
    if (!frame)
        return;
    frame->state = FRAME_STATE_ACTIVE;
    frame->thread = head->thread;
    frame->task = now->task;
    frame->back = thread->frame;
    thread->frame = event->frame;
    thread->depth++;
    now->frame = event->frame;
    remember_frame(model, frame, event->frame);
}

/* A call has come back: the thread is where the caller is, as long as it is the same task's. */
static void return_to_caller(Model *model, ModelNow *now, ModelThread *thread, TaskId task) {
    const ModelFrame *caller = model_frame(model, thread->frame);
    if (!caller || caller->task != task || !caller->span || now->thread != caller->thread)
        return;
    now->span = caller->span;
    if (caller->library)
        return;
    now->place = thread->place = caller->span;
}

static void pop_frame(Model *model, FrameId id, ModelFrame *frame) {
    ModelThread *thread = model_edit_thread(model, frame->thread);
    ModelNow *now = model_edit_state(model);
    if (thread && thread->frame == id) {
        thread->frame = frame->back;
        thread->depth--;
    }
    if (now && now->frame == id)
        now->frame = frame->back;
    frame->back = 0;
}

void fold_frame_leave(Model *model, const EventHead *head, const EventFrameLeave *event) {
    ModelFrame *frame = model_edit_frame(model, event->frame);
    if (!frame || frame->state != FRAME_STATE_ACTIVE)
        return;
    pop_frame(model, event->frame, frame);
    ModelThread *thread = model_edit_thread(model, frame->thread);
    if (thread && event->how != LEAVE_SUSPEND)
        return_to_caller(model, model_edit_state(model), thread, frame->task);
    frame->state = event->how == LEAVE_SUSPEND ? FRAME_STATE_SUSPENDED : FRAME_STATE_LEFT;
    if (event->how == LEAVE_SUSPEND)
        return;
    frame->ended = head->number;
    frame->value = event->value;
    ModelTask *task = model_edit_task(model, frame->task);
    if (task && task->frame == event->frame)
        task->frame = 0;
}

static void move_in_frame(Model *model, FrameId id, SpanId span, EventNumber line) {
    ModelFrame *frame = model_edit_frame(model, id);
    if (!frame || !span)
        return;
    frame->span = span;
    if (line)
        frame->line = line;
    ModelTask *task = frame->library ? NULL : model_edit_task(model, frame->task);
    if (task)
        task->place = span;
}

void fold_line(Model *model, const EventHead *head, const EventLine *event) {
    move_in_frame(model, event->frame, event->span, head->number);
}

void fold_expression(Model *model, const EventHead *head, const EventExpression *event) {
    (void)head;
    move_in_frame(model, event->frame, event->span, 0);
}

/* ---- local variables ---- */

static LocalId find_local(const Model *model, const ModelFrame *frame, TextId name) {
    LocalId id = frame->local_first;
    const ModelLocal *local;
    while ((local = model_local(model, id)) && local->name != name)
        id = local->local_next;
    return id;
}

static ModelLocal *add_local(Model *model, FrameId frame_id, ModelFrame *frame, TextId name,
                             const EventHead *head) {
    LocalId id = model_local_count(model) + 1;
    ModelLocal *local = model_add_local(model, id, head->number);
    if (!local)
        return NULL;
    local->frame = frame_id;
    local->name = name;
    ModelLocal *last = model_edit_local(model, frame->local_last);
    if (last)
        last->local_next = id;
    else
        frame->local_first = id;
    frame->local_last = id;
    frame->locals++;
    return local;
}

void fold_local_set(Model *model, const EventHead *head, const EventLocalSet *event) {
    ModelFrame *frame = model_edit_frame(model, event->frame);
    if (!frame)
        return;
    ModelLocal *local = model_edit_local(model, find_local(model, frame, event->name));
    if (!local)
        local = add_local(model, event->frame, frame, event->name, head);
    if (!local)
        return;
    local->value = event->value;
    local->changed = head->number;
    local->deleted = false;
}

void fold_local_delete(Model *model, const EventHead *head, const EventLocalDelete *event) {
    ModelFrame *frame = model_edit_frame(model, event->frame);
    ModelLocal *local =
        frame ? model_edit_local(model, find_local(model, frame, event->name)) : NULL;
    if (!local)
        return;
    local->deleted = true;
    local->value = 0;
    local->changed = head->number;
}
