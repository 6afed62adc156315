/* Shared by the files of the virtual machine only. */
#pragma once

#include "sim/python/class.h"
#include "sim/python/function.h"
#include "sim/python/objects/generator.h"
#include "sim/python/thread.h"
#include "sim/python/vm.h"
#include "sim/state.h"

/* What the dispatch loop does next. */
typedef enum Next {
    NEXT_RUN,    /* go on with the top frame of the thread */
    NEXT_ERROR,  /* the top frame's current instruction has raised (traceback entry to be added) */
    NEXT_UNWIND, /* the same, without a new traceback entry */
    NEXT_STOP,   /* leave vm_run; the outcome has been set */
} Next;

typedef struct Run {
    Value value; /* the outcome's */
    VmOutcome outcome;
    int64_t place; /* RERAISE: the instruction that has raised first; -1: the current one */
} Run;

/* The top frame ends or yields; delivers to the frame below. */
Next vm_return(Sim *sim, Run *run, Value v); /* v stolen */
Next vm_yield(Sim *sim, Run *run, Value v);
Next vm_unwind(Sim *sim, Run *run);            /* finds the handler of sim->error, frame by frame */
Next vm_deliver_unblocked(Sim *sim, Run *run); /* the thread goes on after having been blocked */
Next vm_enter_native(Sim *sim, Run *run, Frame *frame);
Next vm_return_to_native(Sim *sim, Run *run, Frame *native, Value v); /* a call has returned v */
Str *function_shown_name(Sim *sim, Value f); /* "module.f" for texts; new */

/* CALL and its kin: sp points behind the arguments, total counts them with keywords. The operands
 * stay on the stack until the call has been made; *result as from a native function. */
/* base[0] has a twin, the frame's next instruction is GET_AWAITABLE: all of `await f(...)` by the
 * twin (see twin.h), as far as it need not wait. true: done, *result is new or NULL; the frame is
 * behind its SEND. */
bool vm_await_at_once(Sim *sim, Frame *frame, Value *base, size_t total, Value *result);
Value vm_call(Sim *sim, Frame *frame, Value *base, size_t total, Tuple *kwnames);
Value vm_call_ex(Sim *sim, Value callable, Value self, Value positional, Value keywords);

/* Slow parts of instructions (vm_ops.c); NULL or false: raised. */
Value vm_load_name(Sim *sim, Frame *frame, Str *name);
Value vm_builtin(Sim *sim, Frame *frame, Str *name);
bool vm_delete_name(Sim *sim, Frame *frame, Str *name);
bool vm_setup_annotations(Sim *sim, Frame *frame);
Value vm_load_global(Sim *sim, Frame *frame, Str *name, InlineCache *cache);
Value vm_load_attr(Sim *sim, Value v, Str *name, InlineCache *cache);
Value vm_find_super_method(Sim *sim, Type *of_class, Type *type, Str *name, InlineCache *cache);
bool vm_load_method(Sim *sim, Value v, Str *name, InlineCache *cache, Value *function, Value *self);
bool vm_store_attr(Sim *sim, Value v, Str *name, Value x, InlineCache *cache);
void *vm_raise_unbound(Sim *sim, Frame *frame, size_t slot);
bool vm_unpack(Sim *sim, Value v, size_t count, Value *top_first);
bool vm_unpack_ex(Sim *sim, Value v, size_t before, size_t after, Value *top_first);
Value vm_format(Sim *sim, Value v, int conversion, Value spec);
Value vm_import(Sim *sim, Frame *frame, Str *name, Value from_list, Value level);
Value vm_import_from(Sim *sim, Value module, Str *name);
bool vm_import_star(Sim *sim, Frame *frame, Value module);
Value vm_make_function(Sim *sim, Frame *frame, int flags, Value **sp);
bool vm_raise(Sim *sim, int count, Value *sp);
bool vm_before_with(Sim *sim, Value manager, bool async, Value *exit, Value *entered);
Value vm_match_keys(Sim *sim, Value subject, Tuple *keys);
Value vm_match_class(Sim *sim, Value subject, Value class, size_t positional, Tuple *names);
bool vm_check_except_pattern(Sim *sim, Value pattern, bool star);
bool vm_dict_update(Sim *sim, Value dict, Value other);
Value vm_get_anext(Sim *sim, Value ait);
Value vm_get_aiter(Sim *sim, Value v);
Value vm_get_awaitable(Sim *sim, Value v, int where);

/* Generators (generator.c, generator_type.c). */
void generator_enter(Sim *sim, Generator *g); /* its frame becomes the thread's top frame */
void generator_leave(Sim *sim, Generator *g); /* it has yielded or ended */
/* What a suspended generator waits for (yield from, await); borrowed, NULL: nothing. */
Value generator_awaited(Generator *g);
void generator_chain_thrown(Sim *sim, Generator *g);
/* Resumes g with sent (borrowed) as the new top frame. false: raised. */
bool generator_resume(Sim *sim, Generator *g, Value sent);
/* The same with sim->error thrown in, down to the innermost. After that the VM goes on with
 * NEXT_UNWIND if *raise, else with NEXT_RUN. false: raised without the frame being entered. */
bool generator_throw(Sim *sim, Generator *g, bool close_awaited, bool *raise);
/* g.throw(sim->error) from C. close_awaited: GeneratorExit closes what g waits for first. */
SendOutcome generator_throw_here(Sim *sim, Generator *g, bool close_awaited, Value *result);
SendOutcome generator_send(Sim *sim, Value self, Value sent, Value *result);
bool generator_close(Sim *sim, Generator *g); /* g.close(); false: raised */
/* Of a native one; sent NULL: sim->error is thrown in. */
SendOutcome generator_step_native(Sim *sim, Generator *g, Value sent, Value *result);
bool generator_prepare_throw(Sim *sim, Value *args,
                             size_t nargs); /* arguments of throw() -> sim->error */
/* What a method send() or throw() gives: the yielded value, or StopIteration with the result. */
Value generator_finish_method(Sim *sim, SendOutcome outcome, Value result);
Value generator_iter(Sim *sim, Value self);
Value generator_repr(Sim *sim, Value self);
void generator_finalize(Sim *sim, Value self);
void generator_dealloc(Sim *sim, Object *self);
void generator_traverse(Object *self, VisitFn visit, void *ctx);
size_t generator_size(Object *self);
Value generator_get_name(Sim *sim, Value self);
bool generator_set_name(Sim *sim, Value self, Value v);
Value generator_get_qualname(Sim *sim, Value self);
bool generator_set_qualname(Sim *sim, Value self, Value v);
Value generator_get_running(Sim *sim, Value self);
Value generator_get_code(Sim *sim, Value self);
Value generator_get_frame(Sim *sim, Value self);
Value generator_get_awaited(Sim *sim, Value self);
