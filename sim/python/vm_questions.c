/* What others want to know of the running frames. */
#include "sim/python/vm_internal.h"

Frame *vm_program_frame(Sim *sim) {
    Frame *f = sim->thread ? sim->thread->frame : NULL;
    while (f && (f->flags & FRAME_NATIVE))
        f = f->back;
    return f;
}

Value handled_exception(Sim *sim) {
    for (HandledException *h = sim->thread ? sim->thread->handled : NULL; h; h = h->outer) {
        if (h->exception)
            return h->exception;
    }
    return NULL;
}

Dict *vm_globals(Sim *sim) {
    Frame *f = vm_program_frame(sim);
    return f ? f->globals : NULL;
}

static void add_local(Sim *sim, Dict *d, Tuple *names, size_t i, Value v, bool cell) {
    if (v && cell)
        v = ((Cell *)v)->content;
    if (v)
        dict_set_str(sim, d, (Str *)names->items[i], v);
}

Value vm_frame_locals(Sim *sim, Frame *f) {
    if (f->locals && !(f->flags & FRAME_INIT))
        return value_keep(f->locals);
    Code *code = f->code;
    Dict *d = dict_new(sim);
    Value *p = f->slots;
    for (size_t i = 0; i < code->local_count; i++)
        add_local(sim, d, code->varnames, i, *p++, false);
    for (size_t i = 0; i < code->cell_count; i++)
        add_local(sim, d, code->cellvars, i, *p++, true);
    for (size_t i = 0; i < code->free_count; i++)
        add_local(sim, d, code->freevars, i, *p++, true);
    return (Value)d;
}

Value vm_locals(Sim *sim) {
    Frame *f = vm_program_frame(sim);
    return f ? vm_frame_locals(sim, f) : (Value)dict_new(sim);
}
