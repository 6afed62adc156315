/* Output events become lines: pieces of a line, two streams, several lines in one event. */
#include "suite.h"

#include "ui/transcript.h"

#include <string.h>

static Journal *journal;
static Transcript transcript;

static void setup(void) {
    journal = journal_new((JournalOptions){.level = JOURNAL_LEVEL_LINE});
    memset(&transcript, 0, sizeof transcript);
}

static void teardown(void) {
    transcript_free(&transcript);
    journal_free(journal);
}

static void write_text(double time, Stream stream, const char *text) {
    journal_set_time(journal, time);
    journal_add_output(journal,
                       (EventOutput){.stream = stream, .text = journal_text_z(journal, text)});
}

static void expect_line(size_t line, EventNumber event, const char *text) {
    size_t length = transcript_length_at(&transcript, line, event);
    ck_assert_uint_eq(length, strlen(text));
    ck_assert(memcmp(transcript.text + transcript.lines[line].start, text, length) == 0);
}

START_TEST(pieces_join_to_lines) {
    write_text(0, STREAM_STDOUT, "a");
    write_text(0.5, STREAM_STDOUT, "b");
    write_text(0.5, STREAM_STDOUT, "\nc\n");
    ck_assert(transcript_build(&transcript, journal));
    ck_assert_uint_eq(transcript.count, 2);
    ck_assert_uint_eq(transcript_lines_at(&transcript, 0), 0);
    ck_assert_uint_eq(transcript_lines_at(&transcript, 2), 1);
    ck_assert_uint_eq(transcript_lines_at(&transcript, 3), 2);
    expect_line(0, 1, "a");
    expect_line(0, 3, "ab");
    expect_line(1, 3, "c");
    ck_assert_double_eq(transcript.lines[0].time, 0);
    ck_assert_double_eq(transcript.lines[1].time, 0.5);
}
END_TEST

START_TEST(streams_do_not_join) {
    write_text(0, STREAM_STDOUT, "out");
    write_text(0, STREAM_STDERR, "err\n");
    ck_assert(transcript_build(&transcript, journal));
    ck_assert_uint_eq(transcript.count, 2);
    ck_assert_int_eq(transcript.lines[1].stream, STREAM_STDERR);
    expect_line(1, 2, "err");
}
END_TEST

START_TEST(empty_lines_count) {
    write_text(0, STREAM_STDOUT, "\n\nx\n");
    ck_assert(transcript_build(&transcript, journal));
    ck_assert_uint_eq(transcript.count, 3);
    expect_line(0, 1, "");
    expect_line(2, 1, "x");
}
END_TEST

START_TEST(no_output_no_lines) {
    ck_assert(transcript_build(&transcript, journal));
    ck_assert_uint_eq(transcript.count, 0);
    ck_assert_uint_eq(transcript_lines_at(&transcript, 5), 0);
}
END_TEST

Suite *suite_transcript(void) {
    Suite *suite = suite_create("transcript");
    TCase *tests = tcase_create("transcript");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_test(tests, pieces_join_to_lines);
    tcase_add_test(tests, streams_do_not_join);
    tcase_add_test(tests, empty_lines_count);
    tcase_add_test(tests, no_output_no_lines);
    suite_add_tcase(suite, tests);
    return suite;
}
