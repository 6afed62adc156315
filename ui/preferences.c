/* The file of the viewer's choices. See preferences.h. */

#include "ui/preferences.h"

#include "ui/draw/theme.h"

#include <stdio.h>
#include <string.h>

static void choose_language(Preferences *preferences, const char *code) {
    for (int i = 0; i < LESSON_LANGUAGES; i++)
        if (strcmp(code, lesson_language_codes[i]) == 0)
            snprintf(preferences->language, PREFERENCE_SIZE, "%s", code);
}

static void choose_theme(Preferences *preferences, const char *name) {
    if (theme_id_of(name) >= 0)
        snprintf(preferences->theme, PREFERENCE_SIZE, "%s", name);
}

static void read_line(Preferences *preferences, const char *line) {
    char name[PREFERENCE_SIZE], value[PREFERENCE_SIZE];
    if (sscanf(line, "%15s %15s", name, value) != 2)
        return;
    if (strcmp(name, "language") == 0)
        choose_language(preferences, value);
    else if (strcmp(name, "theme") == 0)
        choose_theme(preferences, value);
    else if (strcmp(name, "motion") == 0)
        preferences->reduced_motion = strcmp(value, "reduced") == 0;
}

void preferences_load(Preferences *preferences, const char *file) {
    char line[128];
    *preferences = (Preferences){0};
    snprintf(preferences->file, sizeof preferences->file, "%s", file ? file : "");
    FILE *stream = preferences->file[0] ? fopen(preferences->file, "r") : NULL;
    if (!stream)
        return;
    while (fgets(line, sizeof line, stream))
        read_line(preferences, line);
    fclose(stream);
}

static void save(const Preferences *preferences) {
    char other[PLACES_PATH_SIZE + 8];
    snprintf(other, sizeof other, "%s.new", preferences->file);
    bool placed = preferences->file[0] && places_make_folders(preferences->file);
    FILE *stream = placed ? fopen(other, "w") : NULL;
    if (!stream)
        return;
    if (preferences->language[0])
        fprintf(stream, "language %s\n", preferences->language);
    if (preferences->theme[0])
        fprintf(stream, "theme %s\n", preferences->theme);
    if (preferences->reduced_motion)
        fprintf(stream, "motion reduced\n");
    bool ok = !ferror(stream);
    if (fclose(stream) == 0 && ok)
        rename(other, preferences->file);
}

Looks preferences_looks(const Session *session) {
    return (Looks){session->language, session->theme, session->reduced_motion};
}

void preferences_keep(Preferences *preferences, const Looks *start, const Looks *end) {
    bool language = start->language != end->language, theme = start->theme != end->theme;
    bool motion = start->reduced_motion != end->reduced_motion;
    if (language)
        choose_language(preferences, lesson_language_codes[end->language]);
    if (theme)
        choose_theme(preferences, theme_name((ThemeId)end->theme));
    if (motion)
        preferences->reduced_motion = end->reduced_motion;
    if (language || theme || motion)
        save(preferences);
}
