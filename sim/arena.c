/* The arena of arena.h: a chain of blocks, bump allocation, everything freed at once.
   Large requests get a block of their own behind the newest one, so that its free room is not lost.
 */
#include "sim/arena.h"

#include <stdalign.h>
#include <stdlib.h>
#include <string.h>

#ifdef AIOSCOPE_TINY
enum { FIRST_BLOCK = 64, LARGEST_BLOCK = 256 };
#else
enum { FIRST_BLOCK = 16 * 1024, LARGEST_BLOCK = 1024 * 1024 };
#endif

struct ArenaBlock {
    ArenaBlock *older;
    size_t size; /* with this header */
    max_align_t data[];
};

static size_t round_up(size_t size) {
    size_t align = alignof(max_align_t);
    return (size + align - 1) & ~(align - 1);
}

void arena_init(Arena *arena, const ArenaHost *host) {
    *arena = (Arena){.host = *host};
}

void arena_free(Arena *arena) {
    ArenaBlock *block = arena->blocks;
    while (block != NULL) {
        ArenaBlock *older = block->older;
        arena->host.resize(arena->host.ctx, block, block->size, 0);
        block = older;
    }
    arena_init(arena, &(ArenaHost){arena->host.resize, arena->host.out_of_memory, arena->host.ctx});
}

static ArenaBlock *take_block(Arena *arena, size_t room) {
    size_t size = sizeof(ArenaBlock) + room;
    ArenaBlock *block = NULL;
    if (size > room) {
        block = arena->host.resize(arena->host.ctx, NULL, 0, size);
    }
    if (block == NULL) {
        arena->host.out_of_memory(arena->host.ctx, room);
        abort(); /* it must not return */
    }
    block->size = size;
    arena->reserved += size;
    return block;
}

static void *alloc_alone(Arena *arena, size_t size) {
    ArenaBlock *block = take_block(arena, size);
    if (arena->blocks == NULL) {
        block->older = NULL;
        arena->blocks = block;
    } else {
        block->older = arena->blocks->older;
        arena->blocks->older = block;
    }
    return block->data;
}

static void start_block(Arena *arena) {
    size_t room = arena->reserved < FIRST_BLOCK ? FIRST_BLOCK : arena->reserved;
    room = room > LARGEST_BLOCK ? LARGEST_BLOCK : round_up(room);
    ArenaBlock *block = take_block(arena, room);
    block->older = arena->blocks;
    arena->blocks = block;
    arena->next = (char *)block->data;
    arena->end = arena->next + room;
}

void *arena_alloc(Arena *arena, size_t size) {
    size_t whole = round_up(size == 0 ? 1 : size);
    if (whole < size) {
        arena->host.out_of_memory(arena->host.ctx, size);
    }
    arena->used += whole;
    if (whole > (size_t)(arena->end - arena->next)) {
        if (whole > LARGEST_BLOCK / 4) {
            return memset(alloc_alone(arena, whole), 0, whole);
        }
        start_block(arena);
        if (whole > (size_t)(arena->end - arena->next)) {
            return memset(alloc_alone(arena, whole), 0, whole);
        }
    }
    void *result = arena->next;
    arena->next += whole;
    return memset(result, 0, whole);
}

void *arena_alloc_array(Arena *arena, size_t count, size_t size) {
    if (size != 0 && count > SIZE_MAX / size) {
        arena->host.out_of_memory(arena->host.ctx, SIZE_MAX);
    }
    return arena_alloc(arena, count * size);
}

void *arena_grow(Arena *arena, void *old, size_t old_size, size_t new_size) {
    size_t old_whole = round_up(old_size == 0 ? 1 : old_size);
    size_t new_whole = round_up(new_size == 0 ? 1 : new_size);
    if (old != NULL && (char *)old + old_whole == arena->next && new_whole >= old_whole &&
        new_whole - old_whole <= (size_t)(arena->end - arena->next)) {
        memset((char *)old + old_size, 0, new_whole - old_size);
        arena->next += new_whole - old_whole;
        arena->used += new_whole - old_whole;
        return old;
    }
    void *result = arena_alloc(arena, new_size);
    if (old != NULL) {
        memcpy(result, old, old_size < new_size ? old_size : new_size);
    }
    return result;
}

char *arena_copy(Arena *arena, const char *text, size_t len) {
    char *copy = arena_alloc(arena, len + 1);
    if (len != 0) {
        memcpy(copy, text, len);
    }
    return copy;
}
