/* The shutdown of a program that closes its loop by hand: its phases show in what it does. */
#include "suite.h"

#include "scene.h"
#include "ui/window/sentence.h"
#include "ui/window/views.h"

#include <string.h>

static const char outside[] =
    "import asyncio, time\n"
    "async def worker(n):\n"
    "    try:\n"
    "        await asyncio.sleep(10)\n"
    "    finally:\n"
    "        await asyncio.sleep(0.5)\n"
    "async def ticker():\n"
    "    for i in range(10):\n"
    "        yield i\n"
    "async def main():\n"
    "    for i in range(2):\n"
    "        asyncio.create_task(worker(i))\n"
    "    loop = asyncio.get_running_loop()\n"
    "    loop.run_in_executor(None, time.sleep, 3)\n"
    "    global it\n"
    "    it = ticker()\n"
    "    await anext(it)\n"
    "    await asyncio.sleep(1)\n"
    "loop = asyncio.new_event_loop()\n"
    "loop.run_until_complete(main())\n"
    "tasks = asyncio.all_tasks(loop)\n"
    "for task in tasks:\n"
    "    task.cancel()\n"
    "loop.run_until_complete(asyncio.gather(*tasks, return_exceptions=True))\n"
    "loop.run_until_complete(loop.shutdown_asyncgens())\n"
    "loop.run_until_complete(loop.shutdown_default_executor())\n"
    "loop.close()\n";

/* In a task that the handler of a signal makes. */
static const char handler[] =
    "import asyncio, signal\n"
    "async def worker(n):\n"
    "    try:\n"
    "        await asyncio.sleep(10)\n"
    "    finally:\n"
    "        await asyncio.sleep(0.5)\n"
    "async def stop(loop):\n"
    "    tasks = [t for t in asyncio.all_tasks() if t is not asyncio.current_task()]\n"
    "    for t in tasks:\n"
    "        t.cancel()\n"
    "    await asyncio.gather(*tasks, return_exceptions=True)\n"
    "    loop.stop()\n"
    "loop = asyncio.new_event_loop()\n"
    "loop.add_signal_handler(signal.SIGTERM, lambda: loop.create_task(stop(loop)))\n"
    "loop.create_task(worker(1))\n"
    "loop.create_task(worker(2))\n"
    "loop.call_later(1, signal.raise_signal, signal.SIGTERM)\n"
    "try:\n"
    "    loop.run_forever()\n"
    "finally:\n"
    "    loop.close()\n";

static Stage *stage;

static void open_program(const char *program) {
    stage = scene_new(program, 1600, 1080);
}

static void teardown(void) {
    stage_free(stage);
}

static const Model *at_end(void) {
    session_seek(&stage->session, session_count(&stage->session));
    stage_settle(stage);
    return session_model(&stage->session);
}

static void assert_phases(const Model *model, const ShutdownPhase *wanted, uint32_t count) {
    EventNumber last = 0;
    ck_assert_uint_eq(model_shutdown_count(model), count);
    for (ShutdownId id = 1; id <= count; id++) {
        const ModelShutdown *row = model_shutdown(model, id);
        ck_assert_int_eq(row->phase, wanted[id - 1]);
        ck_assert(row->by_hand);
        ck_assert_uint_ge(row->created, last);
        last = row->created;
    }
}

START_TEST(from_outside_of_the_loop) {
    static const ShutdownPhase phases[] = {SHUTDOWN_MAIN_DONE,
                                           SHUTDOWN_CANCEL_LEFTOVERS,
                                           SHUTDOWN_GATHER_LEFTOVERS,
                                           SHUTDOWN_ASYNC_GENERATORS,
                                           SHUTDOWN_EXECUTOR,
                                           SHUTDOWN_CLOSE,
                                           SHUTDOWN_DONE};
    open_program(outside);
    const Model *model = at_end();
    assert_phases(model, phases, 7);
    ck_assert_double_eq(model_shutdown(model, 1)->time, 1);
    ck_assert_uint_eq(model_shutdown(model, 2)->count, 2);
    ck_assert_double_eq(model_shutdown(model, 3)->ended_time, 1.5);
    ck_assert_double_eq(model_shutdown(model, 5)->ended_time, 3);
    Node nodes[4];
    ck_assert_uint_eq(model_shutdown_nodes(model, 3, false, nodes, 4), 2);
    session_seek_time(&stage->session, 2);
    stage_settle(stage);
    ck_assert_int_eq(views_shown(&stage->app), VIEW_SHUTDOWN);
    ck_assert(stage_has(stage, "shutdown/executor"));
    ck_assert_ptr_null(stage_fault(stage));
    ck_assert_ptr_nonnull(strstr(
        sentence_of_event(&stage->app, model_shutdown(session_model(&stage->session), 5)->created),
        "shutdown_default_executor()"));
}
END_TEST

START_TEST(from_a_signals_handler) {
    static const ShutdownPhase phases[] = {SHUTDOWN_MAIN_DONE, SHUTDOWN_CANCEL_LEFTOVERS,
                                           SHUTDOWN_GATHER_LEFTOVERS, SHUTDOWN_CLOSE,
                                           SHUTDOWN_DONE};
    open_program(handler);
    const Model *model = at_end();
    assert_phases(model, phases, 5);
    ck_assert(model_shutdown(model, 1)->by_signal);
    ck_assert_int_eq(journal_kind(stage->session.run.journal, model_shutdown(model, 1)->created),
                     EVENT_SIGNAL_SEND);
    ck_assert_double_eq(model_shutdown(model, 3)->ended_time, 1.5);
}
END_TEST

START_TEST(the_same_wherever_one_comes_from) {
    open_program(outside);
    at_end();
    session_seek_time(&stage->session, 1.2);
    const Model *model = session_model(&stage->session);
    ck_assert_uint_eq(model_shutdown_count(model), 3);
    ck_assert_uint_eq(model_shutdown(model, 3)->ended, 0);
    ck_assert_int_eq(model_loop(model, 1)->shutdown, SHUTDOWN_GATHER_LEFTOVERS);
}
END_TEST

static const struct {
    const char *program;
    bool by_hand, any;
} others[] = {
    /* a Runner's phases are told once, though it calls the same methods */
    {"import asyncio\n"
     "async def main():\n"
     "    asyncio.create_task(asyncio.sleep(9))\n"
     "asyncio.run(main())\n",
     false, true},
    /* to cancel the only other task is not to shut down */
    {"import asyncio\n"
     "async def main():\n"
     "    task = asyncio.create_task(asyncio.sleep(9))\n"
     "    await asyncio.sleep(0)\n"
     "    task.cancel()\n"
     "    await asyncio.wait([task])\n"
     "loop = asyncio.new_event_loop()\n"
     "loop.run_until_complete(main())\n",
     false, false},
    {"import asyncio\n"
     "loop = asyncio.new_event_loop()\n"
     "loop.run_until_complete(asyncio.sleep(1))\n"
     "loop.run_until_complete(loop.shutdown_asyncgens())\n"
     "loop.close()\n",
     true, true},
    {"import asyncio\n"
     "loop = asyncio.new_event_loop()\n"
     "loop.call_later(1, loop.stop)\n"
     "loop.run_forever()\n"
     "loop.close()\n",
     true, true}};

START_TEST(what_is_one_and_what_is_none) {
    open_program(others[_i].program);
    const Model *model = at_end();
    ck_assert(others[_i].any == (model_shutdown_count(model) > 0));
    ShutdownPhase last = SHUTDOWN_NONE;
    for (ShutdownId id = 1; id <= model_shutdown_count(model); id++) {
        ck_assert(model_shutdown(model, id)->by_hand == others[_i].by_hand);
        ck_assert_int_gt(model_shutdown(model, id)->phase, last);
        last = model_shutdown(model, id)->phase;
    }
    if (_i == 3)
        ck_assert(model_shutdown(model, 1)->by_stop);
}
END_TEST

Suite *suite_shutdown_by_hand(void) {
    Suite *suite = suite_create("shutdown_by_hand");
    TCase *tests = tcase_create("shutdown_by_hand");
    tcase_add_checked_fixture(tests, NULL, teardown);
    tcase_add_test(tests, from_outside_of_the_loop);
    tcase_add_test(tests, from_a_signals_handler);
    tcase_add_test(tests, the_same_wherever_one_comes_from);
    tcase_add_loop_test(tests, what_is_one_and_what_is_none, 0, sizeof others / sizeof *others);
    suite_add_tcase(suite, tests);
    return suite;
}
