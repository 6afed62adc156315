#pragma once

/* The keyboard in the catalogue: the keys that travel through a run move from card to card there,
 * and those that would do something to the run behind it do nothing. */

#include "ui/window/app.h"

/* What a key's action means in the catalogue; ACTION_NONE: nothing. */
ActionId catalogue_action(ActionId action);
/* Moves from card to card; false if the action is none of the catalogue's, or there is no such
 * card. */
bool catalogue_do(App *app, ActionId action);
/* Whether lesson `index` begins a chapter. */
bool catalogue_chapter_begins(const App *app, int index);
const char *catalogue_chapter(const App *app, int index);
