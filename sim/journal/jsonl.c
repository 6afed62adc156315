/*
 * The journal as JSON Lines. Writing is done here by hand, since the format is small; reading goes
 * through jansson, line by line, and then checks each key against events.def: what the table does
 * not allow is an error with its line, so that nothing senseless reaches the model.
 */
#include <jansson.h>
#include <math.h>
#include <stdarg.h>
#include <stdio.h>

#include "sim/journal/text.h"

static const char format_name[] = "aioscope journal";

/* ---- writing ---- */

static void write_key(Sink sink, const char *key) {
    sink_text(sink, ",\"");
    sink_text(sink, key);
    sink_text(sink, "\":");
}

static void write_integer_key(Sink sink, const char *key, int64_t value) {
    if (!value)
        return;
    write_key(sink, key);
    sink_integer(sink, value);
}

static void write_number(Sink sink, double value) {
    bool as_string = isnan(value) || isinf(value);
    sink_text(sink, as_string ? "\"" : "");
    sink_number(sink, value);
    sink_text(sink, as_string ? "\"" : "");
}

static void write_span(const Journal *journal, SpanId number, Sink sink) {
    JournalSpan span = journal_span_get(journal, number);
    sink_text(sink, "[");
    sink_integer(sink, span.line);
    sink_text(sink, ",");
    sink_integer(sink, span.column);
    sink_text(sink, ",");
    sink_integer(sink, span.end_line);
    sink_text(sink, ",");
    sink_integer(sink, span.end_column);
    if (span.file) {
        sink_text(sink, ",");
        sink_quoted(sink, journal_text_bytes(journal, span.file),
                    journal_text_length(journal, span.file));
    }
    sink_text(sink, "]");
}

/* Negative zero is a number of its own and must come back as it was. */
static bool is_default(const FieldValue *value) {
    if (value->info->kind->shape != FIELD_SHAPE_TIME)
        return !value->integer;
    return value->number == 0 && !signbit(value->number);
}

static void write_field(const Journal *journal, const FieldValue *value, Sink sink) {
    const FieldKind *kind = value->info->kind;
    write_key(sink, value->info->name);
    switch (kind->shape) {
    case FIELD_SHAPE_INT:
    case FIELD_SHAPE_ID: sink_integer(sink, value->integer); break;
    case FIELD_SHAPE_TIME: write_number(sink, value->number); break;
    case FIELD_SHAPE_FLAG: sink_text(sink, "true"); break;
    case FIELD_SHAPE_TEXT:
        sink_quoted(sink, journal_text_bytes(journal, (TextId)value->integer),
                    journal_text_length(journal, (TextId)value->integer));
        break;
    case FIELD_SHAPE_SPAN: write_span(journal, (SpanId)value->integer, sink); break;
    case FIELD_SHAPE_ENUM:
        sink_text(sink, "\"");
        sink_text(sink, value->integer < kind->word_count ? kind->words[value->integer] : "?");
        sink_text(sink, "\"");
        break;
    }
}

void journal_write_json_event(const Journal *journal, EventNumber number, Sink sink) {
    Event event;
    journal_get(journal, number, &event);
    const EventInfo *info = event_info(event.head.kind);
    sink_text(sink, "{\"n\":");
    sink_integer(sink, number);
    sink_text(sink, ",\"event\":\"");
    sink_text(sink, info->name);
    sink_text(sink, "\",\"time\":");
    write_number(sink, event.head.time);
    write_integer_key(sink, "iteration", event.head.iteration);
    write_integer_key(sink, "thread", event.head.thread);
    write_integer_key(sink, "cause", event.head.cause);
    for (uint32_t i = 0; i < info->field_count; i++) {
        FieldValue value = event_field(&event, i);
        if (!is_default(&value))
            write_field(journal, &value, sink);
    }
    sink_text(sink, "}\n");
}

static const char *const end_words[] = {
    [JOURNAL_OK] = "complete", [JOURNAL_FULL] = "event_limit", [JOURNAL_NO_MEMORY] = "memory"};
static const char *const level_words[] = {
    [JOURNAL_LEVEL_OFF] = "off", [JOURNAL_LEVEL_LOOP] = "loop", [JOURNAL_LEVEL_LINE] = "line"};

void journal_write_json(const Journal *journal, Sink sink) {
    sink_text(sink, "{\"format\":\"");
    sink_text(sink, format_name);
    sink_text(sink, "\",\"version\":");
    sink_integer(sink, JOURNAL_FORMAT_VERSION);
    sink_text(sink, ",\"level\":\"");
    sink_text(sink, level_words[journal->wanted]);
    sink_text(sink, "\"}\n");
    for (EventNumber number = 1; number <= journal_count(journal); number++)
        journal_write_json_event(journal, number, sink);
    sink_text(sink, "{\"end\":\"");
    sink_text(sink, end_words[journal->status]);
    sink_text(sink, "\",\"events\":");
    sink_integer(sink, journal_count(journal));
    sink_text(sink, "}\n");
}

/* ---- reading: the line at hand ---- */

typedef struct {
    Journal *journal;
    JournalOptions options;
    JournalError *error;
    json_t *line;
    uint32_t line_number;
    size_t keys_used; /* of the line */
    double time;      /* of the event before */
    bool ended;
    bool failed;
} Reader;

static bool fail(Reader *reader, const char *format, ...) {
    va_list arguments;
    if (reader->failed)
        return false;
    reader->failed = true;
    reader->error->line = reader->line_number;
    va_start(arguments, format);
    vsnprintf(reader->error->message, sizeof reader->error->message, format, arguments);
    va_end(arguments);
    return false;
}

/* The value of a key, NULL if the line does not have it. */
static json_t *take(Reader *reader, const char *key) {
    json_t *value = json_object_get(reader->line, key);
    reader->keys_used += value != NULL;
    return value;
}

static bool take_integer(Reader *reader, const char *key, int64_t low, int64_t high,
                         int64_t *result) {
    json_t *value = take(reader, key);
    *result = 0;
    if (!value)
        return true;
    if (!json_is_integer(value))
        return fail(reader, "'%s' must be an integer", key);
    *result = json_integer_value(value);
    if (*result < low || *result > high)
        return fail(reader, "'%s' is out of range", key);
    return true;
}

static bool number_of_word(const char *word, double *result) {
    if (!strcmp(word, "inf"))
        *result = HUGE_VAL;
    else if (!strcmp(word, "-inf"))
        *result = -HUGE_VAL;
    else if (!strcmp(word, "nan"))
        *result = NAN;
    else
        return false;
    return true;
}

static bool take_number(Reader *reader, const char *key, double *result) {
    json_t *value = take(reader, key);
    *result = 0;
    if (!value)
        return true;
    if (json_is_string(value) && number_of_word(json_string_value(value), result))
        return true;
    if (!json_is_number(value))
        return fail(reader, "'%s' must be a number", key);
    *result = json_number_value(value);
    return true;
}

static bool take_word(Reader *reader, const char *key, const char *const *words, uint32_t count,
                      int64_t *result) {
    json_t *value = take(reader, key);
    *result = 0;
    if (!value)
        return true;
    const char *word = json_is_string(value) ? json_string_value(value) : NULL;
    for (uint32_t i = 0; word && i < count; i++) {
        if (strcmp(words[i], word) != 0)
            continue;
        *result = i;
        return true;
    }
    return fail(reader, "'%s' must be one of the words of its kind", key);
}

/* ---- reading: fields ---- */

static bool take_text(Reader *reader, const char *key, int64_t *result) {
    json_t *value = take(reader, key);
    *result = 0;
    if (!value)
        return true;
    if (!json_is_string(value))
        return fail(reader, "'%s' must be a string", key);
    *result = journal_text(reader->journal, json_string_value(value), json_string_length(value));
    return true;
}

static bool span_numbers(const json_t *value, uint32_t numbers[4]) {
    size_t size = json_array_size(value);
    if (size != 4 && size != 5)
        return false;
    for (size_t i = 0; i < 4; i++) {
        const json_t *item = json_array_get(value, i);
        if (!json_is_integer(item) || json_integer_value(item) < 0 ||
            json_integer_value(item) > UINT32_MAX)
            return false;
        numbers[i] = (uint32_t)json_integer_value(item);
    }
    return numbers[0] != 0 && (size == 4 || json_string_length(json_array_get(value, 4)));
}

static bool take_span(Reader *reader, const char *key, int64_t *result) {
    json_t *value = take(reader, key);
    uint32_t numbers[4];
    *result = 0;
    if (!value)
        return true;
    if (!span_numbers(value, numbers))
        return fail(reader, "'%s' must be [line, column, end line, end column]", key);
    JournalSpan span = {
        .line = numbers[0], .column = numbers[1], .end_line = numbers[2], .end_column = numbers[3]};
    const json_t *file = json_array_get(value, 4);
    if (file)
        span.file =
            journal_text(reader->journal, json_string_value(file), json_string_length(file));
    *result = journal_span(reader->journal, span);
    return true;
}

static bool take_flag(Reader *reader, const char *key, int64_t *result) {
    json_t *value = take(reader, key);
    *result = json_is_true(value);
    if (value && !json_is_boolean(value))
        return fail(reader, "'%s' must be true or false", key);
    return true;
}

static bool take_field(Reader *reader, FieldValue *value) {
    const FieldKind *kind = value->info->kind;
    const char *key = value->info->name;
    switch (kind->shape) {
    case FIELD_SHAPE_INT: return take_integer(reader, key, INT32_MIN, INT32_MAX, &value->integer);
    case FIELD_SHAPE_ID: return take_integer(reader, key, 0, UINT32_MAX - 1, &value->integer);
    case FIELD_SHAPE_TIME: return take_number(reader, key, &value->number);
    case FIELD_SHAPE_FLAG: return take_flag(reader, key, &value->integer);
    case FIELD_SHAPE_TEXT: return take_text(reader, key, &value->integer);
    case FIELD_SHAPE_SPAN: return take_span(reader, key, &value->integer);
    case FIELD_SHAPE_ENUM: break;
    }
    return take_word(reader, key, kind->words, kind->word_count, &value->integer);
}

/* ---- reading: lines ---- */

static bool all_keys_used(Reader *reader) {
    if (reader->keys_used == json_object_size(reader->line))
        return true;
    return fail(reader, "the line has a key that does not belong there");
}

static bool parse_line(Reader *reader, const char *text, size_t size) {
    json_error_t problem;
    reader->line = json_loadb(text, size, JSON_REJECT_DUPLICATES | JSON_ALLOW_NUL, &problem);
    reader->keys_used = 0;
    if (!reader->line)
        return fail(reader, "%s", problem.text);
    return json_is_object(reader->line) || fail(reader, "a line must be an object");
}

static bool make_journal(Reader *reader, JournalLevel level) {
    JournalOptions options = reader->options;
    options.level = level;
    reader->journal = journal_new(options);
    return reader->journal || fail(reader, "out of memory");
}

static bool read_first_line(Reader *reader) {
    json_t *format = take(reader, "format");
    int64_t version;
    int64_t level;
    if (!json_is_string(format) || strcmp(json_string_value(format), format_name) != 0)
        return fail(reader, "this is not an aioscope journal");
    if (!take_integer(reader, "version", 0, INT32_MAX, &version))
        return false;
    if (version != JOURNAL_FORMAT_VERSION)
        return fail(reader, "version %d of the format is not known", (int)version);
    if (!take_word(reader, "level", level_words, 3, &level))
        return false;
    if (level == JOURNAL_LEVEL_OFF)
        return fail(reader, "'level' must be loop or line");
    return all_keys_used(reader) && make_journal(reader, (JournalLevel)level);
}

static bool read_last_line(Reader *reader) {
    int64_t status;
    int64_t count;
    if (!take_word(reader, "end", end_words, 3, &status) ||
        !take_integer(reader, "events", 0, UINT32_MAX, &count) || !all_keys_used(reader))
        return false;
    if (count != (int64_t)journal_count(reader->journal))
        return fail(reader, "the file says %lld events but has %lld", (long long)count,
                    (long long)journal_count(reader->journal));
    reader->journal->status = (JournalStatus)status;
    reader->ended = true;
    return true;
}

static bool read_head(Reader *reader, EventNumber *cause) {
    Journal *journal = reader->journal;
    int64_t number;
    int64_t iteration;
    int64_t thread;
    int64_t because;
    double time;
    if (!take_integer(reader, "n", 1, UINT32_MAX, &number) || !take_number(reader, "time", &time) ||
        !take_integer(reader, "iteration", 0, UINT32_MAX, &iteration) ||
        !take_integer(reader, "thread", 0, UINT32_MAX - 1, &thread) ||
        !take_integer(reader, "cause", 0, UINT32_MAX, &because))
        return false;
    if (number != (int64_t)journal_count(journal) + 1)
        return fail(reader, "'n' must be %lld", (long long)journal_count(journal) + 1);
    if (because >= number)
        return fail(reader, "'cause' must be an earlier event");
    if (!(time >= reader->time) || isinf(time))
        return fail(reader, "'time' must not go back");
    reader->time = time;
    journal_set_time(journal, time);
    journal_set_iteration(journal, (uint32_t)iteration);
    journal_set_thread(journal, (ThreadId)thread);
    *cause = (EventNumber)because;
    return true;
}

static bool add_event(Reader *reader, const Event *event) {
    if (journal_add(reader->journal, event))
        return true;
    if (reader->journal->status == JOURNAL_FULL)
        return fail(reader, "there are more events than the limit allows");
    if (reader->journal->status == JOURNAL_NO_MEMORY)
        return fail(reader, "out of memory");
    return fail(reader, "the event is of another level than the journal");
}

static bool read_event(Reader *reader) {
    Event event = {0};
    EventNumber cause = 0;
    json_t *name = take(reader, "event");
    if (json_is_string(name))
        event.head.kind = event_kind_named(json_string_value(name));
    if (event.head.kind == EVENT_NONE)
        return fail(reader, "'event' must be the name of an event");
    const EventInfo *info = event_info(event.head.kind);
    if (!read_head(reader, &cause))
        return false;
    for (uint32_t i = 0; i < info->field_count; i++) {
        FieldValue value = {.info = &info->fields[i]};
        if (!take_field(reader, &value))
            return false;
        event_set_field(&event, i, value);
    }
    journal_set_cause(reader->journal, cause);
    return all_keys_used(reader) && add_event(reader, &event);
}

static bool read_line(Reader *reader) {
    if (reader->ended)
        return fail(reader, "there is text after the last line");
    if (!reader->journal)
        return read_first_line(reader);
    return json_object_get(reader->line, "end") ? read_last_line(reader) : read_event(reader);
}

static void read_lines(Reader *reader, const char *text, size_t size) {
    const char *end = text + size;
    while (text < end && !reader->failed) {
        const char *newline = memchr(text, '\n', (size_t)(end - text));
        size_t length = (size_t)((newline ? newline : end) - text);
        reader->line_number++;
        if (parse_line(reader, text, length))
            read_line(reader);
        json_decref(reader->line);
        reader->line = NULL;
        text += length + (newline ? 1 : 0);
    }
    if (!reader->failed && !reader->ended) {
        reader->line_number++;
        fail(reader, "the file ends before its last line");
    }
}

Journal *journal_read_json(const char *text, size_t size, JournalOptions options,
                           JournalError *error) {
    Reader reader = {.options = options, .error = error};
    *error = (JournalError){0};
    read_lines(&reader, text, size);
    if (!reader.failed && journal_status(reader.journal) == JOURNAL_NO_MEMORY && !reader.ended)
        fail(&reader, "out of memory");
    if (!reader.failed)
        return reader.journal;
    journal_free(reader.journal);
    return NULL;
}
