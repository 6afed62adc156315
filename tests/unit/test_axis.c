/* The timeline's axis: places of events and times, there and back. */
#include "suite.h"

#include "sample_journal.h"
#include "ui/axis.h"

static Journal *journal;
static Timeline *timeline;
static Axis axis;

static void setup(void) {
    journal = sample_journal(JOURNAL_LEVEL_LINE);
    timeline = timeline_new(journal);
    ck_assert(axis_build(&axis, timeline));
}

static void teardown(void) {
    axis_free(&axis);
    timeline_free(timeline);
    journal_free(journal);
}

START_TEST(events_stand_in_order) {
    double last = 0;
    for (EventNumber n = 1; n <= journal_count(journal); n++) {
        double place = axis_of_event(&axis, n);
        ck_assert_double_gt(place, last - 1e-12);
        ck_assert_double_le(place, 1 + 1e-9);
        last = place;
    }
    ck_assert_double_eq_tol(last, 1, 1e-9);
}
END_TEST

START_TEST(places_lead_back_to_events) {
    for (EventNumber n = 1; n <= journal_count(journal); n++) {
        EventNumber back = axis_event_at(&axis, axis_of_event(&axis, n) - 1e-9);
        ck_assert_uint_eq(back, n);
    }
    ck_assert_uint_eq(axis_event_at(&axis, 0), 0);
    ck_assert_uint_eq(axis_event_at(&axis, 1), journal_count(journal));
}
END_TEST

START_TEST(times_within_waits_lead_back) {
    for (double time = 0.01; time < timeline_duration(timeline); time += 0.037)
        ck_assert_double_eq_tol(axis_time_at(&axis, axis_of_time(&axis, time)), time, 1e-9);
}
END_TEST

START_TEST(an_instant_has_width) {
    for (uint32_t i = 0; i < axis.count; i++) {
        const AxisKnot *knot = &axis.knots[i];
        ck_assert_double_gt(knot->width, 0);
        ck_assert_double_eq_tol(axis_time_at(&axis, knot->start + knot->width / 2), knot->time,
                                1e-12);
    }
}
END_TEST

Suite *suite_axis(void) {
    Suite *suite = suite_create("axis");
    TCase *tests = tcase_create("axis");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_test(tests, events_stand_in_order);
    tcase_add_test(tests, places_lead_back_to_events);
    tcase_add_test(tests, times_within_waits_lead_back);
    tcase_add_test(tests, an_instant_has_width);
    suite_add_tcase(suite, tests);
    return suite;
}
