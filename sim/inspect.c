/* See inspect.h. Source, tokens, tree and scopes need no Sim: they live in an arena of their own,
 * and running out of memory jumps back to the function that made it. The code stage needs the
 * objects of a run, so it is made inside of one (sim_list_code); so is everything that is checked.
 */
#include "sim/inspect.h"

#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>

#include "sim/arena.h"
#include "sim/check/program.h"
#include "sim/python/compile/scope.h"
#include "sim/python/print.h"
#include "sim/python/syntax/parser.h"
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

size_t sim_decode_program(const char *text, size_t size, char *out) {
    return source_decode(text, size, out);
}

/* ---- check ---- */

typedef struct Reporter {
    SimReport report;
    void *ctx;
    const char *filename;
    size_t errors;
} Reporter;

static void pass_on_finding(void *ctx, int line, int column, const char *message, bool warning) {
    Reporter *r = ctx;
    r->errors += !warning;
    r->report(r->ctx, r->filename, line, column, message);
}

size_t sim_check(const char *text, size_t size, const char *filename, SimReport report, void *ctx) {
    Reporter reporter = {report, ctx, filename, 0};
    SimOptions options = {.filename = filename};
    sim_check_program(text, size, &options, &(CheckSink){pass_on_finding, &reporter});
    return reporter.errors;
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
