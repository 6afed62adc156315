/* One bright place in the dark, and a card beside it. See tour.h. */

#include "ui/window/tour.h"

#include "ui/draw/widgets.h"
#include "ui/progress.h"

static Rect place_of(const App *app) {
    const Layout *layout = &app->layout;
    const Rect places[TOUR_STEPS] = {layout->code, layout->loop, layout->toolbar, layout->timeline,
                                     layout->notes};
    return places[app->tour - 1];
}

void tour_offer(App *app) {
    if (app->host.progress && !app->host.progress->toured && !app->tour &&
        app->screen == SCREEN_RUN && !app->presenting)
        tour_begin(app);
}

void tour_begin(App *app) {
    if (app->screen == SCREEN_RUN)
        app->tour = 1;
}

bool tour_end(App *app) {
    if (!app->tour)
        return false;
    app->tour = 0;
    progress_toured(app->host.progress);
    if (app->host.progress)
        progress_save(app->host.progress);
    return true;
}

void tour_next(App *app) {
    if (app->tour == TOUR_STEPS)
        tour_end(app);
    else if (app->tour)
        app->tour++;
}

static void darken(Ui *ui, float width, float height, Rect light) {
    Color dark = ui_color(ui, THEME_VEIL);
    float right = rect_right(light), bottom = rect_bottom(light);
    draw_rect(&ui->draw, rect_make(0, 0, width, light.y), 0, dark);
    draw_rect(&ui->draw, rect_make(0, bottom, width, height - bottom), 0, dark);
    draw_rect(&ui->draw, rect_make(0, light.y, light.x, light.h), 0, dark);
    draw_rect(&ui->draw, rect_make(right, light.y, width - right, light.h), 0, dark);
    draw_border(&ui->draw, light, ui_size(ui, SIZE_RADIUS), float_max(2, ui_px(ui, 2)),
                ui_color(ui, THEME_NOW));
}

/* Beside the place where there is room, else over its lower part. */
static Rect card_place(const Ui *ui, float width, float height, Rect light, float wide,
                       float tall) {
    float gap = ui_px(ui, 16), x = light.x, y = light.y + gap;
    if (rect_right(light) + wide + 2 * gap < width)
        x = rect_right(light) + gap;
    else if (light.x - wide - gap > 0)
        x = light.x - wide - gap;
    else if (rect_bottom(light) + tall + 2 * gap < height)
        y = rect_bottom(light) + gap;
    else
        y = light.y - tall - gap;
    return rect_snap(rect_make(float_clamp(x, gap, width - wide - gap),
                               float_clamp(y, gap, height - tall - gap), wide, tall));
}

static void draw_buttons(App *app, Rect foot) {
    Ui *ui = &app->ui;
    bool last = app->tour == TOUR_STEPS;
    TextStyle small = ui_style(ui, FONT_UI, SIZE_TEXT_SMALL, THEME_MUTED);
    Rect next = rect_cut_right(&foot, ui_px(ui, 120));
    ui_button(ui, rect_snap(next), "tour-next", ICON_NONE,
              ui_word(ui, last ? "tour.end" : "tour.next"), ACTION_TOUR_NEXT, 0, true, NULL);
    rect_cut_right(&foot, ui_px(ui, 8));
    if (!last)
        ui_button(ui, rect_snap(rect_cut_right(&foot, ui_px(ui, 130))), "tour-skip", ICON_NONE,
                  ui_word(ui, "tour.skip"), ACTION_BACK, 0, false, NULL);
    ui_text(ui, foot, small, ALIGN_LEFT, ui_format(ui, "%d / %d", app->tour, TOUR_STEPS));
}

void tour_draw(App *app, float width, float height) {
    if (!app->tour || app->screen != SCREEN_RUN)
        return;
    Ui *ui = &app->ui;
    Rect light = place_of(app);
    if (rect_empty(light)) /* that pane was put away */
        light = app->layout.toolbar;
    ui->draw.layer = 5;
    darken(ui, width, height, light);
    Region *veil = ui_region(ui, rect_make(0, 0, width, height), "tour/veil");
    ui_region_action(veil, ACTION_TOUR_NEXT, 0);
    RichStyles styles = rich_styles(ui, SIZE_TEXT_SIZE, THEME_TEXT, THEME_TEXT);
    const char *text = ui_word(ui, ui_format(ui, "tour.%d", app->tour));
    float padding = ui_px(ui, 18), wide = float_min(ui_px(ui, 420), width - ui_px(ui, 40));
    float lines = ui_rich(ui, rect_make(0, 0, wide - 2 * padding, 0), &styles, 0, false, text);
    float tall = lines + 3 * padding + ui_px(ui, 34);
    Rect card = card_place(ui, width, height, light, wide, tall);
    draw_glow(&ui->draw, card, ui_px(ui, 8), ui_px(ui, 24), ui_color(ui, THEME_SHADOW));
    draw_rect(&ui->draw, card, ui_px(ui, 8), ui_color(ui, THEME_RAISED));
    draw_border(&ui->draw, card, ui_px(ui, 8), float_max(1, ui_px(ui, 1)), ui_color(ui, THEME_NOW));
    ui_region(ui, card, "tour");
    Rect inner = rect_inset(card, padding, padding);
    draw_buttons(app, rect_cut_bottom(&inner, ui_px(ui, 34)));
    ui_rich(ui, inner, &styles, 0, true, text);
    ui->draw.layer = 0;
}
