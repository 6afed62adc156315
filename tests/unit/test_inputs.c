/* Signals from outside that come after an event: the run is the same up to there, whichever event
 * it is, and then goes as if the program had raised the signal itself at that place. */
#include "suite.h"

#include <stdlib.h>
#include <string.h>

#include "sim/journal/own.h"
#include "sim/journal/text.h"
#include "sim/sim.h"

typedef struct Output {
    char text[4096];
    size_t size;
} Output;

static void take(void *context, int stream, const char *text, size_t size) {
    Output *output = context;
    if (stream == 1 && output->size + size < sizeof output->text) {
        memcpy(output->text + output->size, text, size);
        output->size += size;
    }
}

static void take_text(void *context, const char *text, size_t size) {
    take(context, 1, text, size);
}

/* event 0: no signal */
static SimResult run_at(const char *program, EventNumber event, SimTrace trace, bool library,
                        Output *output) {
    SimInput input = {.time = -1, .event = event, .signal = 2};
    SimResult result;
    SimOptions options = {.filename = "program.py",
                          .trace = trace,
                          .library_lines = library,
                          .inputs = &input,
                          .input_count = event != 0,
                          .write = take,
                          .write_ctx = output};
    *output = (Output){0};
    sim_run(program, strlen(program), &options, &result);
    ck_assert_ptr_nonnull(result.journal);
    return result;
}

static const char working[] = "import asyncio, time\n"
                              "def work(n):\n"
                              "    for i in range(n):\n"
                              "        i += 1\n"
                              "async def other():\n"
                              "    try:\n"
                              "        await asyncio.to_thread(time.sleep, 0.5)\n"
                              "    finally:\n"
                              "        print('other ends')\n"
                              "async def main():\n"
                              "    task = asyncio.create_task(other())\n"
                              "    try:\n"
                              "        work(3)\n"
                              "        await asyncio.sleep(1)\n"
                              "    finally:\n"
                              "        print('tidy')\n"
                              "try:\n"
                              "    asyncio.run(main())\n"
                              "    print('whole')\n"
                              "except KeyboardInterrupt:\n"
                              "    print('interrupted')\n";

static void assert_same_event(const Journal *a, const Journal *b, EventNumber number) {
    Output left = {0}, right = {0};
    journal_write_json_event(a, number, (Sink){take_text, &left});
    journal_write_json_event(b, number, (Sink){take_text, &right});
    if (left.size != right.size || memcmp(left.text, right.text, left.size) != 0)
        ck_abort_msg("%.*s%.*s", (int)left.size, left.text, (int)right.size, right.text);
}

static EventNumber find(const Journal *journal, EventKind kind, EventNumber from) {
    while (from <= journal_count(journal) && journal_kind(journal, from) != kind)
        from++;
    return from <= journal_count(journal) ? from : 0;
}

START_TEST(up_to_the_signal_the_run_is_the_same) {
    Output output;
    SimResult plain = run_at(working, 0, SIM_TRACE_LINE, false, &output);
    uint32_t count = journal_count(plain.journal), sent = 0;
    for (EventNumber event = 1; event <= count; event += 3) {
        SimResult result = run_at(working, event, SIM_TRACE_LINE, false, &output);
        EventNumber signal = find(result.journal, EVENT_SIGNAL_SEND, 1);
        ck_assert_msg(!signal || signal > event, "sent at %u, asked at %u", signal, event);
        for (EventNumber n = 1; n <= event; n++)
            assert_same_event(plain.journal, result.journal, n);
        ck_assert(!signal || !find(result.journal, EVENT_SIGNAL_SEND, signal + 1));
        sent += signal != 0;
        sim_result_free(&result);
    }
    ck_assert_uint_gt(sent, count / 3 - 8); /* too late for it at the very end only */
    sim_result_free(&plain);
}
END_TEST

static EventNumber line_event(const Journal *journal, uint32_t line) {
    EventNumber n = 0;
    while ((n = find(journal, EVENT_LINE, n + 1)) != 0) {
        Event event;
        journal_get(journal, n, &event);
        if (journal_span_get(journal, event.as.line.span).line == line)
            return n;
    }
    ck_abort_msg("line %u is not reached", line);
    return 0;
}

/* The line before which the program sends the signal to itself, and what comes of it. */
static const struct {
    const char *with, *without;
    uint32_t line;
} twins[] = {{"import signal\n"
              "def f():\n"
              "    try:\n"
              "        x = 1\n"
              "        signal.raise_signal(2)\n"
              "        print('never')\n"
              "    finally:\n"
              "        print('left')\n"
              "try:\n"
              "    f()\n"
              "except KeyboardInterrupt as e:\n"
              "    print('caught', type(e).__name__)\n",
              "import signal\n"
              "def f():\n"
              "    try:\n"
              "        x = 1\n"
              "        pass\n"
              "        print('never')\n"
              "    finally:\n"
              "        print('left')\n"
              "try:\n"
              "    f()\n"
              "except KeyboardInterrupt as e:\n"
              "    print('caught', type(e).__name__)\n",
              5},
             {"import asyncio, signal\n"
              "async def main():\n"
              "    print(asyncio.current_task().cancelling())\n"
              "    signal.raise_signal(2)\n"
              "    print(asyncio.current_task().cancelling())\n"
              "    try:\n"
              "        await asyncio.sleep(1)\n"
              "    except asyncio.CancelledError:\n"
              "        print('asked to stop')\n"
              "        raise\n"
              "try:\n"
              "    asyncio.run(main())\n"
              "except KeyboardInterrupt:\n"
              "    print('interrupted')\n",
              "import asyncio, signal\n"
              "async def main():\n"
              "    print(asyncio.current_task().cancelling())\n"
              "    pass\n"
              "    print(asyncio.current_task().cancelling())\n"
              "    try:\n"
              "        await asyncio.sleep(1)\n"
              "    except asyncio.CancelledError:\n"
              "        print('asked to stop')\n"
              "        raise\n"
              "try:\n"
              "    asyncio.run(main())\n"
              "except KeyboardInterrupt:\n"
              "    print('interrupted')\n",
              4},
             {"import asyncio, signal\n"
              "async def main():\n"
              "    loop = asyncio.get_running_loop()\n"
              "    loop.add_signal_handler(2, lambda: print('handled'))\n"
              "    signal.raise_signal(2)\n"
              "    print('goes on')\n"
              "    await asyncio.sleep(0.1)\n"
              "    print('end')\n"
              "asyncio.run(main())\n",
              "import asyncio, signal\n"
              "async def main():\n"
              "    loop = asyncio.get_running_loop()\n"
              "    loop.add_signal_handler(2, lambda: print('handled'))\n"
              "    pass\n"
              "    print('goes on')\n"
              "    await asyncio.sleep(0.1)\n"
              "    print('end')\n"
              "asyncio.run(main())\n",
              5},
             {"import signal\n"
              "def handler(number, frame):\n"
              "    print(number, frame.f_code.co_name)\n"
              "signal.signal(2, handler)\n"
              "def f():\n"
              "    print('before')\n"
              "    signal.raise_signal(2)\n"
              "    print('after')\n"
              "f()\n",
              "import signal\n"
              "def handler(number, frame):\n"
              "    print(number, frame.f_code.co_name)\n"
              "signal.signal(2, handler)\n"
              "def f():\n"
              "    print('before')\n"
              "    pass\n"
              "    print('after')\n"
              "f()\n",
              7}};

START_TEST(it_is_as_if_the_program_raised_the_signal_there) {
    Output wanted, got;
    SimResult with = run_at(twins[_i].with, 0, SIM_TRACE_LINE, false, &wanted);
    SimResult plain = run_at(twins[_i].without, 0, SIM_TRACE_LINE, false, &got);
    EventNumber event = line_event(plain.journal, twins[_i].line);
    SimResult sent = run_at(twins[_i].without, event, SIM_TRACE_LINE, false, &got);
    ck_assert_str_eq(got.text, wanted.text);
    ck_assert_int_eq(sent.exit_status, with.exit_status);
    ck_assert_uint_eq(find(sent.journal, EVENT_SIGNAL_SEND, 1), event + 1);
    sim_result_free(&with);
    sim_result_free(&plain);
    sim_result_free(&sent);
}
END_TEST

START_TEST(lines_of_the_library_are_not_counted) {
    Output plain_output, library_output;
    SimResult plain = run_at(working, 0, SIM_TRACE_LINE, false, &plain_output);
    for (EventNumber event = 2; event <= journal_count(plain.journal); event += 17) {
        SimResult without = run_at(working, event, SIM_TRACE_LINE, false, &plain_output);
        SimResult with = run_at(working, event, SIM_TRACE_LINE, true, &library_output);
        ck_assert_str_eq(plain_output.text, library_output.text);
        ck_assert_uint_eq(journal_own_count(with.journal, journal_count(with.journal)),
                          journal_count(without.journal));
        sim_result_free(&without);
        sim_result_free(&with);
    }
    sim_result_free(&plain);
}
END_TEST

START_TEST(without_lines_in_the_journal_it_is_delivered_all_the_same) {
    Output output;
    SimResult plain = run_at(working, 0, SIM_TRACE_LOOP, false, &output);
    EventNumber begin = find(plain.journal, EVENT_TASK_STEP_BEGIN, 1);
    SimResult sent = run_at(working, begin, SIM_TRACE_LOOP, false, &output);
    EventNumber signal = find(sent.journal, EVENT_SIGNAL_SEND, 1);
    ck_assert_uint_eq(signal, begin + 1);
    ck_assert_ptr_nonnull(strstr(output.text, "interrupted"));
    sim_result_free(&plain);
    sim_result_free(&sent);
}
END_TEST

Suite *suite_inputs(void) {
    Suite *suite = suite_create("inputs");
    TCase *tests = tcase_create("inputs");
    tcase_add_test(tests, up_to_the_signal_the_run_is_the_same);
    tcase_add_loop_test(tests, it_is_as_if_the_program_raised_the_signal_there, 0,
                        sizeof twins / sizeof *twins);
    tcase_add_test(tests, lines_of_the_library_are_not_counted);
    tcase_add_test(tests, without_lines_in_the_journal_it_is_delivered_all_the_same);
    tcase_set_timeout(tests, 60);
    suite_add_tcase(suite, tests);
    return suite;
}
