/* The builtin exception types (CPython: Objects/exceptions.c). What C code needs is in errors.h. */
#pragma once

#include "sim/python/errors.h"

void type_init_exceptions(Sim *sim); /* those of exceptions.def */
