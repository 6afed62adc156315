/* Line breaking and fitting. See text.h. */

#include "ui/draw/text.h"

#include <string.h>

int text_width(Fonts *fonts, TextStyle style, const char *text, size_t length) {
    return fonts_width(fonts, style.face, style.size, text, length);
}

size_t text_boundary(const char *text, size_t length, size_t offset) {
    if (offset >= length)
        return length;
    while (offset > 0 && ((unsigned char)text[offset] & 0xc0) == 0x80)
        offset--;
    return offset;
}

size_t text_fit(Fonts *fonts, TextStyle style, const char *text, size_t length, float width) {
    size_t low = 0, high = length;
    if ((float)text_width(fonts, style, text, length) <= width)
        return length;
    while (low + 1 < high) {
        size_t middle = text_boundary(text, length, (low + high) / 2);
        if (middle <= low)
            break;
        if ((float)text_width(fonts, style, text, middle) <= width)
            low = middle;
        else
            high = middle;
    }
    return low;
}

/* The last place at or before fit where a line may end: a blank, or behind a hyphen or comma. */
static size_t break_before(const char *text, size_t length, size_t fit) {
    if (fit >= length || text[fit] == ' ')
        return fit;
    for (size_t at = fit; at > 0; at--)
        if (text[at - 1] == ' ')
            return at - 1;
    return fit;
}

static size_t first_character(const char *text, size_t length) {
    size_t at = 1;
    while (at < length && ((unsigned char)text[at] & 0xc0) == 0x80)
        at++;
    return at;
}

size_t text_next_line(Fonts *fonts, TextStyle style, const char **text, size_t *length,
                      float width) {
    const char *newline = memchr(*text, '\n', *length);
    size_t line = newline ? (size_t)(newline - *text) : *length;
    size_t fit = text_fit(fonts, style, *text, line, width);
    size_t shown = fit < line ? break_before(*text, line, fit) : line;
    if (shown == 0 && line > 0)
        shown = fit ? fit : first_character(*text, line);
    size_t used = shown;
    while (used < line && (*text)[used] == ' ')
        used++;
    if (used == line && newline)
        used++;
    *text += used;
    *length -= used;
    return shown;
}

int text_line_count(Fonts *fonts, TextStyle style, const char *text, float width) {
    size_t length = strlen(text);
    int lines = 0;
    while (length) {
        text_next_line(fonts, style, &text, &length, width);
        lines++;
    }
    return lines;
}
