/* A viewing of the sample journal: steps, play, settings. No window is needed for any of it. */
#include "suite.h"

#include "sample_journal.h"
#include "ui/session.h"

#include <stdlib.h>
#include <string.h>

static Session session;

static void setup(void) {
    session_init(&session);
    SessionRun run = {.name = strdup("sample.py"),
                      .program = strdup(sample_program),
                      .program_length = strlen(sample_program),
                      .journal = sample_journal(JOURNAL_LEVEL_LINE)};
    ck_assert(session_open(&session, &run));
}

static void teardown(void) {
    session_free(&session);
}

START_TEST(begins_at_the_first_line) {
    ck_assert_uint_eq(session.position, session_start(&session));
    ck_assert_uint_gt(session_line(&session), 0);
}
END_TEST

START_TEST(jumps_to_both_ends) {
    session_do(&session, ACTION_JUMP_END, 0);
    ck_assert_uint_eq(session.position, session_count(&session));
    ck_assert(!session_step(&session, true));
    session_do(&session, ACTION_JUMP_START, 0);
    ck_assert_uint_eq(session.position, 0);
    ck_assert(!session_step(&session, false));
}
END_TEST

START_TEST(steps_forwards_and_back_meet) {
    static const StepUnit units[] = {UNIT_EVENT, UNIT_LINE, UNIT_ITERATION};
    session.unit = units[_i];
    EventNumber places[1024];
    size_t count = 0;
    session_seek(&session, session_start(&session));
    do {
        places[count++] = session.position;
    } while (count < 1024 && session_step(&session, true));
    ck_assert_uint_eq(session.position, session_count(&session));
    ck_assert_uint_gt(count, 3);
    while (count-- > 1) {
        ck_assert_uint_eq(session.position, places[count]);
        session_step(&session, false);
    }
    ck_assert_uint_eq(session.position, places[0]);
}
END_TEST

START_TEST(the_model_stands_where_the_session_does) {
    for (EventNumber n = 0; n <= session_count(&session); n += 17) {
        session_seek(&session, n);
        ck_assert_uint_eq(model_state(session_model(&session))->event, n);
    }
    session_seek(&session, 1u << 30);
    ck_assert_uint_eq(session.position, session_count(&session));
}
END_TEST

START_TEST(play_reaches_the_end_and_stops) {
    session.speed = SPEED_FOUR;
    session_do(&session, ACTION_PLAY, 0);
    ck_assert(session.playing);
    EventNumber last = session.position;
    for (int i = 0; i < 100000 && session.playing; i++) {
        session_tick(&session, 0.05);
        ck_assert_uint_ge(session.position, last);
        last = session.position;
    }
    ck_assert(!session.playing);
    ck_assert_uint_eq(session.position, session_count(&session));
    session_do(&session, ACTION_PLAY, 0);
    ck_assert_uint_eq(session.position, session_start(&session));
}
END_TEST

START_TEST(the_clock_runs_while_a_wait_is_played) {
    session_do(&session, ACTION_PLAY, 0);
    bool between = false;
    for (int i = 0; i < 100000 && session.playing; i++) {
        session_tick(&session, 0.02);
        double now = model_state(session_model(&session))->time;
        ck_assert_double_ge(session.shown_time, now - 1e-9);
        between = between || session.shown_time > now + 0.05;
    }
    ck_assert(between);
}
END_TEST

START_TEST(travel_stops_the_play) {
    session_play(&session, true);
    session_do(&session, ACTION_STEP_BACK, 0);
    ck_assert(!session.playing);
}
END_TEST

START_TEST(time_can_be_sought) {
    session_seek_time(&session, 0.75);
    ck_assert_double_eq(session.shown_time, 0.75);
    ck_assert_double_eq(model_state(session_model(&session))->time, 0.5);
    session_seek_time(&session, -1);
    ck_assert_uint_eq(session.position, 0);
}
END_TEST

/* ---- travel ---- */

START_TEST(travel_can_be_undone_and_redone) {
    session_do(&session, ACTION_JUMP_START, 0);
    session_do(&session, ACTION_NEXT_OUTPUT, 0);
    EventNumber output = session.position;
    session_do(&session, ACTION_STEP_FORWARD, 0);
    session_do(&session, ACTION_STEP_FORWARD, 0);
    session_do(&session, ACTION_STEP_FORWARD, 0);
    EventNumber stepped = session.position;
    ck_assert_uint_gt(stepped, output);
    session_do(&session, ACTION_UNDO, 0); /* the steps together */
    ck_assert_uint_eq(session.position, output);
    session_do(&session, ACTION_UNDO, 0);
    ck_assert_uint_eq(session.position, 0);
    session_do(&session, ACTION_REDO, 0);
    session_do(&session, ACTION_REDO, 0);
    ck_assert_uint_eq(session.position, stepped);
    session_do(&session, ACTION_REDO, 0);
    ck_assert_uint_eq(session.position, stepped);
    session_do(&session, ACTION_UNDO, 0);
    session_do(&session, ACTION_JUMP_END, 0); /* a new way: nothing to redo */
    session_do(&session, ACTION_REDO, 0);
    ck_assert_uint_eq(session.position, session_count(&session));
}
END_TEST

/* A line that runs more than once, and not in every step. */
static uint32_t repeated_line(void) {
    const EventNumber *events;
    for (uint32_t line = 1; line < 40; line++)
        if (timeline_line_events(session.timeline, line, &events) >= 2)
            return line;
    ck_abort_msg("no line runs twice");
    return 0;
}

START_TEST(play_stops_at_a_breakpoint_in_both_directions) {
    uint32_t line = repeated_line();
    const EventNumber *events;
    uint32_t count = timeline_line_events(session.timeline, line, &events);
    session_do(&session, ACTION_TOGGLE_BREAK, line);
    session.speed = SPEED_MAX;
    session.unit = UNIT_ITERATION;
    session_do(&session, ACTION_JUMP_START, 0);
    for (uint32_t i = 0; i < count; i++) {
        session_do(&session, ACTION_PLAY, 0);
        for (int n = 0; n < 100000 && session.playing; n++)
            session_tick(&session, 0.05);
        ck_assert_uint_eq(session.position, events[i]);
    }
    session_do(&session, ACTION_JUMP_END, 0);
    session_do(&session, ACTION_PLAY_BACK, 0);
    for (int n = 0; n < 100000 && session.playing; n++)
        session_tick(&session, 0.05);
    ck_assert_uint_eq(session.position, events[count - 1]);
    session_do(&session, ACTION_NEXT_BREAK, 0);
    ck_assert_uint_eq(session.position, events[count - 1]);
    session_do(&session, ACTION_PREVIOUS_BREAK, 0);
    ck_assert_uint_eq(session.position, events[count - 2]);
    session_do(&session, ACTION_TOGGLE_BREAK, line);
    ck_assert_int_eq(session.journey.breaks.count, 0);
}
END_TEST

START_TEST(play_goes_back_to_the_start) {
    session.speed = SPEED_MAX;
    session_do(&session, ACTION_JUMP_END, 0);
    session_do(&session, ACTION_PLAY_BACK, 0);
    ck_assert(session.playing);
    EventNumber last = session.position;
    for (int i = 0; i < 100000 && session.playing; i++) {
        session_tick(&session, 0.05);
        ck_assert_uint_le(session.position, last);
        last = session.position;
    }
    ck_assert_uint_eq(session.position, 0);
}
END_TEST

START_TEST(a_line_is_run_to) {
    uint32_t line = repeated_line();
    const EventNumber *events;
    uint32_t count = timeline_line_events(session.timeline, line, &events);
    session_do(&session, ACTION_JUMP_START, 0);
    session_do(&session, ACTION_RUN_TO_LINE, line);
    ck_assert_uint_eq(session.position, events[0]);
    session_do(&session, ACTION_JUMP_END, 0);
    session_do(&session, ACTION_RUN_TO_LINE, line);
    ck_assert_uint_eq(session.position, session_count(&session));
    session_do(&session, ACTION_BACK_TO_LINE, line);
    ck_assert_uint_eq(session.position, events[count - 1]);
    session_do(&session, ACTION_JUMP_END, 0);
    session.cursor = line; /* what keys act on */
    session_do(&session, ACTION_BACK_TO_LINE, 0);
    ck_assert_uint_eq(session.position, events[count - 1]);
    session_do(&session, ACTION_RUN_TO_LINE, 100000);
    ck_assert_uint_eq(session.position, events[count - 1]);
}
END_TEST

START_TEST(the_life_of_a_task_can_be_visited) {
    session_do(&session, ACTION_JUMP_END, 0);
    TaskId task = 0;
    const Model *model = session_model(&session);
    for (TaskId id = 1; id <= model_task_count(model); id++)
        if (model_task(model, id)->cancels)
            task = id;
    ck_assert_uint_ne(task, 0);
    EventNumber created = model_task(model, task)->created;
    EventNumber cancelled = model_cancel(model, model_task(model, task)->cancel)->created;
    session_do(&session, ACTION_SELECT_TASK, task);
    session_do(&session, ACTION_TASK_LAST_RAN, 0);
    Event event;
    journal_get(session.run.journal, session.position, &event);
    ck_assert_int_eq(event.head.kind, EVENT_TASK_STEP_BEGIN);
    ck_assert_uint_eq(event.as.task_step_begin.task, task);
    session_do(&session, ACTION_JUMP_END, 0);
    session_do(&session, ACTION_TASK_CANCELLED, 0);
    ck_assert_uint_eq(session.position, cancelled);
    session_do(&session, ACTION_TASK_CREATED, 0);
    ck_assert_uint_eq(session.position, created);
    session_do(&session, ACTION_TASK_NEXT_RUN, 0);
    journal_get(session.run.journal, session.position, &event);
    ck_assert_uint_eq(event.as.task_step_begin.task, task);
}
END_TEST

START_TEST(tasks_are_selected_in_turn) {
    session_do(&session, ACTION_JUMP_END, 0);
    uint32_t count = model_task_count(session_model(&session));
    for (uint32_t i = 1; i <= count; i++) {
        session_do(&session, ACTION_NEXT_TASK, 0);
        ck_assert_uint_eq(session.selected, i);
    }
    session_do(&session, ACTION_NEXT_TASK, 0);
    ck_assert_uint_eq(session.selected, 0);
    session_do(&session, ACTION_PREVIOUS_TASK, 0);
    ck_assert_uint_eq(session.selected, count);
}
END_TEST

START_TEST(bookmarks_are_set_and_visited) {
    session_seek(&session, 20);
    session_do(&session, ACTION_BOOKMARK, 0);
    session_seek(&session, 50);
    session_do(&session, ACTION_BOOKMARK, 0);
    session_do(&session, ACTION_PREVIOUS_BOOKMARK, 0);
    ck_assert_uint_eq(session.position, 20);
    session_do(&session, ACTION_PREVIOUS_BOOKMARK, 0);
    ck_assert_uint_eq(session.position, 20);
    session_do(&session, ACTION_NEXT_BOOKMARK, 0);
    ck_assert_uint_eq(session.position, 50);
    session_do(&session, ACTION_BOOKMARK, 0);
    ck_assert_int_eq(session.journey.bookmarks.count, 1);
}
END_TEST

START_TEST(marks_are_a_sorted_set) {
    MarkSet set = {0};
    for (uint32_t i = 0; i < 2 * JOURNEY_MARKS_MAX; i++)
        marks_toggle(&set, (i * 37) % 199 + 1);
    ck_assert_int_eq(set.count, JOURNEY_MARKS_MAX);
    for (int i = 1; i < set.count; i++)
        ck_assert_uint_lt(set.items[i - 1], set.items[i]);
    ck_assert(!marks_toggle(&set, set.items[5]));
    ck_assert_int_eq(set.count, JOURNEY_MARKS_MAX - 1);
    ck_assert_uint_eq(marks_next(&set, set.items[3]), set.items[4]);
    ck_assert_uint_eq(marks_previous(&set, set.items[3]), set.items[2]);
    ck_assert_uint_eq(marks_next(&set, 1000), 0);
    ck_assert_uint_eq(marks_previous(&set, 1), 0);
}
END_TEST

START_TEST(breakpoints_outlive_a_new_run_of_the_same_program) {
    session_do(&session, ACTION_TOGGLE_BREAK, 3);
    session_do(&session, ACTION_BOOKMARK, 0);
    SessionRun again = {
        .name = strdup("sample.py"), .program = strdup("x\ny\nz\n"), .program_length = 6};
    ck_assert(session_open(&session, &again));
    ck_assert(marks_have(&session.journey.breaks, 3));
    ck_assert_int_eq(session.journey.bookmarks.count, 0);
    ck_assert_uint_eq(session.line_count, 3);
    SessionRun other = {.name = strdup("other.py"), .program = strdup("x\n"), .program_length = 2};
    ck_assert(session_open(&session, &other));
    ck_assert_int_eq(session.journey.breaks.count, 0);
}
END_TEST

START_TEST(settings_stay_within_bounds) {
    for (int i = 0; i < 60; i++)
        session_do(&session, ACTION_ZOOM_IN, 0);
    ck_assert_float_le(session.zoom, 3);
    for (int i = 0; i < 60; i++)
        session_do(&session, ACTION_ZOOM_OUT, 0);
    ck_assert_float_ge(session.zoom, 0.6f);
    for (int i = 0; i < 9; i++)
        session_do(&session, ACTION_FASTER, 0);
    ck_assert_int_eq(session.speed, SPEED_MAX);
    session_do(&session, ACTION_SET_LANGUAGE, 99);
    ck_assert_int_lt(session.language, LESSON_LANGUAGES);
    session_do(&session, ACTION_LANGUAGE, 0);
    ck_assert_int_eq(session.language, LESSON_RU);
    ck_assert(!session_do(&session, ACTION_QUIT, 0));
}
END_TEST

START_TEST(a_program_that_did_not_compile_can_be_shown) {
    SessionRun run = {.name = strdup("bad.py"),
                      .program = strdup("def\n"),
                      .program_length = 4,
                      .message = strdup("bad.py:1:4: invalid syntax")};
    ck_assert(session_open(&session, &run));
    ck_assert(session_is_open(&session));
    ck_assert_ptr_null(session_model(&session));
    for (int id = 0; id < ACTION_COUNT; id++)
        session_do(&session, (ActionId)id, 0);
    ck_assert_uint_eq(session.position, 0);
    ck_assert(!session_tick(&session, 1));
}
END_TEST

Suite *suite_session(void) {
    Suite *suite = suite_create("session");
    TCase *tests = tcase_create("session");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_test(tests, begins_at_the_first_line);
    tcase_add_test(tests, jumps_to_both_ends);
    tcase_add_loop_test(tests, steps_forwards_and_back_meet, 0, 3);
    tcase_add_test(tests, the_model_stands_where_the_session_does);
    tcase_add_test(tests, play_reaches_the_end_and_stops);
    tcase_add_test(tests, the_clock_runs_while_a_wait_is_played);
    tcase_add_test(tests, travel_stops_the_play);
    tcase_add_test(tests, time_can_be_sought);
    tcase_add_test(tests, travel_can_be_undone_and_redone);
    tcase_add_test(tests, play_stops_at_a_breakpoint_in_both_directions);
    tcase_add_test(tests, play_goes_back_to_the_start);
    tcase_add_test(tests, a_line_is_run_to);
    tcase_add_test(tests, the_life_of_a_task_can_be_visited);
    tcase_add_test(tests, tasks_are_selected_in_turn);
    tcase_add_test(tests, bookmarks_are_set_and_visited);
    tcase_add_test(tests, marks_are_a_sorted_set);
    tcase_add_test(tests, breakpoints_outlive_a_new_run_of_the_same_program);
    tcase_add_test(tests, settings_stay_within_bounds);
    tcase_add_test(tests, a_program_that_did_not_compile_can_be_shown);
    suite_add_tcase(suite, tests);
    return suite;
}
