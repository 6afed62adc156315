/*
 * The journal: all that happened in one run, event by event. The simulator writes it, everything
 * else reads it. Events are packed records in chunks; texts and spans are stored once and named by
 * number.
 *
 * Writing is made to cost some nanoseconds: fill in the struct of the event and call its function,
 *
 *     journal_add_task_done(journal, (EventTaskDone){.task = 2, .value = journal_text_z(journal,
 * "3")});
 *
 * which returns the number of the event (from 1 on), or 0 if it was not written: its level is off,
 * the limit of events was reached, or memory ran out (journal_status says which; what is written
 * stays). Events, structs and functions are generated from events.def.
 *
 * comes from sim/asyncio and sim/python / goes to sim/model, files and texts.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* ---- identities, enums, kinds of fields ---- */

#define ID(Type, kind, meaning) typedef uint32_t Type;
#include "sim/journal/ids.def"
#undef ID

typedef uint32_t EventNumber; /* 1 is the first event, 0 is none */
typedef uint32_t TextId;      /* a text of the journal; 0 is the empty text */
typedef uint32_t SpanId;      /* a place in the program; 0 is none */

#define MEMBER(name, word)        name,
#define ENUM(Type, kind, MEMBERS) typedef enum { MEMBERS Type##_COUNT } Type;
#include "sim/journal/enums.def"
#undef ENUM
#undef MEMBER

/* field_KIND is the C type of a field of that kind. */
typedef int32_t field_int;
typedef double field_time;
typedef bool field_flag;
typedef TextId field_text;
typedef SpanId field_span;
#define ID(Type, kind, meaning) typedef Type field_##kind;
#include "sim/journal/ids.def"
#undef ID
#define ENUM(Type, kind, MEMBERS) typedef Type field_##kind;
#include "sim/journal/enums.def"
#undef ENUM

/* Lines and columns count from 1 and 0, columns in bytes of UTF-8, as Python's co_positions do. */
typedef struct {
    TextId file; /* 0 is the program itself */
    uint32_t line;
    uint32_t end_line;
    uint32_t column;
    uint32_t end_column;
} JournalSpan;

typedef enum { JOURNAL_LEVEL_OFF, JOURNAL_LEVEL_LOOP, JOURNAL_LEVEL_LINE } JournalLevel;
typedef enum { JOURNAL_OK, JOURNAL_FULL, JOURNAL_NO_MEMORY } JournalStatus;

/* ---- the events ---- */

#define EVENT(NAME, Name, name, level, part, meaning, FIELDS) EVENT_##NAME,
typedef enum {
    EVENT_NONE,
#include "sim/journal/events.def"
    EVENT_KIND_COUNT
} EventKind;
#undef EVENT

/* One struct an event. cause: the event that led to this one; 0 stands for journal_set_cause's. */
#define FIELD(kind, name) field_##kind name;
#define EVENT(NAME, Name, name, level, part, meaning, FIELDS)                                      \
    typedef struct {                                                                               \
        EventNumber cause;                                                                         \
        FIELDS                                                                                     \
    } Event##Name;
#include "sim/journal/events.def"
#undef EVENT
#undef FIELD

/* What every event has, as readers get it. */
typedef struct {
    EventKind kind;
    EventNumber number;
    double time;        /* virtual seconds since the start of the run */
    uint32_t iteration; /* of the running loop; 0 outside */
    ThreadId thread;    /* on which it happened */
    EventNumber cause;  /* 0: nothing in the run caused it */
} EventHead;

typedef struct {
    EventHead head;
    union {
#define EVENT(NAME, Name, name, level, part, meaning, FIELDS) Event##Name name;
#include "sim/journal/events.def"
#undef EVENT
    } as;
} Event;

/* ---- a journal ---- */

/* Memory comes from the host: as realloc, with the old size; new size 0 frees. NULL is failure. */
typedef void *(*JournalResize)(void *context, void *memory, size_t old_size, size_t new_size);

typedef struct Journal Journal;

typedef struct {
    JournalLevel level;
    uint32_t event_limit; /* 0: no limit but the number range */
    JournalResize resize; /* NULL: the C library's */
    void *context;        /* for resize */
} JournalOptions;

/* NULL if memory ran out. The journal owns all it holds. */
Journal *journal_new(JournalOptions options);
void journal_free(Journal *journal);

JournalStatus journal_status(const Journal *journal);
static inline EventNumber journal_count(const Journal *journal);

/* What the next events have in common; all cheap. */
static inline void journal_set_time(Journal *journal, double time);
static inline void journal_set_iteration(Journal *journal, uint32_t iteration);
static inline void journal_set_thread(Journal *journal, ThreadId thread);
/* The cause of events that name none: usually the handle or step that is running. */
static inline void journal_set_cause(Journal *journal, EventNumber cause);
static inline EventNumber journal_cause(const Journal *journal);
/* Whether events of this level are written: ask before making a costly text. */
static inline bool journal_wants(const Journal *journal, JournalLevel level);

/*
 * Stores the text once and returns its number, the same for equal texts; 0 for the empty text and
 * on failure. Costs a hash of the text: keep the number where a text is used again and again.
 */
TextId journal_text(Journal *journal, const char *bytes, size_t length);
TextId journal_text_z(Journal *journal, const char *zero_terminated);
/* The same for places; line 0 gives 0. */
SpanId journal_span(Journal *journal, JournalSpan span);

/* ---- reading ---- */

/* Valid as long as the journal; ends in a zero byte. Unknown numbers read as the empty text. */
const char *journal_text_bytes(const Journal *journal, TextId text);
size_t journal_text_length(const Journal *journal, TextId text);
uint32_t journal_text_count(const Journal *journal);
/* {0} for 0 and for unknown numbers. */
JournalSpan journal_span_get(const Journal *journal, SpanId span);
uint32_t journal_span_count(const Journal *journal);

/* number must be 1..journal_count. Both are O(1). */
EventHead journal_head(const Journal *journal, EventNumber number);
void journal_get(const Journal *journal, EventNumber number, Event *event);
static inline EventKind journal_kind(const Journal *journal, EventNumber number);

/* ---- what events.def says, as data ---- */

typedef enum {
    FIELD_SHAPE_INT,
    FIELD_SHAPE_TIME,
    FIELD_SHAPE_FLAG,
    FIELD_SHAPE_TEXT,
    FIELD_SHAPE_SPAN,
    FIELD_SHAPE_ID,
    FIELD_SHAPE_ENUM
} FieldShape;

typedef struct {
    const char *name;         /* "text", "task", "future_kind", ... */
    FieldShape shape;         /* how it is stored and written */
    const char *const *words; /* of an enum */
    uint32_t word_count;
} FieldKind;

typedef struct {
    const char *name;
    const FieldKind *kind;
    uint32_t offset; /* in the struct of the event */
} FieldInfo;

typedef struct {
    const char *name; /* "task_create" */
    JournalLevel level;
    const char *part; /* of the model */
    const char *meaning;
    const FieldInfo *fields;
    uint32_t field_count;
    uint32_t size; /* of the struct */
} EventInfo;

/* kind must be 1..EVENT_KIND_COUNT-1. */
const EventInfo *event_info(EventKind kind);
EventKind event_kind_named(const char *name); /* EVENT_NONE if there is none */

/* A field of an event in one shape: number for time, integer for the others. */
typedef struct {
    const FieldInfo *info;
    double number;
    int64_t integer;
} FieldValue;

FieldValue event_field(const Event *event, uint32_t index);
/* The first field of that name, false if the event has none. */
bool event_field_named(const Event *event, const char *name, FieldValue *value);

/* Stores the value, which must be of the field's kind, in the struct of the event. */
void event_set_field(Event *event, uint32_t index, FieldValue value);

/* Writes an event of whatever kind; head.kind alone of the head is looked at. */
EventNumber journal_add(Journal *journal, const Event *event);

/* The word of an enum member, e.g. enum_word_future_kind(FUTURE_KIND_SLEEP) is "sleep". */
#define ENUM(Type, kind, MEMBERS) const char *enum_word_##kind(Type value);
#include "sim/journal/enums.def"
#undef ENUM

/* ==== private from here on: what the inline writing functions need ==== */

enum {
    JOURNAL_CHUNK_BITS = 16,
    JOURNAL_CHUNK_WORDS = 1 << JOURNAL_CHUNK_BITS,
    JOURNAL_HEAD_WORDS = 3, /* kind, moment, cause */
    JOURNAL_INDEX_BITS = 14,
    JOURNAL_INDEX_COUNT = 1 << JOURNAL_INDEX_BITS
};

/* A stretch of events with the same time, iteration and thread. */
typedef struct {
    double time;
    uint32_t iteration;
    ThreadId thread;
    EventNumber first;
} JournalMoment;

struct Journal {
    JournalLevel level; /* OFF also after failure, so that one comparison decides */
    bool now_changed;
    EventNumber count;
    EventNumber limit;
    EventNumber cause;
    JournalMoment now;
    uint32_t *write; /* next free word of the last chunk */
    uint32_t *write_end;
    uint32_t **chunks;  /* of JOURNAL_CHUNK_WORDS words; no event crosses a border */
    uint32_t **offsets; /* of JOURNAL_INDEX_COUNT: chunk number and word of event n + 1 */
    uint32_t chunk_count, chunk_capacity;
    uint32_t offset_count, offset_capacity;
    JournalMoment *moments;
    uint32_t moment_count, moment_capacity;
    struct JournalTexts *texts;
    struct JournalSpans *spans;
    JournalLevel wanted;
    JournalStatus status;
    JournalResize resize;
    void *context;
};

/* Room for one more event, its head written; NULL if there is none (the journal is off then). */
uint32_t *journal_reserve_slowly(Journal *journal, uint32_t words);

static inline EventNumber journal_count(const Journal *journal) {
    return journal->count;
}

static inline bool journal_wants(const Journal *journal, JournalLevel level) {
    return journal->level >= level;
}

static inline void journal_set_time(Journal *journal, double time) {
    journal->now.time = time;
    journal->now_changed = true;
}

static inline void journal_set_iteration(Journal *journal, uint32_t iteration) {
    journal->now.iteration = iteration;
    journal->now_changed = true;
}

static inline void journal_set_thread(Journal *journal, ThreadId thread) {
    journal->now.thread = thread;
    journal->now_changed = true;
}

static inline void journal_set_cause(Journal *journal, EventNumber cause) {
    journal->cause = cause;
}

static inline EventNumber journal_cause(const Journal *journal) {
    return journal->cause;
}

static inline const uint32_t *journal_words(const Journal *journal, EventNumber number) {
    uint32_t index = number - 1;
    uint32_t offset =
        journal->offsets[index >> JOURNAL_INDEX_BITS][index & (JOURNAL_INDEX_COUNT - 1)];
    return journal->chunks[offset >> JOURNAL_CHUNK_BITS] + (offset & (JOURNAL_CHUNK_WORDS - 1));
}

static inline EventKind journal_kind(const Journal *journal, EventNumber number) {
    return (EventKind)journal_words(journal, number)[0];
}

static inline uint32_t *journal_reserve(Journal *journal, EventKind kind, uint32_t words,
                                        EventNumber cause) {
    uint32_t *at = journal->write;
    uint32_t index = journal->count;
    bool slow = journal->now_changed || index >= journal->limit ||
                (size_t)(journal->write_end - at) < words || !(index & (JOURNAL_INDEX_COUNT - 1));
    if (slow) {
        at = journal_reserve_slowly(journal, words);
        if (!at)
            return NULL;
    }
    journal->offsets[index >> JOURNAL_INDEX_BITS][index & (JOURNAL_INDEX_COUNT - 1)] =
        ((journal->chunk_count - 1) << JOURNAL_CHUNK_BITS) |
        (uint32_t)(at - journal->chunks[journal->chunk_count - 1]);
    journal->write = at + words;
    journal->count = index + 1;
    at[0] = (uint32_t)kind;
    at[1] = journal->moment_count - 1;
    at[2] = cause ? cause : journal->cause;
    return at + JOURNAL_HEAD_WORDS;
}

/* words_KIND and pack_KIND: how a field is stored, in 32-bit words. */
#define PACKED_AS_ONE_WORD(kind)                                                                   \
    enum { words_##kind = 1 };                                                                     \
    static inline uint32_t *pack_##kind(uint32_t *at, field_##kind value) {                        \
        *at = (uint32_t)value;                                                                     \
        return at + 1;                                                                             \
    }                                                                                              \
    static inline const uint32_t *unpack_##kind(const uint32_t *at, field_##kind *value) {         \
        *value = (field_##kind) * at;                                                              \
        return at + 1;                                                                             \
    }
PACKED_AS_ONE_WORD(int)
PACKED_AS_ONE_WORD(flag)
PACKED_AS_ONE_WORD(text)
PACKED_AS_ONE_WORD(span)
#define ID(Type, kind, meaning) PACKED_AS_ONE_WORD(kind)
#include "sim/journal/ids.def"
#undef ID
#define ENUM(Type, kind, MEMBERS) PACKED_AS_ONE_WORD(kind)
#include "sim/journal/enums.def"
#undef ENUM
#undef PACKED_AS_ONE_WORD

enum { words_time = 2 };

static inline uint32_t *pack_time(uint32_t *at, double value) {
    memcpy(at, &value, sizeof value);
    return at + words_time;
}

static inline const uint32_t *unpack_time(const uint32_t *at, double *value) {
    memcpy(value, at, sizeof *value);
    return at + words_time;
}

#define FIELD(kind, name) +words_##kind
#define EVENT(NAME, Name, name, level, part, meaning, FIELDS)                                      \
    enum { EVENT_WORDS_##NAME = JOURNAL_HEAD_WORDS FIELDS };
#include "sim/journal/events.def"
#undef EVENT
#undef FIELD

#define FIELD(kind, name) at = pack_##kind(at, event.name);
#define EVENT(NAME, Name, name, level_, part, meaning, FIELDS)                                     \
    static inline EventNumber journal_add_##name(Journal *journal, Event##Name event) {            \
        if (journal->level < JOURNAL_LEVEL_##level_)                                               \
            return 0;                                                                              \
        uint32_t *at = journal_reserve(journal, EVENT_##NAME, EVENT_WORDS_##NAME, event.cause);    \
        if (!at)                                                                                   \
            return 0;                                                                              \
        FIELDS(void) at;                                                                           \
        return journal->count;                                                                     \
    }
#include "sim/journal/events.def"
#undef EVENT
#undef FIELD
