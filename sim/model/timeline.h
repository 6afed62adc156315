/*
 * The whole run at a glance, made once in one pass over the journal: a lane of intervals for every
 * task and thread, the marks, the iterations and instants, and the ways to travel (next event of
 * some kind, next line, where this task was created...). Nothing of it changes afterwards.
 */
#pragma once

#include "sim/model/queries.h"

/* What an interval of a lane shows. */
typedef enum {
    LANE_READY,      /* task: in the ready queue */
    LANE_RUNNING,    /* task: a step runs; thread: it runs code */
    LANE_WAITING,    /* task: awaits something */
    LANE_CANCELLING, /* task: cancel() was called, CancelledError not yet thrown */
    LANE_CLEANUP,    /* task: waits after CancelledError was thrown */
    LANE_BLOCKED,    /* thread: sleeps, waits for a lock... */
    LANE_IDLE,       /* thread: a worker without a job */
    LANE_STATE_COUNT
} LaneState;

typedef struct {
    EventNumber first; /* the event that began it */
    EventNumber last;  /* the event that ended it (begins the next), or the last of the journal */
    double begin;
    double end;
    LaneState state;
} LaneInterval;

typedef struct {
    Node subject; /* a task or a thread */
    EventNumber created;
    EventNumber ended;             /* 0: it never ended */
    Outcome outcome;               /* of a task that ended */
    const LaneInterval *intervals; /* in order, without gaps from created to ended */
    uint32_t interval_count;
} Lane;

typedef enum {
    MARK_OUTPUT,
    MARK_CANCEL,    /* cancel() */
    MARK_DELIVER,   /* CancelledError thrown */
    MARK_EXCEPTION, /* raised */
    MARK_UNCAUGHT,
    MARK_SIGNAL,
    MARK_MESSAGE, /* the loop's exception handler */
    MARK_SHUTDOWN,
    MARK_KIND_COUNT
} MarkKind;

typedef struct {
    EventNumber event;
    double time;
    MarkKind kind;
    Node subject; /* the lane it belongs to */
} Mark;

/* Events first..last share something: an iteration, or an instant of virtual time. */
typedef struct {
    EventNumber first;
    EventNumber last;
    double time;        /* of the first event */
    uint32_t iteration; /* of the first event */
    LoopId loop;
} Stretch;

typedef struct Timeline Timeline;

/* NULL if memory ran out. The journal must stay. */
Timeline *timeline_new(const Journal *journal);
void timeline_free(Timeline *timeline);

EventNumber timeline_event_count(const Timeline *timeline);
double timeline_duration(const Timeline *timeline);

/* Lanes in the order in which tasks and threads came to be. */
uint32_t timeline_lane_count(const Timeline *timeline);
const Lane *timeline_lane(const Timeline *timeline, uint32_t index);
/* The lane of that task or thread, NULL if there is none. */
const Lane *timeline_lane_of(const Timeline *timeline, Node subject);
/* Its index; the count if there is none. */
uint32_t timeline_lane_index(const Timeline *timeline, Node subject);
/* The index of the interval that holds the event (the last one not after it), O(log n). */
uint32_t lane_interval_at(const Lane *lane, EventNumber event);

uint32_t timeline_mark_count(const Timeline *timeline);
const Mark *timeline_mark(const Timeline *timeline, uint32_t index);
/* The index of the first mark at or after the event; the count if there is none. */
uint32_t timeline_mark_from(const Timeline *timeline, EventNumber event);

uint32_t timeline_iteration_count(const Timeline *timeline);
const Stretch *timeline_iteration(const Timeline *timeline, uint32_t index);
uint32_t timeline_instant_count(const Timeline *timeline);
const Stretch *timeline_instant(const Timeline *timeline, uint32_t index);
/* The index of the last iteration that begins at or before the event; UINT32_MAX before the first.
 */
uint32_t timeline_iteration_of(const Timeline *timeline, EventNumber event);
uint32_t timeline_instant_of(const Timeline *timeline, EventNumber event);

/* The last event at or before that virtual time (0 before the first). */
EventNumber timeline_event_at(const Timeline *timeline, double time);

/* ---- travel: all return the event to go to, 0 if there is none ---- */

typedef enum {
    STOP_LINE,      /* the next place in the program (a line event, else an event with a place) */
    STOP_ITERATION, /* begin of an iteration */
    STOP_OUTPUT,
    STOP_CANCEL,
    STOP_EXCEPTION,
    STOP_SIGNAL,
    STOP_TASK_SWITCH, /* another task starts to run */
    STOP_INSTANT,     /* virtual time moves */
    STOP_KIND_COUNT
} StopKind;

EventNumber timeline_next(const Timeline *timeline, EventNumber from, StopKind kind);
EventNumber timeline_previous(const Timeline *timeline, EventNumber from, StopKind kind);
/* The same for the events at one line of the program itself ("run to here", breakpoints). */
EventNumber timeline_next_at_line(const Timeline *timeline, EventNumber from, uint32_t line);
EventNumber timeline_previous_at_line(const Timeline *timeline, EventNumber from, uint32_t line);
/* The events that came to that line, in order. */
uint32_t timeline_line_events(const Timeline *timeline, uint32_t line, const EventNumber **events);
/* Where a task last began to run before the event. */
EventNumber timeline_last_run(const Timeline *timeline, Node subject, EventNumber before);
