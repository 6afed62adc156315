/* The namespace `builtins`: functions, types, constants, exceptions. */
#pragma once

#include "sim/memory.h"
#include "sim/python/objects/str.h"

void builtins_init(Sim *sim); /* fills sim->builtins (made here if it is NULL) */

/* What the interpreter itself has to say, to sys.stderr, whatever stands there. */
void write_to_stderr(Sim *sim, Str *text);
