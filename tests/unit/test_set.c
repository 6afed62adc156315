/* set from C: the order of iteration, which is the table's for numbers and that of insertion as
 * soon as a str is among them. What programs see is compared with CPython in tests/conformance/set.
 */
#include "bare_sim.h"
#include "suite.h"

#include "sim/python/errors.h"
#include "sim/python/objects/list.h"
#include "sim/python/objects/number.h"
#include "sim/python/objects/set_internal.h"

static Sim *sim;

static void open_sim(void) {
    sim = bare_sim_open();
}

static void close_sim(void) {
    bare_sim_close(sim);
}

static Value number(int64_t n) {
    return value_from_small_int(n);
}

static void check_order(Set *s, size_t count, const int64_t *expected) {
    size_t position = 0, i = 0;
    Value v;
    while (set_next(s, &position, &v)) {
        ck_assert_uint_lt(i, count);
        ck_assert_ptr_eq(v, number(expected[i++]));
    }
    ck_assert_uint_eq(i, count);
}

static void add_all(Set *s, size_t count, const int64_t *items) {
    for (size_t i = 0; i < count; i++)
        ck_assert(set_add(sim, s, number(items[i])));
}

START_TEST(numbers_stand_in_the_order_of_the_table) {
    Set *s = set_new(sim);
    add_all(s, 4, (const int64_t[]){7, 15, 23, 1});
    check_order(s, 4, (const int64_t[]){1, 15, 23, 7});
    add_all(s, 1, (const int64_t[]){40}); /* the fifth makes the table grow to 32 places */
    ck_assert_uint_eq(s->mask, 31);
    check_order(s, 5, (const int64_t[]){1, 7, 40, 15, 23});
    DROP(sim, s);
}
END_TEST

START_TEST(a_removed_place_is_used_again) {
    Set *s = set_new(sim);
    add_all(s, 2, (const int64_t[]){0, 8});
    ck_assert_int_eq(set_discard(sim, s, number(0)), 1);
    ck_assert_int_eq(set_discard(sim, s, number(0)), 0);
    add_all(s, 1, (const int64_t[]){16});
    check_order(s, 2, (const int64_t[]){16, 8});
    ck_assert_uint_eq(s->fill, 2);
    DROP(sim, s);
}
END_TEST

START_TEST(a_str_among_them_turns_to_the_order_of_insertion) {
    Set *s = set_new(sim);
    add_all(s, 3, (const int64_t[]){3, 1, 2});
    ck_assert(set_add(sim, s, (Value)sim->names.key));
    size_t position = 0;
    Value v;
    ck_assert(set_next(s, &position, &v));
    ck_assert_ptr_eq(v, number(3));
    ck_assert_int_eq(set_discard(sim, s, (Value)sim->names.key), 1);
    check_order(s, 3, (const int64_t[]){1, 2, 3});
    DROP(sim, s);
}
END_TEST

START_TEST(pop_goes_round_the_table) {
    Set *s = set_new(sim);
    add_all(s, 3, (const int64_t[]){1, 2, 3});
    ck_assert_ptr_eq(set_pop(sim, s), number(1));
    add_all(s, 1, (const int64_t[]){1});
    ck_assert_ptr_eq(set_pop(sim, s), number(2));
    ck_assert_ptr_eq(set_pop(sim, s), number(3));
    ck_assert_ptr_eq(set_pop(sim, s), number(1));
    ck_assert_ptr_null(set_pop(sim, s));
    DROP(sim, s);
}
END_TEST

START_TEST(frozensets_hash_as_in_cpython) {
    Set *s = frozenset_new(sim);
    int64_t hash;
    ck_assert(value_hash(sim, (Value)s, &hash));
    ck_assert_int_eq(hash, INT64_C(133146708735736));
    DROP(sim, s);
    s = frozenset_new(sim);
    add_all(s, 3, (const int64_t[]){3, 1, 2});
    ck_assert(value_hash(sim, (Value)s, &hash));
    ck_assert_int_eq(hash, INT64_C(-272375401224217160));
    DROP(sim, s);
}
END_TEST

START_TEST(algebra_agrees_with_membership) {
    Set *a = set_new(sim), *b = set_new(sim);
    for (int64_t i = 0; i < 300; i++) {
        set_add(sim, a, number(i * 2));
        set_add(sim, b, number(i * 3));
    }
    Set *both = set_intersection(sim, a, (Value)b), *only = set_difference(sim, a, (Value)b);
    Set *either = set_symmetric_difference(sim, a, (Value)b);
    for (int64_t i = 0; i < 900; i++) {
        bool in_a = i % 2 == 0 && i < 600, in_b = i % 3 == 0;
        ck_assert_int_eq(set_contains(sim, both, number(i)), in_a && in_b);
        ck_assert_int_eq(set_contains(sim, only, number(i)), in_a && !in_b);
        ck_assert_int_eq(set_contains(sim, either, number(i)), in_a != in_b);
    }
    ck_assert_int_eq(set_is_subset(sim, both, (Value)a), 1);
    ck_assert_int_eq(set_is_superset(sim, both, (Value)a), 0);
    ck_assert_int_eq(set_is_disjoint(sim, only, (Value)b), 1);
    DROP(sim, both);
    DROP(sim, only);
    DROP(sim, either);
    DROP(sim, a);
    DROP(sim, b);
}
END_TEST

START_TEST(memory_comes_back_when_a_set_dies) {
    size_t used = sim->memory.used;
    Set *s = set_new(sim);
    for (int64_t i = 0; i < 5000; i++) {
        Tuple *t = tuple_of(sim, 1, number(i));
        set_add(sim, s, (Value)t);
        if (i % 2)
            set_discard(sim, s, (Value)t);
        DROP(sim, t);
    }
    ck_assert_uint_eq(set_count(s), 2500);
    DROP(sim, s);
    ck_assert_uint_eq(sim->memory.used, used);
}
END_TEST

Suite *suite_set(void) {
    Suite *s = suite_create("set");
    TCase *c = tcase_create("set");
    tcase_add_checked_fixture(c, open_sim, close_sim);
    tcase_add_test(c, numbers_stand_in_the_order_of_the_table);
    tcase_add_test(c, a_removed_place_is_used_again);
    tcase_add_test(c, a_str_among_them_turns_to_the_order_of_insertion);
    tcase_add_test(c, pop_goes_round_the_table);
    tcase_add_test(c, frozensets_hash_as_in_cpython);
    tcase_add_test(c, algebra_agrees_with_membership);
    tcase_add_test(c, memory_comes_back_when_a_set_dies);
    suite_add_tcase(s, c);
    return s;
}
