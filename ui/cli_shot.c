/*
 * aioscope shot: the window at one moment as a PNG, without a display. The moment is an event
 * number
 * (`--at 41`), a virtual time (`--at 0.5s`) or `end`; without a lesson, the catalogue.
 */
#include "ui/cli_view.h"
#include "ui/window/shot.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool seek(Session *session, const char *at) {
    char *end;
    if (!at)
        return true;
    if (strcmp(at, "end") == 0)
        return session_seek(session, session_count(session));
    double number = strtod(at, &end);
    bool is_event = *end == '\0' && !strpbrk(at, ".eE");
    if (end != at && number >= 0 && is_event && number <= UINT32_MAX)
        return session_seek(session, (EventNumber)number);
    if (end != at && number >= 0 && (*end == '\0' || strcmp(end, "s") == 0)) {
        session_seek_time(session, number);
        return true;
    }
    fprintf(stderr, "aioscope shot: --at is an event (41), a time (0.5 or 1s) or end, not '%s'\n",
            at);
    return false;
}

static int shoot(const ViewHost *host, Session *session, const ViewSettings *view, bool catalogue,
                 const char *path) {
    int width = 1600, height = 1080;
    char error[512] = "";
    if (!view_size(view, &width, &height))
        return CLI_UNUSABLE;
    bool drawn = catalogue ? shot_render_catalogue(session, host->catalogue, width, height, path,
                                                   error, sizeof error)
                           : shot_render(session, width, height, path, error, sizeof error);
    if (drawn)
        return CLI_OK;
    fprintf(stderr, "aioscope shot: %s\n", error);
    return CLI_FAILED;
}

static int shoot_program(ViewHost *host, const ViewSettings *view, const char *name, const char *at,
                         const char *path) {
    Session session;
    SessionRun run;
    char error[512];
    int status = CLI_UNUSABLE;
    session_init(&session);
    session.reduced_motion = true;
    if (!view_apply(view, &session))
        return CLI_UNUSABLE;
    if (name && !view_host_open(host, name, &run, error, sizeof error)) {
        fprintf(stderr, "aioscope: %s\n", error);
        return CLI_UNUSABLE;
    }
    if ((!name || session_open(&session, &run)) && (!name || seek(&session, at)))
        status = shoot(host, &session, view, !name, path);
    session_free(&session);
    return status;
}

int cli_shot(int argc, char **argv) {
    RunSettings settings = {0};
    ViewSettings view = {.reduced_motion = true};
    ViewHost host;
    const char *at = NULL, *path = NULL;
    const Option options[] = {
        {"--at", OPTION_TEXT, &at, "EVENT|TIME|end", "the moment: 41, 0.5, 1s, end"},
        {"-o", OPTION_TEXT, &path, "FILE.png", "where the picture goes"},
        VIEW_OPTIONS(view),
        RUN_OPTIONS(settings),
        {0}};
    OptionsResult read = options_read("shot", options, false, &argc, argv);
    if (read != OPTIONS_READ)
        return read == OPTIONS_HELPED ? CLI_OK : CLI_UNUSABLE;
    if (!path || argc > 1) {
        fprintf(stderr, "usage: aioscope shot [LESSON|FILE.py] [--at MOMENT] -o FILE.png\n");
        return CLI_UNUSABLE;
    }
    if (!view_host_init(&host, &settings))
        return CLI_FAILED;
    int status = shoot_program(&host, &view, argc > 0 ? argv[0] : NULL, at, path);
    view_host_free(&host);
    return status;
}
