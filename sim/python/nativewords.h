/* Errors of calls in the words of CPython's C code, for functions of the library that CPython has
 * in C and aioscope in Python: sim/stdlib/words.def says which, and what kind of function each is
 * there. */
#pragma once

#include "sim/python/function.h"

/* The arguments have just been found not to fit, sim->error says so: the words of the function's
 * counterpart take their place if it has one. args are laid out as for function_bind. */
void native_words_retell(Sim *sim, Function *f, Value *args, size_t nargs, Tuple *kwnames);
