/*
 * Where text goes, and how numbers, strings and places are written in the text forms of the journal
 * and of the model: the same on every machine and in every locale.
 */
#pragma once

#include "sim/journal/journal.h"

/* Gets the text piece by piece; a piece is not zero-terminated. */
typedef void (*SinkWrite)(void *context, const char *text, size_t length);

typedef struct {
    SinkWrite write;
    void *context;
} Sink;

void sink_bytes(Sink sink, const char *bytes, size_t length);
void sink_text(Sink sink, const char *zero_terminated);
void sink_integer(Sink sink, int64_t value);
/* The shortest digits that read back as the same double, always with a point or an exponent. */
void sink_number(Sink sink, double value);
/* With so many digits after the point. */
void sink_fixed(Sink sink, double value, int digits);
/* In double quotes, escaped as JSON wants; bytes that are not UTF-8 become U+FFFD. */
void sink_quoted(Sink sink, const char *bytes, size_t length);
/* 5:8-34, 5:8-6:2, and with "file:" before it if it is not in the program itself. */
void sink_span(Sink sink, const Journal *journal, SpanId span);
void sink_spaces(Sink sink, size_t count);
