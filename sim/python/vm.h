/* The virtual machine: runs the frames of the current thread (vm.c), and what natives ask about
 * them. */
#pragma once

#include "sim/python/frame.h"
#include "sim/python/object.h"

typedef enum VmOutcome {
    VM_RETURNED, /* *value is new */
    VM_RAISED,   /* sim->error */
    VM_YIELDED,  /* a generator that was resumed from C has yielded *value (new) */
    VM_BLOCKED,  /* the thread waits; its frames stay where they are */
} VmOutcome;

/* Runs the top frame of sim->thread, and what it calls, until a frame marked FRAME_ENTRY ends or
 * yields, or until the thread blocks. raising: sim->error is raised in the top frame first. */
VmOutcome vm_run(Sim *sim, bool raising, Value *value);
/* The thread has been unblocked (thread->resume_value or resume_error): goes on from there. */
VmOutcome vm_resume(Sim *sim, Value *value);

/* A native has returned VALUE_BLOCKED or VALUE_FRAME_PUSHED to C code that needs the result now:
 * runs the frame, or the other threads until this one is unblocked. New; NULL: raised. */
Value vm_settle(Sim *sim, Value r);

/* The innermost frame of the program's or library's Python code; NULL: none. Borrowed. */
Frame *vm_program_frame(Sim *sim);
/* The exception being handled (sys.exc_info()); borrowed, NULL: none. */
Value handled_exception(Sim *sim);
/* Makes f the running frame of the current thread, above what is there. false: RecursionError. */
bool vm_push(Sim *sim, Frame *f);
/* f(args...) as a frame above the current one, if f is a function of the program: then true and
 * *frame. False with sim->error: raised; false without: f is native, call it with value_call. */
bool vm_frame_for(Sim *sim, Value f, Value *args, size_t nargs, Tuple *kwnames, Frame **frame);
/* The namespace of the running code: locals(). New. */
Value vm_frame_locals(Sim *sim, Frame *f);
Value vm_locals(Sim *sim);
Dict *vm_globals(Sim *sim);                    /* borrowed */
Value vm_builtins_of(Sim *sim, Dict *globals); /* borrowed: a dict, or what exec() was given */
