/* Between str.c and intern.c. */
#pragma once

#include "sim/python/objects/str.h"

int64_t text_hash(const char *text, size_t size);
/* s dies: the table forgets it. */
void intern_remove(Sim *sim, Str *s);
