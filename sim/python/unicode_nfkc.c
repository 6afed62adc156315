/* Normalising an identifier: taken apart, accents put in order, composed (see unicode_nfkc.h). */
#include "sim/python/unicode_nfkc.h"

#include <stdlib.h>
#include <string.h>

#include "sim/python/unicode.h"

typedef struct Decomposed {
    uint32_t code;
    uint16_t start, count; /* in decomposed_parts */
} Decomposed;

typedef struct Composition {
    uint32_t first, second, code;
} Composition;

typedef struct Combining {
    uint32_t first, last;
    uint8_t class;
} Combining;

#include "sim/python/unicode_nfkc.inc"

/* Syllables of Hangul: first consonant, vowel and perhaps last consonant, by their numbers. */
enum {
    HANGUL_FIRST = 0x1100,
    HANGUL_VOWEL = 0x1161,
    HANGUL_LAST = 0x11a7, /* one before the first of them */
    HANGUL = 0xac00,
    FIRSTS = 19,
    VOWELS = 21,
    LASTS = 28, /* with: none */
};

/* ---- facts ---- */

static int compare(uint32_t a, uint32_t b) {
    return a < b ? -1 : a > b;
}

static int compare_decomposed(const void *code, const void *row) {
    return compare(*(const uint32_t *)code, ((const Decomposed *)row)->code);
}

static int compare_combining(const void *key, const void *row) {
    uint32_t code = *(const uint32_t *)key;
    const Combining *range = row;
    return code < range->first ? -1 : code > range->last;
}

static int compare_composition(const void *key, const void *row) {
    const Composition *a = key, *b = row;
    int order = compare(a->first, b->first);
    return order ? order : compare(a->second, b->second);
}

#define FIND(key, rows, compare_rows)                                                              \
    bsearch(key, rows, sizeof(rows) / sizeof(rows)[0], sizeof(rows)[0], compare_rows)

static const Decomposed *find_decomposed(uint32_t code) {
    return FIND(&code, decomposed, compare_decomposed);
}

static unsigned combining_class(uint32_t code) {
    const Combining *found = FIND(&code, combining, compare_combining);
    return found ? found->class : 0;
}

/* 0: they do not compose. Differences below 0 wrap around and are too large. */
static uint32_t compose_hangul(uint32_t first, uint32_t second) {
    uint32_t consonant = first - HANGUL_FIRST, vowel = second - HANGUL_VOWEL;
    if (consonant < FIRSTS && vowel < VOWELS)
        return HANGUL + (consonant * VOWELS + vowel) * LASTS;
    uint32_t syllable = first - HANGUL, last = second - HANGUL_LAST;
    bool open = syllable < FIRSTS * VOWELS * LASTS && syllable % LASTS == 0;
    return open && last > 0 && last < LASTS ? first + last : 0;
}

static uint32_t compose(uint32_t first, uint32_t second) {
    Composition key = {first, second, 0};
    const Composition *found = FIND(&key, compositions, compare_composition);
    return found ? found->code : compose_hangul(first, second);
}

/* ---- the three steps ---- */

/* Into `out` if there is one; returns the number of characters. */
static size_t take_apart(const char *text, size_t len, uint32_t *out) {
    size_t count = 0;
    for (size_t at = 0, size; at < len; at += size) {
        uint32_t code = utf8_decode(text + at, &size);
        const Decomposed *d = find_decomposed(code);
        size_t parts = d ? d->count : 1;
        if (out)
            memcpy(out + count, d ? decomposed_parts + d->start : &code, parts * sizeof *out);
        count += parts;
    }
    return count;
}

static void put_in_order(uint32_t *codes, size_t count) {
    for (size_t i = 1; i < count; i++) {
        unsigned class = combining_class(codes[i]);
        uint32_t code = codes[i];
        size_t k = i;
        for (; class && k > 0 && combining_class(codes[k - 1]) > class; k--)
            codes[k] = codes[k - 1];
        codes[k] = code;
    }
}

/* Returns the new number; the first is no accent, since an identifier begins with it. */
static size_t put_together(uint32_t *codes, size_t count) {
    size_t starter = 0, end = 1;
    unsigned last_class = 0;
    for (size_t i = 1; i < count; i++) {
        unsigned class = combining_class(codes[i]);
        uint32_t composed = compose(codes[starter], codes[i]);
        if (composed && (last_class < class || last_class == 0)) {
            codes[starter] = composed;
            continue;
        }
        if (!class)
            starter = end;
        last_class = class;
        codes[end++] = codes[i];
    }
    return end;
}

const char *unicode_nfkc(Arena *arena, const char *text, size_t *len) {
    size_t count = take_apart(text, *len, NULL);
    uint32_t *codes = arena_alloc_array(arena, count, sizeof *codes);
    take_apart(text, *len, codes);
    put_in_order(codes, count);
    count = put_together(codes, count);
    char *form = arena_alloc(arena, 4 * count);
    size_t size = 0;
    for (size_t i = 0; i < count; i++)
        size += utf8_encode(form + size, codes[i]);
    *len = size;
    return form;
}
