/* What the journal is told of exceptions: raised in the program (or come into it), caught by an
 * except clause of it, gone. Those that only end a loop or a generator are not mentioned. */
#include "sim/asyncio/hooks_internal.h"

static bool ends_iteration(Sim *sim, const Exception *e) {
    const Type *type = e->head.type;
    return type == sim->exceptions.StopIteration || type == sim->exceptions.StopAsyncIteration ||
           type == sim->exceptions.GeneratorExit;
}

ExceptionId hook_exception_id(Sim *sim, Exception *e, SpanId span) {
    if (e->journal_id)
        return e->journal_id;
    Journal *j = sim->journal;
    SafeText message;
    safe_text_init(&message);
    safe_text_message(sim, &message, (Value)e);
    e->journal_id = ++sim->hooks->exceptions;
    journal_add_exception_raise(
        j, (EventExceptionRaise){.exception = e->journal_id,
                                 .type = hook_str_text(sim, e->head.type->name),
                                 .message = hook_text(j, &message),
                                 .task = hook_task_now(sim),
                                 .span = span});
    return e->journal_id;
}

void note_exception_passes(Sim *sim, Frame *frame) {
    Exception *e = sim->error;
    if (!e || e->journal_id || !hook_is_program_frame(frame) || ends_iteration(sim, e))
        return;
    hook_journal(sim);
    hook_exception_id(sim, e, hook_span_of_frame(sim, frame));
}

/* The first line of the except clause: its instructions have the place of the whole clause. */
static SpanId header_span(Sim *sim, Frame *frame) {
    Span s = frame_span(frame);
    if (s.end_line > s.line && sim->source) {
        s.end_line = s.line;
        s.end_col = source_line(sim->source, s.line).len;
    }
    return hook_span_of(sim, s);
}

void note_exception_caught(Sim *sim, Frame *frame, Value e) {
    Exception *x = (Exception *)e;
    if (!hook_is_program_frame(frame) || !x->journal_id)
        return;
    Journal *j = hook_journal(sim);
    journal_add_exception_catch(
        j, (EventExceptionCatch){.exception = x->journal_id,
                                 .type = hook_str_text(sim, x->head.type->name),
                                 .task = hook_task_now(sim),
                                 .span = header_span(sim, frame)});
}

/* The part stands for the whole from here on. */
void note_group_matched(Sim *sim, Frame *frame, Value group, Value match) {
    note_exception_caught(sim, frame, group);
    Exception *part = (Exception *)match;
    if (!part->journal_id)
        part->journal_id = ((Exception *)group)->journal_id;
}

void note_exception_cleared(Sim *sim, Frame *frame, Value e) {
    if (!e || !hook_is_program_frame(frame))
        return;
    Exception *x = (Exception *)e;
    if (!x->journal_id)
        return;
    Journal *j = hook_journal(sim);
    journal_add_exception_clear(
        j, (EventExceptionClear){.exception = x->journal_id,
                                 .type = hook_str_text(sim, x->head.type->name),
                                 .task = hook_task_now(sim),
                                 .span = hook_span_of_frame(sim, frame)});
}
