/* The panes' places. See layout.h. */

#include "ui/window/layout.h"

static const float base_width = 1600, base_height = 1080, smallest = 0.8f, largest = 2.6f;

float layout_scale(float width, float height, float zoom) {
    float fit = float_min(width / base_width, height / base_height);
    return float_clamp(fit, smallest, largest) * zoom;
}

float layout_presented(float width, float height, float scale) {
    float room = float_min(width / 860, height / 560);
    return scale * float_clamp(room / scale, 1, 1.5f);
}

typedef struct Cutter {
    const LayoutWish *wish;
    Layout layout;
    float gap;
} Cutter;

static bool shows(const Cutter *cutter, unsigned panes) {
    return (cutter->wish->panes & panes) != 0;
}

/* Takes a strip off and the gap behind it; all that is left if nothing else wants any of it. */
static Rect take_top(const Cutter *cutter, Rect *column, float height, bool shared) {
    Rect strip = rect_cut_top(column, shared ? height : column->h);
    rect_cut_top(column, cutter->gap);
    return strip;
}

static void cut_machine(Cutter *cutter, Rect column) {
    float scale = cutter->wish->scale, all = column.h;
    float loop = float_min(float_clamp(all * 0.42f, 262 * scale, 330 * scale), all * 0.54f);
    float threads = float_min(float_clamp(all * 0.2f, 98 * scale, 190 * scale), all * 0.3f);
    bool others = shows(cutter, LAYOUT_TASKS | LAYOUT_EXECUTOR);
    if (shows(cutter, LAYOUT_LOOP))
        cutter->layout.loop = take_top(cutter, &column, loop, others);
    if (shows(cutter, LAYOUT_TASKS))
        cutter->layout.tasks = take_top(cutter, &column, column.h - threads - cutter->gap,
                                        shows(cutter, LAYOUT_EXECUTOR));
    if (shows(cutter, LAYOUT_EXECUTOR))
        cutter->layout.executor = column;
}

static void cut_words(Cutter *cutter, Rect column) {
    float share = cutter->wish->question ? 0.2f : 0.33f;
    float console = float_max(column.h * share, float_min(120 * cutter->wish->scale, column.h / 3));
    if (shows(cutter, LAYOUT_NOTES))
        cutter->layout.notes = take_top(cutter, &column, column.h - console - cutter->gap,
                                        shows(cutter, LAYOUT_CONSOLE));
    if (shows(cutter, LAYOUT_CONSOLE))
        cutter->layout.console = column;
}

enum {
    MACHINE = LAYOUT_LOOP | LAYOUT_TASKS | LAYOUT_EXECUTOR,
    WORDS = LAYOUT_NOTES | LAYOUT_CONSOLE
};

static void cut_columns(Cutter *cutter, Rect all) {
    static const float weights[] = {0.388f, 0.354f, 0.258f};
    static const unsigned panes[] = {LAYOUT_CODE, MACHINE, WORDS};
    Rect columns[3] = {{0}};
    float sum = 0, room = all.w + cutter->gap;
    for (int i = 0; i < 3; i++)
        if (shows(cutter, panes[i])) {
            sum += weights[i];
            room -= cutter->gap;
        }
    for (int i = 0; i < 3; i++)
        if (shows(cutter, panes[i])) {
            columns[i] = rect_cut_left(&all, room * weights[i] / sum);
            rect_cut_left(&all, cutter->gap);
        }
    cutter->layout.code = columns[0];
    cut_machine(cutter, columns[1]);
    cut_words(cutter, columns[2]);
}

static void cut_stack(Cutter *cutter, Rect all) {
    bool code = shows(cutter, LAYOUT_CODE), beside = shows(cutter, MACHINE | WORDS);
    if (code) {
        cutter->layout.code = rect_cut_left(&all, beside ? (all.w - cutter->gap) * 0.54f : all.w);
        rect_cut_left(&all, cutter->gap);
    }
    float most = cutter->wish->question ? 0.4f : 0.46f, least = 0.36f;
    float machine = float_clamp(262 * cutter->wish->scale, all.h * least, all.h * most);
    if (shows(cutter, MACHINE))
        cut_machine(cutter, take_top(cutter, &all, machine, shows(cutter, WORDS)));
    cut_words(cutter, all);
}

static float timeline_height(const LayoutWish *wish) {
    float wanted = (36 + 50 + 26 * (float)(wish->lanes < 2 ? 2 : wish->lanes)) * wish->scale;
    return float_min(float_max(wanted, 130 * wish->scale),
                     wish->height * (wish->height < 800 ? 0.22f : 0.27f));
}

static Rect rect_around(Rect a, Rect b) {
    if (rect_empty(a) || rect_empty(b))
        return rect_empty(a) ? b : a;
    float x = float_min(a.x, b.x), y = float_min(a.y, b.y);
    return rect_make(x, y, float_max(rect_right(a), rect_right(b)) - x,
                     float_max(rect_bottom(a), rect_bottom(b)) - y);
}

static void enlarge_tasks(Layout *layout) {
    layout->tasks = rect_around(rect_around(layout->code, layout->loop),
                                rect_around(layout->tasks, layout->executor));
    layout->code = layout->loop = layout->executor = (Rect){0};
}

static void snap_all(Layout *layout) {
    Rect *rects = (Rect *)(void *)layout;
    for (unsigned i = 0; i < sizeof *layout / sizeof *rects; i++)
        rects[i] = rect_empty(rects[i]) ? (Rect){0} : rect_snap(rects[i]);
}

Layout layout_make(const LayoutWish *wish) {
    Cutter cutter = {.wish = wish, .gap = roundf(12 * wish->scale)};
    float gap = cutter.gap;
    Rect all = rect_inset(rect_make(0, 0, wish->width, wish->height), gap, gap);
    cutter.layout.toolbar = rect_cut_top(&all, float_min(64 * wish->scale, all.h * 0.2f));
    rect_cut_top(&all, gap);
    if (shows(&cutter, LAYOUT_TIMELINE)) {
        bool alone = wish->panes == LAYOUT_TIMELINE;
        cutter.layout.timeline = rect_cut_bottom(&all, alone ? all.h : timeline_height(wish));
        rect_cut_bottom(&all, gap);
    }
    if (wish->stacked)
        cut_stack(&cutter, all);
    else
        cut_columns(&cutter, all);
    if (wish->enlarged && shows(&cutter, LAYOUT_TASKS))
        enlarge_tasks(&cutter.layout);
    snap_all(&cutter.layout);
    return cutter.layout;
}
