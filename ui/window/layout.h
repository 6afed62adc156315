#pragma once

/* Where the panes are: code left, machine in the middle, words right, time below. One function of
 * the window's size, the scale and how much there is to show. A pane that is hidden has no area,
 * and its neighbours take its room. */

#include "ui/draw/geometry.h"

#include <stdbool.h>

enum {
    LAYOUT_CODE = 1,
    LAYOUT_LOOP = 2,
    LAYOUT_TASKS = 4,
    LAYOUT_EXECUTOR = 8,
    LAYOUT_NOTES = 16,
    LAYOUT_CONSOLE = 32,
    LAYOUT_TIMELINE = 64,
    LAYOUT_ALL = 127,
    /* for a room full of people: in large type */
    LAYOUT_PRESENTED = LAYOUT_CODE | LAYOUT_LOOP | LAYOUT_NOTES
};

typedef struct LayoutWish {
    float width, height, scale;
    unsigned panes; /* that are shown: LAYOUT_CODE... */
    int lanes;      /* of the timeline */
    bool stacked;   /* two columns: the machine stands above the words */
    bool enlarged;  /* the tasks' place takes the room of code, loop and executor */
    bool question;  /* the notes need room for a question */
} LayoutWish;

typedef struct Layout {
    Rect toolbar, code, loop, tasks, executor, notes, console, timeline;
} Layout;

/* The factor from lengths at zoom 1 to pixels, for a window of that size. */
float layout_scale(float width, float height, float zoom);
/* Type for the last row: that factor, made larger as far as the window can take it. */
float layout_presented(float width, float height, float scale);

Layout layout_make(const LayoutWish *wish);
