/* slice: the object between the brackets of x[a:b:c] (CPython: Objects/sliceobject.c). */
#pragma once

#include "sim/python/object.h"

typedef struct Slice {
    Object head;
    Value start, stop, step; /* never NULL, None where left out */
} Slice;

/* What a slice selects from a sequence of a known length: items start, start + step, ...: count of
 * them, all of them valid indexes. stop is where it ends, for those who assign. */
typedef struct SliceRange {
    int64_t start, stop, step, count;
} SliceRange;

void type_init_slice(Sim *sim);

/* NULL stands for None. */
Value slice_new(Sim *sim, Value start, Value stop, Value step);
bool value_is_slice(Sim *sim, Value v);
/* slice must be a slice; false: raised (zero step, or a part that is no index). */
/* The same for a length of any size: start, stop and step as ints, new. false: raised. */
bool slice_resolve_long(Sim *sim, Value slice, Value length, Value parts[3]);
bool slice_resolve(Sim *sim, Value slice, int64_t length, SliceRange *range);
