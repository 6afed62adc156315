/* Reading and drawing icons. See icons.h. */

#include "ui/draw/icons.h"

#include "ui/assets.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const names[] = {
#define ICON(NAME, name) #name,
#include "ui/draw/icons.def"
#undef ICON
};

static int find(const char *name) {
    for (int i = 0; i < ICON_COUNT; i++)
        if (strcmp(names[i], name) == 0)
            return i;
    return ICON_NONE;
}

static const char *parse_number(const char *text, float *number) {
    char *end;
    *number = strtof(text, &end);
    return end == text ? NULL : end;
}

static const char *parse_points(const char *text, IconShape *shape) {
    while (text && *(text += strspn(text, " ")) && *text != ';') {
        Point *point = &shape->points[shape->count];
        if (shape->count == ICON_POINTS_MAX)
            return NULL;
        text = parse_number(text, &point->x);
        text = text && *text == ',' ? parse_number(text + 1, &point->y) : NULL;
        if (text)
            shape->count++;
        if (text && shape->kind >= SHAPE_DOT)
            return text;
    }
    return text;
}

static const char *parse_shape(const char *text, IconShape *shape) {
    char kind[8];
    int used;
    if (sscanf(text, " %7[a-z]%n", kind, &used) != 1)
        return NULL;
    text += used;
    *shape = (IconShape){.kind = strcmp(kind, "fill") == 0   ? SHAPE_FILL
                                 : strcmp(kind, "line") == 0 ? SHAPE_LINE
                                 : strcmp(kind, "dot") == 0  ? SHAPE_DOT
                                                             : SHAPE_RING};
    if (shape->kind == SHAPE_LINE)
        text = parse_number(text, &shape->width);
    text = parse_points(text, shape);
    if (text && shape->kind >= SHAPE_DOT)
        text = parse_number(text, &shape->radius);
    if (text && shape->kind == SHAPE_RING)
        text = parse_number(text, &shape->width);
    return text;
}

static bool parse_icon(const char *line, Icons *icons, bool *given) {
    char name[32];
    int used;
    if (sscanf(line, " %31[a-z_]:%n", name, &used) != 1)
        return false;
    int id = find(name);
    if (id < 0)
        return false;
    Icon *icon = &icons->items[id];
    const char *text = line + used;
    while (text && *text && icon->count < ICON_SHAPES_MAX) {
        text = parse_shape(text, &icon->shapes[icon->count++]);
        if (text)
            text += strspn(text, " ;");
    }
    given[id] = text && !*text;
    return given[id];
}

bool icons_parse(Icons *icons, const char *text, char *error, size_t error_size) {
    bool given[ICON_COUNT] = {false};
    memset(icons, 0, sizeof *icons);
    for (int number = 1; *text; number++) {
        char line[512];
        size_t length = strcspn(text, "\n");
        snprintf(line, sizeof line, "%.*s", (int)length, text);
        text += length + (text[length] == '\n');
        if (line[0] == '#' || !line[strspn(line, " \t\r")])
            continue;
        if (!parse_icon(line, icons, given)) {
            snprintf(error, error_size, "line %d: not understood", number);
            return false;
        }
    }
    for (int i = 0; i < ICON_COUNT; i++)
        if (!given[i]) {
            snprintf(error, error_size, "the icon '%s' is missing", names[i]);
            return false;
        }
    return true;
}

bool icons_load(Icons *icons, char *error, size_t error_size) {
    char reason[128];
    char *text = assets_read("assets/icons/icons.txt");
    bool ok = text && icons_parse(icons, text, reason, sizeof reason);
    if (!ok)
        snprintf(error, error_size, "assets/icons/icons.txt: %s", text ? reason : "cannot be read");
    free(text);
    return ok;
}

static void draw_shape(DrawList *list, const IconShape *shape, Rect square, Color color) {
    Point points[ICON_POINTS_MAX] = {{0}};
    float unit = square.w / 16;
    for (int i = 0; i < shape->count; i++)
        points[i] =
            (Point){square.x + shape->points[i].x * unit, square.y + shape->points[i].y * unit};
    float radius = shape->radius * unit, width = shape->width * unit;
    switch (shape->kind) {
    case SHAPE_FILL: draw_polygon(list, points, (size_t)shape->count, color); break;
    case SHAPE_LINE: draw_line(list, points, (size_t)shape->count, width, color); break;
    case SHAPE_DOT: draw_circle(list, points[0].x, points[0].y, radius, color); break;
    case SHAPE_RING:
        draw_ring(list, points[0].x, points[0].y, radius + width / 2, width, color);
        break;
    }
}

void icon_draw(DrawList *list, const Icons *icons, IconId id, Rect square, Color color) {
    if (id == ICON_NONE)
        return;
    const Icon *icon = &icons->items[id];
    for (int i = 0; i < icon->count; i++)
        draw_shape(list, &icon->shapes[i], square, color);
}
