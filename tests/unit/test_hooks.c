/* What the simulator tells the journal (sim/asyncio/hooks_*.c): whole journals as readable text,
 * compared with tests/journal/NAME.txt, and rules that every journal keeps. AIOSCOPE_ACCEPT=1
 * writes the texts anew; read the difference before you commit it. */
#include "suite.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sim/journal/text.h"
#include "sim/sim.h"

typedef struct Buffer {
    char *text;
    size_t size, capacity;
} Buffer;

static void buffer_add(void *context, const char *text, size_t size) {
    Buffer *b = context;
    if (b->size + size + 1 > b->capacity) {
        b->capacity = (b->size + size + 1) * 2;
        b->text = realloc(b->text, b->capacity);
    }
    memcpy(b->text + b->size, text, size);
    b->size += size;
    b->text[b->size] = 0;
}

static Buffer read_file(const char *path) {
    Buffer b = {0};
    char piece[4096];
    size_t n;
    FILE *file = fopen(path, "rb");
    if (!file)
        return b;
    while ((n = fread(piece, 1, sizeof piece, file)) > 0)
        buffer_add(&b, piece, n);
    fclose(file);
    return b;
}

typedef struct Story {
    const char *name;
    SimTrace trace;
    bool notebook;
} Story;

static const Story stories[] = {
    {"hello", SIM_TRACE_LOOP, false},   {"gather", SIM_TRACE_LOOP, false},
    {"cancel", SIM_TRACE_LOOP, false},  {"executor", SIM_TRACE_LOOP, false},
    {"lines", SIM_TRACE_LINE, false},   {"stuck", SIM_TRACE_LOOP, false},
    {"notebook", SIM_TRACE_LOOP, true}, {"threads", SIM_TRACE_LOOP, false}};
enum { STORY_COUNT = sizeof stories / sizeof *stories };

static void run_story(const Story *story, SimOptions options, SimResult *result) {
    char path[128], filename[64];
    snprintf(path, sizeof path, "tests/journal/%s.py", story->name);
    snprintf(filename, sizeof filename, "%s.py", story->name);
    Buffer program = read_file(path);
    ck_assert_msg(program.text, "%s cannot be read", path);
    options.filename = filename;
    options.trace = story->trace;
    options.notebook = story->notebook;
    sim_run(program.text, program.size, &options, result);
    free(program.text);
    ck_assert(story->trace == SIM_TRACE_OFF || result->journal);
}

/* ---- whole journals ---- */

static void first_difference(const char *name, const char *wanted, const char *got) {
    size_t line = 1, start = 0, i = 0;
    for (; wanted[i] && wanted[i] == got[i]; i++) {
        if (wanted[i] == '\n') {
            line++;
            start = i + 1;
        }
    }
    ck_abort_msg("tests/journal/%s.txt:%zu\nwanted %.*s\ngot    %.*s", name, line,
                 (int)strcspn(wanted + start, "\n"), wanted + start,
                 (int)strcspn(got + start, "\n"), got + start);
}

START_TEST(a_journal_tells_the_whole_story) {
    const Story *story = &stories[_i];
    char path[128];
    SimResult result;
    Buffer text = {0};
    snprintf(path, sizeof path, "tests/journal/%s.txt", story->name);
    run_story(story, (SimOptions){0}, &result);
    journal_write_text(result.journal, NULL, (Sink){buffer_add, &text});
    if (getenv("AIOSCOPE_ACCEPT")) {
        FILE *file = fopen(path, "wb");
        ck_assert_ptr_nonnull(file);
        fwrite(text.text, 1, text.size, file);
        fclose(file);
    }
    Buffer wanted = read_file(path);
    ck_assert_msg(wanted.text, "%s cannot be read", path);
    if (strcmp(wanted.text, text.text) != 0)
        first_difference(story->name, wanted.text, text.text);
    free(wanted.text);
    free(text.text);
    sim_result_free(&result);
}
END_TEST

/* ---- rules ---- */

/* Kinds of ids that one kind of event gives out, and the name of the field. */
static const struct {
    EventKind kind;
    const char *field;
} births[] = {{EVENT_TASK_CREATE, "task"},         {EVENT_LOOP_CREATE, "loop"},
              {EVENT_CORO_CREATE, "coro"},         {EVENT_THREAD_CREATE, "subject"},
              {EVENT_JOB_SUBMIT, "job"},           {EVENT_SYNC_CREATE, "sync"},
              {EVENT_SCOPE_ENTER, "scope"},        {EVENT_EXECUTOR_CREATE, "executor"},
              {EVENT_EXCEPTION_RAISE, "exception"}};

START_TEST(ids_count_from_one_in_the_order_of_creation) {
    SimResult result;
    int64_t last[sizeof births / sizeof *births] = {0};
    run_story(&stories[_i], (SimOptions){0}, &result);
    for (EventNumber n = 1; n <= journal_count(result.journal); n++) {
        Event event;
        FieldValue id;
        journal_get(result.journal, n, &event);
        for (size_t i = 0; i < sizeof births / sizeof *births; i++) {
            if (event.head.kind != births[i].kind)
                continue;
            ck_assert(event_field_named(&event, births[i].field, &id));
            ck_assert_int_eq(id.integer, ++last[i]);
        }
    }
    sim_result_free(&result);
}
END_TEST

START_TEST(causes_come_before_their_effects) {
    SimResult result;
    run_story(&stories[_i], (SimOptions){0}, &result);
    double time = 0;
    for (EventNumber n = 1; n <= journal_count(result.journal); n++) {
        EventHead head = journal_head(result.journal, n);
        ck_assert_uint_lt(head.cause, n);
        ck_assert(head.time >= time);
        time = head.time;
        bool needs_cause = head.kind == EVENT_HANDLE_BEGIN || head.kind == EVENT_TASK_STEP_BEGIN ||
                           head.kind == EVENT_TIMER_DUE || head.kind == EVENT_TASK_CANCEL_DELIVER;
        if (needs_cause)
            ck_assert_uint_gt(head.cause, 0);
    }
    sim_result_free(&result);
}
END_TEST

/* Nested ones (a loop within itself) must end in the reverse order. */
START_TEST(what_begins_also_ends) {
    enum { DEPTH = 32 };
    SimResult result;
    HandleId handles[DEPTH] = {0};
    int depth = 0;
    run_story(&stories[_i], (SimOptions){0}, &result);
    for (EventNumber n = 1; n <= journal_count(result.journal); n++) {
        Event event;
        journal_get(result.journal, n, &event);
        if (event.head.kind == EVENT_HANDLE_BEGIN) {
            ck_assert_int_lt(depth, DEPTH);
            handles[depth++] = event.as.handle_begin.handle;
        } else if (event.head.kind == EVENT_HANDLE_END) {
            ck_assert_int_gt(depth, 0);
            ck_assert_uint_eq(handles[--depth], event.as.handle_end.handle);
        }
    }
    ck_assert_int_eq(depth, 0);
    ck_assert_int_eq(journal_kind(result.journal, journal_count(result.journal)), EVENT_RUN_END);
    sim_result_free(&result);
}
END_TEST

static void keep_output(void *context, int stream, const char *text, size_t size) {
    (void)stream;
    buffer_add(context, text, size);
}

START_TEST(the_journal_changes_nothing) {
    Story quiet = stories[_i], lines = stories[_i];
    Buffer without = {0}, with = {0};
    SimResult a, b;
    quiet.trace = SIM_TRACE_OFF;
    lines.trace = SIM_TRACE_LINE;
    run_story(&quiet, (SimOptions){.write = keep_output, .write_ctx = &without}, &a);
    run_story(&lines, (SimOptions){.write = keep_output, .write_ctx = &with}, &b);
    ck_assert_int_eq(a.exit_status, b.exit_status);
    ck_assert_double_eq(a.time, b.time);
    ck_assert_uint_eq(a.steps, b.steps);
    ck_assert_str_eq(without.text ? without.text : "", with.text ? with.text : "");
    free(without.text);
    free(with.text);
    sim_result_free(&a);
    sim_result_free(&b);
}
END_TEST

/* ---- the end, however it comes ---- */

static void check_end(SimOptions options, const char *program, RunOutcome outcome, int status) {
    SimResult result;
    Event event;
    options.trace = SIM_TRACE_LOOP;
    options.filename = "program.py";
    sim_run(program, strlen(program), &options, &result);
    ck_assert_ptr_nonnull(result.journal);
    EventNumber last = journal_count(result.journal);
    ck_assert_uint_gt(last, 0);
    journal_get(result.journal, last, &event);
    ck_assert_int_eq(event.head.kind, EVENT_RUN_END);
    ck_assert_str_eq(enum_word_run_outcome(event.as.run_end.outcome),
                     enum_word_run_outcome(outcome));
    ck_assert_int_eq(event.as.run_end.status, status);
    sim_result_free(&result);
}

#define SPIN                                                                                       \
    "import asyncio\nasync def main():\n    while True: await "                                    \
    "asyncio.sleep(0)\nasyncio.run(main())\n"

START_TEST(every_end_is_told) {
    check_end((SimOptions){0}, "pass\n", RUN_FINISHED, 0);
    check_end((SimOptions){0}, "1 / 0\n", RUN_EXCEPTION, 1);
    check_end((SimOptions){0}, "raise SystemExit(3)\n", RUN_SYSTEM_EXIT, 3);
    check_end((SimOptions){0}, "raise KeyboardInterrupt\n", RUN_INTERRUPTED, 130);
    check_end((SimOptions){0}, "x = = 1\n", RUN_COMPILE_ERROR, 2);
    check_end((SimOptions){0}, "import asyncio\nasyncio.new_event_loop().run_forever()\n",
              RUN_STUCK, 3);
    check_end((SimOptions){.step_limit = 200000}, SPIN, RUN_STEP_LIMIT, 4);
    check_end((SimOptions){.event_limit = 500}, SPIN, RUN_EVENT_LIMIT, 4);
    check_end((SimOptions){.memory_limit = 16 << 20}, "x = [0] * (1 << 24)\n", RUN_MEMORY_LIMIT, 4);
}
END_TEST

START_TEST(the_journal_ends_at_its_limit) {
    SimResult result;
    SimOptions options = {.trace = SIM_TRACE_LINE, .event_limit = 300, .filename = "program.py"};
    const char *program = "for i in range(1000): x = i\n";
    sim_run(program, strlen(program), &options, &result);
    ck_assert_int_eq(result.status, SIM_LIMIT);
    ck_assert_ptr_nonnull(strstr(result.message, "300 events"));
    ck_assert_uint_le(journal_count(result.journal), 300 + 64);
    sim_result_free(&result);
}
END_TEST

/* The distance grows, so that all stages of a run are met. */
START_TEST(memory_may_run_out_anywhere) {
    bool finished = false;
    uint64_t k = 1;
    for (int i = 0; !finished && i < 400; i++, k += 1 + k / 16) {
        SimResult result;
        Event event;
        run_story(&stories[_i], (SimOptions){.fail_allocation = k}, &result);
        EventNumber last = journal_count(result.journal);
        ck_assert_uint_gt(last, 0);
        journal_get(result.journal, last, &event);
        ck_assert_int_eq(event.head.kind, EVENT_RUN_END);
        finished = result.status != SIM_LIMIT;
        sim_result_free(&result);
    }
    ck_assert(finished);
}
END_TEST

static const char *stuck_message(const char *program, SimResult *result) {
    SimOptions options = {.filename = "program.py"};
    sim_run(program, strlen(program), &options, result);
    ck_assert_int_eq(result->status, SIM_STUCK);
    ck_assert_int_eq(result->exit_status, 3);
    return result->message;
}

START_TEST(a_deadlock_names_who_waits_where_for_what) {
    SimResult result;
    const char *text =
        stuck_message("import asyncio\n"
                      "async def get(q):\n"
                      "    await q.get()\n"
                      "async def main():\n"
                      "    await asyncio.create_task(get(asyncio.Queue()), name='reader')\n"
                      "asyncio.run(main())\n",
                      &result);
    ck_assert_ptr_nonnull(strstr(text, "reader (get) waits at program.py:3: await q.get()"));
    ck_assert_ptr_nonnull(strstr(text, "for reader"));
    sim_result_free(&result);
}
END_TEST

START_TEST(a_deadlock_of_threads_names_the_thread) {
    SimResult result;
    const char *text =
        stuck_message("import threading\n"
                      "t = threading.Thread(target=threading.Event().wait, name='sleeper')\n"
                      "t.start()\n"
                      "t.join()\n",
                      &result);
    ck_assert_ptr_nonnull(strstr(text, "the main thread waits at program.py:4: t.join()"));
    ck_assert_ptr_nonnull(strstr(text, "for the end of thread sleeper"));
    sim_result_free(&result);
}
END_TEST

Suite *suite_hooks(void) {
    Suite *suite = suite_create("hooks");
    TCase *journals = tcase_create("journals");
    tcase_add_loop_test(journals, a_journal_tells_the_whole_story, 0, STORY_COUNT);
    tcase_add_loop_test(journals, ids_count_from_one_in_the_order_of_creation, 0, STORY_COUNT);
    tcase_add_loop_test(journals, causes_come_before_their_effects, 0, STORY_COUNT);
    tcase_add_loop_test(journals, what_begins_also_ends, 0, STORY_COUNT);
    tcase_add_loop_test(journals, the_journal_changes_nothing, 0, STORY_COUNT);
    suite_add_tcase(suite, journals);
    TCase *ends = tcase_create("ends");
    tcase_add_test(ends, every_end_is_told);
    tcase_add_test(ends, the_journal_ends_at_its_limit);
    tcase_add_loop_test(ends, memory_may_run_out_anywhere, 2, 5);
    tcase_add_loop_test(ends, memory_may_run_out_anywhere, 7, STORY_COUNT);
    tcase_add_test(ends, a_deadlock_names_who_waits_where_for_what);
    tcase_add_test(ends, a_deadlock_of_threads_names_the_thread);
    suite_add_tcase(suite, ends);
    return suite;
}
