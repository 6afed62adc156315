/* The table of commands, and the options of each: one small table a command, see cli.h. */
#include "ui/cli/cli.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const Command cli_commands[] = {
#define COMMAND(name, usage, help) {#name, usage, help, cli_##name},
#include "ui/cli/commands.def"
#undef COMMAND
    {0}};

static const Command *find_command(const char *name) {
    const Command *command = cli_commands;
    while (command->name && strcmp(command->name, name) != 0)
        command++;
    return command;
}

static void print_help(const char *name, const Option *options) {
    const Command *command = find_command(name);
    printf("usage: aioscope %s [OPTION...] %s\n%s\n\n", name, command->usage, command->help);
    for (const Option *option = options; option->name; option++) {
        char left[64];
        snprintf(left, sizeof left, "%s%s%s", option->name, option->word ? " " : "",
                 option->word ? option->word : "");
        printf("  %-28s %s\n", left, option->help);
    }
}

static bool read_count(const char *text, uint64_t *count) {
    char *end;
    unsigned long long value = strtoull(text, &end, 10);
    if (end == text || *end || *text == '-' || value == 0)
        return false;
    *count = value;
    return true;
}

/* Those at times come in their order, and so do those after events. */
static bool comes_before(const SimInput *a, const SimInput *b) {
    if ((a->time < 0) != (b->time < 0))
        return a->time >= 0;
    return a->time < 0 ? a->event < b->event : a->time < b->time;
}

bool signals_add(SignalInputs *signals, SimInput input) {
    if (signals->count == SIGNAL_INPUTS_MAX)
        return false;
    size_t at = signals->count++;
    for (; at > 0 && comes_before(&input, &signals->items[at - 1]); at--)
        signals->items[at] = signals->items[at - 1];
    signals->items[at] = input;
    return true;
}

bool signals_count_events(const SignalInputs *signals) {
    return signals->count && signals->items[signals->count - 1].time < 0;
}

/* Seconds, or # and the number of an event. */
static bool read_moment(const char *text, SimInput *input) {
    char *end;
    if (*text == '#') {
        input->time = -1;
        return read_count(text + 1, &input->event);
    }
    input->time = strtod(text, &end);
    return end != text && !*end && input->time >= 0;
}

static bool read_signal(const char *text, SignalInputs *signals) {
    static const struct {
        const char *name;
        int number;
    } known[] = {{"SIGINT@", 2}, {"SIGTERM@", 15}};
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        size_t length = strlen(known[i].name);
        SimInput input = {.signal = known[i].number};
        if (strncmp(text, known[i].name, length) != 0)
            continue;
        return read_moment(text + length, &input) && signals_add(signals, input);
    }
    return false;
}

static bool add_line(const char *text, InputLines *input) {
    if (input->count == INPUT_LINES_MAX)
        return false;
    input->lines[input->count++] = text;
    return true;
}

static bool store(const Option *option, const char *text) {
    switch (option->kind) {
    case OPTION_FLAG: return false;
    case OPTION_TEXT: *(const char **)option->target = text; return true;
    case OPTION_COUNT: return read_count(text, option->target);
    case OPTION_SIGNAL: return read_signal(text, option->target);
    case OPTION_LINE: return add_line(text, option->target);
    }
    return false;
}

/* Reads the option at argv[at]; the number of arguments it takes up, 0 when it is wrong. */
static int read_one(const char *name, const Option *options, int argc, char **argv, int at) {
    const char *text = argv[at];
    size_t length = strcspn(text, "=");
    for (const Option *option = options; option->name; option++) {
        if (strlen(option->name) != length || strncmp(option->name, text, length) != 0)
            continue;
        if (option->kind == OPTION_FLAG && !text[length]) {
            *(bool *)option->target = true;
            return 1;
        }
        const char *value = text[length] ? text + length + 1 : at + 1 < argc ? argv[at + 1] : NULL;
        if (value && store(option, value))
            return text[length] ? 1 : 2;
        fprintf(stderr, "aioscope %s: %s wants %s\n", name, option->name,
                option->word ? option->word : "no value");
        return 0;
    }
    fprintf(stderr, "aioscope %s: no option %s (see aioscope %s --help)\n", name, text, name);
    return 0;
}

static bool is_option(const char *text) {
    return text[0] == '-' && text[1] != '\0';
}

OptionsResult options_read(const char *name, const Option *options, bool stop, int *argc,
                           char **argv) {
    int kept = 0;
    int at = 0;
    while (at < *argc) {
        if (strcmp(argv[at], "--") == 0) {
            at++;
            break;
        }
        if (strcmp(argv[at], "--help") == 0 || strcmp(argv[at], "-h") == 0) {
            print_help(name, options);
            return OPTIONS_HELPED;
        }
        if (is_option(argv[at])) {
            int taken = read_one(name, options, *argc, argv, at);
            if (taken == 0)
                return OPTIONS_WRONG;
            at += taken;
            continue;
        }
        if (stop)
            break;
        argv[kept++] = argv[at++];
    }
    while (at < *argc)
        argv[kept++] = argv[at++];
    *argc = kept;
    return OPTIONS_READ;
}
