/* Names, colours and short sentences for tasks, threads, handles and futures. See labels.h. */

#include "ui/window/labels.h"

#include "ui/window/sentence.h"

#include <stdio.h>
#include <string.h>

/* ---- states ---- */

StateLook look_of_task(TaskState state) {
    static const StateLook looks[] = {
        [TASK_STATE_NONE] = {ICON_IDLE, THEME_MUTED, "state.none"},
        [TASK_STATE_CREATED] = {ICON_SEED, THEME_STATE_READY, "state.created"},
        [TASK_STATE_READY] = {ICON_QUEUED, THEME_STATE_READY, "state.ready"},
        [TASK_STATE_RUNNING] = {ICON_DOT, THEME_STATE_RUNNING, "state.running"},
        [TASK_STATE_WAITING] = {ICON_WAIT, THEME_STATE_WAITING, "state.waiting"},
        [TASK_STATE_CANCELLING] = {ICON_CROSS, THEME_STATE_CANCELLING, "state.cancelling"},
        [TASK_STATE_DONE] = {ICON_CHECK, THEME_STATE_DONE, "state.done"},
        [TASK_STATE_FAILED] = {ICON_ALERT, THEME_STATE_FAILED, "state.failed"},
        [TASK_STATE_CANCELLED] = {ICON_BANNED, THEME_STATE_CANCELLED, "state.cancelled"},
    };
    _Static_assert(sizeof looks / sizeof *looks == TaskState_COUNT, "a look each");
    return looks[state];
}

StateLook look_of_thread(const ModelThread *thread) {
    static const StateLook looks[] = {
        [THREAD_STATE_NONE] = {ICON_IDLE, THEME_MUTED, "state.none"},
        [THREAD_STATE_READY] = {ICON_QUEUED, THEME_STATE_READY, "state.ready"},
        [THREAD_STATE_RUNNING] = {ICON_DOT, THEME_STATE_RUNNING, "state.running"},
        [THREAD_STATE_BLOCKED] = {ICON_DASHED, THEME_STATE_BLOCKED, "state.blocked"},
        [THREAD_STATE_IDLE] = {ICON_IDLE, THEME_MUTED, "state.idle"},
        [THREAD_STATE_ENDED] = {ICON_CHECK, THEME_STATE_DONE, "state.ended"},
    };
    _Static_assert(sizeof looks / sizeof *looks == ThreadState_COUNT, "a look each");
    return looks[thread->state];
}

StateLook look_of_lane(LaneState state) {
    static const StateLook looks[] = {
        [LANE_READY] = {ICON_QUEUED, THEME_STATE_READY, "state.ready"},
        [LANE_RUNNING] = {ICON_DOT, THEME_STATE_RUNNING, "state.running"},
        [LANE_WAITING] = {ICON_WAIT, THEME_STATE_WAITING, "state.waiting"},
        [LANE_CANCELLING] = {ICON_CROSS, THEME_STATE_CANCELLING, "state.cancelling"},
        [LANE_CLEANUP] = {ICON_CROSS, THEME_STATE_CANCELLING, "state.cleanup"},
        [LANE_BLOCKED] = {ICON_DASHED, THEME_STATE_BLOCKED, "state.blocked"},
        [LANE_IDLE] = {ICON_IDLE, THEME_MUTED, "state.idle"},
    };
    _Static_assert(sizeof looks / sizeof *looks == LANE_STATE_COUNT, "a look each");
    return looks[state];
}

/* ---- names ---- */

const char *label_text(const App *app, TextId text) {
    return app->journal ? journal_text_bytes(app->journal, text) : "";
}

const char *label_time(App *app, double time) {
    return ui_format(&app->ui, "%.3f", time);
}

static const Model *model_of(const App *app) {
    return session_model(app->session);
}

double label_now(const App *app) {
    const Model *model = model_of(app);
    double time = model ? model_state(model)->time : 0;
    return app->session->shown_time > time ? app->session->shown_time : time;
}

const char *label_task(App *app, TaskId task) {
    const ModelTask *row = model_task(model_of(app), task);
    const char *name = row ? label_text(app, row->name) : "";
    return *name ? name : ui_format(&app->ui, "Task-%u", task);
}

/* The digits at the end of a name, if they follow a '-' or '_'; "" if there are none. */
static const char *number_of_name(const char *name) {
    const char *end = name + strlen(name), *digits = end;
    while (digits > name && digits[-1] >= '0' && digits[-1] <= '9')
        digits--;
    return digits > name && digits < end && (digits[-1] == '-' || digits[-1] == '_') ? digits : "";
}

const char *label_task_mark(App *app, TaskId task) {
    const char *name = label_task(app, task);
    const char *digits = strncmp(name, "Task-", 5) == 0 ? number_of_name(name) : "";
    return *digits ? digits : ui_format(&app->ui, "%u", task);
}

const char *label_thread_mark(App *app, ThreadId thread) {
    const ModelThread *row = model_thread(model_of(app), thread);
    const char *digits = row ? number_of_name(label_text(app, row->name)) : "";
    return *digits ? ui_format(&app->ui, "T%s", digits) : ui_format(&app->ui, "T%u", thread);
}

Color label_task_color(const App *app, TaskId task) {
    return task ? theme_task_color(&app->ui.theme, task) : ui_color(&app->ui, THEME_MUTED);
}

/* Thread 1 is the main thread: workers count from 2. */
Color label_thread_color(const App *app, ThreadId thread) {
    return thread <= 1 ? ui_color(&app->ui, THEME_MUTED)
                       : theme_thread_color(&app->ui.theme, thread - 1);
}

/* ---- places ---- */

uint32_t label_line(const Model *model, SpanId span) {
    JournalSpan place = model_span(model, span);
    return place.file == 0 ? place.line : 0;
}

static uint32_t line_of_coros(const Model *model, TaskId task) {
    CoroId coros[64];
    uint32_t count = model_coros_of_task(model, task, coros, 64), line = 0;
    for (uint32_t i = 0; i < count && i < 64; i++) {
        const ModelCoro *coro = model_coro(model, coros[i]);
        uint32_t at = coro ? label_line(model, coro->await_span) : 0;
        if (at)
            line = at;
    }
    return line;
}

uint32_t label_task_line(const Model *model, const ModelTask *task) {
    uint32_t line = label_line(model, task->place);
    if (line)
        return line;
    const ModelCoro *coro = model_coro(model, task->coro);
    return coro && coro->task ? line_of_coros(model, coro->task) : 0;
}

uint32_t label_thread_line(const Model *model, const ModelThread *thread) {
    uint32_t line = label_line(model, thread->place);
    for (FrameId id = thread->frame; id && !line;) {
        const ModelFrame *frame = model_frame(model, id);
        if (!frame)
            break;
        line = frame->library ? 0 : label_line(model, frame->span);
        id = frame->back;
    }
    return line;
}

/* ---- futures ---- */

/* The function whose call a future with children stands for; NULL for other futures. */
static const char *gathering_function(FutureKind kind) {
    switch (kind) {
    case FUTURE_KIND_GATHER: return "gather";
    case FUTURE_KIND_SHIELD: return "shield";
    case FUTURE_KIND_WAIT: return "wait";
    default: return NULL;
    }
}

static const char *label_gathering(App *app, const ModelFuture *row, const char *function) {
    const Model *model = model_of(app);
    const char *text = "";
    uint32_t shown = 0;
    for (LinkId id = row->child_first; id && shown < 3; shown++) {
        const ModelLink *link = model_link(model, id);
        const ModelFuture *child = link ? model_future(model, link->child) : NULL;
        if (!child)
            break;
        const char *name = child->task ? label_task(app, child->task) : "…";
        text = ui_format(&app->ui, "%s%s%s", text, *text ? ", " : "", name);
        id = link->child_next;
    }
    const char *more = row->child_count > shown ? ", …" : "";
    return ui_format(&app->ui, "%s(%s%s)", function, text, more);
}

static const char *label_job_call(App *app, JobId id) {
    const ModelJob *job = model_job(model_of(app), id);
    return job ? label_text(app, job->call) : "";
}

const char *label_future(App *app, FutureId future) {
    const ModelFuture *row = model_future(model_of(app), future);
    if (!row)
        return ui_word(&app->ui, "future.bare_yield");
    if (row->task)
        return label_task(app, row->task);
    if (gathering_function(row->kind))
        return label_gathering(app, row, gathering_function(row->kind));
    if (row->kind == FUTURE_KIND_SLEEP)
        return ui_format(&app->ui, "sleep(%g)", row->number);
    const char *label = label_text(app, row->label);
    if (*label)
        return label;
    if (row->kind == FUTURE_KIND_EXECUTOR && *label_job_call(app, row->job))
        return label_job_call(app, row->job);
    return ui_format(&app->ui, "Future-%u", future);
}

/* ---- handles ---- */

TaskId label_handle_task(const Model *model, const ModelHandle *handle) {
    if (handle->task)
        return handle->task;
    const ModelFuture *future = model_future(model, handle->future);
    if (future && future->wait_first)
        return future->wait_first;
    return handle->role == HANDLE_ROLE_SLEEP || handle->role == HANDLE_ROLE_TIMEOUT ? handle->by
                                                                                    : 0;
}

const char *label_handle_title(App *app, const ModelHandle *handle) {
    TaskId task = label_handle_task(model_of(app), handle);
    const char *name = task ? label_task(app, task) : "";
    const char *key = ui_format(&app->ui, "handle.%s%s", enum_word_handle_role(handle->role),
                                task ? "" : ".alone");
    if (handle->role == HANDLE_ROLE_CALLBACK || handle->role == HANDLE_ROLE_DONE_CALLBACK ||
        !words_has(app->ui.words, key))
        return *label_text(app, handle->callback) ? label_text(app, handle->callback)
                                                  : ui_word(&app->ui, "handle.callback");
    return ui_fill(&app->ui, key, name, NULL, NULL);
}

static bool throws_cancel(const Model *model, const ModelHandle *handle) {
    const ModelTask *task = model_task(model, handle->task);
    return task && task->state == TASK_STATE_CANCELLING &&
           (handle->role == HANDLE_ROLE_TASK_STEP || handle->role == HANDLE_ROLE_TASK_WAKEUP);
}

static const char *timer_detail(App *app, const ModelHandle *handle) {
    double left = handle->when - label_now(app);
    if (handle->cancelled)
        return ui_word(&app->ui, "handle.cancelled");
    return ui_fill(&app->ui, "handle.due_in", label_time(app, left > 0 ? left : 0), NULL, NULL);
}

static const char *running_detail(App *app, const ModelHandle *handle) {
    const Model *model = model_of(app);
    const ModelTask *task = model_task(model, handle->task);
    uint32_t line = label_line(model, model_state(model)->span);
    const char *function = task ? label_text(app, task->function) : "";
    if (!line || !*function)
        return *function ? function : label_text(app, handle->callback);
    return ui_fill(&app->ui, "handle.at_line", function, ui_format(&app->ui, "%u", line), NULL);
}

const char *label_handle_detail(App *app, const ModelHandle *handle) {
    const Model *model = model_of(app);
    if (handle->place == HANDLE_PLACE_TIMERS)
        return timer_detail(app, handle);
    if (handle->place == HANDLE_PLACE_RUNNING)
        return running_detail(app, handle);
    if (handle->cancelled)
        return ui_word(&app->ui, "handle.cancelled");
    if (throws_cancel(model, handle))
        return ui_word(&app->ui, "handle.throws_cancel");
    uint32_t line = label_line(model, handle->span);
    if (line)
        return ui_fill(&app->ui, "handle.from_line", ui_format(&app->ui, "%u", line), NULL, NULL);
    const ModelTask *task = model_task(model, label_handle_task(model, handle));
    return task ? label_text(app, task->function) : label_text(app, handle->callback);
}

const char *label_that_fits(App *app, TextStyle style, float room, const char *name) {
    const char *last = name, *at = name;
    size_t end = strcspn(name, "( "); /* what is called; arguments may hold dots, too */
    while ((at = memchr(at, '.', end - (size_t)(at - name))) != NULL)
        last = ++at;
    return last != name && ui_text_width(&app->ui, style, name) > room ? last : name;
}

/* ---- stories ---- */

const char *label_awaited(App *app, const ModelTask *row) {
    const char *what = label_text(app, row->await_what);
    const ModelFuture *future = model_future(model_of(app), row->awaits);
    if (*what && !(future && (future->task || future->kind == FUTURE_KIND_SLEEP ||
                              gathering_function(future->kind))))
        return what;
    return label_future(app, row->awaits);
}

static const char *waiting_story(App *app, TaskId task, const ModelTask *row) {
    Waker waker = model_waker(model_of(app), task);
    const char *what = label_awaited(app, row), *since = label_time(app, row->suspended_time);
    if (waker.cycle)
        return ui_fill_rich(&app->ui, "story.waiting_cycle", what, since, NULL);
    if (waker.time >= 0)
        return ui_fill_rich(&app->ui, "story.waiting_until", what, since,
                            label_time(app, waker.time));
    return ui_fill_rich(&app->ui, "story.waiting", what, since, NULL);
}

static const char *running_story(App *app, TaskId task, const ModelTask *row) {
    const Model *model = model_of(app);
    const ModelNow *now = model_state(model);
    const ModelThread *thread = model_thread(model, row->thread);
    if (thread && thread->state == THREAD_STATE_BLOCKED)
        return ui_fill_rich(&app->ui, "story.blocks", label_blocked_call(app, thread), NULL, NULL);
    uint32_t line = now->task == task ? label_line(model, now->span) : label_task_line(model, row);
    if (!line)
        return ui_word(&app->ui, "story.running");
    return ui_fill_rich(&app->ui, "story.running_line", ui_format(&app->ui, "%u", line), NULL,
                        NULL);
}

static const char *ready_story(App *app, TaskId task, const ModelTask *row) {
    Why why = model_why_not_running(model_of(app), task);
    const char *key = row->state == TASK_STATE_CREATED ? "story.created" : "story.ready";
    const char *first = ui_word(&app->ui, key);
    if (why.kind != WHY_QUEUED && why.kind != WHY_NEXT_TURN)
        return first;
    const char *place = why.ahead == 0 ? ui_word(&app->ui, "story.is_next")
                                       : ui_plural(&app->ui, "story.ahead", (long)why.ahead, NULL);
    return ui_format(&app->ui, "%s\n%s", first, place);
}

static const char *value_of(App *app, const ModelTask *row) {
    const char *value = label_text(app, row->value);
    return *value ? value : "None";
}

const char *label_task_story(App *app, TaskId task, const ModelTask *row) {
    const char *ended = label_time(app, row->ended_time);
    switch (row->state) {
    case TASK_STATE_CREATED:
    case TASK_STATE_READY: return ready_story(app, task, row);
    case TASK_STATE_RUNNING: return running_story(app, task, row);
    case TASK_STATE_WAITING: return waiting_story(app, task, row);
    case TASK_STATE_CANCELLING:
        if (row->steps == 0)
            return ui_word(&app->ui, "story.cancelling_new");
        return ui_fill_rich(&app->ui, "story.cancelling", label_awaited(app, row), NULL, NULL);
    case TASK_STATE_DONE:
        return ui_fill_rich(&app->ui, "story.done", value_of(app, row), ended, NULL);
    case TASK_STATE_FAILED:
        return ui_fill_rich(&app->ui, "story.failed", value_of(app, row), ended, NULL);
    case TASK_STATE_CANCELLED: return ui_fill_rich(&app->ui, "story.cancelled", ended, NULL, NULL);
    default: return "";
    }
}

const char *label_blocked_call(App *app, const ModelThread *row) {
    const char *what = label_text(app, row->what);
    return *what ? what
                 : ui_word(&app->ui,
                           ui_format(&app->ui, "block.%s", enum_word_block_reason(row->reason)));
}

static const char *blocked_at_story(App *app, const ModelThread *row) {
    Node holder = model_sync_holder(model_of(app), row->sync);
    const char *what = sentence_name_of(app, (Node){NODE_SYNC, row->sync});
    const char *since = label_time(app, row->since_time);
    if (!holder.kind)
        return ui_fill_rich(&app->ui, "story.blocked_at", what, since, NULL);
    return ui_fill_rich(&app->ui, "story.blocked_held", what, sentence_name_of(app, holder), since);
}

static const char *blocked_story(App *app, const ModelThread *row) {
    if (row->sync && row->until < 0)
        return blocked_at_story(app, row);
    if (row->until >= 0)
        return ui_fill_rich(&app->ui, "story.blocked_until", label_blocked_call(app, row),
                            label_time(app, row->until), NULL);
    const char *key = *label_text(app, row->what) ? "story.blocked" : "story.blocked_word";
    return ui_fill_rich(&app->ui, key, label_blocked_call(app, row),
                        label_time(app, row->since_time), NULL);
}

/* The future of the loop that stands for the job, if there is one; else the job's own. */
static FutureId waiting_future(const Model *model, JobId id) {
    const ModelJob *job = model_job(model, id);
    const ModelFuture *own = job ? model_future(model, job->future) : NULL;
    const ModelLink *link = own ? model_link(model, own->parent_first) : NULL;
    return link && link->how == LINK_COPIES ? link->parent : job ? job->future : 0;
}

const char *label_thread_story(App *app, const ModelThread *row) {
    const Model *model = model_of(app);
    const ModelJob *job = model_job(model, row->job);
    const char *second =
        job ? ui_fill_rich(&app->ui, "story.job_for", ui_format(&app->ui, "%u", row->job),
                           label_future(app, waiting_future(model, row->job)), NULL)
            : "";
    const ModelFuture *future = job ? model_future(model, waiting_future(model, row->job)) : NULL;
    if (future && future->state == FUTURE_STATE_CANCELLED)
        second = ui_word(&app->ui, "story.works_on");
    if (row->state == THREAD_STATE_BLOCKED)
        return ui_format(&app->ui, "%s%s%s", blocked_story(app, row), *second ? "\n" : "", second);
    if (row->state == THREAD_STATE_RUNNING) {
        uint32_t line = label_thread_line(model, row);
        const char *first = line ? ui_fill_rich(&app->ui, "story.running_line",
                                                ui_format(&app->ui, "%u", line), NULL, NULL)
                                 : ui_word(&app->ui, "story.running");
        return ui_format(&app->ui, "%s%s%s", first, *second ? "\n" : "", second);
    }
    if (row->state == THREAD_STATE_READY)
        return ui_word(&app->ui, "story.thread_ready");
    if (row->state == THREAD_STATE_IDLE)
        return ui_word(&app->ui, "story.thread_idle");
    return ui_word(&app->ui, "story.thread_ended");
}
