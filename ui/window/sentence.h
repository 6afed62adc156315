#pragma once

/* Every event of the journal in one plain sentence, in the language of the window: generated from
 * the event and the model, with the words "event.NAME" of the translation. */

#include "ui/window/app.h"

/* Styled text, until the end of the frame. The model must stand at that event. "" for event 0. */
const char *sentence_of_event(App *app, EventNumber event);
