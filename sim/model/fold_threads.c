/*
 * The fold for threads, executors and their jobs, and for locks, queues and their kind.
 */
#include "sim/model/fold.h"

/* ---- threads ---- */

static void enter_thread_state(ModelThread *thread, ThreadState state, const EventHead *head) {
    thread->state = state;
    thread->since = head->number;
    thread->since_time = head->time;
}

static void join_executor(Model *model, ThreadId id, ModelThread *thread, ExecutorId executor_id) {
    ModelExecutor *executor = model_edit_executor(model, executor_id);
    if (!executor || thread->executor)
        return;
    thread->executor = executor_id;
    ModelThread *last = model_edit_thread(model, executor->thread_last);
    if (last)
        last->executor_next = id;
    else
        executor->thread_first = id;
    executor->thread_last = id;
    executor->threads++;
}

/* A thread that was seen running before it was announced gets its name now. */
void fold_thread_create(Model *model, const EventHead *head, const EventThreadCreate *event) {
    ModelThread *thread = model_edit_thread(model, event->subject);
    if (!thread) {
        thread = model_add_thread(model, event->subject, head->number);
        if (!thread)
            return;
        enter_thread_state(thread, THREAD_STATE_READY, head);
    }
    thread->kind = event->kind;
    thread->name = event->name;
    thread->span = event->span;
    join_executor(model, event->subject, thread, event->executor);
}

void fold_thread_block(Model *model, const EventHead *head, const EventThreadBlock *event) {
    ModelThread *thread = model_edit_thread(model, event->subject);
    if (!thread || thread->state == THREAD_STATE_ENDED)
        return;
    bool idle = event->reason == BLOCK_IDLE;
    enter_thread_state(thread, idle ? THREAD_STATE_IDLE : THREAD_STATE_BLOCKED, head);
    thread->reason = event->reason;
    thread->until = event->until;
    thread->what = event->what;
    thread->future = event->future;
    thread->other = event->other;
    thread->sync = event->sync;
    thread->shutdown = event->executor;
    if (event->span)
        thread->place = event->span;
}

static void forget_block(ModelThread *thread) {
    thread->reason = BLOCK_OTHER;
    thread->until = 0;
    thread->what = thread->future = thread->other = thread->sync = thread->shutdown = 0;
}

void fold_thread_unblock(Model *model, const EventHead *head, const EventThreadUnblock *event) {
    ModelThread *thread = model_edit_thread(model, event->subject);
    if (!thread || thread->state == THREAD_STATE_ENDED)
        return;
    forget_block(thread);
    bool runs = model_state(model)->thread == event->subject;
    enter_thread_state(thread, runs ? THREAD_STATE_RUNNING : THREAD_STATE_READY, head);
}

void fold_thread_end(Model *model, const EventHead *head, const EventThreadEnd *event) {
    ModelThread *thread = model_edit_thread(model, event->subject);
    if (!thread)
        return;
    forget_block(thread);
    thread->error = event->error;
    thread->ended = head->number;
    enter_thread_state(thread, THREAD_STATE_ENDED, head);
}

/* ---- executors and jobs ---- */

void fold_executor_create(Model *model, const EventHead *head, const EventExecutorCreate *event) {
    ModelExecutor *executor = model_add_executor(model, event->executor, head->number);
    if (!executor)
        return;
    executor->kind = event->kind;
    executor->label = event->label;
    executor->workers = event->workers > 0 ? (uint32_t)event->workers : 0;
    executor->span = event->span;
}

void fold_executor_shutdown(Model *model, const EventHead *head,
                            const EventExecutorShutdown *event) {
    ModelExecutor *executor = model_edit_executor(model, event->executor);
    if (!executor)
        return;
    executor->shutdown = head->number;
    executor->wait = event->wait;
    executor->cancel_futures = event->cancel_futures;
}

static void join_queue(Model *model, JobId id, ModelJob *job) {
    ModelExecutor *executor = model_edit_executor(model, job->executor);
    if (!executor) {
        job->executor = 0;
        return;
    }
    ModelJob *last = model_edit_job(model, executor->queue_last);
    if (last)
        last->queue_next = id;
    else
        executor->queue_first = id;
    job->queue_previous = executor->queue_last;
    executor->queue_last = id;
    executor->queued++;
}

static void leave_queue(Model *model, ModelJob *job, ModelExecutor *executor) {
    ModelJob *next = model_edit_job(model, job->queue_next);
    ModelJob *previous = model_edit_job(model, job->queue_previous);
    if (next)
        next->queue_previous = job->queue_previous;
    else
        executor->queue_last = job->queue_previous;
    if (previous)
        previous->queue_next = job->queue_next;
    else
        executor->queue_first = job->queue_next;
    job->queue_next = job->queue_previous = 0;
    executor->queued--;
}

static void stop_job(Model *model, ModelJob *job, ModelExecutor *executor) {
    ModelThread *thread = model_edit_thread(model, job->thread);
    if (thread)
        thread->job = 0;
    executor->running--;
}

static void enter_job_state(Model *model, JobId id, JobState state, const EventHead *head) {
    ModelJob *job = model_edit_job(model, id);
    ModelExecutor *executor = job ? model_edit_executor(model, job->executor) : NULL;
    if (!job)
        return;
    if (executor && job->state == JOB_STATE_QUEUED)
        leave_queue(model, job, executor);
    if (executor && job->state == JOB_STATE_RUNNING)
        stop_job(model, job, executor);
    if (executor && state == JOB_STATE_RUNNING)
        executor->running++;
    job->state = state;
    job->since = head->number;
}

void fold_job_submit(Model *model, const EventHead *head, const EventJobSubmit *event) {
    ModelJob *job = model_add_job(model, event->job, head->number);
    if (!job)
        return;
    job->executor = event->executor;
    job->future = event->future;
    job->task = event->task;
    job->call = event->call;
    job->span = event->span;
    job->state = JOB_STATE_QUEUED;
    job->since = head->number;
    join_queue(model, event->job, job);
    ModelFuture *future = model_edit_future(model, event->future);
    if (future)
        future->job = event->job;
}

void fold_job_begin(Model *model, const EventHead *head, const EventJobBegin *event) {
    ModelThread *thread = model_edit_thread(model, event->worker);
    ModelJob *job = model_edit_job(model, event->job);
    if (!job || job->state != JOB_STATE_QUEUED)
        return;
    enter_job_state(model, event->job, JOB_STATE_RUNNING, head);
    job->begun = head->number;
    job->thread = event->worker;
    if (thread)
        thread->job = event->job;
}

void fold_job_end(Model *model, const EventHead *head, const EventJobEnd *event) {
    ModelJob *job = model_edit_job(model, event->job);
    if (!job || job->state != JOB_STATE_RUNNING)
        return;
    bool failed = event->outcome != OUTCOME_RETURNED;
    enter_job_state(model, event->job, failed ? JOB_STATE_FAILED : JOB_STATE_DONE, head);
    job->ended = head->number;
    job->value = event->value;
}

void fold_job_cancel(Model *model, const EventHead *head, const EventJobCancel *event) {
    ModelJob *job = model_edit_job(model, event->job);
    if (!job || job->state != JOB_STATE_QUEUED)
        return;
    enter_job_state(model, event->job, JOB_STATE_CANCELLED, head);
    job->ended = head->number;
}

/* ---- locks, queues and their kind ---- */

void fold_sync_create(Model *model, const EventHead *head, const EventSyncCreate *event) {
    ModelSync *sync = model_add_sync(model, event->sync, head->number);
    if (!sync)
        return;
    sync->kind = event->kind;
    sync->label = event->label;
    sync->value = event->value;
    sync->limit = event->limit;
    sync->span = event->span;
}

static ModelSync *change_sync(Model *model, SyncId id, int32_t value, const EventHead *head) {
    ModelSync *sync = model_edit_sync(model, id);
    if (!sync)
        return NULL;
    sync->value = value;
    sync->changed = head->number;
    return sync;
}

void fold_sync_acquire(Model *model, const EventHead *head, const EventSyncAcquire *event) {
    ModelSync *sync = change_sync(model, event->sync, event->value, head);
    if (!sync)
        return;
    sync->task = event->task;
    sync->thread = event->owner;
    sync->acquired = head->number;
}

/* A semaphore was released by somebody who does not hold it; a reentrant lock is held once less. */
static bool is_still_held(const ModelSync *sync, const EventSyncRelease *event) {
    switch (sync->kind) {
    case SYNC_KIND_SEMAPHORE:
    case SYNC_KIND_THREAD_SEMAPHORE:
        return sync->task != event->task || sync->thread != event->owner;
    case SYNC_KIND_THREAD_LOCK:
    case SYNC_KIND_THREAD_CONDITION: return event->value > 0;
    default: return false;
    }
}

void fold_sync_release(Model *model, const EventHead *head, const EventSyncRelease *event) {
    ModelSync *sync = change_sync(model, event->sync, event->value, head);
    if (!sync || is_still_held(sync, event))
        return;
    sync->task = 0;
    sync->thread = 0;
    sync->acquired = 0;
}

void fold_sync_change(Model *model, const EventHead *head, const EventSyncChange *event) {
    change_sync(model, event->sync, event->value, head);
}

void fold_sync_wait(Model *model, const EventHead *head, const EventSyncWait *event) {
    ModelSync *sync = model_edit_sync(model, event->sync);
    WaiterId id = model_waiter_count(model) + 1;
    ModelWaiter *waiter = sync ? model_add_waiter(model, id, head->number) : NULL;
    if (!waiter)
        return;
    waiter->sync = event->sync;
    waiter->how = event->how;
    waiter->task = event->task;
    waiter->thread = event->waiter;
    waiter->future = event->future;
    waiter->wait_previous = sync->wait_last;
    ModelWaiter *last = model_edit_waiter(model, sync->wait_last);
    if (last)
        last->wait_next = id;
    else
        sync->wait_first = id;
    sync->wait_last = id;
    sync->wait_count++;
}

static bool is_waiter(const ModelWaiter *waiter, const EventSyncWake *event) {
    if (event->future)
        return waiter->future == event->future;
    return waiter->task == event->task && waiter->thread == event->waiter;
}

static void leave_waiters(Model *model, ModelSync *sync, ModelWaiter *waiter) {
    ModelWaiter *next = model_edit_waiter(model, waiter->wait_next);
    ModelWaiter *previous = model_edit_waiter(model, waiter->wait_previous);
    if (next)
        next->wait_previous = waiter->wait_previous;
    else
        sync->wait_last = waiter->wait_previous;
    if (previous)
        previous->wait_next = waiter->wait_next;
    else
        sync->wait_first = waiter->wait_next;
    sync->wait_count--;
}

/* Who waits longest is woken first nearly always, so the search is short. */
void fold_sync_wake(Model *model, const EventHead *head, const EventSyncWake *event) {
    ModelSync *sync = model_edit_sync(model, event->sync);
    const ModelWaiter *found;
    if (!sync)
        return;
    WaiterId id = sync->wait_first;
    while ((found = model_waiter(model, id)) && !is_waiter(found, event))
        id = found->wait_next;
    ModelWaiter *waiter = model_edit_waiter(model, id);
    if (!waiter)
        return;
    leave_waiters(model, sync, waiter);
    waiter->ended = head->number;
}
