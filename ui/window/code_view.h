#pragma once

/* The code pane from inside: what its files share while a frame is drawn. */

#include "ui/draw/widgets.h"
#include "ui/window/panes.h"

enum { CODE_LINES_MAX = 400, CODE_MARKS_SHOWN = 3 };

typedef struct LineMarks {
    int count;
    Node shown[CODE_MARKS_SHOWN];
} LineMarks;

typedef struct CodeView {
    App *app;
    Ui *ui;
    const CodeText *text;           /* of the file that is shown */
    TextId file;                    /* its name, 0: the program */
    Rect rows;                      /* where line 1 begins; moves with scrolling */
    Rect view;                      /* what is visible of the rows */
    float numbers, marks, callouts; /* widths of columns */
    float height;                   /* of a line */
    float shift;                    /* horizontal scrolling */
    uint32_t first, last;           /* visible lines, from 1 */
    uint32_t current;
    bool at_work;   /* code runs there: no loop is between two callbacks */
    uint32_t wrong; /* the line of a compile error */
    LineMarks line_marks[CODE_LINES_MAX];
} CodeView;

float code_line_y(const CodeView *code, uint32_t number);
/* Where a byte of a line begins on the screen. */
float code_column_x(const CodeView *code, const CodeLine *line, size_t column);
size_t code_indent(const CodeView *code, const CodeLine *line);

/* Marks of tasks and threads in the gutter. */
void code_collect_marks(CodeView *code);
void code_draw_marks(CodeView *code, uint32_t line, float y);
/* Lines under what is evaluated and under what suspended tasks await. */
void code_draw_underlines(CodeView *code);

/* Finding. The bar takes its room from the top of the pane. */
void code_find_bar(App *app, Rect *content);
void code_draw_matches(const CodeView *code, uint32_t number);
