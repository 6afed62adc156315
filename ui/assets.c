/* Whole data files as text. See assets.h. */

#include "ui/assets.h"

#include "ui/places.h"

#include <stdio.h>
#include <stdlib.h>

static char *read_all(FILE *file) {
    char *text = NULL;
    long size;
    if (fseek(file, 0, SEEK_END) == 0 && (size = ftell(file)) >= 0 &&
        fseek(file, 0, SEEK_SET) == 0 && (text = malloc((size_t)size + 1)) != NULL)
        text[fread(text, 1, (size_t)size, file)] = '\0';
    return text;
}

char *assets_read(const char *name) {
    char path[PLACES_PATH_SIZE];
    if (!places_find(path, name))
        return NULL;
    FILE *file = fopen(path, "rb");
    if (!file)
        return NULL;
    char *text = read_all(file);
    fclose(file);
    return text;
}
