#pragma once

/* What stands in the place of the tasks: the list, the graph of who waits for whom, the scopes, the
 * paths of cancel requests, the shutdown. Unless one was chosen, the view follows what happens. */

#include "ui/window/app.h"

void views_draw(App *app, Rect rect);
/* Chooses a view; the one that was chosen before is let go, so that it follows again. */
bool views_choose(App *app, View view);
/* The view that is shown at this moment. */
View views_shown(const App *app);

/* The contents of each, in the place below the tabs. */
void view_list_draw(App *app, Rect content);
void view_graph_draw(App *app, Rect content);
void view_scopes_draw(App *app, Rect content);
void view_cancels_draw(App *app, Rect content);
void view_shutdown_draw(App *app, Rect content);

/* A line that says that there is nothing, and why. */
void view_empty(App *app, Rect content, const char *key);
