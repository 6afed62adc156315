/* See loop_order.h. A handle's deadline and a task's name at the moment come from the model. */
#include "ui/loop_order.h"
#include "sim/model/model.h"

static void write_name(const char *name, FILE *out) {
    for (const char *at = name; *at; at++) {
        if ((unsigned char)*at < 0x20)
            fprintf(out, "\\x%02x", (unsigned char)*at);
        else
            fputc(*at, out);
    }
    fputc('\n', out);
}

static void write_due(const Model *model, HandleId id, FILE *out) {
    const ModelHandle *handle = model_handle(model, id);
    if (handle)
        fprintf(out, "due when=%.9f\n", handle->when);
}

static void write_run(const Model *model, HandleId id, FILE *out) {
    const ModelHandle *handle = model_handle(model, id);
    if (!handle)
        return;
    bool step = handle->role == HANDLE_ROLE_TASK_STEP;
    if (step || handle->role == HANDLE_ROLE_TASK_WAKEUP) {
        const ModelTask *task = model_task(model, handle->task);
        fputs(step ? "run step " : "run wakeup ", out);
        write_name(task ? model_text(model, task->name) : "", out);
    } else {
        fputs("run call ", out);
        write_name(model_text(model, handle->callback), out);
    }
}

bool loop_order_write(const Journal *journal, FILE *out) {
    Model *model = model_new(journal, NULL, NULL);
    unsigned iterations = 0;
    if (!model)
        return false;
    for (EventNumber number = 1; number <= journal_count(journal); number++) {
        Event event;
        if (!model_apply_next(model)) {
            model_free(model);
            return false;
        }
        journal_get(journal, number, &event);
        if (event.head.kind == EVENT_TIMER_DUE)
            write_due(model, event.as.timer_due.handle, out);
        else if (event.head.kind == EVENT_READY_BEGIN)
            fprintf(out, "iter %u t=%.9f ready=%d\n", ++iterations, event.head.time,
                    (int)event.as.ready_begin.count);
        else if (event.head.kind == EVENT_HANDLE_BEGIN)
            write_run(model, event.as.handle_begin.handle, out);
    }
    model_free(model);
    return true;
}
