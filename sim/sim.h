/* aioscope's simulator: the whole public face. A run is a pure function of program, inputs, choices
 * and limits; it touches no file, clock, network or process. The results are the program's output,
 * its exit status, and a journal (sim/journal/journal.h) from which everything else can be shown.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct Journal Journal;
typedef struct Source Source;

/* How a run ended; the numbers are the exit statuses of `aioscope run`, except SIM_EXITED, which
 * gives the program's own. */
typedef enum SimStatus {
    SIM_EXITED = 0,
    SIM_NOT_COMPILED = 2, /* cannot be read or compiled */
    SIM_STUCK = 3,        /* nothing can ever happen again */
    SIM_LIMIT = 4,        /* steps, memory, events or depth ran out */
} SimStatus;

typedef enum SimTrace { SIM_TRACE_OFF, SIM_TRACE_LOOP, SIM_TRACE_LINE } SimTrace;

/* Something a person does to the run: a signal, at a virtual time or right after an event.
 *
 * At a time: when all threads wait and time has come that far. After an event: before the next line
 * or call that the main thread comes to, as CPython handles signals between two instructions, or,
 * if it waits by then, in its wait. Events are numbered as in the journal of the
 * run (so there has to be one), lines of the library not counted: they come only if asked for. The
 * run is the same up to there. Inputs at times and those after events come in order, each. */
typedef struct SimInput {
    double time;    /* virtual seconds; < 0: use event */
    uint64_t event; /* number of a journal event, from 1 on */
    int signal;     /* SIGINT 2, SIGTERM 15 */
} SimInput;

/* How far a run has come. */
typedef struct SimProgress {
    uint64_t steps, step_limit;
    uint64_t events;
    double time; /* virtual seconds */
} SimProgress;

typedef struct SimOptions {
    const char *filename; /* as shown in tracebacks and __file__ */
    SimTrace trace;
    bool library_lines; /* with SIM_TRACE_LINE: functions of the library have line events too */
    bool notebook; /* as a notebook's cell: a loop runs already, nest_asyncio can be imported */
    uint64_t step_limit;  /* 0: the default, SIM_DEFAULT_STEPS */
    size_t memory_limit;  /* bytes; 0: SIM_DEFAULT_MEMORY */
    uint64_t event_limit; /* journal events; 0: SIM_DEFAULT_EVENTS */
    /* tests: this allocation fails and each one after it; 0: none. If spare_allocation is set, it
     * is asked instead: true lets this one be and asks again at the next. */
    uint64_t fail_allocation;
    bool (*spare_allocation)(void *ctx, uint64_t allocation);
    void *spare_ctx;
    const SimInput *inputs;
    size_t input_count;
    const char *const *stdin_lines; /* what input() reads */
    size_t stdin_line_count;
    const char *const *argv; /* sys.argv[1:] */
    size_t argc;
    /* Receives the program's output at once, stream 1 or 2; may be NULL. */
    void (*write)(void *ctx, int stream, const char *text, size_t size);
    void *write_ctx;
    /* Asked every SIM_SLICE_STEPS steps; false ends the run with SIM_LIMIT. May be NULL. It cannot
     * change what a run does. */
    bool (*progress)(void *ctx, const SimProgress *progress);
    void *progress_ctx;
} SimOptions;

#define SIM_DEFAULT_STEPS  UINT64_C(500000000)
#define SIM_DEFAULT_MEMORY ((size_t)2 << 30)
#define SIM_DEFAULT_EVENTS UINT64_C(20000000)
#define SIM_SLICE_STEPS    20000

typedef struct SimResult {
    SimStatus status;
    int exit_status; /* of the process that `python` would have been */
    char *message; /* for SIM_NOT_COMPILED, SIM_STUCK, SIM_LIMIT: what to tell; malloc'd, or NULL */
    Journal *journal; /* owned by the caller; NULL if trace is off */
    double time;      /* virtual seconds at the end */
    uint64_t steps;
    size_t memory_peak; /* bytes */
    bool lines_missing; /* input() was called once more than there were lines */
} SimResult;

/* Runs the program text (bytes as read from a file). result is filled in every case. */
void sim_run(const char *text, size_t size, const SimOptions *options, SimResult *result);
void sim_result_free(SimResult *result);
