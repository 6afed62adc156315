/* list[int] (types.GenericAlias) and int | str (types.UnionType): values of annotations; a union
 * also serves isinstance (CPython: Objects/genericaliasobject.c, unionobject.c). */
#pragma once

#include "sim/python/object.h"

void type_init_generic_alias(Sim *sim);
/* origin[args]: args is a tuple, or one argument. */
Value generic_alias_new(Sim *sim, Value origin, Value args);
/* The __class_getitem__ of native types. */
Value generic_class_getitem(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames);
/* left | right where one of them is a class, an alias, a union or None; NotImplemented otherwise.
 */
Value union_or(Sim *sim, Value left, Value right);
