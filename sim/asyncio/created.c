/* See created.h. */
#include "sim/asyncio/created.h"

#include "sim/asyncio/loop.h"
#include "sim/asyncio/loop_run.h"
#include "sim/python/objects/number.h"
#include "sim/python/vm_internal.h"

enum { STACK_DEPTH = 10 }; /* CPython: constants.DEBUG_STACK_DEPTH */
enum { LOOP_FRAMES = 3 };  /* run_forever, _run_once, _run: a native frame here */

static bool in_debug_mode(Sim *sim, Value loop) {
    return value_is_loop(sim, loop) && ((Loop *)loop)->debug;
}

static void add_place(Sim *sim, List *places, const Frame *f) {
    Value line = int_new(sim, frame_span(f).line);
    Value place = (Value)tuple_of(sim, 3, (Value)f->code->filename, line, (Value)f->code->name);
    list_append_steal(sim, places, place);
    value_drop(sim, line);
}

/* The program's frames among the innermost ten, library frames counted too. */
static List *program_places(Sim *sim, int hidden) {
    List *places = list_new(sim, STACK_DEPTH);
    int count = hidden;
    for (Frame *f = sim->thread->frame; f && count < STACK_DEPTH; f = f->back) {
        if (f->flags & FRAME_NATIVE) {
            count += loop_is_frame(f) ? LOOP_FRAMES : 0;
            continue;
        }
        count++;
        if (!(f->code->flags & CODE_LIBRARY))
            add_place(sim, places, f);
    }
    return places;
}

static Value extract_stack(Sim *sim, int hidden) {
    Exception *e = sim->error;
    sim->error = NULL;
    List *places = program_places(sim, hidden);
    Value stack = call_library(sim, "asyncio.format_helpers", "_stack_of_places", (Value)places);
    if (!stack)
        error_clear(sim);
    DROP(sim, places);
    sim->error = e;
    return stack;
}

void created_note_future(Sim *sim, Future *f, int hidden) {
    if (in_debug_mode(sim, f->loop))
        value_replace(sim, &future_extra(sim, f)->source, extract_stack(sim, hidden));
}

void created_note_handle(Sim *sim, Handle *h, int hidden) {
    if (in_debug_mode(sim, h->loop))
        value_replace(sim, &handle_extra(sim, h)->source, extract_stack(sim, hidden));
}

void created_tell(Sim *sim, Dict *context, Value source) {
    if (!source)
        return;
    Str *key = str_intern(sim, "source_traceback", 16);
    dict_set_str(sim, context, key, source);
    DROP(sim, key);
}
