/* The window driven by names: actions, keys and regions, never pixel positions. */
#include "suite.h"

#include "sample_journal.h"
#include "stage.h"
#include "ui/lesson/glossary.h"
#include "ui/window/cursor.h"
#include "ui/window/sdl_draw.h"
#include "ui/window/shot.h"

#include <SDL.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static Stage *stage;

static void setup(void) {
    stage = stage_new(1600, 1080, true);
}

static void teardown(void) {
    stage_free(stage);
}

/* The first event after which the condition holds. */
static EventNumber find_event(bool (*holds)(const Model *model)) {
    for (EventNumber n = 0; n <= session_count(&stage->session); n++) {
        session_seek(&stage->session, n);
        if (holds(session_model(&stage->session)))
            return n;
    }
    ck_abort_msg("there is no such moment in the sample");
    return 0;
}

/* ---- panes ---- */

START_TEST(all_panes_are_there) {
    static const char *const panes[] = {"pane/toolbar", "pane/code",     "pane/loop",
                                        "pane/tasks",   "pane/executor", "pane/notes",
                                        "pane/console", "pane/timeline"};
    for (size_t i = 0; i < sizeof panes / sizeof *panes; i++)
        ck_assert_msg(stage_has(stage, panes[i]), "%s", panes[i]);
}
END_TEST

static bool two_wait_in_the_queue(const Model *model) {
    const ModelLoop *loop = model_loop(model, model_state(model)->loop);
    return loop && loop->ready_count >= 2 && loop->running;
}

START_TEST(handles_stand_in_the_queue_in_order) {
    stage_seek(stage, find_event(two_wait_in_the_queue));
    const Model *model = session_model(&stage->session);
    LoopId id = model_state(model)->loop;
    char first[64], second[64], running[64];
    snprintf(first, sizeof first, "ready/handle-%u", model_loop_ready(model, id, 0));
    snprintf(second, sizeof second, "ready/handle-%u", model_loop_ready(model, id, 1));
    snprintf(running, sizeof running, "running/handle-%u", model_loop(model, id)->running);
    const Region *a = region_find(&stage->app.ui.regions, first);
    const Region *b = region_find(&stage->app.ui.regions, second);
    ck_assert_ptr_nonnull(a);
    ck_assert_ptr_nonnull(b);
    ck_assert_float_gt(b->rect.x, a->rect.x);
    ck_assert(stage_has(stage, running));
}
END_TEST

START_TEST(a_click_on_a_handle_goes_to_where_it_was_made) {
    stage_seek(stage, find_event(two_wait_in_the_queue));
    const Model *model = session_model(&stage->session);
    HandleId handle = model_loop_ready(model, model_state(model)->loop, 0);
    EventNumber made = model_handle(model, handle)->created;
    char name[64];
    snprintf(name, sizeof name, "ready/handle-%u", handle);
    stage_click(stage, name);
    ck_assert_uint_eq(stage->session.position, made);
}
END_TEST

static bool two_tasks_wait(const Model *model) {
    return model_state(model)->tasks_waiting >= 2;
}

START_TEST(suspended_tasks_are_marked_in_the_code) {
    stage_seek(stage, find_event(two_tasks_wait));
    ck_assert_int_ge(stage_count(stage, "code/task-"), 1);
    ck_assert(stage_has(stage, "code/line-1"));
}
END_TEST

START_TEST(every_task_has_a_row_and_a_lane) {
    stage_seek(stage, session_count(&stage->session));
    uint32_t tasks = model_task_count(session_model(&stage->session));
    ck_assert_uint_ge(tasks, 4);
    for (uint32_t id = 1; id <= tasks; id++) {
        char lane[32];
        snprintf(lane, sizeof lane, "lane/task-%u", id);
        ck_assert_msg(stage_has(stage, lane), "%s", lane);
    }
    ck_assert_int_ge(stage_count(stage, "task/"), 3);
}
END_TEST

START_TEST(the_console_tells_what_was_written) {
    stage_seek(stage, 0);
    ck_assert_int_eq(stage_count(stage, "console/line-"), 0);
    stage_seek(stage, session_count(&stage->session));
    ck_assert_int_ge(stage_count(stage, "console/line-"), 3);
    stage_click(stage, "console/line-1");
    ck_assert_int_eq(stage_count(stage, "console/line-"), 1);
}
END_TEST

START_TEST(notes_follow_the_run) {
    ck_assert(stage_has(stage, "note/1"));
    stage_seek(stage, 0);
    stage_key(stage, "PageDown");
    int first = session_callout(&stage->session, NULL);
    ck_assert_int_ne(first, 0);
    stage_key(stage, "PageDown");
    EventNumber second = stage->session.position;
    ck_assert_uint_gt(second, 0);
    stage_key(stage, "PageUp");
    ck_assert_uint_lt(stage->session.position, second);
}
END_TEST

START_TEST(a_question_stops_the_play_and_takes_a_click) {
    stage_seek(stage, session_start(&stage->session));
    ck_assert(!stage_has(stage, "question"));
    session_do(&stage->session, ACTION_SPEED, SPEED_MAX);
    session_do(&stage->session, ACTION_PLAY, 0);
    for (int i = 0; i < 10000 && stage->session.playing; i++)
        session_tick(&stage->session, 0.02);
    EventNumber asked = stage->session.position;
    ck_assert_uint_lt(asked, session_count(&stage->session));
    stage_settle(stage);
    ck_assert(stage_has(stage, "question"));
    const SessionQuestion *state;
    ck_assert_ptr_nonnull(session_question(&stage->session, &state));
    ck_assert_int_eq(state->answer, -1);
    stage_click(stage, "answer/2");
    ck_assert_int_eq(state->answer, 1);
    ck_assert_uint_eq(state->moments[LESSON_EN].right, 0);
    stage_key(stage, "A");
    ck_assert_int_eq(state->answer, 0);
    stage_key(stage, "D");
    ck_assert_int_eq(state->answer, 0);
    session_do(&stage->session, ACTION_PLAY, 0);
    for (int i = 0; i < 10000 && stage->session.playing; i++)
        session_tick(&stage->session, 0.02);
    ck_assert_uint_eq(stage->session.position, session_count(&stage->session));
    stage_settle(stage);
    ck_assert(!stage_has(stage, "question"));
}
END_TEST

START_TEST(nothing_runs_in_circles_at_any_moment) {
    for (EventNumber n = 0; n <= session_count(&stage->session); n += 9) {
        stage_seek(stage, n);
        ck_assert_msg(!app_wants_frame(&stage->app), "event %u", n);
    }
}
END_TEST

/* ---- toolbar and keys ---- */

START_TEST(buttons_travel) {
    stage_click(stage, "button/jump-end");
    ck_assert_uint_eq(stage->session.position, session_count(&stage->session));
    stage_click(stage, "button/jump-start");
    ck_assert_uint_eq(stage->session.position, 0);
    stage_click(stage, "button/unit-event");
    stage_click(stage, "button/step-forward");
    stage_click(stage, "button/step-forward");
    ck_assert_uint_eq(stage->session.position, 2);
    stage_click(stage, "button/step-back");
    ck_assert_uint_eq(stage->session.position, 1);
}
END_TEST

START_TEST(keys_do_what_buttons_do) {
    stage_key(stage, "End");
    ck_assert_uint_eq(stage->session.position, session_count(&stage->session));
    stage_key(stage, "1");
    ck_assert_int_eq(stage->session.unit, UNIT_EVENT);
    stage_key(stage, "Left");
    ck_assert_uint_eq(stage->session.position, session_count(&stage->session) - 1);
    ck_assert(!app_key(&stage->app, "Ctrl+Alt+F12"));
}
END_TEST

START_TEST(play_and_pause) {
    stage_click(stage, "button/play");
    ck_assert(stage->session.playing);
    ck_assert(app_wants_frame(&stage->app));
    EventNumber before = stage->session.position;
    for (int i = 0; i < 100; i++)
        app_frame(&stage->app, 1600, 1080, stage->now + i * 0.2);
    ck_assert_uint_gt(stage->session.position, before);
    stage_click(stage, "button/play");
    ck_assert(!stage->session.playing);
}
END_TEST

START_TEST(nothing_to_draw_while_nothing_moves) {
    stage_settle(stage);
    ck_assert(!app_wants_frame(&stage->app));
}
END_TEST

START_TEST(language_and_theme_change_at_once) {
    stage_click(stage, "button/language-ru");
    ck_assert_int_eq(stage->session.language, LESSON_RU);
    ck_assert_str_eq(ui_word(&stage->app.ui, "state.done"), "завершена");
    Color dark = ui_color(&stage->app.ui, THEME_PANE);
    stage_click(stage, "button/theme");
    ck_assert_uint_ne(ui_color(&stage->app.ui, THEME_PANE), dark);
}
END_TEST

START_TEST(zoom_makes_everything_larger) {
    float before = stage->app.ui.scale;
    stage_key(stage, "Ctrl+=");
    ck_assert_float_gt(stage->app.ui.scale, before);
    app_wheel(&stage->app, 0, -1, true);
    stage_settle(stage);
    ck_assert_float_eq_tol(stage->app.ui.scale, before, 1e-4);
}
END_TEST

/* ---- the timeline ---- */

START_TEST(the_playhead_can_be_dragged) {
    stage_seek(stage, session_start(&stage->session));
    const Region *track = region_find(&stage->app.ui.regions, "timeline/track");
    Rect area = track->rect;
    const Region *head = region_find(&stage->app.ui.regions, "timeline/playhead");
    ck_assert_ptr_nonnull(head);
    app_pointer(&stage->app, head->rect.x + head->rect.w / 2, head->rect.y + 2);
    app_button(&stage->app, true);
    app_pointer(&stage->app, area.x + area.w / 2, area.y);
    double middle = stage->session.shown_time;
    app_pointer(&stage->app, area.x + area.w * 2, area.y);
    app_button(&stage->app, false);
    ck_assert_double_gt(middle, 0);
    ck_assert_uint_eq(stage->session.position, session_count(&stage->session));
    app_pointer(&stage->app, area.x + 5, area.y);
    ck_assert_uint_eq(stage->session.position, session_count(&stage->session));
}
END_TEST

START_TEST(the_timeline_zooms_and_fits) {
    stage_key(stage, "=");
    double width = stage->app.view.to - stage->app.view.from;
    ck_assert_double_lt(width, 1);
    const Region *time = region_find(&stage->app.ui.regions, "timeline/time");
    app_pointer(&stage->app, time->rect.x + 50, time->rect.y + 5);
    app_wheel(&stage->app, 0, 1, false);
    ck_assert_double_lt(stage->app.view.to - stage->app.view.from, width);
    stage_key(stage, "0");
    ck_assert_double_eq(stage->app.view.from, 0);
    ck_assert_double_eq(stage->app.view.to, 1);
}
END_TEST

/* ---- screens ---- */

START_TEST(help_lists_every_action) {
    stage_key(stage, "F1");
    ck_assert(stage->app.help);
    for (int id = 0; id < ACTION_COUNT; id++) {
        const Action *action = action_get((ActionId)id);
        char name[64];
        snprintf(name, sizeof name, "help/%s", action->name);
        if (action->group != ACTION_GROUP_NONE)
            ck_assert_msg(stage_has(stage, name), "%s", name);
    }
    EventNumber before = stage->session.position;
    app_pointer(&stage->app, 20, 20);
    app_button(&stage->app, true);
    app_button(&stage->app, false);
    ck_assert(!stage->app.help);
    ck_assert_uint_eq(stage->session.position, before);
}
END_TEST

START_TEST(the_glossary_covers_help_and_closes) {
    Glossary *glossary = glossary_load("lessons", NULL);
    ck_assert_ptr_nonnull(glossary);
    stage->catalogue.glossary = glossary;
    stage_key(stage, "F1");
    stage_key(stage, "F4");
    ck_assert(stage->app.glossary && !stage->app.help);
    for (int language = 0; language < LESSON_LANGUAGES; language++) {
        app_do(&stage->app, ACTION_SET_LANGUAGE, language);
        stage_settle(stage);
        ck_assert(stage_has(stage, "glossary/await"));
        ck_assert_int_gt(stage_count(stage, "glossary/"), 20);
    }
    stage_key(stage, "Escape");
    ck_assert(!stage->app.glossary && !stage_has(stage, "glossary/await"));
    stage->catalogue.glossary = NULL;
    glossary_free(glossary);
}
END_TEST

START_TEST(lessons_open_by_click_and_by_key) {
    stage_key(stage, "F2");
    ck_assert_int_eq(stage->app.screen, SCREEN_CATALOGUE);
    stage_click(stage, "card/02-lesson");
    ck_assert_int_eq(stage->app.screen, SCREEN_RUN);
    ck_assert_ptr_eq(stage->session.run.lesson, stage->lessons[1]);
    stage_key(stage, "Escape");
    stage_key(stage, "Right");
    stage_key(stage, "Return");
    ck_assert_ptr_eq(stage->session.run.lesson, stage->lessons[2]);
    ck_assert_int_eq(stage->opened, 2);
}
END_TEST

START_TEST(what_cannot_be_opened_is_told) {
    ck_assert(!app_open(&stage->app, "no-such-file.py"));
    stage_settle(stage);
    ck_assert(stage_has(stage, "message"));
    stage_key(stage, "Escape");
    ck_assert(!stage_has(stage, "message"));
    ck_assert(session_is_open(&stage->session));
}
END_TEST

START_TEST(reload_keeps_the_place) {
    app_open(&stage->app, "01-lesson");
    stage_seek(stage, 40);
    stage_key(stage, "F5");
    ck_assert_uint_eq(stage->session.position, 40);
    ck_assert_int_eq(stage->opened, 2);
}
END_TEST

START_TEST(panes_scroll) {
    stage->width = 1024;
    stage->height = 640;
    stage_seek(stage, session_count(&stage->session));
    const Region *tasks = region_find(&stage->app.ui.regions, "scroll/tasks");
    app_pointer(&stage->app, tasks->rect.x + 5, tasks->rect.y + 5);
    app_wheel(&stage->app, 0, -50, false);
    stage_settle(stage);
    ck_assert(stage_has(stage, "task/4"));
    app_wheel(&stage->app, 0, 50, false);
    stage_settle(stage);
    ck_assert(stage_has(stage, "task/1"));
}
END_TEST

/* ---- movement ---- */

START_TEST(chips_move_to_their_place) {
    stage->session.reduced_motion = false;
    EventNumber event = find_event(two_wait_in_the_queue);
    stage_seek(stage, event);
    Region before = {0}, after = {0};
    bool moved = false;
    for (EventNumber n = event; n < session_count(&stage->session) && !moved; n++) {
        stage_seek(stage, n);
        for (size_t i = 0; i < stage->app.ui.regions.count; i++)
            if (strncmp(stage->app.ui.regions.items[i].name, "ready/handle-", 13) == 0)
                before = stage->app.ui.regions.items[i];
        session_seek(&stage->session, n + 1);
        app_frame(&stage->app, 1600, 1080, stage->now + 50);
        app_frame(&stage->app, 1600, 1080, stage->now + 50.1);
        moved = app_wants_frame(&stage->app);
    }
    ck_assert(moved);
    stage_settle(stage);
    const Region *rest = region_find(&stage->app.ui.regions, before.name);
    after = rest ? *rest : after;
    ck_assert(!app_wants_frame(&stage->app));
    ck_assert(!rest || after.rect.w > 0);
}
END_TEST

/* ---- pictures ---- */

static Cursor cursor_at(const char *name) {
    const Region *region = region_find(&stage->app.ui.regions, name);
    ck_assert_msg(region != NULL, "%s", name);
    app_pointer(&stage->app, region->rect.x + region->rect.w / 2,
                region->rect.y + region->rect.h / 2);
    return cursor_of(&stage->app);
}

START_TEST(the_pointer_has_a_shape) {
    session_seek_time(&stage->session, 0.6);
    stage_settle(stage);
    ck_assert_int_eq(cursor_at("button/play"), CURSOR_HAND);
    ck_assert_int_eq(cursor_at("task/1"), CURSOR_HAND);
    ck_assert_int_eq(cursor_at("code/line-2"), CURSOR_ARROW);
    ck_assert_int_eq(cursor_at("timeline/axis"), CURSOR_SIDEWAYS);
    stage_key(stage, "Ctrl+F");
    ck_assert_int_eq(cursor_at("find/field"), CURSOR_TEXT);
    stage_key(stage, "Escape"); /* letters are typed no more */
    stage_key(stage, "W");
    ck_assert_int_eq(cursor_of(&stage->app), CURSOR_NONE); /* the laser's dot */
    stage_key(stage, "W");
    stage_key(stage, "W");
    stage_key(stage, "F1");
    ck_assert_int_eq(cursor_at("help/play"), CURSOR_HAND);
    app_pointer(&stage->app, 1, 1); /* a button may lie below, but the veil is above it */
    ck_assert_int_eq(cursor_of(&stage->app), CURSOR_ARROW);
    stage_key(stage, "Escape");
    stage->delay = 1000;
    ck_assert(app_open(&stage->app, "01-lesson"));
    app_frame(&stage->app, stage->width, stage->height, stage->now += 0.1);
    app_frame(&stage->app, stage->width, stage->height, stage->now += 0.5);
    ck_assert_int_eq(cursor_at("opening"), CURSOR_WAIT);
    ck_assert_int_eq(cursor_at("button/stop"), CURSOR_HAND);
}
END_TEST

START_TEST(a_shot_is_a_png_of_that_size) {
    char path[] = "aioscope-shot-XXXXXX", error[256] = "";
    int file = mkstemp(path);
    Shot shot = {.session = &stage->session, .width = 640, .height = 480};
    ck_assert_int_ge(file, 0);
    ck_assert_msg(shot_render(&shot, path, error, sizeof error), "%s", error);
    unsigned char head[24] = {0};
    FILE *png = fdopen(file, "rb");
    ck_assert_uint_eq(fread(head, 1, sizeof head, png), sizeof head);
    fclose(png);
    remove(path);
    ck_assert(memcmp(head, "\x89PNG", 4) == 0);
    ck_assert_int_eq(head[18] << 8 | head[19], 640);
    ck_assert_int_eq(head[22] << 8 | head[23], 480);
    shot.width = 10;
    ck_assert(!shot_render(&shot, path, error, sizeof error));
    shot.width = 640;
    ck_assert(!shot_render(&shot, "/no/such/folder/x.png", error, sizeof error));
    shot.actions = "present,no-such-action";
    ck_assert(!shot_render(&shot, path, error, sizeof error));
}
END_TEST

START_TEST(the_window_opens_under_the_dummy_driver) {
    setenv("SDL_VIDEODRIVER", "dummy", 1);
    WindowOptions options = {.host = stage->app.host,
                             .session = &stage->session,
                             .width = 800,
                             .height = 600,
                             .frames = 3};
    ck_assert(window_available());
    ck_assert_int_eq(window_main(&options), 0);
}
END_TEST

/* A file that is dropped on the window is opened, as SDL tells of it. */
START_TEST(a_dropped_file_is_opened) {
    setenv("SDL_VIDEODRIVER", "dummy", 1);
    WindowOptions options = {.host = stage->app.host,
                             .session = &stage->session,
                             .width = 800,
                             .height = 600,
                             .frames = 5};
    ck_assert_int_eq(SDL_Init(SDL_INIT_VIDEO), 0);
    SDL_Event event = {.drop = {.type = SDL_DROPFILE, .file = SDL_strdup("03-lesson")}};
    ck_assert_int_eq(SDL_PushEvent(&event), 1);
    ck_assert_int_eq(window_main(&options), 0);
    ck_assert_int_eq(stage->opened, 1);
    ck_assert_ptr_eq(stage->session.run.lesson, stage->lessons[2]);
    SDL_Quit();
}
END_TEST

Suite *suite_window(void) {
    Suite *suite = suite_create("window");
    TCase *tests = tcase_create("window");
    tcase_set_timeout(tests, 60);
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_test(tests, all_panes_are_there);
    tcase_add_test(tests, handles_stand_in_the_queue_in_order);
    tcase_add_test(tests, a_click_on_a_handle_goes_to_where_it_was_made);
    tcase_add_test(tests, suspended_tasks_are_marked_in_the_code);
    tcase_add_test(tests, every_task_has_a_row_and_a_lane);
    tcase_add_test(tests, the_console_tells_what_was_written);
    tcase_add_test(tests, notes_follow_the_run);
    tcase_add_test(tests, a_question_stops_the_play_and_takes_a_click);
    tcase_add_test(tests, nothing_runs_in_circles_at_any_moment);
    tcase_add_test(tests, buttons_travel);
    tcase_add_test(tests, keys_do_what_buttons_do);
    tcase_add_test(tests, play_and_pause);
    tcase_add_test(tests, nothing_to_draw_while_nothing_moves);
    tcase_add_test(tests, language_and_theme_change_at_once);
    tcase_add_test(tests, zoom_makes_everything_larger);
    tcase_add_test(tests, the_playhead_can_be_dragged);
    tcase_add_test(tests, the_timeline_zooms_and_fits);
    tcase_add_test(tests, help_lists_every_action);
    tcase_add_test(tests, the_glossary_covers_help_and_closes);
    tcase_add_test(tests, lessons_open_by_click_and_by_key);
    tcase_add_test(tests, what_cannot_be_opened_is_told);
    tcase_add_test(tests, reload_keeps_the_place);
    tcase_add_test(tests, panes_scroll);
    tcase_add_test(tests, chips_move_to_their_place);
    tcase_add_test(tests, the_pointer_has_a_shape);
    tcase_add_test(tests, a_shot_is_a_png_of_that_size);
    tcase_add_test(tests, the_window_opens_under_the_dummy_driver);
    tcase_add_test(tests, a_dropped_file_is_opened);
    suite_add_tcase(suite, tests);
    return suite;
}
