/* A lane for every task and thread over virtual time, and the playhead. Tall blocks run, thin bars
 * wait, striped ones are blocked or being cancelled. The cost of a lane depends on its pixels, not
 * on its intervals: what falls on a pixel that is painted already is skipped. */

#include "ui/draw/widgets.h"
#include "ui/window/labels.h"
#include "ui/window/panes.h"

#include <stdio.h>

typedef struct Track {
    App *app;
    Ui *ui;
    Rect area;    /* where time is: left edge view.from, right edge view.to */
    Rect lanes;   /* the visible part of the lanes, with their names */
    float names;  /* width of the names */
    float height; /* of a lane */
    float head;   /* x of the playhead */
} Track;

static float place_x(const Track *track, double place) {
    const TimelineView *view = &track->app->view;
    return track->area.x + (float)((place - view->from) / (view->to - view->from)) * track->area.w;
}

static double x_place(const Track *track, float x) {
    const TimelineView *view = &track->app->view;
    double part = (double)((x - track->area.x) / track->area.w);
    return view->from + part * (view->to - view->from);
}

static double head_place(const App *app) {
    const Session *session = app->session;
    const Model *model = session_model(session);
    if (model && session->shown_time > model_state(model)->time)
        return axis_of_time(&app->axis, session->shown_time);
    return session->position ? axis_of_event(&app->axis, session->position) : 0;
}

/* ---- intervals ---- */

static Color lane_color(const Track *track, Node subject) {
    return subject.kind == NODE_TASK ? label_task_color(track->app, subject.id)
                                     : label_thread_color(track->app, subject.id);
}

/* Before the playhead in full colour, behind it as a shadow of what is to come. */
static void draw_part(const Track *track, float left, float right, float y, LaneState state,
                      Color color, float strength) {
    Ui *ui = track->ui;
    float middle = roundf(y + track->height / 2);
    float tall = roundf(track->height * 0.62f), thin = roundf(track->height * 0.30f);
    Color faint = color_mix(ui_color(ui, THEME_PANE), color, 0.42f * strength);
    Color full = color_mix(ui_color(ui, THEME_PANE), color, strength);
    float h = state == LANE_RUNNING ? tall : state == LANE_IDLE ? roundf(thin / 2) : thin;
    Rect bar = rect_make(left, middle - roundf(h / 2), right - left, h);
    switch (state) {
    case LANE_RUNNING: draw_rect(&ui->draw, bar, ui_px(ui, 3), full); break;
    case LANE_READY: draw_rect(&ui->draw, bar, ui_px(ui, 2), color_mix(faint, full, 0.45f)); break;
    case LANE_BLOCKED:
    case LANE_CANCELLING:
    case LANE_CLEANUP:
        draw_rect(&ui->draw, bar, ui_px(ui, 2), color_alpha(faint, 0.5f));
        draw_hatch(&ui->draw, bar, ui_px(ui, 2), float_max(2, ui_px(ui, 3)),
                   state == LANE_BLOCKED
                       ? full
                       : color_mix(ui_color(ui, THEME_PANE), ui_color(ui, THEME_STATE_CANCELLING),
                                   strength));
        break;
    default: draw_rect(&ui->draw, bar, ui_px(ui, 2), faint); break;
    }
}

static void draw_interval(const Track *track, float left, float right, float y, LaneState state,
                          Color color) {
    float head = roundf(track->head);
    left = roundf(left);
    right = roundf(right);
    if (right < left + 1)
        right = left + 1;
    if (state == LANE_RUNNING && right < left + 3)
        right = left + 3;
    if (left < head)
        draw_part(track, left, float_min(right, head), y, state, color, 1);
    if (right > head)
        draw_part(track, float_max(left, head), right, y, state, color, 0.38f);
}

static double event_place(const Track *track, EventNumber event) {
    return event <= 1 ? 0 : axis_of_event(&track->app->axis, event);
}

static void draw_intervals(const Track *track, const Lane *lane, float y) {
    if (!lane->interval_count)
        return;
    Color color = lane_color(track, lane->subject);
    EventNumber start = axis_event_at(&track->app->axis, track->app->view.from);
    uint32_t i = start > lane->created ? lane_interval_at(lane, start) : 0;
    float end = rect_right(track->area);
    while (i < lane->interval_count) {
        const LaneInterval *interval = &lane->intervals[i];
        float left = place_x(track, event_place(track, interval->first));
        float right = place_x(track, event_place(track, interval->last));
        if (left > end)
            break;
        draw_interval(track, float_max(left, track->area.x - 4), float_min(right, end + 4), y,
                      interval->state, color);
        EventNumber next = axis_event_at(&track->app->axis, x_place(track, floorf(right) + 1));
        uint32_t jump = next > interval->last ? lane_interval_at(lane, next) : i + 1;
        i = jump > i + 1 && lane->intervals[jump].state != LANE_RUNNING && right - left < 1 ? jump
                                                                                            : i + 1;
    }
}

static void draw_end(const Track *track, const Lane *lane, float y) {
    if (!lane->ended || lane->subject.kind != NODE_TASK ||
        lane->ended > track->app->session->position)
        return;
    static const TaskState states[] = {
        [OUTCOME_RETURNED] = TASK_STATE_DONE,
        [OUTCOME_RAISED] = TASK_STATE_FAILED,
        [OUTCOME_CANCELLED] = TASK_STATE_CANCELLED,
    };
    StateLook look = look_of_task(states[lane->outcome]);
    float size = ui_px(track->ui, 13), x = place_x(track, event_place(track, lane->ended));
    if (x < track->area.x || x + size > rect_right(track->area))
        return;
    ui_icon(track->ui, rect_make(x + ui_px(track->ui, 4), y, size, track->height), look.icon, size,
            ui_color(track->ui, look.color));
}

/* ---- marks ---- */

static bool mark_look(MarkKind kind, StateLook *look) {
    switch (kind) {
    case MARK_CANCEL: *look = (StateLook){ICON_CROSS, THEME_STATE_CANCELLING, ""}; return true;
    case MARK_EXCEPTION:
    case MARK_UNCAUGHT: *look = (StateLook){ICON_ALERT, THEME_STATE_FAILED, ""}; return true;
    case MARK_SIGNAL: *look = (StateLook){ICON_ALERT, THEME_NOW, ""}; return true;
    case MARK_OUTPUT: *look = (StateLook){ICON_DOT, THEME_TEXT, ""}; return true;
    default: return false;
    }
}

static void draw_marks(const Track *track, const Lane *lane, float y) {
    const Timeline *timeline = track->app->session->timeline;
    uint32_t count = timeline_mark_count(timeline);
    EventNumber start = axis_event_at(&track->app->axis, track->app->view.from);
    float last = -1;
    for (uint32_t i = timeline_mark_from(timeline, start); i < count; i++) {
        const Mark *mark = timeline_mark(timeline, i);
        StateLook look;
        if (mark->event > track->app->session->position)
            break;
        if (mark->subject.kind != lane->subject.kind || mark->subject.id != lane->subject.id ||
            !mark_look(mark->kind, &look))
            continue;
        float x = roundf(place_x(track, event_place(track, mark->event)));
        if (x > rect_right(track->area))
            break;
        if (x < last + 3 || x < track->area.x)
            continue;
        last = x;
        float size = ui_px(track->ui, mark->kind == MARK_OUTPUT ? 7 : 10);
        ui_icon(track->ui, rect_make(x - size / 2, y, size, size), look.icon, size,
                ui_color(track->ui, look.color));
    }
}

/* ---- lanes ---- */

static const char *lane_name(const Track *track, const Lane *lane) {
    App *app = track->app;
    const Model *model = session_model(app->session);
    if (lane->subject.kind == NODE_THREAD) {
        const ModelThread *thread = model_thread(model, lane->subject.id);
        return thread && thread->created ? label_text(app, thread->name) : "";
    }
    const ModelTask *task = model_task(model, lane->subject.id);
    if (!task || !task->created)
        return "";
    return ui_format(track->ui, "%s %s", label_task(app, lane->subject.id),
                     label_text(app, task->function));
}

static void draw_lane(const Track *track, uint32_t index, float y) {
    App *app = track->app;
    const Lane *lane = timeline_lane(app->session->timeline, app->lanes[index]);
    TextStyle style = ui_style(track->ui, FONT_UI, SIZE_TEXT_TINY, THEME_MUTED);
    Rect name = rect_make(track->lanes.x, y, track->names - ui_px(track->ui, 10), track->height);
    ui_text(track->ui, name, style, ALIGN_LEFT, lane_name(track, lane));
    Region *region =
        ui_region(track->ui, name, "lane/%s-%u",
                  lane->subject.kind == NODE_TASK ? "task" : "thread", lane->subject.id);
    if (lane->subject.kind == NODE_TASK)
        ui_region_action(region, ACTION_SELECT_TASK, lane->subject.id);
    Rect visible = rect_make(track->area.x, track->lanes.y, track->area.w, track->lanes.h);
    DrawClip before = draw_clip(&track->ui->draw, visible, true);
    draw_intervals(track, lane, y);
    draw_end(track, lane, y);
    draw_marks(track, lane, y);
    draw_unclip(&track->ui->draw, before);
}

/* Scrolls to the lane of the selected task, or of the one that runs. */
static void follow_task(const Track *track) {
    App *app = track->app;
    TaskId selected = app->session->selected;
    TaskId task = selected ? selected : model_state(session_model(app->session))->task;
    uint64_t tag = (uint64_t)app->session->position << 32 | task;
    if (!task || ui_scroll(track->ui, "timeline")->shown == tag)
        return;
    for (uint32_t i = 0; i < app->lane_count; i++) {
        Node subject = timeline_lane(app->session->timeline, app->lanes[i])->subject;
        if (subject.kind == NODE_TASK && subject.id == task) {
            ui_scroll_show(track->ui, "timeline", (float)i * track->height,
                           (float)(i + 1) * track->height, tag);
            return;
        }
    }
}

static void draw_lanes(Track *track) {
    App *app = track->app;
    DrawClip before;
    follow_task(track);
    Rect rows = ui_scroll_begin(track->ui, "timeline", track->lanes, &before);
    uint32_t first = (uint32_t)float_max(0, floorf((track->lanes.y - rows.y) / track->height));
    for (uint32_t i = first; i < app->lane_count; i++) {
        float y = rows.y + (float)i * track->height;
        if (y >= rect_bottom(track->lanes))
            break;
        draw_lane(track, i, y);
    }
    ui_scroll_end(track->ui, "timeline", (float)app->lane_count * track->height, 0, before);
}

/* ---- the axis ---- */

static double nice_step(double least) {
    double power = 1e-6;
    while (power * 10 <= least)
        power *= 10;
    static const double steps[] = {1, 2, 5, 10};
    for (int i = 0; i < 4; i++)
        if (power * steps[i] >= least)
            return power * steps[i];
    return power * 10;
}

static void draw_tick(const Track *track, float x, double time, double step) {
    Ui *ui = track->ui;
    TextStyle style = ui_style(ui, FONT_UI, SIZE_TEXT_TINY, THEME_MUTED);
    int digits = step >= 1 ? 0 : step >= 0.1 ? 1 : step >= 0.01 ? 2 : 3;
    const char *text = ui_format(ui, "%.*f", digits < 1 ? 1 : digits, time);
    float width = ui_text_width(ui, style, text) + 2, height = ui_line_height(ui, style);
    draw_rect(&ui->draw, rect_make(roundf(x), track->area.y, 1, track->area.h), 0,
              ui_color(ui, THEME_GRID));
    Rect label = rect_make(x - width / 2, rect_bottom(track->area) + ui_px(ui, 3), width, height);
    if (label.x >= track->lanes.x && rect_right(label) <= rect_right(track->lanes) + ui_px(ui, 10))
        ui_text(ui, label, style, ALIGN_CENTER, text);
}

/* A tick stands where its instant begins, else where its time is within a wait. */
static double tick_place(const Axis *axis, double time) {
    for (uint32_t low = 0, high = axis->count; low < high;) {
        uint32_t middle = (low + high) / 2;
        double difference = axis->knots[middle].time - time;
        if (difference < 1e-9 && difference > -1e-9)
            return axis->knots[middle].start;
        if (difference < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return axis_of_time(axis, time);
}

static void draw_ticks(const Track *track) {
    const App *app = track->app;
    const TimelineView *view = &app->view;
    double from = axis_time_at(&app->axis, view->from), to = axis_time_at(&app->axis, view->to);
    float room = ui_px(track->ui, 90), last = -1e6f;
    double step = nice_step((to - from) * (double)(room / track->area.w));
    for (double n = ceil(from / step); n * step <= to + 1e-9; n++) {
        float x = place_x(track, tick_place(&app->axis, n * step));
        if (x < track->area.x - 1 || x > rect_right(track->area) + 1 || x < last + room * 0.5f)
            continue;
        draw_tick(track, x, n * step, step);
        last = x;
    }
}

/* A band for every instant: here no time passes. */
static void draw_instants(const Track *track) {
    const Axis *axis = &track->app->axis;
    float last = -1;
    for (uint32_t i = 0; i < axis->count; i++) {
        const AxisKnot *knot = &axis->knots[i];
        if (knot->start > track->app->view.to)
            break;
        float left = float_max(place_x(track, knot->start), track->area.x);
        float right = float_min(place_x(track, knot->start + knot->width), rect_right(track->area));
        left = float_max(roundf(left), last);
        right = roundf(right);
        if (right <= left)
            continue;
        draw_rect(&track->ui->draw, rect_make(left, track->area.y, right - left, track->area.h), 0,
                  color_alpha(ui_color(track->ui, THEME_GRID), 0.45f));
        last = right;
    }
}

static void draw_playhead(const Track *track) {
    Ui *ui = track->ui;
    float x = roundf(track->head), width = float_max(2, ui_px(ui, 2));
    if (x < track->area.x - 2 || x > rect_right(track->area) + 2)
        return;
    Color color = ui_color(ui, THEME_NOW);
    float top = track->area.y - ui_px(ui, 5);
    draw_rect(&ui->draw,
              rect_make(x - roundf(width / 2), top, width, rect_bottom(track->area) - top), 0,
              color);
    Rect knob =
        rect_snap(rect_make(x - ui_px(ui, 6), top - ui_px(ui, 4), ui_px(ui, 12), ui_px(ui, 9)));
    draw_rect(&ui->draw, knob, ui_px(ui, 3), color);
    Region *region = ui_region(
        ui, rect_make(x - ui_px(ui, 6), knob.y, ui_px(ui, 12), rect_bottom(track->area) - knob.y),
        "timeline/playhead");
    ui_region_action(region, ACTION_SCRUB, 0);
    if (region)
        region->flags = REGION_FLOATS | REGION_DRAGGED;
}

/* ---- what is under the pointer ---- */

static const Lane *lane_under(const Track *track, float y) {
    App *app = track->app;
    float top = track->lanes.y - ui_scroll(track->ui, "timeline")->offset;
    float index = floorf((y - top) / track->height);
    if (index < 0 || index >= (float)app->lane_count)
        return NULL;
    return timeline_lane(app->session->timeline, app->lanes[(uint32_t)index]);
}

static const char *state_under(const Track *track, const Lane *lane, EventNumber event) {
    bool alive = event >= lane->created && (!lane->ended || event < lane->ended);
    if (!alive || !lane->interval_count)
        return "";
    const LaneInterval *interval = &lane->intervals[lane_interval_at(lane, event)];
    return ui_word(track->ui, look_of_lane(interval->state).word);
}

static const char *time_tooltip(const Track *track) {
    Ui *ui = track->ui;
    double place = x_place(track, ui->pointer.x);
    EventNumber event = axis_event_at(&track->app->axis, place);
    const char *when = ui_format(
        ui, "%s  ·  %s",
        ui_fill(ui, "toolbar.seconds",
                label_time(track->app, axis_time_at(&track->app->axis, place)), NULL, NULL),
        ui_fill(ui, "toolbar.event", ui_format(ui, "%u", event),
                ui_format(ui, "%u", session_count(track->app->session)), NULL));
    const Lane *lane = lane_under(track, ui->pointer.y);
    const char *name = lane ? lane_name(track, lane) : "";
    const char *state = *name ? state_under(track, lane, event) : "";
    if (!*state)
        return when;
    return ui_format(ui, RICH_STRONG "%s" RICH_PLAIN "  %s\n%s", name, state, when);
}

/* ---- the pane ---- */

static Track make_track(App *app, Rect content) {
    Ui *ui = &app->ui;
    Rect inner = rect_inset(content, ui_size(ui, SIZE_PADDING), 0);
    TextStyle style = ui_style(ui, FONT_UI, SIZE_TEXT_TINY, THEME_MUTED);
    rect_cut_top(&inner, ui_px(ui, 4));
    rect_cut_bottom(&inner, ui_line_height(ui, style) + ui_px(ui, 4));
    Track track = {.app = app, .ui = ui, .lanes = rect_snap(inner)};
    track.names = float_clamp(inner.w * 0.11f, ui_px(ui, 110), ui_px(ui, 200));
    track.height = float_max(ui_px(ui, 26), ui_line_height(ui, style));
    track.area = track.lanes;
    rect_cut_left(&track.area, track.names);
    rect_cut_right(&track.area, ui_px(ui, 10));
    track.head = place_x(&track, head_place(app));
    return track;
}

/* Keeps the playhead in view while the run moves on. */
static void follow_head(App *app) {
    double head = head_place(app), width = app->view.to - app->view.from;
    if (width >= 1 || (head >= app->view.from && head <= app->view.to))
        return;
    double from = head - width / 4;
    app->view.from = from < 0 ? 0 : from > 1 - width ? 1 - width : from;
    app->view.to = app->view.from + width;
}

void pane_timeline_draw(App *app, Rect rect) {
    Ui *ui = &app->ui;
    Rect content = ui_pane(ui, rect, "timeline", ui_word(ui, "timeline.title"),
                           app->journal ? ui_word(ui, "timeline.hint") : "");
    if (!app->journal)
        return;
    if (app->session->playing)
        follow_head(app);
    Track track = make_track(app, content);
    draw_rect(&ui->draw, track.area, 0, color_alpha(ui_color(ui, THEME_TRACK), 0.16f));
    draw_instants(&track);
    draw_ticks(&track);
    Region *region = ui_region(ui, track.area, "timeline/track");
    ui_region_action(region, ACTION_SCRUB, 0);
    draw_lanes(&track);
    if (region) /* over the lanes' scrolling, so that the pointer finds it */
        region = ui_region(ui, track.area, "timeline/time");
    ui_region_action(region, ACTION_SCRUB, 0);
    if (region) {
        region->flags = REGION_FLOATS | REGION_DRAGGED;
        if (ui->pointer.inside && rect_has(track.area, ui->pointer.x, ui->pointer.y))
            region->tooltip = time_tooltip(&track);
    }
    draw_playhead(&track);
}

/* ---- input ---- */

bool timeline_place(const App *app, float x, double *place) {
    const Region *region = region_find(&app->ui.regions, "timeline/track");
    if (!region || region->rect.w <= 0)
        return false;
    double part = (double)((x - region->rect.x) / region->rect.w);
    *place = app->view.from + part * (app->view.to - app->view.from);
    *place = *place < 0 ? 0 : *place > 1 ? 1 : *place;
    return true;
}

void timeline_scrub(App *app, float x) {
    double place;
    if (!app->journal || !timeline_place(app, x, &place))
        return;
    EventNumber event = axis_event_at(&app->axis, place);
    session_play(app->session, false);
    session_seek(app->session, event);
    double time = axis_time_at(&app->axis, place);
    if (time > app->session->shown_time)
        app->session->shown_time = time;
}

/* factor > 1 zooms in; place stays where it is on the screen. */
void timeline_zoom(App *app, double factor, double place) {
    double width = app->view.to - app->view.from, wanted = width / factor;
    double part = (place - app->view.from) / width;
    wanted = wanted > 1 ? 1 : wanted < 1e-5 ? 1e-5 : wanted;
    double from = place - part * wanted;
    app->view.from = from < 0 ? 0 : from > 1 - wanted ? 1 - wanted : from;
    app->view.to = app->view.from + wanted;
}
