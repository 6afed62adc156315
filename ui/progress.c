/* The file of what was seen. See progress.h. */

#include "ui/progress.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char tour_line[] = "tour";

static ProgressLesson *lesson_of(Progress *progress, const char *name) {
    for (size_t i = 0; i < progress->count; i++)
        if (strcmp(progress->lessons[i].name, name) == 0)
            return &progress->lessons[i];
    if (progress->count == PROGRESS_LESSONS_MAX || strlen(name) >= PROGRESS_NAME_SIZE ||
        strpbrk(name, " \n") || !*name)
        return NULL;
    ProgressLesson *lesson = &progress->lessons[progress->count++];
    *lesson = (ProgressLesson){0};
    snprintf(lesson->name, sizeof lesson->name, "%s", name);
    return lesson;
}

static void read_line(Progress *progress, const char *line) {
    char name[PROGRESS_NAME_SIZE];
    uint64_t notes, answers;
    int end;
    if (strncmp(line, tour_line, sizeof tour_line - 1) == 0 && line[sizeof tour_line - 1] == '\n') {
        progress->toured = true;
        return;
    }
    if (sscanf(line, "%63s notes=%" SCNx64 " answers=%" SCNx64 " end=%d", name, &notes, &answers,
               &end) != 4)
        return;
    ProgressLesson *lesson = lesson_of(progress, name);
    if (!lesson)
        return;
    lesson->notes = notes;
    lesson->answers = answers;
    lesson->end = end == 1;
}

void progress_load(Progress *progress, const char *path) {
    char line[256];
    memset(progress, 0, sizeof *progress);
    snprintf(progress->path, sizeof progress->path, "%s", path ? path : "");
    FILE *file = path && *path ? fopen(path, "r") : NULL;
    if (!file)
        return;
    while (fgets(line, sizeof line, file))
        read_line(progress, line);
    fclose(file);
}

static bool write_all(const Progress *progress, FILE *file) {
    if (progress->toured)
        fprintf(file, "%s\n", tour_line);
    for (size_t i = 0; i < progress->count; i++) {
        const ProgressLesson *lesson = &progress->lessons[i];
        fprintf(file, "%s notes=%" PRIx64 " answers=%" PRIx64 " end=%d\n", lesson->name,
                lesson->notes, lesson->answers, lesson->end);
    }
    bool ok = !ferror(file);
    return fclose(file) == 0 && ok;
}

bool progress_save(Progress *progress) {
    char other[PLACES_PATH_SIZE + 8];
    if (!progress->changed || !progress->path[0])
        return true;
    snprintf(other, sizeof other, "%s.new", progress->path);
    FILE *file = places_make_folders(progress->path) ? fopen(other, "w") : NULL;
    if (!file || !write_all(progress, file) || rename(other, progress->path) != 0)
        return false;
    progress->changed = false;
    return true;
}

const ProgressLesson *progress_of(const Progress *progress, const char *name) {
    for (size_t i = 0; progress && i < progress->count; i++)
        if (strcmp(progress->lessons[i].name, name) == 0)
            return &progress->lessons[i];
    return NULL;
}

static void set_bit(Progress *progress, uint64_t *bits, int number) {
    if (number < 1 || number > 64 || *bits >> (number - 1) & 1)
        return;
    *bits |= UINT64_C(1) << (number - 1);
    progress->changed = true;
}

void progress_note(Progress *progress, const char *name, int callout) {
    ProgressLesson *lesson = progress ? lesson_of(progress, name) : NULL;
    if (lesson)
        set_bit(progress, &lesson->notes, callout);
}

void progress_answer(Progress *progress, const char *name, int question) {
    ProgressLesson *lesson = progress ? lesson_of(progress, name) : NULL;
    if (lesson)
        set_bit(progress, &lesson->answers, question);
}

void progress_end(Progress *progress, const char *name) {
    ProgressLesson *lesson = progress ? lesson_of(progress, name) : NULL;
    if (!lesson || lesson->end)
        return;
    lesson->end = true;
    progress->changed = true;
}

void progress_toured(Progress *progress) {
    if (progress && !progress->toured)
        progress->toured = progress->changed = true;
}

static size_t count_bits(uint64_t bits, size_t most) {
    size_t count = 0;
    for (size_t i = 0; i < most && i < 64; i++)
        count += bits >> i & 1;
    return count;
}

double progress_part(const ProgressLesson *lesson, size_t notes, size_t questions) {
    if (!lesson)
        return 0;
    size_t seen = count_bits(lesson->notes, notes) + count_bits(lesson->answers, questions);
    return (double)(seen + (size_t)lesson->end) / (double)(notes + questions + 1);
}
