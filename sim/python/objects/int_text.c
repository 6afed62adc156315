/* int: from text and to text, with the limit of digits for bases that are no power of 2
 * (CPython: PyLong_FromString, PyLong_FromUnicodeObject, long_to_decimal_string). */
#include <gmp.h>
#include <string.h>

#include "sim/python/errors.h"
#include "sim/python/objects/bigint.h"
#include "sim/python/objects/bytes.h"
#include "sim/python/objects/chartype.h"
#include "sim/python/objects/number.h"
#include "sim/python/objects/number_text.h"
#include "sim/python/objects/str_internal.h"
#include "sim/state.h"

static bool is_power_of_two(int base) {
    return (base & (base - 1)) == 0;
}

/* ---- reading ---- */

static int digit_value(char c) {
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'z')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'Z')
        return c - 'A' + 10;
    return 99;
}

static Value from_many_digits(Sim *sim, const char *digits, size_t count, int base) {
    unsigned char *values = mem_alloc(sim, count);
    for (size_t i = 0; i < count; i++)
        values[i] = (unsigned char)digit_value(digits[i]);
    int bits = 1;
    while (base > 1 << bits)
        bits++;
    Int *r = int_alloc(sim, count * (size_t)bits / 64 + 2);
    mp_size_t limbs = mpn_set_str((mp_limb_t *)r->limbs, values, count, base);
    mem_free(sim, values, count);
    return int_finish(sim, r, (size_t)limbs, 1);
}

Value int_from_digits(Sim *sim, const char *digits, size_t count, int base) {
    int64_t most = sim->int_digits_limit;
    if (most && count > (size_t)most && !is_power_of_two(base)) {
        return RAISE(sim, ValueError,
                     "Exceeds the limit (%lld digits) for integer string conversion: value has %zu "
                     "digits; use sys.set_int_max_str_digits() to increase the limit",
                     (long long)most, count);
    }
    while (count > 0 && *digits == '0') {
        digits++;
        count--;
    }
    if (count > 12)
        return count ? from_many_digits(sim, digits, count, base) : NULL;
    int64_t n = 0; /* 36**12 < 2**63 */
    for (size_t i = 0; i < count; i++)
        n = n * base + digit_value(digits[i]);
    return int_new(sim, n);
}

/* Reads "0x" and its kin in front of *p if it fits *base, which becomes 16 and so on; false: no
 * such number in base 0. */
static void read_prefix(const char **p, const char *end, int *base) {
    if (end - *p < 2 || **p != '0')
        return;
    char c = (char)((*p)[1] | 32);
    int prefix = c == 'x' ? 16 : c == 'o' ? 8 : c == 'b' ? 2 : 0;
    if (!prefix || (*base != 0 && *base != prefix))
        return;
    *base = prefix;
    *p += 2;
    if (*p < end && **p == '_')
        ++*p;
}

/* Copies the digits without underscores; 0: not a number. */
static size_t copy_digits(const char *p, const char *end, int base, char *out) {
    size_t count = 0;
    bool behind_digit = false;
    for (; p < end; p++) {
        if (*p == '_') {
            if (!behind_digit)
                return 0;
            behind_digit = false;
            continue;
        }
        if (digit_value(*p) >= base)
            return 0;
        out[count++] = *p;
        behind_digit = true;
    }
    return behind_digit ? count : 0;
}

static bool all_zero(const char *digits, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (digits[i] != '0')
            return false;
    return true;
}

/* The int in these ASCII characters; NULL without an error: none. */
static Value parse(Sim *sim, const char *p, size_t size, int base) {
    const char *end = p + size;
    while (p < end && ascii_is_space(*p))
        p++;
    while (p < end && ascii_is_space(end[-1]))
        end--;
    bool negative = p < end && *p == '-';
    if (p < end && (*p == '-' || *p == '+'))
        p++;
    int given = base;
    const char *start = p;
    read_prefix(&p, end, &base);
    if (base == 0)
        base = 10;
    char small[40];
    size_t room = (size_t)(end - p);
    char *digits = room <= sizeof small ? small : mem_alloc(sim, room);
    size_t count = copy_digits(p, end, base, digits);
    bool bad = count == 0;
    if (given == 0 && p == start && count > 1 && *p == '0')
        bad = !all_zero(digits, count);
    Value v = bad ? NULL : int_from_digits(sim, digits, count, base);
    if (digits != small)
        mem_free(sim, digits, room);
    if (v && negative)
        value_replace(sim, &v, int_negative(sim, v));
    return v;
}

Value int_parse_ascii(Sim *sim, const char *text, size_t size, int base) {
    return parse(sim, text, size, base);
}

/* Spaces become ' ', decimal digits of any script 0..9, the rest '?'; new memory of *size bytes. */
char *ascii_number_text(Sim *sim, const Str *text, size_t *size) {
    char *out = mem_alloc(sim, text->length + (size_t)1);
    size_t n = 0;
    for (StrCursor c = str_cursor(text); str_step(&c);) {
        int digit = char_decimal(c.code_point);
        if (c.code_point < 128) {
            out[n++] = (char)c.code_point;
        } else {
            out[n++] = digit >= 0                          ? (char)('0' + digit)
                       : char_is(c.code_point, CHAR_SPACE) ? ' '
                                                           : '?';
        }
    }
    *size = n;
    out[n] = 0;
    return out;
}

Value int_from_str(Sim *sim, Str *text, int base) {
    Value v;
    if (str_is_ascii(text)) {
        v = parse(sim, text->text, text->size, base);
    } else {
        size_t size;
        char *ascii = ascii_number_text(sim, text, &size);
        v = parse(sim, ascii, size, base);
        mem_free(sim, ascii, text->length + (size_t)1);
    }
    if (v || sim->error)
        return v;
    return RAISE(sim, ValueError, "invalid literal for int() with base %d: %.200R", base,
                 (Value)text);
}

/* ---- writing ---- */

/* The digits of n before `end`; returns where they begin. Decimal by a constant, which needs no
 * division. */
static char *write_digits(char *end, uint64_t n, unsigned base) {
    if (base == 10) {
        do {
            *--end = (char)('0' + n % 10);
            n /= 10;
        } while (n);
        return end;
    }
    do {
        *--end = "0123456789abcdefghijklmnopqrstuvwxyz"[n % base];
        n /= base;
    } while (n);
    return end;
}

static Str *small_to_str(Sim *sim, int64_t n, int base) {
    char out[72];
    char *p = write_digits(out + sizeof out, n < 0 ? 0 - (uint64_t)n : (uint64_t)n, (unsigned)base);
    if (n < 0)
        *--p = '-';
    size_t size = (size_t)(out + sizeof out - p);
    if (size == 1)
        return str_from_char(sim, (unsigned char)*p);
    Str *s = str_alloc(sim, size, size);
    memcpy(s->text, p, size);
    return s;
}

static Str *raise_too_long(Sim *sim) {
    return RAISE(sim, ValueError,
                 "Exceeds the limit (%lld digits) for integer string conversion; use "
                 "sys.set_int_max_str_digits() to increase the limit",
                 (long long)sim->int_digits_limit);
}

Str *int_to_str(Sim *sim, Value v, int base) {
    if (value_is_small_int(v))
        return small_to_str(sim, value_as_small_int(v), base);
    Big b;
    big_view(v, &b);
    if (b.count == 0)
        return small_to_str(sim, 0, base);
    size_t most = (size_t)sim->int_digits_limit;
    bool limited = most && !is_power_of_two(base);
    if (limited && big_bit_length(&b) > most * 4)
        return raise_too_long(sim);
    size_t room = mpn_sizeinbase((const mp_limb_t *)b.limbs, b.count, base) + 1;
    size_t limb_bytes = (b.count + (size_t)1) * sizeof(mp_limb_t);
    mp_limb_t *limbs = mem_alloc(sim, limb_bytes);
    memcpy(limbs, b.limbs, b.count * sizeof *limbs);
    unsigned char *digits = mem_alloc(sim, room);
    size_t count = mpn_get_str(digits, base, limbs, b.count);
    mem_free(sim, limbs, limb_bytes);
    size_t zeros = 0;
    while (digits[zeros] == 0)
        zeros++;
    count -= zeros;
    if (limited && count > most) {
        mem_free(sim, digits, room);
        return raise_too_long(sim);
    }
    size_t sign = b.sign < 0;
    Str *s = str_alloc(sim, count + sign, count + sign);
    if (sign)
        s->text[0] = '-';
    for (size_t i = 0; i < count; i++)
        s->text[i + sign] = "0123456789abcdefghijklmnopqrstuvwxyz"[digits[i + zeros]];
    mem_free(sim, digits, room);
    return s;
}
