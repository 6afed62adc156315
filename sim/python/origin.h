/* Where coroutines were made, for those that nobody awaits (CPython: compute_cr_origin in
 * genobject.c). Told in debug mode, or if sys.set_coroutine_origin_tracking_depth asks for it. */
#pragma once

#include "sim/python/objects/generator.h"

void coroutine_note_origin(Sim *sim, Generator *g, const Frame *caller);
/* The lines of a traceback, new; NULL: not known. */
Str *coroutine_origin_text(Sim *sim, const Generator *g);
