/* Arithmetic on limbs, see bigint.h. */
#include "sim/python/objects/bigint.h"

#include <gmp.h>
#include <string.h>

#include "sim/state.h"

_Static_assert(sizeof(mp_limb_t) == sizeof(uint64_t), "limbs of 64 bits");
_Static_assert(GMP_NAIL_BITS == 0, "limbs are full");

static mp_limb_t *limbs_of(Int *i) {
    return (mp_limb_t *)i->limbs;
}

static const mp_limb_t *limbs_in(const Big *b) {
    return (const mp_limb_t *)b->limbs;
}

/* ---- views and results ---- */

static void view_word(int64_t n, Big *big) {
    big->sign = n < 0 ? -1 : n > 0;
    big->small = n < 0 ? 0 - (uint64_t)n : (uint64_t)n;
    big->count = n != 0;
    big->limbs = &big->small;
}

void big_view(Value v, Big *big) {
    if (value_is_small_int(v)) {
        view_word(value_as_small_int(v), big);
    } else if (value_is_bool(v)) {
        view_word(v == VALUE_TRUE, big);
    } else {
        Int *i = (Int *)v;
        *big = (Big){i->limbs, i->count, i->sign, 0};
    }
}

static size_t block_size(size_t count) {
    return sizeof(Int) + count * sizeof(uint64_t);
}

Int *int_alloc(Sim *sim, size_t count) {
    if (count >= INT32_MAX)
        (void)mem_alloc(sim, SIZE_MAX / 2); /* ends the run */
    Int *i = mem_alloc(sim, block_size(count));
    i->head = (Object){1, 0, sim->types.int_};
    i->sign = 0;
    i->count = 0;
    i->room = (uint32_t)count;
    return i;
}

static void free_block(Sim *sim, Int *i) {
    mem_free(sim, i, block_size(i->room));
}

Value int_finish(Sim *sim, Int *i, size_t count, int sign) {
    while (count > 0 && i->limbs[count - 1] == 0)
        count--;
    if (count == 0) {
        free_block(sim, i);
        return value_from_small_int(0);
    }
    uint64_t low = i->limbs[0];
    uint64_t limit = (uint64_t)SMALL_INT_MAX + (sign < 0);
    if (count == 1 && low <= limit) {
        free_block(sim, i);
        return value_from_small_int(sign < 0 ? (int64_t)(0 - low) : (int64_t)low);
    }
    i->sign = sign;
    i->count = (uint32_t)count;
    return (Value)i;
}

Value big_to_int(Sim *sim, const uint64_t *limbs, size_t count, int sign) {
    Int *i = int_alloc(sim, count ? count : 1);
    memcpy(i->limbs, limbs, count * sizeof *limbs);
    return int_finish(sim, i, count, sign);
}

static Value zero(void) {
    return value_from_small_int(0);
}

/* ---- addition ---- */

int big_compare_size(const Big *a, const Big *b) {
    if (a->count != b->count)
        return a->count < b->count ? -1 : 1;
    return a->count ? mpn_cmp(limbs_in(a), limbs_in(b), a->count) : 0;
}

static Value add_sizes(Sim *sim, const Big *a, const Big *b, int sign) {
    if (a->count < b->count) {
        const Big *swap = a;
        a = b;
        b = swap;
    }
    Int *r = int_alloc(sim, (size_t)a->count + 1);
    r->limbs[a->count] = mpn_add(limbs_of(r), limbs_in(a), a->count, limbs_in(b), b->count);
    return int_finish(sim, r, (size_t)a->count + 1, sign);
}

static Value subtract_sizes(Sim *sim, const Big *a, const Big *b, int sign) {
    int order = big_compare_size(a, b);
    if (order == 0)
        return zero();
    if (order < 0) {
        const Big *swap = a;
        a = b;
        b = swap;
        sign = -sign;
    }
    Int *r = int_alloc(sim, a->count);
    mpn_sub(limbs_of(r), limbs_in(a), a->count, limbs_in(b), b->count);
    return int_finish(sim, r, a->count, sign);
}

Value big_add(Sim *sim, const Big *a, const Big *b, int sign_b) {
    if (a->count == 0)
        return b->count ? big_to_int(sim, b->limbs, b->count, sign_b) : zero();
    if (b->count == 0)
        return big_to_int(sim, a->limbs, a->count, a->sign);
    if (a->sign == sign_b)
        return add_sizes(sim, a, b, a->sign);
    return subtract_sizes(sim, a, b, a->sign);
}

/* ---- multiplication, division, power ---- */

Value big_multiply(Sim *sim, const Big *a, const Big *b) {
    if (a->count == 0 || b->count == 0)
        return zero();
    if (a->count < b->count) {
        const Big *swap = a;
        a = b;
        b = swap;
    }
    size_t count = (size_t)a->count + b->count;
    Int *r = int_alloc(sim, count);
    mpn_mul(limbs_of(r), limbs_in(a), a->count, limbs_in(b), b->count);
    return int_finish(sim, r, count, a->sign * b->sign);
}

static void give(Sim *sim, Value *place, Int *i, size_t count, int sign) {
    Value v = int_finish(sim, i, count, sign);
    if (place) {
        *place = v;
    } else {
        value_drop(sim, v);
    }
}

void big_divide(Sim *sim, const Big *a, const Big *b, Value *quotient, Value *remainder) {
    if (a->count < b->count) {
        if (quotient)
            *quotient = zero();
        if (remainder)
            *remainder = big_to_int(sim, a->limbs, a->count, a->sign);
        return;
    }
    size_t count = (size_t)a->count - b->count + 1;
    Int *q = int_alloc(sim, count);
    Int *r = int_alloc(sim, b->count);
    mpn_tdiv_qr(limbs_of(q), limbs_of(r), 0, limbs_in(a), a->count, limbs_in(b), b->count);
    give(sim, quotient, q, count, a->sign * b->sign);
    give(sim, remainder, r, b->count, a->sign);
}

/* A result that cannot fit ends the run at once instead of after long work. */
static void check_power_size(Sim *sim, const Big *a, uint64_t exponent) {
    double bytes = (double)(big_bit_length(a) - 1) * (double)exponent / 8;
    double limit = sim->memory.limit ? (double)sim->memory.limit : 9e18;
    if (bytes > limit)
        (void)mem_alloc(sim, SIZE_MAX / 2);
}

Value big_power(Sim *sim, const Big *a, uint64_t exponent) {
    if (exponent == 0)
        return value_from_small_int(1);
    if (a->count == 0)
        return zero();
    if (a->count == 1 && a->limbs[0] == 1) {
        return value_from_small_int(a->sign < 0 && (exponent & 1) ? -1 : 1);
    }
    check_power_size(sim, a, exponent);
    int top = 63;
    while (!(exponent >> top & 1))
        top--;
    Value r = big_to_int(sim, a->limbs, a->count, a->sign);
    while (--top >= 0) {
        Big b;
        big_view(r, &b);
        Value square = big_multiply(sim, &b, &b);
        value_drop(sim, r);
        r = square;
        if (!(exponent >> top & 1))
            continue;
        big_view(r, &b);
        Value more = big_multiply(sim, &b, a);
        value_drop(sim, r);
        r = more;
    }
    return r;
}

/* ---- bits ---- */

size_t big_bit_length(const Big *a) {
    if (a->count == 0)
        return 0;
    return mpn_sizeinbase(limbs_in(a), a->count, 2);
}

Value big_shift_left(Sim *sim, const Big *a, uint64_t bits) {
    if (a->count == 0)
        return zero();
    size_t whole = (size_t)(bits / 64), rest = (size_t)(bits % 64);
    if (bits / 64 >= INT32_MAX)
        whole = INT32_MAX;
    size_t count = a->count + whole + 1;
    Int *r = int_alloc(sim, count);
    memset(r->limbs, 0, whole * sizeof *r->limbs);
    r->limbs[count - 1] = 0;
    if (rest) {
        mp_limb_t *to = limbs_of(r) + whole;
        r->limbs[count - 1] = mpn_lshift(to, limbs_in(a), a->count, (unsigned)rest);
    } else {
        memcpy(r->limbs + whole, a->limbs, a->count * sizeof *a->limbs);
    }
    return int_finish(sim, r, count, a->sign);
}

static bool any_bits_below(const Big *a, size_t shift) {
    size_t whole = shift / 64, rest = shift % 64;
    for (size_t i = 0; i < whole && i < a->count; i++)
        if (a->limbs[i])
            return true;
    return rest && whole < a->count && (a->limbs[whole] << (64 - rest)) != 0;
}

Value big_shift_right(Sim *sim, const Big *a, uint64_t bits) {
    size_t whole = bits / 64 > a->count ? a->count : (size_t)(bits / 64);
    size_t rest = (size_t)(bits % 64);
    if (whole >= a->count)
        return value_from_small_int(a->sign < 0 ? -1 : 0);
    size_t count = a->count - whole;
    Int *r = int_alloc(sim, count + 1);
    if (rest) {
        mpn_rshift(limbs_of(r), limbs_in(a) + whole, (mp_size_t)count, (unsigned)rest);
    } else {
        memcpy(r->limbs, a->limbs + whole, count * sizeof *a->limbs);
    }
    r->limbs[count] = 0;
    if (a->sign < 0 && any_bits_below(a, (size_t)bits)) {
        r->limbs[count] = mpn_add_1(limbs_of(r), limbs_of(r), (mp_size_t)count, 1);
    }
    return int_finish(sim, r, count + 1, a->sign);
}

uint64_t big_top_bits(const Big *a, size_t shift, bool *rest) {
    size_t whole = shift / 64, bits = shift % 64;
    *rest = any_bits_below(a, shift);
    if (whole >= a->count)
        return 0;
    uint64_t top = a->limbs[whole] >> bits;
    if (bits && whole + 1 < a->count)
        top |= a->limbs[whole + 1] << (64 - bits);
    return top;
}

/* Limb i of the endless two's complement of a; *borrow starts as 1 for negative a. */
static uint64_t complement_limb(const Big *a, size_t i, uint64_t *borrow) {
    uint64_t limb = i < a->count ? a->limbs[i] : 0;
    if (a->sign >= 0)
        return limb;
    uint64_t r = ~limb + *borrow;
    *borrow = *borrow && r == 0;
    return r;
}

static uint64_t apply(uint64_t a, uint64_t b, BigOp op) {
    return op == BIG_AND ? a & b : op == BIG_OR ? a | b : a ^ b;
}

Value big_bitwise(Sim *sim, const Big *a, const Big *b, BigOp op) {
    size_t count = (a->count > b->count ? a->count : b->count) + (size_t)1;
    Int *r = int_alloc(sim, count);
    uint64_t borrow_a = 1, borrow_b = 1;
    for (size_t i = 0; i < count; i++) {
        uint64_t x = complement_limb(a, i, &borrow_a);
        uint64_t y = complement_limb(b, i, &borrow_b);
        r->limbs[i] = apply(x, y, op);
    }
    bool negative = r->limbs[count - 1] >> 63;
    if (negative)
        mpn_neg(limbs_of(r), limbs_of(r), (mp_size_t)count);
    return int_finish(sim, r, count, negative ? -1 : 1);
}
