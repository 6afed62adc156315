/* What typeobject.c and type_attributes.c share. */
#pragma once

#include "sim/python/class.h"

extern const GetSetDef type_getset[];
Value type_module_text(Sim *sim, Type *type); /* its __module__ if that is a str; borrowed */
