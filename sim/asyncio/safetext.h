/* Texts about values that are made without running the program's code: builtin values look as
 * repr() shows them, everything else is named by its type. Texts are short (cut with '...'), stand
 * in a buffer of fixed size, and make nothing that the program can see. */
#pragma once

#include "sim/python/objects/generator.h"
#include "sim/state.h"

enum { SAFE_TEXT_SIZE = 240 };

typedef struct SafeText {
    size_t size, limit;
    bool full; /* something was cut off */
    char text[SAFE_TEXT_SIZE];
} SafeText;

void safe_text_init(SafeText *t);
void safe_text_add(SafeText *t, const char *text, size_t size);
void safe_text_puts(SafeText *t, const char *text);
void safe_text_value(Sim *sim, SafeText *t, Value v); /* as repr */
/* ValueError: text */
void safe_text_exception(Sim *sim, SafeText *t, Value e);
/* What str(e) gives for the builtin exceptions. */
void safe_text_message(Sim *sim, SafeText *t, Value e);
/* worker('A', 0.5), of a coroutine that has just been made or has not yet begun. */
void safe_text_call(Sim *sim, SafeText *t, Generator *g);
/* f(1, 2, key=3) of a callable and its arguments; both may be NULL. */
void safe_text_call_of(Sim *sim, SafeText *t, Value f, Tuple *args, Dict *kwargs);
/* __qualname__ of what is behind partials and bound methods. */
void safe_text_qualname(Sim *sim, SafeText *t, Value callable);
/* The program's own words at this place, spaces and line ends as one space. */
void safe_text_source(SafeText *t, const Code *code, Span span);
/* What is behind partials and bound methods; *self: of the method, may be NULL. Borrowed. */
Value unwrap_callable(Sim *sim, Value callable, Value *self);
