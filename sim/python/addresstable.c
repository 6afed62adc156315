/* Open addressing with linear probing: see addresstable.h. */
#include "sim/python/addresstable.h"

#include <stdlib.h>

#include "sim/memory.h"

static size_t home_of(const AddressTable *t, const Object *o) {
    return (size_t)(((uint64_t)(uintptr_t)o >> 3) * UINT64_C(0x9E3779B97F4A7C15) >> 32) &
           (t->capacity - 1);
}

/* Where o stands or would stand. */
static AddressEntry *find_place(const AddressTable *t, const Object *o) {
    size_t i = home_of(t, o);
    while (t->entries[i].object && t->entries[i].object != o)
        i = (i + 1) & (t->capacity - 1);
    return &t->entries[i];
}

static void grow(Sim *sim, AddressTable *t) {
    AddressTable old = *t;
    t->capacity = old.capacity ? old.capacity * 2 : 16;
    t->entries = mem_calloc(sim, t->capacity * sizeof(AddressEntry));
    for (size_t i = 0; i < old.capacity; i++) {
        if (old.entries[i].object)
            *find_place(t, old.entries[i].object) = old.entries[i];
    }
    mem_free(sim, old.entries, old.capacity * sizeof(AddressEntry));
}

uintptr_t *address_table_find(const AddressTable *t, const Object *o) {
    if (t->count == 0)
        return NULL;
    AddressEntry *entry = find_place(t, o);
    return entry->object ? &entry->word : NULL;
}

void address_table_set(Sim *sim, AddressTable *t, Object *o, uintptr_t word) {
    if (2 * (t->count + 1) > t->capacity)
        grow(sim, t);
    AddressEntry *entry = find_place(t, o);
    t->count += !entry->object;
    *entry = (AddressEntry){o, word};
}

/* Those behind it in its cluster move up, so that they are still found from their homes. */
void address_table_remove(AddressTable *t, const Object *o) {
    if (!address_table_find(t, o))
        return;
    size_t hole = (size_t)(find_place(t, o) - t->entries), mask = t->capacity - 1;
    for (size_t i = (hole + 1) & mask; t->entries[i].object; i = (i + 1) & mask) {
        size_t home = home_of(t, t->entries[i].object);
        if (((i - home) & mask) < ((i - hole) & mask))
            continue;
        t->entries[hole] = t->entries[i];
        hole = i;
    }
    t->entries[hole] = (AddressEntry){0};
    t->count--;
}

static int by_word(const void *a, const void *b) {
    uintptr_t x = ((const AddressEntry *)a)->word, y = ((const AddressEntry *)b)->word;
    return (x > y) - (x < y);
}

AddressEntry *address_table_sorted(Sim *sim, const AddressTable *t) {
    size_t filled = 0, capacity = t->capacity;
    AddressEntry *all = mem_alloc(sim, (t->count + 1) * sizeof *all);
    for (size_t i = 0; i < capacity; i++) {
        if (t->entries[i].object)
            all[filled++] = t->entries[i];
    }
    qsort(all, filled, sizeof *all, by_word);
    return all;
}

void address_table_free(Sim *sim, AddressTable *t) {
    mem_free(sim, t->entries, t->capacity * sizeof(AddressEntry));
    *t = (AddressTable){0};
}
