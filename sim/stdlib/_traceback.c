/* What the module `traceback` needs from C: places of entries and their texts
 * (sim/python/traceback.h), and the source of the program. */
#include "sim/python/traceback.h"

#include "sim/python/import.h"
#include "sim/python/objects/number.h"
#include "sim/python/vm.h"
#include "sim/state.h"

static Value number_or_none(Sim *sim, uint32_t n, bool known) {
    return known ? int_new(sim, n) : VALUE_NONE;
}

/* place(traceback): its code and (line, end line, column, end column); None for anything else. */
static Value place(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)nargs, (void)kwnames;
    if (type_of(sim, args[0]) != sim->types.traceback)
        return VALUE_NONE;
    const Traceback *tb = (const Traceback *)args[0];
    Span s = tb->code->spans[tb->instruction];
    bool known = s.end_line != 0;
    Tuple *position = tuple_new(sim, 4);
    position->items[0] = int_new(sim, s.line);
    position->items[1] = number_or_none(sim, s.end_line, known);
    position->items[2] = number_or_none(sim, s.col, known);
    position->items[3] = number_or_none(sim, s.end_col, known);
    Value both = (Value)tuple_of(sim, 2, (Value)tb->code, (Value)position);
    DROP(sim, position);
    return both;
}

static Value is_library(Sim *sim, Value self, Value *args, size_t nargs, Tuple *kwnames) {
    (void)self, (void)nargs, (void)kwnames;
    bool library =
        type_of(sim, args[0]) == sim->types.code && (((const Code *)args[0])->flags & CODE_LIBRARY);
    return library ? VALUE_TRUE : VALUE_FALSE;
}

static uint32_t number_of(Value v) {
    return value_is_small_int(v) ? (uint32_t)value_as_small_int(v) : 0;
}

/* format_entry((filename, line, name, source line, end line, column, end column)): its text. */
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
    static const NativeDef functions[] = {{"place", place, NATIVE_ONE, 0, 0, NULL, 0},
                                          {"is_library", is_library, NATIVE_ONE, 0, 0, NULL, 0},
                                          {"source_text", source_text, NATIVE_ONE, 0, 0, NULL, 0},
                                          {"format_entry", format_entry, NATIVE_ONE, 0, 0, NULL, 0},
                                          {0}};
    Module *m = module_new(sim, "_traceback");
    module_add_functions(sim, m, functions);
    return m;
}
