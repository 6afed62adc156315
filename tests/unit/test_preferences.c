/* The viewer's choices: kept when they are made in the window, safe from what the file may hold. */
#include "suite.h"

#include "ui/preferences.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static char folder[] = "aioscope-preferences-XXXXXX", path[256];
static Preferences preferences, again;

static void setup(void) {
    ck_assert_ptr_nonnull(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/preferences", folder);
    preferences_load(&preferences, path);
}

static void teardown(void) {
    remove(path);
    rmdir(folder);
}

START_TEST(a_choice_is_found_again) {
    Looks start = {LESSON_EN, 0, false}, end = {LESSON_RU, 1, true};
    preferences_keep(&preferences, &start, &end);
    preferences_load(&again, path);
    ck_assert_str_eq(again.language, "ru");
    ck_assert_str_eq(again.theme, "light");
    ck_assert(again.reduced_motion);
    preferences_keep(&again, &end, &start);
    preferences_load(&preferences, path);
    ck_assert_str_eq(preferences.language, "en");
    ck_assert_str_eq(preferences.theme, "dark");
    ck_assert(!preferences.reduced_motion);
}
END_TEST

START_TEST(what_was_not_changed_is_no_choice) {
    Looks looks = {LESSON_RU, 1, true}, turned = {LESSON_RU, 0, true};
    preferences_keep(&preferences, &looks, &looks);
    ck_assert_int_ne(access(path, F_OK), 0);
    preferences_keep(&preferences, &looks, &turned);
    preferences_load(&again, path);
    ck_assert_str_eq(again.language, "");
    ck_assert_str_eq(again.theme, "dark");
    ck_assert(!again.reduced_motion);
}
END_TEST

START_TEST(unknown_lines_are_passed_over) {
    FILE *file = fopen(path, "w");
    ck_assert_ptr_nonnull(file);
    fputs("language klingon\ntheme\nmotion fast\n\ncolour light\ntheme light\nlanguage "
          "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n",
          file);
    ck_assert_int_eq(fclose(file), 0);
    preferences_load(&again, path);
    ck_assert_str_eq(again.language, "");
    ck_assert_str_eq(again.theme, "light");
    ck_assert(!again.reduced_motion);
}
END_TEST

START_TEST(without_a_place_nothing_is_kept) {
    Looks start = {LESSON_EN, 0, false}, end = {LESSON_RU, 1, true};
    preferences_load(&again, NULL);
    preferences_keep(&again, &start, &end);
    ck_assert_str_eq(again.language, "ru");
    ck_assert_int_ne(access(path, F_OK), 0);
}
END_TEST

Suite *suite_preferences(void) {
    Suite *suite = suite_create("preferences");
    TCase *tests = tcase_create("preferences");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_test(tests, a_choice_is_found_again);
    tcase_add_test(tests, what_was_not_changed_is_no_choice);
    tcase_add_test(tests, unknown_lines_are_passed_over);
    tcase_add_test(tests, without_a_place_nothing_is_kept);
    suite_add_tcase(suite, tests);
    return suite;
}
