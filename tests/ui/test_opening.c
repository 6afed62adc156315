/* Opening: work that takes a while, programs that are saved, endless programs, experiments. */
#include "suite.h"

#include "stage.h"
#include "ui/progress.h"

#include <stdlib.h>
#include <string.h>

static Stage *stage;

static void setup(void) {
    stage = stage_new(1280, 800, false);
}

static void teardown(void) {
    stage_free(stage);
}

static void frame(double seconds) {
    app_frame(&stage->app, stage->width, stage->height, stage->now += seconds);
}

START_TEST(quick_work_is_shown_at_once) {
    ck_assert(app_open(&stage->app, "01-lesson"));
    ck_assert_int_eq(stage->app.screen, SCREEN_RUN);
    ck_assert(session_is_open(&stage->session));
}
END_TEST

START_TEST(long_work_shows_its_progress_and_frames_go_on) {
    stage->delay = 40;
    ck_assert(app_open(&stage->app, "01-lesson"));
    frame(0.02);
    ck_assert(!stage_has(stage, "opening"));
    frame(0.5);
    ck_assert(stage_has(stage, "opening"));
    ck_assert(app_wants_frame(&stage->app));
    ck_assert_int_eq(stage->app.screen, SCREEN_CATALOGUE);
    for (int i = 0; i < 45; i++)
        frame(0.02);
    ck_assert(!stage_has(stage, "opening"));
    ck_assert_int_eq(stage->app.screen, SCREEN_RUN);
}
END_TEST

START_TEST(long_work_can_be_stopped_by_key_and_by_click) {
    for (int i = 0; i < 2; i++) {
        stage->delay = 1000;
        ck_assert(app_open(&stage->app, "01-lesson"));
        frame(0.1);
        frame(0.5);
        if (i)
            ck_assert(app_click(&stage->app, "button/stop"));
        else
            app_key(&stage->app, "Escape");
        frame(0.1);
        ck_assert_int_eq(stage->stopped, i + 1);
        ck_assert(!stage_has(stage, "opening"));
        ck_assert_int_eq(stage->app.screen, SCREEN_CATALOGUE);
        ck_assert(!session_is_open(&stage->session));
    }
}
END_TEST

START_TEST(a_saved_program_is_shown_at_the_same_place) {
    ck_assert(app_open(&stage->app, "01-lesson"));
    session_seek(&stage->session, session_count(&stage->session) / 2);
    stage_settle(stage);
    uint32_t line = session_line(&stage->session);
    EventNumber position = stage->session.position;
    ck_assert(!app_watch(&stage->app));
    stage->saved = true;
    ck_assert(app_watch(&stage->app));
    stage_settle(stage);
    ck_assert_int_eq(stage->opened, 2);
    ck_assert_uint_eq(session_line(&stage->session), line);
    ck_assert_uint_eq(stage->session.position, position);
}
END_TEST

START_TEST(the_last_good_run_stays_below_an_error) {
    ck_assert(app_open(&stage->app, "01-lesson"));
    session_seek(&stage->session, 40);
    const Journal *journal = stage->session.run.journal;
    stage->saved = stage->broken = true;
    ck_assert(app_watch(&stage->app));
    stage_settle(stage);
    ck_assert_ptr_eq(stage->session.run.journal, journal);
    ck_assert_uint_eq(stage->session.position, 40);
    ck_assert(stage_has(stage, "problem"));
    ck_assert_uint_eq(stage->app.problem.line, 3);
    ck_assert_ptr_null(stage_fault(stage));
    stage->broken = false;
    stage_key(stage, "F5");
    ck_assert(!stage_has(stage, "problem"));
    ck_assert_ptr_ne(stage->session.run.journal, NULL);
}
END_TEST

START_TEST(an_endless_program_is_simulated_further) {
    stage->more = true;
    ck_assert(app_open(&stage->app, "01-lesson"));
    stage_settle(stage);
    ck_assert_int_eq(stage->opened, 1);
    EventNumber count = session_count(&stage->session), near = count / 4 * 3 + 4;
    session_seek(&stage->session, near);
    stage->delay = 3;
    frame(0.02);
    ck_assert_int_eq(stage->opened, 2);
    ck_assert_uint_eq(stage->wish.scale, 2);
    ck_assert_uint_eq(stage->session.position, near); /* and travel goes on meanwhile */
    stage->more = false;
    for (int i = 0; i < 5; i++)
        frame(0.02);
    ck_assert_uint_eq(stage->session.position, near);
    ck_assert_uint_eq(stage->app.scale, 2);
    ck_assert_int_eq(stage->opened, 2);
}
END_TEST

START_TEST(stopped_work_is_not_begun_again_by_itself) {
    stage->more = true;
    ck_assert(app_open(&stage->app, "01-lesson"));
    session_seek(&stage->session, session_count(&stage->session));
    stage->delay = 1000;
    frame(0.02);
    ck_assert_int_eq(stage->opened, 2);
    app_key(&stage->app, "Escape");
    for (int i = 0; i < 5; i++)
        frame(0.02);
    ck_assert_int_eq(stage->opened, 2);
    ck_assert_int_eq(stage->app.screen, SCREEN_RUN);
}
END_TEST

/* ---- experiments ---- */

START_TEST(an_experiment_is_applied_and_taken_back) {
    ck_assert(app_open(&stage->app, "01-lesson"));
    session_seek(&stage->session, session_count(&stage->session));
    stage_settle(stage);
    ck_assert(!stage_has(stage, "experiment"));
    ck_assert(app_do(&stage->app, ACTION_EXPERIMENT, 1));
    stage_settle(stage);
    ck_assert_int_eq(stage->wish.experiment, 1);
    ck_assert(stage_has(stage, "experiment"));
    ck_assert_ptr_nonnull(stage->app.came_from);
    session_seek(&stage->session, session_count(&stage->session));
    stage_settle(stage);
    ck_assert_ptr_null(stage_fault(stage));
    stage_click(stage, "button/experiment-back");
    ck_assert_int_eq(stage->wish.experiment, 0);
    ck_assert(!stage_has(stage, "experiment"));
    ck_assert_ptr_null(stage->app.came_from);
    ck_assert_uint_eq(stage->session.question_count, 1);
}
END_TEST

/* The run with it answers; the lesson's own replies would tell of another run. */
START_TEST(questions_are_asked_during_an_experiment) {
    const char *reply[] = {"this is what happens", "Not with this experiment"};
    ck_assert(app_open(&stage->app, "01-lesson"));
    stage_key(stage, "E");
    ck_assert_uint_eq(stage->session.question_count, 1);
    ck_assert(stage->session.questions[0].known);
    for (int answer = 0; answer < 2; answer++) {
        session_seek(&stage->session, stage->session.questions[0].moments[0].asked);
        stage_settle(stage);
        ck_assert(stage_has(stage, "question"));
        stage->session.questions[0].answer = -1;
        stage_key(stage, answer ? "B" : "A");
        ck_assert(stage_shows(stage, reply[answer]));
    }
}
END_TEST

START_TEST(a_question_without_a_right_answer_is_not_asked) {
    LessonQuestion *question = stage->lessons[0]->pages[LESSON_EN].questions;
    free(question->answers[0].value);
    question->answers[0].value = strdup("something else");
    ck_assert(app_open(&stage->app, "01-lesson"));
    stage_key(stage, "E");
    ck_assert(!stage->session.questions[0].known);
    session_seek(&stage->session, stage->session.questions[0].moments[0].asked);
    stage_settle(stage);
    ck_assert(!stage_has(stage, "question"));
}
END_TEST

START_TEST(a_key_goes_through_the_experiments) {
    ck_assert(app_open(&stage->app, "01-lesson"));
    stage_key(stage, "E");
    ck_assert_int_eq(stage->session.run.experiment, 1);
    stage_key(stage, "E");
    ck_assert_int_eq(stage->session.run.experiment, 0);
}
END_TEST

/* ---- progress ---- */

START_TEST(what_is_seen_is_remembered) {
    static Progress progress;
    progress_load(&progress, NULL);
    stage->app.host.progress = &progress;
    stage_settle(stage);
    ck_assert(!stage_has(stage, "seen/01-lesson"));
    ck_assert(app_open(&stage->app, "01-lesson"));
    session_seek(&stage->session, session_count(&stage->session));
    stage_settle(stage);
    ck_assert(progress_of(&progress, "01-lesson")->end);
    stage_key(stage, "F2");
    ck_assert(stage_has(stage, "seen/01-lesson"));
    ck_assert(!stage_has(stage, "seen/02-lesson"));
    ck_assert_ptr_null(stage_fault(stage));
}
END_TEST

START_TEST(mistakes_of_lessons_are_listed_below_them) {
    LessonProblem problem = {"lessons/01-lesson/lesson.en.md", 12, 1, "there is no callout #7"};
    stage->catalogue.problems = (LessonProblems){&problem, 1};
    stage->height = 1080;
    stage_settle(stage);
    ck_assert(stage_has(stage, "problem/1"));
    ck_assert(stage_has(stage, "card/01-lesson"));
    ck_assert_ptr_null(stage_fault(stage));
}
END_TEST

/* ---- the tour ---- */

START_TEST(the_tour_comes_once_and_can_be_skipped) {
    static Progress progress;
    progress_load(&progress, NULL);
    stage->app.host.progress = &progress;
    ck_assert(app_open(&stage->app, "01-lesson"));
    stage_settle(stage);
    for (int step = 1; step <= 5; step++) {
        ck_assert_int_eq(stage->app.tour, step);
        ck_assert(stage_has(stage, "tour"));
        ck_assert_ptr_null(stage_fault(stage));
        if (step % 2)
            stage_key(stage, "Right");
        else
            stage_click(stage, "button/tour-next");
    }
    ck_assert(!stage_has(stage, "tour"));
    ck_assert(progress.toured);
    stage_key(stage, "Shift+F1");
    ck_assert(stage_has(stage, "tour"));
    stage_key(stage, "Escape");
    ck_assert(!stage_has(stage, "tour"));
    ck_assert_int_eq(stage->app.screen, SCREEN_RUN);
    progress.toured = false;
    stage_settle(stage);
    ck_assert(stage_has(stage, "tour"));
    stage_click(stage, "button/tour-skip");
    ck_assert(!stage_has(stage, "tour"));
    ck_assert(progress.toured);
}
END_TEST

Suite *suite_opening(void) {
    Suite *suite = suite_create("opening");
    TCase *tests = tcase_create("opening");
    tcase_set_timeout(tests, 60);
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_test(tests, quick_work_is_shown_at_once);
    tcase_add_test(tests, long_work_shows_its_progress_and_frames_go_on);
    tcase_add_test(tests, long_work_can_be_stopped_by_key_and_by_click);
    tcase_add_test(tests, a_saved_program_is_shown_at_the_same_place);
    tcase_add_test(tests, the_last_good_run_stays_below_an_error);
    tcase_add_test(tests, an_endless_program_is_simulated_further);
    tcase_add_test(tests, stopped_work_is_not_begun_again_by_itself);
    tcase_add_test(tests, the_tour_comes_once_and_can_be_skipped);
    tcase_add_test(tests, an_experiment_is_applied_and_taken_back);
    tcase_add_test(tests, questions_are_asked_during_an_experiment);
    tcase_add_test(tests, a_question_without_a_right_answer_is_not_asked);
    tcase_add_test(tests, a_key_goes_through_the_experiments);
    tcase_add_test(tests, what_is_seen_is_remembered);
    tcase_add_test(tests, mistakes_of_lessons_are_listed_below_them);
    suite_add_tcase(suite, tests);
    return suite;
}
