/* The shutdown as a story: its phases in order, which of them are over, which one lasts, and what
 * it waits for. Each goes to the event with which it began. */

#include "ui/draw/widgets.h"
#include "ui/window/labels.h"
#include "ui/window/rail.h"
#include "ui/window/views.h"

#include <string.h>

enum { NAMES_MAX = 6 };

static const ModelShutdown *phase_of(const Model *model, ShutdownPhase phase, ShutdownId *id) {
    const ModelShutdown *last = model_shutdown(model, model_shutdown_count(model));
    const ModelLoop *loop = last ? model_loop(model, last->loop) : NULL;
    const ModelShutdown *row;
    for (*id = loop ? loop->shutdown_first : 0; (row = model_shutdown(model, *id));
         *id = row->shutdown_next)
        if (row->phase == phase)
            return row;
    return NULL;
}

static const char *name_of(App *app, Node node) {
    const ModelThread *thread =
        node.kind == NODE_THREAD ? model_thread(session_model(app->session), node.id) : NULL;
    return thread ? label_text(app, thread->name) : label_task(app, node.id);
}

/* The names of what it deals with, "" if there are none. */
static const char *names_of(App *app, ShutdownId id, bool pending) {
    Ui *ui = &app->ui;
    Node nodes[NAMES_MAX];
    uint32_t count =
        model_shutdown_nodes(session_model(app->session), id, pending, nodes, NAMES_MAX);
    const char *text = "";
    for (uint32_t i = 0; i < count && i < NAMES_MAX; i++)
        text = ui_format(ui, "%s%s%s", text, *text ? ", " : "", name_of(app, nodes[i]));
    return count > NAMES_MAX ? ui_format(ui, "%s, +%u", text, count - NAMES_MAX) : text;
}

/* Of a program that closes its loop by hand, the words may differ. */
static const char *key_of(Ui *ui, bool by_hand, const char *rest) {
    const char *key = ui_format(ui, "shutdown.hand.%s", rest);
    return by_hand && words_has(ui->words, key) ? key : ui_format(ui, "shutdown.%s", rest);
}

/* Any of the phases tells it, as a Runner does none of them by hand. */
static bool is_by_hand(const Model *model) {
    const ModelShutdown *last = model_shutdown(model, model_shutdown_count(model));
    return last && last->by_hand;
}

static const char *generators_of(Ui *ui, uint32_t count) {
    return count ? ui_plural(ui, "shutdown.generators", (long)count, NULL)
                 : ui_word(ui, "shutdown.generators.none");
}

/* What it has done or does; what an executor's thread is busy with belongs to it. */
static const char *story_of(App *app, ShutdownId id, const ModelShutdown *row) {
    Ui *ui = &app->ui;
    const char *word = enum_word_shutdown_phase(row->phase);
    bool lasts = !row->ended;
    if (row->phase == SHUTDOWN_ASYNC_GENERATORS)
        return generators_of(ui, row->count);
    const char *names = names_of(app, id, lasts && row->phase != SHUTDOWN_CANCEL_LEFTOVERS);
    const char *key = ui_format(ui, "shutdown.%s.%s", word, lasts ? "now" : "past");
    if (!*names)
        key = ui_format(ui, "shutdown.%s.none", word);
    if (!words_has(ui->words, key))
        return "";
    return ui_fill_rich(ui, key, names, ui_format(ui, "%u", row->count), NULL);
}

static const char *times_of(App *app, const ModelShutdown *row) {
    if (!row)
        return "";
    const char *begin = label_time(app, row->time);
    if (!row->ended)
        return ui_format(&app->ui, "%s –", begin);
    if (row->ended_time == row->time)
        return begin;
    return ui_format(&app->ui, "%s – %s", begin, label_time(app, row->ended_time));
}

/* A phase that had nothing to do is passed over without an event. */
static const char *nothing_of(App *app, ShutdownPhase phase) {
    Ui *ui = &app->ui;
    const Model *model = session_model(app->session);
    const ModelShutdown *last = model_shutdown(model, model_shutdown_count(model));
    const char *rest = ui_format(ui, "%s.none", enum_word_shutdown_phase(phase));
    const char *key = key_of(ui, is_by_hand(model), rest);
    return last && last->phase > phase && words_has(ui->words, key) ? ui_word(ui, key) : "";
}

/* Why the loop does not run any more: it was stopped, or, while it runs, a signal came. */
static const char *title_of(App *app, const ModelShutdown *row, ShutdownPhase phase) {
    const char *word = enum_word_shutdown_phase(phase);
    if (row && row->by_signal)
        word = "main_done.signal";
    else if (row && row->by_stop)
        word = "main_done.stop";
    return ui_word(&app->ui, key_of(&app->ui, is_by_hand(session_model(app->session)), word));
}

static float draw_phase(App *app, Rect row, ShutdownPhase phase, bool last) {
    Ui *ui = &app->ui;
    ShutdownId id;
    const ModelShutdown *shown = phase_of(session_model(app->session), phase, &id);
    const char *word = enum_word_shutdown_phase(phase);
    RailStop stop = {.state = !shown         ? RAIL_AHEAD
                              : shown->ended ? RAIL_PAST
                                             : RAIL_NOW,
                     .region = ui_format(ui, "shutdown/%s", word),
                     .title = title_of(app, shown, phase),
                     .time = times_of(app, shown),
                     .text = shown ? story_of(app, id, shown) : nothing_of(app, phase),
                     .event = shown ? shown->created : 0,
                     .last = last};
    return rail_stop_draw(app, row, &stop);
}

static const char *introduction(const Model *model) {
    const ModelShutdown *last = model_shutdown(model, model_shutdown_count(model));
    if (!last)
        return "shutdown.ahead";
    if (last->by_hand)
        return last->phase == SHUTDOWN_DONE ? "shutdown.hand.over" : "shutdown.hand.lasts";
    return last->phase == SHUTDOWN_DONE ? "shutdown.over" : "shutdown.lasts";
}

void view_shutdown_draw(App *app, Rect content) {
    Ui *ui = &app->ui;
    const Model *model = session_model(app->session);
    if (!model) {
        view_empty(app, content, "shutdown.ahead");
        return;
    }
    DrawClip before;
    Rect rows = ui_scroll_begin(ui, "shutdown", content, &before);
    RichStyles styles = rich_styles(ui, SIZE_TEXT_SMALL, THEME_MUTED, THEME_TEXT);
    Rect inner = rect_inset(rows, ui_size(ui, SIZE_PADDING), 0);
    float y = inner.y + ui_rich(ui, inner, &styles, 0, true, ui_word(ui, introduction(model))) +
              ui_px(ui, 8);
    ShutdownId at;
    for (ShutdownPhase phase = SHUTDOWN_MAIN_DONE; phase < SHUTDOWN_DONE; phase++) {
        float top = y;
        y += draw_phase(app, rect_make(inner.x, y, inner.w, 0), phase, phase + 1 == SHUTDOWN_DONE);
        const ModelShutdown *row = phase_of(model, phase, &at);
        if (row && !row->ended)
            ui_scroll_show(ui, "shutdown", top - rows.y, y - rows.y, row->created);
    }
    ui_scroll_end(ui, "shutdown", y - rows.y, 0, before);
}
