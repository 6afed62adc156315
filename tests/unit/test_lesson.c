/* The lesson loader (ui/lesson): what a good lesson holds, and where a broken one is broken. */
#include "suite.h"
#include "ui/lesson/lesson.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char folder[64];

static void write_file(const char *name, const char *text) {
    char path[256];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *file = fopen(path, "w");
    ck_assert_ptr_nonnull(file);
    fputs(text, file);
    fclose(file);
}

static void make_folder(void) {
    strcpy(folder, "/tmp/aioscope-lesson-XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(folder));
}

static void remove_folder(void) {
    static const char *const names[] = {"program.py", "lesson.en.md", "lesson.ru.md"};
    for (size_t i = 0; i < 3; i++) {
        char path[256];
        snprintf(path, sizeof path, "%s/%s", folder, names[i]);
        unlink(path);
    }
    rmdir(folder);
}

#define FRONT   "---\ntitle: T\nchapter: C\nlevel: 2\nminutes: 7\n---\n\n"
#define PROGRAM "x = 1  #1\nprint(x)  #2\n"
#define QUESTION                                                                                   \
    "## Question 1\n\nask: text of output 1\nat: #1\n\nWhat is *printed*?\n\n"                     \
    "- the number `1`\n  > Yes.\n- `2`\n  > No,\n  > it is not.\n\n"

static bool has_problem(const LessonProblems *problems, const char *file, int line,
                        const char *words) {
    for (size_t i = 0; i < problems->count; i++) {
        const LessonProblem *problem = &problems->items[i];
        size_t length = strlen(problem->file), wanted = strlen(file);
        if (length >= wanted && strcmp(problem->file + length - wanted, file) == 0 &&
            problem->line == line && strstr(problem->message, words))
            return true;
    }
    return false;
}

START_TEST(a_lesson_is_read) {
    LessonProblems problems = {0};
    write_file("program.py", PROGRAM);
    write_file("lesson.en.md",
               FRONT "## Note 2\n\nTwo `words`\nhere.\n\n## Note 1\n\nOne.\n\n" QUESTION
                     "## Experiment 1\n\nTry.\n\n```diff\n-x = 1  #1\n+x = 2  #1\n```\n");
    write_file("lesson.ru.md", FRONT "## Пояснение 1\n\nРаз.\n\n## Пояснение 2\n\nДва.\n");
    Lesson *lesson = lesson_load(folder, &problems);
    ck_assert_ptr_nonnull(lesson);
    for (size_t i = 0; i < problems.count; i++)
        ck_abort_msg("%s:%d: %s", problems.items[i].file, problems.items[i].line,
                     problems.items[i].message);
    ck_assert_uint_eq(lesson->callout_count, 2);
    ck_assert_int_eq(lesson->callouts[1].line, 2);
    ck_assert_int_eq(lesson_callout_at(lesson, 1), 1);
    ck_assert_int_eq(lesson_callout_at(lesson, 3), 0);
    ck_assert_int_eq(lesson->level, 2);
    ck_assert_int_eq(lesson->minutes, 7);
    ck_assert(!lesson->notebook);

    const LessonPage *page = lesson_page(lesson, LESSON_EN);
    ck_assert_str_eq(page->title, "T");
    ck_assert_str_eq(lesson_note(page, 2)->text.plain, "Two words here.");
    ck_assert_int_eq(lesson_note(page, 2)->text.runs[1].kind, LESSON_RUN_CODE);
    ck_assert_ptr_null(lesson_note(page, 3));
    ck_assert_uint_eq(page->question_count, 1);
    const LessonQuestion *question = &page->questions[0];
    ck_assert_int_eq(question->fact, LESSON_FACT_OUTPUT_TEXT);
    ck_assert_int_eq(question->ordinal, 1);
    ck_assert_int_eq(question->at, 1);
    ck_assert_str_eq(question->text.plain, "What is printed?");
    ck_assert_uint_eq(question->answer_count, 2);
    ck_assert_str_eq(question->answers[0].value, "1");
    ck_assert_str_eq(question->answers[0].label.plain, "the number 1");
    ck_assert_str_eq(question->answers[1].reply.plain, "No, it is not.");

    char *changed = lesson_apply(lesson, &page->experiments[0]);
    ck_assert_str_eq(changed, "x = 2  #1\nprint(x)  #2\n");
    free(changed);
    ck_assert_str_eq(lesson_note(lesson_page(lesson, LESSON_RU), 1)->text.plain, "Раз.");
    lesson_free(lesson);
}
END_TEST

START_TEST(a_missing_language_falls_back) {
    LessonProblems problems = {0};
    write_file("program.py", PROGRAM);
    write_file("lesson.en.md", FRONT "## Note 1\n\nOne.\n");
    Lesson *lesson = lesson_load(folder, &problems);
    ck_assert(has_problem(&problems, "lesson.ru.md", 0, "missing"));
    ck_assert_str_eq(lesson_page(lesson, LESSON_RU)->title, "T");
    lesson_free(lesson);
    lesson_problems_free(&problems);
}
END_TEST

START_TEST(a_folder_without_program_is_no_lesson) {
    LessonProblems problems = {0};
    ck_assert_ptr_null(lesson_load(folder, &problems));
    ck_assert(has_problem(&problems, "program.py", 0, "missing"));
    lesson_problems_free(&problems);
}
END_TEST

/* Each row: the text of lesson.en.md, and the line and words of the complaint. */
static const struct {
    const char *text;
    int line;
    const char *words;
} broken[] = {
    {"## Note 1\n", 1, "front matter"},
    {"---\ntitle: T\nchapter: C\n", 3, "no end"},
    {"---\ntitel: T\nchapter: C\n---\n", 2, "unknown property 'titel'"},
    {"---\ntitle T\nchapter: C\n---\n", 2, "key: value"},
    {"---\ntitle: T\n---\n", 1, "no chapter"},
    {"---\ntitle: T\nchapter: C\nlevel: hard\n---\n", 4, "level is a number"},
    {"---\ntitle: T\nchapter: C\nmode: laptop\n---\n", 4, "mode is program or notebook"},
    {FRONT "## Notes 1\n\nText.\n", 8, "unknown heading 'Notes 1'"},
    {FRONT "## Note\n\nText.\n", 8, "unknown heading 'Note'"},
    {FRONT "## Question 1\n\nWhat?\n\n- a\n  > b\n- c\n  > d\n", 10,
     "begins with a paragraph 'ask"},
    {FRONT "## Question 1\n\nask: colour of output 1\n\nWhat?\n\n- a\n  > b\n- c\n  > d\n", 10,
     "cannot ask for 'colour"},
    {FRONT "## Question 1\n\nask: end of the run\n\nWhat?\n\n- a\n  > b\n", 8, "two answers"},
    {FRONT "## Question 1\n\nask: end of the run\n\nWhat?\n\n- a\n- c\n  > d\n", 14, "no reply"},
    {FRONT "## Experiment 1\n\nTry it.\n", 8, "no block of code marked 'diff'"},
};

START_TEST(mistakes_have_lines) {
    LessonProblems problems = {0};
    write_file("program.py", PROGRAM);
    write_file("lesson.en.md", broken[_i].text);
    write_file("lesson.ru.md", FRONT);
    Lesson *lesson = lesson_load(folder, &problems);
    ck_assert_ptr_nonnull(lesson);
    if (!has_problem(&problems, "lesson.en.md", broken[_i].line, broken[_i].words)) {
        for (size_t i = 0; i < problems.count; i++)
            printf("%s:%d: %s\n", problems.items[i].file, problems.items[i].line,
                   problems.items[i].message);
        ck_abort_msg("no problem at line %d with '%s'", broken[_i].line, broken[_i].words);
    }
    lesson_free(lesson);
    lesson_problems_free(&problems);
}
END_TEST

static const struct {
    const char *program;
    int line;
    const char *words;
} broken_programs[] = {
    {"a = 1  #1\nb = 2  #1\n", 2, "#1 stands on line 1 already"},
    {"a = 1  #1\nb = 2  #3\n", 2, "#2 is missing"},
};

START_TEST(mistaken_callouts_have_lines) {
    LessonProblems problems = {0};
    write_file("program.py", broken_programs[_i].program);
    Lesson *lesson = lesson_load(folder, &problems);
    ck_assert(
        has_problem(&problems, "program.py", broken_programs[_i].line, broken_programs[_i].words));
    lesson_free(lesson);
    lesson_problems_free(&problems);
}
END_TEST

START_TEST(an_experiment_that_fits_twice_does_not_apply) {
    write_file("program.py", "x = 1\nx = 1\n");
    Lesson *lesson = lesson_load(folder, NULL);
    LessonExperiment twice = {.before = "x = 1\n", .after = "x = 2\n"};
    LessonExperiment never = {.before = "= 1\n", .after = "= 2\n"};
    ck_assert_ptr_null(lesson_apply(lesson, &twice));
    ck_assert_ptr_null(lesson_apply(lesson, &never));
    lesson_free(lesson);
}
END_TEST

START_TEST(the_catalogue_finds_by_name_and_number) {
    Catalogue *catalogue = catalogue_load("lessons");
    ck_assert_uint_ge(catalogue->count, 4);
    ck_assert_uint_eq(catalogue->problems.count, 0);
    static const char *const names[] = {"01-hello", "hello", "1", "01"};
    char found[PLACES_PATH_SIZE];
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        ck_assert(catalogue_find_folder("lessons", names[i], found));
        ck_assert_str_eq(found, catalogue->lessons[0]->folder);
    }
    ck_assert(!catalogue_find_folder("lessons", "TEMPLATE", found));
    ck_assert(!catalogue_find_folder("lessons", "glossary.en.md", found));
    ck_assert(!catalogue_find_folder("lessons", "", found));
    catalogue_free(catalogue);
}
END_TEST

Suite *suite_lesson(void) {
    Suite *suite = suite_create("lesson");
    TCase *tcase = tcase_create("load");
    tcase_add_checked_fixture(tcase, make_folder, remove_folder);
    tcase_add_test(tcase, a_lesson_is_read);
    tcase_add_test(tcase, a_missing_language_falls_back);
    tcase_add_test(tcase, a_folder_without_program_is_no_lesson);
    tcase_add_loop_test(tcase, mistakes_have_lines, 0, sizeof broken / sizeof *broken);
    tcase_add_loop_test(tcase, mistaken_callouts_have_lines, 0,
                        sizeof broken_programs / sizeof *broken_programs);
    tcase_add_test(tcase, an_experiment_that_fits_twice_does_not_apply);
    suite_add_tcase(suite, tcase);
    tcase = tcase_create("catalogue");
    tcase_add_test(tcase, the_catalogue_finds_by_name_and_number);
    suite_add_tcase(suite, tcase);
    return suite;
}
