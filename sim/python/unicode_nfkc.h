/* The compatibility form NFKC (UAX 15), in which Python compares identifiers: `ﬁn` is `fin`, an e
 * with a combining accent is é. For characters that may stand in an identifier only. Data:
 * unicode_nfkc.inc, generated. */
#pragma once

#include "sim/arena.h"

#include <stddef.h>

/* The form of the identifier of *len bytes, valid UTF-8; in the arena. *len gets its length. */
const char *unicode_nfkc(Arena *arena, const char *text, size_t *len);
