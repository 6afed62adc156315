/* See own.h. */
#include "sim/journal/own.h"

#include <stdlib.h>

static bool room_for(OwnEvents *own, FrameId frame) {
    if (frame < own->size)
        return true;
    uint32_t size = frame + frame / 2 + 64;
    bool *grown = realloc(own->library, size * sizeof *grown);
    if (!grown)
        return false;
    for (uint32_t i = own->size; i < size; i++)
        grown[i] = false;
    own->library = grown;
    own->size = size;
    return true;
}

static bool is_own_frame(const OwnEvents *own, FrameId frame) {
    return frame >= own->size || !own->library[frame];
}

static bool enter(OwnEvents *own, const EventFrameEnter *event) {
    if (event->library && room_for(own, event->frame))
        own->library[event->frame] = true;
    return !event->library;
}

bool own_events_take(OwnEvents *own, const Journal *journal, EventNumber number) {
    Event event;
    EventKind kind = journal_kind(journal, number);
    if (kind != EVENT_SOURCE && event_info(kind)->level != JOURNAL_LEVEL_LINE)
        return true;
    journal_get(journal, number, &event);
    switch (kind) {
    case EVENT_SOURCE: return !event.as.source.library;
    case EVENT_FRAME_ENTER: return enter(own, &event.as.frame_enter);
    case EVENT_FRAME_LEAVE: return is_own_frame(own, event.as.frame_leave.frame);
    case EVENT_LINE: return is_own_frame(own, event.as.line.frame);
    case EVENT_EXPRESSION: return is_own_frame(own, event.as.expression.frame);
    case EVENT_LOCAL_SET: return is_own_frame(own, event.as.local_set.frame);
    case EVENT_LOCAL_DELETE: return is_own_frame(own, event.as.local_delete.frame);
    default: return true;
    }
}

void own_events_free(OwnEvents *own) {
    free(own->library);
    *own = (OwnEvents){0};
}

EventNumber journal_own_count(const Journal *journal, EventNumber last) {
    OwnEvents own = {0};
    EventNumber count = 0;
    for (EventNumber number = 1; number <= last; number++)
        count += own_events_take(&own, journal, number);
    own_events_free(&own);
    return count;
}
