/* Events as sentences. The pattern of an event is event.NAME.WORD for one of its words (an outcome,
 * a kind), else event.NAME. It gets: {0} the subject, {1} the object, {2} the text (name, value,
 * message), {3} the line, {4} a virtual time of the event, {5} its word, {6} who did it. What
 * stands in [brackets] is left out where no line of the program is known. See sentence.h. */

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

/* Lock, or with a number where there are several: Lock 2. */
static const char *name_of_sync(App *app, const ModelSync *row, SyncId id) {
    enum { SCAN_MAX = 256 };
    const Model *model = session_model(app->session);
    uint32_t number = 0, same = 0;
    for (SyncId at = 1; at <= model_sync_count(model) && at <= SCAN_MAX; at++) {
        const ModelSync *other = model_sync(model, at);
        same += other && other->label == row->label;
        if (at == id)
            number = same;
    }
    const char *label = or_number(app, row->label, "node.sync", id);
    return same > 1 && number ? ui_format(&app->ui, "%s %u", label, number) : label;
}

const char *sentence_name_of(App *app, Node node) {
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
        return row ? name_of_sync(app, row, node.id) : "";
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
    return line ? ui_format(&app->ui, "%u", line) : "";
}

/* One line, at most so long: output may be anything. */
static const char *short_text(App *app, TextId text) {
    const char *bytes = label_text(app, text);
    size_t length = strcspn(bytes, "\n");
    size_t shown = length > 120 ? text_boundary(bytes, length, 120) : length;
    return ui_format(&app->ui, "%.*s%s", (int)shown, bytes,
                     bytes[shown] && bytes[shown] != '\n' ? "…" : "");
}

/* ---- who, what, and the pattern ---- */

/* The task or thread that did it, as far as the event tells. */
static const char *who_of(App *app, const Event *event) {
    static const struct {
        const char *field;
        NodeKind kind;
    } fields[] = {{"by", NODE_TASK},      {"parent", NODE_TASK},   {"task", NODE_TASK},
                  {"owner", NODE_THREAD}, {"waiter", NODE_THREAD}, {"worker", NODE_THREAD}};
    FieldValue value;
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
        if (event_field_named(event, fields[i].field, &value) && value.integer)
            return sentence_name_of(app, (Node){fields[i].kind, (uint32_t)value.integer});
    if (event->head.thread > 1)
        return sentence_name_of(app, (Node){NODE_THREAD, event->head.thread});
    return ui_word(&app->ui, "sentence.program");
}

static bool names(const Event *event, const char *field) {
    FieldValue value;
    return event_field_named(event, field, &value) && value.integer;
}

/* Patterns may differ by who does it, .by_task, .by_thread (a task is a she in Russian, a thread a
 * he), .by_hand. */
static const char *with_doer(Ui *ui, const Event *event, const char *key) {
    const char *doer = names(event, "by") || names(event, "parent")      ? "by_task"
                       : names(event, "owner") || names(event, "waiter") ? "by_thread"
                       : names(event, "by_hand")                         ? "by_hand"
                                                                         : "";
    const char *better = ui_format(ui, "%s.%s", key, doer);
    return *doer && words_has(ui->words, better) ? better : key;
}

/* A task that has never been suspended has no await at which to throw. */
static bool throws_at_the_start(App *app, const Event *event) {
    if (event->head.kind != EVENT_TASK_CANCEL_DELIVER)
        return false;
    const ModelTask *task =
        model_task(session_model(app->session), event->as.task_cancel_deliver.task);
    return task && !task->suspended;
}

/* The pattern for the words of the event, the last one that has any. */
static const char *pattern_of(App *app, const Event *event) {
    Ui *ui = &app->ui;
    const EventInfo *info = event_info(event->head.kind);
    const char *key = ui_format(ui, "event.%s", info->name);
    const char *found = key;
    if (throws_at_the_start(app, event))
        return ui_word(ui, "event.task_cancel_deliver.new");
    for (uint32_t i = 0; i < info->field_count; i++) {
        const FieldKind *kind = info->fields[i].kind;
        FieldValue value = event_field(event, i);
        if (kind->shape != FIELD_SHAPE_ENUM || (uint64_t)value.integer >= kind->word_count)
            continue;
        const char *better = ui_format(ui, "%s.%s", key, kind->words[value.integer]);
        if (words_has(ui->words, better))
            found = better;
    }
    return ui_word(ui, with_doer(ui, event, found));
}

/* Without what stands in brackets, or without the brackets alone. */
static const char *settle_brackets(Ui *ui, const char *pattern, bool keep) {
    char out[512];
    size_t used = 0;
    bool inside = false;
    for (; *pattern && used + 1 < sizeof out; pattern++) {
        if (*pattern == '[' || *pattern == ']')
            inside = *pattern == '[';
        else if (keep || !inside)
            out[used++] = *pattern;
    }
    return ui_format(ui, "%.*s", (int)used, out);
}

static const char *say(App *app, EventNumber number) {
    Ui *ui = &app->ui;
    Event event;
    journal_get(app->journal, number, &event);
    Explanation explanation = model_explain(session_model(app->session), number);
    const char *parts[] = {
        sentence_name_of(app, explanation.subject),
        sentence_name_of(app, explanation.object),
        short_text(app, explanation.text),
        line_of(app, explanation.span),
        time_of(app, &event),
        word_of(app, &event),
        who_of(app, &event),
    };
    enum { PARTS = sizeof parts / sizeof *parts };
    const char *strong[PARTS + 1] = {NULL};
    for (int i = 0; i < PARTS; i++)
        strong[i] = ui_format(ui, RICH_STRONG "%s" RICH_PLAIN, parts[i]);
    return ui_fill_pattern(ui, settle_brackets(ui, pattern_of(app, &event), *parts[3] != '\0'),
                           strong);
}

const char *sentence_of_event(App *app, EventNumber number) {
    Ui *ui = &app->ui;
    const Model *model = session_model(app->session);
    if (!model || number == 0)
        return ui_word(ui, model ? "event.none" : "event.no_journal");
    return ui_format(ui, RICH_EMPHASIS "%u" RICH_PLAIN "  %s", number, say(app, number));
}

const char *sentence_of_cause(App *app, EventNumber number, EventNumber *cause) {
    *cause = number && app->journal ? journal_head(app->journal, number).cause : 0;
    if (!*cause || *cause >= number)
        return "";
    return ui_format(&app->ui, "%s  %s", ui_word(&app->ui, "sentence.because"), say(app, *cause));
}
