/*
 * Telling the events of the program's own run from those that stand in a journal only because the
 * lines of the library were asked for. Without the latter the journal is that of the same run
 * without library lines, event for event; inputs that come after an event count so (SimInput).
 */
#pragma once

#include "sim/journal/journal.h"

/* Remembers which frames are the library's; to be asked for all events from the first on. */
typedef struct OwnEvents {
    bool *library; /* by frame */
    uint32_t size;
} OwnEvents;

/* False: it belongs to a line of the library, or to a frame of which memory ran out. */
bool own_events_take(OwnEvents *own, const Journal *journal, EventNumber number);
void own_events_free(OwnEvents *own);

/* How many of the events up to that one are the program's own. */
EventNumber journal_own_count(const Journal *journal, EventNumber last);
