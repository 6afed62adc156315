/* Any bytes as a program that is run: it must end, whatever it does. The limits are so small that
 * an endless program, or one that doubles a text, costs no more than the import of asyncio: what is
 * found comes from the number of programs, not from the length of their runs. */
#include "sim/sim.h"

#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    SimResult result;
    SimOptions options = {.filename = "fuzz.py",
                          .trace = SIM_TRACE_LINE,
                          .step_limit = 4000,
                          .memory_limit = (size_t)6 << 20,
                          .event_limit = 4000};
    sim_run((const char *)data, size, &options, &result);
    sim_result_free(&result);
    return 0;
}
