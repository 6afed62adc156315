/* format() of int, float and complex: digits, grouping, padding (CPython:
 * Python/formatter_unicode.c). */
#include <limits.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sim/python/errors.h"
#include "sim/python/objects/format_internal.h"
#include "sim/python/objects/number.h"
#include "sim/python/objects/str_internal.h"
#include "sim/state.h"

/* ---- floats to digits ---- */

/* x with a few digits behind the point, exactly, as "%.*f" has it: false if that needs more than
 * 128 bits. */
static bool add_fixed(StrBuilder *sb, double x, int precision) {
#ifdef __SIZEOF_INT128__
    enum { MANTISSA_BITS = 53, PRECISION_MAX = 15, SHIFT_MAX = 120, WHOLE_BITS = 62 };
    int exponent;
    double fraction = frexp(fabs(x), &exponent); /* |x| = fraction * 2^exponent, fraction below 1 */
    int shift = MANTISSA_BITS - exponent;        /* |x| = mantissa / 2^shift */
    if (!isfinite(x) || precision > PRECISION_MAX || shift < 0 || shift > SHIFT_MAX)
        return false;
    uint64_t power = 1;
    for (int i = 0; i < precision; i++)
        power *= 10;
    unsigned __int128 scaled = (unsigned __int128)(uint64_t)ldexp(fraction, MANTISSA_BITS) * power;
    unsigned __int128 whole = scaled >> shift, rest = scaled - (whole << shift);
    unsigned __int128 half = shift ? (unsigned __int128)1 << (shift - 1) : 1;
    if (shift && (rest > half || (rest == half && (whole & 1))))
        whole++;
    if (whole >> WHOLE_BITS)
        return false;
    uint64_t digits = (uint64_t)whole;
    char text[40], *p = text + sizeof text;
    for (int i = 0; i < precision; i++, digits /= 10)
        *--p = (char)('0' + digits % 10);
    if (precision)
        *--p = '.';
    do
        *--p = (char)('0' + digits % 10);
    while (digits /= 10);
    if (signbit(x))
        *--p = '-';
    sb_add(sb, p, (size_t)(text + sizeof text - p));
    return true;
#else
    (void)sb, (void)x, (void)precision;
    return false;
#endif
}

/* Behind the point a double has no more digits than these; all others are zeros. */
enum { DIGITS_MAX = 1100 };

/* Appends what the C library makes of it, which is not asked for endless zeros. */
static void add_printed(StrBuilder *sb, double x, char type, int precision, bool alternate) {
    if (type == 'f' && !alternate && add_fixed(sb, x, precision))
        return;
    char text[DIGITS_MAX + 400];
    const char format[] = {'%',
                           alternate ? '#' : '.',
                           alternate ? '.' : '*',
                           alternate ? '*' : type,
                           alternate ? type : 0,
                           0};
    int digits = precision < DIGITS_MAX ? precision : DIGITS_MAX;
    int size = snprintf(text, sizeof text, format, digits, x);
    const char *exponent = memchr(text, type, (size_t)size);
    size_t before = exponent ? (size_t)(exponent - text) : (size_t)size;
    sb_add(sb, text, before);
    if (type != 'g' && type != 'G')
        sb_repeat(sb, '0', (size_t)(precision - digits));
    sb_add(sb, text + before, (size_t)size - before);
}

/* "%#g" by its definition: some C libraries drop zeros when rounding carries into a new digit. */
static void add_general_alternate(StrBuilder *sb, double x, char type, int precision) {
    int digits = precision ? precision : 1;
    StrBuilder scientific;
    sb_init(&scientific, sb->sim);
    add_printed(&scientific, x, 'e', digits - 1, true);
    sb_char(&scientific, 0);
    int exponent = atoi(strchr(scientific.text, 'e') + 1);
    sb_drop(&scientific);
    if (exponent >= -4 && exponent < digits) {
        add_printed(sb, x, 'f', digits - 1 - exponent, true);
    } else {
        add_printed(sb, x, type == 'G' ? 'E' : 'e', digits - 1, true);
    }
}

static bool is_whole_text(const char *text) {
    return strspn(text, "0123456789") == strlen(text);
}

/* 'g' whose fixed form always shows a digit behind the point: the exponent form begins one digit
 * earlier, so that this digit is not invented. */
static void add_general_with_point(StrBuilder *sb, double x, int precision, bool alternate) {
    char text[64];
    snprintf(text, sizeof text, "%.*e", precision - 1 < 40 ? precision - 1 : 40, x);
    int point = atoi(strchr(text, 'e') + 1) + 1;
    if (point > -4 && point == precision) {
        StrBuilder mantissa;
        sb_init(&mantissa, sb->sim);
        add_printed(&mantissa, x, 'e', precision - 1, alternate);
        sb_char(&mantissa, 0);
        const char *e = strchr(mantissa.text, 'e');
        const char *end = e;
        if (!alternate && memchr(mantissa.text, '.', (size_t)(e - mantissa.text))) {
            while (end[-1] == '0')
                end--;
            if (end[-1] == '.')
                end--;
        }
        sb_add(sb, mantissa.text, (size_t)(end - mantissa.text));
        sb_puts(sb, e);
        sb_drop(&mantissa);
        return;
    }
    size_t start = sb->size;
    if (alternate) {
        add_general_alternate(sb, x, 'g', precision);
    } else {
        add_printed(sb, x, 'g', precision, false);
    }
    sb_char(sb, 0);
    sb->size--;
    if (is_whole_text(sb->text + start))
        sb_puts(sb, ".0");
}

static void add_shortest(StrBuilder *sb, double x, bool alternate) {
    char text[40];
    float_repr(x, text);
    const char *e = strchr(text, 'e');
    if (alternate && e && !memchr(text, '.', (size_t)(e - text))) {
        sb_add(sb, text, (size_t)(e - text));
        sb_char(sb, '.');
        sb_puts(sb, e);
    } else {
        sb_puts(sb, text);
    }
}

void format_double(StrBuilder *sb, double x, char type, int precision, bool alternate,
                   bool add_point_0) {
    x = fabs(x);
    bool upper = type == 'E' || type == 'F' || type == 'G';
    if (!isfinite(x)) {
        sb_puts(sb, isnan(x) ? (upper ? "NAN" : "nan") : (upper ? "INF" : "inf"));
    } else if (type == 'r') {
        add_shortest(sb, x, alternate);
    } else if (type == 'g' && add_point_0) {
        add_general_with_point(sb, x, precision ? precision : 1, alternate);
    } else if ((type == 'g' || type == 'G') && alternate) {
        add_general_alternate(sb, x, type, precision);
    } else {
        add_printed(sb, x, type, precision, alternate);
    }
}

/* ---- layout ---- */

static size_t group_size(const FormatSpec *f) {
    return f->type == 'b' || f->type == 'o' || f->type == 'x' || f->type == 'X' ? 4 : 3;
}

/* Digits with separators, and with zeros in front until there are `least` characters. */
static void add_grouped(StrBuilder *sb, const FormatSpec *f, const char *digits, size_t count,
                        size_t least) {
    size_t group = group_size(f);
    size_t shown = count;
    while (shown + (shown - 1) / group < least)
        shown++;
    /* A separator is never the first character: the number grows by a digit instead. */
    for (size_t left = shown; left > 0; left--) {
        if (left != shown && left % group == 0)
            sb_char(sb, (unsigned char)f->grouping);
        sb_char(sb, left > count ? '0' : (unsigned char)digits[count - left]);
    }
}

static size_t grouped_length(const FormatSpec *f, size_t count, size_t least) {
    if (count == 0 || !f->grouping)
        return count;
    size_t group = group_size(f);
    size_t shown = count;
    while (shown + (shown - 1) / group < least)
        shown++;
    return shown + (shown - 1) / group;
}

static size_t count_digits(const char *number, size_t size, bool hexadecimal) {
    size_t n = 0;
    while (n < size && ((number[n] >= '0' && number[n] <= '9') ||
                        (hexadecimal && ((number[n] | 32) >= 'a' && (number[n] | 32) <= 'f'))))
        n++;
    return n;
}

void format_number_layout(StrBuilder *sb, const FormatSpec *f, char sign, const char *prefix,
                          const char *number, size_t size) {
    size_t digits = count_digits(number, size, f->type == 'x' || f->type == 'X');
    size_t around = (sign != 0) + strlen(prefix) + (size - digits);
    size_t least = 0;
    if (f->fill == '0' && f->align == '=' && f->width > (int64_t)around) {
        least = (size_t)f->width - around;
    }
    size_t length = around + grouped_length(f, digits, least);
    size_t left, right;
    format_padding(f, length, &left, &right);
    size_t inside = f->align == '=' ? right : 0;
    if (inside)
        right = 0;
    sb_repeat_char(sb, f->fill, left);
    if (sign)
        sb_char(sb, (unsigned char)sign);
    sb_puts(sb, prefix);
    sb_repeat_char(sb, f->fill, inside);
    if (f->grouping && digits) {
        add_grouped(sb, f, number, digits, least);
    } else {
        sb_add(sb, number, digits);
    }
    sb_add(sb, number + digits, size - digits);
    sb_repeat_char(sb, f->fill, right);
}

static char sign_of(const FormatSpec *f, bool negative) {
    if (negative)
        return '-';
    return f->sign == '+' || f->sign == ' ' ? f->sign : 0;
}

/* ---- int ---- */

static Value format_char(Sim *sim, Value v, const FormatSpec *f) {
    if (f->sign) {
        return RAISE(sim, ValueError, "Sign not allowed with integer format specifier 'c'");
    }
    if (f->alternate) {
        return RAISE(sim, ValueError,
                     "Alternate form (#) not allowed with integer format specifier 'c'");
    }
    int64_t n;
    if (!int_as_int64(v, &n)) {
        return RAISE(sim, OverflowError, "Python int too large to convert to C long");
    }
    if (n < 0 || n > 0x10ffff) {
        return RAISE(sim, OverflowError, "%%c arg not in range(0x110000)");
    }
    size_t left, right;
    StrBuilder sb;
    sb_init(&sb, sim);
    FormatSpec text = *f;
    if (text.align == '=')
        text.align = '>';
    format_padding(&text, 1, &left, &right);
    sb_repeat_char(&sb, f->fill, left);
    sb_char(&sb, (uint32_t)n);
    sb_repeat_char(&sb, f->fill, right);
    return (Value)sb_finish(&sb);
}

static int base_of(uint32_t type) {
    return type == 'b' ? 2 : type == 'o' ? 8 : type == 'x' || type == 'X' ? 16 : 10;
}

static void make_upper(char *text, size_t size) {
    for (size_t i = 0; i < size; i++)
        if (text[i] >= 'a' && text[i] <= 'z')
            text[i] = (char)(text[i] - 32);
}

static Value format_digits(Sim *sim, Value v, const FormatSpec *f) {
    int base = base_of(f->type);
    Str *digits = int_to_str(sim, v, base);
    if (!digits)
        return NULL;
    bool negative = digits->text[0] == '-';
    StrBuilder sb;
    sb_init(&sb, sim);
    char prefix[3] = "";
    if (f->alternate && base != 10)
        snprintf(prefix, sizeof prefix, "0%c", (char)f->type);
    format_number_layout(&sb, f, sign_of(f, negative), prefix, digits->text + negative,
                         digits->size - negative);
    DROP(sim, digits);
    if (f->type == 'X')
        make_upper(sb.text, sb.size);
    return (Value)sb_finish(&sb);
}

static Value format_float_with(Sim *sim, Value v, double x, FormatSpec *f);

Value format_int(Sim *sim, Value v, Str *spec) {
    if (spec->size == 0)
        return value_str(sim, v);
    FormatSpec f;
    if (!format_spec_parse(sim, v, spec, 'd', '>', &f))
        return NULL;
    switch (f.type) {
    case 'b':
    case 'c':
    case 'd':
    case 'o':
    case 'x':
    case 'X':
    case 'n': break;
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G':
    case '%': {
        double x = int_as_double(sim, v);
        return sim->error ? NULL : format_float_with(sim, v, x, &f);
    }
    default: return format_unknown(sim, v, &f);
    }
    if (f.precision >= 0) {
        return RAISE(sim, ValueError, "Precision not allowed in integer format specifier");
    }
    if (f.no_negative_zero) {
        return RAISE(sim, ValueError,
                     "Negative zero coercion (z) not allowed in integer format specifier");
    }
    return f.type == 'c' ? format_char(sim, v, &f) : format_digits(sim, v, &f);
}

/* ---- float ---- */

static bool is_zero_text(const char *text, size_t size) {
    for (size_t i = 0; i < size && text[i] != 'e' && text[i] != 'E'; i++)
        if (text[i] >= '1' && text[i] <= '9')
            return false;
    return size > 0 && text[0] >= '0' && text[0] <= '9';
}

/* The digits of x as the specifier says, without sign. */
static void add_float_digits(StrBuilder *sb, double x, const FormatSpec *f) {
    int precision = f->precision < 0 ? 6 : (int)f->precision;
    if (f->type == 0) {
        bool shortest = f->precision < 0;
        format_double(sb, x, shortest ? 'r' : 'g', precision, f->alternate, true);
        return;
    }
    char type = f->type == '%' ? 'f' : f->type == 'n' ? 'g' : (char)f->type;
    if (f->type == '%')
        x *= 100;
    format_double(sb, x, type, precision, f->alternate, false);
    if (f->type == '%')
        sb_char(sb, '%');
}

static Value format_float_with(Sim *sim, Value v, double x, FormatSpec *f) {
    (void)v;
    if (f->precision > INT_MAX)
        return RAISE(sim, ValueError, "precision too big");
    StrBuilder digits, sb;
    sb_init(&digits, sim);
    add_float_digits(&digits, x, f);
    bool negative = signbit(x) && !isnan(x);
    if (f->no_negative_zero && is_zero_text(digits.text, digits.size))
        negative = false;
    sb_init(&sb, sim);
    format_number_layout(&sb, f, sign_of(f, negative), "", digits.text, digits.size);
    sb_drop(&digits);
    return (Value)sb_finish(&sb);
}

static bool is_float_type(uint32_t type) {
    return type == 0 || (type < 128 && strchr("eEfFgGn%", (int)type));
}

Value format_float(Sim *sim, Value v, Str *spec) {
    if (spec->size == 0)
        return value_str(sim, v);
    FormatSpec f;
    if (!format_spec_parse(sim, v, spec, 0, '>', &f))
        return NULL;
    if (!is_float_type(f.type))
        return format_unknown(sim, v, &f);
    return format_float_with(sim, v, float_value(v), &f);
}

/* ---- complex ---- */

/* One of the two numbers, with its sign, without padding. */
static void add_part(StrBuilder *sb, double x, const FormatSpec *f, char sign) {
    StrBuilder digits;
    sb_init(&digits, sb->sim);
    if (f->type == 0 && f->precision < 0) { /* repr of the parts: "1", not "1.0" */
        format_double(&digits, x, 'r', 0, f->alternate, false);
        if (digits.size > 2 && memcmp(digits.text + digits.size - 2, ".0", 2) == 0)
            digits.size -= f->alternate ? 1 : 2;
    } else {
        FormatSpec part = *f;
        if (part.type == 0)
            part.type = 'g';
        add_float_digits(&digits, x, &part);
    }
    bool negative = signbit(x) && !isnan(x);
    if (f->no_negative_zero && is_zero_text(digits.text, digits.size))
        negative = false;
    FormatSpec plain = *f;
    plain.width = -1;
    plain.fill = ' ';
    plain.sign = sign;
    format_number_layout(sb, &plain, sign_of(&plain, negative), "", digits.text, digits.size);
    sb_drop(&digits);
}

static Value pad_complex(Sim *sim, StrBuilder *text, const FormatSpec *f) {
    size_t left, right;
    format_padding(f, text->size, &left, &right);
    StrBuilder sb;
    sb_init(&sb, sim);
    sb_repeat_char(&sb, f->fill, left);
    sb_add(&sb, text->text, text->size);
    sb_repeat_char(&sb, f->fill, right);
    sb_drop(text);
    return (Value)sb_finish(&sb);
}

Value format_complex(Sim *sim, Value v, Str *spec) {
    if (spec->size == 0)
        return value_str(sim, v);
    FormatSpec f;
    if (!format_spec_parse(sim, v, spec, 0, '>', &f))
        return NULL;
    if (!is_float_type(f.type) || f.type == '%')
        return format_unknown(sim, v, &f);
    if (f.fill == '0') {
        return RAISE(sim, ValueError, "Zero padding is not allowed in complex format specifier");
    }
    if (f.align == '=') {
        return RAISE(sim, ValueError,
                     "'=' alignment flag is not allowed in complex format specifier");
    }
    if (f.precision > INT_MAX)
        return RAISE(sim, ValueError, "precision too big");
    const Complex *c = (const Complex *)v;
    bool skip_real = f.type == 0 && c->real == 0 && !signbit(c->real);
    bool parentheses = f.type == 0 && !skip_real;
    StrBuilder sb;
    sb_init(&sb, sim);
    if (parentheses)
        sb_char(&sb, '(');
    if (!skip_real)
        add_part(&sb, c->real, &f, f.sign);
    add_part(&sb, c->imag, &f, skip_real ? f.sign : '+');
    sb_char(&sb, 'j');
    if (parentheses)
        sb_char(&sb, ')');
    return pad_complex(sim, &sb, &f);
}
