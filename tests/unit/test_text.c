/* Measuring, fitting and breaking text, with the fonts of this machine. */
#include "suite.h"

#include "ui/draw/text.h"

#include <string.h>

static Fonts *fonts;
static const TextStyle style = {FONT_UI, 15, 0xffffffff};

static void setup(void) {
    char error[256] = "";
    fonts = fonts_new(error, sizeof error);
    ck_assert_msg(fonts != NULL, "%s", error);
}

static void teardown(void) {
    fonts_free(fonts);
}

START_TEST(longer_is_wider) {
    int one = text_width(fonts, style, "abc", 3), two = text_width(fonts, style, "abcabc", 6);
    ck_assert_int_gt(one, 5);
    ck_assert_int_gt(two, one);
    ck_assert_int_eq(text_width(fonts, style, "", 0), 0);
}
END_TEST

START_TEST(code_is_of_one_width) {
    TextStyle mono = {FONT_MONO, 14, 0xffffffff};
    ck_assert_int_eq(text_width(fonts, mono, "iiii", 4), text_width(fonts, mono, "WWWW", 4));
    ck_assert_int_eq(text_width(fonts, mono, "!=->", 4), text_width(fonts, mono, "abcd", 4));
}
END_TEST

START_TEST(what_fits_fits) {
    const char *text = "Привет, цикл событий: ждём и не мешаем другим";
    size_t length = strlen(text);
    for (float width = 0; width < 420; width += 7) {
        size_t fit = text_fit(fonts, style, text, length, width);
        ck_assert_uint_eq(text_boundary(text, length, fit), fit);
        if (fit)
            ck_assert_float_le((float)text_width(fonts, style, text, fit), width);
    }
}
END_TEST

START_TEST(lines_break_at_blanks_and_lose_nothing) {
    const char *text = "one two three four five six seven";
    const char *rest = text;
    size_t length = strlen(text), seen = 0;
    int lines = 0;
    while (length) {
        const char *start = rest;
        size_t shown = text_next_line(fonts, style, &rest, &length, 90);
        ck_assert_uint_gt(shown, 0);
        ck_assert_float_le((float)text_width(fonts, style, start, shown), 90);
        seen += (size_t)(rest - start);
        lines++;
    }
    ck_assert_uint_eq(seen, strlen(text));
    ck_assert_int_ge(lines, 3);
    ck_assert_int_eq(text_line_count(fonts, style, text, 90), lines);
}
END_TEST

START_TEST(words_longer_than_the_line_are_cut) {
    const char *text = "Donaudampfschifffahrtsgesellschaft";
    ck_assert_int_gt(text_line_count(fonts, style, text, 60), 2);
    ck_assert_int_eq(text_line_count(fonts, style, "ж", 1), 1);
}
END_TEST

START_TEST(newlines_break) {
    ck_assert_int_eq(text_line_count(fonts, style, "a\nb\n\nc", 500), 4);
}
END_TEST

START_TEST(any_bytes_can_be_measured_and_rendered) {
    static const char *const texts[] = {"\xff\xfe", "a\xc3",      "\xf0\x9f", "日本語",      "ไทย",
                                        "🙂",     "\x01\x02\t", "é",        "\xed\xa0\x80"};
    TextPainter painter = fonts_painter(fonts);
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        size_t length = strlen(texts[i]);
        ck_assert_int_ge(text_width(fonts, style, texts[i], length), 0);
        TextMask mask = painter.mask(painter.context, FONT_UI, 15, texts[i], length);
        ck_assert(!mask.data || (mask.width > 0 && mask.height > 0));
    }
}
END_TEST

START_TEST(rendered_text_has_ink) {
    TextPainter painter = fonts_painter(fonts);
    TextMask mask = painter.mask(painter.context, FONT_MONO, 20, "H", 1);
    ck_assert_ptr_nonnull(mask.data);
    unsigned most = 0;
    for (int i = 0; i < mask.height * mask.stride; i++)
        most = mask.data[i] > most ? mask.data[i] : most;
    ck_assert_uint_gt(most, 200);
}
END_TEST

Suite *suite_text(void) {
    Suite *suite = suite_create("text");
    TCase *tests = tcase_create("text");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_test(tests, longer_is_wider);
    tcase_add_test(tests, code_is_of_one_width);
    tcase_add_test(tests, what_fits_fits);
    tcase_add_test(tests, lines_break_at_blanks_and_lose_nothing);
    tcase_add_test(tests, words_longer_than_the_line_are_cut);
    tcase_add_test(tests, newlines_break);
    tcase_add_test(tests, any_bytes_can_be_measured_and_rendered);
    tcase_add_test(tests, rendered_text_has_ink);
    suite_add_tcase(suite, tests);
    return suite;
}
