#pragma once

/* Values that move to their target in a few tenths of a second. A value is known by a name (the
 * path of the region it belongs to); what was not asked for in a frame is forgotten. */

#include "ui/draw/geometry.h"

#include <stddef.h>
#include <stdint.h>

enum { ANIM_MAX = 512 };

typedef struct AnimItem {
    uint64_t key;
    Rect from, to;
    double started;
    unsigned frame;
} AnimItem;

typedef struct Anim {
    AnimItem items[ANIM_MAX];
    int count;
    unsigned frame;
    double now;      /* seconds, any origin */
    double duration; /* 0: everything jumps */
    bool moving;     /* something had not arrived in this frame */
} Anim;

void anim_begin(Anim *anim, double now, double duration);
/* Forgets what this frame did not ask for. */
void anim_end(Anim *anim);

/* Where the thing of that name is now, on its way to target. A new thing starts at its target, or
 * at start if that is not empty. */
Rect anim_rect(Anim *anim, const char *name, Rect target, Rect start);
float anim_value(Anim *anim, const char *name, float target);
