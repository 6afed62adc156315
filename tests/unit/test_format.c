/* The three ways to format, from C: a table of templates, and that failing ones leave nothing
 * behind. */
#include "bare_sim.h"
#include "suite.h"

#include "sim/python/objects/format.h"
#include "sim/python/objects/list.h"
#include "sim/python/objects/number.h"

static Sim *sim;

static void open_sim(void) {
    sim = bare_sim_open();
}

static void close_sim(void) {
    bare_sim_close(sim);
}

static const struct {
    double x;
    const char *spec, *text;
} floats[] = {
    {3.14159, ".2f", "'3.14'"},
    {2.5, ".0f", "'2'"},
    {1e6, ",.1f", "'1,000,000.0'"},
    {0.256, ".1%", "'25.6%'"},
    {-1.5, "08.2f", "'-0001.50'"},
    {10.0, ".2", "'1e+01'"},
    {999999.5, "#g", "'1.00000e+06'"},
    {1.0, "", "'1.0'"},
    {1.5, "d", "raised ValueError: Unknown format code 'd' for object of type 'float'"},
};

START_TEST(floats_by_specifier) {
    Value x = float_new(sim, floats[_i].x);
    Str *spec = str_from(sim, floats[_i].spec);
    ck_assert_str_eq(bare_repr(sim, value_format(sim, x, spec)), floats[_i].text);
}
END_TEST

static const struct {
    int64_t n;
    const char *spec, *text;
} ints[] = {
    {42, "05d", "'00042'"},
    {255, "#x", "'0xff'"},
    {-7, "+", "'-7'"},
    {1234567, ",", "'1,234,567'"},
    {1234567, "012,", "'0,001,234,567'"},
    {5, "*^7", "'***5***'"},
    {97, "c", "'a'"},
    {7, "b", "'111'"},
    {1, ".3", "raised ValueError: Precision not allowed in integer format specifier"},
};

START_TEST(ints_by_specifier) {
    Str *spec = str_from(sim, ints[_i].spec);
    ck_assert_str_eq(bare_repr(sim, value_format(sim, int_new(sim, ints[_i].n), spec)),
                     ints[_i].text);
}
END_TEST

static const struct {
    const char *template, *text;
} fields[] = {
    {"{} {}", "'1 two'"},
    {"{1!r:>6}|{0:03}", "\" 'two'|001\""},
    {"{{}}", "'{}'"},
    {"{:{}}", "raised ValueError: Invalid format specifier 'two' for object of type 'int'"},
    {"{0}{}", "raised ValueError: cannot switch from manual field specification to automatic field "
              "numbering"},
    {"{2}", "raised IndexError: Replacement index 2 out of range for positional args tuple"},
    {"{", "raised ValueError: Single '{' encountered in format string"},
};

START_TEST(fields_of_str_format) {
    Str *template = str_from(sim, fields[_i].template), *two = str_from(sim, "two");
    Value args[] = {value_from_small_int(1), (Value)two};
    ck_assert_str_eq(bare_repr(sim, str_format_fields(sim, template, args, 2, NULL)),
                     fields[_i].text);
}
END_TEST

static const struct {
    const char *template, *text;
} percents[] = {
    {"%d %s", "'1 two'"},
    {"%03d%%|%-5s|", "'001%|two  |'"},
    {"%s", "raised TypeError: not all arguments converted during string formatting"},
    {"%s %s %s", "raised TypeError: not enough arguments for format string"},
    {"%s %d", "raised TypeError: %d format: a real number is required, not str"},
    {"%s %q", "raised ValueError: unsupported format character 'q' (0x71) at index 4"},
};

START_TEST(percent_directives) {
    Str *template = str_from(sim, percents[_i].template), *two = str_from(sim, "two");
    Tuple *args = tuple_of(sim, 2, value_from_small_int(1), (Value)two);
    ck_assert_str_eq(bare_repr(sim, str_percent(sim, template, (Value)args)), percents[_i].text);
}
END_TEST

START_TEST(failures_leave_nothing_behind) {
    Str *template =
        str_from(sim, "some text that is long enough to leave the builder's own room: %s "
                      "and even more of it, so that it lies on the heap when it fails %d");
    Str *two = str_from(sim, "two");
    Tuple *args = tuple_of(sim, 2, (Value)two, (Value)two);
    ck_assert_ptr_null(str_percent(sim, template, (Value)args));
    error_clear(sim);
    size_t before = sim->memory.used;
    ck_assert_ptr_null(str_percent(sim, template, (Value)args));
    error_clear(sim);
    ck_assert_uint_eq(sim->memory.used, before);
}
END_TEST

#define COUNT(table) ((int)(sizeof(table) / sizeof *(table)))

Suite *suite_format(void) {
    Suite *suite = suite_create("format");
    TCase *tests = tcase_create("format");
    tcase_add_checked_fixture(tests, open_sim, close_sim);
    tcase_add_loop_test(tests, floats_by_specifier, 0, COUNT(floats));
    tcase_add_loop_test(tests, ints_by_specifier, 0, COUNT(ints));
    tcase_add_loop_test(tests, fields_of_str_format, 0, COUNT(fields));
    tcase_add_loop_test(tests, percent_directives, 0, COUNT(percents));
    tcase_add_test(tests, failures_leave_nothing_behind);
    suite_add_tcase(suite, tests);
    return suite;
}
