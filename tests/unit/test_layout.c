/* The panes' places: inside the window, apart from each other, at every size. */
#include "suite.h"

#include "ui/window/layout.h"

typedef struct Size {
    float width, height, zoom;
} Size;

static const Size sizes[] = {
    {1024, 640, 1},  {1280, 800, 1},     {1600, 1080, 1}, {1920, 1080, 1.5f},
    {3840, 2160, 1}, {3840, 2160, 0.6f}, {1024, 640, 2},
};

enum { SIZES = sizeof sizes / sizeof *sizes, PANES = sizeof(Layout) / sizeof(Rect) };

static bool apart(Rect a, Rect b) {
    return rect_empty(rect_intersect(a, b));
}

START_TEST(panes_are_apart_and_inside) {
    Size size = sizes[_i / 4];
    float scale = layout_scale(size.width, size.height, size.zoom);
    Layout layout = layout_make(size.width, size.height, scale, _i % 4 * 5, _i & 1);
    const Rect *panes = &layout.toolbar;
    Rect window = rect_make(0, 0, size.width, size.height);
    for (int i = 0; i < PANES; i++) {
        ck_assert(rect_contains(window, panes[i]) || rect_empty(panes[i]));
        for (int j = 0; j < i; j++)
            ck_assert_msg(apart(panes[i], panes[j]), "panes %d and %d overlap", i, j);
    }
}
END_TEST

START_TEST(scale_follows_window_and_zoom) {
    ck_assert_float_eq_tol(layout_scale(1600, 1080, 1), 1, 1e-6);
    ck_assert_float_eq_tol(layout_scale(3200, 2160, 1), 2, 1e-6);
    ck_assert_float_eq_tol(layout_scale(1600, 1080, 1.5f), 1.5, 1e-6);
    ck_assert_float_ge(layout_scale(400, 300, 1), 0.8f);
}
END_TEST

START_TEST(no_executor_leaves_its_room_to_the_tasks) {
    Layout with = layout_make(1600, 1080, 1, 3, true);
    Layout without = layout_make(1600, 1080, 1, 3, false);
    ck_assert(rect_empty(without.executor));
    ck_assert_float_gt(without.tasks.h, with.tasks.h + with.executor.h);
}
END_TEST

START_TEST(strips_are_cut_and_clamped) {
    Rect rest = rect_make(0, 0, 100, 50);
    Rect left = rect_cut_left(&rest, 30), bottom = rect_cut_bottom(&rest, 80);
    ck_assert_float_eq(left.w, 30);
    ck_assert_float_eq(rest.x, 30);
    ck_assert_float_eq(bottom.h, 50);
    ck_assert_float_eq(rest.h, 0);
}
END_TEST

Suite *suite_layout(void) {
    Suite *suite = suite_create("layout");
    TCase *tests = tcase_create("layout");
    tcase_add_loop_test(tests, panes_are_apart_and_inside, 0, SIZES * 4);
    tcase_add_test(tests, scale_follows_window_and_zoom);
    tcase_add_test(tests, no_executor_leaves_its_room_to_the_tasks);
    tcase_add_test(tests, strips_are_cut_and_clamped);
    suite_add_tcase(suite, tests);
    return suite;
}
