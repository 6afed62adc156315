/* int: making ints and reading them out; see number.h for what an int may be (CPython:
 * Objects/longobject.c). */
#include <math.h>

#include "sim/python/errors.h"
#include "sim/python/objects/bigint.h"
#include "sim/python/objects/number.h"
#include "sim/state.h"

#define HASH_PRIME ((UINT64_C(1) << 61) - 1)

/* ---- making ---- */

Value int_from_uint64(Sim *sim, uint64_t n) {
    if (n <= (uint64_t)SMALL_INT_MAX)
        return value_from_small_int((int64_t)n);
    return big_to_int(sim, &n, 1, 1);
}

Value int_new(Sim *sim, int64_t n) {
    if (n >= SMALL_INT_MIN && n <= SMALL_INT_MAX)
        return value_from_small_int(n);
    uint64_t size = n < 0 ? 0 - (uint64_t)n : (uint64_t)n;
    return big_to_int(sim, &size, 1, n < 0 ? -1 : 1);
}

Value int_from_double(Sim *sim, double x) {
    if (fabs(x) < 4.0e18)
        return value_from_small_int((int64_t)x);
    if (isnan(x))
        return RAISE(sim, ValueError, "cannot convert float NaN to integer");
    if (isinf(x))
        return RAISE(sim, OverflowError, "cannot convert float infinity to integer");
    int exponent;
    double fraction = frexp(fabs(x), &exponent);
    uint64_t bits = (uint64_t)ldexp(fraction, 53);
    Big big = {&bits, 1, x < 0 ? -1 : 1, 0};
    return big_shift_left(sim, &big, (uint64_t)(exponent - 53));
}

bool value_is_int(Sim *sim, Value v) {
    (void)sim;
    if (value_is_heap(v))
        return (v->type->flags & TYPE_IS_INT) != 0;
    return value_is_small_int(v) || value_is_bool(v);
}

Value int_exact(Sim *sim, Value v) {
    if (value_is_small_int(v))
        return v;
    if (value_is_bool(v))
        return value_from_small_int(v == VALUE_TRUE);
    if (v->type == sim->types.int_)
        return value_keep(v);
    Int *i = (Int *)v;
    return big_to_int(sim, i->limbs, i->count, i->sign);
}

/* ---- reading ---- */

bool int_as_uint64(Value v, uint64_t *n) {
    Big b;
    big_view(v, &b);
    if (b.count > 1 || b.sign < 0)
        return false;
    *n = b.count ? b.limbs[0] : 0;
    return true;
}

bool int_as_int64(Value v, int64_t *n) {
    if (value_is_small_int(v)) {
        *n = value_as_small_int(v);
        return true;
    }
    Big b;
    big_view(v, &b);
    if (b.count > 1)
        return false;
    uint64_t size = b.count ? b.limbs[0] : 0;
    if (size > (uint64_t)INT64_MAX + (b.sign < 0))
        return false;
    *n = b.sign < 0 ? (int64_t)(0 - size) : (int64_t)size;
    return true;
}

bool int_as_count(Sim *sim, Value v, int64_t *n) {
    Value index = value_index(sim, v);
    if (!index)
        return false;
    bool fits = int_as_int64(index, n);
    value_drop(sim, index);
    if (!fits)
        RAISE(sim, OverflowError, "cannot fit '%T' into an index-sized integer", v);
    return fits;
}

double int_as_double(Sim *sim, Value v) {
    if (value_is_small_int(v))
        return (double)value_as_small_int(v);
    Big b;
    big_view(v, &b);
    size_t bits = big_bit_length(&b);
    if (bits <= 64)
        return b.sign * (double)(b.count ? b.limbs[0] : 0);
    bool rest;
    uint64_t top = bits > 1100 ? 0 : big_top_bits(&b, bits - 64, &rest);
    double x = bits > 1100 ? HUGE_VAL : ldexp((double)(top | rest), (int)bits - 64);
    if (isinf(x))
        RAISE(sim, OverflowError, "int too large to convert to float");
    return b.sign * x;
}

int int_sign(Value v) {
    Big b;
    big_view(v, &b);
    return b.sign;
}

size_t int_bit_length(Value v) {
    Big b;
    big_view(v, &b);
    return big_bit_length(&b);
}

/* ---- hash ---- */

static uint64_t reduce(uint64_t n) {
    n = (n & HASH_PRIME) + (n >> 61);
    return n >= HASH_PRIME ? n - HASH_PRIME : n;
}

static int64_t signed_hash(uint64_t h, bool negative) {
    int64_t r = negative ? -(int64_t)h : (int64_t)h;
    return r == -1 ? -2 : r;
}

int64_t int_hash(Value v) {
    Big b;
    big_view(v, &b);
    uint64_t h = 0;
    for (size_t i = b.count; i-- > 0;) { /* 2**64 is 8 modulo the prime */
        uint64_t times8 = reduce(((h << 3) & HASH_PRIME) | (h >> 58));
        h = reduce(times8 + reduce(b.limbs[i]));
    }
    return signed_hash(h, b.sign < 0);
}

int64_t double_hash(double x) {
    if (isnan(x))
        return 0;
    if (isinf(x))
        return x > 0 ? 314159 : -314159;
    double size = fabs(x);
    if (size < 1e15 && size == floor(size))
        return signed_hash((uint64_t)size, x < 0);
    int exponent;
    double fraction = frexp(size, &exponent);
    uint64_t h = (uint64_t)ldexp(fraction, 53);
    int turn = (exponent - 53) % 61;
    if (turn < 0)
        turn += 61;
    h = ((h << turn) & HASH_PRIME) | (turn ? h >> (61 - turn) : 0);
    return signed_hash(reduce(h), x < 0);
}

/* ---- order ---- */

int int_compare(Value a, Value b) {
    if (value_is_small_int(a) && value_is_small_int(b)) {
        int64_t x = value_as_small_int(a), y = value_as_small_int(b);
        return x < y ? -1 : x > y;
    }
    Big x, y;
    big_view(a, &x);
    big_view(b, &y);
    if (x.sign != y.sign)
        return x.sign < y.sign ? -1 : 1;
    int order = big_compare_size(&x, &y);
    return x.sign < 0 ? -order : order;
}

/* The sizes of two positive numbers: b of more than 53 bits, x at least 2**53, so x is whole. */
static int compare_large(const Big *b, double x) {
    int exponent;
    uint64_t mantissa = (uint64_t)ldexp(frexp(x, &exponent), 64);
    size_t bits = big_bit_length(b);
    if (bits != (size_t)exponent)
        return bits < (size_t)exponent ? -1 : 1;
    bool rest = false;
    uint64_t top = bits > 64 ? big_top_bits(b, bits - 64, &rest) : b->limbs[0] << (64 - bits);
    if (top != mantissa)
        return top < mantissa ? -1 : 1;
    return rest;
}

int int_compare_double(Value v, double x) {
    Big b;
    big_view(v, &b);
    int sign = x < 0 ? -1 : x > 0;
    if (b.sign != sign)
        return b.sign < sign ? -1 : 1;
    if (isinf(x))
        return -sign;
    if (big_bit_length(&b) <= 53) {
        double y = b.count ? b.sign * (double)b.limbs[0] : 0;
        return y < x ? -1 : y > x;
    }
    if (fabs(x) < 9007199254740992.0)
        return sign; /* 2**53: the least int of 54 bits */
    int order = compare_large(&b, fabs(x));
    return sign < 0 ? -order : order;
}
