/* What the files of set share. */
#pragma once

#include "sim/python/objects/set.h"

Set *set_alloc(Sim *sim, Type *type);
bool is_any_set(Sim *sim, Value v);
/* As set_next, with the hash. */
bool set_next_entry(Set *s, size_t *position, SetEntry *entry);
bool set_add_hashed(Sim *sim, Set *s, Value key, int64_t hash);
int set_contains_hashed(Sim *sim, Set *s, Value key, int64_t hash);
int set_discard_hashed(Sim *sim, Set *s, Value key, int64_t hash);
bool set_merge(Sim *sim, Set *s, Set *other);
/* Makes the table new if more than a quarter of it is removed elements. */
void set_tidy(Sim *sim, Set *s);
Value set_pop(Sim *sim, Set *s); /* NULL without an error: empty */
void set_swap(Set *a, Set *b);   /* the contents */

/* set_algebra.c; results are new, of the plain type below `type`. */
Set *set_copy_as(Sim *sim, Type *type, Value iterable);
Set *set_intersection(Sim *sim, Set *s, Value other);
Set *set_difference(Sim *sim, Set *s, Value other);
Set *set_symmetric_difference(Sim *sim, Set *s, Value other);
bool set_difference_update(Sim *sim, Set *s, Value other);
bool set_symmetric_difference_update(Sim *sim, Set *s, Value other);
int set_is_subset(Sim *sim, Set *s, Value other); /* 1, 0, -1 */
int set_is_superset(Sim *sim, Set *s, Value other);
int set_is_disjoint(Sim *sim, Set *s, Value other);
Value set_compare(Sim *sim, Value self, Value other, CompareOp op);

extern const NativeDef set_methods[];
extern const NativeDef frozenset_methods[];
