/* aioscope lessons: the catalogue as text, chapter by chapter. */
#include "ui/cli/cli.h"

#include <stdio.h>
#include <string.h>

static void print_lesson(const Lesson *lesson, const LessonPage *page, const char *minutes,
                         const char **chapter) {
    if (!*chapter || strcmp(*chapter, page->chapter ? page->chapter : "") != 0) {
        *chapter = page->chapter ? page->chapter : "";
        printf("%s\n", *chapter);
    }
    printf("  %-28s %s", lesson->name, page->title);
    if (lesson->minutes > 0)
        printf(" (%d %s)", lesson->minutes, minutes);
    printf("\n");
}

int cli_lessons(int argc, char **argv) {
    const char *code = NULL;
    LessonLanguage language;
    const Option options[] = {{"--lang", OPTION_TEXT, &code, "en|ru", "language of the titles"},
                              {0}};
    OptionsResult read = options_read("lessons", options, false, &argc, argv);
    if (read != OPTIONS_READ)
        return read == OPTIONS_HELPED ? CLI_OK : CLI_UNUSABLE;
    if (!cli_language(code, &language))
        return CLI_UNUSABLE;
    Catalogue *catalogue = catalogue_load(argc > 0 ? argv[0] : NULL);
    if (!catalogue)
        return CLI_FAILED;
    const char *chapter = NULL;
    for (size_t i = 0; i < catalogue->count; i++) {
        const LessonPage *page = lesson_page(catalogue->lessons[i], language);
        if (page)
            print_lesson(catalogue->lessons[i], page, language == LESSON_RU ? "мин" : "min",
                         &chapter);
    }
    if (catalogue->count == 0)
        fprintf(stderr, "aioscope: no lessons found\n");
    int status = catalogue->count > 0 ? CLI_OK : CLI_FAILED;
    catalogue_free(catalogue);
    return status;
}
