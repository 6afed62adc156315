/* Draw commands to pixels. Every shape is a signed distance (negative inside); half a pixel either
 * side of zero is the soft edge. Straight parts are filled as spans, only corners are computed. */

#include "ui/draw/raster.h"

#include <stdlib.h>
#include <string.h>

typedef struct Box {
    int left, top, right, bottom;
} Box;

bool pixels_init(Pixels *pixels, int width, int height) {
    *pixels = (Pixels){calloc((size_t)width * (size_t)height, sizeof(uint32_t)), width, height};
    return pixels->data != NULL;
}

void pixels_free(Pixels *pixels) {
    free(pixels->data);
    memset(pixels, 0, sizeof *pixels);
}

static Box box_of(const Pixels *pixels, Rect rect, Rect clip) {
    Rect r = rect_intersect(rect, clip);
    Box box = {(int)floorf(r.x), (int)floorf(r.y), (int)ceilf(rect_right(r)),
               (int)ceilf(rect_bottom(r))};
    box.left = box.left < 0 ? 0 : box.left;
    box.top = box.top < 0 ? 0 : box.top;
    box.right = box.right > pixels->width ? pixels->width : box.right;
    box.bottom = box.bottom > pixels->height ? pixels->height : box.bottom;
    return box;
}

/* Red and blue together, then green. */
static inline void mix_pixel(uint32_t *pixel, uint32_t rgb, uint32_t alpha) {
    if (alpha == 0)
        return;
    uint32_t weight = alpha + (alpha >> 7); /* 0..256 */
    uint32_t keep = 256 - weight, old = *pixel;
    uint32_t red_blue = ((old & 0xff00ff) * keep + (rgb & 0xff00ff) * weight) >> 8;
    uint32_t green = ((old & 0xff00) * keep + (rgb & 0xff00) * weight) >> 8;
    *pixel = 0xff000000u | (red_blue & 0xff00ff) | (green & 0xff00);
}

static inline uint32_t rgb_of(Color color) {
    return 0xff000000u | color >> 8;
}

static void fill_span(uint32_t *row, int left, int right, uint32_t rgb, uint32_t alpha) {
    if (alpha == 255) {
        for (int x = left; x < right; x++)
            row[x] = rgb;
        return;
    }
    for (int x = left; x < right; x++)
        mix_pixel(&row[x], rgb, alpha);
}

static inline float coverage(float distance) {
    return float_clamp(0.5f - distance, 0, 1);
}

static float rounded_distance(Rect r, float radius, float x, float y) {
    float dx = fabsf(x - (r.x + r.w / 2)) - (r.w / 2 - radius);
    float dy = fabsf(y - (r.y + r.h / 2)) - (r.h / 2 - radius);
    float outside =
        sqrtf(float_max(dx, 0) * float_max(dx, 0) + float_max(dy, 0) * float_max(dy, 0));
    return outside + float_min(float_max(dx, dy), 0) - radius;
}

typedef float Distance(const DrawCommand *command, float x, float y);

static float rect_distance(const DrawCommand *command, float x, float y) {
    return rounded_distance(command->rect, command->radius, x, y);
}

static float border_distance(const DrawCommand *command, float x, float y) {
    float d = rounded_distance(command->rect, command->radius, x, y);
    return fabsf(d + command->width / 2) - command->width / 2;
}

static float arc_distance(const DrawCommand *command, float x, float y) {
    const float turn = 6.28318531f;
    float half = command->width / 2, radius = command->radius - half;
    float cx = command->rect.x + command->rect.w / 2, cy = command->rect.y + command->rect.h / 2;
    float dx = x - cx, dy = y - cy;
    float angle = atan2f(dx, -dy) / turn - command->from;
    angle -= floorf(angle);
    if (angle <= command->to - command->from)
        return fabsf(sqrtf(dx * dx + dy * dy) - radius) - half;
    float ends[] = {command->from * turn, command->to * turn};
    float best = 1e9f;
    for (int i = 0; i < 2; i++) {
        float ex = dx - sinf(ends[i]) * radius, ey = dy + cosf(ends[i]) * radius;
        best = float_min(best, sqrtf(ex * ex + ey * ey) - half);
    }
    return best;
}

static void paint_distance(Pixels *pixels, const DrawCommand *command, Box box,
                           Distance *distance) {
    uint32_t rgb = rgb_of(command->color);
    float alpha = (float)(command->color & 0xff);
    for (int y = box.top; y < box.bottom; y++) {
        uint32_t *row = pixels->data + (size_t)y * (size_t)pixels->width;
        for (int x = box.left; x < box.right; x++) {
            float d = distance(command, (float)x + 0.5f, (float)y + 0.5f);
            if (d < 0.5f)
                mix_pixel(&row[x], rgb, (uint32_t)(coverage(d) * alpha + 0.5f));
        }
    }
}

static Box box_part(Box box, float left, float top, float right, float bottom) {
    Box part = {(int)floorf(left), (int)floorf(top), (int)ceilf(right), (int)ceilf(bottom)};
    part.left = part.left < box.left ? box.left : part.left;
    part.top = part.top < box.top ? box.top : part.top;
    part.right = part.right > box.right ? box.right : part.right;
    part.bottom = part.bottom > box.bottom ? box.bottom : part.bottom;
    return part;
}

static bool on_grid(Rect r) {
    return r.x == floorf(r.x) && r.y == floorf(r.y) && r.w == floorf(r.w) && r.h == floorf(r.h);
}

static void fill_box(Pixels *pixels, Box box, Color color) {
    for (int y = box.top; y < box.bottom; y++)
        fill_span(pixels->data + (size_t)y * (size_t)pixels->width, box.left, box.right,
                  rgb_of(color), color & 0xff);
}

/* Corners by distance, the rest as spans; only for rectangles on whole pixels. */
static void paint_rect(Pixels *pixels, const DrawCommand *command, Rect clip) {
    Rect r = command->rect;
    Box box = box_of(pixels, rect_make(r.x - 1, r.y - 1, r.w + 2, r.h + 2), clip);
    float corner = ceilf(command->radius);
    if (!on_grid(r) || 2 * corner > r.w || 2 * corner > r.h) {
        paint_distance(pixels, command, box, rect_distance);
        return;
    }
    float right = rect_right(r), bottom = rect_bottom(r);
    fill_box(pixels, box_part(box, r.x, r.y + corner, right, bottom - corner), command->color);
    fill_box(pixels, box_part(box, r.x + corner, r.y, right - corner, r.y + corner),
             command->color);
    fill_box(pixels, box_part(box, r.x + corner, bottom - corner, right - corner, bottom),
             command->color);
    const float xs[] = {r.x, right - corner}, ys[] = {r.y, bottom - corner};
    for (int i = 0; i < 4 && corner > 0; i++) {
        float x = xs[i & 1], y = ys[i >> 1];
        paint_distance(pixels, command, box_part(box, x, y, x + corner, y + corner), rect_distance);
    }
}

static void paint_border(Pixels *pixels, const DrawCommand *command, Rect clip) {
    Rect r = command->rect;
    Box box = box_of(pixels, rect_make(r.x - 1, r.y - 1, r.w + 2, r.h + 2), clip);
    float corner = ceilf(float_max(command->radius, command->width)) + 1;
    if (2 * corner > r.w || 2 * corner > r.h) {
        paint_distance(pixels, command, box, border_distance);
        return;
    }
    float right = rect_right(r) + 1, bottom = rect_bottom(r) + 1, x = r.x - 1, y = r.y - 1;
    float edge = corner + 1;
    paint_distance(pixels, command, box_part(box, x, y, right, y + edge), border_distance);
    paint_distance(pixels, command, box_part(box, x, bottom - edge, right, bottom),
                   border_distance);
    paint_distance(pixels, command, box_part(box, x, y + edge, x + edge, bottom - edge),
                   border_distance);
    paint_distance(pixels, command, box_part(box, right - edge, y + edge, right, bottom - edge),
                   border_distance);
}

static void paint_glow(Pixels *pixels, const DrawCommand *command, Rect clip) {
    Box box = box_of(pixels, draw_bounds(command), clip);
    uint32_t rgb = rgb_of(command->color);
    float alpha = (float)(command->color & 0xff), reach = command->width;
    for (int y = box.top; y < box.bottom; y++) {
        uint32_t *row = pixels->data + (size_t)y * (size_t)pixels->width;
        for (int x = box.left; x < box.right; x++) {
            float d =
                rounded_distance(command->rect, command->radius, (float)x + 0.5f, (float)y + 0.5f);
            if (d >= reach)
                continue;
            float t = 1 - float_max(d, 0) / reach;
            mix_pixel(&row[x], rgb, (uint32_t)(alpha * t * t + 0.5f));
        }
    }
}

static void paint_hatch(Pixels *pixels, const DrawCommand *command, Rect clip) {
    Box box = box_of(pixels, command->rect, clip);
    uint32_t rgb = rgb_of(command->color);
    float alpha = (float)(command->color & 0xff), period = command->width * 2;
    for (int y = box.top; y < box.bottom; y++) {
        uint32_t *row = pixels->data + (size_t)y * (size_t)pixels->width;
        for (int x = box.left; x < box.right; x++) {
            float along = ((float)x + (float)y) / 1.41421356f;
            float phase = fabsf(along - period * (floorf(along / period) + 0.5f));
            float d = phase - command->width / 2;
            float edge = rect_distance(command, (float)x + 0.5f, (float)y + 0.5f);
            float cover = coverage(d) * coverage(edge);
            mix_pixel(&row[x], rgb, (uint32_t)(cover * alpha + 0.5f));
        }
    }
}

static float segment_distance(Point a, Point b, float x, float y) {
    float dx = b.x - a.x, dy = b.y - a.y, length = dx * dx + dy * dy;
    float t = length > 0 ? float_clamp(((x - a.x) * dx + (y - a.y) * dy) / length, 0, 1) : 0;
    float ex = x - (a.x + t * dx), ey = y - (a.y + t * dy);
    return sqrtf(ex * ex + ey * ey);
}

static bool straight_line(const DrawCommand *command, const Point *p) {
    return command->length == 2 && (p[0].x == p[1].x || p[0].y == p[1].y);
}

static void paint_line(Pixels *pixels, const DrawList *list, const DrawCommand *command,
                       Rect clip) {
    const Point *p = list->points + command->at;
    Box box = box_of(pixels, command->rect, clip);
    uint32_t rgb = rgb_of(command->color);
    float alpha = (float)(command->color & 0xff), half = command->width / 2;
    bool straight = straight_line(command, p);
    for (int y = box.top; y < box.bottom; y++) {
        uint32_t *row = pixels->data + (size_t)y * (size_t)pixels->width;
        for (int x = box.left; x < box.right; x++) {
            float fx = (float)x + 0.5f, fy = (float)y + 0.5f, best = 1e9f;
            for (uint32_t i = 0; i + 1 < command->length; i++)
                best = float_min(best, segment_distance(p[i], p[i + 1], fx, fy));
            float cover =
                straight ? float_min(coverage(best - half), 2 * half) : coverage(best - half);
            mix_pixel(&row[x], rgb, (uint32_t)(cover * alpha + 0.5f));
        }
    }
}

/* Even-odd rule at four points of height y; returns how much of the pixel at x is inside. */
static float polygon_cover(const Point *p, uint32_t count, float x, float y) {
    int inside = 0;
    for (int sample = 0; sample < 16; sample++) {
        float sx = x + ((float)(sample & 3) + 0.5f) / 4, sy = y + ((float)(sample >> 2) + 0.5f) / 4;
        bool in = false;
        for (uint32_t i = 0, j = count - 1; i < count; j = i++)
            if ((p[i].y > sy) != (p[j].y > sy) &&
                sx < (p[j].x - p[i].x) * (sy - p[i].y) / (p[j].y - p[i].y) + p[i].x)
                in = !in;
        inside += in;
    }
    return (float)inside / 16;
}

static void paint_polygon(Pixels *pixels, const DrawList *list, const DrawCommand *command,
                          Rect clip) {
    Box box = box_of(pixels, command->rect, clip);
    uint32_t rgb = rgb_of(command->color);
    float alpha = (float)(command->color & 0xff);
    for (int y = box.top; y < box.bottom; y++) {
        uint32_t *row = pixels->data + (size_t)y * (size_t)pixels->width;
        for (int x = box.left; x < box.right; x++) {
            float cover =
                polygon_cover(list->points + command->at, command->length, (float)x, (float)y);
            mix_pixel(&row[x], rgb, (uint32_t)(cover * alpha + 0.5f));
        }
    }
}

static void paint_text(Pixels *pixels, const DrawList *list, const DrawCommand *command, Rect clip,
                       const TextPainter *painter) {
    TextMask mask = painter->mask(painter->context, (FontFace)command->font, command->size,
                                  list->text + command->at, command->length);
    if (!mask.data)
        return;
    int left = (int)roundf(command->rect.x) + mask.left;
    int top = (int)roundf(command->rect.y) + command->baseline + mask.top;
    Box box = box_of(
        pixels, rect_make((float)left, (float)top, (float)mask.width, (float)mask.height), clip);
    uint32_t rgb = rgb_of(command->color), alpha = command->color & 0xff;
    for (int y = box.top; y < box.bottom; y++) {
        uint32_t *row = pixels->data + (size_t)y * (size_t)pixels->width;
        const uint8_t *cover = mask.data + (size_t)(y - top) * (size_t)mask.stride;
        for (int x = box.left; x < box.right; x++) {
            uint32_t c = cover[x - left];
            if (c)
                mix_pixel(&row[x], rgb, alpha == 255 ? c : (c * alpha + 127) / 255);
        }
    }
}

static void paint_command(Pixels *pixels, const DrawList *list, const DrawCommand *command,
                          Rect clip, const TextPainter *painter) {
    switch (command->kind) {
    case DRAW_RECT: paint_rect(pixels, command, clip); break;
    case DRAW_BORDER: paint_border(pixels, command, clip); break;
    case DRAW_GLOW: paint_glow(pixels, command, clip); break;
    case DRAW_HATCH: paint_hatch(pixels, command, clip); break;
    case DRAW_ARC:
        paint_distance(pixels, command, box_of(pixels, draw_bounds(command), clip), arc_distance);
        break;
    case DRAW_LINE: paint_line(pixels, list, command, clip); break;
    case DRAW_POLYGON: paint_polygon(pixels, list, command, clip); break;
    case DRAW_TEXT: paint_text(pixels, list, command, clip, painter); break;
    }
}

void raster_paint(Pixels *pixels, const DrawList *list, Rect area, const TextPainter *painter) {
    for (size_t i = 0; i < list->count; i++) {
        const DrawCommand *command = &list->items[i];
        Rect clip = rect_intersect(command->clip, area);
        if (!rect_empty(rect_intersect(clip, draw_bounds(command))))
            paint_command(pixels, list, command, clip, painter);
    }
}
