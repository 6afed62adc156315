/*
 * The text forms of a journal: JSON Lines, which can be read back, and readable text, one line an
 * event. FORMAT.md, made from events.def, tells what the lines hold.
 */
#pragma once

#include "sim/journal/journal.h"
#include "sim/journal/sink.h"

enum { JOURNAL_FORMAT_VERSION = 1 };

/* Which events are shown; NULL stands for all. */
typedef struct {
    JournalLevel level; /* OFF: all levels */
    const char *only; /* comma-separated: model parts ("tasks") or beginnings of names; NULL: all */
    EventNumber first; /* 0: from the first */
    EventNumber last;  /* 0: to the last */
} JournalFilter;

bool journal_filter_takes(const JournalFilter *filter, const EventHead *head);

/* The whole journal: a first line with the format, a line an event, a last line with the count. */
void journal_write_json(const Journal *journal, Sink sink);
/* The line of one event, with its newline. */
void journal_write_json_event(const Journal *journal, EventNumber number, Sink sink);

/* Aligned lines for people; steps, handles and iterations are indented. */
void journal_write_text(const Journal *journal, const JournalFilter *filter, Sink sink);
/* What happened, without number and time and without newline: "task_create task 2 ...". */
void journal_write_event(const Journal *journal, EventNumber number, Sink sink);

typedef struct {
    uint32_t line; /* from 1 on */
    char message[240];
} JournalError;

/*
 * Reads JSON Lines, strictly: NULL and error on anything that the format does not allow. The
 * journal is the caller's; level of options is not used (the file tells it), its limit is.
 */
Journal *journal_read_json(const char *text, size_t size, JournalOptions options,
                           JournalError *error);

/* The page that documents the format, as Markdown. */
void journal_write_format(Sink sink);
