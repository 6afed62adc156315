/*
 * What the commands share: their table, exit statuses, options, and the program that an argument
 * names. A command gets the arguments after its own name and returns the exit status.
 */
#pragma once

#include "sim/sim.h"
#include "ui/lesson/lesson.h"

typedef struct {
    const char *name;
    const char *usage;
    const char *help;
    int (*run)(int argc, char **argv);
} Command;

/* Ends in a row without a name. */
extern const Command cli_commands[];

#define COMMAND(name, usage, help) int cli_##name(int argc, char **argv);
#include "ui/cli/commands.def"
#undef COMMAND

/* Exit statuses of aioscope itself; a run has those of SimStatus. */
enum { CLI_OK = 0, CLI_FAILED = 1, CLI_UNUSABLE = 2 };

/* ---- options ---- */

typedef enum { OPTION_FLAG, OPTION_TEXT, OPTION_COUNT, OPTION_SIGNAL, OPTION_LINE } OptionKind;

typedef struct {
    const char *name; /* with its dashes */
    OptionKind kind;
    void *target;     /* bool, const char *, uint64_t, SignalInputs, InputLines */
    const char *word; /* what stands for the value in the help */
    const char *help;
} Option;

enum { SIGNAL_INPUTS_MAX = 32 };

typedef struct {
    SimInput items[SIGNAL_INPUTS_MAX];
    size_t count;
} SignalInputs;

/* In its place; false: there are too many. */
bool signals_add(SignalInputs *signals, SimInput input);
/* Does one of them come after an event? Then the run needs a journal. */
bool signals_count_events(const SignalInputs *signals);

enum { INPUT_LINES_MAX = 64 };

typedef struct {
    const char *lines[INPUT_LINES_MAX];
    size_t count;
} InputLines;

typedef enum { OPTIONS_READ, OPTIONS_HELPED, OPTIONS_WRONG } OptionsResult;

/*
 * Takes the options out of argv, `argc` becomes the number of what is left. Everything after `--`,
 * and with `stop` everything after the first other argument, is left alone. --help prints the help
 * of the command called `name`. `options` ends in a row without a name.
 */
OptionsResult options_read(const char *name, const Option *options, bool stop, int *argc,
                           char **argv);

/* The options that every simulation has; to be put at the end of a table of options. */
typedef struct {
    bool notebook, library;
    uint64_t steps, megabytes, events;
    SignalInputs signals;
    InputLines input;
} RunSettings;

#define RUN_OPTIONS(settings)                                                                      \
    {"--notebook", OPTION_FLAG, &(settings).notebook, NULL, "run as a cell of a notebook does"},   \
        {"--library", OPTION_FLAG, &(settings).library, NULL, "lines of the library as well"},     \
        {"--send", OPTION_SIGNAL, &(settings).signals, "SIGINT@SECONDS|#N",                        \
         "send a signal at a time, or after event N"},                                             \
        {"--input", OPTION_LINE, &(settings).input, "LINE", "a line for input(), one a call"},     \
        {"--steps", OPTION_COUNT, &(settings).steps, "N", "limit of calls and jumps back"},        \
        {"--memory", OPTION_COUNT, &(settings).megabytes, "MB", "limit of memory"}, {              \
        "--events", OPTION_COUNT, &(settings).events, "N", "limit of journal events"               \
    }

/* ---- the program ---- */

typedef struct {
    char *text;
    size_t size;
    char *filename; /* as tracebacks show it */
    bool notebook;
    Lesson *lesson; /* NULL for a plain file */
} Program;

/*
 * Opens what an argument names: a file, `-` for standard input, the folder of a lesson, or the name
 * of a lesson in the catalogue. False, with a message, when there is nothing to run (CLI_UNUSABLE).
 */
bool program_open(Program *program, const char *argument, char *error, size_t error_size);
/* The same for a command: the message goes to stderr. */
bool program_open_or_tell(Program *program, const char *argument);
void program_close(Program *program);

/* Options of a simulation of the program, with the settings of the command line. */
SimOptions program_options(const Program *program, const RunSettings *settings);

/* The exit status of a run as a process has it. */
int program_status(const SimResult *result);
/* Prints the message of the simulator, if there is one, on stderr. */
void program_tell(const SimResult *result);

/* The language of the user: `code` when it is not NULL, otherwise that of the environment. */
bool cli_language(const char *code, LessonLanguage *language);
