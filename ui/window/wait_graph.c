/* See wait_graph.h. */

#include "ui/window/wait_graph.h"

#include <string.h>

enum { WAITS_MAX = 64, DEPTH_MAX = 6, SCAN_MAX = 4096 };

typedef struct Builder {
    WaitGraph *graph;
    const Model *model;
    int room;
} Builder;

int wait_graph_find(const WaitGraph *graph, Node node) {
    for (int i = 0; i < graph->node_count; i++)
        if (graph->nodes[i].kind == node.kind && graph->nodes[i].id == node.id)
            return i;
    return -1;
}

static int add_node(Builder *builder, Node node) {
    WaitGraph *graph = builder->graph;
    int at = wait_graph_find(graph, node);
    if (at >= 0 || graph->node_count >= builder->room)
        return at;
    graph->nodes[graph->node_count] = node;
    return graph->node_count++;
}

static void add_edge(Builder *builder, int from, int to, const WaitEdge *edge) {
    WaitGraph *graph = builder->graph;
    for (int i = 0; i < graph->edge_count; i++)
        if (graph->edges[i].from == from && graph->edges[i].to == to)
            return;
    if (from < 0 || to < 0 || graph->edge_count >= GRAPH_EDGES_MAX)
        return;
    graph->edges[graph->edge_count].from = from;
    graph->edges[graph->edge_count].to = to;
    graph->edges[graph->edge_count].kind = edge->kind;
    graph->edges[graph->edge_count++].since = edge->since;
}

/* ---- what gets a box ---- */

static bool is_alive(const ModelTask *task) {
    return task && task->state >= TASK_STATE_CREATED && task->state <= TASK_STATE_CANCELLING;
}

/* A timer, and a future that only a timer or nothing in particular ends and that one task awaits.
 */
static bool is_left_out(const Model *model, Node node) {
    const ModelFuture *future = node.kind == NODE_FUTURE ? model_future(model, node.id) : NULL;
    return node.kind == NODE_HANDLE || (future && future->kind == FUTURE_KIND_SLEEP);
}

/* What it waits for stands for it. */
static bool is_between(const Model *model, Node node) {
    const ModelFuture *future = node.kind == NODE_FUTURE ? model_future(model, node.id) : NULL;
    return node.kind == NODE_JOB || (future && future->sync);
}

/* A job's two futures, of the loop and of the thread, are one box. */
static bool is_double(const Model *model, Node from, const WaitEdge *edge) {
    const ModelFuture *future = from.kind == NODE_FUTURE ? model_future(model, from.id) : NULL;
    return future && future->job && edge->kind == WAIT_COPIES;
}

static void add_waits(Builder *builder, int from, Node node, int depth) {
    WaitEdge edges[WAITS_MAX];
    uint32_t count = model_waits_of(builder->model, node, edges, WAITS_MAX);
    for (uint32_t i = 0; i < count && i < WAITS_MAX; i++) {
        Node to = edges[i].to;
        if (is_left_out(builder->model, to) || is_double(builder->model, node, &edges[i]))
            continue;
        if (is_between(builder->model, to) && depth < DEPTH_MAX)
            add_waits(builder, from, to, depth + 1);
        else
            add_edge(builder, from, add_node(builder, to), &edges[i]);
    }
}

/* ---- the whole ---- */

static void add_tasks(Builder *builder) {
    const Model *model = builder->model;
    uint32_t count = model_task_count(model), alive = model_state(model)->tasks_alive, found = 0;
    for (TaskId id = 1; id <= count && id <= SCAN_MAX && found < alive; id++) {
        if (!is_alive(model_task(model, id)))
            continue;
        found++;
        if (add_node(builder, (Node){NODE_TASK, id}) < 0)
            break;
    }
}

/* Threads that wait or work belong to the picture, whoever waits for them. */
static void add_threads(Builder *builder) {
    for (ThreadId id = 1; id <= model_thread_count(builder->model) && id <= WAITS_MAX; id++) {
        const ModelThread *thread = model_thread(builder->model, id);
        bool waits =
            thread && thread->state == THREAD_STATE_BLOCKED && thread->reason != BLOCK_SLEEP;
        if (thread && ((id > 1 && thread->job) || waits))
            add_node(builder, (Node){NODE_THREAD, id});
    }
}

static uint32_t tasks_among(const WaitGraph *graph) {
    uint32_t count = 0;
    for (int i = 0; i < graph->node_count; i++)
        count += graph->nodes[i].kind == NODE_TASK;
    return count;
}

void wait_graph_build(WaitGraph *graph, const Model *model, TaskId follow, int room) {
    Builder builder = {.graph = graph, .model = model};
    memset(graph, 0, sizeof *graph);
    /* things that are waited for get some of the room, however many tasks there are */
    builder.room = room < GRAPH_BOXES_MAX ? room : GRAPH_BOXES_MAX;
    int all = builder.room;
    builder.room = all - all / 4;
    if (is_alive(model_task(model, follow)))
        add_node(&builder, (Node){NODE_TASK, follow});
    add_tasks(&builder);
    builder.room = all;
    add_threads(&builder);
    for (int i = 0; i < graph->node_count; i++)
        add_waits(&builder, i, graph->nodes[i], 0);
    uint32_t alive = model_state(model)->tasks_alive, shown = tasks_among(graph);
    graph->left_out = alive > shown ? alive - shown : 0;
}
