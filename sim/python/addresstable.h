/* A word for some objects, by address: for what few objects have, so that the others pay nothing.
 * The table holds no references: who is in it must leave it before it dies. */
#pragma once

#include "sim/python/object.h"

typedef struct AddressEntry {
    Object *object; /* NULL: a free place */
    uintptr_t word;
} AddressEntry;

typedef struct AddressTable {
    AddressEntry *entries;
    size_t count, capacity; /* capacity: 0 or a power of two */
} AddressTable;

uintptr_t *address_table_find(const AddressTable *t, const Object *o); /* NULL: not there */
void address_table_set(Sim *sim, AddressTable *t, Object *o, uintptr_t word);
/* The entries, by their words: the table's own order depends on addresses. table->count of them,
 * the caller's: mem_free(..., (count + 1) * sizeof). */
AddressEntry *address_table_sorted(Sim *sim, const AddressTable *t);
void address_table_free(Sim *sim, AddressTable *t);          /* empty again */
void address_table_remove(AddressTable *t, const Object *o); /* it may be absent */
