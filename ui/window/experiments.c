/* Experiments in the notes' pane. See experiments.h. */

#include "ui/window/experiments.h"

#include "ui/draw/widgets.h"
#include "ui/line_diff.h"
#include "ui/window/opening.h"
#include "ui/window/question.h"

#include <stdlib.h>
#include <string.h>

enum { CHANGES_MOST = 4 }; /* lines that come, and lines that go */

typedef struct Walk {
    App *app;
    Ui *ui;
    Rect inner; /* y moves down */
    float line;
    bool draw; /* or only measure */
} Walk;

static const LessonPage *page_of(const App *app) {
    const Lesson *lesson = app->session->run.lesson;
    return lesson ? lesson_page(lesson, app->session->language) : NULL;
}

/* ---- lines that come and go ---- */

/* A line too long for the pane goes on below. */
static void put_change(Walk *walk, const char *text, uint32_t length, bool comes) {
    Ui *ui = walk->ui;
    TextStyle style =
        ui_style(ui, FONT_MONO, SIZE_TEXT_TINY, comes ? THEME_OUTPUT : THEME_OUTPUT_ERROR);
    const char *line = ui_format(ui, "%.*s", (int)length, text);
    float indent = ui_px(ui, 22), room = walk->inner.w - indent;
    int lines = text_line_count(ui->fonts, style, line, room);
    Rect row = rect_make(walk->inner.x, walk->inner.y, walk->inner.w,
                         walk->line * (float)(lines > 1 ? lines : 1));
    walk->inner.y += row.h;
    if (!walk->draw)
        return;
    draw_rect(&ui->draw, row, 0, color_alpha(style.color, 0.10f));
    ui_text(ui, rect_make(row.x + ui_px(ui, 6), row.y, ui_px(ui, 16), walk->line), style,
            ALIGN_LEFT, comes ? "+" : "−");
    ui_paragraph(ui, rect_make(row.x + indent, row.y, room, row.h), style, 0, line);
}

/* The blanks that all lines of the text begin with. */
static uint32_t common_indent(const char *text) {
    uint32_t common = UINT32_MAX;
    while (*text) {
        uint32_t blanks = (uint32_t)strspn(text, " "), length = (uint32_t)strcspn(text, "\n");
        if (blanks < length && blanks < common)
            common = blanks;
        text += length;
        text += *text == '\n';
    }
    return common;
}

/* Lines of `text` that the other text does not have, most of them, without `indent` blanks. */
static void put_changes(Walk *walk, const char *text, const char *other, bool comes, int most,
                        uint32_t indent) {
    uint32_t count, length, *map = line_map(other, text, &count);
    int shown = 0;
    for (uint32_t i = 1; map && i <= count && shown < most; i++) {
        const char *line = map[i] ? NULL : line_text(text, i, &length);
        if (line) {
            uint32_t skip = indent < length ? indent : length;
            put_change(walk, line + skip, length - skip, comes);
            shown++;
        }
    }
    free(map);
}

/* ---- one experiment ---- */

static void put_button(Walk *walk, int number, bool applied) {
    Ui *ui = walk->ui;
    const char *word = ui_word(ui, applied ? "experiment.back" : "experiment.apply");
    TextStyle style = ui_style(ui, FONT_UI_STRONG, SIZE_TEXT_SIZE, THEME_TEXT);
    float width = ceilf(ui_text_width(ui, style, word)) + ui_px(ui, 28);
    Rect place =
        rect_make(walk->inner.x, walk->inner.y, float_min(width, walk->inner.w), ui_px(ui, 34));
    ui_button(ui, rect_snap(place), ui_format(ui, "experiment-%d", number), ICON_NONE, word,
              ACTION_EXPERIMENT, applied ? 0 : number, !applied, NULL);
    walk->inner.y += place.h + ui_px(ui, 16);
}

static void put_experiment(Walk *walk, const LessonExperiment *experiment) {
    Ui *ui = walk->ui;
    bool applied = walk->app->session->run.experiment == experiment->number;
    RichStyles styles = rich_styles(ui, SIZE_TEXT_SIZE, THEME_MUTED, THEME_TEXT);
    walk->inner.y +=
        ui_rich(ui, walk->inner, &styles, 0, true, styled_lesson_text(ui, &experiment->text));
    walk->inner.y += ui_px(ui, 6);
    uint32_t before = common_indent(experiment->before), after = common_indent(experiment->after);
    uint32_t indent = before < after ? before : after;
    put_changes(walk, experiment->before, experiment->after, false, 12, indent);
    put_changes(walk, experiment->after, experiment->before, true, 12, indent);
    walk->inner.y += ui_px(ui, 8);
    put_button(walk, experiment->number, applied);
}

float experiments_draw(App *app, Rect rows, const LessonPage *page) {
    if (!page->experiment_count)
        return 0;
    Ui *ui = &app->ui;
    float padding = ui_size(ui, SIZE_PADDING);
    TextStyle title = ui_style(ui, FONT_UI_STRONG, SIZE_TEXT_SIZE, THEME_TEXT);
    TextStyle mono = ui_style(ui, FONT_MONO, SIZE_TEXT_TINY, THEME_TEXT);
    Walk walk = {app, ui,
                 rect_make(rows.x + padding, rows.y + ui_px(ui, 10), rows.w - 2 * padding, 0),
                 ui_line_height(ui, mono), true};
    float line = ui_line_height(ui, title);
    ui_text(ui, rect_make(walk.inner.x, walk.inner.y, walk.inner.w, line), title, ALIGN_LEFT,
            ui_word(ui, "experiment.title"));
    walk.inner.y += line + ui_px(ui, 4);
    for (size_t i = 0; i < page->experiment_count; i++)
        put_experiment(&walk, &page->experiments[i]);
    return walk.inner.y - rows.y;
}

/* ---- while one is applied ---- */

/* What the program has written in this run, up to its end. */
static char *output_of(const App *app) {
    const Transcript *transcript = &app->transcript;
    size_t size = transcript->text_length + transcript->count + 1, used = 0;
    char *text = malloc(size);
    for (size_t i = 0; text && i < transcript->count; i++) {
        const TranscriptLine *line = &transcript->lines[i];
        if (used + line->length + 2 > size)
            break;
        memcpy(text + used, transcript->text + line->start, line->length);
        used += line->length;
        text[used++] = '\n';
    }
    if (text)
        text[used] = '\0';
    return text;
}

static void put_outputs(Walk *walk, const char *before) {
    Ui *ui = walk->ui;
    char *now = output_of(walk->app);
    TextStyle small = ui_style(ui, FONT_UI, SIZE_TEXT_SMALL, THEME_MUTED);
    float line = ui_line_height(ui, small);
    if (!now)
        return;
    if (walk->draw)
        ui_text(ui, rect_make(walk->inner.x, walk->inner.y, walk->inner.w, line), small, ALIGN_LEFT,
                ui_word(ui, "experiment.output"));
    walk->inner.y += line + ui_px(ui, 2);
    put_changes(walk, before, now, false, CHANGES_MOST, 0);
    put_changes(walk, now, before, true, CHANGES_MOST, 0);
    free(now);
}

static float outputs_height(App *app, float width) {
    Ui *ui = &app->ui;
    float line = ui_line_height(ui, ui_style(ui, FONT_MONO, SIZE_TEXT_TINY, THEME_TEXT));
    Walk walk = {app, ui, rect_make(0, 0, width, 0), line, false};
    put_outputs(&walk, app->session->run.base_output);
    return walk.inner.y;
}

static void draw_outputs(App *app, Rect view) {
    Ui *ui = &app->ui;
    float line = ui_line_height(ui, ui_style(ui, FONT_MONO, SIZE_TEXT_TINY, THEME_TEXT));
    DrawClip before;
    Rect rows = ui_scroll_begin(ui, "experiment", view, &before);
    Walk walk = {app, ui, rows, line, true};
    put_outputs(&walk, app->session->run.base_output);
    ui_scroll_end(ui, "experiment", walk.inner.y - rows.y, 0, before);
}

static void draw_banner_head(App *app, Rect head) {
    Ui *ui = &app->ui;
    const char *back = ui_word(ui, "experiment.back");
    TextStyle style = ui_style(ui, FONT_UI_STRONG, SIZE_TEXT_SIZE, THEME_TEXT);
    float width = ceilf(ui_text_width(ui, style, back)) + ui_px(ui, 28);
    ui_button(ui, rect_snap(rect_cut_right(&head, float_min(width, head.w * 0.6f))),
              "experiment-back", ICON_NONE, back, ACTION_EXPERIMENT, 0, true, NULL);
    rect_cut_right(&head, ui_px(ui, 8));
    ui_text(ui, head, style, ALIGN_LEFT,
            ui_fill(ui, "experiment.applied", ui_format(ui, "%d", app->session->run.experiment),
                    NULL, NULL));
}

void experiments_draw_banner(App *app, Rect *content) {
    Ui *ui = &app->ui;
    const SessionRun *run = &app->session->run;
    if (!run->experiment)
        return;
    float padding = ui_px(ui, 12), side = ui_px(ui, 12), head = ui_px(ui, 34), gap = ui_px(ui, 8);
    bool end = app->session->position >= session_count(app->session) && run->base_output;
    float width = content->w - 2 * (side + padding);
    float outputs = end ? gap + outputs_height(app, width) : 0;
    RichStyles tiny = rich_styles(ui, SIZE_TEXT_TINY, THEME_MUTED, THEME_TEXT);
    const char *hint = ui_word(ui, "experiment.notes");
    float lines = gap + ui_rich(ui, rect_make(0, 0, width, 0), &tiny, 0, false, hint);
    float height = float_min(head + lines + 2 * padding + outputs, content->h * 0.6f);
    Rect box = rect_snap(rect_inset(rect_cut_top(content, height), side, 0));
    rect_cut_top(content, gap);
    float radius = ui_size(ui, SIZE_RADIUS_SMALL);
    draw_rect(&ui->draw, box, radius, ui_color(ui, THEME_RAISED));
    draw_border(&ui->draw, box, radius, float_max(1, ui_px(ui, 1)), ui_color(ui, THEME_STATE_DONE));
    ui_region(ui, box, "experiment");
    Rect inner = rect_inset(box, padding, padding);
    draw_banner_head(app, rect_cut_top(&inner, head));
    rect_cut_top(&inner, gap);
    ui_rich(ui, rect_cut_top(&inner, lines - gap), &tiny, 0, true, hint);
    rect_cut_top(&inner, gap);
    if (end && inner.h >= ui_px(ui, 14))
        draw_outputs(app, inner);
}

bool experiments_next(App *app) {
    const LessonPage *page = page_of(app);
    int now = app->session->run.experiment, next = 0;
    for (size_t i = 0; page && i < page->experiment_count; i++) {
        int number = page->experiments[i].number;
        if (number > now && (!next || number < next))
            next = number;
    }
    return (next || now) && opening_experiment(app, next);
}
