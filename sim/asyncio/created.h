/* Debug mode: where futures, tasks and handles were made (CPython: _source_traceback). Comes in:
 * the loop and the running frames. Goes out: a list of FrameSummary, the innermost last. */
#pragma once

#include "sim/asyncio/future.h"
#include "sim/asyncio/handle.h"

/* hidden: how many frames CPython's library has here above the program's, where ours is native. */
void created_note_future(Sim *sim, Future *f, int hidden);
void created_note_handle(Sim *sim, Handle *h, int hidden);
/* context['source_traceback'] = source, if there is one. */
void created_tell(Sim *sim, Dict *context, Value source);
