/* The hooks' common ground: the state they keep, places, texts and numbers; the begin and the end
 * of a run, and its output. The other hooks_*.c write what concerns the loop, tasks, threads and
 * lines. */
#include <math.h>

#include "sim/asyncio/hooks_internal.h"
#include "sim/asyncio/loop_run.h"
#include "sim/python/vm_internal.h"

/* ---- the state ---- */

uint32_t hook_event_limit(Sim *sim) {
    uint64_t limit = sim->options.event_limit ? sim->options.event_limit : SIM_DEFAULT_EVENTS;
    return limit > UINT32_MAX / 2 ? UINT32_MAX / 2 : (uint32_t)limit;
}

uint32_t hook_event_count(Sim *sim) {
    return sim->journal && sim->hooks ? journal_count(sim->journal) - sim->hooks->library_events
                                      : 0;
}

static HookState *make_state(Sim *sim) {
    HookState *s = mem_calloc(sim, sizeof *s);
    s->event_limit = hook_event_limit(sim);
    sim->hooks = s;
    return s;
}

static _Noreturn void stop_at_limit(Sim *sim) {
    sim->hooks->event_limit_reached = true;
    sim_fail(sim, SIM_LIMIT,
             "the journal of the run has reached its limit of %lu events; --events raises it",
             (unsigned long)sim->hooks->event_limit);
}

static void begin_run(Sim *sim) {
    Journal *j = sim->journal;
    sim->hooks->run_begun = true;
    journal_set_time(j, 0);
    journal_set_thread(j, 1);
    TextId program = journal_text_z(j, sim->options.filename);
    journal_add_run_begin(j,
                          (EventRunBegin){.program = program, .notebook = sim->options.notebook});
    if (sim->source) {
        TextId text = journal_text(j, sim->source->text, sim->source->len);
        journal_add_source(j, (EventSource){.file = program, .text = text});
    }
    sim->hooks->threads = 1;
    journal_add_thread_create(j, (EventThreadCreate){.subject = 1,
                                                     .kind = THREAD_KIND_MAIN,
                                                     .name = journal_text_z(j, "MainThread")});
}

Journal *hook_journal(Sim *sim) {
    Journal *j = sim->journal;
    HookState *s = sim->hooks ? sim->hooks : make_state(sim);
    if (journal_count(j) >= s->event_limit)
        stop_at_limit(sim);
    if (journal_status(j) != JOURNAL_OK) {
        sim_fail(sim, SIM_LIMIT, "the machine has no more memory for the journal of the run");
    }
    if (!s->run_begun)
        begin_run(sim);
    return j;
}

/* ---- places ---- */

/* What exec() runs has no source: its places would be taken for the program's. */
bool hook_is_program_frame(const Frame *f) {
    return !(f->flags & FRAME_NATIVE) && !(f->code->flags & CODE_LIBRARY) && f->code->source_text;
}

Frame *hook_frame(Sim *sim) {
    for (Frame *f = sim->thread ? sim->thread->frame : NULL; f; f = f->back) {
        if (hook_is_program_frame(f))
            return f;
        if (loop_is_frame(f))
            return NULL;
    }
    return NULL;
}

SpanId hook_span_of(Sim *sim, Span s) {
    if (!s.line)
        return 0;
    bool open = s.end_line == 0; /* the end is not known */
    JournalSpan span = {.line = s.line,
                        .end_line = open ? s.line : s.end_line,
                        .column = s.col,
                        .end_column = open ? s.col : s.end_col};
    return journal_span(sim->journal, span);
}

SpanId hook_span_of_frame(Sim *sim, Frame *frame) {
    if (!frame || frame->ip == frame->code->instructions)
        return 0;
    return hook_span_of(sim, frame_span(frame));
}

SpanId hook_span(Sim *sim) {
    return hook_span_of_frame(sim, hook_frame(sim));
}

Frame *hook_frame_of_coroutine(Value coro) {
    Frame *innermost = NULL;
    while (coro && value_is_heap(coro)) {
        Generator *g = (Generator *)coro;
        if (!g->frame)
            break;
        if (hook_is_program_frame(g->frame))
            innermost = g->frame;
        Value awaited = generator_awaited(g);
        bool goes_on = awaited && value_is_heap(awaited) && awaited->type == g->head.type;
        if (!goes_on)
            break;
        coro = awaited;
    }
    return innermost;
}

/* ---- texts ---- */

TextId hook_text(Journal *j, const SafeText *t) {
    return journal_text(j, t->text, t->size);
}

TextId hook_value_text(Sim *sim, Value v) {
    SafeText t;
    safe_text_init(&t);
    safe_text_value(sim, &t, v);
    return hook_text(sim->journal, &t);
}

TextId hook_str_text(Sim *sim, Str *s) {
    return s ? journal_text(sim->journal, s->text, s->size) : 0;
}

TextId hook_exception_text(Sim *sim, Value e) {
    SafeText t;
    safe_text_init(&t);
    safe_text_exception(sim, &t, e);
    return hook_text(sim->journal, &t);
}

/* ---- numbers ---- */

TaskId hook_task_now(Sim *sim) {
    Task *t = sim->thread ? task_current(sim) : NULL;
    return t ? t->task_id : 0;
}

ThreadId hook_thread_id(Sim *sim, Thread *t) {
    if (t == sim->scheduler->main)
        return 1;
    if (!t->journal_id)
        t->journal_id = ++sim->hooks->threads;
    return t->journal_id;
}

static size_t find_place(const ObjectIds *ids, Value v) {
    size_t mask = ids->size - 1;
    size_t i = ((uintptr_t)v >> 4) * 2654435761u & mask;
    while (ids->objects[i] && ids->objects[i] != v)
        i = (i + 1) & mask;
    return i;
}

uint32_t object_id_in(const ObjectIds *ids, Value v) {
    return ids->size ? ids->ids[find_place(ids, v)] : 0;
}

static void grow_ids(Sim *sim, ObjectIds *ids) {
    ObjectIds old = *ids;
    ids->size = old.size ? old.size * 2 : 64;
    ids->objects = mem_calloc(sim, ids->size * sizeof *ids->objects);
    ids->ids = mem_calloc(sim, ids->size * sizeof *ids->ids);
    for (size_t i = 0; i < old.size; i++) {
        if (!old.objects[i])
            continue;
        size_t place = find_place(ids, old.objects[i]);
        ids->objects[place] = old.objects[i];
        ids->ids[place] = old.ids[i];
    }
    mem_free(sim, old.objects, old.size * sizeof *old.objects);
    mem_free(sim, old.ids, old.size * sizeof *old.ids);
}

void object_set_id(Sim *sim, ObjectIds *ids, Value v, uint32_t id) {
    if (ids->used * 2 >= ids->size)
        grow_ids(sim, ids);
    size_t place = find_place(ids, v);
    if (!ids->objects[place])
        ids->used++;
    ids->objects[place] = v;
    ids->ids[place] = id;
}

/* ---- the run ---- */

void note_run_begin(Sim *sim) {
    hook_journal(sim);
}

void note_time_moved(Sim *sim) {
    journal_set_time(hook_journal(sim), sim->clock->now);
}

void note_output(Sim *sim, int stream, const char *text, size_t size) {
    Journal *j = hook_journal(sim);
    journal_add_output(j, (EventOutput){.stream = stream == 2 ? STREAM_STDERR : STREAM_STDOUT,
                                        .text = journal_text(j, text, size),
                                        .task = hook_task_now(sim),
                                        .span = hook_span(sim)});
}

void note_uncaught(Sim *sim, Exception *e) {
    Journal *j = hook_journal(sim);
    bool interrupted = value_is(sim, (Value)e, sim->exceptions.KeyboardInterrupt);
    sim->hooks->outcome = interrupted ? RUN_INTERRUPTED : RUN_EXCEPTION;
    SafeText message;
    safe_text_init(&message);
    safe_text_message(sim, &message, (Value)e);
    journal_add_exception_uncaught(
        j, (EventExceptionUncaught){.exception = hook_exception_id(sim, e, 0),
                                    .type = hook_str_text(sim, e->head.type->name),
                                    .message = hook_text(j, &message)});
}

static RunOutcome limit_outcome(Sim *sim) {
    if (sim->hooks && sim->hooks->event_limit_reached)
        return RUN_EVENT_LIMIT;
    return sim->steps_left < 0 ? RUN_STEP_LIMIT : RUN_MEMORY_LIMIT;
}

static RunOutcome run_outcome(Sim *sim) {
    switch (sim->result->status) {
    case SIM_NOT_COMPILED: return RUN_COMPILE_ERROR;
    case SIM_STUCK: return RUN_STUCK;
    case SIM_LIMIT: return limit_outcome(sim);
    case SIM_EXITED: break;
    }
    if (sim->hooks && sim->hooks->outcome != RUN_FINISHED)
        return sim->hooks->outcome;
    return sim->result->exit_status ? RUN_SYSTEM_EXIT : RUN_FINISHED;
}

/* After sim_fail memory of the run may be short: nothing is asked of it here. */
void note_run_end(Sim *sim) {
    Journal *j = sim->journal;
    const char *message = sim->result->message;
    journal_set_cause(j, 0);
    journal_set_iteration(j, 0);
    journal_add_run_end(j, (EventRunEnd){.status = sim->result->exit_status,
                                         .outcome = run_outcome(sim),
                                         .message = message ? journal_text_z(j, message) : 0});
}
