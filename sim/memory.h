/* The one door for memory of a run. Every block of a run comes from here and is given back with
 * its size, so the simulator knows its bytes exactly, can limit them, can let allocation N fail in
 * a test, and can free a whole run at once. None of these functions returns NULL: when the limit is
 * reached or the host has no more, sim_fail() ends the run (see sim/state.h). */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct Sim Sim;

/* Under AddressSanitizer every block is one of the host's own. */
#if defined(__SANITIZE_ADDRESS__)
#define MEMORY_POOLS 0
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define MEMORY_POOLS 0
#endif
#endif
#ifndef MEMORY_POOLS
#define MEMORY_POOLS 1
#endif

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

static inline size_t memory_class(size_t size) {
    return (size + MEMORY_CLASS_STEP - 1) / MEMORY_CLASS_STEP;
}
/* The shortest way to a small block, for the hottest places; NULL: mem_alloc has to look for one.
 */
static inline void *memory_take(Memory *m, size_t size) {
    size_t class = memory_class(size);
    if (!MEMORY_POOLS || size > MEMORY_SMALL_MAX || !m->free_lists[class] ||
        size > m->peak - m->used || m->allocations + 1 == m->fail_at)
        return NULL;
    void **p = m->free_lists[class];
    m->free_lists[class] = *p;
    m->allocations++;
    m->used += size;
    return p;
}
/* false: mem_free has to take it back. */
static inline bool memory_give_back(Memory *m, void *p, size_t size) {
    if (!MEMORY_POOLS || size > MEMORY_SMALL_MAX)
        return false;
    size_t class = memory_class(size);
    *(void **)p = m->free_lists[class];
    m->free_lists[class] = p;
    m->used -= size;
    return true;
}

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
