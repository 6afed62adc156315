/*
 * From effect to cause: an event as data for a sentence, the path of its causes, and what belongs
 * to a task (its cancel requests, its stack, its chain of coroutines).
 */
#include "sim/model/queries.h"

/* ---- an event as data for a sentence ---- */

static NodeKind node_kind_of(const char *kind) {
    for (uint32_t i = 1; i < NODE_KIND_COUNT; i++)
        if (!strcmp(node_kind_word((NodeKind)i), kind))
            return (NodeKind)i;
    return NODE_NONE;
}

static void take_id(Explanation *said, const FieldValue *value) {
    Node named = {.kind = node_kind_of(value->info->kind->name), .id = (uint32_t)value->integer};
    if (!named.id || !named.kind)
        return;
    if (!strcmp(value->info->name, "by"))
        said->actor = named;
    else if (!said->subject.kind)
        said->subject = named;
    else if (!said->object.kind)
        said->object = named;
}

static void take_field(Explanation *said, const FieldValue *value) {
    switch (value->info->kind->shape) {
    case FIELD_SHAPE_ID: take_id(said, value); break;
    case FIELD_SHAPE_SPAN: said->span = (SpanId)value->integer; break;
    case FIELD_SHAPE_TEXT:
        if (!said->text)
            said->text = (TextId)value->integer;
        break;
    case FIELD_SHAPE_INT:
    case FIELD_SHAPE_TIME:
    case FIELD_SHAPE_FLAG:
    case FIELD_SHAPE_ENUM: break;
    }
}

static Node actor_of(const Model *model, const EventHead *head) {
    const ModelThread *thread = model_thread(model, head->thread);
    if (thread && thread->task)
        return (Node){.kind = NODE_TASK, .id = thread->task};
    return head->thread ? (Node){.kind = NODE_THREAD, .id = head->thread} : (Node){0};
}

Explanation model_explain(const Model *model, EventNumber number) {
    const Journal *journal = model_journal(model);
    Explanation said = {0};
    if (!number || number > journal_count(journal))
        return said;
    Event event;
    journal_get(journal, number, &event);
    said.head = event.head;
    said.because = event.head.cause;
    said.actor = actor_of(model, &event.head);
    for (uint32_t i = 0; i < event_info(event.head.kind)->field_count; i++) {
        FieldValue value = event_field(&event, i);
        take_field(&said, &value);
    }
    return said;
}

/* Causes come before their effects; one that does not ends the path. */
uint32_t journal_cause_path(const Journal *journal, EventNumber event, EventNumber *path,
                            uint32_t capacity) {
    uint32_t count = 0;
    while (event && event <= journal_count(journal) && count < capacity) {
        path[count++] = event;
        EventNumber cause = journal_head(journal, event).cause;
        event = cause < event ? cause : 0;
    }
    return count;
}

/* ---- what belongs to a task ---- */

uint32_t model_cancels_of(const Model *model, TaskId id, CancelId *cancels, uint32_t capacity) {
    const ModelTask *task = model_task(model, id);
    uint32_t count = task ? task->cancels : 0;
    CancelId cancel = task ? task->cancel : 0;
    for (uint32_t i = count; i; i--) {
        const ModelCancel *row = model_cancel(model, cancel);
        if (i - 1 < capacity)
            cancels[i - 1] = cancel;
        cancel = row ? row->previous : 0;
    }
    return count;
}

uint32_t model_stack_of_thread(const Model *model, ThreadId id, FrameId *frames,
                               uint32_t capacity) {
    const ModelThread *thread = model_thread(model, id);
    const ModelFrame *frame;
    uint32_t count = 0;
    for (FrameId at = thread ? thread->frame : 0;
         count < model_frame_count(model) && (frame = model_frame(model, at)); at = frame->back) {
        if (count < capacity)
            frames[count] = at;
        count++;
    }
    return count;
}

/* Calls of one walk: the first counts, the second writes, so that the innermost frames are kept. */
static uint32_t walk_suspended(const Model *model, CoroId id, FrameId *frames, uint32_t capacity,
                               uint32_t total) {
    const ModelCoro *coro;
    uint32_t count = 0;
    uint32_t seen = 0;
    for (; seen++ < model_coro_count(model) && (coro = model_coro(model, id)); id = coro->awaits) {
        const ModelFrame *frame = model_frame(model, coro->frame);
        if (!frame || frame->state != FRAME_STATE_SUSPENDED)
            continue;
        count++;
        if (total && total - count < capacity)
            frames[total - count] = coro->frame;
    }
    return count;
}

/* Of a task that does not run: the frames of its coroutines, from the innermost out. */
static uint32_t suspended_stack(const Model *model, const ModelTask *task, FrameId *frames,
                                uint32_t capacity) {
    uint32_t total = walk_suspended(model, task->coro, NULL, 0, 0);
    if (total)
        return walk_suspended(model, task->coro, frames, capacity, total);
    if (!model_frame(model, task->frame))
        return 0;
    if (capacity)
        frames[0] = task->frame;
    return 1;
}

/* Of a task that runs: the top of its thread's stack, down to where the task was stepped. */
static uint32_t running_stack(const Model *model, TaskId id, const ModelTask *task, FrameId *frames,
                              uint32_t capacity) {
    const ModelThread *thread = model_thread(model, task->thread);
    const ModelFrame *frame;
    uint32_t count = 0;
    for (FrameId at = thread ? thread->frame : 0;
         count < model_frame_count(model) && (frame = model_frame(model, at)) && frame->task == id;
         at = frame->back) {
        if (count < capacity)
            frames[count] = at;
        count++;
    }
    return count;
}

uint32_t model_stack_of_task(const Model *model, TaskId id, FrameId *frames, uint32_t capacity) {
    const ModelTask *task = model_task(model, id);
    if (!task)
        return 0;
    if (task->state == TASK_STATE_RUNNING)
        return running_stack(model, id, task, frames, capacity);
    return suspended_stack(model, task, frames, capacity);
}

uint32_t model_coros_of_task(const Model *model, TaskId id, CoroId *coros, uint32_t capacity) {
    const ModelTask *task = model_task(model, id);
    const ModelCoro *coro;
    uint32_t count = 0;
    for (CoroId at = task ? task->coro : 0;
         count < model_coro_count(model) && (coro = model_coro(model, at)); at = coro->awaits) {
        if (count < capacity)
            coros[count] = at;
        count++;
    }
    return count;
}
