/*
 * A journal and its growth. The fast path of writing is inline in journal.h; here is what happens
 * once in a while: a new chunk, a new part of the index, a new moment, the limit, failure.
 */
#include <stdlib.h>

#include "sim/journal/intern.h"

static void *resize_with_libc(void *context, void *memory, size_t old_size, size_t new_size) {
    (void)context;
    (void)old_size;
    if (new_size)
        return realloc(memory, new_size);
    free(memory);
    return NULL;
}

void *journal_resize(Journal *journal, void *memory, size_t old_size, size_t new_size) {
    return journal->resize(journal->context, memory, old_size, new_size);
}

bool journal_grow(Journal *journal, void **array, uint32_t *capacity, uint32_t count, size_t size) {
    if (count < *capacity)
        return true;
#ifdef AIOSCOPE_TINY
    uint32_t grown = *capacity + 1;
#else
    uint32_t grown = *capacity ? *capacity * 2 : 16;
#endif
    void *memory = journal_resize(journal, *array, *capacity * size, grown * size);
    if (!memory)
        return false;
    *array = memory;
    *capacity = grown;
    return true;
}

void journal_fail(Journal *journal, JournalStatus status) {
    if (journal->status == JOURNAL_OK)
        journal->status = status;
    journal->level = JOURNAL_LEVEL_OFF;
}

/* ---- making and freeing ---- */

static bool make_tables(Journal *journal) {
    journal->texts = journal_resize(journal, NULL, 0, sizeof *journal->texts);
    if (!journal->texts)
        return false;
    *journal->texts = (JournalTexts){0};
    journal->spans = journal_resize(journal, NULL, 0, sizeof *journal->spans);
    if (!journal->spans)
        return false;
    *journal->spans = (JournalSpans){0};
    return true;
}

Journal *journal_new(JournalOptions options) {
    JournalResize resize = options.resize ? options.resize : resize_with_libc;
    Journal *journal = resize(options.context, NULL, 0, sizeof *journal);
    if (!journal)
        return NULL;
    *journal = (Journal){
        .level = options.level,
        .wanted = options.level,
        .limit = options.event_limit ? options.event_limit : UINT32_MAX - 1,
        .now_changed = true,
        .resize = resize,
        .context = options.context,
    };
    if (make_tables(journal))
        return journal;
    journal_free(journal);
    return NULL;
}

void journal_free(Journal *journal) {
    if (!journal)
        return;
    for (uint32_t i = 0; i < journal->chunk_count; i++)
        journal_resize(journal, journal->chunks[i], JOURNAL_CHUNK_WORDS * sizeof(uint32_t), 0);
    for (uint32_t i = 0; i < journal->offset_count; i++)
        journal_resize(journal, journal->offsets[i], JOURNAL_INDEX_COUNT * sizeof(uint32_t), 0);
    journal_resize(journal, journal->chunks, journal->chunk_capacity * sizeof *journal->chunks, 0);
    journal_resize(journal, journal->offsets, journal->offset_capacity * sizeof *journal->offsets,
                   0);
    journal_resize(journal, journal->moments, journal->moment_capacity * sizeof *journal->moments,
                   0);
    journal_texts_free(journal);
    journal_spans_free(journal);
    journal_resize(journal, journal, sizeof *journal, 0);
}

JournalStatus journal_status(const Journal *journal) {
    return journal->status;
}

/* ---- growth ---- */

static bool add_block(Journal *journal, uint32_t ***blocks, uint32_t *count, uint32_t *capacity,
                      size_t words) {
    if (!journal_grow(journal, (void **)blocks, capacity, *count, sizeof **blocks))
        return false;
    uint32_t *block = journal_resize(journal, NULL, 0, words * sizeof *block);
    if (!block)
        return false;
    (*blocks)[(*count)++] = block;
    return true;
}

static bool add_chunk(Journal *journal) {
    if (!add_block(journal, &journal->chunks, &journal->chunk_count, &journal->chunk_capacity,
                   JOURNAL_CHUNK_WORDS))
        return false;
    journal->write = journal->chunks[journal->chunk_count - 1];
    journal->write_end = journal->write + JOURNAL_CHUNK_WORDS;
    return true;
}

static bool same_moment(const JournalMoment *a, const JournalMoment *b) {
    return !memcmp(&a->time, &b->time, sizeof a->time) && a->iteration == b->iteration &&
           a->thread == b->thread;
}

/* The last moment holds no event yet if the event it was made for could not be written. */
static bool add_moment(Journal *journal) {
    uint32_t count = journal->moment_count;
    if (count && same_moment(&journal->moments[count - 1], &journal->now))
        return true;
    if (!journal_grow(journal, (void **)&journal->moments, &journal->moment_capacity,
                      journal->moment_count, sizeof *journal->moments))
        return false;
    journal->now.first = journal->count + 1;
    journal->moments[journal->moment_count++] = journal->now;
    return true;
}

static bool make_room(Journal *journal, uint32_t words) {
    if ((size_t)(journal->write_end - journal->write) < words && !add_chunk(journal))
        return false;
    bool index_full = journal->count >> JOURNAL_INDEX_BITS >= journal->offset_count;
    if (index_full && !add_block(journal, &journal->offsets, &journal->offset_count,
                                 &journal->offset_capacity, JOURNAL_INDEX_COUNT))
        return false;
    return !journal->now_changed || add_moment(journal);
}

uint32_t *journal_reserve_slowly(Journal *journal, uint32_t words) {
    bool chunks_full = journal->chunk_count >= UINT32_C(1) << (32 - JOURNAL_CHUNK_BITS);
    if (journal->count >= journal->limit || chunks_full) {
        journal_fail(journal, JOURNAL_FULL);
        return NULL;
    }
    if (!make_room(journal, words)) {
        journal_fail(journal, JOURNAL_NO_MEMORY);
        return NULL;
    }
    journal->now_changed = false;
    return journal->write;
}
