/* contextvars: Context, ContextVar, Token (CPython: Python/context.c). A Context shares its table
 * with its copies until one of them sets a variable. */
#pragma once

#include "sim/state.h"

typedef struct Context {
    Object head;
    Dict *vars;  /* ContextVar -> value; NULL: empty; shared: copied before a change */
    Value outer; /* while entered: the context to return to (owned, may be NULL) */
    bool entered;
} Context;

/* The current context of the running thread; borrowed, made on demand. */
Context *context_current(Sim *sim);
Context *context_copy_current(Sim *sim); /* contextvars.copy_context(); new */

/* Tasks and handles each have a copy of a context that nearly nobody looks at. Their place for it
 * holds only the variables it begins with (a Dict; NULL: none) until somebody needs the Context. */
Value context_snapshot(Sim *sim); /* for such a place: new, may be NULL */
/* Borrowed, made on demand. Where the program gave something else as context=, that. */
Context *context_of(Sim *sim, Value *place);
/* Enters what the place holds; *outer receives what to return to. false: raised, it is entered
 * already. */
bool context_enter_place(Sim *sim, Value *place, Value *outer);
void context_exit_place(Sim *sim, Value *outer);
/* false: raised, it is entered already. */
bool context_enter(Sim *sim, Context *c);
void context_exit(Sim *sim, Context *c);
Module *module_init__contextvars(Sim *sim);
