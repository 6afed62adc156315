/* MT19937 as its authors describe it, in the form that Python uses (CPython:
 * Modules/_randommodule.c), and SHA-512 (FIPS 180-4). */
#include "sim/stdlib/mersenne.h"

#include <string.h>

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

/* ---- SHA-512 ---- */

static const uint64_t sha_keys[80] = {
    UINT64_C(0x428a2f98d728ae22), UINT64_C(0x7137449123ef65cd), UINT64_C(0xb5c0fbcfec4d3b2f),
    UINT64_C(0xe9b5dba58189dbbc), UINT64_C(0x3956c25bf348b538), UINT64_C(0x59f111f1b605d019),
    UINT64_C(0x923f82a4af194f9b), UINT64_C(0xab1c5ed5da6d8118), UINT64_C(0xd807aa98a3030242),
    UINT64_C(0x12835b0145706fbe), UINT64_C(0x243185be4ee4b28c), UINT64_C(0x550c7dc3d5ffb4e2),
    UINT64_C(0x72be5d74f27b896f), UINT64_C(0x80deb1fe3b1696b1), UINT64_C(0x9bdc06a725c71235),
    UINT64_C(0xc19bf174cf692694), UINT64_C(0xe49b69c19ef14ad2), UINT64_C(0xefbe4786384f25e3),
    UINT64_C(0x0fc19dc68b8cd5b5), UINT64_C(0x240ca1cc77ac9c65), UINT64_C(0x2de92c6f592b0275),
    UINT64_C(0x4a7484aa6ea6e483), UINT64_C(0x5cb0a9dcbd41fbd4), UINT64_C(0x76f988da831153b5),
    UINT64_C(0x983e5152ee66dfab), UINT64_C(0xa831c66d2db43210), UINT64_C(0xb00327c898fb213f),
    UINT64_C(0xbf597fc7beef0ee4), UINT64_C(0xc6e00bf33da88fc2), UINT64_C(0xd5a79147930aa725),
    UINT64_C(0x06ca6351e003826f), UINT64_C(0x142929670a0e6e70), UINT64_C(0x27b70a8546d22ffc),
    UINT64_C(0x2e1b21385c26c926), UINT64_C(0x4d2c6dfc5ac42aed), UINT64_C(0x53380d139d95b3df),
    UINT64_C(0x650a73548baf63de), UINT64_C(0x766a0abb3c77b2a8), UINT64_C(0x81c2c92e47edaee6),
    UINT64_C(0x92722c851482353b), UINT64_C(0xa2bfe8a14cf10364), UINT64_C(0xa81a664bbc423001),
    UINT64_C(0xc24b8b70d0f89791), UINT64_C(0xc76c51a30654be30), UINT64_C(0xd192e819d6ef5218),
    UINT64_C(0xd69906245565a910), UINT64_C(0xf40e35855771202a), UINT64_C(0x106aa07032bbd1b8),
    UINT64_C(0x19a4c116b8d2d0c8), UINT64_C(0x1e376c085141ab53), UINT64_C(0x2748774cdf8eeb99),
    UINT64_C(0x34b0bcb5e19b48a8), UINT64_C(0x391c0cb3c5c95a63), UINT64_C(0x4ed8aa4ae3418acb),
    UINT64_C(0x5b9cca4f7763e373), UINT64_C(0x682e6ff3d6b2b8a3), UINT64_C(0x748f82ee5defb2fc),
    UINT64_C(0x78a5636f43172f60), UINT64_C(0x84c87814a1f0ab72), UINT64_C(0x8cc702081a6439ec),
    UINT64_C(0x90befffa23631e28), UINT64_C(0xa4506cebde82bde9), UINT64_C(0xbef9a3f7b2c67915),
    UINT64_C(0xc67178f2e372532b), UINT64_C(0xca273eceea26619c), UINT64_C(0xd186b8c721c0c207),
    UINT64_C(0xeada7dd6cde0eb1e), UINT64_C(0xf57d4f7fee6ed178), UINT64_C(0x06f067aa72176fba),
    UINT64_C(0x0a637dc5a2c898a6), UINT64_C(0x113f9804bef90dae), UINT64_C(0x1b710b35131c471b),
    UINT64_C(0x28db77f523047d84), UINT64_C(0x32caab7b40c72493), UINT64_C(0x3c9ebe0a15c9bebc),
    UINT64_C(0x431d67c49c100d4c), UINT64_C(0x4cc5d4becb3e42b6), UINT64_C(0x597f299cfc657e2a),
    UINT64_C(0x5fcb6fab3ad6faec), UINT64_C(0x6c44198c4a475817),
};

static uint64_t turn(uint64_t x, unsigned by) {
    return x >> by | x << (64 - by);
}

static uint64_t read_word(const unsigned char *p) {
    uint64_t word = 0;
    for (int i = 0; i < 8; i++)
        word = word << 8 | p[i];
    return word;
}

static void sha_block(uint64_t state[8], const unsigned char *block) {
    uint64_t w[80], s[8];
    for (int i = 0; i < 16; i++)
        w[i] = read_word(block + 8 * i);
    for (int i = 16; i < 80; i++) {
        uint64_t a = turn(w[i - 15], 1) ^ turn(w[i - 15], 8) ^ (w[i - 15] >> 7);
        uint64_t b = turn(w[i - 2], 19) ^ turn(w[i - 2], 61) ^ (w[i - 2] >> 6);
        w[i] = w[i - 16] + a + w[i - 7] + b;
    }
    memcpy(s, state, sizeof s);
    for (int i = 0; i < 80; i++) {
        uint64_t sum_e = turn(s[4], 14) ^ turn(s[4], 18) ^ turn(s[4], 41);
        uint64_t choice = (s[4] & s[5]) ^ (~s[4] & s[6]);
        uint64_t first = s[7] + sum_e + choice + sha_keys[i] + w[i];
        uint64_t sum_a = turn(s[0], 28) ^ turn(s[0], 34) ^ turn(s[0], 39);
        uint64_t majority = (s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2]);
        memmove(s + 1, s, 7 * sizeof *s);
        s[4] += first;
        s[0] = first + sum_a + majority;
    }
    for (int i = 0; i < 8; i++)
        state[i] += s[i];
}

void sha512(const unsigned char *data, size_t size, unsigned char out[64]) {
    uint64_t state[8] = {
        UINT64_C(0x6a09e667f3bcc908), UINT64_C(0xbb67ae8584caa73b), UINT64_C(0x3c6ef372fe94f82b),
        UINT64_C(0xa54ff53a5f1d36f1), UINT64_C(0x510e527fade682d1), UINT64_C(0x9b05688c2b3e6c1f),
        UINT64_C(0x1f83d9abfb41bd6b), UINT64_C(0x5be0cd19137e2179),
    };
    size_t whole = size / 128 * 128;
    for (size_t at = 0; at < whole; at += 128)
        sha_block(state, data + at);
    unsigned char last[256] = {0};
    size_t rest = size - whole, length = rest < 112 ? 128 : 256;
    if (rest)
        memcpy(last, data + whole, rest);
    last[rest] = 0x80;
    for (int i = 0; i < 8; i++)
        last[length - 1 - i] = (unsigned char)((uint64_t)size * 8 >> (8 * i));
    for (size_t at = 0; at < length; at += 128)
        sha_block(state, last + at);
    for (int i = 0; i < 64; i++)
        out[i] = (unsigned char)(state[i / 8] >> (56 - 8 * (i % 8)));
}
