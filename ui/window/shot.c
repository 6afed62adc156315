/* One settled frame into a PNG file. See shot.h. */

#include "ui/window/shot.h"

#include "ui/window/app.h"
#include "ui/window/sdl_draw.h"

#include <stdio.h>
#include <stdlib.h>

static bool render(App *app, int width, int height, const char *path, char *error,
                   size_t error_size) {
    Pixels pixels;
    if (!pixels_init(&pixels, width, height)) {
        snprintf(error, error_size, "no memory for a picture of %dx%d", width, height);
        return false;
    }
    TextPainter painter = fonts_painter(app->ui.fonts);
    app_settle(app, (float)width, (float)height, 1);
    raster_paint(&pixels, &app->ui.draw, rect_make(0, 0, (float)width, (float)height), &painter);
    bool ok = pixels_save(&pixels, path, error, error_size);
    pixels_free(&pixels);
    return ok;
}

static bool shoot(Session *session, const Catalogue *catalogue, Screen screen, int width,
                  int height, const char *path, char *error, size_t error_size) {
    if (width < SHOT_SIZE_MIN || height < SHOT_SIZE_MIN || width > SHOT_SIZE_MAX ||
        height > SHOT_SIZE_MAX) {
        snprintf(error, error_size, "the size must be between %d and %d", SHOT_SIZE_MIN,
                 SHOT_SIZE_MAX);
        return false;
    }
    App *app = malloc(sizeof *app);
    WindowHost host = {.catalogue = catalogue};
    bool motion = session->reduced_motion, ok = false;
    session->reduced_motion = true;
    if (app && app_init(app, session, &host, error, error_size)) {
        app->screen = screen;
        ok = render(app, width, height, path, error, error_size);
        app_free(app);
    }
    session->reduced_motion = motion;
    free(app);
    return ok;
}

bool shot_render(Session *session, int width, int height, const char *path, char *error,
                 size_t error_size) {
    return shoot(session, NULL, SCREEN_RUN, width, height, path, error, error_size);
}

bool shot_render_catalogue(Session *session, const Catalogue *catalogue, int width, int height,
                           const char *path, char *error, size_t error_size) {
    return shoot(session, catalogue, SCREEN_CATALOGUE, width, height, path, error, error_size);
}
