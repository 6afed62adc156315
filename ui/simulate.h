/*
 * Simulating a program into a run that a session can show, at once or in a thread of its own. The
 * simulator is one object without globals: the thread owns it, and gives the run away at the end.
 */
#pragma once

#include "ui/cli/cli.h"
#include "ui/session.h"

typedef struct {
    const Program *program;
    const RunSettings *settings;
    unsigned scale;   /* of the window's limits; 0: only those of the settings */
    int experiment;   /* of the program's lesson, already applied to it; 0: none */
    const char *base; /* then: the lesson's own program */
    bool (*progress)(void *context, const SimProgress *progress, uint64_t event_limit);
    void *context;
} Simulation;

/* With line events. False if the progress function ended it: then there is no run. */
bool simulate(const Simulation *simulation, SessionRun *run);

/* ---- in the background ---- */

typedef struct Background Background;

/* Takes the program over (and closes it), but not its lesson. NULL if there is no thread. */
Background *background_begin(Program *program, const RunSettings *settings, unsigned scale,
                             int experiment, const char *base);
/* Waits up to so many seconds; true if the run is there. */
bool background_wait(Background *background, double seconds);
double background_part(Background *background, SimProgress *progress);
/* Gives the run away; background_wait must have said so. */
void background_take(Background *background, SessionRun *run);
/* Stops it if it still works. */
void background_free(Background *background);
