/* What the program has written so far, each line with its virtual time; at the end the exit status.
 * Lines are broken at the pane's width; how many rows each takes is kept until the width changes,
 * so that only visible lines are looked at. */

#include "ui/draw/widgets.h"
#include "ui/window/labels.h"
#include "ui/window/panes.h"

#include <stdlib.h>
#include <string.h>

static TextStyle mono(const Ui *ui, ThemeColor color) {
    return ui_style(ui, FONT_MONO, SIZE_TEXT_TINY, color);
}

static float row_height(const Ui *ui) {
    return ui_line_height(ui, mono(ui, THEME_TEXT)) + ui_px(ui, 2);
}

static float time_width(App *app) {
    double end = app->session->timeline ? timeline_duration(app->session->timeline) : 0;
    return ui_text_width(&app->ui, mono(&app->ui, THEME_FAINT), label_time(app, end)) +
           ui_px(&app->ui, 10);
}

/* ---- rows ---- */

static uint32_t rows_of(App *app, const TranscriptLine *line, TextStyle style, float width) {
    const char *text = app->transcript.text + line->start;
    size_t length = line->length;
    uint32_t rows = 0;
    while (length) {
        text_next_line(app->ui.fonts, style, &text, &length, width);
        rows++;
    }
    return rows ? rows : 1;
}

/* False if memory ran out: then nothing is shown. */
static bool break_lines(App *app, float width) {
    ConsoleRows *rows = &app->console;
    TextStyle style = mono(&app->ui, THEME_TEXT);
    if (rows->first && rows->width == width && rows->size == style.size)
        return true;
    size_t count = app->transcript.count;
    uint32_t *first = realloc(rows->first, (count + 1) * sizeof *first);
    if (!first)
        return false;
    *rows = (ConsoleRows){first, count, width, style.size};
    first[0] = 0;
    for (size_t i = 0; i < count; i++)
        first[i + 1] = first[i] + rows_of(app, &app->transcript.lines[i], style, width);
    return true;
}

/* The line that holds a row. */
static size_t line_of_row(const ConsoleRows *rows, uint32_t row) {
    size_t low = 0, high = rows->count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (rows->first[middle + 1] <= row)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* ---- drawing ---- */

static void draw_output(App *app, Rect area, float times, size_t index) {
    Ui *ui = &app->ui;
    const TranscriptLine *line = &app->transcript.lines[index];
    size_t length = transcript_length_at(&app->transcript, index, app->session->position);
    const char *text = app->transcript.text + line->start;
    TextStyle style = mono(ui, line->stream == STREAM_STDERR ? THEME_OUTPUT_ERROR : THEME_OUTPUT);
    float height = row_height(ui);
    Region *region = ui_region(ui, area, "console/line-%zu", index + 1);
    ui_region_action(region, ACTION_SEEK, line->event);
    Rect row = rect_make(area.x, area.y, area.w, height);
    ui_text(ui, rect_cut_left(&row, times), mono(ui, THEME_FAINT), ALIGN_LEFT,
            label_time(app, line->time));
    while (length) {
        const char *start = text;
        size_t shown = text_next_line(ui->fonts, style, &text, &length, row.w);
        ui_text(ui, row, style, ALIGN_LEFT, ui_format(ui, "%.*s", (int)shown, start));
        row.y += height;
    }
}

static void draw_lines(App *app, Rect rows, Rect view, float times, size_t count) {
    float height = row_height(&app->ui);
    const uint32_t *first = app->console.first;
    float above = float_max(0, floorf((view.y - rows.y) / height));
    for (size_t i = line_of_row(&app->console, (uint32_t)above); i < count; i++) {
        Rect area = rect_make(view.x, rows.y + (float)first[i] * height, view.w,
                              (float)(first[i + 1] - first[i]) * height);
        if (area.y >= rect_bottom(view))
            break;
        draw_output(app, area, times, i);
    }
}

static const char *exit_text(App *app) {
    const Model *model = session_model(app->session);
    const ModelNow *now = model ? model_state(model) : NULL;
    if (!now || !now->ended)
        return "";
    const char *why =
        ui_word(&app->ui, ui_format(&app->ui, "outcome.%s", enum_word_run_outcome(now->outcome)));
    return ui_fill(&app->ui, "console.exit", ui_format(&app->ui, "%d", now->status), why, NULL);
}

/* Messages of the simulator: a program that could not be compiled, a limit, a deadlock. */
static float draw_message(App *app, Rect row) {
    const SessionRun *run = &app->session->run;
    const char *message = run->more ? ui_word(&app->ui, "console.more") : run->message;
    bool due = !app->journal || app->session->position >= session_count(app->session);
    if (!due || !message || !*message)
        return 0;
    return ui_paragraph(&app->ui, row, mono(&app->ui, THEME_OUTPUT_ERROR), 0, message);
}

static float draw_end(App *app, Rect row, const char *end) {
    if (!*end)
        return 0;
    RichStyles styles = rich_styles(&app->ui, SIZE_TEXT_SMALL, THEME_MUTED, THEME_TEXT);
    row.y += ui_px(&app->ui, 3);
    return ui_rich(&app->ui, row, &styles, 0, true, end) + ui_px(&app->ui, 5);
}

void pane_console_draw(App *app, Rect rect) {
    Ui *ui = &app->ui;
    Rect content = ui_pane(ui, rect, "console", ui_word(ui, "console.title"), "");
    Rect view = rect_inset(content, ui_size(ui, SIZE_PADDING), 0);
    float height = row_height(ui), times = time_width(app);
    if (!break_lines(app, view.w - times))
        return;
    size_t count = transcript_lines_at(&app->transcript, app->session->position);
    float used = (float)app->console.first[count] * height;
    const char *end = exit_text(app);
    ui_scroll_show(ui, "console", used - height, used + (*end ? height : 0),
                   count + 1 + (uint64_t)(*end != 0) * 2);
    DrawClip before;
    Rect rows = ui_scroll_begin(ui, "console", view, &before);
    draw_lines(app, rows, view, times, count);
    used += draw_end(app, rect_make(view.x, rows.y + used, view.w, 0), end);
    used += draw_message(app, rect_make(view.x, rows.y + used, view.w, 0));
    ui_scroll_end(ui, "console", used, 0, before);
}
