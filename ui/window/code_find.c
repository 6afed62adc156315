/* Ctrl+F in the code pane: a bar with the words, how often they occur, and where. Small letters
 * find capitals too. */

#include "ui/window/code_find.h"

#include "ui/draw/text.h"
#include "ui/window/code_view.h"

#include <ctype.h>
#include <string.h>

/* ---- matching ---- */

static bool has_capitals(const char *text) {
    for (; *text; text++)
        if (isupper((unsigned char)*text))
            return true;
    return false;
}

static bool is_match(const char *at, const char *words, size_t length, bool exact) {
    if (exact)
        return memcmp(at, words, length) == 0;
    for (size_t i = 0; i < length; i++)
        if (tolower((unsigned char)at[i]) != tolower((unsigned char)words[i]))
            return false;
    return true;
}

/* The first match in a line at or after a column; false if there is none. */
static bool match_in_line(const CodeText *code, uint32_t number, const char *words, size_t from,
                          size_t *column) {
    const CodeLine *line = &code->lines[number - 1];
    size_t length = strlen(words);
    bool exact = has_capitals(words);
    for (size_t at = from; length && at + length <= line->length; at++)
        if (is_match(code->text + line->start + at, words, length, exact)) {
            *column = at;
            return true;
        }
    return false;
}

static bool is_before(uint32_t line, size_t column, uint32_t other, size_t other_column) {
    return line < other || (line == other && column < other_column);
}

/* Counts the matches and which of them is the shown one. */
static void count_matches(App *app) {
    Find *find = &app->find;
    find->count = find->number = 0;
    for (uint32_t n = 1; n <= app->shown_code->count; n++) {
        size_t column, from = 0;
        while (match_in_line(app->shown_code, n, find->text, from, &column)) {
            find->count++;
            if (n == find->line && column == find->column)
                find->number = find->count;
            from = column + strlen(find->text);
        }
    }
}

/* Between the opening of another run and its first frame there is nothing to look through. */
static bool has_code(const App *app) {
    const SessionRun *run = &app->session->run;
    return app->shown_code && app->program == run->program && app->journal == run->journal;
}

typedef enum Way { WAY_BACK = -1, WAY_HERE, WAY_ON } Way;

static bool lies_on_way(uint32_t line, size_t column, uint32_t from, size_t from_column, Way way) {
    if (way == WAY_BACK)
        return is_before(line, column, from, from_column);
    bool here = line == from && column == from_column;
    return (way == WAY_HERE && here) || is_before(from, from_column, line, column);
}

typedef struct Match {
    uint32_t line;
    size_t column;
} Match;

/* The nearest match from a place on (or before it), going round at the ends. */
static void seek_match(App *app, Match from, Way way) {
    Find *find = &app->find;
    Match best = {0}, edge = {0};
    for (uint32_t n = 1; n <= app->shown_code->count; n++) {
        size_t at, begin = 0;
        for (; match_in_line(app->shown_code, n, find->text, begin, &at);
             begin = at + strlen(find->text)) {
            if (lies_on_way(n, at, from.line, from.column, way) && (!best.line || way == WAY_BACK))
                best = (Match){n, at};
            if (!edge.line || way == WAY_BACK)
                edge = (Match){n, at};
        }
    }
    Match found = best.line ? best : edge;
    find->line = found.line;
    find->column = found.column;
    find->moves++;
    if (found.line) {
        find->from_line = found.line;
        find->from_column = found.column;
    }
}

/* ---- input ---- */

/* What is typed is looked for from the place that is shown on. */
static void search_anew(App *app) {
    Find *find = &app->find;
    find->line = 0;
    if (find->text[0] && has_code(app))
        seek_match(app, (Match){find->from_line, find->from_column}, WAY_HERE);
}

bool find_text(App *app, const char *typed) {
    Find *find = &app->find;
    size_t length = strlen(find->text), more = strcspn(typed, "\r\n"); /* the first line */
    if (!find->open)
        return false;
    if (length + more < FIND_SIZE) {
        memcpy(find->text + length, typed, more);
        find->text[length + more] = '\0';
        search_anew(app);
    }
    return true;
}

static void erase(App *app) {
    char *text = app->find.text;
    size_t length = strlen(text);
    if (length)
        text[text_boundary(text, length, length - 1)] = '\0';
    search_anew(app);
}

void find_move(App *app, bool forward) {
    Find *find = &app->find;
    if (find->text[0] && has_code(app))
        seek_match(app, (Match){find->from_line, find->from_column}, forward ? WAY_ON : WAY_BACK);
}

bool find_key(App *app, const char *key) {
    if (!app->find.open)
        return false;
    if (strcmp(key, "Escape") == 0)
        app->find.open = false;
    else if (strcmp(key, "Backspace") == 0)
        erase(app);
    else if (strcmp(key, "Return") == 0)
        find_move(app, true);
    else if (strcmp(key, "Shift+Return") == 0)
        find_move(app, false);
    else /* keys that type belong to the words, others do what they always do */
        return !strchr(key, '+') ? strlen(key) == 1 || strcmp(key, "Space") == 0
                                 : strncmp(key, "Shift+", 6) == 0 && strlen(key) == 7;
    return true;
}

void find_open(App *app) {
    Find *find = &app->find;
    find->open = !find->open;
    if (find->open && !find->text[0]) {
        find->from_line = session_line(app->session);
        find->from_column = 0;
    }
}

/* ---- drawing ---- */

void code_draw_matches(const CodeView *code, uint32_t number) {
    const Find *find = &code->app->find;
    const CodeLine *line = &code->text->lines[number - 1];
    size_t column, from = 0, length = strlen(find->text);
    if (!find->open)
        return;
    for (; match_in_line(code->text, number, find->text, from, &column); from = column + length) {
        bool shown = find->line == number && find->column == column;
        float left = code_column_x(code, line, column);
        float right = code_column_x(code, line, column + length);
        Rect box = rect_snap(rect_make(left, code_line_y(code, number) + ui_px(code->ui, 3),
                                       right - left, code->height - ui_px(code->ui, 6)));
        draw_rect(&code->ui->draw, box, ui_px(code->ui, 3),
                  color_alpha(ui_color(code->ui, THEME_NOW), shown ? 0.45f : 0.18f));
        Region *region = ui_region(code->ui, box, "code/match-%u-%u", number, (unsigned)column);
        if (region)
            region->flags = REGION_FLOATS;
    }
}

static void draw_field(App *app, Rect box) {
    Ui *ui = &app->ui;
    const Find *find = &app->find;
    TextStyle style = ui_style(ui, FONT_MONO, SIZE_TEXT_SMALL, THEME_TEXT);
    float edge = float_max(1, ui_px(ui, 1));
    draw_rect(&ui->draw, box, ui_size(ui, SIZE_RADIUS_SMALL), ui_color(ui, THEME_RAISED));
    draw_border(&ui->draw, box, ui_size(ui, SIZE_RADIUS_SMALL), edge, ui_color(ui, THEME_ACCENT));
    ui_region(ui, box, "find/field");
    Rect inner = rect_inset(box, ui_px(ui, 8), 0);
    if (!find->text[0])
        style.color = ui_color(ui, THEME_FAINT);
    float width = ui_text(ui, inner, style, ALIGN_LEFT,
                          find->text[0] ? find->text : ui_word(ui, "find.hint"));
    float x = find->text[0] ? inner.x + width + 1 : inner.x - 2;
    draw_rect(&ui->draw,
              rect_snap(rect_make(x, box.y + box.h / 4, float_max(1, ui_px(ui, 2)), box.h / 2)), 0,
              ui_color(ui, THEME_ACCENT));
}

void code_find_bar(App *app, Rect *content) {
    Ui *ui = &app->ui;
    Find *find = &app->find;
    if (!find->open)
        return;
    count_matches(app);
    Rect bar = rect_cut_top(content, ui_px(ui, 36));
    ui_region(ui, bar, "find/bar");
    bar = rect_inset(bar, ui_size(ui, SIZE_PADDING), ui_px(ui, 4));
    float side = bar.h;
    ui_button(ui, rect_snap(rect_cut_right(&bar, side)), "find-close", ICON_CROSS, "", ACTION_FIND,
              0, false, ui_word(ui, "find.close"));
    rect_cut_right(&bar, ui_px(ui, 4));
    ui_button(ui, rect_snap(rect_cut_right(&bar, side)), "find-next", ICON_STEP_FORWARD, "",
              ACTION_FIND_NEXT, 0, false, ui_word(ui, "action.find-next"));
    rect_cut_right(&bar, ui_px(ui, 4));
    ui_button(ui, rect_snap(rect_cut_right(&bar, side)), "find-previous", ICON_STEP_BACK, "",
              ACTION_FIND_PREVIOUS, 0, false, ui_word(ui, "action.find-previous"));
    rect_cut_right(&bar, ui_px(ui, 8));
    TextStyle small = ui_style(ui, FONT_UI, SIZE_TEXT_SMALL,
                               find->count || !find->text[0] ? THEME_MUTED : THEME_STATE_FAILED);
    const char *count = ui_fill(ui, "find.count", ui_format(ui, "%u", find->number),
                                ui_format(ui, "%u", find->count), NULL);
    Rect place = rect_cut_right(&bar, float_min(bar.w / 3, ui_px(ui, 84)));
    ui_region(ui, place, "find/count");
    ui_text(ui, place, small, ALIGN_RIGHT, find->text[0] ? count : "");
    rect_cut_right(&bar, ui_px(ui, 8));
    draw_field(app, rect_snap(bar));
}
