/*
 * aioscope, aioscope LESSON, aioscope FILE.py: the window. Without a display it says so in one line
 * and plays the lesson (the first one if none was named) in the terminal instead.
 */
#include "ui/cli/view.h"
#include "ui/preferences.h"
#include "ui/progress.h"
#include "ui/recent.h"

#include <stdio.h>

static int play_instead(const ViewHost *host, const ViewSettings *view, char *name) {
    char *arguments[3];
    int count = 0;
    char language[32];
    if (!name && host->catalogue->count == 0) {
        fprintf(stderr, "aioscope: no display, and no lessons to play in the terminal\n");
        return CLI_FAILED;
    }
    fprintf(stderr, "aioscope: no display; playing %s in the terminal\n",
            name ? name : host->catalogue->lessons[0]->name);
    if (view->language) {
        snprintf(language, sizeof language, "--lang=%s", view->language);
        arguments[count++] = language;
    }
    arguments[count++] = name ? name : host->catalogue->lessons[0]->name;
    return cli_play(count, arguments);
}

/* What the command line leaves open is as it was chosen in the window the last time. */
static void prefer(const Preferences *preferences, ViewSettings *view) {
    if (!view->language && preferences->language[0])
        view->language = preferences->language;
    if (!view->theme && preferences->theme[0])
        view->theme = preferences->theme;
    view->reduced_motion = view->reduced_motion || preferences->reduced_motion;
}

static int show(ViewHost *host, const ViewSettings *view, const char *name, uint64_t frames,
                Preferences *preferences) {
    Session session;
    SessionRun run;
    char error[512];
    WindowOptions window = {.host = view_window_host(host),
                            .session = &session,
                            .open_name = name,
                            .frames = (int)frames};
    session_init(&session);
    if (!view_apply(view, &session) || !view_size(view, &window.width, &window.height))
        return CLI_UNUSABLE;
    if (name && !view_host_open(host, name, &run, error, sizeof error)) {
        fprintf(stderr, "aioscope: %s\n", error);
        return CLI_UNUSABLE;
    }
    int status = CLI_FAILED;
    Looks start = preferences_looks(&session);
    if (!name || session_open(&session, &run))
        status = window_main(&window);
    Looks end = preferences_looks(&session);
    preferences_keep(preferences, &start, &end);
    session_free(&session);
    return status;
}

int cli_window(int argc, char **argv) {
    RunSettings settings = {0};
    ViewSettings view = {0};
    ViewHost host;
    uint64_t frames = 0;
    const Option options[] = {
        VIEW_OPTIONS(view),
        {"--frames", OPTION_COUNT, &frames, "N", "close after so many frames"},
        {"--reduced-motion", OPTION_FLAG, &view.reduced_motion, NULL, "nothing slides"},
        RUN_OPTIONS(settings),
        {0}};
    OptionsResult read = options_read("window", options, false, &argc, argv);
    if (read != OPTIONS_READ)
        return read == OPTIONS_HELPED ? CLI_OK : CLI_UNUSABLE;
    if (argc > 1) {
        fprintf(stderr, "usage: aioscope [LESSON|FILE.py] (see aioscope --help)\n");
        return CLI_UNUSABLE;
    }
    char *name = argc > 0 ? argv[0] : NULL;
    if (!view_host_init(&host, &settings))
        return CLI_FAILED;
    static Progress progress; /* large */
    static Recent recent;
    Preferences preferences;
    char path[PLACES_PATH_SIZE];
    progress_load(&progress, places_data_file(path, "progress") ? path : NULL);
    recent_load(&recent, places_data_file(path, "recent") ? path : NULL);
    preferences_load(&preferences, places_data_file(path, "preferences") ? path : NULL);
    prefer(&preferences, &view);
    host.progress = &progress;
    host.recent = &recent;
    int status = window_available() ? show(&host, &view, name, frames, &preferences)
                                    : play_instead(&host, &view, name);
    recent_free(&recent);
    view_host_free(&host);
    return status;
}
