/* Any bytes as a journal in JSON Lines; what is accepted must fold and print. */
#include "sim/journal/text.h"
#include "sim/model/model.h"

#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void count_text(void *context, const char *text, size_t length) {
    (void)text;
    *(size_t *)context += length;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    JournalError error;
    size_t total = 0;
    JournalOptions options = {.event_limit = 10000};
    Journal *journal = journal_read_json((const char *)data, size, options, &error);
    if (!journal)
        return 0;
    journal_write_json(journal, (Sink){count_text, &total});
    Model *model = model_new(journal, NULL, NULL);
    while (model && model_apply_next(model))
        total++;
    if (model) {
        model_dump(model, count_text, &total);
        model_free(model);
    }
    journal_free(journal);
    return 0;
}
