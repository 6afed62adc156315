/*
 * Who waits for whom, and why a task is not running: questions to one state of the model. Edges
 * come straight from the rows; chains follow one edge at a time and know when they bite their tail.
 */
#include "sim/model/queries.h"

static Node node(NodeKind kind, uint32_t id) {
    return id ? (Node){.kind = kind, .id = id} : (Node){0};
}

static bool same_node(Node a, Node b) {
    return a.kind == b.kind && a.id == b.id;
}

Node node_of_future(const Model *model, FutureId id) {
    const ModelFuture *future = model_future(model, id);
    return future && future->task ? node(NODE_TASK, future->task) : node(NODE_FUTURE, id);
}

const char *node_kind_word(NodeKind kind) {
    static const char *const words[] = {"none",  "task",      "future",   "handle", "loop",
                                        "coro",  "thread",    "executor", "job",    "sync",
                                        "scope", "exception", "frame"};
    _Static_assert(sizeof words / sizeof *words == NODE_KIND_COUNT, "a word for each kind");
    return (uint32_t)kind < NODE_KIND_COUNT ? words[kind] : "?";
}

/* ---- edges ---- */

typedef struct {
    const Model *model;
    WaitEdge *edges;
    uint32_t capacity;
    uint32_t count; /* may be more than capacity */
} EdgeList;

static void add_edge(EdgeList *list, WaitEdge edge) {
    if (edge.to.kind == NODE_NONE)
        return;
    if (list->count < list->capacity)
        list->edges[list->count] = edge;
    list->count++;
}

static bool is_pending(const ModelFuture *future) {
    return future && future->state == FUTURE_STATE_PENDING;
}

static bool has_ended(const ModelTask *task) {
    return task->state >= TASK_STATE_DONE;
}

static WaitKind wait_kind_of(LinkKind how) {
    switch (how) {
    case LINK_SHIELDS: return WAIT_SHIELDS;
    case LINK_COPIES: return WAIT_COPIES;
    case LINK_GATHERS:
    case LINK_WAITS_ANY:
    case LINK_WAITS_ALL:
    case LinkKind_COUNT: break;
    }
    return WAIT_GATHERS;
}

static void add_children(EdgeList *list, Node from, const ModelFuture *future) {
    const ModelLink *link;
    for (LinkId id = future->child_first; (link = model_link(list->model, id));
         id = link->child_next)
        if (is_pending(model_future(list->model, link->child)))
            add_edge(list, (WaitEdge){.from = from,
                                      .to = node_of_future(list->model, link->child),
                                      .kind = wait_kind_of(link->how),
                                      .span = future->span,
                                      .since = link->created});
}

static void add_members(EdgeList *list, Node from, ScopeId id) {
    const ModelScope *scope = model_scope(list->model, id);
    const ModelTask *task;
    if (!scope)
        return;
    for (TaskId member = scope->member_first; (task = model_task(list->model, member));
         member = task->group_next)
        if (!has_ended(task))
            add_edge(list, (WaitEdge){.from = from,
                                      .to = node(NODE_TASK, member),
                                      .kind = WAIT_HAS_MEMBER,
                                      .span = scope->span,
                                      .since = task->created});
}

static void add_timer(EdgeList *list, Node from, const ModelFuture *future) {
    const ModelHandle *timer = model_handle(list->model, future->timer);
    if (timer && timer->place == HANDLE_PLACE_TIMERS && !timer->cancelled)
        add_edge(list, (WaitEdge){.from = from,
                                  .to = node(NODE_HANDLE, future->timer),
                                  .kind = WAIT_TIMER,
                                  .span = timer->span,
                                  .since = timer->created});
}

static void add_waits_of_future(EdgeList *list, Node from, FutureId id) {
    const ModelFuture *future = model_future(list->model, id);
    if (!is_pending(future))
        return;
    const ModelJob *job = model_job(list->model, future->job);
    add_children(list, from, future);
    if (future->scope)
        add_members(list, from, future->scope);
    add_timer(list, from, future);
    if (job)
        add_edge(list, (WaitEdge){.from = from,
                                  .to = node(NODE_JOB, future->job),
                                  .kind = WAIT_JOB,
                                  .span = job->span,
                                  .since = job->created});
    add_edge(list, (WaitEdge){.from = from,
                              .to = node(NODE_SYNC, future->sync),
                              .kind = WAIT_AT,
                              .span = future->span,
                              .since = future->created});
}

/* The thread on which the step of the task runs, if it is blocked; else NULL. */
static const ModelThread *blocked_under(const Model *model, const ModelTask *task) {
    const ModelThread *thread = model_thread(model, task->thread);
    bool blocked =
        task->state == TASK_STATE_RUNNING && thread && thread->state == THREAD_STATE_BLOCKED;
    return blocked ? thread : NULL;
}

static void add_waits_of_task(EdgeList *list, Node from) {
    const ModelTask *task = model_task(list->model, from.id);
    if (!task || has_ended(task))
        return;
    const ModelThread *blocked = blocked_under(list->model, task);
    if (blocked)
        add_edge(list, (WaitEdge){.from = from,
                                  .to = node(NODE_THREAD, task->thread),
                                  .kind = WAIT_BLOCKS,
                                  .span = blocked->place,
                                  .since = blocked->since});
    else if (is_pending(model_future(list->model, task->awaits)))
        add_edge(list, (WaitEdge){.from = from,
                                  .to = node_of_future(list->model, task->awaits),
                                  .kind = WAIT_AWAITS,
                                  .span = task->place,
                                  .since = task->suspended});
}

static void add_waits_of_job(EdgeList *list, Node from) {
    const ModelJob *job = model_job(list->model, from.id);
    if (job && job->state == JOB_STATE_RUNNING)
        add_edge(list, (WaitEdge){.from = from,
                                  .to = node(NODE_THREAD, job->thread),
                                  .kind = WAIT_RUNS_ON,
                                  .since = job->begun});
    else if (job && job->state == JOB_STATE_QUEUED)
        add_edge(list, (WaitEdge){.from = from,
                                  .to = node(NODE_EXECUTOR, job->executor),
                                  .kind = WAIT_AT,
                                  .span = job->span,
                                  .since = job->created});
}

static void add_waits_of_thread(EdgeList *list, Node from) {
    const ModelThread *thread = model_thread(list->model, from.id);
    if (!thread || thread->state != THREAD_STATE_BLOCKED)
        return;
    WaitEdge edge = {
        .from = from, .kind = WAIT_JOINS, .span = thread->place, .since = thread->since};
    edge.to = node(NODE_THREAD, thread->other);
    add_edge(list, edge);
    edge.to = node(NODE_EXECUTOR, thread->shutdown);
    add_edge(list, edge);
    edge.to = node_of_future(list->model, thread->future);
    add_edge(list, edge);
    edge.to = node(NODE_SYNC, thread->sync);
    edge.kind = WAIT_AT;
    add_edge(list, edge);
}

static Node holder_of(const ModelSync *sync) {
    return sync->task ? node(NODE_TASK, sync->task) : node(NODE_THREAD, sync->thread);
}

Node model_sync_holder(const Model *model, SyncId id) {
    const ModelSync *sync = model_sync(model, id);
    return sync ? holder_of(sync) : (Node){0};
}

static void add_waits_of_sync(EdgeList *list, Node from) {
    const ModelSync *sync = model_sync(list->model, from.id);
    if (!sync)
        return;
    add_edge(list, (WaitEdge){.from = from,
                              .to = holder_of(sync),
                              .kind = WAIT_HELD_BY,
                              .span = sync->span,
                              .since = sync->acquired});
}

/* An executor that is being shut down waits for the threads that still have a job. */
static void add_waits_of_executor(EdgeList *list, Node from) {
    const ModelExecutor *executor = model_executor(list->model, from.id);
    const ModelThread *thread;
    for (ThreadId id = executor ? executor->thread_first : 0;
         (thread = model_thread(list->model, id)); id = thread->executor_next)
        if (thread->job)
            add_edge(list, (WaitEdge){.from = from,
                                      .to = node(NODE_THREAD, id),
                                      .kind = WAIT_RUNS_ON,
                                      .since = thread->since});
}

static void add_waits(EdgeList *list, Node from) {
    switch (from.kind) {
    case NODE_TASK: add_waits_of_task(list, from); break;
    case NODE_FUTURE: add_waits_of_future(list, from, from.id); break;
    case NODE_JOB: add_waits_of_job(list, from); break;
    case NODE_THREAD: add_waits_of_thread(list, from); break;
    case NODE_SYNC: add_waits_of_sync(list, from); break;
    case NODE_EXECUTOR: add_waits_of_executor(list, from); break;
    case NODE_SCOPE: add_members(list, from, from.id); break;
    case NODE_NONE:
    case NODE_HANDLE:
    case NODE_LOOP:
    case NODE_CORO:
    case NODE_EXCEPTION:
    case NODE_FRAME:
    case NODE_KIND_COUNT: break;
    }
}

uint32_t model_waits_of(const Model *model, Node from, WaitEdge *edges, uint32_t capacity) {
    EdgeList list = {.model = model, .edges = edges, .capacity = capacity};
    add_waits(&list, from);
    return list.count;
}

/* ---- chains ---- */

/* The next edge of a chain, the first of `count`; kind NODE_NONE as its end if there is none. */
static WaitEdge next_edge(const Model *model, Node from, uint32_t *count) {
    WaitEdge edge = {0};
    EdgeList list = {.model = model, .edges = &edge, .capacity = 1};
    add_waits(&list, from);
    *count = list.count;
    return edge;
}

/*
 * A chain that is longer than there are things must have come round. The second walker goes at half
 * the speed, so that long cycles are found without remembering the way.
 */
typedef struct {
    Node last;
    uint32_t length;
    bool cycle;
    bool forked; /* somewhere on the way more than one thing is waited for */
} ChainEnd;

static ChainEnd walk_chain(const Model *model, Node from, WaitEdge *edges, uint32_t capacity) {
    ChainEnd end = {.last = from};
    Node slow = from;
    uint32_t count, behind;
    for (WaitEdge edge; (edge = next_edge(model, end.last, &count)).to.kind; end.last = edge.to) {
        end.forked = end.forked || count > 1;
        if (end.length < capacity)
            edges[end.length] = edge;
        end.length++;
        if (end.length % 2 == 0)
            slow = next_edge(model, slow, &behind).to;
        end.cycle = same_node(edge.to, from) || same_node(edge.to, slow);
        if (end.cycle)
            break;
    }
    return end;
}

uint32_t model_wait_chain(const Model *model, TaskId task, WaitEdge *edges, uint32_t capacity,
                          bool *cycle) {
    ChainEnd end = walk_chain(model, node(NODE_TASK, task), edges, capacity);
    *cycle = end.cycle;
    return end.length < capacity ? end.length : capacity;
}

static double time_of_node(const Model *model, Node last) {
    const ModelHandle *handle = last.kind == NODE_HANDLE ? model_handle(model, last.id) : NULL;
    const ModelThread *thread = last.kind == NODE_THREAD ? model_thread(model, last.id) : NULL;
    if (handle && handle->timer)
        return handle->when;
    return thread && thread->state == THREAD_STATE_BLOCKED ? thread->until : -1;
}

Waker model_waker(const Model *model, TaskId task) {
    ChainEnd end = walk_chain(model, node(NODE_TASK, task), NULL, 0);
    Waker waker = {.time = -1, .cycle = end.cycle};
    if (!end.length)
        return waker;
    waker.node = end.last;
    if (!end.forked)
        waker.time = time_of_node(model, end.last);
    return waker;
}

/* ---- the graph ---- */

/* What tasks lead to is expanded where it is first met: its own edges follow the edge to it. */
static bool was_met(const EdgeList *list, Node what) {
    uint32_t count = list->count < list->capacity ? list->count : list->capacity;
    for (uint32_t i = 0; i < count; i++)
        if (same_node(list->edges[i].from, what))
            return true;
    return false;
}

uint32_t model_wait_graph(const Model *model, WaitEdge *edges, uint32_t capacity) {
    EdgeList list = {.model = model, .edges = edges, .capacity = capacity};
    for (TaskId id = 1; id <= model_task_count(model) && list.count < capacity; id++)
        add_waits(&list, node(NODE_TASK, id));
    for (uint32_t i = 0; i < list.count && i < capacity; i++)
        if (edges[i].to.kind != NODE_TASK && !was_met(&list, edges[i].to))
            add_waits(&list, edges[i].to);
    return list.count;
}

/* ---- why is this task not running? ---- */

/* How many handles run before it; a task far behind in a long queue is told as 'at least'. */
static uint32_t handles_ahead(const Model *model, HandleId id) {
    enum { FAR = 4096 };
    uint32_t ahead = 0;
    const ModelHandle *handle = model_handle(model, id);
    while (handle && handle->ready_previous && ahead < FAR) {
        handle = model_handle(model, handle->ready_previous);
        ahead++;
    }
    return ahead;
}

static const ModelThread *blocked_thread(const Model *model, const ModelLoop *loop) {
    const ModelThread *thread = loop ? model_thread(model, loop->thread) : NULL;
    return thread && thread->state == THREAD_STATE_BLOCKED ? thread : NULL;
}

/* What a blocked thread waits for. */
static void take_blocked_thread(const Model *model, ThreadId id, Why *why) {
    const ModelThread *thread = model_thread(model, id);
    why->thread = id;
    why->until = thread->until;
    why->sync = thread->sync;
    why->target = thread->sync ? model_sync_holder(model, thread->sync) : (Node){0};
}

static void explain_running(const Model *model, const ModelTask *task, Why *why) {
    const ModelThread *blocked = blocked_under(model, task);
    why->kind = WHY_RUNNING;
    if (!blocked)
        return;
    why->kind = WHY_BLOCKS;
    why->since = blocked->since;
    take_blocked_thread(model, task->thread, why);
    why->cycle = walk_chain(model, node(NODE_TASK, why->task), NULL, 0).cycle;
}

static void explain_queued(const Model *model, const ModelTask *task, Why *why) {
    const ModelLoop *loop = model_loop(model, task->loop);
    const ModelThread *blocked = blocked_thread(model, loop);
    why->since = task->made_ready;
    why->handle = task->handle;
    why->loop = task->loop;
    why->ahead = handles_ahead(model, task->handle);
    why->runs_now = model_state(model)->task;
    why->kind = WHY_QUEUED;
    if (task->state == TASK_STATE_CANCELLING)
        why->kind = WHY_CANCELLING;
    else if (loop && loop->phase == LOOP_PHASE_RUN && why->ahead >= loop->turn_left)
        why->kind = WHY_NEXT_TURN;
    if (loop && loop->state != LOOP_STATE_RUNNING)
        why->kind = WHY_LOOP_STOPPED;
    if (!blocked)
        return;
    why->kind = WHY_LOOP_BLOCKED;
    take_blocked_thread(model, loop->thread, why);
}

static void explain_job(const Model *model, const ModelFuture *future, Why *why) {
    const ModelJob *job = model_job(model, future->job);
    why->kind = job->state == JOB_STATE_QUEUED ? WHY_JOB_QUEUED : WHY_JOB;
    why->job = future->job;
    why->thread = job->thread;
    const ModelThread *thread = model_thread(model, job->thread);
    if (thread && thread->state == THREAD_STATE_BLOCKED)
        why->until = thread->until;
    for (JobId id = job->queue_previous; id; why->ahead++)
        id = model_job(model, id) ? model_job(model, id)->queue_previous : 0;
}

static void explain_sync(const Model *model, const ModelFuture *future, Why *why) {
    const ModelSync *sync = model_sync(model, future->sync);
    const ModelWaiter *waiter;
    why->kind = WHY_SYNC;
    why->sync = future->sync;
    if (!sync)
        return;
    Node holder = holder_of(sync);
    why->target = holder.kind ? holder : node(NODE_SYNC, future->sync);
    for (WaiterId id = sync->wait_first; (waiter = model_waiter(model, id));
         id = waiter->wait_next) {
        if (waiter->task == why->task || waiter->future == why->future)
            break;
        why->ahead++;
    }
}

static void explain_scope(const Model *model, const ModelFuture *future, Why *why) {
    const ModelScope *scope = model_scope(model, future->scope);
    why->kind = WHY_SCOPE;
    why->scope = future->scope;
    why->target = node(NODE_SCOPE, future->scope);
    if (!scope)
        return;
    why->total = scope->members;
    why->pending = scope->members - scope->members_ended;
}

static void explain_future(const Model *model, const ModelFuture *future, Why *why) {
    const ModelHandle *timer = model_handle(model, future->timer);
    why->kind = WHY_FUTURE;
    if (future->task) {
        why->kind = WHY_TASK;
    } else if (timer && future->kind == FUTURE_KIND_SLEEP) {
        why->kind = WHY_SLEEP;
        why->handle = future->timer;
        why->until = timer->when;
    } else if (model_job(model, future->job)) {
        explain_job(model, future, why);
    } else if (future->sync) {
        explain_sync(model, future, why);
    } else if (future->scope) {
        explain_scope(model, future, why);
    } else if (future->child_count) {
        why->kind = WHY_GATHER;
        why->total = future->child_count;
        why->pending = future->child_count - future->child_done;
    }
}

static void explain_waiting(const Model *model, const ModelTask *task, Why *why) {
    const ModelFuture *future = model_future(model, task->awaits);
    why->since = task->suspended;
    why->future = task->awaits;
    why->target = node_of_future(model, task->awaits);
    if (future)
        explain_future(model, future, why);
    why->cycle = walk_chain(model, node(NODE_TASK, why->task), NULL, 0).cycle;
}

Why model_why_not_running(const Model *model, TaskId id) {
    const ModelTask *task = model_task(model, id);
    Why why = {.task = id, .until = -1};
    if (!task)
        return why;
    const ModelHandle *handle = model_handle(model, task->handle);
    why.since = task->since;
    if (task->state == TASK_STATE_RUNNING)
        explain_running(model, task, &why);
    else if (has_ended(task))
        why.kind = WHY_ENDED;
    else if (handle && handle->place == HANDLE_PLACE_READY)
        explain_queued(model, task, &why);
    else
        explain_waiting(model, task, &why);
    return why;
}
