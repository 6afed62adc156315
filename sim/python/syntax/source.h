/* One program text: decoded, newlines made uniform, cut into lines, with the table of its names.
   Comes from: the bytes of a file. Goes to: the lexer, error messages, code windows. Bytes are
   UTF-8 or what the encoding declaration names (code_page.h); other encodings are refused. */
#pragma once

#include "sim/arena.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A piece of text: not owned, not necessarily NUL-terminated, may contain NULs. Strings of the
   program are UTF-8 in which lone surrogates (from \ud800 escapes) are encoded as three bytes, as
   Python's 'surrogatepass' does. */
typedef struct TextSlice {
    const char *text;
    uint32_t len;
} TextSlice;

/* A place in the source. Lines are counted from 1, columns are UTF-8 byte offsets from 0; the end
   is exclusive. These are CPython's lineno, col_offset, end_lineno, end_col_offset. */
typedef struct Span {
    uint32_t line;
    uint32_t col;
    uint32_t end_line;
    uint32_t end_col;
} Span;

/* A name, interned in its Source: two equal names are the same pointer. `text` is NUL-terminated.
   `id` counts the names of the Source from 0, so that arrays can be indexed by it. */
typedef struct Ident {
    const char *text;
    uint32_t len;
    uint32_t hash;
    uint32_t id;
} Ident;

typedef enum ErrorKind {
    ERROR_SYNTAX,      /* SyntaxError */
    ERROR_INDENTATION, /* IndentationError */
    ERROR_TAB,         /* TabError */
    ERROR_RECURSION,   /* RecursionError: the program is nested too deeply */
    ERROR_MEMORY,      /* MemoryError: ... so deeply that the parser gave up */
    ERROR_KIND_COUNT
} ErrorKind;

enum { NO_OFFSET = -2 }; /* of an end: None */

/* One error, with the numbers that CPython's exception has: offsets are counted from 1, some in
   bytes and some in characters (see Source.counts_chars); end_line == 0 stands for "not known"
   (None). `column` is where it starts, in characters from 1, for people. `text` is the source line
   as the exception has it. */
typedef struct Diagnostic {
    ErrorKind kind;
    const char *message;
    int32_t line;
    int32_t offset;
    int32_t end_line;
    int32_t end_offset;
    int32_t column;
    TextSlice text;
    bool has_text;
    bool is_of_file;   /* `text` is a line of the file, whose newline is left out here */
    bool is_of_scopes; /* the exception has its place as attributes only */
    struct Diagnostic *next;
} Diagnostic;

/* Errors in the order in which they were found: the first is the one that CPython raises. */
typedef struct Diagnostics {
    Diagnostic *first;
    Diagnostic *last;
    uint32_t count;
} Diagnostics;

/* What is allowed but doubtful, in the order of the text: becomes a SyntaxWarning or, deprecated, a
   DeprecationWarning; and `error` where warnings are made errors. */
typedef struct Doubt {
    Span span;
    const char *message;
    bool is_deprecated;
    Diagnostic error;
    struct Doubt *next;
} Doubt;

/* Where a text comes from. That of compile(), exec() or eval() has no file, and its errors show
   what CPython had read of it; unless it is a module, its last line needs no newline. */
typedef enum SourceKind {
    SOURCE_FILE,
    SOURCE_MODULE,
    SOURCE_STATEMENT,
    SOURCE_EXPRESSION
} SourceKind;

typedef struct Source {
    Arena *arena;
    const char *filename;
    SourceKind kind;
    const char
        *text; /* without BOM, every newline is '\n', in most kinds the last character; then NUL */
    uint32_t len;
    uint32_t *line_starts; /* [line_count + 1]: byte offset of each line; the last is len */
    uint32_t line_count;
    bool newline_added; /* the file did not end with a newline */
    bool is_decoded;    /* the file was in an encoding of one byte a character */
    /* Offsets of the parser's errors are characters: so CPython counts where the encoding is known
       (a str, a BOM, a declaration), and else bytes. */
    bool counts_chars;
    struct {
        Ident **slots; /* open addressing; size is a power of two */
        uint32_t size;
        uint32_t count;
    } names;
    Diagnostics errors;
    Doubt *doubts, *last_doubt; /* of lexer and parser */
} Source;

/* Copies and checks the bytes of a program. Never NULL. If the bytes cannot be text (NULs, bad
   UTF-8, another encoding), source->errors says so and the text must not be parsed. Limit: 2 GB. */
Source *source_new(Arena *arena, const char *filename, const char *bytes, size_t len);

/* A program in a declared encoding of one byte a character, as UTF-8 into out, which has room for
   three times len: its length; 0: it is in no such encoding. */
size_t source_decode(const char *bytes, size_t len, char *out);

/* The same for another kind than SOURCE_FILE. A str has neither BOM nor declaration. */
Source *source_new_text(Arena *arena, const char *filename, TextSlice text, SourceKind kind,
                        bool is_str);

/* Line `line` (from 1) without its newline; an empty slice if there is no such line. */
TextSlice source_line(const Source *source, uint32_t line);

/* Byte column (from 0) of a line as a count of characters (from 0). */
uint32_t source_column_chars(const Source *source, uint32_t line, uint32_t col);

/* The name with this text. */
const Ident *source_intern(Source *source, const char *text, size_t len);

/* Adds a copy of a doubt. */
void source_doubt(Source *source, const Doubt *doubt);

/* Adds an error whose place is given in bytes, and stays so, as that of CPython's compiler and
   symbol table; source->errors keeps it. A span with end_line 0 has no end. Format as printf. */
Diagnostic *source_error(Source *source, ErrorKind kind, Span span, const char *format, ...);

/* The same for a message that is made already (it must live as long as the source); the caller
   fills in the place. */
Diagnostic *source_add_error(Source *source, ErrorKind kind, const char *message);

/* vsnprintf into the arena. */
const char *source_format(Source *source, const char *format, va_list args);

/* "SyntaxError", "IndentationError"... */
const char *error_kind_name(ErrorKind kind);

static inline bool slice_equal(TextSlice a, const char *text, size_t len) {
    size_t i = 0;
    while (i < len && i < a.len && a.text[i] == text[i]) {
        i++;
    }
    return i == len && a.len == len;
}
