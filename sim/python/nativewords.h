/* Errors of calls in the words of CPython's C code, for functions of the library that CPython has
 * in C and aioscope in Python: sim/stdlib/words.def says which, and what kind of function each is
 * there. */
#pragma once

#include "sim/python/function.h"

/* The kinds of rows: those of NativeKind, and six more. */
enum {
    WORDS_NOARGS = NATIVE_NOARGS,
    WORDS_ONE = NATIVE_ONE,
    WORDS_POS = NATIVE_POS,
    WORDS_CLINIC = NATIVE_CLINIC,
    WORDS_SLOT = NATIVE_RAW + 1, /* a slot behind a dunder method */
    WORDS_UNPACK,                /* POS, but what it says of keywords leaves the module out */
    WORDS_GETARGS,               /* positional arguments, counted by PyArg_ParseTuple */
    WORDS_NAMELESS,              /* the same, told of as "function" */
    WORDS_KEYWORDS,              /* PyArg_ParseTupleAndKeywords, told of as "function" */
    WORDS_OWN                    /* what it says itself are the words of C */
};
int native_words_kind(int row);
const char *native_words_shown(int row); /* what CPython's texts call the module */

/* Every name in the rows of a module, "date.weekday" or "heappush". */
typedef void (*NativeWordsFn)(void *context, int row, const char *name, size_t size);
void native_words_each(Str *module, NativeWordsFn each, void *context);

/* The arguments have just been found not to fit, sim->error says so: the words of the function's
 * counterpart take their place if it has one. args are laid out as for function_bind. */
void native_words_retell(Sim *sim, Function *f, Value *args, size_t nargs, Tuple *kwnames);
/* The same by the words of a row that is known, under a name that may not be the function's own. */
typedef struct NativeWords {
    int row;
    Function *function;
    Str *qualname;
    bool bound; /* no method of objects: of a module, or of a class */
} NativeWords;
void native_words_tell(Sim *sim, const NativeWords *words, Value *args, size_t nargs,
                       Tuple *kwnames);
