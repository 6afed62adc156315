/* deque and defaultdict, which the module collections takes from _collections (CPython:
 * Modules/_collectionsmodule.c). */
#pragma once

#include "sim/python/function.h"

Module *module_init__collections(Sim *sim);

Type *deque_type_new(Sim *sim, Module *m);
/* For C that works on a deque: one of exactly this type, sim->types.deque. */
size_t deque_count(Value deque);
void deque_append(Sim *sim, Value deque, Value v);      /* v stolen */
Value deque_pop_left(Value deque);                      /* of one that is not empty */
bool deque_remove_same(Sim *sim, Value deque, Value v); /* by identity; false: it is not there */
Type *defaultdict_type_new(Sim *sim, Module *m);
Type *tuplegetter_type_new(Sim *sim, Module *m);
