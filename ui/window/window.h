#pragma once

/* The window: opens SDL, shows the catalogue or a session, and returns when it is closed. The host
 * gives it lessons and runs programs; the window knows neither files nor the simulator. */

#include "ui/session.h"

typedef struct WindowHost {
    void *context;
    const Catalogue *catalogue; /* may be NULL */
    /* Loads and simulates a lesson (by its name) or a file. False with a message for people if
     * there is nothing to show at all; a program that does not compile is shown, with run->message.
     */
    bool (*open)(void *context, const char *name, SessionRun *run, char *error, size_t error_size);
} WindowHost;

typedef struct WindowOptions {
    WindowHost host;
    Session *session;      /* its settings are used; if a run is open it is shown at once */
    const char *open_name; /* what is open, for reloading; NULL: start with the catalogue */
    int width, height;     /* 0: a good size for the screen */
    int frames;            /* for tests: close after so many frames; 0: never */
} WindowOptions;

/* Whether a display can be opened at all. */
bool window_available(void);
/* The exit status. A message goes to stderr. */
int window_main(const WindowOptions *options);
