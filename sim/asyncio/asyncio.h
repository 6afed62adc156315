/* asyncio's core in C: what start-up and the scheduler need of it. */
#pragma once

#include "sim/state.h"

void asyncio_start(Sim *sim); /* types: loop, handles, futures, tasks */
void type_init_context(Sim *sim);
/* The program will run as a notebook's cell does: its loop runs already. */
void notebook_start(Sim *sim);
/* Nothing can happen any more: true if that is the end of a notebook whose cell has ended. */
bool notebook_ends(Sim *sim);
/* Adds what nest_asyncio and the notebook need to the module _asyncio. */
void notebook_module_ready(Sim *sim, Module *m);
