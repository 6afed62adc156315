/* Travelling and playing through one run. See session.h. */

#include "ui/session.h"

#include <stdlib.h>
#include <string.h>

static const float zoom_low = 0.6f, zoom_high = 3.0f, zoom_factor = 1.1f;

void session_init(Session *session) {
    *session = (Session){.unit = UNIT_LINE, .speed = SPEED_NORMAL, .zoom = 1};
}

bool session_run_prepare(SessionRun *run) {
    if (run->journal && !run->travel)
        run->travel = travel_new(run->journal);
    if (run->journal && !run->timeline)
        run->timeline = timeline_new(run->journal);
    return !run->journal || (run->travel && run->timeline);
}

void session_run_free(SessionRun *run) {
    travel_free(run->travel);
    timeline_free(run->timeline);
    free(run->base);
    free(run->base_output);
    free(run->name);
    free(run->program);
    free(run->message);
    if (run->journal)
        journal_free(run->journal);
    *run = (SessionRun){0};
}

void session_close(Session *session) {
    free(session->questions);
    session_run_free(&session->run);
    session->questions = NULL;
    session->question_count = 0;
    session->travel = NULL;
    session->timeline = NULL;
    session->position = 0;
    session->shown_time = 0;
    session->playing = false;
    session->backwards = false;
    session->selected = 0;
    session->cursor = 0;
    session->line_count = 0;
    session->changes++;
}

void session_free(Session *session) {
    session_close(session);
}

/* A lesson without questions, or no memory for them: it is shown all the same. */
static void find_questions(Session *session) {
    const Lesson *lesson = session->run.lesson;
    if (!lesson || !session->run.journal)
        return;
    size_t count = lesson->pages[0].question_count;
    for (int language = 1; language < LESSON_LANGUAGES; language++)
        if (lesson->pages[language].question_count < count)
            count = lesson->pages[language].question_count;
    session->questions = count ? calloc(count, sizeof *session->questions) : NULL;
    session->question_count = session->questions ? count : 0;
    for (size_t i = 0; i < session->question_count; i++) {
        SessionQuestion *question = &session->questions[i];
        *question = (SessionQuestion){.known = true, .answer = -1};
        for (int language = 0; language < LESSON_LANGUAGES; language++) {
            const LessonQuestion *asked = &lesson->pages[language].questions[i];
            LessonMoment *moment = &question->moments[language];
            question->known &= lesson_ask(lesson, asked, session->run.journal, moment);
            /* an experiment may make all answers wrong */
            question->known &= !session->run.experiment || moment->right < asked->answer_count;
        }
    }
}

static uint32_t count_lines(const SessionRun *run) {
    uint32_t count = run->program_length > 0;
    for (size_t i = 0; i + 1 < run->program_length; i++)
        count += run->program[i] == '\n';
    return count;
}

bool session_open(Session *session, SessionRun *run) {
    if (!session_run_prepare(run)) {
        session_run_free(run);
        return false;
    }
    bool same = run->name && session->run.name && strcmp(run->name, session->run.name) == 0;
    session_close(session);
    journey_clear(&session->journey, same);
    session->run = *run;
    session->line_count = count_lines(run);
    *run = (SessionRun){0};
    session->travel = session->run.travel;
    session->timeline = session->run.timeline;
    find_questions(session);
    return session_seek(session, session_start(session));
}

bool session_is_open(const Session *session) {
    return session->run.program != NULL;
}

const Model *session_model(const Session *session) {
    return session->travel ? travel_model(session->travel) : NULL;
}

EventNumber session_count(const Session *session) {
    return session->run.journal ? journal_count(session->run.journal) : 0;
}

EventNumber session_start(const Session *session) {
    EventNumber first = session->timeline ? timeline_next(session->timeline, 0, STOP_LINE) : 0;
    return first ? first : session_count(session) ? 1 : 0;
}

bool session_seek(Session *session, EventNumber event) {
    if (!session->travel)
        return true;
    EventNumber count = session_count(session);
    bool ok = travel_seek(session->travel, event > count ? count : event);
    session->position = travel_position(session->travel);
    session->shown_time = model_state(session_model(session))->time;
    session->pause = 0;
    session->changes++;
    return ok;
}

void session_seek_time(Session *session, double time) {
    if (!session->timeline)
        return;
    EventNumber event = timeline_event_at(session->timeline, time);
    session_seek(session, event);
    double end = timeline_duration(session->timeline);
    if (time > session->shown_time && time <= end)
        session->shown_time = time;
}

/* The event one unit away; the end or 0 if there is no such stop any more. */
static EventNumber unit_target(const Session *session, bool forward) {
    EventNumber at = session->position, count = session_count(session);
    if (session->unit == UNIT_EVENT)
        return forward ? (at < count ? at + 1 : count) : (at > 0 ? at - 1 : 0);
    StopKind kind = session->unit == UNIT_LINE ? STOP_LINE : STOP_ITERATION;
    if (forward) {
        EventNumber next = timeline_next(session->timeline, at, kind);
        return next ? next : count;
    }
    EventNumber start = session_start(session);
    EventNumber previous = timeline_previous(session->timeline, at, kind);
    return previous ? previous : at > start ? start : 0;
}

bool session_step(Session *session, bool forward) {
    if (!session->timeline)
        return false;
    EventNumber target = unit_target(session, forward);
    if (target == session->position)
        return false;
    session_seek(session, target);
    return true;
}

bool session_travel(Session *session, StopKind kind, bool forward) {
    if (!session->timeline)
        return false;
    EventNumber target = forward ? timeline_next(session->timeline, session->position, kind)
                                 : timeline_previous(session->timeline, session->position, kind);
    if (target)
        session_seek(session, target);
    return target != 0;
}

/* ---- callouts ---- */

static const LessonCallout *callouts(const Session *session, size_t *count) {
    *count = session->timeline && session->run.lesson ? session->run.lesson->callout_count : 0;
    return *count ? session->run.lesson->callouts : NULL;
}

bool session_step_note(Session *session, bool forward) {
    size_t count;
    const LessonCallout *all = callouts(session, &count);
    EventNumber best = 0;
    for (size_t i = 0; i < count; i++) {
        uint32_t line = (uint32_t)all[i].line;
        EventNumber event =
            forward ? timeline_next_at_line(session->timeline, session->position, line)
                    : timeline_previous_at_line(session->timeline, session->position, line);
        if (event && (!best || (forward ? event < best : event > best)))
            best = event;
    }
    if (best)
        session_seek(session, best);
    return best != 0;
}

int session_callout(const Session *session, EventNumber *event) {
    size_t count;
    const LessonCallout *all = callouts(session, &count);
    EventNumber best = 0;
    int number = 0;
    for (size_t i = 0; i < count; i++) {
        EventNumber at = timeline_previous_at_line(session->timeline, session->position + 1,
                                                   (uint32_t)all[i].line);
        if (at > best) {
            best = at;
            number = all[i].number;
        }
    }
    if (event)
        *event = best;
    return number;
}

bool session_callout_reached(const Session *session, int callout) {
    size_t count;
    const LessonCallout *all = callouts(session, &count);
    for (size_t i = 0; i < count; i++)
        if (all[i].number == callout &&
            timeline_previous_at_line(session->timeline, session->position + 1,
                                      (uint32_t)all[i].line))
            return true;
    return false;
}

uint32_t session_line(const Session *session) {
    const Model *model = session_model(session);
    if (!model)
        return 0;
    JournalSpan span = model_span(model, model_state(model)->span);
    return span.file == 0 ? span.line : 0;
}

/* ---- questions ---- */

static bool is_open_at(const SessionQuestion *question, EventNumber position) {
    const LessonMoment *moment = &question->moments[0];
    return question->known && moment->asked <= position &&
           (!moment->shown || position < moment->shown);
}

static SessionQuestion *open_question(const Session *session) {
    SessionQuestion *latest = NULL;
    for (size_t i = 0; i < session->question_count; i++) {
        SessionQuestion *question = &session->questions[i];
        if (is_open_at(question, session->position) &&
            (!latest || question->moments[0].asked >= latest->moments[0].asked))
            latest = question;
    }
    return latest;
}

const LessonQuestion *session_question(const Session *session, const SessionQuestion **state) {
    const SessionQuestion *question = open_question(session);
    if (state)
        *state = question;
    return question ? &session->run.lesson->pages[session->language]
                           .questions[question - session->questions]
                    : NULL;
}

bool session_answer(Session *session, int answer) {
    SessionQuestion *state = open_question(session);
    const LessonQuestion *question = session_question(session, NULL);
    if (!question || answer < 0 || (size_t)answer >= question->answer_count)
        return false;
    state->answer = answer;
    session->changes++;
    return true;
}

/* ---- playing ---- */

static double speed_factor(Speed speed) {
    static const double factors[SPEED_COUNT] = {0.25, 1, 4, 0};
    return factors[speed];
}

static double unit_pause(StepUnit unit) {
    static const double pauses[UNIT_COUNT] = {0.45, 0.8, 1.2};
    return pauses[unit];
}

static double clamp(double value, double low, double high) {
    return value < low ? low : value > high ? high : value;
}

/* Time to read the note that has just come up for the first time, 0 if none has. */
static double reading_time(const Session *session) {
    EventNumber event;
    int callout = session_callout(session, &event);
    if (!callout || event != session->position ||
        timeline_previous_at_line(session->timeline, event, session_line(session)))
        return 0;
    const LessonPage *page = lesson_page(session->run.lesson, session->language);
    const LessonNote *note = page ? lesson_note(page, callout) : NULL;
    return note ? clamp(1.2 + 0.035 * (double)strlen(note->text.plain), 1.5, 8) : 0;
}

static double next_event_time(const Session *session) {
    EventNumber next = session->position + 1;
    return next <= session_count(session) ? journal_head(session->run.journal, next).time
                                          : model_state(session_model(session))->time;
}

/* How long the shown event stays: as long as the unit says, a note needs, or the wait takes. */
static double full_pause(const Session *session) {
    double factor = speed_factor(session->speed);
    if (factor == 0)
        return 0;
    double wait = next_event_time(session) - model_state(session_model(session))->time;
    double pause = wait > 0 ? clamp(wait, 0.4, 2.5) : unit_pause(session->unit);
    double reading = session->backwards ? 0 : reading_time(session);
    return (reading > pause ? reading : pause) / factor;
}

/* The play stops where a question is asked that nobody has answered. */
static EventNumber before_question(const Session *session, EventNumber target) {
    for (size_t i = 0; i < session->question_count; i++) {
        const SessionQuestion *question = &session->questions[i];
        EventNumber asked = question->moments[0].asked;
        if (question->known && question->answer < 0 && asked > session->position && asked < target)
            target = asked;
    }
    return target;
}

static bool stands_at_question(const Session *session) {
    const SessionQuestion *question = open_question(session);
    return question && question->answer < 0 && question->moments[0].asked == session->position;
}

/* A breakpoint stops the play like a question does. */
static EventNumber before_break(const Session *session, EventNumber target) {
    EventNumber stop = session_break(session, target > session->position);
    bool between = target > session->position ? stop < target : stop > target;
    return stop && between ? stop : target;
}

static bool stands_at_break(const Session *session) {
    const MarkSet *lines = &session->journey.breaks;
    for (int i = 0; i < lines->count; i++)
        if (timeline_next_at_line(session->timeline, session->position - 1, lines->items[i]) ==
            session->position)
            return true;
    return false;
}

static EventNumber play_back_target(const Session *session) {
    return before_break(session, unit_target(session, false));
}

/* Where the play goes next: never past the last event of this instant in one go, so that what the
 * program waits for can be seen. */
static EventNumber play_target(const Session *session) {
    EventNumber target = unit_target(session, true);
    double now = model_state(session_model(session))->time;
    EventNumber last = timeline_event_at(session->timeline, now);
    target = last > session->position && last < target ? last : target;
    return before_break(session, before_question(session, target));
}

static void restart_pause(Session *session) {
    session->pause_full = session->pause = full_pause(session);
}

void session_play(Session *session, bool playing) {
    if (!session->timeline)
        return;
    if (playing && !session->backwards && session->position >= session_count(session))
        session_seek(session, session_start(session));
    session->playing = playing;
    session->changes++;
    if (playing)
        restart_pause(session);
}

static void show_wait(Session *session) {
    double from = model_state(session_model(session))->time, to = next_event_time(session);
    if (session->backwards || to <= from || session->pause_full <= 0)
        return;
    session->shown_time = to - (to - from) * clamp(session->pause / session->pause_full, 0, 1);
    session->changes++;
}

bool session_tick(Session *session, double seconds) {
    if (!session->playing || !session->timeline)
        return false;
    session->pause -= seconds;
    if (session->pause > 0) {
        unsigned before = session->changes;
        show_wait(session);
        return session->changes != before;
    }
    EventNumber target = session->backwards ? play_back_target(session) : play_target(session);
    session_seek(session, target);
    EventNumber end = session->backwards ? 0 : session_count(session);
    if (target == end || stands_at_break(session) ||
        (!session->backwards && stands_at_question(session)))
        session->playing = false;
    restart_pause(session);
    return true;
}

/* ---- actions ---- */

static void set_speed(Session *session, int64_t speed) {
    if (speed >= 0 && speed < SPEED_COUNT)
        session->speed = (Speed)speed;
    if (session->playing)
        restart_pause(session);
}

/* The same key again is a pause; the other one turns round. */
static void play(Session *session, bool backwards) {
    bool stops = session->playing && session->backwards == backwards;
    if (!stops && !session->playing)
        journey_leave(&session->journey, session->position, 0);
    session->backwards = backwards;
    session_play(session, !stops);
}

static bool do_pace(Session *session, ActionId action, int64_t argument) {
    switch (action) {
    case ACTION_PLAY: play(session, false); return true;
    case ACTION_PLAY_BACK: play(session, true); return true;
    case ACTION_UNIT_EVENT: session->unit = UNIT_EVENT; return true;
    case ACTION_UNIT_LINE: session->unit = UNIT_LINE; return true;
    case ACTION_UNIT_ITERATION: session->unit = UNIT_ITERATION; return true;
    case ACTION_SLOWER: set_speed(session, (int64_t)session->speed - 1); return true;
    case ACTION_FASTER: set_speed(session, (int64_t)session->speed + 1); return true;
    case ACTION_SPEED: set_speed(session, argument); return true;
    default: return false;
    }
}

static void set_zoom(Session *session, float zoom) {
    session->zoom = zoom < zoom_low ? zoom_low : zoom > zoom_high ? zoom_high : zoom;
}

static bool do_view(Session *session, ActionId action, int64_t argument) {
    switch (action) {
    case ACTION_LANGUAGE:
        session->language = (LessonLanguage)((session->language + 1) % LESSON_LANGUAGES);
        return true;
    case ACTION_SET_LANGUAGE:
        if (argument >= 0 && argument < LESSON_LANGUAGES)
            session->language = (LessonLanguage)argument;
        return true;
    case ACTION_THEME: session->theme = !session->theme; return true;
    case ACTION_ZOOM_IN: set_zoom(session, session->zoom * zoom_factor); return true;
    case ACTION_ZOOM_OUT: set_zoom(session, session->zoom / zoom_factor); return true;
    case ACTION_ZOOM_RESET: session->zoom = 1; return true;
    case ACTION_REDUCED_MOTION: session->reduced_motion = !session->reduced_motion; return true;
    case ACTION_SELECT_TASK:
        session->selected = session->selected == (TaskId)argument ? 0 : (TaskId)argument;
        return true;
    case ACTION_ANSWER: return session_answer(session, (int)argument);
    case ACTION_ANSWER_A: return session_answer(session, 0);
    case ACTION_ANSWER_B: return session_answer(session, 1);
    case ACTION_ANSWER_C: return session_answer(session, 2);
    case ACTION_ANSWER_D: return session_answer(session, 3);
    default: return false;
    }
}

bool session_do(Session *session, ActionId action, int64_t argument) {
    bool travelled = session_do_travel(session, action, argument);
    if (travelled)
        session->playing = false;
    if (!travelled && !do_pace(session, action, argument) && !do_view(session, action, argument) &&
        !session_do_marks(session, action, argument))
        return false;
    session->changes++;
    return true;
}
