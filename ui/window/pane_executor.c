/* Threads other than the main one, the jobs they run, and the queue of jobs that wait for a thread.
 */

#include "ui/draw/widgets.h"
#include "ui/window/labels.h"
#include "ui/window/panes.h"

static const char *thread_call(App *app, const ModelThread *thread) {
    const ModelJob *job = model_job(session_model(app->session), thread->job);
    return job ? label_text(app, job->call) : "";
}

static void draw_thread(App *app, Rect row, ThreadId id, const ModelThread *thread) {
    Ui *ui = &app->ui;
    TextStyle strong = ui_style(ui, FONT_UI_STRONG, SIZE_TEXT_SIZE, THEME_TEXT);
    TextStyle mono = ui_style(ui, FONT_MONO, SIZE_TEXT_TINY, THEME_MUTED);
    RichStyles styles = rich_styles(ui, SIZE_TEXT_TINY, THEME_MUTED, THEME_TEXT);
    Region *region = ui_region(ui, row, "thread/%u", id);
    const char *story = label_thread_story(app, thread);
    if (region)
        region->tooltip = story;
    Rect inner = rect_inset(row, ui_size(ui, SIZE_PADDING), 0);
    Rect bar = rect_cut_left(&inner, ui_px(ui, 5));
    draw_rect(&ui->draw, rect_snap(rect_inset(bar, 0, ui_px(ui, 8))), ui_px(ui, 2.5f),
              label_thread_color(app, id));
    rect_cut_left(&inner, ui_px(ui, 12));
    Rect name = rect_cut_left(&inner, inner.w * 0.27f);
    rect_cut_top(&name, ui_px(ui, 6));
    ui_text(ui, rect_cut_top(&name, ui_px(ui, 22)), strong, ALIGN_LEFT,
            label_text(app, thread->name));
    const char *call = thread_call(app, thread);
    if (thread->kind == THREAD_KIND_PROCESS)
        call = ui_format(ui, "%s%s%s", ui_word(ui, "story.process"), *call ? ": " : "", call);
    ui_text(ui, rect_cut_top(&name, ui_px(ui, 18)), mono, ALIGN_LEFT, call);
    rect_cut_left(&inner, ui_px(ui, 8));
    Rect pill = rect_cut_left(&inner, float_max(ui_px(ui, 138), inner.w * 0.36f));
    pill = rect_make(pill.x, roundf(pill.y + (pill.h - ui_px(ui, 25)) / 2), pill.w, ui_px(ui, 25));
    StateLook look = look_of_thread(thread);
    ui_pill(ui, pill, look.icon, ui_word(ui, look.word), ui_color(ui, look.color));
    rect_cut_left(&inner, ui_px(ui, 10));
    float height = ui_rich(ui, inner, &styles, 2, false, story);
    inner.y = roundf(inner.y + (inner.h - height) / 2);
    ui_rich(ui, inner, &styles, 2, true, story);
}

static float draw_job(App *app, float x, float y, float right, JobId id, const ModelJob *job) {
    Ui *ui = &app->ui;
    TextStyle mono = ui_style(ui, FONT_MONO, SIZE_TEXT_TINY, THEME_TEXT);
    const char *text = ui_format(ui, "%u  %s", id, label_text(app, job->call));
    float width = float_min(ui_text_width(ui, mono, text) + ui_px(ui, 22), right - x);
    if (width < ui_px(ui, 40))
        return 0;
    Rect chip = rect_snap(rect_make(x, y, width, ui_px(ui, 28)));
    float radius = ui_size(ui, SIZE_RADIUS_SMALL);
    draw_rect(&ui->draw, chip, radius, ui_color(ui, THEME_RAISED));
    draw_border(&ui->draw, chip, radius, float_max(1, ui_px(ui, 1)),
                ui_color(ui, THEME_RAISED_BORDER));
    ui_text(ui, rect_inset(chip, ui_px(ui, 10), 0), mono, ALIGN_LEFT, text);
    Region *region = ui_region(ui, chip, "job/%u", id);
    ui_region_action(region, ACTION_SEEK, job->created);
    return width;
}

/* The queue of one executor as a line of chips; returns the height used. */
static float draw_queue(App *app, Rect area, const ModelExecutor *executor) {
    Ui *ui = &app->ui;
    const Model *model = session_model(app->session);
    TextStyle style = ui_style(ui, FONT_UI, SIZE_TEXT_TINY, THEME_MUTED);
    float x = area.x, y = area.y, gap = ui_px(ui, 8);
    ui_text(ui, rect_make(x, y, area.w, ui_px(ui, 22)), style, ALIGN_LEFT,
            ui_word(ui, "executor.queue"));
    y += ui_px(ui, 22);
    uint32_t left = executor->queued;
    for (JobId id = executor->queue_first; id && left; left--) {
        const ModelJob *job = model_job(model, id);
        float right = rect_right(area) - (left > 1 ? ui_px(ui, 48) : 0), width;
        if (!job || (width = draw_job(app, x, y, right, id, job)) == 0)
            break;
        x += width + gap;
        id = job->queue_next;
    }
    if (left)
        ui_text(ui, rect_make(x, y, float_max(0, rect_right(area) - x), ui_px(ui, 28)), style,
                ALIGN_LEFT, ui_format(ui, "+%u", left));
    return ui_px(ui, 22 + 28 + 8);
}

static const char *heading(App *app, const Model *model) {
    uint32_t threads = 0, most = 0, queued = 0;
    for (ExecutorId id = 1; model && id <= model_executor_count(model); id++) {
        const ModelExecutor *executor = model_executor(model, id);
        threads += executor->threads;
        most += executor->workers;
        queued += executor->queued;
    }
    if (!most)
        return "";
    return ui_fill(&app->ui, "executor.numbers", ui_format(&app->ui, "%u", threads),
                   ui_format(&app->ui, "%u", most), ui_format(&app->ui, "%u", queued));
}

static float draw_threads(App *app, Rect rows, Rect content, const Model *model) {
    Ui *ui = &app->ui;
    float height = ui_px(ui, 54), y = rows.y;
    for (ThreadId id = 2; id <= model_thread_count(model); id++) {
        const ModelThread *thread = model_thread(model, id);
        if (!thread || !thread->created)
            continue;
        if (y + height > content.y && y < rect_bottom(content))
            draw_thread(app, rect_make(content.x, y, content.w, height), id, thread);
        y += height;
    }
    return y - rows.y;
}

void pane_executor_draw(App *app, Rect rect) {
    Ui *ui = &app->ui;
    const Model *model = session_model(app->session);
    Rect content =
        ui_pane(ui, rect, "executor", ui_word(ui, "executor.title"), heading(app, model));
    if (!model)
        return;
    DrawClip before;
    Rect rows = ui_scroll_begin(ui, "executor", content, &before);
    float used = draw_threads(app, rows, content, model), padding = ui_size(ui, SIZE_PADDING);
    for (ExecutorId id = 1; id <= model_executor_count(model); id++) {
        const ModelExecutor *executor = model_executor(model, id);
        if (executor->queued)
            used += draw_queue(
                app, rect_make(content.x + padding, rows.y + used, content.w - 2 * padding, 0),
                executor);
    }
    if (used == 0) {
        TextStyle style = ui_style(ui, FONT_UI, SIZE_TEXT_SMALL, THEME_FAINT);
        ui_text(ui, rect_make(content.x + padding, rows.y, content.w - 2 * padding, ui_px(ui, 28)),
                style, ALIGN_LEFT, ui_word(ui, "executor.none"));
    }
    ui_scroll_end(ui, "executor", used, 0, before);
}
