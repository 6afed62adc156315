#pragma once

/* A picture of what the window would show, without a display. */

#include "ui/window/window.h"

enum { SHOT_SIZE_MIN = 320, SHOT_SIZE_MAX = 8192 };

typedef struct Shot {
    Session *session;       /* its theme, language and zoom are used */
    const WindowHost *host; /* may be NULL */
    bool catalogue;         /* show the lessons, not the run */
    const char *actions;    /* performed first: names of actions.def, parted by commas; or NULL */
    int width, height;
    const char *open_name; /* what is open, for actions that open it anew; or NULL */
} Shot;

/* Writes a PNG. False with a message. */
bool shot_render(const Shot *shot, const char *path, char *error, size_t error_size);
