/* The iterators of the language that belong to no container: iter(callable, sentinel), the iterator
 * over __getitem__, reversed, enumerate, zip, map, filter. */
#pragma once

#include "sim/python/object.h"

void type_init_iterators(Sim *sim);

/* iter(x) for an x that has __getitem__ only. */
Value seq_iterator_new(Sim *sim, Value sequence);
/* iter(callable, sentinel) */
Value callable_iterator_new(Sim *sim, Value callable, Value sentinel);
