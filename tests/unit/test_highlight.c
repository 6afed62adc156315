/* Colours of Python source: every byte belongs to one span, strings know where they end. */
#include "suite.h"

#include "ui/highlight.h"

#include <string.h>

/* One letter a byte: k keyword, n name, s string, 1 number, c comment, b builtin, . text. */
static void expect(HighlightState *state, const char *line, const char *kinds) {
    static const char letters[] = ".kns1cb";
    HighlightSpan spans[64];
    char got[128] = "";
    size_t length = strlen(line), count = highlight_line(state, line, length, spans, 64), at = 0;
    for (size_t i = 0; i < count; i++) {
        ck_assert_uint_eq(spans[i].start, at);
        memset(got + at, letters[spans[i].kind], spans[i].length);
        at += spans[i].length;
    }
    ck_assert_uint_eq(at, length);
    ck_assert_str_eq(got, kinds);
}

static void expect_line(const char *line, const char *kinds) {
    HighlightState state = {0};
    expect(&state, line, kinds);
}

START_TEST(words_and_numbers) {
    expect_line("async def f(x):", "kkkkk.kkk.n....");
    expect_line("x = 1.5 + y2", "....111.....");
    expect_line("print(a.print)", "bbbbb.........");
    expect_line("await x # why", "kkkkk...ccccc");
}
END_TEST

START_TEST(strings) {
    expect_line("a = 'x#y' # z", "....sssss.ccc");
    expect_line("'it\\'s' + \"q\"", "sssssss...sss");
    expect_line("f'{a} b'", "ss...sss");
    expect_line("f'{{a}}'", "ssssssss");
    expect_line("rb'\\''", "ssssss");
    expect_line("'open", "sssss");
}
END_TEST

START_TEST(strings_over_several_lines) {
    HighlightState state = {0};
    expect(&state, "x = '''one", "....ssssss");
    expect(&state, "def two", "sssssss");
    expect(&state, "''' + def", "sss...kkk");
}
END_TEST

START_TEST(letters_of_other_scripts) {
    HighlightState state = {0};
    HighlightSpan spans[8];
    const char *line = "имя = 1";
    size_t count = highlight_line(&state, line, strlen(line), spans, 8);
    ck_assert_uint_eq(count, 2);
    ck_assert_int_eq(spans[1].kind, HIGHLIGHT_NUMBER);
}
END_TEST

START_TEST(few_spans_still_cover_the_line) {
    HighlightState state = {0};
    HighlightSpan spans[2];
    const char *line = "a 1 'b' 2 'c' 3";
    size_t count = highlight_line(&state, line, strlen(line), spans, 2);
    ck_assert_uint_eq(count, 2);
    ck_assert_uint_eq(spans[1].start + spans[1].length, strlen(line));
}
END_TEST

Suite *suite_highlight(void) {
    Suite *suite = suite_create("highlight");
    TCase *tests = tcase_create("highlight");
    tcase_add_test(tests, words_and_numbers);
    tcase_add_test(tests, strings);
    tcase_add_test(tests, strings_over_several_lines);
    tcase_add_test(tests, letters_of_other_scripts);
    tcase_add_test(tests, few_spans_still_cover_the_line);
    suite_add_tcase(suite, tests);
    return suite;
}
