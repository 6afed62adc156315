/* String literals: what the string and f-string parts of the parser share. */
#pragma once

#include "sim/python/syntax/parser_internal.h"

/* Text that grows while a literal is put together. */
typedef struct LiteralText {
    char *data;
    size_t len;
    size_t capacity;
} LiteralText;

/* A row of string tokens on its way to one Constant or JoinedStr. */
typedef struct StringBuilder {
    Parser *p;
    Span span; /* of all tokens */
    bool u_prefix;
    bool is_bytes;
    bool is_fstring;  /* one of the tokens has an f */
    LiteralText text; /* behind the last expression */
    uint32_t base;    /* of the values on the parser's stack */
} StringBuilder;

/* One token, cut into pieces. */
typedef struct StringToken {
    const Token *token;
    const char *start; /* of the token */
    const char *body;  /* between the quotes */
    const char *end;
    bool is_raw;
    bool is_bytes;
    bool is_fstring;
} StringToken;

void text_append(Parser *p, LiteralText *text, const char *data, size_t len);

/* Appends body text with its escapes resolved. */
void decode_text(StringBuilder *builder, const StringToken *token, const char *text, size_t len);
void decode_bytes(StringBuilder *builder, const StringToken *token);

/* Doubts an escape that there is not: `at` is the character behind the backslash. */
void doubt_escape(Parser *p, const StringToken *token, const char *at);

/* Adds the parts of an f-string to the builder. */
void parse_fstring(StringBuilder *builder, const StringToken *token);

/* Turns the collected text into a Constant on the stack, if there is any. */
void flush_text(StringBuilder *builder);

Node *make_joined(StringBuilder *builder);
