/* The views in the place of the tasks, driven by keys and regions, over real runs. */
#include "suite.h"

#include "scene.h"
#include "ui/window/labels.h"
#include "ui/window/sentence.h"
#include "ui/window/views.h"

#include <stdio.h>
#include <string.h>

static const char program[] = "import asyncio, time\n"
                              "async def clean(lock):\n"
                              "    try:\n"
                              "        async with lock:\n"
                              "            await asyncio.sleep(5)\n"
                              "    except asyncio.CancelledError:\n"
                              "        await asyncio.sleep(0.5)\n"
                              "        raise\n"
                              "async def nap():\n"
                              "    await asyncio.sleep(1)\n"
                              "async def main():\n"
                              "    lock = asyncio.Lock()\n"
                              "    loop = asyncio.get_running_loop()\n"
                              "    job = loop.run_in_executor(None, time.sleep, 4)\n"
                              "    a = asyncio.create_task(clean(lock))\n"
                              "    b = asyncio.create_task(clean(lock))\n"
                              "    async with asyncio.timeout(9):\n"
                              "        async with asyncio.TaskGroup() as group:\n"
                              "            group.create_task(nap())\n"
                              "            await asyncio.shield(asyncio.create_task(nap()))\n"
                              "    a.cancel()\n"
                              "    job.cancel()\n"
                              "    await asyncio.wait([a])\n"
                              "asyncio.run(main())\n";

static Stage *stage;

static void setup(void) {
    stage = scene_new(program, 1600, 1080);
}

static void teardown(void) {
    stage_free(stage);
}

static void seek_time(double time) {
    session_seek_time(&stage->session, time);
    stage_settle(stage);
}

static EventNumber first_of(EventKind kind) {
    for (EventNumber n = 1; n <= session_count(&stage->session); n++)
        if (journal_kind(stage->session.run.journal, n) == kind)
            return n;
    ck_abort_msg("no such event");
    return 0;
}

START_TEST(the_view_follows_what_happens) {
    seek_time(0.5);
    ck_assert_int_eq(views_shown(&stage->app), VIEW_LIST);
    stage_seek(stage, first_of(EVENT_TASK_CANCEL));
    ck_assert_int_eq(views_shown(&stage->app), VIEW_CANCELS);
    ck_assert(stage_has(stage, "cancel/1"));
    stage_seek(stage, first_of(EVENT_SHUTDOWN_PHASE) + 1);
    ck_assert_int_eq(views_shown(&stage->app), VIEW_SHUTDOWN);
    stage_seek(stage, session_count(&stage->session));
    ck_assert_int_eq(views_shown(&stage->app), VIEW_LIST);
}
END_TEST

START_TEST(a_chosen_view_stays_until_it_is_let_go) {
    stage_key(stage, "5");
    stage_seek(stage, first_of(EVENT_TASK_CANCEL));
    ck_assert_int_eq(views_shown(&stage->app), VIEW_GRAPH);
    stage_click(stage, "view/graph");
    ck_assert_int_eq(views_shown(&stage->app), VIEW_CANCELS);
    static const char *const keys[] = {"4", "5", "6", "7", "8"};
    for (int i = 0; i < 5; i++) {
        stage_key(stage, keys[i]);
        ck_assert_int_eq(views_shown(&stage->app), VIEW_LIST + i);
    }
}
END_TEST

START_TEST(a_view_can_have_more_room) {
    float before = region_find(&stage->app.ui.regions, "pane/tasks")->rect.w;
    stage_click(stage, "button/enlarge");
    ck_assert_float_gt(region_find(&stage->app.ui.regions, "pane/tasks")->rect.w, before * 1.8f);
    ck_assert(!stage_has(stage, "pane/code"));
    stage_key(stage, "Z");
    ck_assert(stage_has(stage, "pane/code"));
}
END_TEST

START_TEST(a_click_on_a_station_goes_there) {
    EventNumber asked = first_of(EVENT_TASK_CANCEL);
    stage_seek(stage, first_of(EVENT_TASK_CANCEL_DELIVER));
    char name[64] = "";
    for (size_t i = 0; i < stage->app.ui.regions.count; i++)
        if (strncmp(stage->app.ui.regions.items[i].name, "cancel/1/asked/", 15) == 0)
            snprintf(name, sizeof name, "%s", stage->app.ui.regions.items[i].name);
    stage_click(stage, name);
    ck_assert_uint_eq(stage->session.position, asked);
}
END_TEST

START_TEST(the_shutdown_has_six_phases) {
    stage_seek(stage, first_of(EVENT_SHUTDOWN_PHASE) + 1);
    ck_assert(stage_has(stage, "shutdown/main_done"));
    stage_key(stage, "Z");
    ck_assert_int_eq(stage_count(stage, "shutdown/"), 6);
    stage_click(stage, "shutdown/main_done");
    ck_assert_uint_eq(stage->session.position, first_of(EVENT_SHUTDOWN_PHASE));
}
END_TEST

START_TEST(the_graph_shows_who_waits_for_whom) {
    stage_key(stage, "5");
    stage_key(stage, "Z");
    seek_time(0.5);
    ck_assert(stage_has(stage, "graph/task-1"));
    ck_assert(stage_has(stage, "graph/task-2"));
    ck_assert_int_eq(stage_count(stage, "graph/sync-"), 1);
    ck_assert_int_ge(stage_count(stage, "graph/thread-"), 1);
    const Region *holder = region_find(&stage->app.ui.regions, "graph/task-2");
    const Region *waiter = region_find(&stage->app.ui.regions, "graph/task-3");
    ck_assert_float_lt(waiter->rect.x, holder->rect.x);
    stage_click(stage, "graph/task-3");
    ck_assert_uint_eq(stage->session.selected, 3);
}
END_TEST

START_TEST(scopes_lie_in_one_another) {
    stage_key(stage, "6");
    stage_key(stage, "Z");
    seek_time(0.5);
    const Region *outer = region_find(&stage->app.ui.regions, "scope/1");
    const Region *inner = region_find(&stage->app.ui.regions, "scope/2");
    const Region *member = region_find(&stage->app.ui.regions, "scopes/task-4");
    ck_assert(outer && inner && member);
    ck_assert(rect_contains(outer->rect, inner->rect));
    ck_assert(rect_contains(inner->rect, member->rect));
    ck_assert_int_eq(stage_count(stage, "scope/shield-"), 1);
}
END_TEST

static bool why_holds(TaskId task, double time, const char *words) {
    seek_time(time);
    return strstr(sentence_why(&stage->app, task), words) != NULL;
}

START_TEST(why_a_task_does_not_run) {
    ck_assert(why_holds(2, 0.5, "sleeps in line"));
    ck_assert(why_holds(3, 0.5, "which " RICH_STRONG "Task-2" RICH_PLAIN " holds"));
    stage_key(stage, "4");
    stage_click(stage, "task/3");
    ck_assert(stage_has(stage, "task/3/why"));
}
END_TEST

/* From the wake-up back to what made it ready, by key and by click. */
START_TEST(an_event_leads_to_its_cause) {
    const Journal *journal = stage->session.run.journal;
    EventNumber event = first_of(EVENT_TASK_CANCEL_DELIVER);
    stage_seek(stage, event);
    stage_key(stage, "Y");
    ck_assert_uint_eq(stage->session.position, journal_head(journal, event).cause);
    ck_assert_int_eq(journal_kind(journal, stage->session.position), EVENT_TASK_CANCEL);
    stage_seek(stage, event);
    stage_click(stage, "notes/cause");
    ck_assert_uint_eq(stage->session.position, journal_head(journal, event).cause);
}
END_TEST

START_TEST(a_cancelled_job_works_on) {
    stage_seek(stage, session_count(&stage->session));
    seek_time(2.0);
    const ModelThread *thread = model_thread(session_model(&stage->session), 2);
    ck_assert_ptr_nonnull(strstr(label_thread_story(&stage->app, thread), "the thread works on"));
}
END_TEST

/* However many there are, a frame looks at those around what happens. */
START_TEST(many_requests) {
    scene_show(stage, "import asyncio\n"
                      "async def nap():\n"
                      "    await asyncio.sleep(9)\n"
                      "async def main():\n"
                      "    tasks = [asyncio.create_task(nap()) for _ in range(200)]\n"
                      "    await asyncio.sleep(1)\n"
                      "    for task in tasks:\n"
                      "        task.cancel()\n"
                      "    await asyncio.wait(tasks)\n"
                      "asyncio.run(main())\n");
    stage_key(stage, "7");
    stage_key(stage, "Z");
    stage_seek(stage, first_of(EVENT_TASK_CANCEL_DELIVER));
    ck_assert_uint_eq(model_cancel_count(session_model(&stage->session)), 200);
    ck_assert(stage_has(stage, "cancel/1"));
    app_wheel(&stage->app, 0, 0, false);
    const Region *view = region_find(&stage->app.ui.regions, "scroll/cancels");
    app_pointer(&stage->app, view->rect.x + 5, view->rect.y + 5);
    app_wheel(&stage->app, 0, -1000, false);
    stage_settle(stage);
    ck_assert(stage_has(stage, "cancels/more"));
    stage_key(stage, "5");
    ck_assert(stage_has(stage, "graph/more"));
}
END_TEST

/* Every event of the run has a sentence in which everything is filled in. */
START_TEST(every_event_is_said) {
    stage->session.language = _i ? LESSON_RU : LESSON_EN;
    for (EventNumber n = 1; n <= session_count(&stage->session); n++) {
        session_seek(&stage->session, n);
        app_frame(&stage->app, 1600, 1080, stage->now += 10);
        const char *text = sentence_of_event(&stage->app, n);
        ck_assert_msg(strlen(text) > 12 && !strstr(text, "{0}") && !strstr(text, "[ ") &&
                          !strstr(text, "[,") && !strstr(text, "event."),
                      "event %u: %s", n, text);
        ck_assert_msg(!strstr(text, RICH_STRONG RICH_PLAIN), "event %u: %s", n, text);
    }
}
END_TEST

/* All views at sizes and in languages: nothing overlaps, nothing is cut. */
START_TEST(views_fit) {
    static const float sizes[][2] = {
        {1024, 640}, {1280, 800}, {1600, 1080}, {1920, 1080}, {3840, 2160}};
    static const double times[] = {0, 0.5, 1.0, 1.3, 1.5, 2.0, 4.0, 9.0};
    stage->width = sizes[_i / 2][0];
    stage->height = sizes[_i / 2][1];
    stage->session.language = _i % 2 ? LESSON_RU : LESSON_EN;
    stage->session.selected = 3;
    for (View view = VIEW_LIST; view < VIEW_COUNT; view++)
        for (size_t t = 0; t < sizeof times / sizeof *times; t++)
            for (int large = 0; large < 2; large++) {
                stage->app.shown_view = view;
                stage->app.enlarged = large;
                seek_time(times[t]);
                const char *fault = stage_fault(stage);
                ck_assert_msg(!fault, "view %d at %.1f, %.0fx%.0f, language %d, large %d: %s",
                              (int)view, times[t], (double)stage->width, (double)stage->height,
                              stage->session.language, large, fault);
            }
}
END_TEST

Suite *suite_views(void) {
    Suite *suite = suite_create("views");
    TCase *tests = tcase_create("views");
    tcase_set_timeout(tests, 120);
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_test(tests, the_view_follows_what_happens);
    tcase_add_test(tests, a_chosen_view_stays_until_it_is_let_go);
    tcase_add_test(tests, a_view_can_have_more_room);
    tcase_add_test(tests, a_click_on_a_station_goes_there);
    tcase_add_test(tests, the_shutdown_has_six_phases);
    tcase_add_test(tests, the_graph_shows_who_waits_for_whom);
    tcase_add_test(tests, scopes_lie_in_one_another);
    tcase_add_test(tests, why_a_task_does_not_run);
    tcase_add_test(tests, an_event_leads_to_its_cause);
    tcase_add_test(tests, a_cancelled_job_works_on);
    tcase_add_test(tests, many_requests);
    tcase_add_loop_test(tests, every_event_is_said, 0, 2);
    tcase_add_loop_test(tests, views_fit, 0, 10);
    suite_add_tcase(suite, tests);
    return suite;
}
