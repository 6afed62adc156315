/*
 * One Markdown file of a lesson: front matter (`title: ...` lines between two `---`), then a
 * section per heading of headings.def. In: the text of the file. Out: a LessonPage, the lesson's
 * own properties (level, minutes, mode, needs) as written there, and problems with their lines.
 */
#pragma once

#include "ui/lesson/lesson.h"

typedef struct {
    int level; /* 0: not given */
    int minutes;
    bool notebook;
    char *needs;
} PageProperties;

/* `path` names the file in problems. The page's `path` must be set already. */
void page_read(LessonPage *page, PageProperties *properties, const char *text, size_t length,
               LessonProblems *problems);
void page_free(LessonPage *page);
