/* The lesson's notes in the order of their callouts: those that were reached, the one that was
 * reached last on a light ground, and (fainter) those to come. Without a lesson: the call stack and
 * its variables. At the foot, the shown event in a sentence. */

#include "ui/draw/widgets.h"
#include "ui/window/experiments.h"
#include "ui/window/labels.h"
#include "ui/window/panes.h"
#include "ui/window/question.h"
#include "ui/window/sentence.h"

#include <stdio.h>
#include <string.h>

enum { SENTENCE_LINES_MAX = 5 };

/* Returns the height of the note. */
static float draw_note(App *app, Rect area, const LessonNote *note, bool current, bool reached) {
    Ui *ui = &app->ui;
    ThemeColor color = current ? THEME_TEXT : reached ? THEME_MUTED : THEME_FAINT;
    RichStyles styles = rich_styles(ui, SIZE_TEXT_SIZE, color, current ? THEME_TEXT : color);
    const char *text = styled_lesson_text(ui, &note->text);
    float padding = ui_size(ui, SIZE_PADDING), above = ui_px(ui, 9);
    float radius = float_max(8, ui_px(ui, 11));
    Rect body = rect_make(area.x + padding + ui_px(ui, 32), area.y + above,
                          area.w - 2 * padding - ui_px(ui, 32), 0);
    float height = ui_rich(ui, body, &styles, 0, false, text) + 2 * above;
    Rect whole = rect_snap(rect_make(area.x, area.y, area.w, height));
    if (current) {
        draw_rect(&ui->draw, whole, 0, ui_color(ui, THEME_SELECTED));
        draw_rect(&ui->draw, rect_make(whole.x, whole.y, ui_px(ui, 4), whole.h), 0,
                  ui_color(ui, THEME_NOW));
    }
    ui_callout(ui, area.x + padding + radius, area.y + above + ui_line_height(ui, styles.plain) / 2,
               radius, note->number, current, reached);
    ui_rich(ui, body, &styles, 0, true, text);
    ui_region(ui, whole, "note/%d", note->number);
    return height;
}

static float draw_notes(App *app, Rect rows, const LessonPage *page) {
    Session *session = app->session;
    EventNumber event;
    int current = session_callout(session, &event);
    float y = rows.y;
    for (size_t i = 0; i < page->note_count; i++) {
        const LessonNote *note = &page->notes[i];
        bool now = note->number == current;
        float height = draw_note(app, rect_make(rows.x, y, rows.w, 0), note, now,
                                 session_callout_reached(session, note->number));
        if (now)
            ui_scroll_show(&app->ui, "notes", y - rows.y, y - rows.y + height,
                           (uint64_t)event << 8 | (uint64_t)current << 1 | 1);
        y += height;
    }
    return y - rows.y;
}

/* A heading and a text, for what stands before and after the notes. */
static float draw_section(App *app, Rect rows, float y, const char *key, const LessonText *text) {
    Ui *ui = &app->ui;
    if (!text->run_count)
        return 0;
    float padding = ui_size(ui, SIZE_PADDING);
    TextStyle title = ui_style(ui, FONT_UI_STRONG, SIZE_TEXT_SIZE, THEME_TEXT);
    RichStyles styles = rich_styles(ui, SIZE_TEXT_SIZE, THEME_MUTED, THEME_TEXT);
    Rect body = rect_make(rows.x + padding, y + ui_px(ui, 6), rows.w - 2 * padding, 0);
    float line = ui_line_height(ui, title);
    ui_text(ui, rect_make(body.x, body.y, body.w, line), title, ALIGN_LEFT, ui_word(ui, key));
    body.y += line + ui_px(ui, 2);
    float height = ui_rich(ui, body, &styles, 0, true, styled_lesson_text(ui, text));
    return line + height + ui_px(ui, 16);
}

static float draw_lesson(App *app, Rect rows, const LessonPage *page) {
    float used = 0;
    if (!session_callout(app->session, NULL))
        used += draw_section(app, rows, rows.y, "notes.learn", &page->learn);
    used += draw_notes(app, rect_make(rows.x, rows.y + used, rows.w, 0), page);
    if (app->session->position >= session_count(app->session))
        used += draw_section(app, rows, rows.y + used, "notes.summary", &page->summary);
    used += experiments_draw(app, rect_make(rows.x, rows.y + used, rows.w, 0), page);
    if (app->session->position >= session_count(app->session))
        used += draw_section(app, rows, rows.y + used, "notes.read_on", &page->read_on);
    return used;
}

/* One line: what caused the event. A click goes there. */
static void draw_cause(App *app, Rect line) {
    Ui *ui = &app->ui;
    EventNumber cause;
    const char *text = sentence_of_cause(app, app->session->position, &cause);
    if (!*text)
        return;
    bool hovered = ui_hovered(ui, "notes/cause");
    RichStyles styles = rich_styles(ui, SIZE_TEXT_TINY, hovered ? THEME_TEXT : THEME_MUTED,
                                    hovered ? THEME_ACCENT : THEME_TEXT);
    ui_rich(ui, line, &styles, 1, true, text);
    Region *region = ui_region(ui, line, "notes/cause");
    ui_region_action(region, ACTION_SEEK, cause);
    if (region)
        region->tooltip = text;
}

static RichStyles sentence_styles(const Ui *ui) {
    return rich_styles(ui, SIZE_TEXT_SMALL, THEME_MUTED, THEME_TEXT);
}

/* Two lines, or as many as the sentence needs, and one for the cause. */
static float sentence_height(App *app, float width) {
    Ui *ui = &app->ui;
    RichStyles styles = sentence_styles(ui);
    TextStyle tiny = ui_style(ui, FONT_UI, SIZE_TEXT_TINY, THEME_TEXT);
    Rect inner = rect_make(0, 0, width - 2 * ui_size(ui, SIZE_PADDING), 0);
    float lines = ui_rich(ui, inner, &styles, SENTENCE_LINES_MAX, false,
                          sentence_of_event(app, app->session->position));
    return float_max(lines, 2 * ui_line_height(ui, styles.plain)) + ui_line_height(ui, tiny) +
           ui_px(ui, 18);
}

/* One plain sentence about the event that is shown, at the foot of the pane. */
static void draw_sentence(App *app, Rect area) {
    Ui *ui = &app->ui;
    const char *text = sentence_of_event(app, app->session->position);
    RichStyles styles = sentence_styles(ui);
    draw_rect(&ui->draw, rect_make(area.x, area.y, area.w, float_max(1, ui_px(ui, 1))), 0,
              ui_color(ui, THEME_GRID));
    Region *region = ui_region(ui, area, "notes/sentence");
    if (region)
        region->tooltip = text;
    Rect inner = rect_inset(area, ui_size(ui, SIZE_PADDING), ui_px(ui, 8));
    DrawClip before = draw_clip(&ui->draw, area, false);
    ui_rich(ui, inner, &styles, SENTENCE_LINES_MAX, true, text);
    TextStyle tiny = ui_style(ui, FONT_UI, SIZE_TEXT_TINY, THEME_TEXT);
    draw_cause(app, rect_cut_bottom(&inner, ui_line_height(ui, tiny)));
    draw_unclip(&ui->draw, before);
}

/* A question takes the room it needs, up to most of the notes'. */
static void draw_question(App *app, Rect *content) {
    float gap = ui_px(&app->ui, 10), side = ui_px(&app->ui, 12),
          most = app->presenting ? 0.9f : 0.75f;
    float height = question_height(app, content->w - 2 * side);
    if (height <= 0)
        return;
    rect_cut_bottom(content, gap);
    Rect box = rect_cut_bottom(content, float_min(height + ui_px(&app->ui, 4), content->h * most));
    question_draw(app, rect_inset(box, side, 0));
    rect_cut_bottom(content, gap / 2);
}

void pane_notes_draw(App *app, Rect rect) {
    Ui *ui = &app->ui;
    const Lesson *lesson = app->session->run.lesson;
    const LessonPage *page = lesson ? lesson_page(lesson, app->session->language) : NULL;
    Rect content =
        ui_pane(ui, rect, "notes", ui_word(ui, page ? "notes.title" : "notes.event"), "");
    /* Before an audience a question has all the room. */
    if (!app->presenting || !session_question(app->session, NULL))
        draw_sentence(app, rect_cut_bottom(&content, sentence_height(app, content.w)));
    experiments_draw_banner(app, &content);
    draw_question(app, &content);
    DrawClip before;
    Rect rows = ui_scroll_begin(ui, "notes", content, &before);
    float used = page ? draw_lesson(app, rows, page) : app->stack ? 0 : pane_stack_draw(app, rows);
    ui_scroll_end(ui, "notes", used, 0, before);
}
