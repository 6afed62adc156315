/* str: center, ljust, rjust, zfill, expandtabs, translate, maketrans, and repr. */
#include <string.h>

#include "sim/python/arguments.h"
#include "sim/python/errors.h"
#include "sim/python/objects/chartype.h"
#include "sim/python/objects/dict.h"
#include "sim/python/objects/list.h"
#include "sim/python/objects/number.h"
#include "sim/python/objects/str_internal.h"
#include "sim/state.h"

/* ---- padding ---- */

static Value pad(Sim *sim, Str *s, size_t left, size_t right, uint32_t fill) {
    if (left + right == 0)
        return (Value)str_exact(sim, s);
    StrBuilder sb;
    sb_init(&sb, sim);
    sb_repeat_char(&sb, fill, left);
    sb_str(&sb, s);
    sb_repeat_char(&sb, fill, right);
    return (Value)sb_finish(&sb);
}

static bool parse_fill(Sim *sim, Value v, uint32_t *fill) {
    if (!value_is_str(sim, v)) {
        RAISE(sim, TypeError, "The fill character must be a unicode character, not %T", v);
        return false;
    }
    if (as_str(v)->length != 1) {
        RAISE(sim, TypeError, "The fill character must be exactly one character long");
        return false;
    }
    const char *p = as_str(v)->text;
    *fill = str_decode(&p);
    return true;
}

typedef enum Side { SIDE_LEFT, SIDE_RIGHT, SIDE_BOTH } Side; /* where the padding goes */

static Value justify(Sim *sim, Value self, Value *args, size_t nargs, Side side) {
    Str *s = as_str(self);
    int64_t width;
    uint32_t fill = ' ';
    if (!arguments_ssize(sim, args[0], &width))
        return NULL;
    if (nargs > 1 && !parse_fill(sim, args[1], &fill))
        return NULL;
    if (width <= s->length)
        return (Value)str_exact(sim, s);
    size_t margin = (size_t)width - s->length;
    if (side == SIDE_LEFT)
        return pad(sim, s, margin, 0, fill);
    if (side == SIDE_RIGHT)
        return pad(sim, s, 0, margin, fill);
    size_t left = margin / 2 + (margin & (size_t)width & 1);
    return pad(sim, s, left, margin - left, fill);
}

STR_METHOD(str_center) {
    (void)kwnames;
    return justify(sim, self, args, nargs, SIDE_BOTH);
}

STR_METHOD(str_ljust) {
    (void)kwnames;
    return justify(sim, self, args, nargs, SIDE_RIGHT);
}

STR_METHOD(str_rjust) {
    (void)kwnames;
    return justify(sim, self, args, nargs, SIDE_LEFT);
}

STR_METHOD(str_zfill) {
    (void)nargs, (void)kwnames;
    Str *s = as_str(self);
    int64_t width;
    if (!arguments_ssize(sim, args[0], &width))
        return NULL;
    if (width <= s->length)
        return (Value)str_exact(sim, s);
    size_t sign = s->size > 0 && (s->text[0] == '+' || s->text[0] == '-');
    StrBuilder sb;
    sb_init(&sb, sim);
    sb_add(&sb, s->text, sign);
    sb_repeat(&sb, '0', (size_t)width - s->length);
    sb_add(&sb, s->text + sign, s->size - sign);
    return (Value)sb_finish(&sb);
}

STR_METHOD(str_expandtabs) {
    (void)nargs, (void)kwnames;
    int64_t width = 8;
    if (args[0] && !value_as_int64(sim, args[0], &width))
        return NULL;
    StrBuilder sb;
    sb_init(&sb, sim);
    int64_t column = 0;
    for (StrCursor c = str_cursor(as_str(self)); str_step(&c);) {
        if (c.code_point == '\t') {
            int64_t spaces = width > 0 ? width - column % width : 0;
            sb_repeat(&sb, ' ', (size_t)spaces);
            column += spaces;
            continue;
        }
        sb_char(&sb, c.code_point);
        column = c.code_point == '\n' || c.code_point == '\r' ? 0 : column + 1;
    }
    return (Value)sb_finish(&sb);
}

/* ---- translate ---- */

static bool add_translated(StrBuilder *sb, uint32_t code_point, Value by) {
    Sim *sim = sb->sim;
    if (by == VALUE_NONE)
        return true;
    if (value_is_str(sim, by)) {
        sb_str(sb, as_str(by));
        return true;
    }
    (void)code_point;
    int64_t n;
    if (!value_is_int(sim, by)) {
        RAISE(sim, TypeError, "character mapping must return integer, None or str");
        return false;
    }
    if (!int_as_int64(by, &n) || n < 0 || n > 0x10ffff) {
        RAISE(sim, ValueError, "character mapping must be in range(0x110000)");
        return false;
    }
    sb_char(sb, (uint32_t)n);
    return true;
}

static bool translate_char(StrBuilder *sb, uint32_t code_point, Value table) {
    Value by = value_getitem(sb->sim, table, value_from_small_int(code_point));
    if (!by) {
        if (!error_is(sb->sim, sb->sim->exceptions.LookupError))
            return false;
        error_clear(sb->sim);
        sb_char(sb, code_point);
        return true;
    }
    bool ok = add_translated(sb, code_point, by);
    value_drop(sb->sim, by);
    return ok;
}

STR_METHOD(str_translate) {
    (void)nargs, (void)kwnames;
    StrBuilder sb;
    sb_init(&sb, sim);
    for (StrCursor c = str_cursor(as_str(self)); str_step(&c);) {
        if (translate_char(&sb, c.code_point, args[0]))
            continue;
        sb_drop(&sb);
        return NULL;
    }
    return (Value)sb_finish(&sb);
}

static Value maketrans_from_dict(Sim *sim, Dict *from) {
    Dict *table = dict_new(sim);
    size_t at = 0;
    Value key, v;
    while (dict_next(from, &at, &key, &v)) {
        if (value_is_int(sim, key)) {
            if (!dict_set(sim, table, key, v))
                goto fail;
            continue;
        }
        if (!value_is_str(sim, key)) {
            RAISE(sim, TypeError, "keys in translate table must be strings or integers");
            goto fail;
        }
        if (as_str(key)->length != 1) {
            RAISE(sim, ValueError, "string keys in translate table must be of length 1");
            goto fail;
        }
        const char *p = as_str(key)->text;
        if (!dict_set(sim, table, value_from_small_int(str_decode(&p)), v))
            goto fail;
    }
    return (Value)table;
fail:
    DROP(sim, table);
    return NULL;
}

static Value maketrans_from_texts(Sim *sim, Str *from, Str *to, Str *removed) {
    if (from->length != to->length) {
        return RAISE(sim, ValueError, "the first two maketrans arguments must have equal length");
    }
    Dict *table = dict_new(sim);
    StrCursor b = str_cursor(to);
    for (StrCursor a = str_cursor(from); str_step(&a) && str_step(&b);) {
        dict_set(sim, table, value_from_small_int(a.code_point),
                 value_from_small_int(b.code_point));
    }
    if (removed) {
        for (StrCursor c = str_cursor(removed); str_step(&c);)
            dict_set(sim, table, value_from_small_int(c.code_point), VALUE_NONE);
    }
    return (Value)table;
}

STR_METHOD(str_maketrans) {
    (void)self, (void)kwnames;
    if (nargs == 1) {
        if (type_of(sim, args[0]) == sim->types.dict) {
            return maketrans_from_dict(sim, (Dict *)args[0]);
        }
        return RAISE(sim, TypeError,
                     "if you give only one argument to maketrans it must be a dict");
    }
    for (size_t i = 1; i < nargs; i++) {
        if (value_is_str(sim, args[i]))
            continue;
        return arguments_raise_type(sim, "maketrans", (int)i + 1, "str", args[i]);
    }
    if (!value_is_str(sim, args[0])) {
        return RAISE(sim, TypeError,
                     "first maketrans argument must be a string if there is a second argument");
    }
    return maketrans_from_texts(sim, as_str(args[0]), as_str(args[1]),
                                nargs > 2 ? as_str(args[2]) : NULL);
}

/* ---- repr ---- */

static char hex_digit(uint32_t n) {
    return "0123456789abcdef"[n & 15];
}

void sb_add_escape(StrBuilder *sb, uint32_t code_point) {
    int digits = code_point < 0x100 ? 2 : code_point < 0x10000 ? 4 : 8;
    sb_char(sb, '\\');
    sb_char(sb, digits == 2 ? 'x' : digits == 4 ? 'u' : 'U');
    while (digits-- > 0)
        sb_char(sb, (uint32_t)hex_digit(code_point >> (4 * digits)));
}

static void add_repr_char(StrBuilder *sb, uint32_t c, char quote) {
    if (c == (uint32_t)quote || c == '\\') {
        sb_char(sb, '\\');
        sb_char(sb, c);
    } else if (c == '\n' || c == '\r' || c == '\t') {
        sb_char(sb, '\\');
        sb_char(sb, c == '\n' ? 'n' : c == '\r' ? 'r' : 't');
    } else if (c < 128 ? c >= 32 && c < 127 : char_is(c, CHAR_PRINTABLE)) {
        sb_char(sb, c);
    } else {
        sb_add_escape(sb, c);
    }
}

static bool is_plain(const Str *s) {
    for (size_t i = 0; i < s->size; i++) {
        unsigned char c = (unsigned char)s->text[i];
        if (c < 32 || c >= 127 || c == '\'' || c == '\\')
            return false;
    }
    return true;
}

Str *str_repr(Sim *sim, const Str *s) {
    if (is_plain(s)) {
        Str *r = str_alloc(sim, (size_t)s->size + 2, (size_t)s->length + 2);
        r->text[0] = r->text[s->size + 1] = '\'';
        memcpy(r->text + 1, s->text, s->size);
        return r;
    }
    bool single = memchr(s->text, '\'', s->size) != NULL;
    bool both = single && memchr(s->text, '"', s->size) != NULL;
    char quote = single && !both ? '"' : '\'';
    StrBuilder sb;
    sb_init(&sb, sim);
    sb_char(&sb, (uint32_t)quote);
    for (StrCursor c = str_cursor(s); str_step(&c);)
        add_repr_char(&sb, c.code_point, quote);
    sb_char(&sb, (uint32_t)quote);
    return sb_finish(&sb);
}
