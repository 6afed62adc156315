/* Reading numbers from text: what int_text.c, float_text.c and their users share. */
#pragma once

#include "sim/python/object.h"
#include "sim/python/objects/str.h"

static inline bool ascii_is_space(char c) {
    return c == ' ' || (c >= 9 && c <= 13) || (c >= 28 && c <= 31);
}

/* text in ASCII: spaces of any kind become ' ', decimal digits of any script 0..9, what else is not
 * ASCII '?'. New memory of text->length + 1 bytes, ended by NUL. */
char *ascii_number_text(Sim *sim, const Str *text, size_t *size);
/* The int in these characters, surrounding spaces allowed; NULL without an error: there is none. */
Value int_parse_ascii(Sim *sim, const char *text, size_t size, int base);
/* The float in these characters; false: there is none. */
bool float_parse_ascii(Sim *sim, const char *text, size_t size, double *x);
