/* Objects that say something when they die: instances of classes with __del__, futures whose
 * exception nobody has looked at. Most die when their count reaches zero and are forgotten here;
 * what is left at the end of the run lies in cycles, and says it then, as in the last collection of
 * CPython's shutdown (Python/pylifecycle.c, finalize_modules). */
#pragma once

#include "sim/python/object.h"

void last_words_expect(Sim *sim, Object *o); /* may be called again: the first place counts */
void last_words_forget(Sim *sim, Object *o); /* o dies */
void last_words_say(Sim *sim);               /* the end: oldest first, each once */
