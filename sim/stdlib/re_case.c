/* re: characters that are equal without case. Beyond a letter and its other case there are small
 * families: i and the dotless i, k and the Kelvin sign, the two sigmas (CPython: re/_casefix.py).
 */
#include "sim/python/function.h"
#include "sim/python/objects/chartype.h"
#include "sim/stdlib/re_internal.h"

uint32_t re_fold(uint32_t c, bool ascii) {
    uint32_t out[3];
    if (c < 128)
        return c >= 'A' && c <= 'Z' ? c + 32 : c;
    if (ascii)
        return c;
    char_map(c, CHAR_TO_LOWER, out); /* of the one that becomes two, the I with a dot: the first */
    return out[0];
}

/* Families by their folded members; 0 fills up. */
enum { FAMILY_SIZE = 5 };
static const uint32_t families[][FAMILY_SIZE] = {
    {'i', 0x130, 0x131}, {'s', 0x17f},     {'k', 0x212a},           {0xdf, 0x1e9e},
    {0xe5, 0x212b},      {0xb5, 0x3bc},    {0x1c6, 0x1c5},          {0x1c9, 0x1c8},
    {0x1cc, 0x1cb},      {0x1f3, 0x1f2},   {0x345, 0x3b9, 0x1fbe},  {0x390, 0x1fd3},
    {0x3b0, 0x1fe3},     {0x3b2, 0x3d0},   {0x3b5, 0x3f5},          {0x3b8, 0x3d1, 0x3f4},
    {0x3ba, 0x3f0},      {0x3c0, 0x3d6},   {0x3c1, 0x3f1},          {0x3c2, 0x3c3},
    {0x3c6, 0x3d5},      {0x3c9, 0x2126},  {0x432, 0x1c80},         {0x434, 0x1c81},
    {0x43e, 0x1c82},     {0x441, 0x1c83},  {0x442, 0x1c84, 0x1c85}, {0x44a, 0x1c86},
    {0x463, 0x1c87},     {0x1e61, 0x1e9b}, {0xa64b, 0x1c88},        {0xfb05, 0xfb06},
};
enum { FAMILY_COUNT = sizeof families / sizeof *families };

static bool is_member(const uint32_t *family, uint32_t c) {
    for (size_t i = 0; i < FAMILY_SIZE; i++) {
        if (family[i] == c)
            return true;
    }
    return false;
}

static const uint32_t *family_of(uint32_t folded) {
    for (size_t i = 0; i < FAMILY_COUNT; i++) {
        if (is_member(families[i], folded))
            return families[i];
    }
    return NULL;
}

bool re_same_folded(uint32_t c, uint32_t folded, bool ascii) {
    uint32_t lower = re_fold(c, ascii);
    if (lower == folded)
        return true;
    if (ascii || (c < 128 && folded < 128))
        return false;
    const uint32_t *family = family_of(folded);
    return family && is_member(family, lower);
}

static size_t add_cases(uint32_t *out, size_t count, uint32_t c) {
    uint32_t upper[3];
    out[count++] = c;
    if (char_map(c, CHAR_TO_UPPER, upper) == 1 && upper[0] != c)
        out[count++] = upper[0];
    return count;
}

size_t re_kin(uint32_t c, bool ascii, uint32_t out[RE_KIN_MAX]) {
    uint32_t lower = re_fold(c, ascii);
    if (ascii) {
        out[0] = lower;
        out[1] = lower >= 'a' && lower <= 'z' ? lower - 32 : lower;
        return 2;
    }
    size_t count = add_cases(out, 0, lower);
    const uint32_t *family = family_of(lower);
    for (size_t i = 0; family && i < FAMILY_SIZE && family[i]; i++) {
        if (family[i] != lower)
            count = add_cases(out, count, family[i]);
    }
    return count;
}
