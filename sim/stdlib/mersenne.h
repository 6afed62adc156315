/* The generator MT19937, seeded by an array of words. */
#pragma once

#include <stddef.h>
#include <stdint.h>

enum { MERSENNE_WORDS = 624 };

typedef struct Mersenne {
    uint32_t words[MERSENNE_WORDS];
    uint32_t next; /* 0..MERSENNE_WORDS */
} Mersenne;

void mersenne_seed(Mersenne *m, const uint32_t *key, size_t count); /* count > 0 */
uint32_t mersenne_next(Mersenne *m);
double mersenne_double(Mersenne *m); /* 0 <= x < 1, 53 bits */
