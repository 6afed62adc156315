/* Cutting the program into lines and spans. See code_text.h. */

#include "ui/window/code_text.h"

#include <stdlib.h>
#include <string.h>

enum { SPANS_PER_LINE = 256 };

static bool grow(void **items, size_t *capacity, size_t needed, size_t size) {
    if (needed <= *capacity)
        return true;
    size_t wanted = *capacity ? *capacity * 2 : 128;
    while (wanted < needed)
        wanted *= 2;
    void *moved = realloc(*items, wanted * size);
    if (moved) {
        *items = moved;
        *capacity = wanted;
    }
    return moved != NULL;
}

static size_t without_blanks(const char *line, size_t length) {
    while (length &&
           (line[length - 1] == ' ' || line[length - 1] == '\t' || line[length - 1] == '\r'))
        length--;
    return length;
}

/* Takes the comment of the callout off the end of the line. */
static size_t without_callout(const char *line, size_t length) {
    size_t at = length;
    while (at && line[at - 1] >= '0' && line[at - 1] <= '9')
        at--;
    return at && at < length && line[at - 1] == '#' ? without_blanks(line, at - 1) : length;
}

static bool add_line(CodeText *code, size_t start, size_t length, int callout,
                     HighlightState *state) {
    if (!grow((void **)&code->lines, &code->capacity, code->count + 1, sizeof *code->lines) ||
        !grow((void **)&code->spans, &code->span_capacity, code->span_count + SPANS_PER_LINE,
              sizeof *code->spans))
        return false;
    const char *line = code->text + start;
    length = without_blanks(line, length);
    if (callout)
        length = without_callout(line, length);
    size_t spans =
        highlight_line(state, line, length, code->spans + code->span_count, SPANS_PER_LINE);
    code->lines[code->count++] = (CodeLine){start, length, code->span_count, spans, callout};
    code->span_count += spans;
    return true;
}

bool code_text_build(CodeText *code, const char *text, size_t length, const Lesson *lesson) {
    HighlightState state = {0};
    size_t at = 0;
    code->text = text;
    while (at < length) {
        const char *newline = memchr(text + at, '\n', length - at);
        size_t line = newline ? (size_t)(newline - text) - at : length - at;
        int callout = lesson ? lesson_callout_at(lesson, (int)code->count + 1) : 0;
        if (!add_line(code, at, line, callout, &state))
            return false;
        at += line + 1;
    }
    return true;
}

void code_text_free(CodeText *code) {
    free(code->lines);
    free(code->spans);
    memset(code, 0, sizeof *code);
}
