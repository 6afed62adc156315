/* The list of bookmarks: floats above the timeline until it is closed. */

#include "ui/draw/widgets.h"
#include "ui/window/labels.h"
#include "ui/window/panes.h"

/* The last line that was reached before an event, 0 if there was none. */
static uint32_t line_of_event(const App *app, EventNumber event) {
    EventNumber stop = timeline_previous(app->session->timeline, event + 1, STOP_LINE);
    Event line = {0};
    if (stop)
        journal_get(app->journal, stop, &line);
    return line.head.kind == EVENT_LINE ? label_line(session_model(app->session), line.as.line.span)
                                        : 0;
}

static const char *row_text(App *app, EventNumber event) {
    Ui *ui = &app->ui;
    uint32_t line = line_of_event(app, event);
    double time = journal_head(app->journal, event).time;
    const char *when = ui_fill(ui, "toolbar.seconds", label_time(app, time), NULL, NULL);
    const char *where = line ? ui_fill(ui, "code.line", ui_format(ui, "%u", line), NULL, NULL) : "";
    return ui_format(ui, "%s%s%s", when, *where ? "  ·  " : "", where);
}

static void draw_row(App *app, Rect row, EventNumber event) {
    Ui *ui = &app->ui;
    bool here = event == app->session->position;
    const char *name = ui_format(ui, "bookmarks/row-%u", event);
    if (ui_hovered(ui, name) || here)
        draw_rect(&ui->draw, rect_inset(row, ui_px(ui, 6), 0), ui_px(ui, 5),
                  ui_color(ui, here ? THEME_SELECTED : THEME_RAISED_HOVER));
    Region *region = ui_region(ui, row, "%s", name);
    ui_region_action(region, ACTION_SEEK, event);
    Rect inner = rect_inset(row, ui_size(ui, SIZE_PADDING), 0);
    ui_text(ui, rect_cut_left(&inner, ui_px(ui, 64)),
            ui_style(ui, FONT_MONO, SIZE_TEXT_SMALL, THEME_ACCENT), ALIGN_LEFT,
            ui_format(ui, "%u", event));
    ui_text(ui, inner, ui_style(ui, FONT_UI, SIZE_TEXT_SMALL, THEME_TEXT), ALIGN_LEFT,
            row_text(app, event));
}

void pane_bookmarks_draw(App *app, Rect window) {
    Ui *ui = &app->ui;
    const MarkSet *bookmarks = &app->session->journey.bookmarks;
    float line = ui_px(ui, 28), rows = (float)(bookmarks->count ? bookmarks->count : 2) * line;
    float width = float_min(ui_px(ui, 340), window.w - ui_px(ui, 40));
    float height = float_min(rows + ui_px(ui, 50), window.h * 0.6f);
    Rect box = rect_snap(rect_make(rect_right(window) - width - ui_px(ui, 24),
                                   rect_bottom(window) - height - ui_px(ui, 24), width, height));
    ui->draw.layer = 2;
    draw_glow(&ui->draw, box, ui_size(ui, SIZE_RADIUS), ui_px(ui, 20), ui_color(ui, THEME_SHADOW));
    Rect content =
        ui_pane(ui, box, "bookmarks", ui_word(ui, "bookmarks.title"), ui_word(ui, "help.close"));
    DrawClip before;
    Rect place = ui_scroll_begin(ui, "bookmarks", content, &before);
    for (int i = 0; i < bookmarks->count; i++)
        draw_row(app, rect_make(place.x, place.y + (float)i * line, place.w, line),
                 bookmarks->items[i]);
    if (!bookmarks->count)
        ui_paragraph(ui, rect_inset(content, ui_size(ui, SIZE_PADDING), 0),
                     ui_style(ui, FONT_UI, SIZE_TEXT_SMALL, THEME_MUTED), 2,
                     ui_word(ui, "bookmarks.none"));
    ui_scroll_end(ui, "bookmarks", rows, 0, before);
    ui->draw.layer = 0;
}
