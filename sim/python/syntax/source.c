/* Program texts, their lines, names and errors; see source.h.
   The bytes are copied once, with a BOM dropped and "\r\n" and "\r" made "\n", as CPython's
   tokenizer sees them (Parser/tokenizer.c: translate_newlines, check_coding_spec). */
#include "sim/python/syntax/source.h"

#include "sim/python/syntax/code_page.h"

#include "sim/python/unicode.h"

#include <stdio.h>
#include <string.h>

enum { FIRST_NAMES = 256 };

/* ---- errors ------------------------------------------------------------------------------------
 */

const char *error_kind_name(ErrorKind kind) {
    static const char *const names[ERROR_KIND_COUNT] = {
        [ERROR_SYNTAX] = "SyntaxError", [ERROR_INDENTATION] = "IndentationError",
        [ERROR_TAB] = "TabError",       [ERROR_RECURSION] = "RecursionError",
        [ERROR_MEMORY] = "MemoryError",
    };
    return names[kind];
}

const char *source_format(Source *source, const char *format, va_list args) {
    va_list again;
    va_copy(again, args);
    int len = vsnprintf(NULL, 0, format, again);
    va_end(again);
    char *text = arena_alloc(source->arena, (size_t)(len < 0 ? 0 : len) + 1);
    vsnprintf(text, (size_t)len + 1, format, args);
    return text;
}

Diagnostic *source_add_error(Source *source, ErrorKind kind, const char *message) {
    Diagnostic *error = arena_new(source->arena, Diagnostic);
    error->kind = kind;
    error->message = message;
    if (source->errors.last == NULL) {
        source->errors.first = error;
    } else {
        source->errors.last->next = error;
    }
    source->errors.last = error;
    source->errors.count++;
    return error;
}

void source_doubt(Source *source, const Doubt *doubt) {
    Doubt *d = arena_alloc(source->arena, sizeof *d);
    *d = *doubt;
    if (source->last_doubt)
        source->last_doubt->next = d;
    else
        source->doubts = d;
    source->last_doubt = d;
}

Diagnostic *source_error(Source *source, ErrorKind kind, Span span, const char *format, ...) {
    va_list args;
    va_start(args, format);
    const char *message = source_format(source, format, args);
    va_end(args);
    Diagnostic *error = source_add_error(source, kind, message);
    error->line = (int32_t)span.line;
    error->offset = (int32_t)span.col + 1;
    error->column = (int32_t)source_column_chars(source, span.line, span.col) + 1;
    if (span.end_line != 0) {
        error->end_line = (int32_t)span.end_line;
        error->end_offset = (int32_t)span.end_col + 1;
    }
    error->text = source_line(source, span.line);
    error->has_text = error->is_of_file = true;
    return error;
}

/* ---- lines -------------------------------------------------------------------------------------
 */

TextSlice source_line(const Source *source, uint32_t line) {
    if (line == 0 || line > source->line_count) {
        return (TextSlice){"", 0};
    }
    uint32_t start = source->line_starts[line - 1];
    uint32_t end = source->line_starts[line];
    if (end > start && source->text[end - 1] == '\n') {
        end--;
    }
    return (TextSlice){source->text + start, end - start};
}

uint32_t source_column_chars(const Source *source, uint32_t line, uint32_t col) {
    TextSlice text = source_line(source, line);
    if (col > text.len) {
        return (uint32_t)utf8_count(text.text, text.len) + (col - text.len);
    }
    return (uint32_t)utf8_count(text.text, col);
}

static void find_lines(Source *source) {
    uint32_t count = 0;
    for (uint32_t i = 0; i < source->len; i++) {
        count += source->text[i] == '\n';
    }
    bool open = source->len > 0 && source->text[source->len - 1] != '\n';
    count += open;
    source->line_starts = arena_array(source->arena, (size_t)count + 1, uint32_t);
    source->line_count = count;
    uint32_t line = 0;
    for (uint32_t i = 0; i < source->len; i++) {
        if (source->text[i] == '\n') {
            source->line_starts[++line] = i + 1;
        }
    }
    source->line_starts[count] = source->len;
}

/* ---- names -------------------------------------------------------------------------------------
 */

static uint32_t hash_text(const char *text, size_t len) {
    uint32_t hash = 2166136261u;
    for (size_t i = 0; i < len; i++) {
        hash = (hash ^ (unsigned char)text[i]) * 16777619u;
    }
    return hash ^ hash >> 15;
}

static void grow_names(Source *source) {
    uint32_t size = source->names.size == 0 ? FIRST_NAMES : source->names.size * 2;
    Ident **slots = arena_array(source->arena, size, Ident *);
    for (uint32_t i = 0; i < source->names.size; i++) {
        Ident *ident = source->names.slots[i];
        if (ident != NULL) {
            uint32_t at = ident->hash & (size - 1);
            while (slots[at] != NULL) {
                at = (at + 1) & (size - 1);
            }
            slots[at] = ident;
        }
    }
    source->names.slots = slots;
    source->names.size = size;
}

const Ident *source_intern(Source *source, const char *text, size_t len) {
    if (source->names.count * 2 >= source->names.size) {
        grow_names(source);
    }
    uint32_t hash = hash_text(text, len);
    uint32_t mask = source->names.size - 1;
    uint32_t at = hash & mask;
    for (Ident *found; (found = source->names.slots[at]) != NULL; at = (at + 1) & mask) {
        if (found->hash == hash && found->len == len && memcmp(found->text, text, len) == 0) {
            return found;
        }
    }
    Ident *ident = arena_new(source->arena, Ident);
    ident->text = arena_copy(source->arena, text, len);
    ident->len = (uint32_t)len;
    ident->hash = hash;
    ident->id = source->names.count++;
    source->names.slots[at] = ident;
    return ident;
}

/* ---- encoding ----------------------------------------------------------------------------------
 */

static bool is_encoding_char(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_' || c == '.';
}

/* The name after "coding:" or "coding=" in a comment line; an empty slice if the line has none. */
static TextSlice declared_encoding(const char *line, size_t len) {
    size_t i = 0;
    while (i < len && (line[i] == ' ' || line[i] == '\t' || line[i] == '\f')) {
        i++;
    }
    if (i == len || line[i] != '#') {
        return (TextSlice){"", 0};
    }
    for (; i + 7 <= len; i++) {
        if (memcmp(line + i, "coding", 6) != 0 || (line[i + 6] != ':' && line[i + 6] != '=')) {
            continue;
        }
        size_t start = i + 7;
        while (start < len && (line[start] == ' ' || line[start] == '\t')) {
            start++;
        }
        size_t end = start;
        while (end < len && is_encoding_char(line[end])) {
            end++;
        }
        if (end > start) {
            return (TextSlice){line + start, (uint32_t)(end - start)};
        }
    }
    return (TextSlice){"", 0};
}

/* May another declaration follow on the next line? Only after a blank line or a comment. */
static bool is_blank_or_comment(const char *line, size_t len) {
    size_t i = 0;
    while (i < len && (line[i] == ' ' || line[i] == '\t' || line[i] == '\f')) {
        i++;
    }
    return i == len || line[i] == '#';
}

static bool starts_with(const char *text, const char *prefix) {
    return strncmp(text, prefix, strlen(prefix)) == 0;
}

/* Behind a BOM, CPython knows only the first of the names. */
static bool is_utf8_name(const char *name, bool bom) {
    if (strcmp(name, "utf-8") == 0 || starts_with(name, "utf-8-")) {
        return true;
    }
    return !bom && (strcmp(name, "utf8") == 0 || strcmp(name, "u8") == 0);
}

/* Encodings that agree with UTF-8 as long as all bytes are ASCII. */
static bool is_ascii_superset(const char *name) {
    static const char *const prefixes[] = {"ascii",   "us-ascii", "latin",  "iso-8859", "iso8859",
                                           "iso-ir-", "cp125",    "koi8",   "windows-", "euc",
                                           "gb",      "big5",     "shift-", "mac",      "cp936",
                                           "cp949",   "cp950",    "cp932",  "cp65001"};
    for (size_t i = 0; i < sizeof(prefixes) / sizeof(prefixes[0]); i++) {
        if (starts_with(name, prefixes[i])) {
            return true;
        }
    }
    return false;
}

static bool all_ascii(const char *bytes, size_t len) {
    for (size_t i = 0; i < len; i++) {
        if ((unsigned char)bytes[i] >= 128) {
            return false;
        }
    }
    return true;
}

/* In small letters, with '-' for '_'. */
typedef struct EncodingName {
    char text[64];
} EncodingName;

static EncodingName normal_name(TextSlice name) {
    EncodingName lower = {{0}};
    for (uint32_t i = 0; i < name.len && i < sizeof(lower.text) - 1; i++) {
        char c = name.text[i];
        lower.text[i] = c == '_' ? '-' : c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
    }
    return lower;
}

static void check_encoding_name(Source *source, TextSlice name, bool bom, bool ascii) {
    EncodingName normal = normal_name(name);
    const char *lower = normal.text;
    bool superset = is_ascii_superset(lower) || code_page_find(lower) != NULL;
    if (is_utf8_name(lower, bom) || (!bom && ascii && superset)) {
        return;
    }
    const char *more = bom ? " with BOM" : superset ? " (only utf-8 is read)" : "";
    Diagnostic *error = source_add_error(source, ERROR_SYNTAX, NULL);
    size_t len = name.len + 64;
    char *message = arena_alloc(source->arena, len);
    snprintf(message, len, "encoding problem: %.*s%s", (int)name.len, name.text, more);
    error->message = message;
}

/* The encoding that one of the first two lines names; length 0: none. */
static TextSlice declaration(const char *bytes, size_t len) {
    size_t at = 0;
    for (int line = 0; line < 2 && at < len; line++) {
        size_t end = at;
        while (end < len && bytes[end] != '\n' && bytes[end] != '\r') {
            end++;
        }
        TextSlice name = declared_encoding(bytes + at, end - at);
        if (name.len != 0 || !is_blank_or_comment(bytes + at, end - at)) {
            return name;
        }
        at = end + 1 + (end + 1 < len && bytes[end] == '\r' && bytes[end + 1] == '\n');
    }
    return (TextSlice){"", 0};
}

static void check_declaration(Source *source, const char *bytes, size_t len, bool bom) {
    TextSlice name = declaration(bytes, len);
    if (name.len != 0) {
        source->counts_chars = true;
        check_encoding_name(source, name, bom, all_ascii(bytes, len));
    }
}

static const CodePage *page_of(const char *bytes, size_t len) {
    EncodingName normal = normal_name(declaration(bytes, len));
    return all_ascii(bytes, len) ? NULL : code_page_find(normal.text);
}

size_t source_decode(const char *bytes, size_t len, char *out) {
    const CodePage *page = page_of(bytes, len);
    size_t bad = 0;
    size_t size = page ? code_page_decode(page, bytes, len, out, &bad) : 0;
    return bad == len ? size : 0;
}

static const char *decoded(Source *source, const char *bytes, size_t *len) {
    if (!page_of(bytes, *len)) {
        return bytes;
    }
    char *text = arena_alloc(source->arena, *len * 3);
    size_t size = source_decode(bytes, *len, text);
    if (!size) {
        return bytes;
    }
    source->counts_chars = true;
    source->is_decoded = true;
    *len = size;
    return text;
}

/* ---- text --------------------------------------------------------------------------------------
 */

static uint32_t line_of(const char *bytes, size_t at) {
    uint32_t line = 1;
    for (size_t i = 0; i < at; i++) {
        line += bytes[i] == '\n' || (bytes[i] == '\r' && bytes[i + 1] != '\n');
    }
    return line;
}

static void report_bad_utf8(Source *source, const char *bytes, size_t at) {
    size_t len = strlen(source->filename) + 200;
    char *message = arena_alloc(source->arena, len);
    snprintf(
        message, len,
        "Non-UTF-8 code starting with '\\x%02x' in file %s on line %u, but no encoding declared; "
        "see https://peps.python.org/pep-0263/ for details",
        (unsigned)(unsigned char)bytes[at], source->filename, (unsigned)line_of(bytes, at));
    source_add_error(source, ERROR_SYNTAX, message);
}

static void report_null(Source *source, const char *bytes, size_t at) {
    size_t start = at;
    while (start > 0 && bytes[start - 1] != '\n' && bytes[start - 1] != '\r') {
        start--;
    }
    const char *message = "source code cannot contain null bytes";
    Diagnostic *error = source_add_error(source, ERROR_SYNTAX, message);
    error->line = (int32_t)line_of(bytes, at);
    error->text =
        (TextSlice){arena_copy(source->arena, bytes + start, at - start), (uint32_t)(at - start)};
    error->has_text = true;
}

static void copy_text(Source *source, const char *bytes, size_t len) {
    char *text = arena_alloc(source->arena, len + 2);
    size_t out = 0;
    for (size_t i = 0; i < len; i++) {
        if (bytes[i] == '\r') {
            text[out++] = '\n';
            i += i + 1 < len && bytes[i + 1] == '\n';
        } else {
            text[out++] = bytes[i];
        }
    }
    if (out > 0 && text[out - 1] != '\n' && source->kind <= SOURCE_MODULE) {
        text[out++] = '\n';
        source->newline_added = true;
    }
    source->text = text;
    source->len = (uint32_t)out;
}

static void check_bytes(Source *source, const char *bytes, size_t len, bool bom) {
    const char *null = memchr(bytes, 0, len);
    const char *reason = NULL;
    size_t bad = utf8_check(bytes, len, &reason);
    if (!source->is_decoded) {
        check_declaration(source, bytes, len, bom);
    }
    if (source->errors.count != 0) {
        return;
    }
    if (null != NULL && (size_t)(null - bytes) < bad) {
        report_null(source, bytes, (size_t)(null - bytes));
    } else if (bad < len) {
        report_bad_utf8(source, bytes, bad);
    }
}

static Source *make(Arena *arena, const char *filename, SourceKind kind) {
    Source *source = arena_new(arena, Source);
    source->arena = arena;
    source->kind = kind;
    source->filename = arena_copy(arena, filename, strlen(filename));
    return source;
}

static void take_bytes(Source *source, const char *bytes, size_t len) {
    bool bom = len >= 3 && memcmp(bytes, "\xef\xbb\xbf", 3) == 0;
    if (bom) {
        bytes += 3;
        len -= 3;
    }
    if (len > INT32_MAX - 2) {
        source_add_error(source, ERROR_MEMORY, "the program is larger than 2 GB");
        len = 0;
    }
    source->counts_chars = bom;
    if (!bom) {
        bytes = decoded(source, bytes, &len);
    }
    if (len > 0) {
        check_bytes(source, bytes, len, bom);
    }
    copy_text(source, bytes, len);
    find_lines(source);
}

Source *source_new(Arena *arena, const char *filename, const char *bytes, size_t len) {
    Source *source = make(arena, filename, SOURCE_FILE);
    take_bytes(source, bytes, len);
    return source;
}

Source *source_new_text(Arena *arena, const char *filename, TextSlice text, SourceKind kind,
                        bool is_str) {
    Source *source = make(arena, filename, kind);
    if (!is_str) {
        take_bytes(source, text.text, text.len);
        return source;
    }
    source->counts_chars = true;
    copy_text(source, text.text, text.len);
    find_lines(source);
    return source;
}
