/*
 * sim/journal: writing and reading back, limits and failing memory, the table of events, JSON Lines
 * there and back again, broken input.
 */
#include <stdio.h>
#include <stdlib.h>

#include "random_journal.h"
#include "sample_journal.h"
#include "sim/journal/text.h"
#include "suite.h"

static Journal *line_journal(void) {
    Journal *journal = journal_new((JournalOptions){.level = JOURNAL_LEVEL_LINE});
    ck_assert_ptr_nonnull(journal);
    return journal;
}

/* ---- writing and reading back ---- */

START_TEST(events_have_heads) {
    Journal *journal = line_journal();
    journal_set_thread(journal, 1);
    ck_assert_uint_eq(journal_add_loop_create(journal, (EventLoopCreate){.loop = 1}), 1);
    journal_set_time(journal, 0.5);
    journal_set_iteration(journal, 3);
    journal_set_cause(journal, 1);
    ck_assert_uint_eq(journal_add_handle_begin(journal, (EventHandleBegin){.handle = 7}), 2);
    journal_add_handle_end(journal, (EventHandleEnd){.cause = 2, .handle = 7});
    EventHead head = journal_head(journal, 2);
    ck_assert_int_eq(head.kind, EVENT_HANDLE_BEGIN);
    ck_assert_double_eq(head.time, 0.5);
    ck_assert_uint_eq(head.iteration, 3);
    ck_assert_uint_eq(head.thread, 1);
    ck_assert_uint_eq(head.cause, 1);
    ck_assert_uint_eq(journal_head(journal, 3).cause, 2);
    ck_assert_double_eq(journal_head(journal, 1).time, 0);
    journal_free(journal);
}
END_TEST

START_TEST(levels_decide_what_is_written) {
    Journal *journal = journal_new((JournalOptions){.level = JOURNAL_LEVEL_LOOP});
    ck_assert(journal_wants(journal, JOURNAL_LEVEL_LOOP));
    ck_assert(!journal_wants(journal, JOURNAL_LEVEL_LINE));
    ck_assert_uint_eq(journal_add_line(journal, (EventLine){.frame = 1}), 0);
    ck_assert_uint_eq(journal_add_handle_begin(journal, (EventHandleBegin){.handle = 1}), 1);
    ck_assert_int_eq(journal_status(journal), JOURNAL_OK);
    journal_free(journal);
}
END_TEST

START_TEST(the_limit_of_events_holds) {
    Journal *journal = journal_new((JournalOptions){.level = JOURNAL_LEVEL_LOOP, .event_limit = 3});
    for (uint32_t i = 1; i <= 3; i++)
        ck_assert_uint_eq(journal_add_handle_begin(journal, (EventHandleBegin){.handle = i}), i);
    ck_assert_uint_eq(journal_add_handle_begin(journal, (EventHandleBegin){.handle = 4}), 0);
    ck_assert_int_eq(journal_status(journal), JOURNAL_FULL);
    ck_assert_uint_eq(journal_count(journal), 3);
    ck_assert(!journal_wants(journal, JOURNAL_LEVEL_LOOP));
    journal_free(journal);
}
END_TEST

START_TEST(texts_and_spans_are_stored_once) {
    Journal *journal = line_journal();
    TextId hello = journal_text_z(journal, "hello");
    ck_assert_uint_eq(journal_text(journal, "hello, world", 5), hello);
    ck_assert_uint_eq(journal_text_z(journal, ""), 0);
    ck_assert_str_eq(journal_text_bytes(journal, hello), "hello");
    ck_assert_str_eq(journal_text_bytes(journal, 0), "");
    ck_assert_str_eq(journal_text_bytes(journal, 4711), "");
    JournalSpan span = {.line = 5, .end_line = 6, .column = 8, .end_column = 2};
    SpanId place = journal_span(journal, span);
    ck_assert_uint_eq(journal_span(journal, span), place);
    ck_assert_uint_eq(journal_span_get(journal, place).end_line, 6);
    ck_assert_uint_eq(journal_span(journal, (JournalSpan){.column = 3}), 0);
    ck_assert_uint_eq(journal_span_get(journal, 9).line, 0);
    journal_free(journal);
}
END_TEST

START_TEST(many_and_long_texts_stay_where_they_are) {
    Journal *journal = line_journal();
    const char *first = journal_text_bytes(journal, journal_text_z(journal, "first"));
    char *large = malloc(100000);
    ck_assert_ptr_nonnull(large);
    memset(large, 'x', 100000);
    for (uint32_t i = 0; i < 5000; i++) {
        size_t length = 1 + (size_t)(i * 7919) % 20000;
        TextId text = journal_text(journal, large, length);
        ck_assert_uint_eq(journal_text_length(journal, text), length);
        ck_assert_uint_eq(journal_text(journal, large, length), text);
    }
    ck_assert_str_eq(first, "first");
    free(large);
    journal_free(journal);
}
END_TEST

static bool same_fields(const Event *a, const Event *b) {
    bool same = a->head.kind == b->head.kind;
    for (uint32_t f = 0; same && f < event_info(a->head.kind)->field_count; f++) {
        FieldValue first = event_field(a, f);
        FieldValue second = event_field(b, f);
        same = first.integer == second.integer &&
               !memcmp(&first.number, &second.number, sizeof first.number);
    }
    return same;
}

/* Over the borders of chunks and of the index. */
START_TEST(every_kind_comes_back_as_it_went_in) {
    enum { COUNT = JOURNAL_INDEX_COUNT + 2000 };
    Journal *journal = line_journal();
    Random random = {.state = 5};
    Event *written = calloc(COUNT, sizeof *written);
    ck_assert_ptr_nonnull(written);
    for (uint32_t i = 0; i < COUNT; i++) {
        written[i].head.kind = (EventKind)(1 + i % (EVENT_KIND_COUNT - 1));
        random_fields(&random, journal, &written[i]);
        if (journal_add(journal, &written[i]) != i + 1)
            ck_abort_msg("event %u was not written", i + 1);
    }
    for (uint32_t i = 0; i < COUNT; i++) {
        Event read = {0};
        journal_get(journal, i + 1, &read);
        if (!same_fields(&read, &written[i]))
            ck_abort_msg("event %u came back changed", i + 1);
    }
    ck_assert_uint_gt(journal->chunk_count, 1);
    free(written);
    journal_free(journal);
}
END_TEST

/* ---- memory ---- */

typedef struct {
    size_t held;
    uint32_t left; /* allocations that succeed */
} Budget;

static void *resize_with_budget(void *context, void *memory, size_t old_size, size_t new_size) {
    Budget *budget = context;
    if (new_size > old_size && !budget->left--) {
        budget->left = 0;
        return NULL;
    }
    budget->held += new_size - old_size;
    if (new_size)
        return realloc(memory, new_size);
    free(memory);
    return NULL;
}

#ifdef AIOSCOPE_TINY
enum { WRITTEN = 300 };
#else
enum { WRITTEN = 20000 };
#endif

static bool write_until_failure(Budget *budget, EventNumber *count) {
    Journal *journal = journal_new((JournalOptions){
        .level = JOURNAL_LEVEL_LOOP, .resize = resize_with_budget, .context = budget});
    bool complete = journal != NULL;
    char text[32];
    *count = 0;
    for (uint32_t i = 0; complete && i < WRITTEN; i++) {
        int length = snprintf(text, sizeof text, "text %u", i);
        TextId words = journal_text(journal, text, (size_t)length);
        SpanId span = journal_span(journal, (JournalSpan){.line = i + 1});
        journal_set_time(journal, i);
        complete = journal_add_output(journal, (EventOutput){.text = words, .span = span}) != 0;
        *count += complete;
    }
    if (journal) {
        ck_assert_int_eq(journal_status(journal), complete ? JOURNAL_OK : JOURNAL_NO_MEMORY);
        ck_assert_uint_eq(journal_count(journal), *count);
        for (EventNumber number = 1; number <= *count; number++)
            ck_assert_double_eq(journal_head(journal, number).time, number - 1);
    }
    journal_free(journal);
    return complete;
}

START_TEST(every_allocation_may_fail) {
    EventNumber count;
    for (uint32_t allowed = 0;; allowed++) {
        Budget budget = {.left = allowed};
        bool complete = write_until_failure(&budget, &count);
        ck_assert_uint_eq(budget.held, 0);
        if (complete)
            break;
    }
    ck_assert_uint_eq(count, WRITTEN);
}
END_TEST

/* ---- the table of events ---- */

START_TEST(field_names_do_not_collide_with_head) {
    static const char *const head[] = {"n", "event", "time", "iteration", "thread", "cause", "end"};
    for (uint32_t kind = 1; kind < EVENT_KIND_COUNT; kind++) {
        const EventInfo *info = event_info((EventKind)kind);
        ck_assert_int_eq(event_kind_named(info->name), kind);
        for (uint32_t f = 0; f < info->field_count; f++) {
            for (uint32_t h = 0; h < sizeof head / sizeof *head; h++)
                ck_assert_str_ne(info->fields[f].name, head[h]);
            for (uint32_t g = 0; g < f; g++)
                ck_assert_str_ne(info->fields[f].name, info->fields[g].name);
        }
    }
}
END_TEST

START_TEST(words_of_an_enum_differ) {
    for (uint32_t kind = 1; kind < EVENT_KIND_COUNT; kind++) {
        const EventInfo *info = event_info((EventKind)kind);
        for (uint32_t f = 0; f < info->field_count; f++) {
            const FieldKind *field = info->fields[f].kind;
            for (uint32_t a = 0; a < field->word_count; a++)
                for (uint32_t b = 0; b < a; b++)
                    ck_assert_str_ne(field->words[a], field->words[b]);
        }
    }
}
END_TEST

START_TEST(fields_are_found_by_name) {
    Event event = {.head = {.kind = EVENT_TASK_CANCEL}, .as.task_cancel = {.requests = -3}};
    FieldValue value;
    ck_assert(event_field_named(&event, "requests", &value));
    ck_assert_int_eq(value.integer, -3);
    ck_assert(!event_field_named(&event, "colour", &value));
    ck_assert_int_eq(event_kind_named("no_such_event"), EVENT_NONE);
}
END_TEST

START_TEST(the_format_page_is_up_to_date) {
    Buffer page = {0};
    journal_write_format(buffer_sink(&page));
    FILE *file = fopen(AIOSCOPE_HOME "/sim/journal/FORMAT.md", "rb");
    ck_assert_ptr_nonnull(file);
    char *stored = calloc(1, page.length + 2);
    ck_assert_ptr_nonnull(stored);
    size_t length = fread(stored, 1, page.length + 1, file);
    fclose(file);
    ck_assert_msg(length == page.length && !memcmp(stored, page.bytes, length),
                  "sim/journal/FORMAT.md is old: make format-page");
    free(stored);
    buffer_free(&page);
}
END_TEST

/* ---- text forms ---- */

START_TEST(numbers_are_short_and_exact) {
    static const struct {
        double value;
        const char *text;
    } cases[] = {{0, "0.0"},
                 {0.1, "0.1"},
                 {1.0 / 3, "0.3333333333333333"},
                 {1e22, "1e+22"},
                 {-2.5, "-2.5"},
                 {1609608600, "1609608600.0"},
                 {0.1 + 0.2, "0.30000000000000004"}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        Buffer text = {0};
        sink_number(buffer_sink(&text), cases[i].value);
        ck_assert_str_eq(text.bytes, cases[i].text);
        buffer_free(&text);
    }
}
END_TEST

START_TEST(bytes_that_are_not_utf8_are_replaced) {
    static const char bytes[] = "a\xff\xc0\x80\xed\xa0\x80z\xe2\x82";
    Buffer text = {0};
    sink_quoted(buffer_sink(&text), bytes, sizeof bytes - 1);
    ck_assert_str_eq(text.bytes, "\"a\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"
                                 "\xef\xbf\xbdz\xef\xbf\xbd\xef\xbf\xbd\"");
    buffer_free(&text);
}
END_TEST

START_TEST(the_text_has_a_line_an_event) {
    Journal *journal = sample_journal(JOURNAL_LEVEL_LOOP);
    Buffer text = {0};
    journal_write_text(journal, NULL, buffer_sink(&text));
    uint32_t lines = 0;
    for (size_t i = 0; i < text.length; i++)
        lines += text.bytes[i] == '\n';
    ck_assert_uint_eq(lines, journal_count(journal));
    ck_assert_ptr_nonnull(strstr(text.bytes, "task_done task 2 outcome returned value \"None\""));
    buffer_free(&text);
    journal_free(journal);
}
END_TEST

START_TEST(filters_take_parts_and_names) {
    EventHead done = {.kind = EVENT_TASK_DONE, .number = 9};
    EventHead line = {.kind = EVENT_LINE, .number = 10};
    ck_assert(journal_filter_takes(NULL, &line));
    ck_assert(journal_filter_takes(&(JournalFilter){.only = "output,tasks"}, &done));
    ck_assert(journal_filter_takes(&(JournalFilter){.only = "task_d"}, &done));
    ck_assert(!journal_filter_takes(&(JournalFilter){.only = "handles,task_step"}, &done));
    ck_assert(!journal_filter_takes(&(JournalFilter){.level = JOURNAL_LEVEL_LOOP}, &line));
    ck_assert(!journal_filter_takes(&(JournalFilter){.last = 9}, &line));
    ck_assert(!journal_filter_takes(&(JournalFilter){.first = 10}, &done));
}
END_TEST

/* ---- JSON Lines ---- */

static void check_round_trip(const Journal *journal) {
    Buffer first = {0};
    Buffer second = {0};
    JournalError error;
    journal_write_json(journal, buffer_sink(&first));
    Journal *read = journal_read_json(first.bytes, first.length, (JournalOptions){0}, &error);
    ck_assert_msg(read != NULL, "line %u: %s", error.line, error.message);
    ck_assert_uint_eq(journal_count(read), journal_count(journal));
    journal_write_json(read, buffer_sink(&second));
    ck_assert_uint_eq(first.length, second.length);
    ck_assert_mem_eq(first.bytes, second.bytes, first.length);
    journal_free(read);
    buffer_free(&first);
    buffer_free(&second);
}

START_TEST(the_sample_survives_the_round_trip) {
    Journal *journal = sample_journal(JOURNAL_LEVEL_LINE);
    check_round_trip(journal);
    journal_free(journal);
}
END_TEST

START_TEST(random_journals_survive_the_round_trip) {
    for (uint64_t seed = 1; seed <= 20; seed++) {
        Journal *journal = random_journal(seed, 500);
        check_round_trip(journal);
        journal_free(journal);
    }
}
END_TEST

START_TEST(an_empty_journal_survives_the_round_trip) {
    Journal *journal = line_journal();
    check_round_trip(journal);
    journal_free(journal);
}
END_TEST

#define FIRST              "{\"format\":\"aioscope journal\",\"version\":1,\"level\":\"loop\"}\n"
#define LAST               "{\"end\":\"complete\",\"events\":1}\n"
#define EVENT_LINE_1(rest) "{\"n\":1,\"event\":\"output\",\"time\":0.0" rest "}\n"

static const struct {
    const char *text;
    uint32_t line;
    const char *message; /* part of it */
} broken[] = {
    {"", 1, "ends before"},
    {"\n", 1, ""},
    {"hello\n", 1, ""},
    {"[]\n", 1, "must be an object"},
    {"{}\n", 1, "not an aioscope journal"},
    {"{\"format\":\"other\",\"version\":1}\n", 1, "not an aioscope journal"},
    {"{\"format\":\"aioscope journal\",\"version\":2,\"level\":\"loop\"}\n", 1, "version 2"},
    {"{\"format\":\"aioscope journal\",\"version\":1,\"level\":\"off\"}\n", 1, "'level'"},
    {"{\"format\":\"aioscope journal\",\"version\":1,\"level\":\"loop\",\"x\":1}\n", 1, "key"},
    {FIRST, 2, "ends before"},
    {FIRST EVENT_LINE_1(""), 3, "ends before"},
    {FIRST EVENT_LINE_1("") LAST LAST, 4, "after the last line"},
    {FIRST LAST, 2, "says 1 events but has 0"},
    {FIRST "{\"n\":2,\"event\":\"output\",\"time\":0.0}\n" LAST, 2, "'n' must be 1"},
    {FIRST "{\"n\":1,\"event\":\"nothing\",\"time\":0.0}\n" LAST, 2, "name of an event"},
    {FIRST "{\"n\":1,\"time\":0.0}\n" LAST, 2, "name of an event"},
    {FIRST EVENT_LINE_1(",\"cause\":1") LAST, 2, "'cause'"},
    {FIRST EVENT_LINE_1(",\"colour\":1") LAST, 2, "key"},
    {FIRST EVENT_LINE_1(",\"text\":1") LAST, 2, "'text' must be a string"},
    {FIRST EVENT_LINE_1(",\"text\":\"a\",\"text\":\"b\"") LAST, 2, ""},
    {FIRST EVENT_LINE_1(",\"stream\":\"river\"") LAST, 2, "'stream'"},
    {FIRST EVENT_LINE_1(",\"task\":-1") LAST, 2, "'task' is out of range"},
    {FIRST EVENT_LINE_1(",\"task\":99999999999") LAST, 2, "'task' is out of range"},
    {FIRST EVENT_LINE_1(",\"task\":1.5") LAST, 2, "'task' must be an integer"},
    {FIRST EVENT_LINE_1(",\"span\":[1,2,3]") LAST, 2, "'span'"},
    {FIRST EVENT_LINE_1(",\"span\":[0,2,3,4]") LAST, 2, "'span'"},
    {FIRST EVENT_LINE_1(",\"span\":[1,2,3,4,\"\"]") LAST, 2, "'span'"},
    {FIRST EVENT_LINE_1(",\"thread\":\"one\"") LAST, 2, "'thread'"},
    {FIRST "{\"n\":1,\"event\":\"output\",\"time\":\"inf\"}\n" LAST, 2, "'time'"},
    {FIRST "{\"n\":1,\"event\":\"output\",\"time\":\"nan\"}\n" LAST, 2, "'time'"},
    {FIRST "{\"n\":1,\"event\":\"output\",\"time\":-1}\n" LAST, 2, "'time'"},
    {FIRST "{\"n\":1,\"event\":\"line\",\"time\":0}\n" LAST, 2, "level"},
    {FIRST "{\"n\":1,\"event\":\"loop_stop\",\"time\":0,\"loop\":true}\n" LAST, 2, "'loop'"},
    {FIRST "{\"n\":1,\"event\":\"run_begin\",\"time\":0,\"notebook\":1}\n" LAST, 2, "'notebook'"},
    {FIRST EVENT_LINE_1(",\"text\":\"\xff\"") LAST, 2, ""},
};

START_TEST(broken_input_is_told_with_its_line) {
    JournalError error;
    Journal *read =
        journal_read_json(broken[_i].text, strlen(broken[_i].text), (JournalOptions){0}, &error);
    ck_assert_ptr_null(read);
    ck_assert_uint_eq(error.line, broken[_i].line);
    ck_assert_msg(strlen(error.message) > 0, "no message");
    ck_assert_msg(strstr(error.message, broken[_i].message) != NULL, "%s", error.message);
}
END_TEST

START_TEST(the_limit_holds_for_files_too) {
    Journal *journal = sample_journal(JOURNAL_LEVEL_LOOP);
    Buffer text = {0};
    JournalError error;
    journal_write_json(journal, buffer_sink(&text));
    JournalOptions options = {.event_limit = 10};
    ck_assert_ptr_null(journal_read_json(text.bytes, text.length, options, &error));
    ck_assert_uint_eq(error.line, 12);
    buffer_free(&text);
    journal_free(journal);
}
END_TEST

START_TEST(no_part_of_a_file_is_taken_for_the_whole) {
    Journal *journal = sample_journal(JOURNAL_LEVEL_LOOP);
    Buffer text = {0};
    JournalError error;
    journal_write_json(journal, buffer_sink(&text));
    for (size_t length = 0; length + 1 < text.length; length += 1 + length / 40)
        ck_assert_ptr_null(journal_read_json(text.bytes, length, (JournalOptions){0}, &error));
    buffer_free(&text);
    journal_free(journal);
}
END_TEST

START_TEST(changed_bytes_do_no_harm) {
    Journal *journal = random_journal(3, 40);
    Buffer text = {0};
    Random random = {.state = 99};
    JournalError error;
    journal_write_json(journal, buffer_sink(&text));
    for (uint32_t i = 0; i < 3000; i++) {
        size_t at = random_below(&random, (uint32_t)text.length);
        char before = text.bytes[at];
        text.bytes[at] = (char)random_below(&random, 256);
        Journal *read = journal_read_json(text.bytes, text.length, (JournalOptions){0}, &error);
        if (read)
            check_round_trip(read);
        journal_free(read);
        text.bytes[at] = before;
    }
    buffer_free(&text);
    journal_free(journal);
}
END_TEST

Suite *suite_journal(void) {
    Suite *suite = suite_create("journal");
    TCase *writing = tcase_create("writing");
    tcase_set_timeout(writing, 60);
    tcase_add_test(writing, events_have_heads);
    tcase_add_test(writing, levels_decide_what_is_written);
    tcase_add_test(writing, the_limit_of_events_holds);
    tcase_add_test(writing, texts_and_spans_are_stored_once);
    tcase_add_test(writing, many_and_long_texts_stay_where_they_are);
    tcase_add_test(writing, every_kind_comes_back_as_it_went_in);
    tcase_add_test(writing, every_allocation_may_fail);
    suite_add_tcase(suite, writing);
    TCase *table = tcase_create("table");
    tcase_add_test(table, field_names_do_not_collide_with_head);
    tcase_add_test(table, words_of_an_enum_differ);
    tcase_add_test(table, fields_are_found_by_name);
    tcase_add_test(table, the_format_page_is_up_to_date);
    suite_add_tcase(suite, table);
    TCase *text = tcase_create("text");
    tcase_add_test(text, numbers_are_short_and_exact);
    tcase_add_test(text, bytes_that_are_not_utf8_are_replaced);
    tcase_add_test(text, the_text_has_a_line_an_event);
    tcase_add_test(text, filters_take_parts_and_names);
    suite_add_tcase(suite, text);
    TCase *json = tcase_create("json");
    tcase_set_timeout(json, 60);
    tcase_add_test(json, the_sample_survives_the_round_trip);
    tcase_add_test(json, random_journals_survive_the_round_trip);
    tcase_add_test(json, an_empty_journal_survives_the_round_trip);
    tcase_add_loop_test(json, broken_input_is_told_with_its_line, 0,
                        sizeof broken / sizeof *broken);
    tcase_add_test(json, the_limit_holds_for_files_too);
    tcase_add_test(json, no_part_of_a_file_is_taken_for_the_whole);
    tcase_add_test(json, changed_bytes_do_no_harm);
    suite_add_tcase(suite, json);
    return suite;
}
