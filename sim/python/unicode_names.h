/* Names of characters, for \N{...} in string literals. Only a selection is known: see
 * unicode_names.inc. */
#pragma once

#include <stddef.h>
#include <stdint.h>

typedef enum NameResult { NAME_FOUND, NAME_UNKNOWN } NameResult;

/* Case does not matter. */
NameResult unicode_find_name(const char *name, size_t len, uint32_t *code);
