/* Native functions that asyncio.gather builds on. */
#pragma once

#include "sim/state.h"

Value gather_is_own(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames);
Value gather_results(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames);
