/* Presenter mode and what goes with it. See present.h. */

#include "ui/window/present.h"

static unsigned pane_of(ActionId action) {
    switch (action) {
    case ACTION_PANE_CODE: return LAYOUT_CODE;
    case ACTION_PANE_LOOP: return LAYOUT_LOOP;
    case ACTION_PANE_TASKS: return LAYOUT_TASKS;
    case ACTION_PANE_EXECUTOR: return LAYOUT_EXECUTOR;
    case ACTION_PANE_NOTES: return LAYOUT_NOTES;
    case ACTION_PANE_CONSOLE: return LAYOUT_CONSOLE;
    case ACTION_PANE_TIMELINE: return LAYOUT_TIMELINE;
    default: return 0;
    }
}

unsigned present_panes(const App *app) {
    unsigned wanted = app->presenting ? LAYOUT_PRESENTED | app->unhidden : LAYOUT_ALL;
    unsigned possible = app->has_threads ? LAYOUT_ALL : LAYOUT_ALL & ~(unsigned)LAYOUT_EXECUTOR;
    return wanted & possible & ~app->hidden;
}

/* Puts a pane away or shows it again; in presenter mode more may be shown than it begins with. */
static void toggle_pane(App *app, unsigned pane) {
    if (present_panes(app) & pane) {
        app->hidden |= pane;
        app->unhidden &= ~pane;
    } else {
        app->hidden &= ~pane;
        app->unhidden |= pane;
    }
}

bool present_do(App *app, ActionId action) {
    unsigned pane = pane_of(action);
    switch (action) {
    case ACTION_PRESENT:
        app->presenting = !app->presenting;
        app->unhidden = 0;
        return true;
    case ACTION_POINTING:
        app->pointing = (Pointing)((app->pointing + 1) % POINTING_COUNT);
        return true;
    case ACTION_PANES_ALL: app->hidden = 0; return true;
    default: break;
    }
    if (pane)
        toggle_pane(app, pane);
    return pane != 0;
}

/* ---- pointing ---- */

static void draw_laser(Ui *ui) {
    float x = roundf(ui->pointer.x), y = roundf(ui->pointer.y), radius = ui_px(ui, 7);
    Color red = ui_color(ui, THEME_LASER);
    draw_circle(&ui->draw, x, y, radius * 2.4f, color_alpha(red, 0.25f));
    draw_circle(&ui->draw, x, y, radius, red);
}

/* Nothing can be drawn round a circle: rows of darkness leave it out, two pixels each. */
static void draw_spotlight(Ui *ui, float width, float height) {
    float x = roundf(ui->pointer.x), y = roundf(ui->pointer.y);
    float radius = roundf(float_min(width, height) * 0.17f);
    Color dark = ui_color(ui, THEME_VEIL);
    float top = float_clamp(y - radius, 0, height), bottom = float_clamp(y + radius, 0, height);
    draw_rect(&ui->draw, rect_make(0, 0, width, top), 0, dark);
    draw_rect(&ui->draw, rect_make(0, bottom, width, height - bottom), 0, dark);
    for (float row = top; row < bottom; row += 2) {
        float tall = float_min(2, bottom - row), down = row + tall / 2 - y;
        float half = roundf(sqrtf(float_max(0, radius * radius - down * down)));
        float left = float_clamp(x - half, 0, width), right = float_clamp(x + half, 0, width);
        draw_rect(&ui->draw, rect_make(0, row, left, tall), 0, dark);
        draw_rect(&ui->draw, rect_make(right, row, width - right, tall), 0, dark);
    }
}

void present_draw_pointing(App *app, float width, float height) {
    Ui *ui = &app->ui;
    if (app->pointing == POINTING_OFF || !ui->pointer.inside)
        return;
    ui->draw.layer = 6;
    if (app->pointing == POINTING_LASER)
        draw_laser(ui);
    else
        draw_spotlight(ui, width, height);
    ui->draw.layer = 0;
}
