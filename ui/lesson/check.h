/* Checks a loaded lesson as a whole: languages against each other, texts against the run. */
#pragma once

#include "ui/lesson/lesson.h"

/*
 * Adds to `problems` what loading could not see: notes, questions and experiments that one language
 * lacks; callouts without a note or never reached; questions whose answer the journal does not
 * give; experiments that change nothing. Runs the program, and once more for each experiment.
 */
void lesson_check(const Lesson *lesson, LessonProblems *problems);
