/* Finding places again. See place.h. */

#include "ui/window/place.h"

#include "ui/line_diff.h"

#include <stdlib.h>
#include <string.h>

/* The execution of a line of the program that the event belongs to; 0 if none was reached. */
static EventNumber line_event(const Session *session, EventNumber event, uint32_t *line) {
    const Journal *journal = session->run.journal;
    EventNumber at = event + 1;
    while ((at = timeline_previous(session->timeline, at, STOP_LINE)) != 0) {
        Event reached = {0};
        journal_get(journal, at, &reached);
        JournalSpan span = journal_span_get(journal, reached.as.line.span);
        if (reached.head.kind != EVENT_LINE || span.file != 0)
            continue;
        *line = span.line;
        return at;
    }
    return 0;
}

static Place place_of(const Session *session, EventNumber event) {
    Place place = {.end = event && event >= session_count(session)};
    EventNumber at = session->timeline ? line_event(session, event, &place.line) : 0;
    if (!at)
        return place;
    place.offset = event - at;
    const EventNumber *events;
    uint32_t count = timeline_line_events(session->timeline, place.line, &events);
    while (place.visit < count && events[place.visit] <= at)
        place.visit++;
    return place;
}

/* How the lines of the program that was shown have moved. */
typedef struct Moved {
    uint32_t *map, count;
} Moved;

/* The event at that place in the run that is shown now; the last execution of the line if there are
 * fewer of them, 0 if there is none. */
static EventNumber event_of(const Session *session, Place place, const Moved *moved) {
    if (!session->timeline)
        return 0;
    if (place.end)
        return session_count(session);
    if (!place.line || !place.visit)
        return 0;
    const EventNumber *events;
    uint32_t line = line_follow_map(moved->map, moved->count, place.line);
    uint32_t count = timeline_line_events(session->timeline, line, &events);
    if (!count)
        return 0;
    EventNumber found = events[place.visit < count ? place.visit - 1 : count - 1];
    EventNumber next = timeline_next(session->timeline, found, STOP_LINE);
    EventNumber last = next ? next - 1 : session_count(session);
    return found + place.offset < last ? found + place.offset : last;
}

static Moved moved_since(const Keepsake *keepsake, const Session *session) {
    Moved moved = {0};
    if (keepsake->program && session->run.program)
        moved.map = line_map(keepsake->program, session->run.program, &moved.count);
    return moved;
}

/* ---- keepsakes ---- */

Keepsake keepsake_take(const Session *session) {
    Keepsake keepsake = {.here = place_of(session, session->position),
                         .journey = session->journey,
                         .position = session->position,
                         .playing = session->playing,
                         .program = session->run.program ? strdup(session->run.program) : NULL};
    const MarkSet *bookmarks = &session->journey.bookmarks;
    for (int i = 0; i < bookmarks->count; i++)
        keepsake.bookmarks[i] = place_of(session, bookmarks->items[i]);
    return keepsake;
}

void keepsake_free(Keepsake *keepsake) {
    free(keepsake->program);
    keepsake->program = NULL;
}

bool keepsake_is_same(const Keepsake *keepsake, const Session *session) {
    return keepsake->program && session->run.program &&
           strcmp(keepsake->program, session->run.program) == 0;
}

void keepsake_go_back(const Keepsake *keepsake, Session *session) {
    Moved moved = moved_since(keepsake, session);
    EventNumber event = moved.map ? event_of(session, keepsake->here, &moved) : 0;
    if (event)
        session_seek(session, event);
    free(moved.map);
}

static void add_mark(MarkSet *set, uint32_t mark) {
    if (mark && !marks_have(set, mark))
        marks_toggle(set, mark);
}

void keepsake_put_marks(const Keepsake *keepsake, Session *session, EventNumber same) {
    const MarkSet *bookmarks = &keepsake->journey.bookmarks, *breaks = &keepsake->journey.breaks;
    Journey *journey = &session->journey;
    Moved moved = moved_since(keepsake, session);
    journey->bookmarks.count = 0;
    for (int i = 0; i < bookmarks->count; i++) {
        EventNumber event = bookmarks->items[i];
        if (event > same)
            event = moved.map ? event_of(session, keepsake->bookmarks[i], &moved) : 0;
        add_mark(&journey->bookmarks, event);
    }
    journey->breaks.count = 0;
    for (int i = 0; moved.map && i < breaks->count; i++)
        add_mark(&journey->breaks, line_follow_map(moved.map, moved.count, breaks->items[i]));
    free(moved.map);
}
