/* Answers of the timeline to drags, wheels and keys. */

#include "ui/window/panes.h"

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

static void show_part(App *app, double from, double width) {
    width = width > 1 ? 1 : width;
    from = from < 0 ? 0 : from > 1 - width ? 1 - width : from;
    app->view = (TimelineView){from, from + width};
}

/* The narrowest part: a few events. */
static double least_width(const App *app) {
    double events = (double)session_count(app->session) + 1;
    double least = 0.2 / events;
    return least < 1e-9 ? 1e-9 : least;
}

/* factor > 1 zooms in; place stays where it is on the screen. */
void timeline_zoom(App *app, double factor, double place) {
    double width = app->view.to - app->view.from, wanted = width / factor;
    double part = (place - app->view.from) / width, least = least_width(app);
    wanted = wanted > 1 ? 1 : wanted < least ? least : wanted;
    show_part(app, place - part * wanted, wanted);
}

void timeline_pan(App *app, double part) {
    double width = app->view.to - app->view.from;
    show_part(app, app->view.from + part * width, width);
}

void timeline_drag(App *app, float dx) {
    const Region *region = region_find(&app->ui.regions, "timeline/track");
    if (region && region->rect.w > 0)
        timeline_pan(app, (double)(-dx / region->rect.w));
}

/* The iteration of the shown event, with a little of what is around it. */
void timeline_show_turn(App *app) {
    const Timeline *timeline = app->session->timeline;
    uint32_t at = timeline ? timeline_iteration_of(timeline, app->session->position) : UINT32_MAX;
    if (at == UINT32_MAX)
        return;
    const Stretch *turn = timeline_iteration(timeline, at);
    double from = axis_of_event(&app->axis, turn->first > 1 ? turn->first - 1 : 1);
    double to = axis_of_event(&app->axis, turn->last), margin = (to - from) * 0.04;
    double width = to - from + 2 * margin, least = least_width(app);
    show_part(app, from - margin, width < least ? least : width);
}
