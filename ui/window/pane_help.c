/* The keys, made from the table of actions: whatever is added there appears here. */

#include "ui/draw/widgets.h"
#include "ui/window/panes.h"

#include <string.h>

static const char *const group_words[ACTION_GROUP_COUNT] = {
    [ACTION_GROUP_NONE] = "",
    [ACTION_GROUP_TRAVEL] = "help.travel",
    [ACTION_GROUP_JUMP] = "help.jump",
    [ACTION_GROUP_PACE] = "help.pace",
    [ACTION_GROUP_CODE] = "help.code",
    [ACTION_GROUP_VIEW] = "help.view",
    [ACTION_GROUP_PANES] = "help.panes",
    [ACTION_GROUP_LESSON] = "help.lesson",
    [ACTION_GROUP_PROGRAM] = "help.program",
};

static float row_height(const Ui *ui) {
    return ui_px(ui, 27);
}

static float key_width(Ui *ui, const char *key) {
    TextStyle style = ui_style(ui, FONT_MONO, SIZE_TEXT_TINY, THEME_TEXT);
    return float_max(ui_px(ui, 26), ceilf(ui_text_width(ui, style, key)) + ui_px(ui, 12));
}

static void draw_key(Ui *ui, Rect place, const char *key) {
    TextStyle style = ui_style(ui, FONT_MONO, SIZE_TEXT_TINY, THEME_TEXT);
    Rect cap = rect_snap(rect_inset(place, 0, ui_px(ui, 3)));
    draw_rect(&ui->draw, cap, ui_px(ui, 5), ui_color(ui, THEME_RAISED));
    draw_border(&ui->draw, cap, ui_px(ui, 5), float_max(1, ui_px(ui, 1)),
                ui_color(ui, THEME_RAISED_BORDER));
    ui_text(ui, cap, style, ALIGN_CENTER, key);
}

/* Only the first keys: as many as fit. */
static void draw_keys(Ui *ui, Rect box, const char *keys) {
    while (*keys) {
        size_t length = strcspn(keys, " ");
        char key[32];
        action_key_label(ui_format(ui, "%.*s", (int)length, keys), key, sizeof key);
        float width = key_width(ui, key);
        if (width > box.w)
            return;
        draw_key(ui, rect_cut_left(&box, width), ui_format(ui, "%s", key));
        rect_cut_left(&box, ui_px(ui, 5));
        keys += length;
        keys += *keys == ' ';
    }
}

static float draw_action(Ui *ui, Rect column, float y, ActionId id) {
    const Action *action = action_get(id);
    Rect row = rect_make(column.x, y, column.w, row_height(ui));
    const char *path = ui_format(ui, "help/%s", action->name);
    if (ui_hovered(ui, path))
        draw_rect(&ui->draw, row, ui_px(ui, 5), ui_color(ui, THEME_RAISED_HOVER));
    ui_region_action(ui_region(ui, row, "%s", path), id, 0);
    draw_keys(ui, rect_cut_left(&row, ui_px(ui, 128)), action->keys);
    rect_cut_left(&row, ui_px(ui, 8));
    ui_text(ui, row, ui_style(ui, FONT_UI, SIZE_TEXT_SMALL, THEME_TEXT), ALIGN_LEFT,
            ui_word(ui, action->help));
    return row_height(ui);
}

/* Returns the height of the group. */
static float draw_group(Ui *ui, Rect column, float y, ActionGroup group) {
    float top = y, head = ui_px(ui, 30);
    ui_text(ui, rect_make(column.x, y, column.w, head),
            ui_style(ui, FONT_UI_STRONG, SIZE_TEXT_SMALL, THEME_MUTED), ALIGN_LEFT,
            ui_word(ui, group_words[group]));
    y += head;
    for (int id = 0; id < ACTION_COUNT; id++)
        if (action_get((ActionId)id)->group == group)
            y += draw_action(ui, column, y, (ActionId)id);
    return y - top + ui_px(ui, 10);
}

enum { COLUMNS_MAX = 3, COLUMN_GROUPS = 4 };

/* Three columns where there is room, else the last one goes below the first two. */
static float draw_columns(Ui *ui, Rect inner) {
    static const ActionGroup columns[COLUMNS_MAX][COLUMN_GROUPS] = {
        {ACTION_GROUP_TRAVEL, ACTION_GROUP_PACE, ACTION_GROUP_PANES, ACTION_GROUP_LESSON},
        {ACTION_GROUP_JUMP, ACTION_GROUP_PROGRAM},
        {ACTION_GROUP_CODE, ACTION_GROUP_VIEW}};
    int count = inner.w >= ui_px(ui, 1000) ? 3 : inner.w >= ui_px(ui, 560) ? 2 : 1;
    float gap = ui_px(ui, 28);
    float width = (inner.w - gap * (float)(count - 1)) / (float)count, used[COLUMNS_MAX] = {0};
    float most = 0;
    for (int i = 0; i < COLUMNS_MAX; i++) {
        int at = i % count;
        float x = inner.x + (float)at * (width + gap);
        for (int j = 0; j < COLUMN_GROUPS && columns[i][j]; j++)
            used[at] += draw_group(ui, rect_make(x, inner.y, width, inner.h), inner.y + used[at],
                                   columns[i][j]);
        most = float_max(most, used[at]);
    }
    return most;
}

Rect overlay_begin(App *app, Rect window, const char *name, const char *title) {
    return overlay_begin_sized(app, window, 1280, 1020, name, title);
}

Rect overlay_begin_sized(App *app, Rect window, float width, float height, const char *name,
                         const char *title) {
    Ui *ui = &app->ui;
    width = float_min(window.w - ui_px(ui, 40), ui_px(ui, width));
    height = float_min(window.h - ui_px(ui, 40), ui_px(ui, height));
    Rect box = rect_snap(rect_make(window.x + (window.w - width) / 2,
                                   window.y + (window.h - height) / 2, width, height));
    ui->draw.layer = 2;
    draw_rect(&ui->draw, window, 0, ui_color(ui, THEME_VEIL));
    ui_region_action(ui_region(ui, window, "%s/veil", name), ACTION_BACK, 0);
    draw_glow(&ui->draw, box, ui_size(ui, SIZE_RADIUS), ui_px(ui, 30), ui_color(ui, THEME_SHADOW));
    return ui_pane(ui, box, name, ui_word(ui, title), ui_word(ui, "help.close"));
}

void pane_help_draw(App *app, Rect window) {
    Ui *ui = &app->ui;
    Rect content = overlay_begin(app, window, "help", "help.title");
    Rect view = rect_inset(content, ui_px(ui, 24), ui_px(ui, 4));
    DrawClip before;
    Rect rows = ui_scroll_begin(ui, "help", view, &before);
    float used = draw_columns(ui, rows);
    ui_scroll_end(ui, "help", used, 0, before);
    ui->draw.layer = 0;
}
