/* What task.c and task_type.c share. */
#pragma once

#include "sim/asyncio/future_internal.h"

/* Task.__init__ without the parsing of arguments; those that are not given are NULL. false: raised.
 */
bool task_init(Sim *sim, Task *t, Value coro, Value loop, Value name, Value context);

/* task_methods.c: the steps of such a task are calls of its methods. */
bool task_steps_by_methods(Sim *sim, const Task *t);
bool task_schedule_method(Sim *sim, Task *t, Value exception); /* exception: NULL for none */
Value task_wakeup_method(Sim *sim, Task *t);                   /* new; NULL: raised */
void type_init_method_task(Sim *sim);
Type *future_in_python_type(Sim *sim); /* new: asyncio.futures._PyFuture */
