/* Answers derived from a journal (ui/lesson/ask.c), with journals written by hand. */
#include "suite.h"
#include "ui/lesson/ask.h"

#include <stdlib.h>
#include <string.h>

static Journal *journal;
static LessonCallout callouts[] = {{1, 2}, {2, 5}, {3, 9}};
static Lesson lesson = {.callouts = callouts, .callout_count = 3};

static EventNumber add_line(uint32_t line) {
    SpanId span = journal_span(journal, (JournalSpan){0, line, line, 0, 5});
    return journal_add_line(journal, (EventLine){.frame = 1, .span = span});
}

static EventNumber add_output(Stream stream, const char *text) {
    return journal_add_output(
        journal, (EventOutput){.stream = stream, .text = journal_text_z(journal, text)});
}

static EventNumber at_2, at_5, first_output, thread_output, last_error, task_2_done, uncaught;

/* Five handles become ready, two of them leave the queue again. */
static void add_handles(void) {
    for (HandleId handle = 1; handle <= 4; handle++)
        journal_add_handle_schedule(journal, (EventHandleSchedule){.handle = handle});
    journal_add_timer_set(journal, (EventTimerSet){.handle = 5, .when = 0.0});
    journal_add_timer_due(journal, (EventTimerDue){.handle = 5});
    journal_add_handle_begin(journal, (EventHandleBegin){.handle = 1});
    journal_add_handle_end(journal, (EventHandleEnd){.handle = 1});
    journal_add_handle_skip(journal, (EventHandleSkip){.handle = 2});
}

/* Lines 2, 5 (two tasks alive), output, a thread's output at 0.5 in two pieces, line 2 again, 9. */
static void make_journal(void) {
    journal = journal_new((JournalOptions){.level = JOURNAL_LEVEL_LINE});
    ck_assert_ptr_nonnull(journal);
    journal_set_thread(journal, 1);
    at_2 = add_line(2);
    journal_add_task_create(journal, (EventTaskCreate){.task = 1});
    journal_add_task_create(journal, (EventTaskCreate){.task = 2});
    journal_add_task_create(journal, (EventTaskCreate){.task = 3});
    journal_add_task_done(journal, (EventTaskDone){.task = 1, .outcome = OUTCOME_RAISED});
    add_handles();
    at_5 = add_line(5);
    first_output = add_output(STREAM_STDOUT, "Come in!\n");
    add_output(STREAM_STDERR, "warning\n");
    journal_add_thread_create(
        journal, (EventThreadCreate){.subject = 2, .name = journal_text_z(journal, "asyncio_0")});
    journal_set_time(journal, 0.5);
    journal_set_thread(journal, 2);
    thread_output = add_output(STREAM_STDOUT, "The bread ");
    add_output(STREAM_STDOUT, "is ready\n");
    journal_set_thread(journal, 1);
    add_line(2);
    journal_set_time(journal, 1.25);
    add_line(9);
    task_2_done =
        journal_add_task_done(journal, (EventTaskDone){.task = 2, .outcome = OUTCOME_CANCELLED});
    uncaught = journal_add_exception_uncaught(
        journal, (EventExceptionUncaught){.type = journal_text_z(journal, "RuntimeError")});
    last_error = add_output(STREAM_STDERR, "RuntimeError\n");
    journal_add_run_end(journal, (EventRunEnd){.outcome = RUN_EXCEPTION, .status = 1});
}

static void free_journal(void) {
    journal_free(journal);
}

static const struct {
    LessonFact fact;
    int ordinal, at;
    const char *answers[3];
    size_t right;
    const char *found;
    const EventNumber *shown, *asked;
} rows[] = {
    {LESSON_FACT_OUTPUT_TEXT, 1, 0, {"Go", "Come", "x"}, 1, "Come in!", &first_output, NULL},
    {LESSON_FACT_OUTPUT_TEXT,
     2,
     2,
     {"The bread is ready", "warning", "Come"},
     0,
     "The bread is ready",
     &thread_output,
     &at_5},
    {LESSON_FACT_OUTPUT_TEXT,
     2,
     1,
     {"bread", "is ready", "x"},
     3,
     "The bread is ready",
     &thread_output,
     &at_2},
    {LESSON_FACT_OUTPUT_TIME, 2, 1, {"0", "1", "0.50"}, 2, "0.5", &thread_output, &at_2},
    {LESSON_FACT_OUTPUT_THREAD,
     2,
     1,
     {"main", "asyncio_0", "?"},
     1,
     "asyncio_0",
     &thread_output,
     &at_2},
    {LESSON_FACT_OUTPUT_THREAD, 1, 1, {"main", "asyncio_0", "?"}, 0, "main", &first_output, &at_2},
    {LESSON_FACT_CALLOUT_TASKS, 2, 1, {"1", "2", "3"}, 1, "2", &at_5, &at_2},
    {LESSON_FACT_CALLOUT_READY, 2, 1, {"5", "2", "3"}, 2, "3", &at_5, &at_2},
    {LESSON_FACT_ERROR_TIME, 2, 1, {"never", "1.250", "1"}, 1, "1.25", &last_error, &at_2},
    {LESSON_FACT_CALLOUT_ORDER, 1, 0, {"#1", "#2", "#3"}, 1, "#2", &at_5, NULL},
    {LESSON_FACT_CALLOUT_TIME, 2, 1, {"0", "1", "2"}, 0, "0", &at_5, &at_2},
    {LESSON_FACT_TASK_OUTCOME,
     2,
     2,
     {"returned", "raised", "cancelled"},
     2,
     "cancelled",
     &task_2_done,
     &at_5},
    {LESSON_FACT_RUN_END,
     0,
     3,
     {"clean", "RuntimeError", "stuck"},
     1,
     "RuntimeError",
     &uncaught,
     NULL},
};

START_TEST(a_fact_is_found_in_the_journal) {
    LessonAnswer answers[3] = {0};
    for (int i = 0; i < 3; i++)
        answers[i].value = (char *)rows[_i].answers[i];
    LessonQuestion question = {.fact = rows[_i].fact,
                               .ordinal = rows[_i].ordinal,
                               .at = rows[_i].at,
                               .answers = answers,
                               .answer_count = 3};
    LessonMoment moment;
    ck_assert(lesson_ask(&lesson, &question, journal, &moment));
    ck_assert_str_eq(moment.fact, rows[_i].found);
    ck_assert_uint_eq(moment.right, rows[_i].right);
    ck_assert_uint_eq(moment.shown, *rows[_i].shown);
    if (rows[_i].asked)
        ck_assert_uint_eq(moment.asked, *rows[_i].asked);
    else if (rows[_i].at == 0)
        ck_assert_uint_eq(moment.asked, moment.shown - 1);
    ck_assert_uint_lt(moment.asked, moment.shown);
}
END_TEST

START_TEST(what_never_happens_is_not_found) {
    LessonMoment moment;
    LessonQuestion late = {.fact = LESSON_FACT_OUTPUT_TEXT, .ordinal = 4};
    LessonQuestion nowhere = {.fact = LESSON_FACT_CALLOUT_TASKS, .ordinal = 7};
    LessonQuestion pending = {.fact = LESSON_FACT_TASK_OUTCOME, .ordinal = 3};
    LessonQuestion unasked = {.fact = LESSON_FACT_OUTPUT_TEXT, .ordinal = 1, .at = 8};
    ck_assert(!lesson_ask(&lesson, &late, journal, &moment));
    ck_assert(!lesson_ask(&lesson, &nowhere, journal, &moment));
    ck_assert(!lesson_ask(&lesson, &pending, journal, &moment));
    ck_assert(!lesson_ask(&lesson, &unasked, journal, &moment));
    ck_assert_uint_eq(lesson_callout_event(&lesson, 2, journal), at_5);
    ck_assert_uint_eq(lesson_callout_event(&lesson, 4, journal), 0);
}
END_TEST

Suite *suite_ask(void) {
    Suite *suite = suite_create("ask");
    TCase *tcase = tcase_create("facts");
    tcase_add_checked_fixture(tcase, make_journal, free_journal);
    tcase_add_loop_test(tcase, a_fact_is_found_in_the_journal, 0, sizeof rows / sizeof *rows);
    tcase_add_test(tcase, what_never_happens_is_not_found);
    suite_add_tcase(suite, tcase);
    return suite;
}
