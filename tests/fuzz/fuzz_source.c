/* Any bytes as a program: lexer, parser, scopes and their printers must refuse or accept, not
 * crash. */
#include "sim/inspect.h"

#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void count_text(void *context, const char *text, size_t size) {
    (void)text;
    *(size_t *)context += size;
}

static void count_mistake(void *context, const char *file, int line, int column,
                          const char *message) {
    (void)file;
    (void)message;
    *(size_t *)context += (size_t)(line + column);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    size_t total = 0;
    const char *text = (const char *)data;
    sim_check(text, size, "fuzz.py", count_mistake, &total);
    for (int stage = 0; stage < SIM_STAGE_COUNT; stage++)
        sim_dump((SimStage)stage, text, size, "fuzz.py", count_text, &total);
    return 0;
}
