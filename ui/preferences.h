#pragma once

/* How the viewer wants the window to look, kept between runs in the user's data folder
 * ($XDG_DATA_HOME/aioscope/preferences): a line `NAME VALUE` for each choice made in the window. A
 * file that cannot be read or written is no error: then nothing is remembered. */

#include "ui/places.h"
#include "ui/session.h"

enum { PREFERENCE_SIZE = 16 };

typedef struct Preferences {
    char file[PLACES_PATH_SIZE];    /* "": nothing is kept */
    char language[PREFERENCE_SIZE]; /* as --lang takes it; "": no choice was made */
    char theme[PREFERENCE_SIZE];    /* as --theme takes it; "": the same */
    bool reduced_motion;
} Preferences;

/* What of a session can be a preference. */
typedef struct Looks {
    LessonLanguage language;
    int theme; /* a ThemeId */
    bool reduced_motion;
} Looks;

/* file: NULL if there is no place for it. */
void preferences_load(Preferences *preferences, const char *file);
Looks preferences_looks(const Session *session);
/* Takes over what changed between the start of a viewing and its end, and writes the file if
 * something did: what was only asked for on the command line is no choice for the next time. */
void preferences_keep(Preferences *preferences, const Looks *start, const Looks *end);
