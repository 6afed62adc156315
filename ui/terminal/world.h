/* The places of the loop as one line of text each: ready queue, timers, tasks, threads. */
#pragma once

#include "sim/model/model.h"
#include "ui/i18n/i18n.h"

typedef enum {
    WORLD_READY,
    WORLD_TIMERS,
    WORLD_TASKS,
    WORLD_THREADS,
    WORLD_PLACE_COUNT
} WorldPlace;

/* The key of a place's name in the translation. */
const char *world_place_key(WorldPlace place);

/* What is there now, to be freed by the caller; empty when there is nothing. */
char *world_place(const Model *model, const Words *words, WorldPlace place);

/* Who runs the current line: the name of a task, else of a thread. Lives as long as the journal. */
const char *world_who(const Model *model);
