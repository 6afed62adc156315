/* Where everybody is in the code: a mark in the gutter for every suspended coroutine and thread, a
 * line under the expression that is evaluated, and one under each that is awaited. */

#include "ui/window/code_view.h"
#include "ui/window/labels.h"

#include <string.h>

/* ---- who is where ---- */

static void add_mark(CodeView *code, uint32_t line, Node node) {
    if (line < code->first || line > code->last || line - code->first >= CODE_LINES_MAX)
        return;
    LineMarks *marks = &code->line_marks[line - code->first];
    if (marks->count < CODE_MARKS_SHOWN)
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

void code_collect_marks(CodeView *code) {
    const Model *model = session_model(code->app->session);
    if (!model || code->file)
        return;
    collect_tasks(code, model);
    collect_threads(code, model);
}

/* ---- marks ---- */

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

static Color mark_color(const CodeView *code, Node node) {
    return node.kind == NODE_THREAD ? label_thread_color(code->app, node.id)
                                    : label_task_color(code->app, node.id);
}

/* room: how much of the mark the next one leaves visible. */
static void draw_mark(CodeView *code, Node node, float x, float y, float room) {
    App *app = code->app;
    Ui *ui = code->ui;
    bool thread = node.kind == NODE_THREAD;
    const char *text = thread ? label_thread_mark(app, node.id) : label_task_mark(app, node.id);
    float width = ui_mark_width(ui, text), height = ui_mark_height(ui), edge = ui_px(ui, 1);
    Rect rim =
        rect_snap(rect_make(x - edge, y - height / 2 - edge, width + 2 * edge, height + 2 * edge));
    draw_rect(&ui->draw, rim, ui_px(ui, 6), ui_color(ui, THEME_PANE));
    ui_mark(ui, x, y, text, mark_color(code, node));
    Region *region = ui_region(ui, rect_make(x, y - height / 2, float_min(width, room), height),
                               "code/%s-%u", thread ? "thread" : "task", node.id);
    if (!thread)
        ui_region_action(region, ACTION_SELECT_TASK, node.id);
    if (region)
        region->tooltip = mark_tooltip(code, node);
}

/* 999, then 1.2k and 12k: a number that fits the column. */
static const char *short_number(Ui *ui, int number) {
    int thousands = number / 1000, hundreds = number / 100 % 10;
    return number < 1000    ? ui_format(ui, "%d", number)
           : number < 10000 ? ui_format(ui, "%d.%dk", thousands, hundreds)
                            : ui_format(ui, "%dk", thousands);
}

static float mark_width(const CodeView *code, Node node) {
    App *app = code->app;
    const char *text =
        node.kind == NODE_THREAD ? label_thread_mark(app, node.id) : label_task_mark(app, node.id);
    return ui_mark_width(code->ui, text);
}

/* The first of many and how many follow; without room for both, how many there are. */
static void draw_crowd(CodeView *code, const LineMarks *marks, float x, float y, float end) {
    Ui *ui = code->ui;
    TextStyle style = ui_style(ui, FONT_UI_STRONG, SIZE_TEXT_TINY, THEME_MUTED);
    const char *more = ui_format(ui, "+%s", short_number(ui, marks->count - 1));
    float width = mark_width(code, marks->shown[0]) + ui_px(ui, 4);
    if (x + width + ui_text_width(ui, style, more) <= end) {
        draw_mark(code, marks->shown[0], x, y, width);
        x += width;
    } else {
        more = short_number(ui, marks->count);
    }
    ui_text(ui, rect_make(x, y - code->height / 2, float_max(0, end - x), code->height), style,
            ALIGN_LEFT, more);
}

/* Up to two side by side, three overlap a little. */
void code_draw_marks(CodeView *code, uint32_t line, float y) {
    Ui *ui = code->ui;
    const LineMarks *marks = &code->line_marks[line - code->first];
    float x = code->view.x + code->numbers + ui_px(ui, 6);
    float end = code->view.x + code->numbers + code->marks, room = end - x, wide = 0;
    float step = marks->count > 2 ? ui_px(ui, 17) : ui_px(ui, 24);
    y += roundf(code->height / 2);
    bool fits = marks->count <= CODE_MARKS_SHOWN;
    for (int i = 0; fits && i < marks->count; i++)
        wide = float_max(wide, (float)i * step + mark_width(code, marks->shown[i]));
    if (!fits || (marks->count > 1 && wide > room)) {
        draw_crowd(code, marks, x, y, end);
        return;
    }
    for (int i = 0; i < marks->count; i++)
        draw_mark(code, marks->shown[i], x + (float)i * step, y,
                  i + 1 < marks->count ? step : ui_px(ui, 60));
}

/* ---- underlines ---- */

typedef struct Stroke {
    Rect rect;
    bool whole; /* it covers all that the line says */
} Stroke;

/* What is awaited, without the word itself. */
static size_t without_await(const CodeView *code, const CodeLine *line, size_t from, size_t to) {
    static const char word[] = "await ";
    const char *text = code->text->text + line->start;
    if (to - from <= sizeof word || to > line->length ||
        memcmp(text + from, word, sizeof word - 1) != 0)
        return from;
    from += sizeof word - 1;
    while (from < to && text[from] == ' ')
        from++;
    return from;
}

/* The part of a span that lies in a visible line; empty if there is none. */
static Stroke stroke_of(const CodeView *code, JournalSpan span, uint32_t number) {
    const CodeLine *line = &code->text->lines[number - 1];
    size_t indent = code_indent(code, line);
    size_t from = span.line == number ? span.column : indent;
    size_t to = span.end_line == number ? span.end_column : line->length;
    if (to > line->length)
        to = line->length;
    if (to <= from)
        return (Stroke){0};
    bool whole = from <= indent && to >= line->length && span.line == span.end_line;
    if (span.line == number)
        from = without_await(code, line, from, to);
    float left = code_column_x(code, line, from), right = code_column_x(code, line, to);
    float thick = ui_px(code->ui, 2), y = code_line_y(code, number) + code->height - thick;
    return (Stroke){rect_snap(rect_make(left, y, right - left, thick)), whole};
}

static bool is_visible(const CodeView *code, JournalSpan span) {
    return span.line && span.file == code->file && span.end_line >= code->first &&
           span.line <= code->last;
}

/* An event of a line is about all of it: the line is coloured already. */
static bool is_statement(const CodeView *code) {
    const ModelNow *now = model_state(session_model(code->app->session));
    EventKind kind =
        now->place_event ? journal_kind(code->app->journal, now->place_event) : EVENT_NONE;
    return kind == EVENT_LINE || kind == EVENT_FRAME_ENTER || kind == EVENT_EXCEPTION_RAISE;
}

static void draw_evaluated(const CodeView *code, const Model *model) {
    JournalSpan span = model_span(model, model_state(model)->span);
    if (!is_visible(code, span))
        return;
    for (uint32_t n = span.line; n <= span.end_line && n <= code->last; n++) {
        Stroke stroke = n < code->first ? (Stroke){0} : stroke_of(code, span, n);
        if (rect_empty(stroke.rect) || (stroke.whole && is_statement(code)))
            continue;
        draw_rect(&code->ui->draw, stroke.rect, 0, ui_color(code->ui, THEME_ACCENT));
        Region *region = ui_region(code->ui, stroke.rect, "code/expression");
        if (region)
            region->flags = REGION_FLOATS;
    }
}

/* The same expression awaited by several: each gets its share of the stroke. */
static void draw_awaited(const CodeView *code, const Model *model, uint32_t number) {
    const LineMarks *marks = &code->line_marks[number - code->first];
    int count = marks->count < CODE_MARKS_SHOWN ? marks->count : CODE_MARKS_SHOWN;
    for (int i = 0; i < count; i++) {
        const ModelTask *task =
            marks->shown[i].kind == NODE_TASK ? model_task(model, marks->shown[i].id) : NULL;
        if (!task || task->state == TASK_STATE_RUNNING)
            continue;
        JournalSpan span = model_span(model, task->place);
        Stroke stroke = is_visible(code, span) ? stroke_of(code, span, number) : (Stroke){0};
        if (rect_empty(stroke.rect))
            continue;
        float share = stroke.rect.w / (float)count;
        Rect part = rect_snap(
            rect_make(stroke.rect.x + share * (float)i, stroke.rect.y, share, stroke.rect.h));
        draw_rect(&code->ui->draw, part, 0, color_alpha(mark_color(code, marks->shown[i]), 0.75f));
        Region *region = ui_region(code->ui, part, "code/awaited-%u", (unsigned)marks->shown[i].id);
        if (region)
            region->flags = REGION_FLOATS;
    }
}

void code_draw_underlines(CodeView *code) {
    const Model *model = session_model(code->app->session);
    if (!model)
        return;
    for (uint32_t n = code->first; n <= code->last; n++)
        draw_awaited(code, model, n);
    if (code->at_work)
        draw_evaluated(code, model);
}
