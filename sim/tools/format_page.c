/* Prints sim/journal/FORMAT.md: the page that events.def, ids.def and enums.def make. */
#include <stdio.h>

#include "sim/journal/text.h"

static void print(void *context, const char *text, size_t length) {
    (void)context;
    fwrite(text, 1, length, stdout);
}

int main(void) {
    journal_write_format((Sink){.write = print});
    return fflush(stdout) ? 1 : 0;
}
