/* See ui/cli/view.h. */
#include "ui/cli/view.h"
#include "ui/draw/theme.h"
#include "ui/lesson/text.h"
#include "ui/places.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

bool view_size(const ViewSettings *view, int *width, int *height) {
    char rest;
    if (!view->size)
        return true;
    if (sscanf(view->size, "%dx%d%c", width, height, &rest) == 2 && *width > 0 && *height > 0)
        return true;
    fprintf(stderr, "aioscope: a size is WIDTHxHEIGHT, not '%s'\n", view->size);
    return false;
}

bool view_apply(const ViewSettings *view, Session *session) {
    if (!cli_language(view->language, &session->language))
        return false;
    session->reduced_motion = view->reduced_motion;
    if (view->theme) {
        bool light = strcmp(view->theme, "light") == 0;
        if (!light && strcmp(view->theme, "dark") != 0) {
            fprintf(stderr, "aioscope: no theme '%s' (dark, light)\n", view->theme);
            return false;
        }
        session->theme = light ? THEME_LIGHT : THEME_DARK;
    }
    if (view->zoom) {
        char *end;
        session->zoom = strtof(view->zoom, &end);
        if (*end || !(session->zoom >= 0.6f && session->zoom <= 3.0f)) {
            fprintf(stderr, "aioscope: a zoom is a number from 0.6 to 3\n");
            return false;
        }
    }
    return true;
}

void view_simulate(const Program *program, const RunSettings *settings, SessionRun *run) {
    Simulation simulation = {.program = program, .settings = settings};
    simulate(&simulation, run);
}

/* ---- the window's host ---- */

bool view_host_init(ViewHost *host, const RunSettings *settings) {
    *host = (ViewHost){.catalogue = catalogue_load(NULL), .settings = settings};
    return host->catalogue != NULL;
}

void view_host_free(ViewHost *host) {
    background_free(host->background);
    for (size_t i = 0; i < host->lesson_count; i++)
        lesson_free(host->lessons[i]);
    free(host->lessons);
    catalogue_free(host->catalogue);
    *host = (ViewHost){0};
}

/* Sessions only borrow a lesson: what was opened stays until the end. */
static void keep_lesson(ViewHost *host, Lesson *lesson) {
    if (!lesson)
        return;
    host->lessons = array_grow(host->lessons, host->lesson_count, sizeof *host->lessons);
    host->lessons[host->lesson_count++] = lesson;
}

/* Applies an experiment to the lesson and the program; *base: the program as it was. */
static bool experiment(Program *program, int number, char **base) {
    Lesson *lesson = program->lesson;
    const LessonPage *page = lesson ? lesson_page(lesson, LESSON_EN) : NULL;
    for (size_t i = 0; page && i < page->experiment_count; i++) {
        if (page->experiments[i].number != number)
            continue;
        *base = program->text;
        program->text = NULL;
        bool fits = lesson_change(lesson, &page->experiments[i]);
        program->text = string_copy(lesson->program, lesson->program_length);
        program->size = lesson->program_length;
        return fits;
    }
    return false;
}

/* ---- watching what was opened ---- */

static uint64_t stamp_of(const char *path) {
    struct stat info;
    if (stat(path, &info) != 0)
        return 0;
    return (uint64_t)info.st_mtim.tv_sec * 1000000007u ^ (uint64_t)info.st_mtim.tv_nsec ^
           (uint64_t)info.st_size << 40 ^ (uint64_t)info.st_ino;
}

static uint64_t stamp(const ViewHost *host) {
    uint64_t sum = 0;
    for (int i = 0; i < VIEW_WATCHED; i++)
        if (host->watched[i][0])
            sum = sum * 31 + stamp_of(host->watched[i]);
    return sum;
}

static void watch_program(ViewHost *host, const Program *program, const char *name) {
    const Lesson *lesson = program->lesson;
    const char *paths[VIEW_WATCHED] = {lesson ? lesson->program_path : name,
                                       lesson ? lesson->pages[LESSON_EN].path : NULL,
                                       lesson ? lesson->pages[LESSON_RU].path : NULL};
    for (int i = 0; i < VIEW_WATCHED; i++)
        snprintf(host->watched[i], sizeof host->watched[i], "%s", paths[i] ? paths[i] : "");
    host->stamp = stamp(host);
}

/* An editor may take the file away for a moment: what is not there has not changed yet. */
static bool host_changed(void *context) {
    ViewHost *host = context;
    if (!host->watched[0][0] || !places_is_file(host->watched[0]))
        return false;
    uint64_t now = stamp(host);
    bool changed = now != host->stamp;
    host->stamp = now;
    return changed;
}

/* ---- the window's wishes ---- */

static void host_stop(void *context) {
    ViewHost *host = context;
    background_free(host->background);
    host->background = NULL;
}

/* The settings of the command line, and what the viewer did to the run. */
static RunSettings settings_with(const RunSettings *settings, const WindowSignals *signals,
                                 bool library) {
    enum { SIGINT_NUMBER = 2 };
    RunSettings all = *settings;
    all.library |= library;
    for (int i = 0; i < signals->count; i++) {
        const WindowSignal *signal = &signals->items[i];
        signals_add(&all.signals, (SimInput){.time = signal->event ? -1 : signal->time,
                                             .event = signal->event,
                                             .signal = SIGINT_NUMBER});
    }
    return all;
}

static bool host_begin(void *context, const WindowWish *wish, char *error, size_t error_size) {
    ViewHost *host = context;
    Program program;
    char *base = NULL;
    host_stop(host);
    if (!program_open(&program, wish->name, error, error_size))
        return false;
    watch_program(host, &program, wish->name);
    keep_lesson(host, program.lesson);
    RunSettings settings = settings_with(host->settings, &wish->signals, wish->library);
    bool fits = !wish->experiment || experiment(&program, wish->experiment, &base);
    if (fits)
        host->background =
            background_begin(&program, &settings, wish->scale, wish->experiment, base);
    if (!host->background)
        snprintf(error, error_size, "%s: %s", wish->name,
                 fits ? "no thread to simulate it" : "the experiment does not fit the program");
    free(base);
    program.lesson = NULL;
    program_close(&program);
    return host->background != NULL;
}

static WindowWork host_poll(void *context, double patience, WindowProgress *progress,
                            SessionRun *run) {
    ViewHost *host = context;
    SimProgress sim;
    if (!host->background)
        return WINDOW_FAILED;
    bool done = background_wait(host->background, patience);
    double part = background_part(host->background, &sim);
    *progress = (WindowProgress){part, sim.events, sim.time};
    if (!done)
        return WINDOW_BUSY;
    background_take(host->background, run);
    host_stop(host);
    return run->program ? WINDOW_READY : WINDOW_FAILED;
}

bool view_host_open(ViewHost *host, const char *name, SessionRun *run, char *error,
                    size_t error_size) {
    WindowWish wish = {.name = name, .scale = 1};
    WindowProgress progress;
    if (!host_begin(host, &wish, error, error_size))
        return false;
    WindowWork work = WINDOW_BUSY;
    while (work == WINDOW_BUSY)
        work = host_poll(host, 60, &progress, run);
    if (work == WINDOW_FAILED)
        snprintf(error, error_size, "%s: out of memory", name);
    return work == WINDOW_READY;
}

WindowHost view_window_host(ViewHost *host) {
    return (WindowHost){.context = host,
                        .catalogue = host->catalogue,
                        .begin = host_begin,
                        .poll = host_poll,
                        .stop = host_stop,
                        .changed = host_changed,
                        .progress = host->progress,
                        .recent = host->recent};
}
