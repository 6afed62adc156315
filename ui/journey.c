/* Undo of travel, bookmarks, breakpoints. See journey.h. */

#include "ui/journey.h"

#include <string.h>

/* ---- sets ---- */

static int place_of(const MarkSet *set, uint32_t mark) {
    int at = 0;
    while (at < set->count && set->items[at] < mark)
        at++;
    return at;
}

static void take_out(MarkSet *set, int at) {
    set->count--;
    memmove(set->items + at, set->items + at + 1, (size_t)(set->count - at) * sizeof *set->items);
}

bool marks_have(const MarkSet *set, uint32_t mark) {
    int at = place_of(set, mark);
    return at < set->count && set->items[at] == mark;
}

bool marks_toggle(MarkSet *set, uint32_t mark) {
    if (marks_have(set, mark)) {
        take_out(set, place_of(set, mark));
        return false;
    }
    if (set->count == JOURNEY_MARKS_MAX)
        take_out(set, 0);
    int at = place_of(set, mark);
    memmove(set->items + at + 1, set->items + at, (size_t)(set->count - at) * sizeof *set->items);
    set->items[at] = mark;
    set->count++;
    return true;
}

uint32_t marks_next(const MarkSet *set, uint32_t from) {
    int at = place_of(set, from);
    if (at < set->count && set->items[at] == from)
        at++;
    return at < set->count ? set->items[at] : 0;
}

uint32_t marks_previous(const MarkSet *set, uint32_t from) {
    int at = place_of(set, from);
    return at > 0 ? set->items[at - 1] : 0;
}

/* ---- undo ---- */

void journey_clear(Journey *journey, bool keep_breaks) {
    MarkSet breaks = journey->breaks;
    *journey = (Journey){0};
    if (keep_breaks)
        journey->breaks = breaks;
}

static void push(EventNumber *items, int *count, EventNumber event) {
    if (*count == JOURNEY_PAST_MAX)
        memmove(items, items + 1, (size_t)-- * count * sizeof *items);
    items[(*count)++] = event;
}

void journey_leave(Journey *journey, EventNumber from, int way) {
    bool goes_on = way > 0 && way == journey->last_way;
    journey->last_way = way;
    journey->future_count = 0;
    if (!goes_on)
        push(journey->past, &journey->past_count, from);
}

bool journey_undo(Journey *journey, EventNumber now, EventNumber *target) {
    journey->last_way = 0;
    if (!journey->past_count)
        return false;
    *target = journey->past[--journey->past_count];
    push(journey->future, &journey->future_count, now);
    return true;
}

bool journey_redo(Journey *journey, EventNumber now, EventNumber *target) {
    journey->last_way = 0;
    if (!journey->future_count)
        return false;
    *target = journey->future[--journey->future_count];
    push(journey->past, &journey->past_count, now);
    return true;
}
