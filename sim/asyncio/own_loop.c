/* See own_loop.h. An iteration begins for the journal with its poll, and its handles with the first
 * look at how many there are, as they do in CPython's own _run_once. */
#include "sim/asyncio/own_loop.h"

#include <math.h>

#include "sim/asyncio/hooks.h"
#include "sim/asyncio/loop_run.h"
#include "sim/asyncio/scheduler.h"
#include "sim/asyncio/signals.h"
#include "sim/python/import.h"
#include "sim/python/objects/number.h"
#include "sim/python/vm_internal.h"

static Handle *as_handle(Sim *sim, Value v) {
    if (value_is_heap(v) && is_handle(sim, v))
        return (Handle *)v;
    RAISE(sim, TypeError, "a loop's queues hold handles, not '%s'", type_of(sim, v)->name);
    return NULL;
}

/* ---- ready ---- */

Value own_loop_ready_all(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    ReadyQueue *q = &((Loop *)self)->ready;
    List *list = list_new(sim, q->count);
    ready_make_handles(sim, q, list);
    return (Value)list;
}

static void note_count(Sim *sim, Loop *loop) {
    if (loop->own_iteration == OWN_ITERATION_POLLED) {
        loop->own_iteration = OWN_ITERATION_RUNS;
        hook_ready_begin(sim, loop);
    }
}

Value own_loop_ready_count(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    note_count(sim, (Loop *)self);
    return value_from_small_int((int64_t)((Loop *)self)->ready.count);
}

Value own_loop_ready_take(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    ReadyQueue *q = &((Loop *)self)->ready;
    if (!q->count)
        return RAISE(sim, IndexError, "pop from an empty deque");
    ReadyItem item = ready_pop(sim, q);
    return (Value)ready_handle(sim, &item);
}

Value own_loop_ready_add(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)nargs, (void)kwnames;
    Loop *loop = (Loop *)self;
    Handle *h = as_handle(sim, args[0]);
    if (!h)
        return NULL;
    if (h->is_timer && loop->own_iteration == OWN_ITERATION_POLLED)
        hook_timer_due(sim, h);
    ready_push(sim, &loop->ready, KEEP((Value)h), NULL);
    return VALUE_NONE;
}

Value own_loop_ready_clear(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    ready_clear(sim, &((Loop *)self)->ready);
    return VALUE_NONE;
}

/* ---- timers ---- */

Value own_loop_timers_all(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    TimerHeap *heap = &((Loop *)self)->timers;
    List *list = list_new(sim, heap->count);
    for (size_t i = 0; i < heap->count; i++)
        list_append(sim, list, (Value)timer_handle(sim, &heap->items[i]));
    return (Value)list;
}

Value own_loop_timers_count(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)sim, (void)args, (void)nargs, (void)kwnames;
    return value_from_small_int((int64_t)((Loop *)self)->timers.count);
}

Value own_loop_timers_first(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    Timer *first = timer_heap_first(&((Loop *)self)->timers);
    if (!first)
        return RAISE(sim, IndexError, "list index out of range");
    return KEEP((Value)timer_handle(sim, first));
}

Value own_loop_timers_take(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    TimerHeap *heap = &((Loop *)self)->timers;
    if (!heap->count)
        return RAISE(sim, IndexError, "index out of range");
    timer_handle(sim, timer_heap_first(heap));
    return timer_heap_pop(sim, heap);
}

Value own_loop_timers_add(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)nargs, (void)kwnames;
    TimerHeap *heap = &((Loop *)self)->timers;
    Handle *h = as_handle(sim, args[0]);
    if (!h)
        return NULL;
    heap->cancelled += h->cancelled;
    timer_heap_push(sim, heap, h->when, KEEP((Value)h));
    return VALUE_NONE;
}

Value own_loop_timers_clear(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    timer_heap_free(sim, &((Loop *)self)->timers);
    return VALUE_NONE;
}

Value own_loop_timers_cancelled(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)sim, (void)args, (void)nargs, (void)kwnames;
    return value_from_small_int((int64_t)((Loop *)self)->timers.cancelled);
}

/* ---- the poll ---- */

void loop_empty_self_pipe(Sim *sim, Loop *loop) {
    signals_deliver(sim, loop);
    loop->self_pipe = false;
}

void own_loop_end_iteration(Sim *sim, Loop *loop) {
    note_count(sim, loop);
    if (loop->own_iteration == OWN_ITERATION_RUNS)
        hook_iteration_end(sim, loop);
    loop->own_iteration = OWN_ITERATION_NONE;
}

/* To the last bit, where the program has no clock of its own: that of the first timer. */
static double deadline_after(Sim *sim, Loop *loop, double timeout) {
    if (timeout == INFINITY)
        return INFINITY;
    if (timeout <= 0)
        return sim->clock->now;
    Timer *first = timer_heap_first(&loop->timers);
    if (first && !loop->own_time && first->when > sim->clock->now)
        return first->when;
    return sim->clock->now + timeout;
}

static NativeStep poll_frame(Sim *sim, Frame *frame, FrameOutcome outcome, Value *value) {
    Loop *loop = (Loop *)frame->slots[0];
    if (outcome == FRAME_ENTERED) {
        double timeout;
        Value given = frame->slots[1];
        if (given == VALUE_NONE)
            timeout = INFINITY;
        else if (!value_as_double(sim, given, &timeout))
            return NATIVE_STEP_RAISE;
        own_loop_end_iteration(sim, loop);
        loop->iteration++;
        hook_iteration_begin(sim, loop);
        double deadline = deadline_after(sim, loop, timeout);
        hook_poll_begin(sim, loop, deadline);
        if (!loop_has_news(sim, loop, deadline)) {
            thread_poll(sim, deadline);
            return NATIVE_STEP_BLOCK;
        }
    }
    if (sim->error)
        return NATIVE_STEP_RAISE;
    hook_poll_end(sim, loop);
    loop_read_self_pipe(sim, loop);
    hook_timers_begin(sim, loop);
    loop->own_iteration = OWN_ITERATION_POLLED;
    *value = (Value)list_new(sim, 0);
    return NATIVE_STEP_RETURN;
}

Value own_loop_polls_by_itself(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)sim, (void)nargs, (void)kwnames;
    ((Loop *)self)->own_selector = args[0] == VALUE_TRUE;
    return VALUE_NONE;
}

Value own_loop_poll(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)nargs, (void)kwnames;
    Frame *frame = frame_new_native(sim, poll_frame, 2);
    frame->slots[0] = value_keep(self);
    frame->slots[1] = value_keep(args[0]);
    return vm_push(sim, frame) ? VALUE_FRAME_PUSHED : NULL;
}

/* ---- what the program sees of a handle ---- */

static Value read_from_self(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    loop_empty_self_pipe(sim, (Loop *)self);
    return VALUE_NONE;
}

Value handle_callback_value(Sim *sim, Handle *h) {
    static const NativeDef read_def = {
        "_read_from_self", read_from_self, NATIVE_NOARGS, 0, 0, NULL, 0};
    switch ((HandleKind)h->kind) {
    case HANDLE_STEP: return task_step_value(sim, h->callback, h->args);
    case HANDLE_WAKEUP: return task_wakeup_value(sim, h->callback);
    case HANDLE_READ_SELF: return native_function_new(sim, &read_def, h->loop, NULL);
    case HANDLE_SET_RESULT: {
        Value module = import_by_name(sim, "asyncio.futures");
        Value f = module ? value_getattr_text(sim, module, "_set_result_unless_cancelled") : NULL;
        DROP_MAYBE(sim, module);
        return f;
    }
    case HANDLE_CALL: break;
    }
    return value_keep(h->callback);
}
