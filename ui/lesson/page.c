/*
 * From Markdown to a page: md4c calls back for each block, span and piece of text, and the Reader
 * keeps to which text of the page it belongs. md4c tells no lines; but the text it hands out lies
 * in the file's own buffer, so its address tells the line.
 */
#include "ui/lesson/page.h"
#include "ui/lesson/front.h"
#include "ui/lesson/text.h"

#include <md4c.h>
#include <stdlib.h>
#include <string.h>

typedef enum {
    SECTION_NONE,
#define HEADING(id, numbered, english, russian) SECTION_##id,
#include "ui/lesson/headings.def"
#undef HEADING
} Section;

typedef struct {
    LessonPage *page;
    LessonProblems *problems;
    const char *bytes;
    size_t length;
    int line;            /* of the last text seen */
    const char *counted; /* the line of this place is known */
    int counted_line;
    Section section;
    LessonText *target; /* where text goes; NULL: nowhere */
    LessonText *around; /* the target outside of the answer or reply */
    LessonRunKind style;
    unsigned heading_level; /* 0: not in a heading */
    Buffer heading;
    Buffer first; /* of a question: its first paragraph, which must be `ask: ...` */
    bool in_first;
    bool in_diff, in_code;
    int list_depth;
    Buffer code;
} Reader;

/* Texts come nearly in order: counting goes on where it came to. */
static int line_of(Reader *reader, const char *text) {
    if (text < reader->bytes || text > reader->bytes + reader->length)
        return 0;
    if (!reader->counted || text < reader->counted) {
        reader->counted = reader->bytes;
        reader->counted_line = 1;
    }
    for (; reader->counted < text; reader->counted++)
        reader->counted_line += *reader->counted == '\n';
    return reader->counted_line;
}

static void problem(Reader *reader, int line, const char *message, const char *detail) {
    lesson_problems_add(reader->problems, reader->page->path, line, 0, message, detail);
}

/* ---- headings ---- */

typedef struct {
    Section section;
    bool numbered;
    const char *words[LESSON_LANGUAGES];
} Heading;

static const Heading headings[] = {
#define HEADING(id, numbered, english, russian) {SECTION_##id, numbered, {english, russian}},
#include "ui/lesson/headings.def"
#undef HEADING
};

/* The number after the words of a heading; 0 when there is none or something else follows. */
static int number_after(const char *text) {
    char *end;
    if (*text != ' ')
        return 0;
    long number = strtol(text + 1, &end, 10);
    return *end == '\0' && number > 0 && number < 1000 ? (int)number : 0;
}

static const Heading *find_heading(const char *text, int *number) {
    for (size_t i = 0; i < sizeof headings / sizeof *headings; i++)
        for (int language = 0; language < LESSON_LANGUAGES; language++) {
            const char *words = headings[i].words[language];
            size_t length = strlen(words);
            if (strncmp(text, words, length) != 0)
                continue;
            *number = number_after(text + length);
            if (headings[i].numbered ? *number > 0 : text[length] == '\0')
                return &headings[i];
        }
    return NULL;
}

static LessonText *begin_note(Reader *reader, int number) {
    LessonPage *page = reader->page;
    page->notes = array_grow(page->notes, page->note_count, sizeof *page->notes);
    LessonNote *note = &page->notes[page->note_count++];
    *note = (LessonNote){.number = number, .line = reader->line};
    return &note->text;
}

static LessonText *begin_question(Reader *reader, int number) {
    LessonPage *page = reader->page;
    page->questions = array_grow(page->questions, page->question_count, sizeof *page->questions);
    LessonQuestion *question = &page->questions[page->question_count++];
    *question = (LessonQuestion){.number = number, .line = reader->line, .fact = LESSON_FACT_COUNT};
    reader->in_first = true;
    return &question->text;
}

static LessonText *begin_experiment(Reader *reader, int number) {
    LessonPage *page = reader->page;
    page->experiments =
        array_grow(page->experiments, page->experiment_count, sizeof *page->experiments);
    LessonExperiment *experiment = &page->experiments[page->experiment_count++];
    *experiment = (LessonExperiment){.number = number, .line = reader->line};
    return &experiment->text;
}

static LessonText *begin_section(Reader *reader, int number) {
    switch (reader->section) {
    case SECTION_LEARN: return &reader->page->learn;
    case SECTION_NOTE: return begin_note(reader, number);
    case SECTION_QUESTION: return begin_question(reader, number);
    case SECTION_EXPERIMENT: return begin_experiment(reader, number);
    case SECTION_SUMMARY: return &reader->page->summary;
    case SECTION_READ_ON: return &reader->page->read_on;
    case SECTION_NONE: break;
    }
    return NULL;
}

static void end_heading(Reader *reader) {
    char *text = buffer_take(&reader->heading);
    int number = 0;
    const Heading *heading = reader->heading_level == 2 ? find_heading(text, &number) : NULL;
    if (!heading)
        problem(reader, reader->line,
                "unknown heading '%s'; lessons/TEMPLATE shows the headings of a lesson", text);
    reader->section = heading ? heading->section : SECTION_NONE;
    reader->in_first = false;
    reader->target = begin_section(reader, number);
    reader->heading_level = 0;
    free(text);
}

/* ---- questions ---- */

static const char *const facts[] = {
#define FACT(id, text) text,
#include "ui/lesson/facts.def"
#undef FACT
};

/* Cuts ` at: #4` off the end of a question's first paragraph; the 4, or 0 when it is not there. */
static int cut_place(char *text) {
    char *place = strstr(text, " at: #");
    if (!place)
        return 0;
    char *end;
    long number = strtol(place + 6, &end, 10);
    if (*end || number < 1 || number > 999)
        return 0;
    *place = '\0';
    return (int)number;
}

/* Matches `text of output 2` with `text of output N`. */
static bool match_fact(const char *pattern, const char *text, int *ordinal) {
    while (*pattern && *pattern != 'N') {
        if (*pattern++ != *text++)
            return false;
    }
    *ordinal = 0;
    if (*pattern == 'N') {
        char *end;
        long number = strtol(text, &end, 10);
        if (end == text || number < 1 || number > 10000)
            return false;
        *ordinal = (int)number;
        text = end;
    }
    return *text == '\0';
}

static void read_ask(Reader *reader) {
    char *text = buffer_take(&reader->first);
    LessonQuestion *question = &reader->page->questions[reader->page->question_count - 1];
    reader->in_first = false;
    question->at = cut_place(text);
    const char *asked = strncmp(text, "ask: ", 5) == 0 ? text + 5 : NULL;
    for (int fact = 0; asked && fact < LESSON_FACT_COUNT; fact++)
        if (match_fact(facts[fact], asked, &question->ordinal)) {
            question->fact = (LessonFact)fact;
            free(text);
            return;
        }
    problem(reader, reader->line,
            asked ? "a question cannot ask for '%s'; ui/lesson/facts.def lists what it can"
                  : "a question begins with a paragraph 'ask: ...', not with '%s'",
            asked ? asked : text);
    free(text);
}

static LessonQuestion *open_question(Reader *reader) {
    if (reader->section != SECTION_QUESTION)
        return NULL;
    return &reader->page->questions[reader->page->question_count - 1];
}

static LessonAnswer *open_answer(Reader *reader) {
    LessonQuestion *question = open_question(reader);
    return question && reader->list_depth > 0 && question->answer_count > 0
               ? &question->answers[question->answer_count - 1]
               : NULL;
}

static void begin_answer(Reader *reader, LessonQuestion *question) {
    question->answers =
        array_grow(question->answers, question->answer_count, sizeof *question->answers);
    LessonAnswer *answer = &question->answers[question->answer_count++];
    *answer = (LessonAnswer){0};
    reader->around = &question->text;
    reader->target = &answer->label;
}

/* ---- md4c's callbacks ---- */

static void add(Reader *reader, LessonRunKind kind, const char *text, size_t length) {
    if (reader->target)
        lesson_text_add(reader->target, kind, text, length);
}

static void begin_item(Reader *reader) {
    LessonQuestion *question = open_question(reader);
    if (question && reader->list_depth == 1)
        begin_answer(reader, question);
    else
        add(reader, LESSON_RUN_ITEM, "", 0);
}

static void end_item(Reader *reader) {
    if (open_question(reader) && reader->list_depth == 1)
        reader->target = reader->around;
    else
        add(reader, LESSON_RUN_PARAGRAPH, "", 0);
}

static int enter_block(MD_BLOCKTYPE type, void *detail, void *context) {
    Reader *reader = context;
    LessonAnswer *answer;
    switch (type) {
    case MD_BLOCK_H: reader->heading_level = ((MD_BLOCK_H_DETAIL *)detail)->level; break;
    case MD_BLOCK_UL:
    case MD_BLOCK_OL: reader->list_depth++; break;
    case MD_BLOCK_LI: begin_item(reader); break;
    case MD_BLOCK_QUOTE:
        answer = open_answer(reader);
        if (answer)
            reader->target = &answer->reply;
        break;
    case MD_BLOCK_CODE: {
        const MD_ATTRIBUTE *lang = &((MD_BLOCK_CODE_DETAIL *)detail)->lang;
        reader->in_code = true;
        reader->in_diff = reader->section == SECTION_EXPERIMENT && lang->size == 4 &&
                          memcmp(lang->text, "diff", 4) == 0;
        break;
    }
    default: break;
    }
    return 0;
}

/* `-` lines are replaced by `+` lines; a line with neither stays and stands in both. */
static void end_diff(Reader *reader, const char *text) {
    LessonExperiment *experiment = &reader->page->experiments[reader->page->experiment_count - 1];
    Buffer before = {0}, after = {0};
    while (*text) {
        size_t length = strcspn(text, "\n");
        length += text[length] == '\n';
        if (*text != '+')
            buffer_add(&before, text + (length > 1), length - (length > 1));
        if (*text != '-')
            buffer_add(&after, text + (length > 1), length - (length > 1));
        text += length;
    }
    if (experiment->before)
        problem(reader, reader->line, "an experiment has one block of code%s", "");
    free(experiment->before);
    free(experiment->after);
    experiment->before = buffer_take(&before);
    experiment->after = buffer_take(&after);
}

static void end_code(Reader *reader) {
    char *text = buffer_take(&reader->code);
    if (reader->in_diff)
        end_diff(reader, text);
    for (const char *at = text; !reader->in_diff && *at;) {
        size_t length = strcspn(at, "\n");
        add(reader, LESSON_RUN_CODE_LINE, at, length);
        add(reader, LESSON_RUN_PARAGRAPH, "", 0);
        at += length + (at[length] == '\n');
    }
    reader->in_code = reader->in_diff = false;
    free(text);
}

static int leave_block(MD_BLOCKTYPE type, void *detail, void *context) {
    Reader *reader = context;
    LessonAnswer *answer;
    (void)detail;
    switch (type) {
    case MD_BLOCK_H: end_heading(reader); break;
    case MD_BLOCK_UL:
    case MD_BLOCK_OL: reader->list_depth--; break;
    case MD_BLOCK_LI: end_item(reader); break;
    case MD_BLOCK_QUOTE:
        answer = open_answer(reader);
        if (answer)
            reader->target = &answer->label;
        break;
    case MD_BLOCK_CODE: end_code(reader); break;
    case MD_BLOCK_P:
        if (reader->in_first)
            read_ask(reader);
        else
            add(reader, LESSON_RUN_PARAGRAPH, "", 0);
        break;
    default: break;
    }
    return 0;
}

static int enter_span(MD_SPANTYPE type, void *detail, void *context) {
    Reader *reader = context;
    (void)detail;
    if (type == MD_SPAN_EM)
        reader->style = LESSON_RUN_EMPHASIS;
    else if (type == MD_SPAN_STRONG)
        reader->style = LESSON_RUN_STRONG;
    else if (type == MD_SPAN_CODE)
        reader->style = LESSON_RUN_CODE;
    return 0;
}

static int leave_span(MD_SPANTYPE type, void *detail, void *context) {
    Reader *reader = context;
    (void)type;
    (void)detail;
    reader->style = LESSON_RUN_PLAIN;
    return 0;
}

static void note_line(Reader *reader, const char *text) {
    int line = line_of(reader, text);
    if (line > 0)
        reader->line = line;
    LessonAnswer *answer = open_answer(reader);
    if (answer && answer->line == 0)
        answer->line = reader->line;
}

static int add_text(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *context) {
    Reader *reader = context;
    note_line(reader, text);
    if (type == MD_TEXT_SOFTBR) {
        text = " ";
        size = 1;
    } else if (type == MD_TEXT_BR) {
        text = "\n";
        size = 1;
    }
    if (reader->heading_level > 0)
        buffer_add(&reader->heading, text, size);
    else if (reader->in_code)
        buffer_add(&reader->code, text, size);
    else if (reader->in_first)
        buffer_add(&reader->first, text, size);
    else
        add(reader, reader->style, text, size);
    return 0;
}

/* ---- the page ---- */

static int by_number(const void *left, const void *right) {
    return *(const int *)left - *(const int *)right; /* each item's first member is its number */
}

static void finish_answer(Reader *reader, const LessonQuestion *question, LessonAnswer *answer) {
    lesson_text_finish(&answer->label);
    lesson_text_finish(&answer->reply);
    const char *value = answer->label.plain;
    for (size_t i = answer->label.run_count; i > 0; i--)
        if (answer->label.runs[i - 1].kind == LESSON_RUN_CODE)
            value = answer->label.runs[i - 1].text;
    answer->value = string_copy(value, strlen(value));
    if (!*answer->reply.plain)
        problem(reader, answer->line ? answer->line : question->line,
                "the answer '%s' has no reply: a quotation '> ...' below it", value);
}

static void finish_questions(Reader *reader) {
    LessonPage *page = reader->page;
    for (size_t i = 0; i < page->question_count; i++) {
        LessonQuestion *question = &page->questions[i];
        lesson_text_finish(&question->text);
        for (size_t k = 0; k < question->answer_count; k++)
            finish_answer(reader, question, &question->answers[k]);
        if (question->answer_count < 2)
            problem(reader, question->line, "a question has two answers at least%s", "");
        if (!*question->text.plain)
            problem(reader, question->line, "the question asks nothing%s", "");
    }
}

static void finish(Reader *reader) {
    LessonPage *page = reader->page;
    lesson_text_finish(&page->learn);
    lesson_text_finish(&page->summary);
    lesson_text_finish(&page->read_on);
    for (size_t i = 0; i < page->note_count; i++)
        lesson_text_finish(&page->notes[i].text);
    for (size_t i = 0; i < page->experiment_count; i++) {
        lesson_text_finish(&page->experiments[i].text);
        if (!page->experiments[i].before)
            problem(reader, page->experiments[i].line,
                    "the experiment has no block of code marked 'diff'%s", "");
    }
    finish_questions(reader);
    if (page->note_count > 1)
        qsort(page->notes, page->note_count, sizeof *page->notes, by_number);
    if (page->question_count > 1)
        qsort(page->questions, page->question_count, sizeof *page->questions, by_number);
    if (page->experiment_count > 1)
        qsort(page->experiments, page->experiment_count, sizeof *page->experiments, by_number);
}

void page_read(LessonPage *page, PageProperties *properties, const char *text, size_t length,
               LessonProblems *problems) {
    static const MD_PARSER parser = {.flags = MD_FLAG_NOHTML | MD_FLAG_NOINDENTEDCODEBLOCKS,
                                     .enter_block = enter_block,
                                     .leave_block = leave_block,
                                     .enter_span = enter_span,
                                     .leave_span = leave_span,
                                     .text = add_text};
    Reader reader = {.page = page, .problems = problems, .bytes = text, .length = length};
    size_t start = front_read(page, properties, text, length, problems);
    reader.line = 1;
    if (md_parse(text + start, (MD_SIZE)(length - start), &parser, &reader) != 0)
        problem(&reader, 1, "not readable as Markdown%s", "");
    finish(&reader);
    free(buffer_take(&reader.heading));
    free(buffer_take(&reader.first));
    free(buffer_take(&reader.code));
}

static void question_free(LessonQuestion *question) {
    for (size_t i = 0; i < question->answer_count; i++) {
        lesson_text_free(&question->answers[i].label);
        lesson_text_free(&question->answers[i].reply);
        free(question->answers[i].value);
    }
    free(question->answers);
    lesson_text_free(&question->text);
}

void page_free(LessonPage *page) {
    for (size_t i = 0; i < page->note_count; i++)
        lesson_text_free(&page->notes[i].text);
    for (size_t i = 0; i < page->question_count; i++)
        question_free(&page->questions[i]);
    for (size_t i = 0; i < page->experiment_count; i++) {
        lesson_text_free(&page->experiments[i].text);
        free(page->experiments[i].before);
        free(page->experiments[i].after);
    }
    free(page->notes);
    free(page->questions);
    free(page->experiments);
    lesson_text_free(&page->learn);
    lesson_text_free(&page->summary);
    lesson_text_free(&page->read_on);
    free(page->path);
    free(page->title);
    free(page->chapter);
    *page = (LessonPage){0};
}
