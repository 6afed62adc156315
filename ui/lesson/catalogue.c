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

/* Writes the path of a lesson's folder; false if there is no lesson in it. */
static bool lesson_folder(const char *folder, const char *name, char path[PLACES_PATH_SIZE]) {
    char program[PLACES_PATH_SIZE + 16];
    int length = snprintf(path, PLACES_PATH_SIZE, "%s/%s", folder, name);
    if (length < 0 || length >= PLACES_PATH_SIZE)
        return false;
    snprintf(program, sizeof program, "%s/program.py", path);
    return places_is_folder(path) && places_is_file(program);
}

static void load_one(Catalogue *catalogue, const char *folder, const char *name) {
    char path[PLACES_PATH_SIZE];
    Lesson *lesson =
        lesson_folder(folder, name, path) ? lesson_load(path, &catalogue->problems) : NULL;
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

/* The given folder, the one that the environment names, or the course's; NULL if there is none. */
static const char *root_of(const char *folder, char found[PLACES_PATH_SIZE]) {
    if (!folder)
        folder = getenv("AIOSCOPE_LESSONS");
    return folder ? folder : places_find(found, "lessons") ? found : NULL;
}

Catalogue *catalogue_load(const char *folder) {
    char found[PLACES_PATH_SIZE];
    Catalogue *catalogue = calloc(1, sizeof *catalogue);
    if (!catalogue)
        return NULL;
    folder = root_of(folder, found);
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

static bool is_called(const char *name, const char *wanted) {
    return strcmp(name, wanted) == 0 || strcmp(without_number(name), wanted) == 0 ||
           is_number_of(wanted, name);
}

bool catalogue_find_folder(const char *folder, const char *name, char path[PLACES_PATH_SIZE]) {
    char root[PLACES_PATH_SIZE], other[PLACES_PATH_SIZE];
    bool found = false;
    folder = root_of(folder, root);
    DIR *directory = folder ? opendir(folder) : NULL;
    if (!directory)
        return false;
    for (struct dirent *entry; (entry = readdir(directory)) != NULL;) {
        if (!is_candidate(entry->d_name) || !is_called(entry->d_name, name) ||
            !lesson_folder(folder, entry->d_name, other) || (found && strcmp(other, path) > 0))
            continue;
        memcpy(path, other, sizeof other);
        found = true;
    }
    closedir(directory);
    return found;
}
