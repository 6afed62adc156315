/* Events as sentences. The pattern of an event gets: {0} the subject, {1} the object, {2} the text
 * (name, value, message), {3} the line, {4} a virtual time of the event, {5} its word (an outcome,
 * a kind). See sentence.h. */

#include "ui/window/sentence.h"

#include "ui/window/labels.h"

#include <string.h>

static const char *name_of_loop(App *app, LoopId loop) {
    const Model *model = session_model(app->session);
    return model_loop_count(model) > 1
               ? ui_format(&app->ui, "%s %u", ui_word(&app->ui, "node.loop"), loop)
               : ui_word(&app->ui, "node.loop");
}

static const char *or_number(App *app, TextId text, const char *key, uint32_t id) {
    const char *name = label_text(app, text);
    return *name ? name : ui_format(&app->ui, "%s %u", ui_word(&app->ui, key), id);
}

static const char *name_of(App *app, Node node) {
    const Model *model = session_model(app->session);
    switch (node.kind) {
    case NODE_TASK: return label_task(app, node.id);
    case NODE_FUTURE: return label_future(app, node.id);
    case NODE_HANDLE: {
        const ModelHandle *row = model_handle(model, node.id);
        return row ? label_handle_title(app, row) : "";
    }
    case NODE_LOOP: return name_of_loop(app, node.id);
    case NODE_CORO: {
        const ModelCoro *row = model_coro(model, node.id);
        return row ? or_number(app, row->call ? row->call : row->function, "node.coro", node.id)
                   : "";
    }
    case NODE_THREAD: {
        const ModelThread *row = model_thread(model, node.id);
        return row ? or_number(app, row->name, "node.thread", node.id) : "";
    }
    case NODE_JOB: {
        const ModelJob *row = model_job(model, node.id);
        return row ? or_number(app, row->call, "node.job", node.id) : "";
    }
    case NODE_SYNC: {
        const ModelSync *row = model_sync(model, node.id);
        return row ? or_number(app, row->label, "node.sync", node.id) : "";
    }
    case NODE_SCOPE: {
        const ModelScope *row = model_scope(model, node.id);
        return row ? or_number(app, row->label, "node.scope", node.id) : "";
    }
    case NODE_EXCEPTION: {
        const ModelException *row = model_exception(model, node.id);
        return row ? label_text(app, row->type) : "";
    }
    case NODE_FRAME: {
        const ModelFrame *row = model_frame(model, node.id);
        return row ? label_text(app, row->function) : "";
    }
    case NODE_EXECUTOR: return ui_word(&app->ui, "node.executor");
    default: return "";
    }
}

static const char *time_of(App *app, const Event *event) {
    static const char *const names[] = {"when", "until", "deadline", "number"};
    FieldValue value;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (event_field_named(event, names[i], &value) && value.number >= 0)
            return label_time(app, value.number);
    return label_time(app, event->head.time);
}

/* The word of the first enum field, translated if there is a translation. */
static const char *word_of(App *app, const Event *event) {
    const EventInfo *info = event_info(event->head.kind);
    for (uint32_t i = 0; i < info->field_count; i++) {
        const FieldKind *kind = info->fields[i].kind;
        if (kind->shape != FIELD_SHAPE_ENUM)
            continue;
        FieldValue value = event_field(event, i);
        const char *word =
            (uint64_t)value.integer < kind->word_count ? kind->words[value.integer] : "";
        const char *key = ui_format(&app->ui, "word.%s", word);
        return words_has(app->ui.words, key) ? ui_word(&app->ui, key) : word;
    }
    return "";
}

static const char *line_of(App *app, SpanId span) {
    uint32_t line = label_line(session_model(app->session), span);
    return line ? ui_format(&app->ui, "%u", line) : "–";
}

/* One line, at most so long: output may be anything. */
static const char *short_text(App *app, TextId text) {
    const char *bytes = label_text(app, text);
    size_t length = strcspn(bytes, "\n");
    size_t shown = length > 120 ? text_boundary(bytes, length, 120) : length;
    return ui_format(&app->ui, "%.*s%s", (int)shown, bytes,
                     bytes[shown] && bytes[shown] != '\n' ? "…" : "");
}

/* The pattern's key. A task that has never been suspended has no await at which to throw. */
static const char *key_of(App *app, const Event *event) {
    const char *name = event_info(event->head.kind)->name;
    if (event->head.kind == EVENT_TASK_CANCEL_DELIVER) {
        const ModelTask *task =
            model_task(session_model(app->session), event->as.task_cancel_deliver.task);
        if (task && !task->suspended)
            return ui_format(&app->ui, "event.%s.new", name);
    }
    return ui_format(&app->ui, "event.%s", name);
}

const char *sentence_of_event(App *app, EventNumber number) {
    Ui *ui = &app->ui;
    const Model *model = session_model(app->session);
    if (!model || number == 0)
        return ui_word(ui, model ? "event.none" : "event.no_journal");
    Event event;
    journal_get(app->journal, number, &event);
    Explanation explanation = model_explain(model, number);
    const char *parts[] = {
        name_of(app, explanation.subject),
        name_of(app, explanation.object),
        short_text(app, explanation.text),
        line_of(app, explanation.span),
        time_of(app, &event),
        word_of(app, &event),
    };
    const char *strong[7] = {NULL};
    for (int i = 0; i < 6; i++)
        strong[i] = ui_format(ui, RICH_STRONG "%s" RICH_PLAIN, parts[i]);
    const char *text = ui_fill_all(ui, key_of(app, &event), strong);
    return ui_format(ui, RICH_EMPHASIS "%u" RICH_PLAIN "  %s", number, text);
}
