#pragma once

/* The list of what a frame shows. Panes append commands, raster.c turns them into pixels; nothing
 * else knows both sides. The list owns copies of all texts and points and is reused frame by frame.
 * A command remembers the clip in force, so that any part of a frame can be redrawn by itself. */

#include "ui/draw/color.h"
#include "ui/draw/geometry.h"

#include <stddef.h>

typedef enum FontFace {
    FONT_UI,
    FONT_UI_STRONG,
    FONT_MONO,
    FONT_MONO_STRONG,
    FONT_FACE_COUNT
} FontFace;

typedef enum DrawKind {
    DRAW_RECT,    /* filled, rounded by radius */
    DRAW_BORDER,  /* the inner edge of rect, width thick */
    DRAW_GLOW,    /* soft light around rect, width far */
    DRAW_HATCH,   /* diagonal stripes, width thick */
    DRAW_ARC,     /* centre of rect, outer radius rect.w / 2, round ends, from..to in turns */
    DRAW_LINE,    /* polyline of points, width thick, round ends */
    DRAW_POLYGON, /* filled points */
    DRAW_TEXT     /* one line, rect is its box, its baseline at rect.y + baseline */
} DrawKind;

typedef struct DrawCommand {
    DrawKind kind;
    Color color;
    Rect rect; /* of the shape; for lines and polygons their bounds */
    Rect clip;
    float radius, width;
    float from, to;             /* arcs, in turns, 0 = up, clockwise */
    uint32_t at, length;        /* text bytes or points, in the pools below */
    short font, size, baseline; /* text: face, pixels, pixels under rect.y */
    short layer;                /* 0 the window, above it what floats */
    bool scrolled;              /* the clip is the view of something that scrolls */
} DrawCommand;

typedef struct DrawList {
    DrawCommand *items;
    size_t count, capacity;
    char *text;
    size_t text_length, text_capacity;
    Point *points;
    size_t point_count, point_capacity;
    Rect clip;
    bool scrolled;
    short layer;
    bool failed; /* out of memory: later commands of this frame were dropped */
} DrawList;

void draw_begin(DrawList *list, float width, float height);
void draw_free(DrawList *list);

void draw_rect(DrawList *list, Rect rect, float radius, Color color);
void draw_border(DrawList *list, Rect rect, float radius, float width, Color color);
void draw_glow(DrawList *list, Rect rect, float radius, float width, Color color);
void draw_hatch(DrawList *list, Rect rect, float radius, float width, Color color);
void draw_circle(DrawList *list, float x, float y, float radius, Color color);
void draw_ring(DrawList *list, float x, float y, float radius, float width, Color color);
void draw_arc(DrawList *list, float x, float y, float radius, float width, float from, float to,
              Color color);
void draw_line(DrawList *list, const Point *points, size_t count, float width, Color color);
void draw_polygon(DrawList *list, const Point *points, size_t count, Color color);
void draw_text(DrawList *list, Rect box, float baseline, FontFace font, int size, Color color,
               const char *text, size_t length);

/* Clips nest: keep what draw_clip returns and give it back to draw_unclip. */
typedef struct DrawClip {
    Rect rect;
    bool scrolled;
} DrawClip;

DrawClip draw_clip(DrawList *list, Rect rect, bool scrolled);
void draw_unclip(DrawList *list, DrawClip before);

/* A number that differs when the command would paint differently. */
uint64_t draw_hash(const DrawList *list, const DrawCommand *command);
/* The pixels the command may touch. */
Rect draw_bounds(const DrawCommand *command);
