/* The table of actions: names and keys are unique, keys are found, labels are short. */
#include "suite.h"

#include "ui/actions.h"

#include <string.h>

START_TEST(names_are_unique) {
    for (int a = 0; a < ACTION_COUNT; a++)
        ck_assert_int_eq(action_named(action_get((ActionId)a)->name), a);
    ck_assert_int_eq(action_named("no-such-action"), ACTION_NONE);
}
END_TEST

START_TEST(every_key_means_one_thing) {
    for (int id = 0; id < ACTION_COUNT; id++) {
        const char *keys = action_get((ActionId)id)->keys;
        while (*keys) {
            char key[32] = "";
            size_t length = strcspn(keys, " ");
            memcpy(key, keys, length < sizeof key ? length : sizeof key - 1);
            ck_assert_msg(action_of_key(key) == (ActionId)id, "%s is used twice", key);
            keys += length + (keys[length] == ' ');
        }
    }
}
END_TEST

START_TEST(whatever_is_listed_has_a_key) {
    for (int id = 0; id < ACTION_COUNT; id++) {
        const Action *action = action_get((ActionId)id);
        ck_assert_msg(action->group == ACTION_GROUP_NONE || *action->keys, "%s", action->name);
    }
}
END_TEST

START_TEST(clicker_keys_step_through_notes) {
    ck_assert_int_eq(action_of_key("PageDown"), ACTION_NEXT_NOTE);
    ck_assert_int_eq(action_of_key("PageUp"), ACTION_PREVIOUS_NOTE);
    ck_assert_int_eq(action_of_key("Ctrl+F12"), ACTION_NONE);
    ck_assert_int_eq(action_of_key(""), ACTION_NONE);
}
END_TEST

START_TEST(labels) {
    char label[16];
    action_key_label("Shift+Right", label, sizeof label);
    ck_assert_str_eq(label, "Shift+→");
    action_key_label("Ctrl++", label, sizeof label);
    ck_assert_str_eq(label, "Ctrl++");
    action_key_label("Escape", label, sizeof label);
    ck_assert_str_eq(label, "Esc");
}
END_TEST

Suite *suite_actions(void) {
    Suite *suite = suite_create("actions");
    TCase *tests = tcase_create("actions");
    tcase_add_test(tests, names_are_unique);
    tcase_add_test(tests, every_key_means_one_thing);
    tcase_add_test(tests, whatever_is_listed_has_a_key);
    tcase_add_test(tests, clicker_keys_step_through_notes);
    tcase_add_test(tests, labels);
    suite_add_tcase(suite, tests);
    return suite;
}
