/* Signals of the run: raised by the program (signal.raise_signal) or from outside. A plain handler
 * runs at once in the main thread; a loop's handler is told through the self-pipe, an iteration
 * later. */
#pragma once

#include "sim/asyncio/loop.h"

enum { SIGNAL_COUNT = 65 };

typedef struct Signals {
    Value handlers[SIGNAL_COUNT]; /* NULL: never set */
    Value loops[SIGNAL_COUNT];    /* whose add_signal_handler has it; NULL: none */
    Value wakeup; /* the loop with a handler, whose self-pipe is told of each; or NULL */
    uint8_t pending[SIGNAL_COUNT]; /* written to the loop's self-pipe, in this order */
    size_t pending_count;
    uint8_t raised[SIGNAL_COUNT]; /* by other threads; the main thread's handlers run in its turn */
    size_t raised_count;
} Signals;

/* The loop reads its self-pipe: hands out what is pending. */
void signals_deliver(Sim *sim, Loop *loop);
/* From outside, while all threads wait: the main thread's handler runs, or the signal does what the
 * system does with it. */
void signals_send(Sim *sim, int n);
/* Signals that come after an event (SimInput), due while no thread runs; those that interrupt
 * running code: see scheduler.h. To be called only if sim->signal_at. */
void signals_while_waiting(Sim *sim);
void signals_init(Sim *sim);
/* The main thread is about to go on: what other threads have raised is handled first. */
void signals_from_threads(Sim *sim);
Module *module_init__signal(Sim *sim);
Value signals_interrupt_main(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames);
