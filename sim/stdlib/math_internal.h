/* The tables of functions of the module math that stand in other files. */
#pragma once

#include "sim/python/object.h"

extern const NativeDef math_sums[]; /* fsum, prod, dist, hypot */
extern const NativeDef math_ints[]; /* gcd, lcm, factorial, comb, perm, isqrt */

double math_gamma_of(double x); /* neither 0 nor a negative whole number */
double math_lgamma_of(double x);
