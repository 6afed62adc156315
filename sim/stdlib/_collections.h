/* deque and defaultdict, which the module collections takes from _collections (CPython:
 * Modules/_collectionsmodule.c). */
#pragma once

#include "sim/python/function.h"

Module *module_init__collections(Sim *sim);

Type *deque_type_new(Sim *sim, Module *m);
Type *defaultdict_type_new(Sim *sim, Module *m);
Type *tuplegetter_type_new(Sim *sim, Module *m);
