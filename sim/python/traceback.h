/* Tracebacks and the texts of exceptions. Comes in: an Exception. Goes out: what CPython writes for
 * it, either as one text (sys.excepthook: exception_format in errors.h) or piece by piece as the
 * functions of the module `traceback` return it. Code of the library (CODE_LIBRARY) has no entry.
 */
#pragma once

#include "sim/python/errors.h"
#include "sim/python/frame.h"
#include "sim/python/objects/list.h"

void type_init_traceback(Sim *sim); /* traceback and frame */

/* What is known of one line of a stack: the span is absent where end_line is 0. */
typedef struct StackEntry {
    const Code *code;
    Span span;
} StackEntry;

/* `  File "x.py", line 3, in f`, the source line, the line of carets. */
void stack_entry_write(StrBuilder *sb, const StackEntry *entry, const char *margin);
/* The entries of a traceback (at most the last thousand), repeated ones counted, without its
 * headline. margin stands in front of each line. */
void traceback_write(StrBuilder *sb, const Traceback *tb, const char *margin);

/* As the functions of the same names; lists of Str, each ending in a newline. limit as in Python:
 * the first entries, if negative the last; TRACEBACK_NO_LIMIT stands for None. */
#define TRACEBACK_NO_LIMIT INT64_MAX
List *traceback_format_tb(Sim *sim, const Traceback *tb, int64_t limit);
List *traceback_format_exception(Sim *sim, Exception *e, bool chain);
List *traceback_format_exception_only(Sim *sim, Exception *e);
/* The stack of the running thread from the outermost frame to this one. */
List *traceback_format_stack(Sim *sim, const Frame *innermost);

/* ". Did you mean: 'x'?" for a NameError or AttributeError; NULL: nothing to suggest. New. */
Str *exception_suggestion(Sim *sim, Exception *e);

/* A frame object for the program (sys._getframe, tb_frame, gi_frame): a picture of the frame as it
 * is now. */
Value frame_object_new(Sim *sim, const Code *code, uint32_t instruction, Dict *globals);
