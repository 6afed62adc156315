/* The module _signal (CPython: Modules/signalmodule.c, asyncio/unix_events.py). */
#include "sim/asyncio/signals.h"

#include <string.h>

#include "sim/asyncio/hooks.h"
#include "sim/asyncio/loop_run.h"
#include "sim/asyncio/scheduler.h"
#include "sim/python/frameobject.h"
#include "sim/python/import.h"
#include "sim/python/objects/number.h"
#include "sim/python/vm_internal.h"

static Signals *signals_of(Sim *sim) {
    if (!sim->signals)
        sim->signals = mem_calloc(sim, sizeof(Signals));
    return sim->signals;
}

static bool signal_number(Sim *sim, Value v, int64_t *n) {
    if (!value_as_int64(sim, v, n))
        return false;
    if (*n > 0 && *n < SIGNAL_COUNT)
        return true;
    RAISE(sim, ValueError, "signal number out of range");
    return false;
}

static Value set_handler(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)nargs, (void)kwnames;
    int64_t n;
    if (!signal_number(sim, args[0], &n))
        return NULL;
    Signals *s = signals_of(sim);
    value_replace(sim, &s->loops[n], NULL);
    value_replace(sim, &s->handlers[n], value_keep(args[1]));
    return VALUE_NONE;
}

static Value get_handler(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)nargs, (void)kwnames;
    int64_t n;
    if (!signal_number(sim, args[0], &n))
        return NULL;
    Value h = signals_of(sim)->handlers[n];
    return h ? value_keep(h) : VALUE_NONE;
}

static Value set_loop_handler(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)nargs, (void)kwnames;
    int64_t n;
    if (!signal_number(sim, args[0], &n))
        return NULL;
    Signals *s = signals_of(sim);
    value_replace(sim, &s->loops[n], value_keep(args[1]));
    value_replace(sim, &s->handlers[n], VALUE_ELLIPSIS);
    value_replace(sim, &s->wakeup, value_keep(args[1]));
    return VALUE_NONE;
}

static Value forget_wakeup(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)args, (void)nargs, (void)kwnames;
    value_replace(sim, &signals_of(sim)->wakeup, NULL);
    return VALUE_NONE;
}

/* os.kill is written in Python here, but not in CPython. */
static bool is_of_library(const Frame *f) {
    return f && f->back && f->code && (f->code->flags & CODE_LIBRARY);
}

/* handler(signum, frame); its result is dropped. */
static NativeStep handler_frame(Sim *sim, Frame *frame, FrameOutcome outcome, Value *value) {
    if (outcome == FRAME_ENTERED) {
        Frame *interrupted = frame->back;
        while (is_of_library(interrupted))
            interrupted = interrupted->back;
        FrameObject *shown = frame_object_of(sim, interrupted);
        Value args[] = {frame->slots[1], shown ? (Value)shown : VALUE_NONE};
        NativeStep step = native_frame_call(sim, frame->slots[0], args, 2, NULL, value);
        DROP_MAYBE(sim, shown);
        if (step != NATIVE_STEP_RETURN)
            return step;
    } else if (outcome == FRAME_RAISED || !*value) {
        return NATIVE_STEP_RAISE;
    }
    DROP_MAYBE(sim, *value);
    *value = VALUE_NONE;
    return NATIVE_STEP_RETURN;
}

static Value run_handler(Sim *sim, Value handler, int64_t n) {
    Frame *f = frame_new_native(sim, handler_frame, 2);
    f->slots[0] = value_keep(handler);
    f->slots[1] = value_from_small_int(n);
    return vm_push(sim, f) ? VALUE_FRAME_PUSHED : NULL;
}

static bool is_handler(Sim *sim, Value h, int which) { /* SIG_DFL 0, SIG_IGN 1 */
    int64_t n;
    return value_is_int(sim, h) && int_as_int64(h, &n) && n == which;
}

/* What the system does with a signal that nobody handles. */
static Value default_action(Sim *sim, int64_t n) {
    if (n == 2)
        return raise_with(sim, sim->exceptions.KeyboardInterrupt, 0, NULL);
    if (n == 17 || n == 18 || n == 28 || n == 23)
        return VALUE_NONE;
    sim->killed_by = (int)n;
    sim_fail(sim, SIM_EXITED, "the program was ended by signal %d", (int)n);
}

/* Every signal with a handler is a byte in the self-pipe of the loop that has asked for it. */
static void wake_loop(Sim *sim, Signals *s) {
    if (s->wakeup && !((Loop *)s->wakeup)->closed)
        loop_wake(sim, (Loop *)s->wakeup);
}

/* In the main thread. The result is that of a native function. */
static Value send_signal(Sim *sim, int n, SignalSource source) {
    Signals *s = signals_of(sim);
    Value h = s->handlers[n];
    hook_signal_sent(sim, n, source);
    if (s->loops[n]) {
        if (s->pending_count < SIGNAL_COUNT)
            s->pending[s->pending_count++] = (uint8_t)n;
        loop_wake(sim, (Loop *)s->loops[n]);
        return VALUE_NONE;
    }
    if (!h || is_handler(sim, h, 0)) {
        hook_signal_delivered(sim, n, SIGNAL_HOW_DEFAULT, NULL);
        return default_action(sim, n);
    }
    if (is_handler(sim, h, 1)) {
        hook_signal_delivered(sim, n, SIGNAL_HOW_IGNORED, NULL);
        return VALUE_NONE;
    }
    wake_loop(sim, s);
    hook_signal_delivered(sim, n, SIGNAL_HOW_HANDLER, h);
    return run_handler(sim, h, n);
}

/* To the process: os.kill. */
static Value send_to_process(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)nargs, (void)kwnames;
    int64_t n;
    if (!signal_number(sim, args[0], &n))
        return NULL;
    return send_signal(sim, (int)n, SIGNAL_FROM_PROGRAM);
}

/* A thread that raises a signal for itself does not disturb what the main thread waits in, but for
 * a loop's poll: the handler runs there when it is the main thread's turn. */
static Value raise_in_thread(Sim *sim, int n) {
    Signals *s = signals_of(sim);
    Value h = s->handlers[n];
    bool handled = h && !is_handler(sim, h, 0) && !is_handler(sim, h, 1);
    if (s->loops[n] || (!handled && n != 2))
        return send_signal(sim, n, SIGNAL_FROM_PROGRAM);
    if (s->raised_count < SIGNAL_COUNT)
        s->raised[s->raised_count++] = (uint8_t)n;
    wake_loop(sim, s);
    return VALUE_NONE;
}

static Value raise_signal(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)nargs, (void)kwnames;
    int64_t n;
    if (!value_as_int64(sim, args[0], &n))
        return NULL;
    if (n <= 0 || n >= SIGNAL_COUNT)
        return RAISE(sim, OSError, "[Errno 22] Invalid argument");
    if (sim->thread != sim->scheduler->main)
        return raise_in_thread(sim, (int)n);
    return send_signal(sim, (int)n, SIGNAL_FROM_PROGRAM);
}

/* _thread.interrupt_main: only what a handler in Python would do. */
Value signals_interrupt_main(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)kwnames;
    int64_t n = 2;
    if (nargs && !value_as_int64(sim, args[0], &n))
        return NULL;
    if (n <= 0 || n >= SIGNAL_COUNT)
        return RAISE(sim, ValueError, "signal number out of range");
    Signals *s = signals_of(sim);
    Value h = s->handlers[n];
    bool unheard = h ? is_handler(sim, h, 0) || is_handler(sim, h, 1) : n != 2;
    if (unheard && !s->loops[n])
        return VALUE_NONE;
    return sim->thread == sim->scheduler->main ? send_signal(sim, (int)n, SIGNAL_FROM_PROGRAM)
                                               : raise_in_thread(sim, (int)n);
}

/* ---- from outside ---- */

/* What the main thread waits in raises sim->error; it may be about to go on already. */
static void raise_in_wait(Sim *sim, Thread *main) {
    if (main->state == THREAD_BLOCKED) {
        thread_unblock_raising(sim, main, error_take(sim));
        return;
    }
    DROP_MAYBE(sim, main->resume_value);
    main->resume_value = NULL;
    if (main->resume_error)
        DROP(sim, main->resume_error);
    main->resume_error = error_take(sim);
}

static void send_to_main(Sim *sim, int n, SignalSource source) {
    Thread *before = sim->thread, *main = sim->scheduler->main;
    if (n <= 0 || n >= SIGNAL_COUNT || main->state == THREAD_ENDED)
        return;
    Exception *error = sim->error;
    sim->error = NULL;
    sim->thread = main;
    Value r = vm_settle(sim, send_signal(sim, n, source));
    if (r)
        value_drop(sim, r);
    else
        raise_in_wait(sim, main);
    sim->thread = before;
    sim->error = error;
}

void signals_send(Sim *sim, int n) {
    send_to_main(sim, n, SIGNAL_FROM_OUTSIDE);
}

void signals_from_threads(Sim *sim) {
    Signals *s = sim->signals;
    while (s && s->raised_count) {
        int n = s->raised[0];
        s->raised_count--;
        memmove(s->raised, s->raised + 1, s->raised_count);
        send_to_main(sim, n, SIGNAL_FROM_PROGRAM);
    }
}

/* The next input after an event, from number `at` on. */
static void await_input(Sim *sim, size_t at) {
    const SimInput *inputs = sim->options.inputs;
    while (at < sim->options.input_count && inputs[at].time >= 0)
        at++;
    sim->scheduler->event_input = at;
    sim->signal_at = at < sim->options.input_count ? inputs[at].event : 0;
}

void signals_init(Sim *sim) {
    await_input(sim, 0);
}

/* The signal that is due; 0: none. */
static int take_due(Sim *sim) {
    if (!sim->signal_at || hook_event_count(sim) < sim->signal_at)
        return 0;
    size_t at = sim->scheduler->event_input;
    await_input(sim, at + 1);
    int n = sim->options.inputs[at].signal;
    return n > 0 && n < SIGNAL_COUNT ? n : 0;
}

bool signals_interrupt(Sim *sim) {
    int n;
    if (sim->thread != sim->scheduler->main)
        return true; /* signals are the main thread's: it gets them when it is its turn */
    while ((n = take_due(sim)) != 0) {
        Value r = vm_settle(sim, send_signal(sim, n, SIGNAL_FROM_OUTSIDE));
        if (!r)
            return false;
        value_drop(sim, r);
    }
    return true;
}

void signals_while_waiting(Sim *sim) {
    const Thread *main = sim->scheduler->main;
    int n;
    if (main->state == THREAD_READY && !main->resumed)
        return; /* it has not begun */
    while ((n = take_due(sim)) != 0)
        signals_send(sim, n);
}

/* ---- the loop's side ---- */

void signals_deliver(Sim *sim, Loop *loop) {
    Signals *s = sim->signals;
    if (!s)
        return;
    size_t count = s->pending_count;
    s->pending_count = 0;
    for (size_t i = 0; i < count; i++) {
        int n = s->pending[i];
        if (s->loops[n] != (Value)loop)
            continue;
        hook_signal_delivered(sim, n, SIGNAL_HOW_LOOP_HANDLER, NULL);
        Str *name = str_intern(sim, "_handle_signal", 14);
        Value number = value_from_small_int(n);
        Value r = value_call_method(sim, (Value)loop, name, &number, 1);
        DROP(sim, name);
        if (!r)
            error_clear(sim);
        DROP_MAYBE(sim, r);
    }
}

static Value default_int(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)args, (void)nargs, (void)kwnames;
    return raise_with(sim, sim->exceptions.KeyboardInterrupt, 0, NULL);
}

static const NativeDef functions[] = {
    {"_set_handler", set_handler, NATIVE_POS, 2, 2, NULL, 0},
    {"_get_handler", get_handler, NATIVE_ONE, 0, 0, NULL, 0},
    {"_set_loop_handler", set_loop_handler, NATIVE_POS, 2, 2, NULL, 0},
    {"_forget_wakeup", forget_wakeup, NATIVE_NOARGS, 0, 0, NULL, 0},
    {"_raise_signal", send_to_process, NATIVE_ONE, 0, 0, NULL, 0},
    {"raise_signal", raise_signal, NATIVE_ONE, 0, 0, NULL, 0},
    {"default_int_handler", default_int, NATIVE_RAW, 0, 0, NULL, 0},
    {0}};

Module *module_init__signal(Sim *sim) {
    Module *m = module_new(sim, "_signal");
    module_add_functions(sim, m, functions);
    return m;
}
