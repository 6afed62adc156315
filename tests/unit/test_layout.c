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

static void check_layout(const LayoutWish *wish) {
    Layout layout = layout_make(wish);
    const Rect *panes = &layout.toolbar;
    Rect window = rect_make(0, 0, wish->width, wish->height);
    float filled = 0;
    for (int i = 0; i < PANES; i++) {
        ck_assert(rect_contains(window, panes[i]) || rect_empty(panes[i]));
        for (int j = 0; j < i; j++)
            ck_assert_msg(apart(panes[i], panes[j]), "panes %d and %d overlap, of 0x%x", i, j,
                          wish->panes);
        filled += panes[i].w * panes[i].h;
    }
    ck_assert_msg(!wish->panes || filled > 0.7f * wish->width * wish->height,
                  "panes 0x%x leave most of the window empty", wish->panes);
}

/* Whatever is put away, the rest takes its room. */
START_TEST(panes_are_apart_and_inside) {
    Size size = sizes[_i / 2];
    LayoutWish wish = {.width = size.width,
                       .height = size.height,
                       .scale = layout_scale(size.width, size.height, size.zoom),
                       .stacked = _i % 2};
    for (wish.panes = 0; wish.panes <= LAYOUT_ALL; wish.panes++) {
        wish.lanes = (int)wish.panes % 4 * 5;
        wish.question = wish.panes % 3 == 0;
        check_layout(&wish);
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
    LayoutWish wish = {.width = 1600, .height = 1080, .scale = 1, .panes = LAYOUT_ALL, .lanes = 3};
    Layout with = layout_make(&wish);
    wish.panes &= ~(unsigned)LAYOUT_EXECUTOR;
    Layout without = layout_make(&wish);
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
    tcase_add_loop_test(tests, panes_are_apart_and_inside, 0, SIZES * 2);
    tcase_add_test(tests, scale_follows_window_and_zoom);
    tcase_add_test(tests, no_executor_leaves_its_room_to_the_tasks);
    tcase_add_test(tests, strips_are_cut_and_clamped);
    suite_add_tcase(suite, tests);
    return suite;
}
