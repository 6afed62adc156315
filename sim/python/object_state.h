/* object's methods for copies: see object_state.c. */
#pragma once

#include "sim/python/object.h"

Value object_getstate(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames);
Value object_reduce(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames);
Value object_reduce_ex(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames);
