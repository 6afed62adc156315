/*
 * Loads a lesson's folder: the program with its callouts, then a page a language. Level, minutes,
 * mode and needs may stand in either language's front matter; where both have them they must agree.
 */
#include "ui/lesson/lesson.h"
#include "ui/lesson/page.h"
#include "ui/lesson/text.h"
#include "ui/places.h"

#include <ctype.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const char *const lesson_language_codes[LESSON_LANGUAGES] = {"en", "ru"};

/* ---- problems ---- */

void lesson_problems_add(LessonProblems *problems, const char *file, int line, int column,
                         const char *format, ...) {
    if (!problems)
        return;
    va_list arguments;
    char message[512];
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    problems->items = array_grow(problems->items, problems->count, sizeof *problems->items);
    problems->items[problems->count++] = (LessonProblem){
        string_copy(file, strlen(file)), line, column, string_copy(message, strlen(message))};
}

void lesson_problems_free(LessonProblems *problems) {
    for (size_t i = 0; i < problems->count; i++) {
        free(problems->items[i].file);
        free(problems->items[i].message);
    }
    free(problems->items);
    *problems = (LessonProblems){0};
}

/* ---- callouts ---- */

/* The number of `#12` at the end of a line; 0 when the line does not end so. */
static int callout_number(const char *line, size_t length) {
    while (length > 0 && isspace((unsigned char)line[length - 1]))
        length--;
    size_t end = length;
    while (length > 0 && isdigit((unsigned char)line[length - 1]))
        length--;
    if (length == 0 || length == end || end - length > 3 || line[length - 1] != '#')
        return 0;
    return (int)strtol(line + length, NULL, 10);
}

static void add_callout(Lesson *lesson, int number, int line, LessonProblems *problems) {
    for (size_t i = 0; i < lesson->callout_count; i++)
        if (lesson->callouts[i].number == number) {
            lesson_problems_add(problems, lesson->program_path, line, 0,
                                "callout #%d stands on line %d already", number,
                                lesson->callouts[i].line);
            return;
        }
    lesson->callouts = array_grow(lesson->callouts, lesson->callout_count, sizeof(LessonCallout));
    lesson->callouts[lesson->callout_count++] = (LessonCallout){number, line};
}

static int by_number(const void *left, const void *right) {
    return ((const LessonCallout *)left)->number - ((const LessonCallout *)right)->number;
}

static void find_callouts(Lesson *lesson, LessonProblems *problems) {
    int line = 1;
    for (const char *at = lesson->program; *at; line++) {
        size_t length = strcspn(at, "\n");
        int number = callout_number(at, length);
        if (number > 0)
            add_callout(lesson, number, line, problems);
        at += length + (at[length] == '\n');
    }
    if (lesson->callout_count > 1)
        qsort(lesson->callouts, lesson->callout_count, sizeof(LessonCallout), by_number);
    for (size_t i = 0; i < lesson->callout_count; i++)
        if (lesson->callouts[i].number != (int)i + 1) {
            lesson_problems_add(problems, lesson->program_path, lesson->callouts[i].line, 0,
                                "callouts count 1, 2, 3...: #%zu is missing", i + 1);
            return;
        }
}

/* ---- a lesson ---- */

static char *join(const char *folder, const char *name) {
    Buffer buffer = {0};
    buffer_add_string(&buffer, folder);
    buffer_add_string(&buffer, "/");
    buffer_add_string(&buffer, name);
    return buffer_take(&buffer);
}

static bool differs(const PageProperties *left, const PageProperties *right) {
    return left->level != right->level || left->minutes != right->minutes ||
           left->notebook != right->notebook ||
           strcmp(left->needs ? left->needs : "", right->needs ? right->needs : "") != 0;
}

static void take_properties(Lesson *lesson, PageProperties *properties, LessonProblems *problems) {
    const PageProperties *known = NULL;
    for (int i = 0; i < LESSON_LANGUAGES; i++) {
        if (!lesson->pages[i].present)
            continue;
        if (known && differs(known, &properties[i]))
            lesson_problems_add(problems, lesson->pages[i].path, 1, 0,
                                "level, minutes, mode and needs differ from the other language's");
        if (!known)
            known = &properties[i];
    }
    lesson->level = known && known->level ? known->level : 1;
    lesson->minutes = known ? known->minutes : 0;
    lesson->notebook = known && known->notebook;
    lesson->needs = string_copy(known && known->needs ? known->needs : "",
                                known && known->needs ? strlen(known->needs) : 0);
}

static void load_pages(Lesson *lesson, LessonProblems *problems) {
    PageProperties properties[LESSON_LANGUAGES] = {0};
    for (int i = 0; i < LESSON_LANGUAGES; i++) {
        char name[16];
        size_t length;
        snprintf(name, sizeof name, "lesson.%s.md", lesson_language_codes[i]);
        LessonPage *page = &lesson->pages[i];
        page->path = join(lesson->folder, name);
        char *text = file_read(page->path, &length);
        if (!text) {
            lesson_problems_add(problems, page->path, 0, 0, "this file is missing");
            continue;
        }
        page_read(page, &properties[i], text, length, problems);
        free(text);
    }
    take_properties(lesson, properties, problems);
    for (int i = 0; i < LESSON_LANGUAGES; i++)
        free(properties[i].needs);
}

Lesson *lesson_load(const char *folder, LessonProblems *problems) {
    size_t length = strlen(folder);
    while (length > 1 && folder[length - 1] == '/')
        length--;
    Lesson *lesson = calloc(1, sizeof *lesson);
    if (!lesson)
        return NULL;
    lesson->folder = string_copy(folder, length);
    const char *slash = strrchr(lesson->folder, '/');
    const char *name = slash ? slash + 1 : lesson->folder;
    lesson->name = string_copy(name, strlen(name));
    lesson->program_path = join(lesson->folder, "program.py");
    lesson->program = places_is_file(lesson->program_path)
                          ? file_read(lesson->program_path, &lesson->program_length)
                          : NULL;
    if (!lesson->program) {
        lesson_problems_add(problems, lesson->program_path, 0, 0, "this file is missing");
        lesson_free(lesson);
        return NULL;
    }
    find_callouts(lesson, problems);
    load_pages(lesson, problems);
    return lesson;
}

void lesson_free(Lesson *lesson) {
    if (!lesson)
        return;
    for (int i = 0; i < LESSON_LANGUAGES; i++)
        page_free(&lesson->pages[i]);
    free(lesson->name);
    free(lesson->folder);
    free(lesson->program_path);
    free(lesson->program);
    free(lesson->callouts);
    free(lesson->needs);
    free(lesson);
}

/* ---- questions about it ---- */

const LessonPage *lesson_page(const Lesson *lesson, LessonLanguage language) {
    if (lesson->pages[language].present)
        return &lesson->pages[language];
    for (int i = 0; i < LESSON_LANGUAGES; i++)
        if (lesson->pages[i].present)
            return &lesson->pages[i];
    return NULL;
}

const LessonNote *lesson_note(const LessonPage *page, int callout) {
    for (size_t i = 0; page && i < page->note_count; i++)
        if (page->notes[i].number == callout)
            return &page->notes[i];
    return NULL;
}

int lesson_callout_at(const Lesson *lesson, int line) {
    for (size_t i = 0; i < lesson->callout_count; i++)
        if (lesson->callouts[i].line == line)
            return lesson->callouts[i].number;
    return 0;
}

/* Finds `lines` in the text at the start of a line; NULL when it is not there. */
static const char *find_lines(const char *text, const char *from, const char *lines) {
    const char *at = from;
    while ((at = strstr(at, lines)) != NULL) {
        if (at == text || at[-1] == '\n')
            return at;
        at++;
    }
    return NULL;
}

char *lesson_apply(const Lesson *lesson, const LessonExperiment *experiment) {
    if (!experiment->before || !*experiment->before)
        return NULL;
    const char *at = find_lines(lesson->program, lesson->program, experiment->before);
    if (!at || find_lines(lesson->program, at + 1, experiment->before))
        return NULL;
    Buffer buffer = {0};
    buffer_add(&buffer, lesson->program, (size_t)(at - lesson->program));
    buffer_add_string(&buffer, experiment->after);
    buffer_add_string(&buffer, at + strlen(experiment->before));
    return buffer_take(&buffer);
}

bool lesson_change(Lesson *lesson, const LessonExperiment *experiment) {
    char *changed = lesson_apply(lesson, experiment);
    if (!changed)
        return false;
    free(lesson->program);
    lesson->program = changed;
    lesson->program_length = strlen(changed);
    free(lesson->callouts);
    lesson->callouts = NULL;
    lesson->callout_count = 0;
    find_callouts(lesson, NULL);
    return true;
}
