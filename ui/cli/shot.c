/*
 * aioscope shot: the window at one moment as a PNG, without a display. The moment is an event
 * number (`--at 41`), a virtual time (`--at 0.5s`), a lesson's callout (`--at '#3'`) or `end`;
 * without a lesson, the catalogue. `--do` performs actions first, by the names of actions.def.
 */
#include "ui/window/shot.h"
#include "ui/cli/view.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool seek_callout(Session *session, const char *number) {
    const Lesson *lesson = session->run.lesson;
    EventNumber event =
        lesson ? lesson_callout_event(lesson, (int)strtol(number, NULL, 10), session->run.journal)
               : 0;
    if (event)
        return session_seek(session, event);
    fprintf(stderr, "aioscope shot: no callout #%s is reached in this run\n", number);
    return false;
}

static bool seek(Session *session, const char *at) {
    char *end;
    if (!at)
        return true;
    if (*at == '#')
        return seek_callout(session, at + 1);
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
    fprintf(stderr,
            "aioscope shot: --at is an event (41), a time (0.5 or 1s), a callout (#3) or end, "
            "not '%s'\n",
            at);
    return false;
}

typedef struct {
    const char *at, *path, *actions;
    ViewSettings view;
} ShotSettings;

static int shoot(ViewHost *host, Session *session, const ShotSettings *settings, const char *name) {
    WindowHost window = view_window_host(host);
    Shot shot = {.session = session,
                 .host = &window,
                 .catalogue = !name,
                 .actions = settings->actions,
                 .width = 1600,
                 .height = 1080,
                 .open_name = name};
    char error[512] = "";
    if (!view_size(&settings->view, &shot.width, &shot.height))
        return CLI_UNUSABLE;
    if (shot_render(&shot, settings->path, error, sizeof error))
        return CLI_OK;
    fprintf(stderr, "aioscope shot: %s\n", error);
    return CLI_FAILED;
}

static int shoot_program(ViewHost *host, const ShotSettings *settings, const char *name) {
    Session session;
    SessionRun run;
    char error[512];
    int status = CLI_UNUSABLE;
    session_init(&session);
    session.reduced_motion = true;
    if (!view_apply(&settings->view, &session))
        return CLI_UNUSABLE;
    if (name && !view_host_open(host, name, &run, error, sizeof error)) {
        fprintf(stderr, "aioscope: %s\n", error);
        return CLI_UNUSABLE;
    }
    if ((!name || session_open(&session, &run)) && (!name || seek(&session, settings->at)))
        status = shoot(host, &session, settings, name);
    session_free(&session);
    return status;
}

int cli_shot(int argc, char **argv) {
    RunSettings settings = {0};
    ShotSettings shot = {.view.reduced_motion = true};
    ViewHost host;
    const Option options[] = {
        {"--at", OPTION_TEXT, &shot.at, "EVENT|TIME|#N|end",
         "the moment: 41, 0.5, 1s, callout #3, end"},
        {"-o", OPTION_TEXT, &shot.path, "FILE.png", "where the picture goes"},
        {"--do", OPTION_TEXT, &shot.actions, "ACTION,...", "perform actions first"},
        VIEW_OPTIONS(shot.view),
        RUN_OPTIONS(settings),
        {0}};
    OptionsResult read = options_read("shot", options, false, &argc, argv);
    if (read != OPTIONS_READ)
        return read == OPTIONS_HELPED ? CLI_OK : CLI_UNUSABLE;
    if (!shot.path || argc > 1) {
        fprintf(stderr, "usage: aioscope shot [LESSON|FILE.py] [--at MOMENT] -o FILE.png\n");
        return CLI_UNUSABLE;
    }
    if (!view_host_init(&host, &settings))
        return CLI_FAILED;
    int status = shoot_program(&host, &shot, argc > 0 ? argv[0] : NULL);
    view_host_free(&host);
    return status;
}
