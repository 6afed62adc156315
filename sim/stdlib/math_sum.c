/* math: sums that round once, distances, products. fsum keeps exact partial sums (Shewchuk); hypot
 * and dist add the squares in twice the precision and correct the root. */
#include <math.h>

#include "sim/python/errors.h"
#include "sim/python/objects/list.h"
#include "sim/python/objects/number.h"
#include "sim/state.h"
#include "sim/stdlib/math_internal.h"

#define FUNCTION(name)                                                                             \
    static Value name(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames)
#define UNUSED() (void)self, (void)nargs, (void)kwnames

/* ---- fsum ---- */

typedef struct Partials { /* not overlapping, growing in size; their sum is exact */
    double *items;
    size_t count, capacity;
    double special; /* sum of the infinities and nans */
    double infinities;
} Partials;

static void push(Sim *sim, Partials *p, double x) {
    if (p->count == p->capacity) {
        size_t capacity = mem_grow_capacity(p->capacity, p->count + 1);
        p->items = mem_realloc(sim, p->items, p->capacity * sizeof x, capacity * sizeof x);
        p->capacity = capacity;
    }
    p->items[p->count++] = x;
}

/* False: overflow, raised. */
static bool add_exactly(Sim *sim, Partials *p, double x) {
    double given = x;
    size_t kept = 0;
    for (size_t i = 0; i < p->count; i++) {
        double y = p->items[i];
        if (fabs(x) < fabs(y)) {
            double swap = x;
            x = y;
            y = swap;
        }
        double sum = x + y;
        double rest = y - (sum - x);
        if (rest != 0)
            p->items[kept++] = rest;
        x = sum;
    }
    p->count = kept;
    if (x == 0)
        return true;
    if (isfinite(x)) {
        push(sim, p, x);
        return true;
    }
    if (isfinite(given)) {
        RAISE(sim, OverflowError, "intermediate overflow in fsum");
        return false;
    }
    if (isinf(given))
        p->infinities += given;
    p->special += given;
    p->count = 0;
    return true;
}

/* The exact sum, rounded half to even. */
static double total(Partials *p) {
    if (p->count == 0)
        return 0.0;
    size_t n = p->count;
    double high = p->items[--n], low = 0;
    while (n > 0) {
        double x = high, y = p->items[--n];
        high = x + y;
        low = y - (high - x);
        if (low != 0)
            break;
    }
    if (n > 0 && ((low < 0 && p->items[n - 1] < 0) || (low > 0 && p->items[n - 1] > 0))) {
        double twice = low * 2, sum = high + twice;
        if (twice == sum - high)
            high = sum;
    }
    return high;
}

FUNCTION(math_fsum) {
    UNUSED();
    Value it = value_iter(sim, args[0]);
    if (!it)
        return NULL;
    Partials p = {0};
    Value item;
    while ((item = value_next(sim, it)) != NULL) {
        double x;
        bool ok = value_as_double(sim, item, &x) && add_exactly(sim, &p, x);
        value_drop(sim, item);
        if (!ok)
            break;
    }
    value_drop(sim, it);
    Value r = NULL;
    if (!sim->error) {
        if (p.special != 0 && isnan(p.infinities)) {
            RAISE(sim, ValueError, "-inf + inf in fsum");
        } else {
            r = float_new(sim, p.special != 0 ? p.special : total(&p));
        }
    }
    mem_free(sim, p.items, p.capacity * sizeof *p.items);
    return r;
}

/* ---- hypot, dist ---- */

/* sqrt of the sum of the squares of count numbers, none of them nan or inf, largest size `most`. */
static double norm(const double *x, size_t count, double most) {
    if (most == 0)
        return 0.0;
    int exponent;
    frexp(most, &exponent);
    double sum = 1, low = 0; /* sum starts at 1 so that each addition is exact below */
    for (size_t i = 0; i < count; i++) {
        double scaled = ldexp(x[i], -exponent);
        double square = scaled * scaled, rest = fma(scaled, scaled, -square);
        double next = sum + square;
        low += (square - (next - sum)) + rest;
        sum = next;
    }
    sum -= 1;
    double root = sqrt(sum + low);
    double square = root * root, rest = fma(root, root, -square);
    double error = ((sum - square) - rest) + low;
    return ldexp(root + error / (2 * root), exponent);
}

static Value norm_of(Sim *sim, double *x, size_t count) {
    double most = 0;
    bool nan = false;
    for (size_t i = 0; i < count; i++) {
        x[i] = fabs(x[i]);
        nan |= isnan(x[i]);
        if (x[i] > most)
            most = x[i];
    }
    double r = isinf(most) ? most : nan ? (double)NAN : norm(x, count, most);
    return float_new(sim, r);
}

FUNCTION(math_hypot) {
    (void)self, (void)kwnames;
    double *x = mem_alloc(sim, nargs * sizeof *x);
    bool ok = true;
    for (size_t i = 0; ok && i < nargs; i++)
        ok = value_as_double(sim, args[i], &x[i]);
    Value r = ok ? norm_of(sim, x, nargs) : NULL;
    mem_free(sim, x, nargs * sizeof *x);
    return r;
}

static Value distance(Sim *sim, Tuple *p, Tuple *q) {
    if (p->count != q->count) {
        return RAISE(sim, ValueError, "both points must have the same number of dimensions");
    }
    double *x = mem_alloc(sim, p->count * sizeof *x);
    bool ok = true;
    for (size_t i = 0; ok && i < p->count; i++) {
        double a, b;
        ok = value_as_double(sim, p->items[i], &a) && value_as_double(sim, q->items[i], &b);
        if (ok)
            x[i] = a - b;
    }
    Value r = ok ? norm_of(sim, x, p->count) : NULL;
    mem_free(sim, x, p->count * sizeof *x);
    return r;
}

FUNCTION(math_dist) {
    UNUSED();
    Tuple *p = tuple_from_iterable(sim, args[0]);
    Tuple *q = p ? tuple_from_iterable(sim, args[1]) : NULL;
    Value r = q ? distance(sim, p, q) : NULL;
    DROP_MAYBE(sim, p);
    DROP_MAYBE(sim, q);
    return r;
}

/* ---- prod ---- */

FUNCTION(math_prod) {
    UNUSED();
    Value it = value_iter(sim, args[0]);
    if (!it)
        return NULL;
    Value r = args[1] ? value_keep(args[1]) : value_from_small_int(1);
    Value item;
    while (r && (item = value_next(sim, it)) != NULL) {
        Value product = value_binary(sim, r, item, BINARY_MUL);
        value_drop(sim, item);
        value_drop(sim, r);
        r = product;
    }
    value_drop(sim, it);
    if (r && sim->error) {
        value_drop(sim, r);
        return NULL;
    }
    return r;
}

const NativeDef math_sums[] = {
    {.name = "dist", .fn = math_dist, .kind = NATIVE_POS, .min = 2, .max = 2},
    {.name = "fsum", .fn = math_fsum, .kind = NATIVE_ONE},
    {.name = "hypot", .fn = math_hypot, .kind = NATIVE_POS, .min = 0, .max = -1},
    {.name = "prod", .fn = math_prod, .kind = NATIVE_CLINIC, .signature = "iterable, /, *, start="},
    {0},
};
