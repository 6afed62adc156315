/* The contrast of every text that the window draws with what lies below it, as WCAG AA asks for it,
 * over the lessons, in both themes. What is behind a text is looked up in the picture without any.
 */
#include "suite.h"

#include "stage.h"
#include "ui/cli/view.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const int width = 1600, height = 1080;

enum { ACROSS = 7, DOWN = 3 };

static ViewHost host;
static RunSettings settings;
static Session session;
static App *app;

static void setup(void) {
    char error[256] = "";
    ck_assert(view_host_init(&host, &settings));
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

static void paint(Pixels *pixels, size_t index) {
    DrawList one = app->ui.draw;
    TextPainter painter = fonts_painter(app->ui.fonts);
    one.items += index;
    one.count = 1;
    raster_paint(pixels, &one, rect_make(0, 0, (float)width, (float)height), &painter);
}

static int compare(const void *a, const void *b) {
    const double *x = a, *y = b;
    return (*x > *y) - (*x < *y);
}

/* The middle one of some places below the letters: an edge that crosses them does not count. */
static double contrast_of(const Pixels *pixels, const DrawCommand *text, Rect ink) {
    double found[ACROSS * DOWN];
    int count = 0;
    for (int i = 0; i < ACROSS * DOWN; i++) {
        int column = i % ACROSS, row = i / ACROSS;
        int x = (int)(ink.x + ink.w * (0.5f + (float)column) / ACROSS);
        int y = (int)(ink.y + ink.h * (0.5f + (float)row) / DOWN);
        if (x < 0 || y < 0 || x >= width || y >= height)
            continue;
        uint32_t pixel = pixels->data[y * width + x];
        found[count++] = color_contrast(text->color, pixel << 8 | 0xff);
    }
    ck_assert_int_gt(count, 0);
    qsort(found, (size_t)count, sizeof *found, compare);
    return found[count / 2];
}

/* Large letters need less: from 24 pixels on, strong ones from 19. */
static double least_for(const DrawCommand *text) {
    bool strong = text->font == FONT_UI_STRONG || text->font == FONT_MONO_STRONG;
    return text->size >= (strong ? 19 : 24) ? 3 : 4.5;
}

/* Below a veil nothing has to be read. */
static short lowest_layer(void) {
    return app->help || app->glossary || app->files.open ? 2 : 0;
}

static void check_text(const Pixels *pixels, const DrawCommand *text, const char *what) {
    float size = (float)text->size, top = text->rect.y + (float)text->baseline - size * 0.7f;
    Rect letters = rect_make(text->rect.x, top, text->rect.w, size * 0.7f);
    Rect ink = rect_intersect(letters, text->clip);
    if (text->layer < lowest_layer() || ink.w < 2 || ink.h < 4)
        return;
    double contrast = contrast_of(pixels, text, ink);
    ck_assert_msg(contrast >= least_for(text) - 0.005,
                  "%s, event %u, %s theme: '%.*s' has a contrast of %.2f", what, session.position,
                  theme_name((ThemeId)session.theme), (int)text->length,
                  app->ui.draw.text + text->at, contrast);
}

/* Paints the frame without its texts, and looks at each of them when what is below it is there. */
static void check(const char *what) {
    static double now = 1;
    Pixels pixels;
    app_settle(app, (float)width, (float)height, now += 100);
    ck_assert(pixels_init(&pixels, width, height));
    for (size_t i = 0; i < app->ui.draw.count; i++)
        if (app->ui.draw.items[i].kind == DRAW_TEXT)
            check_text(&pixels, &app->ui.draw.items[i], what);
        else
            paint(&pixels, i);
    pixels_free(&pixels);
}

static void check_with(const char *what, ActionId action) {
    app_do(app, action, 0);
    check(what);
    app_do(app, action, 0);
}

static void check_moments(const char *lesson) {
    EventNumber count = session_count(&session);
    EventNumber asked = session.question_count ? session.questions[0].moments[0].asked : count / 3;
    const EventNumber moments[] = {session_start(&session), asked, count / 2, count * 3 / 4, count};
    for (size_t i = 0; i < sizeof moments / sizeof *moments; i++) {
        session_seek(&session, moments[i]);
        app_do(app, (ActionId)(ACTION_SHOW_LIST + i), 0);
        check(lesson);
        if (app_do(app, ACTION_ANSWER_B, 0))
            check(lesson);
    }
}

static void open_lesson(const char *name) {
    SessionRun run;
    char error[256] = "";
    ck_assert_msg(view_host_open(&host, name, &run, error, sizeof error), "%s", error);
    ck_assert(session_open(&session, &run));
    app->screen = SCREEN_RUN;
}

START_TEST(every_text_can_be_read) {
    session.theme = _i;
    check("catalogue");
    for (size_t i = 0; i < host.catalogue->count; i++) {
        open_lesson(host.catalogue->lessons[i]->name);
        check_moments(host.catalogue->lessons[i]->name);
    }
}
END_TEST

/* What the pointer is on has another ground. */
START_TEST(what_is_pointed_at_can_be_read) {
    static const char *const places[] = {
        "button/play", "button/unit-event", "button/help", "task/1",
        "task/2",      "code/line-3",       "view/graph",  "button/interrupt"};
    session.theme = _i;
    open_lesson("11-gather");
    session_seek(&session, session_count(&session) / 2);
    app_do(app, ACTION_SHOW_LIST, 0);
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        app_settle(app, (float)width, (float)height, 1);
        const Region *region = region_find(&app->ui.regions, places[i]);
        if (!region)
            continue;
        app_pointer(app, region->rect.x + 4, region->rect.y + 4);
        check(places[i]);
        app_click(app, places[i]);
        check(places[i]);
    }
}
END_TEST

START_TEST(what_lies_over_the_window_can_be_read) {
    session.theme = _i;
    open_lesson("16-cleaning-up");
    session_seek(&session, session_count(&session) / 2);
    check_with("help", ACTION_HELP);
    check_with("glossary", ACTION_GLOSSARY);
    check_with("files", ACTION_OPEN_FILE);
    check_with("bookmarks", ACTION_BOOKMARKS);
    check_with("find", ACTION_FIND);
    check_with("stack", ACTION_STACK);
    check_with("presenting", ACTION_PRESENT);
}
END_TEST

Suite *suite_contrast(void) {
    Suite *suite = suite_create("contrast");
    TCase *tests = tcase_create("contrast");
    tcase_set_timeout(tests, 300);
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_loop_test(tests, every_text_can_be_read, 0, THEME_ID_COUNT);
    tcase_add_loop_test(tests, what_is_pointed_at_can_be_read, 0, THEME_ID_COUNT);
    tcase_add_loop_test(tests, what_lies_over_the_window_can_be_read, 0, THEME_ID_COUNT);
    suite_add_tcase(suite, tests);
    return suite;
}
