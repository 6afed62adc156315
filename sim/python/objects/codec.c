/* str.encode and bytes.decode: UTF-8, ASCII, Latin-1, UTF-16, UTF-32 and code pages of one byte a
 * character, with the error handlers of Python (CPython: Objects/unicodeobject.c, Python/codecs.c).
 */
#include <string.h>

#include "sim/python/errors.h"
#include "sim/python/objects/bytes.h"
#include "sim/python/objects/number.h"
#include "sim/python/objects/str_internal.h"
#include "sim/python/refusal.h"
#include "sim/python/syntax/code_page.h"
#include "sim/python/unicode.h"
#include "sim/state.h"

typedef enum Charset { UTF8, ASCII, LATIN1, PAGE, UTF16, UTF32 } Charset;
typedef enum Endian { NATIVE_WITH_MARK, LITTLE, BIG, SIGNED } Endian; /* SIGNED: utf-8-sig */
typedef enum Handler {
    STRICT,
    IGNORE,
    REPLACE,
    BACKSLASH,
    XML,
    SURROGATE_ESCAPE,
    SURROGATE_PASS,
    HANDLER_NONE
} Handler;

typedef struct Codec {
    const char *alias;
    const char *name; /* as error texts show it */
    Charset charset;
    Endian endian;
    const CodePage *page; /* of PAGE */
} Codec;

static const Codec codecs[] = {
    {"utf-8", "utf-8", UTF8, 0, NULL},
    {"utf8", "utf-8", UTF8, 0, NULL},
    {"u8", "utf-8", UTF8, 0, NULL},
    {"cp65001", "utf-8", UTF8, 0, NULL},
    {"utf-8-sig", "utf-8", UTF8, SIGNED, NULL},
    {"ascii", "ascii", ASCII, 0, NULL},
    {"us-ascii", "ascii", ASCII, 0, NULL},
    {"646", "ascii", ASCII, 0, NULL},
    {"latin-1", "latin-1", LATIN1, 0, NULL},
    {"latin1", "latin-1", LATIN1, 0, NULL},
    {"latin", "latin-1", LATIN1, 0, NULL},
    {"l1", "latin-1", LATIN1, 0, NULL},
    {"iso-8859-1", "latin-1", LATIN1, 0, NULL},
    {"iso8859-1", "latin-1", LATIN1, 0, NULL},
    {"8859", "latin-1", LATIN1, 0, NULL},
    {"utf-16", "utf-16", UTF16, NATIVE_WITH_MARK, NULL},
    {"utf16", "utf-16", UTF16, NATIVE_WITH_MARK, NULL},
    {"utf-16-le", "utf-16-le", UTF16, LITTLE, NULL},
    {"utf-16le", "utf-16-le", UTF16, LITTLE, NULL},
    {"utf-16-be", "utf-16-be", UTF16, BIG, NULL},
    {"utf-16be", "utf-16-be", UTF16, BIG, NULL},
    {"utf-32", "utf-32", UTF32, NATIVE_WITH_MARK, NULL},
    {"utf32", "utf-32", UTF32, NATIVE_WITH_MARK, NULL},
    {"utf-32-le", "utf-32-le", UTF32, LITTLE, NULL},
    {"utf-32le", "utf-32-le", UTF32, LITTLE, NULL},
    {"utf-32-be", "utf-32-be", UTF32, BIG, NULL},
    {"utf-32be", "utf-32-be", UTF32, BIG, NULL},
    {0},
};

static const char *const handler_names[] = {
    "strict",          "ignore",        "replace", "backslashreplace", "xmlcharrefreplace",
    "surrogateescape", "surrogatepass",
};

/* What CPython has besides: by names or by how they begin, with '-' for '_'. */
static const char *const others[] = {"big5",    "cp",     "euc",      "gb",       "gbk",
                                     "hz",      "idna",   "iso-2022", "iso-8859", "iso2022",
                                     "iso8859", "johab",  "koi8",     "kz",       "latin",
                                     "mac",     "palmos", "ptcp",     "punycode", "raw-unicode",
                                     "shift",   "sjis",   "s-jis",    "tis",      "unicode-escape",
                                     "utf-7",   "utf7",   "windows",  "cyrillic", "greek",
                                     "hebrew",  "arabic", "uhc"};
static const char *const not_of_text[] = {"base64",       "base-64", "base64-codec", "bz2",
                                          "bz2-codec",    "hex",     "hex-codec",    "quopri",
                                          "quopri-codec", "rot13",   "rot-13",       "uu",
                                          "uu-codec",     "zip",     "zlib",         "zlib-codec"};
#define COUNT(array) (sizeof(array) / sizeof *(array))

/* name as it was written, and in lower case with '-'. */
static void *raise_unknown(Sim *sim, const Str *name, const char *plain, const char *function) {
    for (size_t i = 0; i < COUNT(not_of_text); i++) {
        if (strcmp(plain, not_of_text[i]) == 0)
            return RAISE(sim, LookupError,
                         "'%S' is not a text encoding; use codecs.%s() to handle arbitrary codecs",
                         name, function);
    }
    for (size_t i = 0; i < COUNT(others); i++) {
        if (strncmp(plain, others[i], strlen(others[i])) != 0)
            continue;
        RAISE(sim, LookupError, "the encoding %S is not there in aioscope: use utf-8", name);
        return refusal_tell(sim), NULL;
    }
    return RAISE(sim, LookupError, "unknown encoding: %S", name);
}

/* false: raised. */
static bool find_codec(Sim *sim, Value name, const char *function, Codec *codec) {
    *codec = codecs[0];
    if (!name)
        return true;
    char text[32];
    const Str *s = as_str(name);
    size_t size = s->size < sizeof text - 1 ? s->size : sizeof text - 1;
    for (size_t i = 0; i < size; i++) {
        char c = s->text[i];
        text[i] = c == '_' || c == ' ' ? '-' : c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
    }
    text[size] = 0;
    for (const Codec *c = codecs; c->alias; c++) {
        if (strcmp(c->alias, text) == 0)
            return *codec = *c, true;
    }
    const CodePage *page = code_page_find(text);
    if (page)
        return *codec = (Codec){page->name, "charmap", PAGE, 0, page}, true;
    return raise_unknown(sim, s, text, function), false;
}

static Handler find_handler(Value name) {
    if (!name)
        return STRICT;
    for (int i = 0; i < HANDLER_NONE; i++)
        if (str_equal_text(as_str(name), handler_names[i]))
            return (Handler)i;
    return HANDLER_NONE;
}

static void *raise_unknown_handler(Sim *sim, Str *name) {
    if (!str_equal_text(name, "namereplace"))
        return RAISE(sim, LookupError, "unknown error handler name '%S'", name);
    RAISE(sim, LookupError,
          "namereplace is not there in aioscope: the names of characters are not part of it; use "
          "backslashreplace");
    return refusal_tell(sim), NULL;
}

static const char *name_of(Sim *sim, Value v) {
    return v == VALUE_NONE ? "None" : type_name(sim, v);
}

static bool check_names(Sim *sim, const char *function, Value encoding, Value errors) {
    if (encoding && !value_is_str(sim, encoding)) {
        RAISE(sim, TypeError, "%s() argument 'encoding' must be str, not %s", function,
              name_of(sim, encoding));
        return false;
    }
    if (errors && !value_is_str(sim, errors)) {
        RAISE(sim, TypeError, "%s() argument 'errors' must be str, not %s", function,
              name_of(sim, errors));
        return false;
    }
    return true;
}

static void *raise_unicode(Sim *sim, Type *type, const Codec *codec, Value object, size_t start,
                           size_t end, const char *reason) {
    bool marked = type == sim->exceptions.UnicodeDecodeError && codec->endian == NATIVE_WITH_MARK;
    const char *shown = marked && codec->charset == UTF16   ? "utf-16-le"
                        : marked && codec->charset == UTF32 ? "utf-32-le"
                                                            : codec->name;
    Str *name = str_from(sim, shown), *why = str_from(sim, reason);
    Value args[] = {(Value)name, object, value_from_small_int((int64_t)start),
                    value_from_small_int((int64_t)end), (Value)why};
    raise_with(sim, type, 5, args);
    DROP(sim, name);
    DROP(sim, why);
    return NULL;
}

/* ---- encoding ---- */

static bool is_surrogate(uint32_t c) {
    return c >= 0xd800 && c <= 0xdfff;
}

static bool can_encode(const Codec *codec, uint32_t c) {
    switch (codec->charset) {
    case ASCII: return c < 128;
    case LATIN1: return c < 256;
    case PAGE: return c == 0 || code_page_byte(codec->page, c) != 0;
    default: return !is_surrogate(c);
    }
}

static void add_unit(StrBuilder *sb, uint32_t unit, int bytes, bool big) {
    for (int i = 0; i < bytes; i++) {
        int shift = 8 * (big ? bytes - 1 - i : i);
        char byte = (char)(unit >> shift);
        sb_add(sb, &byte, 1);
    }
}

static void add_encoded(StrBuilder *sb, const Codec *codec, uint32_t c) {
    bool big = codec->endian == BIG;
    switch (codec->charset) {
    case UTF8: sb_char(sb, c); break;
    case UTF32: add_unit(sb, c, 4, big); break;
    case PAGE: add_unit(sb, code_page_byte(codec->page, c), 1, big); break;
    case UTF16:
        if (c >= 0x10000) {
            add_unit(sb, 0xd800 + ((c - 0x10000) >> 10), 2, big);
            c = 0xdc00 + ((c - 0x10000) & 0x3ff);
        }
        add_unit(sb, c, 2, big);
        break;
    default: add_unit(sb, c, 1, big);
    }
}

/* False: this handler does not help, the error is raised. */
static bool add_substitute(StrBuilder *sb, const Codec *codec, uint32_t c, Handler handler) {
    StrBuilder text;
    switch (handler) {
    case IGNORE: return true;
    case REPLACE: add_encoded(sb, codec, '?'); return true;
    case SURROGATE_PASS:
        if (!is_surrogate(c) || (codec->charset >= ASCII && codec->charset <= PAGE))
            return false;
        add_encoded(sb, codec, c);
        return true;
    case SURROGATE_ESCAPE:
        if (c < 0xdc80 || c > 0xdcff)
            return false;
        add_unit(sb, c - 0xdc00, 1, false);
        return true;
    case BACKSLASH:
    case XML:
        sb_init(&text, sb->sim);
        if (handler == XML) {
            sb_format(&text, "&#%u;", c);
        } else {
            sb_add_escape(&text, c);
        }
        for (size_t i = 0; i < text.size; i++)
            add_encoded(sb, codec, (unsigned char)text.text[i]);
        sb_drop(&text);
        return true;
    default: return false;
    }
}

#define UNDEFINED "character maps to <undefined>"

static const char *encode_reason(Charset charset) {
    return charset == ASCII    ? "ordinal not in range(128)"
           : charset == LATIN1 ? "ordinal not in range(256)"
           : charset == PAGE   ? UNDEFINED
                               : "surrogates not allowed";
}

static void *raise_encode(Sim *sim, Str *s, const Codec *codec, StrCursor at, size_t index) {
    size_t end = index + 1;
    while (codec->charset < UTF16 && str_step(&at) && !can_encode(codec, at.code_point))
        end++;
    return raise_unicode(sim, sim->exceptions.UnicodeEncodeError, codec, (Value)s, index, end,
                         encode_reason(codec->charset));
}

static Value encode(Sim *sim, Str *s, const Codec *codec, Value errors) {
    Handler handler = find_handler(errors);
    StrBuilder sb;
    sb_init(&sb, sim);
    if (codec->endian == SIGNED || (codec->endian == NATIVE_WITH_MARK && codec->charset >= UTF16))
        add_encoded(&sb, codec, 0xfeff);
    size_t index = 0;
    for (StrCursor c = str_cursor(s); str_step(&c); index++) {
        if (can_encode(codec, c.code_point)) {
            add_encoded(&sb, codec, c.code_point);
            continue;
        }
        if (add_substitute(&sb, codec, c.code_point, handler))
            continue;
        sb_drop(&sb);
        if (handler == HANDLER_NONE)
            return raise_unknown_handler(sim, as_str(errors));
        return raise_encode(sim, s, codec, c, index);
    }
    Bytes *b = bytes_new(sim, sb.text, sb.size);
    sb_drop(&sb);
    return (Value)b;
}

/* Lone surrogates are the only text that UTF-8 cannot hold: they begin with the byte 0xed. */
static bool has_surrogates(const Str *s) {
    if (str_is_ascii(s))
        return false;
    const char *p = s->text, *end = s->text + s->size;
    while ((p = memchr(p, 0xed, (size_t)(end - p))) != NULL) {
        if ((unsigned char)p[1] >= 0xa0)
            return true;
        p++;
    }
    return false;
}

Value str_encode_value(Sim *sim, Str *s, Value encoding, Value errors) {
    if (!check_names(sim, "encode", encoding, errors))
        return NULL;
    Codec codec;
    if (!find_codec(sim, encoding, "encode", &codec))
        return NULL;
    bool plain = codec.charset == UTF8   ? codec.endian != SIGNED && !has_surrogates(s)
                 : codec.charset <= PAGE ? str_is_ascii(s)
                                         : false;
    if (plain)
        return (Value)bytes_new(sim, s->text, s->size);
    return encode(sim, s, &codec, errors);
}

STR_METHOD(str_encode) {
    (void)nargs, (void)kwnames;
    return str_encode_value(sim, as_str(self), args[0], args[1]);
}

/* ---- decoding ---- */

typedef struct Decoder {
    Sim *sim;
    Codec codec;
    Value encoding; /* its name as it was given */
    Value object;   /* the bytes, for the error */
    Value errors;
    Handler handler;
    BytesView in;
    size_t at;
    StrBuilder out;
} Decoder;

/* Codecs that CPython has to look up say their name as well. */
static void *raise_only_encodes(const Decoder *d) {
    static const char why[] = "don't know how to handle UnicodeDecodeError in error callback";
    Sim *sim = d->sim;
    bool looked_up = d->codec.charset == PAGE || d->codec.endian == SIGNED;
    return looked_up ? RAISE(sim, TypeError, "decoding with '%V' codec failed (TypeError: %s)",
                             d->encoding, why)
                     : RAISE(sim, TypeError, "%s", why);
}

/* The bytes from d->at on, `size` of them, mean nothing; false: raised. */
static bool handle_bad(Decoder *d, size_t size, const char *reason) {
    Sim *sim = d->sim;
    switch (d->handler) {
    case IGNORE: break;
    case REPLACE: sb_char(&d->out, 0xfffd); break;
    case BACKSLASH:
        for (size_t i = 0; i < size; i++)
            sb_add_escape(&d->out, (unsigned char)d->in.data[d->at + i]);
        break;
    case SURROGATE_ESCAPE:
        for (size_t i = 0; i < size; i++)
            sb_char(&d->out, 0xdc00u + (unsigned char)d->in.data[d->at + i]);
        break;
    case XML: return raise_only_encodes(d), false;
    case HANDLER_NONE: return raise_unknown_handler(sim, as_str(d->errors)), false;
    default:
        raise_unicode(sim, sim->exceptions.UnicodeDecodeError, &d->codec, d->object, d->at,
                      d->at + size, reason);
        return false;
    }
    d->at += size;
    return true;
}

/* How many bytes of a broken sequence belong together. */
static size_t bad_size(const Decoder *d, const char *reason) {
    const unsigned char *s = (const unsigned char *)d->in.data + d->at;
    size_t left = d->in.size - d->at;
    if (reason[0] == 'u')
        return left; /* unexpected end of data */
    if (strcmp(reason, "invalid start byte") == 0)
        return 1;
    size_t size = 1;
    unsigned char low = s[0] == 0xe0 ? 0xa0 : s[0] == 0xf0 ? 0x90 : 0x80;
    unsigned char high = s[0] == 0xed ? 0x9f : s[0] == 0xf4 ? 0x8f : 0xbf;
    while (size < left && s[size] >= low && s[size] <= high) {
        size++;
        low = 0x80;
        high = 0xbf;
    }
    return size;
}

static bool is_passed_surrogate(const Decoder *d) {
    const unsigned char *s = (const unsigned char *)d->in.data + d->at;
    return d->handler == SURROGATE_PASS && d->in.size - d->at >= 3 && s[0] == 0xed &&
           s[1] >= 0xa0 && s[1] <= 0xbf && s[2] >= 0x80 && s[2] <= 0xbf;
}

static bool decode_utf8(Decoder *d) {
    while (d->at < d->in.size) {
        const char *reason = NULL;
        size_t good = utf8_check(d->in.data + d->at, d->in.size - d->at, &reason);
        sb_add(&d->out, d->in.data + d->at, good);
        d->at += good;
        if (d->at == d->in.size)
            break;
        if (is_passed_surrogate(d)) {
            sb_add(&d->out, d->in.data + d->at, 3);
            d->at += 3;
        } else if (!handle_bad(d, bad_size(d, reason), reason)) {
            return false;
        }
    }
    return true;
}

static bool decode_single(Decoder *d) {
    while (d->at < d->in.size) {
        unsigned char byte = (unsigned char)d->in.data[d->at];
        uint32_t c = d->codec.page ? code_page_character(d->codec.page, byte) : byte;
        bool good = d->codec.charset == ASCII ? byte < 128 : c != 0 || byte == 0;
        if (!good) {
            if (!handle_bad(d, 1, d->codec.page ? UNDEFINED : "ordinal not in range(128)"))
                return false;
            continue;
        }
        sb_char(&d->out, c);
        d->at++;
    }
    return true;
}

static uint32_t read_unit(const Decoder *d, size_t at, size_t bytes, bool big) {
    uint32_t unit = 0;
    for (size_t i = 0; i < bytes; i++) {
        unsigned char byte = (unsigned char)d->in.data[at + i];
        unit |= (uint32_t)byte << (8 * (big ? bytes - 1 - i : i));
    }
    return unit;
}

static bool decode_wide(Decoder *d) {
    size_t bytes = d->codec.charset == UTF16 ? 2 : 4;
    bool big = d->codec.endian == BIG;
    if (d->codec.endian == NATIVE_WITH_MARK && d->in.size >= bytes) {
        big = read_unit(d, 0, bytes, true) == 0xfeff;
        if (big || read_unit(d, 0, bytes, false) == 0xfeff)
            d->at = bytes;
    }
    while (d->at < d->in.size) {
        size_t left = d->in.size - d->at;
        if (left < bytes) {
            if (!handle_bad(d, left, "truncated data"))
                return false;
            continue;
        }
        uint32_t c = read_unit(d, d->at, bytes, big);
        size_t size = bytes;
        if (bytes == 2 && c >= 0xd800 && c <= 0xdbff && left >= 4) {
            uint32_t low = read_unit(d, d->at + 2, 2, big);
            if (low >= 0xdc00 && low <= 0xdfff) {
                c = 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00);
                size = 4;
            }
        }
        if (is_surrogate(c) || c > 0x10ffff) {
            const char *reason = bytes == 4   ? "code point not in range(0x110000)"
                                 : left < 4   ? "unexpected end of data"
                                 : c < 0xdc00 ? "illegal UTF-16 surrogate"
                                              : "illegal encoding";
            if (!handle_bad(d, bytes, reason))
                return false;
            continue;
        }
        sb_char(&d->out, c);
        d->at += size;
    }
    return true;
}

static Value decode(Decoder *d) {
    sb_init(&d->out, d->sim);
    bool ok = d->codec.charset == UTF8   ? decode_utf8(d)
              : d->codec.charset <= PAGE ? decode_single(d)
                                         : decode_wide(d);
    if (ok)
        return (Value)sb_finish(&d->out);
    sb_drop(&d->out);
    return NULL;
}

/* What errors say of a text with a signature, they say of what is behind it. */
static Value decode_signed(Decoder *d) {
    bool has = d->in.size >= 3 && memcmp(d->in.data, "\xef\xbb\xbf", 3) == 0;
    if (!has)
        return decode(d);
    Value rest = (Value)bytes_new(d->sim, d->in.data + 3, d->in.size - 3);
    d->object = rest;
    bytes_view(d->sim, rest, &d->in);
    Value text = decode(d);
    value_drop(d->sim, rest);
    return text;
}

Value str_decode_value(Sim *sim, Value bytes, Value encoding, Value errors) {
    if (!check_names(
            sim, value_is_bytes(sim, bytes) || value_is_bytearray(sim, bytes) ? "decode" : "str",
            encoding, errors)) {
        return NULL;
    }
    Decoder d = {.sim = sim, .object = bytes, .errors = errors, .handler = find_handler(errors)};
    if (!bytes_view(sim, bytes, &d.in)) {
        return RAISE(sim, TypeError, "decoding to str: need a bytes-like object, %T found", bytes);
    }
    d.encoding = encoding;
    if (!find_codec(sim, encoding, "decode", &d.codec))
        return NULL;
    return d.codec.endian == SIGNED ? decode_signed(&d) : decode(&d);
}
