/* Tokens; see lexer.h. Mirrors CPython 3.11 Parser/tokenizer.c (tok_get): where the cursor stands
   when an error is noticed decides the column that is reported, so the order of reading is
   CPython's. Numbers are in lexer_number.c, strings in lexer_string.c, operators and brackets in
   lexer_operator.c. */
#include "sim/python/syntax/lexer.h"

#include "sim/python/syntax/lexer_internal.h"
#include "sim/python/unicode.h"
#include "sim/python/unicode_nfkc.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

enum { TAB_SIZE = 8 };

/* ---- tables ------------------------------------------------------------------------------------
 */

static const char *const kind_texts[TOKEN_KIND_COUNT] = {
#define KIND(name, text)     [TOKEN_##name] = text,
#define OPERATOR(name, text) [TOKEN_##name] = text,
#define KEYWORD(name, text)  [TOKEN_##name] = text,
#include "sim/python/syntax/tokens.def"
};

static const char *const kind_names[TOKEN_KIND_COUNT] = {
#define KIND(name, text)     [TOKEN_##name] = #name,
#define OPERATOR(name, text) [TOKEN_##name] = #name,
#define KEYWORD(name, text)  [TOKEN_##name] = #name,
#include "sim/python/syntax/tokens.def"
};

static const char *const known_names[NAME_KNOWN_COUNT] = {
#define KEYWORD(name, text)      [NAME_##name] = text,
#define SOFT_KEYWORD(name, text) [NAME_##name] = text,
#include "sim/python/syntax/tokens.def"
};

enum { KEYWORD_COUNT = NAME_UNDERSCORE };

/* Bits of a byte: may it be part of a name, a decimal digit, ...? */
enum { CHAR_NAME = 1, CHAR_DIGIT = 2, CHAR_HEX = 4 };

const char *token_kind_text(TokenKind kind) {
    return kind_texts[kind];
}

const char *token_kind_name(TokenKind kind) {
    return kind_names[kind];
}

static bool starts_name(unsigned char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 128;
}

bool lexer_is_name_char(unsigned char c) {
    return starts_name(c) || (c >= '0' && c <= '9');
}

/* ---- start and end -----------------------------------------------------------------------------
 */

static void remember_buffer(Lexer *lexer) {
    lexer->buffer.start = lexer->read_start;
    lexer->buffer.last_line = lexer->line_start;
    lexer->buffer.line = lexer->line;
}

static void init(Lexer *lexer, Source *source, const char *text, size_t len) {
    memset(lexer, 0, sizeof(*lexer));
    lexer->source = source;
    lexer->text = text;
    lexer->cursor = text;
    lexer->end = text + len;
    lexer->line_start = lexer->read_start = text;
    lexer->line = 1;
    remember_buffer(lexer);
    lexer->at_line_start = true;
    if (source->names.count == 0) {
        for (int i = 0; i < NAME_KNOWN_COUNT; i++) {
            source_intern(source, known_names[i], strlen(known_names[i]));
        }
    }
}

void lexer_init(Lexer *lexer, Source *source) {
    init(lexer, source, source->text, source->len);
}

void lexer_init_expression(Lexer *lexer, Source *source, const char *text, size_t len,
                           uint32_t line, int32_t col) {
    init(lexer, source, text, len);
    lexer->line = lexer->buffer.line = line;
    lexer->first_line = line;
    lexer->first_col = col;
}

/* ---- errors ------------------------------------------------------------------------------------
 */

static int32_t chars_between(const char *start, const char *end) {
    return (int32_t)utf8_count(start, (size_t)(end - start));
}

static int32_t chars_before_cursor(const Lexer *lexer) {
    return chars_between(lexer->line_start, lexer->cursor);
}

Token lexer_error_token(Lexer *lexer) {
    Token token = {.kind = TOKEN_ERROR};
    token.span.line = token.span.end_line = lexer->line;
    token.span.col = (uint32_t)(lexer->cursor - lexer->line_start);
    return token;
}

static void set_error(Lexer *lexer, ErrorKind kind, const char *message, int32_t offset,
                      int32_t end_offset) {
    lexer->error = (LexerError){.kind = kind,
                                .message = message,
                                .line = (int32_t)lexer->line,
                                .offset = offset,
                                .column = offset,
                                .end_line = (int32_t)lexer->line,
                                .end_offset = end_offset};
}

void lexer_fail(Lexer *lexer, const char *format, ...) {
    va_list args;
    va_start(args, format);
    const char *message = source_format(lexer->source, format, args);
    va_end(args);
    int32_t offset = chars_before_cursor(lexer);
    set_error(lexer, ERROR_SYNTAX, message, offset, offset);
    lexer->error.is_strong = true;
}

void lexer_doubt(Lexer *lexer, const char *format, ...) {
    va_list args;
    va_start(args, format);
    const char *message = source_format(lexer->source, format, args);
    va_end(args);
    uint32_t col = (uint32_t)(lexer->cursor - lexer->line_start);
    Doubt doubt = {.span = {lexer->line, col, lexer->line, col + 1}, .message = message};
    int32_t offset = chars_before_cursor(lexer);
    uint32_t len = (uint32_t)strcspn(lexer->line_start, "\n");
    doubt.error = (Diagnostic){.message = message,
                               .line = (int32_t)lexer->line,
                               .offset = offset,
                               .end_line = (int32_t)lexer->line,
                               .end_offset = offset,
                               .column = offset,
                               .text = {lexer->line_start, len},
                               .has_text = true};
    source_doubt(lexer->source, &doubt);
}

void lexer_fail_range(Lexer *lexer, const char *start, const char *end, const char *message) {
    int32_t from = (int32_t)(start - lexer->line_start) + 1; /* bytes, whatever the encoding */
    set_error(lexer, ERROR_SYNTAX, message, from, (int32_t)(end - lexer->line_start));
    lexer->error.column = chars_between(lexer->line_start, start) + 1;
    lexer->error.is_strong = true;
}

static void fail_tabs(Lexer *lexer) {
    set_error(lexer, ERROR_TAB, "inconsistent use of tabs and spaces in indentation", 1, 0);
}

static void fail_too_deep(Lexer *lexer) {
    set_error(lexer, ERROR_INDENTATION, "too many levels of indentation", 1, 0);
}

/* The whole line counts as read. */
static void fail_dedent(Lexer *lexer) {
    while (lexer->cursor < lexer->end && *lexer->cursor != '\n') {
        lexer->cursor++;
    }
    int32_t col = lexer->source->counts_chars ? chars_before_cursor(lexer)
                                              : (int32_t)(lexer->cursor - lexer->line_start);
    col += lexer->cursor < lexer->end; /* the newline */
    set_error(lexer, ERROR_INDENTATION, "unindent does not match any outer indentation level", col,
              -1);
    lexer->error.column = chars_before_cursor(lexer) + 1;
}

static void fail_end(Lexer *lexer) {
    lexer->error = (LexerError){.kind = ERROR_SYNTAX, .message = NULL};
}

void lexer_recover(Lexer *lexer) {
    lexer->level = 0;
    lexer->pending = 0;
    while (lexer->cursor < lexer->end && *lexer->cursor != '\n') {
        lexer->cursor++;
    }
    if (lexer->cursor + 1 < lexer->end) {
        lexer->cursor++;
        lexer->line++;
        lexer->line_start = lexer->read_start = lexer->cursor;
    }
    lexer->at_line_start = true;
}

/* ---- reading -----------------------------------------------------------------------------------
 */

/* Called behind a newline: the next line becomes the current one, unless the text ends here. A
   newline between tokens starts a new read; one in a string or behind a backslash does not. */
void lexer_enter_line(Lexer *lexer) {
    if (lexer->cursor < lexer->end) {
        lexer->line++;
        lexer->line_start = lexer->cursor;
    }
}

static void start_line(Lexer *lexer) {
    lexer_enter_line(lexer);
    lexer->read_start = lexer->line_start;
    lexer->at_line_start = true;
}

uint32_t lexer_column(const Lexer *lexer, uint32_t line, const char *line_start, const char *at) {
    int32_t col = (int32_t)(at - line_start);
    return (uint32_t)(line == lexer->first_line ? col + lexer->first_col : col);
}

Token lexer_make_token(Lexer *lexer, TokenKind kind, const char *start) {
    Token token = {.kind = (uint8_t)kind, .level = (uint8_t)lexer->level, .has_place = true};
    token.start = (uint32_t)(start - lexer->text);
    token.end = (uint32_t)(lexer->cursor - lexer->text);
    token.span.line = token.span.end_line = lexer->line;
    token.span.col = lexer_column(lexer, lexer->line, lexer->line_start, start);
    token.span.end_col = lexer_column(lexer, lexer->line, lexer->line_start, lexer->cursor);
    return token;
}

static Token make_mark(Lexer *lexer, TokenKind kind) {
    Token token = {.kind = (uint8_t)kind, .level = (uint8_t)lexer->level};
    token.start = token.end = (uint32_t)(lexer->cursor - lexer->text);
    token.span.line = token.span.end_line = lexer->line;
    /* At the end of a file CPython knows the line but no column. */
    bool at_end = lexer->cursor >= lexer->end && lexer->source->kind == SOURCE_FILE;
    uint32_t col = at_end ? 0 : (uint32_t)(lexer->cursor - lexer->line_start);
    token.span.col = token.span.end_col = col;
    return token;
}

/* CPython counts from where it began to read, which may be an earlier line; made characters, the
   count ends one behind this line. */
static void fail_continuation(Lexer *lexer) {
    int32_t offset = (int32_t)(lexer->cursor - lexer->read_start);
    if (lexer->source->counts_chars) {
        TextSlice line = source_line(lexer->source, lexer->line);
        int32_t len = (int32_t)line.len + 1;
        offset = (int32_t)source_column_chars(lexer->source, lexer->line,
                                              (uint32_t)(offset < len ? offset : len));
    }
    set_error(lexer, ERROR_SYNTAX, "unexpected character after line continuation character", offset,
              0);
    lexer->error.column = chars_before_cursor(lexer);
}

/* Behind a backslash: a newline and at least one more line must follow. */
static bool skip_continuation(Lexer *lexer) {
    char c = lexer->cursor < lexer->end ? *lexer->cursor++ : 0;
    if (c != '\n') {
        fail_continuation(lexer);
        return false;
    }
    if (lexer->cursor >= lexer->end) {
        fail_end(lexer);
        return false;
    }
    lexer_enter_line(lexer);
    return true;
}

/* ---- indentation -------------------------------------------------------------------------------
 */

typedef struct Indent {
    int32_t col;
    int32_t
        alt; /* tabs counted as one column, to notice mixtures that depend on the size of a tab */
    bool blank; /* the line has nothing but a comment */
} Indent;

static bool measure_indent(Lexer *lexer, Indent *indent) {
    int32_t continued = 0;
    for (;; lexer->cursor++) {
        char c = *lexer->cursor;
        if (c == ' ') {
            indent->col++;
            indent->alt++;
        } else if (c == '\t') {
            indent->col = (indent->col / TAB_SIZE + 1) * TAB_SIZE;
            indent->alt++;
        } else if (c == '\f') {
            indent->col = indent->alt = 0;
        } else if (c == '\\') {
            continued = continued != 0 ? continued : indent->col;
            lexer->cursor++;
            if (!skip_continuation(lexer)) {
                return false;
            }
            lexer->cursor--;
        } else {
            break;
        }
    }
    indent->blank = *lexer->cursor == '#' || *lexer->cursor == '\n';
    if (continued != 0) {
        indent->col = indent->alt = continued;
    }
    return true;
}

static bool push_indent(Lexer *lexer, const Indent *indent) {
    if (lexer->depth + 1 >= LEXER_MAX_INDENTS) {
        fail_too_deep(lexer);
        return false;
    }
    if (indent->alt <= lexer->alt_indents[lexer->depth]) {
        fail_tabs(lexer);
        return false;
    }
    lexer->depth++;
    lexer->indents[lexer->depth] = indent->col;
    lexer->alt_indents[lexer->depth] = indent->alt;
    lexer->pending++;
    return true;
}

static bool pop_indents(Lexer *lexer, const Indent *indent) {
    while (lexer->depth > 0 && indent->col < lexer->indents[lexer->depth]) {
        lexer->depth--;
        lexer->pending--;
    }
    if (indent->col != lexer->indents[lexer->depth]) {
        fail_dedent(lexer);
        return false;
    }
    return true;
}

/* At the start of a line. False: error. */
static bool read_indent(Lexer *lexer, bool *blank) {
    Indent indent = {0};
    lexer->at_line_start = false;
    if (!measure_indent(lexer, &indent)) {
        return false;
    }
    *blank = indent.blank;
    if (indent.blank || lexer->level > 0) {
        return true;
    }
    if (indent.col > lexer->indents[lexer->depth]) {
        return push_indent(lexer, &indent);
    }
    if (indent.col < lexer->indents[lexer->depth] && !pop_indents(lexer, &indent)) {
        return false;
    }
    if (indent.alt != lexer->alt_indents[lexer->depth]) {
        fail_tabs(lexer);
        return false;
    }
    return true;
}

/* ---- names -------------------------------------------------------------------------------------
 */

/* Is the text from `start` to the cursor an identifier? If not, the cursor goes behind the bad
 * character. */
static bool verify_identifier(Lexer *lexer, const char *start) {
    const char *at = start;
    while (at < lexer->cursor) {
        size_t size;
        uint32_t code = utf8_decode(at, &size);
        bool good =
            at == start ? unicode_is_identifier_start(code) : unicode_is_identifier_continue(code);
        at += size;
        if (!good) {
            lexer->cursor = at;
            if (unicode_is_printable(code)) {
                lexer_fail(lexer, "invalid character '%.*s' (U+%04X)", (int)size, at - size, code);
            } else {
                lexer_fail(lexer, "invalid non-printable character U+%04X", code);
            }
            return false;
        }
    }
    return true;
}

static Token read_name(Lexer *lexer, const char *start) {
    const char *at = start;
    bool ascii = true;
    while (lexer_is_name_char((unsigned char)*at)) {
        ascii = ascii && (unsigned char)*at < 128;
        at++;
    }
    lexer->cursor = at;
    if (!ascii && !verify_identifier(lexer, start)) {
        return lexer_error_token(lexer);
    }
    Token token = lexer_make_token(lexer, TOKEN_NAME, start);
    size_t len = (size_t)(at - start);
    const char *name = ascii ? start : unicode_nfkc(lexer->source->arena, start, &len);
    token.ident = source_intern(lexer->source, name, len);
    if (ascii && token.ident->id < KEYWORD_COUNT) {
        token.kind = (uint8_t)(TOKEN_FALSE + token.ident->id);
    }
    return token;
}

/* ---- the next token ----------------------------------------------------------------------------
 */

/* The text of a single statement ends as the last line of a prompt does. */
static bool wants_newline(const Lexer *lexer) {
    bool is_statement = lexer->source->kind == SOURCE_STATEMENT && lexer->first_line == 0;
    return is_statement && lexer->started && !(lexer->at_line_start && lexer->depth > 0);
}

static Token read_end(Lexer *lexer) {
    if (lexer->level > 0) {
        fail_end(lexer);
        return lexer_error_token(lexer);
    }
    if (wants_newline(lexer)) {
        lexer->started = false;
        return make_mark(lexer, TOKEN_NEWLINE);
    }
    if (lexer->depth > 0) {
        lexer->depth--;
        return make_mark(lexer, TOKEN_DEDENT);
    }
    return make_mark(lexer, TOKEN_ENDMARKER);
}

static Token read_newline(Lexer *lexer, const char *start) {
    Token token = lexer_make_token(lexer, TOKEN_NEWLINE, start);
    lexer->cursor++;
    remember_buffer(lexer);
    start_line(lexer);
    return token;
}

static Token read_token(Lexer *lexer, const char *start) {
    unsigned char c = (unsigned char)*start;
    if (starts_name(c)) {
        const char *quote = lexer_skip_string_prefix(start);
        if (quote == NULL) {
            return read_name(lexer, start);
        }
        lexer->cursor = quote;
        return lexer_read_string(lexer, start);
    }
    if ((c >= '0' && c <= '9') || (c == '.' && start[1] >= '0' && start[1] <= '9')) {
        return lexer_skip_number(lexer) ? lexer_make_token(lexer, TOKEN_NUMBER, start)
                                        : lexer_error_token(lexer);
    }
    if (c == '"' || c == '\'') {
        return lexer_read_string(lexer, start);
    }
    return lexer_read_operator(lexer, start);
}

/* Returns where a comment starts, or the cursor: a NEWLINE begins there, as CPython has it. */
static const char *skip_blanks(Lexer *lexer) {
    while (*lexer->cursor == ' ' || *lexer->cursor == '\t' || *lexer->cursor == '\f') {
        lexer->cursor++;
    }
    const char *start = lexer->cursor;
    if (*lexer->cursor == '#') {
        while (lexer->cursor < lexer->end && *lexer->cursor != '\n') {
            lexer->cursor++;
        }
    }
    return start;
}

static Token take_pending(Lexer *lexer) {
    bool deeper = lexer->pending > 0;
    lexer->pending += deeper ? -1 : 1;
    return make_mark(lexer, deeper ? TOKEN_INDENT : TOKEN_DEDENT);
}

static Token next_token(Lexer *lexer) {
    bool blank = false;
    for (;;) {
        if (lexer->at_line_start && lexer->cursor < lexer->end && !read_indent(lexer, &blank)) {
            return lexer_error_token(lexer);
        }
        if (lexer->pending != 0) {
            return take_pending(lexer);
        }
        const char *newline_start = skip_blanks(lexer);
        const char *start = lexer->cursor;
        if (start >= lexer->end) {
            return read_end(lexer);
        }
        if (*start == '\\') {
            lexer->cursor++;
            if (!skip_continuation(lexer)) {
                return lexer_error_token(lexer);
            }
        } else if (*start != '\n') {
            return read_token(lexer, start);
        } else if (!blank && lexer->level == 0) {
            return read_newline(lexer, newline_start);
        } else {
            lexer->cursor++;
            start_line(lexer);
            blank = false;
        }
    }
}

Token lexer_next(Lexer *lexer) {
    Token token = next_token(lexer);
    if (token.kind != TOKEN_NEWLINE || !token.has_place) {
        remember_buffer(lexer);
    }
    lexer->started |= token.kind != TOKEN_NEWLINE;
    return token;
}
