/* `aioscope check` of one program; see checker.h. */
#pragma once

#include <stdbool.h>
#include <stddef.h>

typedef struct Sim Sim;
typedef struct SimOptions SimOptions;

/* Gets every finding; line and column count from 1, 0 is unknown. */
typedef struct CheckSink {
    void (*add)(void *ctx, int line, int column, const char *message, bool warning);
    void *ctx;
} CheckSink;

/* Looks at the program in a Sim of its own (sim.c); a limit that is reached is a finding. */
void sim_check_program(const char *text, size_t size, const SimOptions *options,
                       const CheckSink *sink);
void check_program(Sim *sim, const char *text, size_t size, const CheckSink *sink);
