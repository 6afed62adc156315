#pragma once

/* Colours for Python source, line by line. A small tokenizer of its own: it must colour programs
 * that do not compile, and it knows nothing of the interpreter. */

#include <stdbool.h>
#include <stddef.h>

typedef enum HighlightKind {
    HIGHLIGHT_TEXT,
    HIGHLIGHT_KEYWORD,
    HIGHLIGHT_NAME, /* what def and class define */
    HIGHLIGHT_STRING,
    HIGHLIGHT_NUMBER,
    HIGHLIGHT_COMMENT,
    HIGHLIGHT_BUILTIN
} HighlightKind;

typedef struct HighlightSpan {
    unsigned start, length; /* bytes of the line */
    HighlightKind kind;
} HighlightSpan;

/* What a line leaves open for the next: the string it is inside of. Starts as {0}. */
typedef struct HighlightState {
    char quote; /* of an open triple-quoted string, or 0 */
    bool formatted;
} HighlightState;

/* Writes the spans of one line (without its newline), in order, without gaps; returns how many. */
size_t highlight_line(HighlightState *state, const char *line, size_t length, HighlightSpan *spans,
                      size_t capacity);
