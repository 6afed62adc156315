#pragma once

/* Programs that were opened last, newest first, kept between runs in the user's data folder
 * ($XDG_DATA_HOME/aioscope/recent), a path a line. A file that cannot be read or written is no
 * error: then nothing is remembered. */

#include "ui/places.h"

enum { RECENT_MAX = 12 };

typedef struct Recent {
    char file[PLACES_PATH_SIZE]; /* "": nothing is kept */
    char *paths[RECENT_MAX];
    int count;
} Recent;

/* file: NULL if there is no place for it. */
void recent_load(Recent *recent, const char *file);
void recent_free(Recent *recent);
/* Puts a program first, by its absolute path, and writes the file. */
void recent_add(Recent *recent, const char *path);
