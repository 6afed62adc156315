/* Telling what is refused: see refusal.h. */
#include "sim/python/refusal.h"

#include <string.h>

#include "sim/python/vm_internal.h"

bool refusal_is_text(const char *text) {
    const char *there = strstr(text, " in aioscope");
    return there && strchr(there, ':');
}

static Str *text_of(Exception *e) {
    Tuple *args = e->args;
    Value last = args && args->count ? args->items[args->count > 1 ? 1 : 0] : NULL;
    return last && value_is_heap(last) ? (Str *)last : NULL;
}

bool refusal_is(Sim *sim, Exception *e) {
    Str *text = text_of(e);
    return text && value_is_str(sim, (Value)text) && refusal_is_text(text->text);
}

/* The innermost call of the program. */
static Frame *program_frame(Sim *sim) {
    Frame *f = sim->thread ? sim->thread->frame : NULL;
    while (f && ((f->flags & FRAME_NATIVE) || (f->code->flags & CODE_LIBRARY)))
        f = f->back;
    return f;
}

/* The same at the same place is told once. */
static bool is_told(Sim *sim, Str *line) {
    if (!sim->warned)
        sim->warned = dict_new(sim);
    if (dict_get_str(sim, sim->warned, line))
        return true;
    dict_set_str(sim, sim->warned, line, VALUE_TRUE);
    return false;
}

static void tell(Sim *sim, Str *text) {
    Frame *f = program_frame(sim);
    Span at = f ? frame_span(f) : (Span){0};
    Str *line = f ? str_format(sim, "%s:%u:%u: refused: %S\n", sim->options.filename,
                               (unsigned)at.line, (unsigned)at.col + 1, text)
                  : str_format(sim, "%s: refused: %S\n", sim->options.filename, text);
    if (line && !is_told(sim, line))
        sim_write(sim, 2, line->text, line->size);
    DROP_MAYBE(sim, line);
}

void refusal_tell(Sim *sim) {
    Exception *e = sim->error;
    if (!e || sim->refusals_wait || !refusal_is(sim, e))
        return;
    sim->error = NULL;
    tell(sim, text_of(e));
    error_clear(sim);
    sim->error = e;
}

Value refusal_of_doc(Sim *sim, const char *name) {
    Frame *f = sim->thread ? sim->thread->frame : NULL;
    if (f && !sim->doc_is_copied && !(f->flags & FRAME_NATIVE) &&
        !(f->code->flags & CODE_LIBRARY)) {
        Str *text = str_format(sim,
                               "%s.__doc__ is not there in aioscope: Python's own texts are not "
                               "part of it; see docs.python.org",
                               name);
        tell(sim, text);
        DROP(sim, text);
    }
    return VALUE_NONE;
}

Value refusal_copied_doc(Sim *sim, Value object) {
    bool outer = sim->doc_is_copied;
    sim->doc_is_copied = true;
    Value doc = value_getattr_maybe(sim, object, sim->names.__doc__);
    sim->doc_is_copied = outer;
    return doc;
}
