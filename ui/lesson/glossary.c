/* See glossary.h. */
#include "ui/lesson/glossary.h"
#include "ui/lesson/text.h"
#include "ui/places.h"

#include <md4c.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* ---- reading a page ---- */

typedef struct {
    GlossaryPage *page;
    LessonProblems *problems;
    const char *bytes;
    unsigned heading_level; /* 0: not in a heading */
    int line;               /* of the last text seen */
    Buffer heading;
    LessonRunKind style;
} Reader;

/* Takes ` (task)` off the end of a heading; the whole heading is the key when there is none. */
static void set_name(GlossaryTerm *term, char *heading) {
    char *open = strrchr(heading, '(');
    size_t length = strlen(heading);
    term->name = heading;
    if (!open || open == heading || open[-1] != ' ' || heading[length - 1] != ')') {
        term->key = string_copy(heading, length);
        return;
    }
    term->key = string_copy(open + 1, (size_t)(heading + length - 1 - (open + 1)));
    open[-1] = '\0';
}

static void end_heading(Reader *reader) {
    GlossaryPage *page = reader->page;
    char *heading = buffer_take(&reader->heading);
    unsigned level = reader->heading_level;
    reader->heading_level = 0;
    if (level != 2) { /* the title of the page */
        free(heading);
        return;
    }
    page->terms = array_grow(page->terms, page->count, sizeof *page->terms);
    GlossaryTerm *term = &page->terms[page->count++];
    *term = (GlossaryTerm){.line = reader->line};
    set_name(term, heading);
}

static void add(Reader *reader, LessonRunKind kind, const char *text, size_t size) {
    if (reader->page->count > 0)
        lesson_text_add(&reader->page->terms[reader->page->count - 1].text, kind, text, size);
}

static int enter_block(MD_BLOCKTYPE type, void *detail, void *context) {
    Reader *reader = context;
    if (type == MD_BLOCK_H)
        reader->heading_level = ((MD_BLOCK_H_DETAIL *)detail)->level;
    return 0;
}

static int leave_block(MD_BLOCKTYPE type, void *detail, void *context) {
    Reader *reader = context;
    (void)detail;
    if (type == MD_BLOCK_H)
        end_heading(reader);
    else if (type == MD_BLOCK_P)
        add(reader, LESSON_RUN_PARAGRAPH, "", 0);
    return 0;
}

static int enter_span(MD_SPANTYPE type, void *detail, void *context) {
    Reader *reader = context;
    (void)detail;
    reader->style = type == MD_SPAN_CODE     ? LESSON_RUN_CODE
                    : type == MD_SPAN_STRONG ? LESSON_RUN_STRONG
                    : type == MD_SPAN_EM     ? LESSON_RUN_EMPHASIS
                                             : LESSON_RUN_PLAIN;
    return 0;
}

static int leave_span(MD_SPANTYPE type, void *detail, void *context) {
    Reader *reader = context;
    (void)type;
    (void)detail;
    reader->style = LESSON_RUN_PLAIN;
    return 0;
}

static int add_text(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *context) {
    Reader *reader = context;
    if (type == MD_TEXT_SOFTBR || type == MD_TEXT_BR) {
        text = " ";
        size = 1;
    } else if (reader->heading_level) { /* md4c's text lies in the file's own buffer */
        reader->line = 1;
        for (const char *at = reader->bytes; at < text; at++)
            reader->line += *at == '\n';
    }
    if (reader->heading_level)
        buffer_add(&reader->heading, text, size);
    else
        add(reader, reader->style, text, size);
    return 0;
}

/* Bytes of UTF-8 compare as their code points do, and the alphabets of both languages follow these.
 */
static int by_name(const void *left, const void *right) {
    return strcasecmp(((const GlossaryTerm *)left)->name, ((const GlossaryTerm *)right)->name);
}

static void page_read(GlossaryPage *page, const char *text, size_t length,
                      LessonProblems *problems) {
    static const MD_PARSER parser = {.flags = MD_FLAG_NOHTML,
                                     .enter_block = enter_block,
                                     .leave_block = leave_block,
                                     .enter_span = enter_span,
                                     .leave_span = leave_span,
                                     .text = add_text};
    Reader reader = {.page = page, .problems = problems, .bytes = text};
    if (md_parse(text, (MD_SIZE)length, &parser, &reader) != 0)
        lesson_problems_add(problems, page->path, 0, 0, "not readable as Markdown");
    free(buffer_take(&reader.heading));
    for (size_t i = 0; i < page->count; i++)
        lesson_text_finish(&page->terms[i].text);
    if (page->count > 1)
        qsort(page->terms, page->count, sizeof *page->terms, by_name);
}

/* ---- the glossary ---- */

static const GlossaryTerm *find_key(const GlossaryPage *page, const char *key) {
    for (size_t i = 0; i < page->count; i++)
        if (strcmp(page->terms[i].key, key) == 0)
            return &page->terms[i];
    return NULL;
}

static void check_term(const GlossaryPage *page, const GlossaryTerm *term,
                       LessonProblems *problems) {
    const GlossaryTerm *first = find_key(page, term->key);
    if (!*term->text.plain)
        lesson_problems_add(problems, page->path, term->line, 0, "the term '%s' has no text",
                            term->name);
    if (first != term)
        lesson_problems_add(problems, page->path,
                            first->line > term->line ? first->line : term->line, 0,
                            "a second term '%s'", term->key);
}

static void check_against(const GlossaryPage *page, const GlossaryPage *other,
                          LessonProblems *problems) {
    for (size_t i = 0; i < page->count; i++)
        if (!find_key(other, page->terms[i].key))
            lesson_problems_add(problems, page->path, page->terms[i].line, 0,
                                "the term '%s' is not in the other language's glossary",
                                page->terms[i].key);
}

static void check(const Glossary *glossary, LessonProblems *problems) {
    for (int i = 0; i < LESSON_LANGUAGES; i++) {
        const GlossaryPage *page = &glossary->pages[i];
        if (!page->present)
            lesson_problems_add(problems, page->path, 0, 0, "this file is missing");
        for (size_t k = 0; k < page->count; k++)
            check_term(page, &page->terms[k], problems);
        for (int j = 0; j < LESSON_LANGUAGES; j++)
            if (page->present && glossary->pages[j].present)
                check_against(page, &glossary->pages[j], problems);
    }
}

static bool load_page(GlossaryPage *page, const char *folder, const char *code,
                      LessonProblems *problems) {
    char path[PLACES_PATH_SIZE];
    size_t length;
    snprintf(path, sizeof path, "%s/glossary.%s.md", folder, code);
    page->path = string_copy(path, strlen(path));
    char *text = places_is_file(path) ? file_read(path, &length) : NULL;
    if (!text)
        return false;
    page->present = true;
    page_read(page, text, length, problems);
    free(text);
    return true;
}

Glossary *glossary_load(const char *folder, LessonProblems *problems) {
    Glossary *glossary = calloc(1, sizeof *glossary);
    bool any = false;
    if (!glossary)
        return NULL;
    for (int i = 0; i < LESSON_LANGUAGES; i++)
        any |= load_page(&glossary->pages[i], folder, lesson_language_codes[i], problems);
    if (any) {
        check(glossary, problems);
        return glossary;
    }
    glossary_free(glossary);
    return NULL;
}

void glossary_free(Glossary *glossary) {
    if (!glossary)
        return;
    for (int i = 0; i < LESSON_LANGUAGES; i++) {
        GlossaryPage *page = &glossary->pages[i];
        for (size_t k = 0; k < page->count; k++) {
            free(page->terms[k].key);
            free(page->terms[k].name);
            lesson_text_free(&page->terms[k].text);
        }
        free(page->terms);
        free(page->path);
    }
    free(glossary);
}

const GlossaryPage *glossary_page(const Glossary *glossary, LessonLanguage language) {
    for (int i = 0; i < LESSON_LANGUAGES; i++) {
        const GlossaryPage *page = &glossary->pages[(language + i) % LESSON_LANGUAGES];
        if (page->present)
            return page;
    }
    return NULL;
}

const GlossaryTerm *glossary_find(const GlossaryPage *page, const char *word) {
    for (size_t i = 0; i < page->count; i++)
        if (strcmp(page->terms[i].name, word) == 0)
            return &page->terms[i];
    return find_key(page, word);
}
