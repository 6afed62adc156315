/*
 * The smallest host of the simulator: reads a program, runs it, writes its journal as JSON Lines.
 * It links libsim.a and nothing else, so that it proves that no window is needed; tests/determinism
 * compares what it writes with what `aioscope trace --json --level line` writes.
 */
#include "sim/journal/text.h"
#include "sim/sim.h"

#include <stdio.h>
#include <stdlib.h>

static void write_out(void *context, const char *text, size_t length) {
    fwrite(text, 1, length, context);
}

static char *read_file(const char *path, size_t *size) {
    size_t capacity = 1 << 16;
    char *text = malloc(capacity);
    FILE *file = fopen(path, "rb");
    *size = 0;
    while (file && text) {
        size_t got = fread(text + *size, 1, capacity - *size, file);
        *size += got;
        if (got == 0)
            break;
        if (*size == capacity)
            text = realloc(text, capacity *= 2);
    }
    if (!file || !text) {
        fprintf(stderr, "headless: cannot read %s\n", path);
        exit(2);
    }
    fclose(file);
    return text;
}

int main(int argc, char **argv) {
    if (argc != 2) {
        fprintf(stderr, "usage: headless FILE.py\n");
        return 2;
    }
    size_t size;
    char *text = read_file(argv[1], &size);
    SimOptions options = {.filename = argv[1], .trace = SIM_TRACE_LINE};
    SimResult result;
    sim_run(text, size, &options, &result);
    if (result.journal)
        journal_write_json(result.journal, (Sink){write_out, stdout});
    int status = result.status == SIM_EXITED ? result.exit_status : (int)result.status;
    sim_result_free(&result);
    free(text);
    return status;
}
