/* Any bytes as a program that is run, with small limits: it must end, whatever it does. */
#include "sim/sim.h"

#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    SimResult result;
    SimOptions options = {.filename = "fuzz.py",
                          .trace = SIM_TRACE_LINE,
                          .step_limit = 20000,
                          .memory_limit = (size_t)64 << 20,
                          .event_limit = 100000};
    sim_run((const char *)data, size, &options, &result);
    sim_result_free(&result);
    return 0;
}
