#pragma once

/* Icons as lists of shapes in a square of 16, read from assets/icons/icons.txt. */

#include "ui/draw/commands.h"

typedef enum IconId {
#define ICON(NAME, name) ICON_##NAME,
#include "ui/draw/icons.def"
#undef ICON
    ICON_COUNT,
    ICON_NONE = -1
} IconId;

enum { ICON_SHAPES_MAX = 12, ICON_POINTS_MAX = 16 };

typedef enum IconShapeKind { SHAPE_FILL, SHAPE_LINE, SHAPE_DOT, SHAPE_RING } IconShapeKind;

typedef struct IconShape {
    IconShapeKind kind;
    float width, radius;
    int count;
    Point points[ICON_POINTS_MAX];
} IconShape;

typedef struct Icon {
    int count;
    IconShape shapes[ICON_SHAPES_MAX];
} Icon;

typedef struct Icons {
    Icon items[ICON_COUNT];
} Icons;

bool icons_parse(Icons *icons, const char *text, char *error, size_t error_size);
bool icons_load(Icons *icons, char *error, size_t error_size);
/* Draws the icon into a square. */
void icon_draw(DrawList *list, const Icons *icons, IconId id, Rect square, Color color);
