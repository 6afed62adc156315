/*
 * A window without a display for tests: an App over a run of the sample journal, or of any journal,
 * with a small catalogue. Frames are settled, so that nothing moves.
 */
#pragma once

#include "ui/window/app.h"

typedef struct Stage {
    App app;
    Session session;
    Catalogue catalogue;
    Lesson *lessons[3];
    float width, height;
    double now;
    int opened; /* how often the host was asked to open something */
    /* the host's work */
    WindowWish wish;
    int work;    /* the lesson, as an index */
    int delay;   /* how often it will say that it is busy */
    int stopped; /* how often it was told to stop */
    bool broken; /* programs do not compile */
    bool more;   /* runs are stopped by the window's limits */
    bool saved;  /* the program has been saved */
} Stage;

/* With the sample run open, or with the catalogue if with_run is false. */
Stage *stage_new(float width, float height, bool with_run);
void stage_free(Stage *stage);

/* Shows another program instead; journal may be NULL (it did not compile: message says why). */
void stage_show(Stage *stage, const char *program, Journal *journal, const char *message);
/* Draws until nothing moves. */
void stage_settle(Stage *stage);
/* Shows the world after this event, settled. */
void stage_seek(Stage *stage, EventNumber event);
/* Clicks a region that must be there, and settles. */
void stage_click(Stage *stage, const char *region);
void stage_key(Stage *stage, const char *key);
bool stage_has(const Stage *stage, const char *region);
/* The number of regions whose name begins so. */
int stage_count(const Stage *stage, const char *prefix);

/* Whether these words, in one piece, are drawn. Words that are broken into lines are joined. */
bool stage_shows(const Stage *stage, const char *words);

/* What is wrong with the last frame: texts out of their boxes or over each other, regions that
 * overlap without one holding the other. NULL if nothing is. */
const char *stage_fault(const Stage *stage);
const char *app_fault(const App *app);
