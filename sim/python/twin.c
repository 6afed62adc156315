/* See twin.h. */
#include "sim/python/twin.h"

#include "sim/state.h"

bool twin_attach(Sim *sim, Function *f, const NativeTwin *twins) {
    if (sim->library_lines)
        return false; /* somebody wants to see the text at work */
    for (; twins->qualname; twins++) {
        if (!str_equal_text(f->qualname, twins->qualname))
            continue;
        f->code->twin = twins;
        f->code->plain_parameters = false; /* out of the way of the calls without a twin */
        return true;
    }
    return false;
}

void function_go_native(Function *f, Value native) {
    f->code->native = value_keep(native);
    f->code->plain_parameters = false;
}

/* The wrapper takes what the function's parameters have been given. */
static Value call_wrapper(Sim *sim, Function *f, Value *args, size_t nargs, Tuple *kwnames) {
    Value native = f->code->native;
    Frame *frame = function_bind(sim, f, args, nargs, kwnames);
    if (!frame)
        return NULL;
    Value r = native->type->slots.call(sim, native, frame->slots, f->code->argcount, NULL);
    frame_free(sim, frame);
    return r;
}

Value function_call_native(Sim *sim, Function *f, Value *args, size_t nargs, Tuple *kwnames) {
    Value native = f->code->native;
    if (type_of(sim, native) == sim->types.slot_wrapper)
        return call_wrapper(sim, f, args, nargs, kwnames);
    if (type_of(sim, native) == sim->types.method_descriptor && nargs == 0)
        return (Value)function_bind(sim, f, args, nargs, kwnames); /* NULL: self is missing */
    return native->type->slots.call(sim, native, args, nargs, kwnames);
}

bool value_runs_native(Sim *sim, Value v) {
    Type *type = type_of(sim, v);
    if (type == sim->types.function)
        return ((Function *)v)->code->native != NULL;
    return type == sim->types.method_descriptor;
}

bool twin_is_library_method(Sim *sim, Type *type, Str *name, const char *qualname) {
    Value v = type_lookup(sim, type, name);
    if (!v || type_of(sim, v) != sim->types.function)
        return false;
    Function *f = (Function *)v;
    return f->code->flags & CODE_LIBRARY && str_equal_text(f->code->qualname, qualname);
}
