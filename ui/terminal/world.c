/* See world.h. Long lists are cut after WORLD_ITEMS items, with the number of the others. */
#include "ui/terminal/world.h"
#include "ui/lesson/text.h"

#include <stdio.h>
#include <string.h>

enum { WORLD_ITEMS = 8 };

const char *world_place_key(WorldPlace place) {
    static const char *const keys[] = {"loop.ready", "loop.timers", "terminal.tasks",
                                       "terminal.threads"};
    return keys[place];
}

static const char *task_name(const Model *model, TaskId id) {
    const ModelTask *task = model_task(model, id);
    return task ? model_text(model, task->name) : "";
}

/* The words for what a callback does; its own name when it is one of the program. */
static const char *handle_words(const Words *words, const ModelHandle *handle) {
    char key[64];
    snprintf(key, sizeof key, "handle.%s.alone", enum_word_handle_role(handle->role));
    return words_has(words, key) ? words_get(words, key) : NULL;
}

static void add_handle(Buffer *buffer, const Model *model, const Words *words, HandleId id) {
    const ModelHandle *handle = model_handle(model, id);
    const char *alone = handle_words(words, handle);
    bool step = handle->role == HANDLE_ROLE_TASK_STEP;
    if (step || handle->role == HANDLE_ROLE_TASK_WAKEUP) {
        const char *const arguments[] = {task_name(model, handle->task), NULL};
        char text[256];
        words_fill(text, sizeof text,
                   words_get(words, step ? "handle.task_step" : "handle.task_wakeup"), arguments);
        buffer_add_string(buffer, text);
    } else {
        buffer_add_string(buffer, alone ? alone : model_text(model, handle->callback));
    }
    if (handle->cancelled) {
        buffer_add_string(buffer, " ");
        buffer_add_string(buffer, words_get(words, "handle.cancelled"));
    }
}

static void begin_item(Buffer *buffer, const char *separator) {
    if (buffer->length > 0)
        buffer_add_string(buffer, separator);
}

static void add_rest(Buffer *buffer, uint32_t count) {
    char text[32];
    if (count <= WORLD_ITEMS)
        return;
    snprintf(text, sizeof text, "  +%u", count - WORLD_ITEMS);
    buffer_add_string(buffer, text);
}

static void add_ready(Buffer *buffer, const Model *model, const Words *words) {
    LoopId id = model_state(model)->loop;
    const ModelLoop *loop = model_loop(model, id);
    if (!loop)
        return;
    for (uint32_t i = 0; i < loop->ready_count && i < WORLD_ITEMS; i++) {
        begin_item(buffer, ", ");
        add_handle(buffer, model, words, model_loop_ready(model, id, i));
    }
    add_rest(buffer, loop->ready_count);
}

static void add_timers(Buffer *buffer, const Model *model, const Words *words) {
    LoopId id = model_state(model)->loop;
    const ModelLoop *loop = model_loop(model, id);
    if (!loop)
        return;
    for (uint32_t i = 0; i < loop->timer_count && i < WORLD_ITEMS; i++) {
        HandleId timer = model_loop_timer(model, id, i);
        char when[32];
        snprintf(when, sizeof when, "%.3f ", model_handle(model, timer)->when);
        begin_item(buffer, ", ");
        buffer_add_string(buffer, when);
        add_handle(buffer, model, words, timer);
    }
    add_rest(buffer, loop->timer_count);
}

static void add_state(Buffer *buffer, const Words *words, const char *word) {
    char key[64];
    snprintf(key, sizeof key, "state.%s", word);
    buffer_add_string(buffer, " ");
    buffer_add_string(buffer, words_get(words, key));
}

static void add_tasks(Buffer *buffer, const Model *model, const Words *words) {
    uint32_t shown = 0;
    for (TaskId id = 1; id <= model_task_count(model) && shown < WORLD_ITEMS; id++, shown++) {
        const ModelTask *task = model_task(model, id);
        if (!task)
            continue;
        begin_item(buffer, ", ");
        buffer_add_string(buffer, model_text(model, task->name));
        add_state(buffer, words, enum_word_task_state(task->state));
    }
    add_rest(buffer, model_task_count(model));
}

/* The main thread goes without saying. */
static void add_threads(Buffer *buffer, const Model *model, const Words *words) {
    uint32_t shown = 0;
    for (ThreadId id = 2; id <= model_thread_count(model) && shown < WORLD_ITEMS; id++, shown++) {
        const ModelThread *thread = model_thread(model, id);
        if (!thread)
            continue;
        begin_item(buffer, ", ");
        buffer_add_string(buffer, model_text(model, thread->name));
        add_state(buffer, words, enum_word_thread_state(thread->state));
    }
    if (model_thread_count(model) > 0)
        add_rest(buffer, model_thread_count(model) - 1);
}

char *world_place(const Model *model, const Words *words, WorldPlace place) {
    Buffer buffer = {0};
    switch (place) {
    case WORLD_READY: add_ready(&buffer, model, words); break;
    case WORLD_TIMERS: add_timers(&buffer, model, words); break;
    case WORLD_TASKS: add_tasks(&buffer, model, words); break;
    case WORLD_THREADS: add_threads(&buffer, model, words); break;
    case WORLD_PLACE_COUNT: break;
    }
    return buffer_take(&buffer);
}

const char *world_who(const Model *model) {
    const ModelNow *now = model_state(model);
    if (now->task)
        return task_name(model, now->task);
    const ModelThread *thread = model_thread(model, now->thread);
    return thread ? model_text(model, thread->name) : "";
}
