#pragma once

/* The timeline from inside: what its files share while a frame is drawn. */

#include "ui/draw/widgets.h"
#include "ui/window/panes.h"

typedef struct Track {
    App *app;
    Ui *ui;
    Rect head;    /* above the lanes: numbers of turns, flags */
    Rect area;    /* where time is: left edge view.from, right edge view.to */
    Rect lanes;   /* the visible part of the lanes, with their names */
    Rect axis;    /* below: labels of the ticks */
    float names;  /* width of the names */
    float height; /* of a lane */
    float now;    /* x of the playhead */
} Track;

float track_x(const Track *track, double place);
double track_place(const Track *track, float x);
/* Where an event ends on the axis, as a place and as x. */
double track_event_place(const Track *track, EventNumber event);
float track_event_x(const Track *track, EventNumber event);
/* How many pixels one event takes where it is now; small when a whole run is shown. */
float track_event_width(const Track *track, EventNumber event);

const char *track_lane_name(const Track *track, const Lane *lane);

/* What stands behind the lanes: instants, ticks with their times, borders of turns. */
void timeline_draw_ground(const Track *track);
/* How long the shown part is, and where in the run. */
void timeline_draw_scrollbar(const Track *track);
/* Prints, cancels, exceptions, signals of a lane; which of app->lanes. */
void timeline_draw_marks(const Track *track, uint32_t which, float y);
void timeline_draw_bookmarks(const Track *track);
