#pragma once

/* For an audience: presenter mode, panes put away, a laser pointer or a spotlight. */

#include "ui/window/app.h"

/* The panes that have something to show and were not put away: LAYOUT_CODE... */
unsigned present_panes(const App *app);
/* False if the action is none of these. */
bool present_do(App *app, ActionId action);
/* The laser's dot, or everything but a circle in the dark. */
void present_draw_pointing(App *app, float width, float height);
