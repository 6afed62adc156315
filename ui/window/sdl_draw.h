#pragma once

/* The only place where pictures meet SDL: shows the pixels of a frame in a window, saves them as a
 * PNG file. */

#include "ui/draw/raster.h"

#include <SDL.h>

typedef struct Screenful {
    SDL_Renderer *renderer;
    SDL_Texture *texture;
    Pixels pixels;
    Damage damage;
} Screenful;

bool screenful_init(Screenful *screenful, SDL_Window *window);
void screenful_free(Screenful *screenful);
/* Paints what changed and shows it. False if there is no memory for a picture of that size. */
bool screenful_show(Screenful *screenful, const DrawList *list, int width, int height,
                    const TextPainter *painter);

bool pixels_save(const Pixels *pixels, const char *path, char *error, size_t error_size);
