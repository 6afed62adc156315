/* StrBuilder: a text that grows, first inside the builder, then on the heap; and str_format, the
 * printf of the simulator, with directives for values. */
#include "sim/python/objects/str.h"

#include <stdio.h>
#include <string.h>

#include "sim/python/objects/str_internal.h"
#include "sim/python/unicode.h"
#include "sim/state.h"

void sb_init(StrBuilder *sb, Sim *sim) {
    sb->sim = sim;
    sb->text = sb->first;
    sb->size = 0;
    sb->capacity = STR_BUILDER_FIRST;
}

static bool is_inline(const StrBuilder *sb) {
    return sb->text == sb->first;
}

static void grow(StrBuilder *sb, size_t need) {
    size_t capacity = mem_grow_capacity(sb->capacity, need);
    size_t new_size = STR_HEAD + capacity + 1;
    char *block;
    if (is_inline(sb)) {
        block = mem_alloc(sb->sim, new_size);
        memcpy(block + STR_HEAD, sb->first, sb->size);
    } else {
        size_t old_size = STR_HEAD + sb->capacity + 1;
        block = mem_realloc(sb->sim, sb->text - STR_HEAD, old_size, new_size);
    }
    sb->text = block + STR_HEAD;
    sb->capacity = capacity;
}

/* Room for count more bytes; they are counted as written. */
static char *extend(StrBuilder *sb, size_t count) {
    if (count > sb->capacity - sb->size) {
        size_t need = count > SIZE_MAX / 4 - sb->size ? SIZE_MAX / 4 : sb->size + count;
        grow(sb, need);
    }
    char *place = sb->text + sb->size;
    sb->size += count;
    return place;
}

void sb_add(StrBuilder *sb, const char *text, size_t size) {
    if (size)
        memcpy(extend(sb, size), text, size);
}

void sb_puts(StrBuilder *sb, const char *text) {
    sb_add(sb, text, strlen(text));
}

void sb_char(StrBuilder *sb, uint32_t code_point) {
    if (code_point < 0x80) {
        *extend(sb, 1) = (char)code_point;
        return;
    }
    char bytes[4];
    sb_add(sb, bytes, utf8_encode(bytes, code_point));
}

void sb_repeat(StrBuilder *sb, char c, size_t count) {
    if (count)
        memset(extend(sb, count), c, count);
}

void sb_repeat_char(StrBuilder *sb, uint32_t code_point, size_t count) {
    if (code_point < 0x80) {
        sb_repeat(sb, (char)code_point, count);
        return;
    }
    for (size_t i = 0; i < count; i++)
        sb_char(sb, code_point);
}

void sb_str(StrBuilder *sb, const Str *s) {
    sb_add(sb, s->text, s->size);
}

static bool add_and_drop(StrBuilder *sb, Value text) {
    if (!text)
        return false;
    sb_str(sb, (Str *)text);
    value_drop(sb->sim, text);
    return true;
}

bool sb_repr(StrBuilder *sb, Value v) {
    return add_and_drop(sb, value_repr(sb->sim, v));
}

bool sb_value(StrBuilder *sb, Value v) {
    if (value_is_heap(v) && v->type == sb->sim->types.str) {
        sb_str(sb, (Str *)v);
        return true;
    }
    return add_and_drop(sb, value_str(sb->sim, v));
}

void sb_int(StrBuilder *sb, int64_t n) {
    char digits[24];
    char *p = digits + sizeof digits;
    uint64_t rest = n < 0 ? 0 - (uint64_t)n : (uint64_t)n;
    do {
        *--p = (char)('0' + rest % 10);
        rest /= 10;
    } while (rest);
    if (n < 0)
        *--p = '-';
    sb_add(sb, p, (size_t)(digits + sizeof digits - p));
}

Str *sb_finish(StrBuilder *sb) {
    if (is_inline(sb))
        return str_new(sb->sim, sb->first, sb->size);
    return str_adopt(sb->sim, sb->text - STR_HEAD, sb->capacity, sb->size);
}

void sb_drop(StrBuilder *sb) {
    if (!is_inline(sb)) {
        mem_free(sb->sim, sb->text - STR_HEAD, STR_HEAD + sb->capacity + 1);
    }
}

/* ---- str_format ---- */

typedef struct Directive {
    char text[16]; /* as printf wants it, from % to the conversion */
    int width, precision;
    bool has_precision;
    char conversion;
    int longs; /* l */
    bool size; /* z */
} Directive;

static const char *parse_number(const char *p, int *number) {
    while (*p >= '0' && *p <= '9')
        *number = *number * 10 + (*p++ - '0');
    return p;
}

/* Reads the directive behind the '%' at p - 1. */
static const char *parse_directive(const char *p, Directive *d, va_list *ap) {
    const char *start = p;
    memset(d, 0, sizeof *d);
    while (*p == '0' || *p == '-' || *p == '+')
        p++;
    p = parse_number(p, &d->width);
    if (*p == '.') {
        d->has_precision = true;
        if (*++p == '*') {
            d->precision = va_arg(*ap, int);
            p++;
        } else {
            p = parse_number(p, &d->precision);
        }
    }
    for (; *p == 'l' || *p == 'z'; p++) {
        d->longs += *p == 'l';
        d->size |= *p == 'z';
    }
    d->conversion = *p++;
    size_t length = (size_t)(p - start);
    d->text[0] = '%';
    memcpy(d->text + 1, start, length < 14 ? length : 14);
    return p;
}

static void add_number(StrBuilder *sb, const Directive *d, va_list *ap) {
    char out[64];
    if (d->size) {
        snprintf(out, sizeof out, d->text, va_arg(*ap, size_t));
    } else if (d->longs == 2) {
        snprintf(out, sizeof out, d->text, va_arg(*ap, long long));
    } else if (d->longs == 1) {
        snprintf(out, sizeof out, d->text, va_arg(*ap, long));
    } else {
        snprintf(out, sizeof out, d->text, va_arg(*ap, int));
    }
    sb_puts(sb, out);
}

static void add_cut(StrBuilder *sb, const Directive *d, const char *text, size_t size) {
    if (d->has_precision && size > (size_t)d->precision) {
        size = (size_t)d->precision;
        while (size > 0 && ((unsigned char)text[size] & 0xc0) == 0x80)
            size--;
    }
    sb_add(sb, text, size);
}

static void add_text(StrBuilder *sb, const Directive *d, const char *text) {
    size_t size = 0;
    while ((!d->has_precision || size < (size_t)d->precision) && text[size])
        size++;
    sb_add(sb, text, size);
}

static bool add_made(StrBuilder *sb, const Directive *d, Value text) {
    if (!text)
        return false;
    add_cut(sb, d, ((Str *)text)->text, ((Str *)text)->size);
    value_drop(sb->sim, text);
    return true;
}

static bool add_directive(StrBuilder *sb, const Directive *d, va_list *ap) {
    Sim *sim = sb->sim;
    switch (d->conversion) {
    case '%': sb_char(sb, '%'); return true;
    case 'c': sb_char(sb, va_arg(*ap, uint32_t)); return true;
    case 's': add_text(sb, d, va_arg(*ap, const char *)); return true;
    case 'S': {
        Str *s = va_arg(*ap, Str *);
        add_cut(sb, d, s->text, s->size);
        return true;
    }
    case 'V': return add_made(sb, d, value_str(sim, va_arg(*ap, Value)));
    case 'R': return add_made(sb, d, value_repr(sim, va_arg(*ap, Value)));
    case 'A': return add_made(sb, d, value_ascii(sim, va_arg(*ap, Value)));
    case 'T': add_text(sb, d, type_name(sim, va_arg(*ap, Value))); return true;
    case 'N': {
        const Type *type = va_arg(*ap, Type *);
        add_text(sb, d, type->full_name ? type->full_name : type->name->text);
        return true;
    }
    default: add_number(sb, d, ap); return true;
    }
}

static bool format_va(StrBuilder *sb, const char *format, va_list *ap) {
    const char *p = format;
    for (;;) {
        const char *percent = strchr(p, '%');
        if (!percent)
            break;
        sb_add(sb, p, (size_t)(percent - p));
        Directive d;
        p = parse_directive(percent + 1, &d, ap);
        if (!add_directive(sb, &d, ap))
            return false;
    }
    sb_puts(sb, p);
    return true;
}

bool sb_format(StrBuilder *sb, const char *format, ...) {
    va_list ap;
    va_start(ap, format);
    bool ok = format_va(sb, format, &ap);
    va_end(ap);
    return ok;
}

Str *str_format_v(Sim *sim, const char *format, va_list ap) {
    StrBuilder sb;
    sb_init(&sb, sim);
    va_list copy;
    va_copy(copy, ap);
    bool ok = format_va(&sb, format, &copy);
    va_end(copy);
    if (ok)
        return sb_finish(&sb);
    sb_drop(&sb);
    return NULL;
}

Str *str_format(Sim *sim, const char *format, ...) {
    va_list ap;
    va_start(ap, format);
    Str *s = str_format_v(sim, format, ap);
    va_end(ap);
    return s;
}
