/* The tables of functions of the module math that stand in other files. */
#pragma once

#include "sim/python/object.h"

extern const NativeDef math_sums[]; /* fsum, prod, dist, hypot */
extern const NativeDef math_ints[]; /* gcd, lcm, factorial, comb, perm, isqrt */
