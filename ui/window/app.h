#pragma once

/* The window without SDL: what it shows and how it answers. app_frame is the one function of model,
 * layout and input; the window, the pictures of `aioscope shot` and the tests all call it.
 *
 * Input comes as pointer positions, wheel turns and key names; every click ends in app_do, with the
 * action that the region under the pointer carries. */

#include "ui/axis.h"
#include "ui/draw/ui.h"
#include "ui/folder.h"
#include "ui/recent.h"
#include "ui/transcript.h"
#include "ui/window/code_find.h"
#include "ui/window/code_text.h"
#include "ui/window/layout.h"
#include "ui/window/window.h"

typedef enum Screen { SCREEN_CATALOGUE, SCREEN_RUN } Screen;

/* What the pointer shows an audience. */
typedef enum Pointing { POINTING_OFF, POINTING_LASER, POINTING_SPOTLIGHT, POINTING_COUNT } Pointing;

typedef struct TimelineView {
    double from, to; /* the part of the axis that is shown, within 0..1 */
} TimelineView;

/* What stands in the place of the tasks. */
typedef enum View {
    VIEW_FOLLOW,
    VIEW_LIST,
    VIEW_GRAPH,
    VIEW_SCOPES,
    VIEW_CANCELS,
    VIEW_SHUTDOWN,
    VIEW_COUNT
} View;

/* Where each line of the transcript begins when it is broken to a width, in rows. */
typedef struct ConsoleRows {
    uint32_t *first; /* one more than there are lines */
    size_t count;
    float width;
    int size; /* of the letters */
} ConsoleRows;

/* Which line of the code is brought into view: of what has changed last. */
typedef struct CodeFocus {
    EventNumber position;
    uint32_t cursor;
    unsigned moves;
    uint32_t line;
    uint64_t tag; /* counts up when there is something new to show */
} CodeFocus;

/* What the host works at for us. */
typedef enum OpeningKind {
    OPENING_NOTHING,
    OPENING_NEW,
    OPENING_AGAIN,      /* the same program, as it is saved now */
    OPENING_EXPERIMENT, /* the lesson with one applied, or without */
    OPENING_SIGNAL,     /* with one more signal */
    OPENING_LIBRARY,    /* with the lines of the library, or without them */
    OPENING_MORE        /* of a run that was stopped by the window's limits */
} OpeningKind;

typedef struct Opening {
    OpeningKind kind;
    char name[PLACES_PATH_SIZE];
    int experiment;
    unsigned scale;
    WindowSignals signals;
    double since; /* when it began, by the frames' clock; < 0: no frame has seen it */
    double patience;
    WindowProgress progress;
    bool given_up; /* it was stopped: a longer run is not tried again */
} Opening;

/* Why a program as it is saved cannot be shown. */
typedef struct Problem {
    char text[512];      /* "": there is none */
    uint32_t line;       /* of the saved program */
    uint32_t shown_line; /* the same place in the program that is shown, 0: none */
} Problem;

enum { FILES_FILTER_SIZE = 512 };

/* The dialog that looks for a program. */
typedef struct Files {
    bool open, hidden; /* hidden: such files are listed as well */
    bool in_recent;    /* the keys go through the recent programs */
    Folder folder;
    char filter[FILES_FILTER_SIZE]; /* letters of the names that are listed, or a path */
    uint32_t *shown;                /* the folder's entries that are listed */
    int shown_count, cursor;
    int recents[RECENT_MAX]; /* those that are still there, as indices */
    int recent_count, recent_cursor;
    char error[512];
    unsigned moves; /* counts up when the cursor has to be brought into view */
} Files;

typedef struct App {
    Ui ui;
    Session *session;
    WindowHost host;
    Words *words[LESSON_LANGUAGES];
    Theme themes[THEME_ID_COUNT];
    Layout layout;

    Screen screen;
    bool help;
    bool glossary;
    bool bookmarks; /* their list is shown */
    Files files;
    bool quit;
    bool full_screen;
    bool presenting;   /* large type, only code, loop and notes */
    unsigned hidden;   /* panes that were put away: LAYOUT_CODE... */
    unsigned unhidden; /* panes that presenting would leave out and that were asked for */
    Pointing pointing;
    int tour;          /* the step of it that is shown, 0: none */
    char message[512]; /* an error for people, shown until the next action; "" for none */
    char opened[PLACES_PATH_SIZE]; /* what is shown, by the name it was opened with */
    unsigned scale;                /* of the limits that its run had */
    WindowSignals signals;         /* that were sent to it */
    Opening opening;
    Problem problem;

    /* of the run that is shown */
    const Journal *journal; /* what the following was made from */
    const char *program;
    Axis axis;
    Transcript transcript;
    ConsoleRows console;
    CodeText code;
    bool library;               /* its lines are stepped through as well */
    CodeText library_code;      /* of the file of the library that was shown last */
    TextId library_file;        /* its name */
    const CodeText *shown_code; /* what the code pane shows */
    Find find;
    CodeFocus focus;
    View shown_view;     /* in the place of the tasks; VIEW_FOLLOW: what fits the moment */
    bool enlarged;       /* that place takes the room of code and loop too */
    bool stack;          /* the call stack stands below the code */
    uint32_t *came_from; /* of an experiment: its lines in the lesson's program, 0 for new ones */
    TimelineView view;
    uint32_t *lanes; /* the lanes that are shown, as numbers of the timeline's */
    uint32_t lane_count;
    uint32_t lane_first;       /* 1 if the first one is the main thread's, which stands apart */
    uint32_t *lane_marks;      /* numbers of the timeline's marks, lane by lane */
    uint32_t *lane_mark_first; /* where those of each lane begin, and where the last ones end */
    EventNumber view_position; /* of the run, when the view last followed it */
    float drag_x;              /* where the pointer was when the view was last dragged */
    bool has_threads;
    int card; /* the lesson under the keyboard, in the catalogue */
    int card_columns;

    double last_now;
    bool scrubbing;
} App;

bool app_init(App *app, Session *session, const WindowHost *host, char *error, size_t error_size);
void app_free(App *app);

/* Draws one frame into app->ui.draw. now: seconds of any clock that goes forwards. */
void app_frame(App *app, float width, float height, double now);
/* Draws frames until nothing moves any more: for pictures and tests. */
void app_settle(App *app, float width, float height, double now);
/* True if another frame would differ without any input: something moves or plays. */
bool app_wants_frame(const App *app);

void app_pointer(App *app, float x, float y);
void app_pointer_left(App *app);
void app_button(App *app, bool down);
void app_double_click(App *app);
void app_wheel(App *app, float dx, float dy, bool zoom);
/* A key such as "Ctrl+Shift+Right"; true if it did something. */
bool app_key(App *app, const char *key);
/* Letters that were typed; true if something takes them. */
bool app_text(App *app, const char *text);

/* Performs an action; true if it could be performed. */
bool app_do(App *app, ActionId action, int64_t argument);
/* The region that a click at a point is for, or NULL. */
const Region *app_region_at(const App *app, float x, float y);
/* Clicks the middle of a region of the last frame; false if there is none of that name. */
bool app_click(App *app, const char *region);
/* Opens a lesson or file through the host. */
bool app_open(App *app, const char *name);
/* To be called now and then, without a frame: true if a frame is due, for a program that was saved.
 */
bool app_watch(App *app);
