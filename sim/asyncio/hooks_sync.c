/* What happens to locks, events and queues: told by the library's text through hooks_module.c, by
 * the twins of its functions (see sim/python/twin.h), and by the locks of threads. One that the
 * library made for its own use has no number and is silent. */
#include "sim/asyncio/hooks_internal.h"

/* Made by a class of the library for its own use: such a lock is not shown. The constructors of the
 * object itself and of its base classes do not count. */
static bool is_internal(Sim *sim, Value self) {
    Frame *f = sim->thread->frame;
    while (f && !(f->flags & FRAME_NATIVE) && f->code->argcount && f->slots[0] == self)
        f = f->back;
    return f && !(f->flags & FRAME_NATIVE) && f->code->flags & CODE_LIBRARY;
}

/* The class of a lock of threads has another name than the function that makes it. */
static TextId label_of(Sim *sim, Value object) {
    if (type_of(sim, object) == sim->types.lock)
        return journal_text_z(sim->journal, "Lock");
    return hook_str_text(sim, type_of(sim, object)->name);
}

void note_sync_made(Sim *sim, Value object, SyncKind kind, int32_t value, int32_t limit) {
    Journal *j = hook_journal(sim);
    ObjectIds *ids = &sim->hooks->objects;
    if (is_internal(sim, object)) {
        object_set_id(sim, ids, object, 0);
        return;
    }
    SyncId id = ++sim->hooks->syncs;
    object_set_id(sim, ids, object, id);
    journal_add_sync_create(j, (EventSyncCreate){.sync = id,
                                                 .kind = kind,
                                                 .label = label_of(sim, object),
                                                 .value = value,
                                                 .limit = limit,
                                                 .span = hook_span(sim)});
}

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
    if (!future)
        sim->thread->journal_sync = sync;
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
    if (!future)
        sim->thread->journal_sync = 0;
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
