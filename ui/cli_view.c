/* See cli_view.h. */
#include "ui/cli_view.h"
#include "ui/draw/theme.h"
#include "ui/lesson/text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

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

static char *copy(const char *text) {
    return text ? string_copy(text, strlen(text)) : NULL;
}

void view_simulate(const Program *program, const RunSettings *settings, SessionRun *run) {
    SimResult result;
    SimOptions options = program_options(program, settings);
    options.trace = SIM_TRACE_LINE;
    sim_run(program->text, program->size, &options, &result);
    *run = (SessionRun){.name = copy(program->lesson ? program->lesson->name : program->filename),
                        .program = string_copy(program->text, program->size),
                        .program_length = program->size,
                        .lesson = program->lesson,
                        .journal = result.journal,
                        .message = copy(result.message)};
    result.journal = NULL;
    sim_result_free(&result);
}

/* ---- the window's host
 * --------------------------------------------------------------------------- */

bool view_host_init(ViewHost *host, const RunSettings *settings) {
    *host = (ViewHost){.catalogue = catalogue_load(NULL), .settings = settings};
    return host->catalogue != NULL;
}

void view_host_free(ViewHost *host) {
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

bool view_host_open(void *context, const char *name, SessionRun *run, char *error,
                    size_t error_size) {
    ViewHost *host = context;
    Program program;
    if (!program_open(&program, name, error, error_size))
        return false;
    view_simulate(&program, host->settings, run);
    keep_lesson(host, program.lesson);
    program.lesson = NULL;
    program_close(&program);
    return true;
}

WindowHost view_window_host(ViewHost *host) {
    return (WindowHost){host, host->catalogue, view_host_open};
}
