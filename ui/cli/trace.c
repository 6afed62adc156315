/*
 * aioscope trace: the journal of a run, as readable text, as JSON Lines, or as the order of the
 * loop's events. The program's own output stands in the journal and nowhere else. The exit status
 * is that of `aioscope run`.
 */
#include "sim/journal/text.h"
#include "ui/cli/cli.h"
#include "ui/loop_order.h"

#include <stdio.h>
#include <string.h>

typedef struct {
    bool json;
    bool loop_order;
    const char *level;
    const char *only;
} TraceSettings;

static void write_out(void *context, const char *text, size_t length) {
    fwrite(text, 1, length, context);
}

static bool write_journal(const Journal *journal, const TraceSettings *trace) {
    Sink sink = {write_out, stdout};
    JournalFilter filter = {.only = trace->only};
    if (trace->loop_order)
        return loop_order_write(journal, stdout);
    if (!trace->json) {
        journal_write_text(journal, &filter, sink);
        return true;
    }
    if (!trace->only) {
        journal_write_json(journal, sink);
        return true;
    }
    for (EventNumber number = 1; number <= journal_count(journal); number++) {
        EventHead head = journal_head(journal, number);
        if (journal_filter_takes(&filter, &head))
            journal_write_json_event(journal, number, sink);
    }
    return true;
}

static int trace_program(const Program *program, const RunSettings *settings,
                         const TraceSettings *trace) {
    SimResult result;
    SimOptions options = program_options(program, settings);
    bool lines = trace->level && strcmp(trace->level, "line") == 0;
    options.trace = lines ? SIM_TRACE_LINE : SIM_TRACE_LOOP;
    sim_run(program->text, program->size, &options, &result);
    bool written = !result.journal || write_journal(result.journal, trace);
    program_tell(&result);
    int status = program_status(&result);
    sim_result_free(&result);
    if (!written)
        fprintf(stderr, "aioscope: out of memory\n");
    return written ? status : (int)SIM_LIMIT;
}

int cli_trace(int argc, char **argv) {
    RunSettings settings = {0};
    TraceSettings trace = {0};
    const Option options[] = {
        {"--json", OPTION_FLAG, &trace.json, NULL, "as JSON Lines (sim/journal/FORMAT.md)"},
        {"--loop-order", OPTION_FLAG, &trace.loop_order, NULL, "only what the loop ran, in order"},
        {"--level", OPTION_TEXT, &trace.level, "loop|line",
         "line: each source line and local, too"},
        {"--only", OPTION_TEXT, &trace.only, "WORDS", "events by part or name: tasks,timer_set"},
        RUN_OPTIONS(settings),
        {0}};
    OptionsResult read = options_read("trace", options, false, &argc, argv);
    if (read != OPTIONS_READ)
        return read == OPTIONS_HELPED ? CLI_OK : CLI_UNUSABLE;
    if (trace.level && strcmp(trace.level, "loop") != 0 && strcmp(trace.level, "line") != 0) {
        fprintf(stderr, "aioscope trace: --level is loop or line, not '%s'\n", trace.level);
        return CLI_UNUSABLE;
    }
    if (argc != 1) {
        fprintf(stderr, "usage: aioscope trace FILE.py (see aioscope trace --help)\n");
        return CLI_UNUSABLE;
    }
    Program program;
    if (!program_open_or_tell(&program, argv[0]))
        return CLI_UNUSABLE;
    int status = trace_program(&program, &settings, &trace);
    program_close(&program);
    return status;
}
