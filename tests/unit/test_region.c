/* Regions: found by name, hit from the top. */
#include "suite.h"

#include "ui/draw/region.h"

#include <stdio.h>

START_TEST(finds_the_latest_of_a_name) {
    RegionList list = {0};
    region_add(&list, rect_make(0, 0, 10, 10), 0, "task/1");
    region_add(&list, rect_make(20, 0, 10, 10), 0, "task/2");
    region_add(&list, rect_make(40, 0, 10, 10), 0, "task/1");
    ck_assert_float_eq(region_find(&list, "task/1")->rect.x, 40);
    ck_assert_float_eq(region_find(&list, "task/2")->rect.x, 20);
    ck_assert_ptr_null(region_find(&list, "task/3"));
    region_free(&list);
}
END_TEST

START_TEST(hits_the_topmost) {
    RegionList list = {0};
    region_add(&list, rect_make(0, 0, 100, 100), 0, "pane");
    region_add(&list, rect_make(10, 10, 20, 20), 0, "chip");
    ck_assert_str_eq(region_at(&list, 15, 15)->name, "chip");
    ck_assert_str_eq(region_at(&list, 50, 50)->name, "pane");
    ck_assert_ptr_null(region_at(&list, 100, 100));
    region_add(&list, rect_make(0, 0, 100, 100), 2, "overlay");
    region_add(&list, rect_make(10, 10, 20, 20), 1, "between");
    ck_assert_str_eq(region_at(&list, 15, 15)->name, "overlay");
    region_free(&list);
}
END_TEST

START_TEST(hits_by_flag) {
    RegionList list = {0};
    region_add(&list, rect_make(0, 0, 100, 100), 0, "scroll/code")->flags = REGION_SCROLLS;
    region_add(&list, rect_make(0, 0, 50, 50), 0, "line");
    ck_assert_str_eq(region_at_with(&list, 5, 5, REGION_SCROLLS)->name, "scroll/code");
    ck_assert_ptr_null(region_at_with(&list, 5, 5, REGION_DRAGGED));
    region_free(&list);
}
END_TEST

START_TEST(keeps_many) {
    RegionList list = {0};
    char name[32];
    for (int i = 0; i < 3000; i++) {
        snprintf(name, sizeof name, "task/%d", i);
        ck_assert_ptr_nonnull(region_add(&list, rect_make((float)i, 0, 1, 1), 0, name));
    }
    ck_assert_uint_eq(list.count, 3000);
    ck_assert_str_eq(region_at(&list, 1234.5f, 0.5f)->name, "task/1234");
    region_free(&list);
}
END_TEST

Suite *suite_region(void) {
    Suite *suite = suite_create("region");
    TCase *tests = tcase_create("region");
    tcase_add_test(tests, finds_the_latest_of_a_name);
    tcase_add_test(tests, hits_the_topmost);
    tcase_add_test(tests, hits_by_flag);
    tcase_add_test(tests, keeps_many);
    suite_add_tcase(suite, tests);
    return suite;
}
