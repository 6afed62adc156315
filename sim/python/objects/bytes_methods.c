/* bytes and bytearray: translate, join, hex, decode, and the table of all methods (CPython:
 * Objects/bytes_methods.c, stringlib). */
#include <string.h>

#include "sim/python/arguments.h"
#include "sim/python/errors.h"
#include "sim/python/objects/bytes_methods.h"
#include "sim/python/objects/str_internal.h"
#include "sim/state.h"

BYTES_METHOD(bytes_method_translate) {
    (void)nargs, (void)kwnames;
    BytesView in = bytes_view_self(sim, self), table = {NULL, 0}, removed = {"", 0};
    if (args[0] != VALUE_NONE) {
        if (!bytes_view_of(sim, args[0], &table))
            return NULL;
        if (table.size != 256) {
            return RAISE(sim, ValueError, "translation table must be 256 characters long");
        }
    }
    if (args[1] && !bytes_view_of(sim, args[1], &removed))
        return NULL;
    StrBuilder sb;
    sb_init(&sb, sim);
    for (size_t i = 0; i < in.size; i++) {
        unsigned char c = (unsigned char)in.data[i];
        if (memchr(removed.data, c, removed.size))
            continue;
        char mapped = table.data ? table.data[c] : (char)c;
        sb_add(&sb, &mapped, 1);
    }
    return bytes_finish(&sb, self);
}

BYTES_METHOD(bytes_method_maketrans) {
    (void)self, (void)nargs, (void)kwnames;
    BytesView from, to;
    if (!bytes_view_of(sim, args[0], &from) || !bytes_view_of(sim, args[1], &to))
        return NULL;
    if (from.size != to.size) {
        return RAISE(sim, ValueError, "maketrans arguments must have same length");
    }
    Bytes *table = bytes_new(sim, NULL, 256);
    for (int i = 0; i < 256; i++)
        table->data[i] = (char)i;
    for (size_t i = 0; i < from.size; i++)
        table->data[(unsigned char)from.data[i]] = to.data[i];
    return (Value)table;
}

BYTES_METHOD(bytes_method_join) {
    (void)nargs, (void)kwnames;
    const Slots *slots = &type_of(sim, args[0])->slots;
    if (!slots->iter && !slots->getitem)
        return RAISE(sim, TypeError, "can only join an iterable");
    Tuple *items = tuple_from_iterable(sim, args[0]);
    if (!items)
        return NULL;
    BytesView by = bytes_view_self(sim, self), part;
    StrBuilder sb;
    sb_init(&sb, sim);
    for (size_t i = 0; i < items->count; i++) {
        if (!bytes_view(sim, items->items[i], &part)) {
            RAISE(sim, TypeError, "sequence item %zu: expected a bytes-like object, %T found", i,
                  items->items[i]);
            DROP(sim, items);
            sb_drop(&sb);
            return NULL;
        }
        if (i > 0)
            sb_add(&sb, by.data, by.size);
        sb_add(&sb, part.data, part.size);
    }
    DROP(sim, items);
    return bytes_finish(&sb, self);
}

/* The separator of hex(); false: raised. */
static bool parse_separator(Sim *sim, Value v, uint32_t *separator) {
    BytesView view;
    if (value_is_str(sim, v)) {
        view = (BytesView){as_str(v)->text, as_str(v)->length};
    } else if (!bytes_view(sim, v, &view)) {
        return value_length(sim, v) >= 0 && bytes_view_of(sim, v, &view);
    }
    if (view.size != 1) {
        RAISE(sim, ValueError, "sep must be length 1.");
        return false;
    }
    if (value_is_str(sim, v) && !str_is_ascii(as_str(v))) {
        RAISE(sim, ValueError, "sep must be ASCII.");
        return false;
    }
    *separator = (unsigned char)view.data[0];
    return true;
}

BYTES_METHOD(bytes_method_hex) {
    (void)nargs, (void)kwnames;
    BytesView in = bytes_view_self(sim, self);
    int64_t group = 1;
    uint32_t separator = 0;
    if (args[1] && !value_as_int64(sim, args[1], &group))
        return NULL;
    if (args[0] && !parse_separator(sim, args[0], &separator))
        return NULL;
    if (!args[0])
        group = 0;
    size_t step = (size_t)(group < 0 ? -group : group);
    StrBuilder sb;
    sb_init(&sb, sim);
    for (size_t i = 0; i < in.size; i++) {
        size_t place = group < 0 ? i : in.size - i;
        if (i > 0 && step && place % step == 0)
            sb_char(&sb, separator);
        unsigned char c = (unsigned char)in.data[i];
        sb_char(&sb, (unsigned char)"0123456789abcdef"[c >> 4]);
        sb_char(&sb, (unsigned char)"0123456789abcdef"[c & 15]);
    }
    return (Value)sb_finish(&sb);
}

static Value bytes_self(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    BytesView in = bytes_view_self(sim, self);
    return type_of(sim, self) == sim->types.bytes ? value_keep(self)
                                                  : (Value)bytes_new(sim, in.data, in.size);
}

static Value bytes_new_args(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    Value plain = bytes_self(sim, self, args, nargs, kwnames);
    Value r = (Value)tuple_of(sim, 1, plain);
    value_drop(sim, plain);
    return r;
}

const NativeDef bytes_only_methods[] = {
    {.name = "__bytes__", .fn = bytes_self, .kind = NATIVE_NOARGS},
    {.name = "__getnewargs__", .fn = bytes_new_args, .kind = NATIVE_NOARGS},
    {0},
};

static int hex_value(char c) {
    if (is_digit(c))
        return c - '0';
    char lower_case = (char)(c | 32);
    return lower_case >= 'a' && lower_case <= 'f' ? lower_case - 'a' + 10 : -1;
}

BYTES_METHOD(bytes_method_fromhex) {
    (void)nargs, (void)kwnames;
    if (!value_is_str(sim, args[0])) {
        return arguments_raise_type(sim, "fromhex", 0, "str", args[0]);
    }
    Str *s = as_str(args[0]);
    StrBuilder sb;
    sb_init(&sb, sim);
    const char *p = s->text, *end = s->text + s->size;
    while (p < end) {
        if (is_space(*p)) {
            p++;
            continue;
        }
        int high = hex_value(p[0]), low = high < 0 ? -1 : hex_value(p[1]);
        if (low < 0) {
            sb_drop(&sb);
            return RAISE(sim, ValueError,
                         "non-hexadecimal number found in fromhex() arg at position %zu",
                         str_index_at(s, (size_t)(p - s->text)) + (high >= 0));
        }
        char byte = (char)(high << 4 | low);
        sb_add(&sb, &byte, 1);
        p += 2;
    }
    bool array = type_is_subtype((Type *)self, sim->types.bytearray);
    Value v = array ? (Value)bytearray_new(sim, sb.text, sb.size)
                    : (Value)bytes_new(sim, sb.text, sb.size);
    sb_drop(&sb);
    if (v->type == (Type *)self)
        return v;
    Value made = value_call1(sim, self, v);
    value_drop(sim, v);
    return made;
}

BYTES_METHOD(bytes_method_decode) {
    (void)nargs, (void)kwnames;
    return str_decode_value(sim, self, args[0], args[1]);
}

#define NOARGS(n, f)                                                                               \
    { .name = n, .fn = f, .kind = NATIVE_NOARGS }
#define RAW(n, f)                                                                                  \
    { .name = n, .fn = f, .kind = NATIVE_RAW }
#define ONE(n, f)                                                                                  \
    { .name = n, .fn = f, .kind = NATIVE_ONE }
#define POS(n, f, least, most)                                                                     \
    { .name = n, .fn = f, .kind = NATIVE_POS, .min = least, .max = most }
#define CLINIC(n, f, s)                                                                            \
    { .name = n, .fn = f, .kind = NATIVE_CLINIC, .signature = s }

const NativeDef bytes_methods[] = {
    NOARGS("capitalize", bytes_method_capitalize),
    POS("center", bytes_method_center, 1, 2),
    RAW("count", bytes_method_count),
    CLINIC("decode", bytes_method_decode, "encoding=, errors="),
    RAW("endswith", bytes_method_endswith),
    CLINIC("expandtabs", bytes_method_expandtabs, "tabsize="),
    RAW("find", bytes_method_find),
    {.name = "fromhex", .fn = bytes_method_fromhex, .kind = NATIVE_ONE, .flags = NATIVE_CLASS},
    CLINIC("hex", bytes_method_hex, "sep=, bytes_per_sep="),
    RAW("index", bytes_method_index),
    NOARGS("isalnum", bytes_method_isalnum),
    NOARGS("isalpha", bytes_method_isalpha),
    NOARGS("isascii", bytes_method_isascii),
    NOARGS("isdigit", bytes_method_isdigit),
    NOARGS("islower", bytes_method_islower),
    NOARGS("isspace", bytes_method_isspace),
    NOARGS("istitle", bytes_method_istitle),
    NOARGS("isupper", bytes_method_isupper),
    ONE("join", bytes_method_join),
    POS("ljust", bytes_method_ljust, 1, 2),
    NOARGS("lower", bytes_method_lower),
    POS("lstrip", bytes_method_lstrip, 0, 1),
    {.name = "maketrans",
     .fn = bytes_method_maketrans,
     .kind = NATIVE_POS,
     .min = 2,
     .max = 2,
     .flags = NATIVE_STATIC},
    ONE("partition", bytes_method_partition),
    ONE("removeprefix", bytes_method_removeprefix),
    ONE("removesuffix", bytes_method_removesuffix),
    POS("replace", bytes_method_replace, 2, 3),
    RAW("rfind", bytes_method_rfind),
    RAW("rindex", bytes_method_rindex),
    POS("rjust", bytes_method_rjust, 1, 2),
    ONE("rpartition", bytes_method_rpartition),
    CLINIC("rsplit", bytes_method_rsplit, "sep=, maxsplit="),
    POS("rstrip", bytes_method_rstrip, 0, 1),
    CLINIC("split", bytes_method_split, "sep=, maxsplit="),
    CLINIC("splitlines", bytes_method_splitlines, "keepends="),
    RAW("startswith", bytes_method_startswith),
    POS("strip", bytes_method_strip, 0, 1),
    NOARGS("swapcase", bytes_method_swapcase),
    NOARGS("title", bytes_method_title),
    CLINIC("translate", bytes_method_translate, "table, /, delete="),
    NOARGS("upper", bytes_method_upper),
    ONE("zfill", bytes_method_zfill),
    {0},
};
