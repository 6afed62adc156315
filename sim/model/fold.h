/*
 * The fold, private to sim/model: one function an event, each changing the tables of the model. An
 * event that makes no sense (a journal may come from anywhere) changes nothing.
 */
#pragma once

#include "sim/model/table.h"

/* fold_task_create(model, head, event) and so on. */
#define EVENT(NAME, Name, name, level, part, meaning, FIELDS)                                      \
    void fold_##name(Model *model, const EventHead *head, const Event##Name *event);
#include "sim/journal/events.def"
#undef EVENT

/* The timers of a loop: a balanced tree over the handles, by deadline, then by order of setting. */
void model_timers_insert(Model *model, ModelLoop *loop, HandleId handle);
void model_timers_remove(Model *model, ModelLoop *loop, HandleId handle);

/* Helpers that several parts share. */
void model_task_enter(Model *model, TaskId task, TaskState state, const EventHead *head);
/* The task's handle joined the ready queue of its loop. */
void model_task_made_ready(Model *model, TaskId task, HandleId handle, const EventHead *head);
void model_future_settle(Model *model, FutureId future, Outcome outcome, TextId value,
                         const EventHead *head);
/* What concerns the cancel requests of a task that are on their way: is one only a flag so far; the
 * task joined the ready queue; it awaits something while it cleans up; its step ended without the
 * requests having been delivered. */
bool model_cancel_is_pending(const Model *model, const ModelTask *task);
void model_cancels_woken(Model *model, const ModelTask *task, const EventHead *head);
void model_cancels_await(Model *model, const ModelTask *task, SpanId span, const EventHead *head);
void model_cancels_lose(Model *model, const ModelTask *task, CancelState later,
                        const EventHead *head);
/* All cancel requests that were delivered to the task and are not ended yet end so. */
void model_cancels_end(Model *model, TaskId task, CancelState state, const EventHead *head);
/* What a program does that shuts its loop down by hand, see fold_shutdown.c: it cancels a task,
 * lets the loop run, awaits in a task, the loop stops and closes. */
void model_shutdown_cancels(Model *model, LoopId loop, const EventHead *head);
void model_shutdown_runs(Model *model, LoopId loop, const EventHead *head);
void model_shutdown_awaits(Model *model, LoopId loop, FutureId future, const EventHead *head);
void model_shutdown_stops(Model *model, LoopId loop, const EventHead *head);
void model_shutdown_closes(Model *model, LoopId loop, const EventHead *head);
ModelNow *model_edit_state(Model *model);
