/* For a program without a lesson: the call stack of the selected task, or of what runs, innermost
 * first, each function with its local variables; those that have just changed stand out. */

#include "ui/draw/widgets.h"
#include "ui/window/labels.h"
#include "ui/window/panes.h"

enum { FRAMES_MAX = 64 };

static float text_row(Ui *ui, Rect rows, float y, TextStyle left, const char *name, float indent,
                      TextStyle right, const char *value) {
    float height = ui_line_height(ui, left) + ui_px(ui, 2);
    Rect row = rect_make(rows.x + indent, y, rows.w - indent, height);
    float width = ui_text(ui, row, left, ALIGN_LEFT, name);
    rect_cut_left(&row, width + ui_px(ui, 10));
    ui_text(ui, row, right, ALIGN_LEFT, value);
    return height;
}

static float draw_local(App *app, Rect rows, float y, const ModelLocal *local) {
    Ui *ui = &app->ui;
    bool fresh = local->changed && local->changed == app->session->position;
    TextStyle name = ui_style(ui, FONT_MONO, SIZE_TEXT_TINY, THEME_MUTED);
    TextStyle value = ui_style(ui, fresh ? FONT_MONO_STRONG : FONT_MONO, SIZE_TEXT_TINY,
                               fresh ? THEME_NOW : THEME_TEXT);
    return text_row(ui, rows, y, name, label_text(app, local->name), ui_px(ui, 16), value,
                    label_text(app, local->value));
}

static float draw_frame(App *app, Rect rows, float y, FrameId id, const ModelFrame *frame) {
    Ui *ui = &app->ui;
    const Model *model = session_model(app->session);
    float top = y;
    uint32_t line = label_line(model, frame->span);
    TextStyle strong = ui_style(ui, FONT_UI_STRONG, SIZE_TEXT_SMALL, THEME_TEXT);
    TextStyle small = ui_style(ui, FONT_UI, SIZE_TEXT_TINY, THEME_MUTED);
    const char *place = line ? ui_fill(ui, "code.line", ui_format(ui, "%u", line), NULL, NULL) : "";
    y += text_row(ui, rows, y, strong, label_text(app, frame->function), 0, small, place);
    for (LocalId at = frame->local_first; at;) {
        const ModelLocal *local = model_local(model, at);
        if (!local)
            break;
        if (!local->deleted)
            y += draw_local(app, rows, y, local);
        at = local->local_next;
    }
    ui_region(ui, rect_make(rows.x, top, rows.w, y - top), "stack/frame-%u", id);
    return y - top + ui_px(ui, 8);
}

float pane_stack_draw(App *app, Rect rows) {
    const Model *model = session_model(app->session);
    if (!model)
        return 0;
    FrameId frames[FRAMES_MAX];
    TaskId selected = app->session->selected;
    uint32_t count =
        selected ? model_stack_of_task(model, selected, frames, FRAMES_MAX)
                 : model_stack_of_thread(model, model_state(model)->thread, frames, FRAMES_MAX);
    Rect inner = rect_inset(rows, ui_size(&app->ui, SIZE_PADDING), 0);
    float used = 0;
    for (uint32_t i = 0; i < count && i < FRAMES_MAX; i++) {
        const ModelFrame *frame = model_frame(model, frames[i]);
        if (frame && !frame->library)
            used += draw_frame(app, inner, inner.y + used, frames[i], frame);
    }
    return used;
}
