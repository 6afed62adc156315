#pragma once

/* The window: opens SDL, shows the catalogue or a session, and returns when it is closed. The host
 * gives it lessons and runs programs; of files the window knows what folders hold, of the simulator
 * nothing. */

#include "ui/session.h"

enum { WINDOW_SIGNALS_MAX = 16 };

/* What a person does to a run: SIGINT after an event (lines of the library are not counted), or,
 * with event 0, at a virtual time within a wait. Earliest first. */
typedef struct WindowSignal {
    double time;
    EventNumber event;
} WindowSignal;

typedef struct WindowSignals {
    WindowSignal items[WINDOW_SIGNALS_MAX];
    int count;
} WindowSignals;

/* What is to be shown. */
typedef struct WindowWish {
    const char *name; /* a lesson, or a file */
    int experiment;   /* of the lesson; 0: none */
    unsigned scale;   /* of the limits: 1, 2, 4... for programs that do not end */
    WindowSignals signals;
    bool library; /* lines of the library as well */
} WindowWish;

typedef struct WindowProgress {
    double part; /* 0..1 of the way to the limit */
    uint64_t events;
    double time; /* virtual seconds */
} WindowProgress;

typedef enum WindowWork { WINDOW_BUSY, WINDOW_READY, WINDOW_FAILED } WindowWork;

typedef struct WindowHost {
    void *context;
    const Catalogue *catalogue; /* may be NULL */
    /* Loads and begins to simulate. False with a message for people if there is nothing to show at
     * all; a program that does not compile is shown. Work that was begun before is dropped. */
    bool (*begin)(void *context, const WindowWish *wish, char *error, size_t error_size);
    /* How far it is; waits for its end up to so many seconds. WINDOW_READY gives the run away. */
    WindowWork (*poll)(void *context, double patience, WindowProgress *progress, SessionRun *run);
    /* Drops the work. */
    void (*stop)(void *context);
    /* Whether what was begun last has been saved since then. May be NULL. */
    bool (*changed)(void *context);
    struct Progress *progress; /* what the viewer has seen of the lessons; may be NULL */
    struct Recent *recent;     /* programs that were opened; may be NULL */
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
