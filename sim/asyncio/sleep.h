/* asyncio.sleep: a coroutine whose body is C. */
#pragma once

#include "sim/state.h"

Value asyncio_sleep(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames);
