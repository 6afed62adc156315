/* See created.h. */
#include "sim/asyncio/created.h"

#include "sim/asyncio/loop.h"
#include "sim/python/vm_internal.h"

static bool in_debug_mode(Sim *sim, Value loop) {
    return value_is_loop(sim, loop) && ((Loop *)loop)->debug;
}

static Value extract_stack(Sim *sim) {
    Exception *e = sim->error;
    sim->error = NULL;
    Value stack = call_library(sim, "asyncio.format_helpers", "extract_stack", VALUE_NONE);
    if (!stack)
        error_clear(sim);
    sim->error = e;
    return stack;
}

void created_note_future(Sim *sim, Future *f) {
    if (in_debug_mode(sim, f->loop))
        value_replace(sim, &future_extra(sim, f)->source, extract_stack(sim));
}

void created_note_handle(Sim *sim, Handle *h) {
    if (in_debug_mode(sim, h->loop))
        value_replace(sim, &handle_extra(sim, h)->source, extract_stack(sim));
}

void created_tell(Sim *sim, Dict *context, Value source) {
    if (!source)
        return;
    Str *key = str_intern(sim, "source_traceback", 16);
    dict_set_str(sim, context, key, source);
    DROP(sim, key);
}
