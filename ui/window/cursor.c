/* Which shape the pointer has. See cursor.h. */

#include "ui/window/cursor.h"

#include <string.h>

static bool is_one_of(const char *name, const char *const *names, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (strcmp(name, names[i]) == 0)
            return true;
    return false;
}

static bool takes_letters(const char *name) {
    static const char *const fields[] = {"find/field", "files/field"};
    return is_one_of(name, fields, sizeof fields / sizeof *fields);
}

static bool is_dragged(const char *name) {
    static const char *const handles[] = {"timeline/playhead", "timeline/axis"};
    return is_one_of(name, handles, sizeof handles / sizeof *handles);
}

static bool ends_with(const char *name, const char *end) {
    size_t length = strlen(name), tail = strlen(end);
    return length >= tail && strcmp(name + length - tail, end) == 0;
}

/* Large grounds can be clicked, too; a hand all over them would say nothing. */
static bool is_ground(const Region *region) {
    return region->action == ACTION_SEEK_LINE || region->action == ACTION_SCRUB ||
           ends_with(region->name, "/veil");
}

static Cursor cursor_over(const App *app, const char *name) {
    const Region *region = app_region_at(app, app->ui.pointer.x, app->ui.pointer.y);
    if (takes_letters(name))
        return CURSOR_TEXT;
    if (is_dragged(name))
        return CURSOR_SIDEWAYS;
    bool clicked = region && !(region->flags & REGION_DISABLED) && !is_ground(region);
    return clicked ? CURSOR_HAND : CURSOR_ARROW;
}

Cursor cursor_of(const App *app) {
    const char *name = app->ui.hover;
    if (app->pointing == POINTING_LASER)
        return CURSOR_NONE;
    if (app->scrubbing)
        return CURSOR_SIDEWAYS;
    bool waits = region_find(&app->ui.regions, "opening") != NULL;
    if (waits && app->opening.kind != OPENING_MORE && strcmp(name, "button/stop") != 0)
        return CURSOR_WAIT;
    return cursor_over(app, name);
}
