#pragma once

/* The open question of the lesson as a card: what is asked, the answers, and after a choice what
 * the lesson says to it. */

#include "ui/window/app.h"

/* Height that the card wants in that width; 0 if no question is open. */
float question_height(App *app, float width);
void question_draw(App *app, Rect box);

/* The runs of a lesson's text as one styled text. */
const char *styled_lesson_text(Ui *ui, const LessonText *text);
