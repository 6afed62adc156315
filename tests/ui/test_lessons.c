/* Every lesson of the course at five sizes, in both languages, plain and presented: no text is cut
 * or lies over another one, nothing is too small to be read, no region overlaps its neighbour. */
#include "suite.h"

#include "stage.h"
#include "ui/cli/view.h"

#include <stdlib.h>

static const float sizes[][2] = {
    {1024, 640}, {1280, 800}, {1600, 1080}, {1920, 1080}, {3840, 2160}};

enum { SIZES = sizeof sizes / sizeof *sizes, CASES = SIZES * 2, SMALLEST_TYPE = 11 };

static ViewHost host;
static RunSettings settings;
static App *app;
static Session session;

static void setup(void) {
    char error[256] = "";
    ck_assert(view_host_init(&host, &settings));
    ck_assert_uint_gt(host.catalogue->count, 0);
    session_init(&session);
    session.reduced_motion = true;
    app = calloc(1, sizeof *app);
    WindowHost window = view_window_host(&host);
    ck_assert_msg(app && app_init(app, &session, &window, error, sizeof error), "%s", error);
}

static void teardown(void) {
    app_free(app);
    free(app);
    session_free(&session);
    view_host_free(&host);
}

/* Work that takes longer than a frame goes on in the background. */
static void wait_for_run(void) {
    while (app->opening.kind != OPENING_NOTHING)
        app_frame(app, 1280, 800, 1);
    ck_assert_msg(!app->message[0], "%s", app->message);
}

static void check_frame(const float *size, const char *lesson) {
    static double now = 1;
    app_settle(app, size[0], size[1], now += 100);
    const char *fault = app_fault(app);
    ck_assert_msg(!fault, "%s, event %u, %.0fx%.0f, %s%s: %s", lesson, session.position,
                  (double)size[0], (double)size[1], lesson_language_codes[session.language],
                  app->presenting ? ", presented" : "", fault);
    const DrawList *list = &app->ui.draw;
    for (size_t i = 0; i < list->count; i++)
        ck_assert_msg(list->items[i].kind != DRAW_TEXT || list->items[i].size >= SMALLEST_TYPE,
                      "%s: type of size %d", lesson, list->items[i].size);
}

/* At the start, where the first question is asked, at some moments between, and at the end. */
static void check_lesson(const float *size, const char *lesson) {
    EventNumber count = session_count(&session);
    EventNumber asked = session.question_count ? session.questions[0].moments[0].asked : count / 3;
    const EventNumber moments[] = {session_start(&session), asked, count / 2, count};
    for (int presented = 0; presented < 2; presented++) {
        for (size_t i = 0; i < sizeof moments / sizeof *moments; i++) {
            session_seek(&session, moments[i]);
            check_frame(size, lesson);
        }
        app_do(app, ACTION_PRESENT, 0);
    }
}

START_TEST(every_lesson_fits) {
    const float *size = sizes[_i / 2];
    session.language = _i % 2 ? LESSON_RU : LESSON_EN;
    session.theme = (_i + _i / 2) % 2; /* lengths may differ from theme to theme */
    check_frame(size, "catalogue");
    for (size_t i = 0; i < host.catalogue->count; i++) {
        const char *name = host.catalogue->lessons[i]->name;
        SessionRun run;
        char error[256] = "";
        ck_assert_msg(view_host_open(&host, name, &run, error, sizeof error), "%s", error);
        ck_assert(session_open(&session, &run));
        app->screen = SCREEN_RUN;
        check_lesson(size, name);
    }
}
END_TEST

/* Down and up keep the column as far as the rows are as long; nothing reaches the run behind. */
START_TEST(keys_go_through_the_catalogue) {
    static const float size[] = {1280, 800}; /* three columns, four lessons in the first chapter */
    check_frame(size, "catalogue");
    const struct {
        const char *key;
        int card;
    } moves[] = {{"Right", 1}, {"Right", 2},    {"Down", 3}, {"Down", 4}, {"Right", 5},
                 {"Up", 3},    {"Up", 0},       {"Up", 0},   {"End", 23}, {"End", 23},
                 {"Home", 0},  {"PageDown", 3}, {"Left", 2}, {"Tab", 3},  {"Shift+Tab", 2}};
    ck_assert_uint_eq(host.catalogue->count, 24);
    for (size_t i = 0; i < sizeof moves / sizeof *moves; i++) {
        app_key(app, moves[i].key);
        check_frame(size, moves[i].key);
        ck_assert_msg(app->card == moves[i].card, "%zu: %s led to %d", i, moves[i].key, app->card);
    }
    ck_assert(app_open(app, "01-hello"));
    wait_for_run();
    check_frame(size, "01-hello");
    EventNumber position = session.position;
    app_key(app, "F2");
    static const char *const keys[] = {"O", "S", "Ctrl+D", "Ctrl+B", "Ctrl+1", "A"};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        ck_assert(!app_key(app, keys[i]));
    ck_assert_uint_eq(session.position, position);
    ck_assert_uint_eq(app->hidden, 0);
    ck_assert_int_eq(session.journey.bookmarks.count, 0);
}
END_TEST

/* Through the window's own way: the experiment is applied, shows what differs, is taken back. */
START_TEST(every_experiment_can_be_applied) {
    static const float size[] = {1280, 800};
    for (size_t i = 0; i < host.catalogue->count; i++) {
        const Lesson *lesson = host.catalogue->lessons[i];
        const LessonPage *page = lesson_page(lesson, LESSON_EN);
        ck_assert(app_open(app, lesson->name));
        wait_for_run();
        for (size_t n = 0; page && n < page->experiment_count; n++) {
            ck_assert(app_do(app, ACTION_EXPERIMENT, page->experiments[n].number));
            wait_for_run();
            ck_assert_int_eq(session.run.experiment, page->experiments[n].number);
            ck_assert_str_ne(session.run.base, session.run.program);
            session_seek(&session, session_count(&session));
            check_frame(size, lesson->name);
        }
    }
}
END_TEST

Suite *suite_lessons(void) {
    Suite *suite = suite_create("lessons");
    TCase *tests = tcase_create("lessons");
    tcase_set_timeout(tests, 300);
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_loop_test(tests, every_lesson_fits, 0, CASES);
    tcase_add_test(tests, keys_go_through_the_catalogue);
    tcase_add_test(tests, every_experiment_can_be_applied);
    suite_add_tcase(suite, tests);
    return suite;
}
