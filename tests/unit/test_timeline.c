/*
 * sim/model/timeline: lanes show what the model says at every event, marks and lists are complete
 * and in order, travel finds the nearest event of each kind.
 */
#include <stdlib.h>

#include "random_journal.h"
#include "sample_journal.h"
#include "sim/model/timeline.h"
#include "suite.h"

static Journal *journal;
static Timeline *timeline;

static void open_journal(Journal *opened) {
    journal = opened;
    ck_assert_ptr_nonnull(journal);
    timeline = timeline_new(journal);
    ck_assert_ptr_nonnull(timeline);
}

static void close_journal(void) {
    timeline_free(timeline);
    journal_free(journal);
}

static EventNumber nth(EventKind kind, uint32_t n) {
    for (EventNumber number = 1; number <= journal_count(journal); number++)
        if (journal_kind(journal, number) == kind && !--n)
            return number;
    ck_abort_msg("there is no such event");
    return 0;
}

/* ---- lanes ---- */

static LaneState expected_state(const Model *model, const ModelTask *task) {
    const ModelCancel *cancel = model_cancel(model, task->cancel);
    switch (task->state) {
    case TASK_STATE_RUNNING: return LANE_RUNNING;
    case TASK_STATE_CANCELLING: return LANE_CANCELLING;
    case TASK_STATE_WAITING:
        return cancel && (cancel->state == CANCEL_STATE_CLEANUP ||
                          cancel->state == CANCEL_STATE_CAUGHT)
                   ? LANE_CLEANUP
                   : LANE_WAITING;
    default: return LANE_READY;
    }
}

static void check_task_lane(const Model *model, TaskId id, EventNumber event) {
    const ModelTask *task = model_task(model, id);
    const Lane *lane = timeline_lane_of(timeline, (Node){NODE_TASK, id});
    ck_assert_ptr_nonnull(lane);
    ck_assert_uint_eq(lane->created, task->created);
    if (task->ended) {
        ck_assert_uint_eq(lane->ended, task->ended);
        return;
    }
    const LaneInterval *interval = &lane->intervals[lane_interval_at(lane, event)];
    ck_assert_uint_le(interval->first, event);
    ck_assert_uint_ge(interval->last, event);
    ck_assert_msg(interval->state == expected_state(model, task), "task %u after event %u", id,
                  event);
}

static void check_lanes_against_model(void) {
    Model *model = model_new(journal, NULL, NULL);
    for (EventNumber event = 1; model_apply_next(model); event++)
        for (TaskId id = 1; id <= model_task_count(model); id++)
            if (model_task(model, id))
                check_task_lane(model, id, event);
    model_free(model);
}

static void check_lane_has_no_gaps(const Lane *lane) {
    EventNumber last = lane->ended ? lane->ended : journal_count(journal);
    ck_assert_uint_gt(lane->interval_count, 0);
    for (uint32_t i = 1; i < lane->interval_count; i++) {
        ck_assert_uint_eq(lane->intervals[i].first, lane->intervals[i - 1].last);
        ck_assert_double_eq(lane->intervals[i].begin, lane->intervals[i - 1].end);
        ck_assert_int_ne(lane->intervals[i].state, lane->intervals[i - 1].state);
    }
    ck_assert_uint_eq(lane->intervals[lane->interval_count - 1].last, last);
}

START_TEST(lanes_show_what_the_model_says) {
    open_journal(sample_journal(JOURNAL_LEVEL_LINE));
    check_lanes_against_model();
    ck_assert_uint_eq(timeline_lane_count(timeline), 6);
    for (uint32_t i = 0; i < timeline_lane_count(timeline); i++)
        check_lane_has_no_gaps(timeline_lane(timeline, i));
    close_journal();
}
END_TEST

START_TEST(the_worker_is_blocked_while_it_sleeps) {
    open_journal(sample_journal(JOURNAL_LEVEL_LOOP));
    const Lane *lane = timeline_lane_of(timeline, (Node){NODE_THREAD, 2});
    const LaneInterval *interval =
        &lane->intervals[lane_interval_at(lane, nth(EVENT_THREAD_BLOCK, 1))];
    ck_assert_int_eq(interval->state, LANE_BLOCKED);
    ck_assert_double_eq(interval->begin, 0);
    ck_assert_double_eq(interval->end, 1.5);
    lane = timeline_lane_of(timeline, (Node){NODE_THREAD, 1});
    interval = &lane->intervals[lane_interval_at(lane, nth(EVENT_POLL_BEGIN, 3))];
    ck_assert_int_eq(interval->state, LANE_IDLE);
    ck_assert_double_eq(interval->end, 0.5);
    ck_assert_ptr_null(timeline_lane_of(timeline, (Node){NODE_THREAD, 3}));
    ck_assert_ptr_null(timeline_lane_of(timeline, (Node){NODE_LOOP, 1}));
    close_journal();
}
END_TEST

START_TEST(random_journals_have_whole_lanes) {
    for (uint64_t seed = 1; seed <= 20; seed++) {
        open_journal(random_journal(seed, 2000));
        for (uint32_t i = 0; i < timeline_lane_count(timeline); i++)
            check_lane_has_no_gaps(timeline_lane(timeline, i));
        close_journal();
    }
}
END_TEST

/* ---- marks, iterations, instants ---- */

START_TEST(marks_stand_in_order) {
    static const uint32_t expected[MARK_KIND_COUNT] = {
        [MARK_OUTPUT] = 4,    [MARK_CANCEL] = 3,   [MARK_DELIVER] = 2,
        [MARK_EXCEPTION] = 2, [MARK_SHUTDOWN] = 5,
    };
    uint32_t counts[MARK_KIND_COUNT] = {0};
    open_journal(sample_journal(JOURNAL_LEVEL_LINE));
    for (uint32_t i = 0; i < timeline_mark_count(timeline); i++) {
        const Mark *mark = timeline_mark(timeline, i);
        counts[mark->kind]++;
        ck_assert_uint_eq(timeline_mark_from(timeline, mark->event), i);
        ck_assert_uint_eq(timeline_mark_from(timeline, mark->event + 1), i + 1);
        ck_assert_double_eq(mark->time, journal_head(journal, mark->event).time);
    }
    ck_assert_mem_eq(counts, expected, sizeof counts);
    ck_assert_uint_eq(timeline_mark(timeline, 0)->subject.id, 2);
    close_journal();
}
END_TEST

START_TEST(instants_and_iterations_cover_the_run) {
    open_journal(sample_journal(JOURNAL_LEVEL_LINE));
    EventNumber count = journal_count(journal);
    ck_assert_uint_eq(timeline_instant_count(timeline), 4);
    ck_assert_double_eq(timeline_duration(timeline), 1.5);
    for (EventNumber event = 1; event <= count; event++) {
        EventHead head = journal_head(journal, event);
        const Stretch *instant = timeline_instant(timeline, timeline_instant_of(timeline, event));
        ck_assert_double_eq(instant->time, head.time);
        ck_assert(instant->first <= event && event <= instant->last);
        uint32_t iteration = timeline_iteration_of(timeline, event);
        if (head.iteration)
            ck_assert_uint_eq(timeline_iteration(timeline, iteration)->iteration, head.iteration);
    }
    ck_assert_uint_eq(timeline_iteration_of(timeline, 1), UINT32_MAX);
    ck_assert_uint_eq(timeline_event_at(timeline, 1.5), count);
    ck_assert_uint_eq(timeline_event_at(timeline, 99), count);
    ck_assert_uint_eq(timeline_event_at(timeline, 0.7), timeline_instant(timeline, 1)->last);
    ck_assert_uint_eq(timeline_event_at(timeline, -1), 0);
    close_journal();
}
END_TEST

/* ---- travel ---- */

START_TEST(next_and_previous_mirror_each_other) {
    open_journal(random_journal(7, 3000));
    for (uint32_t kind = 0; kind < STOP_KIND_COUNT; kind++) {
        EventNumber at = 0;
        EventNumber next;
        while ((next = timeline_next(timeline, at, (StopKind)kind))) {
            ck_assert_uint_gt(next, at);
            ck_assert_uint_eq(timeline_previous(timeline, next + 1, (StopKind)kind), next);
            ck_assert_uint_eq(timeline_previous(timeline, next, (StopKind)kind), at);
            at = next;
        }
        ck_assert_uint_gt(at, 0);
    }
    close_journal();
}
END_TEST

START_TEST(stops_are_the_events_of_their_kind) {
    open_journal(sample_journal(JOURNAL_LEVEL_LINE));
    ck_assert_uint_eq(timeline_next(timeline, 0, STOP_OUTPUT), nth(EVENT_OUTPUT, 1));
    ck_assert_uint_eq(timeline_next(timeline, nth(EVENT_OUTPUT, 1), STOP_OUTPUT),
                      nth(EVENT_OUTPUT, 2));
    ck_assert_uint_eq(timeline_next(timeline, nth(EVENT_OUTPUT, 4), STOP_OUTPUT), 0);
    ck_assert_uint_eq(timeline_next(timeline, 0, STOP_LINE), nth(EVENT_LINE, 1));
    ck_assert_uint_eq(timeline_next(timeline, 1, STOP_CANCEL), nth(EVENT_TASK_CANCEL, 1));
    ck_assert_uint_eq(timeline_next(timeline, 0, STOP_ITERATION), nth(EVENT_ITERATION_BEGIN, 1));
    ck_assert_uint_eq(timeline_next(timeline, 0, STOP_SIGNAL), 0);
    close_journal();
}
END_TEST

START_TEST(lines_are_found_by_number) {
    open_journal(sample_journal(JOURNAL_LEVEL_LINE));
    const EventNumber *events;
    ck_assert_uint_eq(timeline_line_events(timeline, 5, &events), 3);
    for (uint32_t i = 0; i < 3; i++) {
        Event event;
        journal_get(journal, events[i], &event);
        ck_assert_int_eq(event.head.kind, EVENT_LINE);
        ck_assert_uint_eq(journal_span_get(journal, event.as.line.span).line, 5);
    }
    ck_assert_uint_eq(timeline_next_at_line(timeline, events[0], 5), events[1]);
    ck_assert_uint_eq(timeline_previous_at_line(timeline, events[1], 5), events[0]);
    ck_assert_uint_eq(timeline_previous_at_line(timeline, events[0], 5), 0);
    ck_assert_uint_eq(timeline_line_events(timeline, 2, &events), 0);
    ck_assert_uint_eq(timeline_next_at_line(timeline, 1, 4711), 0);
    close_journal();
}
END_TEST

START_TEST(without_line_events_places_are_lines) {
    open_journal(sample_journal(JOURNAL_LEVEL_LOOP));
    const EventNumber *events;
    ck_assert_uint_gt(timeline_line_events(timeline, 5, &events), 0);
    ck_assert_uint_ne(timeline_next(timeline, 0, STOP_LINE), 0);
    close_journal();
}
END_TEST

START_TEST(the_last_run_of_a_task_is_found) {
    open_journal(sample_journal(JOURNAL_LEVEL_LINE));
    Node main_task = {NODE_TASK, 1};
    EventNumber second = nth(EVENT_OUTPUT, 1);
    ck_assert_uint_eq(timeline_last_run(timeline, main_task, second),
                      nth(EVENT_TASK_STEP_BEGIN, 1));
    ck_assert_uint_eq(timeline_last_run(timeline, main_task, 2), 0);
    ck_assert_uint_eq(timeline_last_run(timeline, (Node){NODE_TASK, 77}, second), 0);
    close_journal();
}
END_TEST

START_TEST(an_empty_run_has_an_empty_timeline) {
    open_journal(journal_new((JournalOptions){.level = JOURNAL_LEVEL_LOOP}));
    ck_assert_uint_eq(timeline_lane_count(timeline), 0);
    ck_assert_uint_eq(timeline_event_at(timeline, 1), 0);
    ck_assert_uint_eq(timeline_next(timeline, 0, STOP_LINE), 0);
    ck_assert_uint_eq(timeline_instant_of(timeline, 0), UINT32_MAX);
    close_journal();
}
END_TEST

Suite *suite_timeline(void) {
    Suite *suite = suite_create("timeline");
    TCase *lanes = tcase_create("lanes");
    tcase_set_timeout(lanes, 60);
    tcase_add_test(lanes, lanes_show_what_the_model_says);
    tcase_add_test(lanes, the_worker_is_blocked_while_it_sleeps);
    tcase_add_test(lanes, random_journals_have_whole_lanes);
    suite_add_tcase(suite, lanes);
    TCase *marks = tcase_create("marks");
    tcase_add_test(marks, marks_stand_in_order);
    tcase_add_test(marks, instants_and_iterations_cover_the_run);
    suite_add_tcase(suite, marks);
    TCase *travel = tcase_create("travel");
    tcase_set_timeout(travel, 60);
    tcase_add_test(travel, next_and_previous_mirror_each_other);
    tcase_add_test(travel, stops_are_the_events_of_their_kind);
    tcase_add_test(travel, lines_are_found_by_number);
    tcase_add_test(travel, without_line_events_places_are_lines);
    tcase_add_test(travel, the_last_run_of_a_task_is_found);
    tcase_add_test(travel, an_empty_run_has_an_empty_timeline);
    suite_add_tcase(suite, travel);
    return suite;
}
