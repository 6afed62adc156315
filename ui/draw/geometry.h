#pragma once

/* Rectangles and the "cut" way of laying out: take a strip off a rectangle, go on with the rest.
 * All lengths are pixels; x grows to the right, y downwards. */

#include <math.h>
#include <stdbool.h>

typedef struct Point {
    float x, y;
} Point;

typedef struct Rect {
    float x, y, w, h;
} Rect;

static inline float float_min(float a, float b) {
    return a < b ? a : b;
}

static inline float float_max(float a, float b) {
    return a > b ? a : b;
}

static inline float float_clamp(float value, float low, float high) {
    return value < low ? low : value > high ? high : value;
}

static inline Rect rect_make(float x, float y, float w, float h) {
    return (Rect){x, y, w, h};
}

static inline float rect_right(Rect r) {
    return r.x + r.w;
}

static inline float rect_bottom(Rect r) {
    return r.y + r.h;
}

static inline bool rect_empty(Rect r) {
    return r.w <= 0 || r.h <= 0;
}

static inline bool rect_has(Rect r, float x, float y) {
    return x >= r.x && y >= r.y && x < r.x + r.w && y < r.y + r.h;
}

static inline Rect rect_intersect(Rect a, Rect b) {
    float x = float_max(a.x, b.x), y = float_max(a.y, b.y);
    float right = float_min(rect_right(a), rect_right(b));
    float bottom = float_min(rect_bottom(a), rect_bottom(b));
    return rect_make(x, y, float_max(0, right - x), float_max(0, bottom - y));
}

/* True if inner lies in outer, with half a pixel of tolerance. */
static inline bool rect_contains(Rect outer, Rect inner) {
    return inner.x >= outer.x - 0.5f && inner.y >= outer.y - 0.5f &&
           rect_right(inner) <= rect_right(outer) + 0.5f &&
           rect_bottom(inner) <= rect_bottom(outer) + 0.5f;
}

static inline Rect rect_inset(Rect r, float dx, float dy) {
    return rect_make(r.x + dx, r.y + dy, float_max(0, r.w - 2 * dx), float_max(0, r.h - 2 * dy));
}

static inline Rect rect_cut_left(Rect *r, float w) {
    float taken = float_clamp(w, 0, r->w);
    Rect strip = rect_make(r->x, r->y, taken, r->h);
    r->x += taken;
    r->w -= taken;
    return strip;
}

static inline Rect rect_cut_right(Rect *r, float w) {
    float taken = float_clamp(w, 0, r->w);
    r->w -= taken;
    return rect_make(rect_right(*r), r->y, taken, r->h);
}

static inline Rect rect_cut_top(Rect *r, float h) {
    float taken = float_clamp(h, 0, r->h);
    Rect strip = rect_make(r->x, r->y, r->w, taken);
    r->y += taken;
    r->h -= taken;
    return strip;
}

static inline Rect rect_cut_bottom(Rect *r, float h) {
    float taken = float_clamp(h, 0, r->h);
    r->h -= taken;
    return rect_make(r->x, rect_bottom(*r), r->w, taken);
}

static inline Rect rect_snap(Rect r) {
    float x = roundf(r.x), y = roundf(r.y);
    return rect_make(x, y, roundf(rect_right(r)) - x, roundf(rect_bottom(r)) - y);
}

static inline Rect rect_mix(Rect a, Rect b, float t) {
    return rect_make(a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t, a.w + (b.w - a.w) * t,
                     a.h + (b.h - a.h) * t);
}
