/* aioscope run: only the program's own output, as python would print it.
 * There is no journal, unless a signal comes after an event: then events count as in the window. */
#include "ui/cli/cli.h"

#include <stdio.h>

static void write_output(void *context, int stream, const char *text, size_t size) {
    (void)context;
    FILE *file = stream == 2 ? stderr : stdout;
    if (stream == 2)
        fflush(stdout); /* both may be the same terminal */
    fwrite(text, 1, size, file);
}

int cli_run(int argc, char **argv) {
    RunSettings settings = {0};
    const Option options[] = {RUN_OPTIONS(settings), {0}};
    OptionsResult read = options_read("run", options, true, &argc, argv);
    if (read != OPTIONS_READ)
        return read == OPTIONS_HELPED ? CLI_OK : CLI_UNUSABLE;
    if (argc < 1) {
        fprintf(stderr, "usage: aioscope run FILE.py [ARGUMENT...]\n");
        return CLI_UNUSABLE;
    }
    Program program;
    SimResult result;
    if (!program_open_or_tell(&program, argv[0]))
        return CLI_UNUSABLE;
    SimOptions simulation = program_options(&program, &settings);
    simulation.argv = (const char *const *)(argv + 1);
    simulation.argc = (size_t)argc - 1;
    simulation.write = write_output;
    if (signals_count_events(&settings.signals))
        simulation.trace = SIM_TRACE_LINE; /* events have numbers in a journal only */
    sim_run(program.text, program.size, &simulation, &result);
    if (result.status != SIM_NOT_COMPILED) /* told already, as python tells it */
        program_tell(&result);
    int status = program_status(&result);
    sim_result_free(&result);
    program_close(&program);
    return status;
}
