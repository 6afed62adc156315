/* The colouring tokenizer. See highlight.h. */

#include "ui/highlight.h"

#include <string.h>

typedef struct Scanner {
    HighlightState *state;
    const char *line;
    size_t length, at;
    HighlightSpan *spans;
    size_t count, capacity;
    bool defines; /* the last word was def or class */
} Scanner;

static const char *const keywords[] = {
    "False",  "None",     "True",   "and", "as",    "assert", "async",  "await",    "break", "case",
    "class",  "continue", "def",    "del", "elif",  "else",   "except", "finally",  "for",   "from",
    "global", "if",       "import", "in",  "is",    "lambda", "match",  "nonlocal", "not",   "or",
    "pass",   "raise",    "return", "try", "while", "with",   "yield",
};

static const char *const builtins[] = {
    "print",     "range",      "len",     "int",     "str",       "float", "list", "dict",
    "set",       "tuple",      "bool",    "sum",     "min",       "max",   "zip",  "open",
    "input",     "iter",       "next",    "super",   "type",      "repr",  "self", "sorted",
    "enumerate", "isinstance", "getattr", "setattr", "Exception",
};

static bool in_table(const char *const *table, size_t count, const char *word, size_t length) {
    for (size_t i = 0; i < count; i++)
        if (strlen(table[i]) == length && memcmp(table[i], word, length) == 0)
            return true;
    return false;
}

#define IN(table, word, length) in_table(table, sizeof table / sizeof *table, word, length)

static void add(Scanner *scanner, size_t start, size_t end, HighlightKind kind) {
    if (start == end)
        return;
    HighlightSpan *last = scanner->count ? &scanner->spans[scanner->count - 1] : NULL;
    if (last && (last->kind == kind || scanner->count == scanner->capacity)) {
        last->length = (unsigned)(end - last->start);
        return;
    }
    if (scanner->count < scanner->capacity)
        scanner->spans[scanner->count++] =
            (HighlightSpan){(unsigned)start, (unsigned)(end - start), kind};
}

static bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (unsigned char)c >= 0x80;
}

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

static char peek(const Scanner *scanner, size_t ahead) {
    return scanner->at + ahead < scanner->length ? scanner->line[scanner->at + ahead] : '\0';
}

static bool at_quotes(const Scanner *scanner, char quote) {
    return peek(scanner, 0) == quote && peek(scanner, 1) == quote && peek(scanner, 2) == quote;
}

/* The {...} of an f-string: plain text, with its own braces and strings counted. */
static void scan_field(Scanner *scanner) {
    size_t start = scanner->at;
    int depth = 0;
    while (scanner->at < scanner->length) {
        char c = scanner->line[scanner->at++];
        depth += c == '{';
        depth -= c == '}';
        if (depth == 0)
            break;
    }
    add(scanner, start, scanner->at, HIGHLIGHT_TEXT);
}

static bool field_starts(const Scanner *scanner) {
    return scanner->state->formatted && peek(scanner, 0) == '{' && peek(scanner, 1) != '{';
}

/* From inside a string to its end or the end of the line. */
static void scan_string(Scanner *scanner, char quote, bool triple) {
    size_t start = scanner->at;
    while (scanner->at < scanner->length) {
        if (field_starts(scanner)) {
            add(scanner, start, scanner->at, HIGHLIGHT_STRING);
            scan_field(scanner);
            start = scanner->at;
        } else if (peek(scanner, 0) == '\\' && scanner->at + 1 < scanner->length) {
            scanner->at += 2;
        } else if (peek(scanner, 0) == '{' && peek(scanner, 1) == '{') {
            scanner->at += 2;
        } else if (triple ? at_quotes(scanner, quote) : peek(scanner, 0) == quote) {
            scanner->at += triple ? 3 : 1;
            scanner->state->quote = 0;
            add(scanner, start, scanner->at, HIGHLIGHT_STRING);
            return;
        } else {
            scanner->at++;
        }
    }
    add(scanner, start, scanner->at, HIGHLIGHT_STRING);
}

static void open_string(Scanner *scanner, size_t start) {
    char quote = peek(scanner, 0);
    bool triple = at_quotes(scanner, quote);
    scanner->at += triple ? 3 : 1;
    if (triple)
        scanner->state->quote = quote;
    add(scanner, start, scanner->at, HIGHLIGHT_STRING);
    scan_string(scanner, quote, triple);
}

static bool is_prefix(const char *word, size_t length) {
    return length <= 2 && strspn(word, "rRbBuUfF") >= length;
}

static HighlightKind word_kind(const Scanner *scanner, size_t start, size_t length) {
    const char *word = scanner->line + start;
    if (scanner->defines)
        return HIGHLIGHT_NAME;
    if (start > 0 && scanner->line[start - 1] == '.')
        return HIGHLIGHT_TEXT;
    if (IN(keywords, word, length))
        return HIGHLIGHT_KEYWORD;
    return IN(builtins, word, length) ? HIGHLIGHT_BUILTIN : HIGHLIGHT_TEXT;
}

static void scan_word(Scanner *scanner) {
    size_t start = scanner->at;
    while (is_letter(peek(scanner, 0)) || is_digit(peek(scanner, 0)))
        scanner->at++;
    size_t length = scanner->at - start;
    char next = peek(scanner, 0);
    if ((next == '"' || next == '\'') && is_prefix(scanner->line + start, length)) {
        scanner->state->formatted = memchr(scanner->line + start, 'f', length) ||
                                    memchr(scanner->line + start, 'F', length);
        open_string(scanner, start);
        return;
    }
    add(scanner, start, scanner->at, word_kind(scanner, start, length));
    scanner->defines = (length == 3 && memcmp(scanner->line + start, "def", 3) == 0) ||
                       (length == 5 && memcmp(scanner->line + start, "class", 5) == 0);
}

static void scan_number(Scanner *scanner) {
    size_t start = scanner->at;
    while (is_letter(peek(scanner, 0)) || is_digit(peek(scanner, 0)) || peek(scanner, 0) == '.')
        scanner->at++;
    add(scanner, start, scanner->at, HIGHLIGHT_NUMBER);
}

static void scan_token(Scanner *scanner) {
    char c = peek(scanner, 0);
    if (c == '#') {
        add(scanner, scanner->at, scanner->length, HIGHLIGHT_COMMENT);
        scanner->at = scanner->length;
    } else if (c == '"' || c == '\'') {
        scanner->state->formatted = false;
        open_string(scanner, scanner->at);
    } else if (is_letter(c)) {
        scan_word(scanner);
    } else if (is_digit(c) || (c == '.' && is_digit(peek(scanner, 1)))) {
        scan_number(scanner);
    } else {
        add(scanner, scanner->at, scanner->at + 1, HIGHLIGHT_TEXT);
        scanner->at++;
    }
}

size_t highlight_line(HighlightState *state, const char *line, size_t length, HighlightSpan *spans,
                      size_t capacity) {
    Scanner scanner = {
        .state = state, .line = line, .length = length, .spans = spans, .capacity = capacity};
    if (state->quote)
        scan_string(&scanner, state->quote, true);
    while (scanner.at < length)
        scan_token(&scanner);
    return scanner.count;
}
