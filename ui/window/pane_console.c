/* What the program has written so far, each line with its virtual time; at the end the exit status.
 */

#include "ui/draw/widgets.h"
#include "ui/window/labels.h"
#include "ui/window/panes.h"

#include <string.h>

static TextStyle mono(const Ui *ui, ThemeColor color) {
    return ui_style(ui, FONT_MONO, SIZE_TEXT_SMALL, color);
}

static float row_height(const Ui *ui) {
    return ui_line_height(ui, mono(ui, THEME_TEXT)) + ui_px(ui, 3);
}

static float time_width(App *app) {
    double end = app->session->timeline ? timeline_duration(app->session->timeline) : 0;
    return ui_text_width(&app->ui, mono(&app->ui, THEME_FAINT), label_time(app, end)) +
           ui_px(&app->ui, 12);
}

static void draw_output(App *app, Rect row, float shift, float times, size_t index) {
    Ui *ui = &app->ui;
    const TranscriptLine *line = &app->transcript.lines[index];
    size_t length = transcript_length_at(&app->transcript, index, app->session->position);
    const char *text = ui_format(ui, "%.*s", (int)length, app->transcript.text + line->start);
    ThemeColor color = line->stream == STREAM_STDERR ? THEME_OUTPUT_ERROR : THEME_OUTPUT;
    Rect time = row;
    ui_text(ui, rect_cut_left(&time, times), mono(ui, THEME_FAINT), ALIGN_LEFT,
            label_time(app, line->time));
    DrawClip before = draw_clip(&ui->draw, time, true);
    float width = ui_text_width(ui, mono(ui, color), text);
    ui_text(ui, rect_make(time.x - shift, time.y, width + 1, time.h), mono(ui, color), ALIGN_LEFT,
            text);
    draw_unclip(&ui->draw, before);
    Region *region = ui_region(ui, row, "console/line-%zu", index + 1);
    ui_region_action(region, ACTION_SEEK, line->event);
}

static float widest(App *app, size_t first, size_t last) {
    float most = 0;
    for (size_t i = first; i < last; i++) {
        const TranscriptLine *line = &app->transcript.lines[i];
        float width = (float)text_width(app->ui.fonts, mono(&app->ui, THEME_TEXT),
                                        app->transcript.text + line->start, line->length);
        most = float_max(most, width);
    }
    return most;
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
static float draw_message(App *app, Rect row, const char *message) {
    Ui *ui = &app->ui;
    if (!message || !*message)
        return 0;
    return ui_paragraph(ui, row, mono(ui, THEME_OUTPUT_ERROR), 0, message);
}

static bool message_due(const App *app) {
    return !app->journal || app->session->position >= session_count(app->session);
}

void pane_console_draw(App *app, Rect rect) {
    Ui *ui = &app->ui;
    Rect content = ui_pane(ui, rect, "console", ui_word(ui, "console.title"), "");
    Rect view = rect_inset(content, ui_size(ui, SIZE_PADDING), 0);
    size_t count = transcript_lines_at(&app->transcript, app->session->position);
    float height = row_height(ui), times = time_width(app);
    const char *end = exit_text(app);
    ui_scroll_show(ui, "console", (float)count * height - height,
                   (float)(count + (*end != 0)) * height, count + 1 + (uint64_t)(*end != 0) * 2);
    DrawClip before;
    Rect rows = ui_scroll_begin(ui, "console", view, &before);
    float shift = view.x - rows.x;
    size_t first = (size_t)float_max(0, floorf((view.y - rows.y) / height));
    size_t last = first + (size_t)(view.h / height) + 2;
    last = last > count ? count : last;
    for (size_t i = first; i < last; i++)
        draw_output(app, rect_make(view.x, rows.y + (float)i * height, view.w, height), shift,
                    times, i);
    float used = (float)count * height;
    if (*end) {
        ui_text(ui, rect_make(view.x, rows.y + used, view.w, height),
                ui_style(ui, FONT_UI, SIZE_TEXT_SMALL, THEME_MUTED), ALIGN_LEFT, end);
        used += height;
    }
    if (message_due(app))
        used += draw_message(app, rect_make(view.x, rows.y + used, view.w, 0),
                             app->session->run.message);
    float wide = widest(app, first, last);
    ui_scroll_end(ui, "console", used, wide > 0 ? wide + times : 0, before);
}
