/* The glossary beside the lessons (ui/lesson/glossary.c). */
#include "suite.h"
#include "ui/lesson/glossary.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static char folder[64];

static void write_page(const char *language, const char *text) {
    char path[128];
    snprintf(path, sizeof path, "%s/glossary.%s.md", folder, language);
    FILE *file = fopen(path, "w");
    ck_assert_ptr_nonnull(file);
    fputs(text, file);
    fclose(file);
}

static void make_folder(void) {
    strcpy(folder, "/tmp/aioscope-glossary-XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(folder));
}

static void remove_folder(void) {
    for (int i = 0; i < LESSON_LANGUAGES; i++) {
        char path[128];
        snprintf(path, sizeof path, "%s/glossary.%s.md", folder, lesson_language_codes[i]);
        unlink(path);
    }
    rmdir(folder);
}

#define EN_GOOD "# Words\n\n## task\n\nWhat drives\na `coroutine`.\n\n## future\n\nA place.\n"
#define RU_GOOD "# Слова\n\n## задача (task)\n\nВедёт.\n\n## future\n\nМесто.\n"

START_TEST(a_glossary_is_read_and_sorted) {
    LessonProblems problems = {0};
    write_page("en", EN_GOOD);
    write_page("ru", RU_GOOD);
    Glossary *glossary = glossary_load(folder, &problems);
    ck_assert_ptr_nonnull(glossary);
    ck_assert_uint_eq(problems.count, 0);
    const GlossaryPage *english = glossary_page(glossary, LESSON_EN);
    ck_assert_uint_eq(english->count, 2);
    ck_assert_str_eq(english->terms[0].name, "future");
    ck_assert_str_eq(english->terms[1].text.plain, "What drives a coroutine.");
    ck_assert_int_eq(english->terms[1].text.runs[1].kind, LESSON_RUN_CODE);
    const GlossaryPage *russian = glossary_page(glossary, LESSON_RU);
    const GlossaryTerm *task = glossary_find(russian, "задача");
    ck_assert_ptr_nonnull(task);
    ck_assert_str_eq(task->key, "task");
    ck_assert_int_eq(task->line, 3);
    ck_assert_ptr_eq(task, glossary_find(russian, "task"));
    ck_assert_str_eq(glossary_find(russian, "future")->text.plain, "Место.");
    ck_assert_ptr_null(glossary_find(english, "loop"));
    glossary_free(glossary);
}
END_TEST

START_TEST(a_folder_without_glossary_has_none) {
    LessonProblems problems = {0};
    ck_assert_ptr_null(glossary_load(folder, &problems));
    ck_assert_uint_eq(problems.count, 0);
}
END_TEST

/* Each row: the two pages, and the one complaint that is to come, with its line. */
static const struct {
    const char *en, *ru, *file;
    int line;
    const char *words;
} broken[] = {
    {EN_GOOD, "## future\n\nМесто.\n", "glossary.en.md", 3, "'task' is not in the other"},
    {"## future\n\nA place.\n", RU_GOOD, "glossary.ru.md", 3, "'task' is not in the other"},
    {EN_GOOD "\n## task\n\nAgain.\n", RU_GOOD, "glossary.en.md", 12, "a second term 'task'"},
    {EN_GOOD, "## задача (task)\n\n## future\n\nМесто.\n", "glossary.ru.md", 1, "has no text"},
    {EN_GOOD, NULL, "glossary.ru.md", 0, "this file is missing"},
};

START_TEST(mistakes_have_lines) {
    LessonProblems problems = {0};
    write_page("en", broken[_i].en);
    if (broken[_i].ru)
        write_page("ru", broken[_i].ru);
    Glossary *glossary = glossary_load(folder, &problems);
    ck_assert_uint_eq(problems.count, 1);
    const LessonProblem *problem = &problems.items[0];
    const char *name = strrchr(problem->file, '/');
    ck_assert_str_eq(name ? name + 1 : problem->file, broken[_i].file);
    ck_assert_int_eq(problem->line, broken[_i].line);
    ck_assert_ptr_nonnull(strstr(problem->message, broken[_i].words));
    lesson_problems_free(&problems);
    glossary_free(glossary);
}
END_TEST

START_TEST(a_missing_language_falls_back) {
    write_page("en", EN_GOOD);
    Glossary *glossary = glossary_load(folder, NULL);
    const GlossaryPage *page = glossary_page(glossary, LESSON_RU);
    ck_assert_ptr_eq(page, &glossary->pages[LESSON_EN]);
    glossary_free(glossary);
}
END_TEST

Suite *suite_glossary(void) {
    Suite *suite = suite_create("glossary");
    TCase *tcase = tcase_create("load");
    tcase_add_checked_fixture(tcase, make_folder, remove_folder);
    tcase_add_test(tcase, a_glossary_is_read_and_sorted);
    tcase_add_test(tcase, a_folder_without_glossary_has_none);
    tcase_add_loop_test(tcase, mistakes_have_lines, 0, sizeof broken / sizeof *broken);
    tcase_add_test(tcase, a_missing_language_falls_back);
    suite_add_tcase(suite, tcase);
    return suite;
}
