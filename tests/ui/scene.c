/* See scene.h. */
#include "scene.h"

#include "sim/sim.h"
#include "suite.h"

#include <stdlib.h>
#include <string.h>

/* What the host was asked for last; one scene at a time. */
static struct {
    char *program;
    WindowWish wish;
} scene;

static Journal *run(const WindowWish *wish, char **message) {
    const WindowSignals *signals = &wish->signals;
    SimResult result;
    SimInput inputs[WINDOW_SIGNALS_MAX];
    for (int i = 0; i < signals->count; i++)
        inputs[i] = (SimInput){.time = signals->items[i].event ? -1 : signals->items[i].time,
                               .event = signals->items[i].event,
                               .signal = 2};
    SimOptions options = {.filename = "program.py",
                          .trace = SIM_TRACE_LINE,
                          .library_lines = wish->library,
                          .inputs = inputs,
                          .input_count = (size_t)signals->count};
    sim_run(scene.program, strlen(scene.program), &options, &result);
    Journal *journal = result.journal;
    ck_assert_ptr_nonnull(journal);
    *message = result.message ? strdup(result.message) : NULL;
    result.journal = NULL;
    sim_result_free(&result);
    return journal;
}

static bool begin(void *context, const WindowWish *wish, char *error, size_t error_size) {
    (void)context;
    (void)error;
    (void)error_size;
    scene.wish = *wish;
    return true;
}

static WindowWork finish(void *context, double patience, WindowProgress *progress,
                         SessionRun *out) {
    (void)context;
    (void)patience;
    (void)progress;
    char *message;
    Journal *journal = run(&scene.wish, &message);
    *out = (SessionRun){.name = strdup("program.py"),
                        .program = strdup(scene.program),
                        .program_length = strlen(scene.program),
                        .journal = journal,
                        .message = message};
    return WINDOW_READY;
}

void scene_save(const char *program) {
    free(scene.program);
    scene.program = strdup(program);
}

void scene_show(Stage *stage, const char *program) {
    char *message;
    scene_save(program);
    stage_show(stage, program, run(&(WindowWish){0}, &message), NULL);
    free(message);
}

Stage *scene_new(const char *program, float width, float height) {
    Stage *stage = stage_new(width, height, false);
    stage->app.screen = SCREEN_RUN;
    stage->app.host.begin = begin;
    stage->app.host.poll = finish;
    strcpy(stage->app.opened, "program.py");
    scene_show(stage, program);
    return stage;
}
