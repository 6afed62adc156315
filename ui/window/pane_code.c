/* The program: its lines in colour, the line and expression where the run is, a mark in the gutter
 * for every suspended coroutine and thread, the callouts at the right. Only visible lines are
 * drawn. */

#include "ui/draw/widgets.h"
#include "ui/window/labels.h"
#include "ui/window/panes.h"

#include <stdio.h>
#include <string.h>

enum { VISIBLE_MAX = 400, MARKS_SHOWN = 3 };

typedef struct LineMarks {
    int count;
    Node shown[MARKS_SHOWN];
} LineMarks;

typedef struct CodeView {
    App *app;
    Ui *ui;
    Rect rows;                      /* where line 1 begins; moves with scrolling */
    Rect view;                      /* what is visible of the rows */
    float numbers, marks, callouts; /* widths of columns */
    float height;                   /* of a line */
    float shift;                    /* horizontal scrolling */
    uint32_t first, last;           /* visible lines, from 1 */
    uint32_t current;
    uint32_t wrong; /* the line of a compile error */
    LineMarks line_marks[VISIBLE_MAX];
} CodeView;

/* ---- marks ---- */

static void add_mark(CodeView *code, uint32_t line, Node node) {
    if (line < code->first || line > code->last || line - code->first >= VISIBLE_MAX)
        return;
    LineMarks *marks = &code->line_marks[line - code->first];
    if (marks->count < MARKS_SHOWN)
        marks->shown[marks->count] = node;
    marks->count++;
}

static bool has_place(TaskState state) {
    return state == TASK_STATE_WAITING || state == TASK_STATE_CANCELLING ||
           state == TASK_STATE_READY || state == TASK_STATE_RUNNING;
}

/* The task that runs comes first: its mark is never among those that are only counted. */
static void collect_tasks(CodeView *code, const Model *model) {
    TaskId running = model_state(model)->task;
    if (running)
        add_mark(code, code->current, (Node){NODE_TASK, running});
    for (TaskId id = 1; id <= model_task_count(model); id++) {
        const ModelTask *task = model_task(model, id);
        if (task && id != running && has_place(task->state))
            add_mark(code, label_task_line(model, task), (Node){NODE_TASK, id});
    }
}

static void collect_threads(CodeView *code, const Model *model) {
    for (ThreadId id = 2; id <= model_thread_count(model); id++) {
        const ModelThread *thread = model_thread(model, id);
        if (thread &&
            (thread->state == THREAD_STATE_BLOCKED || thread->state == THREAD_STATE_RUNNING))
            add_mark(code, label_thread_line(model, thread), (Node){NODE_THREAD, id});
    }
}

static const char *mark_tooltip(CodeView *code, Node node) {
    App *app = code->app;
    const Model *model = session_model(app->session);
    if (node.kind == NODE_THREAD) {
        const ModelThread *thread = model_thread(model, node.id);
        return ui_format(code->ui, RICH_STRONG "%s" RICH_PLAIN "\n%s",
                         label_text(app, thread->name), label_thread_story(app, thread));
    }
    const ModelTask *task = model_task(model, node.id);
    return ui_format(code->ui, RICH_STRONG "%s" RICH_PLAIN "  " RICH_CODE "%s" RICH_PLAIN "\n%s",
                     label_task(app, node.id), label_text(app, task->call),
                     label_task_story(app, node.id, task));
}

/* room: how much of the mark the next one leaves visible. */
static void draw_mark(CodeView *code, Node node, float x, float y, float room) {
    App *app = code->app;
    Ui *ui = code->ui;
    bool thread = node.kind == NODE_THREAD;
    const char *text = thread ? label_thread_mark(app, node.id) : label_task_mark(app, node.id);
    Color color = thread ? label_thread_color(app, node.id) : label_task_color(app, node.id);
    float width = ui_mark_width(ui, text), height = ui_mark_height(ui), edge = ui_px(ui, 1);
    Rect rim =
        rect_snap(rect_make(x - edge, y - height / 2 - edge, width + 2 * edge, height + 2 * edge));
    draw_rect(&ui->draw, rim, ui_px(ui, 6), ui_color(ui, THEME_PANE));
    ui_mark(ui, x, y, text, color);
    Region *region = ui_region(ui, rect_make(x, y - height / 2, float_min(width, room), height),
                               "code/%s-%u", thread ? "thread" : "task", node.id);
    if (!thread)
        ui_region_action(region, ACTION_SELECT_TASK, node.id);
    if (region)
        region->tooltip = mark_tooltip(code, node);
}

/* Up to two side by side, three overlap a little, of more the first and how many follow. */
static void draw_marks(CodeView *code, uint32_t line, float y) {
    Ui *ui = code->ui;
    const LineMarks *marks = &code->line_marks[line - code->first];
    int shown = marks->count > MARKS_SHOWN ? 1 : marks->count;
    float x = code->view.x + code->numbers + ui_px(ui, 6);
    float end = code->view.x + code->numbers + code->marks;
    float step = marks->count > 2 ? ui_px(ui, 17) : ui_px(ui, 24);
    y += roundf(code->height / 2);
    for (int i = 0; i < shown; i++) {
        bool last = i + 1 == shown;
        draw_mark(code, marks->shown[i], x, y, last ? ui_px(ui, 60) : step);
        x += last ? ui_px(ui, 28) : step;
    }
    if (shown == marks->count)
        return;
    TextStyle style = ui_style(ui, FONT_UI_STRONG, SIZE_TEXT_TINY, THEME_MUTED);
    ui_text(ui, rect_make(x, y - code->height / 2, float_max(0, end - x), code->height), style,
            ALIGN_LEFT, ui_format(ui, "+%d", marks->count - shown));
}

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

static size_t indent_of(const CodeView *code, const CodeLine *line) {
    const char *text = code->app->code.text + line->start;
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

static float column_x(const CodeView *code, const CodeLine *line, size_t column) {
    const char *text = code->app->code.text + line->start;
    size_t at = column > line->length ? line->length : column;
    return code_left(code) + tabs_width(code, text, at) +
           (float)text_width(code->ui->fonts, code_style(code->ui, THEME_CODE_TEXT), text, at);
}

static void draw_spans(CodeView *code, const CodeLine *line, float y) {
    Ui *ui = code->ui;
    const CodeText *all = &code->app->code;
    size_t indent = indent_of(code, line);
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
        float x = column_x(code, line, start), next = column_x(code, line, end);
        ui_text(ui, rect_make(x, y, next - x + 1, code->height), style, ALIGN_LEFT, text);
    }
}

/* A line under the expression that is evaluated, unless it is the whole statement. */
static void draw_underline(CodeView *code, uint32_t number, const CodeLine *line, float y) {
    const Model *model = session_model(code->app->session);
    JournalSpan span = model_span(model, model_state(model)->span);
    size_t from = span.line == number ? span.column : indent_of(code, line);
    size_t to = span.end_line == number ? span.end_column : line->length;
    if (span.file || number < span.line || number > span.end_line || to <= from ||
        (from <= indent_of(code, line) && to >= line->length && span.line == span.end_line))
        return;
    float left = column_x(code, line, from), right = column_x(code, line, to);
    float thick = ui_px(code->ui, 2);
    draw_rect(&code->ui->draw,
              rect_snap(rect_make(left, y + code->height - thick, right - left, thick)), 0,
              ui_color(code->ui, THEME_ACCENT));
}

static void draw_background(CodeView *code, uint32_t number, float y) {
    Ui *ui = code->ui;
    Rect row = rect_make(code->view.x, y, code->view.w, code->height);
    Rect bar = rect_make(code->view.x, y, ui_px(ui, 4), code->height);
    if (number == code->wrong) {
        draw_rect(&ui->draw, row, 0, color_alpha(ui_color(ui, THEME_STATE_FAILED), 0.16f));
        draw_rect(&ui->draw, bar, 0, ui_color(ui, THEME_STATE_FAILED));
    } else if (number == code->current) {
        draw_rect(&ui->draw, row, 0, ui_color(ui, THEME_SELECTED));
        draw_rect(&ui->draw, bar, 0, ui_color(ui, THEME_ACCENT));
    }
}

static void draw_gutter(CodeView *code, uint32_t number, float y) {
    Ui *ui = code->ui;
    bool current = number == code->current;
    TextStyle style = ui_style(ui, FONT_MONO, SIZE_TEXT_TINY, current ? THEME_TEXT : THEME_FAINT);
    ui_text(ui, rect_make(code->view.x, y, code->numbers, code->height), style, ALIGN_RIGHT,
            ui_format(ui, "%u", number));
    draw_marks(code, number, y);
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

static float line_y(const CodeView *code, uint32_t number) {
    return code->rows.y + (float)(number - 1) * code->height;
}

static void draw_rows(CodeView *code) {
    Ui *ui = code->ui;
    const CodeText *all = &code->app->code;
    for (uint32_t n = code->first; n <= code->last; n++) {
        Rect row = rect_make(code->view.x, line_y(code, n), code->view.w, code->height);
        draw_background(code, n, row.y);
        Region *region = ui_region(ui, row, "code/line-%u", n);
        ui_region_action(region, ACTION_SEEK_LINE, n);
        draw_gutter(code, n, row.y);
        draw_callout(code, &all->lines[n - 1], row.y);
    }
    Rect text = code->view;
    rect_cut_left(&text, code->numbers + code->marks - ui_px(ui, 2));
    rect_cut_right(&text, code->callouts);
    DrawClip before = draw_clip(&ui->draw, text, true);
    for (uint32_t n = code->first; n <= code->last; n++) {
        draw_spans(code, &all->lines[n - 1], line_y(code, n));
        if (session_model(code->app->session))
            draw_underline(code, n, &all->lines[n - 1], line_y(code, n));
    }
    draw_unclip(&ui->draw, before);
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

/* The line of a message such as "program.py:12:5: invalid syntax". */
static uint32_t line_of_message(const char *message) {
    unsigned line;
    for (const char *at = message ? strchr(message, ':') : NULL; at; at = strchr(at + 1, ':'))
        if (sscanf(at, ":%u:", &line) == 1)
            return line;
    return 0;
}

static float longest_line(const App *app) {
    size_t longest = 0;
    for (size_t i = 0; i < app->code.count; i++)
        if (app->code.lines[i].length > longest)
            longest = app->code.lines[i].length;
    return (float)longest;
}

static void find_visible(CodeView *code) {
    uint32_t count = (uint32_t)code->app->code.count;
    float top = code->view.y - code->rows.y;
    code->first = (uint32_t)float_max(0, floorf(top / code->height)) + 1;
    code->last = code->first + (uint32_t)ceilf(code->view.h / code->height);
    if (code->last > count)
        code->last = count;
    if (code->last >= code->first + VISIBLE_MAX)
        code->last = code->first + VISIBLE_MAX - 1;
}

static bool has_callouts(const App *app) {
    return app->session->run.lesson && app->session->run.lesson->callout_count;
}

static void measure_columns(CodeView *code) {
    Ui *ui = code->ui;
    TextStyle numbers = ui_style(ui, FONT_MONO, SIZE_TEXT_TINY, THEME_FAINT);
    bool many = code->app->code.count > 999;
    code->numbers = ui_text_width(ui, numbers, many ? "00000" : "000") + ui_px(ui, 8);
    code->marks = ui_px(ui, 64);
    code->callouts = ui_px(ui, has_callouts(code->app) ? 34 : 10);
    float smallest = ui_line_height(ui, code_style(ui, THEME_CODE_TEXT));
    code->height = float_max(ui_size(ui, SIZE_CODE_LINE), smallest);
}

static void draw_code(App *app, Rect content) {
    Ui *ui = &app->ui;
    CodeView code = {.app = app, .ui = ui, .view = content, .current = current_line(app)};
    DrawClip before;
    if (!app->journal)
        code.wrong = line_of_message(app->session->run.message);
    measure_columns(&code);
    uint32_t follow = code.current ? code.current : code.wrong;
    if (follow)
        ui_scroll_show(ui, "code", (float)(follow - 1) * code.height, (float)follow * code.height,
                       (uint64_t)app->session->position << 24 | follow);
    code.rows = ui_scroll_begin(ui, "code", content, &before);
    code.shift = content.x - code.rows.x;
    find_visible(&code);
    const Model *model = session_model(app->session);
    if (model) {
        collect_tasks(&code, model);
        collect_threads(&code, model);
    }
    draw_rows(&code);
    float letter = ui_text_width(ui, code_style(ui, THEME_CODE_TEXT), "0");
    ui_scroll_end(ui, "code", (float)app->code.count * code.height + ui_px(ui, 8),
                  longest_line(app) * letter + code.numbers + code.marks + code.callouts, before);
}

/* A lesson's program has one name; of others, the last part of the path. */
static const char *file_name(const SessionRun *run) {
    if (run->lesson)
        return "program.py";
    const char *name = run->name ? run->name : "", *slash = strrchr(name, '/');
    return slash && slash[1] ? slash + 1 : name;
}

void pane_code_draw(App *app, Rect rect) {
    Ui *ui = &app->ui;
    uint32_t line = current_line(app);
    const char *right = line ? ui_fill(ui, "code.line", ui_format(ui, "%u", line), NULL, NULL) : "";
    draw_code(app, ui_pane(ui, rect, "code", file_name(&app->session->run), right));
}
