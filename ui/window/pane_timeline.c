/* A lane for every task and thread over virtual time, and the playhead. Tall blocks run, thin bars
 * wait, striped ones are blocked or being cancelled. The cost of a lane depends on its pixels, not
 * on its intervals: what falls on a pixel that is painted already is skipped. */

#include "ui/window/labels.h"
#include "ui/window/timeline_view.h"

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

/* How high a bar is, of its lane: the more is going on, the higher. */
static float bar_share(LaneState state) {
    switch (state) {
    case LANE_RUNNING: return 0.62f;
    case LANE_READY: return 0.44f;
    case LANE_CLEANUP: return 0.44f;
    case LANE_IDLE: return 0.14f;
    case LANE_WAITING:
    case LANE_CANCELLING:
    case LANE_BLOCKED:
    case LANE_STATE_COUNT: break;
    }
    return 0.28f;
}

/* Running: a full block. Ready: a hollow box. Waiting: a thin bar. Being cancelled or blocked:
 * stripes; cleaning up: a high striped box. Before the playhead in full colour, behind it as a
 * shadow of what is to come. */
static void draw_part(const Track *track, float left, float right, float y, LaneState state,
                      Color color, float strength) {
    Ui *ui = track->ui;
    float middle = roundf(y + track->height / 2);
    float h = roundf(track->height * bar_share(state)), edge = float_max(1, ui_px(ui, 1));
    Color pane = ui_color(ui, THEME_PANE);
    Color faint = color_mix(pane, color, 0.42f * strength), full = color_mix(pane, color, strength);
    Color cancel = color_mix(pane, ui_color(ui, THEME_STATE_CANCELLING), strength);
    Rect bar = rect_make(left, middle - roundf(h / 2), right - left, h);
    switch (state) {
    case LANE_RUNNING: draw_rect(&ui->draw, bar, ui_px(ui, 3), full); break;
    case LANE_READY:
        draw_rect(&ui->draw, bar, ui_px(ui, 2), color_mix(pane, color, 0.22f * strength));
        draw_border(&ui->draw, bar, ui_px(ui, 2), edge, color_mix(pane, color, 0.8f * strength));
        break;
    case LANE_BLOCKED:
    case LANE_CANCELLING:
    case LANE_CLEANUP:
        draw_rect(&ui->draw, bar, ui_px(ui, 2), color_alpha(faint, 0.5f));
        draw_hatch(&ui->draw, bar, ui_px(ui, 2), float_max(2, ui_px(ui, 3)),
                   state == LANE_BLOCKED ? full : cancel);
        if (state == LANE_CLEANUP)
            draw_border(&ui->draw, bar, ui_px(ui, 2), edge, cancel);
        break;
    case LANE_WAITING:
    case LANE_IDLE:
    case LANE_STATE_COUNT: draw_rect(&ui->draw, bar, ui_px(ui, 2), faint); break;
    }
}

static void draw_interval(const Track *track, float left, float right, float y, LaneState state,
                          Color color) {
    float head = roundf(track->now);
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

static void draw_intervals(const Track *track, const Lane *lane, float y) {
    if (!lane->interval_count)
        return;
    Color color = lane_color(track, lane->subject);
    EventNumber start = axis_event_at(&track->app->axis, track->app->view.from);
    uint32_t i = start > lane->created ? lane_interval_at(lane, start) : 0;
    float end = rect_right(track->area);
    while (i < lane->interval_count) {
        const LaneInterval *interval = &lane->intervals[i];
        float left = track_x(track, track_event_place(track, interval->first));
        float right = track_x(track, track_event_place(track, interval->last));
        if (left > end)
            break;
        draw_interval(track, float_max(left, track->area.x - 4), float_min(right, end + 4), y,
                      interval->state, color);
        EventNumber next = axis_event_at(&track->app->axis, track_place(track, floorf(right) + 1));
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
    float size = ui_px(track->ui, 13), x = track_x(track, track_event_place(track, lane->ended));
    if (x < track->area.x || x + size > rect_right(track->area))
        return;
    ui_icon(track->ui, rect_make(x + ui_px(track->ui, 4), y, size, track->height), look.icon, size,
            ui_color(track->ui, look.color));
}

/* ---- lanes ---- */

static TextStyle lane_style(const Track *track) {
    return ui_style(track->ui, FONT_UI, SIZE_TEXT_TINY, THEME_MUTED);
}

static float lane_name_width(const Track *track) {
    return track->names - ui_px(track->ui, 10);
}

const char *track_lane_name(const Track *track, const Lane *lane) {
    App *app = track->app;
    const Model *model = session_model(app->session);
    if (lane->subject.kind == NODE_THREAD) {
        const ModelThread *thread = model_thread(model, lane->subject.id);
        return thread && thread->created ? label_text(app, thread->name) : "";
    }
    const ModelTask *task = model_task(model, lane->subject.id);
    if (!task || !task->created)
        return "";
    TextStyle style = lane_style(track);
    const char *name = ui_format(track->ui, "%s ", label_task(app, lane->subject.id));
    float room = lane_name_width(track) - ui_text_width(track->ui, style, name);
    const char *function = label_text(app, task->function);
    return ui_format(track->ui, "%s%s", name, label_that_fits(app, style, room, function));
}

static void draw_lane(const Track *track, uint32_t index, float y) {
    App *app = track->app;
    const Lane *lane = timeline_lane(app->session->timeline, app->lanes[index]);
    Rect name = rect_make(track->lanes.x, y, lane_name_width(track), track->height);
    ui_text(track->ui, name, lane_style(track), ALIGN_LEFT, track_lane_name(track, lane));
    Region *region =
        ui_region(track->ui, name, "lane/%s-%u",
                  lane->subject.kind == NODE_TASK ? "task" : "thread", lane->subject.id);
    if (lane->subject.kind == NODE_TASK)
        ui_region_action(region, ACTION_SELECT_TASK, lane->subject.id);
    Rect visible = rect_make(track->area.x, track->lanes.y, track->area.w, track->lanes.h);
    DrawClip before = draw_clip(&track->ui->draw, visible, true);
    draw_intervals(track, lane, y);
    draw_end(track, lane, y);
    timeline_draw_marks(track, index, y);
    draw_unclip(&track->ui->draw, before);
}

/* Where among the shown lanes that of a task is; the count if it is not among them. */
static uint32_t lane_of_task(const App *app, TaskId task) {
    uint32_t wanted = timeline_lane_index(app->session->timeline, (Node){NODE_TASK, task});
    uint32_t low = app->lane_first, high = app->lane_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (app->lanes[middle] < wanted)
            low = middle + 1;
        else
            high = middle;
    }
    return low < app->lane_count && app->lanes[low] == wanted ? low : app->lane_count;
}

/* Scrolls to the lane of the selected task, or of the one that runs. */
static void follow_task(const Track *track) {
    App *app = track->app;
    TaskId selected = app->session->selected;
    TaskId task = selected ? selected : model_state(session_model(app->session))->task;
    uint64_t tag = (uint64_t)app->session->position << 32 | task;
    uint32_t lane = task ? lane_of_task(app, task) : app->lane_count;
    if (lane < app->lane_count)
        ui_scroll_show(track->ui, "timeline", (float)lane * track->height,
                       (float)(lane + 1) * track->height, tag);
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

/* ---- the playhead ---- */

static void draw_playhead(const Track *track) {
    Ui *ui = track->ui;
    float x = roundf(track->now), width = float_max(2, ui_px(ui, 2));
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
    double place = track_place(track, ui->pointer.x);
    EventNumber event = axis_event_at(&track->app->axis, place);
    const char *when = ui_format(
        ui, "%s  ·  %s",
        ui_fill(ui, "toolbar.seconds",
                label_time(track->app, axis_time_at(&track->app->axis, place)), NULL, NULL),
        ui_fill(ui, "toolbar.event", ui_format(ui, "%u", event),
                ui_format(ui, "%u", session_count(track->app->session)), NULL));
    const Lane *lane = lane_under(track, ui->pointer.y);
    const char *name = lane ? track_lane_name(track, lane) : "";
    const char *state = *name ? state_under(track, lane, event) : "";
    if (!*state)
        return when;
    return ui_format(ui, RICH_STRONG "%s" RICH_PLAIN "  %s\n%s", name, state, when);
}

/* ---- the pane ---- */

static Track make_track(App *app, Rect content) {
    Ui *ui = &app->ui;
    Rect inner = rect_snap(rect_inset(content, ui_size(ui, SIZE_PADDING), 0));
    TextStyle style = ui_style(ui, FONT_UI, SIZE_TEXT_TINY, THEME_MUTED);
    float line = ui_line_height(ui, style);
    Track track = {.app = app, .ui = ui};
    track.names = float_clamp(inner.w * 0.11f, ui_px(ui, 110), ui_px(ui, 200));
    track.head = rect_snap(rect_cut_top(&inner, line));
    track.axis = rect_snap(rect_cut_bottom(&inner, line + ui_px(ui, 6)));
    track.lanes = rect_snap(inner);
    track.height = float_max(ui_px(ui, 26), line);
    track.area = track.lanes;
    rect_cut_left(&track.area, track.names);
    rect_cut_right(&track.area, ui_px(ui, 10));
    track.head.x = track.axis.x = track.area.x;
    track.head.w = track.axis.w = track.area.w;
    track.now = track_x(&track, head_place(app));
    return track;
}

/* Keeps the playhead in view when the run has moved on. */
static void follow_head(App *app) {
    double head = head_place(app), width = app->view.to - app->view.from;
    bool moved = app->view_position != app->session->position || app->session->playing;
    app->view_position = app->session->position;
    if (!moved || width >= 1 || (head >= app->view.from && head <= app->view.to))
        return;
    double from = head < app->view.from ? head - width * 3 / 4 : head - width / 4;
    app->view.from = from < 0 ? 0 : from > 1 - width ? 1 - width : from;
    app->view.to = app->view.from + width;
}

/* What the shapes mean, as far as there is room for it in the heading. */
static void draw_legend(App *app, Rect head) {
    static const LaneState states[] = {LANE_RUNNING,    LANE_READY,   LANE_WAITING,
                                       LANE_CANCELLING, LANE_CLEANUP, LANE_BLOCKED};
    Ui *ui = &app->ui;
    TextStyle style = ui_style(ui, FONT_UI, SIZE_TEXT_TINY, THEME_MUTED);
    Track sample = {.app = app, .ui = ui, .height = head.h};
    for (size_t i = 0; i < sizeof states / sizeof *states; i++) {
        const char *word = ui_word(ui, look_of_lane(states[i]).word);
        float width = ui_text_width(ui, style, word), bar = ui_px(ui, 18);
        if (head.w < width + bar + ui_px(ui, 28))
            return;
        Rect place = rect_cut_left(&head, bar);
        draw_part(&sample, place.x, rect_right(place), place.y, states[i],
                  ui_color(ui, THEME_MUTED), 1);
        rect_cut_left(&head, ui_px(ui, 6));
        ui_text(ui, rect_cut_left(&head, width + 1), style, ALIGN_LEFT, word);
        rect_cut_left(&head, ui_px(ui, 16));
    }
}

/* The pane's heading, between its title and what stands at the right. */
static Rect legend_place(App *app, Rect rect, const char *title, const char *hint) {
    Ui *ui = &app->ui;
    TextStyle strong = ui_style(ui, FONT_UI_STRONG, SIZE_TEXT_TINY, THEME_MUTED);
    TextStyle info = ui_style(ui, FONT_UI, SIZE_TEXT_SMALL, THEME_TEXT);
    Rect head = rect_inset(rect_make(rect.x, rect.y, rect.w, ui_px(ui, 36)),
                           ui_size(ui, SIZE_PADDING), ui_px(ui, 6));
    rect_cut_left(&head,
                  float_max(ui_text_width(ui, strong, title) + ui_px(ui, 24), ui_px(ui, 110)));
    rect_cut_right(&head, ui_text_width(ui, info, hint) + ui_px(ui, 24));
    return head;
}

static void draw_time_region(const Track *track) {
    Ui *ui = track->ui;
    Region *region = ui_region(ui, track->area, "timeline/time");
    ui_region_action(region, ACTION_SCRUB, 0);
    if (!region)
        return;
    region->flags = REGION_FLOATS | REGION_DRAGGED;
    if (ui->pointer.inside && rect_has(track->area, ui->pointer.x, ui->pointer.y))
        region->tooltip = time_tooltip(track);
}

void pane_timeline_draw(App *app, Rect rect) {
    Ui *ui = &app->ui;
    const char *title = ui_word(ui, "timeline.title");
    const char *hint = app->journal ? ui_word(ui, "timeline.hint") : "";
    Rect content = ui_pane(ui, rect, "timeline", title, hint);
    if (!app->journal)
        return;
    draw_legend(app, legend_place(app, rect, title, hint));
    follow_head(app);
    Track track = make_track(app, content);
    draw_rect(&ui->draw, track.area, 0, color_alpha(ui_color(ui, THEME_TRACK), 0.16f));
    timeline_draw_ground(&track);
    Region *region = ui_region(ui, track.area, "timeline/track");
    ui_region_action(region, ACTION_SCRUB, 0);
    draw_lanes(&track);
    timeline_draw_scrollbar(&track);
    draw_time_region(&track); /* over the lanes' scrolling, so that the pointer finds it */
    timeline_draw_bookmarks(&track);
    draw_playhead(&track);
}
