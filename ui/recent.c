/* The list of programs that were opened. See recent.h. */

#include "ui/recent.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void append(Recent *recent, const char *path) {
    char *copy = recent->count < RECENT_MAX && path[0] == '/' ? strdup(path) : NULL;
    if (copy)
        recent->paths[recent->count++] = copy;
}

void recent_load(Recent *recent, const char *file) {
    char line[PLACES_PATH_SIZE + 2];
    memset(recent, 0, sizeof *recent);
    snprintf(recent->file, sizeof recent->file, "%s", file ? file : "");
    FILE *stream = recent->file[0] ? fopen(recent->file, "r") : NULL;
    if (!stream)
        return;
    while (fgets(line, sizeof line, stream)) {
        line[strcspn(line, "\n")] = '\0';
        append(recent, line);
    }
    fclose(stream);
}

void recent_free(Recent *recent) {
    for (int i = 0; i < recent->count; i++)
        free(recent->paths[i]);
    recent->count = 0;
}

static void take_out(Recent *recent, int index) {
    free(recent->paths[index]);
    recent->count--;
    memmove(recent->paths + index, recent->paths + index + 1,
            sizeof *recent->paths * (size_t)(recent->count - index));
}

static void save(const Recent *recent) {
    char other[PLACES_PATH_SIZE + 8];
    snprintf(other, sizeof other, "%s.new", recent->file);
    FILE *stream = recent->file[0] && places_make_folders(recent->file) ? fopen(other, "w") : NULL;
    if (!stream)
        return;
    for (int i = 0; i < recent->count; i++)
        fprintf(stream, "%s\n", recent->paths[i]);
    bool ok = !ferror(stream);
    if (fclose(stream) == 0 && ok)
        rename(other, recent->file);
}

void recent_add(Recent *recent, const char *path) {
    char *whole = places_absolute(path);
    if (!whole || strchr(whole, '\n') || (recent->count && strcmp(recent->paths[0], whole) == 0)) {
        free(whole);
        return;
    }
    for (int i = recent->count - 1; i >= 0; i--)
        if (strcmp(recent->paths[i], whole) == 0)
            take_out(recent, i);
    if (recent->count == RECENT_MAX)
        take_out(recent, RECENT_MAX - 1);
    memmove(recent->paths + 1, recent->paths, sizeof *recent->paths * (size_t)recent->count);
    recent->paths[0] = whole;
    recent->count++;
    save(recent);
}
