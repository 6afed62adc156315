/* What task.c and task_type.c share. */
#pragma once

#include "sim/asyncio/future_internal.h"

/* Task.__init__ without the parsing of arguments; those that are not given are NULL. false: raised.
 */
bool task_init(Sim *sim, Task *t, Value coro, Value loop, Value name, Value context);
