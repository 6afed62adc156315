/*
 * The run as text, for a terminal: line by line what the window's panes show. It plays a session
 * through the same model as the window; between two blocks of text only what changed is said again.
 */
#pragma once

#include "ui/i18n/i18n.h"
#include "ui/session.h"

#include <stdio.h>

typedef struct {
    FILE *out;
    bool color;   /* ANSI sequences */
    double pause; /* real seconds after each step; 0: print all at once */
    int width;    /* columns for the notes; 0: 80 */
} TerminalOptions;

/* Plays the open run of the session from its start to its end. False if memory ran out. */
bool terminal_play(Session *session, const Words *words, const TerminalOptions *options);
