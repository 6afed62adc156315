/* Reads the front matter; returns the offset at which the Markdown begins. */
#pragma once

#include "ui/lesson/page.h"

size_t front_read(LessonPage *page, PageProperties *properties, const char *text, size_t length,
                  LessonProblems *problems);
