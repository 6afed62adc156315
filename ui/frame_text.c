/* See frame_text.h. Shapes are left out: what they mean has a region or a text. */
#include "ui/frame_text.h"
#include "ui/window/app.h"

#include <stdlib.h>

static void write_rect(Rect rect, FILE *out) {
    fprintf(out, "%6.0f %6.0f %6.0f %6.0f", (double)rect.x, (double)rect.y, (double)rect.w,
            (double)rect.h);
}

static void write_regions(const RegionList *regions, FILE *out) {
    for (size_t i = 0; i < regions->count; i++) {
        fputs("region ", out);
        write_rect(regions->items[i].rect, out);
        fprintf(out, "  %s\n", regions->items[i].name);
    }
}

static void write_texts(const DrawList *list, FILE *out) {
    for (size_t i = 0; i < list->count; i++) {
        const DrawCommand *command = &list->items[i];
        if (command->kind != DRAW_TEXT)
            continue;
        fputs("text   ", out);
        write_rect(command->rect, out);
        fprintf(out, "  %.*s\n", (int)command->length, list->text + command->at);
    }
}

bool frame_text_write(Session *session, int width, int height, FILE *out, char *error,
                      size_t error_size) {
    App *app = malloc(sizeof *app);
    WindowHost host = {0};
    bool motion = session->reduced_motion;
    session->reduced_motion = true;
    bool ready = app && app_init(app, session, &host, error, error_size);
    if (ready) {
        app->screen = SCREEN_RUN;
        app_settle(app, (float)width, (float)height, 1);
        write_regions(&app->ui.regions, out);
        write_texts(&app->ui.draw, out);
        app_free(app);
    }
    session->reduced_motion = motion;
    free(app);
    return ready;
}
