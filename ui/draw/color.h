#pragma once

/* Colours as 0xRRGGBBAA, not premultiplied, sRGB. */

#include <stdint.h>

typedef uint32_t Color;

static inline Color color_alpha(Color c, float alpha) {
    float a = (float)(c & 0xff) * alpha;
    return (c & 0xffffff00u) | (uint32_t)(a < 0 ? 0 : a > 255 ? 255 : a + 0.5f);
}

static inline uint32_t color_mix_channel(uint32_t a, uint32_t b, float t) {
    return (uint32_t)((float)a + ((float)b - (float)a) * t + 0.5f) & 0xff;
}

/* a at t = 0, b at t = 1. */
static inline Color color_mix(Color a, Color b, float t) {
    uint32_t result = 0;
    for (int shift = 0; shift < 32; shift += 8)
        result |= color_mix_channel((a >> shift) & 0xff, (b >> shift) & 0xff, t) << shift;
    return result;
}
