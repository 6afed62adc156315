/* Reading theme files, and the contrast formula of WCAG 2.1 that tests apply to them. */

#include "ui/draw/theme.h"

#include "ui/assets.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const color_names[] = {
#define THEME_COLOR(NAME, name) #name,
#include "ui/draw/theme.def"
};

static const char *const size_names[] = {
#define THEME_SIZE(NAME, name, value) #name,
#include "ui/draw/theme.def"
};

static const float size_defaults[] = {
#define THEME_SIZE(NAME, name, value) value,
#include "ui/draw/theme.def"
};

static const char *const theme_names[] = {"dark", "light"};
_Static_assert(sizeof theme_names / sizeof *theme_names == THEME_ID_COUNT, "a name each");

const char *theme_name(ThemeId id) {
    return theme_names[id];
}

int theme_id_of(const char *name) {
    for (int i = 0; i < THEME_ID_COUNT; i++)
        if (strcmp(theme_names[i], name) == 0)
            return i;
    return -1;
}

static int find(const char *const *names, int count, const char *name) {
    for (int i = 0; i < count; i++)
        if (strcmp(names[i], name) == 0)
            return i;
    return -1;
}

static bool parse_color(const char *text, Color *color) {
    char *end;
    if (*text != '#')
        return false;
    unsigned long value = strtoul(text + 1, &end, 16);
    size_t digits = (size_t)(end - text - 1);
    if (*end || (digits != 6 && digits != 8))
        return false;
    *color = (Color)(digits == 6 ? value << 8 | 0xff : value);
    return true;
}

static bool parse_size(const char *text, float *size) {
    char *end;
    *size = strtof(text, &end);
    return end != text && !*end && *size > 0;
}

/* One 'name = value' line; given notes which colours were seen. */
static bool parse_entry(Theme *theme, const char *name, const char *value, bool *given) {
    int color = find(color_names, THEME_COLOR_COUNT, name);
    if (color >= 0) {
        given[color] = true;
        return parse_color(value, &theme->colors[color]);
    }
    int size = find(size_names, THEME_SIZE_COUNT, name);
    return size >= 0 && parse_size(value, &theme->sizes[size]);
}

static bool check_all_given(const bool *given, char *error, size_t error_size) {
    for (int i = 0; i < THEME_COLOR_COUNT; i++)
        if (!given[i]) {
            snprintf(error, error_size, "the colour '%s' is missing", color_names[i]);
            return false;
        }
    return true;
}

bool theme_parse(Theme *theme, const char *text, char *error, size_t error_size) {
    bool given[THEME_COLOR_COUNT] = {false};
    memset(theme, 0, sizeof *theme);
    memcpy(theme->sizes, size_defaults, sizeof size_defaults);
    for (int line = 1; *text; line++) {
        char copy[128], name[64], value[64];
        size_t length = strcspn(text, "\n");
        snprintf(copy, sizeof copy, "%.*s", (int)length, text);
        text += length + (text[length] == '\n');
        if (copy[0] == '#' || !copy[strspn(copy, " \t\r")])
            continue;
        if (sscanf(copy, " %63[a-z0-9_] = %63s", name, value) != 2 ||
            !parse_entry(theme, name, value, given)) {
            snprintf(error, error_size, "line %d: not understood: %.80s", line, copy);
            return false;
        }
    }
    return check_all_given(given, error, error_size);
}

bool theme_load(Theme *theme, ThemeId id, char *error, size_t error_size) {
    char path[64], reason[256];
    snprintf(path, sizeof path, "assets/themes/%s.theme", theme_names[id]);
    char *text = assets_read(path);
    if (!text) {
        snprintf(error, error_size, "%s: cannot be read", path);
        return false;
    }
    bool ok = theme_parse(theme, text, reason, sizeof reason);
    if (!ok)
        snprintf(error, error_size, "%s: %s", path, reason);
    free(text);
    return ok;
}

Color theme_task_color(const Theme *theme, unsigned number) {
    return theme->colors[THEME_TASK_1 + (number + THEME_TASK_COLORS - 1) % THEME_TASK_COLORS];
}

Color theme_thread_color(const Theme *theme, unsigned number) {
    return theme->colors[THEME_THREAD_1 + (number + THEME_THREAD_COLORS - 1) % THEME_THREAD_COLORS];
}

static double linear(uint32_t channel) {
    double c = (channel & 0xff) / 255.0;
    return c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4);
}

static double luminance(Color c) {
    return 0.2126 * linear(c >> 24) + 0.7152 * linear(c >> 16) + 0.0722 * linear(c >> 8);
}

double color_contrast(Color a, Color b) {
    double la = luminance(a), lb = luminance(b);
    return la > lb ? (la + 0.05) / (lb + 0.05) : (lb + 0.05) / (la + 0.05);
}
