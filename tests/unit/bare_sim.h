/* A Sim with the types of the language and no program: for tests of objects from C. */
#pragma once

#include "sim/state.h"

Sim *bare_sim_open(void);
void bare_sim_close(Sim *sim);
/* The text of v's repr, valid until the Sim is closed; drops v. "raised X: text" if v is NULL. */
const char *bare_repr(Sim *sim, Value v);
