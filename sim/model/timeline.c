/*
 * One pass over the journal makes the lanes, marks and lists of the timeline. The pass folds the
 * model and looks, after each event, at the one task and the threads that the event can have
 * changed; so a lane always shows what the model says, and the pass costs little more than the
 * fold.
 */
#include <stdlib.h>

#include "sim/model/fold.h"
#include "sim/model/timeline.h"

typedef struct {
    EventNumber *items;
    uint32_t count, capacity;
} Numbers;

typedef struct {
    Lane lane;
    LaneInterval *intervals;
    uint32_t capacity;
} LaneRow;

typedef struct {
    uint32_t line;
    EventNumber event;
} LineVisit;

struct Timeline {
    const Journal *journal;
    LaneRow *lanes;
    uint32_t lane_count, lane_capacity;
    uint32_t *task_lanes; /* by id: index + 1 */
    uint32_t task_lane_count;
    uint32_t *thread_lanes;
    uint32_t thread_lane_count;
    Mark *marks;
    uint32_t mark_count, mark_capacity;
    Stretch *iterations;
    uint32_t iteration_count, iteration_capacity;
    Stretch *instants;
    uint32_t instant_count, instant_capacity;
    Numbers stops[STOP_KIND_COUNT];
    LineVisit *visits; /* by line, then by event */
    uint32_t visit_count, visit_capacity;
    EventNumber *visit_events; /* the events of visits, for those who ask by line */
    double duration;
    /* only while it is made */
    TaskId last_stepped;
    ThreadId last_thread;
    bool has_lines;
    bool failed;
};

/* Room for one more; false (and the timeline failed) if memory ran out. */
static bool grow(Timeline *timeline, void **array, uint32_t count, uint32_t *capacity,
                 size_t size) {
    if (count < *capacity)
        return true;
    uint32_t grown = *capacity ? *capacity * 2 : 8;
    void *memory = realloc(*array, grown * size);
    if (!memory) {
        timeline->failed = true;
        return false;
    }
    *array = memory;
    *capacity = grown;
    return true;
}

static void add_number(Timeline *timeline, Numbers *numbers, EventNumber number) {
    if (grow(timeline, (void **)&numbers->items, numbers->count, &numbers->capacity,
             sizeof *numbers->items))
        numbers->items[numbers->count++] = number;
}

/* ---- lanes ---- */

/* The place where the lane of that id is noted, NULL if memory ran out. */
static uint32_t *lane_note(Timeline *timeline, Node subject) {
    bool is_task = subject.kind == NODE_TASK;
    uint32_t **notes = is_task ? &timeline->task_lanes : &timeline->thread_lanes;
    uint32_t *count = is_task ? &timeline->task_lane_count : &timeline->thread_lane_count;
    if (subject.id < *count)
        return &(*notes)[subject.id];
    uint32_t grown = subject.id * 2 + 16;
    uint32_t *memory = realloc(*notes, grown * sizeof *memory);
    if (!memory) {
        timeline->failed = true;
        return NULL;
    }
    memset(memory + *count, 0, (grown - *count) * sizeof *memory);
    *notes = memory;
    *count = grown;
    return &memory[subject.id];
}

static LaneRow *lane_for(Timeline *timeline, Node subject, EventNumber created) {
    uint32_t *note = lane_note(timeline, subject);
    if (!note)
        return NULL;
    if (*note)
        return &timeline->lanes[*note - 1];
    if (!grow(timeline, (void **)&timeline->lanes, timeline->lane_count, &timeline->lane_capacity,
              sizeof *timeline->lanes))
        return NULL;
    LaneRow *row = &timeline->lanes[timeline->lane_count];
    *row = (LaneRow){.lane = {.subject = subject, .created = created}};
    *note = ++timeline->lane_count;
    return row;
}

static void close_interval(LaneRow *row, const EventHead *head) {
    if (!row->lane.interval_count)
        return;
    LaneInterval *last = &row->intervals[row->lane.interval_count - 1];
    last->last = head->number;
    last->end = head->time;
}

static void enter_lane_state(Timeline *timeline, LaneRow *row, LaneState state,
                             const EventHead *head) {
    uint32_t count = row->lane.interval_count;
    if (count && row->intervals[count - 1].state == state)
        return;
    close_interval(row, head);
    if (!grow(timeline, (void **)&row->intervals, count, &row->capacity, sizeof *row->intervals))
        return;
    row->intervals[count] = (LaneInterval){
        .first = head->number, .begin = head->time, .end = head->time, .state = state};
    row->lane.interval_count++;
}

static LaneState lane_state_of_task(const Model *model, const ModelTask *task) {
    const ModelCancel *cancel = model_cancel(model, task->cancel);
    bool cleans_up =
        cancel && (cancel->state == CANCEL_STATE_CLEANUP || cancel->state == CANCEL_STATE_CAUGHT);
    switch (task->state) {
    case TASK_STATE_RUNNING: return LANE_RUNNING;
    case TASK_STATE_CANCELLING: return LANE_CANCELLING;
    case TASK_STATE_WAITING: return cleans_up ? LANE_CLEANUP : LANE_WAITING;
    case TASK_STATE_NONE:
    case TASK_STATE_CREATED:
    case TASK_STATE_READY:
    case TASK_STATE_DONE:
    case TASK_STATE_FAILED:
    case TASK_STATE_CANCELLED:
    case TaskState_COUNT: break;
    }
    return LANE_READY;
}

static void watch_task(Timeline *timeline, const Model *model, TaskId id, const EventHead *head) {
    const ModelTask *task = model_task(model, id);
    if (!task)
        return;
    LaneRow *row = lane_for(timeline, (Node){NODE_TASK, id}, task->created);
    if (!row || row->lane.ended)
        return;
    if (!task->ended) {
        enter_lane_state(timeline, row, lane_state_of_task(model, task), head);
        return;
    }
    close_interval(row, head);
    row->lane.ended = head->number;
    row->lane.outcome = task->outcome;
}

/* The thread of a loop that polls is idle, although nothing told it to block. */
static bool polls(const Model *model, ThreadId id, const ModelThread *thread) {
    const ModelLoop *loop = model_loop(model, thread->loop);
    return loop && loop->thread == id && loop->state == LOOP_STATE_RUNNING &&
           loop->phase == LOOP_PHASE_POLL;
}

static LaneState lane_state_of_thread(const Model *model, ThreadId id, const ModelThread *thread) {
    switch (thread->state) {
    case THREAD_STATE_BLOCKED: return LANE_BLOCKED;
    case THREAD_STATE_IDLE: return LANE_IDLE;
    case THREAD_STATE_NONE:
    case THREAD_STATE_READY:
    case THREAD_STATE_RUNNING:
    case THREAD_STATE_ENDED:
    case ThreadState_COUNT: break;
    }
    if (polls(model, id, thread))
        return LANE_IDLE;
    return thread->state == THREAD_STATE_RUNNING ? LANE_RUNNING : LANE_READY;
}

static void watch_thread(Timeline *timeline, const Model *model, ThreadId id,
                         const EventHead *head) {
    const ModelThread *thread = model_thread(model, id);
    if (!thread)
        return;
    LaneRow *row = lane_for(timeline, (Node){NODE_THREAD, id}, thread->created);
    if (!row || row->lane.ended)
        return;
    if (!thread->ended) {
        enter_lane_state(timeline, row, lane_state_of_thread(model, id, thread), head);
        return;
    }
    close_interval(row, head);
    row->lane.ended = head->number;
}

/* ---- what an event is about ---- */

static TaskId task_of_event(const Event *event) {
    switch (event->head.kind) {
    case EVENT_TASK_CREATE: return event->as.task_create.task;
    case EVENT_TASK_STEP_BEGIN: return event->as.task_step_begin.task;
    case EVENT_TASK_STEP_END: return event->as.task_step_end.task;
    case EVENT_TASK_DONE: return event->as.task_done.task;
    case EVENT_TASK_DESTROY: return event->as.task_destroy.task;
    case EVENT_TASK_CANCEL: return event->as.task_cancel.task;
    case EVENT_HANDLE_SCHEDULE: return event->as.handle_schedule.task;
    default: return 0;
    }
}

static ThreadId thread_of_event(const Event *event) {
    switch (event->head.kind) {
    case EVENT_THREAD_CREATE: return event->as.thread_create.subject;
    case EVENT_THREAD_BLOCK: return event->as.thread_block.subject;
    case EVENT_THREAD_UNBLOCK: return event->as.thread_unblock.subject;
    case EVENT_THREAD_END: return event->as.thread_end.subject;
    default: return 0;
    }
}

static void watch_lanes(Timeline *timeline, const Model *model, const Event *event) {
    const EventHead *head = &event->head;
    TaskId task = task_of_event(event);
    ThreadId thread = thread_of_event(event);
    if (task)
        watch_task(timeline, model, task, head);
    if (timeline->last_thread != head->thread)
        watch_thread(timeline, model, timeline->last_thread, head);
    watch_thread(timeline, model, head->thread, head);
    if (thread && thread != head->thread)
        watch_thread(timeline, model, thread, head);
    timeline->last_thread = head->thread;
}

/* ---- marks and stops ---- */

static void add_mark(Timeline *timeline, MarkKind kind, TaskId task, const EventHead *head) {
    if (!grow(timeline, (void **)&timeline->marks, timeline->mark_count, &timeline->mark_capacity,
              sizeof *timeline->marks))
        return;
    Node subject = task ? (Node){NODE_TASK, task} : (Node){NODE_THREAD, head->thread};
    timeline->marks[timeline->mark_count++] =
        (Mark){.event = head->number, .time = head->time, .kind = kind, .subject = subject};
}

static void add_stop(Timeline *timeline, StopKind kind, const EventHead *head) {
    add_number(timeline, &timeline->stops[kind], head->number);
}

static void mark_event(Timeline *timeline, const Event *event) {
    const EventHead *head = &event->head;
    switch (head->kind) {
    case EVENT_OUTPUT:
        add_mark(timeline, MARK_OUTPUT, event->as.output.task, head);
        add_stop(timeline, STOP_OUTPUT, head);
        break;
    case EVENT_TASK_CANCEL:
        add_mark(timeline, MARK_CANCEL, event->as.task_cancel.task, head);
        add_stop(timeline, STOP_CANCEL, head);
        break;
    case EVENT_TASK_CANCEL_DELIVER:
        add_mark(timeline, MARK_DELIVER, event->as.task_cancel_deliver.task, head);
        add_stop(timeline, STOP_CANCEL, head);
        break;
    case EVENT_EXCEPTION_RAISE:
        add_mark(timeline, MARK_EXCEPTION, event->as.exception_raise.task, head);
        add_stop(timeline, STOP_EXCEPTION, head);
        break;
    case EVENT_EXCEPTION_UNCAUGHT:
        add_mark(timeline, MARK_UNCAUGHT, event->as.exception_uncaught.task, head);
        add_stop(timeline, STOP_EXCEPTION, head);
        break;
    case EVENT_SIGNAL_SEND:
    case EVENT_SIGNAL_DELIVER:
        add_mark(timeline, MARK_SIGNAL, 0, head);
        add_stop(timeline, STOP_SIGNAL, head);
        break;
    case EVENT_LOOP_MESSAGE:
        add_mark(timeline, MARK_MESSAGE, event->as.loop_message.task, head);
        break;
    case EVENT_SHUTDOWN_PHASE: add_mark(timeline, MARK_SHUTDOWN, 0, head); break;
    case EVENT_TASK_STEP_BEGIN:
        if (event->as.task_step_begin.task != timeline->last_stepped)
            add_stop(timeline, STOP_TASK_SWITCH, head);
        timeline->last_stepped = event->as.task_step_begin.task;
        break;
    default: break;
    }
}

/* ---- iterations and instants ---- */

static void add_stretch(Timeline *timeline, Stretch **stretches, uint32_t *count,
                        uint32_t *capacity, Stretch stretch) {
    if (grow(timeline, (void **)stretches, *count, capacity, sizeof **stretches))
        (*stretches)[(*count)++] = stretch;
}

static void watch_stretches(Timeline *timeline, const Event *event) {
    const EventHead *head = &event->head;
    Stretch stretch = {.first = head->number,
                       .last = head->number,
                       .time = head->time,
                       .iteration = head->iteration};
    uint32_t instants = timeline->instant_count;
    if (!instants || timeline->instants[instants - 1].time != head->time) {
        add_stretch(timeline, &timeline->instants, &timeline->instant_count,
                    &timeline->instant_capacity, stretch);
        add_stop(timeline, STOP_INSTANT, head);
    }
    if (head->kind == EVENT_ITERATION_BEGIN) {
        stretch.loop = event->as.iteration_begin.loop;
        add_stretch(timeline, &timeline->iterations, &timeline->iteration_count,
                    &timeline->iteration_capacity, stretch);
        add_stop(timeline, STOP_ITERATION, head);
    }
    if (timeline->instant_count)
        timeline->instants[timeline->instant_count - 1].last = head->number;
    if (timeline->iteration_count)
        timeline->iterations[timeline->iteration_count - 1].last = head->number;
}

/* ---- lines ---- */

static void watch_line(Timeline *timeline, const Model *model, const EventHead *head) {
    const ModelNow *now = model_state(model);
    bool placed = now->place_event == head->number; /* in the program, not in the library */
    if (timeline->has_lines ? head->kind != EVENT_LINE : !placed)
        return;
    add_stop(timeline, STOP_LINE, head);
    if (!placed)
        return;
    if (grow(timeline, (void **)&timeline->visits, timeline->visit_count, &timeline->visit_capacity,
             sizeof *timeline->visits))
        timeline->visits[timeline->visit_count++] =
            (LineVisit){.line = model_span(model, now->place).line, .event = head->number};
}

static int compare_visits(const void *a, const void *b) {
    const LineVisit *first = a;
    const LineVisit *second = b;
    if (first->line != second->line)
        return first->line < second->line ? -1 : 1;
    return first->event < second->event ? -1 : first->event > second->event;
}

static void sort_visits(Timeline *timeline) {
    uint32_t count = timeline->visit_count;
    if (!count)
        return;
    qsort(timeline->visits, count, sizeof *timeline->visits, compare_visits);
    timeline->visit_events = malloc(count * sizeof *timeline->visit_events);
    if (!timeline->visit_events) {
        timeline->failed = true;
        return;
    }
    for (uint32_t i = 0; i < count; i++)
        timeline->visit_events[i] = timeline->visits[i].event;
}

static bool journal_has_lines(const Journal *journal) {
    for (EventNumber number = 1; number <= journal_count(journal); number++)
        if (journal_kind(journal, number) == EVENT_LINE)
            return true;
    return false;
}

/* ---- making ---- */

static void watch_event(Timeline *timeline, const Model *model) {
    Event event;
    journal_get(timeline->journal, model->world.event, &event);
    watch_lanes(timeline, model, &event);
    mark_event(timeline, &event);
    watch_stretches(timeline, &event);
    watch_line(timeline, model, &event.head);
    if (event.head.time > timeline->duration)
        timeline->duration = event.head.time;
}

static void close_lanes(Timeline *timeline) {
    EventNumber count = journal_count(timeline->journal);
    EventHead last = count ? journal_head(timeline->journal, count) : (EventHead){0};
    for (uint32_t i = 0; i < timeline->lane_count; i++) {
        LaneRow *row = &timeline->lanes[i];
        if (!row->lane.ended)
            close_interval(row, &last);
        row->lane.intervals = row->intervals;
    }
}

Timeline *timeline_new(const Journal *journal) {
    Timeline *timeline = malloc(sizeof *timeline);
    Model *model = model_new(journal, NULL, NULL);
    if (timeline)
        *timeline = (Timeline){.journal = journal, .has_lines = journal_has_lines(journal)};
    while (timeline && model && !timeline->failed && model_apply_next(model))
        watch_event(timeline, model);
    bool complete = timeline && model && model->world.event == journal_count(journal);
    model_free(model);
    if (complete) {
        close_lanes(timeline);
        sort_visits(timeline);
    }
    if (complete && !timeline->failed)
        return timeline;
    timeline_free(timeline);
    return NULL;
}

void timeline_free(Timeline *timeline) {
    if (!timeline)
        return;
    for (uint32_t i = 0; i < timeline->lane_count; i++)
        free(timeline->lanes[i].intervals);
    for (uint32_t i = 0; i < STOP_KIND_COUNT; i++)
        free(timeline->stops[i].items);
    free(timeline->lanes);
    free(timeline->task_lanes);
    free(timeline->thread_lanes);
    free(timeline->marks);
    free(timeline->iterations);
    free(timeline->instants);
    free(timeline->visits);
    free(timeline->visit_events);
    free(timeline);
}

/* ---- reading ---- */

EventNumber timeline_event_count(const Timeline *timeline) {
    return journal_count(timeline->journal);
}

double timeline_duration(const Timeline *timeline) {
    return timeline->duration;
}

uint32_t timeline_lane_count(const Timeline *timeline) {
    return timeline->lane_count;
}

const Lane *timeline_lane(const Timeline *timeline, uint32_t index) {
    return &timeline->lanes[index].lane;
}

uint32_t timeline_lane_index(const Timeline *timeline, Node subject) {
    bool is_task = subject.kind == NODE_TASK;
    uint32_t count = is_task ? timeline->task_lane_count : timeline->thread_lane_count;
    const uint32_t *notes = is_task ? timeline->task_lanes : timeline->thread_lanes;
    if ((!is_task && subject.kind != NODE_THREAD) || subject.id >= count || !notes[subject.id])
        return timeline->lane_count;
    return notes[subject.id] - 1;
}

const Lane *timeline_lane_of(const Timeline *timeline, Node subject) {
    uint32_t index = timeline_lane_index(timeline, subject);
    return index < timeline->lane_count ? &timeline->lanes[index].lane : NULL;
}

uint32_t lane_interval_at(const Lane *lane, EventNumber event) {
    uint32_t low = 0;
    uint32_t high = lane->interval_count;
    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (lane->intervals[middle].first <= event)
            low = middle;
        else
            high = middle;
    }
    return low;
}

uint32_t timeline_mark_count(const Timeline *timeline) {
    return timeline->mark_count;
}

const Mark *timeline_mark(const Timeline *timeline, uint32_t index) {
    return &timeline->marks[index];
}

uint32_t timeline_mark_from(const Timeline *timeline, EventNumber event) {
    uint32_t low = 0;
    uint32_t high = timeline->mark_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (timeline->marks[middle].event < event)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

uint32_t timeline_iteration_count(const Timeline *timeline) {
    return timeline->iteration_count;
}

const Stretch *timeline_iteration(const Timeline *timeline, uint32_t index) {
    return &timeline->iterations[index];
}

uint32_t timeline_instant_count(const Timeline *timeline) {
    return timeline->instant_count;
}

const Stretch *timeline_instant(const Timeline *timeline, uint32_t index) {
    return &timeline->instants[index];
}

/* Index of the last stretch that begins at or before the event, UINT32_MAX if there is none. */
static uint32_t stretch_of(const Stretch *stretches, uint32_t count, EventNumber event) {
    uint32_t low = 0;
    uint32_t high = count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (stretches[middle].first <= event)
            low = middle + 1;
        else
            high = middle;
    }
    return low - 1;
}

uint32_t timeline_iteration_of(const Timeline *timeline, EventNumber event) {
    return stretch_of(timeline->iterations, timeline->iteration_count, event);
}

uint32_t timeline_instant_of(const Timeline *timeline, EventNumber event) {
    return stretch_of(timeline->instants, timeline->instant_count, event);
}

EventNumber timeline_event_at(const Timeline *timeline, double time) {
    uint32_t low = 0;
    uint32_t high = timeline->instant_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (timeline->instants[middle].time <= time)
            low = middle + 1;
        else
            high = middle;
    }
    return low ? timeline->instants[low - 1].last : 0;
}

/* ---- travel ---- */

/* Index of the first number greater than the event. */
static uint32_t first_after(const EventNumber *items, uint32_t count, EventNumber event) {
    uint32_t low = 0;
    uint32_t high = count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (items[middle] <= event)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static EventNumber next_of(const EventNumber *items, uint32_t count, EventNumber from) {
    uint32_t index = items ? first_after(items, count, from) : count;
    return index < count ? items[index] : 0;
}

static EventNumber previous_of(const EventNumber *items, uint32_t count, EventNumber from) {
    uint32_t index = items && from ? first_after(items, count, from - 1) : 0;
    return index ? items[index - 1] : 0;
}

EventNumber timeline_next(const Timeline *timeline, EventNumber from, StopKind kind) {
    return next_of(timeline->stops[kind].items, timeline->stops[kind].count, from);
}

EventNumber timeline_previous(const Timeline *timeline, EventNumber from, StopKind kind) {
    return previous_of(timeline->stops[kind].items, timeline->stops[kind].count, from);
}

/* Index of the first visit of that line or a later one. */
static uint32_t visits_from(const Timeline *timeline, uint32_t line) {
    uint32_t low = 0;
    uint32_t high = timeline->visit_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (timeline->visits[middle].line < line)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

uint32_t timeline_line_events(const Timeline *timeline, uint32_t line, const EventNumber **events) {
    uint32_t first = visits_from(timeline, line);
    *events = timeline->visit_events ? timeline->visit_events + first : NULL;
    return visits_from(timeline, line + 1) - first;
}

EventNumber timeline_next_at_line(const Timeline *timeline, EventNumber from, uint32_t line) {
    const EventNumber *events;
    uint32_t count = timeline_line_events(timeline, line, &events);
    return next_of(events, count, from);
}

EventNumber timeline_previous_at_line(const Timeline *timeline, EventNumber from, uint32_t line) {
    const EventNumber *events;
    uint32_t count = timeline_line_events(timeline, line, &events);
    return previous_of(events, count, from);
}

EventNumber timeline_last_run(const Timeline *timeline, Node subject, EventNumber before) {
    const Lane *lane = timeline_lane_of(timeline, subject);
    if (!lane || !lane->interval_count)
        return 0;
    for (uint32_t i = lane_interval_at(lane, before) + 1; i > 0; i--) {
        const LaneInterval *interval = &lane->intervals[i - 1];
        if (interval->state == LANE_RUNNING && interval->first < before)
            return interval->first;
    }
    return 0;
}
