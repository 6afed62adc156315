/* What the files of iterators share. */
#pragma once

#include "sim/python/object.h"

Value iterator_return_self(Sim *sim, Value self);
void type_init_iterators_many(Sim *sim); /* zip, map, filter */
