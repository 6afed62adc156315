/* math: functions of ints. */
#include "sim/python/errors.h"
#include "sim/python/objects/list.h"
#include "sim/python/objects/number.h"
#include "sim/state.h"
#include "sim/stdlib/math_internal.h"

#define FUNCTION(name)                                                                             \
    static Value name(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames)
#define UNUSED() (void)self, (void)nargs, (void)kwnames

static Value lcm_of(Sim *sim, Value a, Value b) {
    if (int_sign(a) == 0 || int_sign(b) == 0)
        return value_from_small_int(0);
    Value gcd = int_gcd(sim, a, b);
    Value q = int_floor_divide(sim, a, gcd);
    Value product = int_multiply(sim, q, b);
    Value r = int_absolute(sim, product);
    value_drop(sim, gcd);
    value_drop(sim, q);
    value_drop(sim, product);
    return r;
}

/* Folds all arguments, each taken as an index. */
static Value fold(Sim *sim, Value *args, size_t nargs, int64_t start,
                  Value (*f)(Sim *, Value, Value)) {
    Value r = value_from_small_int(start);
    for (size_t i = 0; i < nargs; i++) {
        Value n = value_index(sim, args[i]);
        if (!n) {
            value_drop(sim, r);
            return NULL;
        }
        value_replace(sim, &r, f(sim, r, n));
        value_drop(sim, n);
    }
    return r;
}

FUNCTION(math_gcd) {
    (void)self, (void)kwnames;
    return fold(sim, args, nargs, 0, int_gcd);
}

FUNCTION(math_lcm) {
    (void)self, (void)kwnames;
    return fold(sim, args, nargs, 1, lcm_of);
}

FUNCTION(math_isqrt) {
    UNUSED();
    Value n = value_index(sim, args[0]);
    if (!n)
        return NULL;
    Value r = int_sign(n) < 0 ? RAISE(sim, ValueError, "isqrt() argument must be nonnegative")
                              : int_square_root(sim, n);
    value_drop(sim, n);
    return r;
}

/* The product first * (first + 1) * ... * last, by halves, so that factors stay of equal size. */
static Value product(Sim *sim, Value first, Value last) {
    Value count = int_subtract(sim, last, first);
    int64_t n;
    bool fits = int_as_int64(count, &n);
    value_drop(sim, count);
    if (fits && n < 0)
        return value_from_small_int(1);
    if (fits && n == 0)
        return value_keep(first);
    Value half = value_from_small_int(fits ? n / 2 : SMALL_INT_MAX);
    Value middle = int_add(sim, first, half);
    Value next = int_add(sim, middle, value_from_small_int(1));
    Value a = product(sim, first, middle), b = product(sim, next, last);
    Value r = int_multiply(sim, a, b);
    value_drop(sim, middle);
    value_drop(sim, next);
    value_drop(sim, a);
    value_drop(sim, b);
    return r;
}

FUNCTION(math_factorial) {
    UNUSED();
    Value index = value_index(sim, args[0]);
    if (!index)
        return NULL;
    int64_t n;
    bool fits = int_as_int64(index, &n);
    int sign = int_sign(index);
    value_drop(sim, index);
    if (sign < 0)
        return RAISE(sim, ValueError, "factorial() not defined for negative values");
    if (!fits) {
        return RAISE(sim, OverflowError, "factorial() argument should not exceed %lld",
                     (long long)INT64_MAX);
    }
    return product(sim, value_from_small_int(2), value_from_small_int(n));
}

static bool read_pair(Sim *sim, Value *args, Value *n, Value *k) {
    *k = NULL;
    *n = value_index(sim, args[0]);
    if (*n)
        *k = value_index(sim, args[1]);
    return *k != NULL;
}

static bool check_pair(Sim *sim, Value n, Value k) {
    if (int_sign(n) < 0) {
        RAISE(sim, ValueError, "n must be a non-negative integer");
        return false;
    }
    if (int_sign(k) < 0) {
        RAISE(sim, ValueError, "k must be a non-negative integer");
        return false;
    }
    return true;
}

/* n! / (n - k)!; k <= n. */
static Value permutations(Sim *sim, Value n, Value k) {
    Value below = int_subtract(sim, n, k);
    Value first = int_add(sim, below, value_from_small_int(1));
    Value r = product(sim, first, n);
    value_drop(sim, below);
    value_drop(sim, first);
    return r;
}

FUNCTION(math_perm) {
    (void)self, (void)kwnames;
    if (nargs == 1 || args[1] == VALUE_NONE)
        return math_factorial(sim, self, args, 1, NULL);
    Value n, k, r = NULL;
    if (read_pair(sim, args, &n, &k) && check_pair(sim, n, k)) {
        r = int_compare(k, n) > 0 ? value_from_small_int(0) : permutations(sim, n, k);
    }
    value_drop_maybe(sim, n);
    value_drop_maybe(sim, k);
    return r;
}

/* The smaller of k and n - k; steals k. */
static Value smaller_side(Sim *sim, Value n, Value k) {
    Value other = int_subtract(sim, n, k);
    if (int_compare(other, k) < 0) {
        value_drop(sim, k);
        return other;
    }
    value_drop(sim, other);
    return k;
}

FUNCTION(math_comb) {
    UNUSED();
    Value n, k, r = NULL;
    if (read_pair(sim, args, &n, &k) && check_pair(sim, n, k)) {
        if (int_compare(k, n) > 0) {
            r = value_from_small_int(0);
        } else {
            k = smaller_side(sim, n, k);
            Value above = permutations(sim, n, k);
            Value below = product(sim, value_from_small_int(2), k);
            r = int_floor_divide(sim, above, below);
            value_drop(sim, above);
            value_drop(sim, below);
        }
    }
    value_drop_maybe(sim, n);
    value_drop_maybe(sim, k);
    return r;
}

const NativeDef math_ints[] = {
    {.name = "comb", .fn = math_comb, .kind = NATIVE_POS, .min = 2, .max = 2},
    {.name = "factorial", .fn = math_factorial, .kind = NATIVE_ONE},
    {.name = "gcd", .fn = math_gcd, .kind = NATIVE_POS, .min = 0, .max = -1},
    {.name = "isqrt", .fn = math_isqrt, .kind = NATIVE_ONE},
    {.name = "lcm", .fn = math_lcm, .kind = NATIVE_POS, .min = 0, .max = -1},
    {.name = "perm", .fn = math_perm, .kind = NATIVE_POS, .min = 1, .max = 2},
    {0},
};
