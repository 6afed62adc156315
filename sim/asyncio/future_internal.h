/* What future.c and future_type.c share. */
#pragma once

#include "sim/asyncio/future.h"

bool future_check_loop(Sim *sim, Future *f); /* __init__ has been called; false: raised */
bool future_attribute_is_set(Sim *sim, Value v);
bool future_check_loop_to_read(Sim *sim, Future *f); /* the same for result and exception */
void *future_raise_cancelled(Sim *sim, Future *f);
int64_t future_remove_callback(Sim *sim, Future *f, Value callback); /* how many; -1: raised */
FutureCallback future_first_callback(const Future *f);               /* borrowed */

extern const NativeDef future_methods[]; /* ended by a row without name */
