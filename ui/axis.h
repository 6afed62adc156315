#pragma once

/* The horizontal axis of the timeline. Code takes no virtual time, so on a plain axis all that
 * happens in one instant would lie on one spot. Here every instant gets some width, in which its
 * events stand in order, and the rest of the width belongs to the waits between. Goes from 0 to 1.
 */

#include "sim/model/timeline.h"

typedef struct AxisKnot {
    double start, width; /* of the instant on the axis */
    double time;
    EventNumber first, last;
} AxisKnot;

typedef struct Axis {
    AxisKnot *knots;
    uint32_t count;
} Axis;

bool axis_build(Axis *axis, const Timeline *timeline);
void axis_free(Axis *axis);

double axis_of_event(const Axis *axis, EventNumber event);
/* Where virtual time is within a wait; the end of the instant if the time is one. */
double axis_of_time(const Axis *axis, double time);
/* The event and the virtual time at a place of the axis. */
EventNumber axis_event_at(const Axis *axis, double place);
double axis_time_at(const Axis *axis, double place);
