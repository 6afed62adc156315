/*
 * The texts and spans of a journal: each is stored once and has a number from 1 on, in the order of
 * first use. Private to sim/journal.
 */
#pragma once

#include "sim/journal/journal.h"

typedef struct {
    const char *bytes; /* zero-terminated, in a block of the table */
    size_t length;
    uint32_t hash;
} JournalText;

typedef struct TextBlock TextBlock;

typedef struct JournalTexts {
    JournalText *rows; /* number n is rows[n - 1] */
    uint32_t count, capacity;
    uint32_t *slots; /* open addressing: numbers, 0 is free; a power of two of them */
    uint32_t slot_count;
    TextBlock *blocks;
    char *free_bytes; /* rest of the newest block */
    size_t free_size;
} JournalTexts;

typedef struct JournalSpans {
    JournalSpan *rows;
    uint32_t count, capacity;
    uint32_t *slots;
    uint32_t slot_count;
} JournalSpans;

/* The hooks of the journal, as realloc with the old size; NULL also when new_size is 0. */
void *journal_resize(Journal *journal, void *memory, size_t old_size, size_t new_size);
/* Makes room for one more element in an array that doubles; false if memory ran out. */
bool journal_grow(Journal *journal, void **array, uint32_t *capacity, uint32_t count, size_t size);
/* Notes the failure and turns the journal off. */
void journal_fail(Journal *journal, JournalStatus status);

void journal_texts_free(Journal *journal);
void journal_spans_free(Journal *journal);
