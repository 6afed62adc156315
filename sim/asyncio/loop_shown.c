/* The Python functions in whose place the loop's frame stands (see loop_shown.h). */
#include "sim/asyncio/loop_shown.h"

#include <string.h>

#include "sim/python/function.h"

/* The library's own, whatever a subclass of the program has put before it; borrowed, NULL: none. */
static Value library_function(Sim *sim, Type *type, const char *name) {
    Str *s = str_intern(sim, name, strlen(name));
    Value found = NULL;
    for (size_t i = 0; i < type->mro->count && !found; i++) {
        Value v = dict_get_str(sim, ((Type *)type->mro->items[i])->dict, s);
        if (v && type_of(sim, v) == sim->types.function && ((Function *)v)->code->native)
            found = v;
    }
    DROP(sim, s);
    return found;
}

static Tuple *tuple_of_found(Sim *sim, Value *found, size_t count) {
    size_t used = 0;
    for (size_t i = 0; i < count; i++) {
        if (found[i])
            found[used++] = found[i];
    }
    return tuple_from(sim, found, used);
}

Tuple *loop_functions_shown(Sim *sim, Loop *loop, bool once) {
    Type *type = type_of(sim, (Value)loop);
    Value found[] = {library_function(sim, sim->types.handle, "_run"),
                     library_function(sim, type, "_run_once"),
                     once ? NULL : library_function(sim, type, "run_forever")};
    return tuple_of_found(sim, found, sizeof found / sizeof *found);
}

Tuple *loop_function_shown(Sim *sim, Loop *loop) {
    Value found[] = {library_function(sim, type_of(sim, (Value)loop), "run_forever")};
    return tuple_of_found(sim, found, 1);
}
