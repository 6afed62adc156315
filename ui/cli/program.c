/* The program that an argument of the command line names, and what all commands do with a run. */
#include "ui/cli/cli.h"
#include "ui/lesson/text.h"
#include "ui/places.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool take_lesson(Program *program, Lesson *lesson) {
    static const char filename[] = "program.py";
    if (!lesson)
        return false;
    program->lesson = lesson;
    program->notebook = lesson->notebook;
    program->text = string_copy(lesson->program, lesson->program_length);
    program->size = lesson->program_length;
    program->filename = string_copy(filename, sizeof filename - 1);
    return true;
}

static bool take_file(Program *program, const char *path, const char *filename, char *error,
                      size_t error_size) {
    program->text = file_read(path, &program->size);
    if (!program->text) {
        snprintf(error, error_size, "%s: %s", filename, strerror(errno));
        return false;
    }
    program->filename = string_copy(filename, strlen(filename));
    return true;
}

static bool take_folder(Program *program, const char *folder, char *error, size_t error_size) {
    if (take_lesson(program, lesson_load(folder, NULL)))
        return true;
    snprintf(error, error_size, "%s: a folder, and no lesson: it has no program.py", folder);
    return false;
}

static bool take_named_lesson(Program *program, const char *name) {
    char folder[PLACES_PATH_SIZE];
    return catalogue_find_folder(NULL, name, folder) &&
           take_lesson(program, lesson_load(folder, NULL));
}

bool program_open(Program *program, const char *argument, char *error, size_t error_size) {
    *program = (Program){0};
    if (strcmp(argument, "-") == 0)
        return take_file(program, "/dev/stdin", "<stdin>", error, error_size);
    if (places_is_folder(argument))
        return take_folder(program, argument, error, error_size);
    if (!places_is_file(argument) && take_named_lesson(program, argument))
        return true;
    return take_file(program, argument, argument, error, error_size);
}

bool program_open_or_tell(Program *program, const char *argument) {
    char error[512];
    if (program_open(program, argument, error, sizeof error))
        return true;
    fprintf(stderr, "aioscope: %s\n", error);
    return false;
}

void program_close(Program *program) {
    free(program->text);
    free(program->filename);
    lesson_free(program->lesson);
    *program = (Program){0};
}

SimOptions program_options(const Program *program, const RunSettings *settings) {
    return (SimOptions){.filename = program->filename,
                        .notebook = program->notebook || settings->notebook,
                        .library_lines = settings->library,
                        .step_limit = settings->steps,
                        .memory_limit = (size_t)settings->megabytes << 20,
                        .event_limit = settings->events,
                        .stdin_lines = settings->input.lines,
                        .stdin_line_count = settings->input.count,
                        .inputs = settings->signals.items,
                        .input_count = settings->signals.count};
}

int program_status(const SimResult *result) {
    return result->status == SIM_EXITED ? result->exit_status : (int)result->status;
}

void program_tell(const SimResult *result) {
    fflush(stdout);
    if (result->lines_missing)
        fprintf(stderr, "aioscope: input() found no line; each --input LINE prepares one\n");
    if (!result->message || !*result->message)
        return;
    size_t length = strlen(result->message);
    bool ended = result->message[length - 1] == '\n';
    fprintf(stderr, "aioscope: %s%s", result->message, ended ? "" : "\n");
}

bool cli_language(const char *code, LessonLanguage *language) {
    static const char *const variables[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
    *language = LESSON_EN;
    for (size_t i = 0; !code && i < sizeof variables / sizeof *variables; i++) {
        const char *value = getenv(variables[i]);
        if (value && *value) {
            if (strncmp(value, lesson_language_codes[LESSON_RU], 2) == 0)
                *language = LESSON_RU;
            return true;
        }
    }
    for (int i = 0; code && i < LESSON_LANGUAGES; i++)
        if (strcmp(code, lesson_language_codes[i]) == 0) {
            *language = (LessonLanguage)i;
            return true;
        }
    if (code)
        fprintf(stderr, "aioscope: no language '%s' (en, ru)\n", code);
    return !code;
}
