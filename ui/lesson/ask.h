/*
 * Questions and journal: when a question is to be asked, when its answer shows, and which of the
 * answers is right. Nothing of that is written in a lesson; it follows from the run.
 */
#pragma once

#include "sim/journal/journal.h"
#include "ui/lesson/lesson.h"

enum { LESSON_FACT_SIZE = 256 };

typedef struct {
    EventNumber asked; /* the play stops here, before the answer shows */
    EventNumber shown; /* the event that shows it; 0 when the run never comes to it */
    size_t right;      /* index of the right answer; answer_count when not exactly one is right */
    char fact[LESSON_FACT_SIZE]; /* what the journal says */
} LessonMoment;

/* False when the run never comes to the fact, or not to the callout at which it is asked. */
bool lesson_ask(const Lesson *lesson, const LessonQuestion *question, const Journal *journal,
                LessonMoment *moment);

/* The first event at which the line of a callout is about to run; 0 when it is never reached. */
EventNumber lesson_callout_event(const Lesson *lesson, int callout, const Journal *journal);
