/* Why is this task not running? The pattern why.KIND gets: {0} the task, {1} what it waits for, {2}
 * a virtual time, {3} how many are before it, {4} how many are still to come, {5} of how many, {6}
 * a thread, {7} the line where it waits, {8} who holds what the thread waits for. See sentence.h.
 */

#include "ui/window/labels.h"
#include "ui/window/sentence.h"

static const char *const kinds[] = {
    [WHY_UNKNOWN] = "unknown",
    [WHY_RUNNING] = "running",
    [WHY_ENDED] = "ended",
    [WHY_QUEUED] = "queued",
    [WHY_NEXT_TURN] = "next_turn",
    [WHY_LOOP_STOPPED] = "loop_stopped",
    [WHY_LOOP_BLOCKED] = "loop_blocked",
    [WHY_SLEEP] = "sleep",
    [WHY_TASK] = "task",
    [WHY_GATHER] = "gather",
    [WHY_JOB_QUEUED] = "job_queued",
    [WHY_JOB] = "job",
    [WHY_SYNC] = "sync",
    [WHY_SCOPE] = "scope",
    [WHY_FUTURE] = "future",
    [WHY_CANCELLING] = "cancelling",
    [WHY_BLOCKS] = "blocks",
};
_Static_assert(sizeof kinds / sizeof *kinds == WHY_KIND_COUNT, "a pattern each");

/* What it waits for. The holder of a lock is named beside the lock. */
static const char *target_of(App *app, const Why *why) {
    const ModelThread *thread = model_thread(session_model(app->session), why->thread);
    if (why->sync)
        return sentence_name_of(app, (Node){NODE_SYNC, why->sync});
    if (why->kind == WHY_BLOCKS && *label_text(app, thread->what))
        return label_text(app, thread->what);
    if (why->kind == WHY_BLOCKS)
        return label_blocked_call(app, thread);
    if (why->kind == WHY_JOB || why->kind == WHY_JOB_QUEUED)
        return sentence_name_of(app, (Node){NODE_JOB, why->job});
    const ModelTask *task = model_task(session_model(app->session), why->task);
    return why->future ? label_awaited(app, task) : sentence_name_of(app, why->target);
}

/* Finer than the kind: with a known time, a holder, nobody before it, a bare yield, an end. */
static const char *variant_of(App *app, const Why *why) {
    const ModelTask *task = model_task(session_model(app->session), why->task);
    switch (why->kind) {
    case WHY_ENDED: return enum_word_task_state(task->state);
    case WHY_QUEUED: return why->ahead ? "" : "first";
    case WHY_LOOP_BLOCKED:
    case WHY_BLOCKS: return why->sync && why->target.kind ? "held" : why->until >= 0 ? "until" : "";
    case WHY_JOB: return why->until >= 0 ? "until" : "";
    case WHY_SYNC:
        if (why->target.kind == NODE_SYNC)
            return why->ahead ? "" : "first";
        return why->ahead ? "held" : "held.first";
    case WHY_UNKNOWN: return task && task->state == TASK_STATE_CANCELLING ? "cancelling" : "";
    default: return "";
    }
}

static const char *pattern_of(App *app, const Why *why) {
    Ui *ui = &app->ui;
    const char *key = ui_format(ui, "why.%s", kinds[why->kind]);
    const char *variant = variant_of(app, why);
    return *variant ? ui_format(ui, "%s.%s", key, variant) : key;
}

const char *sentence_why(App *app, TaskId id) {
    Ui *ui = &app->ui;
    const Model *model = session_model(app->session);
    const ModelTask *task = model ? model_task(model, id) : NULL;
    if (!task)
        return "";
    Why why = model_why_not_running(model, id);
    uint32_t line = why.kind == WHY_BLOCKS
                        ? label_thread_line(model, model_thread(model, why.thread))
                        : label_task_line(model, task);
    double until = why.kind == WHY_ENDED ? task->ended_time : why.until;
    const char *parts[] = {
        label_task(app, id),
        target_of(app, &why),
        label_time(app, until),
        ui_format(ui, "%u", why.ahead),
        ui_format(ui, "%u", why.pending),
        ui_format(ui, "%u", why.total),
        why.kind == WHY_SYNC ? sentence_name_of(app, why.target)
                             : sentence_name_of(app, (Node){NODE_THREAD, why.thread}),
        line ? ui_format(ui, "%u", line) : "–",
        sentence_name_of(app, why.target),
    };
    enum { PARTS = sizeof parts / sizeof *parts };
    const char *strong[PARTS + 1] = {NULL};
    for (int i = 0; i < PARTS; i++)
        strong[i] = ui_format(ui, RICH_STRONG "%s" RICH_PLAIN, parts[i]);
    const char *text = ui_fill_all(ui, pattern_of(app, &why), strong);
    return why.cycle ? ui_format(ui, "%s %s", text, ui_word(ui, "why.cycle")) : text;
}
