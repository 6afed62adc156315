/* The iterators of the language that belong to no container: iter(callable, sentinel), the iterator
 * over __getitem__, reversed, enumerate, zip, map, filter. */
#pragma once

#include "sim/python/object.h"

void type_init_iterators(Sim *sim);

/* iter(x) for an x that has __getitem__ only. */
Value seq_iterator_new(Sim *sim, Value sequence);
/* iter(callable, sentinel) */
Value callable_iterator_new(Sim *sim, Value callable, Value sentinel);
/* iter(memoryview) */
Value memory_iterator_new(Sim *sim, Value view);

/* The protocol of copies, for iterators of all kinds (CPython: the __reduce__ and __setstate__ of
 * each). (maker, (subject,)) and, for an index of 0 or more, the index as state; maker is "iter" or
 * "reversed". Steals subject; NULL passes through. */
Value iterator_reduction(Sim *sim, const char *maker, Value subject, int64_t index);
/* The same for an iterator that has no place to be set: iter over a list of all that it still
 * gives. Steals rest, an iterator of its own. */
Value iterator_reduction_listed(Sim *sim, Value rest);
/* (maker, (a, b)) */
Value iterator_reduction_of_two(Sim *sim, Value maker, Value a, Value b);
/* The argument of __setstate__, an int, brought between lowest and highest. false: raised. */
bool iterator_place(Sim *sim, Value v, int64_t lowest, int64_t highest, int64_t *place);
