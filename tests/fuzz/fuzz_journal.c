/*
 * Any bytes as a journal in JSON Lines. What is accepted must be written back so that it reads the
 * same, must fold forwards and backwards to the same world, and that world must answer questions.
 */
#include <stdlib.h>

#include "sim/journal/text.h"
#include "sim/model/timeline.h"

typedef struct {
    char *bytes;
    size_t length, capacity;
} Text;

static void append(void *context, const char *bytes, size_t length) {
    Text *text = context;
    if (text->length + length > text->capacity) {
        text->capacity = (text->length + length) * 2;
        text->bytes = realloc(text->bytes, text->capacity);
        if (!text->bytes)
            abort();
    }
    memcpy(text->bytes + text->length, bytes, length);
    text->length += length;
}

static void check_round_trip(const Journal *journal) {
    Text first = {0};
    Text second = {0};
    JournalError error;
    journal_write_json(journal, (Sink){.write = append, .context = &first});
    Journal *again = journal_read_json(first.bytes, first.length, (JournalOptions){0}, &error);
    if (!again)
        abort();
    journal_write_json(again, (Sink){.write = append, .context = &second});
    if (first.length != second.length || memcmp(first.bytes, second.bytes, first.length) != 0)
        abort();
    second.length = 0;
    journal_write_text(again, NULL, (Sink){.write = append, .context = &second});
    journal_free(again);
    free(first.bytes);
    free(second.bytes);
}

static Text dump_at(Travel *travel, EventNumber event) {
    Text text = {0};
    if (!travel_seek(travel, event))
        abort();
    model_dump(travel_model(travel), append, &text);
    return text;
}

static void ask_all(const Model *model) {
    WaitEdge edges[32];
    uint32_t numbers[32];
    bool cycle;
    for (TaskId task = 1; task <= model_task_count(model) && task < 64; task++) {
        model_why_not_running(model, task);
        model_waker(model, task);
        model_wait_chain(model, task, edges, 32, &cycle);
        model_stack_of_task(model, task, numbers, 32);
        model_coros_of_task(model, task, numbers, 32);
        model_cancels_of(model, task, numbers, 32);
    }
    model_wait_graph(model, edges, 32);
}

static void check_travel(const Journal *journal) {
    EventNumber last = journal_count(journal);
    Travel *travel = travel_new_spaced(journal, 8);
    Timeline *timeline = timeline_new(journal);
    if (!travel || !timeline)
        abort();
    Text end = dump_at(travel, last);
    ask_all(travel_model(travel));
    free(dump_at(travel, last / 2).bytes);
    free(dump_at(travel, 0).bytes);
    Text again = dump_at(travel, last);
    bool same =
        end.length == again.length && (!end.length || !memcmp(end.bytes, again.bytes, end.length));
    if (!same)
        abort();
    free(end.bytes);
    free(again.bytes);
    timeline_free(timeline);
    travel_free(travel);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    JournalError error;
    JournalOptions options = {.event_limit = 2000};
    Journal *journal = journal_read_json((const char *)data, size, options, &error);
    if (!journal)
        return 0;
    check_round_trip(journal);
    check_travel(journal);
    journal_free(journal);
    return 0;
}
