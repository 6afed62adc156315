/* template % args: printf's directives on Python values (CPython: unicodeobject.c,
 * PyUnicode_Format). */
#include <limits.h>
#include <math.h>
#include <string.h>

#include "sim/python/arguments.h"
#include "sim/python/errors.h"
#include "sim/python/objects/bytes.h"
#include "sim/python/objects/format_internal.h"
#include "sim/python/objects/list.h"
#include "sim/python/objects/number.h"
#include "sim/python/objects/str_internal.h"
#include "sim/state.h"

typedef struct Percent {
    Sim *sim;
    Value args;   /* the right operand */
    Value *items; /* of a tuple, or the one value */
    size_t count, used;
    bool is_mapping;
    bool bytes;    /* a template of bytes, whose bytes are the code points 0..255 */
    Value current; /* what %(key) chose last: takes the place of the items; owned */
    const char *start;
    StrCursor c;
} Percent;

enum { LEFT = 1, PLUS = 2, SPACE = 4, ALTERNATE = 8, ZERO = 16 };

typedef struct Directive {
    unsigned flags;
    int64_t width, precision; /* -1: none */
    uint32_t conversion;
} Directive;

static bool fail(Sim *sim, Type *type, const char *text) {
    raise_error(sim, type, "%s", text);
    return false;
}

static Value next_arg(Percent *p) { /* borrowed */
    if (p->current) {
        if (p->used == 0) {
            p->used = 1;
            return p->current;
        }
    } else if (p->used < p->count) {
        return p->items[p->used++];
    }
    return RAISE(p->sim, TypeError, "not enough arguments for format string");
}

/* ---- bytes as code points ---- */

static Str *latin1_to_str(Sim *sim, BytesView view) {
    StrBuilder sb;
    sb_init(&sb, sim);
    for (size_t i = 0; i < view.size; i++)
        sb_char(&sb, (unsigned char)view.data[i]);
    return sb_finish(&sb);
}

static Value bytes_from_latin1(Sim *sim, const Str *s) {
    Bytes *b = bytes_new(sim, NULL, s->length);
    size_t n = 0;
    for (StrCursor c = str_cursor(s); str_step(&c);)
        b->data[n++] = (char)c.code_point;
    return (Value)b;
}

/* ---- reading a directive ---- */

static bool read_char(Percent *p) {
    if (str_step(&p->c))
        return true;
    return fail(p->sim, p->sim->exceptions.ValueError, "incomplete format");
}

/* Behind "%(": the key up to its ')', and the value it names becomes the next argument. */
static bool read_key(Percent *p) {
    Sim *sim = p->sim;
    if (!p->is_mapping)
        return fail(sim, sim->exceptions.TypeError, "format requires a mapping");
    const char *key = p->c.next;
    int depth = 1;
    while (depth > 0) {
        if (!str_step(&p->c)) {
            return fail(sim, sim->exceptions.ValueError, "incomplete format key");
        }
        if (p->c.code_point == '(')
            depth++;
        if (p->c.code_point == ')')
            depth--;
    }
    Value name = (Value)str_new(sim, key, (size_t)(p->c.next - 1 - key));
    if (p->bytes)
        value_replace(sim, &name, bytes_from_latin1(sim, as_str(name)));
    Value v = value_getitem(sim, p->args, name);
    value_drop(sim, name);
    if (!v)
        return false;
    value_replace(sim, &p->current, v);
    p->used = 0;
    return true;
}

static bool read_flags(Percent *p, Directive *d) {
    for (;;) {
        switch (p->c.code_point) {
        case '-': d->flags |= LEFT; break;
        case '+': d->flags |= PLUS; break;
        case ' ': d->flags |= SPACE; break;
        case '#': d->flags |= ALTERNATE; break;
        case '0': d->flags |= ZERO; break;
        default: return true;
        }
        if (!read_char(p))
            return false;
    }
}

static bool read_star(Percent *p, int64_t *number) {
    Value v = next_arg(p);
    if (!v)
        return false;
    if (!value_is_int(p->sim, v)) {
        return fail(p->sim, p->sim->exceptions.TypeError, "* wants int");
    }
    return arguments_ssize(p->sim, v, number) && read_char(p);
}

static bool read_digits(Percent *p, int64_t limit, const char *too_big, int64_t *number) {
    while (p->c.code_point >= '0' && p->c.code_point <= '9') {
        int digit = (int)p->c.code_point - '0';
        if (*number < 0)
            *number = 0;
        if (*number > (limit - digit) / 10)
            return fail(p->sim, p->sim->exceptions.ValueError, too_big);
        *number = *number * 10 + digit;
        if (!read_char(p))
            return false;
    }
    return true;
}

static bool read_width(Percent *p, Directive *d) {
    if (p->c.code_point != '*')
        return read_digits(p, INT64_MAX, "width too big", &d->width);
    if (!read_star(p, &d->width))
        return false;
    if (d->width < 0) {
        d->flags |= LEFT;
        d->width = -d->width;
    }
    return true;
}

static bool read_precision(Percent *p, Directive *d) {
    if (p->c.code_point != '.')
        return true;
    d->precision = 0;
    if (!read_char(p))
        return false;
    if (p->c.code_point != '*') {
        return read_digits(p, INT_MAX, "precision too big", &d->precision);
    }
    if (!read_star(p, &d->precision))
        return false;
    if (d->precision < 0)
        d->precision = 0;
    if (d->precision > INT_MAX) {
        return fail(p->sim, p->sim->exceptions.OverflowError,
                    "Python int too large to convert to C int");
    }
    return true;
}

/* Behind a '%'. */
static bool read_directive(Percent *p, Directive *d) {
    *d = (Directive){.width = -1, .precision = -1};
    if (!read_char(p))
        return false;
    if (p->c.code_point == '%') {
        d->conversion = '%';
        return true;
    }
    if (p->c.code_point == '(' && (!read_key(p) || !read_char(p)))
        return false;
    if (!read_flags(p, d) || !read_width(p, d) || !read_precision(p, d))
        return false;
    uint32_t c = p->c.code_point;
    if ((c == 'h' || c == 'l' || c == 'L') && !read_char(p))
        return false;
    d->conversion = p->c.code_point;
    return true;
}

/* ---- writing ---- */

/* prefix and digits after an optional sign; zeros go between. */
static void add_number(StrBuilder *sb, const Directive *d, bool negative, const char *prefix,
                       const char *digits, size_t size) {
    FormatSpec f = {.fill = d->flags & ZERO && !(d->flags & LEFT) ? '0' : ' ', .width = d->width};
    f.align = d->flags & LEFT ? '<' : f.fill == '0' ? '=' : '>';
    char sign = negative ? '-' : d->flags & PLUS ? '+' : d->flags & SPACE ? ' ' : 0;
    format_number_layout(sb, &f, sign, prefix, digits, size);
}

static bool add_float(StrBuilder *sb, const Directive *d, Value v) {
    double x;
    if (!value_as_double(sb->sim, v, &x))
        return false;
    StrBuilder digits;
    sb_init(&digits, sb->sim);
    int precision = d->precision < 0 ? 6 : (int)d->precision;
    format_double(&digits, x, (char)d->conversion, precision, d->flags & ALTERNATE, false);
    add_number(sb, d, signbit(x) && !isnan(x), "", digits.text, digits.size);
    sb_drop(&digits);
    return true;
}

/* The int that %d or %x shows; NULL: raised. */
static Value to_int(Sim *sim, Value v, uint32_t conversion) {
    if (value_is_int(sim, v))
        return int_exact(sim, v);
    bool decimal = conversion != 'x' && conversion != 'X' && conversion != 'o';
    const Slots *slots = &type_of(sim, v)->slots;
    if (decimal && (slots->to_int || slots->index)) {
        Value n = value_to_int(sim, v);
        if (n || !error_is(sim, sim->exceptions.TypeError))
            return n;
        error_clear(sim);
    } else if (!decimal && slots->index) {
        return value_index(sim, v);
    }
    return RAISE(sim, TypeError, "%%%c format: %s is required, not %T", conversion,
                 decimal ? "a real number" : "an integer", v);
}

static void make_upper(char *text, size_t size) {
    for (size_t i = 0; i < size; i++)
        if (text[i] >= 'a' && text[i] <= 'z')
            text[i] = (char)(text[i] - 32);
}

static bool add_int(StrBuilder *sb, const Directive *d, Value v) {
    Sim *sim = sb->sim;
    uint32_t kind = d->conversion;
    int base = kind == 'o' ? 8 : kind == 'x' || kind == 'X' ? 16 : 10;
    Value n = to_int(sim, v, kind);
    if (!n)
        return false;
    Str *text = int_to_str(sim, n, base);
    value_drop(sim, n);
    if (!text)
        return false;
    bool negative = text->text[0] == '-';
    size_t size = text->size - negative;
    StrBuilder digits;
    sb_init(&digits, sim);
    if (d->precision > (int64_t)size)
        sb_repeat(&digits, '0', (size_t)d->precision - size);
    sb_add(&digits, text->text + negative, size);
    DROP(sim, text);
    if (kind == 'X')
        make_upper(digits.text, digits.size);
    char prefix[3] = {0};
    if (d->flags & ALTERNATE && base != 10) {
        prefix[0] = '0';
        prefix[1] = (char)kind;
    }
    add_number(sb, d, negative, prefix, digits.text, digits.size);
    sb_drop(&digits);
    return true;
}

static void add_padded(StrBuilder *sb, const Directive *d, const char *text, size_t size,
                       size_t length) {
    size_t padding = d->width > (int64_t)length ? (size_t)d->width - length : 0;
    if (!(d->flags & LEFT))
        sb_repeat(sb, ' ', padding);
    sb_add(sb, text, size);
    if (d->flags & LEFT)
        sb_repeat(sb, ' ', padding);
}

/* What %s shows of a value in a template of bytes; a Str of code points 0..255. */
static Value text_of_bytes(Sim *sim, Value v) {
    BytesView view;
    if (bytes_view(sim, v, &view))
        return (Value)latin1_to_str(sim, view);
    if (!value_lookup_special(sim, v, sim->names.__bytes__)) {
        return RAISE(
            sim, TypeError,
            "%%b requires a bytes-like object, or an object that implements __bytes__, not "
            "'%T'",
            v);
    }
    Value made = bytes_from_value(sim, v);
    if (!made)
        return NULL;
    bytes_view(sim, made, &view);
    Value text = (Value)latin1_to_str(sim, view);
    value_drop(sim, made);
    return text;
}

static bool add_padded_text(StrBuilder *sb, const Directive *d, Value text) { /* text stolen */
    if (!text)
        return false;
    Str *s = as_str(text);
    size_t length = s->length;
    if (d->precision >= 0 && (size_t)d->precision < length)
        length = (size_t)d->precision;
    add_padded(sb, d, s->text, str_offset(s, length), length);
    value_drop(sb->sim, text);
    return true;
}

static bool add_byte(StrBuilder *sb, const Directive *d, Value v) {
    Sim *sim = sb->sim;
    BytesView view;
    int64_t n = -1;
    if (bytes_view(sim, v, &view) && view.size == 1) {
        n = (unsigned char)view.data[0];
    } else if (value_is_int(sim, v)) {
        if (!int_as_int64(v, &n) || n < 0 || n > 255)
            return fail(sim, sim->exceptions.OverflowError, "%c arg not in range(256)");
    } else {
        return fail(sim, sim->exceptions.TypeError,
                    "%c requires an integer in range(256) or a single byte");
    }
    return add_padded_text(sb, d, (Value)str_from_char(sim, (uint32_t)n));
}

static bool add_text(StrBuilder *sb, const Directive *d, Value v) {
    Sim *sim = sb->sim;
    Value text = d->conversion == 's'   ? value_str(sim, v)
                 : d->conversion == 'r' ? value_repr(sim, v)
                                        : value_ascii(sim, v);
    return add_padded_text(sb, d, text);
}

static bool add_char(StrBuilder *sb, const Directive *d, Value v) {
    Sim *sim = sb->sim;
    int64_t n = -1;
    if (value_is_str(sim, v) && as_str(v)->length == 1) {
        const char *p = as_str(v)->text;
        n = str_decode(&p);
    } else if (value_is_int(sim, v) || type_of(sim, v)->slots.index) {
        Value index = value_index(sim, v);
        if (!index)
            return false;
        if (!int_as_int64(index, &n))
            n = -1;
        value_drop(sim, index);
        if (n < 0 || n > 0x10ffff) {
            return fail(sim, sim->exceptions.OverflowError, "%c arg not in range(0x110000)");
        }
    } else {
        return fail(sim, sim->exceptions.TypeError, "%c requires int or char");
    }
    Str *s = str_from_char(sim, (uint32_t)n);
    add_padded(sb, d, s->text, s->size, 1);
    DROP(sim, s);
    return true;
}

static bool raise_unsupported(Percent *p, const Directive *d) {
    uint32_t c = d->conversion;
    size_t index = utf8_length(p->start, (size_t)(p->c.next - p->start)) - 1;
    RAISE(p->sim, ValueError, "unsupported format character '%c' (0x%x) at index %zu",
          c > 31 && c < 127 ? c : '?', c, index);
    return false;
}

static bool add_directive(Percent *p, StrBuilder *sb, const Directive *d) {
    if (d->conversion == '%' && p->c.next[-2] == '%') { /* nothing stands between */
        sb_char(sb, '%');
        return true;
    }
    Value v = next_arg(p);
    if (!v)
        return false;
    if (p->bytes && (d->conversion == 's' || d->conversion == 'b'))
        return add_padded_text(sb, d, text_of_bytes(p->sim, v));
    if (p->bytes && d->conversion == 'r')
        return add_padded_text(sb, d, value_ascii(p->sim, v));
    if (p->bytes && d->conversion == 'c')
        return add_byte(sb, d, v);
    switch (d->conversion) {
    case 's':
    case 'r':
    case 'a': return add_text(sb, d, v);
    case 'd':
    case 'i':
    case 'u':
    case 'o':
    case 'x':
    case 'X': return add_int(sb, d, v);
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G': return add_float(sb, d, v);
    case 'c': return add_char(sb, d, v);
    default: return raise_unsupported(p, d);
    }
}

static bool add_all(Percent *p, StrBuilder *sb) {
    while (p->c.next < p->c.end) {
        const char *percent = memchr(p->c.next, '%', (size_t)(p->c.end - p->c.next));
        const char *stop = percent ? percent : p->c.end;
        sb_add(sb, p->c.next, (size_t)(stop - p->c.next));
        p->c.next = stop;
        if (!percent)
            break;
        p->c.next++;
        Directive d;
        if (!read_directive(p, &d) || !add_directive(p, sb, &d))
            return false;
    }
    if (p->is_mapping || p->current || p->used >= p->count)
        return true;
    RAISE(p->sim, TypeError, "not all arguments converted during %s formatting",
          p->bytes ? "bytes" : "string");
    return false;
}

static Str *format_all(Sim *sim, Str *template, Value args, bool bytes) {
    Type *type = type_of(sim, args);
    bool is_tuple = type->flags & TYPE_IS_TUPLE;
    Percent p = {.sim = sim, .args = args, .items = &p.args, .count = 1, .bytes = bytes};
    if (is_tuple) {
        p.items = ((Tuple *)args)->items;
        p.count = ((Tuple *)args)->count;
    }
    bool is_text = value_is_str(sim, args) ||
                   (bytes && (value_is_bytes(sim, args) || value_is_bytearray(sim, args)));
    bool by_index = sim->types.deque && type->slots.getitem == sim->types.deque->slots.getitem;
    p.is_mapping = !is_tuple && type->slots.getitem && !is_text && !by_index;
    p.start = template->text;
    p.c = str_cursor(template);
    StrBuilder sb;
    sb_init(&sb, sim);
    bool ok = add_all(&p, &sb);
    value_drop_maybe(sim, p.current);
    if (ok)
        return sb_finish(&sb);
    sb_drop(&sb);
    return NULL;
}

Value str_percent(Sim *sim, Str *template, Value args) {
    return (Value)format_all(sim, template, args, false);
}

Value bytes_percent(Sim *sim, Value template, Value args) {
    BytesView view = {"", 0};
    bytes_view(sim, template, &view);
    Str *text = latin1_to_str(sim, view);
    Str *made = format_all(sim, text, args, true);
    DROP(sim, text);
    if (!made)
        return NULL;
    Value v = bytes_from_latin1(sim, made);
    DROP(sim, made);
    if (value_is_bytes(sim, template))
        return v;
    Value array = (Value)bytearray_new(sim, ((Bytes *)v)->data, ((Bytes *)v)->size);
    value_drop(sim, v);
    return array;
}
