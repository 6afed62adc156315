/* Scopes as frames around what they hold: a task group round its tasks, a timeout round what its
 * task awaits, a shield round the task it keeps. Frames lie in one another as the blocks of the
 * program do. Only tasks that have a scope, and those in one, are shown. */

#include "ui/draw/widgets.h"
#include "ui/window/labels.h"
#include "ui/window/sentence.h"
#include "ui/window/views.h"

enum { NESTED_MAX = 8, DEPTH_MAX = 6 };

typedef struct Nest {
    App *app;
    const Model *model;
    bool draw; /* else only the height is asked for */
    int depth;
    float top, bottom; /* what is in sight */
} Nest;

static float draw_task(const Nest *nest, float x, float y, float width, TaskId id);

static bool is_alive(const ModelTask *task) {
    return task && task->state >= TASK_STATE_CREATED && task->state <= TASK_STATE_CANCELLING;
}

static Nest deeper(const Nest *nest) {
    Nest inner = *nest;
    inner.depth++;
    return inner;
}

/* ---- frames ---- */

static ThemeColor color_of(const ModelScope *scope) {
    if (scope->state == SCOPE_CANCELLING || scope->state == SCOPE_EXPIRED)
        return THEME_STATE_CANCELLING;
    return scope->kind == SCOPE_KIND_TASK_GROUP ? THEME_STATE_READY : THEME_STATE_WAITING;
}

static const char *title_of(const Nest *nest, const ModelScope *scope) {
    App *app = nest->app;
    Ui *ui = &app->ui;
    const char *kind = enum_word_scope_kind(scope->kind);
    const char *title = ui_format(ui, RICH_STRONG "%s" RICH_PLAIN, kind);
    if (scope->kind == SCOPE_KIND_TASK_GROUP)
        title = ui_format(ui, RICH_STRONG "TaskGroup" RICH_PLAIN "  %s",
                          ui_fill(ui, "graph.of", ui_format(ui, "%u", scope->members_ended),
                                  ui_format(ui, "%u", scope->members), NULL));
    double left = scope->deadline - label_now(app);
    if (scope->deadline >= 0)
        title = ui_format(ui, "%s  %s", title,
                          ui_fill_rich(ui, "scope.until", label_time(app, scope->deadline),
                                       label_time(app, left > 0 ? left : 0), NULL));
    if (scope->state == SCOPE_OPEN)
        return title;
    return ui_format(ui, "%s · %s", title,
                     ui_word(ui, ui_format(ui, "scope.%s", enum_word_scope_state(scope->state))));
}

/* The border and heading of a frame of that height. */
static void draw_frame(const Nest *nest, Rect frame, const char *title, ThemeColor color,
                       const char *name, EventNumber event) {
    Ui *ui = &nest->app->ui;
    RichStyles styles = rich_styles(ui, SIZE_TEXT_SMALL, THEME_MUTED, THEME_TEXT);
    float radius = ui_size(ui, SIZE_RADIUS_SMALL);
    frame = rect_snap(frame);
    draw_rect(&ui->draw, frame, radius, color_alpha(ui_color(ui, color), 0.06f));
    draw_border(&ui->draw, frame, radius, float_max(1.5f, ui_px(ui, 1.5f)), ui_color(ui, color));
    Rect head = rect_make(frame.x + ui_px(ui, 12), frame.y + ui_px(ui, 6), frame.w - ui_px(ui, 24),
                          ui_px(ui, 24));
    ui_rich(ui, head, &styles, 1, true, title);
    Region *region = ui_region(ui, frame, "%s", name);
    ui_region_action(region, ACTION_SEEK, event);
}

static float frame_head(const Ui *ui) {
    return ui_px(ui, 32);
}

static float draw_line_of_text(const Nest *nest, float x, float y, float width, const char *text) {
    Ui *ui = &nest->app->ui;
    RichStyles styles = rich_styles(ui, SIZE_TEXT_TINY, THEME_MUTED, THEME_TEXT);
    return ui_rich(ui, rect_make(x, y, width, 0), &styles, 2, nest->draw, text) + ui_px(ui, 6);
}

/* ---- what a frame holds ---- */

static float draw_members(const Nest *nest, float x, float y, float width,
                          const ModelScope *scope) {
    float top = y;
    const ModelTask *task;
    Nest inner = deeper(nest);
    for (TaskId id = scope->member_first; (task = model_task(nest->model, id));
         id = task->group_next)
        if (is_alive(task))
            y += draw_task(&inner, x, y, width, id);
    return y - top;
}

/* A shield in a frame with the task that it keeps; returns the height. */
static float draw_shield(const Nest *nest, float x, float y, float width, FutureId id) {
    Ui *ui = &nest->app->ui;
    const ModelFuture *future = model_future(nest->model, id);
    const ModelLink *link = model_link(nest->model, future->child_first);
    const ModelFuture *held = link ? model_future(nest->model, link->child) : NULL;
    if (!held || !held->task || nest->depth >= DEPTH_MAX)
        return 0;
    Nest measure = deeper(nest), inner = measure;
    measure.draw = false;
    float pad = ui_px(ui, 10), head = frame_head(ui);
    float height = head + draw_task(&measure, x + pad, y, width - 2 * pad, held->task);
    if (nest->draw) {
        draw_frame(nest, rect_make(x, y, width, height), ui_word(ui, "scope.shield"),
                   THEME_STATE_DONE, ui_format(ui, "scope/shield-%u", id), future->created);
        draw_task(&inner, x + pad, y + head, width - 2 * pad, held->task);
    }
    return height + ui_px(ui, 8);
}

static bool is_shield(const Model *model, FutureId id) {
    const ModelFuture *future = model_future(model, id);
    return future && future->kind == FUTURE_KIND_SHIELD && future->state == FUTURE_STATE_PENDING;
}

/* The nth shield that the task awaits, by itself or within a gather; 0 if there are fewer. */
static FutureId shield_of(const Model *model, const ModelTask *task, int nth) {
    const ModelFuture *future = model_future(model, task->awaits);
    const ModelLink *link;
    if (is_shield(model, task->awaits))
        return nth ? 0 : task->awaits;
    for (LinkId id = future ? future->child_first : 0; (link = model_link(model, id));
         id = link->child_next)
        if (is_shield(model, link->child) && !nth--)
            return link->child;
    return 0;
}

static float draw_shields(const Nest *nest, float x, float y, float width, const ModelTask *task) {
    float top = y;
    FutureId id;
    for (int i = 0; (id = shield_of(nest->model, task, i)); i++)
        y += draw_shield(nest, x, y, width, id);
    return y - top;
}

/* The group says itself that it waits. */
static bool awaits_its_group(const Model *model, const ModelTask *task) {
    const ModelFuture *future = model_future(model, task->awaits);
    return future && future->kind == FUTURE_KIND_GROUP;
}

static const char *waiting_of(const Nest *nest, const ModelTask *task) {
    Ui *ui = &nest->app->ui;
    if (task->state != TASK_STATE_WAITING)
        return ui_word(ui, look_of_task(task->state).word);
    return ui_fill_rich(ui, "scope.awaits", label_awaited(nest->app, task), NULL, NULL);
}

/* The scopes from there on inwards; behind the last one, what the task awaits. */
static float draw_scopes(const Nest *nest, float x, float y, float width, const ModelTask *task,
                         const ScopeId *scopes, int count) {
    Ui *ui = &nest->app->ui;
    if (!count) {
        float text = awaits_its_group(nest->model, task)
                         ? 0
                         : draw_line_of_text(nest, x, y, width, waiting_of(nest, task));
        return text + draw_shields(nest, x, y + text, width, task);
    }
    const ModelScope *scope = model_scope(nest->model, scopes[0]);
    float pad = ui_px(ui, 10), head = frame_head(ui);
    Nest measure = *nest;
    measure.draw = false;
    float height = head + draw_members(&measure, x + pad, y, width - 2 * pad, scope) +
                   draw_scopes(&measure, x + pad, y, width - 2 * pad, task, scopes + 1, count - 1);
    if (nest->draw) {
        draw_frame(nest, rect_make(x, y, width, height), title_of(nest, scope), color_of(scope),
                   ui_format(ui, "scope/%u", scopes[0]), scope->created);
        y += head;
        y += draw_members(nest, x + pad, y, width - 2 * pad, scope);
        draw_scopes(nest, x + pad, y, width - 2 * pad, task, scopes + 1, count - 1);
    }
    return height + ui_px(ui, 8);
}

/* ---- tasks ---- */

/* From the outermost in. */
static int scopes_of(const Model *model, const ModelTask *task, ScopeId *scopes) {
    const ModelScope *scope;
    int count = 0;
    for (ScopeId id = task->scope; (scope = model_scope(model, id)); id = scope->outer)
        count++;
    count = count > NESTED_MAX ? NESTED_MAX : count;
    int at = count;
    for (ScopeId id = task->scope; at && (scope = model_scope(model, id)); id = scope->outer)
        scopes[--at] = id;
    return count;
}

static bool holds_something(const Model *model, const ModelTask *task) {
    return task->scope || shield_of(model, task, 0);
}

static void draw_task_line(const Nest *nest, Rect row, TaskId id, const ModelTask *task,
                           bool alone) {
    App *app = nest->app;
    Ui *ui = &app->ui;
    StateLook look = look_of_task(task->state);
    const char *path = ui_format(ui, "scopes/task-%u", id);
    TextStyle strong = ui_style(ui, FONT_UI_STRONG, SIZE_TEXT_SMALL, THEME_TEXT);
    RichStyles small = rich_styles(ui, SIZE_TEXT_TINY, THEME_MUTED, THEME_TEXT);
    float radius = ui_size(ui, SIZE_RADIUS_SMALL);
    Rect chip = rect_snap(row);
    draw_rect(&ui->draw, chip, radius,
              ui_color(ui, app->session->selected == id ? THEME_SELECTED
                           : ui_hovered(ui, path)       ? THEME_RAISED_HOVER
                                                        : THEME_RAISED));
    draw_rect(&ui->draw,
              rect_make(chip.x, chip.y + ui_px(ui, 5), ui_px(ui, 4), chip.h - ui_px(ui, 10)),
              ui_px(ui, 2), label_task_color(app, id));
    Rect inner = rect_inset(chip, ui_px(ui, 12), 0);
    ui_icon(ui, rect_cut_left(&inner, ui_px(ui, 14)), look.icon, ui_px(ui, 12),
            ui_color(ui, look.color));
    rect_cut_left(&inner, ui_px(ui, 8));
    float used = ui_text(ui, inner, strong, ALIGN_LEFT, label_task(app, id));
    rect_cut_left(&inner, used + ui_px(ui, 10));
    float line = ui_line_height(ui, small.plain);
    inner = rect_make(inner.x, roundf(inner.y + (inner.h - line) / 2), inner.w, line);
    if (alone && inner.w > ui_px(ui, 40))
        ui_rich(ui, inner, &small, 1, true, waiting_of(nest, task));
    Region *region = ui_region(ui, chip, "%s", path);
    ui_region_action(region, ACTION_SELECT_TASK, id);
    if (region)
        region->tooltip = sentence_why(app, id);
}

static float draw_task(const Nest *nest, float x, float y, float width, TaskId id) {
    Ui *ui = &nest->app->ui;
    const ModelTask *task = model_task(nest->model, id);
    ScopeId scopes[NESTED_MAX];
    float height = ui_px(ui, 30), gap = ui_px(ui, 8), indent = ui_px(ui, 14);
    if (!task)
        return 0;
    bool alone = !holds_something(nest->model, task) || nest->depth >= DEPTH_MAX;
    if (nest->draw && y < nest->bottom && y + height > nest->top)
        draw_task_line(nest, rect_make(x, y, width, height), id, task, alone);
    if (alone)
        return height + gap;
    int count = scopes_of(nest->model, task, scopes);
    return height + gap +
           draw_scopes(nest, x + indent, y + height + gap, width - indent, task, scopes, count);
}

/* ---- the view ---- */

/* One that stands in no other task's frame. */
static bool is_root(const Model *model, const ModelTask *task) {
    const ModelScope *group = model_scope(model, task->group);
    return is_alive(task) && holds_something(model, task) && (!group || group->ended);
}

void view_scopes_draw(App *app, Rect content) {
    enum { SCAN_MAX = 4096 };
    Ui *ui = &app->ui;
    const Model *model = session_model(app->session);
    uint32_t count = model ? model_task_count(model) : 0;
    Nest nest = {.app = app, .model = model, .top = content.y, .bottom = rect_bottom(content)};
    DrawClip before;
    Rect rows = ui_scroll_begin(ui, "scopes", content, &before);
    Rect inner = rect_inset(rows, ui_size(ui, SIZE_PADDING), ui_px(ui, 2));
    float y = inner.y;
    for (TaskId id = 1; id <= count && id <= SCAN_MAX; id++) {
        if (!is_root(model, model_task(model, id)))
            continue;
        nest.draw = false;
        float height = draw_task(&nest, inner.x, y, inner.w, id);
        nest.draw = y < rect_bottom(content) && y + height > content.y;
        if (nest.draw)
            draw_task(&nest, inner.x, y, inner.w, id);
        y += height;
    }
    ui_scroll_end(ui, "scopes", y - rows.y, 0, before);
    if (y == inner.y)
        view_empty(app, content, "scope.none");
}
