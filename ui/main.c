/*
 * aioscope: finds the command and runs it. Without a command the arguments belong to the window:
 * `aioscope`, `aioscope LESSON`, `aioscope FILE.py`.
 */
#include "ui/cli/cli.h"

#include <stdio.h>
#include <string.h>

#define AIOSCOPE_VERSION "0.1.0"

static int print_help(void) {
    printf(
        "aioscope shows how Python's asyncio works: it runs a program on a virtual clock and lets "
        "you watch\nthe event loop, the tasks and the threads, forwards and backwards.\n\n"
        "usage: aioscope [COMMAND] [OPTION...] [LESSON|FILE.py]\n\n");
    for (const Command *command = cli_commands; command->name; command++) {
        char left[64];
        snprintf(left, sizeof left, "%s %s", command->name, command->usage);
        printf("  %-34s %s\n", left, command->help);
    }
    printf("\naioscope COMMAND --help lists the options of a command.\n");
    return CLI_OK;
}

int main(int argc, char **argv) {
    const char *first = argc > 1 ? argv[1] : "";
    if (strcmp(first, "--help") == 0 || strcmp(first, "-h") == 0 || strcmp(first, "help") == 0)
        return print_help();
    if (strcmp(first, "--version") == 0) {
        printf("aioscope %s (Python 3.11)\n", AIOSCOPE_VERSION);
        return CLI_OK;
    }
    for (const Command *command = cli_commands; command->name; command++)
        if (strcmp(first, command->name) == 0)
            return command->run(argc - 2, argv + 2);
    return cli_window(argc - 1, argv + 1);
}
