/*
 * The front matter of a lesson's Markdown file: one `key: value` a line, between two lines `---`.
 * Unknown keys are mistakes, so that a misspelt one is found.
 */
#include "ui/lesson/front.h"
#include "ui/lesson/text.h"

#include <stdlib.h>
#include <string.h>

typedef struct {
    LessonPage *page;
    PageProperties *properties;
    LessonProblems *problems;
    int line;
} Front;

static void set_text(char **field, const char *value, size_t length) {
    free(*field);
    *field = string_copy(value, length);
}

static void set_number(Front *front, int *field, const char *key, const char *value, int most) {
    char *end;
    long number = strtol(value, &end, 10);
    if (*end || end == value || number < 1 || number > most)
        lesson_problems_add(front->problems, front->page->path, front->line, 0,
                            "%s is a number from 1 to %d", key, most);
    else
        *field = (int)number;
}

static void set_mode(Front *front, const char *value) {
    if (strcmp(value, "notebook") == 0)
        front->properties->notebook = true;
    else if (strcmp(value, "program") != 0)
        lesson_problems_add(front->problems, front->page->path, front->line, 0,
                            "mode is program or notebook, not '%s'", value);
}

static void set(Front *front, const char *key, const char *value) {
    if (strcmp(key, "title") == 0)
        set_text(&front->page->title, value, strlen(value));
    else if (strcmp(key, "chapter") == 0)
        set_text(&front->page->chapter, value, strlen(value));
    else if (strcmp(key, "needs") == 0)
        set_text(&front->properties->needs, value, strlen(value));
    else if (strcmp(key, "level") == 0)
        set_number(front, &front->properties->level, key, value, 3);
    else if (strcmp(key, "minutes") == 0)
        set_number(front, &front->properties->minutes, key, value, 120);
    else if (strcmp(key, "mode") == 0)
        set_mode(front, value);
    else
        lesson_problems_add(front->problems, front->page->path, front->line, 1,
                            "unknown property '%s' (title, chapter, level, minutes, mode, needs)",
                            key);
}

static void read_line(Front *front, const char *line, size_t length) {
    while (length > 0 && (line[length - 1] == ' ' || line[length - 1] == '\r'))
        length--;
    if (length == 0)
        return;
    const char *colon = memchr(line, ':', length);
    if (!colon) {
        lesson_problems_add(front->problems, front->page->path, front->line, 1,
                            "expected 'key: value' or '---'");
        return;
    }
    size_t skip = (size_t)(colon - line) + 1;
    while (skip < length && line[skip] == ' ')
        skip++;
    char *key = string_copy(line, (size_t)(colon - line));
    char *value = string_copy(line + skip, length - skip);
    set(front, key, value);
    free(key);
    free(value);
}

static bool is_rule(const char *line, size_t length) {
    if (length > 0 && line[length - 1] == '\r')
        length--;
    return length == 3 && memcmp(line, "---", 3) == 0;
}

static void require(Front *front, const char *value, const char *key) {
    if (!value || !*value)
        lesson_problems_add(front->problems, front->page->path, 1, 0, "the front matter has no %s",
                            key);
}

size_t front_read(LessonPage *page, PageProperties *properties, const char *text, size_t length,
                  LessonProblems *problems) {
    Front front = {page, properties, problems, 0};
    size_t at = 0;
    while (at < length) {
        const char *line = text + at;
        const char *newline = memchr(line, '\n', length - at);
        size_t size = newline ? (size_t)(newline - line) : length - at;
        at += size + (newline ? 1 : 0);
        front.line++;
        if (front.line == 1 && !is_rule(line, size)) {
            lesson_problems_add(problems, page->path, 1, 1,
                                "expected the front matter: a line '---' first");
            return 0;
        }
        if (front.line > 1 && is_rule(line, size)) {
            require(&front, page->title, "title");
            require(&front, page->chapter, "chapter");
            page->present = page->title != NULL;
            return at;
        }
        if (front.line > 1)
            read_line(&front, line, size);
    }
    lesson_problems_add(problems, page->path, front.line, 0, "the front matter has no end: '---'");
    return length;
}
