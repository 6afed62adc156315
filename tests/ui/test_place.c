/* What a viewer has in a run (the place, bookmarks, breakpoints) when another run takes its place.
 */
#include "suite.h"

#include "scene.h"

#include <string.h>

#define HEAD "import asyncio\n"
#define TAIL                                                                                       \
    "async def step(n):\n"                                                                         \
    "    print('step', n)\n"                                                                       \
    "    await asyncio.sleep(1)\n"                                                                 \
    "async def main():\n"                                                                          \
    "    for n in range(4):\n"                                                                     \
    "        await step(n)\n"                                                                      \
    "asyncio.run(main())\n"

static const char before[] = HEAD TAIL, longer[] = HEAD "# one line\n# and another\n" TAIL;

enum { PRINT = 3, SLEEP = 4, MOVED = 2 };

static Stage *stage;

static void setup(void) {
    stage = scene_new(before, 1280, 800);
}

static void teardown(void) {
    stage_free(stage);
}

static const MarkSet *bookmarks(void) {
    return &stage->session.journey.bookmarks;
}

/* The n-th time that the line is reached. */
static EventNumber reached(uint32_t line, int n) {
    EventNumber event = 0;
    while (n--)
        event = timeline_next_at_line(stage->session.timeline, event, line);
    ck_assert_uint_gt(event, 0);
    return event;
}

static void bookmark(EventNumber event) {
    session_seek(&stage->session, event);
    ck_assert(app_do(&stage->app, ACTION_BOOKMARK, 0));
    ck_assert(marks_have(bookmarks(), event));
}

static void save(const char *program) {
    scene_save(program);
    stage_key(stage, "F5");
    ck_assert_str_eq(stage->session.run.program, program);
}

START_TEST(the_same_program_keeps_every_event) {
    bookmark(7);
    bookmark(reached(SLEEP, 2) + 3);
    MarkSet set = *bookmarks();
    session_seek(&stage->session, 40);
    save(before);
    ck_assert_int_eq(bookmarks()->count, 2);
    ck_assert_int_eq(memcmp(bookmarks()->items, set.items, 2 * sizeof *set.items), 0);
    ck_assert_uint_eq(stage->session.position, 40);
}
END_TEST

START_TEST(bookmarks_and_breakpoints_go_with_their_lines) {
    bookmark(reached(PRINT, 3));
    bookmark(reached(SLEEP, 2) + 1);
    session_do(&stage->session, ACTION_TOGGLE_BREAK, PRINT);
    session_seek(&stage->session, reached(PRINT, 2));
    save(longer);
    ck_assert_int_eq(bookmarks()->count, 2);
    ck_assert(marks_have(bookmarks(), reached(PRINT + MOVED, 3)));
    ck_assert(marks_have(bookmarks(), reached(SLEEP + MOVED, 2) + 1));
    ck_assert(marks_have(&stage->session.journey.breaks, PRINT + MOVED));
    ck_assert_int_eq(stage->session.journey.breaks.count, 1);
    ck_assert_uint_eq(stage->session.position, reached(PRINT + MOVED, 2));
    save(before); /* and back */
    ck_assert(marks_have(bookmarks(), reached(PRINT, 3)));
    ck_assert(marks_have(&stage->session.journey.breaks, PRINT));
}
END_TEST

START_TEST(a_place_that_is_reached_less_often_is_its_last_time) {
    bookmark(reached(PRINT, 4));
    char program[sizeof before];
    memcpy(program, before, sizeof before);
    *strchr(strstr(program, "range("), '4') = '2';
    save(program);
    ck_assert_int_eq(bookmarks()->count, 1);
    ck_assert(marks_have(bookmarks(), reached(PRINT, 2)));
}
END_TEST

START_TEST(a_signal_leaves_what_came_before_it) {
    EventNumber early = reached(PRINT, 1), late = reached(PRINT, 4);
    bookmark(early);
    bookmark(late);
    session_seek(&stage->session, reached(SLEEP, 2));
    stage_key(stage, "Ctrl+C");
    ck_assert(marks_have(bookmarks(), early));
    ck_assert(!marks_have(bookmarks(), late)); /* that was never reached now */
}
END_TEST

START_TEST(lines_of_the_library_change_no_bookmark) {
    bookmark(reached(PRINT, 2));
    stage_key(stage, "Ctrl+L");
    ck_assert_int_eq(bookmarks()->count, 1);
    ck_assert(marks_have(bookmarks(), reached(PRINT, 2)));
    ck_assert_uint_eq(stage->session.position, reached(PRINT, 2));
}
END_TEST

Suite *suite_place(void) {
    Suite *suite = suite_create("place");
    TCase *tests = tcase_create("place");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_test(tests, the_same_program_keeps_every_event);
    tcase_add_test(tests, bookmarks_and_breakpoints_go_with_their_lines);
    tcase_add_test(tests, a_place_that_is_reached_less_often_is_its_last_time);
    tcase_add_test(tests, a_signal_leaves_what_came_before_it);
    tcase_add_test(tests, lines_of_the_library_change_no_bookmark);
    suite_add_tcase(suite, tests);
    return suite;
}
