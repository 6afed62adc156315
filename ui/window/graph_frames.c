/* See graph_frames.h. Decision: one call of graph_layout a frame, the innermost first. An edge is
 * laid out where both its ends first lie in the same frame, between the things that hold them
 * there; the way on to the ends themselves goes straight. */

#include "ui/window/graph_frames.h"

#include <stdlib.h>

enum { OUTSIDE = -1, NOT_INSIDE = -2 };

typedef struct Framed {
    GraphBox *boxes;
    GraphFrame *frames;
    GraphEdge *edges;
    int box_count, frame_count, edge_count;
    GraphGaps gaps;
    int edge_level[GRAPH_EDGES_MAX]; /* the frame in which it was laid out */
    /* of the level that is laid out just now */
    GraphBox items[GRAPH_BOXES_MAX];
    int things[GRAPH_BOXES_MAX]; /* the box or frame that is the item */
    int item_count;
    GraphEdge links[GRAPH_EDGES_MAX];
    int link_count;
} Framed;

/* ---- what lies in what ---- */

static int parent_of(const Framed *framed, int thing) {
    return thing >= GRAPH_FRAME ? framed->frames[thing - GRAPH_FRAME].parent
                                : framed->boxes[thing].frame;
}

static int depth_of(const Framed *framed, int frame) {
    int depth = 0;
    for (; frame != OUTSIDE; frame = framed->frames[frame].parent)
        depth++;
    return depth;
}

/* The thing that stands directly in that frame and holds the given one. */
static int holder_in(const Framed *framed, int frame, int thing) {
    for (;;) {
        int parent = parent_of(framed, thing);
        if (parent == frame)
            return thing;
        if (parent == OUTSIDE)
            return NOT_INSIDE;
        thing = GRAPH_FRAME + parent;
    }
}

static Rect *place_of(const Framed *framed, int thing) {
    return thing >= GRAPH_FRAME ? &framed->frames[thing - GRAPH_FRAME].place
                                : &framed->boxes[thing].place;
}

/* ---- one level ---- */

static void add_item(Framed *framed, int thing, float width, float height) {
    if (framed->item_count >= GRAPH_BOXES_MAX)
        return;
    framed->things[framed->item_count] = thing;
    framed->items[framed->item_count++] = (GraphBox){.width = width, .height = height};
}

static void collect_items(Framed *framed, int level) {
    framed->item_count = 0;
    for (int i = 0; i < framed->box_count; i++)
        if (framed->boxes[i].frame == level)
            add_item(framed, i, framed->boxes[i].width, framed->boxes[i].height);
    for (int i = 0; i < framed->frame_count; i++)
        if (framed->frames[i].parent == level)
            add_item(framed, GRAPH_FRAME + i, framed->frames[i].place.w, framed->frames[i].place.h);
}

static int item_of(const Framed *framed, int thing) {
    for (int i = 0; i < framed->item_count; i++)
        if (framed->things[i] == thing)
            return i;
    return -1;
}

static int find_link(const Framed *framed, int from, int to) {
    for (int i = 0; i < framed->link_count; i++)
        if (framed->links[i].from == from && framed->links[i].to == to)
            return i;
    return -1;
}

/* The two items of the level between which the edge runs; false: it does not run here. */
static bool ends_in(const Framed *framed, int level, const GraphEdge *edge, int *from, int *to) {
    int a = holder_in(framed, level, edge->from), b = holder_in(framed, level, edge->to);
    if (a == NOT_INSIDE || b == NOT_INSIDE || (a == b && edge->from != edge->to))
        return false;
    *from = item_of(framed, a);
    *to = item_of(framed, b);
    return *from >= 0 && *to >= 0;
}

static void collect_links(Framed *framed, int level) {
    int from, to;
    framed->link_count = 0;
    for (int i = 0; i < framed->edge_count; i++)
        if (ends_in(framed, level, &framed->edges[i], &from, &to) &&
            find_link(framed, from, to) < 0)
            framed->links[framed->link_count++] = (GraphEdge){.from = from, .to = to};
}

static void take_links(Framed *framed, int level) {
    int from, to;
    for (int i = 0; i < framed->edge_count; i++) {
        GraphEdge *edge = &framed->edges[i];
        if (!ends_in(framed, level, edge, &from, &to))
            continue;
        const GraphEdge *link = &framed->links[find_link(framed, from, to)];
        framed->edge_level[i] = level;
        edge->turned = link->turned;
        edge->point_count = link->point_count;
        for (int k = 0; k < link->point_count; k++)
            edge->points[k] = link->points[k];
    }
}

static Rect lay_out_level(Framed *framed, int level) {
    collect_items(framed, level);
    collect_links(framed, level);
    Rect size = graph_layout(framed->items, framed->item_count, framed->links, framed->link_count,
                             framed->gaps);
    for (int i = 0; i < framed->item_count; i++) {
        Rect *place = place_of(framed, framed->things[i]);
        *place = framed->items[i].place;
    }
    take_links(framed, level);
    return size;
}

static void lay_out_frame(Framed *framed, int index) {
    GraphFrame *frame = &framed->frames[index];
    Rect size = lay_out_level(framed, index);
    frame->place.w = float_max(size.w, frame->min_width) + 2 * frame->pad;
    frame->place.h = frame->head + size.h + frame->pad;
}

/* ---- from places within a frame to places in the picture ---- */

static Point origin_in(const Framed *framed, int frame) {
    if (frame == OUTSIDE)
        return (Point){0, 0};
    const GraphFrame *row = &framed->frames[frame];
    return (Point){row->place.x + row->pad, row->place.y + row->head};
}

static void move_into(Rect *place, Point origin) {
    place->x += origin.x;
    place->y += origin.y;
}

/* Its own end, inside the thing to whose border the edge was led, and the way through that border.
 */
static void lead_to_end(const Framed *framed, GraphEdge *edge, int level, bool first) {
    int end = first ? edge->from : edge->to;
    if (parent_of(framed, end) == level || edge->point_count < 2 ||
        edge->point_count >= GRAPH_POINTS_MAX)
        return;
    bool right = first != edge->turned; /* it leaves to the right */
    Rect own = *place_of(framed, end);
    Point tip = {right ? rect_right(own) : own.x, own.y + own.h / 2};
    if (first) {
        for (int i = edge->point_count; i > 0; i--)
            edge->points[i] = edge->points[i - 1];
        edge->points[1].y = tip.y;
        edge->points[0] = tip;
    } else {
        edge->points[edge->point_count - 1].y = tip.y;
        edge->points[edge->point_count] = tip;
    }
    edge->point_count++;
}

static void move_edges(Framed *framed) {
    for (int i = 0; i < framed->edge_count; i++) {
        GraphEdge *edge = &framed->edges[i];
        Point origin = origin_in(framed, framed->edge_level[i]);
        for (int k = 0; k < edge->point_count; k++) {
            edge->points[k].x += origin.x;
            edge->points[k].y += origin.y;
        }
        lead_to_end(framed, edge, framed->edge_level[i], true);
        lead_to_end(framed, edge, framed->edge_level[i], false);
    }
}

/* ---- the whole ---- */

static int deepest(const Framed *framed) {
    int deepest = 0;
    for (int i = 0; i < framed->frame_count; i++) {
        int depth = depth_of(framed, i);
        deepest = depth > deepest ? depth : deepest;
    }
    return deepest;
}

Rect graph_layout_framed(GraphBox *boxes, int box_count, GraphFrame *frames, int frame_count,
                         GraphEdge *edges, int edge_count, GraphGaps gaps) {
    if (!frame_count)
        return graph_layout(boxes, box_count, edges, edge_count, gaps);
    Framed *framed = calloc(1, sizeof *framed);
    if (!framed)
        return (Rect){0};
    framed->boxes = boxes;
    framed->frames = frames;
    framed->edges = edges;
    framed->box_count = box_count < GRAPH_BOXES_MAX ? box_count : GRAPH_BOXES_MAX;
    framed->frame_count = frame_count < GRAPH_FRAMES_MAX ? frame_count : GRAPH_FRAMES_MAX;
    framed->edge_count = edge_count < GRAPH_EDGES_MAX ? edge_count : GRAPH_EDGES_MAX;
    framed->gaps = gaps;
    int depth = deepest(framed);
    for (int i = 0; i < framed->edge_count; i++) {
        edges[i].point_count = 0;
        framed->edge_level[i] = OUTSIDE;
    }
    for (int level = depth; level > 0; level--)
        for (int i = 0; i < framed->frame_count; i++)
            if (depth_of(framed, i) == level)
                lay_out_frame(framed, i);
    Rect size = lay_out_level(framed, OUTSIDE);
    for (int level = 2; level <= depth; level++)
        for (int i = 0; i < framed->frame_count; i++)
            if (depth_of(framed, i) == level)
                move_into(&frames[i].place, origin_in(framed, frames[i].parent));
    for (int i = 0; i < framed->box_count; i++)
        move_into(&boxes[i].place, origin_in(framed, boxes[i].frame));
    move_edges(framed);
    free(framed);
    return size;
}
