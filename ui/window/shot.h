#pragma once

/* A picture of what the window would show, without a display. */

#include "ui/session.h"

enum { SHOT_SIZE_MIN = 320, SHOT_SIZE_MAX = 8192 };

/* Writes a PNG with the session's theme, language and zoom. False with a message. */
bool shot_render(Session *session, int width, int height, const char *path, char *error,
                 size_t error_size);

/* The same for the catalogue of lessons. */
bool shot_render_catalogue(Session *session, const Catalogue *catalogue, int width, int height,
                           const char *path, char *error, size_t error_size);
