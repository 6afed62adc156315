/* What the files of the collector share. */
#pragma once

#include "sim/asyncio/collect.h"

/* What o holds: its attributes, its __slots__ and what its type knows of. Each reference once. */
void collect_visit_members(Object *o, VisitFn visit, void *ctx);

/* The tracked objects in the order that CPython's list has after a collection: what is found to be
 * in use is moved behind the others at that moment (move_unreachable). A table from an object to
 * its rank; empty if nothing is tracked. */
AddressTable collect_order(Sim *sim);
