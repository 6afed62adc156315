#pragma once

/* Every event of the journal in one plain sentence, in the language of the window: generated from
 * the event and the model, with the words "event.NAME" of the translation. */

#include "ui/window/app.h"

/* Styled text, until the end of the frame. The model must stand at that event. "" for event 0. */
const char *sentence_of_event(App *app, EventNumber event);
/* "because of ..." with the event that caused it, "" (and 0) if none did. */
const char *sentence_of_cause(App *app, EventNumber event, EventNumber *cause);
/* Why is this task not running? One sentence, about the moment of the model. */
const char *sentence_why(App *app, TaskId task);
/* What the program would call that thing. */
const char *sentence_name_of(App *app, Node node);
