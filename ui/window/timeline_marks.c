/* What happened in a lane: prints, cancels, exceptions, signals, each with its shape; and the flags
 * of bookmarks. Marks of a lane are found by binary search: a frame costs what is visible of it. */

#include "ui/window/labels.h"
#include "ui/window/timeline_view.h"

/* ---- looks ---- */

typedef enum MarkSign {
    SIGN_NONE,
    SIGN_DOT,
    SIGN_CROSS,
    SIGN_DROP,
    SIGN_ALERT,
    SIGN_FLASH
} MarkSign;

typedef struct MarkLook {
    MarkSign sign;
    ThemeColor color;
    const char *word;
} MarkLook;

static MarkLook mark_look(MarkKind kind) {
    static const MarkLook looks[MARK_KIND_COUNT] = {
        [MARK_OUTPUT] = {SIGN_DOT, THEME_TEXT, "mark.output"},
        [MARK_CANCEL] = {SIGN_CROSS, THEME_STATE_CANCELLING, "mark.cancel"},
        [MARK_DELIVER] = {SIGN_DROP, THEME_STATE_CANCELLING, "mark.deliver"},
        [MARK_EXCEPTION] = {SIGN_ALERT, THEME_STATE_FAILED, "mark.exception"},
        [MARK_UNCAUGHT] = {SIGN_ALERT, THEME_STATE_FAILED, "mark.uncaught"},
        [MARK_SIGNAL] = {SIGN_FLASH, THEME_NOW, "mark.signal"},
        [MARK_MESSAGE] = {SIGN_ALERT, THEME_STATE_CANCELLED, "mark.message"},
    };
    return looks[kind];
}

static void draw_drop(Ui *ui, Rect box, Color color) {
    float middle = box.x + box.w / 2;
    Point drop[] = {{box.x, box.y}, {rect_right(box), box.y}, {middle, rect_bottom(box)}};
    draw_polygon(&ui->draw, drop, 3, color);
}

static void draw_flash(Ui *ui, Rect box, Color color) {
    Point flash[] = {{box.x + box.w * 0.62f, box.y},
                     {box.x + box.w * 0.1f, box.y + box.h * 0.58f},
                     {box.x + box.w * 0.48f, box.y + box.h * 0.58f},
                     {box.x + box.w * 0.36f, rect_bottom(box)},
                     {box.x + box.w * 0.9f, box.y + box.h * 0.4f},
                     {box.x + box.w * 0.52f, box.y + box.h * 0.4f}};
    draw_polygon(&ui->draw, flash, 6, color);
}

static void draw_shape(Ui *ui, Rect box, MarkLook look) {
    Color color = ui_color(ui, look.color);
    switch (look.sign) {
    case SIGN_NONE: break;
    case SIGN_DOT:
        draw_circle(&ui->draw, box.x + box.w / 2, box.y + box.h / 2, box.w * 0.34f, color);
        break;
    case SIGN_CROSS: ui_icon(ui, box, ICON_CROSS, box.w, color); break;
    case SIGN_DROP: draw_drop(ui, rect_inset(box, box.w * 0.12f, box.h * 0.12f), color); break;
    case SIGN_ALERT: ui_icon(ui, box, ICON_ALERT, box.w, color); break;
    case SIGN_FLASH: draw_flash(ui, box, color); break;
    }
}

/* ---- what they say ---- */

static const char *by_whom(App *app, TaskId by, SpanId span) {
    Ui *ui = &app->ui;
    uint32_t line = label_line(session_model(app->session), span);
    const char *who = by ? label_task(app, by) : ui_word(ui, "mark.program");
    return line ? ui_format(ui, "%s, %s", who,
                            ui_fill(ui, "code.line", ui_format(ui, "%u", line), NULL, NULL))
                : who;
}

static const char *one_line(App *app, const char *text) {
    return ui_format(&app->ui, "%.*s", (int)strcspn(text, "\n"), text);
}

static const char *mark_detail(App *app, const Mark *mark) {
    Event event;
    journal_get(app->journal, mark->event, &event);
    Ui *ui = &app->ui;
    switch (event.head.kind) {
    case EVENT_OUTPUT: return one_line(app, label_text(app, event.as.output.text));
    case EVENT_TASK_CANCEL: return by_whom(app, event.as.task_cancel.by, event.as.task_cancel.span);
    case EVENT_EXCEPTION_RAISE:
        return ui_format(ui, "%s: %s", label_text(app, event.as.exception_raise.type),
                         one_line(app, label_text(app, event.as.exception_raise.message)));
    case EVENT_EXCEPTION_UNCAUGHT:
        return ui_format(ui, "%s: %s", label_text(app, event.as.exception_uncaught.type),
                         one_line(app, label_text(app, event.as.exception_uncaught.message)));
    case EVENT_SIGNAL_SEND: return label_text(app, event.as.signal_send.name);
    case EVENT_SIGNAL_DELIVER: return label_text(app, event.as.signal_deliver.name);
    case EVENT_LOOP_MESSAGE: return one_line(app, label_text(app, event.as.loop_message.message));
    default: return "";
    }
}

static const char *mark_tooltip(const Track *track, const Mark *mark, uint32_t more) {
    Ui *ui = track->ui;
    const char *when =
        ui_fill(ui, "toolbar.seconds", label_time(track->app, mark->time), NULL, NULL);
    const char *text =
        ui_format(ui, RICH_STRONG "%s" RICH_PLAIN "  " RICH_CODE "%s" RICH_PLAIN "\n%s  ·  %s",
                  ui_word(ui, mark_look(mark->kind).word), mark_detail(track->app, mark), when,
                  ui_fill(ui, "toolbar.event", ui_format(ui, "%u", mark->event),
                          ui_format(ui, "%u", session_count(track->app->session)), NULL));
    return more ? ui_format(ui, "%s\n%s", text, ui_plural(ui, "timeline.more", (long)more, NULL))
                : text;
}

/* ---- a lane's marks ---- */

/* The first of a lane's marks at or after an event. */
static uint32_t first_mark(const App *app, uint32_t low, uint32_t high, EventNumber event) {
    const Timeline *timeline = app->session->timeline;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (timeline_mark(timeline, app->lane_marks[middle])->event < event)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static void draw_mark(const Track *track, const Mark *mark, float x, float y, uint32_t more) {
    Ui *ui = track->ui;
    float size = ui_px(ui, 11);
    bool hovered = ui_hovered(ui, ui_format(ui, "mark/%u", mark->event));
    Rect box = rect_snap(rect_make(x - size / 2, y, size, size));
    if (hovered)
        draw_ring(&ui->draw, x, y + size / 2, size * 0.75f, float_max(1, ui_px(ui, 1)),
                  ui_color(ui, THEME_TEXT));
    draw_shape(ui, box, mark_look(mark->kind));
    short layer = ui->draw.layer;
    ui->draw.layer = 1; /* before the time behind it */
    Region *region = ui_region(ui, rect_inset(box, -1, -1), "mark/%u", mark->event);
    ui->draw.layer = layer;
    ui_region_action(region, ACTION_SEEK, mark->event);
    if (!region)
        return;
    region->flags = REGION_FLOATS;
    if (hovered)
        region->tooltip = mark_tooltip(track, mark, more);
}

/* Marks that would lie on one another show the most important one, and say how many more there are.
 * A mark that has not come yet is not shown: the future keeps its secrets. */
void timeline_draw_marks(const Track *track, uint32_t which, float y) {
    App *app = track->app;
    const Timeline *timeline = app->session->timeline;
    uint32_t end = app->lane_mark_first[which + 1];
    EventNumber start = axis_event_at(&app->axis, app->view.from);
    float room = ui_px(track->ui, 8), limit = rect_right(track->area);
    uint32_t i = first_mark(app, app->lane_mark_first[which], end, start);
    while (i < end) {
        const Mark *best = timeline_mark(timeline, app->lane_marks[i]);
        float x = roundf(track_event_x(track, best->event));
        if (best->event > app->session->position || x > limit)
            break;
        EventNumber beyond = axis_event_at(&app->axis, track_place(track, x + room)) + 1;
        if (beyond > app->session->position + 1)
            beyond = app->session->position + 1;
        uint32_t next = first_mark(app, i + 1, end, beyond);
        for (uint32_t j = i + 1; j < next && j < i + 64; j++) {
            const Mark *other = timeline_mark(timeline, app->lane_marks[j]);
            if (mark_look(other->kind).sign > mark_look(best->kind).sign)
                best = other;
        }
        if (x >= track->area.x && mark_look(best->kind).sign)
            draw_mark(track, best, x, y, next - i - 1);
        i = next;
    }
}

/* ---- bookmarks ---- */

void timeline_draw_bookmarks(const Track *track) {
    Ui *ui = track->ui;
    const MarkSet *bookmarks = &track->app->session->journey.bookmarks;
    for (int i = 0; i < bookmarks->count; i++) {
        EventNumber event = bookmarks->items[i];
        float x = roundf(track_event_x(track, event)), size = ui_px(ui, 10);
        if (x < track->area.x || x > rect_right(track->area))
            continue;
        float top = track->head.y + ui_px(ui, 2);
        Color color = ui_color(ui, THEME_ACCENT);
        draw_rect(&ui->draw, rect_make(x, top, float_max(1, ui_px(ui, 1)), track->head.h), 0,
                  color);
        Point flag[] = {{x, top}, {x + size, top + size * 0.4f}, {x, top + size * 0.8f}};
        draw_polygon(&ui->draw, flag, 3, color);
        Region *region =
            ui_region(ui, rect_make(x - 1, top, size + 1, track->head.h), "bookmark/%u", event);
        ui_region_action(region, ACTION_SEEK, event);
        if (!region)
            continue;
        region->flags = REGION_FLOATS;
        region->tooltip = ui_fill(ui, "timeline.bookmark", ui_format(ui, "%u", event), NULL, NULL);
    }
}
