/* What the printers share, and the printer of errors. */
#include "sim/python/print.h"

#include "sim/python/unicode.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

void print_text(const PrintOut *out, const char *text) {
    out->write(out->ctx, text, strlen(text));
}

void print_format(const PrintOut *out, const char *format, ...) {
    char line[400];
    va_list args;
    va_start(args, format);
    int len = vsnprintf(line, sizeof(line), format, args);
    va_end(args);
    out->write(out->ctx, line, len < (int)sizeof(line) ? (size_t)len : sizeof(line) - 1);
}

void print_spaces(const PrintOut *out, int count) {
    static const char spaces[] = "                                ";
    for (; count > 0; count -= (int)sizeof(spaces) - 1) {
        size_t part = count < (int)sizeof(spaces) - 1 ? (size_t)count : sizeof(spaces) - 1;
        out->write(out->ctx, spaces, part);
    }
}

void print_quoted(const PrintOut *out, const char *text, size_t len) {
    print_text(out, "\"");
    size_t start = 0;
    for (size_t i = 0; i < len; i++) {
        unsigned char c = (unsigned char)text[i];
        if (c >= 32 && c < 127 && c != '"' && c != '\\') {
            continue;
        }
        out->write(out->ctx, text + start, i - start);
        print_format(out, c == '"' || c == '\\' ? "\\%c" : "\\x%02x", c);
        start = i + 1;
    }
    out->write(out->ctx, text + start, len - start);
    print_text(out, "\"");
}

/* ---- numbers -----------------------------------------------------------------------------------
 */

enum { MAX_DIGITS = 4300, MAX_WORDS = MAX_DIGITS / 8 + 2 };

static unsigned digit_value(char c) {
    return (unsigned)(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
}

static unsigned base_of(TextSlice text) {
    if (text.len < 2 || text.text[0] != '0') {
        return 10;
    }
    switch (text.text[1] | 0x20) {
    case 'x': return 16;
    case 'o': return 8;
    case 'b': return 2;
    default: return 10;
    }
}

static size_t significant_words(const uint32_t *words, size_t count) {
    while (count > 1 && words[count - 1] == 0) {
        count--;
    }
    return count;
}

static void print_words(const PrintOut *out, const uint32_t *words, size_t count) {
    print_format(out, "0x%x", (unsigned)words[count - 1]);
    for (size_t k = count - 1; k > 0; k--) {
        print_format(out, "%08x", (unsigned)words[k - 1]);
    }
}

/* In hexadecimal; a literal that is too long for that as it stands. */
static void print_big(const PrintOut *out, TextSlice text) {
    uint32_t words[MAX_WORDS] = {0};
    unsigned base = base_of(text);
    size_t count = 1;
    if (text.len > MAX_DIGITS) {
        out->write(out->ctx, text.text, text.len);
        return;
    }
    for (uint32_t i = base == 10 ? 0 : 2; i < text.len; i++) {
        uint64_t carry = digit_value(text.text[i]);
        for (size_t k = 0; k < count; k++) {
            carry += (uint64_t)words[k] * base;
            words[k] = (uint32_t)carry;
            carry >>= 32;
        }
        if (carry != 0) {
            words[count++] = (uint32_t)carry;
        }
    }
    print_words(out, words, significant_words(words, count));
}

void print_literal(const PrintOut *out, const Literal *literal) {
    switch (literal->kind) {
    case LITERAL_NONE: print_text(out, "None"); break;
    case LITERAL_FALSE: print_text(out, "False"); break;
    case LITERAL_TRUE: print_text(out, "True"); break;
    case LITERAL_ELLIPSIS: print_text(out, "Ellipsis"); break;
    case LITERAL_INT: print_format(out, "%lld", (long long)literal->integer); break;
    case LITERAL_BIGINT: print_big(out, literal->text); break;
    case LITERAL_FLOAT: print_format(out, "float %.17g", literal->number); break;
    case LITERAL_COMPLEX: print_format(out, "complex %.17gj", literal->number); break;
    case LITERAL_STR:
        print_text(out, literal->u_prefix ? "u" : "");
        print_quoted(out, literal->text.text, literal->text.len);
        break;
    case LITERAL_BYTES:
        print_text(out, "b");
        print_quoted(out, literal->text.text, literal->text.len);
        break;
    }
}

/* ---- errors ------------------------------------------------------------------------------------
 */

static size_t blanks_before(TextSlice text) {
    size_t count = 0;
    while (count < text.len &&
           (text.text[count] == ' ' || text.text[count] == '\t' || text.text[count] == '\f')) {
        count++;
    }
    return count;
}

/* The carets under it, those of the indentation left out; exception_format.c prints the same. */
static void print_carets(const PrintOut *out, const Diagnostic *error, size_t indent) {
    int offset = error->offset;
    int end = error->end_offset;
    if (error->end_line != 0 && error->end_line != error->line) {
        end = (int)utf8_count(error->text.text, error->text.len) + 1;
    }
    if (offset == end || end <= 0 || error->kind == ERROR_INDENTATION) {
        end = offset + 1;
    }
    int column = offset - 1 - (int)indent;
    if (column < 0) {
        return;
    }
    print_text(out, "    ");
    print_spaces(out, column);
    for (int i = offset; i < end; i++) {
        print_text(out, "^");
    }
    print_text(out, "\n");
}

static void print_error(const PrintOut *out, const Source *source, const Diagnostic *error) {
    if (error->line > 0) {
        print_text(out, "  File \"");
        print_text(out, source->filename);
        print_format(out, "\", line %d\n", (int)error->line);
    }
    if (error->has_text && error->text.len > 0) {
        size_t indent = blanks_before(error->text);
        print_text(out, "    ");
        out->write(out->ctx, error->text.text + indent, error->text.len - indent);
        print_text(out, "\n");
        print_carets(out, error, indent);
    }
    print_text(out, error_kind_name(error->kind));
    print_text(out, ": ");
    print_text(out, error->message);
    print_text(out, "\n");
}

void print_errors(const PrintOut *out, const Source *source) {
    for (const Diagnostic *error = source->errors.first; error != NULL; error = error->next) {
        print_error(out, source, error);
    }
}
