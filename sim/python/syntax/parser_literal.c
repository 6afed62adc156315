/* Values of number literals. Integers beyond 63 bits keep their digits as text. */
#include "sim/python/syntax/parser_internal.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_DECIMAL_DIGITS = 4300 };

static char *without_underscores(Parser *p, const char *text, size_t len, size_t *out_len) {
    char *copy = arena_alloc(p->arena, len + 1);
    size_t out = 0;
    for (size_t i = 0; i < len; i++) {
        if (text[i] != '_') {
            copy[out++] = text[i];
        }
    }
    *out_len = out;
    return copy;
}

static int base_of(const char *text) {
    if (text[0] != '0') {
        return 10;
    }
    switch (text[1] | 0x20) {
    case 'x': return 16;
    case 'o': return 8;
    case 'b': return 2;
    default: return 10;
    }
}

static uint64_t digit_value(char c) {
    if (c <= '9') {
        return (uint64_t)(c - '0');
    }
    return (uint64_t)(c | 0x20) - 'a' + 10;
}

/* False if the value does not fit. */
static bool small_integer(const char *digits, int base, int64_t *result) {
    uint64_t value = 0;
    for (; *digits != 0; digits++) {
        uint64_t digit = digit_value(*digits);
        if (value > ((uint64_t)INT64_MAX - digit) / (uint64_t)base) {
            return false;
        }
        value = value * (uint64_t)base + digit;
    }
    *result = (int64_t)value;
    return true;
}

static void check_digits(Parser *p, const Token *token, size_t digits) {
    if (digits > MAX_DECIMAL_DIGITS) {
        int32_t line = (int32_t)token->span.line;
        char message[300];
        snprintf(message, sizeof(message),
                 "Exceeds the limit (%d digits) for integer string conversion: value has %zu "
                 "digits; use sys.set_int_max_str_digits() to increase the limit - Consider "
                 "hexadecimal for huge integer literals to avoid decimal conversion limits.",
                 MAX_DECIMAL_DIGITS, digits);
        raise_numbers(p, ERROR_SYNTAX, line, 0, line, 0,
                      arena_copy(p->arena, message, strlen(message)));
    }
}

static void integer(Parser *p, const Token *token, char *text, size_t len, Literal *literal) {
    int base = base_of(text);
    literal->kind = LITERAL_INT;
    if (small_integer(base == 10 ? text : text + 2, base, &literal->integer)) {
        return;
    }
    if (base == 10) {
        check_digits(p, token, len);
    }
    literal->kind = LITERAL_BIGINT;
    literal->text = (TextSlice){text, (uint32_t)len};
}

static void number_value(Parser *p, const Token *token, Literal *literal) {
    size_t len;
    const char *start = p->lexer.text + token->start;
    char *text = without_underscores(p, start, token->end - token->start, &len);
    char last = text[len - 1];
    bool hex = base_of(text) == 16;
    if (!hex && (last == 'j' || last == 'J')) {
        text[len - 1] = 0;
        literal->kind = LITERAL_COMPLEX;
        literal->number = strtod(text, NULL);
    } else if (!hex && strpbrk(text, ".eE") != NULL) {
        literal->kind = LITERAL_FLOAT;
        literal->number = strtod(text, NULL);
    } else {
        integer(p, token, text, len, literal);
    }
}

Node *parse_number(Parser *p) {
    const Token *token = peek(p);
    Node *node = make(p, NODE_Constant, token->span);
    number_value(p, token, &AST(Constant, node)->value);
    p->mark++;
    return node;
}
