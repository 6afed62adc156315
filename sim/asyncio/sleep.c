/* asyncio.sleep (CPython: asyncio/tasks.py): with delay <= 0 a bare yield, else a future that a
 * timer resolves. */
#include "sim/asyncio/sleep.h"

#include "sim/asyncio/foreign.h"
#include "sim/asyncio/future.h"
#include "sim/asyncio/hooks.h"
#include "sim/asyncio/loop.h"
#include "sim/asyncio/scheduler.h"
#include "sim/python/objects/number.h"

/* Both places are used twice. The first step needs the delay: then the future stands there, or None
 * for a bare yield. The result goes to the timer: if that has a handle, it takes the place. */
enum { STATE_DELAY, STATE_RESULT, STATE_SPARE, STATE_COUNT };
enum { STATE_FUTURE = STATE_DELAY, STATE_HANDLE = STATE_RESULT };

/* Not a handle of a loop that the program has made. */
static bool is_plain_handle(Sim *sim, Value h) {
    return value_is_heap(h) && is_handle(sim, h) && value_is_loop(sim, ((Handle *)h)->loop);
}

static void cancel_timer(Sim *sim, Generator *g) {
    Value f = g->state[STATE_FUTURE], h = g->state[STATE_HANDLE];
    if (f == VALUE_NONE)
        return;
    if (h && is_plain_handle(sim, h)) {
        handle_cancel(sim, (Handle *)h);
    } else if (h) {
        foreign_cancel(sim, h);
    } else {
        loop_cancel_sleep(sim, (Future *)f);
    }
}

static SendOutcome begin_foreign(Sim *sim, Generator *g, Value loop, Value *result) {
    Value f, h;
    if (!foreign_sleep(sim, loop, g->state[STATE_DELAY], g->state[STATE_RESULT], &f, &h))
        return SEND_RAISED;
    if (!value_is_future(sim, f)) {
        RAISE(sim, TypeError, "create_future() of this loop returned %R, not a Future", f);
        value_drop(sim, f);
        value_drop(sim, h);
        return SEND_RAISED;
    }
    value_replace(sim, &g->state[STATE_FUTURE], f);
    value_replace(sim, &g->state[STATE_HANDLE], h);
    ((Future *)f)->blocking = true;
    *result = value_keep(f);
    return SEND_YIELDED;
}

/* delay <= 0; -1: raised. */
static int is_no_delay(Sim *sim, Value delay) {
    if (value_is_small_int(delay))
        return value_as_small_int(delay) <= 0;
    if (value_is_heap(delay) && delay->type == sim->types.float_)
        return float_value(delay) <= 0;
    return value_compare_truth(sim, delay, value_from_small_int(0), COMPARE_LE);
}

/* The first step: sets the timer and awaits its future. */
static SendOutcome begin(Sim *sim, Generator *g, Value *result) {
    int no_delay = is_no_delay(sim, g->state[STATE_DELAY]);
    if (no_delay < 0)
        return SEND_RAISED;
    g->waits = true;
    if (no_delay) {
        value_replace(sim, &g->state[STATE_FUTURE], VALUE_NONE);
        *result = VALUE_NONE;
        return SEND_YIELDED;
    }
    Value running = loop_running(sim);
    if (!running) {
        RAISE(sim, RuntimeError, "no running event loop");
        return SEND_RAISED;
    }
    if (!loop_has_plain_timers(sim, running))
        return begin_foreign(sim, g, running, result);
    Loop *loop = (Loop *)running;
    double delay;
    if (!value_as_double(sim, g->state[STATE_DELAY], &delay))
        return SEND_RAISED;
    hook_next_future_is_sleep(sim, delay);
    Future *f = future_new(sim, (Value)loop);
    value_replace(sim, &g->state[STATE_FUTURE], (Value)f);
    Handle *h;
    if (!loop_set_sleep(sim, loop, sim->clock->now + delay, f, g->state[STATE_RESULT], &h))
        return SEND_RAISED;
    value_replace(sim, &g->state[STATE_HANDLE], (Value)h);
    f->blocking = true;
    *result = KEEP((Value)f);
    return SEND_YIELDED;
}

static SendOutcome step(Sim *sim, Generator *g, Value sent, Value *result) {
    if (!g->waits)
        return begin(sim, g, result);
    Value f = g->state[STATE_FUTURE];
    if (!sent) { /* thrown in */
        cancel_timer(sim, g);
        return SEND_RAISED;
    }
    if (f == VALUE_NONE) {
        *result = value_keep(g->state[STATE_RESULT]);
        return SEND_RETURNED;
    }
    if (((Future *)f)->state == FUTURE_PENDING) {
        if (future_yield_again((Future *)f, result))
            return SEND_YIELDED;
        RAISE(sim, RuntimeError, "await wasn't used with future");
        cancel_timer(sim, g);
        return SEND_RAISED;
    }
    *result = future_result(sim, (Future *)f);
    cancel_timer(sim, g);
    return *result ? SEND_RETURNED : SEND_RAISED;
}

/* With its spare place it is as large as a Handle: when many sleeps end, the handles of what
 * follows lie where they were. */
_Static_assert(sizeof(Handle) == offsetof(Generator, state) + STATE_COUNT * sizeof(Value),
               "memory of a sleep serves for a handle");

static const NativeCoroutineDef sleep_def = {offsetof(Names, sleep), step, STATE_COUNT};

Value asyncio_sleep(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)nargs, (void)kwnames;
    Generator *g = native_coroutine_new(sim, &sleep_def);
    g->state[STATE_DELAY] = value_keep(args[0]);
    g->state[STATE_RESULT] = args[1] ? value_keep(args[1]) : VALUE_NONE;
    hook_coroutine_created(sim, g);
    return (Value)g;
}
