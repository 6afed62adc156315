/* Operators, and brackets, which must close in their order; see lexer.h. Mirrors PyToken_OneChar
   and its kin and the last part of CPython's tok_get. */
#include "sim/python/syntax/lexer_internal.h"
#include "sim/python/unicode.h"

#include <stdio.h>

static bool open_bracket(Lexer *lexer, char c, const char *start) {
    if (lexer->level >= LEXER_MAX_BRACKETS) {
        lexer_fail(lexer, "too many nested parentheses");
        return false;
    }
    lexer->brackets[lexer->level].open = c;
    lexer->brackets[lexer->level].line = lexer->line;
    lexer->brackets[lexer->level].col = (uint32_t)(start - lexer->line_start);
    lexer->level++;
    return true;
}

static bool close_bracket(Lexer *lexer, char c) {
    if (lexer->level == 0) {
        lexer_fail(lexer, "unmatched '%c'", c);
        return false;
    }
    lexer->level--;
    char open = lexer->brackets[lexer->level].open;
    uint32_t line = lexer->brackets[lexer->level].line;
    if ((open == '(' && c == ')') || (open == '[' && c == ']') || (open == '{' && c == '}')) {
        return true;
    }
    const char *text = "closing parenthesis '%c' does not match opening parenthesis '%c'%s";
    char where[32] = "";
    if (line != lexer->line) {
        snprintf(where, sizeof(where), " on line %u", (unsigned)line);
    }
    lexer_fail(lexer, text, c, open, where);
    return false;
}

/* The kind of `c` alone, followed by `=`, doubled, and doubled followed by `=`; 0 where there is
 * none. */
typedef struct OperatorRow {
    uint8_t single;
    uint8_t equal;
    uint8_t twice;
    uint8_t twice_equal;
} OperatorRow;

static const OperatorRow operator_rows[128] = {
    ['('] = {TOKEN_LPAR, 0, 0, 0},
    [')'] = {TOKEN_RPAR, 0, 0, 0},
    ['['] = {TOKEN_LSQB, 0, 0, 0},
    [']'] = {TOKEN_RSQB, 0, 0, 0},
    ['{'] = {TOKEN_LBRACE, 0, 0, 0},
    ['}'] = {TOKEN_RBRACE, 0, 0, 0},
    [':'] = {TOKEN_COLON, TOKEN_COLON_EQUAL, 0, 0},
    [','] = {TOKEN_COMMA, 0, 0, 0},
    [';'] = {TOKEN_SEMI, 0, 0, 0},
    ['.'] = {TOKEN_DOT, 0, 0, 0},
    ['='] = {TOKEN_EQUAL, TOKEN_EQUAL_EQUAL, 0, 0},
    ['+'] = {TOKEN_PLUS, TOKEN_PLUS_EQUAL, 0, 0},
    ['-'] = {TOKEN_MINUS, TOKEN_MINUS_EQUAL, 0, 0},
    ['*'] = {TOKEN_STAR, TOKEN_STAR_EQUAL, TOKEN_DOUBLE_STAR, TOKEN_DOUBLE_STAR_EQUAL},
    ['/'] = {TOKEN_SLASH, TOKEN_SLASH_EQUAL, TOKEN_DOUBLE_SLASH, TOKEN_DOUBLE_SLASH_EQUAL},
    ['%'] = {TOKEN_PERCENT, TOKEN_PERCENT_EQUAL, 0, 0},
    ['@'] = {TOKEN_AT, TOKEN_AT_EQUAL, 0, 0},
    ['|'] = {TOKEN_BAR, TOKEN_BAR_EQUAL, 0, 0},
    ['^'] = {TOKEN_CARET, TOKEN_CARET_EQUAL, 0, 0},
    ['&'] = {TOKEN_AMPERSAND, TOKEN_AMPERSAND_EQUAL, 0, 0},
    ['~'] = {TOKEN_TILDE, 0, 0, 0},
    ['<'] = {TOKEN_LESS, TOKEN_LESS_EQUAL, TOKEN_LEFT_SHIFT, TOKEN_LEFT_SHIFT_EQUAL},
    ['>'] = {TOKEN_GREATER, TOKEN_GREATER_EQUAL, TOKEN_RIGHT_SHIFT, TOKEN_RIGHT_SHIFT_EQUAL},
    ['!'] = {0, TOKEN_NOT_EQUAL, 0, 0},
};

/* The longest operator at `at`; TOKEN_UNKNOWN if none starts there. */
static TokenKind match_operator(const char *at, size_t *size) {
    unsigned char c = (unsigned char)*at;
    const OperatorRow *row = &operator_rows[c < 128 ? c : 0];
    *size = 1;
    if (row->equal != 0 && at[1] == '=') {
        *size = 2;
        return row->equal;
    }
    if (row->twice != 0 && at[1] == at[0]) {
        *size = at[2] == '=' ? 3 : 2;
        return at[2] == '=' ? row->twice_equal : row->twice;
    }
    if ((c == '-' && at[1] == '>') || (c == '<' && at[1] == '>')) {
        *size = 2;
        return c == '-' ? TOKEN_ARROW : TOKEN_UNKNOWN;
    }
    if (c == '.' && at[1] == '.' && at[2] == '.') {
        *size = 3;
        return TOKEN_ELLIPSIS;
    }
    return row->single != 0 ? row->single : TOKEN_UNKNOWN;
}

Token lexer_read_operator(Lexer *lexer, const char *start) {
    size_t size;
    TokenKind kind = match_operator(start, &size);
    char c = *start;
    lexer->cursor = start + size;
    if (kind == TOKEN_LPAR || kind == TOKEN_LSQB || kind == TOKEN_LBRACE) {
        if (!open_bracket(lexer, c, start)) {
            return lexer_error_token(lexer);
        }
    } else if (kind == TOKEN_RPAR || kind == TOKEN_RSQB || kind == TOKEN_RBRACE) {
        if (!close_bracket(lexer, c)) {
            return lexer_error_token(lexer);
        }
    } else if (kind == TOKEN_UNKNOWN && !unicode_is_printable((unsigned char)c)) {
        lexer_fail(lexer, "invalid non-printable character U+%04X", (unsigned)(unsigned char)c);
        return lexer_error_token(lexer);
    }
    return lexer_make_token(lexer, kind, start);
}
