/* The tasks as rows: colour and name, state, what it awaits or has come to. Rows have one height,
 * so only the visible ones are looked at, however many tasks there are. */

#include "ui/draw/widgets.h"
#include "ui/window/labels.h"
#include "ui/window/sentence.h"
#include "ui/window/views.h"

static float row_height(const Ui *ui) {
    return ui_px(ui, 54);
}

static void draw_name(App *app, Rect box, const char *name, const char *call, bool faded) {
    Ui *ui = &app->ui;
    TextStyle strong =
        ui_style(ui, FONT_UI_STRONG, SIZE_TEXT_SIZE, faded ? THEME_MUTED : THEME_TEXT);
    TextStyle mono = ui_style(ui, FONT_MONO, SIZE_TEXT_TINY, THEME_MUTED);
    rect_cut_top(&box, ui_px(ui, 6));
    ui_text(ui, rect_cut_top(&box, ui_px(ui, 22)), strong, ALIGN_LEFT, name);
    ui_text(ui, rect_cut_top(&box, ui_px(ui, 18)), mono, ALIGN_LEFT,
            label_that_fits(app, mono, box.w, call));
}

static void draw_story(App *app, Rect box, const char *story) {
    Ui *ui = &app->ui;
    RichStyles styles = rich_styles(ui, SIZE_TEXT_TINY, THEME_MUTED, THEME_TEXT);
    float height = ui_rich(ui, box, &styles, 2, false, story);
    box.y = roundf(box.y + (box.h - height) / 2);
    ui_rich(ui, box, &styles, 2, true, story);
}

static bool is_over(TaskState state) {
    return state == TASK_STATE_DONE || state == TASK_STATE_FAILED || state == TASK_STATE_CANCELLED;
}

static void draw_row(App *app, Rect row, TaskId id, const ModelTask *task) {
    Ui *ui = &app->ui;
    const char *path = ui_format(ui, "task/%u", id);
    bool selected = app->session->selected == id;
    if (selected || ui_hovered(ui, path))
        draw_rect(&ui->draw, row, 0, ui_color(ui, selected ? THEME_SELECTED : THEME_RAISED));
    Region *region = ui_region(ui, row, "%s", path);
    ui_region_action(region, ACTION_SELECT_TASK, id);
    if (region)
        region->tooltip =
            ui_format(ui, RICH_STRONG "%s" RICH_PLAIN "  " RICH_CODE "%s" RICH_PLAIN "\n%s",
                      label_task(app, id), label_text(app, task->call), sentence_why(app, id));
    Rect inner = rect_inset(row, ui_size(ui, SIZE_PADDING), 0);
    Rect bar = rect_cut_left(&inner, ui_px(ui, 5));
    draw_rect(&ui->draw, rect_snap(rect_inset(bar, 0, ui_px(ui, 8))), ui_px(ui, 2.5f),
              label_task_color(app, id));
    rect_cut_left(&inner, ui_px(ui, 12));
    StateLook look = look_of_task(task->state);
    const char *call = label_text(app, *label_text(app, task->call) ? task->call : task->function);
    draw_name(app, rect_cut_left(&inner, inner.w * 0.31f), label_task(app, id), call,
              is_over(task->state));
    rect_cut_left(&inner, ui_px(ui, 8));
    Rect pill = rect_cut_left(&inner, float_max(ui_px(ui, 118), inner.w * 0.36f));
    float height = ui_px(ui, 25);
    pill.y = roundf(pill.y + (pill.h - height) / 2);
    pill.h = height;
    ui_pill(ui, pill, look.icon, ui_word(ui, look.word), ui_color(ui, look.color));
    rect_cut_left(&inner, ui_px(ui, 10));
    draw_story(app, inner, label_task_story(app, id, task));
}

/* ---- the selected task in detail ---- */

static float text_line(Ui *ui, Rect *place, const RichStyles *styles, bool draw, const char *text) {
    float height = ui_rich(ui, *place, styles, 3, draw, text) + ui_px(ui, 3);
    place->y += height;
    return height;
}

/* The coroutines that await each other, from the task's own to the innermost, with their lines. */
static const char *chain_of(App *app, TaskId id) {
    enum { CHAIN_MAX = 8 };
    Ui *ui = &app->ui;
    const Model *model = session_model(app->session);
    CoroId coros[CHAIN_MAX];
    uint32_t count = model_coros_of_task(model, id, coros, CHAIN_MAX);
    const char *text = "";
    for (uint32_t i = 0; i < count && i < CHAIN_MAX; i++) {
        const ModelCoro *coro = model_coro(model, coros[i]);
        uint32_t line = label_line(model, coro->await_span);
        text = ui_format(ui, "%s%s" RICH_CODE "%s" RICH_PLAIN, text, *text ? " → " : "",
                         label_text(app, coro->function));
        if (line)
            text = ui_format(ui, "%s %s", text,
                             ui_fill(ui, "detail.line", ui_format(ui, "%u", line), NULL, NULL));
    }
    return text;
}

/* Why it does not run, where it stands, who made it, what was asked of it. Returns the height. */
static float draw_detail(App *app, Rect place, TaskId id, const ModelTask *task, bool draw) {
    Ui *ui = &app->ui;
    RichStyles styles = rich_styles(ui, SIZE_TEXT_TINY, THEME_MUTED, THEME_TEXT);
    RichStyles loud = rich_styles(ui, SIZE_TEXT_SMALL, THEME_TEXT, THEME_TEXT);
    Rect all = place;
    float height = text_line(ui, &place, &loud, draw, sentence_why(app, id));
    const char *chain = chain_of(app, id);
    if (*chain && !is_over(task->state))
        height += text_line(ui, &place, &styles, draw, chain);
    if (task->parent)
        height +=
            text_line(ui, &place, &styles, draw,
                      ui_fill_rich(ui, "detail.parent", label_task(app, task->parent), NULL, NULL));
    if (task->cancels)
        height += text_line(ui, &place, &styles, draw,
                            ui_plural(ui, "detail.cancels", (long)task->cancels,
                                      ui_format(ui, "%u", task->cancel_requests)));
    all.h = height;
    if (draw)
        ui_region(ui, all, "task/%u/why", id);
    return height + ui_px(ui, 6);
}

static Rect detail_place(const Ui *ui, Rect content, float y) {
    float indent = ui_px(ui, 17);
    Rect inner = rect_inset(content, ui_size(ui, SIZE_PADDING), 0);
    return rect_make(inner.x + indent, y, inner.w - indent, 0);
}

/* How much room the selected row takes more than the others. */
static float detail_height(App *app, Rect content, const Model *model) {
    const ModelTask *task = model_task(model, app->session->selected);
    if (!task || !task->created)
        return 0;
    return draw_detail(app, detail_place(&app->ui, content, 0), app->session->selected, task,
                       false);
}

/* The task whose row should be seen: the selected one, or the one that runs. */
static TaskId followed(const App *app, const Model *model) {
    return app->session->selected ? app->session->selected : model_state(model)->task;
}

static void draw_rows(App *app, Rect content, const Model *model) {
    Ui *ui = &app->ui;
    uint32_t count = model_task_count(model);
    float height = row_height(ui);
    TaskId follow = followed(app, model);
    float extra = detail_height(app, content, model);
    TaskId open = extra > 0 ? app->session->selected : 0;
    if (follow)
        ui_scroll_show(ui, "tasks", (float)(follow - 1) * height,
                       (float)follow * height + (follow == open ? extra : 0),
                       (uint64_t)app->session->position << 32 | follow);
    DrawClip before;
    Rect rows = ui_scroll_begin(ui, "tasks", content, &before);
    uint32_t first = (uint32_t)float_max(0, floorf((content.y - rows.y - extra) / height)) + 1;
    for (TaskId id = first; id <= count; id++) {
        float below = open && id > open ? extra : 0;
        Rect row =
            rect_make(content.x, rows.y + (float)(id - 1) * height + below, content.w, height);
        if (row.y >= rect_bottom(content))
            break;
        const ModelTask *task = model_task(model, id);
        draw_rect(&ui->draw,
                  rect_make(row.x + ui_size(ui, SIZE_PADDING), row.y,
                            row.w - 2 * ui_size(ui, SIZE_PADDING), 1),
                  0, ui_color(ui, THEME_GRID));
        if (task && task->created)
            draw_row(app, rect_make(row.x, row.y + 1, row.w, row.h - 1), id, task);
        if (task && id == open)
            draw_detail(app, detail_place(ui, content, rect_bottom(row)), id, task, true);
    }
    ui_scroll_end(ui, "tasks", (float)count * height + extra, 0, before);
}

void view_list_draw(App *app, Rect content) {
    const Model *model = session_model(app->session);
    if (model && model_task_count(model))
        draw_rows(app, content, model);
    else
        view_empty(app, content, "tasks.none");
}
