/* MT19937 as its authors describe it, in the form that Python uses (CPython:
 * Modules/_randommodule.c). */
#include "sim/stdlib/mersenne.h"

enum { SHIFT_WORDS = 397 };

static void seed_word(Mersenne *m, uint32_t seed) {
    m->words[0] = seed;
    for (uint32_t i = 1; i < MERSENNE_WORDS; i++) {
        uint32_t before = m->words[i - 1];
        m->words[i] = UINT32_C(1812433253) * (before ^ (before >> 30)) + i;
    }
    m->next = MERSENNE_WORDS;
}

static uint32_t stir(const Mersenne *m, uint32_t i, uint32_t factor) {
    uint32_t before = m->words[i - 1];
    return m->words[i] ^ ((before ^ (before >> 30)) * factor);
}

/* Next place; behind the last one the first gets the last word. */
static uint32_t advance(Mersenne *m, uint32_t i) {
    if (++i < MERSENNE_WORDS)
        return i;
    m->words[0] = m->words[MERSENNE_WORDS - 1];
    return 1;
}

void mersenne_seed(Mersenne *m, const uint32_t *key, size_t count) {
    seed_word(m, UINT32_C(19650218));
    uint32_t i = 1;
    size_t k = 0;
    for (size_t n = count > MERSENNE_WORDS ? count : MERSENNE_WORDS; n > 0; n--) {
        m->words[i] = stir(m, i, UINT32_C(1664525)) + key[k] + (uint32_t)k;
        i = advance(m, i);
        k = k + 1 < count ? k + 1 : 0;
    }
    for (size_t n = MERSENNE_WORDS - 1; n > 0; n--) {
        m->words[i] = stir(m, i, UINT32_C(1566083941)) - i;
        i = advance(m, i);
    }
    m->words[0] = UINT32_C(0x80000000);
}

static void refill(Mersenne *m) {
    for (uint32_t i = 0; i < MERSENNE_WORDS; i++) {
        uint32_t upper = m->words[i] & UINT32_C(0x80000000);
        uint32_t lower = m->words[(i + 1) % MERSENNE_WORDS] & UINT32_C(0x7fffffff);
        uint32_t mixed = upper | lower;
        uint32_t twist = mixed & 1 ? UINT32_C(0x9908b0df) : 0;
        m->words[i] = m->words[(i + SHIFT_WORDS) % MERSENNE_WORDS] ^ (mixed >> 1) ^ twist;
    }
    m->next = 0;
}

uint32_t mersenne_next(Mersenne *m) {
    if (m->next >= MERSENNE_WORDS)
        refill(m);
    uint32_t x = m->words[m->next++];
    x ^= x >> 11;
    x ^= (x << 7) & UINT32_C(0x9d2c5680);
    x ^= (x << 15) & UINT32_C(0xefc60000);
    return x ^ (x >> 18);
}

double mersenne_double(Mersenne *m) {
    uint32_t high = mersenne_next(m) >> 5, low = mersenne_next(m) >> 6;
    return (high * 67108864.0 + low) / 9007199254740992.0;
}
