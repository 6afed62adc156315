/* The gamma function and its logarithm by Lanczos' approximation with 13 terms and g = 6.0246...,
 * the one that CPython uses (mathmodule.c), so that the last digits agree; the C library's tgamma
 * rounds otherwise. */
#include <math.h>

#include "sim/stdlib/math_internal.h"

#define TERMS 13
static const double pi = 3.141592653589793238462643383279502884197;
static const double log_pi = 1.144729885849400174143427351353058711647;
static const double g = 6.024680040776729583740234375;
static const double g_less_half = 5.524680040776729583740234375;

/* The sum as a quotient of polynomials, lowest power first. */
static const double upper[TERMS] = {
    23531376880.410759688572007674451636754734846804940,
    42919803642.649098768957899047001988850926355848959,
    35711959237.355668049440185451547166705960488635843,
    17921034426.037209699919755754458931112671403265390,
    6039542586.3520280050642916443072979210699388420708,
    1439720407.3117216736632230727949123939715485786372,
    248874557.86205415651146038641322942321632125127801,
    31426415.585400194380614231628318205362874684987640,
    2876370.6289353724412254090516208496135991145378768,
    186056.26539522349504029498971604569928220784236328,
    8071.6720023658162106380029022722506138218516325024,
    210.82427775157934587250973392071336271166969580291,
    2.5066282746310002701649081771338373386264310793408,
};
static const double lower[TERMS] = {0,        39916800, 120543840, 150917976, 105258076,
                                    45995730, 13339535, 2637558,   357423,    32670,
                                    1925,     66,       1};

static double lanczos_sum(double x) {
    double above = 0, below = 0;
    if (x < 5) {
        for (int i = TERMS - 1; i >= 0; i--) {
            above = above * x + upper[i];
            below = below * x + lower[i];
        }
    } else { /* in powers of 1/x: those of x may be too large */
        for (int i = 0; i < TERMS; i++) {
            above = above / x + upper[i];
            below = below / x + lower[i];
        }
    }
    return above / below;
}

/* sin(pi * x) without the error of pi * x. */
static double sine_of_pi_times(double x) {
    double y = fmod(fabs(x), 2.0), r;
    switch ((int)round(2.0 * y)) {
    case 0: r = sin(pi * y); break;
    case 1: r = cos(pi * (y - 0.5)); break;
    case 2: r = sin(pi * (1.0 - y)); break;
    case 3: r = -cos(pi * (y - 1.5)); break;
    default: r = sin(pi * (y - 2.0)); break;
    }
    return copysign(1.0, x) * r;
}

static double factorial_below(double x) {
    double r = 1;
    for (double k = 2; k < x; k++)
        r *= k;
    return r;
}

/* What x + g - 1/2 lost by rounding, as a part of the result. */
static double correction(double x, double y) {
    double lost = x > g_less_half ? (y - x) - g_less_half : (y - g_less_half) - x;
    return lost * g / y;
}

/* r times (or, by the sign, divided by) y to the power of x - 1/2; in two steps where that is too
 * large. */
static double scale(double r, double y, double x, bool divide) {
    if (x < 140.0) {
        double power = pow(y, x - 0.5);
        return divide ? r / power : r * power;
    }
    double root = pow(y, x / 2.0 - 0.25);
    return divide ? r / root / root : r * root * root;
}

double math_gamma_of(double x) {
    if (x == floor(x) && x >= 1 && x <= 23)
        return factorial_below(x);
    double a = fabs(x);
    if (!isfinite(x))
        return x;
    if (a < 1e-20)
        return 1.0 / x;
    if (a > 200.0)
        return x < 0 ? 0.0 / sine_of_pi_times(x) : HUGE_VAL;
    double y = a + g_less_half, z = correction(a, y), r;
    if (x < 0) {
        r = -pi / sine_of_pi_times(a) / a * exp(y) / lanczos_sum(a);
        r -= z * r;
    } else {
        r = lanczos_sum(a) / exp(y);
        r += z * r;
    }
    return scale(r, y, a, x < 0);
}

double math_lgamma_of(double x) {
    if (!isfinite(x))
        return isnan(x) ? x : HUGE_VAL;
    if (x == 1 || x == 2)
        return 0.0;
    double a = fabs(x);
    if (a < 1e-20)
        return -log(a);
    double r = log(lanczos_sum(a)) - g;
    r += (a - 0.5) * (log(a + g - 0.5) - 1);
    return x < 0 ? log_pi - log(fabs(sine_of_pi_times(a))) - log(a) - r : r;
}
