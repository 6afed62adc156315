/*
 * The fold for tasks and what they await: states, the lists of who waits for which future, links
 * between futures, coroutines. What cancel() sets going is in fold_cancels.c.
 */
#include "sim/model/fold.h"

/* ---- states of tasks ---- */

static uint32_t *counter_of(ModelNow *now, TaskState state) {
    switch (state) {
    case TASK_STATE_CREATED:
    case TASK_STATE_READY: return &now->tasks_ready;
    case TASK_STATE_RUNNING: return &now->tasks_running;
    case TASK_STATE_WAITING: return &now->tasks_waiting;
    case TASK_STATE_CANCELLING: return &now->tasks_cancelling;
    case TASK_STATE_DONE: return &now->tasks_done;
    case TASK_STATE_FAILED: return &now->tasks_failed;
    case TASK_STATE_CANCELLED: return &now->tasks_cancelled;
    case TASK_STATE_NONE:
    case TaskState_COUNT: break;
    }
    return NULL;
}

static bool is_alive(TaskState state) {
    return state >= TASK_STATE_CREATED && state <= TASK_STATE_CANCELLING;
}

static void count_state(Model *model, TaskState from, TaskState to) {
    ModelNow *now = model_edit_state(model);
    if (!now)
        return;
    uint32_t *left = counter_of(now, from);
    uint32_t *joined = counter_of(now, to);
    if (left)
        --*left;
    if (joined)
        ++*joined;
    now->tasks_alive += (uint32_t)is_alive(to) - (uint32_t)is_alive(from);
}

void model_task_enter(Model *model, TaskId id, TaskState state, const EventHead *head) {
    ModelTask *task = model_edit_task(model, id);
    if (!task || task->state == state)
        return;
    count_state(model, task->state, state);
    task->state = state;
    task->since = head->number;
    task->since_time = head->time;
}

void model_task_made_ready(Model *model, TaskId id, HandleId handle, const EventHead *head) {
    ModelTask *task = model_edit_task(model, id);
    if (!task || !is_alive(task->state))
        return;
    task->handle = handle;
    task->made_ready = head->number;
    model_cancels_woken(model, task, head);
    if (task->state == TASK_STATE_WAITING)
        model_task_enter(model, id, TASK_STATE_READY, head);
}

/* ---- who waits for a future ---- */

static void stop_waiting(Model *model, TaskId id, ModelTask *task) {
    ModelFuture *future = model_edit_future(model, task->awaits);
    ModelTask *next = model_edit_task(model, task->wait_next);
    ModelTask *previous = model_edit_task(model, task->wait_previous);
    if (next)
        next->wait_previous = task->wait_previous;
    if (previous)
        previous->wait_next = task->wait_next;
    if (future) {
        if (future->wait_first == id)
            future->wait_first = task->wait_next;
        future->wait_count--;
    }
    task->wait_next = task->wait_previous = 0;
    task->awaits = 0;
    task->await_what = 0;
}

static void start_waiting(Model *model, TaskId id, ModelTask *task, FutureId awaited) {
    ModelFuture *future = model_edit_future(model, awaited);
    if (!future)
        return;
    ModelTask *first = model_edit_task(model, future->wait_first);
    if (first)
        first->wait_previous = id;
    task->wait_next = future->wait_first;
    future->wait_first = id;
    future->wait_count++;
    task->awaits = awaited;
}

/* ---- tasks ---- */

static void add_task_future(Model *model, const EventHead *head, const EventTaskCreate *event) {
    ModelFuture *future = model_edit_future(model, event->future);
    if (!future) {
        future = model_add_future(model, event->future, head->number);
        if (!future)
            return;
        future->state = FUTURE_STATE_PENDING;
        future->loop = event->loop;
        future->by = event->parent;
        future->span = event->span;
    }
    future->kind = FUTURE_KIND_TASK;
    future->task = event->task;
}

void fold_task_create(Model *model, const EventHead *head, const EventTaskCreate *event) {
    ModelTask *task = model_add_task(model, event->task, head->number);
    if (!task)
        return;
    task->future = event->future;
    task->loop = event->loop;
    task->coro = event->coro;
    task->parent = event->parent;
    task->name = event->name;
    task->function = event->function;
    task->call = event->call;
    task->span = event->span;
    model_task_enter(model, event->task, TASK_STATE_CREATED, head);
    add_task_future(model, head, event);
    ModelCoro *coro = model_edit_coro(model, event->coro);
    if (coro)
        coro->task = event->task;
}

void fold_task_rename(Model *model, const EventHead *head, const EventTaskRename *event) {
    ModelTask *task = model_edit_task(model, event->task);
    (void)head;
    if (task)
        task->name = event->name;
}

static void set_running_task(Model *model, TaskId task, const EventHead *head) {
    ModelThread *thread = model_edit_thread(model, head->thread);
    ModelNow *now = model_edit_state(model);
    if (thread)
        thread->task = task;
    if (now)
        now->task = task;
}

void fold_task_step_begin(Model *model, const EventHead *head, const EventTaskStepBegin *event) {
    ModelTask *task = model_edit_task(model, event->task);
    ModelCoro *coro = task ? model_edit_coro(model, task->coro) : NULL;
    if (!task)
        return;
    stop_waiting(model, event->task, task);
    task->step = head->number;
    task->steps++;
    task->thread = head->thread;
    if (coro && coro->state == CORO_STATE_CREATED)
        coro->state = CORO_STATE_ALIVE;
    set_running_task(model, event->task, head);
    if (is_alive(task->state))
        model_task_enter(model, event->task, TASK_STATE_RUNNING, head);
}

static TaskState state_after_step(const Model *model, const ModelTask *task) {
    const ModelHandle *handle = model_handle(model, task->handle);
    if (model_cancel_is_pending(model, task))
        return TASK_STATE_CANCELLING;
    return handle && handle->place == HANDLE_PLACE_READY ? TASK_STATE_READY : TASK_STATE_WAITING;
}

/* Steps do not nest but with nest_asyncio: then the task around it goes on. */
void fold_task_step_end(Model *model, const EventHead *head, const EventTaskStepEnd *event) {
    ModelTask *task = model_edit_task(model, event->task);
    if (!task)
        return;
    const ModelHandle *running = model_handle(model, model_state(model)->handle);
    const ModelHandle *outer = running ? model_handle(model, running->outer) : NULL;
    const ModelTask *around = outer ? model_task(model, outer->task) : NULL;
    bool goes_on = around && around->state == TASK_STATE_RUNNING && outer->task != event->task;
    set_running_task(model, goes_on ? outer->task : 0, head);
    const ModelHandle *handle = model_handle(model, task->handle);
    if (handle && handle->place != HANDLE_PLACE_READY)
        task->handle = 0;
    model_cancels_lose(model, task, CANCEL_STATE_ASKED, head);
    if (task->state == TASK_STATE_RUNNING)
        model_task_enter(model, event->task, state_after_step(model, task), head);
}

void fold_task_suspend(Model *model, const EventHead *head, const EventTaskSuspend *event) {
    ModelTask *task = model_edit_task(model, event->task);
    if (!task)
        return;
    stop_waiting(model, event->task, task);
    task->await_how = event->how;
    task->await_what = event->what;
    task->suspended = head->number;
    task->suspended_time = head->time;
    if (event->span)
        task->place = event->span;
    start_waiting(model, event->task, task, event->future);
    model_cancels_await(model, task, event->span, head);
    if (!model_cancel_is_pending(model, task))
        model_shutdown_awaits(model, task->loop, event->future, head);
}

static CancelState cancel_state_of(Outcome outcome) {
    switch (outcome) {
    case OUTCOME_CANCELLED: return CANCEL_STATE_RERAISED;
    case OUTCOME_RAISED: return CANCEL_STATE_REPLACED;
    case OUTCOME_RETURNED:
    case Outcome_COUNT: break;
    }
    return CANCEL_STATE_SWALLOWED;
}

static TaskState task_state_of(Outcome outcome) {
    switch (outcome) {
    case OUTCOME_CANCELLED: return TASK_STATE_CANCELLED;
    case OUTCOME_RAISED: return TASK_STATE_FAILED;
    case OUTCOME_RETURNED:
    case Outcome_COUNT: break;
    }
    return TASK_STATE_DONE;
}

static void leave_group(Model *model, const ModelTask *task) {
    ModelScope *group = model_edit_scope(model, task->group);
    if (group)
        group->members_ended++;
}

void fold_task_done(Model *model, const EventHead *head, const EventTaskDone *event) {
    ModelTask *task = model_edit_task(model, event->task);
    if (!task || !is_alive(task->state))
        return;
    stop_waiting(model, event->task, task);
    task->ended = head->number;
    task->ended_time = head->time;
    task->outcome = event->outcome;
    task->value = event->value;
    task->handle = 0;
    model_cancels_end(model, event->task, cancel_state_of(event->outcome), head);
    model_cancels_lose(model, task, CANCEL_STATE_TOO_LATE, head);
    model_task_enter(model, event->task, task_state_of(event->outcome), head);
    leave_group(model, task);
    model_future_settle(model, task->future, event->outcome, event->value, head);
}

void fold_task_destroy(Model *model, const EventHead *head, const EventTaskDestroy *event) {
    ModelTask *task = model_edit_task(model, event->task);
    if (!task || !is_alive(task->state))
        return;
    stop_waiting(model, event->task, task);
    task->destroyed = true;
    task->ended = head->number;
    task->ended_time = head->time;
    task->handle = 0;
    model_task_enter(model, event->task, TASK_STATE_FAILED, head);
    leave_group(model, task);
}

/* ---- coroutines ---- */

void fold_coro_create(Model *model, const EventHead *head, const EventCoroCreate *event) {
    ModelCoro *coro = model_add_coro(model, event->coro, head->number);
    if (!coro)
        return;
    coro->kind = event->kind;
    coro->state = CORO_STATE_CREATED;
    coro->function = event->function;
    coro->call = event->call;
    coro->task = event->task;
    coro->span = event->span;
}

static void stop_awaiting(Model *model, ModelCoro *coro) {
    ModelCoro *awaited = model_edit_coro(model, coro->awaits);
    if (awaited)
        awaited->awaited_by = 0;
    coro->awaits = 0;
    coro->await_span = 0;
}

void fold_coro_await(Model *model, const EventHead *head, const EventCoroAwait *event) {
    ModelCoro *coro = model_edit_coro(model, event->coro);
    ModelCoro *awaited = model_edit_coro(model, event->awaited);
    (void)head;
    if (!coro || !awaited || coro == awaited)
        return;
    ModelCoro *before = model_edit_coro(model, awaited->awaited_by);
    if (before)
        stop_awaiting(model, before);
    stop_awaiting(model, coro);
    coro->awaits = event->awaited;
    coro->await_span = event->span;
    awaited->awaited_by = event->coro;
    awaited->task = coro->task;
    awaited->state = CORO_STATE_ALIVE;
}

void fold_coro_end(Model *model, const EventHead *head, const EventCoroEnd *event) {
    ModelCoro *coro = model_edit_coro(model, event->coro);
    if (!coro)
        return;
    stop_awaiting(model, coro);
    ModelCoro *outer = model_edit_coro(model, coro->awaited_by);
    if (outer)
        stop_awaiting(model, outer);
    coro->state = CORO_STATE_ENDED;
    coro->outcome = event->outcome;
    coro->ended = head->number;
}

void fold_coro_never_awaited(Model *model, const EventHead *head,
                             const EventCoroNeverAwaited *event) {
    ModelCoro *coro = model_edit_coro(model, event->coro);
    if (!coro)
        return;
    coro->state = CORO_STATE_NEVER_AWAITED;
    coro->ended = head->number;
}

/* ---- futures ---- */

void fold_future_create(Model *model, const EventHead *head, const EventFutureCreate *event) {
    ModelFuture *future = model_add_future(model, event->future, head->number);
    if (!future)
        return;
    future->kind = event->kind;
    future->state = FUTURE_STATE_PENDING;
    future->loop = event->loop;
    future->by = event->by;
    future->number = event->number;
    future->sync = event->sync;
    future->job = event->job;
    future->scope = event->scope;
    future->label = event->label;
    future->span = event->span;
}

void fold_future_link(Model *model, const EventHead *head, const EventFutureLink *event) {
    ModelFuture *parent = model_edit_future(model, event->future);
    ModelFuture *child = model_edit_future(model, event->child);
    LinkId id = model_link_count(model) + 1;
    ModelLink *link = parent && child ? model_add_link(model, id, head->number) : NULL;
    if (!link)
        return;
    link->how = event->how;
    link->parent = event->future;
    link->child = event->child;
    link->parent_next = child->parent_first;
    child->parent_first = id;
    ModelLink *last = model_edit_link(model, parent->child_last);
    if (last)
        last->child_next = id;
    else
        parent->child_first = id;
    parent->child_last = id;
    parent->child_count++;
    if (child->state != FUTURE_STATE_PENDING)
        parent->child_done++;
}

void fold_future_callback(Model *model, const EventHead *head, const EventFutureCallback *event) {
    ModelFuture *future = model_edit_future(model, event->future);
    (void)head;
    if (!future)
        return;
    if (!event->removed)
        future->callbacks++;
    else if (future->callbacks)
        future->callbacks--;
}

static FutureState future_state_of(Outcome outcome) {
    switch (outcome) {
    case OUTCOME_CANCELLED: return FUTURE_STATE_CANCELLED;
    case OUTCOME_RAISED: return FUTURE_STATE_EXCEPTION;
    case OUTCOME_RETURNED:
    case Outcome_COUNT: break;
    }
    return FUTURE_STATE_RESULT;
}

static void count_in_parents(Model *model, const ModelFuture *future) {
    const ModelLink *link;
    for (LinkId id = future->parent_first; (link = model_link(model, id)); id = link->parent_next) {
        ModelFuture *parent = model_edit_future(model, link->parent);
        if (parent)
            parent->child_done++;
    }
}

void model_future_settle(Model *model, FutureId id, Outcome outcome, TextId value,
                         const EventHead *head) {
    ModelFuture *future = model_edit_future(model, id);
    if (!future || future->state != FUTURE_STATE_PENDING)
        return;
    future->state = future_state_of(outcome);
    future->value = value;
    future->ended = head->number;
    future->ended_time = head->time;
    count_in_parents(model, future);
}

void fold_future_done(Model *model, const EventHead *head, const EventFutureDone *event) {
    model_future_settle(model, event->future, event->outcome, event->value, head);
}
