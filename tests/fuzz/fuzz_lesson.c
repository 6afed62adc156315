/* Any bytes as the Markdown file of a lesson. */
#include "ui/lesson/page.h"
#include "ui/lesson/text.h"

#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    LessonPage page = {.path = string_copy("fuzz.md", 7)};
    PageProperties properties = {0};
    LessonProblems problems = {0};
    char *text = string_copy((const char *)data, size);
    page_read(&page, &properties, text, size, &problems);
    free(text);
    free(properties.needs);
    page_free(&page);
    lesson_problems_free(&problems);
    return 0;
}
