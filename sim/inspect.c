/* See inspect.h. Source, tokens, tree and scopes need no Sim: they live in an arena of their own,
 * and running out of memory jumps back to the function that made it. The code stage needs the
 * objects of a run, so it is made inside of one (see run_dump_code in sim/state.h). */
#include "sim/inspect.h"

#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>

#include "sim/arena.h"
#include "sim/python/parser.h"
#include "sim/python/scope.h"

typedef struct Bench {
    Arena arena;
    jmp_buf out_of_memory;
} Bench;

static void *resize(void *ctx, void *block, size_t old_size, size_t new_size) {
    (void)ctx;
    (void)old_size;
    if (new_size == 0) {
        free(block);
        return NULL;
    }
    return realloc(block, new_size);
}

static void jump_out(void *ctx, size_t wanted) {
    (void)wanted;
    longjmp(((Bench *)ctx)->out_of_memory, 1);
}

static void bench_init(Bench *bench) {
    arena_init(&bench->arena, &(ArenaHost){resize, jump_out, bench});
}

static size_t report_errors(const Source *source, SimReport report, void *ctx) {
    for (const Diagnostic *error = source->errors.first; error; error = error->next) {
        char message[512];
        snprintf(message, sizeof message, "%s: %s", error_kind_name(error->kind), error->message);
        report(ctx, source->filename, error->line, error->offset > 0 ? error->offset : 0, message);
    }
    return source->errors.count;
}

static void analyse(Source *source) {
    if (source->errors.count > 0)
        return;
    Node *tree = parse_source(source, &(ParseOptions){.mode = PARSE_MODULE, .recover = true});
    if (tree)
        scope_build(source, tree, &(ScopeOptions){.recover = true});
}

/* A function of its own, so that nothing that changes lives across the setjmp. */
static size_t check(Bench *bench, const char *text, size_t size, const char *filename,
                    SimReport report, void *ctx) {
    if (setjmp(bench->out_of_memory) != 0) {
        report(ctx, filename, 0, 0, "not enough memory to read this program");
        return 1;
    }
    Source *source = source_new(&bench->arena, filename, text, size);
    analyse(source);
    return report_errors(source, report, ctx);
}

size_t sim_check(const char *text, size_t size, const char *filename, SimReport report, void *ctx) {
    Bench bench;
    bench_init(&bench);
    size_t count = check(&bench, text, size, filename, report, ctx);
    arena_free(&bench.arena);
    return count;
}
