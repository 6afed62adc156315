/* ui/window/graph_layout.c: boxes do not overlap, edges run round boxes, circles are laid out too,
 * and the same graph gives the same picture. */
#include <stdlib.h>
#include <string.h>

#include "random_journal.h"
#include "suite.h"
#include "ui/window/graph_frames.h"

enum { BOXES = 50, EDGES = 70 };

static const GraphGaps gaps = {40, 12, 14};

typedef struct Graph {
    GraphBox boxes[BOXES];
    GraphEdge edges[EDGES];
    int box_count, edge_count;
    Rect size;
} Graph;

static void add_edge(Graph *graph, int from, int to) {
    graph->edges[graph->edge_count++] = (GraphEdge){.from = from, .to = to};
}

static void lay_out(Graph *graph) {
    for (int i = 0; i < graph->box_count; i++) {
        graph->boxes[i].width = 80 + (float)(i * 37 % 60);
        graph->boxes[i].height = 44;
    }
    graph->size =
        graph_layout(graph->boxes, graph->box_count, graph->edges, graph->edge_count, gaps);
}

static bool crosses(Rect box, Point a, Point b) {
    enum { STEPS = 200 };
    box = rect_inset(box, 0.5f, 0.5f);
    for (int i = 0; i <= STEPS; i++) {
        float t = (float)i / STEPS;
        if (rect_has(box, a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t))
            return true;
    }
    return false;
}

static void check_boxes(const Graph *graph) {
    Rect all = rect_make(0, 0, graph->size.w, graph->size.h);
    for (int i = 0; i < graph->box_count; i++) {
        ck_assert(rect_contains(all, graph->boxes[i].place));
        for (int j = 0; j < i; j++)
            ck_assert_msg(rect_empty(rect_intersect(graph->boxes[i].place, graph->boxes[j].place)),
                          "boxes %d and %d overlap", i, j);
    }
}

static void check_edges(const Graph *graph) {
    for (int i = 0; i < graph->edge_count; i++) {
        const GraphEdge *edge = &graph->edges[i];
        ck_assert_int_ge(edge->point_count, 2);
        if (edge->from == edge->to)
            continue;
        for (int p = 0; p + 1 < edge->point_count; p++)
            for (int box = 0; box < graph->box_count; box++)
                if (box != edge->from && box != edge->to)
                    ck_assert_msg(
                        !crosses(graph->boxes[box].place, edge->points[p], edge->points[p + 1]),
                        "edge %d runs through box %d", i, box);
    }
}

static void check_ends(const Graph *graph) {
    for (int i = 0; i < graph->edge_count; i++) {
        const GraphEdge *edge = &graph->edges[i];
        Rect from = rect_inset(graph->boxes[edge->from].place, -1, -1);
        Rect to = rect_inset(graph->boxes[edge->to].place, -1, -1);
        Point last = edge->points[edge->point_count - 1];
        ck_assert(rect_has(from, edge->points[0].x, edge->points[0].y));
        ck_assert(rect_has(to, last.x, last.y));
    }
}

static Graph *random_graph(uint64_t seed) {
    Graph *graph = calloc(1, sizeof *graph);
    Random random = {.state = seed};
    graph->box_count = BOXES;
    for (int i = 0; i < EDGES; i++) {
        int from = (int)random_below(&random, BOXES), to = (int)random_below(&random, BOXES);
        /* mostly one way, as waiting is; every tenth closes circles */
        bool forwards = i % 10 ? from < to : true;
        add_edge(graph, forwards ? from : to, forwards ? to : from);
    }
    lay_out(graph);
    return graph;
}

START_TEST(fifty_boxes) {
    Graph *graph = random_graph((uint64_t)_i + 1);
    check_boxes(graph);
    check_edges(graph);
    check_ends(graph);
    free(graph);
}
END_TEST

START_TEST(the_same_picture_again) {
    Graph *one = random_graph(7), *two = random_graph(7);
    ck_assert_mem_eq(one, two, sizeof *one);
    free(one);
    free(two);
}
END_TEST

START_TEST(who_waits_stands_left) {
    Graph graph = {.box_count = 4};
    add_edge(&graph, 3, 2);
    add_edge(&graph, 2, 0);
    add_edge(&graph, 3, 0);
    lay_out(&graph);
    check_boxes(&graph);
    check_edges(&graph);
    ck_assert_float_lt(graph.boxes[3].place.x, graph.boxes[2].place.x);
    ck_assert_float_lt(graph.boxes[2].place.x, graph.boxes[0].place.x);
    ck_assert_int_gt(graph.edges[2].point_count, 2); /* it passes a column */
}
END_TEST

START_TEST(circles) {
    Graph graph = {.box_count = 3};
    add_edge(&graph, 0, 1);
    add_edge(&graph, 1, 2);
    add_edge(&graph, 2, 0);
    add_edge(&graph, 1, 1);
    lay_out(&graph);
    check_boxes(&graph);
    check_edges(&graph);
    check_ends(&graph);
    ck_assert(!graph.edges[0].turned);
    ck_assert(graph.edges[2].turned);
}
END_TEST

START_TEST(one_box_and_none) {
    Graph graph = {.box_count = 1};
    lay_out(&graph);
    ck_assert_float_eq(graph.size.h, 44);
    graph.box_count = 0;
    lay_out(&graph);
    ck_assert_float_eq(graph.size.w, 0);
}
END_TEST

/* ---- frames ---- */

enum { FRAMES = 12 };

typedef struct Framed {
    Graph graph;
    GraphFrame frames[FRAMES];
} Framed;

static Framed *random_frames(uint64_t seed) {
    Framed *framed = calloc(1, sizeof *framed);
    Graph *graph = &framed->graph;
    Random random = {.state = seed};
    graph->box_count = BOXES;
    for (int i = 0; i < FRAMES; i++)
        framed->frames[i] = (GraphFrame){.parent = (int)random_below(&random, (uint32_t)i + 1) - 1,
                                         .min_width = 60,
                                         .head = 22,
                                         .pad = 7};
    for (int i = 0; i < BOXES; i++) {
        graph->boxes[i] = (GraphBox){.width = 80 + (float)(i * 37 % 60), .height = 24};
        graph->boxes[i].frame = (int)random_below(&random, FRAMES + 1) - 1;
    }
    for (int i = 0; i < EDGES; i++) {
        int from = (int)random_below(&random, BOXES), to = (int)random_below(&random, BOXES);
        add_edge(graph, from, i % 7 ? to : GRAPH_FRAME + (int)random_below(&random, FRAMES));
    }
    graph->size = graph_layout_framed(graph->boxes, BOXES, framed->frames, FRAMES, graph->edges,
                                      graph->edge_count, gaps);
    return framed;
}

static bool is_in(const Framed *framed, int frame, int in) {
    while (frame >= 0 && frame != in)
        frame = framed->frames[frame].parent;
    return frame == in;
}

START_TEST(frames_hold_what_is_theirs_and_nothing_else) {
    Framed *framed = random_frames((uint64_t)_i + 1);
    check_boxes(&framed->graph);
    for (int f = 0; f < FRAMES; f++) {
        Rect frame = framed->frames[f].place;
        for (int i = 0; i < BOXES; i++) {
            Rect box = framed->graph.boxes[i].place;
            if (is_in(framed, framed->graph.boxes[i].frame, f))
                ck_assert_msg(rect_contains(frame, box), "box %d is not in its frame %d", i, f);
            else
                ck_assert_msg(rect_empty(rect_intersect(frame, box)), "box %d is in frame %d", i,
                              f);
        }
        for (int g = 0; g < f; g++) {
            Rect other = framed->frames[g].place;
            if (is_in(framed, f, g))
                ck_assert(rect_contains(other, frame));
            else if (!is_in(framed, g, f))
                ck_assert(rect_empty(rect_intersect(frame, other)));
        }
    }
    free(framed);
}
END_TEST

static Rect place_in(const Framed *framed, int thing) {
    return rect_inset(thing >= GRAPH_FRAME ? framed->frames[thing - GRAPH_FRAME].place
                                           : framed->graph.boxes[thing].place,
                      -1, -1);
}

START_TEST(edges_reach_their_ends_through_frames) {
    Framed *framed = random_frames((uint64_t)_i + 1);
    for (int i = 0; i < framed->graph.edge_count; i++) {
        const GraphEdge *edge = &framed->graph.edges[i];
        if (edge->point_count < 2)
            continue; /* a box and a frame round it: nothing to draw */
        Point first = edge->points[0], last = edge->points[edge->point_count - 1];
        Rect from = place_in(framed, edge->from), to = place_in(framed, edge->to);
        ck_assert(rect_has(from, first.x, first.y) && rect_has(to, last.x, last.y));
    }
    free(framed);
}
END_TEST

Suite *suite_graph(void) {
    Suite *suite = suite_create("graph");
    TCase *tests = tcase_create("graph");
    tcase_set_timeout(tests, 60);
    tcase_add_loop_test(tests, fifty_boxes, 0, 20);
    tcase_add_test(tests, the_same_picture_again);
    tcase_add_test(tests, who_waits_stands_left);
    tcase_add_test(tests, circles);
    tcase_add_test(tests, one_box_and_none);
    tcase_add_loop_test(tests, frames_hold_what_is_theirs_and_nothing_else, 0, 20);
    tcase_add_loop_test(tests, edges_reach_their_ends_through_frames, 0, 20);
    suite_add_tcase(suite, tests);
    return suite;
}
