/* What the files of operator share. */
#pragma once

#include "sim/python/function.h"

Module *module_init_operator(Sim *sim);
void operator_add_getters(Sim *sim, Module *m); /* itemgetter, attrgetter, methodcaller */
