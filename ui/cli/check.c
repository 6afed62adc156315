/*
 * aioscope check: what is wrong with a program, a lesson, or a folder of lessons, as a compiler
 * says it: file:line:column: message. Status 0 when nothing is wrong, 2 otherwise; what begins with
 * "warning:" is not counted as wrong.
 */
#include "ui/lesson/check.h"
#include "sim/inspect.h"
#include "ui/cli/cli.h"
#include "ui/places.h"

#include <stdio.h>
#include <stdlib.h>

static void print_problem(const LessonProblem *problem) {
    printf("%s:", problem->file);
    if (problem->line > 0)
        printf("%d:", problem->line);
    if (problem->column > 0)
        printf("%d:", problem->column);
    printf(" %s\n", problem->message);
}

/* Prints and frees them; the number there was. */
static size_t report(LessonProblems *problems) {
    size_t count = problems->count;
    for (size_t i = 0; i < count; i++)
        print_problem(&problems->items[i]);
    lesson_problems_free(problems);
    return count;
}

static void print_program_problem(void *context, const char *file, int line, int column,
                                  const char *message) {
    (void)context;
    LessonProblem problem = {(char *)file, line, column, (char *)message};
    print_problem(&problem);
}

/* Its texts, and its program as any other. */
static size_t check_lesson(const char *folder) {
    LessonProblems problems = {0};
    Lesson *lesson = lesson_load(folder, &problems);
    size_t wrong = 0;
    if (lesson) {
        lesson_check(lesson, &problems);
        wrong = sim_check(lesson->program, lesson->program_length, lesson->program_path,
                          print_program_problem, NULL);
    }
    lesson_free(lesson);
    return wrong + report(&problems);
}

static size_t check_folder(const char *folder) {
    Catalogue *catalogue = catalogue_load(folder);
    if (!catalogue)
        return 1;
    for (size_t i = 0; i < catalogue->count; i++)
        lesson_check(catalogue->lessons[i], &catalogue->problems);
    if (catalogue->count == 0)
        lesson_problems_add(&catalogue->problems, folder, 0, 0, "no lessons here");
    size_t count = report(&catalogue->problems);
    catalogue_free(catalogue);
    return count;
}

static size_t check_program(const char *name) {
    Program program;
    if (!program_open_or_tell(&program, name))
        return 1;
    size_t count = program.lesson ? check_lesson(program.lesson->folder)
                                  : sim_check(program.text, program.size, program.filename,
                                              print_program_problem, NULL);
    program_close(&program);
    return count;
}

static size_t check_one(const char *name) {
    char program[PLACES_PATH_SIZE];
    if (!places_is_folder(name))
        return check_program(name);
    snprintf(program, sizeof program, "%s/program.py", name);
    return places_is_file(program) ? check_lesson(name) : check_folder(name);
}

int cli_check(int argc, char **argv) {
    const Option options[] = {{0}};
    OptionsResult read = options_read("check", options, false, &argc, argv);
    if (read != OPTIONS_READ)
        return read == OPTIONS_HELPED ? CLI_OK : CLI_UNUSABLE;
    if (argc == 0) {
        fprintf(stderr, "usage: aioscope check FILE.py|LESSON|FOLDER...\n");
        return CLI_UNUSABLE;
    }
    size_t count = 0;
    for (int i = 0; i < argc; i++)
        count += check_one(argv[i]);
    return count ? CLI_UNUSABLE : CLI_OK;
}
