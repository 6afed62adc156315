/* Commands to pixels: coverage, clips, blending, and repainting only what changed. */
#include "suite.h"

#include "ui/draw/raster.h"

#include <string.h>

enum { SIDE = 200 };

static DrawList list;
static Pixels pixels;

static TextMask no_text(void *context, FontFace face, int size, const char *text, size_t length) {
    (void)context, (void)face, (void)size, (void)text, (void)length;
    return (TextMask){0};
}

static const TextPainter painter = {NULL, no_text};

static void setup(void) {
    memset(&list, 0, sizeof list);
    ck_assert(pixels_init(&pixels, SIDE, SIDE));
    draw_begin(&list, SIDE, SIDE);
}

static void teardown(void) {
    draw_free(&list);
    pixels_free(&pixels);
}

static void paint(void) {
    raster_paint(&pixels, &list, rect_make(0, 0, SIDE, SIDE), &painter);
}

static uint32_t at(int x, int y) {
    return pixels.data[y * SIDE + x] & 0xffffff;
}

START_TEST(rectangles_fill_exactly) {
    draw_rect(&list, rect_make(10, 20, 30, 40), 0, 0xff8040ff);
    paint();
    ck_assert_uint_eq(at(10, 20), 0xff8040);
    ck_assert_uint_eq(at(39, 59), 0xff8040);
    ck_assert_uint_eq(at(9, 20), 0);
    ck_assert_uint_eq(at(40, 59), 0);
    ck_assert_uint_eq(at(39, 60), 0);
}
END_TEST

START_TEST(corners_are_soft) {
    draw_rect(&list, rect_make(0, 0, 100, 100), 20, 0xffffffff);
    paint();
    ck_assert_uint_eq(at(0, 0), 0);
    ck_assert_uint_eq(at(50, 0), 0xffffff);
    int between = 0;
    for (int x = 0; x < 20; x++)
        between += at(x, 5) != 0 && at(x, 5) != 0xffffff;
    ck_assert_int_ge(between, 1);
    ck_assert_uint_eq(at(3, 9), at(9, 3));
}
END_TEST

START_TEST(half_transparent_is_between) {
    draw_rect(&list, rect_make(0, 0, SIDE, SIDE), 0, 0x000000ff);
    draw_rect(&list, rect_make(0, 0, 10, 10), 0, 0xffffff80);
    paint();
    ck_assert_int_ge((int)(at(5, 5) & 0xff), 0x7e);
    ck_assert_int_le((int)(at(5, 5) & 0xff), 0x82);
}
END_TEST

START_TEST(circles_cover_their_area) {
    draw_circle(&list, 100, 100, 40, 0xffffffff);
    paint();
    double sum = 0;
    for (int y = 0; y < SIDE; y++)
        for (int x = 0; x < SIDE; x++)
            sum += (double)(at(x, y) & 0xff) / 255;
    ck_assert_double_eq_tol(sum, 3.14159265 * 40 * 40, 25);
}
END_TEST

START_TEST(clips_hold) {
    DrawClip before = draw_clip(&list, rect_make(50, 50, 10, 10), false);
    draw_rect(&list, rect_make(0, 0, SIDE, SIDE), 0, 0xffffffff);
    draw_circle(&list, 55, 55, 30, 0xff0000ff);
    draw_unclip(&list, before);
    paint();
    ck_assert_uint_eq(at(55, 55), 0xff0000);
    ck_assert_uint_eq(at(49, 55), 0);
    ck_assert_uint_eq(at(60, 55), 0);
}
END_TEST

START_TEST(what_is_invisible_makes_no_command) {
    draw_rect(&list, rect_make(500, 500, 10, 10), 0, 0xffffffff);
    draw_rect(&list, rect_make(5, 5, 10, 10), 0, 0xffffff00);
    ck_assert_uint_eq(list.count, 0);
}
END_TEST

START_TEST(only_changed_cells_are_painted) {
    Damage damage = {0};
    draw_rect(&list, rect_make(0, 0, SIDE, SIDE), 0, 0x202020ff);
    draw_rect(&list, rect_make(130, 130, 20, 20), 4, 0xffffffff);
    Rect first = damage_paint(&damage, &pixels, &list, &painter);
    ck_assert_float_eq(first.w, SIDE);
    ck_assert(rect_empty(damage_paint(&damage, &pixels, &list, &painter)));
    draw_begin(&list, SIDE, SIDE);
    draw_rect(&list, rect_make(0, 0, SIDE, SIDE), 0, 0x202020ff);
    draw_rect(&list, rect_make(132, 130, 20, 20), 4, 0xffffffff);
    Rect changed = damage_paint(&damage, &pixels, &list, &painter);
    ck_assert(!rect_empty(changed));
    ck_assert_float_le(changed.w, 2 * DAMAGE_CELL);
    Pixels fresh;
    ck_assert(pixels_init(&fresh, SIDE, SIDE));
    raster_paint(&fresh, &list, rect_make(0, 0, SIDE, SIDE), &painter);
    ck_assert(memcmp(fresh.data, pixels.data, SIDE * SIDE * sizeof *fresh.data) == 0);
    pixels_free(&fresh);
    damage_free(&damage);
}
END_TEST

START_TEST(all_shapes_paint_the_same_in_parts) {
    const Point points[] = {{20, 30}, {90, 40}, {60, 120}};
    draw_rect(&list, rect_make(0, 0, SIDE, SIDE), 0, 0x101010ff);
    draw_glow(&list, rect_make(60, 60, 40, 40), 6, 18, 0xffd166aa);
    draw_arc(&list, 100, 100, 70, 9, 0.1f, 0.6f, 0x80ff80ff);
    draw_hatch(&list, rect_make(10, 150, 150, 20), 4, 3, 0xff00ffff);
    draw_line(&list, points, 3, 5, 0x00ffffff);
    draw_polygon(&list, points, 3, 0xffffff80);
    draw_border(&list, rect_make(5, 5, 180, 180), 20, 2, 0xffffffff);
    paint();
    Pixels parts;
    ck_assert(pixels_init(&parts, SIDE, SIDE));
    for (int y = 0; y < SIDE; y += 33)
        for (int x = 0; x < SIDE; x += 47)
            raster_paint(&parts, &list, rect_make((float)x, (float)y, 47, 33), &painter);
    ck_assert(memcmp(parts.data, pixels.data, SIDE * SIDE * sizeof *parts.data) == 0);
    pixels_free(&parts);
}
END_TEST

Suite *suite_draw(void) {
    Suite *suite = suite_create("draw");
    TCase *tests = tcase_create("draw");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_test(tests, rectangles_fill_exactly);
    tcase_add_test(tests, corners_are_soft);
    tcase_add_test(tests, half_transparent_is_between);
    tcase_add_test(tests, circles_cover_their_area);
    tcase_add_test(tests, clips_hold);
    tcase_add_test(tests, what_is_invisible_makes_no_command);
    tcase_add_test(tests, only_changed_cells_are_painted);
    tcase_add_test(tests, all_shapes_paint_the_same_in_parts);
    suite_add_tcase(suite, tests);
    return suite;
}
