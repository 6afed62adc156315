/* A run in slices: the host is asked every so many steps, may end the run, and changes nothing. */
#include "suite.h"

#include "sim/journal/journal.h"
#include "sim/sim.h"

#include <stdlib.h>
#include <string.h>

static const char counting[] = "import asyncio\n"
                               "async def work(n):\n"
                               "    for i in range(n):\n"
                               "        await asyncio.sleep(0)\n"
                               "    print(n)\n"
                               "asyncio.run(work(3000))\n";
static const char endless[] = "n = 0\n"
                              "while True:\n"
                              "    n += 1\n";

typedef struct Host {
    int asked;
    int most; /* false from this time on; 0: never */
    SimProgress last;
} Host;

static bool ask(void *context, const SimProgress *progress) {
    Host *host = context;
    ck_assert_uint_ge(progress->steps, host->last.steps);
    ck_assert_uint_ge(progress->events, host->last.events);
    host->last = *progress;
    return ++host->asked != host->most;
}

static void simulate(const char *program, Host *host, uint64_t steps, SimResult *result) {
    SimOptions options = {.filename = "program.py",
                          .trace = SIM_TRACE_LOOP,
                          .step_limit = steps,
                          .progress = host ? ask : NULL,
                          .progress_ctx = host};
    sim_run(program, strlen(program), &options, result);
}

START_TEST(slices_change_nothing) {
    Host host = {0};
    SimResult whole, sliced;
    simulate(counting, NULL, 0, &whole);
    simulate(counting, &host, 0, &sliced);
    ck_assert_int_eq(sliced.status, SIM_EXITED);
    ck_assert_int_eq((int)(sliced.steps / SIM_SLICE_STEPS), host.asked);
    ck_assert_uint_eq(sliced.steps, whole.steps);
    ck_assert_uint_eq(journal_count(sliced.journal), journal_count(whole.journal));
    for (EventNumber n = 1; n <= journal_count(whole.journal); n++) {
        EventHead a = journal_head(whole.journal, n), b = journal_head(sliced.journal, n);
        ck_assert_int_eq(a.kind, b.kind);
        ck_assert_double_eq(a.time, b.time);
    }
    sim_result_free(&whole);
    sim_result_free(&sliced);
}
END_TEST

START_TEST(the_host_may_end_a_run) {
    Host host = {.most = 3};
    SimResult result;
    simulate(endless, &host, 0, &result);
    ck_assert_int_eq(result.status, SIM_LIMIT);
    ck_assert_int_eq(host.asked, 3);
    ck_assert_uint_eq(host.last.steps, 3 * SIM_SLICE_STEPS);
    ck_assert_ptr_nonnull(strstr(result.message, "stopped"));
    ck_assert_uint_gt(journal_count(result.journal), 0);
    sim_result_free(&result);
}
END_TEST

START_TEST(the_limit_is_where_it_was) {
    static const uint64_t limits[] = {1, SIM_SLICE_STEPS - 1, SIM_SLICE_STEPS, SIM_SLICE_STEPS + 1,
                                      3 * SIM_SLICE_STEPS + 17};
    for (size_t i = 0; i < sizeof limits / sizeof *limits; i++) {
        Host host = {0};
        SimResult whole, sliced;
        simulate(endless, NULL, limits[i], &whole);
        simulate(endless, &host, limits[i], &sliced);
        ck_assert_int_eq(sliced.status, SIM_LIMIT);
        ck_assert_uint_eq(sliced.steps, whole.steps);
        ck_assert_str_eq(sliced.message, whole.message);
        sim_result_free(&whole);
        sim_result_free(&sliced);
    }
}
END_TEST

Suite *suite_slices(void) {
    Suite *suite = suite_create("slices");
    TCase *tests = tcase_create("slices");
    tcase_set_timeout(tests, 60);
    tcase_add_test(tests, slices_change_nothing);
    tcase_add_test(tests, the_host_may_end_a_run);
    tcase_add_test(tests, the_limit_is_where_it_was);
    suite_add_tcase(suite, tests);
    return suite;
}
