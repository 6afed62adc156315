/* See inspect.h. Source, tokens, tree and scopes need no Sim: they live in an arena of their own,
 * and running out of memory jumps back to the function that made it. The code stage needs the
 * objects of a run, so it is made inside of one (see run_dump_code in sim/state.h). */
#include "sim/inspect.h"

#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>

#include "sim/arena.h"
#include "sim/python/parser.h"
#include "sim/python/print.h"
#include "sim/python/scope.h"
#include "sim/state.h"

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

/* ---- dumps ---- */

static void print_source(const PrintOut *out, const Source *source) {
    for (uint32_t line = 1; line <= source->line_count; line++) {
        TextSlice text = source_line(source, line);
        print_format(out, "%5u  ", line);
        out->write(out->ctx, text.text, text.len);
        print_text(out, "\n");
    }
}

static void print_stage(const PrintOut *out, Source *source, SimStage stage) {
    Node *tree = NULL;
    Scope *scope = NULL;
    if (stage >= SIM_STAGE_TREE && source->errors.count == 0)
        tree = parse_source(source, &(ParseOptions){.mode = PARSE_MODULE});
    if (stage >= SIM_STAGE_SCOPES && tree)
        scope = scope_build(source, tree, &(ScopeOptions){0});
    if (stage == SIM_STAGE_SOURCE)
        print_source(out, source);
    else if (stage == SIM_STAGE_TOKENS)
        print_tokens(out, source);
    else if (stage == SIM_STAGE_TREE && tree)
        print_tree(out, tree);
    else if (stage == SIM_STAGE_SCOPES && scope)
        print_scopes(out, scope);
}

static bool dump(Bench *bench, SimStage stage, const char *text, size_t size, const char *filename,
                 const PrintOut *out) {
    if (setjmp(bench->out_of_memory) != 0) {
        print_text(out, "not enough memory to read this program\n");
        return false;
    }
    Source *source = source_new(&bench->arena, filename, text, size);
    print_stage(out, source, stage);
    print_errors(out, source);
    return source->errors.count == 0;
}

typedef struct Output {
    SimWrite write;
    void *ctx;
} Output;

static void pass_on(void *ctx, int stream, const char *text, size_t size) {
    (void)stream;
    const Output *output = ctx;
    output->write(output->ctx, text, size);
}

bool sim_dump(SimStage stage, const char *text, size_t size, const char *filename, SimWrite write,
              void *ctx) {
    Output output = {write, ctx};
    if (stage == SIM_STAGE_CODE) {
        SimOptions options = {.filename = filename, .write = pass_on, .write_ctx = &output};
        return sim_list_code(text, size, &options);
    }
    Bench bench;
    bench_init(&bench);
    bool dumped = dump(&bench, stage, text, size, filename, &(PrintOut){write, ctx});
    arena_free(&bench.arena);
    return dumped;
}
