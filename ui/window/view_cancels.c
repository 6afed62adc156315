/* Cancellation as a path: a card for every cancel request, with its stations from the call to its
 * end. A selected task shows its own requests only, if it has any. */

#include "ui/draw/widgets.h"
#include "ui/window/labels.h"
#include "ui/window/rail.h"
#include "ui/window/views.h"

#include <string.h>

typedef struct Card {
    App *app;
    CancelId id;
    const ModelCancel *row;
    Rect place; /* height is not used */
} Card;

static const Model *model_of(const App *app) {
    return session_model(app->session);
}

/* ---- words ---- */

static const char *with_line(App *app, const char *text, SpanId span) {
    Ui *ui = &app->ui;
    uint32_t line = label_line(model_of(app), span);
    return line ? ui_format(ui, "%s%s", text,
                            ui_fill_rich(ui, "cancel.line", ui_format(ui, "%u", line), NULL, NULL))
                : text;
}

/* The shutdown in which what was left over is cancelled, by asyncio.run or by the program; NULL: it
 * is none. */
static const ModelShutdown *shutdown_of(const Model *model, const ModelCancel *row) {
    const ModelTask *task = model_task(model, row->task);
    const ModelLoop *loop = task ? model_loop(model, task->loop) : NULL;
    const ModelShutdown *phase = loop ? model_shutdown(model, loop->shutdown_first) : NULL;
    return !row->by && phase && row->created > phase->created ? phase : NULL;
}

static const char *who_asked(App *app, const ModelCancel *row) {
    Ui *ui = &app->ui;
    const Model *model = model_of(app);
    const ModelScope *scope = model_scope(model, row->scope);
    const char *message = label_text(app, row->message);
    const char *call = ui_format(ui, "cancel(%s)", message);
    if (scope)
        return ui_fill_rich(ui, ui_format(ui, "cancel.by.%s", enum_word_scope_kind(scope->kind)),
                            call, label_task(app, row->task), NULL);
    if (row->by)
        return ui_fill_rich(ui, "cancel.by.task", label_task(app, row->by), call, NULL);
    const ModelShutdown *shutdown = shutdown_of(model, row);
    const char *key = !shutdown           ? "cancel.by.thread"
                      : shutdown->by_hand ? "cancel.by.hand"
                                          : "cancel.by.shutdown";
    return ui_fill_rich(ui, key, call, NULL, NULL);
}

/* Turns of the loop between two stations; 0 if one lies between two runs of the loop. */
static uint32_t turns_between(const ModelStation *from, const ModelStation *to) {
    return from->iteration && to->iteration > from->iteration ? to->iteration - from->iteration : 0;
}

static const char *duration(App *app, double from, double to) {
    return label_time(app, to > from ? to - from : 0);
}

static const char *end_of(App *app, const ModelCancel *row) {
    Ui *ui = &app->ui;
    const char *key = ui_format(ui, "cancel.end.%s", enum_word_cancel_state(row->state));
    const char *error = label_text(app, model_task(model_of(app), row->task)->value);
    const char *cleanup =
        row->delivered ? duration(app, row->delivered_time, row->ended_time) : "0";
    return ui_fill_rich(ui, key, cleanup, label_task(app, row->task), error);
}

static const char *delivered(App *app, const ModelCancel *row, SpanId place) {
    const ModelTask *task = model_task(model_of(app), row->task);
    if (task && !task->suspended) /* no await at which to throw */
        return ui_word(&app->ui, "cancel.delivered_new");
    return with_line(app, ui_word(&app->ui, "cancel.delivered"), place);
}

static const char *title_of(const Card *card, const ModelStation *station) {
    App *app = card->app;
    Ui *ui = &app->ui;
    const ModelCancel *row = card->row;
    switch (station->kind) {
    case STATION_ASKED: return with_line(app, who_asked(app, row), row->span);
    case STATION_WOKEN:
        return ui_fill_rich(ui, "cancel.woken", label_task(app, row->task), NULL, NULL);
    case STATION_DELIVERED: return delivered(app, row, station->span);
    case STATION_CAUGHT: return with_line(app, ui_word(ui, "cancel.caught"), station->span);
    case STATION_AWAIT: return with_line(app, ui_word(ui, "cancel.await"), station->span);
    case STATION_UNCANCELLED: return ui_word(ui, "cancel.uncancelled");
    case STATION_END: return end_of(app, row);
    case STATION_NONE:
    case StationKind_COUNT: break;
    }
    return "";
}

/* ---- stations ---- */

static ThemeColor color_of_end(CancelState state) {
    switch (state) {
    case CANCEL_STATE_RERAISED: return THEME_STATE_CANCELLED;
    case CANCEL_STATE_SWALLOWED:
    case CANCEL_STATE_REPLACED: return THEME_STATE_FAILED;
    case CANCEL_STATE_TIMED_OUT:
    case CANCEL_STATE_ABSORBED: return THEME_STATE_READY;
    default: return THEME_MUTED;
    }
}

static float draw_station(const Card *card, float y, StationId id, const ModelStation *station) {
    App *app = card->app;
    bool end = station->kind == STATION_END;
    bool latest = id == card->row->station_last && !card->row->ended;
    RailStop stop = {.state = end      ? RAIL_END
                              : latest ? RAIL_NOW
                                       : RAIL_PAST,
                     .region = ui_format(&app->ui, "cancel/%u/%s/%u", card->id,
                                         enum_word_station_kind(station->kind), id),
                     .title = title_of(card, station),
                     .time = label_time(app, station->time),
                     .text = "",
                     .event = station->created,
                     .color = color_of_end(card->row->state),
                     .last = end};
    return rail_stop_draw(app, rect_make(card->place.x, y, card->place.w, 0), &stop);
}

static float draw_remark(const Card *card, float y, const char *name, const char *text) {
    RailStop stop = {.state = RAIL_BETWEEN,
                     .region = ui_format(&card->app->ui, "cancel/%u/%s", card->id, name),
                     .title = text,
                     .time = "",
                     .text = ""};
    return rail_stop_draw(card->app, rect_make(card->place.x, y, card->place.w, 0), &stop);
}

/* How long it was only a flag, told before the station at which it was delivered. */
static float draw_flag_time(const Card *card, float y, const ModelStation *station) {
    Ui *ui = &card->app->ui;
    const ModelStation *asked = model_station(model_of(card->app), card->row->station_first);
    uint32_t turns = turns_between(asked, station);
    const char *time = duration(card->app, asked->time, station->time);
    const char *text = turns ? ui_plural(ui, "cancel.flag_turns", (long)turns, time)
                             : ui_fill(ui, "cancel.flag", time, NULL, NULL);
    return draw_remark(card, y, "flag", text);
}

static float draw_stations(const Card *card, float top) {
    const Model *model = model_of(card->app);
    const ModelStation *station;
    float y = top;
    for (StationId id = card->row->station_first; (station = model_station(model, id));
         id = station->station_next) {
        if (station->kind == STATION_DELIVERED)
            y += draw_flag_time(card, y, station);
        y += draw_station(card, y, id, station);
    }
    if (card->row->state == CANCEL_STATE_ASKED)
        y += draw_remark(card, y, "ahead", ui_word(&card->app->ui, "cancel.still_flag"));
    else if (!card->row->ended)
        y += draw_remark(
            card, y, "ahead",
            ui_fill(&card->app->ui, "cancel.cleaning",
                    duration(card->app, card->row->delivered_time, label_now(card->app)), NULL,
                    NULL));
    return y - top;
}

/* ---- cards ---- */

static StateLook look_of(CancelState state) {
    switch (state) {
    case CANCEL_STATE_ASKED:
        return (StateLook){ICON_CROSS, THEME_STATE_CANCELLING, "cancel.state.asked"};
    case CANCEL_STATE_CLEANUP:
    case CANCEL_STATE_CAUGHT:
        return (StateLook){ICON_CROSS, THEME_STATE_CANCELLING, "cancel.state.cleanup"};
    case CANCEL_STATE_RERAISED:
        return (StateLook){ICON_BANNED, THEME_STATE_CANCELLED, "cancel.state.reraised"};
    case CANCEL_STATE_SWALLOWED:
        return (StateLook){ICON_ALERT, THEME_STATE_FAILED, "cancel.state.swallowed"};
    case CANCEL_STATE_REPLACED:
        return (StateLook){ICON_ALERT, THEME_STATE_FAILED, "cancel.state.replaced"};
    case CANCEL_STATE_TIMED_OUT:
        return (StateLook){ICON_CLOCK, THEME_STATE_READY, "cancel.state.timed_out"};
    case CANCEL_STATE_ABSORBED:
        return (StateLook){ICON_CHECK, THEME_STATE_READY, "cancel.state.absorbed"};
    case CANCEL_STATE_TOO_LATE: return (StateLook){ICON_IDLE, THEME_MUTED, "cancel.state.too_late"};
    default: return (StateLook){ICON_IDLE, THEME_MUTED, "cancel.state.lost"};
    }
}

static void draw_head(const Card *card, Rect head) {
    App *app = card->app;
    Ui *ui = &app->ui;
    const ModelTask *task = model_task(model_of(app), card->row->task);
    StateLook look = look_of(card->row->state);
    TextStyle strong = ui_style(ui, FONT_UI_STRONG, SIZE_TEXT_SIZE, THEME_TEXT);
    TextStyle small = ui_style(ui, FONT_UI, SIZE_TEXT_TINY, THEME_MUTED);
    TextStyle pill = ui_style(ui, FONT_UI, SIZE_TEXT_SMALL, THEME_TEXT);
    Rect bar = rect_cut_left(&head, ui_px(ui, 5));
    draw_rect(&ui->draw, rect_snap(rect_inset(bar, 0, ui_px(ui, 5))), ui_px(ui, 2.5f),
              label_task_color(app, card->row->task));
    rect_cut_left(&head, ui_px(ui, 11));
    float wide = ceilf(ui_text_width(ui, pill, ui_word(ui, look.word))) + ui_px(ui, 44);
    Rect right = rect_cut_right(&head, float_min(wide, head.w * 0.6f));
    right = rect_inset(right, 0, ui_px(ui, 4));
    ui_pill(ui, right, look.icon, ui_word(ui, look.word), ui_color(ui, look.color));
    float width = ui_text(ui, head, strong, ALIGN_LEFT, label_task(app, card->row->task));
    rect_cut_left(&head, width + ui_px(ui, 10));
    const char *counter = ui_fill(ui, "cancel.requests", ui_format(ui, "%u", card->row->requests),
                                  ui_format(ui, "%u", task ? task->cancel_requests : 0), NULL);
    if (ui_text_width(ui, small, counter) <= head.w)
        ui_text(ui, head, small, ALIGN_LEFT, counter);
}

static float draw_card(const Card *card) {
    Ui *ui = &card->app->ui;
    Rect place = card->place;
    Rect head = rect_make(place.x, place.y, place.w, ui_px(ui, 34));
    bool seen = !rect_empty(rect_intersect(head, ui->draw.clip));
    if (seen) {
        draw_head(card, head);
        Region *region = ui_region(ui, head, "cancel/%u", card->id);
        ui_region_action(region, ACTION_SELECT_TASK, card->row->task);
        if (region)
            region->tooltip = ui_word(ui, "cancel.requests.help");
    }
    float height = head.h + draw_stations(card, rect_bottom(head));
    return height + ui_px(ui, 12);
}

/* ---- the view ---- */

static bool is_shown(const App *app, const ModelCancel *row) {
    TaskId selected = app->session->selected;
    const ModelTask *task = model_task(model_of(app), selected);
    return !task || !task->cancels || row->task == selected;
}

/* The cards around the request to which something has happened last: a window on all requests, so
 * that ten thousand cost what sixty cost. */
typedef struct Window {
    CancelId moved;
    uint32_t first, count; /* of those that are shown at all */
    uint32_t total;
} Window;

static Window window_of(const App *app) {
    enum { CARDS_MAX = 60 };
    const Model *model = model_of(app);
    Window window = {0};
    StationId newest = 0;
    uint32_t moved_at = 0;
    for (CancelId id = 1; id <= model_cancel_count(model); id++) {
        const ModelCancel *row = model_cancel(model, id);
        if (!row || !is_shown(app, row))
            continue;
        if (row->station_last > newest) {
            newest = row->station_last;
            window.moved = id;
            moved_at = window.total;
        }
        window.total++;
    }
    window.count = window.total < CARDS_MAX ? window.total : CARDS_MAX;
    uint32_t before = moved_at > CARDS_MAX / 2 ? moved_at - CARDS_MAX / 2 : 0;
    window.first = before + window.count > window.total ? window.total - window.count : before;
    return window;
}

static float draw_cards(App *app, Rect rows, const Window *window) {
    Ui *ui = &app->ui;
    const Model *model = model_of(app);
    float y = rows.y;
    uint32_t index = 0;
    for (CancelId id = 1; index < window->first + window->count; id++) {
        const ModelCancel *row = model_cancel(model, id);
        if (!row || !is_shown(app, row) || index++ < window->first)
            continue;
        Card card = {app, id, row, rect_inset(rows, ui_size(ui, SIZE_PADDING), 0)};
        card.place.y = y;
        float top = y - rows.y;
        y += draw_card(&card);
        if (id == window->moved)
            ui_scroll_show(ui, "cancels", top, y - rows.y, (uint64_t)row->station_last << 32 | id);
    }
    return y - rows.y;
}

static float draw_left_out(App *app, Rect rows, float y, uint32_t left_out) {
    Ui *ui = &app->ui;
    TextStyle style = ui_style(ui, FONT_UI, SIZE_TEXT_SMALL, THEME_MUTED);
    if (!left_out)
        return 0;
    Rect line = rect_inset(rows, ui_size(ui, SIZE_PADDING), 0);
    line.y = y;
    line.h = ui_px(ui, 26);
    ui_text(ui, line, style, ALIGN_LEFT, ui_plural(ui, "cancel.more", (long)left_out, NULL));
    ui_region(ui, line, "cancels/more");
    return line.h;
}

void view_cancels_draw(App *app, Rect content) {
    Ui *ui = &app->ui;
    const Model *model = model_of(app);
    if (!model || !model_cancel_count(model)) {
        view_empty(app, content, "cancel.none");
        return;
    }
    DrawClip before;
    Rect rows = ui_scroll_begin(ui, "cancels", content, &before);
    Window window = window_of(app);
    float used = draw_cards(app, rows, &window);
    used += draw_left_out(app, rows, rows.y + used, window.total - window.count);
    ui_scroll_end(ui, "cancels", used, 0, before);
}
