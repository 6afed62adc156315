/* Memory of a run: size classes with free lists on chunks for small blocks, a list of the large
 * ones. Under AddressSanitizer every block is one of the host's own, so that a use after free is
 * seen. */
#include "sim/memory.h"

#include <stdlib.h>
#include <string.h>

#include "sim/state.h"

enum { CHUNK_SIZE = 256 * 1024 };

struct MemoryChunk {
    MemoryChunk *next;
    size_t unused; /* keeps what follows aligned to 16 bytes */
};

struct MemoryBlock { /* before each large block */
    MemoryBlock *next, *previous;
};

void memory_init(Memory *memory, size_t limit) {
    memset(memory, 0, sizeof *memory);
    memory->limit = limit;
}

void memory_free_all(Memory *memory) {
    for (MemoryChunk *c = memory->chunks, *next; c; c = next) {
        next = c->next;
        free(c);
    }
    for (MemoryBlock *b = memory->large, *next; b; b = next) {
        next = b->next;
        free(b);
    }
    memory_init(memory, memory->limit);
}

/* To be stopped at: gdb -ex 'break break_on_failed_allocation'. */
static void break_on_failed_allocation(void) {
}

static _Noreturn void fail(Sim *sim, size_t wanted) {
    break_on_failed_allocation();
    if (sim->memory.limit &&
        (wanted > sim->memory.limit || sim->memory.used > sim->memory.limit - wanted)) {
        sim_fail(
            sim, SIM_LIMIT,
            "the program needs more memory than the limit of %zu MB allows (--memory raises it)",
            sim->memory.limit >> 20);
    }
    sim_fail(sim, SIM_LIMIT, "the machine has no more memory for the program");
}

/* More than ever before: only then can the limit be reached. */
static void raise_peak(Sim *sim, size_t size) {
    Memory *m = &sim->memory;
    if (m->limit && (size > m->limit || m->used > m->limit - size))
        fail(sim, size);
    m->peak = m->used + size;
}

/* The count stays below the number of the one that failed: the next one fails as well. */
static void fail_for_test(Sim *sim, size_t size) {
    Memory *m = &sim->memory;
    const SimOptions *o = &sim->options;
    if (o->spare_allocation && o->spare_allocation(o->spare_ctx, m->allocations)) {
        m->fail_at++;
        return;
    }
    m->allocations--;
    fail(sim, size);
}

static inline void count(Sim *sim, size_t size) {
    Memory *m = &sim->memory;
    if (++m->allocations == m->fail_at)
        fail_for_test(sim, size);
    if (size > m->peak - m->used)
        raise_peak(sim, size);
    m->used += size;
}

static void *large_alloc(Sim *sim, size_t size) {
    if (size > SIZE_MAX / 2)
        fail(sim, size);
    MemoryBlock *b = malloc(sizeof *b + size);
    if (!b)
        fail(sim, size);
    Memory *m = &sim->memory;
    b->previous = NULL;
    b->next = m->large;
    if (b->next)
        b->next->previous = b;
    m->large = b;
    return b + 1;
}

static void large_unlink(Memory *m, MemoryBlock *b) {
    if (b->previous) {
        b->previous->next = b->next;
    } else {
        m->large = b->next;
    }
    if (b->next)
        b->next->previous = b->previous;
}

#if MEMORY_POOLS
static void *bump_alloc(Sim *sim, size_t size) {
    Memory *m = &sim->memory;
    if ((size_t)(m->bump_end - m->bump) < size) {
        MemoryChunk *chunk = malloc(CHUNK_SIZE);
        if (!chunk)
            fail(sim, size);
        chunk->next = m->chunks;
        m->chunks = chunk;
        m->bump = (char *)(chunk + 1);
        m->bump_end = (char *)chunk + CHUNK_SIZE;
    }
    void *p = m->bump;
    m->bump += size;
    return p;
}

static inline bool is_small(size_t size) {
    return size <= MEMORY_SMALL_MAX;
}
#else
static inline bool is_small(size_t size) {
    (void)size;
    return false;
}
#endif

void *mem_alloc(Sim *sim, size_t size) {
    if (size == 0)
        size = 1;
    count(sim, size);
#if MEMORY_POOLS
    if (is_small(size)) {
        size_t c = memory_class(size);
        void **p = sim->memory.free_lists[c];
        if (!p)
            return bump_alloc(sim, c * MEMORY_CLASS_STEP);
        sim->memory.free_lists[c] = *p;
        return p;
    }
#endif
    return large_alloc(sim, size);
}

void *mem_calloc(Sim *sim, size_t size) {
    return memset(mem_alloc(sim, size), 0, size);
}

void mem_free(Sim *sim, void *p, size_t size) {
    if (!p)
        return;
    if (size == 0)
        size = 1;
    Memory *m = &sim->memory;
    m->used -= size;
#if MEMORY_POOLS
    if (is_small(size)) {
        size_t c = memory_class(size);
        *(void **)p = m->free_lists[c];
        m->free_lists[c] = p;
        return;
    }
#endif
    MemoryBlock *b = (MemoryBlock *)p - 1;
    large_unlink(m, b);
    free(b);
}

/* A large block stays in the list while the host moves it. */
static void *large_resize(Sim *sim, void *p, size_t old_size, size_t new_size) {
    Memory *m = &sim->memory;
    if (new_size > old_size) {
        count(sim, new_size - old_size);
    } else {
        m->used -= old_size - new_size;
    }
    MemoryBlock *b = (MemoryBlock *)p - 1;
    MemoryBlock *moved = realloc(b, sizeof *b + new_size);
    if (!moved)
        fail(sim, new_size);
    if (moved->previous) {
        moved->previous->next = moved;
    } else {
        m->large = moved;
    }
    if (moved->next)
        moved->next->previous = moved;
    return moved + 1;
}

void *mem_realloc(Sim *sim, void *p, size_t old_size, size_t new_size) {
    if (!p)
        return mem_alloc(sim, new_size);
    if (new_size == 0)
        new_size = 1;
    if (old_size == 0)
        old_size = 1;
    if (!is_small(old_size) && !is_small(new_size))
        return large_resize(sim, p, old_size, new_size);
    void *q = mem_alloc(sim, new_size);
    memcpy(q, p, old_size < new_size ? old_size : new_size);
    mem_free(sim, p, old_size);
    return q;
}

size_t mem_grow_capacity(size_t capacity, size_t need) {
    size_t grown = capacity < 8 ? 8 : capacity + capacity / 2;
    return grown < need ? need : grown;
}
