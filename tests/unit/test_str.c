/* str from C: interning, offsets into UTF-8, builders, growing in place, search. What programs see
 * is compared with CPython in tests/conformance/str. */
#include "bare_sim.h"
#include "suite.h"

#include "sim/python/objects/chartype.h"
#include "sim/python/objects/str_internal.h"

#include <stdio.h>
#include <string.h>

static Sim *sim;

static void open_sim(void) {
    sim = bare_sim_open();
}

static void close_sim(void) {
    bare_sim_close(sim);
}

START_TEST(equal_texts_intern_to_one_object) {
    size_t used = sim->interned.used;
    Str *a = str_intern(sim, "some_name", 9), *b = str_intern(sim, "some_name", 9);
    ck_assert_ptr_eq(a, b);
    Str *c = str_intern_in_place(sim, str_new(sim, "some_name", 9));
    ck_assert_ptr_eq(a, c);
    ck_assert_uint_eq(sim->interned.used, used + 1);
    DROP(sim, a);
    DROP(sim, b);
    DROP(sim, c);
    ck_assert_uint_eq(sim->interned.used, used);
}
END_TEST

START_TEST(the_table_survives_many_births_and_deaths) {
    enum { COUNT = 5000 };
    static Str *names[COUNT];
    char text[32];
    for (int round = 0; round < 3; round++) {
        for (int i = 0; i < COUNT; i++) {
            snprintf(text, sizeof text, "name_%d_%d", round, i);
            names[i] = str_intern(sim, text, strlen(text));
        }
        for (int i = 0; i < COUNT; i += 2)
            DROP(sim, names[i]);
        for (int i = 1; i < COUNT; i += 2) {
            snprintf(text, sizeof text, "name_%d_%d", round, i);
            Str *again = str_intern(sim, text, strlen(text));
            ck_assert_ptr_eq(again, names[i]);
            DROP(sim, again);
            DROP(sim, names[i]);
        }
    }
}
END_TEST

START_TEST(offsets_count_code_points) {
    Str *s = str_from(
        sim, "a\xc3\xa9\xe6\x97\xa5\xf0\x9f\x98\x80zz\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9q");
    static const size_t offsets[] = {0, 1, 3, 6, 10, 11, 12, 14, 16, 18, 20, 22, 23};
    ck_assert_uint_eq(s->length, 12);
    for (size_t i = 0; i < 13; i++) {
        ck_assert_uint_eq(str_offset(s, i), offsets[i]);
        ck_assert_uint_eq(str_index_at(s, offsets[i]), i);
    }
    Str *middle = str_slice(sim, s, 2, 4);
    ck_assert_str_eq(middle->text, "\xe6\x97\xa5\xf0\x9f\x98\x80");
    ck_assert_uint_eq(middle->length, 2);
}
END_TEST

START_TEST(builders_grow_and_finish) {
    size_t before = sim->memory.used;
    for (size_t size = 0; size < 2000; size += 7) {
        StrBuilder sb;
        sb_init(&sb, sim);
        for (size_t i = 0; i < size; i++)
            sb_char(&sb, i % 5 ? 'a' : 0xe9);
        Str *s = sb_finish(&sb);
        ck_assert_uint_eq(s->length, size);
        ck_assert_uint_eq(s->size, size + (size + 4) / 5);
        ck_assert_uint_eq(strlen(s->text), s->size);
        DROP(sim, s);
        sb_init(&sb, sim);
        sb_repeat(&sb, 'x', size);
        sb_drop(&sb);
    }
    ck_assert_uint_eq(sim->memory.used, before);
}
END_TEST

START_TEST(appending_in_place_keeps_what_others_hold) {
    Str *a = str_from(sim, "left"), *b = str_from(sim, "right");
    Str *shared = KEEP(a);
    Str *sum = str_append_in_place(sim, a, b);
    ck_assert_ptr_ne(sum, shared);
    ck_assert_str_eq(shared->text, "left");
    ck_assert_str_eq(sum->text, "leftright");
    for (int i = 0; i < 1000; i++)
        sum = str_append_in_place(sim, sum, b);
    ck_assert_uint_eq(sum->length, 9 + 5000);
    ck_assert_uint_eq(strlen(sum->text), 9 + 5000);
}
END_TEST

START_TEST(the_hash_is_of_the_bytes) {
    Str *a = str_from(sim, "abcdefghij"),
        *b = str_concat(sim, str_from(sim, "abcde"), str_from(sim, "fghij"));
    ck_assert_int_eq(str_hash(a), str_hash(b));
    ck_assert_int_ne(str_hash(a), str_hash(str_from(sim, "abcdefghik")));
    ck_assert_int_ne(str_hash(str_from(sim, "a")), -1);
}
END_TEST

START_TEST(search_is_linear_on_repetitive_text) {
    enum { SIZE = 200000 };
    char *text = mem_alloc(sim, SIZE), *part = mem_alloc(sim, SIZE / 2);
    memset(text, 'a', SIZE);
    memset(part, 'a', SIZE / 2);
    part[SIZE / 4] = 'b';
    part[SIZE / 2 - 1] = 'a';
    ck_assert_uint_eq(bytes_find(sim, text, SIZE, part, SIZE / 2), SIZE_MAX);
    text[SIZE / 2 + SIZE / 4] = 'b';
    ck_assert_uint_eq(bytes_find(sim, text, SIZE, part, SIZE / 2), SIZE / 2);
}
END_TEST

START_TEST(format_directives) {
    Str *s = str_from(sim, "\xc3\xa9"), *out;
    out = str_format(sim, "%s|%S|%R|%d|%u|%zu|%lld|%c|%%|%.2s|%T|%05d", "text", s, (Value)s, -5, 7u,
                     (size_t)9, -1234567890123LL, 0x65e5u, "abc", VALUE_NONE, 42);
    ck_assert_str_eq(
        out->text,
        "text|\xc3\xa9|'\xc3\xa9'|-5|7|9|-1234567890123|\xe6\x97\xa5|%|ab|NoneType|00042");
}
END_TEST

START_TEST(case_of_single_characters) {
    uint32_t out[3];
    ck_assert_uint_eq(char_map(0xdf, CHAR_TO_UPPER, out), 2);
    ck_assert(out[0] == 'S' && out[1] == 'S');
    ck_assert_uint_eq(char_map(0x130, CHAR_TO_LOWER, out), 2);
    ck_assert_uint_eq(char_map('a', CHAR_TO_UPPER, out), 1);
    ck_assert_uint_eq(out[0], 'A');
    ck_assert_int_eq(char_decimal(0x663), 3);
    ck_assert_int_eq(char_decimal('x'), -1);
    ck_assert(char_is(0x3000, CHAR_SPACE) && !char_is(0x200b, CHAR_SPACE));
}
END_TEST

Suite *suite_str(void) {
    Suite *suite = suite_create("str");
    TCase *tests = tcase_create("str");
    tcase_add_checked_fixture(tests, open_sim, close_sim);
    tcase_add_test(tests, equal_texts_intern_to_one_object);
    tcase_add_test(tests, the_table_survives_many_births_and_deaths);
    tcase_add_test(tests, offsets_count_code_points);
    tcase_add_test(tests, builders_grow_and_finish);
    tcase_add_test(tests, appending_in_place_keeps_what_others_hold);
    tcase_add_test(tests, the_hash_is_of_the_bytes);
    tcase_add_test(tests, search_is_linear_on_repetitive_text);
    tcase_add_test(tests, format_directives);
    tcase_add_test(tests, case_of_single_characters);
    suite_add_tcase(suite, tests);
    return suite;
}
