/* Frames, buttons, pills and marks. See widgets.h. */

#include "ui/draw/widgets.h"

#include <stdio.h>
#include <string.h>

void ui_icon(Ui *ui, Rect box, IconId icon, float size, Color color) {
    float x = roundf(box.x + (box.w - size) / 2), y = roundf(box.y + (box.h - size) / 2);
    icon_draw(&ui->draw, &ui->icons, icon, rect_make(x, y, size, size), color);
}

static void draw_heading(Ui *ui, Rect box, const char *title, const char *right) {
    TextStyle style = ui_style(ui, FONT_UI_STRONG, SIZE_TEXT_TINY, THEME_MUTED);
    TextStyle info = ui_style(ui, FONT_UI, SIZE_TEXT_SMALL, THEME_TEXT);
    float width = ui_text_width(ui, style, title);
    ui_text(ui, rect_cut_left(&box, float_min(width + 1, box.w)), style, ALIGN_LEFT, title);
    rect_cut_left(&box, ui_px(ui, 12));
    if (*right && box.w > ui_px(ui, 30))
        ui_text(ui, box, info, ALIGN_RIGHT, right);
}

Rect ui_pane(Ui *ui, Rect rect, const char *name, const char *title, const char *right) {
    float radius = ui_size(ui, SIZE_RADIUS);
    draw_rect(&ui->draw, rect, radius, ui_color(ui, THEME_PANE));
    draw_border(&ui->draw, rect, radius, float_max(1, ui_px(ui, 1)),
                ui_color(ui, THEME_PANE_BORDER));
    ui_region(ui, rect, "pane/%s", name);
    Rect content = rect_inset(rect, 1, 1);
    Rect head = rect_cut_top(&content, ui_px(ui, 36));
    draw_heading(ui, rect_inset(head, ui_size(ui, SIZE_PADDING), 0), title, right);
    rect_cut_bottom(&content, ui_px(ui, 6));
    return content;
}

/* ---- buttons ---- */

static Color button_color(const Ui *ui, const char *name, bool strong) {
    if (strong)
        return ui_hovered(ui, name)
                   ? color_mix(ui_color(ui, THEME_ACCENT), ui_color(ui, THEME_TEXT), 0.12f)
                   : ui_color(ui, THEME_ACCENT);
    if (ui_pressed(ui, name))
        return ui_color(ui, THEME_SELECTED);
    return ui_color(ui, ui_hovered(ui, name) ? THEME_RAISED_HOVER : THEME_RAISED);
}

void ui_button(Ui *ui, Rect rect, const char *name, IconId icon, const char *text, ActionId action,
               int64_t argument, bool strong, const char *tooltip) {
    const char *path = ui_format(ui, "button/%s", name);
    float radius = ui_size(ui, SIZE_RADIUS_SMALL);
    Color ink = ui_color(ui, strong ? THEME_ON_COLOR : THEME_TEXT);
    draw_rect(&ui->draw, rect, radius, button_color(ui, path, strong));
    if (!strong)
        draw_border(&ui->draw, rect, radius, float_max(1, ui_px(ui, 1)),
                    ui_color(ui, THEME_RAISED_BORDER));
    TextStyle style = ui_style(ui, FONT_UI, SIZE_TEXT_SMALL, THEME_TEXT);
    style.color = ink;
    if (icon != ICON_NONE)
        ui_icon(ui, rect, icon, ui_px(ui, 16), ink);
    else
        ui_text(ui, rect_inset(rect, ui_px(ui, 4), 0), style, ALIGN_CENTER, text);
    Region *region = ui_region(ui, rect, "%s", path);
    ui_region_action(region, action, argument);
    if (region)
        region->tooltip = tooltip;
}

static TextStyle segment_style(const Ui *ui, bool chosen) {
    return ui_style(ui, FONT_UI, SIZE_TEXT_SMALL, chosen ? THEME_TEXT : THEME_MUTED);
}

static float segment_width(Ui *ui, const UiSegment *segment) {
    return ceilf(ui_text_width(ui, segment_style(ui, true), segment->text)) + ui_px(ui, 22);
}

float ui_segments_width(Ui *ui, const UiSegment *segments, int count) {
    float width = 0;
    for (int i = 0; i < count; i++)
        width += segment_width(ui, &segments[i]);
    return width;
}

static void draw_segment(Ui *ui, Rect rect, const UiSegment *segment) {
    const char *path = ui_format(ui, "button/%s", segment->name);
    Rect inner = rect_inset(rect, ui_px(ui, 2), ui_px(ui, 2));
    float radius = ui_px(ui, 5);
    if (segment->chosen)
        draw_rect(&ui->draw, inner, radius, ui_color(ui, THEME_SELECTED));
    else if (ui_hovered(ui, path))
        draw_rect(&ui->draw, inner, radius, ui_color(ui, THEME_RAISED_HOVER));
    ui_text(ui, rect, segment_style(ui, segment->chosen), ALIGN_CENTER, segment->text);
    Region *region = ui_region(ui, rect, "%s", path);
    ui_region_action(region, segment->action, segment->argument);
    if (region)
        region->tooltip = segment->tooltip;
}

void ui_segments(Ui *ui, Rect rect, const UiSegment *segments, int count) {
    float radius = ui_size(ui, SIZE_RADIUS_SMALL);
    draw_rect(&ui->draw, rect, radius, ui_color(ui, THEME_RAISED));
    draw_border(&ui->draw, rect, radius, float_max(1, ui_px(ui, 1)),
                ui_color(ui, THEME_RAISED_BORDER));
    for (int i = 0; i < count; i++)
        draw_segment(ui, rect_cut_left(&rect, segment_width(ui, &segments[i])), &segments[i]);
}

/* ---- pills and marks ---- */

float ui_pill(Ui *ui, Rect box, IconId icon, const char *text, Color color) {
    TextStyle style = ui_style(ui, FONT_UI, SIZE_TEXT_SMALL, THEME_TEXT);
    style.color = color;
    float side = ui_px(ui, 11), icon_size = ui_px(ui, 13), gap = ui_px(ui, 6);
    float width = ceilf(ui_text_width(ui, style, text)) + 2 * side + icon_size + gap;
    Rect pill = rect_snap(rect_make(box.x, box.y, float_min(width, box.w), box.h));
    draw_rect(&ui->draw, pill, pill.h / 2, color_alpha(color, 0.10f));
    draw_border(&ui->draw, pill, pill.h / 2, float_max(1, ui_px(ui, 1)), color);
    Rect inner = rect_inset(pill, side, 0);
    ui_icon(ui, rect_cut_left(&inner, icon_size), icon, icon_size, color);
    rect_cut_left(&inner, gap);
    inner.w += 1;
    ui_text(ui, inner, style, ALIGN_LEFT, text);
    return pill.w;
}

static TextStyle mark_style(const Ui *ui) {
    return ui_style(ui, FONT_UI_STRONG, SIZE_TEXT_TINY, THEME_ON_COLOR);
}

float ui_mark_width(Ui *ui, const char *text) {
    return float_max(ui_px(ui, 21), ceilf(ui_text_width(ui, mark_style(ui), text)) + ui_px(ui, 9));
}

float ui_mark_height(const Ui *ui) {
    return float_max(ui_px(ui, 17), (float)mark_style(ui).size + 2);
}

float ui_mark(Ui *ui, float x, float y, const char *text, Color color) {
    float width = ui_mark_width(ui, text), height = ui_mark_height(ui);
    Rect rect = rect_snap(rect_make(x, y - height / 2, width, height));
    draw_rect(&ui->draw, rect, ui_px(ui, 5), color);
    ui_text(ui, rect, mark_style(ui), ALIGN_CENTER, text);
    return width;
}

void ui_callout(Ui *ui, float x, float y, float radius, int number, bool filled, bool strong) {
    TextStyle style = ui_style(ui, FONT_UI_STRONG, SIZE_TEXT_TINY,
                               filled   ? THEME_ON_COLOR
                               : strong ? THEME_TEXT
                                        : THEME_MUTED);
    x = roundf(x);
    y = roundf(y);
    if (filled)
        draw_circle(&ui->draw, x, y, radius, ui_color(ui, THEME_NOW));
    else
        draw_ring(&ui->draw, x, y, radius, float_max(1, ui_px(ui, 1.3f)),
                  ui_color(ui, strong ? THEME_TEXT : THEME_MUTED));
    ui_text(ui, rect_make(x - radius, y - radius, 2 * radius, 2 * radius), style, ALIGN_CENTER,
            ui_format(ui, "%d", number));
}

/* ---- over everything ---- */

void ui_tooltip(Ui *ui) {
    const Region *region = ui->pointer.inside && !ui->pointer.down
                               ? region_at(&ui->regions, ui->pointer.x, ui->pointer.y)
                               : NULL;
    if (!region || !region->tooltip)
        return;
    RichStyles styles = rich_styles(ui, SIZE_TEXT_SMALL, THEME_TEXT, THEME_TEXT);
    float padding = ui_px(ui, 10), widest = ui_px(ui, 320);
    float width = ceilf(ui_rich_width(ui, widest, &styles, region->tooltip)) + 1;
    float height = ui_rich(ui, rect_make(0, 0, width, 0), &styles, 0, false, region->tooltip);
    Rect box = rect_make(ui->pointer.x + ui_px(ui, 14), ui->pointer.y + ui_px(ui, 18),
                         width + 2 * padding, height + 2 * padding);
    box.x = float_max(0, float_min(box.x, ui->width - box.w));
    if (rect_bottom(box) > ui->height)
        box.y = float_max(0, ui->pointer.y - box.h - ui_px(ui, 8));
    box = rect_snap(box);
    short layer = ui->draw.layer;
    ui->draw.layer = 9;
    draw_glow(&ui->draw, box, ui_px(ui, 6), ui_px(ui, 12), ui_color(ui, THEME_SHADOW));
    draw_rect(&ui->draw, box, ui_px(ui, 6), ui_color(ui, THEME_RAISED));
    draw_border(&ui->draw, box, ui_px(ui, 6), float_max(1, ui_px(ui, 1)),
                ui_color(ui, THEME_RAISED_BORDER));
    ui_rich(ui, rect_inset(box, padding, padding), &styles, 0, true, region->tooltip);
    ui->draw.layer = layer;
}

void ui_outline_regions(Ui *ui) {
    TextStyle style = ui_style(ui, FONT_MONO, SIZE_TEXT_TINY, THEME_TEXT);
    short layer = ui->draw.layer;
    ui->draw.layer = 8;
    for (size_t i = 0; i < ui->regions.count; i++) {
        const Region *region = &ui->regions.items[i];
        draw_border(&ui->draw, region->rect, 0, 1, ui_color(ui, THEME_NOW));
        if (rect_has(region->rect, ui->pointer.x, ui->pointer.y) && ui_hovered(ui, region->name))
            ui_text(ui, rect_make(0, ui->height - ui_px(ui, 20), ui->width, ui_px(ui, 20)), style,
                    ALIGN_RIGHT, region->name);
    }
    ui->draw.layer = layer;
}
