/* The first screen: the lessons as cards, in their order, with chapter, level and length. */

#include "ui/draw/widgets.h"
#include "ui/progress.h"
#include "ui/window/catalogue_keys.h"
#include "ui/window/panes.h"

#include <stdlib.h>
#include <string.h>

enum { CARD_SIDE = 20, CARD_TOP = 16, CARD_TITLE = 30, CARD_FACTS = 20, CARD_LINES_MAX = 12 };

static void draw_level(Ui *ui, Rect box, int level) {
    float radius = ui_px(ui, 3.5f), step = ui_px(ui, 11);
    for (int i = 0; i < 3; i++)
        draw_circle(&ui->draw, roundf(box.x + radius + (float)i * step), roundf(box.y + box.h / 2),
                    radius, ui_color(ui, i < level ? THEME_NOW : THEME_TRACK));
}

/* The lessons to know first, by their numbers where they have some. */
static const char *needs_of(App *app, const Lesson *lesson) {
    const char *text = "", *at = lesson->needs ? lesson->needs : "";
    while (*at) {
        int length = (int)strcspn(at, " ");
        int number = atoi(at);
        const char *name =
            number ? ui_format(&app->ui, "%d", number) : ui_format(&app->ui, "%.*s", length, at);
        text = ui_format(&app->ui, "%s%s%s", text, *text ? ", " : "", name);
        at += length;
        at += *at == ' ';
    }
    return text;
}

/* How much of it was seen: a bar, a check mark when it was all. */
static void draw_seen(App *app, Rect *row, const Lesson *lesson) {
    Ui *ui = &app->ui;
    const LessonPage *page = lesson_page(lesson, app->session->language);
    double part = progress_part(progress_of(app->host.progress, lesson->name),
                                lesson->callout_count, page ? page->question_count : 0);
    if (part <= 0)
        return;
    Rect place = rect_cut_right(row, ui_px(ui, 66));
    ui_region(ui, place, "seen/%s", lesson->name);
    if (part >= 1) {
        ui_icon(ui, rect_cut_right(&place, ui_px(ui, 16)), ICON_CHECK, ui_px(ui, 16),
                ui_color(ui, THEME_STATE_DONE));
        return;
    }
    Rect bar = rect_snap(rect_make(place.x + ui_px(ui, 6), place.y + (place.h - ui_px(ui, 6)) / 2,
                                   place.w - ui_px(ui, 6), ui_px(ui, 6)));
    draw_rect(&ui->draw, bar, bar.h / 2, ui_color(ui, THEME_TRACK));
    bar.w = float_max(bar.h, roundf(bar.w * (float)part));
    draw_rect(&ui->draw, bar, bar.h / 2, ui_color(ui, THEME_STATE_DONE));
}

static void draw_facts(App *app, Rect row, const Lesson *lesson) {
    Ui *ui = &app->ui;
    TextStyle style = ui_style(ui, FONT_UI, SIZE_TEXT_TINY, THEME_MUTED);
    draw_level(ui, row, lesson->level);
    rect_cut_left(&row, ui_px(ui, 44));
    const char *minutes =
        lesson->minutes ? ui_plural(ui, "catalogue.minutes", lesson->minutes, NULL) : "";
    const char *notebook = lesson->notebook ? ui_word(ui, "catalogue.notebook") : "";
    draw_seen(app, &row, lesson);
    const char *text =
        ui_format(ui, "%s%s%s", minutes, *minutes && *notebook ? "  ·  " : "", notebook);
    const char *needs = needs_of(app, lesson);
    if (*needs)
        text = ui_format(ui, "%s%s%s", text, *text ? "  ·  " : "",
                         ui_fill(ui, "catalogue.needs", needs, NULL, NULL));
    ui_text(ui, row, style, ALIGN_LEFT, text);
}

/* What one learns, one line an item. */
static const char *summary(Ui *ui, const LessonPage *page) {
    const char *text = "";
    for (size_t i = 0; i < page->learn.run_count; i++) {
        const LessonRun *run = &page->learn.runs[i];
        if (run->kind == LESSON_RUN_ITEM)
            text = ui_format(ui, "%s%s– ", text, *text ? "\n" : "");
        else if (run->kind == LESSON_RUN_CODE)
            text = ui_format(ui, "%s" RICH_CODE "%s" RICH_PLAIN, text, run->text);
        else if (run->text)
            text = ui_format(ui, "%s%s", text, run->text);
    }
    return text;
}

static void draw_card(App *app, Rect card, int index) {
    Ui *ui = &app->ui;
    const Lesson *lesson = app->host.catalogue->lessons[index];
    const LessonPage *page = lesson_page(lesson, app->session->language);
    const char *path = ui_format(ui, "card/%s", lesson->name);
    bool chosen = index == app->card;
    float radius = ui_size(ui, SIZE_RADIUS);
    if (chosen)
        draw_glow(&ui->draw, card, radius, ui_px(ui, 10),
                  color_alpha(ui_color(ui, THEME_ACCENT), 0.35f));
    draw_rect(&ui->draw, card, radius,
              ui_color(ui, ui_hovered(ui, path) ? THEME_RAISED : THEME_PANE));
    draw_border(&ui->draw, card, radius,
                chosen ? float_max(1.5f, ui_px(ui, 2)) : float_max(1, ui_px(ui, 1)),
                ui_color(ui, chosen ? THEME_ACCENT : THEME_PANE_BORDER));
    Region *region = ui_region(ui, card, "%s", path);
    ui_region_action(region, ACTION_OPEN, index);
    Rect inner = rect_inset(card, ui_px(ui, CARD_SIDE), ui_px(ui, CARD_TOP));
    draw_facts(app, rect_cut_bottom(&inner, ui_px(ui, CARD_FACTS)), lesson);
    TextStyle title = ui_style(ui, FONT_UI_STRONG, SIZE_TEXT_TITLE, THEME_TEXT);
    RichStyles body = rich_styles(ui, SIZE_TEXT_SIZE, THEME_MUTED, THEME_MUTED);
    int number = atoi(lesson->name);
    const char *name = page && page->title ? page->title : lesson->name;
    ui_text(ui, rect_cut_top(&inner, ui_px(ui, CARD_TITLE)), title, ALIGN_LEFT,
            number ? ui_format(ui, "%d  ·  %s", number, name) : name);
    rect_cut_top(&inner, ui_px(ui, 6));
    if (page)
        ui_rich(ui, inner, &body, CARD_LINES_MAX, true, summary(ui, page));
}

/* All cards are as high as the one that has most to say. */
static float card_height(App *app, float width) {
    Ui *ui = &app->ui;
    RichStyles body = rich_styles(ui, SIZE_TEXT_SIZE, THEME_MUTED, THEME_MUTED);
    const Catalogue *catalogue = app->host.catalogue;
    float most = ui_line_height(ui, body.plain) * 4;
    for (size_t i = 0; i < catalogue->count; i++) {
        const LessonPage *page = lesson_page(catalogue->lessons[i], app->session->language);
        Rect inner = rect_make(0, 0, width - 2 * ui_px(ui, CARD_SIDE), 0);
        float text = page ? ui_rich(ui, inner, &body, CARD_LINES_MAX, false, summary(ui, page)) : 0;
        most = float_max(most, text);
    }
    return most + 2 * ui_px(ui, CARD_TOP) + ui_px(ui, CARD_TITLE) + ui_px(ui, 6) +
           ui_px(ui, CARD_FACTS) + ui_px(ui, 10);
}

typedef struct Grid {
    Rect view;
    float top; /* of the contents, moves with scrolling */
    float gap, width, height;
    int columns;
} Grid;

static Grid make_grid(App *app, Rect rows, Rect view) {
    const Ui *ui = &app->ui;
    Grid grid = {.view = view, .top = rows.y, .gap = ui_px(ui, 16)};
    float least = ui_px(ui, 400);
    grid.columns = (int)float_max(1, floorf((view.w + grid.gap) / (least + grid.gap)));
    grid.width = floorf((view.w - grid.gap * (float)(grid.columns - 1)) / (float)grid.columns);
    grid.height = card_height(app, grid.width);
    return grid;
}

static void place_card(App *app, const Grid *grid, int index, int column, float top) {
    Ui *ui = &app->ui;
    float x = grid->view.x + (float)column * (grid->width + grid->gap), y = grid->top + top;
    if (index == app->card)
        ui_scroll_show(ui, "catalogue", top, top + grid->height, (uint64_t)app->card + 1);
    if (y < rect_bottom(grid->view) && y + grid->height > grid->view.y)
        draw_card(app, rect_snap(rect_make(x, y, grid->width, grid->height)), index);
}

/* Chapter by chapter; returns the height of all. */
static float draw_cards(App *app, Rect rows, Rect view) {
    Ui *ui = &app->ui;
    Grid grid = make_grid(app, rows, view);
    app->card_columns = grid.columns;
    TextStyle style = ui_style(ui, FONT_UI_STRONG, SIZE_TEXT_SIZE, THEME_MUTED);
    int count = (int)app->host.catalogue->count, column = 0;
    float top = 0, head = ui_px(ui, 40);
    for (int i = 0; i < count; i++) {
        bool chapter = catalogue_chapter_begins(app, i);
        if (i > 0 && (chapter || column == grid.columns)) {
            top += grid.height + grid.gap;
            column = 0;
        }
        if (chapter) {
            ui_text(ui, rect_make(view.x, grid.top + top, view.w, head), style, ALIGN_LEFT,
                    catalogue_chapter(app, i));
            top += head;
        }
        place_card(app, &grid, i, column++, top);
    }
    return top + grid.height + ui_px(ui, 12);
}

/* What is wrong with lessons; they are listed all the same, with what could be read. */
static float draw_problems(App *app, Rect area) {
    Ui *ui = &app->ui;
    const LessonProblems *problems = &app->host.catalogue->problems;
    if (!problems->count)
        return 0;
    enum { SHOWN_MAX = 40 };
    TextStyle title = ui_style(ui, FONT_UI_STRONG, SIZE_TEXT_SIZE, THEME_STATE_FAILED);
    TextStyle mono = ui_style(ui, FONT_MONO, SIZE_TEXT_TINY, THEME_OUTPUT_ERROR);
    float y = area.y;
    ui_text(ui, rect_make(area.x, y, area.w, ui_px(ui, 30)), title, ALIGN_LEFT,
            ui_word(ui, "catalogue.problems"));
    y += ui_px(ui, 32);
    for (size_t i = 0; i < problems->count && i < SHOWN_MAX; i++) {
        const LessonProblem *problem = &problems->items[i];
        const char *line = problem->line ? ui_format(ui, ":%d", problem->line) : "";
        const char *text = ui_format(ui, "%s%s: %s", problem->file, line, problem->message);
        float height = ui_paragraph(ui, rect_make(area.x, y, area.w, 0), mono, 0, text);
        ui_region(ui, rect_make(area.x, y, area.w, height), "problem/%zu", i + 1);
        y += height + ui_px(ui, 4);
    }
    return y - area.y + ui_px(ui, 16);
}

static void draw_open(Ui *ui, Rect *head) {
    const char *word = ui_word(ui, "catalogue.open");
    TextStyle style = ui_style(ui, FONT_UI, SIZE_TEXT_SMALL, THEME_TEXT);
    float width = ceilf(ui_text_width(ui, style, word)) + ui_px(ui, 28);
    Rect place = rect_cut_right(head, width);
    place.h = ui_px(ui, 36);
    ui_button(ui, rect_snap(place), "open-file", ICON_NONE, word, ACTION_OPEN_FILE, 0, false,
              "Ctrl+O");
    rect_cut_right(head, ui_px(ui, 16));
}

static void draw_head(App *app, Rect head) {
    Ui *ui = &app->ui;
    TextStyle name = ui_style(ui, FONT_UI_STRONG, SIZE_TEXT_CLOCK, THEME_TEXT);
    TextStyle body = ui_style(ui, FONT_UI, SIZE_TEXT_SIZE, THEME_MUTED);
    LessonLanguage language = app->session->language;
    UiSegment languages[] = {
        {"language-en", "EN", ACTION_SET_LANGUAGE, LESSON_EN, language == LESSON_EN, NULL},
        {"language-ru", "РУ", ACTION_SET_LANGUAGE, LESSON_RU, language == LESSON_RU, NULL},
    };
    Rect tools = rect_cut_right(&head, ui_segments_width(ui, languages, 2) + ui_px(ui, 100));
    tools.h = ui_px(ui, 36);
    Rect help = rect_cut_right(&tools, ui_px(ui, 36));
    rect_cut_right(&tools, ui_px(ui, 6));
    Rect theme = rect_cut_right(&tools, ui_px(ui, 36));
    rect_cut_right(&tools, ui_px(ui, 10));
    ui_button(ui, rect_snap(help), "help", ICON_HELP, "", ACTION_HELP, 0, false, NULL);
    ui_button(ui, rect_snap(theme), "theme", ICON_SUN, "", ACTION_THEME, 0, false, NULL);
    float width = ui_segments_width(ui, languages, 2);
    ui_segments(ui, rect_snap(rect_cut_right(&tools, width)), languages, 2);
    draw_open(ui, &head);
    ui_text(ui, rect_cut_top(&head, ui_px(ui, 34)), name, ALIGN_LEFT, "aioscope");
    ui_text(ui, rect_cut_top(&head, ui_px(ui, 26)), body, ALIGN_LEFT,
            ui_word(ui, "catalogue.subtitle"));
}

void pane_catalogue_draw(App *app, Rect window) {
    Ui *ui = &app->ui;
    float side = float_max(ui_px(ui, 32), (window.w - ui_px(ui, 1400)) / 2);
    Rect area = rect_inset(window, side, ui_px(ui, 28));
    draw_head(app, rect_cut_top(&area, ui_px(ui, 76)));
    ui_region(ui, area, "pane/catalogue");
    if (!app->host.catalogue || !app->host.catalogue->count) {
        ui_paragraph(ui, area, ui_style(ui, FONT_UI, SIZE_TEXT_SIZE, THEME_MUTED), 0,
                     ui_word(ui, "catalogue.empty"));
        return;
    }
    Rect view = rect_make(area.x - ui_px(ui, 12), area.y, area.w + ui_px(ui, 24), area.h);
    DrawClip before;
    Rect rows = ui_scroll_begin(ui, "catalogue", view, &before);
    Rect inner = rect_inset(view, ui_px(ui, 12), 0);
    float used = draw_cards(app, rows, inner);
    used += draw_problems(app, rect_make(inner.x, rows.y + used, inner.w, 0));
    ui_scroll_end(ui, "catalogue", used, 0, before);
}
