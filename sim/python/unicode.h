/* Facts about characters: which may stand in an identifier (UAX 31 as Python reads it;
   unicode_nfkc.h has the form in which they are compared), which are printable, and UTF-8 in both
   directions. Data: unicode_ranges.inc, generated. */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

bool unicode_is_identifier_start(uint32_t code);
bool unicode_is_identifier_continue(uint32_t code);

/* As str.isprintable() for one character. */
bool unicode_is_printable(uint32_t code);

/* The character at text[0]; *size gets its bytes. The text must be valid UTF-8, lone surrogates
 * allowed. */
uint32_t utf8_decode(const char *text, size_t *size);

/* Writes 1 to 4 bytes (surrogates as three) and returns their number. */
size_t utf8_encode(char *out, uint32_t code);

/* Number of characters in `len` bytes. */
size_t utf8_count(const char *text, size_t len);

/* Offset of the first byte that is not strict UTF-8, or len. *reason gets Python's words for it. */
size_t utf8_check(const char *text, size_t len, const char **reason);
