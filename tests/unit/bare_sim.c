#include "bare_sim.h"

#include "sim/python/start.h"
#include "suite.h"

#include <stdlib.h>

static SimResult result;

Sim *bare_sim_open(void) {
    Sim *sim = calloc(1, sizeof *sim);
    ck_assert_ptr_nonnull(sim);
    memory_init(&sim->memory, 64 << 20);
    sim->options.filename = "test";
    sim->result = &result;
    sim->steps_left = 1000000;
    sim->depth_limit = 1000;
    sim->c_depth_limit = 400;
    if (setjmp(sim->stop) != 0)
        ck_abort_msg("the run ended: %s", result.message ? result.message : "no reason");
    python_start(sim);
    return sim;
}

void bare_sim_close(Sim *sim) {
    memory_free_all(&sim->memory);
    free(sim);
}

const char *bare_repr(Sim *sim, Value v) {
    if (!v) {
        Exception *e = error_take(sim);
        return str_format(sim, "raised %N: %V", e->head.type, (Value)e)->text;
    }
    Str *text = (Str *)value_repr(sim, v);
    value_drop(sim, v);
    return text->text;
}
