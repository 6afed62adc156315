#pragma once

/* The dialog that looks for a program: the folder's programs, a filter that grows as one types, and
 * the programs that were opened last. A path can be typed, too. It opens over every screen. */

#include "ui/window/app.h"

/* Opens the dialog where the shown program lies, or closes it. */
void files_switch(App *app);
void files_close(App *app);
void files_free(App *app);
/* Answers to input while it is open; a key that is none of the dialog's may still be the window's.
 */
bool files_key(App *app, const char *key);
bool files_text(App *app, const char *typed);
bool files_do(App *app, ActionId action, int64_t argument);
/* Goes into the folder, or opens the program, that is selected. */
bool files_choose(App *app);
/* The dialog's place in the folder's path, counted from 0 at the root: that folder's path. */
bool files_crumb(const App *app, int number, char path[PLACES_PATH_SIZE]);
int files_crumb_count(const App *app);
/* What is typed is a path and not a part of a name. */
bool files_typed_path(const App *app);
