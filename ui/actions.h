#pragma once

/* The table of actions (actions.def) as data: names, keys, groups. */

typedef enum ActionId {
#define ACTION(NAME, name, GROUP, keys) ACTION_##NAME,
#include "ui/actions.def"
#undef ACTION
    ACTION_COUNT,
    ACTION_NONE = -1
} ActionId;

typedef enum ActionGroup {
    ACTION_GROUP_NONE,
    ACTION_GROUP_TRAVEL,
    ACTION_GROUP_JUMP,
    ACTION_GROUP_PACE,
    ACTION_GROUP_CODE,
    ACTION_GROUP_VIEW,
    ACTION_GROUP_PANES,
    ACTION_GROUP_LESSON,
    ACTION_GROUP_PROGRAM,
    ACTION_GROUP_COUNT
} ActionGroup;

typedef struct Action {
    const char *name; /* "step-forward" */
    const char *keys; /* "Right"; several are parted by blanks */
    const char *help; /* key of the translation: "action.step-forward" */
    ActionGroup group;
} Action;

const Action *action_get(ActionId id);
/* ACTION_NONE for an unknown name. */
ActionId action_named(const char *name);
/* How a key is shown to people: arrows as arrows, PgDn for PageDown. Copies to out. */
void action_key_label(const char *key, char *out, unsigned size);
/* The action of a key such as "Shift+Right"; ACTION_NONE if the key does nothing. */
ActionId action_of_key(const char *key);
