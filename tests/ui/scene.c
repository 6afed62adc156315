/* See scene.h. */
#include "scene.h"

#include "sim/sim.h"
#include "suite.h"

#include <string.h>

void scene_show(Stage *stage, const char *program) {
    SimResult result;
    SimOptions options = {.filename = "program.py", .trace = SIM_TRACE_LINE};
    sim_run(program, strlen(program), &options, &result);
    ck_assert_ptr_nonnull(result.journal);
    stage_show(stage, program, result.journal, NULL);
    result.journal = NULL;
    sim_result_free(&result);
}

Stage *scene_new(const char *program, float width, float height) {
    Stage *stage = stage_new(width, height, false);
    stage->app.screen = SCREEN_RUN;
    scene_show(stage, program);
    return stage;
}
