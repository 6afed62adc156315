/* The one door for memory of a run. Every block of a run comes from here and is given back with
 * its size, so the simulator knows its bytes exactly, can limit them, can let allocation N fail in
 * a test, and can free a whole run at once. None of these functions returns NULL: when the limit is
 * reached or the host has no more, sim_fail() ends the run (see sim/state.h). */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct Sim Sim;

/* Blocks up to this size come from free lists by size class. */
enum { MEMORY_SMALL_MAX = 512, MEMORY_CLASS_STEP = 8 };

typedef struct MemoryChunk MemoryChunk;
typedef struct MemoryBlock MemoryBlock;

typedef struct Memory {
    size_t used;          /* bytes that the run holds now */
    size_t peak;          /* most bytes that it ever held */
    size_t limit;         /* 0: none */
    uint64_t allocations; /* how many were asked for */
    uint64_t fail_at;     /* 0: never; else from this allocation on they fail */
    char *bump, *bump_end;
    MemoryChunk *chunks;
    MemoryBlock *large;
    void *free_lists[MEMORY_SMALL_MAX / MEMORY_CLASS_STEP + 1];
} Memory;

void memory_init(Memory *memory, size_t limit);
void memory_free_all(Memory *memory);

/* New memory, not cleared. Does not return on failure. */
void *mem_alloc(Sim *sim, size_t size);
/* The same, all bytes zero. */
void *mem_calloc(Sim *sim, size_t size);
/* Grows or shrinks; on failure does not return. p may be NULL if old_size is 0. */
void *mem_realloc(Sim *sim, void *p, size_t old_size, size_t new_size);
/* p may be NULL. size is the size it was asked with. */
void mem_free(Sim *sim, void *p, size_t size);

/* Next capacity for a growing array of `need` elements of `size` bytes, at least doubling. */
size_t mem_grow_capacity(size_t capacity, size_t need);
