/* What the files of the module random share. */
#pragma once

#include "sim/python/object.h"
#include "sim/stdlib/mersenne.h"

typedef struct Random {
    Object head;
    Mersenne mersenne;
    Value gauss_next; /* the second number of a pair, None if there is none */
} Random;

/* self.random(): straight from the generator unless a class of the program overrides it. */
bool random_double(Sim *sim, Value self, double *x);

extern const NativeDef random_integers[]; /* randrange, choice, shuffle, sample... */
extern const NativeDef random_reals[];    /* uniform, gauss, ... */
