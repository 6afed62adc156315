/* The command list: appending, clips, hashing. See commands.h. */

#include "ui/draw/commands.h"

#include <stdlib.h>
#include <string.h>

void draw_begin(DrawList *list, float width, float height) {
    list->count = list->text_length = list->point_count = 0;
    list->clip = rect_make(0, 0, width, height);
    list->scrolled = list->failed = false;
    list->layer = 0;
}

void draw_free(DrawList *list) {
    free(list->items);
    free(list->text);
    free(list->points);
    memset(list, 0, sizeof *list);
}

static bool grow(void **items, size_t *capacity, size_t needed, size_t size) {
    if (needed <= *capacity)
        return true;
    size_t wanted = *capacity ? *capacity * 2 : 256;
    while (wanted < needed)
        wanted *= 2;
    void *moved = realloc(*items, wanted * size);
    if (!moved)
        return false;
    *items = moved;
    *capacity = wanted;
    return true;
}

static DrawCommand *append(DrawList *list, DrawKind kind, Rect rect, Color color) {
    if (list->failed || (color & 0xff) == 0)
        return NULL;
    if (!grow((void **)&list->items, &list->capacity, list->count + 1, sizeof *list->items)) {
        list->failed = true;
        return NULL;
    }
    DrawCommand *command = &list->items[list->count];
    *command = (DrawCommand){.kind = kind,
                             .color = color,
                             .rect = rect,
                             .clip = list->clip,
                             .layer = list->layer,
                             .scrolled = list->scrolled};
    if (rect_empty(rect_intersect(draw_bounds(command), list->clip)) &&
        (kind == DRAW_RECT || kind == DRAW_BORDER || kind == DRAW_TEXT))
        return NULL;
    list->count++;
    return command;
}

void draw_rect(DrawList *list, Rect rect, float radius, Color color) {
    DrawCommand *command = append(list, DRAW_RECT, rect, color);
    if (command)
        command->radius = float_min(radius, float_min(rect.w, rect.h) / 2);
}

void draw_border(DrawList *list, Rect rect, float radius, float width, Color color) {
    DrawCommand *command = append(list, DRAW_BORDER, rect, color);
    if (!command)
        return;
    command->radius = float_min(radius, float_min(rect.w, rect.h) / 2);
    command->width = width;
}

void draw_glow(DrawList *list, Rect rect, float radius, float width, Color color) {
    DrawCommand *command = append(list, DRAW_GLOW, rect, color);
    if (!command)
        return;
    command->radius = radius;
    command->width = width;
}

void draw_hatch(DrawList *list, Rect rect, float radius, float width, Color color) {
    DrawCommand *command = append(list, DRAW_HATCH, rect, color);
    if (!command)
        return;
    command->radius = float_min(radius, float_min(rect.w, rect.h) / 2);
    command->width = width;
}

void draw_circle(DrawList *list, float x, float y, float radius, Color color) {
    draw_rect(list, rect_make(x - radius, y - radius, 2 * radius, 2 * radius), radius, color);
}

void draw_ring(DrawList *list, float x, float y, float radius, float width, Color color) {
    draw_border(list, rect_make(x - radius, y - radius, 2 * radius, 2 * radius), radius, width,
                color);
}

void draw_arc(DrawList *list, float x, float y, float radius, float width, float from, float to,
              Color color) {
    Rect box = rect_make(x - radius, y - radius, 2 * radius, 2 * radius);
    DrawCommand *command = append(list, DRAW_ARC, box, color);
    if (!command)
        return;
    command->radius = radius;
    command->width = width;
    command->from = from;
    command->to = to;
}

static Rect bounds_of(const Point *points, size_t count, float margin) {
    float left = points[0].x, right = left, top = points[0].y, bottom = top;
    for (size_t i = 1; i < count; i++) {
        left = float_min(left, points[i].x);
        right = float_max(right, points[i].x);
        top = float_min(top, points[i].y);
        bottom = float_max(bottom, points[i].y);
    }
    return rect_make(left - margin, top - margin, right - left + 2 * margin,
                     bottom - top + 2 * margin);
}

static void append_points(DrawList *list, DrawKind kind, const Point *points, size_t count,
                          float width, Color color) {
    if (count == 0 || !grow((void **)&list->points, &list->point_capacity,
                            list->point_count + count, sizeof *list->points))
        return;
    DrawCommand *command = append(list, kind, bounds_of(points, count, width / 2 + 1), color);
    if (!command)
        return;
    command->width = width;
    command->at = (uint32_t)list->point_count;
    command->length = (uint32_t)count;
    memcpy(list->points + list->point_count, points, count * sizeof *points);
    list->point_count += count;
}

void draw_line(DrawList *list, const Point *points, size_t count, float width, Color color) {
    append_points(list, DRAW_LINE, points, count, width, color);
}

void draw_polygon(DrawList *list, const Point *points, size_t count, Color color) {
    append_points(list, DRAW_POLYGON, points, count, 0, color);
}

void draw_text(DrawList *list, Rect box, float baseline, FontFace font, int size, Color color,
               const char *text, size_t length) {
    if (length == 0 || !grow((void **)&list->text, &list->text_capacity, list->text_length + length,
                             sizeof *list->text))
        return;
    DrawCommand *command = append(list, DRAW_TEXT, box, color);
    if (!command)
        return;
    command->font = (short)font;
    command->size = (short)size;
    command->baseline = (short)baseline;
    command->at = (uint32_t)list->text_length;
    command->length = (uint32_t)length;
    memcpy(list->text + list->text_length, text, length);
    list->text_length += length;
}

DrawClip draw_clip(DrawList *list, Rect rect, bool scrolled) {
    DrawClip before = {list->clip, list->scrolled};
    list->clip = rect_intersect(list->clip, rect);
    list->scrolled = scrolled || list->scrolled;
    return before;
}

void draw_unclip(DrawList *list, DrawClip before) {
    list->clip = before.rect;
    list->scrolled = before.scrolled;
}

Rect draw_bounds(const DrawCommand *command) {
    Rect r = command->rect;
    if (command->kind == DRAW_GLOW)
        return rect_inset(rect_make(r.x - command->width, r.y - command->width,
                                    r.w + 2 * command->width, r.h + 2 * command->width),
                          -1, -1);
    if (command->kind == DRAW_TEXT) /* overhanging glyphs */
        return rect_make(r.x - 3, r.y - r.h / 2, r.w + 6, r.h * 2);
    return rect_make(r.x - 1, r.y - 1, r.w + 2, r.h + 2);
}

static uint64_t hash_word(uint64_t hash, uint32_t word) {
    return (hash ^ word) * 1099511628211u;
}

static uint64_t hash_float(uint64_t hash, float value) {
    uint32_t word;
    memcpy(&word, &value, sizeof word);
    return hash_word(hash, word);
}

static uint64_t hash_rect(uint64_t hash, Rect rect) {
    hash = hash_float(hash_float(hash, rect.x), rect.y);
    return hash_float(hash_float(hash, rect.w), rect.h);
}

static uint64_t hash_text(uint64_t hash, const char *text, uint32_t length) {
    for (uint32_t i = 0; i < length; i++)
        hash = hash_word(hash, (unsigned char)text[i]);
    return hash;
}

static uint64_t hash_points(uint64_t hash, const Point *points, uint32_t count) {
    for (uint32_t i = 0; i < count; i++)
        hash = hash_float(hash_float(hash, points[i].x), points[i].y);
    return hash;
}

uint64_t draw_hash(const DrawList *list, const DrawCommand *command) {
    uint64_t hash = hash_word(14695981039346656037u, (uint32_t)command->kind);
    hash = hash_rect(hash_rect(hash_word(hash, command->color), command->rect), command->clip);
    hash = hash_float(hash_float(hash, command->radius), command->width);
    hash = hash_float(hash_float(hash, command->from), command->to);
    hash = hash_word(hash_word(hash, (uint32_t)command->font), (uint32_t)command->size);
    hash = hash_word(hash, (uint32_t)command->baseline);
    if (command->kind == DRAW_TEXT)
        return hash_text(hash, list->text + command->at, command->length);
    if (command->kind == DRAW_LINE || command->kind == DRAW_POLYGON)
        return hash_points(hash, list->points + command->at, command->length);
    return hash;
}
