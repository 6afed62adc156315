/* The mini language of format(): reading a specifier, padding, and the format of str (CPython:
 * Python/formatter_unicode.c). */
#include "sim/python/errors.h"
#include "sim/python/objects/format.h"
#include "sim/python/objects/format_internal.h"
#include "sim/python/objects/str_internal.h"
#include "sim/state.h"

static bool is_align(uint32_t c) {
    return c == '<' || c == '>' || c == '=' || c == '^';
}

static uint32_t peek(StrCursor c) {
    return str_step(&c) ? c.code_point : 0;
}

/* The code point behind the next one; 0 at the end. */
static uint32_t peek_second(StrCursor c) {
    return str_step(&c) ? peek(c) : 0;
}

static bool accept(StrCursor *c, uint32_t wanted) {
    if (c->next == c->end || peek(*c) != wanted)
        return false;
    return str_step(c);
}

/* False: too many digits. *number stays if there are none. */
static bool read_number(StrCursor *c, int64_t *number) {
    int64_t n = 0;
    bool any = false;
    while (c->next < c->end && *c->next >= '0' && *c->next <= '9') {
        int digit = *c->next++ - '0';
        if (n > (INT64_MAX - digit) / 10)
            return false;
        n = n * 10 + digit;
        any = true;
    }
    if (any)
        *number = n;
    return true;
}

static void read_align(StrCursor *c, FormatSpec *f) {
    if (is_align(peek_second(*c))) {
        str_step(c);
        f->fill = c->code_point;
        f->fill_given = true;
    }
    if (is_align(peek(*c))) {
        str_step(c);
        f->align = (char)c->code_point;
        f->align_given = true;
    }
}

static void read_flags(StrCursor *c, FormatSpec *f, char default_align) {
    uint32_t sign = peek(*c);
    if (sign == '+' || sign == '-' || sign == ' ') {
        str_step(c);
        f->sign = (char)sign;
    }
    f->no_negative_zero = accept(c, 'z');
    f->alternate = accept(c, '#');
    if (!f->fill_given && accept(c, '0')) {
        f->fill = '0';
        if (!f->align_given && default_align == '>')
            f->align = '=';
    }
}

static bool read_grouping(Sim *sim, StrCursor *c, FormatSpec *f) {
    if (accept(c, ','))
        f->grouping = ',';
    bool both = false;
    if (accept(c, '_')) {
        both = f->grouping == ',';
        f->grouping = '_';
    }
    if (both || (f->grouping == '_' && peek(*c) == ',')) {
        RAISE(sim, ValueError, "Cannot specify both ',' and '_'.");
        return false;
    }
    return true;
}

static bool allows_grouping(uint32_t type, char grouping) {
    switch (type) {
    case 0:
    case 'd':
    case 'e':
    case 'f':
    case 'g':
    case 'E':
    case 'G':
    case '%':
    case 'F': return true;
    case 'b':
    case 'o':
    case 'x':
    case 'X': return grouping == '_';
    default: return false;
    }
}

static bool check_grouping(Sim *sim, const FormatSpec *f) {
    if (!f->grouping || allows_grouping(f->type, f->grouping))
        return true;
    if (f->type > 32 && f->type < 128) {
        RAISE(sim, ValueError, "Cannot specify '%c' with '%c'.", f->grouping, f->type);
    } else {
        RAISE(sim, ValueError, "Cannot specify '%c' with '\\x%x'.", f->grouping, f->type);
    }
    return false;
}

static bool raise_too_many(Sim *sim) {
    RAISE(sim, ValueError, "Too many decimal digits in format string");
    return false;
}

bool format_spec_parse(Sim *sim, Value v, Str *spec, char default_type, char default_align,
                       FormatSpec *f) {
    *f = (FormatSpec){.fill = ' ', .align = default_align, .width = -1, .precision = -1};
    f->type = (unsigned char)default_type;
    StrCursor c = str_cursor(spec);
    read_align(&c, f);
    read_flags(&c, f, default_align);
    if (!read_number(&c, &f->width))
        return raise_too_many(sim);
    if (!read_grouping(sim, &c, f))
        return false;
    if (accept(&c, '.')) {
        if (!read_number(&c, &f->precision))
            return raise_too_many(sim);
        if (f->precision < 0) {
            RAISE(sim, ValueError, "Format specifier missing precision");
            return false;
        }
    }
    if (str_step(&c)) {
        f->type = c.code_point;
        if (c.next != c.end) {
            RAISE(sim, ValueError, "Invalid format specifier '%S' for object of type '%T'", spec,
                  v);
            return false;
        }
    }
    return check_grouping(sim, f);
}

Value format_unknown(Sim *sim, Value v, const FormatSpec *f) {
    if (f->type > 32 && f->type < 128) {
        return RAISE(sim, ValueError, "Unknown format code '%c' for object of type '%T'", f->type,
                     v);
    }
    return RAISE(sim, ValueError, "Unknown format code '\\x%x' for object of type '%T'", f->type,
                 v);
}

void format_padding(const FormatSpec *f, size_t length, size_t *left, size_t *right) {
    size_t total = f->width > (int64_t)length ? (size_t)f->width - length : 0;
    *left = f->align == '>' ? total : f->align == '^' ? total / 2 : 0;
    *right = total - *left;
}

/* ---- str ---- */

static bool check_text_spec(Sim *sim, const FormatSpec *f) {
    const char *what = NULL;
    if (f->sign == ' ') {
        what = "Space";
    } else if (f->sign) {
        what = "Sign";
    } else if (f->no_negative_zero) {
        what = "Negative zero coercion (z)";
    } else if (f->alternate) {
        what = "Alternate form (#)";
    } else if (f->align == '=') {
        what = "'=' alignment";
    }
    if (!what)
        return true;
    RAISE(sim, ValueError, "%s not allowed in string format specifier", what);
    return false;
}

Value format_text(Sim *sim, Value v, Str *spec) {
    if (spec->size == 0)
        return value_str(sim, v);
    FormatSpec f;
    if (!format_spec_parse(sim, v, spec, 's', '<', &f))
        return NULL;
    if (f.type != 's')
        return format_unknown(sim, v, &f);
    if (!check_text_spec(sim, &f))
        return NULL;
    Str *s = as_str(v);
    size_t length = s->length, size = s->size;
    if (f.precision >= 0 && (size_t)f.precision < length) {
        length = (size_t)f.precision;
        size = str_offset(s, length);
    }
    if (f.width <= (int64_t)length && length == s->length)
        return value_keep(v); /* of a subclass, too */
    if (f.width <= (int64_t)length)
        return (Value)str_bytes_slice(sim, s, 0, size);
    size_t left, right;
    format_padding(&f, length, &left, &right);
    StrBuilder sb;
    sb_init(&sb, sim);
    sb_repeat_char(&sb, f.fill, left);
    sb_add(&sb, s->text, size);
    sb_repeat_char(&sb, f.fill, right);
    return (Value)sb_finish(&sb);
}
