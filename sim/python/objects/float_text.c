/* float: the shortest text that reads back, and reading (CPython: Python/dtoa.c, pystrtod.c, by
 * their behaviour). Most floats of programs are short decimals: those are found by exact arithmetic
 * on whole numbers; the others by trying 16 and 17 digits with the C library. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sim/python/objects/number.h"
#include "sim/python/objects/number_text.h"
#include "sim/state.h"

static const double powers_of_ten[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                       1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                       1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

/* The decimal digits d1 d2 ... and where the point stands: 0.d1d2... * 10**point. */
typedef struct Decimal {
    char digits[20];
    int count, point;
} Decimal;

static void set_digits(Decimal *d, uint64_t n) {
    char out[24];
    int size = 0;
    for (; n; n /= 10)
        out[size++] = (char)('0' + n % 10);
    d->count = size;
    for (int i = 0; i < size; i++)
        d->digits[i] = out[size - 1 - i];
}

static void cut_zeros(Decimal *d) {
    while (d->count > 1 && d->digits[d->count - 1] == '0')
        d->count--;
}

/* x = n / 10**k for a whole n of at most 15 digits? Then n and 10**k are exact and the quotient is
 * rounded once, so n has the digits of the shortest text. */
static bool find_short(double x, Decimal *d) {
    if (x < 1e-5 || x >= 1e15)
        return false;
    for (int k = 0; k <= 20; k++) {
        double n = x * powers_of_ten[k];
        if (n >= 1e15)
            return false;
        n = nearbyint(n);
        if (n / powers_of_ten[k] != x)
            continue;
        set_digits(d, (uint64_t)n);
        d->point = d->count - k;
        cut_zeros(d);
        return true;
    }
    return false;
}

/* "d.ddde+XX" with `digits` digits. */
static void read_scientific(const char *text, int digits, Decimal *d) {
    d->digits[0] = text[0];
    memcpy(d->digits + 1, text + 2, (size_t)digits - 1);
    d->count = digits;
    d->point = atoi(strchr(text, 'e') + 1) + 1;
}

/* The next higher decimal of as many digits. */
static void count_up(Decimal *d) {
    int i = d->count - 1;
    while (i >= 0 && d->digits[i] == '9')
        d->digits[i--] = '0';
    if (i >= 0) {
        d->digits[i]++;
    } else {
        d->digits[0] = '1';
        d->point++;
    }
}

static double decimal_value(const Decimal *d) {
    char text[40] = "0.";
    memcpy(text + 2, d->digits, (size_t)d->count);
    char *p = text + 2 + d->count;
    int exponent = d->point;
    *p++ = 'e';
    if (exponent < 0) {
        *p++ = '-';
        exponent = -exponent;
    }
    if (exponent >= 100)
        *p++ = (char)('0' + exponent / 100);
    *p++ = (char)('0' + exponent / 10 % 10);
    *p++ = (char)('0' + exponent % 10);
    *p = 0;
    return strtod(text, NULL);
}

static void print_digits(double x, int digits, Decimal *d) {
    char text[40];
    snprintf(text, sizeof text, "%.*e", digits - 1, x);
    if (digits == 1) { /* "de-XX" has no point */
        memmove(text + 2, text + 1, strlen(text));
        text[1] = '.';
    }
    read_scientific(text, digits, d);
}

/* x cut to fewer digits: from the 17 that were printed, unless these end in a half that may be one
 * by rounding only. */
static void round_digits(double x, const Decimal *all, int digits, Decimal *d) {
    const char *rest = all->digits + digits;
    bool half = rest[0] == '5' && (digits == 16 || rest[1] == '0');
    if (half) {
        print_digits(x, digits, d);
        return;
    }
    *d = *all;
    d->count = digits;
    if (rest[0] >= '5')
        count_up(d);
}

/* Does d, or the next higher decimal, read back as x? Below a power of two floats are closer than
 * above: only there the neighbour may do where d does not. */
static bool reads_back(double x, Decimal *d) {
    if (decimal_value(d) == x)
        return true;
    int exponent;
    if (frexp(x, &exponent) != 0.5)
        return false;
    count_up(d);
    return decimal_value(d) == x;
}

static void find_by_trying(double x, Decimal *d) {
    if (x < 1e-300) { /* some of these have very few digits */
        for (int digits = 1; digits <= 17; digits++) {
            print_digits(x, digits, d);
            if (reads_back(x, d))
                break;
        }
    } else {
        Decimal all;
        print_digits(x, 17, &all);
        *d = all;
        for (int digits = 15; digits <= 16; digits++) {
            Decimal shorter;
            round_digits(x, &all, digits, &shorter);
            if (!reads_back(x, &shorter))
                continue;
            *d = shorter;
            break;
        }
    }
    cut_zeros(d);
}

static char *add_zeros(char *p, int count) {
    while (count-- > 0)
        *p++ = '0';
    return p;
}

static char *write_fixed(char *p, const Decimal *d) {
    if (d->point <= 0) {
        *p++ = '0';
        *p++ = '.';
        p = add_zeros(p, -d->point);
        memcpy(p, d->digits, (size_t)d->count);
        return p + d->count;
    }
    int whole = d->point < d->count ? d->point : d->count;
    memcpy(p, d->digits, (size_t)whole);
    p = add_zeros(p + whole, d->point - whole);
    *p++ = '.';
    if (whole == d->count) {
        *p++ = '0';
        return p;
    }
    memcpy(p, d->digits + whole, (size_t)(d->count - whole));
    return p + (d->count - whole);
}

static char *write_exponent(char *p, const Decimal *d) {
    *p++ = d->digits[0];
    if (d->count > 1) {
        *p++ = '.';
        memcpy(p, d->digits + 1, (size_t)d->count - 1);
        p += d->count - 1;
    }
    return p + sprintf(p, "e%c%02d", d->point > 0 ? '+' : '-', abs(d->point - 1));
}

void float_repr(double x, char out[40]) {
    char *p = out;
    if (isnan(x)) {
        strcpy(out, "nan");
        return;
    }
    if (signbit(x))
        *p++ = '-';
    x = fabs(x);
    if (isinf(x) || x == 0) {
        strcpy(p, isinf(x) ? "inf" : "0.0");
        return;
    }
    Decimal d = {.count = 0};
    if (!find_short(x, &d))
        find_by_trying(x, &d);
    bool fixed = d.point > -4 && d.point <= 16;
    p = fixed ? write_fixed(p, &d) : write_exponent(p, &d);
    *p = 0;
}

/* ---- reading ---- */

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/* Copies digits to *out without underscores, which must stand between digits; false: misplaced. */
static bool copy_digits(const char **p, const char *end, char **out) {
    while (*p < end && (is_digit(**p) || **p == '_')) {
        if (**p == '_') {
            if (*p + 1 == end || !is_digit((*p)[1]) || !is_digit((*p)[-1]))
                return false;
        } else {
            *(*out)++ = **p;
        }
        ++*p;
    }
    return true;
}

static bool equals_ignoring_case(const char *p, const char *end, const char *word) {
    for (; p < end && *word; p++, word++)
        if ((*p | 32) != *word)
            return false;
    return p == end && *word == 0;
}

static bool parse_word(const char *p, const char *end, double *x) {
    if (equals_ignoring_case(p, end, "nan")) {
        *x = (double)NAN;
        return true;
    }
    if (!equals_ignoring_case(p, end, "inf") && !equals_ignoring_case(p, end, "infinity")) {
        return false;
    }
    *x = HUGE_VAL;
    return true;
}

/* digits [. digits] [e [+-] digits], checked and copied to out; false: another form. */
static bool copy_number(const char *p, const char *end, char *out) {
    char *start = out;
    if (p < end && *p == '_')
        return false;
    if (!copy_digits(&p, end, &out))
        return false;
    size_t count = (size_t)(out - start);
    if (p < end && *p == '.') {
        *out++ = *p++;
        char *fraction = out;
        if (p < end && *p == '_')
            return false;
        if (!copy_digits(&p, end, &out))
            return false;
        count += (size_t)(out - fraction);
    }
    if (count == 0)
        return false;
    if (p < end && (*p == 'e' || *p == 'E')) {
        *out++ = *p++;
        if (p < end && (*p == '+' || *p == '-'))
            *out++ = *p++;
        if (p == end || !is_digit(*p))
            return false;
        if (!copy_digits(&p, end, &out))
            return false;
    }
    *out = 0;
    return p == end;
}

static bool parse_number(Sim *sim, const char *p, const char *end, double *x) {
    char small[64];
    size_t room = (size_t)(end - p) + 1;
    char *copy = room <= sizeof small ? small : mem_alloc(sim, room);
    bool ok = copy_number(p, end, copy);
    if (ok)
        *x = strtod(copy, NULL);
    if (copy != small)
        mem_free(sim, copy, room);
    return ok;
}

bool float_parse_ascii(Sim *sim, const char *text, size_t size, double *x) {
    const char *p = text, *end = text + size;
    while (p < end && ascii_is_space(*p))
        p++;
    while (p < end && ascii_is_space(end[-1]))
        end--;
    if (p == end)
        return false;
    bool negative = *p == '-';
    if (*p == '-' || *p == '+')
        p++;
    if (p == end)
        return false;
    bool ok = is_digit(*p) || *p == '.' ? parse_number(sim, p, end, x) : parse_word(p, end, x);
    if (ok && negative)
        *x = -*x;
    return ok;
}

bool float_parse(Sim *sim, Str *text, double *x) {
    if (str_is_ascii(text))
        return float_parse_ascii(sim, text->text, text->size, x);
    size_t size;
    char *ascii = ascii_number_text(sim, text, &size);
    bool ok = float_parse_ascii(sim, ascii, size, x);
    mem_free(sim, ascii, text->length + (size_t)1);
    return ok;
}
