#pragma once

/* Wrapped text in several styles. The style changes at control characters: RICH_STRONG, RICH_CODE,
 * RICH_EMPHASIS begin one, RICH_PLAIN goes back. A newline begins a new line, an empty line a gap.
 */

#include "ui/draw/ui.h"

#define RICH_PLAIN    "\x01"
#define RICH_STRONG   "\x02"
#define RICH_CODE     "\x03"
#define RICH_EMPHASIS "\x04"

typedef struct RichStyles {
    TextStyle plain, strong, code, emphasis;
} RichStyles;

/* plain in a size and colour; strong in strong_color. */
RichStyles rich_styles(const Ui *ui, ThemeSize size, ThemeColor color, ThemeColor strong_color);

/* Returns the height used. lines_max 0: all. With draw false nothing is drawn. */
float ui_rich(Ui *ui, Rect box, const RichStyles *styles, int lines_max, bool draw,
              const char *text);

/* The width of the longest line when the text is laid out in width. */
float ui_rich_width(Ui *ui, float width, const RichStyles *styles, const char *text);

/* Like ui_fill, with every argument in the strong style. */
const char *ui_fill_rich(Ui *ui, const char *key, const char *a, const char *b, const char *c);
