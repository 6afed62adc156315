/* Every screen at five sizes, in two languages and two themes: no text is cut or lies over another
 * one, no region overlaps its neighbour. */
#include "suite.h"

#include "sample_journal.h"
#include "stage.h"

#include <stdio.h>
#include <string.h>

static const float sizes[][2] = {
    {1024, 640}, {1280, 800}, {1600, 1080}, {1920, 1080}, {3840, 2160}};

enum { SIZES = sizeof sizes / sizeof *sizes, CASES = SIZES * 2 };

static Stage *stage_of(int index, bool with_run) {
    Stage *stage = stage_new(sizes[index / 2][0], sizes[index / 2][1], with_run);
    stage->session.language = index % 2 ? LESSON_RU : LESSON_EN;
    stage->session.theme = index / 2 % 2;
    stage_settle(stage);
    return stage;
}

static void check(const Stage *stage, const char *what) {
    const char *fault = stage_fault(stage);
    ck_assert_msg(!fault, "%s at %.0fx%.0f, language %d: %s", what, (double)stage->width,
                  (double)stage->height, stage->session.language, fault);
}

START_TEST(every_moment_of_a_run) {
    Stage *stage = stage_of(_i, true);
    char what[64];
    for (EventNumber n = 0; n <= session_count(&stage->session); n += n % 3 + 1) {
        session_seek(&stage->session, n);
        stage_settle(stage);
        snprintf(what, sizeof what, "event %u", n);
        check(stage, what);
    }
    stage_free(stage);
}
END_TEST

START_TEST(catalogue_and_help) {
    Stage *stage = stage_of(_i, false);
    check(stage, "catalogue");
    stage_key(stage, "F1");
    check(stage, "help over the catalogue");
    stage_key(stage, "Escape");
    stage_key(stage, "Return");
    stage_key(stage, "F1");
    check(stage, "help over a run");
    stage_free(stage);
}
END_TEST

START_TEST(large_and_small_type) {
    Stage *stage = stage_of(_i, true);
    static const ActionId zooms[] = {ACTION_ZOOM_IN, ACTION_ZOOM_OUT};
    for (int z = 0; z < 2; z++) {
        app_do(&stage->app, ACTION_ZOOM_RESET, 0);
        for (int i = 0; i < 3; i++)
            app_do(&stage->app, zooms[z], 0);
        stage_settle(stage);
        session_seek_time(&stage->session, 1.0);
        stage_settle(stage);
        check(stage, z ? "small type" : "large type");
    }
    stage_free(stage);
}
END_TEST

START_TEST(selected_and_hovered) {
    Stage *stage = stage_of(_i, true);
    session_seek_time(&stage->session, 0.6);
    stage_settle(stage);
    stage_click(stage, "task/1");
    check(stage, "selected task");
    static const char *const places[] = {"task/1", "button/play", "loop/phase", "timeline/time"};
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        const Region *region = region_find(&stage->app.ui.regions, places[i]);
        ck_assert_msg(region != NULL, "%s", places[i]);
        app_pointer(&stage->app, region->rect.x + region->rect.w / 2,
                    region->rect.y + region->rect.h / 2);
        stage_settle(stage);
        check(stage, places[i]);
    }
    stage_free(stage);
}
END_TEST

START_TEST(programs_without_a_lesson) {
    Stage *stage = stage_of(_i, true);
    stage_show(stage, sample_program, sample_journal(JOURNAL_LEVEL_LINE), NULL);
    for (EventNumber n = 0; n <= session_count(&stage->session); n += 7) {
        session_seek(&stage->session, n);
        stage_settle(stage);
        check(stage, "own program");
    }
    stage_show(stage, sample_program, sample_journal(JOURNAL_LEVEL_LOOP), NULL);
    check(stage, "loop level");
    stage_show(stage, "def\n", NULL, "program.py:1:4: invalid syntax\nand a second line");
    check(stage, "not compiled");
    stage_show(stage, "", journal_new((JournalOptions){.level = JOURNAL_LEVEL_LINE}), NULL);
    check(stage, "nothing at all");
    stage_free(stage);
}
END_TEST

Suite *suite_frames(void) {
    Suite *suite = suite_create("frames");
    TCase *tests = tcase_create("frames");
    tcase_set_timeout(tests, 120);
    tcase_add_loop_test(tests, every_moment_of_a_run, 0, CASES);
    tcase_add_loop_test(tests, catalogue_and_help, 0, CASES);
    tcase_add_loop_test(tests, large_and_small_type, 0, CASES);
    tcase_add_loop_test(tests, selected_and_hovered, 0, CASES);
    tcase_add_loop_test(tests, programs_without_a_lesson, 0, CASES);
    suite_add_tcase(suite, tests);
    return suite;
}
