/*
 * Compiles the library at build time: C on stdout, which defines `stdlib_frozen` of
 * sim/stdlib/stdlib.h, a row of words for each of `stdlib_files`. Linked with a simulator that has
 * nothing frozen yet.
 */
#include <stdio.h>
#include <stdlib.h>

#include "sim/python/frozen.h"
#include "sim/stdlib/stdlib.h"

const uint32_t *const stdlib_frozen[] = {NULL};
const size_t stdlib_frozen_count = 0;

static void write_text(void *ctx, int stream, const char *text, size_t size) {
    if (stream == 1) {
        printf("static const uint32_t code_%zu[] = {", *(size_t *)ctx);
        fwrite(text, 1, size, stdout);
        printf("};\n");
    } else {
        fwrite(text, 1, size, stderr);
    }
}

int main(void) {
    bool *frozen = calloc(stdlib_files_count + 1, sizeof *frozen);
    if (!frozen)
        return 1;
    printf("#include \"sim/stdlib/stdlib.h\"\n");
    for (size_t i = 0; i < stdlib_files_count; i++) {
        const StdlibFile *file = &stdlib_files[i];
        SimOptions options = {.filename = file->path, .write = write_text, .write_ctx = &i};
        frozen[i] = sim_freeze_code(file->text, file->length, &options);
    }
    printf("const uint32_t *const stdlib_frozen[] = {\n");
    for (size_t i = 0; i < stdlib_files_count; i++)
        printf(frozen[i] ? "    code_%zu,\n" : "    0, /* %zu */\n", i);
    printf("    0};\nconst size_t stdlib_frozen_count = %zu;\n", stdlib_files_count);
    free(frozen);
    return 0;
}
