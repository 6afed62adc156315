/* What the files of list share. */
#pragma once

#include "sim/python/objects/list.h"

void list_reserve(Sim *sim, List *list, size_t more); /* room for `more` items behind the last */
Value list_getitem(Sim *sim, Value self, Value key);
bool list_setitem(Sim *sim, Value self, Value key, Value v); /* v NULL: del */
Value list_iterator_new(Sim *sim, Value list);
Value list_reverse_iterator_new(Sim *sim, List *list);
void type_init_list_iterators(Sim *sim);
