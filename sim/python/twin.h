/* Twins: C that takes over a function of the library where speed matters. The Python text stays
 * what it is: the function that the program sees, the lines that the window shows, and what runs
 * whenever a twin declines, because a class overrides a method or an argument is not the usual one.
 * A twin does what the text does, with the same events in the journal.
 *
 * Where C does all of the work, the text is only the first line, `async def sleep(delay, ...):
 * ...`: the function has the face that it has in CPython, and each call goes to its native code. */
#pragma once

#include "sim/python/function.h"

typedef struct NativeTwin {
    const char *qualname;
    size_t argcount; /* all of them positional */
    /* The call. false: declined, nothing has happened. *result is new; NULL: raised. */
    bool (*call)(Sim *sim, Function *f, Value *args, Value *result);
    /* For a coroutine function, or NULL: all of `await f(...)`, declined if it would wait. */
    bool (*at_once)(Sim *sim, Value *args, Value *result);
} NativeTwin;

/* Gives the function its twin from a table that ends in a row without a name; true: there is one.
 */
bool twin_attach(Sim *sim, Function *f, const NativeTwin *twins);
/* From now on the calls of f are calls of native: a native function, a method descriptor or a slot
 * wrapper. */
void function_go_native(Function *f, Value native);
/* The call of such a function. */
Value function_call_native(Sim *sim, Function *f, Value *args, size_t nargs, Tuple *kwnames);
/* v is native, with or without the face of a Python function. */
bool value_runs_native(Sim *sim, Value v);

/* A method of the library, not of the program: its class has not overridden it. */
bool twin_is_library_method(Sim *sim, Type *type, Str *name, const char *qualname);

static inline bool twin_call(Sim *sim, Function *f, Value *args, size_t nargs, Value *result) {
    const NativeTwin *twin = f->code->twin;
    return twin->argcount == nargs && twin->call(sim, f, args, result);
}
