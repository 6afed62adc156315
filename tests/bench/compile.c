/*
 * Times parsing and compiling: `compile FILE RUNS` prints the milliseconds of each run, one a line,
 * from the bytes of the file to the code object. tests/bench/compile.py puts CPython's compile()
 * beside it.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "sim/python/compile/compiler.h"
#include "sim/python/objects/number.h"
#include "sim/python/start.h"
#include "sim/state.h"

static double now_ms(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec * 1e3 + (double)now.tv_nsec * 1e-6;
}

static char *read_file(const char *path, size_t *size) {
    FILE *file = fopen(path, "rb");
    if (!file || fseek(file, 0, SEEK_END) != 0)
        return NULL;
    *size = (size_t)ftell(file);
    rewind(file);
    char *text = malloc(*size + 1);
    if (text && fread(text, 1, *size, file) != *size)
        *size = 0;
    fclose(file);
    return text;
}

static void *resize(void *ctx, void *block, size_t old_size, size_t new_size) {
    if (new_size)
        return mem_realloc(ctx, block, old_size, new_size);
    mem_free(ctx, block, old_size);
    return NULL;
}

static _Noreturn void out_of_memory(void *ctx, size_t wanted) {
    (void)ctx;
    fprintf(stderr, "no memory for %zu bytes\n", wanted);
    exit(EXIT_FAILURE);
}

static Sim *sim_open(const char *path, SimResult *result) {
    Sim *sim = calloc(1, sizeof *sim);
    if (!sim)
        return NULL;
    sim->result = result;
    sim->options.filename = path;
    sim->steps_left = INT64_MAX;
    sim->depth_limit = 1000;
    sim->c_depth_limit = 400;
    memory_init(&sim->memory, 0);
    arena_init(&sim->arena, &(ArenaHost){resize, out_of_memory, sim});
    return sim;
}

/* One simulator a run, as for a program; its start is not counted. */
static bool time_run(const char *path, const char *text, size_t size) {
    SimResult result = {0};
    Sim *sim = sim_open(path, &result);
    if (!sim || setjmp(sim->stop))
        return false;
    python_start(sim);
    double started = now_ms();
    Source *source = source_new(&sim->arena, path, text, size);
    CompileTextOptions options = {0};
    Code *code = compile_source(sim, source, &options);
    printf("%.3f\n", now_ms() - started);
    if (!code)
        fprintf(stderr, "%s: %s\n", path, source->errors.first->message);
    memory_free_all(&sim->memory);
    free(sim);
    return code != NULL;
}

int main(int argc, char **argv) {
    size_t size = 0;
    char *text = argc == 3 ? read_file(argv[1], &size) : NULL;
    if (!text) {
        fprintf(stderr, "usage: compile FILE RUNS\n");
        return EXIT_FAILURE;
    }
    bool well = true;
    for (int run = atoi(argv[2]); well && run > 0; run--)
        well = time_run(argv[1], text, size);
    free(text);
    return well ? EXIT_SUCCESS : EXIT_FAILURE;
}
