/* What the module `traceback` needs from C: texts of exceptions and stacks
 * (sim/python/traceback.h), and the entries of a stack as tuples. */
#include "sim/python/traceback.h"

#include "sim/python/import.h"
#include "sim/python/objects/number.h"
#include "sim/python/vm.h"
#include "sim/state.h"

/* None stands for "no limit". */
static bool read_limit(Sim *sim, Value v, int64_t *limit) {
    *limit = TRACEBACK_NO_LIMIT;
    return v == VALUE_NONE || value_as_int64(sim, v, limit);
}

static bool read_traceback(Sim *sim, Value v, const Traceback **tb) {
    *tb = NULL;
    if (v == VALUE_NONE)
        return true;
    if (type_of(sim, v) != sim->types.traceback) {
        RAISE(sim, AttributeError, "'%T' object has no attribute 'tb_frame'", v);
        return false;
    }
    *tb = (const Traceback *)v;
    return true;
}

/* format_exception(exception, traceback, limit, chain) */
static Value format_exception(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)nargs, (void)kwnames;
    const Traceback *tb;
    int64_t limit;
    if (!read_traceback(sim, args[1], &tb) || !read_limit(sim, args[2], &limit))
        return NULL;
    int chain = value_truth(sim, args[3]);
    if (chain < 0)
        return NULL;
    return (Value)traceback_format_exception(sim, (Exception *)args[0], tb, limit, chain);
}

static Value format_exception_only(Sim *sim, Value self, Value *args, size_t nargs,
                                   Tuple *kwnames) {
    (void)self, (void)nargs, (void)kwnames;
    return (Value)traceback_format_exception_only(sim, (Exception *)args[0]);
}

/* ---- entries ---- */

static Value number_or_none(Sim *sim, uint32_t n, bool known) {
    return known ? int_new(sim, n) : VALUE_NONE;
}

/* (filename, line, name, source line, end line, column, end column) */
static Value entry_of_place(Sim *sim, const StackPlace *place) {
    const Span *s = &place->span;
    bool known = s->end_line != 0;
    Tuple *t = tuple_new(sim, 7);
    t->items[0] = value_keep((Value)place->filename);
    t->items[1] = int_new(sim, s->line);
    t->items[2] = value_keep((Value)place->name);
    t->items[3] = (Value)str_new(sim, place->line.text, place->line.len);
    t->items[4] = number_or_none(sim, s->end_line, known);
    t->items[5] = number_or_none(sim, s->col, known);
    t->items[6] = number_or_none(sim, s->end_col, known);
    return (Value)t;
}

static Value traceback_entries(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)nargs, (void)kwnames;
    const Traceback *tb;
    if (!read_traceback(sim, args[0], &tb))
        return NULL;
    List *list = list_new(sim, 8);
    for (; tb; tb = tb->next) {
        if (!traceback_is_shown(tb))
            continue;
        StackPlace place = stack_place_of(tb->code, tb->code->spans[tb->instruction], true);
        list_append_steal(sim, list, entry_of_place(sim, &place));
    }
    return (Value)list;
}

/* From the innermost frame to the outermost. */
static Value stack_entries(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)args, (void)nargs, (void)kwnames;
    List *list = list_new(sim, 8);
    for (const Frame *f = vm_program_frame(sim); f; f = f->back) {
        if (!f->code || (f->code->flags & CODE_LIBRARY))
            continue;
        StackPlace place = stack_place_of(f->code, frame_span(f), true);
        place.span.end_line = 0;
        list_append_steal(sim, list, entry_of_place(sim, &place));
    }
    return (Value)list;
}

static uint32_t number_of(Value v) {
    return value_is_small_int(v) ? (uint32_t)value_as_small_int(v) : 0;
}

/* format_entry(entry): the text of one such tuple. */
static Value format_entry(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)nargs, (void)kwnames;
    const Tuple *t = (const Tuple *)args[0];
    bool ok = type_of(sim, args[0]) == sim->types.tuple && t->count == 7 &&
              value_is_str(sim, t->items[0]) && value_is_str(sim, t->items[2]) &&
              value_is_str(sim, t->items[3]);
    if (!ok)
        return RAISE(sim, TypeError, "an entry of a stack is a tuple of seven");
    const Str *line = (const Str *)t->items[3];
    Span span = {number_of(t->items[1]), number_of(t->items[5]), number_of(t->items[4]),
                 number_of(t->items[6])};
    StackPlace place = {
        (Str *)t->items[0], (Str *)t->items[2], {line->text, line->size}, span, true};
    StrBuilder sb;
    sb_init(&sb, sim);
    stack_place_write(&sb, &place, "");
    return (Value)sb_finish(&sb);
}

/* source_text(filename): the text of the program, None for any other file. */
static Value source_text(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)nargs, (void)kwnames;
    const Source *source = sim->source;
    if (!source || !value_is_str(sim, args[0]) || !str_equal_text((Str *)args[0], source->filename))
        return VALUE_NONE;
    return (Value)str_new(sim, source->text, source->len);
}

Module *module_init__traceback(Sim *sim) {
    static const NativeDef functions[] = {
        {"format_exception", format_exception, NATIVE_POS, 4, 4, NULL, 0},
        {"format_exception_only", format_exception_only, NATIVE_ONE, 0, 0, NULL, 0},
        {"traceback_entries", traceback_entries, NATIVE_ONE, 0, 0, NULL, 0},
        {"stack_entries", stack_entries, NATIVE_NOARGS, 0, 0, NULL, 0},
        {"source_text", source_text, NATIVE_ONE, 0, 0, NULL, 0},
        {"format_entry", format_entry, NATIVE_ONE, 0, 0, NULL, 0},
        {0}};
    Module *m = module_new(sim, "_traceback");
    module_add_functions(sim, m, functions);
    return m;
}
