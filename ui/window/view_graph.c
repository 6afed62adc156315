/* The graph of who waits for whom: whoever waits stands left of what it waits for. Tasks, futures,
 * groups, locks, queues and threads are boxes of their own shape; a click follows a task or goes to
 * where the thing was made. */

#include "ui/draw/widgets.h"
#include "ui/window/labels.h"
#include "ui/window/sentence.h"
#include "ui/window/views.h"
#include "ui/window/wait_graph.h"

#include <stdlib.h>
#include <string.h>

enum { ROOM = 72 };

typedef struct Picture {
    App *app;
    WaitGraph graph;
    GraphBox boxes[GRAPH_BOXES_MAX];
    GraphEdge edges[GRAPH_EDGES_MAX];
    GraphFrame frames[GRAPH_FRAMES_MAX];
    bool dense;                /* one line a box, little room between them: it would be too high */
    bool tight;                /* narrow boxes and gaps: it would be too wide */
    Rect now[GRAPH_BOXES_MAX]; /* where the boxes are on their way to their places */
    Rect frames_now[GRAPH_FRAMES_MAX];
} Picture;

static const Model *model_of(const App *app) {
    return session_model(app->session);
}

/* ---- what a box says ---- */

static const char *detail_of_task(App *app, TaskId id) {
    const ModelTask *task = model_task(model_of(app), id);
    const ModelFuture *future = model_future(model_of(app), task->awaits);
    if (future && future->kind == FUTURE_KIND_SLEEP && task->state == TASK_STATE_WAITING)
        return label_future(app, task->awaits);
    return ui_word(&app->ui, look_of_task(task->state).word);
}

static const char *detail_of_future(App *app, FutureId id) {
    Ui *ui = &app->ui;
    const ModelFuture *future = model_future(model_of(app), id);
    if (future->state == FUTURE_STATE_CANCELLED)
        return ui_word(ui, "state.cancelled");
    const ModelHandle *timer = model_handle(model_of(app), future->timer);
    if (future->kind == FUTURE_KIND_SLEEP && timer)
        return ui_format(ui, "→ %s", label_time(app, timer->when));
    if (future->job)
        return ui_word(ui, "graph.job");
    if (future->child_count)
        return ui_fill(ui, "graph.of", ui_format(ui, "%u", future->child_done),
                       ui_format(ui, "%u", future->child_count), NULL);
    const ModelScope *scope = model_scope(model_of(app), future->scope);
    if (scope)
        return ui_fill(ui, "graph.of", ui_format(ui, "%u", scope->members_ended),
                       ui_format(ui, "%u", scope->members), NULL);
    return ui_word(ui, "graph.future");
}

static const char *detail_of_sync(App *app, SyncId id) {
    Ui *ui = &app->ui;
    const ModelSync *sync = model_sync(model_of(app), id);
    const char *value = ui_format(ui, "%d", sync->value);
    const char *limit = ui_format(ui, "%d", sync->limit);
    switch (sync->kind) {
    case SYNC_KIND_LOCK:
    case SYNC_KIND_CONDITION:
    case SYNC_KIND_THREAD_LOCK:
    case SYNC_KIND_THREAD_CONDITION:
        return ui_word(ui, sync->value ? "graph.locked" : "graph.free");
    case SYNC_KIND_EVENT:
    case SYNC_KIND_THREAD_EVENT: return ui_word(ui, sync->value ? "graph.set" : "graph.unset");
    case SYNC_KIND_SEMAPHORE:
    case SYNC_KIND_THREAD_SEMAPHORE: return ui_fill(ui, "graph.permits", value, limit, NULL);
    case SYNC_KIND_BARRIER:
    case SYNC_KIND_THREAD_BARRIER:
        return ui_fill(ui, "graph.arrived", ui_format(ui, "%u", sync->wait_count), limit, NULL);
    default: return ui_fill(ui, "graph.value", value, NULL, NULL);
    }
}

static const char *detail_of(App *app, Node node) {
    switch (node.kind) {
    case NODE_TASK: return detail_of_task(app, node.id);
    case NODE_FUTURE: return detail_of_future(app, node.id);
    case NODE_SYNC: return detail_of_sync(app, node.id);
    case NODE_THREAD: {
        const ModelThread *thread = model_thread(model_of(app), node.id);
        return thread->state == THREAD_STATE_BLOCKED && *label_text(app, thread->what)
                   ? label_text(app, thread->what)
                   : ui_word(&app->ui, look_of_thread(thread).word);
    }
    default: return ui_word(&app->ui, ui_format(&app->ui, "node.%s", node_kind_word(node.kind)));
    }
}

static const char *title_of(App *app, Node node) {
    const ModelFuture *future =
        node.kind == NODE_FUTURE ? model_future(model_of(app), node.id) : NULL;
    if (future && future->kind == FUTURE_KIND_GATHER)
        return "gather";
    if (future && future->kind == FUTURE_KIND_GROUP)
        return "TaskGroup";
    return sentence_name_of(app, node);
}

static EventNumber made_at(const Model *model, Node node) {
    switch (node.kind) {
    case NODE_FUTURE: return model_future(model, node.id)->created;
    case NODE_SYNC: return model_sync(model, node.id)->created;
    case NODE_THREAD: return model_thread(model, node.id)->created;
    case NODE_EXECUTOR: return model_executor(model, node.id)->created;
    default: return 0;
    }
}

/* ---- boxes ---- */

typedef struct BoxLook {
    IconId icon;
    Color state, identity;
    float radius;
} BoxLook;

static BoxLook look_of(App *app, Node node, float height) {
    Ui *ui = &app->ui;
    BoxLook look = {ICON_NONE, ui_color(ui, THEME_MUTED), ui_color(ui, THEME_MUTED),
                    ui_size(ui, SIZE_RADIUS_SMALL)};
    if (node.kind == NODE_TASK) {
        StateLook state = look_of_task(model_task(model_of(app), node.id)->state);
        look.icon = state.icon;
        look.state = ui_color(ui, state.color);
        look.identity = label_task_color(app, node.id);
    } else if (node.kind == NODE_THREAD) {
        StateLook state = look_of_thread(model_thread(model_of(app), node.id));
        look.icon = state.icon;
        look.state = ui_color(ui, state.color);
        look.identity = label_thread_color(app, node.id);
        look.radius = 0;
    } else if (node.kind == NODE_SYNC) {
        look.radius = 0;
        look.icon = ICON_RING;
    } else {
        look.radius = height / 2;
        look.icon = ICON_WAIT;
    }
    return look;
}

static void measure(Picture *picture) {
    App *app = picture->app;
    Ui *ui = &app->ui;
    TextStyle strong = ui_style(ui, FONT_UI_STRONG, SIZE_TEXT_SMALL, THEME_TEXT);
    TextStyle small = ui_style(ui, FONT_UI, SIZE_TEXT_TINY, THEME_MUTED);
    for (int i = 0; i < picture->graph.node_count; i++) {
        Node node = picture->graph.nodes[i];
        float title = ui_text_width(ui, strong, title_of(app, node));
        float detail = ui_text_width(ui, small, detail_of(app, node)) + ui_px(ui, 16);
        picture->boxes[i].width =
            float_clamp(float_max(title, detail) + ui_px(ui, 30), ui_px(ui, 84), ui_px(ui, 168));
        picture->boxes[i].height = ui_px(ui, picture->dense ? 24 : 44);
        if (picture->dense)
            picture->boxes[i].width =
                float_clamp(title + detail + ui_px(ui, 44), ui_px(ui, 84), ui_px(ui, 180));
        if (picture->tight)
            picture->boxes[i].width = float_clamp(picture->boxes[i].width, 0, ui_px(ui, 98));
    }
}

static bool is_followed(const App *app, Node node) {
    TaskId follow =
        app->session->selected ? app->session->selected : model_state(model_of(app))->task;
    return node.kind == NODE_TASK && node.id == follow;
}

static void draw_body(App *app, Rect box, Node node, const BoxLook *look, bool hovered) {
    Ui *ui = &app->ui;
    bool followed = is_followed(app, node);
    bool running =
        node.kind == NODE_TASK && model_task(model_of(app), node.id)->state == TASK_STATE_RUNNING;
    float thin = float_max(1, ui_px(ui, followed ? 2 : 1));
    if (running)
        draw_glow(&ui->draw, box, look->radius, ui_px(ui, 12), ui_color(ui, THEME_NOW_GLOW));
    draw_rect(&ui->draw, box, look->radius,
              ui_color(ui, hovered ? THEME_RAISED_HOVER : THEME_RAISED));
    if (node.kind == NODE_TASK || node.kind == NODE_THREAD) {
        DrawClip before =
            draw_clip(&ui->draw, rect_make(box.x, box.y, ui_px(ui, 5), box.h), ui->draw.scrolled);
        draw_rect(&ui->draw, box, look->radius, look->identity);
        draw_unclip(&ui->draw, before);
    }
    draw_border(&ui->draw, box, look->radius, thin,
                running    ? ui_color(ui, THEME_NOW)
                : followed ? ui_color(ui, THEME_ACCENT)
                           : ui_color(ui, THEME_RAISED_BORDER));
}

static const char *tooltip_of(App *app, Node node) {
    Ui *ui = &app->ui;
    const char *title = ui_format(ui, RICH_STRONG "%s" RICH_PLAIN, sentence_name_of(app, node));
    if (node.kind == NODE_TASK)
        return ui_format(ui, "%s\n%s", title, sentence_why(app, node.id));
    return ui_format(ui, "%s\n%s", title, detail_of(app, node));
}

/* Where a text does not fit, its form is shorter, not its letters: sleep() for sleep(delay * 2). */
static const char *fitting(Ui *ui, TextStyle style, const char *text, float width) {
    size_t name = strcspn(text, "(");
    if (ui_text_width(ui, style, text) <= width || !text[name])
        return text;
    const char *called = ui_format(ui, "%.*s(…)", (int)name, text);
    return ui_text_width(ui, style, called) <= width ? called
                                                     : ui_format(ui, "%.*s", (int)name, text);
}

static void draw_texts(App *app, Rect inner, Node node, const BoxLook *look, bool dense) {
    Ui *ui = &app->ui;
    TextStyle strong = ui_style(ui, FONT_UI_STRONG, SIZE_TEXT_SMALL, THEME_TEXT);
    TextStyle small = ui_style(ui, FONT_UI, SIZE_TEXT_TINY, THEME_MUTED);
    const char *title = title_of(app, node);
    if (dense) {
        ui_icon(ui, rect_cut_left(&inner, ui_px(ui, 12)), look->icon, ui_px(ui, 11), look->state);
        rect_cut_left(&inner, ui_px(ui, 5));
        title = fitting(ui, strong, title, inner.w);
        float used = ui_text(ui, inner, strong, ALIGN_LEFT, title);
        rect_cut_left(&inner, used + ui_px(ui, 7));
        if (ui_text_width(ui, small, detail_of(app, node)) <= inner.w)
            ui_text(ui, inner, small, ALIGN_LEFT, detail_of(app, node));
        return;
    }
    Rect top = rect_cut_top(&inner, roundf(inner.h * 0.54f));
    ui_text(ui, top, strong, ALIGN_LEFT, fitting(ui, strong, title, top.w));
    ui_icon(ui, rect_cut_left(&inner, ui_px(ui, 12)), look->icon, ui_px(ui, 11), look->state);
    rect_cut_left(&inner, ui_px(ui, 4));
    ui_text(ui, inner, small, ALIGN_LEFT, fitting(ui, small, detail_of(app, node), inner.w));
}

static void draw_box(Picture *picture, int index, Rect box) {
    App *app = picture->app;
    Ui *ui = &app->ui;
    Node node = picture->graph.nodes[index];
    const char *path = ui_format(ui, "graph/%s-%u", node_kind_word(node.kind), node.id);
    BoxLook look = look_of(app, node, box.h);
    draw_body(app, box, node, &look, ui_hovered(ui, path));
    Rect inner = picture->dense ? rect_inset(box, ui_px(ui, 11), 0)
                                : rect_inset(box, ui_px(ui, 14), ui_px(ui, 4));
    draw_texts(app, inner, node, &look, picture->dense);
    Region *region = ui_region(ui, box, "%s", path);
    if (node.kind == NODE_TASK)
        ui_region_action(region, ACTION_SELECT_TASK, node.id);
    else
        ui_region_action(region, ACTION_SEEK, made_at(model_of(app), node));
    if (region)
        region->tooltip = tooltip_of(app, node);
}

/* ---- edges ---- */

static void draw_arrow(Ui *ui, Point from, Point to, Color color) {
    float dx = to.x - from.x, dy = to.y - from.y, length = sqrtf(dx * dx + dy * dy);
    float size = ui_px(ui, 7), half = ui_px(ui, 4);
    if (length < 0.5f)
        return;
    dx /= length;
    dy /= length;
    Point head[] = {to,
                    {to.x - dx * size - dy * half, to.y - dy * size + dx * half},
                    {to.x - dx * size + dy * half, to.y - dy * size - dx * half}};
    draw_polygon(&ui->draw, head, 3, color);
}

static Point shifted(Point point, Rect from, Rect to) {
    return (Point){point.x + to.x - from.x, point.y + to.y - from.y};
}

static Rect place_of(const Picture *picture, int thing) {
    return thing >= GRAPH_FRAME ? picture->frames[thing - GRAPH_FRAME].place
                                : picture->boxes[thing].place;
}

static Rect now_of(const Picture *picture, int thing) {
    return thing >= GRAPH_FRAME ? picture->frames_now[thing - GRAPH_FRAME] : picture->now[thing];
}

static void draw_edge(Picture *picture, int index, float x, float y) {
    Ui *ui = &picture->app->ui;
    GraphEdge *edge = &picture->edges[index];
    int last = edge->point_count - 1;
    if (last < 1)
        return;
    bool strong =
        edge->from < GRAPH_FRAME && is_followed(picture->app, picture->graph.nodes[edge->from]);
    Color color = edge->turned ? ui_color(ui, THEME_STATE_FAILED)
                  : strong     ? ui_color(ui, THEME_ACCENT)
                               : ui_color(ui, THEME_FAINT);
    Point points[GRAPH_POINTS_MAX];
    for (int i = 0; i <= last; i++)
        points[i] = (Point){edge->points[i].x + x, edge->points[i].y + y};
    points[0] =
        shifted(edge->points[0], place_of(picture, edge->from), now_of(picture, edge->from));
    points[last] =
        shifted(edge->points[last], place_of(picture, edge->to), now_of(picture, edge->to));
    draw_line(&ui->draw, points, (size_t)last + 1, float_max(1.4f, ui_px(ui, strong ? 2 : 1.5f)),
              color);
    if (!picture->graph.edges[index].holds)
        draw_arrow(ui, points[last - 1], points[last], color);
}

/* ---- frames ---- */

/* In words that fit: what it is, how far it is, until when. */
static const char *frame_title(App *app, Node node) {
    Ui *ui = &app->ui;
    const ModelScope *scope = node.kind == NODE_SCOPE ? model_scope(model_of(app), node.id) : NULL;
    if (!scope)
        return RICH_STRONG "shield" RICH_PLAIN;
    if (scope->kind == SCOPE_KIND_TASK_GROUP)
        return ui_format(ui, RICH_STRONG "TaskGroup" RICH_PLAIN "  %u/%u", scope->members_ended,
                         scope->members);
    const char *kind = enum_word_scope_kind(scope->kind);
    if (scope->state == SCOPE_EXPIRED)
        return ui_format(ui, RICH_STRONG "%s" RICH_PLAIN "  %s", kind,
                         ui_word(ui, "scope.expired"));
    if (scope->deadline < 0)
        return ui_format(ui, RICH_STRONG "%s" RICH_PLAIN, kind);
    return ui_format(ui, RICH_STRONG "%s" RICH_PLAIN "  → %s", kind,
                     label_time(app, scope->deadline));
}

static ThemeColor frame_color(App *app, Node node) {
    const ModelScope *scope = node.kind == NODE_SCOPE ? model_scope(model_of(app), node.id) : NULL;
    if (!scope)
        return THEME_STATE_DONE;
    if (scope->state == SCOPE_CANCELLING || scope->state == SCOPE_EXPIRED)
        return THEME_STATE_CANCELLING;
    return scope->kind == SCOPE_KIND_TASK_GROUP ? THEME_STATE_READY : THEME_STATE_WAITING;
}

static const char *frame_tooltip(App *app, const WaitFrame *frame) {
    Ui *ui = &app->ui;
    const ModelScope *scope =
        frame->node.kind == NODE_SCOPE ? model_scope(model_of(app), frame->node.id) : NULL;
    if (!scope)
        return ui_word(ui, "scope.shield");
    const char *key = ui_format(ui, "graph.frame.%s", enum_word_scope_kind(scope->kind));
    double left = scope->deadline - label_now(app);
    const char *text = ui_fill_rich(ui, key, label_task(app, scope->task), NULL, NULL);
    if (scope->deadline >= 0)
        text = ui_format(ui, "%s\n%s", text,
                         ui_fill_rich(ui, "scope.until", label_time(app, scope->deadline),
                                      label_time(app, left > 0 ? left : 0), NULL));
    return text;
}

static void measure_frames(Picture *picture) {
    Ui *ui = &picture->app->ui;
    TextStyle strong = ui_style(ui, FONT_UI_STRONG, SIZE_TEXT_TINY, THEME_TEXT);
    for (int i = 0; i < picture->graph.frame_count; i++) {
        const WaitFrame *frame = &picture->graph.frames[i];
        float title = ui_text_width(ui, strong, frame_title(picture->app, frame->node));
        picture->frames[i] = (GraphFrame){.parent = frame->parent,
                                          .min_width = ceilf(title) + ui_px(ui, 6),
                                          .head = ui_px(ui, picture->dense ? 22 : 26),
                                          .pad = ui_px(ui, picture->dense ? 7 : 10)};
    }
}

static void draw_frame(Picture *picture, int index) {
    App *app = picture->app;
    Ui *ui = &app->ui;
    const WaitFrame *frame = &picture->graph.frames[index];
    RichStyles styles = rich_styles(ui, SIZE_TEXT_TINY, THEME_MUTED, THEME_TEXT);
    Rect box = picture->frames_now[index];
    float pad = picture->frames[index].pad, radius = ui_size(ui, SIZE_RADIUS_SMALL);
    const char *path =
        ui_format(ui, "graph/frame-%s-%u", node_kind_word(frame->node.kind), frame->node.id);
    Color color = ui_color(ui, frame_color(app, frame->node));
    draw_rect(&ui->draw, box, radius, color_alpha(color, ui_hovered(ui, path) ? 0.13f : 0.06f));
    draw_border(&ui->draw, box, radius, float_max(1, ui_px(ui, 1.2f)), color);
    float line = ui_line_height(ui, styles.plain);
    Rect head = rect_make(box.x + pad, box.y + roundf((picture->frames[index].head - line) / 2),
                          box.w - 2 * pad, line);
    ui_rich(ui, head, &styles, 1, true, frame_title(app, frame->node));
    Region *region = ui_region(ui, box, "%s", path);
    ui_region_action(region, ACTION_SEEK,
                     frame->node.kind == NODE_SCOPE
                         ? model_scope(model_of(app), frame->node.id)->created
                         : model_future(model_of(app), frame->node.id)->created);
    if (region)
        region->tooltip = frame_tooltip(app, frame);
}

static void move_frames(Picture *picture, float x, float y) {
    Ui *ui = &picture->app->ui;
    for (int i = 0; i < picture->graph.frame_count; i++) {
        Node node = picture->graph.frames[i].node;
        const char *key = ui_format(ui, "graph-frame-%s-%u", node_kind_word(node.kind), node.id);
        Rect now = anim_rect(&ui->anim, key, picture->frames[i].place, (Rect){0});
        picture->frames_now[i] = rect_snap(rect_make(now.x + x, now.y + y, now.w, now.h));
    }
}

/* The outer ones first, so that the inner ones lie on them. */
static void draw_frames(Picture *picture, Rect content) {
    int drawn = 0, count = picture->graph.frame_count;
    for (int depth = 0; drawn < count && depth <= count; depth++)
        for (int i = 0; i < count; i++) {
            int parents = 0;
            for (int at = picture->frames[i].parent; at >= 0; at = picture->frames[at].parent)
                parents++;
            if (parents != depth)
                continue;
            drawn++;
            if (!rect_empty(rect_intersect(picture->frames_now[i], content)))
                draw_frame(picture, i);
        }
}

/* ---- the view ---- */

static Rect lay_out(Picture *picture) {
    Ui *ui = &picture->app->ui;
    WaitGraph *graph = &picture->graph;
    measure(picture);
    measure_frames(picture);
    for (int i = 0; i < graph->node_count; i++)
        picture->boxes[i].frame = graph->frame_of[i];
    for (int i = 0; i < graph->edge_count; i++)
        picture->edges[i] = (GraphEdge){.from = graph->edges[i].from, .to = graph->edges[i].to};
    GraphGaps gaps = {ui_px(ui, 40), ui_px(ui, 12), ui_px(ui, 14)};
    if (picture->dense)
        gaps = (GraphGaps){ui_px(ui, 30), ui_px(ui, 4), ui_px(ui, 8)};
    if (picture->tight)
        gaps.column = ui_px(ui, 22);
    return graph_layout_framed(picture->boxes, graph->node_count, picture->frames,
                               graph->frame_count, picture->edges, graph->edge_count, gaps);
}

static void move_boxes(Picture *picture, float x, float y) {
    Ui *ui = &picture->app->ui;
    for (int i = 0; i < picture->graph.node_count; i++) {
        Node node = picture->graph.nodes[i];
        Rect place = picture->boxes[i].place;
        const char *key = ui_format(ui, "graph-%s-%u", node_kind_word(node.kind), node.id);
        Rect now = anim_rect(&ui->anim, key, place, (Rect){0});
        picture->now[i] = rect_snap(rect_make(now.x + x, now.y + y, now.w, now.h));
    }
}

/* The box that is brought into view: of the selected or running task, else the first. */
static void show_followed(Picture *picture, float top) {
    App *app = picture->app;
    int shown = 0;
    for (int i = 0; i < picture->graph.node_count; i++)
        if (is_followed(app, picture->graph.nodes[i]))
            shown = i;
    Rect place = picture->boxes[shown].place;
    float margin = ui_px(&app->ui, 8);
    ui_scroll_show(&app->ui, "graph", place.y + top - margin, rect_bottom(place) + top + margin,
                   (uint64_t)app->session->position << 32 | picture->graph.nodes[shown].id);
}

/* How many tasks the picture has no room for, on a line of its own at the foot. */
static void draw_left_out(App *app, Rect *content, uint32_t left_out) {
    Ui *ui = &app->ui;
    TextStyle style = ui_style(ui, FONT_UI, SIZE_TEXT_TINY, THEME_MUTED);
    if (!left_out)
        return;
    Rect line = rect_cut_bottom(content, ui_line_height(ui, style));
    rect_cut_right(&line, ui_size(ui, SIZE_PADDING));
    ui_region(ui, line, "graph/more");
    ui_text(ui, line, style, ALIGN_RIGHT, ui_plural(ui, "graph.more", (long)left_out, NULL));
}

static void draw_picture(Picture *picture, Rect content) {
    Ui *ui = &picture->app->ui;
    float margin = ui_size(ui, SIZE_PADDING), edge = ui_px(ui, 10);
    draw_left_out(picture->app, &content, picture->graph.left_out);
    Rect size = lay_out(picture);
    picture->dense = size.h + 2 * edge > content.h;
    if (picture->dense)
        size = lay_out(picture);
    picture->tight = size.w + 2 * margin > content.w;
    if (picture->tight)
        size = lay_out(picture);
    show_followed(picture, edge);
    DrawClip before;
    Rect rows = ui_scroll_begin(ui, "graph", content, &before);
    float spare = float_max(0, content.w - 2 * margin - size.w);
    float x = roundf(rows.x + margin + float_min(spare / 2, ui_px(ui, 60))), y = rows.y + edge;
    move_boxes(picture, x, y);
    move_frames(picture, x, y);
    draw_frames(picture, content);
    for (int i = 0; i < picture->graph.edge_count; i++)
        draw_edge(picture, i, x, y);
    for (int i = 0; i < picture->graph.node_count; i++)
        if (!rect_empty(rect_intersect(picture->now[i], content)))
            draw_box(picture, i, picture->now[i]);
    ui_scroll_end(ui, "graph", size.h + 2 * edge, size.w + 2 * margin, before);
}

void view_graph_draw(App *app, Rect content) {
    const Model *model = model_of(app);
    Picture *picture = model ? calloc(1, sizeof *picture) : NULL;
    if (picture) {
        picture->app = app;
        TaskId follow = app->session->selected ? app->session->selected : model_state(model)->task;
        wait_graph_build(&picture->graph, model, follow, ROOM);
    }
    if (picture && picture->graph.node_count)
        draw_picture(picture, content);
    else
        view_empty(app, content, "graph.none");
    free(picture);
}
