#pragma once

/* Which lines of a text are new, and where the others came from. */

#include <stdint.h>

/* For each line of `to`, counted from 1, the line of `from` that it was, 0 for a new one. *count
 * (may be NULL): the lines of `to`. To be freed by the caller; NULL if memory ran out. */
uint32_t *line_map(const char *from, const char *to, uint32_t *count);
/* Where a line has gone: itself, or the nearest line above it that is still there; at least 1. */
uint32_t line_follow(const char *from, const char *to, uint32_t line);
/* The same by a map that was made before. */
uint32_t line_follow_map(const uint32_t *map, uint32_t count, uint32_t line);
/* The text of a line without its newline; *length: its bytes. NULL behind the end. */
const char *line_text(const char *text, uint32_t line, uint32_t *length);
