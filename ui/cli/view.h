/*
 * What the commands that show a run have in common: simulating a program into a session, and the
 * host that the window asks for lessons and files.
 */
#pragma once

#include "ui/cli/cli.h"
#include "ui/places.h"
#include "ui/session.h"
#include "ui/simulate.h"
#include "ui/window/window.h"

/* Options of everything that shows: language, theme, size, zoom. */
typedef struct {
    const char *language;
    const char *theme;
    const char *size;
    const char *zoom;
    bool reduced_motion;
} ViewSettings;

#define VIEW_OPTIONS(view)                                                                         \
    {"--lang", OPTION_TEXT, &(view).language, "en|ru", "language of the interface"},               \
        {"--theme", OPTION_TEXT, &(view).theme, "dark|light", "colours"},                          \
        {"--size", OPTION_TEXT, &(view).size, "WxH", "size in pixels"}, {                          \
        "--zoom", OPTION_TEXT, &(view).zoom, "FACTOR", "size of everything, 1 is normal"           \
    }

/* Sets language, theme and zoom of a session; false, with a message, when one is wrong. */
bool view_apply(const ViewSettings *view, Session *session);
/* Reads WxH; the size stays when none was given. */
bool view_size(const ViewSettings *view, int *width, int *height);

/* Simulates the program, with line events, into a run that a session can open. */
void view_simulate(const Program *program, const RunSettings *settings, SessionRun *run);

enum { VIEW_WATCHED = 3 };

/* The host of the window. It owns the catalogue and every lesson opened from elsewhere. */
typedef struct {
    Catalogue *catalogue;
    const RunSettings *settings;
    struct Progress *progress; /* borrowed, may be NULL */
    struct Recent *recent;     /* the same */
    Lesson **lessons;
    size_t lesson_count;
    Background *background;                       /* works for the window; or NULL */
    char watched[VIEW_WATCHED][PLACES_PATH_SIZE]; /* the files of what was opened last */
    uint64_t stamp;
} ViewHost;

bool view_host_init(ViewHost *host, const RunSettings *settings);
void view_host_free(ViewHost *host);
/* Loads and simulates, and waits for it. */
bool view_host_open(ViewHost *host, const char *name, SessionRun *run, char *error,
                    size_t error_size);
/* What the window asks it through: WindowHost. */
WindowHost view_window_host(ViewHost *host);
