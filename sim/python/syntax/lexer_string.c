/* The text of string literals; see lexer.h. Mirrors the string part of CPython's tok_get. */
#include "sim/python/syntax/lexer_internal.h"

const char *lexer_skip_string_prefix(const char *at) {
    bool b = false;
    bool r = false;
    bool u = false;
    bool f = false;
    for (;; at++) {
        char c = (char)(*at | 0x20);
        if (c == 'b' && !b && !u && !f) {
            b = true;
        } else if (c == 'u' && !b && !u && !r && !f) {
            u = true;
        } else if (c == 'r' && !r && !u) {
            r = true;
        } else if (c == 'f' && !f && !b && !u) {
            f = true;
        } else {
            return *at == '"' || *at == '\'' ? at : NULL;
        }
    }
}

typedef struct StringStart {
    const char *start; /* of the prefix */
    const char *line_start;
    uint32_t line;
} StringStart;

static Token unterminated(Lexer *lexer, const StringStart *from, bool triple) {
    uint32_t last_line = lexer->line;
    const char *at = lexer->cursor;
    const char *line_start = lexer->line_start;
    lexer->cursor = from->start + 1;
    lexer->line_start = from->line_start;
    lexer->line = from->line;
    lexer_fail(lexer, "unterminated %sstring literal (detected at line %u)",
               triple ? "triple-quoted " : "", (unsigned)last_line);
    Token token = lexer_error_token(lexer);
    lexer->cursor = at;
    lexer->line = last_line;
    lexer->line_start = line_start;
    return token;
}

/* Moves the cursor behind the closing quotes. */
static bool skip_string_body(Lexer *lexer, char quote, bool triple) {
    int quotes = 0;
    while (quotes < (triple ? 3 : 1)) {
        if (lexer->cursor >= lexer->end || (!triple && *lexer->cursor == '\n')) {
            return false;
        }
        char c = *lexer->cursor++;
        quotes = c == quote ? quotes + 1 : 0;
        if (c == '\\' && lexer->cursor < lexer->end) {
            c = *lexer->cursor++;
        }
        if (c == '\n') {
            lexer_enter_line(lexer);
        }
    }
    return true;
}

Token lexer_read_string(Lexer *lexer, const char *start) {
    StringStart from = {start, lexer->line_start, lexer->line};
    char quote = *lexer->cursor++;
    bool triple = false;
    if (*lexer->cursor == quote) {
        lexer->cursor++;
        if (*lexer->cursor != quote) {
            return lexer_make_token(lexer, TOKEN_STRING, start);
        }
        lexer->cursor++;
        triple = true;
    }
    if (!skip_string_body(lexer, quote, triple)) {
        return unterminated(lexer, &from, triple);
    }
    Token token = lexer_make_token(lexer, TOKEN_STRING, start);
    token.span.line = from.line;
    token.span.col = lexer_column(lexer, from.line, from.line_start, start);
    return token;
}
