/*
 * The fold for shutdowns. A Runner tells its phases. A program that closes its loop by hand tells
 * none: they show in what it does. Whoever cancels all that is left, outside of the loop or after a
 * signal, begins to shut down; running the loop once more, or awaiting, waits for the cancelled
 * ones; asynchronous generators, executor and close() are told by the loop's own methods.
 */
#include "sim/model/fold.h"

static ShutdownId add_phase(Model *model, LoopId id, ShutdownPhase phase, const EventHead *head) {
    ModelLoop *loop = model_edit_loop(model, id);
    ShutdownId next = model_shutdown_count(model) + 1;
    ModelShutdown *row = loop ? model_add_shutdown(model, next, head->number) : NULL;
    ModelShutdown *last = row ? model_edit_shutdown(model, loop->shutdown_last) : NULL;
    if (!row)
        return 0;
    row->time = head->time;
    row->loop = id;
    row->phase = phase;
    if (last && !last->ended) {
        last->ended = head->number;
        last->ended_time = head->time;
    }
    if (last)
        last->shutdown_next = next;
    else
        loop->shutdown_first = next;
    loop->shutdown_last = next;
    loop->shutdown = phase;
    loop->shutdown_since = head->number;
    loop->shutdown_count = 0;
    loop->shutdown_future = 0;
    return next;
}

/* ---- by hand ---- */

/* What went before: the last run of the loop has ended, or, while it runs, a signal came. */
static void begin_by_hand(Model *model, LoopId id) {
    const ModelLoop *loop = model_loop(model, id);
    const ModelNow *now = model_state(model);
    bool signal = loop->state == LOOP_STATE_RUNNING && now->signal > loop->run_ended;
    EventHead before = {.number = signal ? now->signal : loop->run_ended,
                        .time = signal ? now->signal_time : loop->run_ended_time};
    bool stop = !signal && loop->run_ended_how == LOOP_RUN_FOREVER;
    if (loop->shutdown_last || !before.number)
        return;
    ModelShutdown *row =
        model_edit_shutdown(model, add_phase(model, id, SHUTDOWN_MAIN_DONE, &before));
    if (!row)
        return;
    row->by_hand = true;
    row->by_signal = signal;
    row->by_stop = stop;
}

static void enter_by_hand(Model *model, LoopId id, ShutdownPhase phase, const EventHead *head) {
    begin_by_hand(model, id);
    ModelShutdown *row = model_edit_shutdown(model, add_phase(model, id, phase, head));
    if (row)
        row->by_hand = true;
}

/* The phase that lasts, if it is one that was derived here. */
static ShutdownPhase phase_by_hand(const Model *model, LoopId id) {
    const ModelLoop *loop = model_loop(model, id);
    const ModelShutdown *last = loop ? model_shutdown(model, loop->shutdown_last) : NULL;
    return last && last->by_hand && !last->ended ? last->phase : SHUTDOWN_NONE;
}

/* Everybody but the one that asks has been asked. */
static bool all_are_asked(const Model *model) {
    const ModelNow *now = model_state(model);
    uint32_t others = now->tasks_alive - (now->task && now->tasks_alive ? 1 : 0);
    return others && now->tasks_cancelling >= others;
}

static void count_phase(Model *model, uint32_t count) {
    ModelShutdown *row = model_edit_shutdown(model, model_shutdown_count(model));
    if (row)
        row->count = count;
}

void model_shutdown_cancels(Model *model, LoopId id, const EventHead *head) {
    ModelNow *now = model_edit_state(model);
    const ModelLoop *loop = model_loop(model, id);
    if (!now || !loop)
        return;
    if (now->tasks_cancelling <= 1) {
        now->cancels_since = head->number;
        now->cancels_since_time = head->time;
    }
    bool runs = loop->state == LOOP_STATE_RUNNING;
    bool after_all = runs ? now->signal != 0 && now->task : loop->run_ended != 0;
    if (loop->shutdown != SHUTDOWN_NONE || !after_all || !all_are_asked(model))
        return;
    EventHead first = {.number = now->cancels_since, .time = now->cancels_since_time};
    uint32_t count = now->tasks_cancelling;
    enter_by_hand(model, id, SHUTDOWN_CANCEL_LEFTOVERS, &first);
    count_phase(model, count);
}

/* The loop runs once more, or whoever cancelled awaits: for those that were cancelled. */
static void wait_for_cancelled(Model *model, LoopId id, FutureId future, const EventHead *head) {
    if (phase_by_hand(model, id) != SHUTDOWN_CANCEL_LEFTOVERS)
        return;
    uint32_t count = model_state(model)->tasks_cancelling;
    enter_by_hand(model, id, SHUTDOWN_GATHER_LEFTOVERS, head);
    ModelShutdown *row = model_edit_shutdown(model, model_shutdown_count(model));
    if (row)
        row->future = future;
    count_phase(model, count);
}

void model_shutdown_runs(Model *model, LoopId id, const EventHead *head) {
    const ModelLoop *loop = model_loop(model, id);
    wait_for_cancelled(model, id, loop ? loop->run_until : 0, head);
}

void model_shutdown_awaits(Model *model, LoopId id, FutureId future, const EventHead *head) {
    wait_for_cancelled(model, id, future, head);
}

static void end_phase(Model *model, LoopId id, const EventHead *head) {
    const ModelLoop *loop = model_loop(model, id);
    ModelShutdown *last = loop ? model_edit_shutdown(model, loop->shutdown_last) : NULL;
    if (!last)
        return;
    last->ended = head->number;
    last->ended_time = head->time;
}

/* What the loop ran for is over; the program may go on with something else. */
void model_shutdown_stops(Model *model, LoopId id, const EventHead *head) {
    ShutdownPhase phase = phase_by_hand(model, id);
    if (phase >= SHUTDOWN_GATHER_LEFTOVERS && phase <= SHUTDOWN_EXECUTOR)
        end_phase(model, id, head);
}

/* A Runner says itself that it closes the loop. */
void model_shutdown_closes(Model *model, LoopId id, const EventHead *head) {
    const ModelLoop *loop = model_loop(model, id);
    const ModelShutdown *last = loop ? model_shutdown(model, loop->shutdown_last) : NULL;
    if (!loop || (last && !last->by_hand) || (!last && !loop->run_ended))
        return;
    enter_by_hand(model, id, SHUTDOWN_CLOSE, head);
    enter_by_hand(model, id, SHUTDOWN_DONE, head);
}

/* ---- as it is told ---- */

void fold_shutdown_phase(Model *model, const EventHead *head, const EventShutdownPhase *event) {
    ModelLoop *loop = model_edit_loop(model, event->loop);
    if (!loop)
        return;
    if (event->by_hand)
        begin_by_hand(model, event->loop);
    ShutdownId id = add_phase(model, event->loop, event->phase, head);
    ModelShutdown *row = model_edit_shutdown(model, id);
    if (!row)
        return;
    loop = model_edit_loop(model, event->loop);
    loop->shutdown_count = event->count > 0 ? (uint32_t)event->count : 0;
    loop->shutdown_future = event->future;
    row->count = loop->shutdown_count;
    row->future = event->future;
    row->by_hand = event->by_hand;
}
