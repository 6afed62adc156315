/* The call stack of the selected task, or of what runs, innermost first: each function with its
 * place and its local variables. What the line before has changed stands out. */

#include "ui/draw/widgets.h"
#include "ui/window/labels.h"
#include "ui/window/panes.h"

enum { FRAMES_MAX = 64 };

/* ---- what has changed ---- */

static bool is_local_event(const Journal *journal, EventNumber event) {
    EventKind kind = journal_kind(journal, event);
    return kind == EVENT_LOCAL_SET || kind == EVENT_LOCAL_DELETE;
}

/* The first event of what is new, seen from the innermost frame: variables are told just before
 * each line. */
static EventNumber news_begin(const App *app, const ModelFrame *frame) {
    EventNumber begin = frame->line ? frame->line : frame->created;
    while (begin > 1 && is_local_event(app->journal, begin - 1))
        begin--;
    return begin;
}

/* ---- rows ---- */

typedef struct Row {
    const char *name, *value;
    TextStyle name_style, value_style;
    float indent;
} Row;

static float draw_row(Ui *ui, Rect rows, float y, const Row *row, const char *region) {
    float height = ui_line_height(ui, row->name_style) + ui_px(ui, 3);
    Rect box = rect_make(rows.x + row->indent, y, rows.w - row->indent, height);
    Region *place = region ? ui_region(ui, box, "%s", region) : NULL;
    if (place)
        place->tooltip = ui_format(ui, RICH_CODE "%s" RICH_PLAIN " = %s", row->name, row->value);
    float width = ui_text(ui, box, row->name_style, ALIGN_LEFT, row->name);
    rect_cut_left(&box, width + ui_px(ui, 10));
    ui_text(ui, box, row->value_style, ALIGN_LEFT, row->value);
    return height;
}

static float draw_local(App *app, Rect rows, float y, LocalId id, bool fresh) {
    Ui *ui = &app->ui;
    const ModelLocal *local = model_local(session_model(app->session), id);
    Row row = {.name = label_text(app, local->name),
               .value = label_text(app, local->value),
               .name_style = ui_style(ui, FONT_MONO, SIZE_TEXT_TINY, THEME_MUTED),
               .value_style = ui_style(ui, fresh ? FONT_MONO_STRONG : FONT_MONO, SIZE_TEXT_TINY,
                                       fresh ? THEME_NOW : THEME_TEXT),
               .indent = ui_px(ui, 16)};
    if (fresh) /* told by shape too */
        draw_rect(&ui->draw,
                  rect_snap(rect_make(rows.x + ui_px(ui, 6), y + ui_px(ui, 5), ui_px(ui, 3),
                                      ui_line_height(ui, row.name_style) - ui_px(ui, 7))),
                  0, ui_color(ui, THEME_NOW));
    return draw_row(ui, rows, y, &row,
                    ui_format(ui, "stack/%s-%u", fresh ? "changed" : "local", (unsigned)id));
}

static float draw_locals(App *app, Rect rows, float y, const ModelFrame *frame, EventNumber news) {
    const Model *model = session_model(app->session);
    float top = y;
    for (LocalId at = frame->local_first; at;) {
        const ModelLocal *local = model_local(model, at);
        if (!local)
            break;
        if (!local->deleted)
            y += draw_local(app, rows, y, at, local->changed >= news);
        at = local->local_next;
    }
    return y - top;
}

static const char *frame_place(App *app, const ModelFrame *frame) {
    Ui *ui = &app->ui;
    JournalSpan span = model_span(session_model(app->session), frame->span);
    const char *line = ui_fill(ui, "code.line", ui_format(ui, "%u", span.line), NULL, NULL);
    return !span.line  ? ""
           : span.file ? ui_format(ui, "%s, %s", label_text(app, span.file), line)
                       : line;
}

static float draw_frame(App *app, Rect rows, float y, FrameId id, EventNumber news) {
    const ModelFrame *frame = model_frame(session_model(app->session), id);
    Ui *ui = &app->ui;
    float top = y;
    uint32_t line = label_line(session_model(app->session), frame->span);
    Row row = {.name = label_text(app, frame->function),
               .value = frame_place(app, frame),
               .name_style = ui_style(ui, FONT_UI_STRONG, SIZE_TEXT_SMALL,
                                      frame->library ? THEME_MUTED : THEME_TEXT),
               .value_style = ui_style(ui, FONT_UI, SIZE_TEXT_TINY, THEME_MUTED)};
    y += draw_row(ui, rows, y, &row, NULL);
    Region *region = ui_region(ui, rect_make(rows.x, top, rows.w, y - top), "stack/frame-%u", id);
    if (line)
        ui_region_action(region, ACTION_CURSOR, line);
    y += draw_locals(app, rows, y, frame, news);
    return y - top + ui_px(ui, 8);
}

/* ---- the stack ---- */

/* A task whose frames are not on the thread's stack shows those that it keeps. */
static uint32_t find_frames(const App *app, FrameId *frames) {
    const Model *model = session_model(app->session);
    const ModelNow *now = model_state(model);
    TaskId task = app->session->selected ? app->session->selected : now->task;
    const ModelFrame *top = model_frame(model, now->frame);
    if (task && (!top || top->task != task))
        return model_stack_of_task(model, task, frames, FRAMES_MAX);
    return model_stack_of_thread(model, now->thread, frames, FRAMES_MAX);
}

float pane_stack_draw(App *app, Rect rows) {
    const Model *model = session_model(app->session);
    if (!model)
        return 0;
    FrameId frames[FRAMES_MAX];
    uint32_t count = find_frames(app, frames);
    Rect inner = rect_inset(rows, ui_size(&app->ui, SIZE_PADDING), 0);
    float used = 0;
    const ModelFrame *top = count ? model_frame(model, frames[0]) : NULL;
    EventNumber news = top ? news_begin(app, top) : 0;
    for (uint32_t i = 0; i < count && i < FRAMES_MAX; i++)
        if (model_frame(model, frames[i]))
            used += draw_frame(app, inner, inner.y + used, frames[i], news);
    return used;
}

/* Whose stack it is: a selected task's, the running one's, or a thread's. */
static const char *owner(App *app) {
    const Model *model = session_model(app->session);
    TaskId task = app->session->selected ? app->session->selected : model_state(model)->task;
    if (task && model_task(model, task))
        return label_task(app, task);
    const ModelThread *thread = model_thread(model, model_state(model)->thread);
    return thread ? label_text(app, thread->name) : "";
}

void pane_stack_below(App *app, Rect area) {
    Ui *ui = &app->ui;
    TextStyle title = ui_style(ui, FONT_UI_STRONG, SIZE_TEXT_TINY, THEME_MUTED);
    TextStyle info = ui_style(ui, FONT_UI, SIZE_TEXT_SMALL, THEME_TEXT);
    ui_region(ui, area, "stack");
    draw_rect(&ui->draw, rect_make(area.x, area.y, area.w, float_max(1, ui_px(ui, 1))), 0,
              ui_color(ui, THEME_PANE_BORDER));
    Rect head = rect_inset(rect_cut_top(&area, ui_px(ui, 32)), ui_size(ui, SIZE_PADDING), 0);
    const char *name = ui_word(ui, "stack.title");
    ui_text(ui, rect_cut_left(&head, ui_text_width(ui, title, name) + 1), title, ALIGN_LEFT, name);
    rect_cut_left(&head, ui_px(ui, 12));
    ui_text(ui, head, info, ALIGN_RIGHT, owner(app));
    DrawClip before;
    Rect rows = ui_scroll_begin(ui, "stack", area, &before);
    float used = pane_stack_draw(app, rows);
    ui_scroll_end(ui, "stack", used, 0, before);
}
