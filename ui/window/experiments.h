#pragma once

/* A lesson's experiments: what each changes, a button that applies it or takes it back, and what
 * the program writes differently while one is applied. */

#include "ui/window/app.h"

/* Below the notes; returns the height used. */
float experiments_draw(App *app, Rect rows, const LessonPage *page);
/* While one is applied: what it is, above the notes. Takes the room off the content. */
void experiments_draw_banner(App *app, Rect *content);
/* Applies the next one, after the last one none. */
bool experiments_next(App *app);
