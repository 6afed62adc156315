/* Arithmetic on limbs: ints beyond the word. A Big is a view of any int, borrowed from it; results
 * are new exact ints, back in the word if they fit. Memory comes from the Sim; GMP's mpn functions
 * do the work on it. */
#pragma once

#include "sim/python/objects/number.h"

typedef struct Big {
    const uint64_t *limbs; /* lowest first */
    uint32_t count;        /* the highest limb is not 0; 0 for zero */
    int sign;              /* -1, 0, 1 */
    uint64_t small;        /* where limbs points for an int of the word */
} Big;

/* Fills *big, which must not move afterwards. */
void big_view(Value v, Big *big);
/* The int of these limbs, which are copied. */
Value big_to_int(Sim *sim, const uint64_t *limbs, size_t count, int sign);
/* An exact Int with room for count limbs, to be filled and given to int_finish(). */
Int *int_alloc(Sim *sim, size_t count);
/* Cuts zero limbs; gives the word and frees the Int if the value fits; steals i. */
Value int_finish(Sim *sim, Int *i, size_t count, int sign);

int big_compare_size(const Big *a, const Big *b);                /* of the absolute values */
Value big_add(Sim *sim, const Big *a, const Big *b, int sign_b); /* sign_b: -b.sign subtracts */
Value big_multiply(Sim *sim, const Big *a, const Big *b);
/* Towards zero; b is not 0. Either result may be NULL. */
void big_divide(Sim *sim, const Big *a, const Big *b, Value *quotient, Value *remainder);
Value big_power(Sim *sim, const Big *a, uint64_t exponent);
Value big_shift_left(Sim *sim, const Big *a, uint64_t bits);
Value big_shift_right(Sim *sim, const Big *a, uint64_t bits); /* floor */
typedef enum BigOp { BIG_AND, BIG_OR, BIG_XOR } BigOp;
Value big_bitwise(Sim *sim, const Big *a, const Big *b, BigOp op);
size_t big_bit_length(const Big *a);
/* The bits above `shift` of |a|, at most 64 of them; *rest tells if lower bits were cut off. */
uint64_t big_top_bits(const Big *a, size_t shift, bool *rest);
