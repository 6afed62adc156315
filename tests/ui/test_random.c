/* Random actions, clicks and wheel turns: nothing crashes, and at the end the model is what a fresh
 * fold gives. Seeded, so that a failure can be repeated; RANDOM_ACTIONS=25000 makes four times as
 * many of them (make check-full). */
#include "suite.h"

#include "stage.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ACTIONS = 3000, FRAME_EVERY = 8 };

static uint64_t next_random(uint64_t *state) {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    return *state;
}

static void act(Stage *stage, uint64_t *state) {
    uint64_t dice = next_random(state);
    App *app = &stage->app;
    const RegionList *regions = &app->ui.regions;
    switch (dice % 5) {
    case 0:
    case 1: {
        ActionId action = (ActionId)(next_random(state) % ACTION_COUNT);
        if (action != ACTION_QUIT)
            app_do(app, action, (int64_t)(next_random(state) % 400) - 20);
        break;
    }
    case 2:
        if (regions->count) {
            char name[REGION_NAME_SIZE];
            memcpy(name, regions->items[next_random(state) % regions->count].name, sizeof name);
            app_click(app, name);
        }
        break;
    case 3:
        app_pointer(app, (float)(next_random(state) % 1700), (float)(next_random(state) % 1100));
        app_button(app, next_random(state) & 1);
        break;
    default:
        app_wheel(app, (float)(next_random(state) % 7) - 3, (float)(next_random(state) % 7) - 3,
                  next_random(state) % 16 == 0);
    }
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

START_TEST(random_actions) {
    uint64_t state = 0x9e3779b97f4a7c15u * (uint64_t)(_i + 1);
    Stage *stage = stage_new(1600, 1080, _i % 2 == 0);
    stage->session.reduced_motion = false;
    const char *wanted = getenv("RANDOM_ACTIONS");
    int actions = wanted ? atoi(wanted) : ACTIONS;
    for (int i = 0; i < actions; i++) {
        act(stage, &state);
        if (i % FRAME_EVERY == 0)
            app_frame(&stage->app, (float)(900 + next_random(&state) % 900),
                      (float)(600 + next_random(&state) % 600), stage->now += 0.03);
    }
    if (stage->session.run.journal)
        compare_with_fresh_fold(&stage->session);
    stage_free(stage);
}
END_TEST

Suite *suite_random(void) {
    Suite *suite = suite_create("random");
    TCase *tests = tcase_create("random");
    tcase_set_timeout(tests, 1800);
    tcase_add_loop_test(tests, random_actions, 0, 4);
    suite_add_tcase(suite, tests);
    return suite;
}
