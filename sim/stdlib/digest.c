/* MD5, SHA-1 and the SHA-2 family (RFC 1321, FIPS 180-4): bytes in, their digest out. One row of a
 * table says how an algorithm differs; those of 32 bits use the low halves of the words. */
#include "sim/stdlib/digest.h"

#include <string.h>

enum { BLOCK_MAX = 128, STATE_MAX = 8 };

typedef struct HashState {
    uint64_t word[STATE_MAX];
} HashState;

struct DigestAlgorithm {
    const char *name;
    size_t block, digest;
    bool little; /* byte order of words and length */
    void (*compress)(HashState *s, const unsigned char *block);
    uint64_t initial[STATE_MAX];
};

static uint32_t rotate_left(uint32_t x, unsigned n) {
    return x << n | x >> (32 - n);
}

static uint32_t rotate_right(uint32_t x, unsigned n) {
    return x >> n | x << (32 - n);
}

static uint64_t rotate_right_64(uint64_t x, unsigned n) {
    return x >> n | x << (64 - n);
}

static uint64_t read_word(const unsigned char *p, size_t size, bool little) {
    uint64_t x = 0;
    for (size_t i = 0; i < size; i++)
        x = x << 8 | p[little ? size - 1 - i : i];
    return x;
}

static void write_word(unsigned char *p, uint64_t x, size_t size, bool little) {
    for (size_t i = 0; i < size; i++)
        p[little ? i : size - 1 - i] = (unsigned char)(x >> (8 * i));
}

/* ---- MD5 ---- */

static const uint32_t md5_sines[64] = {
    0xd76aa478, 0xe8c7b756, 0x242070db, 0xc1bdceee, 0xf57c0faf, 0x4787c62a, 0xa8304613, 0xfd469501,
    0x698098d8, 0x8b44f7af, 0xffff5bb1, 0x895cd7be, 0x6b901122, 0xfd987193, 0xa679438e, 0x49b40821,
    0xf61e2562, 0xc040b340, 0x265e5a51, 0xe9b6c7aa, 0xd62f105d, 0x02441453, 0xd8a1e681, 0xe7d3fbc8,
    0x21e1cde6, 0xc33707d6, 0xf4d50d87, 0x455a14ed, 0xa9e3e905, 0xfcefa3f8, 0x676f02d9, 0x8d2a4c8a,
    0xfffa3942, 0x8771f681, 0x6d9d6122, 0xfde5380c, 0xa4beea44, 0x4bdecfa9, 0xf6bb4b60, 0xbebfbc70,
    0x289b7ec6, 0xeaa127fa, 0xd4ef3085, 0x04881d05, 0xd9d4d039, 0xe6db99e5, 0x1fa27cf8, 0xc4ac5665,
    0xf4292244, 0x432aff97, 0xab9423a7, 0xfc93a039, 0x655b59c3, 0x8f0ccc92, 0xffeff47d, 0x85845dd1,
    0x6fa87e4f, 0xfe2ce6e0, 0xa3014314, 0x4e0811a1, 0xf7537e82, 0xbd3af235, 0x2ad7d2bb, 0xeb86d391};

static void md5_compress(HashState *s, const unsigned char *block) {
    static const unsigned char shifts[4][4] = {
        {7, 12, 17, 22}, {5, 9, 14, 20}, {4, 11, 16, 23}, {6, 10, 15, 21}};
    uint32_t a = (uint32_t)s->word[0], b = (uint32_t)s->word[1], c = (uint32_t)s->word[2],
             d = (uint32_t)s->word[3];
    for (unsigned i = 0; i < 64; i++) {
        uint32_t f;
        unsigned k;
        switch (i / 16) {
        case 0: f = (b & c) | (~b & d), k = i; break;
        case 1: f = (d & b) | (~d & c), k = 5 * i + 1; break;
        case 2: f = b ^ c ^ d, k = 3 * i + 5; break;
        default: f = c ^ (b | ~d), k = 7 * i; break;
        }
        uint32_t m = (uint32_t)read_word(block + 4 * (k % 16), 4, true);
        uint32_t sum = a + f + md5_sines[i] + m;
        a = d, d = c, c = b;
        b += rotate_left(sum, shifts[i / 16][i % 4]);
    }
    uint32_t more[4] = {a, b, c, d};
    for (int i = 0; i < 4; i++)
        s->word[i] = (uint32_t)(s->word[i] + more[i]);
}

/* ---- SHA-1 ---- */

static void sha1_compress(HashState *s, const unsigned char *block) {
    uint32_t w[80], v[5];
    for (int i = 0; i < 16; i++)
        w[i] = (uint32_t)read_word(block + 4 * i, 4, false);
    for (int i = 16; i < 80; i++)
        w[i] = rotate_left(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1);
    for (int i = 0; i < 5; i++)
        v[i] = (uint32_t)s->word[i];
    for (int i = 0; i < 80; i++) {
        uint32_t f, k;
        if (i < 20) {
            f = (v[1] & v[2]) | (~v[1] & v[3]), k = 0x5a827999;
        } else if (i < 40) {
            f = v[1] ^ v[2] ^ v[3], k = 0x6ed9eba1;
        } else if (i < 60) {
            f = (v[1] & v[2]) | (v[1] & v[3]) | (v[2] & v[3]), k = 0x8f1bbcdc;
        } else {
            f = v[1] ^ v[2] ^ v[3], k = 0xca62c1d6;
        }
        uint32_t next = rotate_left(v[0], 5) + f + v[4] + k + w[i];
        v[4] = v[3], v[3] = v[2], v[2] = rotate_left(v[1], 30), v[1] = v[0], v[0] = next;
    }
    for (int i = 0; i < 5; i++)
        s->word[i] = (uint32_t)(s->word[i] + v[i]);
}

/* ---- SHA-2: the constants of the 32-bit form are the upper halves of those of the 64-bit form
 * ---- */

static const uint64_t sha2_constants[80] = {
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
    UINT64_C(0x5fcb6fab3ad6faec), UINT64_C(0x6c44198c4a475817)};

static void sha256_compress(HashState *s, const unsigned char *block) {
    uint32_t w[64], v[8];
    for (int i = 0; i < 16; i++)
        w[i] = (uint32_t)read_word(block + 4 * i, 4, false);
    for (int i = 16; i < 64; i++) {
        uint32_t x = w[i - 15], y = w[i - 2];
        uint32_t a = rotate_right(x, 7) ^ rotate_right(x, 18) ^ x >> 3;
        uint32_t b = rotate_right(y, 17) ^ rotate_right(y, 19) ^ y >> 10;
        w[i] = w[i - 16] + a + w[i - 7] + b;
    }
    for (int i = 0; i < 8; i++)
        v[i] = (uint32_t)s->word[i];
    for (int i = 0; i < 64; i++) {
        uint32_t e = rotate_right(v[4], 6) ^ rotate_right(v[4], 11) ^ rotate_right(v[4], 25);
        uint32_t a = rotate_right(v[0], 2) ^ rotate_right(v[0], 13) ^ rotate_right(v[0], 22);
        uint32_t one = v[7] + e + ((v[4] & v[5]) ^ (~v[4] & v[6])) +
                       (uint32_t)(sha2_constants[i] >> 32) + w[i];
        uint32_t two = a + ((v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2]));
        memmove(v + 1, v, 7 * sizeof *v);
        v[4] += one;
        v[0] = one + two;
    }
    for (int i = 0; i < 8; i++)
        s->word[i] = (uint32_t)(s->word[i] + v[i]);
}

static void sha512_compress(HashState *s, const unsigned char *block) {
    uint64_t w[80], v[8];
    for (int i = 0; i < 16; i++)
        w[i] = read_word(block + 8 * i, 8, false);
    for (int i = 16; i < 80; i++) {
        uint64_t x = w[i - 15], y = w[i - 2];
        uint64_t a = rotate_right_64(x, 1) ^ rotate_right_64(x, 8) ^ x >> 7;
        uint64_t b = rotate_right_64(y, 19) ^ rotate_right_64(y, 61) ^ y >> 6;
        w[i] = w[i - 16] + a + w[i - 7] + b;
    }
    memcpy(v, s->word, sizeof v);
    for (int i = 0; i < 80; i++) {
        uint64_t e =
            rotate_right_64(v[4], 14) ^ rotate_right_64(v[4], 18) ^ rotate_right_64(v[4], 41);
        uint64_t a =
            rotate_right_64(v[0], 28) ^ rotate_right_64(v[0], 34) ^ rotate_right_64(v[0], 39);
        uint64_t one = v[7] + e + ((v[4] & v[5]) ^ (~v[4] & v[6])) + sha2_constants[i] + w[i];
        uint64_t two = a + ((v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2]));
        memmove(v + 1, v, 7 * sizeof *v);
        v[4] += one;
        v[0] = one + two;
    }
    for (int i = 0; i < 8; i++)
        s->word[i] += v[i];
}

static const DigestAlgorithm algorithms[] = {
    {"md5", 64, 16, true, md5_compress, {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476}},
    {"sha1",
     64,
     20,
     false,
     sha1_compress,
     {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0}},
    {"sha224",
     64,
     28,
     false,
     sha256_compress,
     {0xc1059ed8, 0x367cd507, 0x3070dd17, 0xf70e5939, 0xffc00b31, 0x68581511, 0x64f98fa7,
      0xbefa4fa4}},
    {"sha256",
     64,
     32,
     false,
     sha256_compress,
     {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab,
      0x5be0cd19}},
    {"sha384",
     128,
     48,
     false,
     sha512_compress,
     {UINT64_C(0xcbbb9d5dc1059ed8), UINT64_C(0x629a292a367cd507), UINT64_C(0x9159015a3070dd17),
      UINT64_C(0x152fecd8f70e5939), UINT64_C(0x67332667ffc00b31), UINT64_C(0x8eb44a8768581511),
      UINT64_C(0xdb0c2e0d64f98fa7), UINT64_C(0x47b5481dbefa4fa4)}},
    {"sha512",
     128,
     64,
     false,
     sha512_compress,
     {UINT64_C(0x6a09e667f3bcc908), UINT64_C(0xbb67ae8584caa73b), UINT64_C(0x3c6ef372fe94f82b),
      UINT64_C(0xa54ff53a5f1d36f1), UINT64_C(0x510e527fade682d1), UINT64_C(0x9b05688c2b3e6c1f),
      UINT64_C(0x1f83d9abfb41bd6b), UINT64_C(0x5be0cd19137e2179)}},
};

/* The last bytes, a 1 bit, zeros, and the length in bits. */
static void compress_end(const DigestAlgorithm *a, HashState *s, const unsigned char *rest,
                         size_t count, uint64_t total) {
    unsigned char last[2 * BLOCK_MAX] = {0};
    size_t length_size = a->block / 8, blocks = count + 1 + length_size > a->block ? 2 : 1;
    if (count)
        memcpy(last, rest, count);
    last[count] = 0x80;
    size_t end = blocks * a->block;
    write_word(a->little ? last + end - length_size : last + end - 8, total * 8, 8, a->little);
    for (size_t i = 0; i < blocks; i++)
        a->compress(s, last + i * a->block);
}

const DigestAlgorithm *digest_find(const char *name) {
    for (size_t i = 0; i < sizeof algorithms / sizeof *algorithms; i++) {
        if (strcmp(algorithms[i].name, name) == 0)
            return &algorithms[i];
    }
    return NULL;
}

size_t digest_size(const DigestAlgorithm *a) {
    return a->digest;
}

void digest_of(const DigestAlgorithm *a, const unsigned char *data, size_t size,
               unsigned char *out) {
    HashState s;
    memcpy(s.word, a->initial, sizeof s.word);
    size_t left = size;
    for (; left >= a->block; left -= a->block, data += a->block)
        a->compress(&s, data);
    compress_end(a, &s, data, left, size);
    size_t word = a->block / 16;
    for (size_t i = 0; i < a->digest; i++) {
        size_t at = a->little ? i % word : word - 1 - i % word;
        out[i] = (unsigned char)(s.word[i / word] >> (8 * at));
    }
}
