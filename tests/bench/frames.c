/*
 * Times what the window does, without a display: a frame (layout, commands and pixels of the
 * software renderer) with 10 and with 10,000 tasks in every view, and an idle window's frames. The
 * goals: at most twice as long, and none.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "sim/sim.h"
#include "ui/window/app.h"
#include "ui/window/sdl_draw.h"

enum { WIDTH = 1600, HEIGHT = 1080, FRAMES = 60, ROUNDS = 5 };

static const char program[] = "import asyncio\n"
                              "async def work(i):\n"
                              "    await asyncio.sleep(1 + i / 1000)\n"
                              "async def main():\n"
                              "    try:\n"
                              "        async with asyncio.timeout(2):\n"
                              "            async with asyncio.TaskGroup() as group:\n"
                              "                for i in range(%d):\n"
                              "                    group.create_task(work(i))\n"
                              "                await asyncio.sleep(9)\n"
                              "    except TimeoutError:\n"
                              "        await asyncio.gather(*[work(i) for i in range(3)])\n"
                              "asyncio.run(main())\n";

static const struct {
    const char *name;
    ActionId action;
} views[] = {{"list", ACTION_SHOW_LIST},
             {"graph", ACTION_SHOW_GRAPH},
             {"scopes", ACTION_SHOW_SCOPES},
             {"cancels", ACTION_SHOW_CANCELS},
             {"shutdown", ACTION_SHOW_SHUTDOWN}};

enum { VIEWS = sizeof views / sizeof *views };

typedef struct Scene {
    App app;
    Session session;
    Pixels pixels;
} Scene;

static double now_ms(void) {
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec * 1e3 + (double)now.tv_nsec * 1e-6;
}

static Scene *scene_new(int tasks) {
    Scene *scene = calloc(1, sizeof *scene);
    char text[sizeof program + 16], error[256] = "";
    SimResult result;
    SimOptions options = {.filename = "bench.py", .trace = SIM_TRACE_LOOP};
    snprintf(text, sizeof text, program, tasks);
    sim_run(text, strlen(text), &options, &result);
    SessionRun run = {.name = strdup("bench.py"),
                      .program = strdup(text),
                      .program_length = strlen(text),
                      .journal = result.journal};
    result.journal = NULL;
    sim_result_free(&result);
    session_init(&scene->session);
    if (!session_open(&scene->session, &run) ||
        !app_init(&scene->app, &scene->session, NULL, error, sizeof error) ||
        !pixels_init(&scene->pixels, WIDTH, HEIGHT)) {
        fprintf(stderr, "%s\n", error);
        exit(1);
    }
    app_settle(&scene->app, WIDTH, HEIGHT, 1);
    return scene;
}

static void scene_free(Scene *scene) {
    pixels_free(&scene->pixels);
    app_free(&scene->app);
    session_free(&scene->session);
    free(scene);
}

/* Milliseconds a frame, while the viewer steps on from the middle of the run. */
static double time_frames(Scene *scene) {
    static double clock = 1000;
    session_seek(&scene->session, session_count(&scene->session) / 2);
    app_settle(&scene->app, WIDTH, HEIGHT, clock += 1);
    double start = now_ms();
    for (int i = 0; i < FRAMES; i++) {
        session_step(&scene->session, true);
        app_frame(&scene->app, WIDTH, HEIGHT, clock += 1.0 / 60);
        TextPainter painter = fonts_painter(scene->app.ui.fonts);
        raster_paint(&scene->pixels, &scene->app.ui.draw, rect_make(0, 0, WIDTH, HEIGHT), &painter);
    }
    return (now_ms() - start) / FRAMES;
}

static void compare_view(Scene *few, Scene *many, int view) {
    double least_few = 1e9, least_many = 1e9;
    app_do(&few->app, views[view].action, 0);
    app_do(&many->app, views[view].action, 0);
    for (int i = 0; i < ROUNDS; i++) {
        double a = time_frames(few), b = time_frames(many);
        least_few = a < least_few ? a : least_few;
        least_many = b < least_many ? b : least_many;
    }
    printf("frame, %-8s%8.2f ms with 10 tasks, %.2f ms with 10000: %.2f times (goal 2)\n",
           views[view].name, least_few, least_many, least_many / least_few);
}

int main(void) {
    Scene *few = scene_new(10), *many = scene_new(10000);
    for (int view = 0; view < VIEWS; view++)
        compare_view(few, many, view);
    app_settle(&few->app, WIDTH, HEIGHT, 1e6);
    printf("idle window    %s\n",
           app_wants_frame(&few->app) ? "draws frames: a mistake" : "draws no frame");
    scene_free(few);
    scene_free(many);
    return 0;
}
