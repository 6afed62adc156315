/* Tracebacks and the texts of exceptions. Comes in: an Exception. Goes out: what CPython writes for
 * it as one text (sys.excepthook: exception_format in errors.h); for the module `traceback` only
 * the entries are made here. Code of the library (CODE_LIBRARY) has no entry.
 */
#pragma once

#include "sim/python/errors.h"
#include "sim/python/frame.h"
#include "sim/python/objects/list.h"

void type_init_traceback(Sim *sim);

/* One entry of a stack. The span is absent where end_line is 0. as_module: written as the module
 * `traceback` does it, which differs in blanks and wide characters. Everything is borrowed. */
typedef struct StackPlace {
    const Str *filename, *name;
    TextSlice line; /* of the source, may be empty */
    Span span;
    bool as_module;
} StackPlace;

StackPlace stack_place_of(const Code *code, Span span, bool as_module);
/* `  File "x.py", line 3, in f`, the source line, the line of carets. */
void stack_place_write(StrBuilder *sb, const StackPlace *place, const char *margin);
bool traceback_is_shown(const Traceback *tb); /* code of the program, not of the library */
/* How many entries are written at most: sys.tracebacklimit if it is a number, not negative. */
int64_t traceback_limit(Sim *sim);
/* The last entries of a traceback, repeated ones counted, without its headline. margin stands in
 * front of each line. */
void traceback_write(StrBuilder *sb, const Traceback *tb, int64_t limit, const char *margin);

/* The search for the name that is nearest to a misspelt one: begin with {.name, .size}, consider
 * candidates; best is NULL if none is near. Texts are borrowed. */
typedef struct Suggestion {
    const char *name;
    size_t size;
    const char *best;
    size_t best_size, best_distance;
} Suggestion;
void suggestion_consider(Suggestion *s, const char *text, size_t size);

/* ". Did you mean: 'x'?" for a NameError or AttributeError; NULL: nothing to suggest. New. */
Str *exception_suggestion(Sim *sim, Exception *e);
