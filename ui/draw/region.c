/* The list of named places. Later ones lie over earlier ones of the same layer. See region.h. */

#include "ui/draw/region.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void region_begin(RegionList *list) {
    list->count = 0;
}

void region_free(RegionList *list) {
    free(list->items);
    memset(list, 0, sizeof *list);
}

Region *region_add(RegionList *list, Rect rect, int layer, const char *name) {
    if (list->count == list->capacity) {
        size_t wanted = list->capacity ? list->capacity * 2 : 128;
        Region *moved = realloc(list->items, wanted * sizeof *moved);
        if (!moved)
            return NULL;
        list->items = moved;
        list->capacity = wanted;
    }
    Region *region = &list->items[list->count++];
    *region = (Region){.rect = rect, .layer = layer, .action = -1};
    snprintf(region->name, sizeof region->name, "%s", name);
    return region;
}

const Region *region_at_with(const RegionList *list, float x, float y, int flags) {
    const Region *best = NULL;
    for (size_t i = 0; i < list->count; i++) {
        const Region *region = &list->items[i];
        if ((region->flags & flags) != flags || !rect_has(region->rect, x, y))
            continue;
        if (!best || region->layer >= best->layer)
            best = region;
    }
    return best;
}

const Region *region_at(const RegionList *list, float x, float y) {
    return region_at_with(list, x, y, 0);
}

const Region *region_find(const RegionList *list, const char *name) {
    for (size_t i = list->count; i-- > 0;)
        if (strcmp(list->items[i].name, name) == 0)
            return &list->items[i];
    return NULL;
}
