#pragma once

/* Who waits for whom at this moment, as boxes and edges for a picture. What only stands between two
 * things (the future of a lock's waiter, a job) is left out; a task that sleeps needs no partner.
 * Scopes are frames: a task group round its tasks, a timeout round what its task awaits, a shield
 * round what it keeps. */

#include "sim/model/queries.h"
#include "ui/window/graph_frames.h"

typedef struct WaitFrame {
    Node node;  /* a scope, or the future of a shield */
    int parent; /* the frame round it, -1: none */
    int owner;  /* the box of the task that entered it, -1: it has none */
} WaitFrame;

typedef struct WaitGraph {
    Node nodes[GRAPH_BOXES_MAX];
    int frame_of[GRAPH_BOXES_MAX]; /* -1: it stands in none */
    int node_count;
    WaitFrame frames[GRAPH_FRAMES_MAX];
    int frame_count;
    struct {
        int from, to; /* boxes, or GRAPH_FRAME and the number of a frame */
        WaitKind kind;
        EventNumber since;
        bool holds; /* nobody waits: the task is in the scope */
    } edges[GRAPH_EDGES_MAX];
    int edge_count;
    uint32_t left_out; /* tasks that are alive and found no room */
} WaitGraph;

/* At most `room` boxes; `follow`, if not 0, is a task that has to be among them. */
void wait_graph_build(WaitGraph *graph, const Model *model, TaskId follow, int room);
int wait_graph_find(const WaitGraph *graph, Node node); /* -1 if it is not there */
