/* The module _json: reading JSON and quoting strings, for json.py (CPython: Modules/_json.c). The
 * text is read by bytes; positions in errors are counted in characters. */
#include <string.h>

#include "sim/asyncio/scheduler.h"
#include "sim/python/class.h"
#include "sim/python/errors.h"
#include "sim/python/function.h"
#include "sim/python/objects/dict.h"
#include "sim/python/objects/list.h"
#include "sim/python/objects/number.h"
#include "sim/python/objects/number_text.h"
#include "sim/python/objects/str_internal.h"
#include "sim/state.h"

typedef struct Reader {
    Sim *sim;
    Str *text;
    const char *p, *end;
    bool strict;
    uint32_t depth;                /* of the value that is read: as deep as frames may go */
    Value error;                   /* class of the errors */
    Value object_hook, pairs_hook; /* NULL: none */
    Value parse_float, parse_int, parse_constant; /* NULL: the usual */
} Reader;

#define DEEPEST 20000 /* whatever sys.setrecursionlimit says: the reader calls itself */

static Value read_value(Reader *r);

static void *fail(Reader *r, const char *message, const char *at) {
    Sim *sim = r->sim;
    Value text = (Value)str_from(sim, message);
    Value place = int_new(sim, (int64_t)str_index_at(r->text, (size_t)(at - r->text->text)));
    Value e = value_call3(sim, r->error, text, (Value)r->text, place);
    value_drop(sim, text);
    if (!e)
        return NULL;
    raise_value(sim, e);
    value_drop(sim, e);
    return NULL;
}

static void skip_space(Reader *r) {
    while (r->p < r->end && (*r->p == ' ' || *r->p == '\t' || *r->p == '\n' || *r->p == '\r'))
        r->p++;
}

static char peek(const Reader *r) {
    return r->p < r->end ? *r->p : 0;
}

/* ---- strings ---- */

static int hex_value(char c) {
    if (c >= '0' && c <= '9')
        return c - '0';
    char lower = (char)(c | 32);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/* Four digits at p; -1: there are none. */
static int32_t read_hex(const char *p, const char *end) {
    if (end - p < 4)
        return -1;
    int32_t n = 0;
    for (int i = 0; i < 4; i++) {
        int digit = hex_value(p[i]);
        if (digit < 0)
            return -1;
        n = n * 16 + digit;
    }
    return n;
}

/* Behind "\u"; a pair of surrogates becomes one character. */
static bool read_unicode_escape(Reader *r, StrBuilder *sb) {
    int32_t c = read_hex(r->p, r->end);
    if (c < 0) {
        fail(r, "Invalid \\uXXXX escape", r->p - 1);
        return false;
    }
    r->p += 4;
    if (c >= 0xd800 && c <= 0xdbff && r->end - r->p >= 6 && r->p[0] == '\\' && r->p[1] == 'u') {
        int32_t low = read_hex(r->p + 2, r->end);
        if (low >= 0xdc00 && low <= 0xdfff) {
            c = 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00);
            r->p += 6;
        }
    }
    sb_char(sb, (uint32_t)c);
    return true;
}

static bool read_escape(Reader *r, StrBuilder *sb, const char *begin) {
    static const char letters[] = "\"\\/bfnrt", meanings[] = "\"\\/\b\f\n\r\t";
    const char *at = r->p++;
    if (r->p >= r->end) {
        fail(r, "Unterminated string starting at", begin);
        return false;
    }
    char c = *r->p++;
    if (c == 'u')
        return read_unicode_escape(r, sb);
    const char *found = c ? strchr(letters, c) : NULL;
    if (!found) {
        fail(r, "Invalid \\escape", at);
        return false;
    }
    sb_char(sb, (unsigned char)meanings[found - letters]);
    return true;
}

/* At the opening quote; a new Str, NULL: raised. */
static Str *read_string(Reader *r) {
    const char *begin = r->p++;
    StrBuilder sb;
    sb_init(&sb, r->sim);
    for (;;) {
        const char *start = r->p;
        while (r->p < r->end && *r->p != '"' && *r->p != '\\' && (unsigned char)*r->p >= 32)
            r->p++;
        sb_add(&sb, start, (size_t)(r->p - start));
        if (r->p == r->end) {
            fail(r, "Unterminated string starting at", begin);
            break;
        }
        if (*r->p == '"') {
            r->p++;
            return sb_finish(&sb);
        }
        if (*r->p == '\\') {
            if (!read_escape(r, &sb, begin))
                break;
        } else if (r->strict) {
            fail(r, "Invalid control character at", r->p);
            break;
        } else {
            sb_add(&sb, r->p++, 1);
        }
    }
    sb_drop(&sb);
    return NULL;
}

/* ---- numbers and words ---- */

static const char *skip_digits(const char *p, const char *end) {
    while (p < end && *p >= '0' && *p <= '9')
        p++;
    return p;
}

static Value make_number(Reader *r, const char *start, bool is_float) {
    Sim *sim = r->sim;
    size_t size = (size_t)(r->p - start);
    Value own = is_float ? r->parse_float : r->parse_int;
    if (own) {
        Str *text = str_new(sim, start, size);
        Value v = value_call1(sim, own, (Value)text);
        DROP(sim, text);
        return v;
    }
    if (!is_float)
        return int_parse_ascii(sim, start, size, 10);
    double x = 0;
    float_parse_ascii(sim, start, size, &x);
    return float_new(sim, x);
}

/* NULL without an error: there is no number here. */
static Value read_number(Reader *r) {
    const char *start = r->p, *p = r->p + (peek(r) == '-');
    const char *digits = p;
    p = skip_digits(p, r->end);
    if (p == digits)
        return NULL;
    if (*digits == '0')
        p = digits + 1;
    bool is_float = false;
    if (p + 1 < r->end && p[0] == '.' && p[1] >= '0' && p[1] <= '9') {
        is_float = true;
        p = skip_digits(p + 1, r->end);
    }
    if (p < r->end && (*p == 'e' || *p == 'E')) {
        const char *exponent = p + 1;
        if (exponent < r->end && (*exponent == '+' || *exponent == '-'))
            exponent++;
        const char *end = skip_digits(exponent, r->end);
        if (end > exponent) {
            is_float = true;
            p = end;
        }
    }
    r->p = p;
    return make_number(r, start, is_float);
}

static bool accept(Reader *r, const char *word) {
    size_t size = strlen(word);
    if ((size_t)(r->end - r->p) < size || memcmp(r->p, word, size) != 0)
        return false;
    r->p += size;
    return true;
}

static Value make_constant(Reader *r, const char *name) {
    Sim *sim = r->sim;
    Str *text = str_from(sim, name);
    Value v;
    if (r->parse_constant) {
        v = value_call1(sim, r->parse_constant, (Value)text);
    } else {
        v = value_to_float(sim, (Value)text);
    }
    DROP(sim, text);
    return v;
}

/* NULL without an error: none of the words. */
static Value read_word(Reader *r) {
    static const char *const constants[] = {"NaN", "Infinity", "-Infinity"};
    if (accept(r, "null"))
        return VALUE_NONE;
    if (accept(r, "true"))
        return VALUE_TRUE;
    if (accept(r, "false"))
        return VALUE_FALSE;
    for (size_t i = 0; i < 3; i++)
        if (accept(r, constants[i]))
            return make_constant(r, constants[i]);
    return NULL;
}

/* ---- arrays and objects ---- */

static Value read_array(Reader *r) {
    Sim *sim = r->sim;
    List *list = list_new(sim, 4);
    r->p++;
    skip_space(r);
    if (peek(r) == ']') {
        r->p++;
        return (Value)list;
    }
    for (;;) {
        Value v = read_value(r);
        if (!v)
            break;
        list_append_steal(sim, list, v);
        skip_space(r);
        if (peek(r) == ']') {
            r->p++;
            return (Value)list;
        }
        if (peek(r) != ',') {
            fail(r, "Expecting ',' delimiter", r->p);
            break;
        }
        r->p++;
        skip_space(r);
    }
    DROP(sim, list);
    return NULL;
}

/* "key": value; false: raised. */
static bool read_pair(Reader *r, Value *key, Value *v) {
    *key = *v = NULL;
    if (peek(r) != '"') {
        fail(r, "Expecting property name enclosed in double quotes", r->p);
        return false;
    }
    *key = (Value)read_string(r);
    if (!*key)
        return false;
    skip_space(r);
    if (peek(r) != ':') {
        fail(r, "Expecting ':' delimiter", r->p);
        return false;
    }
    r->p++;
    skip_space(r);
    *v = read_value(r);
    return *v != NULL;
}

static void add_pair(Reader *r, Dict *dict, List *pairs, Value key, Value v) {
    if (pairs) {
        list_append_steal(r->sim, pairs, (Value)tuple_of(r->sim, 2, key, v));
    } else {
        dict_set_str(r->sim, dict, (Str *)key, v);
    }
}

static bool read_members(Reader *r, Dict *dict, List *pairs) {
    r->p++;
    skip_space(r);
    if (peek(r) == '}') {
        r->p++;
        return true;
    }
    for (;;) {
        Value key, v;
        bool ok = read_pair(r, &key, &v);
        if (ok)
            add_pair(r, dict, pairs, key, v);
        value_drop_maybe(r->sim, key);
        value_drop_maybe(r->sim, v);
        if (!ok)
            return false;
        skip_space(r);
        char c = peek(r);
        if (c != '}' && c != ',') {
            fail(r, "Expecting ',' delimiter", r->p);
            return false;
        }
        r->p++;
        if (c == '}')
            return true;
        skip_space(r);
    }
}

static Value read_object(Reader *r) {
    Sim *sim = r->sim;
    List *pairs = r->pairs_hook ? list_new(sim, 4) : NULL;
    Dict *dict = pairs ? NULL : dict_new(sim);
    Value made = pairs ? (Value)pairs : (Value)dict;
    Value hook = pairs ? r->pairs_hook : r->object_hook;
    if (!read_members(r, dict, pairs)) {
        value_drop(sim, made);
        return NULL;
    }
    if (!hook)
        return made;
    Value v = value_call1(sim, hook, made);
    value_drop(sim, made);
    return v;
}

static Value read_nested(Reader *r, bool object) {
    Sim *sim = r->sim;
    if (sim->thread->depth + r->depth >= sim->depth_limit || r->depth >= DEEPEST) {
        return RAISE(
            sim, RecursionError,
            "maximum recursion depth exceeded while decoding a JSON %s from a unicode string",
            object ? "object" : "array");
    }
    r->depth++;
    Value v = object ? read_object(r) : read_array(r);
    r->depth--;
    return v;
}

static Value read_value(Reader *r) {
    char c = peek(r);
    if (c == '"')
        return (Value)read_string(r);
    if (c == '{' || c == '[')
        return read_nested(r, c == '{');
    Value v = read_word(r);
    if (!v && !r->sim->error)
        v = read_number(r);
    if (!v && !r->sim->error)
        fail(r, "Expecting value", r->p);
    return v;
}

static Value or_null(Value v) {
    return v == VALUE_NONE ? NULL : v;
}

/* scan(text, start, error, strict, object_hook, object_pairs_hook, parse_float, parse_int,
 * parse_constant): (value, end) */
static Value scan(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)nargs, (void)kwnames;
    int64_t start;
    if (!value_is_str(sim, args[0])) {
        return RAISE(sim, TypeError, "first argument must be a string, not %T", args[0]);
    }
    if (!value_as_int64(sim, args[1], &start))
        return NULL;
    Str *text = as_str(args[0]);
    if (start < 0)
        return RAISE(sim, ValueError, "idx cannot be negative");
    Reader r = {.sim = sim, .text = text, .end = text->text + text->size, .error = args[2]};
    r.p =
        text->text + str_offset(text, (size_t)start < text->length ? (size_t)start : text->length);
    r.strict = value_truth(sim, args[3]) == 1;
    r.object_hook = or_null(args[4]);
    r.pairs_hook = or_null(args[5]);
    r.parse_float = or_null(args[6]);
    r.parse_int = or_null(args[7]);
    r.parse_constant = or_null(args[8]);
    Value v = read_value(&r);
    if (!v)
        return NULL;
    Tuple *result = tuple_new(sim, 2);
    result->items[0] = v;
    result->items[1] = int_new(sim, (int64_t)str_index_at(text, (size_t)(r.p - text->text)));
    return (Value)result;
}

/* ---- quoting ---- */

static void add_unit(StrBuilder *sb, uint32_t unit) {
    sb_format(sb, "\\u%04x", unit);
}

static void add_quoted(StrBuilder *sb, uint32_t c, bool only_ascii) {
    static const char specials[] = "\"\\\n\r\t\f\b", letters[] = "\"\\nrtfb";
    const char *special = c && c < 128 ? strchr(specials, (int)c) : NULL;
    if (special) {
        sb_char(sb, '\\');
        sb_char(sb, (unsigned char)letters[special - specials]);
    } else if (c < 32 || (only_ascii && c == 127)) {
        add_unit(sb, c);
    } else if (c < 128 || !only_ascii) {
        sb_char(sb, c);
    } else if (c >= 0x10000) {
        add_unit(sb, 0xd800 + ((c - 0x10000) >> 10));
        add_unit(sb, 0xdc00 + ((c - 0x10000) & 0x3ff));
    } else {
        add_unit(sb, c);
    }
}

/* quote(text, only_ascii): the text as a JSON string. */
static Value quote(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)nargs, (void)kwnames;
    if (!value_is_str(sim, args[0])) {
        return RAISE(sim, TypeError, "first argument must be a string, not %T", args[0]);
    }
    bool only_ascii = value_truth(sim, args[1]) == 1;
    StrBuilder sb;
    sb_init(&sb, sim);
    sb_char(&sb, '"');
    for (StrCursor c = str_cursor(as_str(args[0])); str_step(&c);)
        add_quoted(&sb, c.code_point, only_ascii);
    sb_char(&sb, '"');
    return (Value)sb_finish(&sb);
}

static const NativeDef functions[] = {
    {.name = "quote", .fn = quote, .kind = NATIVE_POS, .min = 2, .max = 2},
    {.name = "scan", .fn = scan, .kind = NATIVE_POS, .min = 9, .max = 9},
    {0},
};

Module *module_init__json(Sim *sim) {
    Module *m = module_new(sim, "_json");
    module_add_functions(sim, m, functions);
    return m;
}
