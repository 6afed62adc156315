/* The lessons of a folder, in the order of their folders' names (which begin with numbers). */
#include "ui/lesson/glossary.h"
#include "ui/lesson/lesson.h"
#include "ui/lesson/text.h"
#include "ui/places.h"

#include <ctype.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int by_name(const void *left, const void *right) {
    return strcmp((*(Lesson *const *)left)->name, (*(Lesson *const *)right)->name);
}

static void load_one(Catalogue *catalogue, const char *folder, const char *name) {
    char path[PLACES_PATH_SIZE], program[PLACES_PATH_SIZE + 16];
    int length = snprintf(path, sizeof path, "%s/%s", folder, name);
    if (length < 0 || (size_t)length >= sizeof path)
        return;
    snprintf(program, sizeof program, "%s/program.py", path);
    if (!places_is_folder(path) || !places_is_file(program))
        return;
    Lesson *lesson = lesson_load(path, &catalogue->problems);
    if (!lesson)
        return;
    catalogue->lessons =
        array_grow(catalogue->lessons, catalogue->count, sizeof *catalogue->lessons);
    catalogue->lessons[catalogue->count++] = lesson;
}

/* TEMPLATE explains lessons to teachers and is none of the course. */
static bool is_candidate(const char *name) {
    return name[0] != '.' && strcmp(name, "TEMPLATE") != 0;
}

Catalogue *catalogue_load(const char *folder) {
    char found[PLACES_PATH_SIZE];
    Catalogue *catalogue = calloc(1, sizeof *catalogue);
    if (!catalogue)
        return NULL;
    if (!folder)
        folder = getenv("AIOSCOPE_LESSONS");
    if (!folder && places_find(found, "lessons"))
        folder = found;
    DIR *directory = folder ? opendir(folder) : NULL;
    if (!directory)
        return catalogue;
    struct dirent *entry;
    while ((entry = readdir(directory)) != NULL)
        if (is_candidate(entry->d_name))
            load_one(catalogue, folder, entry->d_name);
    closedir(directory);
    catalogue->glossary = glossary_load(folder, &catalogue->problems);
    if (catalogue->count > 1)
        qsort(catalogue->lessons, catalogue->count, sizeof *catalogue->lessons, by_name);
    return catalogue;
}

void catalogue_free(Catalogue *catalogue) {
    if (!catalogue)
        return;
    for (size_t i = 0; i < catalogue->count; i++)
        lesson_free(catalogue->lessons[i]);
    free(catalogue->lessons);
    glossary_free(catalogue->glossary);
    lesson_problems_free(&catalogue->problems);
    free(catalogue);
}

/* The part of a folder's name after its number and dash. */
static const char *without_number(const char *name) {
    while (isdigit((unsigned char)*name))
        name++;
    return *name == '-' ? name + 1 : name;
}

static bool is_number_of(const char *wanted, const char *name) {
    char *end;
    long number = strtol(wanted, &end, 10);
    return *wanted && !*end && number == strtol(name, NULL, 10);
}

const Lesson *catalogue_find(const Catalogue *catalogue, const char *name) {
    for (size_t i = 0; i < catalogue->count; i++) {
        const Lesson *lesson = catalogue->lessons[i];
        if (strcmp(lesson->name, name) == 0 || strcmp(without_number(lesson->name), name) == 0 ||
            is_number_of(name, lesson->name))
            return lesson;
    }
    return NULL;
}
