/* What dir() says of a module: for those of the library in sim/stdlib/directory.def, what it says
 * in CPython. */
#pragma once

#include "sim/python/function.h"

/* A list of names, in no order. new */
Value directory_of(Sim *sim, Module *m);
