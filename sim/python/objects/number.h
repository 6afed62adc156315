/* int (small ints in the word, big ones as GMP limbs), bool, float.
 *
 * An exact int that fits is always the word; an Int object holds the others, and the value of every
 * instance of a subclass of int, however small. bool is an int: TRUE and FALSE are 1 and 0. All
 * functions below that take "an int" take any of these. */
#pragma once

#include "sim/python/object.h"
#include "sim/python/objects/str.h"

typedef struct Float {
    Object head;
    double value;
} Float;

typedef struct Int {
    Object head;
    int32_t sign;     /* -1, 0, 1 */
    uint32_t count;   /* limbs in use: the highest is not 0 */
    uint32_t room;    /* limbs of the block */
    uint64_t limbs[]; /* lowest first */
} Int;

/* ---- int ---- */

Value int_new(Sim *sim, int64_t n);
Value int_from_uint64(Sim *sim, uint64_t n);
/* Digits in base 2..36 without sign, prefix and underscores. NULL: raised (too many digits). */
Value int_from_digits(Sim *sim, const char *digits, size_t count, int base);
/* What int(text, base) does, with its texts; base 0 reads the prefix. */
Value int_from_str(Sim *sim, Str *text, int base);
Value int_from_double(Sim *sim, double x); /* truncates; OverflowError/ValueError for inf, nan */
/* True for int and its subclasses, bool too. */
bool value_is_int(Sim *sim, Value v);
/* False, without an error, if v (an int) does not fit. */
bool int_as_int64(Value v, int64_t *n);
bool int_as_uint64(Value v, uint64_t *n);
/* Any value with __index__, as a number of repetitions: OverflowError beyond 64 bits. */
bool int_as_count(Sim *sim, Value v, int64_t *n);
double int_as_double(Sim *sim, Value v); /* check sim->error for OverflowError */
/* Base 2..36, no prefix; NULL: raised (more than sim->int_digits_limit digits in a base that is no
 * power of 2). */
Str *int_to_str(Sim *sim, Value v, int base);
int int_sign(Value v);
size_t int_bit_length(Value v);
int64_t int_hash(Value v);
/* The int itself; for bool and instances of subclasses the exact int of the same value; new. */
Value int_exact(Sim *sim, Value v);
int int_compare(Value a, Value b); /* <0, 0, >0 */
/* Where an int stands to a double that is not nan: <0, 0, >0. */
int int_compare_double(Value v, double x);

/* Both operands ints; results are exact ints. NULL: raised. */
Value int_add(Sim *sim, Value a, Value b);
Value int_subtract(Sim *sim, Value a, Value b);
Value int_multiply(Sim *sim, Value a, Value b);
Value int_floor_divide(Sim *sim, Value a, Value b);
Value int_modulo(Sim *sim, Value a, Value b);
bool int_divmod(Sim *sim, Value a, Value b, Value *quotient, Value *remainder); /* floor */
Value int_true_divide(Sim *sim, Value a, Value b);                              /* a float */
Value int_power(Sim *sim, Value a, Value b); /* a float for b < 0 */
Value int_power_modulo(Sim *sim, Value a, Value b, Value modulus);
Value int_shift_left(Sim *sim, Value a, Value bits);
Value int_shift_right(Sim *sim, Value a, Value bits);
Value int_and(Sim *sim, Value a, Value b);
Value int_or(Sim *sim, Value a, Value b);
Value int_xor(Sim *sim, Value a, Value b);
Value int_negative(Sim *sim, Value v);
Value int_absolute(Sim *sim, Value v);
Value int_gcd(Sim *sim, Value a, Value b);
Value int_square_root(Sim *sim, Value v); /* floor; v >= 0 */

/* An instance of a subclass of int with this value. */
Value int_new_of_type(Sim *sim, Type *type, Value exact);
/* int(v): an exact int; NULL: raised. */
Value value_to_int(Sim *sim, Value v);
/* pow(a, b, mod) where a type has no other idea: all three must be ints; NotImplemented. */
Value int_slot_power3(Sim *sim, Value a, Value b, Value mod);

/* ---- float ---- */

Value float_new(Sim *sim, double x);
bool value_is_float(Sim *sim, Value v);     /* float or below */
static inline double float_value(Value v) { /* v must be a float object */
    return ((Float *)v)->value;
}
/* repr(x): the shortest text that reads back. out holds 40 bytes. */
void float_repr(double x, char out[40]);
/* Reads a whole text as float() does; false: it is none (no error is set). */
bool float_parse(Sim *sim, Str *text, double *x);
/* float(v); NULL: raised. */
Value value_to_float(Sim *sim, Value v);
/* x rounded to digits behind the point, half to even on the decimal value: round(x, digits). */
double float_round(double x, int64_t digits);
double float_floor_divide(double a, double b);   /* b not 0 */
double float_modulo(double a, double b);         /* b not 0 */
Value float_power(Sim *sim, double a, double b); /* may be complex; NULL: raised */
/* (numerator, denominator) of a finite x, exact. */
Value float_as_integer_ratio(Sim *sim, double x);
/* Python's hash of numbers (modulo 2**61 - 1); that of nan is 0 here. */
int64_t double_hash(double x);

/* ---- complex ---- */

typedef struct Complex {
    Object head;
    double real, imag;
} Complex;

Value complex_new(Sim *sim, double real, double imag);
bool value_is_complex(Sim *sim, Value v);

/* Start-up, in this order. */
void type_init_int(Sim *sim);
void type_init_bool(Sim *sim);
void type_init_float(Sim *sim);
void type_init_complex(Sim *sim);
