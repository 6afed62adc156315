/* What was seen of the lessons: kept, found again, and safe from what else the file may hold. */
#include "suite.h"

#include "ui/progress.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static char folder[] = "aioscope-progress-XXXXXX", path[256];
static Progress progress, again;

static void setup(void) {
    ck_assert_ptr_nonnull(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/data/aioscope/progress", folder);
    progress_load(&progress, path);
}

static void teardown(void) {
    remove(path);
    snprintf(path, sizeof path, "%s/data/aioscope", folder);
    rmdir(path);
    snprintf(path, sizeof path, "%s/data", folder);
    rmdir(path);
    rmdir(folder);
}

START_TEST(what_was_seen_is_found_again) {
    progress_note(&progress, "01-hello", 1);
    progress_note(&progress, "01-hello", 3);
    progress_answer(&progress, "01-hello", 2);
    progress_end(&progress, "02-more");
    progress_toured(&progress);
    ck_assert(progress_save(&progress));
    progress_load(&again, path);
    const ProgressLesson *lesson = progress_of(&again, "01-hello");
    ck_assert_ptr_nonnull(lesson);
    ck_assert_uint_eq(lesson->notes, 5);
    ck_assert_uint_eq(lesson->answers, 2);
    ck_assert(!lesson->end);
    ck_assert(progress_of(&again, "02-more")->end);
    ck_assert(again.toured);
    ck_assert_ptr_null(progress_of(&again, "03-none"));
}
END_TEST

START_TEST(the_part_that_was_seen) {
    ck_assert_double_eq(progress_part(NULL, 3, 1), 0);
    for (int note = 1; note <= 3; note++)
        progress_note(&progress, "a", note);
    progress_note(&progress, "a", 9);
    progress_answer(&progress, "a", 1);
    ck_assert_double_eq_tol(progress_part(progress_of(&progress, "a"), 3, 1), 0.8, 1e-9);
    progress_end(&progress, "a");
    ck_assert_double_eq(progress_part(progress_of(&progress, "a"), 3, 1), 1);
}
END_TEST

START_TEST(nothing_new_writes_nothing) {
    progress_note(&progress, "a", 1);
    ck_assert(progress_save(&progress));
    ck_assert_int_eq(remove(path), 0);
    progress_note(&progress, "a", 1);
    ck_assert(progress_save(&progress));
    ck_assert_int_ne(access(path, F_OK), 0);
}
END_TEST

START_TEST(other_lines_do_no_harm) {
    progress_note(&progress, "a", 1);
    ck_assert(progress_save(&progress));
    FILE *file = fopen(path, "w");
    fputs("\n???\ntourist\na notes=zz answers=1 end=1\nb notes=3 answers=0 end=1\n", file);
    for (int i = 0; i < 1000; i++)
        fprintf(file, "lesson-%d notes=1 answers=1 end=1 %0300d\n", i, i);
    fclose(file);
    progress_load(&again, path);
    ck_assert(!again.toured);
    ck_assert_ptr_null(progress_of(&again, "a"));
    ck_assert_uint_eq(progress_of(&again, "b")->notes, 3);
    ck_assert_uint_le(again.count, PROGRESS_LESSONS_MAX);
    progress_note(&again, "two words", 1);
    ck_assert_ptr_null(progress_of(&again, "two words"));
}
END_TEST

START_TEST(the_file_is_in_the_users_data_folder) {
    char found[PLACES_PATH_SIZE];
    setenv("XDG_DATA_HOME", "/data", 1);
    ck_assert(places_data_file(found, "progress"));
    ck_assert_str_eq(found, "/data/aioscope/progress");
    unsetenv("XDG_DATA_HOME");
    setenv("HOME", "/home/me", 1);
    ck_assert(places_data_file(found, "progress"));
    ck_assert_str_eq(found, "/home/me/.local/share/aioscope/progress");
    unsetenv("HOME");
    ck_assert(!places_data_file(found, "progress"));
}
END_TEST

Suite *suite_progress(void) {
    Suite *suite = suite_create("progress");
    TCase *tests = tcase_create("progress");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_test(tests, what_was_seen_is_found_again);
    tcase_add_test(tests, the_part_that_was_seen);
    tcase_add_test(tests, nothing_new_writes_nothing);
    tcase_add_test(tests, other_lines_do_no_harm);
    tcase_add_test(tests, the_file_is_in_the_users_data_folder);
    suite_add_tcase(suite, tests);
    return suite;
}
