/*
 * The glossary that lies beside the lessons: glossary.en.md and glossary.ru.md. A heading a term,
 * below it what the term means. The English word is the term's key; a heading in another language
 * names it in parentheses, `## задача (task)`, unless the word itself is not translated.
 *
 * In: a folder. Out: the terms of each language in alphabetical order, and problems with lines: a
 * term twice, without a text, or in one language only.
 */
#pragma once

#include "ui/lesson/lesson.h"

typedef struct {
    char *key;  /* the English term: what the languages share */
    char *name; /* the term in the page's language */
    int line;
    LessonText text;
} GlossaryTerm;

typedef struct {
    bool present;
    char *path;
    GlossaryTerm *terms;
    size_t count;
} GlossaryPage;

typedef struct Glossary {
    GlossaryPage pages[LESSON_LANGUAGES];
} Glossary;

/* NULL when the folder has no glossary. Problems (may be NULL) are added. */
Glossary *glossary_load(const char *folder, LessonProblems *problems);
void glossary_free(Glossary *glossary);

/* The page in that language, or the other one when that is missing. */
const GlossaryPage *glossary_page(const Glossary *glossary, LessonLanguage language);
/* The term with that name or key; NULL when there is none. */
const GlossaryTerm *glossary_find(const GlossaryPage *page, const char *word);
