/* set and frozenset. Small ints iterate in CPython's order (the table is laid out as CPython's is);
 * values whose hash depends on an address or on the hash seed there (str, objects) iterate in the
 * order of insertion. */
#pragma once

#include "sim/python/object.h"

typedef struct Set Set; /* the layout belongs to set.c */

Set *set_new(Sim *sim);
Set *frozenset_new(Sim *sim);
Set *set_from_iterable(Sim *sim, Value iterable);
bool set_add(Sim *sim, Set *s, Value v);
int set_contains(Sim *sim, Set *s, Value v); /* 1, 0, -1 */
int set_discard(Sim *sim, Set *s, Value v);  /* 1 removed, 0 absent, -1 */
bool set_update(Sim *sim, Set *s, Value iterable);
size_t set_count(Set *s);
/* Iterates: *position starts at 0; *v is borrowed. */
bool set_next(Set *s, size_t *position, Value *v);
