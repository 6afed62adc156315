#pragma once

/* What a viewer leaves behind in a run: where they came from (undo and redo of travel), bookmarks,
 * and breakpoints. Only numbers: nothing here knows what the run is. */

#include "sim/journal/journal.h"

enum { JOURNEY_PAST_MAX = 256, JOURNEY_MARKS_MAX = 64 };

/* A sorted set of small size; a full one forgets its first. */
typedef struct MarkSet {
    uint32_t items[JOURNEY_MARKS_MAX];
    int count;
} MarkSet;

/* True if it is in the set now. */
bool marks_toggle(MarkSet *set, uint32_t mark);
bool marks_have(const MarkSet *set, uint32_t mark);
/* The next or previous one; 0: none. */
uint32_t marks_next(const MarkSet *set, uint32_t from);
uint32_t marks_previous(const MarkSet *set, uint32_t from);

typedef struct Journey {
    EventNumber past[JOURNEY_PAST_MAX]; /* oldest first */
    int past_count;
    EventNumber future[JOURNEY_PAST_MAX]; /* what undo took back, nearest last */
    int future_count;
    int last_way;      /* how the last move was made; equal steps count as one */
    MarkSet bookmarks; /* events */
    MarkSet breaks;    /* lines */
} Journey;

/* Forgets where the viewer was; breakpoints stay if keep_breaks. */
void journey_clear(Journey *journey, bool keep_breaks);
/* A move away from an event. way: of moves of the same way > 0 in a row only the first is kept. */
void journey_leave(Journey *journey, EventNumber from, int way);
/* Where to go back or forth to; false if there is nothing. */
bool journey_undo(Journey *journey, EventNumber now, EventNumber *target);
bool journey_redo(Journey *journey, EventNumber now, EventNumber *target);
