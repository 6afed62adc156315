#pragma once

/* Where the panes are: code left, machine in the middle, words right, time below. One function of
 * the window's size, the scale and how much there is to show. */

#include "ui/draw/geometry.h"

typedef struct Layout {
    Rect toolbar, code, loop, tasks, executor, notes, console, timeline;
} Layout;

/* The factor from lengths at zoom 1 to pixels, for a window of that size. */
float layout_scale(float width, float height, float zoom);

Layout layout_make(float width, float height, float scale, int lanes, bool executor);
