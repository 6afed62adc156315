#pragma once

/* Fonts: found by fontconfig, measured and rendered by SDL_ttf. A character that the face lacks is
 * taken from the best other font of the system. Rendered texts and widths are kept, so that a frame
 * like the last one costs no rendering. Sizes are whole pixels. */

#include "ui/draw/raster.h"

typedef struct Fonts Fonts;

/* NULL with a message if no usable font is installed. */
Fonts *fonts_new(char *error, size_t error_size);
void fonts_free(Fonts *fonts);

/* Width of the text in pixels. */
int fonts_width(Fonts *fonts, FontFace face, int size, const char *text, size_t length);
/* Pixels from the top of a line to its baseline, and the height of a line. */
int fonts_ascent(Fonts *fonts, FontFace face, int size);
int fonts_height(Fonts *fonts, FontFace face, int size);
/* Height of a capital letter, to centre text by. */
int fonts_cap_height(Fonts *fonts, FontFace face, int size);

TextPainter fonts_painter(Fonts *fonts);

/* Call once a frame: forgets, when there are many, texts that no frame used for a while. */
void fonts_end_frame(Fonts *fonts);
