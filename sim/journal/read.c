/*
 * Reading events back: unpacking records, and what events.def says as data, so that writers, texts
 * and views can walk over the fields of an event without knowing it.
 */
#include "sim/journal/journal.h"

/* ---- unpacking ---- */

static EventHead head_of(const Journal *journal, const uint32_t *words, EventNumber number) {
    const JournalMoment *moment = &journal->moments[words[1]];
    return (EventHead){
        .kind = (EventKind)words[0],
        .number = number,
        .time = moment->time,
        .iteration = moment->iteration,
        .thread = moment->thread,
        .cause = words[2],
    };
}

EventHead journal_head(const Journal *journal, EventNumber number) {
    return head_of(journal, journal_words(journal, number), number);
}

void journal_get(const Journal *journal, EventNumber number, Event *event) {
    const uint32_t *at = journal_words(journal, number);
    event->head = head_of(journal, at, number);
    at += JOURNAL_HEAD_WORDS;
    switch (event->head.kind) {
#define FIELD(kind, name) at = unpack_##kind(at, &row->name);
#define EVENT(NAME, Name, event_name, level, part, meaning, FIELDS)                                \
    case EVENT_##NAME: {                                                                           \
        Event##Name *row = &event->as.event_name;                                                  \
        row->cause = event->head.cause;                                                            \
        FIELDS break;                                                                              \
    }
#include "sim/journal/events.def"
#undef EVENT
#undef FIELD
    case EVENT_NONE:
    case EVENT_KIND_COUNT: break;
    }
    (void)at;
}

/* ---- words of enums ---- */

#define MEMBER(name, word)        word,
#define ENUM(Type, kind, MEMBERS) static const char *const words_of_##kind[] = {MEMBERS};
#include "sim/journal/enums.def"
#undef ENUM
#undef MEMBER

#define ENUM(Type, kind, MEMBERS)                                                                  \
    const char *enum_word_##kind(Type value) {                                                     \
        return (uint32_t)value < Type##_COUNT ? words_of_##kind[value] : "?";                      \
    }
#include "sim/journal/enums.def"
#undef ENUM

/* The fields of an event are read through their size alone. */
#define ENUM(Type, kind, MEMBERS)                                                                  \
    _Static_assert(sizeof(Type) == sizeof(uint32_t), "an enum is as wide as an id");
#include "sim/journal/enums.def"
#undef ENUM

/* ---- kinds of fields ---- */

static const FieldKind kind_int = {.name = "int", .shape = FIELD_SHAPE_INT};
static const FieldKind kind_time = {.name = "time", .shape = FIELD_SHAPE_TIME};
static const FieldKind kind_flag = {.name = "flag", .shape = FIELD_SHAPE_FLAG};
static const FieldKind kind_text = {.name = "text", .shape = FIELD_SHAPE_TEXT};
static const FieldKind kind_span = {.name = "span", .shape = FIELD_SHAPE_SPAN};
#define ID(Type, kind, meaning)                                                                    \
    static const FieldKind kind_##kind = {.name = #kind, .shape = FIELD_SHAPE_ID};
#include "sim/journal/ids.def"
#undef ID
#define ENUM(Type, kind, MEMBERS)                                                                  \
    static const FieldKind kind_##kind = {.name = #kind,                                           \
                                          .shape = FIELD_SHAPE_ENUM,                               \
                                          .words = words_of_##kind,                                \
                                          .word_count = Type##_COUNT};
#include "sim/journal/enums.def"
#undef ENUM

/* ---- events and their fields ---- */

#define FIELD(kind_name, field_name)                                                               \
    {.name = #field_name, .kind = &kind_##kind_name, .offset = offsetof(ThisEvent, field_name)},
#define EVENT(NAME, Name, event_name, level_name, part_name, text, FIELDS)                         \
    case EVENT_##NAME: {                                                                           \
        typedef Event##Name ThisEvent;                                                             \
        static const FieldInfo fields[] = {FIELDS};                                                \
        static const EventInfo info = {.name = #event_name,                                        \
                                       .level = JOURNAL_LEVEL_##level_name,                        \
                                       .part = #part_name,                                         \
                                       .meaning = text,                                            \
                                       .fields = fields,                                           \
                                       .field_count = sizeof fields / sizeof *fields,              \
                                       .size = sizeof(ThisEvent)};                                 \
        return &info;                                                                              \
    }

const EventInfo *event_info(EventKind kind) {
    static const EventInfo unknown = {.name = "?", .part = "?", .meaning = "?"};
    switch (kind) {
#include "sim/journal/events.def"
    case EVENT_NONE:
    case EVENT_KIND_COUNT: break;
    }
    return &unknown;
}
#undef EVENT
#undef FIELD

EventKind event_kind_named(const char *name) {
    for (uint32_t kind = 1; kind < EVENT_KIND_COUNT; kind++)
        if (!strcmp(event_info((EventKind)kind)->name, name))
            return (EventKind)kind;
    return EVENT_NONE;
}

/* Enums are read as the unsigned ints that compilers store them in; texts, spans and ids are that.
 */
FieldValue event_field(const Event *event, uint32_t index) {
    const FieldInfo *info = &event_info(event->head.kind)->fields[index];
    const char *at = (const char *)&event->as + info->offset;
    FieldValue value = {.info = info};
    uint32_t word;
    int32_t signed_word;
    bool flag;
    switch (info->kind->shape) {
    case FIELD_SHAPE_TIME: memcpy(&value.number, at, sizeof value.number); return value;
    case FIELD_SHAPE_INT:
        memcpy(&signed_word, at, sizeof signed_word);
        value.integer = signed_word;
        return value;
    case FIELD_SHAPE_FLAG:
        memcpy(&flag, at, sizeof flag);
        value.integer = flag;
        return value;
    case FIELD_SHAPE_TEXT:
    case FIELD_SHAPE_SPAN:
    case FIELD_SHAPE_ID:
    case FIELD_SHAPE_ENUM: break;
    }
    memcpy(&word, at, sizeof word);
    value.integer = word;
    return value;
}

bool event_field_named(const Event *event, const char *name, FieldValue *value) {
    const EventInfo *info = event_info(event->head.kind);
    for (uint32_t i = 0; i < info->field_count; i++) {
        if (strcmp(info->fields[i].name, name) != 0)
            continue;
        *value = event_field(event, i);
        return true;
    }
    return false;
}

void event_set_field(Event *event, uint32_t index, FieldValue value) {
    const FieldInfo *info = &event_info(event->head.kind)->fields[index];
    char *at = (char *)&event->as + info->offset;
    uint32_t word = (uint32_t)value.integer;
    int32_t signed_word = (int32_t)value.integer;
    bool flag = value.integer != 0;
    switch (info->kind->shape) {
    case FIELD_SHAPE_TIME: memcpy(at, &value.number, sizeof value.number); break;
    case FIELD_SHAPE_INT: memcpy(at, &signed_word, sizeof signed_word); break;
    case FIELD_SHAPE_FLAG: memcpy(at, &flag, sizeof flag); break;
    case FIELD_SHAPE_TEXT:
    case FIELD_SHAPE_SPAN:
    case FIELD_SHAPE_ID:
    case FIELD_SHAPE_ENUM: memcpy(at, &word, sizeof word); break;
    }
}

#define EVENT(NAME, Name, event_name, level, part, meaning, FIELDS)                                \
    case EVENT_##NAME: return journal_add_##event_name(journal, event->as.event_name);

EventNumber journal_add(Journal *journal, const Event *event) {
    switch (event->head.kind) {
#include "sim/journal/events.def"
    case EVENT_NONE:
    case EVENT_KIND_COUNT: break;
    }
    return 0;
}
#undef EVENT
