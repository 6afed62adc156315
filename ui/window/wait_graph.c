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
    graph->edges[graph->edge_count].holds = !edge;
    graph->edges[graph->edge_count].kind = edge ? edge->kind : WAIT_HAS_MEMBER;
    graph->edges[graph->edge_count++].since = edge ? edge->since : 0;
}

/* ---- frames ---- */

static int find_frame(const WaitGraph *graph, Node node) {
    for (int i = 0; i < graph->frame_count; i++)
        if (graph->frames[i].node.kind == node.kind && graph->frames[i].node.id == node.id)
            return i;
    return -1;
}

static int add_frame(Builder *builder, Node node, int parent, int owner) {
    WaitGraph *graph = builder->graph;
    int at = find_frame(graph, node);
    if (at >= 0 || graph->frame_count >= GRAPH_FRAMES_MAX)
        return at;
    graph->frames[graph->frame_count] = (WaitFrame){node, parent, owner};
    return graph->frame_count++;
}

static int frame_of_scope(const WaitGraph *graph, ScopeId scope) {
    return scope ? find_frame(graph, (Node){NODE_SCOPE, scope}) : -1;
}

static bool is_framed(const ModelScope *scope) {
    return scope && !scope->ended &&
           (scope->kind == SCOPE_KIND_TASK_GROUP || scope->kind == SCOPE_KIND_TIMEOUT ||
            scope->kind == SCOPE_KIND_WAIT_FOR);
}

/* From the outermost in; the number of the innermost, -1 if the task is in none. */
static int add_scopes(Builder *builder, ScopeId id, int owner) {
    const ModelScope *scope = model_scope(builder->model, id);
    if (!scope)
        return -1;
    int outer = add_scopes(builder, scope->outer, owner);
    if (!is_framed(scope))
        return outer;
    int frame = add_frame(builder, (Node){NODE_SCOPE, id}, outer, owner);
    return frame >= 0 ? frame : outer;
}

/* The frame that a task is in as the one that entered it, innermost; -1: none. */
static int own_frame(const Builder *builder, TaskId id) {
    const ModelTask *task = model_task(builder->model, id);
    const ModelScope *scope;
    for (ScopeId at = task ? task->scope : 0; (scope = model_scope(builder->model, at));
         at = scope->outer) {
        int frame = frame_of_scope(builder->graph, at);
        if (frame >= 0)
            return frame;
    }
    return -1;
}

static bool is_shield(const Model *model, Node node) {
    const ModelFuture *future = node.kind == NODE_FUTURE ? model_future(model, node.id) : NULL;
    return future && future->kind == FUTURE_KIND_SHIELD;
}

/* The frame that stands for that future, which has no box then: of the group whose tasks it stands
 * for, or of the shield that it is. */
static int frame_for(Builder *builder, Node node) {
    const Model *model = builder->model;
    const ModelFuture *future = node.kind == NODE_FUTURE ? model_future(model, node.id) : NULL;
    if (future && future->kind == FUTURE_KIND_GROUP)
        return frame_of_scope(builder->graph, future->scope);
    return is_shield(model, node) ? add_frame(builder, node, -1, -1) : -1;
}

/* ---- what stands in which frame ---- */

/* The only future that depends on this one; 0: there is none, or more. */
static FutureId only_parent(const Model *model, const ModelFuture *future) {
    const ModelLink *link = model_link(model, future->parent_first);
    return link && !link->parent_next ? link->parent : 0;
}

static int home_of_future(const Builder *builder, FutureId id, int depth);

/* A group holds its tasks, a shield what it keeps; whatever else only one waits for stands where
 * that one waits. */
static int home_of_waited(const Builder *builder, const ModelFuture *future, int depth) {
    FutureId parent = only_parent(builder->model, future);
    if (parent && !future->wait_count) {
        int shield = find_frame(builder->graph, (Node){NODE_FUTURE, parent});
        return shield >= 0 ? shield : home_of_future(builder, parent, depth + 1);
    }
    return future->wait_count == 1 && !parent ? own_frame(builder, future->wait_first) : -1;
}

static int home_of_future(const Builder *builder, FutureId id, int depth) {
    const ModelFuture *future = model_future(builder->model, id);
    const ModelTask *task = future ? model_task(builder->model, future->task) : NULL;
    int group = task ? frame_of_scope(builder->graph, task->group) : -1;
    if (!future || depth > DEPTH_MAX)
        return -1;
    return group >= 0 ? group : home_of_waited(builder, future, depth);
}

static int home_of(const Builder *builder, Node node) {
    const ModelTask *task = node.kind == NODE_TASK ? model_task(builder->model, node.id) : NULL;
    if (task)
        return home_of_future(builder, task->future, 0);
    return node.kind == NODE_FUTURE ? home_of_future(builder, node.id, 0) : -1;
}

/* Whether that frame lies in the other one, or is it. */
static bool lies_in(const WaitGraph *graph, int frame, int in) {
    for (int i = 0; frame >= 0 && i <= graph->frame_count; i++) {
        if (frame == in)
            return true;
        frame = graph->frames[frame].parent;
    }
    return frame >= 0; /* a circle */
}

/* A frame without one of the same task round it stands where its task stands; a shield where who
 * awaits it. What would lie in itself stays outside. */
static void place_frame(Builder *builder, int index) {
    WaitGraph *graph = builder->graph;
    WaitFrame *frame = &graph->frames[index];
    if (frame->parent >= 0)
        return;
    int home = frame->owner >= 0                 ? graph->frame_of[frame->owner]
               : frame->node.kind == NODE_FUTURE ? home_of_future(builder, frame->node.id, 0)
                                                 : -1;
    if (home >= 0 && !lies_in(graph, home, index))
        frame->parent = home;
}

static bool has_edge_into(const WaitGraph *graph, int from, int frame) {
    for (int i = 0; i < graph->edge_count; i++) {
        int to = graph->edges[i].to;
        int in = to >= GRAPH_FRAME ? to - GRAPH_FRAME : graph->frame_of[to];
        if (graph->edges[i].from == from && in >= 0 && lies_in(graph, in, frame))
            return true;
    }
    return false;
}

/* A task stands beside the frames that it has entered, whatever it waits for there. */
static void tie_owner(Builder *builder, int index) {
    WaitGraph *graph = builder->graph;
    const WaitFrame *frame = &graph->frames[index];
    bool outermost = frame->parent < 0 || graph->frames[frame->parent].owner != frame->owner;
    if (frame->owner >= 0 && outermost && !has_edge_into(graph, frame->owner, index))
        add_edge(builder, frame->owner, GRAPH_FRAME + index, NULL);
}

static void place_all(Builder *builder) {
    WaitGraph *graph = builder->graph;
    for (int i = 0; i < graph->node_count; i++)
        graph->frame_of[i] = home_of(builder, graph->nodes[i]);
    for (int i = 0; i < graph->frame_count; i++)
        place_frame(builder, i);
    for (int i = 0; i < graph->node_count; i++) /* never inside of what it has entered itself */
        for (int k = 0; k < graph->frame_count; k++)
            if (graph->frames[k].owner == i && graph->frame_of[i] >= 0 &&
                lies_in(graph, graph->frame_of[i], k))
                graph->frame_of[i] = -1;
    for (int i = 0; i < graph->frame_count; i++)
        tie_owner(builder, i);
}

/* ---- what gets a box ---- */

static bool is_alive(const ModelTask *task) {
    return task && task->state >= TASK_STATE_CREATED && task->state <= TASK_STATE_CANCELLING;
}

/* A timer, and a future that only a timer ends; but what stands in a timeout is worth a box. */
static bool is_left_out(const Builder *builder, Node from, Node node) {
    const ModelFuture *future =
        node.kind == NODE_FUTURE ? model_future(builder->model, node.id) : NULL;
    if (!future || future->kind != FUTURE_KIND_SLEEP)
        return node.kind == NODE_HANDLE;
    return from.kind != NODE_TASK || own_frame(builder, from.id) < 0;
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

/* What a shield keeps, and no edge to it: it stands in the frame. */
static void add_kept(Builder *builder, Node shield) {
    WaitEdge edge;
    if (model_waits_of(builder->model, shield, &edge, 1))
        add_node(builder, edge.to);
}

static void add_waits(Builder *builder, int from, Node node, int depth) {
    WaitEdge edges[WAITS_MAX];
    uint32_t count = model_waits_of(builder->model, node, edges, WAITS_MAX);
    for (uint32_t i = 0; i < count && i < WAITS_MAX; i++) {
        Node to = edges[i].to;
        if (is_left_out(builder, node, to) || is_double(builder->model, node, &edges[i]))
            continue;
        int frame = frame_for(builder, to);
        if (frame >= 0) {
            add_edge(builder, from, GRAPH_FRAME + frame, &edges[i]);
            if (is_shield(builder->model, to))
                add_kept(builder, to);
        } else if (is_between(builder->model, to) && depth < DEPTH_MAX) {
            add_waits(builder, from, to, depth + 1);
        } else {
            add_edge(builder, from, add_node(builder, to), &edges[i]);
        }
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
        if (graph->nodes[i].kind == NODE_TASK)
            add_scopes(&builder, model_task(model, graph->nodes[i].id)->scope, i);
    for (int i = 0; i < graph->node_count; i++)
        add_waits(&builder, i, graph->nodes[i], 0);
    place_all(&builder);
    uint32_t alive = model_state(model)->tasks_alive, shown = tasks_among(graph);
    graph->left_out = alive > shown ? alive - shown : 0;
}
