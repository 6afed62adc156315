/* Real runs: the path of every cancel request, station by station, and the phases of the shutdown.
 */
#include <string.h>

#include "sim/model/queries.h"
#include "sim/sim.h"
#include "suite.h"

static SimResult result;
static Travel *travel;
static const Model *model;

static void run(const char *program) {
    SimOptions options = {.filename = "program.py", .trace = SIM_TRACE_LOOP};
    sim_run(program, strlen(program), &options, &result);
    ck_assert_ptr_nonnull(result.journal);
    travel = travel_new(result.journal);
    ck_assert(travel_seek(travel, journal_count(result.journal)));
    model = travel_model(travel);
}

static void end(void) {
    travel_free(travel);
    sim_result_free(&result);
}

/* The words of the stations of a request, parted by blanks, and how it ended. */
static const char *path_of(CancelId id) {
    static char text[256];
    const ModelCancel *cancel = model_cancel(model, id);
    ck_assert_ptr_nonnull(cancel);
    const ModelStation *station;
    text[0] = '\0';
    for (StationId at = cancel->station_first; (station = model_station(model, at));
         at = station->station_next) {
        strcat(text, enum_word_station_kind(station->kind));
        strcat(text, " ");
    }
    strcat(text, enum_word_cancel_state(cancel->state));
    return text;
}

#define WITH_MAIN(body)                                                                            \
    "import asyncio\n"                                                                             \
    "async def nap():\n"                                                                           \
    "    await asyncio.sleep(9)\n"                                                                 \
    "async def clean():\n"                                                                         \
    "    try:\n"                                                                                   \
    "        await asyncio.sleep(9)\n"                                                             \
    "    except asyncio.CancelledError:\n"                                                         \
    "        await asyncio.sleep(0.5)\n"                                                           \
    "        raise\n"                                                                              \
    "async def deaf():\n"                                                                          \
    "    try:\n"                                                                                   \
    "        await asyncio.sleep(9)\n"                                                             \
    "    except asyncio.CancelledError:\n"                                                         \
    "        pass\n"                                                                               \
    "async def wrong():\n"                                                                         \
    "    try:\n"                                                                                   \
    "        await asyncio.sleep(9)\n"                                                             \
    "    except asyncio.CancelledError:\n"                                                         \
    "        raise ValueError\n"                                                                   \
    "async def main():\n" body "asyncio.run(main())\n"

#define CANCELLED(name)                                                                            \
    WITH_MAIN("    task = asyncio.create_task(" name "())\n"                                       \
              "    await asyncio.sleep(0.1)\n"                                                     \
              "    task.cancel('enough')\n"                                                        \
              "    await asyncio.wait([task])\n"                                                   \
              "    task.cancel()\n")

static const struct {
    const char *program, *path;
} rows[] = {
    {CANCELLED("nap"), "asked woken delivered end reraised"},
    {CANCELLED("clean"), "asked woken delivered caught await end reraised"},
    {CANCELLED("deaf"), "asked woken delivered caught end swallowed"},
    {CANCELLED("wrong"), "asked woken delivered caught end replaced"},
    {WITH_MAIN("    try:\n"
               "        async with asyncio.timeout(0.5):\n"
               "            await nap()\n"
               "    except TimeoutError:\n"
               "        pass\n"),
     "asked woken delivered uncancelled end timed_out"},
    {WITH_MAIN("    task = asyncio.create_task(nap())\n"
               "    task.cancel()\n"
               "    await asyncio.wait([task])\n"),
     "asked delivered end reraised"},
};

START_TEST(stations) {
    run(rows[_i].program);
    ck_assert_str_eq(path_of(1), rows[_i].path);
    end();
}
END_TEST

START_TEST(what_a_request_tells) {
    run(CANCELLED("clean"));
    const ModelCancel *cancel = model_cancel(model, 1);
    ck_assert_uint_eq(cancel->by, 1);
    ck_assert_uint_eq(cancel->requests, 1);
    ck_assert_str_eq(model_text(model, cancel->message), "'enough'");
    ck_assert_str_eq(model_text(model, cancel->awaited_what), "sleep(9)");
    ck_assert_uint_eq(model_span(model, cancel->span).line, 23);
    ck_assert_uint_eq(model_span(model, cancel->await_span).line, 6);
    ck_assert_uint_eq(model_span(model, cancel->caught_span).line, 7);
    ck_assert_double_eq_tol(cancel->ended_time - cancel->delivered_time, 0.5, 1e-9);
    const ModelStation *asked = model_station(model, cancel->station_first);
    const ModelStation *woken = model_station(model, asked->station_next);
    const ModelStation *delivered = model_station(model, woken->station_next);
    ck_assert_uint_eq(delivered->iteration, asked->iteration + 1); /* one turn as a flag */
    ck_assert_str_eq(path_of(2), "asked end too_late");
    end();
}
END_TEST

/* Two requests, one CancelledError: both go the same way. */
START_TEST(two_requests_at_once) {
    run(WITH_MAIN("    task = asyncio.create_task(clean())\n"
                  "    await asyncio.sleep(0)\n"
                  "    task.cancel()\n"
                  "    task.cancel()\n"
                  "    await asyncio.wait([task])\n"));
    ck_assert_uint_eq(model_cancel(model, 2)->requests, 2);
    ck_assert_uint_eq(model_cancel(model, 1)->delivered, model_cancel(model, 2)->delivered);
    ck_assert_uint_gt(model_cancel(model, 1)->delivered, 0);
    ck_assert_int_eq(model_cancel(model, 1)->state, model_cancel(model, 2)->state);
    end();
}
END_TEST

static const ModelShutdown *phase(ShutdownPhase wanted, ShutdownId *id) {
    for (*id = 1; *id <= model_shutdown_count(model); ++*id)
        if (model_shutdown(model, *id)->phase == wanted)
            return model_shutdown(model, *id);
    ck_abort_msg("the phase %s is missing", enum_word_shutdown_phase(wanted));
    return NULL;
}

START_TEST(a_shutdown_in_phases) {
    run("import asyncio, time\n"
        "async def clean():\n"
        "    try:\n"
        "        await asyncio.sleep(9)\n"
        "    finally:\n"
        "        await asyncio.sleep(0.5)\n"
        "async def main():\n"
        "    asyncio.create_task(clean())\n"
        "    asyncio.get_running_loop().run_in_executor(None, time.sleep, 3)\n"
        "    await asyncio.sleep(0)\n"
        "asyncio.run(main())\n");
    Node nodes[4];
    ShutdownId id;
    for (uint32_t n = 1; n < model_shutdown_count(model); n++) {
        const ModelShutdown *row = model_shutdown(model, n);
        ck_assert_uint_eq(row->ended, model_shutdown(model, n + 1)->created);
        ck_assert_int_lt(row->phase, model_shutdown(model, n + 1)->phase);
    }
    const ModelShutdown *gather = phase(SHUTDOWN_GATHER_LEFTOVERS, &id);
    ck_assert_double_eq_tol(gather->ended_time - gather->time, 0.5, 1e-9);
    ck_assert_uint_eq(model_shutdown_nodes(model, id, false, nodes, 4), 1);
    ck_assert_int_eq(nodes[0].kind, NODE_TASK);
    ck_assert_uint_eq(nodes[0].id, 2);
    ck_assert_uint_eq(model_shutdown_nodes(model, id, true, nodes, 4), 0);
    const ModelShutdown *executor = phase(SHUTDOWN_EXECUTOR, &id);
    ck_assert_double_eq_tol(executor->ended_time, 3, 1e-9);
    EventNumber within = executor->created;
    ck_assert(travel_seek(travel, within));
    ck_assert_uint_eq(model_shutdown_nodes(model, id, true, nodes, 4), 1);
    ck_assert_int_eq(nodes[0].kind, NODE_THREAD);
    end();
}
END_TEST

Suite *suite_paths(void) {
    Suite *suite = suite_create("paths");
    TCase *tests = tcase_create("paths");
    tcase_add_loop_test(tests, stations, 0, sizeof rows / sizeof *rows);
    tcase_add_test(tests, what_a_request_tells);
    tcase_add_test(tests, two_requests_at_once);
    tcase_add_test(tests, a_shutdown_in_phases);
    suite_add_tcase(suite, tests);
    return suite;
}
