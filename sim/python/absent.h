/* Names that CPython's modules have and those of aioscope do not: sim/stdlib/absent.def. */
#pragma once

#include "sim/python/function.h"

/* The attribute has just been found missing: an AttributeError that refuses it, and why, takes the
 * place of the error if it is one of CPython's. */
void absent_tell(Sim *sim, Module *m, Str *name);
/* The same for an attribute of an object or type: sim/stdlib/absent_attributes.def. */
void absent_attribute_tell(Sim *sim, Value obj, Str *name);
/* Is it one of the words, which are separated by single spaces? */
bool name_is_among(Str *name, const char *words);
