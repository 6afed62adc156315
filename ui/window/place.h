#pragma once

/* Places in a run that outlive it: a line of the program and which of its executions. When the
 * program is simulated again, changed or not, the viewer, the bookmarks and the breakpoints are
 * brought back to their places. */

#include "ui/session.h"

typedef struct Place {
    uint32_t line;      /* 0: none, before the first */
    uint32_t visit;     /* which of the line's executions, from 1 */
    EventNumber offset; /* events after that execution began */
    bool end;           /* the very end of the run */
} Place;

/* What a viewer has in a run, while another one takes its place. */
typedef struct Keepsake {
    Place here;
    Place bookmarks[JOURNEY_MARKS_MAX];
    Journey journey;
    EventNumber position;
    bool playing;
    char *program; /* that was shown */
} Keepsake;

Keepsake keepsake_take(const Session *session);
void keepsake_free(Keepsake *keepsake);
/* The viewer goes back to the place. */
void keepsake_go_back(const Keepsake *keepsake, Session *session);
/* Bookmarks and breakpoints come back, those up to the event `same` with their own numbers: so far
 * both runs are one. */
void keepsake_put_marks(const Keepsake *keepsake, Session *session, EventNumber same);
/* True if the program is the same, so that all of the run is. */
bool keepsake_is_same(const Keepsake *keepsake, const Session *session);
