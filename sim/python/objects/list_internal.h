/* What the files of list share. */
#pragma once

#include "sim/python/objects/list.h"

void list_resize(Sim *sim, List *list, size_t count); /* room for `count` items; gives some back */
Value list_getitem(Sim *sim, Value self, Value key);
bool list_setitem(Sim *sim, Value self, Value key, Value v); /* v NULL: del */
Value list_iterator_new(Sim *sim, Value list);
Value list_reverse_iterator_new(Sim *sim, List *list);
void type_init_list_iterators(Sim *sim);
