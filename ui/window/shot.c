/* One settled frame into a PNG file. See shot.h. */

#include "ui/window/shot.h"

#include "ui/window/app.h"
#include "ui/window/sdl_draw.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

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

static bool perform(App *app, const Shot *shot, char *error, size_t error_size) {
    const char *at = shot->actions ? shot->actions : "";
    while (*at) {
        char name[64];
        int length = (int)strcspn(at, ",");
        snprintf(name, sizeof name, "%.*s", length, at);
        ActionId action = action_named(name);
        if (action == ACTION_NONE) {
            snprintf(error, error_size, "there is no action '%s'", name);
            return false;
        }
        app_settle(app, (float)shot->width, (float)shot->height, 1);
        app_do(app, action, 0);
        at += length;
        at += *at == ',';
    }
    return true;
}

static bool shoot(const Shot *shot, App *app, const char *path, char *error, size_t error_size) {
    if (!app_init(app, shot->session, shot->host, error, error_size))
        return false;
    snprintf(app->opened, sizeof app->opened, "%s", shot->open_name ? shot->open_name : "");
    app->screen = shot->catalogue ? SCREEN_CATALOGUE : SCREEN_RUN;
    bool ok = perform(app, shot, error, error_size) &&
              render(app, shot->width, shot->height, path, error, error_size);
    app_free(app);
    return ok;
}

bool shot_render(const Shot *shot, const char *path, char *error, size_t error_size) {
    if (shot->width < SHOT_SIZE_MIN || shot->height < SHOT_SIZE_MIN ||
        shot->width > SHOT_SIZE_MAX || shot->height > SHOT_SIZE_MAX) {
        snprintf(error, error_size, "the size must be between %d and %d", SHOT_SIZE_MIN,
                 SHOT_SIZE_MAX);
        return false;
    }
    App *app = malloc(sizeof *app);
    bool motion = shot->session->reduced_motion;
    shot->session->reduced_motion = true;
    bool ok = app && shoot(shot, app, path, error, error_size);
    shot->session->reduced_motion = motion;
    free(app);
    return ok;
}
