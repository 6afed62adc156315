/* Looking up actions by name and by key. See actions.def. */

#include "ui/actions.h"

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
