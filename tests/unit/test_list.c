/* list and tuple from C: what the growing array keeps true, and that sorting is stable and asks as
 * often as it must. What programs see is compared with CPython in tests/conformance/list. */
#include "bare_sim.h"
#include "suite.h"

#include "sim/python/errors.h"
#include "sim/python/objects/list.h"
#include "sim/python/objects/number.h"

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

START_TEST(memory_comes_back_when_a_list_dies) {
    size_t used = sim->memory.used;
    List *list = list_new(sim, 0);
    for (int64_t i = 0; i < 10000; i++)
        list_append_steal(sim, list, (Value)tuple_of(sim, 1, number(i)));
    ck_assert_uint_eq(list->count, 10000);
    ck_assert(list->capacity >= list->count);
    DROP(sim, list);
    ck_assert_uint_eq(sim->memory.used, used);
}
END_TEST

START_TEST(insert_and_pop_move_the_rest) {
    List *list = list_new(sim, 0);
    for (int64_t i = 0; i < 100; i++)
        list_insert(sim, list, 0, number(i));
    for (size_t i = 0; i < 100; i++)
        ck_assert_ptr_eq(list->items[i], number(99 - (int64_t)i));
    ck_assert_ptr_eq(list_pop(sim, list, 50), number(49));
    ck_assert_ptr_eq(list->items[50], number(48));
    ck_assert_uint_eq(list->count, 99);
    while (list->count)
        list_pop(sim, list, list->count - 1);
    ck_assert(list->capacity < 100);
    DROP(sim, list);
}
END_TEST

START_TEST(a_list_extends_itself_once) {
    List *list = list_new(sim, 0);
    list_append(sim, list, number(1));
    list_append(sim, list, number(2));
    ck_assert(list_extend(sim, list, (Value)list));
    ck_assert_uint_eq(list->count, 4);
    ck_assert_ptr_eq(list->items[3], number(2));
    DROP(sim, list);
}
END_TEST

/* Pairs (key, place) compare by both, so an unstable sort would show. */
static List *pairs(size_t count, uint32_t seed, uint32_t span) {
    List *list = list_new(sim, count);
    for (size_t i = 0; i < count; i++) {
        seed = seed * 1103515245u + 12345u;
        int64_t key = (int64_t)((seed >> 8) % span);
        list_append_steal(sim, list, (Value)tuple_of(sim, 2, number(key), number((int64_t)i)));
    }
    return list;
}

static int64_t part(List *list, size_t i, size_t which) {
    return value_as_small_int(((Tuple *)list->items[i])->items[which]);
}

START_TEST(sorting_is_right_for_every_length) {
    for (size_t count = 0; count < 300; count += 7) {
        List *list = pairs(count, (uint32_t)count + 1, 20);
        ck_assert(list_sort(sim, list, NULL, false));
        ck_assert_uint_eq(list->count, count);
        for (size_t i = 1; i < count; i++) {
            bool less = part(list, i - 1, 0) < part(list, i, 0);
            bool equal = part(list, i - 1, 0) == part(list, i, 0);
            ck_assert(less || (equal && part(list, i - 1, 1) < part(list, i, 1)));
        }
        DROP(sim, list);
    }
}
END_TEST

START_TEST(floats_and_strs_sort_by_their_own_order) {
    List *floats = list_new(sim, 0), *strs = list_new(sim, 0);
    for (int i = 0; i < 200; i++) {
        list_append_steal(sim, floats, float_new(sim, (double)(i * 37 % 101) / 7));
        list_append_steal(sim, strs, (Value)str_format(sim, "%d", i * 37 % 101));
    }
    ck_assert(list_sort(sim, floats, NULL, true));
    ck_assert(list_sort(sim, strs, NULL, false));
    for (size_t i = 1; i < 200; i++) {
        ck_assert(float_value(floats->items[i - 1]) >= float_value(floats->items[i]));
        ck_assert(str_compare((Str *)strs->items[i - 1], (Str *)strs->items[i]) <= 0);
    }
    DROP(sim, floats);
    DROP(sim, strs);
}
END_TEST

START_TEST(a_failing_comparison_loses_nothing) {
    List *list = list_new(sim, 0);
    list_append(sim, list, number(2));
    list_append(sim, list, (Value)sim->empty_str);
    list_append(sim, list, number(1));
    ck_assert(!list_sort(sim, list, NULL, false));
    ck_assert(error_is(sim, sim->exceptions.TypeError));
    error_clear(sim);
    ck_assert_uint_eq(list->count, 3);
    DROP(sim, list);
}
END_TEST

START_TEST(tuples_hash_as_in_cpython) {
    int64_t hash;
    Tuple *t = tuple_of(sim, 2, number(1), number(2));
    ck_assert(value_hash(sim, (Value)t, &hash));
    ck_assert_int_eq(hash, INT64_C(-3550055125485641917));
    ck_assert(value_hash(sim, (Value)sim->empty_tuple, &hash));
    ck_assert_int_eq(hash, INT64_C(5740354900026072187));
    DROP(sim, t);
}
END_TEST

START_TEST(slices_of_tuples_share_the_whole) {
    Tuple *t = tuple_of(sim, 3, number(1), number(2), number(3));
    Tuple *whole = tuple_slice(sim, t, 0, 99), *middle = tuple_slice(sim, t, 1, 2);
    ck_assert_ptr_eq(whole, t);
    ck_assert_uint_eq(middle->count, 1);
    ck_assert_ptr_eq(middle->items[0], number(2));
    Tuple *none = tuple_slice(sim, t, 3, 3);
    ck_assert_ptr_eq(none, sim->empty_tuple);
    DROP(sim, whole);
    DROP(sim, middle);
    DROP(sim, none);
    DROP(sim, t);
}
END_TEST

Suite *suite_list(void) {
    Suite *s = suite_create("list");
    TCase *c = tcase_create("list");
    tcase_add_checked_fixture(c, open_sim, close_sim);
    tcase_add_test(c, memory_comes_back_when_a_list_dies);
    tcase_add_test(c, insert_and_pop_move_the_rest);
    tcase_add_test(c, a_list_extends_itself_once);
    tcase_add_test(c, sorting_is_right_for_every_length);
    tcase_add_test(c, floats_and_strs_sort_by_their_own_order);
    tcase_add_test(c, a_failing_comparison_loses_nothing);
    tcase_add_test(c, tuples_hash_as_in_cpython);
    tcase_add_test(c, slices_of_tuples_share_the_whole);
    suite_add_tcase(s, c);
    return s;
}
