/* Events and times to places on the timeline, and back. See axis.h. */

#include "ui/axis.h"

#include <math.h>
#include <stdlib.h>

static double weight(const Stretch *instant) {
    return sqrt((double)(instant->last - instant->first + 1));
}

/* How much of the axis all instants get together. */
static double instants_share(uint32_t count, double duration) {
    double share = 0.07 * count;
    return duration <= 0 ? 1 : share < 0.12 ? 0.12 : share > 0.5 ? 0.5 : share;
}

static double sum_of_weights(const Timeline *timeline, uint32_t count) {
    double sum = 0;
    for (uint32_t i = 0; i < count; i++)
        sum += weight(timeline_instant(timeline, i));
    return sum > 0 ? sum : 1;
}

bool axis_build(Axis *axis, const Timeline *timeline) {
    uint32_t count = timeline_instant_count(timeline);
    *axis = (Axis){calloc(count ? count : 1, sizeof *axis->knots), count};
    if (!axis->knots)
        return false;
    double duration =
        count ? timeline_instant(timeline, count - 1)->time - timeline_instant(timeline, 0)->time
              : 0;
    double share = instants_share(count, duration), sum = sum_of_weights(timeline, count);
    double place = 0;
    for (uint32_t i = 0; i < count; i++) {
        const Stretch *instant = timeline_instant(timeline, i);
        if (i > 0)
            place += (1 - share) * (instant->time - axis->knots[i - 1].time) / duration;
        double width = share * weight(instant) / sum;
        axis->knots[i] = (AxisKnot){place, width, instant->time, instant->first, instant->last};
        place += width;
    }
    return true;
}

void axis_free(Axis *axis) {
    free(axis->knots);
    *axis = (Axis){0};
}

typedef enum Order { BY_EVENT, BY_TIME, BY_PLACE } Order;

static bool begins_after(const AxisKnot *knot, Order order, double value) {
    double begin = order == BY_EVENT  ? (double)knot->first
                   : order == BY_TIME ? knot->time
                                      : knot->start;
    return begin > value;
}

/* The last knot that begins at or before value; the first one if there is none. */
static const AxisKnot *find(const Axis *axis, Order order, double value) {
    uint32_t low = 0, high = axis->count;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (begins_after(&axis->knots[middle], order, value))
            high = middle;
        else
            low = middle + 1;
    }
    return &axis->knots[low ? low - 1 : 0];
}

static bool is_last(const Axis *axis, const AxisKnot *knot) {
    return knot == &axis->knots[axis->count - 1];
}

double axis_of_event(const Axis *axis, EventNumber event) {
    if (axis->count == 0)
        return 0;
    const AxisKnot *knot = find(axis, BY_EVENT, (double)event);
    if (event < knot->first)
        return 0;
    double within = (double)(event - knot->first + 1) / (double)(knot->last - knot->first + 1);
    return knot->start + knot->width * (within > 1 ? 1 : within);
}

double axis_of_time(const Axis *axis, double time) {
    if (axis->count == 0)
        return 0;
    const AxisKnot *knot = find(axis, BY_TIME, time);
    double end = knot->start + knot->width;
    if (time <= knot->time || is_last(axis, knot))
        return time < knot->time ? 0 : end;
    return end + (knot[1].start - end) * (time - knot->time) / (knot[1].time - knot->time);
}

EventNumber axis_event_at(const Axis *axis, double place) {
    if (axis->count == 0)
        return 0;
    const AxisKnot *knot = find(axis, BY_PLACE, place);
    if (place <= 0)
        return 0;
    double within = knot->width > 0 ? (place - knot->start) / knot->width : 1;
    if (within >= 1)
        return knot->last;
    return knot->first + (EventNumber)(within * (double)(knot->last - knot->first + 1));
}

double axis_time_at(const Axis *axis, double place) {
    if (axis->count == 0)
        return 0;
    const AxisKnot *knot = find(axis, BY_PLACE, place);
    double end = knot->start + knot->width;
    if (place <= end || is_last(axis, knot) || knot[1].start <= end)
        return knot->time;
    return knot->time + (knot[1].time - knot->time) * (place - end) / (knot[1].start - end);
}
