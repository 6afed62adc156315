/* weakref.ref and proxies (CPython: Objects/weakrefobject.c). */
#pragma once

#include "sim/python/object.h"

typedef struct WeakRef {
    Object head;
    Object *target; /* borrowed; NULL: dead */
    Value callback; /* or NULL */
    struct WeakRef *next, *previous;
    int64_t hash; /* of the target, once asked; -1: not yet */
} WeakRef;

void type_init_weakref(Sim *sim);

/* The object (OBJ_REFERRED) dies: its references become dead, then their callbacks are called,
 * newest first. */
void weakrefs_clear(Sim *sim, Object *o);
/* callback may be NULL. NULL: raised, the type of target cannot be referred to weakly. */
Value weakref_new(Sim *sim, Value target, Value callback);
Value weak_proxy_new(Sim *sim, Value target, Value callback);
/* New; NULL without an error: dead. ref must be a weakref. */
Value weakref_target(Value ref);
size_t weakref_count(Sim *sim, Value target);
/* All references and proxies to target, newest first: a new list. */
Value weakref_list(Sim *sim, Value target);
