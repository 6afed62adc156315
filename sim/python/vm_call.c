/* Calls. A call of a function of the program makes a frame, not a C call: VALUE_FRAME_PUSHED. */
#include <string.h>

#include "sim/asyncio/hooks.h"
#include "sim/asyncio/scheduler.h"
#include "sim/python/twin.h"
#include "sim/python/vm_internal.h"

#define CALLING " while calling a Python object"

bool vm_push(Sim *sim, Frame *f) {
    Thread *thread = sim->thread;
    if (thread->depth >= sim->depth_limit) {
        frame_free(sim, f);
        RAISE(sim, RecursionError, "maximum recursion depth exceeded");
        return false;
    }
    if (--sim->steps_left < 0 && !sim_step_slowly(sim)) {
        frame_free(sim, f);
        return false;
    }
    thread->depth++;
    f->back = thread->frame;
    thread->frame = f;
    hook_frame_entered(sim, f);
    return true;
}

/* ---- levels that are no frames ---- */

bool sim_has_levels(Sim *sim, uint32_t count, const char *where) {
    if (!sim->thread || sim->thread->depth + count <= sim->depth_limit)
        return true;
    RAISE(sim, RecursionError, "maximum recursion depth exceeded%s", where);
    return false;
}

bool sim_enter_stack(Sim *sim) {
    if (++sim->c_depth < sim->c_depth_limit)
        return true;
    sim->c_depth--;
    RAISE(sim, RecursionError, "maximum recursion depth exceeded");
    return false;
}

void sim_leave_stack(Sim *sim) {
    sim->c_depth--;
}

bool sim_enter_c(Sim *sim, const char *where) {
    if (!sim_has_levels(sim, 1, where) || !sim_enter_stack(sim))
        return false;
    if (sim->thread)
        sim->thread->depth++;
    return true;
}

void sim_leave_c(Sim *sim) {
    if (sim->thread)
        sim->thread->depth--;
    sim_leave_stack(sim);
}

/* ---- calls from C ---- */

static Value run_pushed(Sim *sim) {
    sim->thread->frame->flags |= FRAME_ENTRY;
    Value v = NULL;
    VmOutcome outcome = vm_run(sim, false, &v);
    while (outcome == VM_BLOCKED) {
        scheduler_wait_nested(sim);
        outcome = vm_resume(sim, &v);
    }
    return outcome == VM_RAISED ? NULL : v;
}

Value vm_settle(Sim *sim, Value r) {
    if (r == VALUE_FRAME_PUSHED)
        return run_pushed(sim);
    if (r != VALUE_BLOCKED)
        return r;
    Thread *thread = sim->thread;
    scheduler_wait_nested(sim);
    Value v = thread->resume_value;
    thread->resume_value = NULL;
    thread->resumed = false;
    if (thread->resume_error) {
        raise_again(sim, thread->resume_error);
        thread->resume_error = NULL;
    }
    return v;
}

Value value_call(Sim *sim, Value callable, Value *args, size_t nargs, Tuple *kwnames) {
    Value none = NULL; /* args + nargs is computed everywhere: it needs a place to point to */
    if (!args)
        args = &none;
    Type *type = type_of(sim, callable);
    if (!type->slots.call)
        return RAISE(sim, TypeError, "'%T' object is not callable", callable);
    if (type == sim->types.function || type == sim->types.method) { /* its frame counts */
        if (!sim_enter_stack(sim))
            return NULL;
        Value r = vm_settle(sim, type->slots.call(sim, callable, args, nargs, kwnames));
        sim_leave_stack(sim);
        return r;
    }
    if (!sim_enter_c(sim, CALLING))
        return NULL;
    Value r = vm_settle(sim, type->slots.call(sim, callable, args, nargs, kwnames));
    sim_leave_c(sim);
    return r;
}

bool vm_await_at_once(Sim *sim, Frame *frame, Value *base, size_t total, Value *result) {
    Instruction *ip = frame->ip;
    if (ip[2].op != OP_SEND || sim->journal || sim->thread->origin_depth)
        return false;
    const NativeTwin *twin = ((Function *)base[0])->code->twin;
    Value *args = base[1] ? base + 1 : base + 2;
    size_t nargs = total + (base[1] != NULL);
    if (!twin->at_once || twin->argcount != nargs)
        return false;
    frame->ip = ip + 3; /* behind its SEND */
    if (twin->at_once(sim, args, result))
        return true;
    frame->ip = ip;
    return false;
}

bool vm_frame_for(Sim *sim, Value f, Value *args, size_t nargs, Tuple *kwnames, Frame **frame) {
    *frame = NULL;
    if (type_of(sim, f) == sim->types.function && !((Function *)f)->code->native) {
        *frame = function_bind(sim, (Function *)f, args, nargs, kwnames);
        return *frame != NULL;
    }
    return false;
}

/* ---- calls from the VM ---- */

static Value call_function(Sim *sim, Function *f, Value *args, size_t nargs, Tuple *kwnames) {
    Value result;
    if (f->code->native)
        return function_call_native(sim, f, args, nargs, kwnames);
    if (f->code->twin && !kwnames && twin_call(sim, f, args, nargs, &result))
        return result;
    Frame *frame = function_bind(sim, f, args, nargs, kwnames);
    if (!frame || !vm_push(sim, frame))
        return NULL;
    return VALUE_FRAME_PUSHED;
}

/* Its body runs in the frame of the call: it is no generator and no coroutine function. */
static bool runs_at_once(Sim *sim, Value f) {
    return type_of(sim, f) == sim->types.function && !((Function *)f)->code->native &&
           !(((Function *)f)->code->flags &
             (CODE_GENERATOR | CODE_COROUTINE | CODE_ASYNC_GENERATOR));
}

/* Classes that CPython calls without counting. */
static bool is_called_at_once(const Sim *sim, const Type *t) {
    return t == sim->types.str || t == sim->types.list || t == sim->types.tuple ||
           t == sim->types.dict || t == sim->types.set || t == sim->types.float_ ||
           t == sim->types.bool_ || t == sim->types.type || t == sim->types.range ||
           t == sim->types.enumerate || t == sim->types.map || t == sim->types.frozenset ||
           t == sim->types.reversed;
}

static Value call_class_in_c(Sim *sim, Type *type, Value *args, size_t nargs, Tuple *kwnames) {
    if (is_called_at_once(sim, type))
        return type_call(sim, (Value)type, args, nargs, kwnames);
    Thread *thread = sim->thread;
    if (!sim_has_levels(sim, 1, CALLING))
        return NULL;
    thread->depth++;
    Value r = type_call(sim, (Value)type, args, nargs, kwnames);
    thread->depth--;
    return r;
}

/* A class with object's __new__ and an __init__ of the program: no C call in between. */
static Value call_class(Sim *sim, Type *type, Value *args, size_t nargs, Tuple *kwnames) {
    Value init = type_lookup(sim, type, sim->names.__init__);
    if (type->slots.new_ != object_generic_new || !init || !runs_at_once(sim, init) ||
        (type->flags & (TYPE_ABSTRACT | TYPE_DISALLOW_NEW))) {
        return call_class_in_c(sim, type, args, nargs, kwnames);
    }
    if (!sim_has_levels(sim, 1, CALLING))
        return NULL;
    Value instance = (Value)object_new(sim, type, 0);
    /* The word before the arguments is the place of self: free to be used. */
    Value before = args[-1];
    args[-1] = instance;
    Frame *frame = function_bind(sim, (Function *)init, args - 1, nargs + 1, kwnames);
    args[-1] = before;
    if (!frame) {
        value_drop(sim, instance);
        return NULL;
    }
    frame->flags |= FRAME_INIT;
    frame->init_instance = instance;
    sim->thread->depth++; /* the call of the class, until its frame ends */
    if (vm_push(sim, frame))
        return VALUE_FRAME_PUSHED;
    sim->thread->depth--;
    return NULL;
}

/* CPython counts the call of a function in C with one argument or none, but for some that it knows.
 */
static bool is_counted(const NativeDef *def) {
    return (def->kind == NATIVE_ONE || def->kind == NATIVE_NOARGS) && !(def->flags & NATIVE_LIGHT);
}

static Value call_native(Sim *sim, NativeFunction *f, Value *args, size_t nargs, Tuple *kwnames) {
    if (!is_counted(f->def))
        return native_call(sim, f, f->self, args, nargs, kwnames);
    Thread *thread = sim->thread;
    if (!sim_has_levels(sim, 1, CALLING))
        return NULL;
    thread->depth++;
    Value r = native_call(sim, f, f->self, args, nargs, kwnames);
    thread->depth--;
    return r;
}

static Value call_counted(Sim *sim, Type *type, Value callable, Value *args, size_t nargs,
                          Tuple *kwnames) {
    Thread *thread = sim->thread;
    if (!sim_has_levels(sim, 1, CALLING))
        return NULL;
    thread->depth++;
    Value r = type->slots.call(sim, callable, args, nargs, kwnames);
    thread->depth--;
    return r;
}

/* base: callable, self or NULL, arguments. */
Value vm_call(Sim *sim, Frame *frame, Value *base, size_t total, Tuple *kwnames) {
    (void)frame;
    Value callable = base[0];
    Value *args = base + 2;
    size_t nargs = total - (kwnames ? kwnames->count : 0);
    if (base[1]) {
        args--;
        nargs++;
    }
    Type *type = type_of(sim, callable);
    if (type == sim->types.method && !base[1]) { /* a bound method: its self takes the free place */
        Method *m = (Method *)callable;
        base[0] = value_keep(m->function);
        base[1] = value_keep(m->self);
        value_drop(sim, callable);
        callable = base[0];
        type = type_of(sim, callable);
        args--;
        nargs++;
    }
    if (type == sim->types.function)
        return call_function(sim, (Function *)callable, args, nargs, kwnames);
    if (type == sim->types.native_function) {
        NativeFunction *f = (NativeFunction *)callable;
        return call_native(sim, f, args, nargs, kwnames);
    }
    if (type->slots.call == type_call && callable != (Value)sim->types.type) {
        return call_class(sim, (Type *)callable, args, nargs, kwnames);
    }
    if (!type->slots.call)
        return RAISE(sim, TypeError, "'%T' object is not callable", callable);
    if (type == sim->types.partial || callable == (Value)sim->types.type ||
        (type == sim->types.method_descriptor && !is_counted(((NativeFunction *)callable)->def)))
        return type->slots.call(sim, callable, args, nargs, kwnames);
    return call_counted(sim, type, callable, args, nargs, kwnames);
}

static bool add_keywords(Sim *sim, List *all, List *names, Value keywords) {
    Dict *d = (Dict *)keywords;
    size_t position = 0;
    Value key, v;
    while (dict_next(d, &position, &key, &v)) {
        if (!value_is_str(sim, key))
            return RAISE(sim, TypeError, "keywords must be strings"), false;
        list_append(sim, names, key);
        list_append(sim, all, v);
    }
    return true;
}

/* Without keywords the positional arguments are used where they stand. */
static Value call_with_tuple(Sim *sim, Value callable, Value self, Tuple *positional) {
    size_t count = positional->count;
    Value *all = mem_alloc(sim, (count + 3) * sizeof(Value));
    all[0] = value_keep(callable);
    all[1] = value_keep_maybe(self);
    memcpy(all + 2, positional->items, count * sizeof(Value));
    Value r = vm_call(sim, NULL, all, count, NULL);
    value_drop(sim, all[0]);
    DROP_MAYBE(sim, all[1]);
    mem_free(sim, all, (count + 3) * sizeof(Value));
    return r;
}

Value vm_call_ex(Sim *sim, Value callable, Value self, Value positional, Value keywords) {
    Tuple *t = (Tuple *)positional;
    if (!keywords || ((Dict *)keywords)->used == 0)
        return call_with_tuple(sim, callable, self, t);
    List *all = list_new(sim, t->count + 8), *names = list_new(sim, 4);
    list_append(sim, all, callable);
    list_append_steal(sim, all, value_keep_maybe(self));
    for (size_t i = 0; i < t->count; i++)
        list_append(sim, all, t->items[i]);
    Value r = NULL;
    if (add_keywords(sim, all, names, keywords)) {
        Tuple *kwnames = tuple_from(sim, names->items, names->count);
        r = vm_call(sim, NULL, all->items, all->count - 2, kwnames);
        DROP(sim, kwnames);
    }
    if (!all->items[1])
        all->items[1] = VALUE_NONE;
    DROP(sim, all);
    DROP(sim, names);
    return r;
}

Str *function_shown_name(Sim *sim, Value f) {
    Value qualname = value_getattr_maybe(sim, f, sim->names.__qualname__);
    if (!qualname) {
        if (sim->error)
            error_clear(sim);
        return (Str *)value_str(sim, f);
    }
    Value module = value_getattr_maybe(sim, f, sim->names.__module__);
    if (sim->error)
        error_clear(sim);
    bool plain = !module || !value_is_str(sim, module) || (Str *)module == sim->names.builtins;
    Str *r =
        plain ? str_format(sim, "%V", qualname) : str_format(sim, "%S.%V", (Str *)module, qualname);
    value_drop(sim, qualname);
    DROP_MAYBE(sim, module);
    return r;
}
