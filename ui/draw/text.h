#pragma once

/* Breaking text into lines and shortening it, by measured widths. Works on byte ranges of UTF-8 and
 * never cuts inside a character. */

#include "ui/draw/font.h"

typedef struct TextStyle {
    FontFace face;
    int size;
    Color color;
} TextStyle;

int text_width(Fonts *fonts, TextStyle style, const char *text, size_t length);

/* How many bytes of the text fit in width; at most length. */
size_t text_fit(Fonts *fonts, TextStyle style, const char *text, size_t length, float width);

/* Takes the next line: the bytes to show, while *text and *length move behind them and the blank
 * that was the break. A word that is too long for a line is cut. */
size_t text_next_line(Fonts *fonts, TextStyle style, const char **text, size_t *length,
                      float width);

/* Number of lines the text takes in width. */
int text_line_count(Fonts *fonts, TextStyle style, const char *text, float width);

/* The start of the character that holds or follows offset. */
size_t text_boundary(const char *text, size_t length, size_t offset);
