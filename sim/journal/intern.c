/*
 * Texts and spans by number. Both tables are an array of rows and open addressing on the side; the
 * bytes of texts lie in blocks that never move, so pointers to them stay valid.
 */
#include "sim/journal/intern.h"

struct TextBlock {
    TextBlock *next;
    size_t size; /* with this head */
};

enum { FIRST_SLOTS = 256, BLOCK_SIZE = 1 << 15 };

static uint32_t hash_bytes(const void *bytes, size_t length) {
    const unsigned char *at = bytes;
    uint64_t hash = 0x9e3779b97f4a7c15u ^ length;
    for (; length >= 8; at += 8, length -= 8) {
        uint64_t word;
        memcpy(&word, at, 8);
        hash = (hash ^ word) * 0xff51afd7ed558ccdu;
        hash ^= hash >> 32;
    }
    for (; length; at++, length--)
        hash = (hash ^ *at) * 0x100000001b3u;
    hash *= 0xc4ceb9fe1a85ec53u;
    return (uint32_t)(hash >> 32);
}

/* The table is at most half full after this. */
static bool grow_slots(Journal *journal, uint32_t **slots, uint32_t *slot_count, uint32_t count,
                       uint32_t (*hash_of)(const Journal *, uint32_t)) {
    if (count < *slot_count / 2)
        return true;
    uint32_t new_count = *slot_count ? *slot_count * 2 : FIRST_SLOTS;
    uint32_t *grown = journal_resize(journal, NULL, 0, new_count * sizeof *grown);
    if (!grown)
        return false;
    memset(grown, 0, new_count * sizeof *grown);
    for (uint32_t number = 1; number <= count; number++) {
        uint32_t slot = hash_of(journal, number) & (new_count - 1);
        while (grown[slot])
            slot = (slot + 1) & (new_count - 1);
        grown[slot] = number;
    }
    journal_resize(journal, *slots, *slot_count * sizeof *grown, 0);
    *slots = grown;
    *slot_count = new_count;
    return true;
}

/* ---- texts ---- */

static uint32_t hash_of_text(const Journal *journal, uint32_t number) {
    return journal->texts->rows[number - 1].hash;
}

static char *new_block(Journal *journal, size_t room) {
    JournalTexts *texts = journal->texts;
    size_t size = sizeof(TextBlock) + room;
    TextBlock *block = journal_resize(journal, NULL, 0, size);
    if (!block)
        return NULL;
    *block = (TextBlock){.next = texts->blocks, .size = size};
    texts->blocks = block;
    return (char *)(block + 1);
}

/* Room for a text and its zero byte; long texts get a block of their own. */
static char *reserve_bytes(Journal *journal, size_t length) {
    JournalTexts *texts = journal->texts;
    if (length >= BLOCK_SIZE / 4)
        return new_block(journal, length + 1);
    if (length >= texts->free_size) {
        char *block = new_block(journal, BLOCK_SIZE);
        if (!block)
            return NULL;
        texts->free_bytes = block;
        texts->free_size = BLOCK_SIZE;
    }
    char *bytes = texts->free_bytes;
    texts->free_bytes += length + 1;
    texts->free_size -= length + 1;
    return bytes;
}

static TextId add_text(Journal *journal, const char *bytes, size_t length, uint32_t hash,
                       uint32_t *slot) {
    JournalTexts *texts = journal->texts;
    if (!journal_grow(journal, (void **)&texts->rows, &texts->capacity, texts->count,
                      sizeof *texts->rows))
        return 0;
    char *copy = reserve_bytes(journal, length);
    if (!copy)
        return 0;
    memcpy(copy, bytes, length);
    copy[length] = 0;
    texts->rows[texts->count] = (JournalText){.bytes = copy, .length = length, .hash = hash};
    return *slot = ++texts->count;
}

static TextId find_or_add_text(Journal *journal, const char *bytes, size_t length) {
    JournalTexts *texts = journal->texts;
    if (!grow_slots(journal, &texts->slots, &texts->slot_count, texts->count, hash_of_text))
        return 0;
    uint32_t hash = hash_bytes(bytes, length);
    uint32_t slot = hash & (texts->slot_count - 1);
    for (; texts->slots[slot]; slot = (slot + 1) & (texts->slot_count - 1)) {
        const JournalText *row = &texts->rows[texts->slots[slot] - 1];
        if (row->hash == hash && row->length == length && !memcmp(row->bytes, bytes, length))
            return texts->slots[slot];
    }
    return add_text(journal, bytes, length, hash, &texts->slots[slot]);
}

TextId journal_text(Journal *journal, const char *bytes, size_t length) {
    if (!length || journal->level == JOURNAL_LEVEL_OFF)
        return 0;
    TextId text = find_or_add_text(journal, bytes, length);
    if (!text)
        journal_fail(journal, JOURNAL_NO_MEMORY);
    return text;
}

TextId journal_text_z(Journal *journal, const char *zero_terminated) {
    return journal_text(journal, zero_terminated, strlen(zero_terminated));
}

const char *journal_text_bytes(const Journal *journal, TextId text) {
    return text - 1 < journal->texts->count ? journal->texts->rows[text - 1].bytes : "";
}

size_t journal_text_length(const Journal *journal, TextId text) {
    return text - 1 < journal->texts->count ? journal->texts->rows[text - 1].length : 0;
}

uint32_t journal_text_count(const Journal *journal) {
    return journal->texts->count;
}

void journal_texts_free(Journal *journal) {
    JournalTexts *texts = journal->texts;
    if (!texts)
        return;
    while (texts->blocks) {
        TextBlock *block = texts->blocks;
        texts->blocks = block->next;
        journal_resize(journal, block, block->size, 0);
    }
    journal_resize(journal, texts->rows, texts->capacity * sizeof *texts->rows, 0);
    journal_resize(journal, texts->slots, texts->slot_count * sizeof *texts->slots, 0);
    journal_resize(journal, texts, sizeof *texts, 0);
}

/* ---- spans ---- */

static uint32_t hash_of_span(const Journal *journal, uint32_t number) {
    return hash_bytes(&journal->spans->rows[number - 1], sizeof(JournalSpan));
}

static SpanId add_span(Journal *journal, JournalSpan span, uint32_t *slot) {
    JournalSpans *spans = journal->spans;
    if (!journal_grow(journal, (void **)&spans->rows, &spans->capacity, spans->count,
                      sizeof *spans->rows))
        return 0;
    spans->rows[spans->count] = span;
    return *slot = ++spans->count;
}

static SpanId find_or_add_span(Journal *journal, JournalSpan span) {
    JournalSpans *spans = journal->spans;
    if (!grow_slots(journal, &spans->slots, &spans->slot_count, spans->count, hash_of_span))
        return 0;
    uint32_t slot = hash_bytes(&span, sizeof span) & (spans->slot_count - 1);
    for (; spans->slots[slot]; slot = (slot + 1) & (spans->slot_count - 1))
        if (!memcmp(&spans->rows[spans->slots[slot] - 1], &span, sizeof span))
            return spans->slots[slot];
    return add_span(journal, span, &spans->slots[slot]);
}

SpanId journal_span(Journal *journal, JournalSpan span) {
    if (!span.line || journal->level == JOURNAL_LEVEL_OFF)
        return 0;
    SpanId number = find_or_add_span(journal, span);
    if (!number)
        journal_fail(journal, JOURNAL_NO_MEMORY);
    return number;
}

JournalSpan journal_span_get(const Journal *journal, SpanId span) {
    return span - 1 < journal->spans->count ? journal->spans->rows[span - 1] : (JournalSpan){0};
}

uint32_t journal_span_count(const Journal *journal) {
    return journal->spans->count;
}

void journal_spans_free(Journal *journal) {
    JournalSpans *spans = journal->spans;
    if (!spans)
        return;
    journal_resize(journal, spans->rows, spans->capacity * sizeof *spans->rows, 0);
    journal_resize(journal, spans->slots, spans->slot_count * sizeof *spans->slots, 0);
    journal_resize(journal, spans, sizeof *spans, 0);
}
