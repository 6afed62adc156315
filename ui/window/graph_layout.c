/* See graph_layout.h. Decision: bends are boxes without content, so that ordering and placing treat
 * an edge that passes a column like anything else that stands in it. */

#include "ui/window/graph_layout.h"

#include <stdlib.h>

enum { ITEMS_MAX = 1024, SWEEPS = 8 };

/* Something that stands in a column: a box or a bend. */
typedef struct Item {
    int column, order;
    float height, y;
    double key;
} Item;

/* A piece of an edge between neighbouring columns. */
typedef struct Piece {
    int left, right;
} Piece;

typedef struct Work {
    GraphBox *boxes;
    GraphEdge *edges;
    int box_count, edge_count;
    GraphGaps gaps;
    Item items[ITEMS_MAX];
    int item_count;
    Piece pieces[ITEMS_MAX];
    int piece_count;
    int first_bend[GRAPH_EDGES_MAX]; /* the bends of an edge are numbered on from here, from left */
    int bend_count[GRAPH_EDGES_MAX];
    int columns;
    int members[GRAPH_COLUMNS_MAX][ITEMS_MAX / 4];
    int sizes[GRAPH_COLUMNS_MAX];
    float x[GRAPH_COLUMNS_MAX], width[GRAPH_COLUMNS_MAX];
} Work;

/* ---- columns ---- */

typedef struct Search {
    Work *work;
    unsigned char seen[GRAPH_BOXES_MAX]; /* 1: on the way, 2: finished */
} Search;

/* An edge to something that is still on the way closes a circle. Depth is bounded by the boxes. */
static void turn_circles(Search *search, int box) {
    search->seen[box] = 1;
    for (int i = 0; i < search->work->edge_count; i++) {
        GraphEdge *edge = &search->work->edges[i];
        if (edge->from != box)
            continue;
        if (search->seen[edge->to] == 1)
            edge->turned = true;
        else if (!search->seen[edge->to])
            turn_circles(search, edge->to);
    }
    search->seen[box] = 2;
}

static int left_of(const GraphEdge *edge) {
    return edge->turned ? edge->to : edge->from;
}

static int right_of(const GraphEdge *edge) {
    return edge->turned ? edge->from : edge->to;
}

static void find_columns(Work *work) {
    bool moved = true;
    for (int i = 0; i < work->box_count; i++)
        work->boxes[i].column = 0;
    for (int round = 0; moved && round < work->box_count; round++) {
        moved = false;
        for (int i = 0; i < work->edge_count; i++) {
            const GraphBox *left = &work->boxes[left_of(&work->edges[i])];
            GraphBox *right = &work->boxes[right_of(&work->edges[i])];
            int wanted = left->column + 1;
            if (left == right || right->column >= wanted || wanted >= GRAPH_COLUMNS_MAX)
                continue;
            right->column = wanted;
            moved = true;
        }
    }
}

/* ---- bends ---- */

static int add_item(Work *work, int column, float height) {
    if (work->item_count >= ITEMS_MAX ||
        work->sizes[column] >= (int)(sizeof work->members[0] / sizeof work->members[0][0]))
        return -1;
    int item = work->item_count++;
    work->items[item] = (Item){.column = column, .height = height, .order = work->sizes[column]};
    work->members[column][work->sizes[column]++] = item;
    if (column >= work->columns)
        work->columns = column + 1;
    return item;
}

static void add_piece(Work *work, int left, int right) {
    if (left >= 0 && right >= 0 && work->piece_count < ITEMS_MAX)
        work->pieces[work->piece_count++] = (Piece){left, right};
}

static void add_bends(Work *work, int index) {
    const GraphEdge *edge = &work->edges[index];
    int left = left_of(edge), right = right_of(edge), before = left;
    work->first_bend[index] = work->item_count;
    for (int column = work->boxes[left].column + 1; column < work->boxes[right].column; column++) {
        int bend = add_item(work, column, work->gaps.bend);
        if (bend < 0)
            break;
        work->bend_count[index]++;
        add_piece(work, before, bend);
        before = bend;
    }
    add_piece(work, before, right);
}

/* ---- order ---- */

static int compare(const Item *a, const Item *b) {
    if (a->key != b->key)
        return a->key < b->key ? -1 : 1;
    return a->order - b->order;
}

/* Insertion sort: columns are short, nearly in order, and equal keys have to keep their order. */
static void sort_column(Work *work, int column) {
    int *members = work->members[column], count = work->sizes[column];
    for (int i = 1; i < count; i++) {
        int item = members[i], at = i;
        for (; at > 0 && compare(&work->items[members[at - 1]], &work->items[item]) > 0; at--)
            members[at] = members[at - 1];
        members[at] = item;
    }
    for (int i = 0; i < count; i++)
        work->items[members[i]].order = i;
}

/* The mean place of the neighbours on one side; without neighbours it stays where it is. */
static double mean_order(const Work *work, int item, bool look_left) {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < work->piece_count; i++) {
        const Piece *piece = &work->pieces[i];
        int own = look_left ? piece->right : piece->left;
        int other = look_left ? piece->left : piece->right;
        if (own != item)
            continue;
        int column = work->items[other].column;
        sum += (work->items[other].order + 0.5) / work->sizes[column];
        count++;
    }
    int size = work->sizes[work->items[item].column];
    return count ? sum / count : (work->items[item].order + 0.5) / size;
}

static void sweep(Work *work, bool to_right) {
    for (int i = 0; i < work->columns; i++) {
        int column = to_right ? i : work->columns - 1 - i;
        for (int k = 0; k < work->sizes[column]; k++) {
            int item = work->members[column][k];
            work->items[item].key = mean_order(work, item, to_right);
        }
        sort_column(work, column);
    }
}

/* ---- places ---- */

static float gap_between(const Work *work, int upper, int lower) {
    bool bends = upper >= work->box_count && lower >= work->box_count;
    return bends ? work->gaps.bend : work->gaps.row;
}

/* The middle of the neighbours, of which an item would like to be beside. */
static float wanted_middle(const Work *work, int item, bool look_left) {
    float sum = 0;
    int count = 0;
    for (int i = 0; i < work->piece_count; i++) {
        const Piece *piece = &work->pieces[i];
        if ((look_left ? piece->right : piece->left) != item)
            continue;
        const Item *other = &work->items[look_left ? piece->left : piece->right];
        sum += other->y + other->height / 2;
        count++;
    }
    const Item *own = &work->items[item];
    return count ? sum / (float)count : own->y + own->height / 2;
}

/* Each is put where it would like to be, but below the one before; what that pushed down too far is
 * taken up again from below. */
static void place_column(Work *work, int column, bool look_left) {
    const int *members = work->members[column];
    int count = work->sizes[column];
    float wanted[ITEMS_MAX / 4], low = 0, shift = 0;
    for (int i = 0; i < count; i++) {
        Item *item = &work->items[members[i]];
        wanted[i] = wanted_middle(work, members[i], look_left) - item->height / 2;
        item->y = i ? float_max(wanted[i], low) : wanted[i];
        low = item->y + item->height +
              (i + 1 < count ? gap_between(work, members[i], members[i + 1]) : 0);
        shift += item->y - wanted[i];
    }
    for (int i = 0; count && i < count; i++) /* on the whole neither too low nor too high */
        work->items[members[i]].y -= shift / (float)count;
}

static void stack_column(Work *work, int column) {
    float y = 0;
    for (int i = 0; i < work->sizes[column]; i++) {
        Item *item = &work->items[work->members[column][i]];
        item->y = y;
        y += item->height;
        if (i + 1 < work->sizes[column])
            y += gap_between(work, work->members[column][i], work->members[column][i + 1]);
    }
}

static void place_rows(Work *work) {
    for (int column = 0; column < work->columns; column++)
        stack_column(work, column);
    for (int round = 0; round < SWEEPS; round++)
        for (int i = 0; i < work->columns; i++)
            place_column(work, round % 2 ? work->columns - 1 - i : i, round % 2 == 0);
    float top = 0;
    for (int i = 0; i < work->item_count; i++)
        top = i ? float_min(top, work->items[i].y) : work->items[i].y;
    for (int i = 0; i < work->item_count; i++)
        work->items[i].y -= top;
}

static float place_columns(Work *work) {
    float x = 0;
    for (int column = 0; column < work->columns; column++) {
        work->width[column] = 0;
        for (int i = 0; i < work->box_count; i++)
            if (work->boxes[i].column == column)
                work->width[column] = float_max(work->width[column], work->boxes[i].width);
        work->x[column] = x;
        x += work->width[column] + work->gaps.column;
    }
    return work->columns ? x - work->gaps.column : 0;
}

/* ---- edges ---- */

static void add_point(GraphEdge *edge, float x, float y) {
    if (edge->point_count < GRAPH_POINTS_MAX)
        edge->points[edge->point_count++] = (Point){x, y};
}

static void reverse(GraphEdge *edge) {
    for (int i = 0, j = edge->point_count - 1; i < j; i++, j--) {
        Point kept = edge->points[i];
        edge->points[i] = edge->points[j];
        edge->points[j] = kept;
    }
}

/* A box that waits for itself: a small way round its upper right corner. */
static void draw_loop(const Work *work, GraphEdge *edge) {
    Rect box = work->boxes[edge->from].place;
    float out = work->gaps.column * 0.3f, up = work->gaps.row * 0.4f;
    add_point(edge, rect_right(box), box.y + box.h / 2);
    add_point(edge, rect_right(box) + out, box.y + box.h / 2);
    add_point(edge, rect_right(box) + out, box.y - up);
    add_point(edge, rect_right(box) - out, box.y - up);
    add_point(edge, rect_right(box) - out, box.y);
}

/* From the right side of one box to the left side of the other, straight through each column. */
static void find_points(Work *work, int index) {
    GraphEdge *edge = &work->edges[index];
    edge->point_count = 0;
    if (edge->from == edge->to) {
        draw_loop(work, edge);
        return;
    }
    Rect left = work->boxes[left_of(edge)].place, right = work->boxes[right_of(edge)].place;
    int column = work->boxes[left_of(edge)].column;
    float end = work->x[column] + work->width[column];
    add_point(edge, rect_right(left), left.y + left.h / 2);
    if (rect_right(left) < end)
        add_point(edge, end, left.y + left.h / 2);
    for (int i = 0; i < work->bend_count[index]; i++) {
        const Item *bend = &work->items[work->first_bend[index] + i];
        float y = bend->y + bend->height / 2;
        add_point(edge, work->x[bend->column], y);
        add_point(edge, work->x[bend->column] + work->width[bend->column], y);
    }
    add_point(edge, right.x, right.y + right.h / 2);
    if (edge->turned)
        reverse(edge);
}

static void find_edges(Work *work) {
    for (int i = 0; i < work->edge_count; i++)
        find_points(work, i);
}

/* ---- the whole ---- */

static void make_items(Work *work) {
    for (int i = 0; i < work->box_count; i++)
        add_item(work, work->boxes[i].column, work->boxes[i].height);
    for (int i = 0; i < work->edge_count; i++)
        add_bends(work, i);
}

static float place_boxes(Work *work) {
    float height = 0;
    for (int i = 0; i < work->item_count; i++)
        height = float_max(height, work->items[i].y + work->items[i].height);
    for (int i = 0; i < work->box_count; i++) {
        GraphBox *box = &work->boxes[i];
        box->place = rect_make(work->x[box->column], work->items[i].y, box->width, box->height);
    }
    return height;
}

Rect graph_layout(GraphBox *boxes, int box_count, GraphEdge *edges, int edge_count,
                  GraphGaps gaps) {
    Work *work = calloc(1, sizeof *work);
    if (!work)
        return (Rect){0};
    work->boxes = boxes;
    work->edges = edges;
    work->box_count = box_count < GRAPH_BOXES_MAX ? box_count : GRAPH_BOXES_MAX;
    work->edge_count = edge_count < GRAPH_EDGES_MAX ? edge_count : GRAPH_EDGES_MAX;
    work->gaps = gaps;
    Search search = {.work = work};
    for (int i = 0; i < work->edge_count; i++)
        edges[i].turned = false;
    for (int i = 0; i < work->box_count; i++)
        if (!search.seen[i])
            turn_circles(&search, i);
    find_columns(work);
    make_items(work);
    for (int i = 0; i < SWEEPS; i++)
        sweep(work, i % 2 == 0);
    place_rows(work);
    float width = place_columns(work), height = place_boxes(work);
    find_edges(work);
    free(work);
    return rect_make(0, 0, width, height);
}
