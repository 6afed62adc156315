/* Generators, coroutines and asynchronous generators: a frame that waits (CPython: genobject.c).
 * Native coroutines (asyncio.sleep and its kind) are objects of the type `coroutine` too: instead of a
 * frame they have a function that is called at each step. */
#pragma once

#include "sim/python/frame.h"
#include "sim/python/object.h"
#include "sim/python/objects/str.h"

typedef struct NativeCoroutineDef NativeCoroutineDef;

struct Generator {
    Object head;
    Frame *frame; /* NULL: finished (or native) */
    Str *name, *qualname;
    Code *code;    /* kept, also after the end; NULL if native */
    HandledException handled;
    bool running, started, closed;
    bool hooks_inited;     /* asynchronous generator: firstiter hook has been called */
    bool asyncgen_running; /* one asend/athrow/aclose at a time */
    Value finalizer;       /* asynchronous generator: the loop's hook, or NULL */
    Value origin;          /* cr_origin: None or a tuple, with debug mode's tracking */
    const NativeCoroutineDef *native;
    Value *state;          /* of a native coroutine: native->state_count Values */
    uint32_t journal_id;   /* number in the journal */
    uint32_t journal_call; /* text of the call that made it */
};

/* One step of a native coroutine. sent is the value sent in (borrowed), or NULL with sim->error set if
 * an exception was thrown in. Returns as Slots.send does; state[0..] belong to it. */
typedef SendOutcome (*NativeCoroutineStep)(Sim *sim, Generator *g, Value sent, Value *result);
struct NativeCoroutineDef {
    const char *name; /* both __name__ and __qualname__ */
    NativeCoroutineStep step;
    unsigned state_count;
};

Generator *generator_new(Sim *sim, Frame *frame); /* steals the frame; the kind is in the code's flags */
/* State values are NULL at first. */
Generator *native_coroutine_new(Sim *sim, const NativeCoroutineDef *def);
bool value_is_coroutine(Sim *sim, Value v);
/* What `await v` drives (CPython: _PyCoro_GetAwaitableIter). */
Value awaitable_iter(Sim *sim, Value v);
/* Drives any iterator or awaitable one step from C: nested. sent None for next(). */
SendOutcome value_send(Sim *sim, Value v, Value sent, Value *result);
/* v.throw(e) from C, with delegation to what it awaits. e is borrowed. */
SendOutcome value_throw(Sim *sim, Value v, Value e, Value *result);
bool value_close(Sim *sim, Value v); /* false: raised */

/* asyncgen.c */
Value async_gen_wrap(Sim *sim, Value v); /* steals v: what `yield` in an asynchronous generator gives out */
void type_init_async_generator(Sim *sim);
Value anext_awaitable_new(Sim *sim, Value awaitable, Value fallback); /* anext(ait, fallback) */
