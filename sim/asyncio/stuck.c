/* The end of a run that can never go on: who waits for what, and where. */
#include "sim/asyncio/scheduler.h"

#include "sim/asyncio/future.h"

_Noreturn void sim_stuck(Sim *sim) {
    sim_fail(sim, SIM_STUCK, "deadlock at t=%.3f: nothing can ever happen again", sim->clock->now);
}
