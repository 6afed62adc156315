#pragma once

/* The program's text prepared for showing: its lines, their colours and their callouts. The comment
 * that makes a callout is not part of the shown line. */

#include "ui/highlight.h"
#include "ui/lesson/lesson.h"

typedef struct CodeLine {
    size_t start;  /* in the program text */
    size_t length; /* that is shown */
    size_t first_span, spans;
    int callout; /* 0: none */
} CodeLine;

typedef struct CodeText {
    const char *text; /* borrowed */
    CodeLine *lines;
    size_t count, capacity;
    HighlightSpan *spans;
    size_t span_count, span_capacity;
} CodeText;

/* lesson may be NULL. False if memory ran out. */
bool code_text_build(CodeText *code, const char *text, size_t length, const Lesson *lesson);
void code_text_free(CodeText *code);
