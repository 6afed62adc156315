/* What aioscope refuses: modules, names and services of Python that a lesson cannot have. The
 * program gets an exception of Python for it, which it may swallow; so that nobody wonders why the
 * output is another one then, the refusal is told on stderr at once, with its place. */
#pragma once

#include "sim/python/errors.h"

/* Is this the text of a refusal? All of them say "in aioscope" and why. */
bool refusal_is_text(const char *text);
bool refusal_is(Sim *sim, Exception *e);
/* sim->error has just been raised: tells it if it is a refusal and has not been told here yet. */
void refusal_tell(Sim *sim);
/* For getters of __doc__: Python's own texts are not part of aioscope. Told if the program itself
 * asks; the answer is None. */
Value refusal_of_doc(Sim *sim, const char *name);
/* object.__doc__ for a copy that the program did not ask for: nothing is told. NULL as
 * value_getattr_maybe gives it. */
Value refusal_copied_doc(Sim *sim, Value object);
