/* dict from C: the table's invariants while it grows, loses entries and is rebuilt. What programs
 * see is compared with CPython in tests/conformance/dict. */
#include "bare_sim.h"
#include "suite.h"

#include "sim/python/errors.h"
#include "sim/python/objects/dict.h"
#include "sim/python/objects/list.h"
#include "sim/python/objects/number.h"

#include <stdio.h>
#include <string.h>

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

/* used counts the live entries, and each live entry is found by its key. */
static void check(Dict *d) {
    size_t live = 0;
    for (size_t i = 0; i < d->filled; i++) {
        if (!d->entries[i].key)
            continue;
        live++;
        ck_assert_ptr_eq(dict_get(sim, d, d->entries[i].key), d->entries[i].value);
    }
    ck_assert_uint_eq(live, d->used);
    ck_assert(d->filled <= d->capacity);
}

START_TEST(entries_are_found_while_the_table_grows_and_shrinks) {
    Dict *d = dict_new(sim);
    for (int64_t i = 0; i < 2000; i++) {
        ck_assert(dict_set(sim, d, number(i * 8), number(i)));
        if (i % 3 == 0) {
            Value key = number(i / 2 * 8);
            int there = dict_contains(sim, d, key);
            ck_assert_int_eq(dict_delete(sim, d, key), there);
            ck_assert_int_eq(dict_contains(sim, d, key), 0);
        }
        if (i % 100 == 0)
            check(d);
    }
    check(d);
    DROP(sim, d);
}
END_TEST

START_TEST(the_order_is_that_of_insertion) {
    Dict *d = dict_new(sim);
    for (int64_t i = 0; i < 100; i++)
        dict_set(sim, d, number(i * 37 % 101), number(i));
    dict_delete(sim, d, number(0));
    dict_set(sim, d, number(0), number(-1));
    size_t position = 0;
    Value key, v, last = NULL;
    int64_t expected = 1;
    while (dict_next(d, &position, &key, &v)) {
        if (v != number(-1))
            ck_assert_ptr_eq(v, number(expected++));
        last = key;
    }
    ck_assert_ptr_eq(last, number(0));
    DROP(sim, d);
}
END_TEST

START_TEST(popping_and_inserting_for_ever_needs_no_more_room) {
    Dict *d = dict_new(sim);
    for (int64_t i = 0; i < 20; i++)
        dict_set(sim, d, number(i), number(i));
    size_t capacity = d->capacity;
    for (int64_t i = 20; i < 5000; i++) {
        Value key, v;
        dict_set(sim, d, number(i), number(i));
        ck_assert(dict_pop_last(d, &key, &v));
        ck_assert_ptr_eq(key, number(i));
    }
    ck_assert(d->capacity <= capacity * 4);
    check(d);
    DROP(sim, d);
}
END_TEST

START_TEST(interned_names_are_found_by_number) {
    Dict *d = dict_new(sim);
    char text[16];
    for (int i = 0; i < 300; i++) {
        snprintf(text, sizeof text, "name%d", i);
        dict_set_text(sim, d, text, number(i));
    }
    ck_assert_uint_eq(d->head.flags & DICT_GENERAL, 0);
    for (int i = 0; i < 300; i++) {
        snprintf(text, sizeof text, "name%d", i);
        Str *name = str_intern(sim, text, strlen(text));
        int64_t n = dict_find_str(d, name);
        ck_assert_int_eq(n, i);
        ck_assert_ptr_eq(dict_entry_at(d, (size_t)n)->value, number(i));
        DROP(sim, name);
    }
    ck_assert_ptr_null(dict_get_text(sim, d, "absent"));
    DROP(sim, d);
}
END_TEST

START_TEST(a_str_that_is_not_interned_is_found_by_its_text) {
    Dict *d = dict_new(sim);
    Str *plain = str_format(sim, "%s%s", "some", " text"), *same = str_format(sim, "some text");
    ck_assert(!plain->interned);
    dict_set(sim, d, (Value)plain, number(1));
    ck_assert_uint_ne(d->head.flags & DICT_GENERAL, 0);
    ck_assert_ptr_eq(dict_get(sim, d, (Value)same), number(1));
    ck_assert_ptr_eq(dict_get_str(sim, d, same), number(1));
    ck_assert_ptr_eq(dict_get_text(sim, d, "some text"), number(1));
    DROP(sim, plain);
    DROP(sim, same);
    DROP(sim, d);
}
END_TEST

START_TEST(equal_numbers_are_one_key) {
    Dict *d = dict_new(sim);
    Value x = float_new(sim, 1.0);
    dict_set(sim, d, number(1), number(10));
    dict_set(sim, d, VALUE_TRUE, number(20));
    dict_set(sim, d, x, number(30));
    ck_assert_uint_eq(d->used, 1);
    ck_assert_ptr_eq(d->entries[0].key, number(1));
    ck_assert_ptr_eq(d->entries[0].value, number(30));
    value_drop(sim, x);
    DROP(sim, d);
}
END_TEST

START_TEST(the_version_tells_of_changed_keys_only) {
    Dict *d = dict_new(sim);
    dict_set(sim, d, number(1), number(1));
    uint32_t version = d->version;
    dict_set(sim, d, number(1), number(2));
    ck_assert_uint_eq(d->version, version);
    dict_set(sim, d, number(2), number(2));
    ck_assert_uint_ne(d->version, version);
    version = d->version;
    dict_delete(sim, d, number(2));
    ck_assert_uint_ne(d->version, version);
    DROP(sim, d);
}
END_TEST

START_TEST(what_cannot_be_hashed_raises) {
    Dict *d = dict_new(sim);
    List *list = list_new(sim, 0);
    ck_assert(!dict_set(sim, d, (Value)list, number(1)));
    ck_assert(error_is(sim, sim->exceptions.TypeError));
    error_clear(sim);
    ck_assert_int_eq(dict_contains(sim, d, (Value)list), -1);
    error_clear(sim);
    DROP(sim, list);
    DROP(sim, d);
}
END_TEST

START_TEST(memory_comes_back_when_a_dict_dies) {
    size_t used = sim->memory.used;
    Dict *d = dict_new(sim);
    for (int64_t i = 0; i < 3000; i++) {
        Tuple *t = tuple_of(sim, 1, number(i));
        dict_set(sim, d, (Value)t, (Value)t);
        DROP(sim, t);
    }
    Dict *copy = dict_copy(sim, d);
    dict_clear(sim, d);
    ck_assert_uint_eq(copy->used, 3000);
    check(copy);
    DROP(sim, copy);
    DROP(sim, d);
    ck_assert_uint_eq(sim->memory.used, used);
}
END_TEST

Suite *suite_dict(void) {
    Suite *s = suite_create("dict");
    TCase *c = tcase_create("dict");
    tcase_add_checked_fixture(c, open_sim, close_sim);
    tcase_add_test(c, entries_are_found_while_the_table_grows_and_shrinks);
    tcase_add_test(c, the_order_is_that_of_insertion);
    tcase_add_test(c, popping_and_inserting_for_ever_needs_no_more_room);
    tcase_add_test(c, interned_names_are_found_by_number);
    tcase_add_test(c, a_str_that_is_not_interned_is_found_by_its_text);
    tcase_add_test(c, equal_numbers_are_one_key);
    tcase_add_test(c, the_version_tells_of_changed_keys_only);
    tcase_add_test(c, what_cannot_be_hashed_raises);
    tcase_add_test(c, memory_comes_back_when_a_dict_dies);
    suite_add_tcase(s, c);
    return s;
}
