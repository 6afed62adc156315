/*
 * What the phases of a shutdown deal with: the tasks that were left over are those that were
 * cancelled while the phase of cancelling lasted; the executor's phase waits for its threads.
 */
#include "sim/model/queries.h"

typedef struct {
    Node *nodes;
    uint32_t capacity, count;
} NodeList;

static void add_node(NodeList *list, NodeKind kind, uint32_t id) {
    if (list->count < list->capacity)
        list->nodes[list->count] = (Node){.kind = kind, .id = id};
    list->count++;
}

/* The phase in which the leftovers of that shutdown were cancelled. */
static const ModelShutdown *phase_of_cancels(const Model *model, const ModelShutdown *phase) {
    const ModelLoop *loop = model_loop(model, phase->loop);
    const ModelShutdown *found = NULL, *at;
    for (ShutdownId id = loop ? loop->shutdown_first : 0;
         (at = model_shutdown(model, id)) && at->created <= phase->created; id = at->shutdown_next)
        if (at->phase == SHUTDOWN_CANCEL_LEFTOVERS)
            found = at;
    return found;
}

static CancelId first_since(const Model *model, EventNumber event) {
    CancelId id = model_cancel_count(model) + 1;
    while (id > 1 && model_cancel(model, id - 1)->created >= event)
        id--;
    return id;
}

static void add_leftovers(const Model *model, const ModelShutdown *phase, bool pending,
                          NodeList *list) {
    const ModelShutdown *cancels = phase_of_cancels(model, phase);
    if (!cancels)
        return;
    for (CancelId id = first_since(model, cancels->created); id <= model_cancel_count(model);
         id++) {
        const ModelCancel *cancel = model_cancel(model, id);
        const ModelTask *task = model_task(model, cancel->task);
        if (cancels->ended && cancel->created >= cancels->ended)
            break;
        if (task && (!pending || task->state < TASK_STATE_DONE))
            add_node(list, NODE_TASK, cancel->task);
    }
}

static void add_threads(const Model *model, bool pending, NodeList *list) {
    for (ExecutorId id = 1; id <= model_executor_count(model); id++) {
        const ModelExecutor *executor = model_executor(model, id);
        const ModelThread *thread;
        if (executor->kind != EXECUTOR_KIND_DEFAULT)
            continue;
        for (ThreadId at = executor->thread_first; (thread = model_thread(model, at));
             at = thread->executor_next)
            if (!pending || thread->state != THREAD_STATE_ENDED)
                add_node(list, NODE_THREAD, at);
    }
}

uint32_t model_shutdown_nodes(const Model *model, ShutdownId id, bool pending, Node *nodes,
                              uint32_t capacity) {
    const ModelShutdown *phase = model_shutdown(model, id);
    NodeList list = {.nodes = nodes, .capacity = capacity};
    if (!phase)
        return 0;
    if (phase->phase == SHUTDOWN_CANCEL_LEFTOVERS || phase->phase == SHUTDOWN_GATHER_LEFTOVERS)
        add_leftovers(model, phase, pending, &list);
    else if (phase->phase == SHUTDOWN_EXECUTOR)
        add_threads(model, pending, &list);
    return list.count;
}
