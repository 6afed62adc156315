#pragma once

/* A graph with frames round some of its boxes; frames may lie in one another. What a frame holds is
 * laid out by itself, and the frame then stands in the graph around it as one large box, so that
 * nothing that does not belong into a frame ever lies in it. Edges may begin and end at boxes and
 * at frames. */

#include "ui/window/graph_layout.h"

/* The number that stands for a frame where an edge says from what to what. */
enum { GRAPH_FRAMES_MAX = 32, GRAPH_FRAME = 1000 };

typedef struct GraphFrame {
    int parent;      /* given: the frame round it, -1: none. Never, by any way, itself */
    float min_width; /* given: of what is inside, for the heading */
    float head, pad; /* given: room for the heading, and on the other sides */
    Rect place;      /* found */
} GraphFrame;

/* As graph_layout. */
Rect graph_layout_framed(GraphBox *boxes, int box_count, GraphFrame *frames, int frame_count,
                         GraphEdge *edges, int edge_count, GraphGaps gaps);
