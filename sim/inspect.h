/* Looking at a program without running it: everything that a compiler finds wrong, and what the
 * stages of the front end make of the text. Pure functions, as sim_run; see sim/sim.h. */
#pragma once

#include <stdbool.h>
#include <stddef.h>

/* One mistake; line and column (in characters) count from 1, 0 is unknown. */
typedef void (*SimReport)(void *ctx, const char *file, int line, int column, const char *message);

/* Reports all mistakes that can be found without running, and returns how many there are. Doubtful
 * things are reported as "warning: ..." and not counted. A limit that was reached is a mistake. */
size_t sim_check(const char *text, size_t size, const char *filename, SimReport report, void *ctx);

/* The program as UTF-8, for a window, if its declaration names an encoding of one byte a character
 * (PEP 263). out has room for three times size; the result is the length, 0: text is not such. */
size_t sim_decode_program(const char *text, size_t size, char *out);

/* STAGE(NAME, word, meaning): the forms of a program on its way from text to code. */
#define SIM_STAGES(STAGE)                                                                          \
    STAGE(SOURCE, "source", "the text as it was read, with line numbers")                          \
    STAGE(TOKENS, "tokens", "what the lexer makes of it")                                          \
    STAGE(TREE, "tree", "the syntax tree")                                                         \
    STAGE(SCOPES, "scopes", "which scope owns which name, and how it is reached")                  \
    STAGE(CODE, "code", "the instructions")

typedef enum SimStage {
#define STAGE(NAME, word, meaning) SIM_STAGE_##NAME,
    SIM_STAGES(STAGE)
#undef STAGE
        SIM_STAGE_COUNT
} SimStage;

typedef void (*SimWrite)(void *ctx, const char *text, size_t size);

/* Writes one stage of the program; what is wrong with it is written as CPython shows it, and the
 * result is false. */
bool sim_dump(SimStage stage, const char *text, size_t size, const char *filename, SimWrite write,
              void *ctx);
