/*
 * aioscope play: the run in the terminal. On a terminal it takes its time and uses colours, into a
 * pipe or a file it is plain text at once.
 */
#include "ui/cli/view.h"
#include "ui/i18n/i18n.h"
#include "ui/terminal/terminal.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static int terminal_width(void) {
    const char *columns = getenv("COLUMNS");
    int width = columns ? (int)strtol(columns, NULL, 10) : 0;
    return width >= 40 && width <= 200 ? width : 80;
}

static bool play(Session *session, bool fast) {
    char error[256];
    Words *words = words_load(lesson_language_codes[session->language], error, sizeof error);
    if (!words) {
        fprintf(stderr, "aioscope: %s\n", error);
        return false;
    }
    bool terminal = isatty(STDOUT_FILENO) == 1;
    TerminalOptions options = {.out = stdout,
                               .color = terminal && !getenv("NO_COLOR"),
                               .pause = terminal && !fast ? 0.8 : 0,
                               .width = terminal_width()};
    bool played = terminal_play(session, words, &options);
    words_free(words);
    return played;
}

static int play_program(const Program *program, const RunSettings *settings,
                        const ViewSettings *view, bool fast) {
    Session session;
    SessionRun run;
    session_init(&session);
    if (!view_apply(view, &session))
        return CLI_UNUSABLE;
    view_simulate(program, settings, &run);
    bool compiled = run.journal != NULL;
    bool played = session_open(&session, &run) && play(&session, fast);
    session_free(&session);
    return !compiled ? CLI_UNUSABLE : played ? CLI_OK : CLI_FAILED;
}

int cli_play(int argc, char **argv) {
    RunSettings settings = {0};
    ViewSettings view = {0};
    bool fast = false;
    const Option options[] = {{"--fast", OPTION_FLAG, &fast, NULL, "do not pause between steps"},
                              {"--lang", OPTION_TEXT, &view.language, "en|ru", "language"},
                              RUN_OPTIONS(settings),
                              {0}};
    OptionsResult read = options_read("play", options, false, &argc, argv);
    if (read != OPTIONS_READ)
        return read == OPTIONS_HELPED ? CLI_OK : CLI_UNUSABLE;
    Program program;
    if (argc != 1) {
        fprintf(stderr, "usage: aioscope play LESSON|FILE.py\n");
        return CLI_UNUSABLE;
    }
    if (!program_open_or_tell(&program, argv[0]))
        return CLI_UNUSABLE;
    int status = play_program(&program, &settings, &view, fast);
    program_close(&program);
    return status;
}
