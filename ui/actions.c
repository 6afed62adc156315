/* Looking up actions by name and by key. See actions.def. */

#include "ui/actions.h"

#include <stdio.h>
#include <string.h>

static const Action actions[] = {
#define ACTION(NAME, name, GROUP, keys) {name, keys, "action." name, ACTION_GROUP_##GROUP},
#include "ui/actions.def"
#undef ACTION
};

const Action *action_get(ActionId id) {
    return &actions[id];
}

ActionId action_named(const char *name) {
    for (int id = 0; id < ACTION_COUNT; id++)
        if (strcmp(actions[id].name, name) == 0)
            return (ActionId)id;
    return ACTION_NONE;
}

static int has_key(const char *keys, const char *key) {
    size_t length = strlen(key);
    while (*keys) {
        size_t word = strcspn(keys, " ");
        if (word == length && memcmp(keys, key, length) == 0)
            return 1;
        keys += word;
        keys += *keys == ' ';
    }
    return 0;
}

ActionId action_of_key(const char *key) {
    for (int id = 0; id < ACTION_COUNT; id++)
        if (has_key(actions[id].keys, key))
            return (ActionId)id;
    return ACTION_NONE;
}

static const char *const labels[][2] = {
    {"Right", "→"},    {"Left", "←"},        {"Up", "↑"},        {"Down", "↓"},
    {"Escape", "Esc"}, {"PageDown", "PgDn"}, {"PageUp", "PgUp"}, {"Return", "Enter"},
};

void action_key_label(const char *key, char *out, unsigned size) {
    const char *plus = strrchr(key, '+');
    size_t modifiers = plus && plus[1] ? (size_t)(plus - key) + 1 : 0;
    const char *base = key + modifiers;
    for (size_t i = 0; i < sizeof labels / sizeof *labels; i++)
        if (strcmp(labels[i][0], base) == 0)
            base = labels[i][1];
    snprintf(out, size, "%.*s%s", (int)modifiers, key, base);
}
