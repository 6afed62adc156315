/* What the files of _functools share. */
#pragma once

#include "sim/python/function.h"

Module *module_init__functools(Sim *sim);

extern const NativeDef functools_cache_functions[]; /* _functools_cache.c */
void functools_cache_types(Sim *sim);
Type *partial_type_new(Sim *sim, Module *m);
/* partial(function, args...) */
Value partial_new(Sim *sim, Value function, Value *args, size_t nargs);
