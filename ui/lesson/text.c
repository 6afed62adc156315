/* See text.h. */
#include "ui/lesson/text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void *resize(void *memory, size_t size) {
    void *moved = realloc(memory, size);
    if (!moved) {
        fprintf(stderr, "aioscope: out of memory while reading lessons\n");
        exit(4);
    }
    return moved;
}

void buffer_add(Buffer *buffer, const char *text, size_t length) {
    size_t needed = buffer->length + length + 1;
    if (!buffer->bytes || needed > buffer->capacity) {
        buffer->capacity = needed < 64 ? 64 : needed * 2;
        buffer->bytes = resize(buffer->bytes, buffer->capacity);
    }
    if (length > 0)
        memcpy(buffer->bytes + buffer->length, text, length);
    buffer->length += length;
    buffer->bytes[buffer->length] = '\0';
}

void buffer_add_string(Buffer *buffer, const char *text) {
    buffer_add(buffer, text, strlen(text));
}

char *buffer_take(Buffer *buffer) {
    buffer_add(buffer, "", 0);
    char *text = buffer->bytes;
    *buffer = (Buffer){0};
    return text;
}

/* Arrays double at each power of two, so their capacity need not be stored. */
void *array_grow(void *items, size_t count, size_t item_size) {
    if ((count & (count - 1)) != 0)
        return items;
    return resize(items, (count ? count * 2 : 1) * item_size);
}

char *string_copy(const char *text, size_t length) {
    Buffer buffer = {0};
    buffer_add(&buffer, text, length);
    return buffer_take(&buffer);
}

char *file_read(const char *path, size_t *length) {
    FILE *file = fopen(path, "rb");
    if (!file)
        return NULL;
    Buffer buffer = {0};
    char chunk[4096];
    size_t got;
    while ((got = fread(chunk, 1, sizeof chunk, file)) > 0)
        buffer_add(&buffer, chunk, got);
    bool failed = ferror(file) != 0;
    fclose(file);
    if (failed) {
        free(buffer.bytes);
        return NULL;
    }
    *length = buffer.length;
    return buffer_take(&buffer);
}

void lesson_text_add(LessonText *text, LessonRunKind kind, const char *bytes, size_t length) {
    if (text->run_count > 0 && kind <= LESSON_RUN_CODE) {
        LessonRun *last = &text->runs[text->run_count - 1];
        if (last->kind == kind) { /* md4c gives a line in pieces */
            Buffer joined = {0};
            buffer_add_string(&joined, last->text);
            buffer_add(&joined, bytes, length);
            free(last->text);
            last->text = buffer_take(&joined);
            return;
        }
    }
    text->runs = array_grow(text->runs, text->run_count, sizeof *text->runs);
    text->runs[text->run_count++] = (LessonRun){kind, string_copy(bytes, length)};
}

static void drop_trailing_paragraphs(LessonText *text) {
    while (text->run_count > 0 && text->runs[text->run_count - 1].kind == LESSON_RUN_PARAGRAPH)
        free(text->runs[--text->run_count].text);
}

void lesson_text_finish(LessonText *text) {
    Buffer plain = {0};
    drop_trailing_paragraphs(text);
    for (size_t i = 0; i < text->run_count; i++) {
        const LessonRun *run = &text->runs[i];
        bool next_is_item = i + 1 < text->run_count && text->runs[i + 1].kind == LESSON_RUN_ITEM;
        if (run->kind == LESSON_RUN_PARAGRAPH)
            buffer_add_string(&plain, next_is_item ? "\n" : "\n\n");
        else if (run->kind == LESSON_RUN_ITEM)
            buffer_add_string(&plain, "\xE2\x80\xA2 ");
        else
            buffer_add_string(&plain, run->text);
    }
    free(text->plain);
    text->plain = buffer_take(&plain);
}

void lesson_text_free(LessonText *text) {
    for (size_t i = 0; i < text->run_count; i++)
        free(text->runs[i].text);
    free(text->runs);
    free(text->plain);
    *text = (LessonText){0};
}
