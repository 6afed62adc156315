/* What the files of builtins share: one table of functions for each file, ended by a row without
 * name. */
#pragma once

#include "sim/python/function.h"

#define BUILTIN(name)                                                                              \
    static Value name(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames)
#define UNUSED (void)sim, (void)self, (void)args, (void)nargs, (void)kwnames

void builtins_add_quitters(Sim *sim);
extern const NativeDef builtins_code[];
extern const NativeDef builtins_iteration[];
extern const NativeDef builtins_numbers[];
extern const NativeDef builtins_objects[];
extern const NativeDef builtins_output[];
extern const NativeDef builtins_of_io[]; /* whose module is io */

/* type(v).name(v, args...), 3 args at most; *missing: the type has no such method (NULL, no error).
 */
Value special_call(Sim *sim, Value v, Str *name, Value *args, size_t nargs, bool *missing);
