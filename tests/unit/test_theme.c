/* The theme files: complete, readable (contrast of WCAG AA), told apart by people who see few
 * colours. */
#include "suite.h"

#include "ui/draw/theme.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static Theme load(int id) {
    Theme theme;
    char error[256] = "";
    ck_assert_msg(theme_load(&theme, (ThemeId)id, error, sizeof error), "%s", error);
    return theme;
}

static void check_contrast(const Theme *theme, ThemeColor ink, ThemeColor ground, double least) {
    double contrast = color_contrast(theme->colors[ink], theme->colors[ground]);
    ck_assert_msg(contrast >= least, "colour %d on %d has a contrast of %.2f", ink, ground,
                  contrast);
}

START_TEST(text_has_contrast) {
    static const ThemeColor inks[] = {THEME_TEXT, THEME_MUTED, THEME_FAINT};
    static const ThemeColor grounds[] = {THEME_BACKGROUND, THEME_PANE, THEME_RAISED,
                                         THEME_RAISED_HOVER, THEME_SELECTED};
    Theme theme = load(_i);
    for (size_t i = 0; i < sizeof inks / sizeof *inks; i++)
        for (size_t j = 0; j < sizeof grounds / sizeof *grounds; j++)
            check_contrast(&theme, inks[i], grounds[j],
                           inks[i] == THEME_FAINT && j >= 3 ? 3.5 : 4.5);
}
END_TEST

START_TEST(code_and_states_have_contrast) {
    Theme theme = load(_i);
    for (ThemeColor ink = THEME_CODE_TEXT; ink <= THEME_OUTPUT_ERROR; ink++)
        check_contrast(&theme, ink, THEME_PANE, 4.5);
    for (ThemeColor ink = THEME_CODE_TEXT; ink <= THEME_CODE_BUILTIN; ink++)
        check_contrast(&theme, ink, THEME_SELECTED, ink == THEME_CODE_COMMENT ? 3.5 : 4.5);
    for (ThemeColor ink = THEME_STATE_RUNNING; ink <= THEME_STATE_BLOCKED; ink++)
        check_contrast(&theme, ink, THEME_PANE, 4.5);
}
END_TEST

START_TEST(marks_have_contrast) {
    Theme theme = load(_i);
    for (ThemeColor ground = THEME_TASK_1; ground <= THEME_THREAD_2; ground++) {
        check_contrast(&theme, THEME_ON_COLOR, ground, 4.5);
        check_contrast(&theme, ground, THEME_PANE, 3);
    }
    check_contrast(&theme, THEME_ON_COLOR, THEME_NOW, 4.5);
    check_contrast(&theme, THEME_ON_COLOR, THEME_ACCENT, 4.5);
    check_contrast(&theme, THEME_NOW, THEME_PANE, 3);
}
END_TEST

/* ---- colour blindness ---- */

typedef struct Vector {
    double v[3];
} Vector;

/* Full absence of one kind of cone, in linear light (Machado, Oliveira, Fernandes 2009). */
static const double sights[4][3][3] = {
    {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
    {{0.152286, 1.052583, -0.204868},
     {0.114503, 0.786281, 0.099216},
     {-0.003882, -0.048116, 1.051998}},
    {{0.367322, 0.860646, -0.227968},
     {0.280085, 0.672501, 0.047413},
     {-0.011820, 0.042940, 0.968881}},
    {{1.255528, -0.076749, -0.178779},
     {-0.078411, 0.930809, 0.147602},
     {0.004733, 0.691367, 0.303900}},
};

static double linear(unsigned channel) {
    double c = (channel & 0xff) / 255.0;
    return c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4);
}

static Vector times(const double m[3][3], Vector a) {
    Vector out;
    for (int i = 0; i < 3; i++)
        out.v[i] = m[i][0] * a.v[0] + m[i][1] * a.v[1] + m[i][2] * a.v[2];
    return out;
}

static double lab_curve(double t) {
    return t > 0.008856 ? cbrt(t) : 7.787 * t + 16.0 / 116;
}

static Vector lab_as_seen(Color color, int sight) {
    static const double to_xyz[3][3] = {{0.4124 / 0.95047, 0.3576 / 0.95047, 0.1805 / 0.95047},
                                        {0.2126, 0.7152, 0.0722},
                                        {0.0193 / 1.08883, 0.1192 / 1.08883, 0.9505 / 1.08883}};
    Vector light = {{linear(color >> 24), linear(color >> 16), linear(color >> 8)}};
    Vector seen = times(sights[sight], light);
    for (int i = 0; i < 3; i++)
        seen.v[i] = seen.v[i] < 0 ? 0 : seen.v[i] > 1 ? 1 : seen.v[i];
    Vector xyz = times(to_xyz, seen);
    double x = lab_curve(xyz.v[0]), y = lab_curve(xyz.v[1]), z = lab_curve(xyz.v[2]);
    return (Vector){{116 * y - 16, 500 * (x - y), 200 * (y - z)}};
}

static double difference(Color a, Color b, int sight) {
    Vector p = lab_as_seen(a, sight), q = lab_as_seen(b, sight);
    double sum = 0;
    for (int i = 0; i < 3; i++)
        sum += (p.v[i] - q.v[i]) * (p.v[i] - q.v[i]);
    return sqrt(sum);
}

/* All pairs from first to last, by people with all cones and without one kind of them. */
static void check_apart(const Theme *theme, int first, int last, double least) {
    for (int sight = 0; sight < 4; sight++)
        for (int a = first; a <= last; a++)
            for (int b = first; b < a; b++) {
                double d = difference(theme->colors[a], theme->colors[b], sight);
                ck_assert_msg(d >= least, "colours %d and %d differ by %.1f, sight %d", a, b, d,
                              sight);
            }
}

START_TEST(task_colours_are_told_apart) {
    Theme theme = load(_i);
    check_apart(&theme, THEME_TASK_1, THEME_THREAD_1, 15);
}
END_TEST

/* They have shapes and words, too; but none looks like another. */
START_TEST(state_colours_are_told_apart) {
    Theme theme = load(_i);
    check_apart(&theme, THEME_STATE_RUNNING, THEME_STATE_BLOCKED, 12);
}
END_TEST

/* ---- the files ---- */

START_TEST(broken_themes_are_refused) {
    Theme theme;
    char error[256];
    ck_assert(!theme_parse(&theme, "pane = #101010\n", error, sizeof error));
    ck_assert_ptr_nonnull(strstr(error, "missing"));
    ck_assert(!theme_parse(&theme, "\npane = red\n", error, sizeof error));
    ck_assert_ptr_nonnull(strstr(error, "line 2"));
    ck_assert(!theme_parse(&theme, "no_such_thing = #101010\n", error, sizeof error));
    ck_assert(!theme_parse(&theme, "gap = -3\n", error, sizeof error));
}
END_TEST

START_TEST(colours_repeat_by_number) {
    Theme theme = load(0);
    ck_assert_uint_eq(theme_task_color(&theme, 1), theme.colors[THEME_TASK_1]);
    ck_assert_uint_eq(theme_task_color(&theme, 1 + THEME_TASK_COLORS), theme.colors[THEME_TASK_1]);
    ck_assert_int_eq(theme_id_of("light"), THEME_LIGHT);
    ck_assert_int_eq(theme_id_of("beige"), -1);
    ck_assert_double_eq_tol(color_contrast(0xffffffff, 0x000000ff), 21, 0.01);
}
END_TEST

Suite *suite_theme(void) {
    Suite *suite = suite_create("theme");
    TCase *tests = tcase_create("theme");
    tcase_add_loop_test(tests, text_has_contrast, 0, THEME_ID_COUNT);
    tcase_add_loop_test(tests, code_and_states_have_contrast, 0, THEME_ID_COUNT);
    tcase_add_loop_test(tests, marks_have_contrast, 0, THEME_ID_COUNT);
    tcase_add_loop_test(tests, task_colours_are_told_apart, 0, THEME_ID_COUNT);
    tcase_add_loop_test(tests, state_colours_are_told_apart, 0, THEME_ID_COUNT);
    tcase_add_test(tests, broken_themes_are_refused);
    tcase_add_test(tests, colours_repeat_by_number);
    suite_add_tcase(suite, tests);
    return suite;
}
