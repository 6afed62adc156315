/* What happens to locks, events and queues: told by the library's text through hooks_module.c, and
 * by the twins of its functions (see sim/python/twin.h). Objects of the library's own are silent.
 */
#include "sim/asyncio/hooks_internal.h"

static SyncId id_of(Sim *sim, Value object) {
    return object_id_in(&sim->hooks->objects, object);
}

/* Whoever waits or holds: a task, or outside of one the thread. */
static ThreadId thread_instead(Sim *sim, TaskId task) {
    return task ? 0 : hook_thread_id(sim, sim->thread);
}

void note_next_future_waits(Sim *sim, Value object) {
    hook_journal(sim);
    sim->hooks->next_future = (FutureNote){.kind = FUTURE_KIND_SYNC, .sync = id_of(sim, object)};
}

void note_sync_acquire(Sim *sim, Value object, int32_t value) {
    Journal *j = hook_journal(sim);
    TaskId task = hook_task_now(sim);
    SyncId sync = id_of(sim, object);
    if (!sync)
        return;
    journal_add_sync_acquire(j, (EventSyncAcquire){.sync = sync,
                                                   .task = task,
                                                   .owner = thread_instead(sim, task),
                                                   .value = value,
                                                   .span = hook_span(sim)});
}

void note_sync_release(Sim *sim, Value object, int32_t value) {
    Journal *j = hook_journal(sim);
    TaskId task = hook_task_now(sim);
    SyncId sync = id_of(sim, object);
    if (!sync)
        return;
    journal_add_sync_release(j, (EventSyncRelease){.sync = sync,
                                                   .task = task,
                                                   .owner = thread_instead(sim, task),
                                                   .value = value,
                                                   .span = hook_span(sim)});
}

void note_sync_wait(Sim *sim, Value object, SyncWait how, FutureId future) {
    Journal *j = hook_journal(sim);
    TaskId task = hook_task_now(sim);
    SyncId sync = id_of(sim, object);
    if (!sync)
        return;
    journal_add_sync_wait(j, (EventSyncWait){.sync = sync,
                                             .how = how,
                                             .task = task,
                                             .waiter = thread_instead(sim, task),
                                             .future = future,
                                             .span = hook_span(sim)});
}

void note_sync_wake(Sim *sim, Value object, FutureId future) {
    Journal *j = hook_journal(sim);
    TaskId task = hook_task_now(sim);
    SyncId sync = id_of(sim, object);
    if (!sync)
        return;
    journal_add_sync_wake(
        j, (EventSyncWake){
               .sync = sync, .task = task, .waiter = thread_instead(sim, task), .future = future});
}

void note_sync_change(Sim *sim, Value object, SyncAction action, int32_t value, Value item) {
    Journal *j = hook_journal(sim);
    SyncId sync = id_of(sim, object);
    if (!sync)
        return;
    journal_add_sync_change(j, (EventSyncChange){.sync = sync,
                                                 .action = action,
                                                 .task = hook_task_now(sim),
                                                 .value = value,
                                                 .item = item ? hook_value_text(sim, item) : 0,
                                                 .span = hook_span(sim)});
}
