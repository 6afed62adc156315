/*
 * A lesson as it lies on disk: NN-name/program.py with callouts (`#1` at a line's end),
 * lesson.en.md and lesson.ru.md. Loading reads and parses, and reports every mistake as
 * file:line:column; a lesson with mistakes keeps what could be read. lesson_check (check.h) also
 * runs the program.
 *
 * A lesson owns everything below it; strings are UTF-8 and end in NUL. lessons/TEMPLATE explains
 * the format by example.
 */
#pragma once

#include "ui/places.h"

#include <stdbool.h>
#include <stddef.h>

typedef enum { LESSON_EN, LESSON_RU, LESSON_LANGUAGES } LessonLanguage;

/* "en", "ru": the name in lesson.en.md. */
extern const char *const lesson_language_codes[LESSON_LANGUAGES];

/* ---- text ---- */

typedef enum {
    LESSON_RUN_PLAIN,
    LESSON_RUN_EMPHASIS,
    LESSON_RUN_STRONG,
    LESSON_RUN_CODE,      /* inline, in the text's line */
    LESSON_RUN_CODE_LINE, /* one line of a code block, a paragraph by itself */
    LESSON_RUN_PARAGRAPH, /* no text: here a paragraph ends */
    LESSON_RUN_ITEM,      /* no text: here an item of a list begins */
} LessonRunKind;

typedef struct {
    LessonRunKind kind;
    char *text;
} LessonRun;

/* The same prose twice: as styled runs, and as plain text in which a blank line parts paragraphs.
 */
typedef struct {
    LessonRun *runs;
    size_t run_count;
    char *plain; /* never NULL in a loaded lesson */
} LessonText;

/* ---- the parts of a page ---- */

typedef struct {
    int number; /* the callout it belongs to */
    int line;   /* of its heading in the Markdown file, from 1 */
    LessonText text;
} LessonNote;

/* What a question asks for: a fact that the journal of the run holds (ask.h finds it). */
typedef enum {
#define FACT(id, text) LESSON_FACT_##id,
#include "ui/lesson/facts.def"
#undef FACT
    LESSON_FACT_COUNT
} LessonFact;

typedef struct {
    LessonText label;
    LessonText reply; /* shown when this answer was chosen */
    char *value;      /* compared with the fact: the label's first code span, or the whole label */
    int line;
} LessonAnswer;

typedef struct {
    int number;
    int line;
    LessonFact fact;
    int ordinal; /* the N of `output N` or `#N`; 0 for a fact about the run */
    int at;      /* asked when this callout is reached; 0: just before the fact shows */
    LessonText text;
    LessonAnswer *answers;
    size_t answer_count;
} LessonQuestion;

/* "Change this and watch": whole lines of the program and what takes their place. */
typedef struct {
    int number;
    int line;
    LessonText text;
    char *before; /* lines, each with its newline; occurs once in the program */
    char *after;
} LessonExperiment;

typedef struct {
    bool present; /* the file was there and its front matter could be read */
    char *path;
    char *title;
    char *chapter;
    LessonText learn;
    LessonNote *notes; /* sorted by number */
    size_t note_count;
    LessonQuestion *questions; /* sorted by number */
    size_t question_count;
    LessonExperiment *experiments; /* sorted by number */
    size_t experiment_count;
    LessonText summary;
    LessonText read_on;
} LessonPage;

typedef struct {
    int number;
    int line; /* of program.py, from 1 */
} LessonCallout;

typedef struct {
    char *name; /* of its folder: 01-hello */
    char *folder;
    char *program_path;
    char *program;
    size_t program_length;
    LessonCallout *callouts; /* sorted by number */
    size_t callout_count;
    int level; /* 1 easy .. 3 hard */
    int minutes;
    char *needs;   /* names of the lessons to know first, parted by spaces; may be empty */
    bool notebook; /* runs as a cell of a notebook does: inside a loop that is running */
    LessonPage pages[LESSON_LANGUAGES];
} Lesson;

/* ---- mistakes ---- */

typedef struct {
    char *file;
    int line;   /* from 1; 0 when the mistake has no line (a missing file) */
    int column; /* from 1; 0 when the whole line is meant */
    char *message;
} LessonProblem;

typedef struct {
    LessonProblem *items;
    size_t count;
} LessonProblems;

void lesson_problems_add(LessonProblems *problems, const char *file, int line, int column,
                         const char *format, ...);
void lesson_problems_free(LessonProblems *problems);

/* ---- loading ---- */

/*
 * Loads the lesson in `folder`. NULL when it has no readable program.py; otherwise a lesson, whose
 * mistakes stand in `problems` (may be NULL). Free with lesson_free.
 */
Lesson *lesson_load(const char *folder, LessonProblems *problems);
void lesson_free(Lesson *lesson);

/* The page in `language`, or the other one when that is missing; NULL when there is none. */
const LessonPage *lesson_page(const Lesson *lesson, LessonLanguage language);
const LessonNote *lesson_note(const LessonPage *page, int callout);

/* The callout at a line of the program; 0 when the line has none. */
int lesson_callout_at(const Lesson *lesson, int line);

/* The program with one experiment applied, to be freed by the caller; NULL when it does not fit. */
char *lesson_apply(const Lesson *lesson, const LessonExperiment *experiment);

/* Makes the lesson's program the one with an experiment applied, callouts included. False, with
 * nothing changed, when it does not fit. */
bool lesson_change(Lesson *lesson, const LessonExperiment *experiment);

/* ---- the catalogue ---- */

struct Glossary;

typedef struct {
    Lesson **lessons; /* by folder name */
    size_t count;
    struct Glossary *glossary; /* glossary.h; NULL when the folder has none */
    LessonProblems problems;
} Catalogue;

/* Loads every lesson below `folder` (a folder with program.py is one); NULL means the usual places:
 * $AIOSCOPE_LESSONS, otherwise lessons/ as places_find sees it. Never fails: it may be empty. */
Catalogue *catalogue_load(const char *folder);
void catalogue_free(Catalogue *catalogue);

/* The folder of the lesson called `name` (its folder's name, that without its number, or the
 * number), without loading any; false if there is none. folder: as for catalogue_load. */
bool catalogue_find_folder(const char *folder, const char *name, char path[PLACES_PATH_SIZE]);
