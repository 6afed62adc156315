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

bool twin_is_library_method(Sim *sim, Type *type, Str *name, const char *qualname) {
    Value v = type_lookup(sim, type, name);
    if (!v || type_of(sim, v) != sim->types.function)
        return false;
    Function *f = (Function *)v;
    return f->code->flags & CODE_LIBRARY && str_equal_text(f->code->qualname, qualname);
}
