/* See random_journal.h. The generator is seeded, so a failure can be repeated. */
#include <math.h>
#include <stdlib.h>

#include "random_journal.h"

uint32_t random_below(Random *random, uint32_t limit) {
    random->state = random->state * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)((random->state >> 33) % limit);
}

static double random_time(Random *random) {
    static const double special[] = {0, -1, 0.1, 1e300, -0.0, 1e-9, INFINITY, -INFINITY};
    if (random_below(random, 4))
        return random_below(random, 1000) / 64.0;
    return special[random_below(random, sizeof special / sizeof *special)];
}

static TextId random_text(Random *random, Journal *journal) {
    static const char *const words[] = {"",
                                        "CancelledError",
                                        "worker('A', 0.5)",
                                        "\"quoted\\\" \n\t\r\x01\x7f",
                                        "\xd0\xb6\xd0\xb4\xd1\x91\xd1\x82",
                                        "\xf0\x9f\x8c\x80 \xe2\x80\xa6",
                                        "x"};
    return journal_text_z(journal, words[random_below(random, sizeof words / sizeof *words)]);
}

static SpanId random_span(Random *random, Journal *journal) {
    JournalSpan span = {.line = random_below(random, 30),
                        .column = random_below(random, 8),
                        .end_column = random_below(random, 80)};
    span.end_line = span.line + random_below(random, 2);
    if (!random_below(random, 5))
        span.file = journal_text_z(journal, "queues.py");
    return journal_span(journal, span);
}

static FieldValue random_value(Random *random, Journal *journal, const FieldInfo *info) {
    FieldValue value = {.info = info};
    switch (info->kind->shape) {
    case FIELD_SHAPE_INT: value.integer = (int64_t)random_below(random, 9) - 1; break;
    case FIELD_SHAPE_TIME: value.number = random_time(random); break;
    case FIELD_SHAPE_FLAG: value.integer = random_below(random, 2); break;
    case FIELD_SHAPE_TEXT: value.integer = random_text(random, journal); break;
    case FIELD_SHAPE_SPAN: value.integer = random_span(random, journal); break;
    case FIELD_SHAPE_ID: value.integer = random_below(random, 12); break;
    case FIELD_SHAPE_ENUM: value.integer = random_below(random, info->kind->word_count); break;
    }
    return value;
}

void random_fields(Random *random, Journal *journal, Event *event) {
    const EventInfo *info = event_info(event->head.kind);
    for (uint32_t i = 0; i < info->field_count; i++)
        event_set_field(event, i, random_value(random, journal, &info->fields[i]));
}

static void move_on(Random *random, Journal *journal, double *time, uint32_t *iteration) {
    if (!random_below(random, 20))
        *time += random_below(random, 4) / 8.0;
    if (!random_below(random, 15))
        ++*iteration;
    journal_set_time(journal, *time);
    journal_set_iteration(journal, *iteration);
    journal_set_thread(journal, random_below(random, 10) ? 1 : random_below(random, 4));
}

Journal *random_journal(uint64_t seed, EventNumber count) {
    Random random = {.state = seed};
    Journal *journal = journal_new((JournalOptions){.level = JOURNAL_LEVEL_LINE});
    double time = 0;
    uint32_t iteration = 0;
    while (journal && journal_count(journal) < count) {
        Event event = {0};
        event.head.kind = (EventKind)(1 + random_below(&random, EVENT_KIND_COUNT - 1));
        random_fields(&random, journal, &event);
        move_on(&random, journal, &time, &iteration);
        journal_set_cause(journal, random_below(&random, journal_count(journal) + 1));
        if (journal_add(journal, &event))
            continue;
        journal_free(journal);
        return NULL;
    }
    return journal;
}

/* ---- buffers ---- */

static void append(void *context, const char *text, size_t length) {
    Buffer *buffer = context;
    if (buffer->length + length + 1 > buffer->capacity) {
        buffer->capacity = (buffer->length + length + 1) * 2;
        buffer->bytes = realloc(buffer->bytes, buffer->capacity);
        if (!buffer->bytes)
            abort();
    }
    memcpy(buffer->bytes + buffer->length, text, length);
    buffer->length += length;
    buffer->bytes[buffer->length] = 0;
}

Sink buffer_sink(Buffer *buffer) {
    return (Sink){.write = append, .context = buffer};
}

void buffer_free(Buffer *buffer) {
    free(buffer->bytes);
    *buffer = (Buffer){0};
}
