/* The ways through a run that need more than the next stop of a kind: breakpoints, the life of a
 * task, bookmarks, undo. Every jump is noted, so that it can be taken back. */

#include "ui/session.h"

/* ---- breakpoints ---- */

EventNumber session_break(const Session *session, bool forward) {
    const MarkSet *lines = &session->journey.breaks;
    EventNumber best = 0;
    for (int i = 0; session->timeline && i < lines->count; i++) {
        EventNumber at =
            forward
                ? timeline_next_at_line(session->timeline, session->position, lines->items[i])
                : timeline_previous_at_line(session->timeline, session->position, lines->items[i]);
        if (at && (!best || (forward ? at < best : at > best)))
            best = at;
    }
    return best;
}

static uint32_t line_wanted(const Session *session, int64_t argument) {
    uint32_t most = session->line_count;
    uint32_t line = argument > 0        ? (uint32_t)argument
                    : session->cursor   ? session->cursor
                    : session->timeline ? session_line(session)
                                        : 0;
    return line <= most ? line : 0;
}

static void toggle_break(Session *session, int64_t argument) {
    uint32_t line = line_wanted(session, argument);
    if (line)
        marks_toggle(&session->journey.breaks, line);
}

/* ---- lines ---- */

static EventNumber line_event(const Session *session, uint32_t line, bool forward) {
    if (!session->timeline || !line)
        return 0;
    return forward ? timeline_next_at_line(session->timeline, session->position, line)
                   : timeline_previous_at_line(session->timeline, session->position, line);
}

/* A click on a line: its next execution, or, if there is none any more, its first. */
static EventNumber line_or_first(const Session *session, uint32_t line) {
    EventNumber event = line_event(session, line, true);
    return event || !session->timeline ? event : timeline_next_at_line(session->timeline, 0, line);
}

/* ---- the cursor ---- */

static void move_cursor(Session *session, int step) {
    uint32_t line = session->cursor ? session->cursor : session_line(session);
    if (step < 0 && line <= 1)
        line = 2;
    if (!session->line_count)
        return;
    line += (uint32_t)step;
    session->cursor = line < 1 ? 1 : line > session->line_count ? session->line_count : line;
}

/* ---- tasks ---- */

TaskId session_task(const Session *session) {
    const Model *model = session_model(session);
    if (!model)
        return 0;
    if (session->selected && model_task(model, session->selected))
        return session->selected;
    if (model_state(model)->task)
        return model_state(model)->task;
    EventNumber last = timeline_previous(session->timeline, session->position, STOP_TASK_SWITCH);
    Event event = {0};
    if (last)
        journal_get(session->run.journal, last, &event);
    return event.head.kind == EVENT_TASK_STEP_BEGIN ? event.as.task_step_begin.task : 0;
}

static EventNumber task_cancelled(const Session *session, const ModelTask *task) {
    const Model *model = session_model(session);
    const ModelCancel *cancel = model_cancel(model, task->cancel);
    while (cancel && cancel->created >= session->position)
        cancel = model_cancel(model, cancel->previous);
    return cancel ? cancel->created : 0;
}

static EventNumber task_runs_next(const Session *session, TaskId id) {
    const Lane *lane = timeline_lane_of(session->timeline, (Node){NODE_TASK, id});
    for (uint32_t i = lane && lane->interval_count ? lane_interval_at(lane, session->position) : 0;
         lane && i < lane->interval_count; i++)
        if (lane->intervals[i].state == LANE_RUNNING &&
            lane->intervals[i].first > session->position)
            return lane->intervals[i].first;
    return 0;
}

/* The event of the life of the task that the action asks for; 0: there is none. */
static EventNumber task_event(const Session *session, ActionId action) {
    TaskId id = session_task(session);
    const ModelTask *task = id ? model_task(session_model(session), id) : NULL;
    if (!task)
        return 0;
    switch (action) {
    case ACTION_TASK_CREATED: return task->created;
    case ACTION_TASK_CANCELLED: return task_cancelled(session, task);
    case ACTION_TASK_LAST_RAN:
        return timeline_last_run(session->timeline, (Node){NODE_TASK, id}, session->position);
    default: return task_runs_next(session, id);
    }
}

static void select_next(Session *session, bool forward) {
    const Model *model = session_model(session);
    if (!model)
        return;
    uint32_t count = model_task_count(model);
    TaskId id = session->selected;
    for (uint32_t tried = 0; tried <= count; tried++) {
        id = forward ? (id >= count ? 0 : id + 1) : (id == 0 ? count : id - 1);
        const ModelTask *task = model_task(model, id);
        if (id == 0 || (task && task->created))
            break;
    }
    session->selected = id;
}

/* ---- travel ---- */

static EventNumber stop(const Session *session, StopKind kind, bool forward) {
    if (!session->timeline)
        return 0;
    return forward ? timeline_next(session->timeline, session->position, kind)
                   : timeline_previous(session->timeline, session->position, kind);
}

static EventNumber cause_of(const Session *session) {
    EventNumber at = session->position;
    EventNumber cause = at ? journal_head(session->run.journal, at).cause : 0;
    return cause < at ? cause : 0;
}

enum { NO_TARGET = UINT32_MAX }; /* the action is none that jumps */

/* Where the action leads to, 0 if there is no such place. */
static EventNumber target_of(const Session *session, ActionId action, int64_t argument) {
    const MarkSet *bookmarks = &session->journey.bookmarks;
    EventNumber at = session->position;
    switch (action) {
    case ACTION_NEXT_INSTANT: return stop(session, STOP_INSTANT, true);
    case ACTION_PREVIOUS_INSTANT: return stop(session, STOP_INSTANT, false);
    case ACTION_NEXT_OUTPUT: return stop(session, STOP_OUTPUT, true);
    case ACTION_PREVIOUS_OUTPUT: return stop(session, STOP_OUTPUT, false);
    case ACTION_NEXT_SWITCH: return stop(session, STOP_TASK_SWITCH, true);
    case ACTION_PREVIOUS_SWITCH: return stop(session, STOP_TASK_SWITCH, false);
    case ACTION_NEXT_CANCEL: return stop(session, STOP_CANCEL, true);
    case ACTION_PREVIOUS_CANCEL: return stop(session, STOP_CANCEL, false);
    case ACTION_NEXT_EXCEPTION: return stop(session, STOP_EXCEPTION, true);
    case ACTION_PREVIOUS_EXCEPTION: return stop(session, STOP_EXCEPTION, false);
    case ACTION_NEXT_BREAK: return session_break(session, true);
    case ACTION_PREVIOUS_BREAK: return session_break(session, false);
    case ACTION_RUN_TO_LINE: return line_event(session, line_wanted(session, argument), true);
    case ACTION_BACK_TO_LINE: return line_event(session, line_wanted(session, argument), false);
    case ACTION_SEEK_LINE: return line_or_first(session, line_wanted(session, argument));
    case ACTION_CAUSE: return cause_of(session);
    case ACTION_TASK_CREATED:
    case ACTION_TASK_CANCELLED:
    case ACTION_TASK_LAST_RAN:
    case ACTION_TASK_NEXT_RUN: return task_event(session, action);
    case ACTION_NEXT_BOOKMARK: return marks_next(bookmarks, at);
    case ACTION_PREVIOUS_BOOKMARK: return marks_previous(bookmarks, at);
    default: return NO_TARGET;
    }
}

static bool go(Session *session, ActionId action, int64_t argument) {
    switch (action) {
    case ACTION_STEP_FORWARD: session_step(session, true); return true;
    case ACTION_STEP_BACK: session_step(session, false); return true;
    case ACTION_JUMP_START: session_seek(session, 0); return true;
    case ACTION_JUMP_END: session_seek(session, session_count(session)); return true;
    case ACTION_NEXT_NOTE: session_step_note(session, true); return true;
    case ACTION_PREVIOUS_NOTE: session_step_note(session, false); return true;
    case ACTION_SEEK: session_seek(session, argument > 0 ? (EventNumber)argument : 0); return true;
    default: break;
    }
    EventNumber target = target_of(session, action, argument);
    if (target && target != NO_TARGET)
        session_seek(session, target);
    return target != NO_TARGET;
}

/* Steps in a row are taken back together. */
static int way_of(ActionId action) {
    return action == ACTION_STEP_FORWARD || action == ACTION_STEP_BACK ? 1 : 0;
}

static bool walk_back(Session *session, ActionId action) {
    EventNumber target;
    if (action != ACTION_UNDO && action != ACTION_REDO)
        return false;
    if (action == ACTION_UNDO ? journey_undo(&session->journey, session->position, &target)
                              : journey_redo(&session->journey, session->position, &target))
        session_seek(session, target);
    return true;
}

bool session_do_travel(Session *session, ActionId action, int64_t argument) {
    EventNumber before = session->position;
    if (walk_back(session, action))
        return true;
    if (!go(session, action, argument))
        return false;
    if (session->position != before)
        journey_leave(&session->journey, before, way_of(action));
    return true;
}

bool session_do_marks(Session *session, ActionId action, int64_t argument) {
    switch (action) {
    case ACTION_TOGGLE_BREAK: toggle_break(session, argument); return true;
    case ACTION_CLEAR_BREAKS: session->journey.breaks.count = 0; return true;
    case ACTION_BOOKMARK:
        if (session->position)
            marks_toggle(&session->journey.bookmarks, session->position);
        return true;
    case ACTION_CURSOR:
        session->cursor = argument > 0 && argument <= session->line_count ? (uint32_t)argument : 0;
        return true;
    case ACTION_CURSOR_DOWN: move_cursor(session, 1); return true;
    case ACTION_CURSOR_UP: move_cursor(session, -1); return true;
    case ACTION_NEXT_TASK: select_next(session, true); return true;
    case ACTION_PREVIOUS_TASK: select_next(session, false); return true;
    default: return false;
    }
}
