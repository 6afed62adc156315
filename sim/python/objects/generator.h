/* Generators, coroutines and asynchronous generators: a frame that waits (CPython: genobject.c).
 * Native coroutines (asyncio.sleep and its kind) are objects of the type `coroutine` too: instead
 * of a frame they have a function that is called at each step. */
#pragma once

#include "sim/python/frame.h"
#include "sim/python/object.h"
#include "sim/python/objects/str.h"

typedef struct NativeCoroutineDef NativeCoroutineDef;

/* What few generators have. */
typedef struct GeneratorExtra {
    Str *name, *qualname;  /* NULL: those of the code */
    Value origin;          /* cr_origin: a tuple, or NULL */
    Value finalizer;       /* asynchronous generator: the loop's hook, or NULL */
    uint32_t journal_call; /* text of the call that made it */
} GeneratorExtra;

enum { NATIVE_STATE_MAX = 4 };

struct Generator {
    Object head;
    Frame *frame;          /* NULL: finished (or native) */
    Code *code;            /* kept, also after the end; NULL: native, and no twin (see twin.h) */
    GeneratorExtra *extra; /* NULL: nothing of it */
    bool running : 1, started : 1, closed : 1;
    bool hooks_inited : 1;     /* asynchronous generator: firstiter hook has been called */
    bool asyncgen_running : 1; /* one asend/athrow/aclose at a time */
    bool waits : 1;            /* native: its first step is done */
    bool native_body : 1;      /* its body is C: no frame */
    uint32_t journal_id;       /* number in the journal */
    union {                    /* a block ends behind that of the two which it has */
        struct {
            HandledException handled;
            struct Generator *next, *previous; /* all with a frame, in order of creation */
        };
        struct {
            const NativeCoroutineDef *native;
            Value state[NATIVE_STATE_MAX]; /* native->state_count of them */
        };
    };
};

/* One step of a native coroutine. sent is the value sent in (borrowed), or NULL with sim->error set
 * if an exception was thrown in. Returns as Slots.send does; state[0..] belong to it. */
typedef SendOutcome (*NativeCoroutineStep)(Sim *sim, Generator *g, Value sent, Value *result);
struct NativeCoroutineDef {
    size_t name; /* both __name__ and __qualname__: offsetof(Names, sleep); a twin has its code's */
    NativeCoroutineStep step;
    unsigned state_count;
};

Generator *generator_new(Sim *sim,
                         Frame *frame); /* steals the frame; the kind is in the code's flags */
/* State values are NULL at first. */
Generator *native_coroutine_new(Sim *sim, const NativeCoroutineDef *def);
void generator_unlink(Sim *sim, Generator *g); /* one with a frame, or that had one, dies */
static inline bool generator_is_native(const Generator *g) {
    return g->native_body;
}
Str *generator_name(Sim *sim, const Generator *g);       /* borrowed */
Str *generator_qualname(Sim *sim, const Generator *g);   /* borrowed */
GeneratorExtra *generator_extra(Sim *sim, Generator *g); /* made if it has none */
bool value_is_coroutine(Sim *sim, Value v);
/* What `await v` drives (CPython: _PyCoro_GetAwaitableIter). */
Value awaitable_iter(Sim *sim, Value v);
/* Drives any iterator or awaitable one step from C: nested. sent None for next(). */
SendOutcome value_send(Sim *sim, Value v, Value sent, Value *result);
/* v.throw(e) from C, with delegation to what it awaits. e is borrowed. */
SendOutcome value_throw(Sim *sim, Value v, Value e, Value *result);
bool value_close(Sim *sim, Value v); /* false: raised */

/* asyncgen.c */
Value async_gen_wrap(Sim *sim,
                     Value v); /* steals v: what `yield` in an asynchronous generator gives out */
void type_init_async_generator(Sim *sim);
Value anext_awaitable_new(Sim *sim, Value awaitable, Value fallback); /* anext(ait, fallback) */
