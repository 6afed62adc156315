/*
 * See terminal.h. Each step of the session prints a block: the line that is about to run, then the
 * places of the loop that look otherwise than in the block before, then the note of a callout. A
 * question is put where the window stops for it, and answered when the run has answered it.
 */
#include "ui/terminal/terminal.h"
#include "ui/lesson/ask.h"
#include "ui/terminal/world.h"
#include "ui/transcript.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef enum { INK_NONE, INK_TIME, INK_CODE, INK_NAME, INK_NOTE, INK_OUTPUT, INK_ERROR } Ink;

/* Where a question of the lesson stands in this run. */
typedef struct {
    const LessonQuestion *question;
    LessonMoment moment;
    bool asked, answered;
} Pending;

typedef struct {
    Session *session;
    const Words *words;
    TerminalOptions options;
    Transcript transcript;
    size_t printed; /* lines of the transcript */
    double time;    /* shown last; negative: none yet */
    char *shown[WORLD_PLACE_COUNT];
    Pending *pending;
    size_t pending_count;
} Player;

static void ink(const Player *player, Ink ink) {
    static const char *const codes[] = {"0", "1;36", "1", "2", "33", "32", "31"};
    if (player->options.color)
        fprintf(player->options.out, "\033[%sm", codes[ink]);
}

/* ---- text in columns ---- */

/* Columns of UTF-8 text: one a character, which is right for what lessons are written in. */
static int columns(const char *text, size_t length) {
    int count = 0;
    for (size_t i = 0; i < length; i++)
        count += ((unsigned char)text[i] & 0xC0) != 0x80;
    return count;
}

static void print_wrapped(const Player *player, const char *text, int indent, int width) {
    FILE *out = player->options.out;
    int column = indent;
    fprintf(out, "%*s", indent, "");
    while (*text) {
        size_t length = strcspn(text, " \n");
        int word = columns(text, length);
        if (column > indent && column + word > width) {
            fprintf(out, "\n%*s", indent, "");
            column = indent;
        }
        fwrite(text, 1, length, out);
        column += word;
        text += length;
        if (*text == '\n') {
            fprintf(out, "\n%*s", indent, "");
            column = indent;
        } else if (*text == ' ') {
            fputc(' ', out);
            column++;
        }
        text += *text != '\0';
    }
    fputc('\n', out);
}

/* ---- one block ---- */

static void print_time(Player *player, double time) {
    if (time == player->time)
        return;
    player->time = time;
    ink(player, INK_TIME);
    fprintf(player->options.out, "\n== %.3f s ==\n", time);
    ink(player, INK_NONE);
}

static void print_line(Player *player) {
    uint32_t line = session_line(player->session);
    const char *text = player->session->run.program;
    if (line == 0)
        return;
    for (uint32_t at = 1; at < line && *text; at++) {
        text += strcspn(text, "\n");
        text += *text == '\n';
    }
    const char *who = world_who(session_model(player->session));
    fprintf(player->options.out, "%4u  ", line);
    ink(player, INK_CODE);
    fprintf(player->options.out, "%-*.*s", 60, (int)strcspn(text, "\r\n"), text);
    ink(player, INK_NAME);
    fprintf(player->options.out, "  %s\n", who);
    ink(player, INK_NONE);
}

static void print_place(Player *player, WorldPlace place) {
    char *text = world_place(session_model(player->session), player->words, place);
    char **shown = &player->shown[place];
    if (!*shown ? *text != '\0' : strcmp(*shown, text) != 0) {
        const char *name = words_get(player->words, world_place_key(place));
        ink(player, INK_NAME);
        fprintf(player->options.out, "      %s%*s", name, 20 - columns(name, strlen(name)), "");
        ink(player, INK_NONE);
        fprintf(player->options.out, "%s\n", *text ? text : words_get(player->words, "loop.empty"));
    }
    free(*shown);
    *shown = text;
}

static void print_output(Player *player, bool all) {
    EventNumber position = player->session->position;
    const Transcript *transcript = &player->transcript;
    while (player->printed < transcript->count) {
        const TranscriptLine *line = &transcript->lines[player->printed];
        if (!all && (line->event > position ||
                     transcript_length_at(transcript, player->printed, position) < line->length))
            return;
        print_time(player, line->time);
        ink(player, line->stream == STREAM_STDERR ? INK_ERROR : INK_OUTPUT);
        fprintf(player->options.out, "    > %.*s\n", (int)line->length,
                transcript->text + line->start);
        ink(player, INK_NONE);
        player->printed++;
    }
}

static void print_note(Player *player) {
    EventNumber reached = 0;
    int callout = session_callout(player->session, &reached);
    const Lesson *lesson = player->session->run.lesson;
    if (!callout || reached != player->session->position || !lesson)
        return;
    const LessonNote *note = lesson_note(lesson_page(lesson, player->session->language), callout);
    if (!note)
        return;
    ink(player, INK_NOTE);
    fprintf(player->options.out, "  #%d\n", callout);
    print_wrapped(player, note->text.plain, 6, player->options.width);
    ink(player, INK_NONE);
}

/* ---- questions ---- */

static void find_questions(Player *player) {
    const Lesson *lesson = player->session->run.lesson;
    const LessonPage *page = lesson ? lesson_page(lesson, player->session->language) : NULL;
    if (!page || page->question_count == 0 || !player->session->run.journal)
        return;
    player->pending = calloc(page->question_count, sizeof *player->pending);
    for (size_t i = 0; player->pending && i < page->question_count; i++) {
        Pending *pending = &player->pending[player->pending_count];
        pending->question = &page->questions[i];
        if (lesson_ask(lesson, pending->question, player->session->run.journal, &pending->moment))
            player->pending_count++;
    }
}

static void print_question(const Player *player, const LessonQuestion *question) {
    ink(player, INK_NOTE);
    fprintf(player->options.out, "  ?\n");
    print_wrapped(player, question->text.plain, 6, player->options.width);
    for (size_t i = 0; i < question->answer_count; i++)
        print_wrapped(player, question->answers[i].label.plain, 8, player->options.width);
    ink(player, INK_NONE);
}

static void print_answer(const Player *player, const LessonAnswer *answer) {
    ink(player, INK_NOTE);
    fprintf(player->options.out, "  !   %s\n", answer->label.plain);
    print_wrapped(player, answer->reply.plain, 6, player->options.width);
    ink(player, INK_NONE);
}

static void print_questions(Player *player) {
    EventNumber position = player->session->position;
    for (size_t i = 0; i < player->pending_count; i++) {
        Pending *pending = &player->pending[i];
        size_t right = pending->moment.right;
        if (!pending->asked && position >= pending->moment.asked) {
            print_question(player, pending->question);
            pending->asked = true;
        }
        if (!pending->answered && position >= pending->moment.shown) {
            if (right < pending->question->answer_count)
                print_answer(player, &pending->question->answers[right]);
            pending->answered = true;
        }
    }
}

static void print_places(Player *player) {
    for (int place = 0; place < WORLD_PLACE_COUNT; place++)
        print_place(player, (WorldPlace)place);
}

static void print_moment(Player *player) {
    print_output(player, false);
    print_time(player, model_state(session_model(player->session))->time);
    print_line(player);
    print_places(player);
    print_note(player);
    print_questions(player);
    fflush(player->options.out);
}

/* ---- playing ---- */

static void print_title(Player *player) {
    const Lesson *lesson = player->session->run.lesson;
    const LessonPage *page = lesson ? lesson_page(lesson, player->session->language) : NULL;
    ink(player, INK_CODE);
    fprintf(player->options.out, "%s\n", page ? page->title : player->session->run.name);
    ink(player, INK_NONE);
    if (page)
        print_wrapped(player, page->learn.plain, 0, player->options.width);
}

static void print_end(Player *player) {
    const Lesson *lesson = player->session->run.lesson;
    const LessonPage *page = lesson ? lesson_page(lesson, player->session->language) : NULL;
    print_output(player, true);
    print_places(player);
    print_questions(player);
    if (player->session->run.message)
        fprintf(player->options.out, "%s\n", player->session->run.message);
    if (page) {
        fputc('\n', player->options.out);
        print_wrapped(player, page->summary.plain, 0, player->options.width);
    }
    fflush(player->options.out);
}

static void wait(double seconds) {
    if (seconds <= 0)
        return;
    struct timespec rest = {.tv_sec = (time_t)seconds,
                            .tv_nsec = (long)((seconds - (double)(time_t)seconds) * 1e9)};
    nanosleep(&rest, NULL);
}

static bool is_waiting_poll(const Journal *journal, EventNumber number) {
    if (journal_kind(journal, number) != EVENT_POLL_BEGIN)
        return false;
    Event event;
    journal_get(journal, number, &event);
    return event.as.poll_begin.wait != POLL_WAIT_NONE;
}

/* To the next line, with a look around wherever the loop waits: there is no line to show then. */
static bool advance(Player *player) {
    Session *session = player->session;
    EventNumber at = session->position;
    EventNumber next = timeline_next(session->timeline, at, STOP_LINE);
    EventNumber end = next ? next : session_count(session);
    for (EventNumber number = at + 1; number < end; number++) {
        if (!is_waiting_poll(session->run.journal, number))
            continue;
        session_seek(session, number);
        print_output(player, false);
        print_places(player);
        wait(player->options.pause);
    }
    session_seek(session, end);
    return next != 0;
}

bool terminal_play(Session *session, const Words *words, const TerminalOptions *options) {
    Player player = {.session = session, .words = words, .options = *options, .time = -1};
    if (player.options.width <= 0)
        player.options.width = 80;
    if (session->run.journal && !transcript_build(&player.transcript, session->run.journal))
        return false;
    find_questions(&player);
    print_title(&player);
    session_seek(session, session_start(session));
    bool more = session_model(session) != NULL;
    while (more) {
        print_moment(&player);
        wait(options->pause);
        more = advance(&player);
    }
    if (session_model(session))
        print_end(&player);
    else
        fprintf(options->out, "%s\n", session->run.message ? session->run.message : "");
    transcript_free(&player.transcript);
    free(player.pending);
    for (int place = 0; place < WORLD_PLACE_COUNT; place++)
        free(player.shown[place]);
    return true;
}
