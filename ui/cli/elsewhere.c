/*
 * The commands that draw, in the program that does not: `aioscope` is linked without the libraries
 * of the window, which take longer to load than most programs take to run. Beside it lies
 * aioscope-window, which has all commands; these hand over to it.
 */
#include "ui/cli/cli.h"
#include "ui/places.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

/* argv ends with NULL, as main's does. */
static int hand_over(const char *command, int argc, char **argv) {
    char folder[PLACES_PATH_SIZE], path[PLACES_PATH_SIZE + sizeof "/aioscope-window"];
    char **all = calloc((size_t)argc + 3, sizeof *all);
    if (!all || !places_executable_folder(folder)) {
        fprintf(stderr, "aioscope: cannot tell where aioscope-window is\n");
        free(all);
        return CLI_FAILED;
    }
    snprintf(path, sizeof path, "%s/aioscope-window", folder);
    all[0] = path;
    all[1] = (char *)command;
    for (int i = 0; i < argc; i++)
        all[2 + i] = argv[i];
    execv(path, all);
    perror(path);
    free(all);
    return CLI_FAILED;
}

#define ELSEWHERE(name)                                                                            \
    int cli_##name(int argc, char **argv) {                                                        \
        return hand_over(#name, argc, argv);                                                       \
    }
ELSEWHERE(window)
ELSEWHERE(play)
ELSEWHERE(shot)
ELSEWHERE(dump)
