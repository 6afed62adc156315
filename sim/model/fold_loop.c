/*
 * The fold for event loops and handles: where each handle is (timers, ready queue, running slot),
 * the phases of an iteration. fold_shutdown.c has the phases of the shutdown.
 */
#include "sim/model/fold.h"

/* ---- places of handles ---- */

static void leave_ready(Model *model, ModelLoop *loop, ModelHandle *handle) {
    ModelHandle *next = model_edit_handle(model, handle->ready_next);
    ModelHandle *previous = model_edit_handle(model, handle->ready_previous);
    if (next)
        next->ready_previous = handle->ready_previous;
    else
        loop->ready_last = handle->ready_previous;
    if (previous)
        previous->ready_next = handle->ready_next;
    else
        loop->ready_first = handle->ready_next;
    handle->ready_next = handle->ready_previous = 0;
    loop->ready_count--;
    if (loop->turn_left)
        loop->turn_left--;
}

static void leave_running(Model *model, ModelLoop *loop, HandleId id, ModelHandle *handle) {
    if (loop->running == id)
        loop->running = handle->outer;
    handle->outer = 0;
    ModelNow *now = model_edit_state(model);
    if (now && now->handle == id)
        now->handle = loop->running;
}

/* Takes the handle out of the place where it is; its loop, NULL if the loop is not known. */
static ModelLoop *leave_place(Model *model, HandleId id, ModelHandle *handle) {
    ModelLoop *loop = model_edit_loop(model, handle->loop);
    if (!loop)
        return NULL;
    if (handle->place == HANDLE_PLACE_READY)
        leave_ready(model, loop, handle);
    if (handle->place == HANDLE_PLACE_RUNNING)
        leave_running(model, loop, id, handle);
    if (handle->place == HANDLE_PLACE_TIMERS) {
        model_timers_remove(model, loop, id);
        if (handle->cancelled)
            loop->timers_cancelled--;
    }
    handle->place = HANDLE_PLACE_NONE;
    return loop;
}

static void come_to(ModelHandle *handle, HandlePlace place, const EventHead *head) {
    handle->place = place;
    handle->since = head->number;
}

static void join_ready(Model *model, ModelLoop *loop, HandleId id, ModelHandle *handle,
                       const EventHead *head) {
    ModelHandle *last = model_edit_handle(model, loop->ready_last);
    if (last)
        last->ready_next = id;
    else
        loop->ready_first = id;
    handle->ready_previous = loop->ready_last;
    handle->ready_next = 0;
    handle->ready = head->number;
    loop->ready_last = id;
    loop->ready_count++;
    come_to(handle, HANDLE_PLACE_READY, head);
}

HandleId model_loop_ready(const Model *model, LoopId id, uint32_t index) {
    const ModelLoop *loop = model_loop(model, id);
    if (!loop || index >= loop->ready_count)
        return 0;
    bool from_front = index <= loop->ready_count / 2;
    HandleId handle = from_front ? loop->ready_first : loop->ready_last;
    uint32_t steps = from_front ? index : loop->ready_count - 1 - index;
    for (; steps && handle; steps--) {
        const ModelHandle *row = model_handle(model, handle);
        handle = !row ? 0 : from_front ? row->ready_next : row->ready_previous;
    }
    return handle;
}

/* ---- handles ---- */

static ModelHandle *add_handle(Model *model, HandleId id, LoopId loop, const EventHead *head) {
    ModelHandle *handle =
        model_loop(model, loop) ? model_add_handle(model, id, head->number) : NULL;
    const ModelNow *now = model_state(model);
    if (!handle)
        return NULL;
    handle->loop = loop;
    handle->by = now->task;
    handle->by_thread = head->thread;
    return handle;
}

void fold_handle_schedule(Model *model, const EventHead *head, const EventHandleSchedule *event) {
    ModelHandle *handle = add_handle(model, event->handle, event->loop, head);
    ModelLoop *loop = handle ? model_edit_loop(model, event->loop) : NULL;
    if (!loop)
        return;
    handle->how = event->how;
    handle->role = event->role;
    handle->callback = event->callback;
    handle->task = event->task;
    handle->future = event->future;
    handle->span = event->span;
    join_ready(model, loop, event->handle, handle, head);
    if (event->role == HANDLE_ROLE_TASK_STEP || event->role == HANDLE_ROLE_TASK_WAKEUP)
        model_task_made_ready(model, event->task, event->handle, head);
}

void fold_timer_set(Model *model, const EventHead *head, const EventTimerSet *event) {
    ModelHandle *handle = add_handle(model, event->handle, event->loop, head);
    ModelLoop *loop = handle ? model_edit_loop(model, event->loop) : NULL;
    if (!loop)
        return;
    handle->timer = true;
    handle->when = event->when;
    handle->role = event->role;
    handle->callback = event->callback;
    handle->task = event->task;
    handle->future = event->future;
    handle->span = event->span;
    come_to(handle, HANDLE_PLACE_TIMERS, head);
    model_timers_insert(model, loop, event->handle);
    ModelFuture *future = model_edit_future(model, event->future);
    if (future)
        future->timer = event->handle;
}

void fold_timer_due(Model *model, const EventHead *head, const EventTimerDue *event) {
    ModelHandle *handle = model_edit_handle(model, event->handle);
    ModelLoop *loop = handle ? leave_place(model, event->handle, handle) : NULL;
    if (loop)
        join_ready(model, loop, event->handle, handle, head);
}

static void move_handle(Model *model, HandleId id, HandlePlace place, const EventHead *head) {
    ModelHandle *handle = model_edit_handle(model, id);
    if (!handle)
        return;
    leave_place(model, id, handle);
    come_to(handle, place, head);
}

void fold_timer_drop(Model *model, const EventHead *head, const EventTimerDrop *event) {
    move_handle(model, event->handle, HANDLE_PLACE_DROPPED, head);
}

void fold_handle_skip(Model *model, const EventHead *head, const EventHandleSkip *event) {
    move_handle(model, event->handle, HANDLE_PLACE_SKIPPED, head);
}

void fold_handle_cancel(Model *model, const EventHead *head, const EventHandleCancel *event) {
    ModelHandle *handle = model_edit_handle(model, event->handle);
    if (!handle || handle->cancelled)
        return;
    handle->cancelled = head->number;
    ModelLoop *loop =
        handle->place == HANDLE_PLACE_TIMERS ? model_edit_loop(model, handle->loop) : NULL;
    if (loop)
        loop->timers_cancelled++;
}

void fold_handle_begin(Model *model, const EventHead *head, const EventHandleBegin *event) {
    ModelHandle *handle = model_edit_handle(model, event->handle);
    ModelLoop *loop = handle ? leave_place(model, event->handle, handle) : NULL;
    ModelNow *now = loop ? model_edit_state(model) : NULL;
    if (!now)
        return;
    handle->outer = loop->running;
    handle->begun = head->number;
    come_to(handle, HANDLE_PLACE_RUNNING, head);
    loop->running = event->handle;
    now->handle = event->handle;
}

void fold_handle_end(Model *model, const EventHead *head, const EventHandleEnd *event) {
    ModelHandle *handle = model_edit_handle(model, event->handle);
    if (!handle)
        return;
    leave_place(model, event->handle, handle);
    handle->ended = head->number;
    come_to(handle, HANDLE_PLACE_RUN, head);
}

/* ---- the life of a loop ---- */

static void enter_loop_state(ModelLoop *loop, LoopState state, const EventHead *head) {
    loop->state = state;
    loop->since = head->number;
}

void fold_loop_create(Model *model, const EventHead *head, const EventLoopCreate *event) {
    ModelLoop *loop = model_add_loop(model, event->loop, head->number);
    ModelNow *now = loop ? model_edit_state(model) : NULL;
    if (!now)
        return;
    loop->span = event->span;
    loop->thread = head->thread;
    enter_loop_state(loop, LOOP_STATE_NEW, head);
    if (!now->loop)
        now->loop = event->loop;
}

void fold_loop_run_begin(Model *model, const EventHead *head, const EventLoopRunBegin *event) {
    ModelLoop *loop = model_edit_loop(model, event->loop);
    ModelThread *thread = model_edit_thread(model, head->thread);
    ModelNow *now = loop ? model_edit_state(model) : NULL;
    if (!now)
        return;
    if (!loop->depth)
        loop->outer = thread ? thread->loop : 0;
    loop->depth++;
    loop->thread = head->thread;
    loop->run_how = event->how;
    loop->run_until = event->future;
    loop->stopping = false;
    enter_loop_state(loop, LOOP_STATE_RUNNING, head);
    if (thread)
        thread->loop = event->loop;
    now->loop = event->loop;
    model_shutdown_runs(model, event->loop, head);
}

void fold_loop_stop(Model *model, const EventHead *head, const EventLoopStop *event) {
    ModelLoop *loop = model_edit_loop(model, event->loop);
    (void)head;
    if (loop)
        loop->stopping = true;
}

static void enter_phase(ModelLoop *loop, LoopPhase phase, const EventHead *head) {
    loop->phase = phase;
    loop->phase_since = head->number;
}

/* A loop that ran around this one on the same thread goes on. */
static void return_to_outer(Model *model, LoopId id, ModelLoop *loop, const EventHead *head) {
    ModelThread *thread = model_edit_thread(model, head->thread);
    ModelNow *now = model_edit_state(model);
    if (thread && thread->loop == id)
        thread->loop = loop->outer;
    if (now && now->loop == id && loop->outer)
        now->loop = loop->outer;
    loop->outer = 0;
}

void fold_loop_run_end(Model *model, const EventHead *head, const EventLoopRunEnd *event) {
    ModelLoop *loop = model_edit_loop(model, event->loop);
    if (!loop || !loop->depth)
        return;
    loop->stopping = false;
    loop->run_until = 0;
    if (--loop->depth) {
        enter_phase(loop, LOOP_PHASE_RUN, head);
        return;
    }
    enter_loop_state(loop, LOOP_STATE_STOPPED, head);
    enter_phase(loop, LOOP_PHASE_IDLE, head);
    loop->run_ended = head->number;
    loop->run_ended_how = loop->run_how;
    loop->run_ended_time = head->time;
    model_shutdown_stops(model, event->loop, head);
    return_to_outer(model, event->loop, loop, head);
}

static void forget_handle(Model *model, HandleId id, const EventHead *head) {
    ModelHandle *handle = model_edit_handle(model, id);
    if (!handle)
        return;
    handle->ready_next = handle->ready_previous = 0;
    come_to(handle, HANDLE_PLACE_FORGOTTEN, head);
}

static void forget_timers(Model *model, HandleId root, const EventHead *head) {
    const ModelTimer *timer = model_timer(model, root);
    if (!timer)
        return;
    HandleId left = timer->left;
    HandleId right = timer->right;
    forget_timers(model, left, head);
    forget_handle(model, root, head);
    forget_timers(model, right, head);
}

static void forget_ready(Model *model, HandleId first, const EventHead *head) {
    const ModelHandle *handle;
    while ((handle = model_handle(model, first))) {
        HandleId next = handle->ready_next;
        forget_handle(model, first, head);
        first = next;
    }
}

void fold_loop_close(Model *model, const EventHead *head, const EventLoopClose *event) {
    ModelLoop *loop = model_edit_loop(model, event->loop);
    if (!loop)
        return;
    forget_ready(model, loop->ready_first, head);
    forget_timers(model, loop->timers, head);
    loop->ready_first = loop->ready_last = loop->timers = 0;
    loop->ready_count = loop->turn_left = loop->timer_count = loop->timers_cancelled = 0;
    enter_loop_state(loop, LOOP_STATE_CLOSED, head);
    enter_phase(loop, LOOP_PHASE_IDLE, head);
    model_shutdown_closes(model, event->loop, head);
}

void fold_loop_message(Model *model, const EventHead *head, const EventLoopMessage *event) {
    ModelMessage *message = model_add_message(model, model_message_count(model) + 1, head->number);
    if (!message)
        return;
    message->loop = event->loop;
    message->message = event->message;
    message->error = event->error;
    message->task = event->task;
    message->future = event->future;
}

/* ---- an iteration ---- */

void fold_iteration_begin(Model *model, const EventHead *head, const EventIterationBegin *event) {
    ModelLoop *loop = model_edit_loop(model, event->loop);
    if (!loop)
        return;
    loop->iteration = head->iteration;
    enter_phase(loop, LOOP_PHASE_PREPARE, head);
}

void fold_poll_begin(Model *model, const EventHead *head, const EventPollBegin *event) {
    ModelLoop *loop = model_edit_loop(model, event->loop);
    if (!loop)
        return;
    loop->poll_wait = event->wait;
    loop->poll_until = event->until;
    enter_phase(loop, LOOP_PHASE_POLL, head);
}

void fold_poll_end(Model *model, const EventHead *head, const EventPollEnd *event) {
    ModelLoop *loop = model_edit_loop(model, event->loop);
    (void)head;
    if (!loop)
        return;
    loop->poll_wait = POLL_WAIT_NONE;
    loop->poll_until = 0;
}

void fold_timers_begin(Model *model, const EventHead *head, const EventTimersBegin *event) {
    ModelLoop *loop = model_edit_loop(model, event->loop);
    if (loop)
        enter_phase(loop, LOOP_PHASE_TIMERS, head);
}

void fold_ready_begin(Model *model, const EventHead *head, const EventReadyBegin *event) {
    ModelLoop *loop = model_edit_loop(model, event->loop);
    if (!loop)
        return;
    uint32_t count = event->count > 0 ? (uint32_t)event->count : 0;
    loop->turn_left = count < loop->ready_count ? count : loop->ready_count;
    enter_phase(loop, LOOP_PHASE_RUN, head);
}

void fold_iteration_end(Model *model, const EventHead *head, const EventIterationEnd *event) {
    ModelLoop *loop = model_edit_loop(model, event->loop);
    if (!loop)
        return;
    loop->turn_left = 0;
    enter_phase(loop, LOOP_PHASE_IDLE, head);
}
