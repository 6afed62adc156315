/* The virtual machine: one flat loop over the instructions of opcodes.def (CPython: ceval.c). What
 * each does stands in instructions/, a kind a file; fast paths are tried there, slow ones are named
 * functions (vm_ops.c, vm_call.c, vm_frames.c). Calls between functions of the program do not nest
 * in C: the loop goes on with the other frame. */
#include "sim/python/vm.h"

#include <string.h>

#include "sim/asyncio/hooks.h"
#include "sim/asyncio/scheduler.h"
#include "sim/python/objects/iterators.h"
#include "sim/python/objects/number.h"
#include "sim/python/objects/range.h"
#include "sim/python/objects/set.h"
#include "sim/python/objects/slice.h"
#include "sim/python/origin.h"
#include "sim/python/vm_fast.h"
#include "sim/python/vm_internal.h"

#if defined(__GNUC__)
#define COMPUTED_GOTO 1
#else
#define COMPUTED_GOTO 0
#endif

/* ---- the loop ---- */

#define SAVE()   (frame->ip = ip, frame->top = sp)
#define PUSH(v)  (*sp++ = (v))
#define POP()    (*--sp)
#define TOP()    (sp[-1])
#define SECOND() (sp[-2])
#define A        (now->a)
#define NAME_A   ((Str *)code->names->items[now->a])
#define FAIL()   goto error
#define DROP_TOP()                                                                                 \
    do {                                                                                           \
        Value dropped_ = POP();                                                                    \
        value_drop(sim, dropped_);                                                                 \
    } while (0)
/* For what may be the last reference: a finalizer of the program wants to know the line. */
#define DROP_OLD(v)     (frame->ip = ip, value_drop(sim, (v)))
#define JUMP_TO(target) (ip = code->instructions + (target))

#if COMPUTED_GOTO
#define CASE(op) op_##op:
#define NEXT()                                                                                     \
    do {                                                                                           \
        now = ip++;                                                                                \
        goto *labels[now->op];                                                                     \
    } while (0)
#else
#define CASE(op) case OP_##op:
#define NEXT()   goto dispatch
#endif

/* Runs the top frame and, without nesting, the frames that it calls and returns to. */
static Next execute(Sim *sim, Run *run) {
    Thread *thread = sim->thread;
    Frame *frame;
    Code *code;
    Value *sp;
    Instruction *ip, *now;
    Value *slots;
    Value made; /* by a call */

load_frame:
    frame = thread->frame;
    if (frame->flags & FRAME_NATIVE)
        return vm_enter_native(sim, run, frame);
    code = frame->code;
    sp = frame->top;
    ip = frame->ip;
    slots = frame->slots;

#if COMPUTED_GOTO
    static const void *const labels[] = {
#define OPCODE(name, effect, meaning) &&op_##name,
#include "sim/python/opcodes.def"
#undef OPCODE
    };
    NEXT();
    {
#else
dispatch:
    now = ip++;
    switch ((Op)now->op) {
#endif

        /* clang-format off */
#include "sim/python/instructions/stack.inc"
#include "sim/python/instructions/names.inc"
#include "sim/python/instructions/attributes.inc"
#include "sim/python/instructions/operators.inc"
#include "sim/python/instructions/jumps.inc"
#include "sim/python/instructions/building.inc"
#include "sim/python/instructions/calls.inc"
#include "sim/python/instructions/modules.inc"
#include "sim/python/instructions/iteration.inc"
#include "sim/python/instructions/exceptions.inc"
#include "sim/python/instructions/match.inc"
#include "sim/python/instructions/fused.inc"
        /* clang-format on */

    /* What a call has come to. */
    call_made:
        if (made == VALUE_FRAME_PUSHED)
            goto load_frame;
        if (made == VALUE_BLOCKED)
            goto blocked;
        if (!made)
            FAIL();
        PUSH(made);
        NEXT();

#if !COMPUTED_GOTO
    case OP_COUNT: break;
#endif
    }

unbound:
    SAVE();
    vm_raise_unbound(sim, frame, (size_t)A);
    goto error;
unbound_c:
    SAVE();
    vm_raise_unbound(sim, frame, now->c);
error:
    frame->ip = ip;
    frame->top = sp;
    return NEXT_ERROR;
unwind:
    frame->ip = ip;
    frame->top = sp;
    return NEXT_UNWIND;
unwind_at_saved:
    frame->top = sp;
    return NEXT_UNWIND;
blocked:
    run->outcome = VM_BLOCKED;
    return NEXT_STOP;
}

static VmOutcome run_from(Sim *sim, Next next, Run *run) {
    for (;;) {
        switch (next) {
        case NEXT_RUN: next = execute(sim, run); break;
        case NEXT_ERROR: {
            Frame *frame = sim->thread->frame;
            if (!(frame->flags & FRAME_NATIVE)) {
                traceback_push(sim, sim->error, frame->code, frame_instruction(frame));
                hook_exception_passes(sim, frame);
            }
            next = vm_unwind(sim, run);
            break;
        }
        case NEXT_UNWIND: next = vm_unwind(sim, run); break;
        case NEXT_STOP: return run->outcome;
        }
    }
}

VmOutcome vm_run(Sim *sim, bool raising, Value *value) {
    Run run = {.outcome = VM_RETURNED, .place = -1};
    VmOutcome outcome = run_from(sim, raising ? NEXT_ERROR : NEXT_RUN, &run);
    *value = run.value;
    return outcome;
}

VmOutcome vm_resume(Sim *sim, Value *value) {
    Run run = {.outcome = VM_RETURNED, .place = -1};
    VmOutcome outcome = run_from(sim, vm_deliver_unblocked(sim, &run), &run);
    if (outcome != VM_BLOCKED)
        *value = run.value;
    return outcome;
}
