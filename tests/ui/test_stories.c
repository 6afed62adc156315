/* The sentences beside a task (ui/window/labels.c), read at moments of real runs. */
#include "suite.h"

#include "sim/sim.h"
#include "stage.h"
#include "ui/window/labels.h"
#include "ui/window/sentence.h"

#include <string.h>

static const char program[] = "import asyncio\n"
                              "async def one():\n"
                              "    await asyncio.sleep(1)\n"
                              "async def guarded(task):\n"
                              "    await asyncio.shield(task)\n"
                              "async def main():\n"
                              "    inner = asyncio.create_task(one())\n"
                              "    outer = asyncio.create_task(guarded(inner))\n"
                              "    await asyncio.wait([inner, outer])\n"
                              "    late = asyncio.create_task(one())\n"
                              "    late.cancel()\n"
                              "    await asyncio.wait([late])\n"
                              "asyncio.run(main())\n";

static Stage *stage;

static void setup(void) {
    SimResult result;
    SimOptions options = {.filename = "program.py", .trace = SIM_TRACE_LINE};
    sim_run(program, strlen(program), &options, &result);
    ck_assert_ptr_nonnull(result.journal);
    stage = stage_new(1600, 1080, false);
    stage_show(stage, program, result.journal, NULL);
    result.journal = NULL;
    sim_result_free(&result);
}

static void teardown(void) {
    stage_free(stage);
}

/* Whether some moment of the run has a task in this state whose story holds these words. */
static bool is_told(TaskId task, TaskState state, const char *words) {
    for (EventNumber n = 0; n <= session_count(&stage->session); n++) {
        session_seek(&stage->session, n);
        const ModelTask *row = model_task(session_model(&stage->session), task);
        if (row && row->state == state &&
            strstr(label_task_story(&stage->app, task, row), words) != NULL)
            return true;
    }
    return false;
}

static const struct {
    TaskId task;
    TaskState state;
    const char *words;
    bool told;
} rows[] = {
    {1, TASK_STATE_WAITING, "wait(Task-2, Task-3)", true},
    {1, TASK_STATE_WAITING, "wait(Task-4)", true},
    {1, TASK_STATE_WAITING, "until", false}, /* of two, the last one counts */
    {3, TASK_STATE_WAITING, "until", true},
    {3, TASK_STATE_WAITING, "shield(Task-2)", true},
    {4, TASK_STATE_CANCELLING, "has not begun", true},
    {4, TASK_STATE_CANCELLING, "awaited", false},
};

START_TEST(a_story_says_what_is_awaited) {
    ck_assert_int_eq(is_told(rows[_i].task, rows[_i].state, rows[_i].words), rows[_i].told);
}
END_TEST

START_TEST(a_task_that_never_began_has_no_await_to_throw_at) {
    bool found = false;
    for (EventNumber n = 1; n <= session_count(&stage->session); n++) {
        Event event;
        session_seek(&stage->session, n);
        journal_get(stage->app.journal, n, &event);
        if (event.head.kind != EVENT_TASK_CANCEL_DELIVER)
            continue;
        found = true;
        ck_assert_uint_eq(event.as.task_cancel_deliver.task, 4);
        const char *told = sentence_of_event(&stage->app, n);
        ck_assert_msg(strstr(told, "before its first line") != NULL, "%s", told);
    }
    ck_assert(found);
}
END_TEST

Suite *suite_stories(void) {
    Suite *suite = suite_create("stories");
    TCase *tcase = tcase_create("tasks");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, a_story_says_what_is_awaited, 0, sizeof rows / sizeof *rows);
    tcase_add_test(tcase, a_task_that_never_began_has_no_await_to_throw_at);
    suite_add_tcase(suite, tcase);
    return suite;
}
