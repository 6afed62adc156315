/* Stops on a rail. See rail.h. */

#include "ui/window/rail.h"

#include "ui/draw/widgets.h"
#include "ui/window/labels.h"

static void draw_rail(Ui *ui, float x, float y, float height, const RailStop *stop) {
    float thin = float_max(2, ui_px(ui, 2));
    bool dim = stop->state == RAIL_AHEAD || stop->state == RAIL_NOW;
    if (!stop->last)
        draw_rect(&ui->draw, rect_snap(rect_make(x - thin / 2, y, thin, height)), 0,
                  ui_color(ui, dim ? THEME_TRACK : THEME_MUTED));
}

static void draw_mark(Ui *ui, float x, float y, const RailStop *stop) {
    float radius = ui_px(ui, 5);
    switch (stop->state) {
    case RAIL_PAST: draw_circle(&ui->draw, x, y, radius, ui_color(ui, THEME_MUTED)); break;
    case RAIL_NOW:
        draw_glow(&ui->draw, rect_make(x - radius, y - radius, 2 * radius, 2 * radius), radius,
                  ui_px(ui, 8), ui_color(ui, THEME_NOW_GLOW));
        draw_circle(&ui->draw, x, y, radius + 1, ui_color(ui, THEME_NOW));
        break;
    case RAIL_AHEAD:
        draw_circle(&ui->draw, x, y, radius, ui_color(ui, THEME_PANE));
        draw_ring(&ui->draw, x, y, radius, float_max(1.3f, ui_px(ui, 1.5f)),
                  ui_color(ui, THEME_MUTED));
        break;
    case RAIL_END: {
        Rect square = rect_make(x - radius, y - radius, 2 * radius, 2 * radius);
        draw_rect(&ui->draw, rect_snap(square), ui_px(ui, 2), ui_color(ui, stop->color));
        break;
    }
    case RAIL_BETWEEN: break;
    }
}

static float draw_texts(App *app, Rect body, const RailStop *stop, bool draw) {
    Ui *ui = &app->ui;
    bool quiet = stop->state == RAIL_AHEAD || stop->state == RAIL_BETWEEN;
    RichStyles title = rich_styles(ui, SIZE_TEXT_SMALL, quiet ? THEME_MUTED : THEME_TEXT,
                                   quiet ? THEME_MUTED : THEME_TEXT);
    RichStyles text = rich_styles(ui, SIZE_TEXT_TINY, THEME_MUTED, THEME_TEXT);
    TextStyle time = ui_style(ui, FONT_MONO, SIZE_TEXT_TINY, THEME_MUTED);
    Rect first = body;
    float line = ui_line_height(ui, title.plain);
    if (*stop->time) {
        Rect right = rect_cut_right(&first, ceilf(ui_text_width(ui, time, stop->time)) + 1);
        rect_cut_right(&first, ui_px(ui, 10));
        right.h = line;
        if (draw)
            ui_text(ui, right, time, ALIGN_RIGHT, stop->time);
    }
    float height = ui_rich(ui, first, &title, 3, draw, stop->title);
    body.y += height;
    if (*stop->text)
        height += ui_rich(ui, body, &text, 4, draw, stop->text);
    return height;
}

float rail_stop_draw(App *app, Rect place, const RailStop *stop) {
    Ui *ui = &app->ui;
    float x = roundf(place.x + ui_px(ui, 8)), gap = ui_px(ui, stop->state == RAIL_BETWEEN ? 4 : 7);
    Rect body = rect_make(place.x + ui_px(ui, 26), place.y, place.w - ui_px(ui, 26), 0);
    float height = draw_texts(app, body, stop, false) + gap;
    Rect row = rect_make(place.x, place.y, place.w, height);
    DrawClip clip = {ui->draw.clip, ui->draw.scrolled};
    if (rect_empty(rect_intersect(row, clip.rect)))
        return height;
    RichStyles title = rich_styles(ui, SIZE_TEXT_SMALL, THEME_TEXT, THEME_TEXT);
    float middle = roundf(place.y + ui_line_height(ui, title.plain) / 2);
    if (stop->event && ui_hovered(ui, stop->region))
        draw_rect(&ui->draw, rect_snap(row), ui_px(ui, 4), ui_color(ui, THEME_RAISED));
    draw_rail(ui, x, stop->state == RAIL_BETWEEN ? place.y : middle,
              height + (stop->state == RAIL_BETWEEN ? 0 : place.y - middle) + ui_px(ui, 9), stop);
    draw_mark(ui, x, middle, stop);
    draw_texts(app, body, stop, true);
    Region *region = ui_region(ui, row, "%s", stop->region);
    if (stop->event)
        ui_region_action(region, ACTION_SEEK, stop->event);
    return height;
}
