/* All containers of the program, in the order of their birth: for programs that name gc or __del__,
 * where somebody could notice which circles are found and in which order things end (CPython: the
 * lists of generations in Modules/gcmodule.c). Other programs pay a test for each object. */
#pragma once

#include "sim/python/addresstable.h"
#include "sim/python/code.h"

/* Begins if the code, or any inside it, names gc or __del__. */
void tracking_begin_for(Sim *sim, const Code *code);

bool value_is_tracked_kind(Value v);    /* may it hold others? */
void object_track(Sim *sim, Object *o); /* it is born; nothing happens unless it may hold others */
/* Its place in the order of births; 0: it is not tracked, or dead. */
uint64_t object_birth(Sim *sim, const Object *o);

void object_untrack(Sim *sim, Object *o);

/* The count of them, oldest first; the array is the caller's: mem_free(..., count * sizeof). */
Object **tracked_objects(Sim *sim, size_t *count);
