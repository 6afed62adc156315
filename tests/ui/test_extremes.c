/* Programs as they should not be, but are: very long, very wide, with ten thousand tasks or none,
 * with names that do not fit anywhere, with nothing to show. Each at five sizes, in both languages
 * and themes, in every view: nothing overlaps, nothing is cut without an ellipsis. */
#include "suite.h"

#include "scene.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const float sizes[][2] = {
    {1024, 640}, {1280, 800}, {1600, 1080}, {1920, 1080}, {3840, 2160}};

enum { SIZES = sizeof sizes / sizeof *sizes, PROGRAM_SIZE = 1 << 16 };

static char program[PROGRAM_SIZE];
static size_t used;

static void put(const char *line) {
    int length = snprintf(program + used, sizeof program - used, "%s\n", line);
    ck_assert_int_gt(length, 0);
    used += (size_t)length;
    ck_assert_uint_lt(used, sizeof program);
}

static void five_hundred_lines(void) {
    char line[80];
    put("import asyncio");
    put("async def step(n):");
    put("    await asyncio.sleep(0.001)");
    put("    return n");
    put("async def main():");
    put("    total = 0");
    for (int i = 0; i < 500; i++) {
        snprintf(line, sizeof line, "    total += await step(%d)  # line %d", i, i + 7);
        put(line);
    }
    put("asyncio.run(main())");
}

static void two_hundred_letters(void) {
    char line[400] = "    value_0", part[32];
    for (int i = 1; strlen(line) < 190; i++) {
        snprintf(part, sizeof part, " + value_%d", i);
        strcat(line, part);
    }
    put("import asyncio");
    put("async def main():");
    for (int i = 0; i < 20; i++) {
        snprintf(part, sizeof part, "    value_%d = %d", i, i);
        put(part);
    }
    put(line);
    put("    print('очень длинная строка вывода, ' * 20)");
    put("    print('x' * 500)");
    put("    await asyncio.wait_for(asyncio.gather(*[asyncio.sleep(n / 10, 'a long result ' * 9) "
        "for n "
        "in range(3)]), timeout=value_1 + value_2 + value_3 + value_4 + value_5 + value_6 + "
        "value_7)");
    put("asyncio.run(main())");
}

static void ten_thousand_tasks(void) {
    put("import asyncio");
    put("async def w(n):");
    put("    await asyncio.sleep(n % 7)");
    put("async def main():");
    put("    await asyncio.gather(*[w(n) for n in range(10000)])");
    put("asyncio.run(main())");
}

static void no_task(void) {
    put("import time");
    put("for i in range(3):");
    put("    time.sleep(1)");
    put("    print(i)");
}

static void nothing(void) {
    put("pass");
}

static void names_without_end(void) {
    put("import asyncio, threading, time");
    put("from concurrent.futures import ThreadPoolExecutor");
    put("class A_class_whose_name_goes_on_and_on_and_on_and_on_and_on:");
    put("    async def a_method_whose_name_does_not_come_to_an_end_for_a_long_time(self, lock):");
    put("        async with lock:");
    put("            try:");
    put("                await asyncio.sleep(1)");
    put("            finally:");
    put("                await asyncio.sleep(0.5)");
    put("async def main():");
    put("    thing, lock = A_class_whose_name_goes_on_and_on_and_on_and_on_and_on(), "
        "asyncio.Lock()");
    put("    pool = ThreadPoolExecutor(2, "
        "'a-thread-name-prefix-that-is-longer-than-any-lane-is-wide')");
    put("    loop = asyncio.get_running_loop()");
    put("    job = loop.run_in_executor(pool, time.sleep, 3)");
    put("    async with asyncio.timeout(30):");
    put("        try:");
    put("            async with asyncio.TaskGroup() as "
        "a_group_with_a_name_of_unreasonable_length:");
    put("                for n in range(4):");
    put("                    a_group_with_a_name_of_unreasonable_length.create_task(");
    put("                        "
        "thing.a_method_whose_name_does_not_come_to_an_end_for_a_long_time(lock),");
    put("                        "
        "name=f'the-task-with-the-number-{n}-which-has-a-name-that-nobody-can-read')");
    put("                await asyncio.sleep(1.2)");
    put("                raise ValueError('a message ' * 30)");
    put("        except* ValueError as trouble:");
    put("            print(repr(trouble))");
    put("    await job");
    put("asyncio.run(main())");
}

static void russian_names(void) {
    put("import asyncio");
    put("class Сообщение_об_ошибке_с_очень_длинным_названием(Exception): pass");
    put("async def приготовить_завтрак_из_всего_что_есть(блюдо, секунды):");
    put("    try:");
    put("        await asyncio.sleep(секунды)");
    put("    except asyncio.CancelledError:");
    put("        print('отменили', блюдо, '✂', '早餐', '🍳')");
    put("        raise");
    put("    raise Сообщение_об_ошибке_с_очень_длинным_названием('сгорело: ' + блюдо)");
    put("async def main():");
    put("    задачи = [asyncio.create_task(приготовить_завтрак_из_всего_что_есть(имя, n + 1),");
    put("              name=f'задача «{имя}» с именем, которое никуда не поместится')");
    put("              for n, имя in enumerate(['омлет с грибами и сыром', 'каша', 'блины'])]");
    put("    задачи[1].cancel('так надо, потому что каша никому не нравится, даже с вареньем')");
    put("    print(await asyncio.gather(*задачи, return_exceptions=True))");
    put("asyncio.run(main())");
}

static void deep_stacks(void) {
    put("import asyncio");
    put("async def down(n):");
    put("    async with asyncio.timeout(100 + n):");
    put("        if n:");
    put("            return await down(n - 1)");
    put("        await asyncio.sleep(1)");
    put("        raise RuntimeError('at the bottom')");
    put("def recurse(n):");
    put("    return recurse(n - 1) if n else 1 / 0");
    put("async def main():");
    put("    try:");
    put("        await down(40)");
    put("    except RuntimeError:");
    put("        recurse(60)");
    put("asyncio.run(main())");
}

static const struct {
    const char *name;
    void (*write)(void);
} programs[] = {
    {"500 lines", five_hundred_lines},
    {"200 letters", two_hundred_letters},
    {"10,000 tasks", ten_thousand_tasks},
    {"no task", no_task},
    {"nothing", nothing},
    {"names without end", names_without_end},
    {"Russian names", russian_names},
    {"deep stacks", deep_stacks},
};

static void check(const Stage *stage, const char *what, const char *where) {
    const char *fault = stage_fault(stage);
    ck_assert_msg(!fault, "%s, %s, event %u, %.0fx%.0f, %s: %s", what, where,
                  stage->session.position, (double)stage->width, (double)stage->height,
                  lesson_language_codes[stage->session.language], fault);
}

/* Every view, each of them at its place and enlarged. */
static void check_views(Stage *stage, const char *what) {
    static const ActionId views[] = {ACTION_SHOW_LIST, ACTION_SHOW_GRAPH, ACTION_SHOW_SCOPES,
                                     ACTION_SHOW_CANCELS, ACTION_SHOW_SHUTDOWN};
    for (size_t i = 0; i < sizeof views / sizeof *views; i++) {
        app_do(&stage->app, views[i], 0);
        stage_settle(stage);
        check(stage, what, action_get(views[i])->name);
    }
    app_do(&stage->app, ACTION_ENLARGE, 0);
    stage_settle(stage);
    check(stage, what, "enlarged");
    app_do(&stage->app, ACTION_ENLARGE, 0);
}

static void check_switched(Stage *stage, const char *what, ActionId action) {
    app_do(&stage->app, action, 0);
    stage_settle(stage);
    check(stage, what, action_get(action)->name);
    app_do(&stage->app, action, 0);
    stage_settle(stage);
}

static void check_size(Stage *stage, const char *what) {
    EventNumber count = session_count(&stage->session);
    const EventNumber moments[] = {0, session_start(&stage->session), count / 3, count * 2 / 3,
                                   count};
    for (size_t i = 0; i < sizeof moments / sizeof *moments; i++) {
        session_seek(&stage->session, moments[i]);
        check_views(stage, what);
        check_switched(stage, what, ACTION_STACK);
        check_switched(stage, what, ACTION_PRESENT);
        app_do(&stage->app, ACTION_NEXT_TASK, 0); /* one is selected */
        stage_settle(stage);
        check(stage, what, "a task is selected");
    }
}

START_TEST(all_is_shown_sensibly) {
    used = 0;
    programs[_i].write();
    Stage *stage = scene_new(program, 1600, 1080);
    ck_assert(session_is_open(&stage->session));
    for (int i = 0; i < SIZES * 2; i++) {
        stage->width = sizes[i / 2][0];
        stage->height = sizes[i / 2][1];
        stage->session.language = i % 2 ? LESSON_RU : LESSON_EN;
        stage->session.theme = i / 2 % 2;
        check_size(stage, programs[_i].name);
    }
    stage_free(stage);
}
END_TEST

/* ---- many tasks ---- */

/* How much is drawn in a view, in the middle of a run with that many tasks in a group. */
static size_t commands(Stage *stage, int tasks, ActionId view) {
    char text[400];
    snprintf(text, sizeof text,
             "import asyncio\n"
             "async def main():\n"
             "    async with asyncio.timeout(1):\n"
             "        async with asyncio.TaskGroup() as group:\n"
             "            for n in range(%d):\n"
             "                group.create_task(asyncio.sleep(2))\n"
             "asyncio.run(main())\n",
             tasks);
    scene_show(stage, text);
    session_seek_time(&stage->session, 0.5);
    app_do(&stage->app, view, 0);
    stage_settle(stage);
    ck_assert_ptr_null(stage_fault(stage));
    return stage->app.ui.draw.count;
}

START_TEST(every_view_draws_what_is_visible) {
    const ActionId view = (ActionId)(ACTION_SHOW_LIST + _i);
    Stage *stage = scene_new("pass\n", 1600, 1080);
    size_t few = commands(stage, 60, view), many = commands(stage, 10000, view);
    ck_assert_msg(many < 2 * few, "%zu commands with 60 tasks, %zu with 10,000", few, many);
    stage_free(stage);
}
END_TEST

/* ---- runs that are none ---- */

static void check_all_sizes(Stage *stage, const char *what) {
    for (int i = 0; i < SIZES * 2; i++) {
        stage->width = sizes[i / 2][0];
        stage->height = sizes[i / 2][1];
        stage->session.language = i % 2 ? LESSON_RU : LESSON_EN;
        stage->session.theme = i / 2 % 2;
        stage_settle(stage);
        check(stage, what, "as it is");
        check_switched(stage, what, ACTION_PRESENT);
    }
}

START_TEST(a_run_of_one_event) {
    Stage *stage = stage_new(1600, 1080, true);
    Journal *journal = journal_new((JournalOptions){.level = JOURNAL_LEVEL_LOOP});
    journal_add_run_begin(journal,
                          (EventRunBegin){.program = journal_text_z(journal, "program.py")});
    ck_assert_uint_eq(journal_count(journal), 1);
    stage_show(stage, "pass\n", journal, NULL);
    check_all_sizes(stage, "one event");
    ck_assert(app_do(&stage->app, ACTION_JUMP_END, 0) || stage->session.position == 1);
    check_all_sizes(stage, "one event, at its end");
    stage_free(stage);
}
END_TEST

/* With an error that is longer than its card, in a line that is longer than the pane. */
START_TEST(a_program_that_cannot_be_compiled) {
    Stage *stage = stage_new(1600, 1080, true);
    char message[600] = "program.py:2:190: SyntaxError: ";
    while (strlen(message) < sizeof message - 40)
        strcat(message, "a sentence without an end ");
    memset(program, ' ', 300);
    strcpy(program + 300, "\n(\n");
    stage->session.run.broken = true;
    stage_show(stage, program, NULL, message);
    check_all_sizes(stage, "a compile error");
    ck_assert_int_eq(stage->app.screen, SCREEN_RUN);
    stage_free(stage);
}
END_TEST

/* ---- what lies over the window ---- */

/* The pointer on every region in turn: its tooltip stays in the window. */
static void check_tooltips(Stage *stage, const char *what) {
    const RegionList *regions = &stage->app.ui.regions;
    size_t count = regions->count, step = count / 40 + 1;
    for (size_t i = 0; i < count && i < regions->count; i += step) {
        Rect rect = regions->items[i].rect;
        app_pointer(&stage->app, rect.x + rect.w / 2, rect.y + rect.h / 2);
        app_frame(&stage->app, stage->width, stage->height, stage->now += 1);
        check(stage, what, regions->count > i ? regions->items[i].name : "tooltip");
    }
    app_pointer_left(&stage->app);
}

START_TEST(overlays_fit) {
    static const ActionId overlays[] = {ACTION_HELP, ACTION_GLOSSARY, ACTION_BOOKMARKS,
                                        ACTION_OPEN_FILE, ACTION_FIND};
    used = 0;
    names_without_end();
    Stage *stage = scene_new(program, sizes[_i / 4][0], sizes[_i / 4][1]);
    stage->session.language = _i % 2 ? LESSON_RU : LESSON_EN;
    stage->session.theme = _i / 2 % 2;
    session_seek_time(&stage->session, 1.1);
    app_do(&stage->app, ACTION_BOOKMARK, 0);
    stage_settle(stage);
    check_tooltips(stage, "tooltips");
    for (size_t i = 0; i < sizeof overlays / sizeof *overlays; i++)
        check_switched(stage, "overlay", overlays[i]);
    app_do(&stage->app, ACTION_TOUR, 0);
    for (int step = 1; stage->app.tour; step++) {
        stage_settle(stage);
        check(stage, "tour", "step");
        app_do(&stage->app, ACTION_TOUR_NEXT, 0);
    }
    app_do(&stage->app, ACTION_CATALOGUE, 0);
    for (size_t i = 0; i < 4; i++)
        if (overlays[i] != ACTION_BOOKMARKS)
            check_switched(stage, "over the catalogue", overlays[i]);
    stage_free(stage);
}
END_TEST

Suite *suite_extremes(void) {
    Suite *suite = suite_create("extremes");
    TCase *tests = tcase_create("extremes");
    tcase_set_timeout(tests, 300);
    tcase_add_loop_test(tests, all_is_shown_sensibly, 0, sizeof programs / sizeof *programs);
    tcase_add_loop_test(tests, every_view_draws_what_is_visible, 0, 5);
    tcase_add_test(tests, a_run_of_one_event);
    tcase_add_test(tests, a_program_that_cannot_be_compiled);
    tcase_add_loop_test(tests, overlays_fit, 0, SIZES * 4);
    suite_add_tcase(suite, tests);
    return suite;
}
