#pragma once

/* Named places of the frame: everything a person can point at, by a path such as "ready/handle-19".
 * Hover, clicks, tooltips and tests find a place by that name. A region may carry the action a
 * click on it performs. The list is built anew with every frame. */

#include "ui/draw/geometry.h"

#include <stddef.h>
#include <stdint.h>

enum { REGION_NAME_SIZE = 64 };

typedef enum RegionFlags {
    REGION_PLAIN = 0,
    REGION_FLOATS = 1,   /* lies over others on purpose, as the playhead does */
    REGION_DRAGGED = 2,  /* the action follows the pointer while the button is held */
    REGION_DISABLED = 4, /* shown, but a click does nothing */
    REGION_SCROLLS = 8   /* takes the wheel */
} RegionFlags;

typedef struct Region {
    char name[REGION_NAME_SIZE];
    Rect rect; /* what is visible of it */
    int action;
    int64_t argument;
    int flags;
    int layer;
    const char *tooltip; /* lives as long as the frame, or NULL */
} Region;

typedef struct RegionList {
    Region *items;
    size_t count, capacity;
} RegionList;

void region_begin(RegionList *list);
void region_free(RegionList *list);
/* Adds a region without action; NULL if there is no memory. The pointer is good until the next add.
 */
Region *region_add(RegionList *list, Rect rect, int layer, const char *name);
/* The topmost region at a point, or NULL. */
const Region *region_at(const RegionList *list, float x, float y);
/* The topmost region at a point that has all of flags. */
const Region *region_at_with(const RegionList *list, float x, float y, int flags);
const Region *region_find(const RegionList *list, const char *name);
