/* String and bytes literals: prefixes, quotes, escapes, and the joining of neighbours. Errors as
   those of CPython's unicode_escape codec and Parser/string_parser.c; its positions count a
   character that is not ASCII as ten, because CPython rewrites it as \UXXXXXXXX before decoding. */
#include "sim/python/syntax/parser_string.h"

#include "sim/python/unicode.h"
#include "sim/python/unicode_names.h"

#include <string.h>

void text_append(Parser *p, LiteralText *text, const char *data, size_t len) {
    if (text->data == NULL || text->len + len + 1 > text->capacity) {
        size_t capacity = text->capacity == 0 ? 64 : text->capacity * 2;
        while (capacity < text->len + len + 1) {
            capacity *= 2;
        }
        text->data = arena_grow(p->arena, text->data, text->capacity, capacity);
        text->capacity = capacity;
    }
    if (len > 0) {
        memcpy(text->data + text->len, data, len);
    }
    text->len += len;
    text->data[text->len] = 0;
}

static void append_code(Parser *p, LiteralText *text, uint32_t code) {
    char utf8[4];
    size_t size = utf8_encode(utf8, code);
    text_append(p, text, utf8, size);
}

/* ---- escapes -----------------------------------------------------------------------------------
 */

static bool is_octal(char c) {
    return c >= '0' && c <= '7';
}

static int hex_value(char c) {
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    char lower = (char)(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

static uint32_t read_octal(const char **at, const char *end) {
    uint32_t code = 0;
    for (int i = 0; i < 3 && *at < end && is_octal(**at); i++) {
        code = code * 8 + (uint32_t)(*(*at)++ - '0');
    }
    return code;
}

/* The character of a one-letter escape, or -1. */
static int simple_escape(char c) {
    switch (c) {
    case '\\': return '\\';
    case '\'': return '\'';
    case '"': return '"';
    case 'a': return '\a';
    case 'b': return '\b';
    case 'f': return '\f';
    case 'n': return '\n';
    case 'r': return '\r';
    case 't': return '\t';
    case 'v': return '\v';
    default: return -1;
    }
}

typedef struct Escapes {
    Parser *p;
    LiteralText *out;
    const char *start;
    const char *at; /* behind the backslash and the letter */
    const char *end;
    const char *unknown; /* behind the backslash of the first escape that there is not, or
                          * NULL */
} Escapes;

/* The position that CPython's codec would report. */
static size_t codec_position(const Escapes *e, const char *at) {
    size_t position = 0;
    for (const char *c = e->start; c < at; c++) {
        unsigned char byte = (unsigned char)*c;
        if (byte < 0x80) {
            position++;
        } else if (byte >= 0xc0) {
            position += 10;
        }
    }
    return position;
}

_Noreturn static void raise_escape(const Escapes *e, const char *from, const char *to,
                                   const char *reason) {
    size_t first = codec_position(e, from);
    size_t last = codec_position(e, to) - 1;
    if (first == last) {
        raise_here(e->p, ERROR_SYNTAX,
                   "(unicode error) 'unicodeescape' codec can't decode byte 0x5c in position %zu: "
                   "%s",
                   first, reason);
    }
    raise_here(e->p, ERROR_SYNTAX,
               "(unicode error) 'unicodeescape' codec can't decode bytes in position %zu-%zu: %s",
               first, last, reason);
}

static void hex_escape(Escapes *e, int digits, const char *reason) {
    const char *from = e->at - 2;
    uint32_t code = 0;
    for (int i = 0; i < digits; i++) {
        int value = e->at < e->end ? hex_value(*e->at) : -1;
        if (value < 0) {
            raise_escape(e, from, e->at, reason);
        }
        code = code * 16 + (uint32_t)value;
        e->at++;
    }
    if (code > 0x10ffff) {
        raise_escape(e, from, e->at, "illegal Unicode character");
    }
    append_code(e->p, e->out, code);
}

/* Where the codec gave up reading {NAME}, or NULL if it is well-formed. */
static const char *malformed_name(const Escapes *e, const char *close) {
    if (e->at >= e->end || *e->at != '{') {
        return e->at;
    }
    if (close == e->at + 1) {
        return close;
    }
    return close == e->end ? close : NULL;
}

static void name_escape(Escapes *e) {
    const char *from = e->at - 2;
    const char *close = e->at;
    while (close < e->end && *close != '}') {
        close++;
    }
    const char *stop = malformed_name(e, close);
    if (stop != NULL) {
        raise_escape(e, from, stop, "malformed \\N character escape");
    }
    uint32_t code;
    if (unicode_find_name(e->at + 1, (size_t)(close - e->at - 1), &code) == NAME_UNKNOWN) {
        raise_escape(e, from, close + 1,
                     "unknown Unicode character name (only the common names are known here)");
    }
    append_code(e->p, e->out, code);
    e->at = close + 1;
}

static void keep_backslash(Escapes *e) {
    e->at--;
    if (e->unknown == NULL && (unsigned char)*e->at < 0x80) {
        e->unknown = e->at;
    }
    text_append(e->p, e->out, "\\", 1);
}

static uint32_t octal_escape(Escapes *e) {
    const char *start = --e->at;
    uint32_t code = read_octal(&e->at, e->end);
    if (code > 0377 && e->unknown == NULL) {
        e->unknown = start;
    }
    return code;
}

static void text_escape(Escapes *e) {
    char c = *e->at++;
    int simple = simple_escape(c);
    if (simple >= 0) {
        append_code(e->p, e->out, (uint32_t)simple);
    } else if (is_octal(c)) {
        append_code(e->p, e->out, octal_escape(e));
    } else if (c == 'x') {
        hex_escape(e, 2, "truncated \\xXX escape");
    } else if (c == 'u') {
        hex_escape(e, 4, "truncated \\uXXXX escape");
    } else if (c == 'U') {
        hex_escape(e, 8, "truncated \\UXXXXXXXX escape");
    } else if (c == 'N') {
        name_escape(e);
    } else if (c != '\n') {
        keep_backslash(e);
    }
}

static const char *find_backslash(const char *at, const char *end) {
    const char *found = memchr(at, '\\', (size_t)(end - at));
    return found == NULL ? end : found;
}

void doubt_escape(Parser *p, const StringToken *token, const char *at) {
    if (at == NULL || !p->doubts_strings) {
        return;
    }
    bool octal = is_octal(*at);
    doubt_at(p, token->token->span, "invalid %sescape sequence '\\%.*s'", octal ? "octal " : "",
             octal ? 3 : 1, at);
}

void decode_text(StringBuilder *builder, const StringToken *token, const char *text, size_t len) {
    Parser *p = builder->p;
    LiteralText *out = &builder->text;
    Escapes e = {p, out, text, text, text + len, NULL};
    while (e.at < e.end) {
        const char *stop = token->is_raw ? e.end : find_backslash(e.at, e.end);
        text_append(p, out, e.at, (size_t)(stop - e.at));
        e.at = stop;
        if (stop < e.end) {
            e.at++;
            if (e.at == e.end) {
                raise_escape(&e, stop, e.at, "\\ at end of string");
            }
            text_escape(&e);
        }
    }
    doubt_escape(p, token, e.unknown);
}

static void bytes_hex_escape(Escapes *e) {
    int high = e->at < e->end ? hex_value(e->at[0]) : -1;
    int low = e->at + 1 < e->end ? hex_value(e->at[1]) : -1;
    if (high < 0 || low < 0) {
        raise_here(e->p, ERROR_SYNTAX, "(value error) invalid \\x escape at position %zu",
                   (size_t)(e->at - 2 - e->start));
    }
    char byte = (char)(high * 16 + low);
    text_append(e->p, e->out, &byte, 1);
    e->at += 2;
}

static void bytes_escape(Escapes *e) {
    char c = *e->at++;
    int simple = simple_escape(c);
    char byte = (char)simple;
    if (simple >= 0) {
        text_append(e->p, e->out, &byte, 1);
    } else if (is_octal(c)) {
        byte = (char)octal_escape(e);
        text_append(e->p, e->out, &byte, 1);
    } else if (c == 'x') {
        bytes_hex_escape(e);
    } else if (c != '\n') {
        keep_backslash(e);
    }
}

void decode_bytes(StringBuilder *builder, const StringToken *token) {
    Parser *p = builder->p;
    LiteralText *out = &builder->text;
    Escapes e = {p, out, token->body, token->body, token->end, NULL};
    while (e.at < e.end) {
        const char *stop = token->is_raw ? e.end : find_backslash(e.at, e.end);
        text_append(p, out, e.at, (size_t)(stop - e.at));
        e.at = stop;
        if (stop < e.end) {
            e.at++;
            bytes_escape(&e);
        }
    }
    doubt_escape(p, token, e.unknown);
}

/* ---- rows of strings ---------------------------------------------------------------------------
 */

static StringToken cut_token(const Parser *p, const Token *token) {
    StringToken cut = {.token = token, .start = p->lexer.text + token->start};
    const char *at = cut.start;
    for (; *at != '"' && *at != '\''; at++) {
        char letter = (char)(*at | 0x20);
        cut.is_raw = cut.is_raw || letter == 'r';
        cut.is_bytes = cut.is_bytes || letter == 'b';
        cut.is_fstring = cut.is_fstring || letter == 'f';
    }
    const char *end = p->lexer.text + token->end;
    bool triple = end - at >= 6 && at[1] == at[0] && at[2] == at[0];
    cut.body = at + (triple ? 3 : 1);
    cut.end = end - (triple ? 3 : 1);
    return cut;
}

static void check_ascii(Parser *p, const StringToken *token) {
    for (const char *c = token->body; c < token->end; c++) {
        if ((unsigned char)*c >= 0x80) {
            raise_at(p, token->token->span, "bytes can only contain ASCII literal characters");
        }
    }
}

static void add_plain(StringBuilder *builder, const StringToken *token) {
    if (token->is_bytes) {
        decode_bytes(builder, token);
    } else {
        decode_text(builder, token, token->body, (size_t)(token->end - token->body));
    }
}

static void add_token(StringBuilder *builder, uint32_t index, bool is_first) {
    StringToken token = cut_token(builder->p, &builder->p->tokens[index]);
    if (token.is_bytes) {
        check_ascii(builder->p, &token);
    }
    if (is_first) {
        builder->is_bytes = token.is_bytes;
        builder->u_prefix = *token.start == 'u';
    } else if (builder->is_bytes != token.is_bytes) {
        if (!token.is_fstring) {
            add_plain(builder, &token); /* its own mistakes come first */
        }
        raise_here(builder->p, ERROR_SYNTAX, "cannot mix bytes and nonbytes literals");
    }
    if (token.is_fstring) {
        builder->is_fstring = true;
        parse_fstring(builder, &token);
    } else {
        add_plain(builder, &token);
    }
}

static Node *make_constant(StringBuilder *builder) {
    Node *node = make(builder->p, NODE_Constant, builder->span);
    Literal *literal = &AST(Constant, node)->value;
    text_append(builder->p, &builder->text, "", 0);
    literal->kind = builder->is_bytes ? LITERAL_BYTES : LITERAL_STR;
    literal->u_prefix = builder->u_prefix;
    literal->text = (TextSlice){builder->text.data, (uint32_t)builder->text.len};
    builder->text = (LiteralText){0};
    return node;
}

void flush_text(StringBuilder *builder) {
    if (builder->text.len > 0) {
        push(builder->p, make_constant(builder));
    }
}

Node *make_joined(StringBuilder *builder) {
    Node *node = make(builder->p, NODE_JoinedStr, builder->span);
    flush_text(builder);
    AST(JoinedStr, node)->values = take(builder->p, builder->base);
    raise_height_over(builder->p, node, AST(JoinedStr, node)->values);
    return node;
}

Node *parse_strings(Parser *p) {
    Node *node;
    uint32_t start = p->mark;
    if (p->diagnosing && memo_get(p, MEMO_ATOM, &node)) {
        return node;
    }
    while (accept(p, TOKEN_STRING)) {}
    p->doubts_strings = !p->diagnosing && start >= p->read_strings;
    StringBuilder builder = {.p = p, .base = p->stack_count, .span = span_from(p, start)};
    for (uint32_t i = start; i < p->mark; i++) {
        add_token(&builder, i, i == start);
    }
    p->read_strings = p->mark > p->read_strings ? p->mark : p->read_strings;
    node = builder.is_fstring ? make_joined(&builder) : make_constant(&builder);
    if (p->diagnosing) {
        memo_put(p, MEMO_ATOM, start, node);
    }
    return node;
}
