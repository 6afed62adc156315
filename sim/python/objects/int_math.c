/* int: arithmetic with Python's meaning, small ints first (CPython: Objects/longobject.c). */
#include <gmp.h>
#include <math.h>
#include <string.h>

#include "sim/python/errors.h"
#include "sim/python/objects/bigint.h"
#include "sim/python/objects/number.h"
#include "sim/state.h"

static bool both_small(Value a, Value b) {
    return value_is_small_int(a) && value_is_small_int(b);
}

/* ---- sums and products ---- */

Value int_add(Sim *sim, Value a, Value b) {
    if (both_small(a, b))
        return int_new(sim, value_as_small_int(a) + value_as_small_int(b));
    Big x, y;
    big_view(a, &x);
    big_view(b, &y);
    return big_add(sim, &x, &y, y.sign);
}

Value int_subtract(Sim *sim, Value a, Value b) {
    if (both_small(a, b))
        return int_new(sim, value_as_small_int(a) - value_as_small_int(b));
    Big x, y;
    big_view(a, &x);
    big_view(b, &y);
    return big_add(sim, &x, &y, -y.sign);
}

static bool fits_half(int64_t n) {
    return n >= INT32_MIN && n <= INT32_MAX;
}

Value int_multiply(Sim *sim, Value a, Value b) {
    if (both_small(a, b)) {
        int64_t x = value_as_small_int(a), y = value_as_small_int(b);
        if (fits_half(x) && fits_half(y))
            return int_new(sim, x * y);
        if (fabs((double)x * (double)y) < 9.0e18)
            return int_new(sim, x * y);
    }
    Big x, y;
    big_view(a, &x);
    big_view(b, &y);
    return big_multiply(sim, &x, &y);
}

Value int_negative(Sim *sim, Value v) {
    if (value_is_small_int(v))
        return int_new(sim, -value_as_small_int(v));
    Big b;
    big_view(v, &b);
    return big_to_int(sim, b.limbs, b.count, -b.sign);
}

Value int_absolute(Sim *sim, Value v) {
    if (int_sign(v) < 0)
        return int_negative(sim, v);
    return int_exact(sim, v);
}

/* ---- division ---- */

static int64_t floor_quotient(int64_t a, int64_t b) {
    int64_t q = a / b;
    return a % b != 0 && (a % b < 0) != (b < 0) ? q - 1 : q;
}

static int64_t floor_remainder(int64_t a, int64_t b) {
    int64_t r = a % b;
    return r != 0 && (r < 0) != (b < 0) ? r + b : r;
}

static bool is_zero(Value v) {
    return int_sign(v) == 0;
}

/* Floor division of ints that are not both small; b is not 0. */
static void divide(Sim *sim, Value a, Value b, Value *quotient, Value *remainder) {
    Big x, y;
    big_view(a, &x);
    big_view(b, &y);
    Value q, r;
    big_divide(sim, &x, &y, &q, &r);
    if (int_sign(r) && int_sign(r) != y.sign) {
        Value less = int_subtract(sim, q, value_from_small_int(1));
        Value more = int_add(sim, r, b);
        value_replace(sim, &q, less);
        value_replace(sim, &r, more);
    }
    *quotient = q;
    *remainder = r;
}

bool int_divmod(Sim *sim, Value a, Value b, Value *quotient, Value *remainder) {
    if (is_zero(b)) {
        RAISE(sim, ZeroDivisionError, "integer division or modulo by zero");
        return false;
    }
    if (both_small(a, b)) {
        int64_t x = value_as_small_int(a), y = value_as_small_int(b);
        *quotient = int_new(sim, floor_quotient(x, y));
        *remainder = int_new(sim, floor_remainder(x, y));
        return true;
    }
    divide(sim, a, b, quotient, remainder);
    return true;
}

Value int_floor_divide(Sim *sim, Value a, Value b) {
    if (both_small(a, b) && !is_zero(b)) {
        return int_new(sim, floor_quotient(value_as_small_int(a), value_as_small_int(b)));
    }
    Value q, r;
    if (!int_divmod(sim, a, b, &q, &r))
        return NULL;
    value_drop(sim, r);
    return q;
}

Value int_modulo(Sim *sim, Value a, Value b) {
    if (is_zero(b))
        return RAISE(sim, ZeroDivisionError, "integer modulo by zero");
    if (both_small(a, b)) {
        return int_new(sim, floor_remainder(value_as_small_int(a), value_as_small_int(b)));
    }
    Value q, r;
    divide(sim, a, b, &q, &r);
    value_drop(sim, q);
    return r;
}

/* ---- true division: the quotient rounded once, half to even ---- */

enum { MANTISSA_BITS = 53, MIN_EXPONENT = -1021, MAX_EXPONENT = 1024 };

static int bits_of(uint64_t n) {
    int bits = 0;
    for (; n; n >>= 1)
        bits++;
    return bits;
}

/* |a| / |b| * 2**-shift, cut to an integer of at most 57 bits whose lowest bit also says that
 * something was cut off. */
static uint64_t scaled_quotient(Sim *sim, const Big *a, const Big *b, int64_t shift) {
    Big size_a = *a, size_b = *b;
    size_a.sign = size_b.sign = 1;
    if (a->limbs == &a->small)
        size_a.limbs = &size_a.small;
    if (b->limbs == &b->small)
        size_b.limbs = &size_b.small;
    bool rest = false;
    Value x;
    if (shift <= 0) {
        x = big_shift_left(sim, &size_a, (uint64_t)-shift);
    } else {
        big_top_bits(&size_a, (size_t)shift, &rest);
        x = big_shift_right(sim, &size_a, (uint64_t)shift);
    }
    Big scaled;
    big_view(x, &scaled);
    Value q, r;
    big_divide(sim, &scaled, &size_b, &q, &r);
    uint64_t n = 0;
    int_as_uint64(q, &n);
    if (int_sign(r))
        rest = true;
    value_drop(sim, x);
    value_drop(sim, q);
    value_drop(sim, r);
    return n | rest;
}

static Value divide_exactly(Sim *sim, const Big *a, const Big *b) {
    int64_t difference = (int64_t)big_bit_length(a) - (int64_t)big_bit_length(b);
    if (a->count == 0 || difference < MIN_EXPONENT - MANTISSA_BITS - 1) {
        bool negative = (a->sign < 0) != (b->sign < 0);
        return float_new(sim, negative ? -0.0 : 0.0);
    }
    if (difference > MAX_EXPONENT)
        goto overflow;
    int64_t shift = (difference > MIN_EXPONENT ? difference : MIN_EXPONENT) - MANTISSA_BITS - 2;
    uint64_t q = scaled_quotient(sim, a, b, shift);
    int bits = bits_of(q);
    int kept = bits > MIN_EXPONENT - shift ? bits : (int)(MIN_EXPONENT - shift);
    int extra = kept - MANTISSA_BITS;
    uint64_t half = UINT64_C(1) << (extra - 1);
    if ((q & half) && (q & (3 * half - 1)))
        q += half;
    q &= ~(2 * half - 1);
    double x = ldexp((double)q, (int)shift);
    if (isinf(x))
        goto overflow;
    return float_new(sim, a->sign * b->sign < 0 ? -x : x);
overflow:
    return RAISE(sim, OverflowError, "integer division result too large for a float");
}

static bool fits_mantissa(int64_t n) {
    const int64_t limit = INT64_C(1) << MANTISSA_BITS;
    return n >= -limit && n <= limit;
}

Value int_true_divide(Sim *sim, Value a, Value b) {
    if (is_zero(b))
        return RAISE(sim, ZeroDivisionError, "division by zero");
    if (both_small(a, b)) {
        int64_t x = value_as_small_int(a), y = value_as_small_int(b);
        if (fits_mantissa(x) && fits_mantissa(y))
            return float_new(sim, (double)x / (double)y);
    }
    Big x, y;
    big_view(a, &x);
    big_view(b, &y);
    return divide_exactly(sim, &x, &y);
}

/* ---- powers ---- */

Value int_power(Sim *sim, Value a, Value b) {
    if (int_sign(b) < 0) {
        double x = int_as_double(sim, a);
        if (sim->error)
            return NULL;
        double y = int_as_double(sim, b);
        if (sim->error)
            return NULL;
        return float_power(sim, x, y);
    }
    Big base;
    big_view(a, &base);
    uint64_t exponent;
    if (!int_as_uint64(b, &exponent))
        exponent = UINT64_MAX - (int_sign(b) && 1);
    if (!value_is_small_int(b) && base.count == 1 && base.limbs[0] == 1) {
        Big e;
        big_view(b, &e);
        return value_from_small_int(base.sign < 0 && (e.limbs[0] & 1) ? -1 : 1);
    }
    return big_power(sim, &base, exponent);
}

/* The inverse of a modulo m > 0, by the extended Euclidean algorithm; NULL: raised. */
static Value inverse(Sim *sim, Value a, Value m) {
    Value r0 = int_exact(sim, m), r1 = int_modulo(sim, a, m);
    Value t0 = value_from_small_int(0), t1 = value_from_small_int(1);
    while (!is_zero(r1)) {
        Value q, r;
        int_divmod(sim, r0, r1, &q, &r);
        Value product = int_multiply(sim, q, t1);
        Value t = int_subtract(sim, t0, product);
        value_drop(sim, product);
        value_drop(sim, q);
        value_replace(sim, &r0, r1);
        value_replace(sim, &t0, t1);
        r1 = r;
        t1 = t;
    }
    bool possible = int_compare(r0, value_from_small_int(1)) == 0;
    value_drop(sim, r0);
    value_drop(sim, r1);
    value_drop(sim, t1);
    if (possible)
        return t0;
    value_drop(sim, t0);
    return RAISE(sim, ValueError, "base is not invertible for the given modulus");
}

/* a * b % m; steals nothing. */
static Value multiply_modulo(Sim *sim, Value a, Value b, Value m) {
    Value product = int_multiply(sim, a, b);
    Value r = int_modulo(sim, product, m);
    value_drop(sim, product);
    return r;
}

/* m > 0, exponent >= 0. */
static Value power_positive(Sim *sim, Value a, const Big *exponent, Value m) {
    Value base = int_modulo(sim, a, m);
    Value r = int_modulo(sim, value_from_small_int(1), m);
    for (size_t i = big_bit_length(exponent); i-- > 0;) {
        value_replace(sim, &r, multiply_modulo(sim, r, r, m));
        if (exponent->limbs[i / 64] >> (i % 64) & 1) {
            value_replace(sim, &r, multiply_modulo(sim, r, base, m));
        }
    }
    value_drop(sim, base);
    return r;
}

Value int_power_modulo(Sim *sim, Value a, Value b, Value modulus) {
    if (is_zero(modulus))
        return RAISE(sim, ValueError, "pow() 3rd argument cannot be 0");
    Value m = int_absolute(sim, modulus);
    Value base;
    if (int_sign(b) < 0) {
        base = inverse(sim, a, m);
        if (!base) {
            value_drop(sim, m);
            return NULL;
        }
    } else {
        base = int_exact(sim, a);
    }
    Big exponent;
    big_view(b, &exponent);
    Value r = power_positive(sim, base, &exponent, m);
    if (int_sign(modulus) < 0 && int_sign(r))
        value_replace(sim, &r, int_add(sim, r, modulus));
    value_drop(sim, base);
    value_drop(sim, m);
    return r;
}

/* ---- shifts and bits ---- */

Value int_shift_left(Sim *sim, Value a, Value bits) {
    if (int_sign(bits) < 0)
        return RAISE(sim, ValueError, "negative shift count");
    uint64_t n;
    if (is_zero(a))
        return value_from_small_int(0);
    if (!int_as_uint64(bits, &n))
        return RAISE(sim, OverflowError, "too many digits in integer");
    if (value_is_small_int(a) && n < 31 && fits_half(value_as_small_int(a))) {
        return int_new(sim, value_as_small_int(a) * (INT64_C(1) << n));
    }
    Big b;
    big_view(a, &b);
    return big_shift_left(sim, &b, n);
}

Value int_shift_right(Sim *sim, Value a, Value bits) {
    if (int_sign(bits) < 0)
        return RAISE(sim, ValueError, "negative shift count");
    uint64_t n;
    if (!int_as_uint64(bits, &n))
        n = UINT64_MAX;
    if (value_is_small_int(a)) {
        int64_t x = value_as_small_int(a);
        unsigned by = n > 63 ? 63 : (unsigned)n;
        return value_from_small_int(x < 0 ? ~(~x >> by) : x >> by);
    }
    Big b;
    big_view(a, &b);
    return big_shift_right(sim, &b, n);
}

static Value bitwise(Sim *sim, Value a, Value b, BigOp op) {
    Big x, y;
    big_view(a, &x);
    big_view(b, &y);
    return big_bitwise(sim, &x, &y, op);
}

Value int_and(Sim *sim, Value a, Value b) {
    if (both_small(a, b)) {
        return value_from_small_int(value_as_small_int(a) & value_as_small_int(b));
    }
    return bitwise(sim, a, b, BIG_AND);
}

Value int_or(Sim *sim, Value a, Value b) {
    if (both_small(a, b)) {
        return value_from_small_int(value_as_small_int(a) | value_as_small_int(b));
    }
    return bitwise(sim, a, b, BIG_OR);
}

Value int_xor(Sim *sim, Value a, Value b) {
    if (both_small(a, b)) {
        return value_from_small_int(value_as_small_int(a) ^ value_as_small_int(b));
    }
    return bitwise(sim, a, b, BIG_XOR);
}

/* ---- number theory ---- */

Value int_gcd(Sim *sim, Value a, Value b) {
    Value x = int_absolute(sim, a), y = int_absolute(sim, b);
    while (!is_zero(y)) {
        Value r = int_modulo(sim, x, y);
        value_drop(sim, x);
        x = y;
        y = r;
    }
    value_drop(sim, y);
    return x;
}

Value int_square_root(Sim *sim, Value v) {
    Big b;
    big_view(v, &b);
    if (b.count == 0)
        return value_from_small_int(0);
    size_t count = (b.count + (size_t)1) / 2;
    Int *root = int_alloc(sim, count);
    mpn_sqrtrem((mp_limb_t *)root->limbs, NULL, (const mp_limb_t *)b.limbs, b.count);
    return int_finish(sim, root, count, 1);
}
