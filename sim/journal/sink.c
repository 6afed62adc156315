/* Writing of numbers, strings and places; see sink.h. Decision: nothing depends on the locale. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "sim/journal/sink.h"

void sink_bytes(Sink sink, const char *bytes, size_t length) {
    if (length)
        sink.write(sink.context, bytes, length);
}

void sink_text(Sink sink, const char *zero_terminated) {
    sink_bytes(sink, zero_terminated, strlen(zero_terminated));
}

void sink_integer(Sink sink, int64_t value) {
    char digits[24];
    int length = snprintf(digits, sizeof digits, "%lld", (long long)value);
    sink_bytes(sink, digits, (size_t)length);
}

/* A locale may write another decimal point. */
static void force_point(char *digits) {
    for (char *at = digits; *at; at++)
        if (!strchr("0123456789+-eE.", *at))
            *at = '.';
}

static void shortest_digits(char *digits, size_t size, double value) {
    for (int precision = 15; precision <= 17; precision++) {
        snprintf(digits, size, "%.*g", precision, value);
        if (strtod(digits, NULL) == value)
            break;
    }
    force_point(digits);
}

void sink_number(Sink sink, double value) {
    char digits[40];
    if (isnan(value)) {
        sink_text(sink, "nan");
        return;
    }
    if (isinf(value)) {
        sink_text(sink, value > 0 ? "inf" : "-inf");
        return;
    }
    shortest_digits(digits, sizeof digits, value);
    sink_text(sink, digits);
    if (!strpbrk(digits, ".e"))
        sink_text(sink, ".0");
}

void sink_fixed(Sink sink, double value, int digits) {
    char text[400];
    snprintf(text, sizeof text, "%.*f", digits, value);
    if (!isnan(value) && !isinf(value))
        force_point(text);
    sink_text(sink, text);
}

void sink_spaces(Sink sink, size_t count) {
    static const char spaces[] = "                ";
    for (; count >= sizeof spaces; count -= sizeof spaces - 1)
        sink_text(sink, spaces);
    sink_bytes(sink, spaces, count);
}

/* ---- strings ---- */

/* Length of the UTF-8 character at the start, 0 if there is none. */
static size_t character_length(const unsigned char *at, size_t left) {
    if (at[0] < 0x80)
        return 1;
    size_t length = at[0] >= 0xf0 ? 4 : at[0] >= 0xe0 ? 3 : 2;
    if (at[0] < 0xc2 || at[0] > 0xf4 || left < length)
        return 0;
    for (size_t i = 1; i < length; i++)
        if ((at[i] & 0xc0) != 0x80)
            return 0;
    bool too_long = (at[0] == 0xe0 && at[1] < 0xa0) || (at[0] == 0xf0 && at[1] < 0x90);
    bool surrogate = at[0] == 0xed && at[1] > 0x9f;
    bool too_large = at[0] == 0xf4 && at[1] > 0x8f;
    return too_long || surrogate || too_large ? 0 : length;
}

static const char *escape_of(unsigned char c, char *room, size_t size) {
    switch (c) {
    case '"': return "\\\"";
    case '\\': return "\\\\";
    case '\n': return "\\n";
    case '\r': return "\\r";
    case '\t': return "\\t";
    default: snprintf(room, size, "\\u%04x", c); return room;
    }
}

void sink_quoted(Sink sink, const char *bytes, size_t length) {
    const unsigned char *at = (const unsigned char *)bytes;
    const unsigned char *end = at + length;
    const unsigned char *plain = at;
    char room[8];
    sink_text(sink, "\"");
    while (at < end) {
        size_t step = character_length(at, (size_t)(end - at));
        bool as_it_is =
            step > 1 || (step && *at >= 0x20 && *at != '"' && *at != '\\' && *at != 127);
        if (as_it_is) {
            at += step;
            continue;
        }
        sink_bytes(sink, (const char *)plain, (size_t)(at - plain));
        sink_text(sink, step ? escape_of(*at, room, sizeof room) : "\xef\xbf\xbd");
        plain = ++at;
    }
    sink_bytes(sink, (const char *)plain, (size_t)(at - plain));
    sink_text(sink, "\"");
}

/* ---- places ---- */

void sink_span(Sink sink, const Journal *journal, SpanId number) {
    JournalSpan span = journal_span_get(journal, number);
    if (span.file) {
        sink_bytes(sink, journal_text_bytes(journal, span.file),
                   journal_text_length(journal, span.file));
        sink_text(sink, ":");
    }
    sink_integer(sink, span.line);
    sink_text(sink, ":");
    sink_integer(sink, span.column);
    sink_text(sink, "-");
    if (span.end_line != span.line) {
        sink_integer(sink, span.end_line);
        sink_text(sink, ":");
    }
    sink_integer(sink, span.end_column);
}
