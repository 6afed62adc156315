/* Frames and virtual threads: where execution waits.
 *
 * Every call of a function of the program has a Frame on the heap; `back` leads to its caller.
 * Frames of C code that must be able to wait (the event loop) are native frames: a function that is
 * called again whenever the frame above it has ended. A virtual thread is a chain of frames; to
 * suspend it means to leave the chain where it is. No C stack is kept across a suspension. */
#pragma once

#include "sim/python/code.h"
#include "sim/python/object.h"

typedef struct Thread Thread;
typedef struct Generator Generator;
typedef struct Function Function;
typedef struct Cell {
    Object head;
    Value content; /* NULL: empty */
} Cell;

/* The exception being handled, one for each thread and each generator (CPython: _PyErr_StackItem).
 */
typedef struct HandledException {
    Value exception; /* NULL: none */
    struct HandledException *outer;
} HandledException;

/* What came out of the frame above a native frame. */
typedef enum FrameOutcome {
    FRAME_ENTERED,
    FRAME_RETURNED,
    FRAME_YIELDED,
    FRAME_RAISED,
    FRAME_UNBLOCKED
} FrameOutcome;

/* What a native frame wants next. */
typedef enum NativeStep {
    NATIVE_STEP_CALL,   /* it pushed a frame: run that */
    NATIVE_STEP_RETURN, /* it ends with *value */
    NATIVE_STEP_RAISE,  /* it ends with sim->error */
    NATIVE_STEP_BLOCK,  /* its thread waits (thread_block has been called) */
    NATIVE_STEP_AGAIN,  /* call it again at once (FRAME_ENTERED) */
} NativeStep;

/* value: what the frame above returned or yielded (stolen), NULL otherwise. On RETURN it receives
 * the result (new). */
typedef NativeStep (*NativeResume)(Sim *sim, Frame *frame, FrameOutcome outcome, Value *value);

enum {
    FRAME_IN_GENERATOR = 1, /* belongs to a Generator: not freed at return */
    FRAME_INIT = 2,         /* __init__ of a class call: the call's result is slots' instance */
    FRAME_ENTRY = 4,        /* called from C: vm_run returns when it ends */
    FRAME_NATIVE = 8,
    FRAME_DISCARD = 16, /* its result is not wanted by anybody */
    FRAME_THROWN = 32,  /* an exception is being thrown through its await into the frame above */
    FRAME_TRACED = 64,  /* line level: the journal knows it, with its id and line */
    FRAME_SHOWN = 128,  /* there is a FrameObject of it (frameobject.h) */
    FRAME_KEEPS_OBJECT = 256, /* ... which lives as long as the call, because of locals() */
};

/*  Frame
 *  | back | code | function | ... | slots[0 .. locals, cells, free | stack ... ] |
 *                                                                   ^ stack_base   ^ top        */
struct Frame {
    Frame *back;
    Code *code;     /* NULL: native frame; the frame keeps a reference */
    Value function; /* Function or NULL; of a native frame: a Tuple of the Functions that CPython
                     * has on the stack in its place, innermost first, or NULL; kept */
    Dict *globals;  /* kept by the function or by the module run */
    union {
        Value locals;        /* class and module bodies: the namespace; NULL in functions; kept */
        Value init_instance; /* FRAME_INIT; kept */
        NativeResume resume; /* FRAME_NATIVE */
    };
    Generator *generator; /* whose frame this is, borrowed; NULL for plain calls */
    Instruction *ip;      /* next instruction */
    Value *top;           /* first free place of the stack */
    uint32_t flags;
    uint32_t line; /* last line event */
    uint32_t id;   /* number in the journal when line events are on */
    uint32_t size; /* bytes of this block */
    Value slots[];
};

/* A frame for this code, slots empty. Its size is known to the memory door. */
Frame *frame_new(Sim *sim, Code *code, Value function, Dict *globals);
Frame *frame_new_native(Sim *sim, NativeResume resume, size_t state_values);
/* The first frame of a thread: calls thread->target(*args, **kwargs). */
Frame *frame_new_thread_entry(Sim *sim);
/* For native frames: begins a call without nesting. CALL: its result comes with the next resume;
 * RETURN: *result is there already. */
NativeStep native_frame_call(Sim *sim, Value callable, Value *args, size_t nargs, Tuple *kwnames,
                             Value *result);
void frame_free(Sim *sim, Frame *frame); /* drops all that is in it */
/* Its call has ended: freed, unless a frame object lives that takes it over, with below as its
 * caller; generators know of none (CPython: gen_send_ex2), so that they keep no chain of frames
 * alive. */
void frame_end(Sim *sim, Frame *frame, Frame *below);
void frame_traverse(const Frame *frame, VisitFn visit,
                    void *ctx);                                /* of a frame that does not run */
static inline uint32_t frame_instruction(const Frame *frame) { /* the one being executed */
    return (uint32_t)(frame->ip - frame->code->instructions) - 1;
}
Span frame_span(const Frame *frame);
