/*
 * Journals of random events, for tests of readers and of the fold: the events are of all kinds and
 * make little sense together, the ids are small, so that they often name things that exist.
 */
#pragma once

#include "sim/journal/sink.h"

typedef struct {
    uint64_t state;
} Random;

uint32_t random_below(Random *random, uint32_t limit);

/* Fills all fields of an event of that kind. Texts and spans are added to the journal. */
void random_fields(Random *random, Journal *journal, Event *event);

/* NULL if memory ran out. The caller frees it with journal_free. */
Journal *random_journal(uint64_t seed, EventNumber count);

/* A text that grows, and the sink that writes to it. */
typedef struct {
    char *bytes;
    size_t length, capacity;
} Buffer;

Sink buffer_sink(Buffer *buffer);
void buffer_free(Buffer *buffer);
