/* What sys.getsizeof() answers: bytes in CPython 3.11 on a 64-bit machine, not those of aioscope.
 */
#pragma once

#include "sim/python/object.h"

/* What v.__sizeof__() gives there; *prefix becomes what stands in front of the object there (the
 * words of the garbage collector, of __dict__). -1: told and raised, nobody knows it here. */
int64_t value_sizeof(Sim *sim, Value v, int64_t *prefix);

/* Of CPython's own exceptions: its instances have fields that those of its base have not. */
bool exception_adds_fields(const Type *type);
