/* Behind the lanes: a band for every instant (where events follow one another and no time passes),
 * ticks with their times, and, when there is room, a border at every turn of the loop and a tick
 * for every event. */

#include "ui/window/timeline_view.h"

float track_x(const Track *track, double place) {
    const TimelineView *view = &track->app->view;
    return track->area.x + (float)((place - view->from) / (view->to - view->from)) * track->area.w;
}

double track_place(const Track *track, float x) {
    const TimelineView *view = &track->app->view;
    double part = (double)((x - track->area.x) / track->area.w);
    return view->from + part * (view->to - view->from);
}

double track_event_place(const Track *track, EventNumber event) {
    return event <= 1 ? 0 : axis_of_event(&track->app->axis, event);
}

float track_event_x(const Track *track, EventNumber event) {
    return track_x(track, track_event_place(track, event));
}

float track_event_width(const Track *track, EventNumber event) {
    const Axis *axis = &track->app->axis;
    uint32_t at = timeline_instant_of(track->app->session->timeline, event);
    if (at >= axis->count)
        return 0;
    const AxisKnot *knot = &axis->knots[at];
    return (track_x(track, knot->start + knot->width) - track_x(track, knot->start)) /
           (float)(knot->last - knot->first + 1);
}

/* ---- times ---- */

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
    Rect label = rect_make(x - width / 2, track->axis.y + ui_px(ui, 3), width, height);
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
    if (to - from < 1e-9) /* within one instant */
        draw_tick(track, track->area.x + track->area.w / 2, from, 0.001);
    for (double n = ceil(from / step); to - from >= 1e-9 && n * step <= to + 1e-9; n++) {
        float x = track_x(track, tick_place(&app->axis, n * step));
        if (x < track->area.x - 1 || x > rect_right(track->area) + 1 || x < last + room * 0.5f)
            continue;
        draw_tick(track, x, n * step, step);
        last = x;
    }
}

/* ---- instants ---- */

static uint32_t first_knot(const Track *track) {
    EventNumber event = axis_event_at(&track->app->axis, track->app->view.from);
    uint32_t at = timeline_instant_of(track->app->session->timeline, event);
    return at == UINT32_MAX ? 0 : at;
}

/* Of several on one pixel one is painted. */
static void draw_instants(const Track *track) {
    const Axis *axis = &track->app->axis;
    float last = -1, end = rect_right(track->area);
    for (uint32_t i = first_knot(track); i < axis->count;) {
        const AxisKnot *knot = &axis->knots[i];
        if (knot->start > track->app->view.to)
            break;
        float left = float_max(track_x(track, knot->start), track->area.x);
        float right = float_min(track_x(track, knot->start + knot->width), end);
        left = float_max(roundf(left), last);
        right = roundf(right);
        if (right > left) {
            draw_rect(&track->ui->draw, rect_make(left, track->area.y, right - left, track->area.h),
                      0, color_alpha(ui_color(track->ui, THEME_GRID), 0.45f));
            last = right;
            i++;
            continue;
        }
        EventNumber next = axis_event_at(axis, track_place(track, right + 1));
        uint32_t jump = timeline_instant_of(track->app->session->timeline, next);
        i = jump > i && jump != UINT32_MAX ? jump : i + 1;
    }
}

/* ---- turns ---- */

/* Where the label of a turn may begin: after the playhead, if that stands at the turn's border. */
static float turn_label_start(const Track *track, float x) {
    float start = x + ui_px(track->ui, 4), knob = ui_px(track->ui, 8);
    bool covered = track->now + knob > start && track->now - knob < start;
    return covered ? roundf(track->now + knob) : start;
}

static void draw_turn(const Track *track, const Stretch *turn, float x, float room) {
    Ui *ui = track->ui;
    TextStyle style = ui_style(ui, FONT_UI, SIZE_TEXT_TINY, THEME_FAINT);
    float dash = ui_px(ui, 5), width = float_max(1, ui_px(ui, 1));
    for (float y = track->head.y; y < rect_bottom(track->area); y += 2 * dash)
        draw_rect(&ui->draw, rect_make(x, y, width, float_min(dash, rect_bottom(track->area) - y)),
                  0, ui_color(ui, THEME_SCROLLBAR));
    float start = turn_label_start(track, x), left = x + room - ui_px(ui, 2) - start;
    const char *text =
        ui_fill(ui, "timeline.turn", ui_format(ui, "%u", turn->iteration), NULL, NULL);
    if (ui_text_width(ui, style, text) + ui_px(ui, 2) > left)
        text = ui_format(ui, "%u", turn->iteration);
    Rect label = rect_make(start, track->head.y, left, track->head.h);
    Region *region =
        ui_region(ui, rect_make(x, track->head.y, room, track->head.h), "turn/%u", turn->iteration);
    ui_region_action(region, ACTION_SEEK, turn->first);
    if (region)
        region->tooltip = ui_fill(ui, "timeline.turn_help", ui_format(ui, "%u", turn->iteration),
                                  ui_format(ui, "%u", turn->last - turn->first + 1), NULL);
    ui_text(ui, label, style, ALIGN_LEFT, text);
}

/* Only turns that are wide enough to be told apart; the border is where the turn begins. */
static void draw_turns(const Track *track) {
    const Timeline *timeline = track->app->session->timeline;
    uint32_t count = timeline_iteration_count(timeline), drawn = 0;
    EventNumber start = axis_event_at(&track->app->axis, track->app->view.from);
    uint32_t i = timeline_iteration_of(timeline, start);
    float least = ui_px(track->ui, 26), end = rect_right(track->area);
    enum { TURNS_MAX = 200, LOOKED_AT_MAX = 4000 };
    uint32_t from = i == UINT32_MAX ? 0 : i;
    for (i = from; i < count && i < from + LOOKED_AT_MAX && drawn < TURNS_MAX; i++) {
        const Stretch *turn = timeline_iteration(timeline, i);
        float x = roundf(track_event_x(track, turn->first > 1 ? turn->first - 1 : 1));
        float next = roundf(track_event_x(track, turn->last));
        if (x > end)
            break;
        if (next - x < least || next < track->area.x + least)
            continue;
        x = float_max(x, track->area.x);
        draw_turn(track, turn, x, float_min(next, end) - x);
        drawn++;
    }
}

/* Zoomed in far enough, every event has its tick: the order within an instant can be read. */
static void draw_event_ticks(const Track *track) {
    Ui *ui = track->ui;
    EventNumber from = axis_event_at(&track->app->axis, track->app->view.from);
    EventNumber to = axis_event_at(&track->app->axis, track->app->view.to);
    if (to < from || (float)(to - from) * ui_px(ui, 5) > track->area.w)
        return;
    for (EventNumber n = from ? from : 1; n <= to; n++) {
        float x = roundf(track_event_x(track, n)), size = ui_px(ui, n == from ? 0 : 4);
        if (x >= track->area.x && x <= rect_right(track->area))
            draw_rect(&ui->draw, rect_make(x, rect_bottom(track->area) - size, 1, size), 0,
                      ui_color(ui, THEME_MUTED));
    }
}

void timeline_draw_ground(const Track *track) {
    draw_instants(track);
    draw_ticks(track);
    draw_turns(track);
    draw_event_ticks(track);
}

/* ---- the scrollbar ---- */

void timeline_draw_scrollbar(const Track *track) {
    Ui *ui = track->ui;
    const TimelineView *view = &track->app->view;
    Region *region = ui_region(
        ui, rect_make(track->area.x, track->axis.y, track->area.w, track->axis.h), "timeline/axis");
    if (region)
        region->flags = REGION_DRAGGED;
    ui_region_action(region, ACTION_PAN, 0);
    if (view->to - view->from >= 1)
        return;
    float height = ui_px(ui, 4), least = ui_px(ui, 12);
    float width = float_max(least, (float)(view->to - view->from) * track->area.w);
    float x = track->area.x + (float)view->from * track->area.w;
    x = float_min(x, rect_right(track->area) - width);
    draw_rect(&ui->draw, rect_snap(rect_make(x, rect_bottom(track->axis) - height, width, height)),
              height / 2, ui_color(ui, THEME_SCROLLBAR));
}
