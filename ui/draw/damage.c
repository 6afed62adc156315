/* Repaints only the cells of the picture whose commands changed. Each cell's number is a hash of
 * all commands that touch it, in order. Part of raster.h. */

#include "ui/draw/raster.h"

#include <stdlib.h>
#include <string.h>

void damage_free(Damage *damage) {
    free(damage->cells);
    free(damage->before);
    memset(damage, 0, sizeof *damage);
}

void damage_reset(Damage *damage) {
    damage->valid = false;
}

static bool fit(Damage *damage, const Pixels *pixels) {
    int columns = (pixels->width + DAMAGE_CELL - 1) / DAMAGE_CELL;
    int rows = (pixels->height + DAMAGE_CELL - 1) / DAMAGE_CELL;
    if (damage->cells && columns == damage->columns && rows == damage->rows)
        return true;
    damage_free(damage);
    size_t count = (size_t)columns * (size_t)rows;
    damage->cells = calloc(count, sizeof *damage->cells);
    damage->before = calloc(count, sizeof *damage->before);
    damage->columns = columns;
    damage->rows = rows;
    return damage->cells && damage->before;
}

static int cell_clamp(float value, int count) {
    int cell = (int)floorf(value / DAMAGE_CELL);
    return cell < 0 ? 0 : cell >= count ? count - 1 : cell;
}

static void mark(Damage *damage, const DrawList *list, const DrawCommand *command) {
    Rect r = rect_intersect(draw_bounds(command), command->clip);
    if (rect_empty(r))
        return;
    uint64_t hash = draw_hash(list, command);
    int left = cell_clamp(r.x, damage->columns), right = cell_clamp(rect_right(r), damage->columns);
    int top = cell_clamp(r.y, damage->rows), bottom = cell_clamp(rect_bottom(r), damage->rows);
    for (int y = top; y <= bottom; y++)
        for (int x = left; x <= right; x++) {
            uint64_t *cell = &damage->cells[y * damage->columns + x];
            *cell = (*cell ^ hash) * 1099511628211u + 1;
        }
}

static Rect cell_rect(int x, int y, int width) {
    return rect_make((float)(x * DAMAGE_CELL), (float)(y * DAMAGE_CELL),
                     (float)(width * DAMAGE_CELL), DAMAGE_CELL);
}

static Rect join(Rect a, Rect b) {
    if (rect_empty(a) || rect_empty(b))
        return rect_empty(a) ? b : a;
    float x = float_min(a.x, b.x), y = float_min(a.y, b.y);
    return rect_make(x, y, float_max(rect_right(a), rect_right(b)) - x,
                     float_max(rect_bottom(a), rect_bottom(b)) - y);
}

static bool changed(const Damage *damage, int x, int y) {
    int at = y * damage->columns + x;
    return damage->cells[at] != damage->before[at];
}

/* Paints the changed cells of a row, neighbours together. */
static Rect paint_row(const Damage *damage, int y, Pixels *pixels, const DrawList *list,
                      const TextPainter *painter) {
    Rect all = {0};
    for (int x = 0; x < damage->columns; x++) {
        int start = x;
        while (x < damage->columns && changed(damage, x, y))
            x++;
        if (x == start)
            continue;
        Rect area = cell_rect(start, y, x - start);
        raster_paint(pixels, list, area, painter);
        all = join(all, area);
    }
    return all;
}

Rect damage_paint(Damage *damage, Pixels *pixels, const DrawList *list,
                  const TextPainter *painter) {
    Rect whole = rect_make(0, 0, (float)pixels->width, (float)pixels->height);
    if (!fit(damage, pixels)) {
        raster_paint(pixels, list, whole, painter);
        return whole;
    }
    uint64_t *swap = damage->before;
    damage->before = damage->cells;
    damage->cells = swap;
    memset(damage->cells, 0,
           (size_t)damage->columns * (size_t)damage->rows * sizeof *damage->cells);
    for (size_t i = 0; i < list->count; i++)
        mark(damage, list, &list->items[i]);
    Rect all = {0};
    if (!damage->valid) {
        raster_paint(pixels, list, whole, painter);
        all = whole;
    }
    for (int y = 0; damage->valid && y < damage->rows; y++)
        all = join(all, paint_row(damage, y, pixels, list, painter));
    damage->valid = true;
    return rect_intersect(all, whole);
}
