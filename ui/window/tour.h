#pragma once

/* The first-run tour: five places of the window, one after another, each in a sentence or two.
 * Shown once over the first run that is opened; it can be skipped, and begun again. */

#include "ui/window/app.h"

enum { TOUR_STEPS = 5 };

/* Begins it over the first run that a viewer sees. */
void tour_offer(App *app);
void tour_begin(App *app);
/* The next place; after the last one it is over. */
void tour_next(App *app);
/* True if there was one to end. */
bool tour_end(App *app);
void tour_draw(App *app, float width, float height);
