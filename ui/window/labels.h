#pragma once

/* How things of the model are called and coloured, the same in every pane: a task has one colour, a
 * state one shape, colour and word. Texts live until the end of the frame. */

#include "ui/draw/rich.h"
#include "ui/window/app.h"

typedef struct StateLook {
    IconId icon;
    ThemeColor color;
    const char *word; /* key of the translation */
} StateLook;

StateLook look_of_task(TaskState state);
StateLook look_of_thread(const ModelThread *thread);
StateLook look_of_lane(LaneState state);

const char *label_text(const App *app, TextId text);
const char *label_time(App *app, double time);
/* The virtual time shown: within a wait it runs ahead of the last event. */
double label_now(const App *app);
const char *label_task(App *app, TaskId task);
/* A few characters for the gutter and marks: 2 for Task-2. */
const char *label_task_mark(App *app, TaskId task);
const char *label_thread_mark(App *app, ThreadId thread);
Color label_task_color(const App *app, TaskId task);
Color label_thread_color(const App *app, ThreadId thread);

/* The task that a handle is about: its own, the one that waits for its future, or the one whose
 * sleep or timeout it is; 0 if none. */
TaskId label_handle_task(const Model *model, const ModelHandle *handle);
const char *label_handle_title(App *app, const ModelHandle *handle);
const char *label_handle_detail(App *app, const ModelHandle *handle);
/* The name, or, where that is wider than the room, the name without its class and what else it is
 * qualified with. */
const char *label_that_fits(App *app, TextStyle style, float room, const char *name);

/* What a future stands for, as the program would say it: sleep(1.0), Task-2, gather(...). */
const char *label_future(App *app, FutureId future);
/* What a suspended task awaits, as the program says it. */
const char *label_awaited(App *app, const ModelTask *row);
/* One or two styled lines: what a task does, awaits or has come to. */
const char *label_task_story(App *app, TaskId task, const ModelTask *row);
/* The call in which a thread is blocked, as the program says it, else what kind of call it is. */
const char *label_blocked_call(App *app, const ModelThread *row);
const char *label_thread_story(App *app, const ModelThread *row);

/* The place of a span if it lies in the program itself: its line, else 0. */
uint32_t label_line(const Model *model, SpanId span);
/* The line of the program where a task is, looking through library frames; 0 if there is none. */
uint32_t label_task_line(const Model *model, const ModelTask *task);
uint32_t label_thread_line(const Model *model, const ModelThread *thread);
