/* Movement: eased, without bounce, always from where the thing is now. See anim.h. */

#include "ui/draw/anim.h"

#include <string.h>

void anim_begin(Anim *anim, double now, double duration) {
    anim->frame++;
    anim->now = now;
    anim->duration = duration;
    anim->moving = false;
}

void anim_end(Anim *anim) {
    int kept = 0;
    for (int i = 0; i < anim->count; i++)
        if (anim->items[i].frame == anim->frame)
            anim->items[kept++] = anim->items[i];
    anim->count = kept;
}

static uint64_t key_of(const char *name) {
    uint64_t hash = 14695981039346656037u;
    for (; *name; name++)
        hash = (hash ^ (unsigned char)*name) * 1099511628211u;
    return hash;
}

static float ease(double t) {
    float left = 1 - (float)t;
    return 1 - left * left * left;
}

static Rect place_now(const Anim *anim, const AnimItem *item) {
    double t = anim->duration > 0 ? (anim->now - item->started) / anim->duration : 1;
    return t >= 1 ? item->to : rect_mix(item->from, item->to, ease(t < 0 ? 0 : t));
}

static AnimItem *find(Anim *anim, uint64_t key) {
    for (int i = 0; i < anim->count; i++)
        if (anim->items[i].key == key)
            return &anim->items[i];
    return NULL;
}

static bool same(Rect a, Rect b) {
    return a.x == b.x && a.y == b.y && a.w == b.w && a.h == b.h;
}

Rect anim_rect(Anim *anim, const char *name, Rect target, Rect start) {
    uint64_t key = key_of(name);
    AnimItem *item = find(anim, key);
    if (!item) {
        if (anim->count == ANIM_MAX)
            return target;
        item = &anim->items[anim->count++];
        *item = (AnimItem){
            .key = key, .from = start.w > 0 ? start : target, .to = target, .started = anim->now};
    } else if (!same(item->to, target)) {
        item->from = place_now(anim, item);
        item->to = target;
        item->started = anim->now;
    }
    item->frame = anim->frame;
    Rect now = place_now(anim, item);
    if (!same(now, item->to))
        anim->moving = true;
    return now;
}

float anim_value(Anim *anim, const char *name, float target) {
    return anim_rect(anim, name, rect_make(target, 0, 1, 1), (Rect){0}).x;
}
