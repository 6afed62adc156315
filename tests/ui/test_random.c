/* Random actions, keys, letters, clicks and wheel turns, over the sample run and over every lesson
 * with the real simulator behind it: nothing crashes, nothing quits, and the model is what a fresh
 * fold gives. Seeded, so that a failure can be repeated; RANDOM_ACTIONS=100000 spreads that many
 * over the lessons (make random-full). */
#include "suite.h"

#include "stage.h"
#include "ui/cli/view.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { ACTIONS = 12000, SAMPLE_RUNS = 4, FRAME_EVERY = 8, COMPARE_EVERY = 1000 };

static uint64_t next_random(uint64_t *state) {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    return *state;
}

/* Only what quits is left out: the action, its key and its row in the list of keys. */
static bool quits(ActionId action) {
    return action == ACTION_QUIT;
}

static void act_by_name(App *app, uint64_t *state) {
    ActionId action = (ActionId)(next_random(state) % ACTION_COUNT);
    if (!quits(action))
        app_do(app, action, (int64_t)(next_random(state) % 400) - 20);
}

static void act_by_key(App *app, uint64_t *state) {
    static const char *const more[] = {"Backspace", "Q", "Ctrl+H", "Keypad Enter", "F10", "Ctrl+Ж"};
    char key[32];
    uint64_t dice = next_random(state);
    ActionId action = (ActionId)(dice / 7 % ACTION_COUNT);
    const char *keys = action_get(action)->keys;
    bool other = dice % 7 == 0 || !*keys || quits(action);
    snprintf(key, sizeof key, "%.*s", (int)strcspn(keys, " "), keys);
    app_key(app, other ? more[dice / 7 % (sizeof more / sizeof *more)] : key);
}

static void act_by_letter(App *app, uint64_t *state) {
    static const char *const letters[] = {"a", "s",  "_", "py",   "ж",
                                          "/", "..", "~", "\xff", "import"};
    app_text(app, letters[next_random(state) % (sizeof letters / sizeof *letters)]);
}

/* A button that is pressed over the row that quits would quit. */
static bool over_quit(const App *app, float x, float y) {
    const RegionList *regions = &app->ui.regions;
    for (size_t i = 0; i < regions->count; i++)
        if (quits((ActionId)regions->items[i].action) && rect_has(regions->items[i].rect, x, y))
            return true;
    return false;
}

static void act_on_region(App *app, uint64_t *state) {
    const RegionList *regions = &app->ui.regions;
    char name[REGION_NAME_SIZE];
    if (!regions->count)
        return;
    memcpy(name, regions->items[next_random(state) % regions->count].name, sizeof name);
    Rect rect = region_find(regions, name)->rect;
    if (over_quit(app, rect.x + rect.w / 2, rect.y + rect.h / 2))
        return;
    app_click(app, name);
    if (next_random(state) % 8 == 0)
        app_double_click(app);
}

static void act_by_pointer(App *app, uint64_t *state) {
    float x = (float)(next_random(state) % 1700), y = (float)(next_random(state) % 1100);
    app_pointer(app, x, y);
    if (!over_quit(app, x, y))
        app_button(app, next_random(state) & 1);
}

static void act(App *app, uint64_t *state) {
    switch (next_random(state) % 8) {
    case 0:
    case 1: act_by_name(app, state); break;
    case 2:
    case 3: act_by_key(app, state); break;
    case 4: act_by_letter(app, state); break;
    case 5: act_on_region(app, state); break;
    case 6: act_by_pointer(app, state); break;
    default:
        app_wheel(app, (float)(next_random(state) % 7) - 3, (float)(next_random(state) % 7) - 3,
                  next_random(state) % 16 == 0);
    }
    ck_assert(!app->quit);
}

typedef struct Dump {
    char *text;
    size_t length;
} Dump;

static void keep(void *context, const char *text, size_t length) {
    Dump *dump = context;
    dump->text = realloc(dump->text, dump->length + length + 1);
    ck_assert_ptr_nonnull(dump->text);
    memcpy(dump->text + dump->length, text, length);
    dump->length += length;
    dump->text[dump->length] = '\0';
}

static void compare_with_fresh_fold(const Session *session) {
    Dump shown = {strdup(""), 0}, fresh = {strdup(""), 0}; /* before the first event: nothing */
    Travel *travel = travel_new(session->run.journal);
    ck_assert(travel_seek(travel, session->position));
    model_dump(session_model(session), keep, &shown);
    model_dump(travel_model(travel), keep, &fresh);
    ck_assert_uint_eq(shown.length, fresh.length); /* nothing at all before the first event */
    if (shown.text)
        ck_assert_str_eq(shown.text, fresh.text);
    travel_free(travel);
    free(shown.text);
    free(fresh.text);
}

static void play_with(App *app, uint64_t *state, int actions) {
    static double now = 1;
    for (int i = 0; i < actions; i++) {
        act(app, state);
        if (i % FRAME_EVERY == 0)
            app_frame(app, (float)(900 + next_random(state) % 900),
                      (float)(600 + next_random(state) % 600), now += 0.03);
        if (app->session->run.journal && i % COMPARE_EVERY == COMPARE_EVERY - 1)
            compare_with_fresh_fold(app->session);
    }
    if (app->session->run.journal)
        compare_with_fresh_fold(app->session);
}

static int wanted_actions(void) {
    const char *wanted = getenv("RANDOM_ACTIONS");
    return wanted ? atoi(wanted) : ACTIONS;
}

static uint64_t seed(int number) {
    return 0x9e3779b97f4a7c15u * (uint64_t)(number + 1);
}

START_TEST(over_the_sample) {
    uint64_t state = seed(_i);
    Stage *stage = stage_new(1600, 1080, _i % 2 == 0);
    stage->session.reduced_motion = false;
    play_with(&stage->app, &state, wanted_actions() / SAMPLE_RUNS / 4);
    stage_free(stage);
}
END_TEST

/* ---- over the lessons ---- */

static char lessons[PLACES_PATH_SIZE];
static bool (*begin)(void *context, const WindowWish *wish, char *error, size_t error_size);

/* The file dialog may go anywhere, but only what lies among the lessons is run. */
static bool begin_lesson(void *context, const WindowWish *wish, char *error, size_t error_size) {
    if (wish->name[0] != '/' || strncmp(wish->name, lessons, strlen(lessons)) == 0)
        return begin(context, wish, error, error_size);
    snprintf(error, error_size, "%s: none of ours", wish->name);
    return false;
}

static void play_with_lesson(ViewHost *host, App *app, int number, int actions) {
    uint64_t state = seed(100 + number);
    const char *name = host->catalogue->lessons[number]->name;
    ck_assert_msg(app_open(app, name), "%s: %s", name, app->message);
    while (app->opening.kind != OPENING_NOTHING)
        app_frame(app, 1280, 800, 1);
    play_with(app, &state, actions);
}

START_TEST(over_every_lesson) {
    enum { PARTS = 4 };
    ViewHost host;
    RunSettings settings = {0};
    Session session;
    char error[256] = "";
    ck_assert(view_host_init(&host, &settings));
    ck_assert(places_find(lessons, "lessons"));
    char *whole = places_absolute(lessons);
    ck_assert_int_eq(chdir(whole), 0);
    snprintf(lessons, sizeof lessons, "%s/", whole);
    free(whole);
    session_init(&session);
    App *app = calloc(1, sizeof *app);
    WindowHost window = view_window_host(&host);
    begin = window.begin;
    window.begin = begin_lesson;
    ck_assert_msg(app && app_init(app, &session, &window, error, sizeof error), "%s", error);
    int count = (int)host.catalogue->count;
    for (int i = _i; i < count; i += PARTS)
        play_with_lesson(&host, app, i, wanted_actions() / count);
    app_free(app);
    free(app);
    session_free(&session);
    view_host_free(&host);
}
END_TEST

Suite *suite_random(void) {
    Suite *suite = suite_create("random");
    TCase *tests = tcase_create("random");
    tcase_set_timeout(tests, 3600);
    tcase_add_loop_test(tests, over_the_sample, 0, SAMPLE_RUNS);
    tcase_add_loop_test(tests, over_every_lesson, 0, 4);
    suite_add_tcase(suite, tests);
    return suite;
}
