/* The panes' places. See layout.h. */

#include "ui/window/layout.h"

static const float base_width = 1600, base_height = 1080, smallest = 0.8f, largest = 2.6f;

float layout_scale(float width, float height, float zoom) {
    float fit = float_min(width / base_width, height / base_height);
    return float_clamp(fit, smallest, largest) * zoom;
}

static void cut_middle(Layout *layout, Rect column, float scale, float gap, bool executor) {
    float loop = float_clamp(column.h * 0.42f, 262 * scale, 330 * scale);
    float threads = float_clamp(column.h * 0.2f, 98 * scale, 190 * scale);
    layout->loop = rect_cut_top(&column, float_min(loop, column.h * 0.54f));
    rect_cut_top(&column, gap);
    if (executor) {
        layout->executor = rect_cut_bottom(&column, float_min(threads, column.h * 0.45f));
        rect_cut_bottom(&column, gap);
    }
    layout->tasks = column;
}

static void cut_right(Layout *layout, Rect column, float gap) {
    layout->console = rect_cut_bottom(&column, column.h * 0.33f);
    rect_cut_bottom(&column, gap);
    layout->notes = column;
}

static float timeline_height(float height, float scale, int lanes) {
    float wanted = (36 + 34 + 26 * (float)(lanes < 2 ? 2 : lanes)) * scale;
    return float_min(float_max(wanted, 130 * scale), height * (height < 800 ? 0.22f : 0.27f));
}

static void snap_all(Layout *layout) {
    Rect *rects = (Rect *)(void *)layout;
    for (unsigned i = 0; i < sizeof *layout / sizeof *rects; i++)
        rects[i] = rect_snap(rects[i]);
}

Layout layout_make(float width, float height, float scale, int lanes, bool executor) {
    Layout layout = {0};
    float gap = roundf(12 * scale);
    Rect all = rect_inset(rect_make(0, 0, width, height), gap, gap);
    layout.toolbar = rect_cut_top(&all, float_min(64 * scale, all.h * 0.2f));
    rect_cut_top(&all, gap);
    layout.timeline = rect_cut_bottom(&all, timeline_height(height, scale, lanes));
    rect_cut_bottom(&all, gap);
    float columns = all.w - 2 * gap;
    layout.code = rect_cut_left(&all, columns * 0.388f);
    rect_cut_left(&all, gap);
    Rect right = rect_cut_right(&all, columns * 0.258f);
    rect_cut_right(&all, gap);
    cut_middle(&layout, all, scale, gap, executor);
    cut_right(&layout, right, gap);
    snap_all(&layout);
    return layout;
}
