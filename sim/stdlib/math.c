/* The module math: functions of doubles by the C library, with Python's errors (CPython:
 * Modules/mathmodule.c). Functions of ints stand in math_int.c. */
#include <errno.h>
#include <float.h>
#include <math.h>

#include "sim/python/arguments.h"
#include "sim/python/errors.h"
#include "sim/python/function.h"
#include "sim/python/objects/list.h"
#include "sim/python/objects/number.h"
#include "sim/state.h"
#include "sim/stdlib/math_internal.h"

#define FUNCTION(name)                                                                             \
    static Value name(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames)
#define UNUSED() (void)self, (void)nargs, (void)kwnames

static const double pi = 3.14159265358979323846, e = 2.71828182845904523536;

static void *raise_domain(Sim *sim) {
    return RAISE(sim, ValueError, "math domain error");
}

static void *raise_range(Sim *sim) {
    return RAISE(sim, OverflowError, "math range error");
}

/* nan from a number is a domain error; inf from a finite one an overflow, or a pole. */
static Value checked(Sim *sim, double r, double x, bool can_overflow) {
    if (isnan(r) && !isnan(x))
        return raise_domain(sim);
    if (isinf(r) && isfinite(x))
        return can_overflow ? raise_range(sim) : raise_domain(sim);
    return float_new(sim, r);
}

#define UNARY(name, function, can_overflow)                                                        \
    FUNCTION(name) {                                                                               \
        UNUSED();                                                                                  \
        double x;                                                                                  \
        if (!value_as_double(sim, args[0], &x))                                                    \
            return NULL;                                                                           \
        return checked(sim, function(x), x, can_overflow);                                         \
    }
UNARY(math_acos, acos, false)
UNARY(math_acosh, acosh, false)
UNARY(math_asin, asin, false)
UNARY(math_asinh, asinh, false)
UNARY(math_atan, atan, false)
UNARY(math_atanh, atanh, false)
UNARY(math_cbrt, cbrt, false)
UNARY(math_cos, cos, false)
UNARY(math_cosh, cosh, true)
UNARY(math_erf, erf, false)
UNARY(math_erfc, erfc, false)
UNARY(math_exp, exp, true)
UNARY(math_exp2, exp2, true)
UNARY(math_expm1, expm1, true)
UNARY(math_fabs, fabs, false)
UNARY(math_log1p, log1p, false)
UNARY(math_sin, sin, false)
UNARY(math_sinh, sinh, true)
UNARY(math_sqrt, sqrt, false)
UNARY(math_tan, tan, false)
UNARY(math_tanh, tanh, false)

static bool two(Sim *sim, Value *args, double *x, double *y) {
    return value_as_double(sim, args[0], x) && value_as_double(sim, args[1], y);
}

FUNCTION(math_atan2) {
    UNUSED();
    double y, x;
    return two(sim, args, &y, &x) ? float_new(sim, atan2(y, x)) : NULL;
}

FUNCTION(math_copysign) {
    UNUSED();
    double x, y;
    return two(sim, args, &x, &y) ? float_new(sim, copysign(x, y)) : NULL;
}

FUNCTION(math_nextafter) {
    UNUSED();
    double x, y;
    return two(sim, args, &x, &y) ? float_new(sim, nextafter(x, y)) : NULL;
}

FUNCTION(math_fmod) {
    UNUSED();
    double x, y;
    if (!two(sim, args, &x, &y))
        return NULL;
    if (isinf(y) && isfinite(x))
        return float_new(sim, x);
    double r = fmod(x, y);
    if (isnan(r) && !isnan(x) && !isnan(y))
        return raise_domain(sim);
    return float_new(sim, r);
}

FUNCTION(math_remainder) {
    UNUSED();
    double x, y;
    if (!two(sim, args, &x, &y))
        return NULL;
    double r = remainder(x, y);
    if (isnan(r) && !isnan(x) && !isnan(y))
        return raise_domain(sim);
    return float_new(sim, r);
}

FUNCTION(math_pow) {
    UNUSED();
    double x, y;
    if (!two(sim, args, &x, &y))
        return NULL;
    double r = pow(x, y);
    if (isfinite(r) || !isfinite(x) || !isfinite(y))
        return float_new(sim, r);
    if (isnan(r) || x == 0)
        return raise_domain(sim);
    return raise_range(sim);
}

FUNCTION(math_ldexp) {
    UNUSED();
    double x;
    if (!value_as_double(sim, args[0], &x))
        return NULL;
    if (!value_is_int(sim, args[1])) {
        return RAISE(sim, TypeError, "Expected an int as second argument to ldexp.");
    }
    int64_t n;
    if (!int_as_int64(args[1], &n))
        n = int_sign(args[1]) < 0 ? -100000 : 100000;
    int exponent = n > 100000 ? 100000 : n < -100000 ? -100000 : (int)n;
    double r = ldexp(x, exponent);
    if (isinf(r) && isfinite(x))
        return raise_range(sim);
    return float_new(sim, r);
}

FUNCTION(math_frexp) {
    UNUSED();
    double x;
    if (!value_as_double(sim, args[0], &x))
        return NULL;
    int exponent = 0;
    double fraction = isfinite(x) ? frexp(x, &exponent) : x;
    Tuple *t = tuple_new(sim, 2);
    t->items[0] = float_new(sim, fraction);
    t->items[1] = value_from_small_int(exponent);
    return (Value)t;
}

FUNCTION(math_modf) {
    UNUSED();
    double x, whole;
    if (!value_as_double(sim, args[0], &x))
        return NULL;
    double fraction = modf(x, &whole);
    Tuple *t = tuple_new(sim, 2);
    t->items[0] = float_new(sim, fraction);
    t->items[1] = float_new(sim, whole);
    return (Value)t;
}

FUNCTION(math_ulp) {
    UNUSED();
    double x;
    if (!value_as_double(sim, args[0], &x))
        return NULL;
    x = fabs(x);
    if (!isfinite(x))
        return float_new(sim, x);
    double above = nextafter(x, HUGE_VAL);
    return float_new(sim, isinf(above) ? x - nextafter(x, -HUGE_VAL) : above - x);
}

FUNCTION(math_degrees) {
    UNUSED();
    double x;
    return value_as_double(sim, args[0], &x) ? float_new(sim, x * (180.0 / pi)) : NULL;
}

FUNCTION(math_radians) {
    UNUSED();
    double x;
    return value_as_double(sim, args[0], &x) ? float_new(sim, x * (pi / 180.0)) : NULL;
}

/* ---- gamma ---- */

FUNCTION(math_gamma) {
    UNUSED();
    double x;
    if (!value_as_double(sim, args[0], &x))
        return NULL;
    if (x == -HUGE_VAL || (x <= 0 && x == floor(x)))
        return raise_domain(sim);
    double r = math_gamma_of(x);
    return isinf(r) && isfinite(x) ? raise_range(sim) : float_new(sim, r);
}

FUNCTION(math_lgamma) {
    UNUSED();
    double x;
    if (!value_as_double(sim, args[0], &x))
        return NULL;
    if (isfinite(x) && x <= 0 && x == floor(x))
        return raise_domain(sim);
    double r = math_lgamma_of(x);
    return isinf(r) && isfinite(x) ? raise_range(sim) : float_new(sim, r);
}

/* ---- logarithms: of ints of any size ---- */

/* f of an int > 0: of the fraction and the exponent if it is too large for a double. */
static Value log_of_int(Sim *sim, Value v, double (*f)(double)) {
    if (int_sign(v) <= 0)
        return raise_domain(sim);
    size_t bits = int_bit_length(v);
    if (bits <= 1000)
        return float_new(sim, f(int_as_double(sim, v)));
    Value shift = value_from_small_int((int64_t)bits - 64);
    Value top = int_shift_right(sim, v, shift);
    double fraction = ldexp(int_as_double(sim, top), -64);
    value_drop(sim, top);
    return float_new(sim, f(fraction) + f(2.0) * (double)bits);
}

static Value log_with(Sim *sim, Value v, double (*f)(double)) {
    if (value_is_int(sim, v))
        return log_of_int(sim, v, f);
    double x;
    if (!value_as_double(sim, v, &x))
        return NULL;
    if (x <= 0)
        return raise_domain(sim);
    return float_new(sim, f(x));
}

FUNCTION(math_log) {
    (void)self;
    if (!arguments_no_keywords(sim, "log", kwnames))
        return NULL;
    if (nargs != 1 && nargs != 2)
        return RAISE(sim, TypeError, "math.log requires 1 to 2 arguments");
    Value top = log_with(sim, args[0], log);
    if (!top || nargs == 1)
        return top;
    Value base = log_with(sim, args[1], log);
    Value r = base ? value_binary(sim, top, base, BINARY_TRUEDIV) : NULL;
    value_drop(sim, top);
    value_drop_maybe(sim, base);
    return r;
}

FUNCTION(math_log2) {
    UNUSED();
    return log_with(sim, args[0], log2);
}

FUNCTION(math_log10) {
    UNUSED();
    return log_with(sim, args[0], log10);
}

/* ---- questions ---- */

FUNCTION(math_isfinite) {
    UNUSED();
    double x;
    return value_as_double(sim, args[0], &x) ? value_from_bool(isfinite(x)) : NULL;
}

FUNCTION(math_isinf) {
    UNUSED();
    double x;
    return value_as_double(sim, args[0], &x) ? value_from_bool(isinf(x)) : NULL;
}

FUNCTION(math_isnan) {
    UNUSED();
    double x;
    return value_as_double(sim, args[0], &x) ? value_from_bool(isnan(x)) : NULL;
}

FUNCTION(math_isclose) {
    UNUSED();
    double a, b, relative = 1e-9, absolute = 0;
    if (!two(sim, args, &a, &b))
        return NULL;
    if (args[2] && !value_as_double(sim, args[2], &relative))
        return NULL;
    if (args[3] && !value_as_double(sim, args[3], &absolute))
        return NULL;
    if (relative < 0 || absolute < 0) {
        return RAISE(sim, ValueError, "tolerances must be non-negative");
    }
    if (a == b)
        return VALUE_TRUE;
    if (isinf(a) || isinf(b))
        return VALUE_FALSE;
    double difference = fabs(b - a);
    return value_from_bool(difference <= fabs(relative * b) || difference <= fabs(relative * a) ||
                           difference <= absolute);
}

/* ---- rounding: through the value's own method ---- */

static Value by_method(Sim *sim, Value v, Str *name, double (*f)(double)) {
    if (value_is_float(sim, v) && v->type == sim->types.float_) {
        return int_from_double(sim, f(float_value(v)));
    }
    if (value_lookup_special(sim, v, name))
        return value_call_method(sim, v, name, NULL, 0);
    double x;
    return value_as_double(sim, v, &x) ? int_from_double(sim, f(x)) : NULL;
}

FUNCTION(math_floor) {
    UNUSED();
    return by_method(sim, args[0], sim->names.__floor__, floor);
}

FUNCTION(math_ceil) {
    UNUSED();
    return by_method(sim, args[0], sim->names.__ceil__, ceil);
}

FUNCTION(math_trunc) {
    UNUSED();
    Value v = args[0];
    if (value_lookup_special(sim, v, sim->names.__trunc__)) {
        return value_call_method(sim, v, sim->names.__trunc__, NULL, 0);
    }
    return RAISE(sim, TypeError, "type %T doesn't define __trunc__ method", v);
}

static const NativeDef functions[] = {
#define ONE(n)                                                                                     \
    { .name = #n, .fn = math_##n, .kind = NATIVE_ONE }
#define TWO(n)                                                                                     \
    { .name = #n, .fn = math_##n, .kind = NATIVE_POS, .min = 2, .max = 2 }
    ONE(acos),
    ONE(acosh),
    ONE(asin),
    ONE(asinh),
    ONE(atan),
    TWO(atan2),
    ONE(atanh),
    ONE(cbrt),
    ONE(ceil),
    TWO(copysign),
    ONE(cos),
    ONE(cosh),
    ONE(degrees),
    ONE(erf),
    ONE(erfc),
    ONE(exp),
    ONE(exp2),
    ONE(expm1),
    ONE(fabs),
    ONE(floor),
    TWO(fmod),
    ONE(frexp),
    ONE(gamma),
    ONE(isfinite),
    ONE(isinf),
    ONE(isnan),
    TWO(ldexp),
    ONE(lgamma),
    ONE(log10),
    ONE(log1p),
    ONE(log2),
    ONE(modf),
    TWO(nextafter),
    TWO(pow),
    ONE(radians),
    TWO(remainder),
    ONE(sin),
    ONE(sinh),
    ONE(sqrt),
    ONE(tan),
    ONE(tanh),
    ONE(trunc),
    ONE(ulp),
#undef ONE
#undef TWO
    {.name = "isclose",
     .fn = math_isclose,
     .kind = NATIVE_CLINIC,
     .signature = "a, b, *, rel_tol=, abs_tol="},
    {.name = "log", .fn = math_log, .kind = NATIVE_RAW},
    {0},
};

Module *module_init_math(Sim *sim) {
    Module *m = module_new(sim, "math");
    module_add_functions(sim, m, functions);
    module_add_functions(sim, m, math_sums);
    module_add_functions(sim, m, math_ints);
    module_add(sim, m, "pi", float_new(sim, pi));
    module_add(sim, m, "e", float_new(sim, e));
    module_add(sim, m, "tau", float_new(sim, 2 * pi));
    module_add(sim, m, "inf", float_new(sim, HUGE_VAL));
    module_add(sim, m, "nan", float_new(sim, fabs((double)NAN)));
    return m;
}
