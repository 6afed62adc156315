/* random: real-valued distributions, each with the formulas and the order of draws of CPython's
 * (CPython: Lib/random.py), so that the numbers are the same to the last bit. */
#include <math.h>

#include "sim/python/errors.h"
#include "sim/python/objects/number.h"
#include "sim/state.h"
#include "sim/stdlib/random_internal.h"

#define METHOD(name)                                                                               \
    static Value name(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames)
#define UNUSED() (void)nargs, (void)kwnames

static const double pi = 3.14159265358979323846, e = 2.71828182845904523536;

/* Arguments that may be left out keep what x and y hold. */
static bool read_two(Sim *sim, Value *args, double *x, double *y) {
    if (args[0] && !value_as_double(sim, args[0], x))
        return false;
    return !args[1] || value_as_double(sim, args[1], y);
}

static Value result(Sim *sim, double x) {
    return sim->error ? NULL : float_new(sim, x);
}

/* a + (b - a) * x with the program's own + - *. */
static Value between(Sim *sim, Value a, Value b, double x) {
    Value width = value_binary(sim, b, a, BINARY_SUB);
    if (!width)
        return NULL;
    Value factor = float_new(sim, x);
    Value offset = value_binary(sim, width, factor, BINARY_MUL);
    Value r = offset ? value_binary(sim, a, offset, BINARY_ADD) : NULL;
    value_drop(sim, width);
    value_drop(sim, factor);
    value_drop_maybe(sim, offset);
    return r;
}

METHOD(uniform) {
    UNUSED();
    double x;
    Value width = value_binary(sim, args[1], args[0], BINARY_SUB);
    if (!width)
        return NULL;
    value_drop(sim, width);
    return random_double(sim, self, &x) ? between(sim, args[0], args[1], x) : NULL;
}

METHOD(triangular) {
    UNUSED();
    double low = 0, high = 1, u, c = 0.5, mode;
    if (!random_double(sim, self, &u) || !read_two(sim, args, &low, &high))
        return NULL;
    if (args[2] && args[2] != VALUE_NONE) {
        if (!value_as_double(sim, args[2], &mode))
            return NULL;
        if (high == low)
            return value_keep(args[0]);
        c = (mode - low) / (high - low);
    }
    if (u > c) {
        u = 1 - u;
        c = 1 - c;
        double swap = low;
        low = high;
        high = swap;
    }
    return float_new(sim, low + (high - low) * sqrt(u * c));
}

/* ---- normal ---- */

static double draw_normal(Sim *sim, Value self, double mu, double sigma) {
    const double magic = 4 * exp(-0.5) / sqrt(2.0);
    double u, v;
    while (random_double(sim, self, &u) && random_double(sim, self, &v)) {
        v = 1 - v;
        double z = magic * (u - 0.5) / v;
        if (z * z / 4 <= -log(v))
            return mu + z * sigma;
    }
    return 0;
}

METHOD(normalvariate) {
    UNUSED();
    double mu = 0, sigma = 1;
    if (!read_two(sim, args, &mu, &sigma))
        return NULL;
    return result(sim, draw_normal(sim, self, mu, sigma));
}

METHOD(lognormvariate) {
    UNUSED();
    double mu = 0, sigma = 1;
    if (!read_two(sim, args, &mu, &sigma))
        return NULL;
    double r = exp(draw_normal(sim, self, mu, sigma));
    if (!sim->error && isinf(r))
        return RAISE(sim, OverflowError, "math range error");
    return result(sim, r);
}

METHOD(gauss) {
    UNUSED();
    double mu = 0, sigma = 1, z, u, v;
    if (!read_two(sim, args, &mu, &sigma))
        return NULL;
    Random *r = (Random *)self;
    if (r->gauss_next != VALUE_NONE) {
        bool ok = value_as_double(sim, r->gauss_next, &z);
        value_replace(sim, &r->gauss_next, VALUE_NONE);
        return ok ? float_new(sim, mu + z * sigma) : NULL;
    }
    if (!random_double(sim, self, &u) || !random_double(sim, self, &v))
        return NULL;
    double angle = u * (2 * pi), radius = sqrt(-2.0 * log(1.0 - v));
    value_replace(sim, &r->gauss_next, float_new(sim, sin(angle) * radius));
    return float_new(sim, mu + cos(angle) * radius * sigma);
}

/* ---- waiting times ---- */

METHOD(expovariate) {
    UNUSED();
    double lambda = 1, u;
    if (!value_as_double(sim, args[0], &lambda) || !random_double(sim, self, &u))
        return NULL;
    if (lambda == 0)
        return RAISE(sim, ZeroDivisionError, "float division by zero");
    return float_new(sim, -log(1.0 - u) / lambda);
}

METHOD(paretovariate) {
    UNUSED();
    double alpha, u;
    if (!value_as_double(sim, args[0], &alpha) || !random_double(sim, self, &u))
        return NULL;
    if (alpha == 0)
        return RAISE(sim, ZeroDivisionError, "float division by zero");
    return float_power(sim, 1.0 - u, -1.0 / alpha);
}

METHOD(weibullvariate) {
    UNUSED();
    double alpha = 0, beta = 0, u;
    if (!read_two(sim, args, &alpha, &beta) || !random_double(sim, self, &u))
        return NULL;
    if (beta == 0)
        return RAISE(sim, ZeroDivisionError, "float division by zero");
    return float_new(sim, alpha * pow(-log(1.0 - u), 1.0 / beta));
}

/* ---- on the circle ---- */

static bool draw_cosine(Sim *sim, Value self, double r, double *z) {
    double u, v;
    while (random_double(sim, self, &u) && random_double(sim, self, &v)) {
        *z = cos(pi * u);
        double d = *z / (r + *z);
        if (v < 1.0 - d * d || v <= (1.0 - d) * exp(d))
            return true;
        if (sim->error)
            break;
    }
    return false;
}

METHOD(vonmisesvariate) {
    UNUSED();
    double mu = 0, kappa = 0, u, z;
    if (!read_two(sim, args, &mu, &kappa))
        return NULL;
    if (kappa <= 1e-6) {
        return random_double(sim, self, &u) ? float_new(sim, 2 * pi * u) : NULL;
    }
    double s = 0.5 / kappa, r = s + sqrt(1.0 + s * s);
    if (!draw_cosine(sim, self, r, &z))
        return NULL;
    double q = 1.0 / r, f = (q + z) / (1.0 + q * z);
    if (!random_double(sim, self, &u))
        return NULL;
    return float_new(sim, float_modulo(u > 0.5 ? mu + acos(f) : mu - acos(f), 2 * pi));
}

/* ---- gamma, beta ---- */

/* alpha > 1: Cheng's method. */
static double draw_gamma_large(Sim *sim, Value self, double alpha, double beta) {
    const double log4 = log(4.0), magic = 1.0 + log(4.5);
    double a = sqrt(2.0 * alpha - 1.0), b = alpha - log4, c = alpha + a, u, w;
    while (random_double(sim, self, &u)) {
        if (!(1e-7 < u && u < 0.9999999))
            continue;
        if (!random_double(sim, self, &w))
            break;
        w = 1.0 - w;
        double v = log(u / (1.0 - u)) / a, x = alpha * exp(v), z = u * u * w;
        double r = b + c * v - x;
        if (r + magic - 4.5 * z >= 0.0 || r >= log(z))
            return x * beta;
    }
    return 0;
}

/* 0 < alpha < 1: method GS. */
static double draw_gamma_small(Sim *sim, Value self, double alpha, double beta) {
    double u, w;
    while (random_double(sim, self, &u)) {
        double b = (e + alpha) / e, p = b * u;
        double x = p <= 1.0 ? pow(p, 1.0 / alpha) : -log((b - p) / alpha);
        if (!random_double(sim, self, &w))
            break;
        if (p > 1.0 ? w <= pow(x, alpha - 1.0) : w <= exp(-x))
            return x * beta;
    }
    return 0;
}

static double draw_gamma(Sim *sim, Value self, double alpha, double beta) {
    double u = 0;
    if (alpha <= 0 || beta <= 0) {
        RAISE(sim, ValueError, "gammavariate: alpha and beta must be > 0.0");
        return 0;
    }
    if (alpha > 1)
        return draw_gamma_large(sim, self, alpha, beta);
    if (alpha < 1)
        return draw_gamma_small(sim, self, alpha, beta);
    random_double(sim, self, &u);
    return -log(1.0 - u) * beta;
}

METHOD(gammavariate) {
    UNUSED();
    double alpha = 0, beta = 0;
    if (!read_two(sim, args, &alpha, &beta))
        return NULL;
    return result(sim, draw_gamma(sim, self, alpha, beta));
}

METHOD(betavariate) {
    UNUSED();
    double alpha = 0, beta = 0;
    if (!read_two(sim, args, &alpha, &beta))
        return NULL;
    double y = draw_gamma(sim, self, alpha, 1.0);
    if (sim->error || y == 0)
        return result(sim, 0.0);
    return result(sim, y / (y + draw_gamma(sim, self, beta, 1.0)));
}

#define PYTHON(n, f, s)                                                                            \
    { .name = n, .fn = f, .kind = NATIVE_PYTHON, .signature = s }
const NativeDef random_reals[] = {
    PYTHON("betavariate", betavariate, "alpha, beta"),
    PYTHON("expovariate", expovariate, "lambd"),
    PYTHON("gammavariate", gammavariate, "alpha, beta"),
    PYTHON("gauss", gauss, "mu=, sigma="),
    PYTHON("lognormvariate", lognormvariate, "mu, sigma"),
    PYTHON("normalvariate", normalvariate, "mu=, sigma="),
    PYTHON("paretovariate", paretovariate, "alpha"),
    PYTHON("triangular", triangular, "low=, high=, mode="),
    PYTHON("uniform", uniform, "a, b"),
    PYTHON("vonmisesvariate", vonmisesvariate, "mu, kappa"),
    PYTHON("weibullvariate", weibullvariate, "alpha, beta"),
    {0},
};
