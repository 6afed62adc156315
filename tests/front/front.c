/* A driver of the front end alone, for the scripts of this folder: reads files and prints tokens,
   trees, scopes or errors. Usage: front tokens|tree|scopes|errors|all-errors|time FILE... ; with
   more than one file each output is preceded by a line "=== FILE". */
#include "sim/arena.h"
#include "sim/python/compile/scope.h"
#include "sim/python/print.h"
#include "sim/python/syntax/parser.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

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
    fprintf(stderr, "out of memory (%zu bytes)\n", wanted);
    exit(4);
}

static void write_out(void *ctx, const char *text, size_t len) {
    fwrite(text, 1, len, ctx);
}

static char *read_file(const char *path, size_t *len) {
    FILE *file = fopen(path, "rb");
    if (file == NULL) {
        perror(path);
        exit(2);
    }
    size_t capacity = 1 << 16;
    char *bytes = malloc(capacity);
    *len = 0;
    for (size_t got; (got = fread(bytes + *len, 1, capacity - *len, file)) > 0;) {
        *len += got;
        if (*len == capacity) {
            capacity *= 2;
            bytes = realloc(bytes, capacity);
        }
    }
    fclose(file);
    return bytes;
}

/* kind, line, offset, end_line, end_offset, message: separated by tabs. */
static void print_raw_errors(const Source *source) {
    for (const Diagnostic *e = source->errors.first; e != NULL; e = e->next) {
        printf("%s\t%d\t%d\t%d\t%d\t%s\n", error_kind_name(e->kind), (int)e->line, (int)e->offset,
               (int)e->end_line, (int)e->end_offset, e->message);
    }
}

static void run(const char *what, const char *path, const PrintOut *out) {
    ArenaHost host = {resize, out_of_memory, NULL};
    Arena arena;
    size_t len;
    char *bytes = read_file(path, &len);
    arena_init(&arena, &host);
    clock_t start = clock();
    Source *source = source_new(&arena, path, bytes, len);
    bool all = strcmp(what, "all-errors") == 0;
    if (strcmp(what, "tokens") == 0) {
        print_tokens(out, source);
    } else {
        Node *tree = parse_source(source, &(ParseOptions){.mode = PARSE_MODULE, .recover = all});
        Scope *scope = NULL;
        if (tree != NULL && strcmp(what, "tree") != 0 && strcmp(what, "parse") != 0) {
            scope = scope_build(source, tree, &(ScopeOptions){.recover = all});
        }
        if (strcmp(what, "time") == 0 || strcmp(what, "parse") == 0) {
            printf("%.3f ms, %zu KB, %u lines\n", (double)(clock() - start) * 1e3 / CLOCKS_PER_SEC,
                   arena.reserved / 1024, (unsigned)source->line_count);
        } else if (strcmp(what, "raw-errors") == 0) {
            print_raw_errors(source);
        } else if (source->errors.count != 0) {
            print_errors(out, source);
        } else if (strcmp(what, "tree") == 0) {
            print_tree(out, tree);
        } else if (strcmp(what, "scopes") == 0) {
            print_scopes(out, scope);
        }
    }
    arena_free(&arena);
    free(bytes);
}

int main(int argc, char **argv) {
    PrintOut out = {write_out, stdout};
    if (argc < 3) {
        fprintf(stderr, "usage: front tokens|tree|scopes|errors|all-errors|raw-errors|parse|time "
                        "FILE...\n");
        return 2;
    }
    for (int i = 2; i < argc; i++) {
        if (argc > 3) {
            printf("=== %s\n", argv[i]);
        }
        run(argv[1], argv[i], &out);
        fflush(stdout);
    }
    return 0;
}
