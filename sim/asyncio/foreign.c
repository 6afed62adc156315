/* Loops of the program's own making: see foreign.h. */
#include "sim/asyncio/foreign.h"

#include "sim/python/class.h"
#include "sim/python/import.h"
#include "sim/python/objects/number.h"

/* loop.name(*args, context=context); new. */
static Value call_with_context(Sim *sim, Value loop, const char *name, Value *args, size_t count,
                               Value context) {
    Value method = value_getattr_text(sim, loop, name);
    if (!method)
        return NULL;
    Tuple *names = tuple_of(sim, 1, (Value)sim->names.context);
    args[count] = context;
    Value r = value_call(sim, method, args, count, names);
    DROP(sim, names);
    value_drop(sim, method);
    return r;
}

bool foreign_call_soon(Sim *sim, Value loop, Value callback, Value argument, Value context) {
    Value args[3] = {callback, argument};
    Value r = call_with_context(sim, loop, "call_soon", args, argument ? 2 : 1, context);
    DROP_MAYBE(sim, r);
    return r != NULL;
}

Value foreign_call_at(Sim *sim, Value loop, Value when, Value *given) {
    Tuple *more = (Tuple *)given[2];
    size_t count = 2 + more->count;
    Value *args = mem_alloc(sim, (count + 1) * sizeof *args);
    args[0] = when;
    args[1] = given[0];
    for (size_t i = 0; i < more->count; i++)
        args[2 + i] = more->items[i];
    Value context = given[1] ? given[1] : VALUE_NONE;
    Value r = call_with_context(sim, loop, "call_at", args, count, context);
    mem_free(sim, args, (count + 1) * sizeof *args);
    return r;
}

bool foreign_sleep(Sim *sim, Value loop, Value delay, Value result, Value *future, Value *handle) {
    *future = *handle = NULL;
    Value create = value_getattr_text(sim, loop, "create_future");
    Value f = create ? value_call0(sim, create) : NULL;
    DROP_MAYBE(sim, create);
    if (!f)
        return false;
    Value module = import_by_name(sim, "asyncio.futures");
    Value set = module ? value_getattr_text(sim, module, "_set_result_unless_cancelled") : NULL;
    Value later = set ? value_getattr_text(sim, loop, "call_later") : NULL;
    Value h = later ? value_call(sim, later, (Value[]){delay, set, f, result}, 4, NULL) : NULL;
    DROP_MAYBE(sim, later);
    DROP_MAYBE(sim, set);
    DROP_MAYBE(sim, module);
    if (!h)
        return value_drop(sim, f), false;
    *future = f;
    *handle = h;
    return true;
}

void foreign_cancel(Sim *sim, Value handle) {
    Exception *e = sim->error;
    sim->error = NULL;
    Value r = value_call_method(sim, handle, sim->names.cancel, NULL, 0);
    if (!r)
        error_write_unraisable(sim, NULL, handle);
    DROP_MAYBE(sim, r);
    sim->error = e;
}
