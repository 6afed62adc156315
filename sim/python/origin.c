/* See origin.h. */
#include "sim/python/origin.h"

#include "sim/python/frameobject.h"
#include "sim/python/import.h"
#include "sim/python/objects/list.h"
#include "sim/python/thread.h"
#include "sim/state.h"

static Value place_of(Sim *sim, const Frame *f) {
    Value line = value_from_small_int(frame_span(f).line);
    return (Value)tuple_of(sim, 3, (Value)f->code->filename, line, (Value)f->code->name);
}

void coroutine_note_origin(Sim *sim, Generator *g, const Frame *caller) {
    List *places = list_new(sim, 4);
    uint32_t left = sim->thread->origin_depth;
    for (const Frame *f = caller; f && left > 0; f = f->back) {
        size_t counts = frame_calls_shown(f);
        left -= counts < left ? (uint32_t)counts : left;
        if (f->flags & FRAME_NATIVE || f->code->flags & CODE_LIBRARY)
            continue;
        Value place = place_of(sim, f);
        list_append(sim, places, place);
        value_drop(sim, place);
    }
    generator_extra(sim, g)->origin = (Value)tuple_from(sim, places->items, places->count);
    DROP(sim, places);
}

/* (filename, line, name, None), outermost first: what traceback.format_list takes. */
static List *entries(Sim *sim, const Tuple *origin) {
    List *list = list_new(sim, origin->count);
    for (size_t i = origin->count; i-- > 0;) {
        Tuple *place = (Tuple *)origin->items[i];
        Tuple *entry =
            tuple_of(sim, 4, place->items[0], place->items[1], place->items[2], VALUE_NONE);
        list_append(sim, list, (Value)entry);
        DROP(sim, entry);
    }
    return list;
}

Str *coroutine_origin_text(Sim *sim, const Generator *g) {
    Value origin = g->extra ? g->extra->origin : NULL;
    if (!origin)
        return NULL;
    List *list = entries(sim, (Tuple *)origin);
    Value module = import_by_name(sim, "traceback");
    Value format = module ? value_getattr_text(sim, module, "format_list") : NULL;
    Value lines = format ? value_call1(sim, format, (Value)list) : NULL;
    Str *empty = sim->empty_str, *join = str_intern(sim, "join", 4);
    Value text = lines ? value_call_method(sim, (Value)empty, join, &lines, 1) : NULL;
    DROP(sim, join);
    DROP_MAYBE(sim, lines);
    DROP_MAYBE(sim, format);
    DROP_MAYBE(sim, module);
    DROP(sim, list);
    if (!text)
        error_clear(sim);
    return (Str *)text;
}
