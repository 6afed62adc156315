/* A region of memory that is freed as a whole: source text, tokens, tree and scopes of one program
   live in one Arena. Blocks come from a host function that knows old and new size, so that a
   simulation can count them; a block that cannot be had calls the host's out_of_memory, which must
   not return. */
#pragma once

#include <stddef.h>
#include <stdint.h>

typedef struct ArenaHost {
    /* realloc with sizes: block NULL = new, new_size 0 = free (returns NULL). NULL for a new block
       or a larger size = failure; the old block is then unchanged. */
    void *(*resize)(void *ctx, void *block, size_t old_size, size_t new_size);
    /* Must not return (longjmp to the owner, or exit). */
    void (*out_of_memory)(void *ctx, size_t wanted);
    void *ctx;
} ArenaHost;

typedef struct ArenaBlock ArenaBlock;

typedef struct Arena {
    ArenaHost host;
    ArenaBlock *blocks; /* newest first */
    char *next;         /* free room of the newest block: next .. end */
    char *end;
    size_t used;     /* bytes handed out */
    size_t reserved; /* bytes taken from the host */
} Arena;

/* An arena holds nothing until the first allocation. */
void arena_init(Arena *arena, const ArenaHost *host);

/* Gives all blocks back to the host. The arena can be used again. */
void arena_free(Arena *arena);

/* `size` zeroed bytes, aligned for any object; never NULL; size 0 gives a valid pointer. */
void *arena_alloc(Arena *arena, size_t size);

/* `count` * `size` zeroed bytes, safe against overflow. */
void *arena_alloc_array(Arena *arena, size_t count, size_t size);

/* Grows an array that lives in the arena: moves it unless it is the newest allocation and there is
   room behind it. The new part is zeroed. */
void *arena_grow(Arena *arena, void *old, size_t old_size, size_t new_size);

/* A NUL-terminated copy of `len` bytes (which may contain NULs). */
char *arena_copy(Arena *arena, const char *text, size_t len);

#define arena_new(arena, Type)          ((Type *)arena_alloc((arena), sizeof(Type)))
#define arena_array(arena, count, Type) ((Type *)arena_alloc_array((arena), (count), sizeof(Type)))
