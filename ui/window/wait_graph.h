#pragma once

/* Who waits for whom at this moment, as boxes and edges for a picture. What only stands between two
 * things (the future of a lock's waiter, a job) is left out; a task that sleeps needs no partner.
 */

#include "sim/model/queries.h"
#include "ui/window/graph_layout.h"

typedef struct WaitGraph {
    Node nodes[GRAPH_BOXES_MAX];
    int node_count;
    struct {
        int from, to;
        WaitKind kind;
        EventNumber since;
    } edges[GRAPH_EDGES_MAX];
    int edge_count;
    uint32_t left_out; /* tasks that are alive and found no room */
} WaitGraph;

/* At most `room` boxes; `follow`, if not 0, is a task that has to be among them. */
void wait_graph_build(WaitGraph *graph, const Model *model, TaskId follow, int room);
int wait_graph_find(const WaitGraph *graph, Node node); /* -1 if it is not there */
