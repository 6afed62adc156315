#pragma once

/* What a viewer has seen of the lessons, kept between runs in the user's data folder
 * ($XDG_DATA_HOME/aioscope/progress): a line a lesson, `NAME notes=HEX answers=HEX end=1`. A file
 * that cannot be read or written is no error: then nothing is remembered. */

#include "ui/places.h"

#include <stdint.h>

enum { PROGRESS_NAME_SIZE = 64, PROGRESS_LESSONS_MAX = 256 };

typedef struct ProgressLesson {
    char name[PROGRESS_NAME_SIZE];
    uint64_t notes;   /* bit n - 1: the note of callout n was shown */
    uint64_t answers; /* bit n - 1: question n was answered */
    bool end;         /* the end of the run was seen */
} ProgressLesson;

typedef struct Progress {
    char path[PLACES_PATH_SIZE]; /* "": nothing is kept */
    ProgressLesson lessons[PROGRESS_LESSONS_MAX];
    size_t count;
    bool toured; /* the tour was seen or skipped */
    bool changed;
} Progress;

void progress_load(Progress *progress, const char *path);
/* Writes it if something changed, through a second file; makes the folders. False if it failed. */
bool progress_save(Progress *progress);

/* NULL for a lesson of which nothing was seen. */
const ProgressLesson *progress_of(const Progress *progress, const char *name);
void progress_note(Progress *progress, const char *name, int callout);
void progress_answer(Progress *progress, const char *name, int question);
void progress_end(Progress *progress, const char *name);
void progress_toured(Progress *progress);
/* The part of the lesson that was seen, 0..1; 1 only when its end was. */
double progress_part(const ProgressLesson *lesson, size_t notes, size_t questions);
