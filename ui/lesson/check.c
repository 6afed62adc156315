/* See check.h. */
#include "ui/lesson/check.h"
#include "sim/sim.h"
#include "ui/lesson/ask.h"
#include "ui/lesson/text.h"

#include <stdlib.h>
#include <string.h>

/* ---- running ---- */

typedef struct {
    SimResult result;
    Buffer output; /* both streams, in order */
} CheckRun;

static void collect(void *context, int stream, const char *text, size_t size) {
    (void)stream;
    buffer_add(context, text, size);
}

static void run_begin(CheckRun *run, const Lesson *lesson, const char *program, SimTrace trace) {
    *run = (CheckRun){0};
    SimOptions options = {.filename = "program.py",
                          .trace = trace,
                          .notebook = lesson->notebook,
                          .write = collect,
                          .write_ctx = &run->output};
    sim_run(program, strlen(program), &options, &run->result);
    buffer_add(&run->output, "", 0);
}

static void run_end(CheckRun *run) {
    sim_result_free(&run->result);
    free(run->output.bytes);
}

/* ---- the run against the text ---- */

static void check_program(const Lesson *lesson, const CheckRun *run, LessonProblems *problems) {
    if (run->result.status == SIM_NOT_COMPILED)
        lesson_problems_add(problems, lesson->program_path, 0, 0, "%s",
                            run->result.message ? run->result.message : "cannot be compiled");
    else if (run->result.status == SIM_LIMIT)
        lesson_problems_add(problems, lesson->program_path, 0, 0, "the run does not end: %s",
                            run->result.message ? run->result.message : "a limit was reached");
}

static void check_callouts(const Lesson *lesson, const Journal *journal, LessonProblems *problems) {
    for (size_t i = 0; i < lesson->callout_count; i++) {
        const LessonCallout *callout = &lesson->callouts[i];
        if (!lesson_callout_event(lesson, callout->number, journal))
            lesson_problems_add(problems, lesson->program_path, callout->line, 0,
                                "callout #%d is never reached in the run", callout->number);
    }
}

static void check_question(const Lesson *lesson, const LessonPage *page,
                           const LessonQuestion *question, const Journal *journal,
                           LessonProblems *problems) {
    LessonMoment moment;
    if (question->fact == LESSON_FACT_COUNT)
        return; /* reported when it was read */
    if (!lesson_ask(lesson, question, journal, &moment))
        lesson_problems_add(problems, page->path, question->line, 0,
                            "question %d: the run never comes to what it asks for, or where",
                            question->number);
    else if (moment.right == question->answer_count)
        lesson_problems_add(problems, page->path, question->line, 0,
                            "question %d: not exactly one answer is right; the run says '%s'",
                            question->number, moment.fact);
    else if (moment.asked >= moment.shown)
        lesson_problems_add(problems, page->path, question->line, 0,
                            "question %d is asked when its answer can be seen already",
                            question->number);
}

static void check_experiment(const Lesson *lesson, const LessonPage *page,
                             const LessonExperiment *experiment, const CheckRun *original,
                             LessonProblems *problems) {
    CheckRun run;
    char *changed = lesson_apply(lesson, experiment);
    if (!changed) {
        lesson_problems_add(problems, page->path, experiment->line, 0,
                            "experiment %d: its '-' lines do not stand in the program exactly once",
                            experiment->number);
        return;
    }
    run_begin(&run, lesson, changed, SIM_TRACE_OFF);
    if (run.result.status == SIM_NOT_COMPILED)
        lesson_problems_add(problems, page->path, experiment->line, 0,
                            "experiment %d cannot be compiled: %s", experiment->number,
                            run.result.message ? run.result.message : "");
    else if (strcmp(run.output.bytes, original->output.bytes) == 0 &&
             run.result.exit_status == original->result.exit_status)
        lesson_problems_add(problems, page->path, experiment->line, 0,
                            "experiment %d changes nothing in the output", experiment->number);
    run_end(&run);
    free(changed);
}

static void check_page_against_run(const Lesson *lesson, const LessonPage *page,
                                   const CheckRun *run, LessonProblems *problems) {
    for (size_t i = 0; i < page->question_count; i++)
        check_question(lesson, page, &page->questions[i], run->result.journal, problems);
    for (size_t i = 0; i < page->experiment_count; i++)
        check_experiment(lesson, page, &page->experiments[i], run, problems);
}

/* ---- the texts against the program and each other ---- */

static void check_notes(const Lesson *lesson, const LessonPage *page, LessonProblems *problems) {
    for (size_t i = 0; i < lesson->callout_count; i++)
        if (!lesson_note(page, lesson->callouts[i].number))
            lesson_problems_add(problems, page->path, 0, 0,
                                "callout #%d (line %d of the program) has no note",
                                lesson->callouts[i].number, lesson->callouts[i].line);
    for (size_t i = 0; i < page->note_count; i++) {
        const LessonNote *note = &page->notes[i];
        bool known = false;
        for (size_t k = 0; k < lesson->callout_count; k++)
            known = known || lesson->callouts[k].number == note->number;
        if (!known)
            lesson_problems_add(problems, page->path, note->line, 0,
                                "note %d: the program has no callout #%d", note->number,
                                note->number);
        if (i > 0 && page->notes[i - 1].number == note->number)
            lesson_problems_add(problems, page->path, note->line, 0, "a second note %d",
                                note->number);
        if (!*note->text.plain)
            lesson_problems_add(problems, page->path, note->line, 0, "note %d is empty",
                                note->number);
    }
}

static void check_parts(const LessonPage *page, LessonProblems *problems) {
    if (!*page->learn.plain)
        lesson_problems_add(problems, page->path, 0, 0, "the section on what is learnt is missing");
    if (!*page->summary.plain)
        lesson_problems_add(problems, page->path, 0, 0, "the summary is missing");
}

static void compare_questions(const LessonPage *left, const LessonPage *right,
                              LessonProblems *problems) {
    if (left->question_count != right->question_count)
        lesson_problems_add(problems, right->path, 0, 0,
                            "%zu questions, the other language has %zu", right->question_count,
                            left->question_count);
    for (size_t i = 0; i < left->question_count && i < right->question_count; i++) {
        const LessonQuestion *one = &left->questions[i], *other = &right->questions[i];
        bool same = one->number == other->number && one->fact == other->fact &&
                    one->ordinal == other->ordinal && one->at == other->at &&
                    one->answer_count == other->answer_count;
        for (size_t k = 0; same && k < one->answer_count; k++)
            same = strcmp(one->answers[k].value, other->answers[k].value) == 0;
        if (!same)
            lesson_problems_add(problems, right->path, other->line, 0,
                                "question %d asks or answers otherwise than in the other language",
                                other->number);
    }
}

static void compare_experiments(const LessonPage *left, const LessonPage *right,
                                LessonProblems *problems) {
    if (left->experiment_count != right->experiment_count)
        lesson_problems_add(problems, right->path, 0, 0,
                            "%zu experiments, the other language has %zu", right->experiment_count,
                            left->experiment_count);
    for (size_t i = 0; i < left->experiment_count && i < right->experiment_count; i++) {
        const LessonExperiment *one = &left->experiments[i], *other = &right->experiments[i];
        if (one->before && other->before &&
            (strcmp(one->before, other->before) != 0 || strcmp(one->after, other->after) != 0))
            lesson_problems_add(problems, right->path, other->line, 0,
                                "experiment %d changes the program otherwise than in the other "
                                "language",
                                other->number);
    }
}

void lesson_check(const Lesson *lesson, LessonProblems *problems) {
    const LessonPage *first = NULL;
    CheckRun run;
    run_begin(&run, lesson, lesson->program, SIM_TRACE_LINE);
    check_program(lesson, &run, problems);
    if (run.result.journal)
        check_callouts(lesson, run.result.journal, problems);
    for (int i = 0; i < LESSON_LANGUAGES; i++) {
        const LessonPage *page = &lesson->pages[i];
        if (!page->present)
            continue;
        check_notes(lesson, page, problems);
        check_parts(page, problems);
        if (run.result.journal)
            check_page_against_run(lesson, page, &run, problems);
        if (first) {
            compare_questions(first, page, problems);
            compare_experiments(first, page, problems);
        }
        first = page;
    }
    run_end(&run);
}
