/* The program: its lines in colour, the line and expression where the run is, a mark in the gutter
 * for every suspended coroutine and thread, the callouts at the right. Only visible lines are
 * drawn. */

#include "ui/window/code_view.h"
#include "ui/window/labels.h"

#include <stdio.h>
#include <string.h>

/* ---- lines ---- */

static ThemeColor span_color(HighlightKind kind) {
    static const ThemeColor colors[] = {
        [HIGHLIGHT_TEXT] = THEME_CODE_TEXT,       [HIGHLIGHT_KEYWORD] = THEME_CODE_KEYWORD,
        [HIGHLIGHT_NAME] = THEME_CODE_NAME,       [HIGHLIGHT_STRING] = THEME_CODE_STRING,
        [HIGHLIGHT_NUMBER] = THEME_CODE_NUMBER,   [HIGHLIGHT_COMMENT] = THEME_CODE_COMMENT,
        [HIGHLIGHT_BUILTIN] = THEME_CODE_BUILTIN,
    };
    return colors[kind];
}

static TextStyle code_style(const Ui *ui, ThemeColor color) {
    return ui_style(ui, FONT_MONO, SIZE_CODE_SIZE, color);
}

static float code_left(const CodeView *code) {
    return code->view.x + code->numbers + code->marks - code->shift;
}

size_t code_indent(const CodeView *code, const CodeLine *line) {
    const char *text = code->text->text + line->start;
    size_t at = 0;
    while (at < line->length && (text[at] == ' ' || text[at] == '\t'))
        at++;
    return at;
}

/* A tab of the indentation is as wide as four letters. */
static float tabs_width(const CodeView *code, const char *text, size_t length) {
    size_t tabs = 0;
    while (tabs < length && text[tabs] == '\t')
        tabs++;
    TextStyle style = code_style(code->ui, THEME_CODE_TEXT);
    return (float)tabs * 3 * ui_text_width(code->ui, style, "0");
}

float code_column_x(const CodeView *code, const CodeLine *line, size_t column) {
    const char *text = code->text->text + line->start;
    size_t at = column > line->length ? line->length : column;
    return code_left(code) + tabs_width(code, text, at) +
           (float)text_width(code->ui->fonts, code_style(code->ui, THEME_CODE_TEXT), text, at);
}

static void draw_spans(CodeView *code, const CodeLine *line, float y) {
    Ui *ui = code->ui;
    const CodeText *all = code->text;
    size_t indent = code_indent(code, line);
    for (size_t i = 0; i < line->spans; i++) {
        const HighlightSpan *span = &all->spans[line->first_span + i];
        size_t end = span->start + span->length, start = span->start;
        if (end <= indent)
            continue;
        if (start < indent)
            start = indent;
        TextStyle style = code_style(ui, span_color(span->kind));
        const char *text =
            ui_format(ui, "%.*s", (int)(end - start), all->text + line->start + start);
        float x = code_column_x(code, line, start), next = code_column_x(code, line, end);
        ui_text(ui, rect_make(x, y, next - x + 1, code->height), style, ALIGN_LEFT, text);
    }
}

static void draw_background(CodeView *code, uint32_t number, float y) {
    Ui *ui = code->ui;
    Rect row = rect_make(code->view.x, y, code->view.w, code->height);
    const Problem *problem = &code->app->problem;
    if (problem->text[0] && !code->wrong && problem->shown_line == number)
        draw_rect(&ui->draw, row, 0, color_alpha(ui_color(ui, THEME_STATE_FAILED), 0.22f));
    if (code->app->came_from && code->text == &code->app->code && !code->app->came_from[number]) {
        Color fresh = ui_color(ui, THEME_STATE_DONE);
        draw_rect(&ui->draw, row, 0, color_alpha(fresh, 0.16f));
        draw_rect(&ui->draw, rect_make(row.x, row.y, ui_px(ui, 4), row.h), 0, fresh);
    }
    Rect bar = rect_make(code->view.x, y, ui_px(ui, 4), code->height);
    if (number == code->wrong) {
        draw_rect(&ui->draw, row, 0, color_alpha(ui_color(ui, THEME_STATE_FAILED), 0.16f));
        draw_rect(&ui->draw, bar, 0, ui_color(ui, THEME_STATE_FAILED));
    } else if (number == code->current) {
        float strength = code->at_work ? 1 : 0.4f; /* where it last was */
        draw_rect(&ui->draw, row, 0, color_alpha(ui_color(ui, THEME_SELECTED), strength));
        draw_rect(&ui->draw, bar, 0, color_alpha(ui_color(ui, THEME_ACCENT), strength));
    }
}

/* A breakpoint is a filled shield behind the number, and a faint one where the pointer would set
 * it.
 */
static void draw_break(CodeView *code, Rect cell, bool set) {
    Ui *ui = code->ui;
    Color color = ui_color(ui, THEME_STATE_FAILED);
    float height = float_min(cell.h - ui_px(ui, 4), ui_px(ui, 18)),
          y = cell.y + (cell.h - height) / 2;
    float width = cell.w - ui_px(ui, 6), tip = height / 2;
    Rect box = rect_snap(rect_make(cell.x + ui_px(ui, 6), y, width, height));
    Point shield[] = {{box.x, box.y},
                      {rect_right(box) - tip, box.y},
                      {rect_right(box), box.y + tip},
                      {rect_right(box) - tip, rect_bottom(box)},
                      {box.x, rect_bottom(box)}};
    draw_polygon(&ui->draw, shield, 5, set ? color : color_alpha(color, 0.35f));
}

static void draw_number(CodeView *code, uint32_t number, float y) {
    Ui *ui = code->ui;
    bool set = !code->file && marks_have(&code->app->session->journey.breaks, number);
    bool hovered = !code->file && ui_hovered(ui, ui_format(ui, "code/number-%u", number));
    ThemeColor ink = set                                  ? THEME_ON_COLOR
                     : hovered || number == code->current ? THEME_TEXT
                                                          : THEME_FAINT;
    Rect cell = rect_make(code->view.x, y, code->numbers, code->height);
    if (set || hovered)
        draw_break(code, rect_make(cell.x, cell.y, cell.w + ui_px(ui, 4), cell.h), set);
    ui_text(ui, cell, ui_style(ui, FONT_MONO, SIZE_TEXT_TINY, ink), ALIGN_RIGHT,
            ui_format(ui, "%u", number));
    if (code->file)
        return;
    Region *region = ui_region(ui, cell, "code/number-%u", number);
    ui_region_action(region, ACTION_TOGGLE_BREAK, number);
    if (region)
        region->tooltip = ui_word(ui, set ? "code.break_remove" : "code.break_set");
}

static void draw_gutter(CodeView *code, uint32_t number, float y) {
    draw_number(code, number, y);
    code_draw_marks(code, number, y);
}

static void draw_callout(CodeView *code, const CodeLine *line, float y) {
    if (!line->callout)
        return;
    App *app = code->app;
    bool now = session_callout(app->session, NULL) == line->callout;
    bool reached = session_callout_reached(app->session, line->callout);
    float radius = float_max(7, ui_px(code->ui, 9.5f));
    float x = rect_right(code->view) - code->callouts / 2;
    ui_callout(code->ui, x, y + roundf(code->height / 2), radius, line->callout, now, reached);
}

float code_line_y(const CodeView *code, uint32_t number) {
    return code->rows.y + (float)(number - 1) * code->height;
}

/* The line that keys act on. */
static void draw_cursor(CodeView *code) {
    uint32_t line = code->file ? 0 : code->app->session->cursor;
    if (line < code->first || line > code->last)
        return;
    Ui *ui = code->ui;
    Rect row = rect_make(code->view.x + ui_px(ui, 2), code_line_y(code, line),
                         code->view.w - ui_px(ui, 4), code->height);
    draw_border(&ui->draw, rect_snap(row), ui_px(ui, 4), float_max(1, ui_px(ui, 1)),
                ui_color(ui, THEME_ACCENT));
    Region *region = ui_region(ui, row, "code/cursor");
    if (region)
        region->flags = REGION_FLOATS;
}

static void draw_code_line(CodeView *code, uint32_t number) {
    Ui *ui = code->ui;
    Rect row = rect_make(code->view.x, code_line_y(code, number), code->view.w, code->height);
    draw_background(code, number, row.y);
    Region *region = ui_region(ui, row, "code/line-%u", number);
    if (!code->file)
        ui_region_action(region, ACTION_SEEK_LINE, number);
    draw_gutter(code, number, row.y);
    draw_callout(code, &code->text->lines[number - 1], row.y);
}

static void draw_rows(CodeView *code) {
    Ui *ui = code->ui;
    for (uint32_t n = code->first; n <= code->last; n++)
        draw_code_line(code, n);
    Rect text = code->view;
    rect_cut_left(&text, code->numbers + code->marks - ui_px(ui, 2));
    rect_cut_right(&text, code->callouts);
    DrawClip before = draw_clip(&ui->draw, text, true);
    for (uint32_t n = code->first; n <= code->last; n++) {
        code_draw_matches(code, n);
        draw_spans(code, &code->text->lines[n - 1], code_line_y(code, n));
    }
    code_draw_underlines(code);
    draw_unclip(&ui->draw, before);
    draw_cursor(code);
}

/* ---- the pane ---- */

/* Where the run is in the program: its own place, or the frame of the program below a library's. */
static uint32_t current_line(const App *app) {
    const Model *model = session_model(app->session);
    if (!model)
        return 0;
    const ModelNow *now = model_state(model);
    const ModelThread *thread = model_thread(model, now->thread);
    uint32_t line = label_line(model, now->span);
    return line || !thread ? line : label_thread_line(model, thread);
}

static bool is_at_work(const App *app) {
    const Model *model = session_model(app->session);
    const ModelNow *now = model ? model_state(model) : NULL;
    const ModelLoop *loop = now ? model_loop(model, now->loop) : NULL;
    bool in_loop = loop && loop->state == LOOP_STATE_RUNNING && loop->thread == now->thread;
    return now && !now->ended && (!in_loop || now->task || loop->running);
}

/* The line of a message such as "program.py:12:5: invalid syntax". */
static uint32_t line_of_message(const char *message) {
    unsigned line;
    for (const char *at = message ? strchr(message, ':') : NULL; at; at = strchr(at + 1, ':'))
        if (sscanf(at, ":%u:", &line) == 1)
            return line;
    return 0;
}

static float longest_line(const CodeText *code) {
    size_t longest = 0;
    for (size_t i = 0; i < code->count; i++)
        if (code->lines[i].length > longest)
            longest = code->lines[i].length;
    return (float)longest;
}

static void find_visible(CodeView *code) {
    uint32_t count = (uint32_t)code->text->count;
    float top = code->view.y - code->rows.y;
    code->first = (uint32_t)float_max(0, floorf(top / code->height)) + 1;
    code->last = code->first + (uint32_t)ceilf(code->view.h / code->height);
    if (code->last > count)
        code->last = count;
    if (code->last >= code->first + CODE_LINES_MAX)
        code->last = code->first + CODE_LINES_MAX - 1;
}

static bool has_callouts(const App *app) {
    return app->session->run.lesson && app->session->run.lesson->callout_count;
}

static void measure_columns(CodeView *code) {
    Ui *ui = code->ui;
    TextStyle numbers = ui_style(ui, FONT_MONO, SIZE_TEXT_TINY, THEME_FAINT);
    bool many = code->text->count > 999;
    code->numbers = ui_text_width(ui, numbers, many ? "00000" : "000") + ui_px(ui, 8);
    code->marks = ui_px(ui, 64);
    code->callouts = ui_px(ui, has_callouts(code->app) ? 34 : 10);
    float smallest = ui_line_height(ui, code_style(ui, THEME_CODE_TEXT));
    code->height = float_max(ui_size(ui, SIZE_CODE_LINE), smallest);
}

/* ---- what is brought into view ---- */

/* The run has moved, or the cursor, or another match is to be shown: the last of them counts. */
static void find_focus(CodeView *code) {
    App *app = code->app;
    CodeFocus *focus = &app->focus;
    const Session *session = app->session;
    uint32_t line = 0;
    if (!focus->tag || focus->position != session->position)
        line = code->current ? code->current : code->wrong;
    if (focus->cursor != session->cursor && session->cursor)
        line = session->cursor;
    if (focus->moves != app->find.moves && app->find.line)
        line = app->find.line;
    focus->position = session->position;
    focus->cursor = session->cursor;
    focus->moves = app->find.moves;
    if (!line)
        return;
    focus->line = line;
    focus->tag++;
}

/* A match beyond the right edge. */
static void show_column(CodeView *code, float letter) {
    const Find *find = &code->app->find;
    UiScroll *scroll = ui_scroll(code->ui, "code");
    if (!find->open || !find->line || code->app->focus.line != find->line)
        return;
    float left = (float)find->column * letter, right = left + (float)strlen(find->text) * letter;
    float room = code->view.w - code->numbers - code->marks - code->callouts;
    if (scroll->shown == code->app->focus.tag)
        return;
    if (right > scroll->offset_x + room)
        scroll->offset_x = right - room + 4 * letter;
    if (left < scroll->offset_x)
        scroll->offset_x = left;
}

static void show_focus(CodeView *code, float letter) {
    find_focus(code);
    const CodeFocus *focus = &code->app->focus;
    show_column(code, letter);
    if (focus->line)
        ui_scroll_show(code->ui, "code", (float)(focus->line - 1) * code->height,
                       (float)focus->line * code->height, focus->tag);
}

/* Not a whole number of pixels: long lines would drift. */
static float letter_width(Ui *ui) {
    static const char letters[] = "00000000000000000000000000000000";
    return ui_text_width(ui, code_style(ui, THEME_CODE_TEXT), letters) /
           (float)(sizeof letters - 1);
}

/* ---- files of the library ---- */

/* The place of the innermost frame, if that is one of the library. */
static JournalSpan library_place(const App *app) {
    const Model *model = session_model(app->session);
    const ModelFrame *frame = model ? model_frame(model, model_state(model)->frame) : NULL;
    return frame && frame->library ? model_span(model, frame->span) : (JournalSpan){0};
}

static bool load_library_file(App *app, TextId file) {
    if (app->library_file == file)
        return app->library_code.count > 0;
    code_text_free(&app->library_code);
    app->library_file = file;
    for (EventNumber n = 1; n <= journal_count(app->journal); n++) {
        Event event;
        if (journal_kind(app->journal, n) != EVENT_SOURCE)
            continue;
        journal_get(app->journal, n, &event);
        if (event.as.source.file == file && event.as.source.library)
            return code_text_build(&app->library_code,
                                   journal_text_bytes(app->journal, event.as.source.text),
                                   journal_text_length(app->journal, event.as.source.text), NULL);
    }
    return false;
}

/* The file that the run is in: the program, or one of the library's when that is stepped into. */
static TextId choose_file(App *app) {
    TextId file = library_place(app).file;
    if (!file || !load_library_file(app, file))
        file = 0;
    app->shown_code = file ? &app->library_code : &app->code;
    return file;
}

static void draw_code(App *app, Rect content, TextId file) {
    Ui *ui = &app->ui;
    CodeView code = {.app = app,
                     .ui = ui,
                     .text = app->shown_code,
                     .view = content,
                     .file = file,
                     .current = file ? library_place(app).line : current_line(app),
                     .at_work = is_at_work(app)};
    DrawClip before;
    if (!app->journal)
        code.wrong = line_of_message(app->session->run.message);
    measure_columns(&code);
    float letter = letter_width(ui);
    show_focus(&code, letter);
    code.rows = ui_scroll_begin(ui, "code", content, &before);
    code.shift = content.x - code.rows.x;
    find_visible(&code);
    code_collect_marks(&code);
    draw_rows(&code);
    ui_scroll_end(ui, "code", (float)code.text->count * code.height + ui_px(ui, 8),
                  longest_line(code.text) * letter + code.numbers + code.marks + code.callouts,
                  before);
}

/* A lesson's program has one name; of others, the last part of the path. */
static const char *file_name(const SessionRun *run) {
    if (run->lesson)
        return "program.py";
    const char *name = run->name ? run->name : "", *slash = strrchr(name, '/');
    return slash && slash[1] ? slash + 1 : name;
}

/* Below the code, as high as it needs to be, but never more than half. */
static void draw_stack(App *app, Rect *content) {
    Ui *ui = &app->ui;
    if (!app->stack || !app->journal)
        return;
    float wanted = ui_scroll(ui, "stack")->content + ui_px(ui, 48);
    float height = float_clamp(wanted, ui_px(ui, 110), content->h * 0.5f);
    pane_stack_below(app, rect_snap(rect_cut_bottom(content, height)));
}

/* What the heading offers, from the right. */
static void draw_tools(App *app, Rect rect, const char *right) {
    Ui *ui = &app->ui;
    Rect head = rect_inset(rect_make(rect.x, rect.y, rect.w, ui_px(ui, 36)),
                           ui_size(ui, SIZE_PADDING), ui_px(ui, 6));
    TextStyle info = ui_style(ui, FONT_UI, SIZE_TEXT_SMALL, THEME_TEXT);
    rect_cut_right(&head, ui_text_width(ui, info, right) + ui_px(ui, 12));
    const UiSegment tools[] = {
        {"library", ui_word(ui, "code.library"), ACTION_LIBRARY, 0, app->library,
         ui_word(ui, "action.library")},
        {"stack", ui_word(ui, "code.stack"), ACTION_STACK, 0, app->stack,
         ui_word(ui, "action.stack")},
        {"find", ui_word(ui, "code.find"), ACTION_FIND, 0, app->find.open,
         ui_word(ui, "action.find")},
    };
    int count = sizeof tools / sizeof *tools;
    float width = ui_segments_width(ui, tools, count);
    if (app->journal && head.w > width + ui_px(ui, 120))
        ui_segments(ui, rect_snap(rect_cut_right(&head, width)), tools, count);
}

void pane_code_draw(App *app, Rect rect) {
    Ui *ui = &app->ui;
    uint32_t inside = library_place(app).line, line = inside ? inside : current_line(app);
    const char *right = line ? ui_fill(ui, "code.line", ui_format(ui, "%u", line), NULL, NULL) : "";
    TextId file = app->journal ? choose_file(app) : 0;
    const char *name = file ? label_text(app, file) : file_name(&app->session->run);
    Rect content = ui_pane(ui, rect, "code", name, right);
    draw_tools(app, rect, right);
    code_find_bar(app, &content);
    draw_stack(app, &content);
    draw_code(app, content, file);
}
