/* int (small ints in the word, big ones as GMP limbs), bool, float. */
#pragma once

#include "sim/python/object.h"
#include "sim/python/objects/str.h"

typedef struct Float {
    Object head;
    double value;
} Float;

Value int_new(Sim *sim, int64_t n);
Value int_from_uint64(Sim *sim, uint64_t n);
/* Digits in base 2..36 without sign, prefix and underscores. NULL: raised (too many digits). */
Value int_from_digits(Sim *sim, const char *digits, size_t count, int base);
Value int_from_double(Sim *sim, double x); /* truncates; OverflowError/ValueError for inf, nan */
/* True for int and its subclasses, bool too. */
bool value_is_int(Sim *sim, Value v);
/* False, without an error, if v (an int) does not fit. */
bool int_as_int64(Value v, int64_t *n);
double int_as_double(Sim *sim, Value v); /* check sim->error for OverflowError */
Str *int_to_str(Sim *sim, Value v, int base);
int int_sign(Value v);
Value float_new(Sim *sim, double x);
bool value_is_float(Sim *sim, Value v); /* float or below */
static inline double float_value(Value v) { /* v must be a float object */
    return ((Float *)v)->value;
}
/* repr(x): the shortest text that reads back. out holds 40 bytes. */
void float_repr(double x, char out[40]);
/* Python's hash of numbers (modulo 2**61 - 1). */
int64_t double_hash(double x);
