/* The tabs in the place of the tasks. See views.h. */

#include "ui/window/views.h"

#include "ui/draw/widgets.h"
#include "ui/window/labels.h"
#include "ui/window/present.h"

/* ---- which one ---- */

/* A request that was asked and has not come to its end, among the latest. */
static bool cancels_on_their_way(const Model *model) {
    enum { LATEST = 64 };
    uint32_t count = model_cancel_count(model);
    for (CancelId id = count; id && id + LATEST > count; id--) {
        const ModelCancel *cancel = model_cancel(model, id);
        if (cancel && !cancel->ended)
            return true;
    }
    return false;
}

static bool is_shutting_down(const Model *model) {
    const ModelShutdown *last = model_shutdown(model, model_shutdown_count(model));
    const ModelLoop *loop = last ? model_loop(model, last->loop) : NULL;
    bool went_on = last && last->by_hand && last->ended && loop->state == LOOP_STATE_RUNNING;
    return last && last->phase != SHUTDOWN_DONE && !went_on;
}

static bool happens(const Model *model, View view) {
    switch (view) {
    case VIEW_CANCELS: return model && cancels_on_their_way(model);
    case VIEW_SHUTDOWN: return model && is_shutting_down(model);
    default: return false;
    }
}

View views_shown(const App *app) {
    const Model *model = session_model(app->session);
    if (app->shown_view != VIEW_FOLLOW)
        return app->shown_view;
    if (happens(model, VIEW_SHUTDOWN))
        return VIEW_SHUTDOWN;
    return happens(model, VIEW_CANCELS) ? VIEW_CANCELS : VIEW_LIST;
}

bool views_choose(App *app, View view) {
    if (!(present_panes(app) & LAYOUT_TASKS)) {
        app->hidden &= ~(unsigned)LAYOUT_TASKS;
        app->unhidden |= LAYOUT_TASKS;
        app->shown_view = view;
        return true;
    }
    app->shown_view = app->shown_view == view ? VIEW_FOLLOW : view;
    return true;
}

/* ---- the tabs ---- */

static const char *const names[VIEW_COUNT] = {"follow", "list",    "graph",
                                              "scopes", "cancels", "shutdown"};

static TextStyle tab_style(const Ui *ui, bool chosen) {
    return ui_style(ui, chosen ? FONT_UI_STRONG : FONT_UI, SIZE_TEXT_SMALL,
                    chosen ? THEME_TEXT : THEME_MUTED);
}

static float tab_width(Ui *ui, const char *text) {
    return ceilf(ui_text_width(ui, tab_style(ui, true), text)) + ui_px(ui, 20);
}

/* Where the words have no room, a tab that is not chosen shows its key. */
static const char *tab_text(Ui *ui, View view, bool wide, bool chosen) {
    if (!wide && !chosen)
        return ui_format(ui, "%d", VIEW_LIST + 3 + (int)(view - VIEW_LIST));
    return ui_word(ui, ui_format(ui, "view.%s", names[view]));
}

static void draw_tab(App *app, Rect rect, View view, const char *text, bool chosen) {
    Ui *ui = &app->ui;
    const char *path = ui_format(ui, "view/%s", names[view]);
    Rect inner = rect_inset(rect, ui_px(ui, 1), ui_px(ui, 5));
    if (chosen || ui_hovered(ui, path))
        draw_rect(&ui->draw, rect_snap(inner), ui_px(ui, 5),
                  ui_color(ui, chosen ? THEME_SELECTED : THEME_RAISED_HOVER));
    ui_text(ui, rect, tab_style(ui, chosen), ALIGN_CENTER, text);
    if (happens(session_model(app->session), view))
        draw_circle(&ui->draw, rect_right(inner) - ui_px(ui, 5), inner.y + ui_px(ui, 5),
                    ui_px(ui, 3), ui_color(ui, THEME_NOW));
    if (chosen && app->shown_view == view)
        draw_rect(&ui->draw,
                  rect_snap(rect_make(inner.x + ui_px(ui, 8), rect_bottom(inner) - ui_px(ui, 3),
                                      inner.w - ui_px(ui, 16), float_max(2, ui_px(ui, 2)))),
                  0, ui_color(ui, THEME_ACCENT));
    Region *region = ui_region(ui, rect, "%s", path);
    ui_region_action(region, (ActionId)(ACTION_SHOW_LIST + (view - VIEW_LIST)), 0);
    if (region)
        region->tooltip = ui_word(ui, ui_format(ui, "view.%s.help", names[view]));
}

static void draw_enlarge(App *app, Rect box) {
    Ui *ui = &app->ui;
    float side = ui_px(ui, 11), thin = float_max(1.4f, ui_px(ui, 1.6f)), half = side * 0.42f;
    Rect mark = rect_make(roundf(box.x + (box.w - side) / 2), roundf(box.y + (box.h - side) / 2),
                          side, side);
    Color color = ui_color(ui, ui_hovered(ui, "button/enlarge") ? THEME_TEXT : THEME_MUTED);
    float right = rect_right(mark), bottom = rect_bottom(mark);
    Point upper[] = {{right - half, mark.y}, {right, mark.y}, {right, mark.y + half}};
    Point lower[] = {{mark.x, bottom - half}, {mark.x, bottom}, {mark.x + half, bottom}};
    Point stroke[] = {{mark.x, bottom}, {right, mark.y}};
    draw_line(&ui->draw, upper, 3, thin, color);
    draw_line(&ui->draw, lower, 3, thin, color);
    draw_line(&ui->draw, stroke, 2, thin, color);
    Region *region = ui_region(ui, box, "button/enlarge");
    ui_region_action(region, ACTION_ENLARGE, 0);
    if (region)
        region->tooltip = ui_word(ui, "view.enlarge.help");
}

static float tabs_width(Ui *ui, View shown, bool wide) {
    float sum = 0;
    for (View view = VIEW_LIST; view < VIEW_COUNT; view++)
        sum += tab_width(ui, tab_text(ui, view, wide, view == shown));
    return sum;
}

static void draw_tabs(App *app, Rect head, View shown) {
    Ui *ui = &app->ui;
    draw_enlarge(app, rect_cut_right(&head, ui_px(ui, 30)));
    bool wide = tabs_width(ui, shown, true) <= head.w;
    for (View view = VIEW_LIST; view < VIEW_COUNT; view++) {
        const char *text = tab_text(ui, view, wide, view == shown);
        Rect tab = rect_cut_left(&head, tab_width(ui, text));
        if (!rect_empty(tab))
            draw_tab(app, tab, view, text, view == shown);
    }
    TextStyle style = ui_style(ui, FONT_UI, SIZE_TEXT_SMALL, THEME_TEXT);
    const Model *model = session_model(app->session);
    const ModelNow *now = model ? model_state(model) : NULL;
    uint32_t count = model ? model_task_count(model) : 0;
    uint32_t over = now ? now->tasks_done + now->tasks_failed + now->tasks_cancelled : 0;
    const char *numbers =
        ui_fill(ui, "tasks.numbers", ui_format(ui, "%u", count), ui_format(ui, "%u", over), NULL);
    if (count && ui_text_width(ui, style, numbers) + ui_px(ui, 12) <= head.w)
        ui_text(ui, head, style, ALIGN_RIGHT, numbers);
}

/* ---- the pane ---- */

void view_empty(App *app, Rect content, const char *key) {
    Ui *ui = &app->ui;
    RichStyles styles = rich_styles(ui, SIZE_TEXT_SMALL, THEME_MUTED, THEME_TEXT);
    Rect inner = rect_inset(content, ui_size(ui, SIZE_PADDING), ui_px(ui, 4));
    DrawClip before = draw_clip(&ui->draw, content, true);
    ui_rich(ui, inner, &styles, 0, true, ui_word(ui, key));
    draw_unclip(&ui->draw, before);
}

void views_draw(App *app, Rect rect) {
    static void (*const draw[VIEW_COUNT])(App *, Rect) = {[VIEW_LIST] = view_list_draw,
                                                          [VIEW_GRAPH] = view_graph_draw,
                                                          [VIEW_SCOPES] = view_scopes_draw,
                                                          [VIEW_CANCELS] = view_cancels_draw,
                                                          [VIEW_SHUTDOWN] = view_shutdown_draw};
    Ui *ui = &app->ui;
    View shown = views_shown(app);
    Rect content = ui_pane(ui, rect, "tasks", "", "");
    Rect head = rect_make(content.x, rect.y + 1, content.w, content.y - rect.y - 1);
    draw_tabs(app, rect_inset(head, ui_px(ui, 8), 0), shown);
    draw[shown](app, content);
}
