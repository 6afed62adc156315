/* The code pane over real runs: what is underlined, who is marked where, the stack, breakpoints,
 * finding. */
#include "suite.h"

#include "scene.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char program[] = "import asyncio\n"                                           /* 1 */
                              "\n"                                                         /* 2 */
                              "async def helper(n, label):\n"                              /* 3 */
                              "    total = 0\n"                                            /* 4 */
                              "    for i in range(n):\n"                                   /* 5 */
                              "        total += i\n"                                       /* 6 */
                              "        await asyncio.sleep(0.1 * (i + 1))\n"               /* 7 */
                              "    return f'{label}: {total}'\n"                           /* 8 */
                              "\n"                                                         /* 9 */
                              "async def worker(name, n):\n"                               /* 10 */
                              "    message = await helper(n, name.upper())\n"              /* 11 */
                              "    print(message, end=str(len(message)))\n"                /* 12 */
                              "\n"                                                         /* 13 */
                              "async def main():\n"                                        /* 14 */
                              "    await asyncio.gather(worker('a', 3), worker('b', 4))\n" /* 15 */
                              "\n"                                                         /* 16 */
                              "asyncio.run(main())\n";                                     /* 17 */

static Stage *stage;

static void setup(void) {
    stage = scene_new(program, 1600, 1080);
}

static void teardown(void) {
    stage_free(stage);
}

static Session *session(void) {
    return &stage->session;
}

static int compare_letters(const void *a, const void *b) {
    float first = *(const float *)a, second = *(const float *)b;
    return first < second ? -1 : first > second;
}

/* The letters that stand over a region: what is underlined. All are of one width. */
static const char *text_over(const char *name) {
    static struct {
        float x;
        char letter;
    } letters[256];
    static char out[256];
    const Region *region = region_find(&stage->app.ui.regions, name);
    ck_assert_msg(region != NULL, "no region %s", name);
    const DrawList *list = &stage->app.ui.draw;
    size_t count = 0;
    for (size_t i = 0; i < list->count; i++) {
        const DrawCommand *c = &list->items[i];
        if (c->kind != DRAW_TEXT || c->rect.y > region->rect.y ||
            rect_bottom(c->rect) < region->rect.y)
            continue;
        float width = c->rect.w / (float)c->length;
        for (uint32_t n = 0; n < c->length; n++) {
            float middle = c->rect.x + ((float)n + 0.5f) * width;
            if (middle < region->rect.x || middle > rect_right(region->rect))
                continue;
            letters[count].x = middle;
            letters[count++].letter = list->text[c->at + n];
        }
    }
    qsort(letters, count, sizeof *letters, compare_letters);
    for (size_t i = 0; i < count; i++)
        out[i] = letters[i].letter;
    out[count] = '\0';
    return out;
}

static void to_line(uint32_t line) {
    session_do(session(), ACTION_RUN_TO_LINE, line);
    ck_assert_uint_eq(session_line(session()), line);
    stage_settle(stage);
}

static void next_event(EventKind kind) {
    do
        session_seek(session(), session()->position + 1);
    while (journal_kind(session()->run.journal, session()->position) != kind &&
           session()->position < session_count(session()));
    ck_assert_int_eq(journal_kind(session()->run.journal, session()->position), kind);
    stage_settle(stage);
}

START_TEST(the_call_that_is_due_is_underlined) {
    to_line(12);
    ck_assert(!stage_has(stage, "code/expression")); /* the whole statement: only its row */
    next_event(EVENT_EXPRESSION);
    ck_assert_str_eq(text_over("code/expression"), "len(message)");
    next_event(EVENT_EXPRESSION);
    ck_assert_str_eq(text_over("code/expression"), "str(len(message))");
    next_event(EVENT_OUTPUT);
    ck_assert_str_eq(text_over("code/expression"), "print(message, end=str(len(message)))");
}
END_TEST

START_TEST(what_suspended_tasks_await_is_underlined_in_their_colours) {
    to_line(6);
    to_line(6); /* the other worker: the first one sleeps */
    ck_assert_str_eq(text_over("code/awaited-2"), "asyncio.sleep(0.1 * (i + 1))");
    ck_assert_str_eq(text_over("code/awaited-1"), "asyncio.gather(worker('a', 3), worker('b', 4))");
    ck_assert(stage_has(stage, "code/task-2"));
    ck_assert(!stage_has(stage, "code/awaited-3")); /* it runs */
}
END_TEST

START_TEST(nothing_is_evaluated_while_the_loop_polls) {
    to_line(7);
    next_event(EVENT_POLL_BEGIN);
    next_event(EVENT_POLL_BEGIN);
    ck_assert(!stage_has(stage, "code/expression"));
}
END_TEST

/* ---- the stack ---- */

START_TEST(the_stack_of_a_suspended_task_shows_its_frames_and_locals) {
    to_line(6);
    to_line(6);
    stage_click(stage, "button/stack");
    ck_assert(stage_has(stage, "stack"));
    int running = stage_count(stage, "stack/frame-");
    ck_assert_int_ge(running, 2);
    session_do(session(), ACTION_SELECT_TASK, 2);
    stage_settle(stage);
    ck_assert_int_eq(stage_count(stage, "stack/frame-"), 2); /* helper in worker */
    ck_assert_int_ge(stage_count(stage, "stack/local-") + stage_count(stage, "stack/changed-"), 5);
    stage_key(stage, "V");
    ck_assert(!stage_has(stage, "stack"));
}
END_TEST

START_TEST(what_a_line_changed_stands_out) {
    stage_key(stage, "V");
    to_line(7); /* total was 0 and has got 0 */
    ck_assert_int_eq(stage_count(stage, "stack/changed-"), 0);
    to_line(7);
    to_line(7); /* the same worker again: 0 + 1 */
    ck_assert_int_eq(stage_count(stage, "stack/changed-"), 1);
    ck_assert_int_ge(stage_count(stage, "stack/local-"), 4);
}
END_TEST

START_TEST(a_frame_leads_to_its_line) {
    stage_key(stage, "V");
    to_line(6);
    const RegionList *regions = &stage->app.ui.regions;
    char last[REGION_NAME_SIZE] = "";
    for (size_t i = 0; i < regions->count; i++)
        if (strncmp(regions->items[i].name, "stack/frame-", 12) == 0)
            snprintf(last, sizeof last, "%s", regions->items[i].name);
    stage_click(stage, last);
    ck_assert_uint_eq(session()->cursor, 17);
    ck_assert(stage_has(stage, "code/cursor"));
    stage_key(stage, "Escape");
    ck_assert_uint_eq(session()->cursor, 0);
}
END_TEST

/* ---- breakpoints ---- */

START_TEST(a_click_on_a_number_sets_a_breakpoint) {
    stage_click(stage, "code/number-8");
    ck_assert(marks_have(&session()->journey.breaks, 8));
    ck_assert_uint_ne(session_line(session()), 8);
    stage_key(stage, "N");
    ck_assert_uint_eq(session_line(session()), 8);
    stage_click(stage, "code/number-8");
    ck_assert_int_eq(session()->journey.breaks.count, 0);
}
END_TEST

START_TEST(keys_set_breakpoints_and_run_to_lines) {
    to_line(4);
    for (int i = 0; i < 4; i++)
        stage_key(stage, "Shift+Down");
    ck_assert_uint_eq(session()->cursor, 8);
    stage_key(stage, "Ctrl+B");
    ck_assert(marks_have(&session()->journey.breaks, 8));
    stage_key(stage, "Return");
    ck_assert_uint_eq(session_line(session()), 8);
    stage_key(stage, "Shift+Up");
    ck_assert_uint_eq(session()->cursor, 7);
    stage_key(stage, "Shift+Return");
    ck_assert_uint_eq(session_line(session()), 7);
}
END_TEST

/* ---- the library ---- */

START_TEST(the_library_can_be_stepped_into) {
    to_line(15);
    EventNumber count = session_count(session());
    stage_key(stage, "Ctrl+L");
    ck_assert_uint_gt(session_count(session()), count);
    ck_assert_uint_eq(session_line(session()), 15); /* the place is kept */
    ck_assert(stage_has(stage, "code/number-15"));
    bool inside = false;
    for (int i = 0; i < 40 && !inside; i++) {
        stage_key(stage, "Right");
        inside = !stage_has(stage, "code/number-1") && stage->app.library_file != 0;
        ck_assert_ptr_null(stage_fault(stage));
    }
    ck_assert(inside);
    ck_assert_ptr_eq(stage->app.shown_code, &stage->app.library_code);
    stage_key(stage, "Ctrl+L");
    ck_assert_uint_eq(session_count(session()), count);
    ck_assert_ptr_eq(stage->app.shown_code, &stage->app.code);
}
END_TEST

/* ---- finding ---- */

static void type(const char *text) {
    for (; *text; text++) {
        char key[2] = {(char)(*text - ('a' <= *text && *text <= 'z' ? 32 : 0)), 0};
        char typed[2] = {*text, 0};
        app_key(&stage->app, key); /* as SDL tells it: the key, then the text */
        app_text(&stage->app, typed);
    }
    stage_settle(stage);
}

START_TEST(words_are_found_and_counted) {
    EventNumber before = session()->position;
    stage_key(stage, "Ctrl+F");
    type("total");
    ck_assert_uint_eq(session()->position, before); /* letters do not act now */
    ck_assert_str_eq(stage->app.find.text, "total");
    ck_assert_uint_eq(stage->app.find.count, 3);
    ck_assert_uint_eq(stage->app.find.number, 1);
    ck_assert_uint_eq(stage->app.find.line, 4);
    ck_assert_int_eq(stage_count(stage, "code/match-"), 3);
    stage_key(stage, "Return");
    stage_click(stage, "button/find-next");
    ck_assert_uint_eq(stage->app.find.line, 8);
    stage_key(stage, "F3"); /* round the end */
    ck_assert_uint_eq(stage->app.find.line, 4);
    stage_key(stage, "Shift+Return");
    ck_assert_uint_eq(stage->app.find.line, 8);
    stage_key(stage, "Backspace");
    ck_assert_str_eq(stage->app.find.text, "tota");
    stage_key(stage, "Escape");
    ck_assert(!stage->app.find.open);
    ck_assert_int_eq(stage_count(stage, "code/match-"), 0);
    ck_assert_int_eq(stage->app.screen, SCREEN_RUN);
}
END_TEST

START_TEST(small_letters_find_capitals_but_not_the_reverse) {
    stage_show(stage, "Abc = abc\n", NULL, NULL);
    stage_settle(stage);
    app_do(&stage->app, ACTION_FIND, 0);
    app_text(&stage->app, "abc");
    stage_settle(stage);
    ck_assert_uint_eq(stage->app.find.count, 2);
    for (int i = 0; i < 3; i++)
        stage_key(stage, "Backspace");
    app_text(&stage->app, "Abc");
    stage_settle(stage);
    ck_assert_uint_eq(stage->app.find.count, 1);
    app_text(&stage->app, "?");
    stage_settle(stage);
    ck_assert_uint_eq(stage->app.find.count, 0);
    ck_assert_uint_eq(stage->app.find.line, 0);
    stage_key(stage, "Return");
}
END_TEST

START_TEST(a_match_is_scrolled_into_view) {
    char text[8000] = "";
    for (int i = 1; i <= 200; i++)
        sprintf(text + strlen(text), "line_%d = %d\n", i, i);
    sprintf(text + strlen(text), "x = '%0200d needle'\n", 0);
    stage_show(stage, text, NULL, NULL);
    stage_settle(stage);
    app_do(&stage->app, ACTION_FIND, 0);
    app_text(&stage->app, "needle");
    stage_settle(stage);
    ck_assert(stage_has(stage, "code/line-201"));
    ck_assert_int_eq(stage_count(stage, "code/match-201"), 1);
    ck_assert_str_eq(text_over("code/match-201-206"), "needle");
    ck_assert_ptr_null(stage_fault(stage));
}
END_TEST

Suite *suite_code(void) {
    Suite *suite = suite_create("code");
    TCase *tests = tcase_create("code");
    tcase_set_timeout(tests, 120);
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_test(tests, the_call_that_is_due_is_underlined);
    tcase_add_test(tests, what_suspended_tasks_await_is_underlined_in_their_colours);
    tcase_add_test(tests, nothing_is_evaluated_while_the_loop_polls);
    tcase_add_test(tests, the_stack_of_a_suspended_task_shows_its_frames_and_locals);
    tcase_add_test(tests, what_a_line_changed_stands_out);
    tcase_add_test(tests, a_frame_leads_to_its_line);
    tcase_add_test(tests, a_click_on_a_number_sets_a_breakpoint);
    tcase_add_test(tests, keys_set_breakpoints_and_run_to_lines);
    tcase_add_test(tests, the_library_can_be_stepped_into);
    tcase_add_test(tests, words_are_found_and_counted);
    tcase_add_test(tests, small_letters_find_capitals_but_not_the_reverse);
    tcase_add_test(tests, a_match_is_scrolled_into_view);
    suite_add_tcase(suite, tests);
    return suite;
}
