/* See ask.h. Each fact of facts.def is one function that looks through the journal. */
#include "ui/lesson/ask.h"
#include "ui/transcript.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    const Lesson *lesson;
    const Journal *journal;
    int ordinal;
    LessonMoment *moment;
} Search;

/* The callout whose line is about to run at this event; 0 when there is none. */
static int callout_of(const Search *search, EventNumber number) {
    if (journal_kind(search->journal, number) != EVENT_LINE)
        return 0;
    Event event;
    journal_get(search->journal, number, &event);
    JournalSpan span = journal_span_get(search->journal, event.as.line.span);
    return span.file == 0 ? lesson_callout_at(search->lesson, (int)span.line) : 0;
}

/* The next event at that callout, or at any for 0. */
static EventNumber find_callout(const Search *search, int callout, EventNumber from) {
    EventNumber count = journal_count(search->journal);
    for (EventNumber number = from; number <= count; number++) {
        int found = callout_of(search, number);
        if (callout ? found == callout : found != 0)
            return number;
    }
    return 0;
}

EventNumber lesson_callout_event(const Lesson *lesson, int callout, const Journal *journal) {
    Search search = {.lesson = lesson, .journal = journal};
    return callout > 0 ? find_callout(&search, callout, 1) : 0;
}

static void show(const Search *search, EventNumber event, const char *fact) {
    search->moment->shown = event;
    snprintf(search->moment->fact, LESSON_FACT_SIZE, "%s", fact);
}

static void show_time(const Search *search, EventNumber event) {
    char text[32];
    if (!event)
        return;
    snprintf(text, sizeof text, "%g", journal_head(search->journal, event).time);
    show(search, event, text);
}

/* ---- what the program prints ---- */

/* Finds the N-th line of a stream. Its text stays valid until the transcript is freed. */
static const TranscriptLine *find_written(const Search *search, Stream stream,
                                          Transcript *transcript) {
    int left = search->ordinal;
    if (!transcript_build(transcript, search->journal))
        return NULL;
    for (size_t i = 0; i < transcript->count; i++)
        if (transcript->lines[i].stream == stream && --left == 0)
            return &transcript->lines[i];
    return NULL;
}

static void find_output_text(const Search *search) {
    Transcript transcript = {0};
    const TranscriptLine *line = find_written(search, STREAM_STDOUT, &transcript);
    if (line) {
        int length = line->length < LESSON_FACT_SIZE ? (int)line->length : LESSON_FACT_SIZE - 1;
        char text[LESSON_FACT_SIZE];
        snprintf(text, sizeof text, "%.*s", length, transcript.text + line->start);
        show(search, line->event, text);
    }
    transcript_free(&transcript);
}

static EventNumber find_written_event(const Search *search, Stream stream) {
    Transcript transcript = {0};
    const TranscriptLine *line = find_written(search, stream, &transcript);
    EventNumber event = line ? line->event : 0;
    transcript_free(&transcript);
    return event;
}

static const char *thread_name(const Search *search, ThreadId thread) {
    for (EventNumber number = 1; number <= journal_count(search->journal); number++) {
        if (journal_kind(search->journal, number) != EVENT_THREAD_CREATE)
            continue;
        Event event;
        journal_get(search->journal, number, &event);
        if (event.as.thread_create.subject == thread)
            return journal_text_bytes(search->journal, event.as.thread_create.name);
    }
    return "";
}

static void find_output_thread(const Search *search) {
    EventNumber event = find_written_event(search, STREAM_STDOUT);
    if (!event)
        return;
    ThreadId thread = journal_head(search->journal, event).thread;
    show(search, event, thread <= 1 ? "main" : thread_name(search, thread));
}

/* ---- what is so at a callout ---- */

/* What an event adds to a number that is counted from the start of the run. */
typedef int Change(EventKind kind);

static int change_of_tasks(EventKind kind) {
    return (kind == EVENT_TASK_CREATE) - (kind == EVENT_TASK_DONE);
}

static int change_of_ready(EventKind kind) {
    return (kind == EVENT_HANDLE_SCHEDULE) + (kind == EVENT_TIMER_DUE) -
           (kind == EVENT_HANDLE_BEGIN) - (kind == EVENT_HANDLE_SKIP);
}

static void show_sum_at_callout(const Search *search, Change *change) {
    EventNumber event = find_callout(search, search->ordinal, 1);
    int sum = 0;
    char text[16];
    for (EventNumber number = 1; number < event; number++)
        sum += change(journal_kind(search->journal, number));
    snprintf(text, sizeof text, "%d", sum);
    if (event)
        show(search, event, text);
}

static void find_next_callout(const Search *search) {
    EventNumber event = find_callout(search, search->ordinal, 1);
    char text[16];
    while (event && callout_of(search, event) == search->ordinal)
        event = find_callout(search, 0, event + 1);
    if (!event)
        return;
    snprintf(text, sizeof text, "#%d", callout_of(search, event));
    show(search, event, text);
}

/* ---- what becomes of a task ---- */

static void find_task_outcome(const Search *search) {
    for (EventNumber number = 1; number <= journal_count(search->journal); number++) {
        if (journal_kind(search->journal, number) != EVENT_TASK_DONE)
            continue;
        Event event;
        journal_get(search->journal, number, &event);
        if (event.as.task_done.task == (TaskId)search->ordinal) {
            show(search, number, enum_word_outcome(event.as.task_done.outcome));
            return;
        }
    }
}

/* ---- how it ends ---- */

static EventNumber find_last(const Search *search, EventKind kind) {
    EventNumber number = journal_count(search->journal);
    while (number > 0 && journal_kind(search->journal, number) != kind)
        number--;
    return number;
}

static void find_end(const Search *search) {
    EventNumber end = find_last(search, EVENT_RUN_END);
    EventNumber uncaught = find_last(search, EVENT_EXCEPTION_UNCAUGHT);
    Event event;
    if (!end)
        return;
    journal_get(search->journal, end, &event);
    RunOutcome outcome = event.as.run_end.outcome;
    if (outcome == RUN_EXCEPTION && uncaught) {
        journal_get(search->journal, uncaught, &event);
        show(search, uncaught,
             journal_text_bytes(search->journal, event.as.exception_uncaught.type));
    } else {
        show(search, end, outcome == RUN_FINISHED ? "clean" : enum_word_run_outcome(outcome));
    }
}

/* ---- the answer ---- */

static void find_fact(const Search *search, LessonFact fact) {
    switch (fact) {
    case LESSON_FACT_OUTPUT_TEXT: find_output_text(search); break;
    case LESSON_FACT_OUTPUT_TIME:
        show_time(search, find_written_event(search, STREAM_STDOUT));
        break;
    case LESSON_FACT_ERROR_TIME:
        show_time(search, find_written_event(search, STREAM_STDERR));
        break;
    case LESSON_FACT_OUTPUT_THREAD: find_output_thread(search); break;
    case LESSON_FACT_CALLOUT_TASKS: show_sum_at_callout(search, change_of_tasks); break;
    case LESSON_FACT_CALLOUT_READY: show_sum_at_callout(search, change_of_ready); break;
    case LESSON_FACT_CALLOUT_TIME:
        show_time(search, find_callout(search, search->ordinal, 1));
        break;
    case LESSON_FACT_CALLOUT_ORDER: find_next_callout(search); break;
    case LESSON_FACT_TASK_OUTCOME: find_task_outcome(search); break;
    case LESSON_FACT_RUN_END: find_end(search); break;
    case LESSON_FACT_RUN_TIME: show_time(search, find_last(search, EVENT_RUN_END)); break;
    case LESSON_FACT_COUNT: break;
    }
}

/* Whether an answer says what the journal says: times as numbers, printed text as a part of it. */
static bool is_right(LessonFact fact, const char *value, const char *found) {
    switch (fact) {
    case LESSON_FACT_OUTPUT_TEXT: return *value && strstr(found, value) != NULL;
    case LESSON_FACT_OUTPUT_TIME:
    case LESSON_FACT_ERROR_TIME:
    case LESSON_FACT_CALLOUT_TIME:
    case LESSON_FACT_RUN_TIME: {
        char *end;
        double time = strtod(value, &end);
        return end != value && !*end && fabs(time - strtod(found, NULL)) < 1e-6;
    }
    default: return strcmp(value, found) == 0;
    }
}

static size_t find_right(const LessonQuestion *question, const char *found) {
    size_t right = question->answer_count;
    for (size_t i = 0; i < question->answer_count; i++) {
        if (!is_right(question->fact, question->answers[i].value, found))
            continue;
        if (right != question->answer_count)
            return question->answer_count;
        right = i;
    }
    return right;
}

bool lesson_ask(const Lesson *lesson, const LessonQuestion *question, const Journal *journal,
                LessonMoment *moment) {
    Search search = {lesson, journal, question->ordinal, moment};
    *moment = (LessonMoment){.right = question->answer_count};
    find_fact(&search, question->fact);
    if (!moment->shown)
        return false;
    moment->right = find_right(question, moment->fact);
    moment->asked =
        question->at > 0 ? lesson_callout_event(lesson, question->at, journal) : moment->shown - 1;
    return moment->asked > 0;
}
