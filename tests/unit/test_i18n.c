/* Words: the same keys in both languages, the same places to fill in, plural forms, every action
 * and every event has its words. */
#include "suite.h"

#include "sim/journal/journal.h"
#include "ui/actions.h"
#include "ui/i18n/i18n.h"

#include <stdio.h>
#include <string.h>

static Words *load(const char *language) {
    char error[256] = "";
    Words *words = words_load(language, error, sizeof error);
    ck_assert_msg(words != NULL, "%s", error);
    return words;
}

static bool is_plural_of_russian(const char *key) {
    size_t length = strlen(key);
    return length > 4 && strcmp(key + length - 4, ".few") == 0;
}

static void check_keys(const Words *have, const Words *want) {
    for (size_t i = 0; i < words_count(want); i++) {
        const char *key = words_key(want, i);
        ck_assert_msg(words_has(have, key) || is_plural_of_russian(key), "%s is missing", key);
    }
}

START_TEST(languages_have_the_same_keys) {
    Words *en = load("en"), *ru = load("ru");
    check_keys(ru, en);
    check_keys(en, ru);
    words_free(en);
    words_free(ru);
}
END_TEST

START_TEST(no_key_twice_and_no_empty_text) {
    Words *words = load(_i ? "ru" : "en");
    for (size_t i = 0; i < words_count(words); i++) {
        ck_assert_msg(*words_get(words, words_key(words, i)), "%s is empty", words_key(words, i));
        if (i)
            ck_assert_str_ne(words_key(words, i - 1), words_key(words, i));
    }
    words_free(words);
}
END_TEST

START_TEST(texts_fill_in_the_same_arguments) {
    Words *en = load("en"), *ru = load("ru");
    for (size_t i = 0; i < words_count(en); i++) {
        const char *key = words_key(en, i);
        for (int n = 0; n <= 5; n++) {
            char place[] = {'{', (char)('0' + n), '}', '\0'};
            bool a = strstr(words_get(en, key), place), b = strstr(words_get(ru, key), place);
            ck_assert_msg(a == b, "%s: %s is in one language only", key, place);
        }
    }
    words_free(en);
    words_free(ru);
}
END_TEST

START_TEST(every_action_and_event_has_words) {
    Words *words = load(_i ? "ru" : "en");
    char key[64];
    for (int id = 0; id < ACTION_COUNT; id++) {
        const Action *action = action_get((ActionId)id);
        if (action->group != ACTION_GROUP_NONE)
            ck_assert_msg(words_has(words, action->help), "%s", action->help);
    }
    for (int kind = 1; kind < EVENT_KIND_COUNT; kind++) {
        snprintf(key, sizeof key, "event.%s", event_info((EventKind)kind)->name);
        ck_assert_msg(words_has(words, key), "%s", key);
    }
    words_free(words);
}
END_TEST

START_TEST(plurals) {
    char error[64];
    Words *en = words_parse("en", "n.one = {0} task\nn.many = {0} tasks\n", error, sizeof error);
    Words *ru =
        words_parse("ru", "n.one = задача\nn.few = задачи\nn.many = задач\n", error, sizeof error);
    ck_assert_str_eq(words_plural(en, "n", 1), "{0} task");
    ck_assert_str_eq(words_plural(en, "n", 0), "{0} tasks");
    static const long numbers[] = {1, 2, 5, 11, 12, 21, 22, 111, 0};
    static const char *const forms[] = {"задача", "задачи", "задач", "задач", "задач",
                                        "задача", "задачи", "задач", "задач"};
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        ck_assert_str_eq(words_plural(ru, "n", numbers[i]), forms[i]);
    words_free(en);
    words_free(ru);
}
END_TEST

START_TEST(filling_in) {
    char out[32];
    words_fill(out, sizeof out, "a {0} b {1} {2}", (const char *const[]){"x", "{0}", NULL});
    ck_assert_str_eq(out, "a x b {0} {2}");
    words_fill(out, 5, "123456789", (const char *const[]){NULL});
    ck_assert_str_eq(out, "1234");
}
END_TEST

Suite *suite_i18n(void) {
    Suite *suite = suite_create("i18n");
    TCase *tests = tcase_create("i18n");
    tcase_add_test(tests, languages_have_the_same_keys);
    tcase_add_loop_test(tests, no_key_twice_and_no_empty_text, 0, 2);
    tcase_add_test(tests, texts_fill_in_the_same_arguments);
    tcase_add_loop_test(tests, every_action_and_event_has_words, 0, 2);
    tcase_add_test(tests, plurals);
    tcase_add_test(tests, filling_in);
    suite_add_tcase(suite, tests);
    return suite;
}
