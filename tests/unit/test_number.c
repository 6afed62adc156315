/* int and float from C: where the word ends, exact conversions, the shortest text. What programs
 * see is compared with CPython in tests/conformance/int and float. */
#include "bare_sim.h"
#include "suite.h"

#include "sim/python/objects/number.h"
#include "sim/stdlib/digest.h"
#include "sim/stdlib/mersenne.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static Sim *sim;

static void open_sim(void) {
    sim = bare_sim_open();
}

static void close_sim(void) {
    bare_sim_close(sim);
}

START_TEST(the_word_holds_63_bits) {
    ck_assert(value_is_small_int(int_new(sim, SMALL_INT_MAX)));
    ck_assert(value_is_small_int(int_new(sim, SMALL_INT_MIN)));
    ck_assert(!value_is_small_int(int_new(sim, SMALL_INT_MAX + 1)));
    ck_assert(!value_is_small_int(int_new(sim, SMALL_INT_MIN - 1)));
    Value sum = int_add(sim, int_new(sim, SMALL_INT_MAX), value_from_small_int(1));
    ck_assert(!value_is_small_int(sum));
    Value back = int_subtract(sim, sum, value_from_small_int(1));
    ck_assert(value_is_small_int(back));
    ck_assert_int_eq(value_as_small_int(back), SMALL_INT_MAX);
}
END_TEST

START_TEST(edges_of_64_bits_convert) {
    int64_t n;
    uint64_t u;
    ck_assert(int_as_int64(int_new(sim, INT64_MIN), &n) && n == INT64_MIN);
    ck_assert(int_as_int64(int_new(sim, INT64_MAX), &n) && n == INT64_MAX);
    ck_assert(int_as_uint64(int_from_uint64(sim, UINT64_MAX), &u) && u == UINT64_MAX);
    ck_assert(!int_as_int64(int_from_uint64(sim, UINT64_MAX), &n));
    ck_assert(!int_as_uint64(int_new(sim, -1), &u));
    ck_assert(int_as_int64(VALUE_TRUE, &n) && n == 1);
}
END_TEST

START_TEST(every_big_int_is_freed) {
    size_t before = sim->memory.used;
    Value a = int_power(sim, value_from_small_int(7), value_from_small_int(500));
    Value b = int_power(sim, value_from_small_int(-3), value_from_small_int(301));
    Value results[] = {int_multiply(sim, a, b),
                       int_floor_divide(sim, a, b),
                       int_modulo(sim, a, b),
                       int_xor(sim, a, b),
                       int_gcd(sim, a, b),
                       int_true_divide(sim, a, b),
                       int_power_modulo(sim, b, a, value_from_small_int(1000003))};
    for (size_t i = 0; i < sizeof results / sizeof *results; i++)
        value_drop(sim, results[i]);
    value_drop(sim, a);
    value_drop(sim, b);
    ck_assert_uint_eq(sim->memory.used, before);
}
END_TEST

static const struct {
    const char *text, *quotient, *remainder;
    int64_t by;
} divisions[] = {
    {"7", "3", "1", 2},
    {"-7", "-4", "1", 2},
    {"7", "-4", "-1", -2},
    {"-7", "3", "-1", -2},
    {"100000000000000000000", "14285714285714285714", "2", 7},
    {"-100000000000000000000", "-14285714285714285715", "5", 7},
};

START_TEST(division_floors) {
    Str *text = str_from(sim, divisions[_i].text);
    Value n = int_from_str(sim, text, 10), q, r;
    ck_assert(int_divmod(sim, n, value_from_small_int(divisions[_i].by), &q, &r));
    ck_assert_str_eq(bare_repr(sim, q), divisions[_i].quotient);
    ck_assert_str_eq(bare_repr(sim, r), divisions[_i].remainder);
}
END_TEST

START_TEST(shortest_texts_read_back) {
    uint64_t state = 88172645463325252u;
    for (int i = 0; i < 20000; i++) {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        double x;
        memcpy(&x, &state, sizeof x);
        if (i % 3 == 1)
            x = (double)(state % 1000000007) / 1000;
        if (i % 3 == 2)
            x = ldexp(1.0, (int)(state % 2098) - 1074);
        if (!isfinite(x))
            continue;
        char text[40];
        float_repr(x, text);
        ck_assert_msg(strtod(text, NULL) == x, "%s is not %.17g", text, x);
        ck_assert_uint_le(strlen(text), 24);
    }
}
END_TEST

static const struct {
    double x;
    const char *text;
} texts[] = {
    {0.1, "0.1"},
    {1e16, "1e+16"},
    {1e15, "1000000000000000.0"},
    {-0.0, "-0.0"},
    {5e-324, "5e-324"},
    {0.30000000000000004, "0.30000000000000004"},
    {0.0001, "0.0001"},
    {0.00001, "1e-05"},
    {5.684341886080802e-14, "5.684341886080802e-14"},
    {1e22, "1e+22"},
    {9007199254740993.0, "9007199254740992.0"},
    {HUGE_VAL, "inf"},
    {1.7976931348623157e308, "1.7976931348623157e+308"},
};

START_TEST(known_texts) {
    char text[40];
    float_repr(texts[_i].x, text);
    ck_assert_str_eq(text, texts[_i].text);
}
END_TEST

START_TEST(ints_compare_exactly_with_doubles) {
    Value n = int_new(sim, (INT64_C(1) << 53) + 1);
    ck_assert_int_gt(int_compare_double(n, 9007199254740992.0), 0);
    ck_assert_int_lt(int_compare_double(n, 9007199254740994.0), 0);
    ck_assert_int_lt(int_compare_double(n, HUGE_VAL), 0);
    ck_assert_int_gt(int_compare_double(int_negative(sim, n), -HUGE_VAL), 0);
    ck_assert_int_eq(int_compare_double(int_new(sim, INT64_C(1) << 60), 1152921504606846976.0), 0);
}
END_TEST

START_TEST(equal_numbers_hash_alike) {
    ck_assert_int_eq(int_hash(value_from_small_int(-1)), -2);
    ck_assert_int_eq(double_hash(-1.0), -2);
    ck_assert_int_eq(double_hash(0.5), INT64_C(1152921504606846976));
    Value big = int_power(sim, value_from_small_int(2), value_from_small_int(100));
    ck_assert_int_eq(int_hash(big), double_hash(ldexp(1.0, 100)));
}
END_TEST

START_TEST(the_generator_is_pythons) {
    Mersenne m;
    const uint32_t key[] = {0};
    mersenne_seed(&m, key, 1);
    ck_assert(mersenne_double(&m) == 0.8444218515250481);
    ck_assert(mersenne_double(&m) == 0.7579544029403025);
    unsigned char hash[64];
    digest_of(digest_find("sha512"), (const unsigned char *)"abc", 3, hash);
    ck_assert_uint_eq(hash[0], 0xdd);
    ck_assert_uint_eq(hash[63], 0x9f);
}
END_TEST

Suite *suite_number(void) {
    Suite *suite = suite_create("number");
    TCase *with_sim = tcase_create("with a Sim");
    tcase_add_checked_fixture(with_sim, open_sim, close_sim);
    tcase_add_test(with_sim, the_word_holds_63_bits);
    tcase_add_test(with_sim, edges_of_64_bits_convert);
    tcase_add_test(with_sim, every_big_int_is_freed);
    tcase_add_loop_test(with_sim, division_floors, 0, sizeof divisions / sizeof *divisions);
    tcase_add_test(with_sim, ints_compare_exactly_with_doubles);
    tcase_add_test(with_sim, equal_numbers_hash_alike);
    suite_add_tcase(suite, with_sim);
    TCase *alone = tcase_create("alone");
    tcase_add_test(alone, shortest_texts_read_back);
    tcase_add_loop_test(alone, known_texts, 0, sizeof texts / sizeof *texts);
    tcase_add_test(alone, the_generator_is_pythons);
    suite_add_tcase(suite, alone);
    return suite;
}
