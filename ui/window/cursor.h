#pragma once

/* The shape of the pointer: a hand where a click does something, a bar where letters are typed, an
 * arrow to both sides where time is dragged, a clock while one has to wait, none where a laser dot
 * is. */

#include "ui/window/app.h"

typedef enum Cursor {
    CURSOR_ARROW,
    CURSOR_HAND,
    CURSOR_TEXT,
    CURSOR_SIDEWAYS,
    CURSOR_WAIT,
    CURSOR_NONE,
    CURSOR_COUNT
} Cursor;

Cursor cursor_of(const App *app);
