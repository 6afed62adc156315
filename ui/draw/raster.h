#pragma once

/* Turns draw commands into pixels, in software: coverage is computed from the distance to the
 * shape's edge, so that rounded corners, rings and lines are smooth. The same pictures come out on
 * every machine, with or without a display. Texts are painted by the caller's TextPainter. */

#include "ui/draw/commands.h"

typedef struct Pixels {
    uint32_t *data; /* 0xAARRGGBB, always opaque */
    int width, height;
} Pixels;

/* An 8-bit picture of a text's coverage. It belongs to the painter and is good until the next call.
 */
typedef struct TextMask {
    const uint8_t *data;
    int width, height, stride;
    int left, top; /* where its corner lies relative to (rect.x, baseline) */
} TextMask;

typedef struct TextPainter {
    void *context;
    TextMask (*mask)(void *context, FontFace face, int size, const char *text, size_t length);
} TextPainter;

bool pixels_init(Pixels *pixels, int width, int height);
void pixels_free(Pixels *pixels);

/* Paints all commands, as far as they lie inside area, in order. */
void raster_paint(Pixels *pixels, const DrawList *list, Rect area, const TextPainter *painter);

/* Remembers what every cell of the picture was painted from, to repaint only what changed. */
typedef struct Damage {
    uint64_t *cells, *before;
    int columns, rows;
    bool valid;
} Damage;

enum { DAMAGE_CELL = 64 };

void damage_free(Damage *damage);
void damage_reset(Damage *damage);
/* Paints only what differs from the previous frame; the rectangle that holds all changes, empty if
 * there are none. */
Rect damage_paint(Damage *damage, Pixels *pixels, const DrawList *list, const TextPainter *painter);
