/* The namespace `builtins`: functions, types, constants, exceptions. */
#pragma once

#include "sim/memory.h"

void builtins_init(Sim *sim); /* fills sim->builtins (made here if it is NULL) */
