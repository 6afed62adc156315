/* The text of number literals; see lexer.h. Mirrors the number part of CPython's tok_get and
   verify_end_of_number: a number may be followed at once by a keyword such as `if` or `else`. */
#include "sim/python/syntax/lexer_internal.h"

#include <string.h>

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

static bool is_hex_digit(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/* `1if x else y` is allowed, `1for` only if no letter follows the word: as CPython looks ahead. */
static bool keyword_follows(const char *at) {
    static const char *const words[] = {"and", "else", "for", "or", "not"};
    if (at[0] == 'i' && (at[1] == 'f' || at[1] == 'n' || at[1] == 's')) {
        return true;
    }
    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
        size_t len = strlen(words[i]);
        if (strncmp(at, words[i], len) == 0) {
            return !lexer_is_name_char((unsigned char)at[len]);
        }
    }
    return false;
}

/* A letter beyond ASCII is no part of the number's mistake: the next token will complain of it. */
static bool end_number(Lexer *lexer, const char *kind) {
    unsigned char next = (unsigned char)*lexer->cursor;
    if (next >= 128 || !lexer_is_name_char(next))
        return true;
    if (keyword_follows(lexer->cursor)) {
        lexer_doubt(lexer, "invalid %s literal", kind);
        return true;
    }
    lexer_fail(lexer, "invalid %s literal", kind);
    return false;
}

/* Digits with single underscores between them. */
static bool skip_decimal_tail(Lexer *lexer) {
    for (;;) {
        while (is_digit(*lexer->cursor)) {
            lexer->cursor++;
        }
        if (*lexer->cursor != '_') {
            return true;
        }
        lexer->cursor++;
        if (!is_digit(*lexer->cursor)) {
            lexer_fail(lexer, "invalid decimal literal");
            return false;
        }
    }
}

static bool skip_imaginary(Lexer *lexer) {
    lexer->cursor++;
    return end_number(lexer, "imaginary");
}

/* The cursor stands on 'e'. If no exponent follows, the number ends before it. */
static bool skip_exponent(Lexer *lexer, bool *is_exponent) {
    const char *e = lexer->cursor++;
    *is_exponent = true;
    if (*lexer->cursor == '+' || *lexer->cursor == '-') {
        lexer->cursor++;
        if (!is_digit(*lexer->cursor)) {
            lexer_fail(lexer, "invalid decimal literal");
            return false;
        }
    } else if (!is_digit(*lexer->cursor)) {
        lexer->cursor = e;
        *is_exponent = false;
        return end_number(lexer, "decimal");
    }
    return skip_decimal_tail(lexer);
}

/* Behind the digits before or after the point: exponent, imaginary unit, end. */
static bool skip_number_end(Lexer *lexer) {
    bool is_exponent = false;
    if (*lexer->cursor == 'e' || *lexer->cursor == 'E') {
        if (!skip_exponent(lexer, &is_exponent)) {
            return false;
        }
        if (!is_exponent) {
            return true;
        }
    }
    if (*lexer->cursor == 'j' || *lexer->cursor == 'J') {
        return skip_imaginary(lexer);
    }
    return end_number(lexer, "decimal");
}

static bool skip_fraction(Lexer *lexer) {
    lexer->cursor++;
    if (is_digit(*lexer->cursor) && !skip_decimal_tail(lexer)) {
        return false;
    }
    return skip_number_end(lexer);
}

static bool skip_hexadecimal(Lexer *lexer) {
    lexer->cursor += 2;
    do {
        lexer->cursor += *lexer->cursor == '_';
        if (!is_hex_digit(*lexer->cursor)) {
            lexer_fail(lexer, "invalid hexadecimal literal");
            return false;
        }
        while (is_hex_digit(*lexer->cursor)) {
            lexer->cursor++;
        }
    } while (*lexer->cursor == '_');
    return end_number(lexer, "hexadecimal");
}

static bool bad_digit(Lexer *lexer, const char *kind) {
    char digit = *lexer->cursor++;
    lexer_fail(lexer, "invalid digit '%c' in %s literal", digit, kind);
    return false;
}

/* Octal and binary: digits below `limit`. */
static bool skip_small_base(Lexer *lexer, char limit, const char *kind) {
    lexer->cursor += 2;
    do {
        lexer->cursor += *lexer->cursor == '_';
        if (is_digit(*lexer->cursor) && *lexer->cursor >= limit) {
            return bad_digit(lexer, kind);
        }
        if (!is_digit(*lexer->cursor)) {
            lexer_fail(lexer, "invalid %s literal", kind);
            return false;
        }
        while (*lexer->cursor >= '0' && *lexer->cursor < limit) {
            lexer->cursor++;
        }
    } while (*lexer->cursor == '_');
    if (is_digit(*lexer->cursor)) {
        return bad_digit(lexer, kind);
    }
    return end_number(lexer, kind);
}

static bool skip_zeros(Lexer *lexer) {
    for (;;) {
        while (*lexer->cursor == '0') {
            lexer->cursor++;
        }
        if (*lexer->cursor != '_') {
            return true;
        }
        lexer->cursor++;
        if (!is_digit(*lexer->cursor)) {
            lexer_fail(lexer, "invalid decimal literal");
            return false;
        }
    }
}

/* A number that starts with 0 but has no letter for its base: zeros, or a float. */
static bool skip_leading_zero(Lexer *lexer) {
    const char *start = lexer->cursor;
    if (!skip_zeros(lexer)) {
        return false;
    }
    const char *zeros_end = lexer->cursor;
    bool nonzero = is_digit(*lexer->cursor);
    if (nonzero && !skip_decimal_tail(lexer)) {
        return false;
    }
    char c = *lexer->cursor;
    if (c == '.') {
        return skip_fraction(lexer);
    }
    if (c == 'e' || c == 'E' || c == 'j' || c == 'J') {
        return skip_number_end(lexer);
    }
    if (nonzero) {
        lexer_fail_range(lexer, start, zeros_end + 1,
                         "leading zeros in decimal integer literals are not permitted; use an 0o "
                         "prefix for octal integers");
        return false;
    }
    return end_number(lexer, "decimal");
}

bool lexer_skip_number(Lexer *lexer) {
    const char *at = lexer->cursor;
    if (*at == '.') {
        return skip_fraction(lexer);
    }
    if (*at == '0') {
        switch (at[1]) {
        case 'x':
        case 'X': return skip_hexadecimal(lexer);
        case 'o':
        case 'O': return skip_small_base(lexer, '8', "octal");
        case 'b':
        case 'B': return skip_small_base(lexer, '2', "binary");
        default: return skip_leading_zero(lexer);
        }
    }
    if (!skip_decimal_tail(lexer)) {
        return false;
    }
    return *lexer->cursor == '.' ? skip_fraction(lexer) : skip_number_end(lexer);
}
