/* Frozen code: what the build has compiled, so that a run need not (CPython: frozen modules,
 * marshal).
 *
 * A module of the library is a row of 32-bit words. Its code begins with the numbers of
 * FROZEN_NUMBERS, then come instructions and spans as they lie in memory, handlers, then values. A
 * value is a tag and what belongs to it; a text that has occurred already is told by its number.
 * Not a file format: the words are made and read by the same build, on the same machine. */
#pragma once

#include "sim/python/code.h"
#include "sim/sim.h"

#define FROZEN_NUMBERS(X)                                                                          \
    X(flags)                                                                                       \
    X(argcount)                                                                                    \
    X(posonly_count)                                                                               \
    X(kwonly_count)                                                                                \
    X(plain_parameters)                                                                            \
    X(local_count)                                                                                 \
    X(cell_count)                                                                                  \
    X(free_count)                                                                                  \
    X(stack_size)                                                                                  \
    X(count)                                                                                       \
    X(cache_count)                                                                                 \
    X(handler_count)                                                                               \
    X(first_line)

#define FROZEN_VALUES(X)                                                                           \
    X(Str, name)                                                                                   \
    X(Str, qualname)                                                                               \
    X(Str, filename)                                                                               \
    X(Tuple, consts)                                                                               \
    X(Tuple, names)                                                                                \
    X(Tuple, varnames)                                                                             \
    X(Tuple, cellvars)                                                                             \
    X(Tuple, freevars)                                                                             \
    X(Str, doc)

typedef enum FrozenTag {
    FROZEN_NOTHING,  /* NULL */
    FROZEN_WORD,     /* None, True, a small int...: low half, high half */
    FROZEN_FLOAT,    /* low half, high half */
    FROZEN_TEXT,     /* size, the bytes */
    FROZEN_INTERNED, /* the same */
    FROZEN_AGAIN,    /* number of the text */
    FROZEN_BYTES,    /* size, the bytes */
    FROZEN_TUPLE,    /* count, the values */
    FROZEN_SET,      /* a frozenset: count, the values in its order */
    FROZEN_CODE,     /* as above */
} FrozenTag;

/* The words as text ("1,2,3,"); NULL: a constant is of a kind that they cannot tell. */
Str *code_freeze(Sim *sim, Code *code);
/* source_text: of the module; must outlive the code. */
Code *code_thaw(Sim *sim, const uint32_t *words, const char *source_text);
/* For the build: writes the words of a file of the library. false: it cannot be frozen. */
bool sim_freeze_code(const char *text, size_t size, const SimOptions *options);
