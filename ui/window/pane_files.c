/* The file dialog: the folder's path, what is typed, the programs opened last on the left, those of
 * the folder on the right, what went wrong at the foot. */

#include "ui/draw/widgets.h"
#include "ui/window/files.h"
#include "ui/window/panes.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

/* ---- the path ---- */

static const char *crumb_name(App *app, int number) {
    Ui *ui = &app->ui;
    char path[PLACES_PATH_SIZE], shown[PLACES_PATH_SIZE];
    if (!files_crumb(app, number, path))
        return "";
    folder_shown_name(number ? strrchr(path, '/') + 1 : "/", shown, sizeof shown);
    return ui_format(ui, "%s", shown);
}

static TextStyle crumb_style(const Ui *ui, bool last) {
    return ui_style(ui, last ? FONT_UI_STRONG : FONT_UI, SIZE_TEXT_SIZE,
                    last ? THEME_TEXT : THEME_MUTED);
}

static float crumb_width(App *app, int number, bool last) {
    Ui *ui = &app->ui;
    return ceilf(ui_text_width(ui, crumb_style(ui, last), crumb_name(app, number))) + ui_px(ui, 16);
}

static float separator_width(const Ui *ui) {
    return ui_px(ui, 14);
}

/* The first folder that is named: those before it are behind dots. */
static int first_crumb(App *app, float room) {
    int count = files_crumb_count(app), first = count - 1;
    float used = crumb_width(app, first, true) + ui_px(&app->ui, 40);
    while (first > 0) {
        used += crumb_width(app, first - 1, false) + separator_width(&app->ui);
        if (used > room)
            break;
        first--;
    }
    return first;
}

static void draw_crumb(App *app, Rect *row, int number, bool last, const char *name) {
    Ui *ui = &app->ui;
    TextStyle style = crumb_style(ui, last);
    float width = ceilf(ui_text_width(ui, style, name)) + ui_px(ui, 16);
    Rect place = rect_cut_left(row, float_min(width, row->w));
    const char *path = ui_format(ui, "files/crumb-%d", number);
    if (ui_hovered(ui, path) && !last)
        draw_rect(&ui->draw, rect_snap(rect_inset(place, 0, ui_px(ui, 2))), ui_px(ui, 5),
                  ui_color(ui, THEME_RAISED_HOVER));
    Rect inner = rect_inset(place, ui_px(ui, 8), 0);
    inner.w += 1;
    ui_text(ui, inner, style, ALIGN_LEFT, name);
    ui_region_action(ui_region(ui, place, "%s", path), last ? ACTION_NONE : ACTION_FILES_GO,
                     number);
    if (!last)
        ui_text(ui, rect_cut_left(row, separator_width(ui)),
                ui_style(ui, FONT_UI, SIZE_TEXT_SMALL, THEME_FAINT), ALIGN_CENTER, "›");
}

static void draw_path(App *app, Rect row) {
    Ui *ui = &app->ui;
    int count = files_crumb_count(app), first = first_crumb(app, row.w);
    row.x -= ui_px(ui, 8); /* letters stand at the edge */
    row.w += ui_px(ui, 8);
    ui_region(ui, row, "files/path");
    if (first > 0)
        draw_crumb(app, &row, first - 1, false, "…");
    for (int i = first; i < count; i++)
        draw_crumb(app, &row, i, i == count - 1, crumb_name(app, i));
}

/* ---- what is typed ---- */

static void draw_caret(Ui *ui, Rect box, float x) {
    Rect caret = rect_make(x, box.y + box.h / 4, float_max(1, ui_px(ui, 2)), box.h / 2);
    draw_rect(&ui->draw, rect_snap(caret), 0, ui_color(ui, THEME_ACCENT));
}

/* The end of what was typed stays in sight. */
static const char *end_that_fits(Ui *ui, TextStyle style, const char *text, float width) {
    if (ui_text_width(ui, style, text) <= width)
        return text;
    float dots = ui_text_width(ui, style, "…");
    size_t length = strlen(text), from = 0;
    while (from < length && ui_text_width(ui, style, text + from) > width - dots) {
        from++;
        while (from < length && ((unsigned char)text[from] & 0xc0) == 0x80)
            from++;
    }
    return ui_format(ui, "…%s", text + from);
}

static void draw_field(App *app, Rect box) {
    Ui *ui = &app->ui;
    const Files *files = &app->files;
    float edge = float_max(1, ui_px(ui, 1)), radius = ui_size(ui, SIZE_RADIUS_SMALL);
    draw_rect(&ui->draw, box, radius, ui_color(ui, THEME_RAISED));
    draw_border(&ui->draw, box, radius, edge,
                ui_color(ui, files->in_recent ? THEME_RAISED_BORDER : THEME_ACCENT));
    ui_region(ui, box, "files/field");
    Rect inner = rect_inset(box, ui_px(ui, 12), 0);
    TextStyle small = ui_style(ui, FONT_UI, SIZE_TEXT_SMALL, THEME_MUTED);
    if (files->filter[0]) {
        const char *count = files_typed_path(app)
                                ? ui_word(ui, "files.path")
                                : ui_fill(ui, "find.count", ui_format(ui, "%d", files->shown_count),
                                          ui_format(ui, "%zu", files->folder.count), NULL);
        float width = float_min(ceilf(ui_text_width(ui, small, count)) + 1, inner.w / 2);
        Rect place = rect_cut_right(&inner, width);
        ui_region(ui, place, "files/count");
        ui_text(ui, place, small, ALIGN_RIGHT, count);
        rect_cut_right(&inner, ui_px(ui, 12));
    }
    TextStyle style =
        ui_style(ui, FONT_UI, SIZE_TEXT_SIZE, files->filter[0] ? THEME_TEXT : THEME_MUTED);
    char typed[FILES_FILTER_SIZE];
    folder_shown_name(files->filter, typed, sizeof typed);
    const char *text = typed[0] ? end_that_fits(ui, style, ui_format(ui, "%s", typed), inner.w)
                                : ui_word(ui, "files.hint");
    float width = ui_text(ui, inner, style, ALIGN_LEFT, text);
    if (!files->in_recent)
        draw_caret(ui, box, typed[0] ? inner.x + width + 1 : inner.x - ui_px(ui, 5));
}

/* ---- the programs of the folder ---- */

static const char *size_text(Ui *ui, uint64_t size) {
    if (size < 1000)
        return ui_fill(ui, "files.bytes", ui_format(ui, "%u", (unsigned)size), NULL, NULL);
    double thousands = (double)size / 1000;
    bool large = thousands >= 1000;
    return ui_fill(ui, large ? "files.megabytes" : "files.kilobytes",
                   ui_format(ui, "%.1f", large ? thousands / 1000 : thousands), NULL, NULL);
}

static const char *date_text(Ui *ui, int64_t modified) {
    time_t seconds = (time_t)modified;
    struct tm parts;
    if (!localtime_r(&seconds, &parts))
        return "";
    return ui_format(ui, "%04d-%02d-%02d %02d:%02d", parts.tm_year + 1900, parts.tm_mon + 1,
                     parts.tm_mday, parts.tm_hour, parts.tm_min);
}

/* By name where a region's name has room for it. */
static const char *row_name(Ui *ui, const char *name, int row) {
    char shown[PLACES_PATH_SIZE];
    folder_shown_name(name, shown, sizeof shown);
    return strlen(shown) < 48 ? ui_format(ui, "file/%s", shown) : ui_format(ui, "file/#%d", row);
}

static void draw_ground(Ui *ui, Rect row, bool chosen, bool active, const char *path) {
    if (!chosen && !ui_hovered(ui, path))
        return;
    Rect ground = rect_snap(rect_inset(row, 0, ui_px(ui, 1)));
    draw_rect(&ui->draw, ground, ui_px(ui, 5),
              ui_color(ui, chosen ? THEME_SELECTED : THEME_RAISED_HOVER));
    if (chosen && active)
        draw_border(&ui->draw, ground, ui_px(ui, 5), float_max(1, ui_px(ui, 1)),
                    ui_color(ui, THEME_ACCENT));
}

static void draw_entry(App *app, Rect row, int number) {
    Ui *ui = &app->ui;
    const Files *files = &app->files;
    const FolderEntry *entry = &files->folder.items[files->shown[number]];
    char shown[PLACES_PATH_SIZE];
    folder_shown_name(entry->name, shown, sizeof shown);
    const char *path = row_name(ui, entry->name, number);
    draw_ground(ui, row, number == files->cursor, !files->in_recent, path);
    Region *region = ui_region(ui, row, "%s", path);
    ui_region_action(region, ACTION_FILES_SELECT, number);
    Rect inner = rect_inset(row, ui_px(ui, 10), 0);
    float icon = ui_px(ui, 16);
    ui_icon(ui, rect_cut_left(&inner, icon), entry->folder ? ICON_FOLDER : ICON_FILE, icon,
            ui_color(ui, entry->folder ? THEME_NOW : THEME_MUTED));
    rect_cut_left(&inner, ui_px(ui, 10));
    TextStyle small = ui_style(ui, FONT_UI, SIZE_TEXT_SMALL, THEME_MUTED);
    if (!entry->folder && inner.w > ui_px(ui, 380)) {
        ui_text(ui, rect_cut_right(&inner, ui_px(ui, 124)), small, ALIGN_RIGHT,
                date_text(ui, entry->modified));
        ui_text(ui, rect_cut_right(&inner, ui_px(ui, 84)), small, ALIGN_RIGHT,
                size_text(ui, entry->size));
        rect_cut_right(&inner, ui_px(ui, 12));
    }
    ui_text(ui, inner, ui_style(ui, FONT_UI, SIZE_TEXT_SIZE, THEME_TEXT), ALIGN_LEFT,
            ui_format(ui, "%s%s", shown, entry->folder ? "/" : ""));
}

static void draw_entries(App *app, Rect view) {
    Ui *ui = &app->ui;
    Files *files = &app->files;
    float line = ui_px(ui, 30);
    DrawClip before;
    Rect rows = ui_scroll_begin(ui, "files", view, &before);
    rows.w -= ui_px(ui, 10); /* the scroll bar */
    ui_scroll_show(ui, "files", (float)files->cursor * line, (float)(files->cursor + 1) * line,
                   (uint64_t)files->moves + 1);
    int first = (int)((view.y - rows.y) / line), last = first + (int)(view.h / line) + 1;
    for (int i = first < 0 ? 0 : first; i <= last && i < files->shown_count; i++)
        draw_entry(app, rect_make(rows.x, rows.y + (float)i * line, rows.w, line), i);
    if (!files->shown_count)
        ui_paragraph(ui, rect_inset(view, ui_px(ui, 10), ui_px(ui, 6)),
                     ui_style(ui, FONT_UI, SIZE_TEXT_SIZE, THEME_MUTED), 3,
                     ui_word(ui, files->filter[0] ? "files.no_match" : "files.empty"));
    ui_scroll_end(ui, "files", (float)files->shown_count * line, 0, before);
}

/* ---- the programs opened last ---- */

static void draw_recent(App *app, Rect row, int number) {
    Ui *ui = &app->ui;
    const Files *files = &app->files;
    char shown[PLACES_PATH_SIZE];
    folder_shown_name(app->host.recent->paths[files->recents[number]], shown, sizeof shown);
    const char *whole = ui_format(ui, "%s", shown), *name = strrchr(whole, '/') + 1;
    const char *path = ui_format(ui, "files/recent-%d", number + 1);
    bool chosen = files->in_recent && number == files->recent_cursor;
    draw_ground(ui, row, chosen, true, path);
    Region *region = ui_region(ui, row, "%s", path);
    ui_region_action(region, ACTION_FILES_RECENT, number);
    if (region)
        region->tooltip = whole;
    Rect inner = rect_inset(row, ui_px(ui, 10), ui_px(ui, 5));
    TextStyle style = ui_style(ui, FONT_UI, SIZE_TEXT_SIZE, THEME_TEXT);
    TextStyle small = ui_style(ui, FONT_UI, SIZE_TEXT_TINY, THEME_MUTED);
    ui_text(ui, rect_cut_top(&inner, inner.h * 0.55f), style, ALIGN_LEFT, name);
    int length = name - whole > 1 ? (int)(name - whole) - 1 : 1;
    ui_text(ui, inner, small, ALIGN_LEFT,
            end_that_fits(ui, small, ui_format(ui, "%.*s", length, whole), inner.w));
}

static void draw_recents(App *app, Rect view) {
    Ui *ui = &app->ui;
    Files *files = &app->files;
    float line = ui_px(ui, 46);
    Rect head = rect_cut_top(&view, ui_px(ui, 26));
    ui_text(ui, rect_inset(head, ui_px(ui, 10), 0),
            ui_style(ui, FONT_UI_STRONG, SIZE_TEXT_TINY, THEME_MUTED), ALIGN_LEFT,
            ui_word(ui, "files.recent"));
    DrawClip before;
    Rect rows = ui_scroll_begin(ui, "recent", view, &before);
    rows.w -= ui_px(ui, 10);
    if (files->in_recent)
        ui_scroll_show(ui, "recent", (float)files->recent_cursor * line,
                       (float)(files->recent_cursor + 1) * line,
                       (uint64_t)files->recent_cursor + 1);
    for (int i = 0; i < files->recent_count; i++)
        draw_recent(app, rect_make(rows.x, rows.y + (float)i * line, rows.w, line), i);
    float used = (float)files->recent_count * line;
    if (!files->recent_count)
        used = ui_paragraph(
            ui, rect_inset(rect_make(rows.x, rows.y, rows.w, rows.h), ui_px(ui, 10), 0),
            ui_style(ui, FONT_UI, SIZE_TEXT_SMALL, THEME_MUTED), 0, ui_word(ui, "files.no_recent"));
    ui_scroll_end(ui, "recent", used, 0, before);
}

/* ---- the foot ---- */

static float foot_button_width(Ui *ui, const char *word) {
    TextStyle style = ui_style(ui, FONT_UI, SIZE_TEXT_SMALL, THEME_TEXT);
    return float_max(ui_px(ui, 96), ceilf(ui_text_width(ui, style, word)) + ui_px(ui, 32));
}

static void draw_hint(App *app, Rect foot) {
    Ui *ui = &app->ui;
    const Files *files = &app->files;
    if (!files->error[0]) {
        TextStyle tiny = ui_style(ui, FONT_UI, SIZE_TEXT_TINY, THEME_MUTED);
        const char *keys = ui_word(ui, "files.keys");
        int lines = text_line_count(ui->fonts, tiny, keys, foot.w);
        foot.y += float_max(0, (ui_px(ui, 34) - (float)lines * ui_line_height(ui, tiny)) / 2);
        ui_paragraph(ui, foot, tiny, 2, keys);
        return;
    }
    TextStyle style = ui_style(ui, FONT_UI, SIZE_TEXT_SMALL, THEME_STATE_FAILED);
    Region *region = ui_region(ui, foot, "files/error");
    if (region)
        region->tooltip = files->error;
    float icon = ui_px(ui, 16);
    Rect mark = rect_cut_left(&foot, icon);
    mark.h = ui_line_height(ui, style);
    ui_icon(ui, mark, ICON_ALERT, icon, style.color);
    rect_cut_left(&foot, ui_px(ui, 8));
    ui_paragraph(ui, foot, style, 2, files->error);
}

static void draw_foot(App *app, Rect foot) {
    Ui *ui = &app->ui;
    static const struct {
        const char *name, *word;
        ActionId action;
        bool strong;
    } buttons[] = {{"files-open", "files.open", ACTION_FILES_CHOOSE, true},
                   {"files-cancel", "files.cancel", ACTION_OPEN_FILE, false}};
    for (size_t i = 0; i < sizeof buttons / sizeof *buttons; i++) {
        const char *word = ui_word(ui, buttons[i].word);
        Rect place = rect_cut_right(&foot, foot_button_width(ui, word));
        place.h = ui_px(ui, 34);
        ui_button(ui, rect_snap(place), buttons[i].name, ICON_NONE, word, buttons[i].action, 0,
                  buttons[i].strong, NULL);
        rect_cut_right(&foot, ui_px(ui, 10));
    }
    rect_cut_right(&foot, ui_px(ui, 6));
    draw_hint(app, foot);
}

/* Without room for both lists only the one that keys go through is shown. */
static void draw_lists(App *app, Rect content) {
    Ui *ui = &app->ui;
    if (content.w < ui_px(ui, 520)) {
        app->files.in_recent ? draw_recents(app, content) : draw_entries(app, content);
        return;
    }
    Rect left = rect_cut_left(&content, roundf(content.w * 0.29f));
    Rect rule = rect_cut_left(&content, ui_px(ui, 17));
    draw_rect(
        &ui->draw,
        rect_snap(rect_make(rule.x + ui_px(ui, 8), rule.y, float_max(1, ui_px(ui, 1)), rule.h)), 0,
        ui_color(ui, THEME_GRID));
    draw_recents(app, left);
    draw_entries(app, content);
}

void pane_files_draw(App *app, Rect window) {
    Ui *ui = &app->ui;
    Rect content = overlay_begin_sized(app, window, 940, 660, "files", "files.title");
    content = rect_inset(content, ui_size(ui, SIZE_PADDING), ui_px(ui, 4));
    draw_path(app, rect_cut_top(&content, ui_px(ui, 34)));
    rect_cut_top(&content, ui_px(ui, 4));
    draw_field(app, rect_snap(rect_cut_top(&content, ui_px(ui, 38))));
    rect_cut_top(&content, ui_px(ui, 12));
    rect_cut_bottom(&content, ui_px(ui, 10));
    draw_foot(app, rect_cut_bottom(&content, ui_px(ui, 38)));
    rect_cut_bottom(&content, ui_px(ui, 10));
    draw_lists(app, content);
    ui->draw.layer = 0;
}
