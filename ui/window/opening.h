#pragma once

/* Opening lessons and programs: the host works in the background, frames go on meanwhile. What was
 * shown stays until the new run is there, and for good when there is none. */

#include "ui/window/app.h"

/* Opens a lesson or file and shows it from its start. False with a message if there is none. */
bool opening_begin(App *app, const char *name);
/* Simulates what is open again, as it is saved now, and goes back to the place. */
bool opening_again(App *app);
/* The lesson with an experiment applied; 0 takes it back. */
bool opening_experiment(App *app, int number);
/* The same again, with SIGINT sent at the shown moment. */
bool opening_interrupt(App *app);
/* The same again, with or without the lines of the library. */
bool opening_library(App *app);
/* Looks what has become of the work, and begins what is due: more of an endless program. Called
 * once a frame. */
void opening_poll(App *app, double now);
/* True if there was work to stop. */
bool opening_stop(App *app);
/* A card with the progress, if it takes longer. */
void opening_draw(App *app, float width, float height);
/* The error that keeps a saved program from being shown. */
void opening_draw_problem(App *app, Rect *code);
