/*
 * Events as lines for people and the page that documents the format. Nothing here knows a single
 * event but for the indentation: all comes from the descriptions that events.def gives.
 */
#include "sim/journal/text.h"

/* ---- filter ---- */

static bool names_event(const char *word, size_t length, const EventInfo *info) {
    bool is_part = strlen(info->part) == length;
    for (size_t i = 0; is_part && i < length; i++)
        is_part = (info->part[i] | 0x20) == (word[i] | 0x20);
    return length && (is_part || !strncmp(info->name, word, length));
}

bool journal_filter_takes(const JournalFilter *filter, const EventHead *head) {
    if (!filter)
        return true;
    const EventInfo *info = event_info(head->kind);
    if (filter->level && info->level > filter->level)
        return false;
    if (head->number < filter->first || (filter->last && head->number > filter->last))
        return false;
    bool taken = !filter->only;
    for (const char *at = filter->only; at && !taken;) {
        size_t length = strcspn(at, ",");
        taken = names_event(at, length, info);
        at = at[length] ? at + length + 1 : NULL;
    }
    return taken;
}

/* ---- one event ---- */

enum { TEXT_SHOWN = 72 }; /* bytes of a long text that a line shows */

static void write_cut_text(const Journal *journal, TextId text, Sink sink) {
    const char *bytes = journal_text_bytes(journal, text);
    size_t length = journal_text_length(journal, text);
    size_t shown = length;
    if (length > TEXT_SHOWN) {
        shown = TEXT_SHOWN;
        while (shown && (bytes[shown] & 0xc0) == 0x80)
            shown--;
    }
    sink_quoted(sink, bytes, shown);
    if (shown == length)
        return;
    sink_text(sink, "... (");
    sink_integer(sink, (int64_t)length);
    sink_text(sink, " bytes)");
}

static bool is_default(const FieldValue *value) {
    return value->info->kind->shape == FIELD_SHAPE_TIME ? value->number == 0 : !value->integer;
}

static void write_name(const FieldInfo *info, Sink sink) {
    sink_text(sink, " ");
    sink_text(sink, info->name);
    bool also_kind =
        info->kind->shape == FIELD_SHAPE_ID && strcmp(info->name, info->kind->name) != 0;
    if (also_kind) {
        sink_text(sink, " ");
        sink_text(sink, info->kind->name);
    }
}

static void write_field(const Journal *journal, const FieldValue *value, Sink sink) {
    const FieldKind *kind = value->info->kind;
    if (kind->shape == FIELD_SHAPE_SPAN) {
        sink_text(sink, " at ");
        sink_span(sink, journal, (SpanId)value->integer);
        return;
    }
    write_name(value->info, sink);
    if (kind->shape == FIELD_SHAPE_FLAG)
        return;
    sink_text(sink, " ");
    switch (kind->shape) {
    case FIELD_SHAPE_TIME: sink_number(sink, value->number); break;
    case FIELD_SHAPE_TEXT: write_cut_text(journal, (TextId)value->integer, sink); break;
    case FIELD_SHAPE_ENUM:
        sink_text(sink, value->integer < kind->word_count ? kind->words[value->integer] : "?");
        break;
    case FIELD_SHAPE_INT:
    case FIELD_SHAPE_ID: sink_integer(sink, value->integer); break;
    case FIELD_SHAPE_FLAG:
    case FIELD_SHAPE_SPAN: break;
    }
}

/* Enums are shown also when they have their first value: it says something. */
static void write_fields(const Journal *journal, const Event *event, Sink sink) {
    const EventInfo *info = event_info(event->head.kind);
    for (uint32_t i = 0; i < info->field_count; i++) {
        FieldValue value = event_field(event, i);
        if (!is_default(&value) || value.info->kind->shape == FIELD_SHAPE_ENUM)
            write_field(journal, &value, sink);
    }
}

void journal_write_event(const Journal *journal, EventNumber number, Sink sink) {
    Event event;
    journal_get(journal, number, &event);
    sink_text(sink, event_info(event.head.kind)->name);
    write_fields(journal, &event, sink);
}

/* ---- aligned lines ---- */

static uint32_t digits_of(uint32_t number) {
    uint32_t digits = 1;
    for (; number >= 10; number /= 10)
        digits++;
    return digits;
}

static void write_aligned(Sink sink, uint32_t number, uint32_t width) {
    uint32_t digits = digits_of(number);
    sink_spaces(sink, width > digits ? width - digits : 0);
    sink_integer(sink, number);
}

static bool opens(EventKind kind) {
    return kind == EVENT_ITERATION_BEGIN || kind == EVENT_HANDLE_BEGIN ||
           kind == EVENT_TASK_STEP_BEGIN || kind == EVENT_LOOP_RUN_BEGIN;
}

static bool closes(EventKind kind) {
    return kind == EVENT_ITERATION_END || kind == EVENT_HANDLE_END || kind == EVENT_TASK_STEP_END ||
           kind == EVENT_LOOP_RUN_END;
}

static void write_time(Sink sink, double time) {
    size_t whole = 1;
    for (double rest = time; rest >= 10 && whole < 6; rest /= 10)
        whole++;
    sink_spaces(sink, whole < 5 ? 5 - whole : 0);
    sink_fixed(sink, time, 6);
}

static void write_line(const Journal *journal, const EventHead *head, uint32_t depth, Sink sink) {
    write_aligned(sink, head->number, digits_of(journal_count(journal)));
    write_time(sink, head->time);
    sink_text(sink, "  iteration ");
    write_aligned(sink, head->iteration, 3);
    sink_text(sink, "  thread ");
    write_aligned(sink, head->thread, 2);
    sink_text(sink, "  ");
    sink_spaces(sink, depth * (size_t)2);
    journal_write_event(journal, head->number, sink);
    if (head->cause) {
        sink_text(sink, "  because of ");
        sink_integer(sink, head->cause);
    }
    sink_text(sink, "\n");
}

void journal_write_text(const Journal *journal, const JournalFilter *filter, Sink sink) {
    uint32_t depth = 0;
    for (EventNumber number = 1; number <= journal_count(journal); number++) {
        EventHead head = journal_head(journal, number);
        if (closes(head.kind) && depth)
            depth--;
        if (journal_filter_takes(filter, &head))
            write_line(journal, &head, depth < 20 ? depth : 20, sink);
        if (opens(head.kind))
            depth++;
    }
}

/* ---- the format page ---- */

static const char *shape_word(const FieldKind *kind) {
    switch (kind->shape) {
    case FIELD_SHAPE_INT: return "integer";
    case FIELD_SHAPE_TIME: return "number, or `\"inf\"`, `\"-inf\"`, `\"nan\"`";
    case FIELD_SHAPE_FLAG: return "`true`";
    case FIELD_SHAPE_TEXT: return "string";
    case FIELD_SHAPE_SPAN: return "place";
    case FIELD_SHAPE_ID: return "id";
    case FIELD_SHAPE_ENUM: break;
    }
    return "word";
}

static void write_field_row(const FieldInfo *field, Sink sink) {
    sink_text(sink, " `");
    sink_text(sink, field->name);
    sink_text(sink, "` (");
    bool has_name = field->kind->shape == FIELD_SHAPE_ID || field->kind->shape == FIELD_SHAPE_ENUM;
    sink_text(sink, has_name ? field->kind->name : shape_word(field->kind));
    sink_text(sink, ")");
}

static void write_event_rows(Sink sink) {
    for (uint32_t kind = 1; kind < EVENT_KIND_COUNT; kind++) {
        const EventInfo *info = event_info((EventKind)kind);
        sink_text(sink, "| `");
        sink_text(sink, info->name);
        sink_text(sink, info->level == JOURNAL_LEVEL_LINE ? "` | line | " : "` | loop | ");
        sink_text(sink, info->meaning);
        sink_text(sink, " |");
        for (uint32_t i = 0; i < info->field_count; i++) {
            write_field_row(&info->fields[i], sink);
            sink_text(sink, i + 1 < info->field_count ? "," : "");
        }
        sink_text(sink, " |\n");
    }
}

static void write_id_rows(Sink sink) {
#define ID(Type, kind, meaning) sink_text(sink, "| " #kind " | " meaning " |\n");
#include "sim/journal/ids.def"
#undef ID
}

static void write_word_rows(Sink sink) {
#define MEMBER(name, word) sink_text(sink, " `" word "`");
#define ENUM(Type, kind, MEMBERS)                                                                  \
    sink_text(sink, "| " #kind " |");                                                              \
    MEMBERS                                                                                        \
    sink_text(sink, " |\n");
#include "sim/journal/enums.def"
#undef ENUM
#undef MEMBER
}

static const char format_head[] =
    "# The journal as JSON Lines\n"
    "\n"
    "This page is made from events.def, ids.def and enums.def by `make format-page`.\n"
    "\n"
    "A journal is UTF-8 text, one JSON object a line. The first line names format, version and\n"
    "level; the last one tells that the file is whole; between them stands one line an event:\n"
    "\n"
    "    {\"format\":\"aioscope journal\",\"version\":1,\"level\":\"loop\"}\n"
    "    "
    "{\"n\":1,\"event\":\"run_begin\",\"time\":0.0,\"thread\":1,\"program\":\"hello.py\"}\n"
    "    {\"end\":\"complete\",\"events\":1}\n"
    "\n"
    "`level` is `loop` or `line`; `end` is `complete`, `event_limit` or `memory`.\n"
    "\n"
    "## What every event has\n"
    "\n"
    "| key | value |\n"
    "|---|---|\n"
    "| `n` | its number: 1 for the first event, then one more each |\n"
    "| `event` | its name, see below |\n"
    "| `time` | virtual seconds since the start; never decreases |\n"
    "| `iteration` | number of the loop's iteration; left out outside |\n"
    "| `thread` | id of the thread on which it happened |\n"
    "| `cause` | number of the earlier event that led to this one; left out if there is none |\n"
    "\n"
    "Then come the fields of the event. A field that is 0, false, empty, or the first word of its\n"
    "kind is left out. Unknown keys and events, repeated keys and wrong types are errors.\n"
    "\n"
    "A place is `[line, column, end line, end column]`, with the file's name as a fifth element "
    "if\n"
    "it is not in the program itself. Lines count from 1, columns from 0 in bytes of UTF-8.\n"
    "\n"
    "## Rules that the fields follow\n"
    "\n"
    "- Ids are numbers from 1 on, in the order in which things come to be, the same in every run.\n"
    "- `task_create` also makes its future; `task_done` also settles it.\n"
    "- A `handle_schedule` with role `task_step` or `task_wakeup` makes its task ready.\n"
    "- A timer is a handle: `timer_set`, then `timer_due` or `timer_drop`, then as any handle.\n"
    "- The place of an event is where the program was when it happened, on that thread.\n"
    "- Between `handle_begin` and `handle_end` the cause of an event is, if nothing nearer is\n"
    "  known, the `handle_begin`.\n";

void journal_write_format(Sink sink) {
    sink_text(sink, format_head);
    sink_text(sink, "\n## Events\n\n| event | level | meaning | fields |\n|---|---|---|---|\n");
    write_event_rows(sink);
    sink_text(sink, "\n## Kinds of ids\n\n| kind | is |\n|---|---|\n");
    write_id_rows(sink);
    sink_text(sink, "\n## Words\n\nThe first word is the one that is left out.\n\n");
    sink_text(sink, "| kind | words |\n|---|---|\n");
    write_word_rows(sink);
}
