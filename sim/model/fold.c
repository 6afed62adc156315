/*
 * From one event to the next state of the world. Here: the step itself, what every event changes
 * (the time, the thread, the place in the program), and the run; the other parts are in fold_*.c.
 *
 * comes from journal_get / goes to the tables of rows.def. An event costs a few row changes,
 * whatever the number of tasks.
 */
#include "sim/model/fold.h"

ModelNow *model_edit_state(Model *model) {
    ModelNow *now = model_edit_now(model, 1);
    return now || model->failed ? now : model_add_now(model, 1, 1);
}

/* ---- the place in the program that an event names ---- */

#define PICKS_NOTHING(kind)                                                                        \
    static inline SpanId pick_##kind(SpanId found, field_##kind value) {                           \
        (void)value;                                                                               \
        return found;                                                                              \
    }
PICKS_NOTHING(int)
PICKS_NOTHING(time)
PICKS_NOTHING(flag)
PICKS_NOTHING(text)
#define ID(Type, kind, meaning) PICKS_NOTHING(kind)
#include "sim/journal/ids.def"
#undef ID
#define ENUM(Type, kind, MEMBERS) PICKS_NOTHING(kind)
#include "sim/journal/enums.def"
#undef ENUM

static inline SpanId pick_span(SpanId found, SpanId span) {
    return span ? span : found;
}

static SpanId span_of(const Event *event) {
    SpanId span = 0;
    switch (event->head.kind) {
#define FIELD(kind, name) span = pick_##kind(span, row->name);
#define EVENT(NAME, Name, event_name, level, part, meaning, FIELDS)                                \
    case EVENT_##NAME: {                                                                           \
        const Event##Name *row = &event->as.event_name;                                            \
        (void)row;                                                                                 \
        FIELDS break;                                                                              \
    }
#include "sim/journal/events.def"
#undef EVENT
#undef FIELD
    case EVENT_NONE:
    case EVENT_KIND_COUNT: break;
    }
    return span;
}

static void move_to_span(Model *model, ModelNow *now, SpanId span, EventNumber event) {
    ModelThread *thread = model_edit_thread(model, now->thread);
    bool library = model_span(model, span).file != 0;
    now->span = span;
    if (!library) {
        now->place = span;
        now->place_event = event;
    }
    if (thread && (!library || !thread->place))
        thread->place = span;
}

/* ---- the thread that runs ---- */

static void add_unknown_thread(Model *model, const EventHead *head) {
    ModelThread *thread = model_add_thread(model, head->thread, head->number);
    if (!thread)
        return;
    thread->kind = head->thread == 1 ? THREAD_KIND_MAIN : THREAD_KIND_THREAD;
    thread->state = THREAD_STATE_READY;
    thread->since = head->number;
    thread->since_time = head->time;
}

static void pause_thread(Model *model, ThreadId id, const EventHead *head) {
    const ModelThread *known = model_thread(model, id);
    ModelThread *thread =
        known && known->state == THREAD_STATE_RUNNING ? model_edit_thread(model, id) : NULL;
    if (!thread)
        return;
    thread->state = THREAD_STATE_READY;
    thread->since = head->number;
    thread->since_time = head->time;
}

static void run_thread(Model *model, ModelNow *now, const EventHead *head) {
    ModelThread *thread = model_edit_thread(model, head->thread);
    if (!thread)
        return;
    if (thread->state == THREAD_STATE_READY) {
        thread->state = THREAD_STATE_RUNNING;
        thread->since = head->number;
        thread->since_time = head->time;
    }
    const ModelLoop *loop = model_loop(model, thread->loop);
    now->thread = head->thread;
    now->task = thread->task;
    now->frame = thread->frame;
    now->handle = loop ? loop->running : 0;
    if (loop)
        now->loop = thread->loop;
    if (thread->place)
        now->place = now->span = thread->place;
}

static void switch_thread(Model *model, ModelNow *now, const EventHead *head) {
    if (!model_thread(model, head->thread))
        add_unknown_thread(model, head);
    pause_thread(model, now->thread, head);
    run_thread(model, now, head);
}

/* ---- one step ---- */

static void fold_head(Model *model, const Event *event) {
    const EventHead *head = &event->head;
    ModelNow *now = model_edit_state(model);
    if (!now)
        return;
    now->event = head->number;
    now->time = head->time;
    now->iteration = head->iteration;
    const ModelThread *thread = model_thread(model, head->thread);
    bool waits_to_run = thread && thread->state == THREAD_STATE_READY;
    if (head->thread && (head->thread != now->thread || waits_to_run))
        switch_thread(model, now, head);
    SpanId span = span_of(event);
    if (span)
        move_to_span(model, now, span, head->number);
}

static void fold_body(Model *model, const Event *event) {
    switch (event->head.kind) {
#define EVENT(NAME, Name, name, level, part, meaning, FIELDS)                                      \
    case EVENT_##NAME:                                                                             \
        fold_##name(model, &event->head, &event->as.name);                                         \
        break;
#include "sim/journal/events.def"
#undef EVENT
    case EVENT_NONE:
    case EVENT_KIND_COUNT: break;
    }
}

bool model_apply_next(Model *model) {
    if (model->failed || model->world.event >= journal_count(model->journal))
        return false;
    if (!undo_mark(model))
        return false;
    Event event;
    journal_get(model->journal, ++model->world.event, &event);
    fold_head(model, &event);
    fold_body(model, &event);
    return !model->failed;
}

/* ---- the run ---- */

void fold_run_begin(Model *model, const EventHead *head, const EventRunBegin *event) {
    ModelNow *now = model_edit_state(model);
    (void)head;
    if (!now)
        return;
    now->program = event->program;
    now->notebook = event->notebook;
}

void fold_source(Model *model, const EventHead *head, const EventSource *event) {
    (void)model;
    (void)head;
    (void)event;
}

void fold_run_end(Model *model, const EventHead *head, const EventRunEnd *event) {
    ModelNow *now = model_edit_state(model);
    if (!now)
        return;
    now->ended = head->number;
    now->status = event->status;
    now->outcome = event->outcome;
    now->message = event->message;
}

void fold_output(Model *model, const EventHead *head, const EventOutput *event) {
    ModelOutput *output = model_add_output(model, model_output_count(model) + 1, head->number);
    if (!output)
        return;
    output->time = head->time;
    output->stream = event->stream;
    output->text = event->text;
    output->task = event->task;
    output->thread = head->thread;
    output->span = event->span;
}

/* ---- signals and exceptions ---- */

void fold_signal_send(Model *model, const EventHead *head, const EventSignalSend *event) {
    ModelNow *now = model_edit_state(model);
    (void)event;
    if (now)
        now->signal = head->number;
    if (now)
        now->signal_time = head->time;
}

void fold_signal_deliver(Model *model, const EventHead *head, const EventSignalDeliver *event) {
    (void)model;
    (void)head;
    (void)event;
}

void fold_exception_raise(Model *model, const EventHead *head, const EventExceptionRaise *event) {
    ModelException *exception = model_add_exception(model, event->exception, head->number);
    if (!exception)
        return;
    exception->type = event->type;
    exception->message = event->message;
    exception->task = event->task;
    exception->span = event->span;
}

void fold_exception_uncaught(Model *model, const EventHead *head,
                             const EventExceptionUncaught *event) {
    ModelException *exception = model_edit_exception(model, event->exception);
    if (exception)
        exception->ended = head->number;
}
