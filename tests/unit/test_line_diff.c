/* Lines that are new and lines that have moved. */
#include "suite.h"

#include "ui/line_diff.h"

#include <stdlib.h>
#include <string.h>

static void check_map(const char *from, const char *to, const uint32_t *wanted, uint32_t lines) {
    uint32_t count, *map = line_map(from, to, &count);
    ck_assert_uint_eq(count, lines);
    for (uint32_t i = 0; i < lines; i++)
        ck_assert_msg(map[i + 1] == wanted[i], "line %u came from %u, not %u", i + 1, map[i + 1],
                      wanted[i]);
    free(map);
}

START_TEST(equal_texts) {
    check_map("a\nb\nc\n", "a\nb\nc\n", (uint32_t[]){1, 2, 3}, 3);
    check_map("", "", NULL, 0);
    check_map("a", "a\n", (uint32_t[]){1}, 1);
}
END_TEST

START_TEST(new_lines_come_from_nowhere) {
    check_map("a\nc\n", "a\nb\nc\n", (uint32_t[]){1, 0, 2}, 3);
    check_map("", "a\nb\n", (uint32_t[]){0, 0}, 2);
    check_map("a\nb\nc\nd\n", "a\nx\nc\ny\nd\n", (uint32_t[]){1, 0, 3, 0, 4}, 5);
}
END_TEST

START_TEST(lost_lines_are_skipped) {
    check_map("a\nb\nc\nd\ne\n", "a\nd\ne\n", (uint32_t[]){1, 4, 5}, 3);
    check_map("a\nb\nx\nc\n", "b\ny\nc\nz\n", (uint32_t[]){2, 0, 4, 0}, 4);
}
END_TEST

START_TEST(places_follow_their_lines) {
    ck_assert_uint_eq(line_follow("a\nb\nc\n", "new\na\nb\nc\n", 2), 3);
    ck_assert_uint_eq(line_follow("a\nb\nc\n", "a\nc\n", 3), 2);
    ck_assert_uint_eq(line_follow("a\nb\nc\n", "a\nB\nc\n", 2), 2);
    ck_assert_uint_eq(line_follow("a\nb\n", "", 2), 1);
    ck_assert_uint_eq(line_follow("a\nb\nc\nd\n", "x\n", 4), 1);
}
END_TEST

START_TEST(lines_by_number) {
    uint32_t length;
    ck_assert(strncmp(line_text("one\ntwo\n", 2, &length), "two", 3) == 0);
    ck_assert_uint_eq(length, 3);
    ck_assert_ptr_null(line_text("one\ntwo\n", 3, &length));
}
END_TEST

Suite *suite_line_diff(void) {
    Suite *suite = suite_create("line_diff");
    TCase *tests = tcase_create("line_diff");
    tcase_add_test(tests, equal_texts);
    tcase_add_test(tests, new_lines_come_from_nowhere);
    tcase_add_test(tests, lost_lines_are_skipped);
    tcase_add_test(tests, places_follow_their_lines);
    tcase_add_test(tests, lines_by_number);
    suite_add_tcase(suite, tests);
    return suite;
}
