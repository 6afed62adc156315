/* What the simulator tells the journal: one function for each kind of thing that happens. All of them
 * return at once when the journal is off. */
#pragma once

#include "sim/python/objects/generator.h"
#include "sim/python/thread.h"
#include "sim/state.h"

void hook_run_begin(Sim *sim);
void hook_run_end(Sim *sim);
void hook_output(Sim *sim, int stream, const char *text, size_t size);
void hook_uncaught(Sim *sim, Exception *e);

void hook_thread_blocked(Sim *sim, Thread *t);
void hook_thread_unblocked(Sim *sim, Thread *t);
void hook_thread_switched(Sim *sim, Thread *t);
void hook_thread_ended(Sim *sim, Thread *t);
void hook_thread_raised(Sim *sim, Thread *t); /* sim->error has left its target: threading.excepthook */
void hook_time_moved(Sim *sim);

void hook_never_awaited(Sim *sim, Generator *g);
