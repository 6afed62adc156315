/* What dir() says of a module: for those of the library in sim/stdlib/directory.def, what it says
 * in CPython. */
#pragma once

#include "sim/python/function.h"

/* A list of names, in no order. new */
Value directory_of(Sim *sim, Module *m);
/* Has CPython's module of this name such an attribute, as far as the table knows? */
bool directory_has(Str *module, Str *name);
