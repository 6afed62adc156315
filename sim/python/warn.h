/* Warnings: what CPython writes to stderr as 'file:line: Category: text'. */
#pragma once

#include "sim/python/objects/generator.h"

/* At the place of the innermost frame of the program, once for each place and text, through the
 * module `warnings` if the program has imported it. false: the warning has become an exception. */
bool warn(Sim *sim, Type *category, const char *format, ...);
/* The same for a DeprecationWarning, which only the program's own module shows unless asked. */
bool warn_deprecated(Sim *sim, const char *text);
/* A coroutine dies that was never begun. */
void warn_never_awaited(Sim *sim, Generator *g);
