/* The test's window, and the checks of a frame. See stage.h. */
#include "stage.h"

#include "sample_journal.h"
#include "suite.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char lesson_program[] = "import asyncio\n"
                                     "async def main(): #1\n"
                                     "    await asyncio.sleep(1) #2\n"
                                     "asyncio.run(main())\n";

/* ---- lessons ---- */

static void fill_text(LessonText *text, const char *words) {
    text->runs = calloc(1, sizeof *text->runs);
    text->runs[0] = (LessonRun){LESSON_RUN_PLAIN, strdup(words)};
    text->run_count = 1;
    text->plain = strdup(words);
}

static void fill_page(LessonPage *page, const char *title, const char *words) {
    page->present = true;
    page->title = strdup(title);
    page->chapter = strdup("Chapter");
    fill_text(&page->learn, words);
    page->notes = calloc(2, sizeof *page->notes);
    page->note_count = 2;
    for (int i = 0; i < 2; i++) {
        page->notes[i].number = i + 1;
        fill_text(&page->notes[i].text, words);
    }
}

static void add_experiment(LessonPage *page, const char *text) {
    LessonExperiment *experiment = calloc(1, sizeof *experiment);
    experiment->number = 1;
    fill_text(&experiment->text, text);
    experiment->before = strdup("    await asyncio.sleep(1) #2\n");
    experiment->after = strdup("    await asyncio.sleep(2) #2\n");
    page->experiments = experiment;
    page->experiment_count = 1;
}

/* What the second line of output will be: the first answer is right. */
static void add_question(LessonPage *page, const char *text) {
    static const char *const answers[] = {"B cancelled", "thread done"};
    LessonQuestion *question = calloc(1, sizeof *question);
    question->number = 1;
    question->fact = LESSON_FACT_OUTPUT_TEXT;
    question->ordinal = 2;
    fill_text(&question->text, text);
    question->answers = calloc(2, sizeof *question->answers);
    question->answer_count = 2;
    for (int i = 0; i < 2; i++) {
        question->answers[i].value = strdup(answers[i]);
        fill_text(&question->answers[i].label, answers[i]);
        fill_text(&question->answers[i].reply, text);
    }
    page->questions = question;
    page->question_count = 1;
}

static Lesson *make_lesson(int number) {
    char name[32];
    Lesson *lesson = calloc(1, sizeof *lesson);
    snprintf(name, sizeof name, "%02d-lesson", number);
    lesson->name = strdup(name);
    lesson->program = strdup(lesson_program);
    lesson->program_length = strlen(lesson_program);
    lesson->callouts = calloc(2, sizeof *lesson->callouts);
    lesson->callouts[0] = (LessonCallout){1, 5};
    lesson->callouts[1] = (LessonCallout){2, 19};
    lesson->callout_count = 2;
    lesson->level = 1 + number % 3;
    lesson->minutes = number;
    lesson->needs = strdup("");
    fill_page(&lesson->pages[LESSON_EN], "A lesson with a rather long title, as it may be",
              "A note of the lesson, long enough to need more than one line in the narrow pane.");
    fill_page(&lesson->pages[LESSON_RU], "Урок с довольно длинным названием, как бывает",
              "Пояснение к уроку, достаточно длинное, чтобы занять в узкой панели не одну строку.");
    add_question(&lesson->pages[LESSON_EN], "What is printed next, when the tasks are cancelled?");
    add_question(&lesson->pages[LESSON_RU], "Что будет напечатано дальше, когда задачи отменены?");
    add_experiment(&lesson->pages[LESSON_EN], "Make it sleep for longer and watch.");
    add_experiment(&lesson->pages[LESSON_RU], "Пусть спит дольше: посмотрите, что будет.");
    return lesson;
}

/* ---- the stage ---- */

static SessionRun sample_run(const Lesson *lesson) {
    return (SessionRun){.name = strdup("sample.py"),
                        .program = strdup(sample_program),
                        .program_length = strlen(sample_program),
                        .lesson = lesson,
                        .journal = sample_journal(JOURNAL_LEVEL_LINE)};
}

static bool begin(void *context, const WindowWish *wish, char *error, size_t error_size) {
    Stage *stage = context;
    stage->opened++;
    stage->wish = *wish;
    stage->work = -1;
    for (size_t i = 0; i < stage->catalogue.count; i++)
        if (strcmp(wish->name, stage->lessons[i]->name) == 0)
            stage->work = (int)i;
    if (stage->work < 0)
        snprintf(error, error_size, "%s: not found", wish->name);
    return stage->work >= 0;
}

static WindowWork poll_work(void *context, double patience, WindowProgress *progress,
                            SessionRun *run) {
    (void)patience;
    Stage *stage = context;
    if (stage->delay > 0) {
        stage->delay--;
        *progress = (WindowProgress){0.5, 1234, 0.25};
        return WINDOW_BUSY;
    }
    *run = sample_run(stage->lessons[stage->work]);
    run->experiment = stage->wish.experiment;
    if (run->experiment) {
        run->base = strdup(lesson_program);
        run->base_output = strdup("A done\n");
    }
    run->broken = stage->broken;
    run->message = stage->broken ? strdup("program.py:3:5: SyntaxError: invalid syntax") : NULL;
    run->more = stage->more;
    return WINDOW_READY;
}

static void stop_work(void *context) {
    Stage *stage = context;
    stage->stopped++;
}

static bool was_saved(void *context) {
    Stage *stage = context;
    bool saved = stage->saved;
    stage->saved = false;
    return saved;
}

Stage *stage_new(float width, float height, bool with_run) {
    char error[256] = "";
    Stage *stage = calloc(1, sizeof *stage);
    ck_assert_ptr_nonnull(stage);
    stage->width = width;
    stage->height = height;
    for (int i = 0; i < 3; i++)
        stage->lessons[i] = make_lesson(i + 1);
    stage->catalogue = (Catalogue){.lessons = stage->lessons, .count = 3};
    session_init(&stage->session);
    stage->session.reduced_motion = true;
    if (with_run) {
        SessionRun run = sample_run(stage->lessons[0]);
        ck_assert(session_open(&stage->session, &run));
    }
    WindowHost host = {.context = stage,
                       .catalogue = &stage->catalogue,
                       .begin = begin,
                       .poll = poll_work,
                       .stop = stop_work,
                       .changed = was_saved};
    ck_assert_msg(app_init(&stage->app, &stage->session, &host, error, sizeof error), "%s", error);
    stage_settle(stage);
    return stage;
}

static void free_text(LessonText *text) {
    for (size_t i = 0; i < text->run_count; i++)
        free(text->runs[i].text);
    free(text->runs);
    free(text->plain);
}

static void free_question(LessonQuestion *question) {
    for (size_t i = 0; i < question->answer_count; i++) {
        free(question->answers[i].value);
        free_text(&question->answers[i].label);
        free_text(&question->answers[i].reply);
    }
    free(question->answers);
    free_text(&question->text);
}

static void free_page(LessonPage *page) {
    for (size_t i = 0; i < page->question_count; i++)
        free_question(&page->questions[i]);
    free(page->questions);
    for (size_t i = 0; i < page->experiment_count; i++) {
        free_text(&page->experiments[i].text);
        free(page->experiments[i].before);
        free(page->experiments[i].after);
    }
    free(page->experiments);
    for (size_t i = 0; i < page->note_count; i++)
        free_text(&page->notes[i].text);
    free(page->notes);
    free_text(&page->learn);
    free(page->title);
    free(page->chapter);
}

static void free_lesson(Lesson *lesson) {
    for (int i = 0; i < LESSON_LANGUAGES; i++)
        free_page(&lesson->pages[i]);
    free(lesson->callouts);
    free(lesson->name);
    free(lesson->program);
    free(lesson->needs);
    free(lesson);
}

void stage_free(Stage *stage) {
    app_free(&stage->app);
    session_free(&stage->session);
    for (int i = 0; i < 3; i++)
        free_lesson(stage->lessons[i]);
    free(stage);
}

void stage_show(Stage *stage, const char *program, Journal *journal, const char *message) {
    SessionRun run = {.name = strdup("program.py"),
                      .program = strdup(program),
                      .program_length = strlen(program),
                      .journal = journal,
                      .message = message ? strdup(message) : NULL};
    ck_assert(session_open(&stage->session, &run));
    stage->app.screen = SCREEN_RUN;
    stage_settle(stage);
}

void stage_settle(Stage *stage) {
    stage->now += 100;
    app_settle(&stage->app, stage->width, stage->height, stage->now);
}

void stage_seek(Stage *stage, EventNumber event) {
    session_seek(&stage->session, event);
    stage_settle(stage);
}

void stage_click(Stage *stage, const char *region) {
    ck_assert_msg(app_click(&stage->app, region), "no region %s", region);
    stage_settle(stage);
}

void stage_key(Stage *stage, const char *key) {
    app_key(&stage->app, key);
    stage_settle(stage);
}

bool stage_has(const Stage *stage, const char *region) {
    return region_find(&stage->app.ui.regions, region) != NULL;
}

int stage_count(const Stage *stage, const char *prefix) {
    int count = 0;
    for (size_t i = 0; i < stage->app.ui.regions.count; i++)
        count += strncmp(stage->app.ui.regions.items[i].name, prefix, strlen(prefix)) == 0;
    return count;
}

bool stage_shows(const Stage *stage, const char *words) {
    const DrawList *list = &stage->app.ui.draw;
    char *all = calloc(1, list->text_length + list->count + 1);
    size_t used = 0;
    for (size_t i = 0; all && i < list->count; i++)
        if (list->items[i].kind == DRAW_TEXT) {
            memcpy(all + used, list->text + list->items[i].at, list->items[i].length);
            used += list->items[i].length;
            all[used++] = ' ';
        }
    bool found = all && strstr(all, words);
    free(all);
    return found;
}

/* ---- checks of a frame ---- */

static char fault[512];

/* Where the letters of a text are: from above the capitals to below the baseline. */
static Rect ink_of(const DrawCommand *command) {
    float size = (float)command->size, top = command->rect.y + (float)command->baseline;
    return rect_make(command->rect.x, top - size * 0.74f, command->rect.w, size * 0.94f);
}

static bool crosses(Rect a, Rect b) {
    Rect both = rect_intersect(a, b);
    return both.w > 1.5f && both.h > 1.5f;
}

static const char *text_of(const DrawList *list, const DrawCommand *command, char *out,
                           size_t size) {
    snprintf(out, size, "%.*s", (int)command->length, list->text + command->at);
    return out;
}

static const char *check_texts(const DrawList *list) {
    char one[100], two[100];
    for (size_t i = 0; i < list->count; i++) {
        const DrawCommand *a = &list->items[i];
        if (a->kind != DRAW_TEXT)
            continue;
        Rect ink = ink_of(a);
        if (!a->scrolled && !rect_contains(rect_inset(a->clip, -1, -1), ink)) {
            snprintf(fault, sizeof fault, "the text '%s' is cut",
                     text_of(list, a, one, sizeof one));
            return fault;
        }
        ink = rect_intersect(ink, a->clip);
        for (size_t j = 0; j < i; j++) {
            const DrawCommand *b = &list->items[j];
            if (b->kind != DRAW_TEXT || b->layer != a->layer ||
                !crosses(ink, rect_intersect(ink_of(b), b->clip)))
                continue;
            snprintf(fault, sizeof fault, "the texts '%s' and '%s' overlap",
                     text_of(list, a, one, sizeof one), text_of(list, b, two, sizeof two));
            return fault;
        }
    }
    return NULL;
}

static const char *check_regions(const RegionList *list) {
    for (size_t i = 0; i < list->count; i++)
        for (size_t j = 0; j < i; j++) {
            const Region *a = &list->items[i], *b = &list->items[j];
            if (a->layer != b->layer || (a->flags & REGION_FLOATS) || (b->flags & REGION_FLOATS) ||
                !crosses(a->rect, b->rect) || rect_contains(a->rect, b->rect) ||
                rect_contains(b->rect, a->rect))
                continue;
            snprintf(fault, sizeof fault, "the regions %s and %s overlap", a->name, b->name);
            return fault;
        }
    return NULL;
}

const char *stage_fault(const Stage *stage) {
    return app_fault(&stage->app);
}

const char *app_fault(const App *app) {
    const Ui *ui = &app->ui;
    if (ui->fault_count) {
        snprintf(fault, sizeof fault, "out of its box: %s", ui->fault);
        return fault;
    }
    const char *found = check_texts(&ui->draw);
    return found ? found : check_regions(&ui->regions);
}
