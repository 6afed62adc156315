#pragma once

/* A story as stops on a vertical rail: what is past is filled, what happens now glows, what lies
 * ahead is an empty ring. */

#include "ui/window/app.h"

typedef enum RailState { RAIL_PAST, RAIL_NOW, RAIL_AHEAD, RAIL_END, RAIL_BETWEEN } RailState;

typedef struct RailStop {
    RailState state; /* RAIL_BETWEEN: a remark on the way, without a stop of its own */
    const char *region;
    const char *title; /* styled text, one line or more */
    const char *time;  /* at the right of the first line, "" for none */
    const char *text;  /* below, "" for none */
    EventNumber event; /* where a click goes, 0: nowhere */
    ThemeColor color;  /* of RAIL_END */
    bool last;
} RailStop;

/* The place gives x, y and width; returns the height. */
float rail_stop_draw(App *app, Rect place, const RailStop *stop);
