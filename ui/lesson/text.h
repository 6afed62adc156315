/*
 * Growing text for the lesson loader: a byte buffer, arrays that double, and the builder of a
 * LessonText. Running out of memory ends the program with a message: a lesson is some kilobytes.
 */
#pragma once

#include "ui/lesson/lesson.h"

typedef struct {
    char *bytes; /* NUL-terminated once anything was added */
    size_t length;
    size_t capacity;
} Buffer;

void buffer_add(Buffer *buffer, const char *text, size_t length);
void buffer_add_string(Buffer *buffer, const char *text);
/* Gives the text away (never NULL) and empties the buffer. */
char *buffer_take(Buffer *buffer);

/* Makes room for one more item; `items` may move. */
void *array_grow(void *items, size_t count, size_t item_size);

char *string_copy(const char *text, size_t length);

/* Reads a whole file; NULL when it cannot be read. The text ends in a NUL. */
char *file_read(const char *path, size_t *length);

void lesson_text_add(LessonText *text, LessonRunKind kind, const char *bytes, size_t length);
/* Sets `plain` from the runs, drops paragraph ends at the end; to be called once, last. */
void lesson_text_finish(LessonText *text);
void lesson_text_free(LessonText *text);
