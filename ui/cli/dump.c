/*
 * aioscope dump STAGE FILE.py: one program at each station from source text to picture, as text.
 * The stages of the front end come from sim_dump, `model` is the world after an event, `frame` what
 * the window shows then.
 */
#include "sim/inspect.h"
#include "ui/cli/view.h"
#include "ui/frame_text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct {
    const char *word, *meaning;
} stages[] = {
#define STAGE(NAME, word, meaning) {word, meaning},
    SIM_STAGES(STAGE)
#undef STAGE
        {"model", "the world after an event (--at)"},
    {"frame", "the named regions and texts of the window after an event (--at)"}};

enum { STAGE_MODEL = SIM_STAGE_COUNT, STAGE_FRAME, STAGE_COUNT };

static int find_stage(const char *word) {
    for (int i = 0; i < STAGE_COUNT; i++)
        if (strcmp(stages[i].word, word) == 0)
            return i;
    fprintf(stderr, "aioscope dump: no stage '%s'; there are:\n", word);
    for (int i = 0; i < STAGE_COUNT; i++)
        fprintf(stderr, "  %-8s %s\n", stages[i].word, stages[i].meaning);
    return -1;
}

static void write_out(void *context, const char *text, size_t size) {
    fwrite(text, 1, size, context);
}

static int dump_view(const Program *program, const RunSettings *settings, const ViewSettings *view,
                     int stage, uint64_t at) {
    Session session;
    SessionRun run;
    int status = CLI_UNUSABLE;
    char error[512] = "";
    session_init(&session);
    if (!view_apply(view, &session))
        return CLI_UNUSABLE;
    view_simulate(program, settings, &run);
    if (!run.journal)
        fprintf(stderr, "%s\n", run.message ? run.message : "the program did not run");
    if (!session_open(&session, &run))
        return CLI_FAILED;
    if (session_model(&session)) {
        EventNumber last = session_count(&session);
        session_seek(&session, at > 0 && at < last ? (EventNumber)at : last);
        status = CLI_OK;
        if (stage == STAGE_MODEL)
            model_dump(session_model(&session), write_out, stdout);
        else if (!frame_text_write(&session, 1600, 1080, stdout, error, sizeof error))
            status = CLI_FAILED;
    }
    if (*error)
        fprintf(stderr, "aioscope dump: %s\n", error);
    session_free(&session);
    return status;
}

int cli_dump(int argc, char **argv) {
    RunSettings settings = {0};
    ViewSettings view = {0};
    uint64_t at = 0;
    const Option options[] = {
        {"--at", OPTION_COUNT, &at, "EVENT", "for model and frame: after this event (the last)"},
        {"--lang", OPTION_TEXT, &view.language, "en|ru", "language of the frame"},
        RUN_OPTIONS(settings),
        {0}};
    OptionsResult read = options_read("dump", options, false, &argc, argv);
    if (read != OPTIONS_READ)
        return read == OPTIONS_HELPED ? CLI_OK : CLI_UNUSABLE;
    int stage = argc > 0 ? find_stage(argv[0]) : -1;
    if (stage < 0 || argc != 2) {
        fprintf(stderr, "usage: aioscope dump STAGE FILE.py\n");
        return CLI_UNUSABLE;
    }
    Program program;
    if (!program_open_or_tell(&program, argv[1]))
        return CLI_UNUSABLE;
    int status;
    if (stage >= STAGE_MODEL)
        status = dump_view(&program, &settings, &view, stage, at);
    else
        status = sim_dump((SimStage)stage, program.text, program.size, program.filename, write_out,
                          stdout)
                     ? CLI_OK
                     : CLI_UNUSABLE;
    program_close(&program);
    return status;
}
