#pragma once

/* Laying out a directed graph in columns: whoever waits stands left of what it waits for. A pure
 * function of sizes and edges: the same graph gives the same picture. Edges are led round boxes, in
 * the gaps between the boxes of the columns that they cross.
 *
 *   boxes, edges -> columns (longest path; an edge that closes a circle is turned round)
 *                -> an edge over several columns gets a bend in each
 *                -> order within the columns (few crossings: medians, several times to and fro)
 *                -> places */

#include "ui/draw/geometry.h"

#include <stdint.h>

enum {
    GRAPH_BOXES_MAX = 128,
    GRAPH_EDGES_MAX = 256,
    GRAPH_COLUMNS_MAX = 24,
    GRAPH_POINTS_MAX = 52
};

typedef struct GraphBox {
    float width, height; /* given */
    int frame;           /* given, see graph_frames.h: the one it stands in, -1: in none */
    Rect place;          /* found */
    int column;
} GraphBox;

typedef struct GraphEdge {
    int from, to; /* given: boxes */
    bool turned;  /* found: it closes a circle and runs from right to left */
    int point_count;
    Point points[GRAPH_POINTS_MAX];
} GraphEdge;

typedef struct GraphGaps {
    float column, row,
        bend; /* between columns, boxes of one column, room for an edge that passes */
} GraphGaps;

/* Fills in the places and points; returns the size of the whole in width and height. At most
 * GRAPH_BOXES_MAX boxes and GRAPH_EDGES_MAX edges. */
Rect graph_layout(GraphBox *boxes, int box_count, GraphEdge *edges, int edge_count, GraphGaps gaps);
