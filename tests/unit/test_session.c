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
    tcase_add_test(tests, settings_stay_within_bounds);
    tcase_add_test(tests, a_program_that_did_not_compile_can_be_shown);
    suite_add_tcase(suite, tests);
    return suite;
}
