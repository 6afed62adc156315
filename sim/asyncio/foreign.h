/* Loops of the program's own making: classes that extend asyncio.AbstractEventLoop, or that
 * override call_soon, call_later or call_at. Futures, tasks and sleeps use such a loop through its
 * methods, and it runs what it was given by calling it. */
#pragma once

#include "sim/asyncio/future.h"

/* loop.call_soon(callback, argument, context=context); argument may be NULL. false: raised. */
bool foreign_call_soon(Sim *sim, Value loop, Value callback, Value argument, Value context);
/* loop.call_at(when, callback, *args, context=context); args: callback, context or NULL, tuple. */
Value foreign_call_at(Sim *sim, Value loop, Value when, Value *args);
/* The timer of a sleep: *future and *handle are new. false: raised. */
bool foreign_sleep(Sim *sim, Value loop, Value delay, Value result, Value *future, Value *handle);
void foreign_cancel(Sim *sim, Value handle); /* handle.cancel() */
