/* The timeline over real runs: marks, turns, panning, bookmarks, the main thread, and what ten
 * thousand tasks cost. */
#include "suite.h"

#include "scene.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char program[] = "import asyncio, signal\n"
                              "async def worker(n):\n"
                              "    try:\n"
                              "        await asyncio.sleep(n)\n"
                              "        print('done', n)\n"
                              "    except asyncio.CancelledError:\n"
                              "        await asyncio.sleep(0.25)\n"
                              "        raise ValueError('no')\n"
                              "async def main():\n"
                              "    loop = asyncio.get_running_loop()\n"
                              "    loop.add_signal_handler(signal.SIGTERM, print, 'TERM')\n"
                              "    tasks = [asyncio.create_task(worker(n)) for n in (1, 2, 3)]\n"
                              "    await asyncio.sleep(1.5)\n"
                              "    tasks[2].cancel()\n"
                              "    signal.raise_signal(signal.SIGTERM)\n"
                              "    await asyncio.gather(*tasks, return_exceptions=True)\n"
                              "asyncio.run(main())\n";

static Stage *stage;

static void setup(void) {
    stage = scene_new(program, 1600, 1080);
}

static void teardown(void) {
    stage_free(stage);
}

static EventNumber stop(StopKind kind) {
    return timeline_next(stage->session.timeline, 0, kind);
}

static double shown_width(void) {
    return stage->app.view.to - stage->app.view.from;
}

static bool mark_is_shown(EventNumber event) {
    char name[32];
    snprintf(name, sizeof name, "mark/%u", event);
    return stage_has(stage, name);
}

START_TEST(marks_come_when_they_happen_and_lead_there) {
    EventNumber output = stop(STOP_OUTPUT), cancel = stop(STOP_CANCEL);
    EventNumber exception = stop(STOP_EXCEPTION), signal = stop(STOP_SIGNAL);
    stage_seek(stage, output - 1);
    ck_assert(!mark_is_shown(output));
    stage_seek(stage, session_count(&stage->session));
    ck_assert(mark_is_shown(output));
    ck_assert(mark_is_shown(cancel));
    ck_assert(mark_is_shown(signal));
    char name[32];
    snprintf(name, sizeof name, "mark/%u", cancel);
    stage_click(stage, name);
    ck_assert_uint_eq(stage->session.position, cancel);
    stage_key(stage, "Ctrl+Z");
    ck_assert_uint_eq(stage->session.position, session_count(&stage->session));
    ck_assert_uint_gt(exception, cancel);
}
END_TEST

START_TEST(a_mark_says_what_it_is) {
    stage_seek(stage, session_count(&stage->session));
    char name[32];
    snprintf(name, sizeof name, "mark/%u", stop(STOP_OUTPUT));
    const Region *region = region_find(&stage->app.ui.regions, name);
    ck_assert_ptr_nonnull(region);
    app_pointer(&stage->app, region->rect.x + region->rect.w / 2,
                region->rect.y + region->rect.h / 2);
    stage_settle(stage);
    region = region_find(&stage->app.ui.regions, name);
    ck_assert_ptr_nonnull(region->tooltip);
    ck_assert_ptr_nonnull(strstr(region->tooltip, "done 1"));
    ck_assert_ptr_null(stage_fault(stage));
}
END_TEST

START_TEST(the_main_thread_has_a_lane_when_something_is_marked_there) {
    ck_assert(stage_has(stage, "lane/thread-1"));
    scene_show(stage, "import asyncio\nasyncio.run(asyncio.sleep(1))\n");
    stage_settle(stage);
    ck_assert(!stage_has(stage, "lane/thread-1"));
}
END_TEST

START_TEST(one_turn_can_be_shown) {
    stage_seek(stage, stop(STOP_OUTPUT));
    stage_key(stage, "9");
    ck_assert_double_lt(shown_width(), 0.5);
    uint32_t at = timeline_iteration_of(stage->session.timeline, stage->session.position);
    const Stretch *turn = timeline_iteration(stage->session.timeline, at);
    char name[32];
    snprintf(name, sizeof name, "turn/%u", turn->iteration);
    const Region *region = region_find(&stage->app.ui.regions, name);
    ck_assert_msg(region != NULL, "no %s", name);
    const Region *track = region_find(&stage->app.ui.regions, "timeline/track");
    ck_assert_float_gt(region->rect.w, track->rect.w * 0.8f);
    stage_click(stage, name);
    ck_assert_uint_eq(stage->session.position, turn->first);
    ck_assert_ptr_null(stage_fault(stage));
}
END_TEST

START_TEST(the_view_is_panned_by_key_wheel_and_drag) {
    stage_key(stage, "=");
    stage_key(stage, "=");
    stage_key(stage, "Shift+Right");
    double from = stage->app.view.from, width = shown_width();
    ck_assert_double_gt(from, 0);
    stage_key(stage, "Shift+Left");
    ck_assert_double_lt(stage->app.view.from, from);
    const Region *time = region_find(&stage->app.ui.regions, "timeline/time");
    Rect area = time->rect;
    app_pointer(&stage->app, area.x + 100, area.y + 5);
    from = stage->app.view.from;
    app_wheel(&stage->app, -1, 0, false);
    ck_assert_double_gt(stage->app.view.from, from);
    stage_settle(stage);
    const Region *axis = region_find(&stage->app.ui.regions, "timeline/axis");
    EventNumber before = stage->session.position;
    from = stage->app.view.from;
    app_pointer(&stage->app, axis->rect.x + 300, axis->rect.y + 4);
    app_button(&stage->app, true);
    app_pointer(&stage->app, axis->rect.x + 260, axis->rect.y + 4);
    app_button(&stage->app, false);
    ck_assert_double_eq_tol(stage->app.view.from - from, 40 / (double)area.w * width, 1e-6);
    ck_assert_double_eq_tol(shown_width(), width, 1e-9);
    ck_assert_uint_eq(stage->session.position, before);
}
END_TEST

START_TEST(the_view_follows_a_run_that_leaves_it) {
    stage_seek(stage, stop(STOP_OUTPUT));
    stage_key(stage, "9");
    double width = shown_width();
    ck_assert_double_lt(width, 0.5);
    stage_key(stage, "End");
    double head = axis_of_event(&stage->app.axis, stage->session.position);
    ck_assert_double_ge(head, stage->app.view.from);
    ck_assert_double_le(head, stage->app.view.to);
    ck_assert_double_eq_tol(shown_width(), width, 1e-9);
    stage_key(stage, "Shift+Left"); /* but looking elsewhere is allowed */
    stage_key(stage, "Shift+Left");
    stage_key(stage, "Shift+Left");
    stage_key(stage, "Shift+Left");
    stage_key(stage, "Shift+Left");
    stage_key(stage, "Shift+Left");
    ck_assert_double_gt(head, stage->app.view.to);
}
END_TEST

START_TEST(bookmarks_have_flags_and_a_list) {
    stage_seek(stage, 40);
    stage_key(stage, "Ctrl+D");
    ck_assert(stage_has(stage, "bookmark/40"));
    stage_seek(stage, 90);
    stage_key(stage, "Ctrl+D");
    stage_click(stage, "bookmark/40");
    ck_assert_uint_eq(stage->session.position, 40);
    stage_key(stage, "Ctrl+G");
    ck_assert_int_eq(stage_count(stage, "bookmarks/row-"), 2);
    ck_assert_ptr_null(stage_fault(stage));
    stage_click(stage, "bookmarks/row-90");
    ck_assert_uint_eq(stage->session.position, 90);
    stage_key(stage, "Ctrl+D");
    ck_assert_int_eq(stage_count(stage, "bookmarks/row-"), 1);
    stage_key(stage, "Escape");
    ck_assert_int_eq(stage_count(stage, "bookmarks/row-"), 0);
    ck_assert_int_eq(stage->app.screen, SCREEN_RUN);
}
END_TEST

/* The playhead's drag is one jump to undo, and goes through events in order. */
START_TEST(a_drag_is_undone_as_one_jump) {
    stage_seek(stage, 50);
    Rect area = region_find(&stage->app.ui.regions, "timeline/time")->rect;
    app_pointer(&stage->app, area.x + 10, area.y + 4);
    app_button(&stage->app, true);
    EventNumber last = stage->session.position;
    for (float x = 10; x < area.w; x += 40) {
        app_pointer(&stage->app, area.x + x, area.y + 4);
        ck_assert_uint_ge(stage->session.position, last);
        last = stage->session.position;
    }
    app_button(&stage->app, false);
    ck_assert_uint_gt(last, 200);
    stage_key(stage, "Ctrl+Z");
    ck_assert_uint_eq(stage->session.position, 50);
}
END_TEST

static size_t commands_with_tasks(int tasks) {
    char text[512];
    snprintf(text, sizeof text,
             "import asyncio\n"
             "async def w(n):\n"
             "    await asyncio.sleep(n %% 7)\n"
             "    print(n)\n"
             "async def main():\n"
             "    await asyncio.gather(*[w(n) for n in range(%d)])\n"
             "asyncio.run(main())\n",
             tasks);
    scene_show(stage, text);
    session_seek_time(&stage->session, 3);
    stage_settle(stage);
    ck_assert_ptr_null(stage_fault(stage));
    return stage->app.ui.draw.count;
}

START_TEST(ten_thousand_tasks_draw_what_is_visible) {
    size_t few = commands_with_tasks(20), many = commands_with_tasks(10000);
    ck_assert_uint_lt(many, 2 * few);
}
END_TEST

Suite *suite_timeline_pane(void) {
    Suite *suite = suite_create("timeline_pane");
    TCase *tests = tcase_create("timeline_pane");
    tcase_set_timeout(tests, 120);
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_test(tests, marks_come_when_they_happen_and_lead_there);
    tcase_add_test(tests, a_mark_says_what_it_is);
    tcase_add_test(tests, the_main_thread_has_a_lane_when_something_is_marked_there);
    tcase_add_test(tests, one_turn_can_be_shown);
    tcase_add_test(tests, the_view_is_panned_by_key_wheel_and_drag);
    tcase_add_test(tests, the_view_follows_a_run_that_leaves_it);
    tcase_add_test(tests, bookmarks_have_flags_and_a_list);
    tcase_add_test(tests, a_drag_is_undone_as_one_jump);
    tcase_add_test(tests, ten_thousand_tasks_draw_what_is_visible);
    suite_add_tcase(suite, tests);
    return suite;
}
