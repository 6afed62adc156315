#pragma once

/* One viewing of one run: which event is shown, whether it plays and how fast, and the settings of
 * the view. The window, the terminal view and tests drive the same functions; nothing here knows
 * SDL.
 *
 * Positions are event numbers: 0 is before the first event, session_count() the end. Every change
 * of position goes through session_seek, which moves the model. */

#include "sim/model/model.h"
#include "sim/model/timeline.h"
#include "ui/actions.h"
#include "ui/journey.h"
#include "ui/lesson/ask.h"
#include "ui/lesson/lesson.h"

typedef enum StepUnit { UNIT_EVENT, UNIT_LINE, UNIT_ITERATION, UNIT_COUNT } StepUnit;

typedef enum Speed { SPEED_QUARTER, SPEED_NORMAL, SPEED_FOUR, SPEED_MAX, SPEED_COUNT } Speed;

/* What a session shows. The session takes over the allocated parts (malloc). */
typedef struct SessionRun {
    char *name;    /* "hello.py", or the lesson's name */
    char *program; /* its text, NUL behind it */
    size_t program_length;
    const Lesson *lesson; /* borrowed, must outlive the session; NULL for a plain program */
    Journal *journal;     /* NULL if the program could not be compiled */
    char *message;        /* what the simulator had to say: a compile error, a limit; or NULL */
    bool broken;          /* the program could not be compiled */
    bool more;            /* it was stopped where the viewer need not care: it can go on */
    int experiment;       /* of the lesson, that is applied; 0: none */
    char *base;           /* then: the lesson's own program */
    char *base_output;    /* then: what that writes */
    /* made from the journal; session_open makes them if they are NULL */
    Travel *travel;
    Timeline *timeline;
} SessionRun;

/* Makes what is made from the journal: takes a while for a long one. False if memory ran out. */
bool session_run_prepare(SessionRun *run);
void session_run_free(SessionRun *run);

/* A question of the lesson in this run. */
typedef struct SessionQuestion {
    bool known;                             /* the run comes to it */
    LessonMoment moments[LESSON_LANGUAGES]; /* they differ in the order of the answers only */
    int answer;                             /* that was chosen, -1: none yet */
} SessionQuestion;

typedef struct Session {
    SessionRun run;
    Travel *travel;
    Timeline *timeline;

    EventNumber position;
    double shown_time; /* virtual seconds; runs ahead of the position while a wait is played */
    bool playing;
    bool backwards; /* the play goes back */
    StepUnit unit;
    Speed speed;
    double pause;               /* seconds until the next step of the play */
    double pause_full;          /* what pause started from */
    SessionQuestion *questions; /* as many as the lesson's pages have */
    size_t question_count;
    TaskId selected; /* the task that is followed in all panes, 0: none */
    Journey journey;
    uint32_t cursor; /* the line that keys act on, 0: where the run is */
    uint32_t line_count;

    LessonLanguage language;
    int theme;  /* a ThemeId of ui/draw/theme.h */
    float zoom; /* 1 is the normal size */
    bool reduced_motion;
    unsigned changes; /* counts up whenever something visible changed */
} Session;

void session_init(Session *session);
void session_free(Session *session);

/* Shows a run from its start; settings stay. False, with the old run kept and the new one freed, if
 * memory ran out. */
bool session_open(Session *session, SessionRun *run);
void session_close(Session *session);
bool session_is_open(const Session *session);

const Model *session_model(const Session *session); /* NULL while there is no journal */
EventNumber session_count(const Session *session);
/* Where a run is shown first: at its first line. */
EventNumber session_start(const Session *session);

bool session_seek(Session *session, EventNumber event);
void session_seek_time(Session *session, double time);
/* One unit forwards or backwards; false at the end. */
bool session_step(Session *session, bool forward);
/* To the next or previous event of a kind; false if there is none. */
bool session_travel(Session *session, StopKind kind, bool forward);
/* To the next or previous execution of a line that has a callout. */
bool session_step_note(Session *session, bool forward);

/* The callout that was reached last, 0 if none; *event: when (may be NULL). */
int session_callout(const Session *session, EventNumber *event);
/* Whether the line of that callout has been executed up to here. */
bool session_callout_reached(const Session *session, int callout);

/* The question that is open at this moment: asked, and its answer not yet shown by the run. NULL if
 * there is none; *state (may be NULL): what was answered, and what is right. */
const LessonQuestion *session_question(const Session *session, const SessionQuestion **state);
/* Chooses an answer to the open question, counted from 0. False if there is nothing to answer. */
bool session_answer(Session *session, int answer);

/* The next or previous execution of a line with a breakpoint; 0 if there is none. */
EventNumber session_break(const Session *session, bool forward);
/* The task that is meant by "this task": the selected one, the one that runs, or that ran last. */
TaskId session_task(const Session *session);

void session_play(Session *session, bool playing);
/* Lets seconds of real time pass; true if something changed. */
bool session_tick(Session *session, double seconds);

/* Performs an action that concerns the session. False if it is none of the session's. */
bool session_do(Session *session, ActionId action, int64_t argument);
/* The parts of it that live in session_travel.c. */
bool session_do_travel(Session *session, ActionId action, int64_t argument);
bool session_do_marks(Session *session, ActionId action, int64_t argument);

/* The line where the shown event is (from 1), 0 if unknown. */
uint32_t session_line(const Session *session);
