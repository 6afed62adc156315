/* Pixels to the screen and to files. See sdl_draw.h. */

#include "ui/window/sdl_draw.h"

#include <SDL_image.h>
#include <stdio.h>
#include <string.h>

bool screenful_init(Screenful *screenful, SDL_Window *window) {
    memset(screenful, 0, sizeof *screenful);
    screenful->renderer = SDL_CreateRenderer(window, -1, SDL_RENDERER_PRESENTVSYNC);
    if (!screenful->renderer)
        screenful->renderer = SDL_CreateRenderer(window, -1, SDL_RENDERER_SOFTWARE);
    return screenful->renderer != NULL;
}

static void drop_picture(Screenful *screenful) {
    if (screenful->texture)
        SDL_DestroyTexture(screenful->texture);
    screenful->texture = NULL;
    pixels_free(&screenful->pixels);
    damage_reset(&screenful->damage);
}

void screenful_free(Screenful *screenful) {
    drop_picture(screenful);
    damage_free(&screenful->damage);
    if (screenful->renderer)
        SDL_DestroyRenderer(screenful->renderer);
    memset(screenful, 0, sizeof *screenful);
}

static bool fit(Screenful *screenful, int width, int height) {
    const Pixels *pixels = &screenful->pixels;
    if (screenful->texture && pixels->width == width && pixels->height == height)
        return true;
    drop_picture(screenful);
    screenful->texture = SDL_CreateTexture(screenful->renderer, SDL_PIXELFORMAT_ARGB8888,
                                           SDL_TEXTUREACCESS_STREAMING, width, height);
    return screenful->texture && pixels_init(&screenful->pixels, width, height);
}

bool screenful_show(Screenful *screenful, const DrawList *list, int width, int height,
                    const TextPainter *painter) {
    if (!fit(screenful, width, height))
        return false;
    Pixels *pixels = &screenful->pixels;
    Rect changed = damage_paint(&screenful->damage, pixels, list, painter);
    if (!rect_empty(changed)) {
        SDL_Rect area = {(int)changed.x, (int)changed.y, (int)changed.w, (int)changed.h};
        const uint32_t *first = pixels->data + (size_t)area.y * (size_t)width + area.x;
        SDL_UpdateTexture(screenful->texture, &area, first, width * (int)sizeof *first);
    }
    SDL_RenderCopy(screenful->renderer, screenful->texture, NULL, NULL);
    SDL_RenderPresent(screenful->renderer);
    return true;
}

bool pixels_save(const Pixels *pixels, const char *path, char *error, size_t error_size) {
    SDL_Surface *surface =
        SDL_CreateRGBSurfaceWithFormatFrom(pixels->data, pixels->width, pixels->height, 32,
                                           pixels->width * 4, SDL_PIXELFORMAT_XRGB8888);
    bool ok = surface && IMG_SavePNG(surface, path) == 0;
    if (!ok)
        snprintf(error, error_size, "%s: %s", path, SDL_GetError());
    SDL_FreeSurface(surface);
    return ok;
}
