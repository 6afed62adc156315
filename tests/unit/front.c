/* See front.h. */
#include "front.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void *resize(void *ctx, void *block, size_t old_size, size_t new_size) {
    (void)ctx;
    (void)old_size;
    if (new_size == 0) {
        free(block);
        return NULL;
    }
    return realloc(block, new_size);
}

static void out_of_memory(void *ctx, size_t wanted) {
    (void)ctx;
    fprintf(stderr, "out of memory: %zu bytes\n", wanted);
    abort();
}

void front_open(Front *front, const char *program) {
    ArenaHost host = {resize, out_of_memory, NULL};
    memset(front, 0, sizeof(*front));
    arena_init(&front->arena, &host);
    front->source = source_new(&front->arena, "test.py", program, strlen(program));
}

void front_close(Front *front) {
    arena_free(&front->arena);
    free(front->text);
}

static void collect(void *ctx, const char *text, size_t len) {
    Front *front = ctx;
    if (front->len + len + 1 > front->capacity) {
        front->capacity = (front->len + len + 1) * 2;
        front->text = realloc(front->text, front->capacity);
    }
    memcpy(front->text + front->len, text, len);
    front->len += len;
    front->text[front->len] = 0;
}

PrintOut front_out(Front *front) {
    front->len = 0;
    collect(front, "", 0);
    return (PrintOut){collect, front};
}

Node *front_parse(Front *front) {
    return parse_source(front->source, &(ParseOptions){.mode = PARSE_MODULE});
}

const char *front_error(Front *front) {
    PrintOut out = front_out(front);
    const Diagnostic *error = front->source->errors.first;
    if (error != NULL) {
        print_format(&out, "%s %d:%d-%d:%d ", error_kind_name(error->kind), (int)error->line,
                     (int)error->offset, (int)error->end_line, (int)error->end_offset);
        print_text(&out, error->message);
    }
    return front->text;
}
